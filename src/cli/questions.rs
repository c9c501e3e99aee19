//! Commands that put a question to a scenario's futures: what each is asked, and how the parser asks it.

use std::path::PathBuf;

use clap::{ArgAction, ArgMatches, Command, value_parser};

use super::amounts;
use super::arguments::Words;
use super::requests::{PartsRequest, ScenarioRequest};

/// What every question says beside itself.
#[derive(Clone, Debug)]
pub(super) struct Question {
    /// The scenario, with the futures asked for.
    pub scenario: ScenarioRequest,
    /// Keys of the outcomes told of; the headlines where none is named.
    pub outcomes: Vec<String>,
    /// Threads; 0 means all the machine has.
    pub threads: usize,
    /// The file of the answer.
    pub out: Option<PathBuf>,
    /// The file of the chart.
    pub chart: Option<PathBuf>,
    /// Replace files that differ.
    pub force: bool,
    /// Futures run elsewhere.
    pub parts: Option<PartsRequest>,
}

/// `respond`.
#[derive(Clone, Debug)]
pub(super) struct RespondRequest {
    pub question: Question,
    /// What is moved, and from where to where if it is said; the usual levers where nothing is named.
    pub levers: Vec<(String, Option<(f64, f64)>)>,
    /// Move them two at a time as well.
    pub cross: bool,
}

/// `sensitivity`.
#[derive(Clone, Debug)]
pub(super) struct SensitivityRequest {
    pub question: Question,
    /// By section of the scenario alone.
    pub groups: bool,
}

/// `discover`.
#[derive(Clone, Debug)]
pub(super) struct DiscoverRequest {
    pub question: Question,
    /// What counts as failing, as typed.
    pub failure: String,
    /// Keys of the measures in force, in place of those of the scenario.
    pub policy: Option<Vec<String>>,
}

/// A choice among policies: what `flip` and `worth` are asked about.
#[derive(Clone, Debug)]
pub(super) struct ChoiceRequest {
    pub question: Question,
    /// The scenarios, each a policy.
    pub scenarios: Vec<PathBuf>,
    /// What one of the outcome's unit is worth, USD.
    pub value_per: Option<f64>,
}

/// `flip`.
#[derive(Clone, Debug)]
pub(super) struct FlipRequest {
    pub choice: ChoiceRequest,
    /// A bound whose most plausible conditions are asked for, as typed.
    pub stress: Option<String>,
}

/// `worth`.
#[derive(Clone, Debug)]
pub(super) struct WorthRequest {
    pub choice: ChoiceRequest,
    /// Observations of a study.
    pub study: Option<f64>,
}

/// `rare`.
#[derive(Clone, Debug)]
pub(super) struct RareQuestion {
    pub question: Question,
    /// The event, as typed.
    pub event: String,
    /// What trajectories are followed by in its place.
    pub along: Option<String>,
    /// Trajectories at a time in a run.
    pub paths: usize,
    /// Independent runs.
    pub runs: u64,
}

/// `experts`.
#[derive(Clone, Debug)]
pub(super) struct ExpertsRequest {
    /// The scenario whose quantities are judged.
    pub scenario: ScenarioRequest,
    /// A sheet an expert.
    pub files: Vec<PathBuf>,
    /// Questions whose answers are known.
    pub known: Option<PathBuf>,
    /// Weights as typed.
    pub weights: Vec<(String, f64)>,
    /// A scenario for each expert as well.
    pub apart: bool,
    /// One law a quantity in place of the experts.
    pub pooled: bool,
    /// The scenario of the pool.
    pub out: PathBuf,
    /// Replace files that differ.
    pub force: bool,
}

/// The parser of a question that is asked of so many futures unless others are named.
fn question_command(words: &Words<'_>, command: Command, futures: &'static str) -> Command {
    let file = || value_parser!(PathBuf);
    words
        .parts(words.scenario(command))
        .mut_arg("trajectories", |arg| arg.default_value(futures).help(words.help("ask-futures")))
        .arg(words.option("threads", "N").value_parser(words.whole(1..=1024)))
        .arg(words.option("out", "FILE").short('o').value_parser(file()).help(words.help("ask-out")))
        .arg(words.option("chart", "FILE").value_parser(file()).help(words.help("ask-chart")))
        .arg(words.flag("force", 'f').action(ArgAction::SetTrue).help(words.help("brief-force")))
}

fn question(matches: &ArgMatches) -> Question {
    Question {
        scenario: super::requests::scenario(matches),
        outcomes: named(matches, "outcome"),
        threads: super::requests::threads(matches),
        out: matches.get_one("out").cloned(),
        chart: matches.get_one("chart").cloned(),
        force: matches.get_flag("force"),
        parts: super::requests::parts(matches),
    }
}

/// Values of an option that may be repeated; none of a command that has no such option.
fn named(matches: &ArgMatches, option: &str) -> Vec<String> {
    matches.try_get_many::<String>(option).ok().flatten().into_iter().flatten().cloned().collect()
}

/// The outcomes that are told of.
fn outcomes(words: &Words<'_>) -> clap::Arg {
    words.option("outcome", "KEY").action(ArgAction::Append).help(words.help("ask-outcome"))
}

/// The parser of `respond`.
pub(super) fn respond_command(words: &Words<'_>, command: Command) -> Command {
    let wrong = words.text("respond-error-form");
    let lever = move |text: &str| lever(text).ok_or_else(|| wrong.clone());
    let levers = words.positional("lever", "KEY[=FROM:TO]").num_args(1..).action(ArgAction::Append).required(false);
    question_command(words, command, "1500")
        .arg(levers.value_parser(lever))
        .arg(outcomes(words))
        .arg(words.option("cross", "").action(ArgAction::SetTrue).num_args(0))
}

/// What `respond` is asked.
pub(super) fn respond(matches: &ArgMatches) -> RespondRequest {
    RespondRequest {
        question: question(matches),
        levers: matches.get_many("lever").into_iter().flatten().cloned().collect(),
        cross: matches.get_flag("cross"),
    }
}

/// The parser of `sensitivity`.
pub(super) fn sensitivity_command(words: &Words<'_>, command: Command) -> Command {
    question_command(words, command, "2000")
        .mut_arg("trajectories", |arg| arg.help(words.help("sensitivity-rows")))
        .arg(outcomes(words))
        .arg(words.option("groups", "").action(ArgAction::SetTrue).num_args(0))
}

/// What `sensitivity` is asked.
pub(super) fn sensitivity(matches: &ArgMatches) -> SensitivityRequest {
    SensitivityRequest { question: question(matches), groups: matches.get_flag("groups") }
}

/// The parser of `discover`.
pub(super) fn discover_command(words: &Words<'_>, command: Command) -> Command {
    let policy = words.option("policy", "KEY,…").value_delimiter(',').action(ArgAction::Append);
    question_command(words, command, "5000")
        .mut_arg("trajectories", |arg| arg.help(words.help("discover-futures")))
        .arg(words.option("failure", "CONDITION").required(true))
        .arg(policy)
}

/// What `discover` is asked.
pub(super) fn discover(matches: &ArgMatches) -> DiscoverRequest {
    DiscoverRequest {
        question: question(matches),
        failure: matches.get_one::<String>("failure").cloned().unwrap_or_default(),
        policy: matches.get_many::<String>("policy").map(|keys| keys.map(|key| key.trim().to_owned()).collect()),
    }
}

fn choice_command(words: &Words<'_>, command: Command) -> Command {
    let many = |arg: clap::Arg| arg.num_args(1..).action(ArgAction::Append).help(words.help("choice-scenarios"));
    question_command(words, command, "4000")
        .mut_arg("scenario", many)
        .mut_arg("trajectories", |arg| arg.help(words.help("choice-futures")))
        .arg(words.option("outcome", "KEY").help(words.help("choice-outcome")))
        .arg(words.option("value-per", "USD").value_parser(amounts::money(words.language())))
}

fn choice(matches: &ArgMatches) -> ChoiceRequest {
    ChoiceRequest {
        question: question(matches),
        scenarios: matches.get_many("scenario").into_iter().flatten().cloned().collect(),
        value_per: matches.get_one("value-per").copied(),
    }
}

/// The parser of `flip`.
pub(super) fn flip_command(words: &Words<'_>, command: Command) -> Command {
    choice_command(words, command).arg(words.option("stress", "CONDITION"))
}

/// What `flip` is asked.
pub(super) fn flip(matches: &ArgMatches) -> FlipRequest {
    FlipRequest { choice: choice(matches), stress: matches.get_one("stress").cloned() }
}

/// The parser of `worth`.
pub(super) fn worth_command(words: &Words<'_>, command: Command) -> Command {
    let whole = words.whole(1..=1_000_000);
    choice_command(words, command).arg(words.option("study", "N").value_parser(whole))
}

/// What `worth` is asked.
pub(super) fn worth(matches: &ArgMatches) -> WorthRequest {
    #[expect(clippy::cast_precision_loss, reason = "at most a million")]
    let study = matches.get_one::<u64>("study").map(|&size| size as f64);
    WorthRequest { choice: choice(matches), study }
}

/// The parser of `rare`.
pub(super) fn rare_command(words: &Words<'_>, command: Command) -> Command {
    let paths = words.option("trajectories", "N").short('n').default_value("400").help(words.help("rare-paths"));
    command
        .arg(words.positional("scenario", "SCENARIO").required(true))
        .arg(words.option("event", "CONDITION").required(true).help(words.help("rare-event")))
        .arg(words.option("along", "CONDITION").help(words.help("rare-along")))
        .arg(paths.value_parser(words.whole(10..=100_000)))
        .arg(
            words
                .option("runs", "N")
                .value_parser(words.whole(2..=8_000))
                .default_value("30")
                .help(words.help("rare-runs")),
        )
        .arg(words.option("seed", "S"))
        .arg(words.set())
        .arg(words.option("threads", "N").value_parser(words.whole(1..=1024)))
        .arg((words.option("out", "FILE").short('o').value_parser(value_parser!(PathBuf))).help(words.help("ask-out")))
        .arg(words.flag("force", 'f').action(ArgAction::SetTrue).help(words.help("brief-force")))
}

/// What `rare` is asked.
pub(super) fn rare(matches: &ArgMatches) -> RareQuestion {
    let whole = |name: &str| matches.get_one::<u64>(name).copied().unwrap_or_default();
    RareQuestion {
        question: Question {
            scenario: super::requests::seeded(matches),
            outcomes: Vec::new(),
            threads: super::requests::threads(matches),
            out: matches.get_one("out").cloned(),
            chart: None,
            force: matches.get_flag("force"),
            parts: None,
        },
        event: matches.get_one::<String>("event").cloned().unwrap_or_default(),
        along: matches.get_one("along").cloned(),
        paths: usize::try_from(whole("trajectories")).unwrap_or_default(),
        runs: whole("runs"),
    }
}

/// The parser of `experts`.
pub(super) fn experts_command(words: &Words<'_>, command: Command) -> Command {
    let file = || value_parser!(PathBuf);
    let refused = words.text("experts-error-weight");
    let weight = move |text: &str| weight(text).ok_or_else(|| refused.clone());
    command
        .arg(words.positional("scenario", "SCENARIO").required(true).value_parser(file()))
        .arg(words.positional("expert-file", "FILE").num_args(1..).required(true).value_parser(file()))
        .arg(words.option("known", "FILE").value_parser(file()).conflicts_with("weight"))
        .arg(words.option("weight", "NAME=W").action(ArgAction::Append).value_parser(weight))
        .arg(words.flag("apart", 'a').action(ArgAction::SetTrue))
        .arg(words.flag("pooled", 'p').action(ArgAction::SetTrue))
        .arg(
            (words.option("out", "FILE").short('o').required(true).value_parser(file()))
                .help(words.help("experts-out")),
        )
        .arg(words.flag("force", 'f').action(ArgAction::SetTrue).help(words.help("brief-force")))
}

/// What `experts` is asked.
pub(super) fn experts(matches: &ArgMatches) -> ExpertsRequest {
    ExpertsRequest {
        scenario: super::requests::bare(matches),
        files: matches.get_many("expert-file").into_iter().flatten().cloned().collect(),
        known: matches.get_one("known").cloned(),
        weights: matches.get_many("weight").into_iter().flatten().cloned().collect(),
        apart: matches.get_flag("apart"),
        pooled: matches.get_flag("pooled"),
        out: matches.get_one("out").cloned().unwrap_or_default(),
        force: matches.get_flag("force"),
    }
}

/// `NAME=W`, W not negative.
fn weight(text: &str) -> Option<(String, f64)> {
    let (name, weight) = text.rsplit_once('=')?;
    let weight: f64 = weight.trim().parse().ok().filter(|w: &f64| w.is_finite() && *w >= 0.0)?;
    Some((name.trim().to_owned(), weight)).filter(|(name, _)| !name.is_empty())
}

/// `drones.aircraft.west` or `drones.aircraft.west=0:6`.
fn lever(text: &str) -> Option<(String, Option<(f64, f64)>)> {
    let number = |text: &str| text.trim().parse::<f64>().ok().filter(|x| x.is_finite());
    match text.split_once('=') {
        None => Some((text.trim().to_owned(), None)).filter(|(name, _)| !name.is_empty()),
        Some((name, range)) => {
            let (from, to) = range.split_once(':')?;
            Some((name.trim().to_owned(), Some((number(from)?, number(to)?))))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::lever;

    #[test]
    fn levers_are_keys_with_or_without_a_range() {
        assert_eq!(lever("group.tempo"), Some(("group.tempo".to_owned(), None)));
        assert_eq!(lever("group.tempo = 50:200"), Some(("group.tempo".to_owned(), Some((50.0, 200.0)))));
        assert_eq!([lever("group.tempo=50"), lever("group.tempo=a:b"), lever("")], [None, None, None]);
    }
}
