//! Rows on their way to the sinks: handed over in blocks of fixed size, whatever the pieces they come in, so that the bytes of
//! a file depend on its rows alone.

use super::{Rows, Sink};
use crate::error::SinkError;

/// Rows handed over at once.
pub(super) const BLOCK: usize = 1024;

/// The sinks of a run, and the rows that do not fill a block yet.
#[derive(Default)]
pub struct Tables<'k> {
    sinks: Vec<Box<dyn Sink + 'k>>,
    held: Rows,
}

impl<'k> Tables<'k> {
    /// Hands rows to these sinks.
    #[must_use]
    pub fn new(sinks: Vec<Box<dyn Sink + 'k>>) -> Self {
        Self { sinks, held: Rows::default() }
    }

    /// Nobody wants rows.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// Whether anybody wants rows.
    #[must_use]
    pub fn are_wanted(&self) -> bool {
        !self.sinks.is_empty()
    }

    /// Takes the next rows.
    ///
    /// # Errors
    ///
    /// [`SinkError`] where they cannot be written.
    pub fn take(&mut self, rows: Rows) -> Result<(), SinkError> {
        self.held.append(rows);
        while self.held.trajectories.len() >= BLOCK {
            let rest = self.held.split_off(BLOCK);
            self.hand_over()?;
            self.held = rest;
        }
        Ok(())
    }

    /// Writes what is held back and closes the files.
    ///
    /// # Errors
    ///
    /// [`SinkError`] where that cannot be done.
    pub fn finish(&mut self) -> Result<(), SinkError> {
        if !self.held.trajectories.is_empty() {
            self.hand_over()?;
            self.held = Rows::default();
        }
        self.sinks.iter_mut().try_for_each(|sink| sink.finish())
    }

    fn hand_over(&mut self) -> Result<(), SinkError> {
        self.sinks.iter_mut().try_for_each(|sink| sink.write(&self.held))
    }
}
