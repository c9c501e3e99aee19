//! Long work without the interpreter's lock: progress is told and Ctrl-C is heard every twentieth of a second.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use harmattan_engine::Watch;
use pyo3::prelude::*;

/// How often Python is asked whether to go on.
const EVERY: Duration = Duration::from_millis(50);

/// Does some work; `progress` is called with what is done and what is asked for, and whatever it raises, or a signal, stops the work.
#[expect(clippy::disallowed_methods, reason = "how often Python is asked; no result depends on it")]
pub fn watched<T: Send>(
    py: Python<'_>,
    progress: Option<&Py<PyAny>>,
    work: impl FnOnce(&mut Watch<'_>) -> T + Send,
) -> PyResult<T> {
    let stop = AtomicBool::new(false);
    let mut raised: Option<PyErr> = None;
    let result = py.detach(|| {
        let mut last = Instant::now();
        let mut tell = |done: u64, all: u64| {
            if raised.is_some() || (last.elapsed() < EVERY && done < all) {
                return;
            }
            last = Instant::now();
            let told = Python::attach(|py| {
                py.check_signals()?;
                progress.map_or(Ok(()), |progress| progress.call1(py, (done, all)).map(drop))
            });
            if let Err(error) = told {
                stop.store(true, Ordering::Relaxed);
                raised = Some(error);
            }
        };
        work(&mut Watch { stop: &stop, progress: &mut tell })
    });
    raised.map_or(Ok(result), Err)
}
