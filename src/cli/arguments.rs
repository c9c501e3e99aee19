//! Arguments as typed → requests a command understands. The parser is built from the words of `locale`,
//! so that help is in the reader's language; its own words for mistakes are replaced in French and Arabic.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use clap_complete::Shell;

use super::exit::Exit;
use super::terminal::Terminal;
use crate::locale::{Arg as Word, Language, Locale};

/// A scenario and what is changed in it from the command line.
#[derive(Clone, Debug)]
pub(super) struct ScenarioRequest {
    /// The file.
    pub path: PathBuf,
    /// `key=value` overrides, those of options first.
    pub overrides: Vec<String>,
}

/// `run`.
#[derive(Clone, Debug)]
pub(super) struct RunRequest {
    pub scenario: ScenarioRequest,
    /// Folder of the results; by default `output/<scenario>`.
    pub out: Option<PathBuf>,
    /// Threads; 0 means all the machine has.
    pub threads: usize,
    /// Replace a finished run.
    pub force: bool,
    /// Rows as CSV rather than Parquet.
    pub csv: bool,
    /// Write no rows per trajectory.
    pub no_trajectories: bool,
    /// Run on until headline probabilities reach this half-width.
    pub until_precision: Option<f64>,
    /// Most trajectories of such a run.
    pub most: u64,
}

/// `brief`.
#[derive(Clone, Debug)]
pub(super) struct BriefRequest {
    /// Folder of a finished run.
    pub folder: PathBuf,
    /// The user's own template.
    pub template: Option<PathBuf>,
    /// A logo for the first page.
    pub logo: Option<PathBuf>,
    /// File for the page, in place of the one in the folder.
    pub out: Option<PathBuf>,
    /// Ask for a PDF, even where the build makes none, which is then said.
    pub pdf: bool,
    /// Replace files that differ.
    pub force: bool,
}

/// `compare`.
#[derive(Clone, Debug)]
pub(super) struct CompareRequest {
    /// The scenarios; the first is the base unless another is named.
    pub scenarios: Vec<PathBuf>,
    /// The base.
    pub base: Option<PathBuf>,
    /// `key=value` overrides for all of them.
    pub overrides: Vec<String>,
    /// Key of the outcome that ranks them.
    pub outcome: String,
    /// Folder of the results.
    pub out: Option<PathBuf>,
    /// Threads; 0 means all the machine has.
    pub threads: usize,
    /// Replace a finished folder.
    pub force: bool,
}

/// `portfolio`.
#[derive(Clone, Debug)]
pub(super) struct PortfolioRequest {
    pub scenario: ScenarioRequest,
    /// Keys of the measures to combine; all of the scenario's where none is named.
    pub measures: Vec<String>,
    /// Money there is, USD.
    pub budget: Option<f64>,
    /// Key of the outcome the portfolios are weighed by.
    pub outcome: String,
    /// Folder of the results.
    pub out: Option<PathBuf>,
    /// Threads; 0 means all the machine has.
    pub threads: usize,
    /// Replace a finished folder.
    pub force: bool,
}

/// `diff`.
#[derive(Clone, Debug)]
pub(super) struct DiffRequest {
    /// Folder of the first run.
    pub first: PathBuf,
    /// Folder of the second run.
    pub second: PathBuf,
    /// Futures that walk from one to the other.
    pub trajectories: u64,
    /// Key of the outcome whose change is taken apart.
    pub outcome: String,
    /// Folder of the results; none are written where none is named.
    pub out: Option<PathBuf>,
    /// Threads; 0 means all the machine has.
    pub threads: usize,
    /// Replace a finished folder.
    pub force: bool,
}

/// `check`.
#[derive(Clone, Debug)]
pub(super) struct CheckRequest {
    pub paths: Vec<PathBuf>,
    pub overrides: Vec<String>,
}

/// `replay`.
#[derive(Clone, Debug)]
pub(super) struct ReplayRequest {
    pub scenario: ScenarioRequest,
    /// Number of the trajectory.
    pub trajectory: u64,
}

/// `schema`.
#[derive(Clone, Debug)]
pub(super) struct SchemaRequest {
    /// `scenario`, `theatre`, or both into a folder.
    pub which: String,
    /// Folder to write the files into.
    pub out: Option<PathBuf>,
}

/// What is asked for.
#[derive(Clone, Debug)]
pub(super) enum Request {
    Run(RunRequest),
    Compare(CompareRequest),
    Diff(DiffRequest),
    Portfolio(PortfolioRequest),
    Brief(BriefRequest),
    Check(CheckRequest),
    Explain(ScenarioRequest),
    Replay(ReplayRequest),
    Schema(SchemaRequest),
    Keys,
    Completions(Shell),
    Manual,
}

/// Parsing ended the program: help or version was asked for, or something was wrong.
pub(super) struct Stop {
    text: String,
    exit: Exit,
}

impl Stop {
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

/// Parses the arguments.
pub(super) fn parse(arguments: &[OsString], locale: &Locale) -> Result<Request, Stop> {
    match command(locale).try_get_matches_from(arguments) {
        Ok(matches) => Ok(request(&matches)),
        Err(error) => {
            let exit = if error.use_stderr() { Exit::Wrong } else { Exit::Done };
            Err(Stop { text: message(&error, locale), exit })
        }
    }
}

/// The parser, in the words of a language.
#[must_use]
pub fn command(locale: &Locale) -> Command {
    let words = Words(locale);
    let template = format!(
        "{{before-help}}{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
        locale.text("cli-help-usage")
    );
    let sub = |name: &'static str| words.command(name).help_template(template.clone());
    Command::new("harmattan")
        .version(env!("CARGO_PKG_VERSION"))
        .about(locale.text("cli-help-about"))
        .after_help(locale.text("cli-help-after"))
        .help_template(template.clone())
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand_help_heading(locale.text("cli-help-commands"))
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(words.flag("help", 'h').action(ArgAction::Help).global(true))
        .arg(words.flag("version", 'V').action(ArgAction::Version))
        .arg(words.option("lang", "LANG").value_parser(["en", "fr", "ar"]).global(true))
        .subcommand(run_command(&words, sub("run")))
        .subcommand(brief_command(&words, sub("brief")))
        .subcommand(compare_command(&words, sub("compare")))
        .subcommand(portfolio_command(&words, sub("portfolio")))
        .subcommand(diff_command(&words, sub("diff")))
        .subcommand(
            sub("check")
                .arg(words.positional("scenario", "SCENARIO").required(true).num_args(1..).action(ArgAction::Append))
                .arg(words.set()),
        )
        .subcommand(words.scenario(sub("explain")))
        .subcommand(
            words
                .scenario(sub("replay"))
                .arg(words.option("trajectory", "K").short('k').required(true).value_parser(value_parser!(u64))),
        )
        .subcommand(
            sub("schema")
                .arg(
                    words
                        .positional("which", "FILE")
                        .value_parser(["scenario", "theatre", "all"])
                        .default_value("scenario"),
                )
                .arg(words.option("out", "DIR").value_parser(value_parser!(PathBuf))),
        )
        .subcommand(sub("keys"))
        .subcommand(
            sub("completions")
                .arg(words.positional("shell", "SHELL").required(true).value_parser(value_parser!(Shell))),
        )
        .subcommand(sub("man"))
}

fn run_command(words: &Words<'_>, command: Command) -> Command {
    words
        .scenario(command)
        .arg(words.option("out", "DIR").short('o').value_parser(value_parser!(PathBuf)))
        .arg(words.option("threads", "N").value_parser(value_parser!(u16).range(1..=1024)))
        .arg(words.flag("force", 'f').action(ArgAction::SetTrue))
        .arg(words.option("format", "FORMAT").value_parser(["parquet", "csv"]).default_value("parquet"))
        .arg(words.option("no-trajectories", "").action(ArgAction::SetTrue).num_args(0))
        .arg(words.option("until-precision", "HALF-WIDTH").value_parser(half_width))
        .arg(
            (words.option("max-trajectories", "N").value_parser(value_parser!(u64).range(1..)))
                .requires("until-precision"),
        )
}

fn brief_command(words: &Words<'_>, command: Command) -> Command {
    command
        .arg(words.positional("run-folder", "RUN_FOLDER").required(true).value_parser(value_parser!(PathBuf)))
        .arg(words.option("template", "FILE").value_parser(value_parser!(PathBuf)))
        .arg(words.option("logo", "FILE").value_parser(value_parser!(PathBuf)))
        .arg(words.option("out", "FILE").short('o').value_parser(value_parser!(PathBuf)).help(words.help("brief-out")))
        .arg(words.option("pdf", "").action(ArgAction::SetTrue).num_args(0))
        .arg(words.flag("force", 'f').action(ArgAction::SetTrue).help(words.help("brief-force")))
}

/// Outcome that ranks scenarios and weighs portfolios unless another is asked for.
const CHOSEN: &str = "trade_loss";
/// Futures of a portfolio unless others are asked for: each is run in every combination.
const PORTFOLIO_FUTURES: &str = "2000";

fn compare_command(words: &Words<'_>, command: Command) -> Command {
    let scenarios = words.positional("scenario", "SCENARIO").help(words.help("scenarios"));
    let command = command
        .arg(scenarios.required(true).num_args(1..).action(ArgAction::Append))
        .arg(words.option("base", "FILE").value_parser(value_parser!(PathBuf)))
        .arg(words.option("trajectories", "N").short('n'))
        .arg(words.option("seed", "S"))
        .arg(words.set());
    paired_options(words, command)
}

fn portfolio_command(words: &Words<'_>, command: Command) -> Command {
    let command = words
        .scenario(command)
        .mut_arg("trajectories", |arg| arg.help(words.help("portfolio-trajectories")).default_value(PORTFOLIO_FUTURES))
        .arg(words.option("measures", "KEY,…").value_delimiter(',').action(ArgAction::Append))
        .arg(words.option("budget", "USD").value_parser(money));
    paired_options(words, command)
}

fn diff_command(words: &Words<'_>, command: Command) -> Command {
    let folder = |name: &'static str, value: &'static str| {
        words.positional(name, value).required(true).value_parser(value_parser!(PathBuf))
    };
    let futures = words.option("trajectories", "N").short('n').help(words.help("diff-trajectories"));
    let command = command
        .arg(folder("run-a", "RUN_A"))
        .arg(folder("run-b", "RUN_B"))
        .arg(futures.value_parser(value_parser!(u64).range(2..)).default_value(PORTFOLIO_FUTURES));
    paired_options(words, command)
}

/// An amount of money: 0 or more, such as `50e6` or `50_000_000`.
fn money(text: &str) -> Result<f64, String> {
    match text.replace('_', "").parse::<f64>() {
        Ok(x) if x >= 0.0 && x.is_finite() => Ok(x),
        _ => Err("0 ≤ USD".to_owned()),
    }
}

/// Options of every command that runs variants on common random numbers.
fn paired_options(words: &Words<'_>, command: Command) -> Command {
    command
        .arg(words.option("outcome", "KEY").default_value(CHOSEN))
        .arg(words.option("out", "DIR").short('o').value_parser(value_parser!(PathBuf)))
        .arg(words.option("threads", "N").value_parser(value_parser!(u16).range(1..=1024)))
        .arg(words.flag("force", 'f').action(ArgAction::SetTrue))
}

/// A half-width: above 0, at most 0.5.
fn half_width(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(x) if x > 0.0 && x <= 0.5 => Ok(x),
        _ => Err("0 < HALF-WIDTH ≤ 0.5".to_owned()),
    }
}

/// Values that are numbers.
const NUMBERS: [&str; 5] = ["N", "S", "K", "USD", "HALF-WIDTH"];

/// Builds arguments with their help from `locale`.
struct Words<'l>(&'l Locale);

impl Words<'_> {
    fn help(&self, id: &str) -> String {
        self.0.text(&format!("cli-help-{id}"))
    }

    fn command(&self, name: &'static str) -> Command {
        Command::new(name).about(self.help(name))
    }

    fn heading(&self, arg: Arg) -> Arg {
        arg.help_heading(self.help("options"))
    }

    fn flag(&self, name: &'static str, short: char) -> Arg {
        self.heading(Arg::new(name).long(name).short(short).help(self.help(name)))
    }

    fn option(&self, name: &'static str, value: &'static str) -> Arg {
        let arg = Arg::new(name).long(name).help(self.help(name)).hide_possible_values(false);
        // A negative number is a value out of range, not an unknown option.
        let arg = arg.allow_negative_numbers(NUMBERS.contains(&value));
        self.heading(if value.is_empty() { arg } else { arg.value_name(value) })
    }

    fn positional(&self, name: &'static str, value: &'static str) -> Arg {
        let arg = Arg::new(name).value_name(value).help(self.help(name)).help_heading(self.help("arguments"));
        if value == "SCENARIO" { arg.value_parser(value_parser!(PathBuf)) } else { arg }
    }

    fn set(&self) -> Arg {
        self.option("set", "KEY=VALUE").action(ArgAction::Append)
    }

    /// A command about one scenario, with what may be changed in it.
    fn scenario(&self, command: Command) -> Command {
        command
            .arg(self.positional("scenario", "SCENARIO").required(true))
            .arg(self.option("trajectories", "N").short('n'))
            .arg(self.option("seed", "S"))
            .arg(self.set())
    }
}

fn request(matches: &ArgMatches) -> Request {
    let Some((name, matches)) = matches.subcommand() else { return Request::Manual };
    match name {
        "run" => Request::Run(RunRequest {
            scenario: scenario(matches),
            out: matches.get_one("out").cloned(),
            threads: threads(matches),
            force: matches.get_flag("force"),
            csv: matches.get_one::<String>("format").is_some_and(|f| f == "csv"),
            no_trajectories: matches.get_flag("no-trajectories"),
            until_precision: matches.get_one("until-precision").copied(),
            most: matches.get_one("max-trajectories").copied().unwrap_or(crate::ensemble::DEFAULT_CAP),
        }),
        "brief" => Request::Brief(BriefRequest {
            folder: matches.get_one("run-folder").cloned().unwrap_or_default(),
            template: matches.get_one("template").cloned(),
            logo: matches.get_one("logo").cloned(),
            out: matches.get_one("out").cloned(),
            pdf: matches.get_flag("pdf"),
            force: matches.get_flag("force"),
        }),
        "compare" => Request::Compare(CompareRequest {
            scenarios: matches.get_many("scenario").into_iter().flatten().cloned().collect(),
            base: matches.get_one("base").cloned(),
            overrides: all_overrides(matches),
            outcome: matches.get_one::<String>("outcome").cloned().unwrap_or_default(),
            out: matches.get_one("out").cloned(),
            threads: threads(matches),
            force: matches.get_flag("force"),
        }),
        "portfolio" => Request::Portfolio(PortfolioRequest {
            scenario: scenario(matches),
            measures: measures(matches),
            budget: matches.get_one("budget").copied(),
            outcome: matches.get_one::<String>("outcome").cloned().unwrap_or_default(),
            out: matches.get_one("out").cloned(),
            threads: threads(matches),
            force: matches.get_flag("force"),
        }),
        "diff" => Request::Diff(DiffRequest {
            first: matches.get_one("run-a").cloned().unwrap_or_default(),
            second: matches.get_one("run-b").cloned().unwrap_or_default(),
            trajectories: matches.get_one("trajectories").copied().unwrap_or_default(),
            outcome: matches.get_one::<String>("outcome").cloned().unwrap_or_default(),
            out: matches.get_one("out").cloned(),
            threads: threads(matches),
            force: matches.get_flag("force"),
        }),
        "check" => Request::Check(CheckRequest {
            paths: matches.get_many("scenario").into_iter().flatten().cloned().collect(),
            overrides: overrides(matches),
        }),
        "explain" => Request::Explain(scenario(matches)),
        "replay" => Request::Replay(ReplayRequest {
            scenario: scenario(matches),
            trajectory: matches.get_one("trajectory").copied().unwrap_or_default(),
        }),
        "schema" => Request::Schema(SchemaRequest {
            which: matches.get_one::<String>("which").cloned().unwrap_or_default(),
            out: matches.get_one("out").cloned(),
        }),
        "keys" => Request::Keys,
        "completions" => matches.get_one("shell").copied().map_or(Request::Manual, Request::Completions),
        _ => Request::Manual,
    }
}

fn threads(matches: &ArgMatches) -> usize {
    matches.get_one::<u16>("threads").map_or(0, |&n| usize::from(n))
}

fn scenario(matches: &ArgMatches) -> ScenarioRequest {
    let path = matches.get_one("scenario").cloned().unwrap_or_default();
    ScenarioRequest { path, overrides: all_overrides(matches) }
}

/// Overrides of one option each, then those of `--set`.
fn all_overrides(matches: &ArgMatches) -> Vec<String> {
    // Options are overrides like any other, so that one piece of code checks and explains them.
    let option = |name: &str| matches.get_one::<String>(name).map(|value| format!("--{name}={value}"));
    let mut all: Vec<String> = [option("trajectories"), option("seed")].into_iter().flatten().collect();
    all.extend(overrides(matches));
    all
}

/// Keys of measures, with or without spaces after the commas.
fn measures(matches: &ArgMatches) -> Vec<String> {
    matches.get_many::<String>("measures").into_iter().flatten().map(|key| key.trim().to_owned()).collect()
}

fn overrides(matches: &ArgMatches) -> Vec<String> {
    matches.get_many::<String>("set").into_iter().flatten().cloned().collect()
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
    let text = locale.format(
        id,
        &[("argument", Word::Text(&argument)), ("value", Word::Text(&value)), ("valid", Word::Text(&valid))],
    );
    format!("{} {text}\n{}", locale.text("cli-error"), locale.text("cli-usage-help"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parser_is_sound_in_every_language() {
        for language in Language::ALL {
            command(&Locale::new(language)).debug_assert();
        }
    }
}
