//! How the program ends: exit codes (documented in `docs/outputs.md`) and the failures behind them.

use harmattan_render::locale::render_diagnostics;
use std::path::PathBuf;
use std::process::{ExitCode, Termination};

use super::terminal::{Terminal, Unwritten};
use harmattan_engine::EnsembleError;
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::{OutputError, ReportError};
use harmattan_scenario::Diagnostics;

/// Exit code of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// 0: done.
    Done = 0,
    /// 2: a scenario that is wrong, or wrong usage.
    Wrong = 2,
    /// 3: the run failed.
    RunFailed = 3,
    /// 4: output could not be written.
    OutputFailed = 4,
    /// 130: interrupted.
    Interrupted = 130,
}

impl Termination for Exit {
    fn report(self) -> ExitCode {
        ExitCode::from(self as u8)
    }
}

/// Why a command stopped.
#[derive(Debug)]
pub(super) enum Failure {
    /// The scenario is wrong.
    Scenario(Diagnostics),
    /// The command cannot be carried out as asked, in the reader's words.
    Usage(String),
    /// The ensemble failed.
    Ensemble(EnsembleError),
    /// Not one trajectory gave finite numbers; in the reader's words.
    AllFailed(String),
    /// Results could not be made into pictures or pages.
    Drawing(String),
    /// Output could not be written.
    Output(OutputError),
    /// Standard output or a file given by name could not be written.
    Write(Option<PathBuf>, std::io::Error),
    /// Interrupted before anything was finished.
    Interrupted,
    /// No failure: no more than a part was asked for, and it lies there.
    Part(PathBuf),
    /// No failure: all parts are there, and another task answers.
    AllParts,
}

impl From<Unwritten> for Failure {
    fn from(error: Unwritten) -> Self {
        Self::Write(None, error.0)
    }
}

impl From<ReportError> for Failure {
    fn from(error: ReportError) -> Self {
        match error {
            ReportError::Output(error) => Self::Output(error),
            other => Self::Drawing(other.to_string()),
        }
    }
}

impl Failure {
    /// Says what went wrong and gives the exit code.
    pub(super) fn show(&self, locale: &Locale, terminal: &Terminal) -> Exit {
        let (text, exit) = match self {
            Self::AllParts => {
                let said = terminal.say(&locale.text("parts-all"));
                return said.map_or_else(|error| Self::from(error).show(locale, terminal), |()| Exit::Done);
            }
            Self::Part(path) => {
                let said =
                    terminal.say(&locale.format("parts-written", &[("path", Arg::Text(&path.display().to_string()))]));
                return said.map_or_else(|error| Self::from(error).show(locale, terminal), |()| Exit::Done);
            }
            Self::Scenario(diagnostics) => {
                terminal.complain(render_diagnostics(diagnostics, locale, terminal.colour()).trim_end());
                return Exit::Wrong;
            }
            Self::Usage(text) => (text.clone(), Exit::Wrong),
            Self::AllFailed(text) => (text.clone(), Exit::RunFailed),
            Self::Ensemble(EnsembleError::Sink(error)) if error.unread => {
                let (path, cause) = (error.path.display().to_string(), error.message.clone());
                let args = [("path", Arg::Text(path.as_str())), ("cause", Arg::Text(&cause))];
                (locale.format("brief-error-read", &args), Exit::Wrong)
            }
            Self::Ensemble(EnsembleError::Sink(error)) => {
                let (path, cause) = (error.path.display().to_string(), error.message.clone());
                (write_failed(locale, &path, &cause), Exit::OutputFailed)
            }
            Self::Ensemble(error) => (ensemble_text(error, locale), Exit::RunFailed),
            Self::Drawing(cause) => {
                (locale.format("cli-error-drawing", &[("cause", Arg::Text(cause))]), Exit::RunFailed)
            }
            Self::Output(error) => (output_text(error, locale), Exit::OutputFailed),
            // A reader who closes the pipe has seen enough: no error.
            Self::Write(None, error) if error.kind() == std::io::ErrorKind::BrokenPipe => return Exit::Done,
            Self::Write(path, error) => {
                let path = path.as_ref().map_or_else(|| "stdout".to_owned(), |p| p.display().to_string());
                (write_failed(locale, &path, &error.to_string()), Exit::OutputFailed)
            }
            Self::Interrupted => (locale.text("cli-error-interrupted"), Exit::Interrupted),
        };
        terminal.complain(&format!("{} {text}", locale.text("cli-error")));
        exit
    }
}

fn write_failed(locale: &Locale, path: &str, cause: &str) -> String {
    locale.format("cli-error-write", &[("path", Arg::Text(path)), ("cause", Arg::Text(cause))])
}

fn ensemble_text(error: &EnsembleError, locale: &Locale) -> String {
    match error {
        EnsembleError::NoTrajectories => locale.text("cli-error-no-trajectories"),
        EnsembleError::TooMany { asked, most } => locale.format(
            "cli-error-too-many",
            &[("asked", Arg::Text(&whole(*asked, locale))), ("most", Arg::Text(&whole(*most, locale)))],
        ),
        EnsembleError::Repeats { repeats, most } => locale.format(
            "cli-error-repeats",
            &[
                ("asked", Arg::Text(&whole(u64::from(*repeats), locale))),
                ("most", Arg::Text(&whole(u64::from(*most), locale))),
            ],
        ),
        EnsembleError::Threads { threads, message } => locale.format(
            "cli-error-threads",
            &[("threads", Arg::Text(&whole(*threads as u64, locale))), ("cause", Arg::Text(message))],
        ),
        EnsembleError::Panicked { trajectory, message } => locale.format(
            "cli-error-panicked",
            &[("trajectory", Arg::Text(&trajectory.to_string())), ("cause", Arg::Text(message))],
        ),
        other => locale.format("cli-error-run", &[("cause", Arg::Text(&other.to_string()))]),
    }
}

fn whole(n: u64, locale: &Locale) -> String {
    locale.integer(i64::try_from(n).unwrap_or(i64::MAX))
}

fn output_text(error: &OutputError, locale: &Locale) -> String {
    match error {
        OutputError::Exists { path } => {
            locale.format("cli-error-exists", &[("path", Arg::Text(&path.display().to_string()))])
        }
        OutputError::Differs { path } => {
            locale.format("brief-error-differs", &[("path", Arg::Text(&path.display().to_string()))])
        }
        OutputError::NotARun { path } => {
            locale.format("cli-error-not-a-run", &[("path", Arg::Text(&path.display().to_string()))])
        }
        OutputError::OtherKind { path, found, wanted } => {
            let path = path.display().to_string();
            let args = [("path", Arg::Text(path.as_str())), ("found", Arg::Text(found)), ("wanted", Arg::Text(wanted))];
            locale.format("cli-error-other-kind", &args)
        }
        OutputError::Unplaced { path, kept, cause } => {
            let (path, kept, cause) = (path.display().to_string(), kept.display().to_string(), cause.to_string());
            let args = [("path", Arg::Text(path.as_str())), ("kept", Arg::Text(&kept)), ("cause", Arg::Text(&cause))];
            locale.format("cli-error-unplaced", &args)
        }
        OutputError::LeftAside { path, kept } => {
            let (path, kept) = (path.display().to_string(), kept.display().to_string());
            locale.format("cli-error-left-aside", &[("path", Arg::Text(path.as_str())), ("kept", Arg::Text(&kept))])
        }
        OutputError::Needed { path } => {
            locale.format("cli-error-needed", &[("path", Arg::Text(&path.display().to_string()))])
        }
        OutputError::Name { path } => {
            locale.format("cli-error-name", &[("path", Arg::Text(&path.display().to_string()))])
        }
        OutputError::Io { path, cause, .. } => write_failed(locale, &path.display().to_string(), &cause.to_string()),
        OutputError::Encode { name, message } => write_failed(locale, name, message),
    }
}
