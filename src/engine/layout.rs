//! What the columns of an ensemble are: outcomes, series, hypotheses, measures, and the events whose
//! probability is asked for.

use std::sync::Arc;

use super::events::{DriverTarget, Event, Threshold, driver_targets, events, headline_days};
use harmattan_core::Translations;
use harmattan_core::calendar::Date;
use harmattan_core::model::{Model, Outcome, OutcomeFamily, OutcomeKind, OutcomeSpace, SeriesSpace};
use harmattan_core::parameters::Key;
use harmattan_core::sampling::{Bins, Dimension, Replicates};
use harmattan_core::scenario::{Design, Scenario};
use harmattan_core::theatre::Theatre;

/// A hypothesis, an expert or a measure by name.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// Key in files; empty for the one hypothesis, or expert, of a scenario that has none.
    pub key: String,
    /// Title in every language.
    pub title: Translations,
    /// Prior probability of a hypothesis, weight of an expert; 1 for a measure.
    pub prior: f64,
    /// Whether the scenario says what a measure costs; the others cost nothing.
    pub has_cost: bool,
    /// Whether a measure waits for something to happen.
    pub waits: bool,
}

/// The columns of an ensemble.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The theatre.
    pub theatre: Arc<Theatre>,
    /// Columns of the outcomes.
    pub outcomes: OutcomeSpace,
    /// Columns of the weekly series.
    pub series: SeriesSpace,
    /// First day.
    pub start: Date,
    /// Days simulated.
    pub horizon_days: u32,
    /// Hypotheses; exactly one, nameless, where the scenario has none.
    pub hypotheses: Vec<Named>,
    /// Experts; exactly one, nameless, where the scenario has none.
    pub experts: Vec<Named>,
    /// Measures in force.
    pub measures: Vec<Named>,
    /// Consecutive trajectories that share a draw (1 unless nested).
    pub repeats: u32,
    /// Whether draws are stratified, so that nothing but their replicates tells the error of a mean.
    pub stratified: bool,
    /// The replicates of the design.
    pub replicates: Replicates,
    /// Events whose probability is asked for.
    pub events: Vec<Event>,
    /// The uncertain quantities, in the order of a record's uniforms; none where they are not followed.
    pub dimensions: Vec<Dimension>,
    /// Their bins by value, in the same order.
    pub bins: Vec<Bins>,
    /// Of every place in a neighbour the column of its strikes and its region.
    pub abroad: Vec<(usize, usize)>,
    driver_targets: Vec<DriverTarget>,
    distributed: Vec<usize>,
    missable: Vec<usize>,
    decomposed: Vec<usize>,
    finite_masks: [Vec<u64>; 2],
}

/// Whether an outcome of this kind may be missing (NaN) in a sound trajectory.
#[must_use]
pub const fn is_missable(kind: OutcomeKind) -> bool {
    matches!(kind, OutcomeKind::FirstDay | OutcomeKind::Share | OutcomeKind::Km)
}

impl Named {
    fn of(key: &str, title: &Translations, prior: f64) -> Self {
        Self { key: key.to_owned(), title: title.clone(), prior, has_cost: true, waits: false }
    }

    /// What stands where there is no hypothesis, or no expert.
    fn nobody() -> Self {
        Self::of("", &Translations::default(), 1.0)
    }
}

impl Layout {
    /// The layout of a scenario's ensemble.
    #[must_use]
    pub fn new(model: &Model, scenario: &Scenario) -> Self {
        let hypotheses = scenario.hypotheses.iter().map(|h| Named::of(&h.key, &h.title, h.prior)).collect();
        let experts: Vec<Named> =
            scenario.experts.iter().map(|expert| Named::of(&expert.key, &expert.title, expert.weight)).collect();
        let measures = (scenario.policy.iter().filter_map(|&i| scenario.measures.get(i)))
            .map(|m| Named {
                key: m.key.clone(),
                title: m.title.clone(),
                prior: 1.0,
                has_cost: m.has_cost(),
                waits: m.when.is_some(),
            })
            .collect();
        let repeats = scenario.repeats.max(1);
        let plain = Self::of_model(model, hypotheses, measures, repeats);
        let least = least_foothold_day(scenario);
        // What its definition all but rules out is no event to give a probability of: one cell alone cannot be a foothold yet.
        let too_soon = |event: &Event| {
            event.outcome == Outcome::FirstFoothold
                && matches!(event.threshold, Threshold::By(day) if f64::from(day) <= least)
        };
        let events = plain.events.iter().filter(|event| !too_soon(event)).cloned().collect();
        let mut layout = Self {
            events,
            experts: if experts.is_empty() { plain.experts } else { experts },
            stratified: scenario.design != Design::Random,
            replicates: Replicates::new(scenario.trajectories.div_ceil(u64::from(repeats))),
            ..plain
        };
        layout.driver_targets = driver_targets(&layout.events, &layout.outcomes);
        layout
    }

    /// The layout of a scenario's ensemble where nothing is to be run: no draw is compiled.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let (theatre, space) = (scenario.theatre.clone(), scenario.space.clone());
        Self::new(&Model::new(theatre, space, scenario.start, scenario.horizon_days), scenario)
    }

    /// The layout of any model, hypotheses (none = one nameless) and measures in force; its draws are independent.
    #[must_use]
    pub fn of_model(model: &Model, mut hypotheses: Vec<Named>, measures: Vec<Named>, repeats: u32) -> Self {
        if hypotheses.is_empty() {
            hypotheses.push(Named::nobody());
        }
        let outcomes = model.outcomes.clone();
        let columns = || 0..outcomes.len();
        let distributed: Vec<usize> = columns()
            .filter(|&c| !matches!(outcomes.spec(c).family, OutcomeFamily::Place | OutcomeFamily::RegionMonth))
            .collect();
        let missable: Vec<usize> = columns().filter(|&c| is_missable(outcomes.spec(c).kind)).collect();
        let decomposed = distributed.iter().copied().filter(|c| !missable.contains(c)).collect();
        let events = events(&model.theatre, &outcomes, model.horizon_days);
        let is_missing = |c: usize| missable.binary_search(&c).is_ok();
        let mask = |of: &dyn Fn(usize) -> bool| columns().map(|c| if of(c) { u64::MAX } else { 0 }).collect();
        let finite_masks = [mask(&|c| !is_missing(c)), mask(&is_missing)];
        Self {
            dimensions: Vec::new(),
            bins: Vec::new(),
            abroad: abroad_of(&model.theatre, &outcomes),
            driver_targets: driver_targets(&events, &outcomes),
            theatre: Arc::clone(&model.theatre),
            series: model.series.clone(),
            start: model.start,
            horizon_days: model.horizon_days,
            hypotheses,
            experts: vec![Named::nobody()],
            measures,
            repeats: repeats.max(1),
            stratified: false,
            replicates: Replicates::new(1),
            events,
            distributed,
            missable,
            decomposed,
            finite_masks,
            outcomes,
        }
    }

    /// Strata of the futures: one for each hypothesis and expert.
    #[must_use]
    pub fn strata(&self) -> usize {
        self.hypotheses.len() * self.experts.len()
    }

    /// The stratum of a future of a hypothesis and an expert.
    #[inline]
    #[must_use]
    pub fn stratum(&self, hypothesis: usize, expert: usize) -> usize {
        hypothesis * self.experts.len() + expert
    }

    /// Whether the scenario has experts.
    #[must_use]
    pub fn has_experts(&self) -> bool {
        self.experts.iter().all(|expert| !expert.key.is_empty())
    }

    /// Experts; 0 where the scenario has none.
    pub(super) fn expert_count(&self) -> usize {
        if self.has_experts() { self.experts.len() } else { 0 }
    }

    /// What strata hold (of these or more hypotheses), by hypothesis and by expert: what belongs together, `merged`.
    pub(super) fn regrouped<T>(&self, strata: Vec<T>, merged: impl Fn(&[&T]) -> T) -> (Vec<T>, Vec<T>) {
        let each = self.experts.len();
        let of_expert = |e: usize| merged(&strata.iter().skip(e).step_by(each).collect::<Vec<_>>());
        let experts = (0..self.expert_count()).map(of_expert).collect();
        if each == 1 {
            return (strata, experts);
        }
        let of_hypothesis = |chunk: &[T]| merged(&chunk.iter().collect::<Vec<_>>());
        (strata.chunks(each).map(of_hypothesis).collect(), experts)
    }

    /// The replicate of a trajectory.
    #[inline]
    #[must_use]
    pub fn replicate_of(&self, trajectory: u64) -> usize {
        self.replicates.of(trajectory / u64::from(self.repeats))
    }

    /// What [`Drivers`](super::Drivers) follows.
    #[must_use]
    pub fn driver_targets(&self) -> &[DriverTarget] {
        &self.driver_targets
    }

    /// Columns whose whole distribution is kept, ascending: all but those per place and per month.
    #[must_use]
    pub fn distributed(&self) -> &[usize] {
        &self.distributed
    }

    /// Columns in which a number may be missing, ascending.
    #[must_use]
    pub fn missable(&self) -> &[usize] {
        &self.missable
    }

    /// Columns whose variance a nested run splits: those distributed and never missing, ascending.
    #[must_use]
    pub fn decomposed(&self) -> &[usize] {
        &self.decomposed
    }

    /// For each outcome column all bits where it is never missing, and all bits where it may be.
    pub(super) fn finite_masks(&self) -> (&[u64], &[u64]) {
        (&self.finite_masks[0], &self.finite_masks[1])
    }

    /// Column of the spread level.
    #[inline]
    pub(super) fn spread_level(&self) -> usize {
        self.outcomes.first(Outcome::SpreadLevel)
    }

    /// Columns of an outcome.
    #[must_use]
    pub fn columns(&self, outcome: Outcome) -> std::ops::Range<usize> {
        let first = self.outcomes.first(outcome);
        first..first + self.outcomes.members(outcome).len()
    }

    /// Indices of the events whose probability belongs to the headlines.
    pub fn headline_events(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.events.len()).filter(|&i| self.events[i].headline)
    }

    /// The days at which cumulative incidence belongs to the headlines: [`HEADLINE_DAYS`](super::HEADLINE_DAYS), none beyond the horizon.
    #[must_use]
    pub fn headline_days(&self) -> Vec<u32> {
        headline_days(self.horizon_days)
    }
}

fn abroad_of(theatre: &Theatre, outcomes: &OutcomeSpace) -> Vec<(usize, usize)> {
    let first = outcomes.first(Outcome::StrikesAt);
    let neighbours: Vec<usize> = theatre.neighbours().collect();
    let places = theatre.places.iter().enumerate().filter(|(_, place)| neighbours.contains(&place.country));
    places.map(|(i, place)| (first + i, place.region)).collect()
}

/// The day up to which no cell can have been abroad for as long as a foothold takes, by itself: what it takes at least under any
/// hypothesis. 0 where cells may be abroad from the start.
fn least_foothold_day(scenario: &Scenario) -> f64 {
    let theatre = &scenario.theatre;
    let neighbours: Vec<usize> = theatre.neighbours().collect();
    let cells = scenario.space.first(Key::Cells);
    let abroad = (0..theatre.places.len()).filter(|&i| neighbours.contains(&theatre.places[i].country));
    if abroad.flat_map(|i| scenario.quantities(cells + i)).any(|q| q.distribution.quantile(1.0) > 0.0) {
        return 0.0;
    }
    let needed = scenario.quantities(scenario.space.first(Key::OutcomesFootholdDays));
    needed.map(|q| q.distribution.quantile(0.0)).fold(f64::INFINITY, f64::min)
}
