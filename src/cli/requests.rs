//! What each command is asked to do, and how the parser's matches become that.

use std::path::PathBuf;

#[cfg(feature = "explore")]
use super::exploring::{self, ExploreRequest};
use super::questions;
use clap::ArgMatches;
use clap_complete::Shell;
use harmattan_analysis::comparison::WARNING_SHARE;
use harmattan_core::calendar::Date;
use harmattan_engine::Shard;
use harmattan_evidence::Month;
use harmattan_render::charts::{Look, Palette};
use harmattan_render::report::{ChartRequest, Only};

/// A scenario and what is changed in it from the command line.
#[derive(Clone, Debug)]
pub(super) struct ScenarioRequest {
    /// The file.
    pub path: PathBuf,
    /// `key=value` overrides, those of options first.
    pub overrides: Vec<String>,
}

/// Where results go and what makes them; asked of every command that leaves a folder.
#[derive(Clone, Debug)]
pub(super) struct Results {
    /// The folder; each command has one of its own where none is named.
    pub out: Option<PathBuf>,
    /// Threads; 0 means all the machine has.
    pub threads: usize,
    /// Replace results of the same kind.
    pub force: bool,
}

impl Results {
    /// Threads in use.
    pub(super) fn threads(&self) -> usize {
        match self.threads {
            0 => std::thread::available_parallelism().map_or(1, std::num::NonZero::get),
            given => given,
        }
    }
}

/// Futures that other processes run in parts.
#[derive(Clone, Debug)]
pub(super) struct PartsRequest {
    /// The folder of the parts.
    pub folder: PathBuf,
    /// The part to be run; all that is missing where there is none.
    pub shard: Option<Shard>,
}

/// The files of rows that a run leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowFiles {
    /// None.
    None,
    /// Parquet.
    Parquet,
    /// CSV.
    Csv,
    /// None, but a workbook of what they say.
    Workbook,
}

/// `run`.
#[derive(Clone, Debug)]
pub(super) struct RunRequest {
    pub scenario: ScenarioRequest,
    pub results: Results,
    /// What is written of every trajectory.
    pub rows: RowFiles,
    /// Run on until headline probabilities, or the outcome named, reach this half-width.
    pub until_precision: Option<f64>,
    /// Key of the outcome or event that is to be so precise.
    pub outcome: Option<String>,
    /// Most trajectories of such a run.
    pub most: u64,
    /// The part to run; none for the whole.
    pub shard: Option<Shard>,
    /// Go on with what an interrupted run left.
    pub resume: bool,
}

/// `merge`.
#[derive(Clone, Debug)]
pub(super) struct MergeRequest {
    /// Folders of the shards.
    pub parts: Vec<PathBuf>,
    pub results: Results,
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
    /// Folder of a difference that leads to this run: what changed, on the first page.
    pub since: Option<PathBuf>,
    /// The file of a judgement of the hypotheses, told on the first page.
    pub assessment: Option<PathBuf>,
    /// Files of answers, told on the first page.
    pub answers: Vec<PathBuf>,
    /// A workbook in place of the page.
    pub xlsx: bool,
    /// Ask for a PDF, even where the build makes none, which is then said.
    pub pdf: bool,
    /// Replace files that differ.
    pub force: bool,
}

/// `chart`.
#[derive(Clone, Debug)]
pub(super) struct ChartCommand {
    /// Folders of results, and the name of the chart before or after them.
    pub words: Vec<String>,
    /// List the charts of the folders instead.
    pub list: bool,
    /// The chart, but for its name.
    pub chart: ChartRequest,
    /// `svg`, `png` or `pdf`.
    pub format: Option<String>,
    /// The file.
    pub out: Option<PathBuf>,
    /// Replace a file that differs.
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
    /// Share of its value in the base from which on a rise elsewhere is a warning.
    pub warn_from: f64,
    /// Run on until every difference of that outcome is within this half-width, and the most futures for it.
    pub until_precision: Option<(f64, u64)>,
    /// Futures run elsewhere.
    pub parts: Option<PartsRequest>,
    pub results: Results,
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
    /// Share of its value without measures from which on a rise elsewhere is a warning.
    pub warn_from: f64,
    /// Futures run elsewhere.
    pub parts: Option<PartsRequest>,
    pub results: Results,
}

/// `diff`.
#[derive(Clone, Debug)]
pub(super) struct DiffRequest {
    /// Folder of the first run.
    pub first: PathBuf,
    /// Folder of the second run.
    pub second: PathBuf,
    /// Futures that walk from one to the other; as many as the runs hold, within limits, where it is not said.
    pub trajectories: Option<u64>,
    /// Key of the outcome whose change is taken apart.
    pub outcome: String,
    pub results: Results,
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

/// `events`.
#[derive(Clone, Debug)]
pub(super) struct EventsRequest {
    /// Files of events.
    pub files: Vec<PathBuf>,
    /// The scenario whose map they are put on.
    pub scenario: PathBuf,
    /// First day the files cover, where it is stated.
    pub from: Option<Date>,
    /// Last day the files cover, where it is stated.
    pub until: Option<Date>,
    /// The file that is written.
    pub out: Option<PathBuf>,
    /// The file of the map.
    pub map: Option<PathBuf>,
    /// Replace files that differ.
    pub force: bool,
    /// The future to write, in place of reading.
    pub simulate: Option<SimulateRequest>,
}

/// `events --simulate`.
#[derive(Clone, Debug)]
pub(super) struct SimulateRequest {
    pub scenario: ScenarioRequest,
    /// `ged`, `acled` or `plain`.
    pub format: String,
    /// Number of the future.
    pub trajectory: u64,
}

/// `update`.
#[derive(Clone, Debug)]
pub(super) struct UpdateRequest {
    pub scenario: ScenarioRequest,
    /// Files of events.
    pub events: Vec<PathBuf>,
    /// First day the files cover, where it is stated.
    pub from: Option<Date>,
    /// First day of the new scenario.
    pub as_of: Date,
    /// The file of a forecast from that day.
    pub forecast: Option<PathBuf>,
    /// Leave the priors of hypotheses as they are.
    pub keep_priors: bool,
    /// The file that is written.
    pub out: PathBuf,
    /// Replace a file that differs.
    pub force: bool,
}

/// `score`.
#[derive(Clone, Debug)]
pub(super) struct ScoreRequest {
    /// The forecast.
    pub forecast: PathBuf,
    /// The scenario whose map events are put on.
    pub scenario: ScenarioRequest,
    /// Files of events.
    pub events: Vec<PathBuf>,
    /// First day the files cover, where it is stated.
    pub from: Option<Date>,
    /// Last day the files cover, where it is stated.
    pub until: Option<Date>,
}

/// `calibrate`.
#[derive(Clone, Debug)]
pub(super) struct CalibrateRequest {
    pub scenario: ScenarioRequest,
    /// Files of events.
    pub events: Vec<PathBuf>,
    /// First day to calibrate by, and the last.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// Futures under the prior.
    pub futures: u64,
    /// Futures run elsewhere.
    pub parts: Option<PartsRequest>,
    /// The file that is written.
    pub out: PathBuf,
    /// Replace a file that differs.
    pub force: bool,
}

/// `assess`.
#[derive(Clone, Debug)]
pub(super) struct AssessRequest {
    pub scenario: ScenarioRequest,
    /// Files of events.
    pub events: Vec<PathBuf>,
    /// First day the files cover, where it is stated.
    pub from: Option<Date>,
    /// Days of the judgement.
    pub days: Vec<Date>,
    /// Futures that are learned from.
    pub futures: u64,
    /// The file of the judgement.
    pub out: Option<PathBuf>,
    /// The file of its chart.
    pub chart: Option<PathBuf>,
    /// Replace files that differ.
    pub force: bool,
}

/// `hindcast`.
#[derive(Clone, Debug)]
pub(super) struct HindcastRequest {
    pub scenario: ScenarioRequest,
    /// Files of events.
    pub events: Vec<PathBuf>,
    /// First day the files cover, where it is stated.
    pub from: Option<Date>,
    /// Last day the files cover, where it is stated.
    pub until: Option<Date>,
    /// First and last month that is forecast.
    pub origins: (Month, Month),
    /// Horizons, months.
    pub horizons: Vec<usize>,
    /// Paths of a forecast.
    pub paths: usize,
    /// Whether mechanisms are left out one at a time.
    pub ablations: bool,
    /// The file that is written.
    pub out: Option<PathBuf>,
    /// Replace a file that differs.
    pub force: bool,
}

/// `schema`.
#[derive(Clone, Debug)]
pub(super) struct SchemaRequest {
    /// `scenario`, `theatre`, or both into a folder.
    pub which: String,
    /// Folder to write the files into.
    pub out: Option<PathBuf>,
    /// Replace files that differ.
    pub force: bool,
}

/// What runs the parts of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum JobEngine {
    Slurm,
    Pbs,
    Kubernetes,
    Parallel,
}

impl JobEngine {
    /// Those there are, by the word that asks for them.
    pub const ALL: [(&'static str, Self); 4] =
        [("slurm", Self::Slurm), ("pbs", Self::Pbs), ("kubernetes", Self::Kubernetes), ("parallel", Self::Parallel)];
}

/// A job file that is asked for.
#[derive(Clone, Debug)]
pub(super) struct ShardsRequest {
    /// The scenario.
    pub scenario: ScenarioRequest,
    /// Parts.
    pub count: u64,
    /// What runs them.
    pub engine: JobEngine,
    /// The file; none prints it.
    pub out: Option<PathBuf>,
    /// Replace a file that differs.
    pub force: bool,
}

/// Share of futures that are simulated again where none is named.
const SAMPLE: f64 = 0.01;

/// A finished run that is to be held against itself.
#[derive(Clone, Debug)]
pub(super) struct VerifyRequest {
    /// Its folder.
    pub folder: PathBuf,
    /// Share of its futures to simulate again.
    pub sample: f64,
}

/// What is asked for.
#[derive(Clone, Debug)]
pub(super) enum Request {
    Verify(VerifyRequest),
    Shards(ShardsRequest),
    Run(RunRequest),
    Merge(MergeRequest),
    Chart(ChartCommand),
    Compare(CompareRequest),
    Diff(DiffRequest),
    Portfolio(PortfolioRequest),
    Brief(BriefRequest),
    Check(CheckRequest),
    Explain(ScenarioRequest),
    Respond(questions::RespondRequest),
    Sensitivity(questions::SensitivityRequest),
    Discover(questions::DiscoverRequest),
    Flip(questions::FlipRequest),
    Worth(questions::WorthRequest),
    Rare(questions::RareQuestion),
    Experts(questions::ExpertsRequest),
    Events(EventsRequest),
    Assess(AssessRequest),
    Calibrate(CalibrateRequest),
    Update(UpdateRequest),
    Hindcast(HindcastRequest),
    Score(ScoreRequest),
    #[cfg(feature = "explore")]
    Explore(ExploreRequest),
    Replay(ReplayRequest),
    Schema(SchemaRequest),
    Keys,
    Completions(Shell),
    Manual,
}

fn is_format(matches: &ArgMatches, wanted: &str) -> bool {
    matches.get_one::<String>("format").is_some_and(|format| format == wanted)
}

/// Parquet unless something else is asked for. A workbook needs no rows.
fn rows(matches: &ArgMatches) -> RowFiles {
    match (matches.get_flag("no-trajectories"), matches.get_one::<String>("format").map(String::as_str)) {
        (_, Some("xlsx")) => RowFiles::Workbook,
        (true, _) => RowFiles::None,
        (false, Some("csv")) => RowFiles::Csv,
        (false, _) => RowFiles::Parquet,
    }
}

/// What the matches of the parser ask for.
pub(super) fn request(matches: &ArgMatches) -> Request {
    let Some((name, matches)) = matches.subcommand() else { return Request::Manual };
    match name {
        "run" => Request::Run(RunRequest {
            scenario: scenario(matches),
            results: results(matches),
            rows: rows(matches),
            until_precision: matches.get_one("until-precision").copied(),
            outcome: matches.get_one("outcome").cloned(),
            most: matches.get_one("max-trajectories").copied().unwrap_or(harmattan_engine::DEFAULT_CAP),
            shard: matches.get_one("shard").copied(),
            resume: matches.get_flag("resume"),
        }),
        "merge" => Request::Merge(MergeRequest {
            parts: matches.get_many("part").into_iter().flatten().cloned().collect(),
            results: results(matches),
        }),
        "brief" => Request::Brief(brief(matches)),
        "chart" => Request::Chart(chart(matches)),
        "compare" => Request::Compare(CompareRequest {
            scenarios: matches.get_many("scenario").into_iter().flatten().cloned().collect(),
            base: matches.get_one("base").cloned(),
            overrides: all_overrides(matches),
            outcome: matches.get_one::<String>("outcome").cloned().unwrap_or_default(),
            warn_from: matches.get_one("warn-from").copied().unwrap_or(WARNING_SHARE),
            until_precision: matches.get_one("until-precision").map(|&half_width| {
                (half_width, matches.get_one("max-trajectories").copied().unwrap_or(harmattan_engine::DEFAULT_CAP))
            }),
            parts: parts(matches),
            results: results(matches),
        }),
        "portfolio" => Request::Portfolio(PortfolioRequest {
            scenario: scenario(matches),
            measures: measures(matches),
            budget: matches.get_one("budget").copied(),
            outcome: matches.get_one::<String>("outcome").cloned().unwrap_or_default(),
            warn_from: matches.get_one("warn-from").copied().unwrap_or(WARNING_SHARE),
            parts: parts(matches),
            results: results(matches),
        }),
        "diff" => Request::Diff(DiffRequest {
            first: matches.get_one("run-a").cloned().unwrap_or_default(),
            second: matches.get_one("run-b").cloned().unwrap_or_default(),
            trajectories: matches.get_one("trajectories").copied(),
            outcome: matches.get_one::<String>("outcome").cloned().unwrap_or_default(),
            results: results(matches),
        }),
        "check" => Request::Check(CheckRequest {
            paths: matches.get_many("scenario").into_iter().flatten().cloned().collect(),
            overrides: overrides(matches),
        }),
        #[cfg(feature = "explore")]
        "explore" => Request::Explore(exploring::explore(matches)),
        "explain" => Request::Explain(scenario(matches)),
        "respond" => Request::Respond(questions::respond(matches)),
        "rare" => Request::Rare(questions::rare(matches)),
        "experts" => Request::Experts(questions::experts(matches)),
        "flip" => Request::Flip(questions::flip(matches)),
        "worth" => Request::Worth(questions::worth(matches)),
        "discover" => Request::Discover(questions::discover(matches)),
        "sensitivity" => Request::Sensitivity(questions::sensitivity(matches)),
        "events" => Request::Events(events(matches)),
        "assess" => Request::Assess(assess(matches)),
        "calibrate" => Request::Calibrate(calibrate(matches)),
        "update" => Request::Update(update(matches)),
        "hindcast" => Request::Hindcast(hindcast(matches)),
        "score" => Request::Score(score(matches)),
        "replay" => Request::Replay(ReplayRequest {
            scenario: scenario(matches),
            trajectory: matches.get_one("trajectory").copied().unwrap_or_default(),
        }),
        "shards" => Request::Shards(ShardsRequest {
            scenario: scenario(matches),
            count: matches.get_one("count").copied().unwrap_or(1),
            engine: matches.get_one("for").copied().unwrap_or(JobEngine::Parallel),
            out: matches.get_one("out").cloned(),
            force: matches.get_flag("force"),
        }),
        "verify" => Request::Verify(VerifyRequest {
            folder: matches.get_one("run-folder").cloned().unwrap_or_default(),
            sample: matches.get_one("sample").copied().unwrap_or(SAMPLE),
        }),
        "schema" => Request::Schema(SchemaRequest {
            which: matches.get_one::<String>("which").cloned().unwrap_or_default(),
            out: matches.get_one("out").cloned(),
            force: matches.get_flag("force"),
        }),
        "keys" => Request::Keys,
        "completions" => matches.get_one("shell").copied().map_or(Request::Manual, Request::Completions),
        _ => Request::Manual,
    }
}

fn events(matches: &ArgMatches) -> EventsRequest {
    let file = |name: &str| matches.get_one::<PathBuf>(name).cloned();
    let simulate = file("simulate").map(|path| SimulateRequest {
        scenario: ScenarioRequest { path, overrides: option_override(matches, "seed").into_iter().collect() },
        format: matches.get_one::<String>("as").cloned().unwrap_or_default(),
        trajectory: matches.get_one("trajectory").copied().unwrap_or_default(),
    });
    EventsRequest {
        files: matches.get_many("event-file").into_iter().flatten().cloned().collect(),
        scenario: file("events-scenario").unwrap_or_default(),
        from: matches.get_one("from").copied(),
        until: matches.get_one("until").copied(),
        out: file("out"),
        map: file("map"),
        force: matches.get_flag("force"),
        simulate,
    }
}

fn update(matches: &ArgMatches) -> UpdateRequest {
    UpdateRequest {
        scenario: bare(matches),
        events: matches.get_many("events-option").into_iter().flatten().cloned().collect(),
        from: matches.get_one("from").copied(),
        // All three are required.
        as_of: matches.get_one("as-of").copied().unwrap_or(Date { year: 1970, month: 1, day: 1 }),
        forecast: matches.get_one("forecast").cloned(),
        keep_priors: matches.get_flag("keep-priors"),
        out: matches.get_one("out").cloned().unwrap_or_default(),
        force: matches.get_flag("force"),
    }
}

fn calibrate(matches: &ArgMatches) -> CalibrateRequest {
    let never = Date { year: 1970, month: 1, day: 1 };
    let day = |name: &str| matches.get_one(name).copied().unwrap_or(never);
    CalibrateRequest {
        scenario: bare(matches),
        events: matches.get_many("events-option").into_iter().flatten().cloned().collect(),
        // All three are required.
        from: day("from"),
        to: day("to"),
        futures: matches.get_one("trajectories").copied().unwrap_or_default(),
        parts: parts(matches),
        out: matches.get_one("out").cloned().unwrap_or_default(),
        force: matches.get_flag("force"),
    }
}

fn assess(matches: &ArgMatches) -> AssessRequest {
    AssessRequest {
        scenario: bare(matches),
        events: matches.get_many("events-option").into_iter().flatten().cloned().collect(),
        from: matches.get_one("from").copied(),
        days: matches.get_many("as-of").into_iter().flatten().copied().collect(),
        futures: matches.get_one("trajectories").copied().unwrap_or_default(),
        out: matches.get_one("out").cloned(),
        chart: matches.get_one("chart").cloned(),
        force: matches.get_flag("force"),
    }
}

fn score(matches: &ArgMatches) -> ScoreRequest {
    let path = matches.get_one("events-scenario").cloned().unwrap_or_default();
    ScoreRequest {
        forecast: matches.get_one("forecast-file").cloned().unwrap_or_default(),
        scenario: ScenarioRequest { path, overrides: Vec::new() },
        events: matches.get_many("events-option").into_iter().flatten().cloned().collect(),
        from: matches.get_one("from").copied(),
        until: matches.get_one("until").copied(),
    }
}

fn hindcast(matches: &ArgMatches) -> HindcastRequest {
    let whole = |n: &u64| usize::try_from(*n).unwrap_or(usize::MAX);
    let never = Month { year: 1970, month: 1 };
    HindcastRequest {
        scenario: bare(matches),
        events: matches.get_many("events-option").into_iter().flatten().cloned().collect(),
        from: matches.get_one("from").copied(),
        until: matches.get_one("until").copied(),
        origins: matches.get_one("origin").copied().unwrap_or((never, never)),
        horizons: matches.get_many::<u64>("horizon").into_iter().flatten().map(whole).collect(),
        paths: matches.get_one::<u64>("trajectories").map_or(0, whole),
        ablations: matches.get_flag("ablations"),
        out: matches.get_one("out").cloned(),
        force: matches.get_flag("force"),
    }
}

/// A scenario as its file has it.
/// A scenario as it stands in its file.
pub(super) fn bare(matches: &ArgMatches) -> ScenarioRequest {
    ScenarioRequest { path: matches.get_one("scenario").cloned().unwrap_or_default(), overrides: Vec::new() }
}

/// Files of answers stand before the folder or after it: where no folder is named by itself, the last of them is it.
fn brief(matches: &ArgMatches) -> BriefRequest {
    let mut answers: Vec<PathBuf> = matches.get_many("answers").into_iter().flatten().cloned().collect();
    let folder = matches.get_one("run-folder").cloned().or_else(|| answers.pop());
    BriefRequest {
        folder: folder.unwrap_or_default(),
        template: matches.get_one("template").cloned(),
        logo: matches.get_one("logo").cloned(),
        out: matches.get_one("out").cloned(),
        since: matches.get_one("since").cloned(),
        assessment: matches.get_one("assessment").cloned(),
        answers,
        pdf: matches.get_flag("pdf"),
        xlsx: is_format(matches, "xlsx"),
        force: matches.get_flag("force"),
    }
}

fn chart(matches: &ArgMatches) -> ChartCommand {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    let palette = if text("palette").as_deref() == Some("grey") { Palette::Grey } else { Palette::Colour };
    let look = Look { title: text("title"), source: !matches.get_flag("no-source"), palette, ..Look::default() };
    let only = Only { corridor: text("corridor"), country: text("country"), outcome: text("outcome") };
    ChartCommand {
        words: matches.get_many::<String>("chart-words").into_iter().flatten().cloned().collect(),
        list: matches.get_flag("list"),
        chart: ChartRequest { name: String::new(), only, look, page: matches.get_one("size").copied() },
        format: text("format"),
        out: matches.get_one("out").cloned(),
        force: matches.get_flag("force"),
    }
}

/// Threads asked for; 0 means all the machine has.
pub(super) fn threads(matches: &ArgMatches) -> usize {
    matches.get_one::<u64>("threads").map_or(0, |&n| usize::try_from(n).unwrap_or_default())
}

/// Where futures are run elsewhere; none of a command that has no such option.
pub(super) fn parts(matches: &ArgMatches) -> Option<PartsRequest> {
    let folder = matches.try_get_one::<PathBuf>("parts").ok().flatten()?.clone();
    Some(PartsRequest { folder, shard: matches.get_one("shard").copied() })
}

fn results(matches: &ArgMatches) -> Results {
    Results { out: matches.get_one("out").cloned(), threads: threads(matches), force: matches.get_flag("force") }
}

pub(super) fn scenario(matches: &ArgMatches) -> ScenarioRequest {
    let path = matches.get_one("scenario").cloned().unwrap_or_default();
    ScenarioRequest { path, overrides: all_overrides(matches) }
}

/// A scenario of which the seed may be another, and what `--set` says.
pub(super) fn seeded(matches: &ArgMatches) -> ScenarioRequest {
    let path = matches.get_one("scenario").cloned().unwrap_or_default();
    let mut all: Vec<String> = option_override(matches, "seed").into_iter().collect();
    all.extend(overrides(matches));
    ScenarioRequest { path, overrides: all }
}

/// An option as an override like any other, so that one piece of code checks and explains them.
fn option_override(matches: &ArgMatches, name: &str) -> Option<String> {
    matches.get_one::<String>(name).map(|value| format!("--{name}={value}"))
}

/// Overrides of one option each, then those of `--set`.
fn all_overrides(matches: &ArgMatches) -> Vec<String> {
    let options = ["trajectories", "seed"].map(|name| option_override(matches, name));
    let mut all: Vec<String> = options.into_iter().flatten().collect();
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
