//! Files of others are read by a library that panics on some that are damaged (`parquet` 59): here that is an error of the file.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use crate::error::SinkError;

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Whether a panic of this thread becomes an error of a file that is read: who tells of panics need not tell of that one.
#[must_use]
pub fn panic_becomes_error() -> bool {
    GUARDED.get()
}

/// What `read` gives; that the file is damaged where it panics.
pub(super) fn guarded<T>(path: &Path, read: impl FnOnce() -> Result<T, SinkError>) -> Result<T, SinkError> {
    GUARDED.set(true);
    let read = catch_unwind(AssertUnwindSafe(read));
    GUARDED.set(false);
    read.unwrap_or_else(|_| Err(SinkError::unread(path, &"it is damaged")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_an_error_of_the_file() {
        let path = Path::new("rows.parquet");
        assert_eq!(guarded(path, || Ok(7)).ok(), Some(7));
        let failed = guarded::<()>(path, || {
            assert!(panic_becomes_error());
            panic!("within")
        });
        assert!(failed.expect_err("an error").to_string().contains("rows.parquet"));
        assert!(!panic_becomes_error());
    }
}
