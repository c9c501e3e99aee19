//! What a reducer of one item notes of the future at work.

/// One thread's notes: the item in every variant, and the row that is made of them.
#[derive(Debug, Default)]
pub struct ItemNotes {
    pub(super) values: Vec<f64>,
    pub(super) row: Vec<f64>,
}

impl ItemNotes {
    /// Of so many variants.
    pub(super) fn new(variants: usize) -> Self {
        Self { values: vec![0.0; variants], row: Vec::new() }
    }
}
