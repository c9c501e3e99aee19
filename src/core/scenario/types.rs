//! A validated scenario: every name resolved to an index, every quantity checked.

use std::path::PathBuf;
use std::sync::Arc;

use super::season::Season;
use crate::Translations;
use crate::calendar::Date;
use crate::distribution::Distribution;
use crate::model::Predicate;
use crate::parameters::{ParameterSpace, Slot};
use crate::theatre::Theatre;

/// Most trajectories per draw of a nested run: a draw lies in one chunk of an ensemble.
pub const MOST_REPEATS: u32 = 4096;

/// How sure a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// A source states it.
    Reported,
    /// Fitted or derived from data.
    Estimated,
    /// A judgement that awaits an expert.
    Assumed,
}

impl Grade {
    /// The word used in scenario files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Reported => "reported",
            Self::Estimated => "estimated",
            Self::Assumed => "assumed",
        }
    }
}

/// Where a number comes from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Provenance {
    /// The source, in the analyst's words: one text, or one for each language.
    pub source: Option<Translations>,
    /// How sure it is.
    pub grade: Option<Grade>,
    /// A remark.
    pub note: Option<String>,
}

/// A number or distribution with its provenance.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// What it is.
    pub distribution: Distribution,
    /// Where it comes from. Shared: it is read for pages alone, and scenarios are copied often.
    pub provenance: Arc<Provenance>,
    /// Whether it is open to calibration: what is held against events may narrow it. Changes no future.
    pub free: bool,
    /// By what it is multiplied in each calendar month, if by anything.
    pub season: Option<Season>,
}

impl From<Distribution> for Quantity {
    /// A quantity of which nothing else is stated.
    fn from(distribution: Distribution) -> Self {
        Self { distribution, provenance: Arc::default(), free: false, season: None }
    }
}

/// An experimental design for the draws.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Design {
    /// Latin hypercube (the default).
    #[default]
    LatinHypercube,
    /// Owen-scrambled Sobol sequence.
    Sobol,
    /// Independent random draws.
    Random,
}

impl Design {
    /// The word used in scenario files: `latin_hypercube`, `sobol`, `random`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::LatinHypercube => "latin_hypercube",
            Self::Sobol => "sobol",
            Self::Random => "random",
        }
    }
}

/// What a scenario is among others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ScenarioKind {
    /// A situation with or without measures: something a government may choose (the default).
    #[default]
    Policy,
    /// A test of how bad it may become: nobody chooses it, and no ranking holds it.
    Stress,
}

impl ScenarioKind {
    /// All kinds.
    pub const ALL: [Self; 2] = [Self::Policy, Self::Stress];

    /// The word used in scenario files: `policy`, `stress`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Policy => "policy",
            Self::Stress => "stress",
        }
    }
}

/// What the group is trying to do: a weighted overlay on parameters.
#[derive(Clone, Debug, PartialEq)]
pub struct Hypothesis {
    /// Key in files.
    pub key: String,
    /// Title in every language.
    pub title: Translations,
    /// Prior probability.
    pub prior: f64,
    /// Quantities it replaces.
    pub set: Vec<(Slot, Quantity)>,
}

/// An expert, and what the expert says: a weighted overlay on parameters, as a hypothesis is. Where hypotheses set a quantity
/// too, theirs counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Expert {
    /// Key in files.
    pub key: String,
    /// Name or initials, in every language.
    pub title: Translations,
    /// Share of the futures that are drawn as the expert says, 0–1.
    pub weight: f64,
    /// Quantities as the expert judges them.
    pub set: Vec<(Slot, Quantity)>,
}

/// How a measure acts on a running value v.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// Goal is the given value.
    Set,
    /// Goal is v plus the given value.
    Add,
    /// Goal is v times the given value.
    Scale,
}

impl ChangeKind {
    /// All kinds, in the order in which they act.
    pub const ALL: [Self; 3] = [Self::Set, Self::Add, Self::Scale];

    /// Its word in files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Set => "set",
            Self::Add => "add",
            Self::Scale => "scale",
        }
    }
}

/// One change a measure makes.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Set, add or scale.
    pub kind: ChangeKind,
    /// Which value.
    pub slot: Slot,
    /// By or to how much.
    pub quantity: Quantity,
}

/// What a government may do: an overlay with start, ramp and cost.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// Key in files.
    pub key: String,
    /// Title in every language.
    pub title: Translations,
    /// What it waits for, if for anything: a predicate on what has happened. It starts once, and its days are counted from
    /// the weekly look at which the predicate first holds.
    pub when: Option<Predicate>,
    /// Day on which it starts, days after the scenario's start; negative if it was in force before.
    pub start_day: Quantity,
    /// Days until it is whole.
    pub ramp_days: Quantity,
    /// Day from which it goes back to nothing over as many days, if it ends.
    pub end_day: Option<Quantity>,
    /// Cost, USD a year, from its start to its end.
    pub cost_usd_per_year: Option<Quantity>,
    /// Cost, USD, once, on the day on which it starts.
    pub cost_usd_once: Option<Quantity>,
    /// What it changes, in the file's order: `set`, `add`, `scale`.
    pub changes: Vec<Change>,
}

/// A rank correlation between two uncertain quantities.
#[derive(Clone, Debug, PartialEq)]
pub struct Correlation {
    /// The two slots.
    pub between: (Slot, Slot),
    /// Spearman's rank correlation, −1 to 1.
    pub rank: f64,
}

/// One file a scenario was read from.
#[derive(Clone, Debug)]
pub struct SourceText {
    /// Path as given or as found through `extends` or `theatre`.
    pub path: PathBuf,
    /// Its text.
    pub text: String,
}

/// A validated scenario.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// The files it was read from: the scenario first, then what it extends, then the theatre.
    pub sources: Vec<SourceText>,
    /// `key=value` overrides given on the command line, as typed.
    pub overrides: Vec<String>,
    /// Places, links, corridors, fronts.
    pub theatre: Arc<Theatre>,
    /// The registry laid out for this theatre.
    pub space: Arc<ParameterSpace>,
    /// Short name: the file's name without its ending.
    pub name: String,
    /// Title in every language.
    pub title: Translations,
    /// Description in every language.
    pub description: Translations,
    /// Whether it may be chosen, or only shows how bad it may become.
    pub kind: ScenarioKind,
    /// First day.
    pub start: Date,
    /// Days simulated.
    pub horizon_days: u32,
    /// Number of trajectories R (part of the scenario: trajectory r of R).
    pub trajectories: u64,
    /// Random seed.
    pub seed: u64,
    /// Experimental design of the draws.
    pub design: Design,
    /// Trajectories per draw (1, or more for a nested run).
    pub repeats: u32,
    /// Indices of the measures in force, in order.
    pub policy: Vec<usize>,
    /// The base quantity of every slot; `None` where an optional key is absent.
    pub base: Vec<Option<Quantity>>,
    /// Hypotheses, in the file's order; priors sum to 1. May be empty.
    pub hypotheses: Vec<Hypothesis>,
    /// Experts, in the file's order; weights sum to 1. May be empty.
    pub experts: Vec<Expert>,
    /// All measures of the file, in its order.
    pub measures: Vec<Measure>,
    /// Rank correlations; their matrix is positive definite.
    pub correlations: Vec<Correlation>,
}

impl Measure {
    /// Whether the scenario says what it costs.
    #[must_use]
    pub fn has_cost(&self) -> bool {
        self.cost_usd_per_year.is_some() || self.cost_usd_once.is_some()
    }

    /// Whether, as stated, it is in force in full from the first day to the last in every future.
    #[must_use]
    pub fn is_in_full(&self) -> bool {
        let by_the_first_day = |quantity: &Quantity| quantity.distribution.support().1 <= 0.0;
        self.when.is_none()
            && self.end_day.is_none()
            && by_the_first_day(&self.start_day)
            && by_the_first_day(&self.ramp_days)
    }
}

impl Scenario {
    /// The measures in force, in order.
    pub fn measures_in_force(&self) -> impl Iterator<Item = &Measure> {
        self.policy.iter().filter_map(|&index| self.measures.get(index))
    }

    /// Every quantity that a hypothesis or an expert puts in the place of the base's, with its slot.
    pub fn replacing(&self) -> impl Iterator<Item = &(Slot, Quantity)> {
        let experts = self.experts.iter().flat_map(|expert| &expert.set);
        self.hypotheses.iter().flat_map(|hypothesis| &hypothesis.set).chain(experts)
    }

    /// The same, to be changed: all that is set by hypotheses, then by experts.
    pub fn sets_mut(&mut self) -> impl Iterator<Item = &mut Vec<(Slot, Quantity)>> {
        let experts = self.experts.iter_mut().map(|expert| &mut expert.set);
        self.hypotheses.iter_mut().map(|hypothesis| &mut hypothesis.set).chain(experts)
    }

    /// What a slot may be: the base's quantity and all that is put in its place.
    pub fn quantities(&self, slot: Slot) -> impl Iterator<Item = &Quantity> {
        let replacing = self.replacing().filter(move |(of, _)| *of == slot).map(|(_, quantity)| quantity);
        self.base.get(slot).and_then(Option::as_ref).into_iter().chain(replacing)
    }

    /// The overrides that change what is assumed, and not only how many futures are drawn and from which seed.
    pub fn changed_assumptions(&self) -> impl Iterator<Item = &str> {
        let key = |text: &str| text.split('=').next().unwrap_or_default().trim().to_owned();
        let is_assumption = move |text: &&str| !matches!(key(text).as_str(), "trajectories" | "seed");
        self.overrides.iter().map(String::as_str).filter(is_assumption)
    }
}
