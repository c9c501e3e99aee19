//! Ctrl-C, or a request to terminate: the first asks a run to stop where it is and write what is finished, a later
//! one ends the program at once, with nothing left behind. What whoever started the program wanted ignored, as `nohup` does, is.

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
        on_signals(move || {
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

/// From here on a file that grows beyond its limit is an error of its writer's, told with its name, and no end without a word.
pub(super) fn hear_of_large_files() {
    #[cfg(unix)]
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::default());
}

/// Calls `handler` for each signal that asks to stop. Where it cannot be set, they simply end the program as they would have.
#[cfg(unix)]
fn on_signals(mut handler: impl FnMut() + Send + 'static) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let ignored = ignored();
    let wanted = [SIGHUP, SIGINT, SIGTERM].into_iter().filter(|signal| ignored >> (signal - 1) & 1 == 0);
    if let Ok(mut signals) = signal_hook::iterator::Signals::new(wanted) {
        let listen = move || signals.forever().for_each(|_| handler());
        let _ = std::thread::Builder::new().name("signals".to_owned()).spawn(listen);
    }
}

/// The signals that were ignored when the program started, a bit each from 1; none where the system does not tell.
#[cfg(unix)]
fn ignored() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or_default()
}

#[cfg(not(unix))]
fn on_signals(handler: impl FnMut() + Send + 'static) {
    let _ = ctrlc::set_handler(handler);
}
