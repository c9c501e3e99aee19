//! One column of a table of futures or cases: what each assumes.

/// One column of a table: what each case assumes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Column<'a> {
    /// A quantity in its own unit, ties allowed; NaN where the case does not state it.
    Numeric(&'a [f64]),
    /// One of several categories without order, by their numbers, such as the hypothesis.
    Category(&'a [usize]),
}

impl Column<'_> {
    /// Cases.
    pub(crate) fn len(&self) -> usize {
        match self {
            Self::Numeric(values) => values.len(),
            Self::Category(values) => values.len(),
        }
    }
}
