//! Writing to the terminal: colours only where they are seen, and a closed pipe is no error.
#![expect(clippy::unused_self, reason = "who writes must hold the terminal")]

use std::io::{IsTerminal, Write};

/// Standard output could not be written.
#[derive(Debug)]
pub(super) struct Unwritten(pub std::io::Error);

/// A terminal that says it has fewer columns knows no width.
const LEAST_COLUMNS: usize = 20;

/// Standard output and error.
pub(super) struct Terminal {
    colour: bool,
}

impl Terminal {
    /// Looks at where the output goes.
    pub(super) fn new() -> Self {
        let choice = anstream::AutoStream::choice(&std::io::stderr());
        Self { colour: choice != anstream::ColorChoice::Never }
    }

    /// Whether errors are shown in colour.
    pub(super) fn colour(&self) -> bool {
        self.colour
    }

    /// Whether somebody watches: progress is shown only then.
    pub(super) fn is_watched() -> bool {
        std::io::stderr().is_terminal()
    }

    /// Columns of the terminal, if output goes to one: `COLUMNS` where the environment says it, as other programs take
    /// it, else what the terminal says. None where there are too few to speak of.
    pub(super) fn columns() -> Option<usize> {
        let told = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
        let seen = || terminal_size::terminal_size_of(std::io::stdout()).map(|(width, _)| usize::from(width.0));
        told.or_else(seen).filter(|&columns| columns >= LEAST_COLUMNS)
    }

    /// Writes text and a line end to standard output.
    pub(super) fn say(&self, text: &str) -> Result<(), Unwritten> {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{text}").and_then(|()| out.flush()).map_err(Unwritten)
    }

    /// Writes text as it is to standard output.
    pub(super) fn write(&self, bytes: &[u8]) -> Result<(), Unwritten> {
        let mut out = std::io::stdout().lock();
        out.write_all(bytes).and_then(|()| out.flush()).map_err(Unwritten)
    }

    /// Writes text and a line end to standard error; there is nowhere left to report a failure of that.
    pub(super) fn complain(&self, text: &str) {
        let _ = writeln!(std::io::stderr().lock(), "{text}");
    }
}
