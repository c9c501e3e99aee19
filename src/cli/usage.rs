//! Where parsing ended the program: help, or what was wrong with the arguments. The parser's own words for mistakes
//! are replaced in French and Arabic.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::exit::Exit;
use super::terminal::Terminal;
use harmattan_core::Language;
use harmattan_render::locale::{Arg, Locale};

/// Parsing ended the program: help or version was asked for, or something was wrong.
pub(super) struct Stop {
    text: String,
    exit: Exit,
}

impl Stop {
    /// What the parser stopped at, in the reader's words.
    pub(super) fn new(error: &clap::Error, locale: &Locale) -> Self {
        let exit = if error.use_stderr() { Exit::Wrong } else { Exit::Done };
        Self { text: super::help::finished(&message(error, locale), locale), exit }
    }

    /// Shows help on standard output, mistakes on standard error.
    pub(super) fn show(self, terminal: &Terminal) -> Exit {
        if self.exit == Exit::Done {
            // A closed pipe is no error, and there is nothing else to do.
            let _ = terminal.write(self.text.as_bytes());
        } else {
            terminal.complain(self.text.trim_end());
        }
        self.exit
    }
}

/// What to say of help, version or a mistake.
fn message(error: &clap::Error, locale: &Locale) -> String {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        _ => String::new(),
    };
    let (argument, value) = (context(ContextKind::InvalidArg), context(ContextKind::InvalidValue));
    let valid = context(ContextKind::ValidValue);
    let id = match error.kind() {
        _ if locale.language() == Language::English || !error.use_stderr() => return error.render().to_string(),
        ErrorKind::UnknownArgument => "cli-usage-unknown",
        ErrorKind::InvalidSubcommand => "cli-usage-command",
        ErrorKind::MissingRequiredArgument => "cli-usage-missing",
        ErrorKind::InvalidValue if value.is_empty() => "cli-usage-empty",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "cli-usage-value",
        ErrorKind::ArgumentConflict => "cli-usage-twice",
        _ => return error.render().to_string(),
    };
    let argument = if argument.is_empty() { context(ContextKind::InvalidSubcommand) } else { argument };
    let text = locale
        .format(id, &[("argument", Arg::Text(&argument)), ("value", Arg::Text(&value)), ("valid", Arg::Text(&valid))]);
    format!("{} {text}\n{}", locale.text("cli-error"), locale.text("cli-usage-help"))
}
