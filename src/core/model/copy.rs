//! Copies into memory that is there already. A derived `Clone` makes every copy anew; what a trajectory carries is
//! copied field by field instead, so that copying into a state used before allocates nothing.

/// Implements `Clone` field by field. Every field has to be named: one left out does not compile.
macro_rules! clone_in_place {
    ($type:ident { $($field:ident),* $(,)? }) => {
        impl Clone for $type {
            fn clone(&self) -> Self {
                let Self { $($field),* } = self;
                Self { $($field: $field.clone()),* }
            }

            fn clone_from(&mut self, source: &Self) {
                let Self { $($field),* } = source;
                $(self.$field.clone_from($field);)*
            }
        }
    };
}

pub(super) use clone_in_place;
