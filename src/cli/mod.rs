//! The program: arguments in, library calls, words out. Nothing else in the crate prints, reads a clock
//! or ends the process.

#![expect(clippy::disallowed_methods, reason = "the program may look at the clock; the library may not")]

mod amounts;
mod arguments;
mod clock;
mod columns;
mod commands;
mod exit;
#[cfg(feature = "explore")]
mod exploring;
mod failed;
mod help;
mod interrupt;
mod progress;
mod questions;
mod requests;
mod table;
mod terminal;
mod usage;

use std::ffi::OsString;

pub use exit::Exit;

use harmattan_core::Language;
use harmattan_render::locale::Locale;
use requests::Request;
use terminal::Terminal;

/// Runs the program on its arguments (the first is the program's name) and says how it ended.
#[must_use]
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    interrupt::hear_of_large_files();
    let told = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        // What a damaged file makes a library panic on is told as an error of that file.
        if !harmattan_engine::panic_becomes_error() {
            told(panic);
        }
    }));
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let locale = Locale::new(language(&arguments));
    let terminal = Terminal::new();
    let request = match arguments::parse(&arguments, &locale) {
        Ok(request) => request,
        Err(stop) => return stop.show(&terminal),
    };
    let line = command_line(&arguments);
    let outcome = match &request {
        Request::Run(request) => commands::run::run(request, &locale, &terminal, &line),
        Request::Shards(request) => commands::shards::run(request, &locale, &terminal),
        Request::Verify(request) => commands::verify::run(request, &locale, &terminal),
        Request::Merge(request) => commands::merge::run(request, &locale, &terminal),
        Request::Brief(request) => commands::brief::run(request, &locale, &terminal),
        Request::Chart(request) => commands::chart::run(request, &locale, &terminal),
        Request::Compare(request) => commands::compare::run(request, &locale, &terminal, &line),
        Request::Portfolio(request) => commands::portfolio::run(request, &locale, &terminal, &line),
        Request::Diff(request) => commands::diff::run(request, &locale, &terminal, &line),
        Request::Check(request) => commands::check::run(request, &locale, &terminal),
        #[cfg(feature = "explore")]
        Request::Explore(request) => commands::explore::run(request, &locale, &terminal),
        Request::Explain(request) => commands::explain::run(request, &locale, &terminal),
        Request::Respond(request) => commands::respond::run(request, &locale, &terminal),
        Request::Sensitivity(request) => commands::sensitivity::run(request, &locale, &terminal),
        Request::Discover(request) => commands::discover::run(request, &locale, &terminal),
        Request::Flip(request) => commands::flip::run(request, &locale, &terminal),
        Request::Experts(request) => commands::experts::run(request, &locale, &terminal),
        Request::Rare(request) => commands::rare::run(request, &locale, &terminal),
        Request::Worth(request) => commands::worth::run(request, &locale, &terminal),
        Request::Events(request) => commands::events::run(request, &locale, &terminal),
        Request::Assess(request) => commands::assess::run(request, &locale, &terminal),
        Request::Calibrate(request) => commands::calibrate::run(request, &locale, &terminal),
        Request::Update(request) => commands::update::run(request, &locale, &terminal),
        Request::Score(request) => commands::score::run(request, &locale, &terminal),
        Request::Hindcast(request) => commands::hindcast::run(request, &locale, &terminal),
        Request::Replay(request) => commands::replay::run(request, &locale, &terminal),
        Request::Schema(request) => commands::schema::run(request, &locale, &terminal),
        Request::Keys => commands::keys::run(&locale, &terminal),
        Request::Completions(shell) => commands::shell::completions(*shell, &locale, &terminal),
        Request::Manual => commands::shell::manual(&locale, &terminal),
    };
    match outcome {
        Ok(exit) => exit,
        Err(failure) => failure.show(&locale, &terminal),
    }
}

/// The language asked for: `--lang`, else `HARMATTAN_LANG`, else the system's, else English. Looked up before the
/// arguments are parsed, because the words of the parser depend on it.
fn language(arguments: &[OsString]) -> Language {
    let texts: Vec<&str> = arguments.iter().filter_map(|a| a.to_str()).collect();
    let spelled = texts.iter().find_map(|a| a.strip_prefix("--lang=").map(str::to_owned));
    let apart = || texts.windows(2).find(|w| w[0] == "--lang").map(|w| w[1].to_owned());
    let system = || {
        ["HARMATTAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
    };
    spelled.or_else(apart).or_else(system).and_then(|code| parse_language(&code)).unwrap_or_default()
}

/// `fr`, `fr_FR.UTF-8`, `fr-SN` → French, and so on.
fn parse_language(code: &str) -> Option<Language> {
    let short = code.split(['_', '-', '.']).next().unwrap_or_default().to_ascii_lowercase();
    Language::ALL.into_iter().find(|language| language.code() == short)
}

/// The command line as typed, word by word.
fn command_line(arguments: &[OsString]) -> Vec<String> {
    let words = arguments.iter().skip(1).map(|argument| argument.to_string_lossy().into_owned());
    std::iter::once("harmattan".to_owned()).chain(words).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_recognised_in_every_spelling() {
        assert_eq!(parse_language("fr_FR.UTF-8"), Some(Language::French));
        assert_eq!(parse_language("AR"), Some(Language::Arabic));
        assert_eq!(parse_language("C"), None);
        let typed = ["harmattan", "run", "x.toml", "--lang", "ar"].map(OsString::from);
        assert_eq!(language(&typed), Language::Arabic);
    }
}
