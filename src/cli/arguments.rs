//! The parser of the arguments, built from the words of `locale`, so that help is in the reader's language.

use std::ffi::OsString;
use std::ops::RangeInclusive;
use std::path::PathBuf;

use clap::builder::TypedValueParser as _;
use clap::{Arg, ArgAction, Command, value_parser};
use clap_complete::Shell;

use super::amounts;
#[cfg(feature = "explore")]
use super::exploring;
use super::questions;
use super::requests::{JobEngine, Request, request};
use super::usage::Stop;
use harmattan_engine::Shard;
use harmattan_render::locale::Locale;

/// Parses the arguments.
pub(super) fn parse(arguments: &[OsString], locale: &Locale) -> Result<Request, Stop> {
    match command(locale).try_get_matches_from(arguments) {
        Ok(matches) => Ok(request(&matches)),
        Err(error) => Err(Stop::new(&error, locale)),
    }
}

/// The parser, in the words of a language.
#[must_use]
pub fn command(locale: &Locale) -> Command {
    super::help::worded(parser(locale), locale)
}

fn parser(locale: &Locale) -> Command {
    let words = Words(locale);
    let template = format!(
        "{{before-help}}{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
        locale.text("cli-help-usage")
    );
    let sub = |name: &'static str| words.command(name).help_template(template.clone());
    let command = Command::new("harmattan")
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
        .subcommand(results_options(
            &words,
            sub("merge").arg(
                (words.positional("part", "PART").required(true).num_args(1..).action(ArgAction::Append))
                    .value_parser(value_parser!(PathBuf)),
            ),
        ))
        .subcommand(brief_command(&words, sub("brief")))
        .subcommand(chart_command(&words, sub("chart")))
        .subcommand(compare_command(&words, sub("compare")))
        .subcommand(portfolio_command(&words, sub("portfolio")))
        .subcommand(diff_command(&words, sub("diff")))
        .subcommand(
            sub("check")
                .arg(words.positional("scenario", "SCENARIO").required(true).num_args(1..).action(ArgAction::Append))
                .arg(words.set()),
        );
    with_explorer(&words, command, sub("explore"))
        .subcommand(words.scenario(sub("explain")))
        .subcommand(questions::respond_command(&words, sub("respond")))
        .subcommand(questions::sensitivity_command(&words, sub("sensitivity")))
        .subcommand(questions::discover_command(&words, sub("discover")))
        .subcommand(questions::flip_command(&words, sub("flip")))
        .subcommand(questions::worth_command(&words, sub("worth")))
        .subcommand(questions::rare_command(&words, sub("rare")))
        .subcommand(questions::experts_command(&words, sub("experts")))
        .subcommand(events_command(&words, sub("events")))
        .subcommand(calibrate_command(&words, sub("calibrate")))
        .subcommand(assess_command(&words, sub("assess")))
        .subcommand(update_command(&words, sub("update")))
        .subcommand(hindcast_command(&words, sub("hindcast")))
        .subcommand(score_command(&words, sub("score")))
        .subcommand(
            words
                .scenario(sub("replay"))
                .arg(words.option("trajectory", "K").short('k').required(true).value_parser(words.whole(0..=u64::MAX))),
        )
        .subcommand(shards_command(&words, sub("shards")))
        .subcommand(
            sub("verify")
                .arg(words.positional("run-folder", "RUN_FOLDER").required(true).value_parser(value_parser!(PathBuf)))
                .arg(words.option("sample", "SHARE").value_parser(amounts::share(words.0.language()))),
        )
        .subcommand(
            sub("schema")
                .arg(
                    words
                        .positional("which", "FILE")
                        .value_parser(["scenario", "theatre", "all"])
                        .default_value("scenario"),
                )
                .arg(words.option("out", "DIR").value_parser(value_parser!(PathBuf)))
                .arg(words.flag("force", 'f').action(ArgAction::SetTrue).help(words.help("brief-force"))),
        )
        .subcommand(sub("keys"))
        .subcommand(
            sub("completions")
                .arg(words.positional("shell", "SHELL").required(true).value_parser(value_parser!(Shell))),
        )
        .subcommand(sub("man"))
}

/// The command with the explorer among its own, where the program has it.
#[cfg(feature = "explore")]
fn with_explorer(words: &Words<'_>, command: Command, explore: Command) -> Command {
    command.subcommand(exploring::explore_command(words, explore))
}

#[cfg(not(feature = "explore"))]
fn with_explorer(_words: &Words<'_>, command: Command, _explore: Command) -> Command {
    command
}

fn run_command(words: &Words<'_>, command: Command) -> Command {
    results_options(words, words.scenario(command))
        .arg(
            words
                .option("format", "FORMAT")
                .value_parser(["parquet", "csv", "xlsx"])
                .default_value("parquet")
                .conflicts_with("no-trajectories"),
        )
        .arg(words.option("no-trajectories", "").action(ArgAction::SetTrue).num_args(0))
        .arg(until_precision(words, "until-precision"))
        .arg(most(words))
        .arg(words.option("outcome", "KEY").requires("until-precision").help(words.help("until-outcome")))
        .arg(words.option("shard", "K/N").value_parser(shard).conflicts_with("until-precision"))
        .arg(words.option("resume", "").action(ArgAction::SetTrue).num_args(0).conflicts_with("until-precision"))
}

/// How precise a run is to be; `help` names its words.
fn until_precision(words: &Words<'_>, help: &str) -> Arg {
    let option = words.option("until-precision", "HALF-WIDTH").help(words.help(help));
    option.value_parser(amounts::half_width(words.0.language()))
}

/// Most futures of a run that goes on until it is precise enough.
fn most(words: &Words<'_>) -> Arg {
    words.option("max-trajectories", "N").value_parser(words.whole(1..=u64::MAX)).requires("until-precision")
}

/// Variables in which a scheduler tells a task its number and, where there are such, the number of the first task, the step
/// from one to the next (`--array=0-6:2`), and how many there are.
struct Scheduler {
    number: &'static str,
    first: Option<&'static str>,
    step: Option<&'static str>,
    count: Option<&'static str>,
}

const SCHEDULERS: [Scheduler; 2] = [
    Scheduler {
        number: "SLURM_ARRAY_TASK_ID",
        first: Some("SLURM_ARRAY_TASK_MIN"),
        step: Some("SLURM_ARRAY_TASK_STEP"),
        count: Some("SLURM_ARRAY_TASK_COUNT"),
    },
    Scheduler { number: "JOB_COMPLETION_INDEX", first: None, step: None, count: None },
];

impl Scheduler {
    /// The shard of the task among `of`, or among as many as there are; `read` reads a variable.
    fn shard(&self, of: Option<u64>, read: impl Fn(&str) -> Option<u64>) -> Option<Shard> {
        let of = of.or_else(|| self.count.and_then(&read))?;
        let first = self.first.and_then(&read).unwrap_or(0);
        let step = self.step.and_then(&read).unwrap_or(1).max(1);
        let past = read(self.number)?.checked_sub(first)?;
        // Numbers off the step are not those of tasks.
        (past % step == 0).then(|| Shard::new(past / step + 1, of))?
    }
}

/// A shard: `3/64`, or `auto/64` where a scheduler says which, or `auto` where it says how many too.
fn shard(text: &str) -> Result<Shard, String> {
    let number = |name: &str| std::env::var(name).ok()?.trim().parse::<u64>().ok();
    let auto = |of: Option<u64>| SCHEDULERS.iter().find_map(|scheduler| scheduler.shard(of, number));
    let found = match text.split_once('/') {
        None if text == "auto" => auto(None),
        Some(("auto", of)) => of.parse().ok().and_then(|of| auto(Some(of))),
        Some((k, of)) => k.parse().ok().zip(of.parse().ok()).and_then(|(k, of)| Shard::new(k, of)),
        None => None,
    };
    found.ok_or_else(|| "1/N … N/N, auto/N, auto".to_owned())
}

/// Tasks of an array that schedulers allow unless told otherwise.
const MOST_PARTS: u64 = 1000;

/// A job file for the parts of a run.
fn shards_command(words: &Words<'_>, command: Command) -> Command {
    let names = JobEngine::ALL.map(|(name, _)| name);
    let engine = |name: String| JobEngine::ALL.iter().find(|(known, _)| *known == name).map(|(_, found)| *found);
    words
        .scenario(command)
        .arg(words.option("count", "N").required(true).value_parser(words.whole(1..=MOST_PARTS)))
        .arg(
            (words.option("for", "ENGINE").required(true)).value_parser(
                clap::builder::PossibleValuesParser::new(names).try_map(move |name| engine(name).ok_or("")),
            ),
        )
        .arg(words.option("out", "FILE").short('o').value_parser(value_parser!(PathBuf)).help(words.help("shards-out")))
        .arg(words.flag("force", 'f').action(ArgAction::SetTrue).help(words.help("brief-force")))
}

fn brief_command(words: &Words<'_>, command: Command) -> Command {
    command
        // An option of several files before it takes the folder too: what belongs where is told apart later.
        .arg(
            (words.positional("run-folder", "RUN_FOLDER").required_unless_present("answers"))
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(words.option("template", "FILE").value_parser(value_parser!(PathBuf)))
        .arg(words.option("logo", "FILE").value_parser(value_parser!(PathBuf)))
        .arg(words.option("out", "FILE").short('o').value_parser(value_parser!(PathBuf)).help(words.help("brief-out")))
        .arg(words.option("since", "DIFF_FOLDER").value_parser(value_parser!(PathBuf)))
        .arg(words.option("assessment", "FILE").value_parser(value_parser!(PathBuf)))
        .arg(
            words
                .option("answers", "FILE")
                .num_args(1..)
                .action(ArgAction::Append)
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(words.option("pdf", "").action(ArgAction::SetTrue).num_args(0))
        .arg(
            (words.option("format", "FORMAT").value_parser(["html", "xlsx"]).default_value("html"))
                .help(words.help("brief-format")),
        )
        .arg(words.flag("force", 'f').action(ArgAction::SetTrue).help(words.help("brief-force")))
}

fn chart_command(words: &Words<'_>, command: Command) -> Command {
    let file = value_parser!(PathBuf);
    command
        .arg(words.positional("chart-words", "FOLDER_OR_NAME").num_args(1..).action(ArgAction::Append))
        .arg(words.option("list", "").action(ArgAction::SetTrue).num_args(0))
        .arg(words.option("corridor", "KEY"))
        .arg(words.option("country", "KEY"))
        .arg(words.option("outcome", "KEY").help(words.help("chart-outcome")))
        .arg(words.option("title", "TEXT"))
        .arg(words.option("size", "SIZE").value_parser(page_size))
        .arg(words.option("palette", "PALETTE").value_parser(["colour", "grey"]).default_value("colour"))
        .arg(words.option("no-source", "").action(ArgAction::SetTrue).num_args(0))
        .arg(words.option("format", "FORMAT").value_parser(["svg", "png", "pdf"]).help(words.help("chart-format")))
        .arg(words.option("out", "FILE").short('o').value_parser(file).help(words.help("chart-out")))
        .arg(words.flag("force", 'f').action(ArgAction::SetTrue).help(words.help("brief-force")))
}

/// The scenario whose map events are put on where none is named.
pub(super) const MAP: &str = "scenarios/baseline.toml";

fn events_command(words: &Words<'_>, command: Command) -> Command {
    let file = || value_parser!(PathBuf);
    let files = words.positional("event-file", "FILE").num_args(1..).action(ArgAction::Append);
    let scenario = words.option("events-scenario", "SCENARIO").long("scenario").default_value(MAP);
    let date = || amounts::date(words.0.language());
    // What cannot stand beside the files is not missed beside them, so that they are refused too.
    let simulated = |option: Arg| option.requires("simulate").conflicts_with("event-file");
    command
        .arg(files.required_unless_present("simulate").value_parser(file()))
        .arg(scenario.value_parser(file()).conflicts_with("simulate"))
        .arg(words.option("from", "DATE").value_parser(date()).conflicts_with("simulate"))
        .arg(words.option("until", "DATE").value_parser(date()).conflicts_with("simulate"))
        .arg(words.option("map", "FILE").value_parser(file()).conflicts_with("simulate"))
        .arg(words.option("simulate", "SCENARIO").value_parser(file()).conflicts_with("event-file"))
        .arg(simulated(words.option("as", "FORMAT").value_parser(["ged", "acled", "plain"]).default_value("plain")))
        .arg(simulated(words.option("seed", "S")))
        .arg(simulated(words.option("trajectory", "K").short('k').value_parser(words.whole(0..=u64::MAX))))
        .arg(words.option("out", "FILE").short('o').value_parser(file()).help(words.help("events-out")))
        .arg(words.flag("force", 'f').action(ArgAction::SetTrue).help(words.help("brief-force")))
}

fn event_files(words: &Words<'_>) -> Arg {
    let files =
        words.option("events-option", "FILE").long("events").num_args(1..).action(ArgAction::Append).required(true);
    files.value_parser(value_parser!(PathBuf))
}

fn update_command(words: &Words<'_>, command: Command) -> Command {
    command
        .arg(words.positional("scenario", "SCENARIO").required(true).value_parser(value_parser!(PathBuf)))
        .arg(event_files(words))
        .arg(words.option("from", "DATE").value_parser(amounts::date(words.0.language())))
        .arg(words.option("as-of", "DATE").required(true).value_parser(amounts::date(words.0.language())))
        .arg(words.option("forecast", "FILE").value_parser(value_parser!(PathBuf)))
        .arg(words.option("keep-priors", "").action(ArgAction::SetTrue).num_args(0))
        .arg(
            (words.option("out", "FILE").short('o').required(true).value_parser(value_parser!(PathBuf)))
                .help(words.help("update-out")),
        )
        .arg(words.flag("force", 'f').action(ArgAction::SetTrue).help(words.help("brief-force")))
}

fn assess_command(words: &Words<'_>, command: Command) -> Command {
    let days = words.option("as-of", "DATE,…").required(true).value_delimiter(',').action(ArgAction::Append);
    let futures = words.option("trajectories", "N").short('n').value_parser(words.whole(2_000..=1_000_000));
    command
        .arg(words.positional("scenario", "SCENARIO").required(true).value_parser(value_parser!(PathBuf)))
        .arg(event_files(words))
        .arg(words.option("from", "DATE").value_parser(amounts::date(words.0.language())))
        .arg(days.value_parser(amounts::date(words.0.language())).help(words.help("assess-days")))
        .arg(futures.default_value(FUTURES).help(words.help("assess-futures")))
        .arg(words.option("chart", "FILE").value_parser(value_parser!(PathBuf)).help(words.help("assess-chart")))
        .arg(
            (words.option("out", "FILE").short('o').value_parser(value_parser!(PathBuf)))
                .help(words.help("assess-out")),
        )
        .arg(words.flag("force", 'f').action(ArgAction::SetTrue).help(words.help("brief-force")))
}

fn calibrate_command(words: &Words<'_>, command: Command) -> Command {
    let date = || amounts::date(words.0.language());
    let futures = words.option("trajectories", "N").short('n').value_parser(words.whole(2_000..=1_000_000));
    let out = words.option("out", "FILE").short('o').required(true).value_parser(value_parser!(PathBuf));
    (words.parts(command))
        .arg(words.positional("scenario", "SCENARIO").required(true).value_parser(value_parser!(PathBuf)))
        .arg(event_files(words))
        .arg(words.option("from", "DATE").required(true).value_parser(date()).help(words.help("calibrate-from")))
        .arg(words.option("to", "DATE").required(true).value_parser(date()).help(words.help("calibrate-to")))
        .arg(futures.default_value(PRIOR_FUTURES).help(words.help("calibrate-futures")))
        .arg(out.help(words.help("calibrate-out")))
        .arg(words.flag("force", 'f').action(ArgAction::SetTrue).help(words.help("brief-force")))
}

/// Futures under the prior that a calibration takes, unless others are asked for.
const PRIOR_FUTURES: &str = "20000";
/// Futures that a judgement of hypotheses is learned from, unless others are asked for.
const FUTURES: &str = "24000";

fn score_command(words: &Words<'_>, command: Command) -> Command {
    let scenario = words.option("events-scenario", "SCENARIO").long("scenario").default_value(MAP);
    command
        .arg(words.positional("forecast-file", "FORECAST").required(true).value_parser(value_parser!(PathBuf)))
        .arg(event_files(words))
        .arg(words.option("from", "DATE").value_parser(amounts::date(words.0.language())))
        .arg(words.option("until", "DATE").value_parser(amounts::date(words.0.language())))
        .arg(scenario.value_parser(value_parser!(PathBuf)))
}

fn hindcast_command(words: &Words<'_>, command: Command) -> Command {
    let horizons = words.option("horizon", "MONTHS,…").value_delimiter(',').action(ArgAction::Append);
    command
        .arg(words.positional("scenario", "SCENARIO").required(true).value_parser(value_parser!(PathBuf)))
        .arg(event_files(words))
        .arg(words.option("from", "DATE").value_parser(amounts::date(words.0.language())))
        .arg(words.option("until", "DATE").value_parser(amounts::date(words.0.language())))
        .arg((words.option("origin", "FROM:TO").required(true)).value_parser(amounts::months(words.0.language())))
        .arg(horizons.value_parser(words.whole(1..=24)).default_value("1,3,6,9"))
        .arg(words.option("trajectories", "N").short('n').value_parser(words.whole(20..=100_000)).default_value("1000"))
        .arg(words.option("ablations", "").action(ArgAction::SetTrue).num_args(0))
        .arg(
            (words.option("out", "FILE").short('o').value_parser(value_parser!(PathBuf)))
                .help(words.help("hindcast-out")),
        )
        .arg(words.flag("force", 'f').action(ArgAction::SetTrue).help(words.help("brief-force")))
}

/// Width and height in pixels: `1600x900`.
fn page_size(text: &str) -> Result<(f64, f64), String> {
    let side = |text: &str| text.trim().parse::<u32>().ok().filter(|side| (200..=10_000).contains(side)).map(f64::from);
    let size = text.to_lowercase().replace('×', "x");
    size.split_once('x').and_then(|(w, h)| side(w).zip(side(h))).ok_or_else(|| "1600x900; 200 … 10000".to_owned())
}

/// Outcome that ranks scenarios and weighs portfolios unless another is asked for.
const CHOSEN: &str = harmattan_engine::CHOSEN.spec().pattern;
fn compare_command(words: &Words<'_>, command: Command) -> Command {
    let scenarios = words.positional("scenario", "SCENARIO").help(words.help("scenarios"));
    let command = (words.parts(command).mut_arg("shard", |arg| arg.conflicts_with("until-precision")))
        .arg(scenarios.required(true).num_args(1..).action(ArgAction::Append))
        .arg(words.option("base", "FILE").value_parser(value_parser!(PathBuf)))
        .arg(words.option("trajectories", "N").short('n'))
        .arg(words.option("seed", "S"))
        .arg(words.set())
        .arg(until_precision(words, "until-difference"))
        .arg(most(words))
        .arg(words.option("warn-from", "SHARE").value_parser(amounts::share(words.0.language())));
    paired_options(words, command)
}

fn portfolio_command(words: &Words<'_>, command: Command) -> Command {
    let command = words
        .parts(words.scenario(command))
        .mut_arg("trajectories", |arg| arg.help(words.help("portfolio-trajectories")))
        .arg(words.option("measures", "KEY,…").value_delimiter(',').action(ArgAction::Append))
        .arg(words.option("budget", "USD").value_parser(amounts::money(words.0.language())))
        .arg(words.option("warn-from", "SHARE").value_parser(amounts::share(words.0.language())));
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
        .arg(futures.value_parser(words.whole(2..=u64::MAX)));
    paired_options(words, command)
}

/// Options of every command that runs variants on common random numbers.
fn paired_options(words: &Words<'_>, command: Command) -> Command {
    results_options(words, command.arg(words.option("outcome", "KEY").default_value(CHOSEN)))
}

/// Options of every command that leaves a folder of results.
fn results_options(words: &Words<'_>, command: Command) -> Command {
    command
        .arg(words.option("out", "DIR").short('o').value_parser(value_parser!(PathBuf)))
        .arg(words.option("threads", "N").value_parser(words.whole(1..=1024)))
        .arg(words.flag("force", 'f').action(ArgAction::SetTrue))
}

/// Values that are numbers.
const NUMBERS: [&str; 6] = ["N", "S", "K", "USD", "HALF-WIDTH", "SHARE"];

/// Builds arguments with their help from `locale`.
pub(super) struct Words<'l>(&'l Locale);

impl Words<'_> {
    /// The reader's language.
    pub(super) fn language(&self) -> harmattan_core::Language {
        self.0.language()
    }

    /// A text of `locale`.
    pub(super) fn text(&self, id: &str) -> String {
        self.0.text(id)
    }

    pub(super) fn help(&self, id: &str) -> String {
        self.0.text(&format!("cli-help-{id}"))
    }

    /// Options of a command whose futures may be run in parts elsewhere.
    pub(super) fn parts(&self, command: Command) -> Command {
        let shard = self.option("shard", "K/N").value_parser(shard).requires("parts").help(self.help("parts-shard"));
        command.arg(self.option("parts", "DIR").value_parser(value_parser!(PathBuf))).arg(shard)
    }

    fn command(&self, name: &'static str) -> Command {
        Command::new(name).about(self.help(name))
    }

    /// Reads a whole number.
    pub(super) fn whole(
        &self,
        range: RangeInclusive<u64>,
    ) -> impl Fn(&str) -> Result<u64, String> + Clone + Send + Sync + 'static {
        amounts::whole(self.0.language(), range)
    }

    fn heading(&self, arg: Arg) -> Arg {
        arg.help_heading(self.help("options"))
    }

    pub(super) fn flag(&self, name: &'static str, short: char) -> Arg {
        self.heading(Arg::new(name).long(name).short(short).help(self.help(name)))
    }

    pub(super) fn option(&self, name: &'static str, value: &'static str) -> Arg {
        let arg = Arg::new(name).long(name).help(self.help(name)).hide_possible_values(false);
        // A negative number is a value out of range, not an unknown option.
        let arg = arg.allow_negative_numbers(NUMBERS.contains(&value));
        self.heading(if value.is_empty() { arg } else { arg.value_name(value) })
    }

    pub(super) fn positional(&self, name: &'static str, value: &'static str) -> Arg {
        let arg = Arg::new(name).value_name(value).help(self.help(name)).help_heading(self.help("arguments"));
        if value == "SCENARIO" { arg.value_parser(value_parser!(PathBuf)) } else { arg }
    }

    pub(super) fn set(&self) -> Arg {
        self.option("set", "KEY=VALUE").action(ArgAction::Append)
    }

    /// A command about one scenario, with what may be changed in it.
    pub(super) fn scenario(&self, command: Command) -> Command {
        command
            .arg(self.positional("scenario", "SCENARIO").required(true))
            .arg(self.option("trajectories", "N").short('n'))
            .arg(self.option("seed", "S"))
            .arg(self.set())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use harmattan_core::Language;

    /// `--array=0-6:2` has the tasks 0, 2, 4 and 6: four parts, numbered without gaps.
    #[test]
    fn tasks_of_an_array_are_numbered_by_its_step() {
        let shard = |id: u64, of: Option<u64>, [min, step, count]: [Option<u64>; 3]| {
            SCHEDULERS[0].shard(of, |name| match name {
                "SLURM_ARRAY_TASK_ID" => Some(id),
                "SLURM_ARRAY_TASK_MIN" => min,
                "SLURM_ARRAY_TASK_STEP" => step,
                _ => count,
            })
        };
        let every_other = [Some(0), Some(2), Some(4)];
        for (id, number) in [(0, 1), (2, 2), (4, 3), (6, 4)] {
            assert_eq!(shard(id, None, every_other), Shard::new(number, 4));
            assert_eq!(shard(id, Some(64), every_other), Shard::new(number, 64));
        }
        assert_eq!(shard(3, None, every_other), None);
        assert_eq!(shard(13, None, [Some(10), None, Some(5)]), Shard::new(4, 5));
        assert_eq!(shard(3, None, [None; 3]), None);
    }

    #[test]
    fn the_parser_is_sound_in_every_language() {
        for language in Language::ALL {
            command(&Locale::new(language)).debug_assert();
        }
    }
}
