//! Ctrl-C, or a request to terminate: the first asks a run to stop where it is and write what is finished, a later
//! one ends the program at once, with nothing left behind.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::exit::Exit;
use super::terminal::Terminal;
use harmattan_render::locale::Locale;
use harmattan_render::report::RunFolder;

/// How soon after the first signal another is the same wish: a terminal and a program that watches this one may
/// both pass it on.
const SAME_WISH: Duration = Duration::from_secs(1);

/// What signals are answered with.
pub(super) struct Interrupt {
    /// Set when a run is to stop.
    pub stop: Arc<AtomicBool>,
    shared: Arc<Mutex<Shared>>,
}

#[derive(Default)]
struct Shared {
    first: Option<Instant>,
    unfinished: Option<PathBuf>,
    /// The folder is about to take its place: not to be cut short.
    closing: bool,
}

impl Interrupt {
    /// Answers signals from here on.
    pub(super) fn new(locale: &Locale) -> Self {
        let (stop, shared) = (Arc::new(AtomicBool::new(false)), Arc::new(Mutex::new(Shared::default())));
        let (asked, known) = (stop.clone(), shared.clone());
        let words = format!("{} {}", locale.text("cli-error"), locale.text("cli-error-interrupted"));
        // Where the handler cannot be set, Ctrl-C simply ends the program as it would have.
        let _ = ctrlc::set_handler(move || {
            asked.store(true, Ordering::SeqCst);
            let mut shared = known.lock().unwrap_or_else(PoisonError::into_inner);
            let first = *shared.first.get_or_insert_with(Instant::now);
            if first.elapsed() < SAME_WISH || shared.closing {
                return;
            }
            if let Some(folder) = &shared.unfinished {
                let _ = std::fs::remove_dir_all(folder);
            }
            Terminal::new().complain(&words);
            std::process::exit(i32::from(Exit::Interrupted as u8));
        });
        Self { stop, shared }
    }

    /// The folder to be removed if the program ends at once.
    pub(super) fn opened(&self, folder: &RunFolder) {
        self.shared.lock().unwrap_or_else(PoisonError::into_inner).unfinished = Some(folder.unfinished().to_path_buf());
    }

    /// From here on nothing is cut short, until [`Self::closed`].
    pub(super) fn closing(&self) {
        self.shared.lock().unwrap_or_else(PoisonError::into_inner).closing = true;
    }

    /// The folder has its place: what is left to do may be cut short.
    pub(super) fn closed(&self) {
        let mut shared = self.shared.lock().unwrap_or_else(PoisonError::into_inner);
        (shared.unfinished, shared.closing) = (None, false);
    }
}
