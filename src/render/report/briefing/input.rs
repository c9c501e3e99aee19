//! The numbers and words a briefing needs, and nothing else: plain data, filled from the analysis of a run.

use crate::report::document::{Block, Chart};
use crate::report::pictures::Part;
use harmattan_analysis::{Chance, Confidence, Span};
use harmattan_core::Translations;
use harmattan_core::calendar::Date;
use harmattan_core::parameters::Key;
use harmattan_core::scenario::{ChangeKind, Grade};

/// Everything a briefing of one scenario shows.
#[derive(Clone, Debug)]
pub struct BriefingInput {
    /// Title of the scenario.
    pub title: Translations,
    /// Description of the scenario; may be empty.
    pub description: Translations,
    /// First day simulated.
    pub start: Date,
    /// Days simulated.
    pub horizon_days: u32,
    /// Trajectories the figures rest on.
    pub trajectories: u64,
    /// Trajectories asked for, where the run was stopped before its end.
    pub planned: Option<u64>,
    /// Futures left out because they came to a limit or gave an impossible number.
    pub failed: u64,
    /// That the precision asked for was not reached, in the briefing's words.
    pub imprecise: Option<String>,
    /// Assumptions changed on the command line, as typed.
    pub changes: Vec<String>,
    /// Seed of the run.
    pub seed: u64,
    /// Version of the program.
    pub version: String,
    /// Digest of the resolved scenario.
    pub digest: String,
    /// The command that gives the same numbers again.
    pub command: String,
    /// Days of closure from which a corridor counts as disrupted (`outcomes.disruption_days`).
    pub disruption_days: f64,
    /// Distance that counts as near a border, km (`outcomes.border_km`).
    pub border_km: f64,
    /// The corridors, in the theatre's order.
    pub corridors: Vec<CorridorFigures>,
    /// Days with every western corridor closed.
    pub isolation_days: AmountFigures,
    /// Trade lost over the western corridors, USD.
    pub trade_loss_usd: AmountFigures,
    /// The part of it that is lost to blockades of corridors that are open, USD; 0 where there are none.
    pub blockade_loss_usd: AmountFigures,
    /// The neighbours, in the theatre's order.
    pub neighbours: Vec<NeighbourFigures>,
    /// The regions abroad that carry most strikes, the first first.
    pub abroad_regions: Vec<AbroadFigures>,
    /// Share of trajectories whose highest spread level is 0, 1 … 5.
    pub level_shares: [f64; 6],
    /// Probability of each event by itself, over the whole period.
    pub events: EventFigures,
    /// What the judgements of the first page rest on.
    pub resting: RestingFigures,
    /// Strikes by region, the most first.
    pub regions: Vec<RegionFigures>,
    /// Road sections of the western corridors, the longest closed first.
    pub sections: Vec<SectionFigures>,
    /// Places struck so often that a reader will stop.
    pub often_struck: OftenStruck,
    /// In a nested run, its draws, futures of each, and how the variance of each headline splits.
    pub nested: Option<NestedFigures>,
    /// The hypotheses, in the file's order; may be empty.
    pub hypotheses: Vec<HypothesisFigures>,
    /// The experts, in the file's order: the same figures as each judges; mostly empty.
    pub experts: Vec<HypothesisFigures>,
    /// The measures in force, in order; may be empty.
    pub measures: Vec<MeasureFigures>,
    /// The assumptions, in the registry's order.
    pub assumptions: Vec<Assumption>,
    /// Which assumptions carry the result, already in the briefing's words.
    pub carried: Vec<Block>,
    /// The charts, drawn in the briefing's language.
    pub charts: Vec<PlacedChart>,
}

/// A distribution in four numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct AmountFigures {
    /// Median.
    pub median: f64,
    /// 10 % quantile.
    pub q10: f64,
    /// 90 % quantile.
    pub q90: f64,
    /// Mean.
    pub mean: f64,
}

/// The events of the whole period, each by itself: one future may hold several.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct EventFigures {
    /// Some western corridor closed `disruption_days` or more in all.
    pub any_corridor: Chance,
    /// Every western corridor closed at once, for a day or more in all.
    pub isolation: Chance,
    /// A western border place overrun.
    pub border: Chance,
    /// A foothold in some neighbour.
    pub foothold: Chance,
    /// A strike in some neighbour.
    pub strike: Chance,
    /// One or the other.
    pub abroad: Chance,
    /// A strike or a foothold on the coast.
    pub coast: Chance,
}

impl EventFigures {
    /// All of them, from the corridors to the coast.
    #[must_use]
    pub const fn all(&self) -> [Chance; 7] {
        [self.any_corridor, self.isolation, self.border, self.foothold, self.strike, self.abroad, self.coast]
    }
}

/// What a judgement rests on: how far it differs over hypotheses and experts, assumptions that carry it, those of them that are
/// assumed, and the confidence that allows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Resting {
    /// Over the hypotheses; none where fewer than two have futures.
    pub by_hypothesis: Option<Span>,
    /// Over the experts.
    pub by_expert: Option<Span>,
    /// Assumptions that carry it.
    pub carrying: usize,
    /// Those of them that are graded as assumed, or not at all.
    pub assumed: usize,
    /// Confidence in the judgement.
    pub confidence: Confidence,
}

/// What the judgements of the first page rest on; none where that is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RestingFigures {
    /// A western corridor closed for long.
    pub any_corridor: Option<Resting>,
    /// Every western corridor closed at once.
    pub isolation: Option<Resting>,
    /// A foothold or a strike abroad.
    pub abroad: Option<Resting>,
    /// The coast.
    pub coast: Option<Resting>,
}

/// Strikes in a region.
#[derive(Clone, Debug)]
pub struct RegionFigures {
    /// Its name, and that of its country.
    pub name: Translations,
    /// Name of its country.
    pub country: Translations,
    /// Mean number of strikes over the period.
    pub strikes: f64,
    /// Share of all strikes.
    pub share: f64,
}

/// A road section of a western corridor.
#[derive(Clone, Debug)]
pub struct SectionFigures {
    /// Names of its ends.
    pub ends: [Translations; 2],
    /// Mean share of the period that it is closed.
    pub closed: f64,
}

/// How a nested run splits.
#[derive(Clone, Debug)]
pub struct NestedFigures {
    /// Draws of the assumptions.
    pub draws: u64,
    /// Futures of each.
    pub repeats: u32,
    /// Headlines in words, with the share of their variance between draws and its interval.
    pub rows: Vec<SplitRow>,
}

/// Places struck in nearly every future: counted, not named, so that no list of places comes of it.
#[derive(Clone, Debug)]
pub struct OftenStruck {
    /// How many.
    pub places: usize,
    /// The capital, if it is one of them: name and mean number of strikes.
    pub capital: Option<(Translations, f64)>,
}

/// A headline in words, the share of its variance that lies between draws, and the 95 % interval of that share.
pub type SplitRow = (String, f64, Option<(f64, f64)>);

/// One corridor.
#[derive(Clone, Debug)]
pub struct CorridorFigures {
    /// Its name.
    pub name: Translations,
    /// Whether it is one of the western corridors; else a substitute.
    pub western: bool,
    /// Probability that it is closed `disruption_days` or more in all.
    pub disrupted: Chance,
    /// Days closed.
    pub closed_days: AmountFigures,
}

/// First events in one neighbour by one day.
#[derive(Clone, Copy, Debug)]
pub struct ByDay {
    /// Days after the start.
    pub day: u32,
    /// Probability that a first cell has come by then.
    pub arrival: Chance,
    /// Probability of a first foothold by then; unknown where one cell alone could not yet be one.
    pub foothold: Chance,
    /// Probability of a first strike by then.
    pub strike: Chance,
}

/// One neighbour.
#[derive(Clone, Debug)]
pub struct NeighbourFigures {
    /// Its name.
    pub name: Translations,
    /// At 30, 90 and 365 days, or as far as the horizon goes; in rising order.
    pub by_day: Vec<ByDay>,
}

/// One region of a neighbour.
#[derive(Clone, Debug)]
pub struct AbroadFigures {
    /// Its name.
    pub region: Translations,
    /// Its country's.
    pub country: Translations,
    /// Its share of all strikes abroad.
    pub share: f64,
    /// Probability of a strike there.
    pub struck: Chance,
    /// Probability of level 3 or higher if the strikes there did not count.
    pub elsewhere: Chance,
}

/// An outcome that differs under a hypothesis from all futures, already in words.
#[derive(Clone, Debug)]
pub struct SignFigures {
    /// Its name.
    pub outcome: String,
    /// Its mean under the hypothesis.
    pub then: String,
    /// Its mean over all futures.
    pub now: String,
}

/// The headline numbers if one hypothesis held.
#[derive(Clone, Debug)]
pub struct HypothesisFigures {
    /// Its key.
    pub key: String,
    /// Its title.
    pub title: Translations,
    /// Its prior probability.
    pub prior: f64,
    /// Futures its figures rest on.
    pub futures: u64,
    /// Per corridor, in the order of [`BriefingInput::corridors`]: closed `disruption_days` or more.
    pub disrupted: Vec<Chance>,
    /// Per neighbour, in the order of [`BriefingInput::neighbours`]: first foothold by the horizon.
    pub foothold: Vec<Chance>,
    /// Per neighbour: first strike by the horizon.
    pub strike: Vec<Chance>,
    /// Each event by itself.
    pub events: EventFigures,
    /// Trade lost over the western corridors, USD.
    pub trade_loss_usd: AmountFigures,
    /// What differs most under it, measured in its futures; may be empty.
    pub signs: Vec<SignFigures>,
    /// Probability of this hypothesis once there was a strike abroad or a foothold on the coast (level 4 or more);
    /// absent where no future has one.
    pub given_strike: Option<f64>,
}

/// One measure in force.
#[derive(Clone, Debug)]
pub struct MeasureFigures {
    /// Its title.
    pub title: Translations,
    /// What it waits for, in words, and the share of the futures in which it started; none if it waits for nothing.
    pub waits: Option<(String, f64)>,
    /// Day on which it starts, after the scenario's start or after what it waits for is seen.
    pub start_day: f64,
    /// Days until it is whole.
    pub ramp_days: f64,
    /// Day from which it ends, if it does.
    pub end_day: Option<f64>,
    /// Its cost, USD a year: central value and, if uncertain, its range.
    pub cost_usd_per_year: Option<(f64, Option<(f64, f64)>)>,
    /// Its cost, USD, once, on the day on which it starts: likewise.
    pub cost_usd_once: Option<(f64, Option<(f64, f64)>)>,
}

/// What an assumption is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A parameter.
    Parameter(Key),
    /// The day on which a measure starts, after the scenario's start.
    Start,
    /// Days until a measure is whole.
    Ramp,
    /// From when on it ends.
    End,
    /// Cost of a measure, USD a year.
    Cost,
    /// Cost of a measure, USD, once, on the day on which it starts.
    CostOnce,
}

/// Where an assumption holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holds {
    /// In every future, unless what follows says otherwise.
    Always,
    /// In the futures of the hypothesis with this title.
    Under(Translations),
    /// In the futures drawn as the expert of this name judges.
    By(Translations),
    /// Where the measure with this title is in force.
    With(Translations),
}

/// Which hypotheses or experts put another quantity in the place of one that holds always.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Replaced {
    /// None: it holds in every future.
    #[default]
    Nowhere,
    /// Those with these titles.
    Under(Vec<Translations>),
    /// All hypotheses: what is stated holds in no future.
    Everywhere,
    /// All experts: likewise.
    ByEveryExpert,
}

/// One assumption.
#[derive(Clone, Debug)]
pub struct Assumption {
    /// What it is about.
    pub about: About,
    /// Where it holds.
    pub holds: Holds,
    /// Where a hypothesis or an expert has another value in its place.
    pub replaced: Replaced,
    /// How a measure acts: it sets a value, adds to it, scales it. What is not a measure's is set.
    pub kind: ChangeKind,
    /// Full key in the scenario file.
    pub key: String,
    /// Name of the member it is repeated over; empty for a single value.
    pub member: Translations,
    /// Central value: the number, mode or median. A framework is its level.
    pub value: f64,
    /// Range, where it is uncertain.
    pub range: Option<(f64, f64)>,
    /// The source, in the analyst's words.
    pub source: Option<Translations>,
    /// How sure it is.
    pub grade: Option<Grade>,
}

/// A chart and where it stands.
#[derive(Clone, Debug)]
pub struct PlacedChart {
    /// Where it stands.
    pub part: Part,
    /// The chart.
    pub chart: Chart,
}
