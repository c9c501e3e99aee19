//! Several scenarios as variants of one: each with its own sampler and model, on the base's seed and number
//! of trajectories.

use super::futures::{Futures, record};
use crate::experiment::{Experiment, Record, Worker};
use crate::layout::Layout;
use harmattan_core::model::{Simulator, State, first_difference};
use harmattan_core::parameters::Key;
use harmattan_core::sampling::{Plan, Sampler};
use harmattan_core::scenario::{Scenario, counted_differently};

/// Scenarios that cannot be compared.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{scenario}` cannot be compared with `{base}`: {} differ", what.word())]
pub struct Mismatch {
    /// Name of the base.
    pub base: String,
    /// Name of the other scenario.
    pub scenario: String,
    /// What differs.
    pub what: Differs,
}

/// What must be the same in scenarios that are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Differs {
    /// The first day or the number of days.
    Period,
    /// Places, corridors, countries or fronts.
    Theatre,
    /// Keys of the hypotheses.
    Hypotheses,
    /// Weights of the hypotheses, so that none has a weight in all.
    Weights,
    /// Keys or weights of the experts.
    Experts,
    /// What is counted as an outcome, see [`counted_differently`].
    Outcomes,
}

impl Differs {
    /// The word for it: `periods`, `theatres`, `hypotheses`, `weights`, `experts`, `outcomes`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Period => "periods",
            Self::Theatre => "theatres",
            Self::Hypotheses => "hypotheses",
            Self::Weights => "weights",
            Self::Experts => "experts",
            Self::Outcomes => "outcomes",
        }
    }
}

/// Scenarios on common random numbers; the first is the base.
pub struct Variants {
    futures: Vec<Futures>,
    /// Whether each is on the base's theatre.
    alike: Vec<bool>,
    /// Whether some gives its hypotheses other weights than the base.
    weights_vary: bool,
    /// The first of those whose draws each shares: scenarios that differ in their policy alone.
    draws: Vec<usize>,
    /// Its draws without any measure.
    bare: Vec<Sampler>,
    /// Futures that are run: the first so many of those that are drawn.
    trajectories: u64,
}

impl Variants {
    /// Prepares the scenarios. All take the base's seed and number of trajectories, and one trajectory a
    /// draw: a comparison splits no variance. Each draws its hypotheses by its own weights, but so that as many futures as can
    /// fall to the same one in all.
    ///
    /// # Errors
    ///
    /// [`Mismatch`]: a scenario of another period, theatre or set of hypotheses or experts than the first, one whose weights leave none
    /// of the base's hypotheses, or one that counts something else under the same names.
    pub fn new(base: &Scenario, others: &[Scenario]) -> Result<Self, Mismatch> {
        let mut futures: Vec<Futures> = Vec::with_capacity(others.len() + 1);
        let weights = |layout: &Layout| layout.hypotheses.iter().map(|h| h.prior).collect::<Vec<f64>>();
        let mut common: Vec<f64> = base.hypotheses.iter().map(|h| h.prior).collect();
        let mut weights_vary = false;
        let mut scenarios: Vec<Scenario> = Vec::with_capacity(others.len() + 1);
        let mut draws = Vec::with_capacity(others.len() + 1);
        for scenario in std::iter::once(base).chain(others) {
            let same = Scenario {
                seed: base.seed,
                trajectories: base.trajectories,
                repeats: 1,
                design: base.design,
                ..scenario.clone()
            };
            let first = scenarios.iter().position(|other| are_drawn_alike(other, &same));
            let next = match (first, futures.first()) {
                (Some(first), _) => futures[first].under(&same),
                (None, Some(base)) => base.beside(&same),
                (None, None) => Futures::new(&same),
            };
            let differs = futures.first().and_then(|f| difference(f.layout(), next.layout()));
            let counted = || (!counted_differently(base, scenario).is_empty()).then_some(Differs::Outcomes);
            if let Some(what) = differs.or_else(counted) {
                return Err(Mismatch { base: base.name.clone(), scenario: scenario.name.clone(), what });
            }
            let own = weights(next.layout());
            common.iter_mut().zip(&own).for_each(|(common, own)| *common = common.min(*own));
            if !common.is_empty() && common.iter().sum::<f64>() <= 0.0 {
                let (base, scenario) = (base.name.clone(), scenario.name.clone());
                return Err(Mismatch { base, scenario, what: Differs::Weights });
            }
            let base_weights = futures.first().map(|base| weights(base.layout())).filter(|base| *base != own);
            weights_vary |= base_weights.is_some();
            draws.push(first.unwrap_or(futures.len()));
            futures.push(match base_weights {
                Some(base) => next.allotted_beside(&base),
                None => next,
            });
            scenarios.push(same);
        }
        let alike = std::iter::once(base).chain(others).map(|scenario| scenario.theatre == base.theatre).collect();
        let bare = futures.iter().map(|futures| futures.sampler().with_policy(&[])).collect();
        Ok(Self { futures, alike, weights_vary, draws, bare, trajectories: base.trajectories })
    }

    /// The base as it is, and beside it the scenarios of these numbers with every measure of their policies in force in full from
    /// the first day on: what they would do if all had begun long before. The draws are those of the comparison, future by
    /// future, and its first `most` futures are run.
    #[must_use]
    pub fn in_full(&self, numbers: &[usize], most: u64) -> Self {
        let all: Vec<usize> = std::iter::once(0).chain(numbers.iter().copied()).collect();
        let draws = |&number: &usize| all.iter().position(|&other| self.draws[other] == self.draws[number]);
        let futures = |(place, &number): (usize, &usize)| match place {
            0 => self.futures[number].clone(),
            _ => self.futures[number].in_full(),
        };
        Self {
            futures: all.iter().enumerate().map(futures).collect(),
            alike: all.iter().map(|&number| self.alike[number]).collect(),
            weights_vary: self.weights_vary,
            draws: all.iter().filter_map(draws).collect(),
            bare: all.iter().map(|&number| self.bare[number].clone()).collect(),
            trajectories: self.trajectories.min(most),
        }
    }
}

/// Whether two scenarios of one seed, number of trajectories and design draw the same values: all but their policies is
/// the same.
fn are_drawn_alike(a: &Scenario, b: &Scenario) -> bool {
    a.theatre == b.theatre
        && (a.start, a.horizon_days) == (b.start, b.horizon_days)
        && (&a.base, &a.hypotheses, &a.experts) == (&b.base, &b.hypotheses, &b.experts)
        && (&a.measures, &a.correlations) == (&b.measures, &b.correlations)
}

pub(super) fn difference(a: &Layout, b: &Layout) -> Option<Differs> {
    let keys = |layout: &Layout| {
        let t = &layout.theatre;
        let places = t.places.iter().map(|p| (p.key.clone(), p.front, p.country));
        let fronts = t.fronts.iter().map(|f| (f.key.clone(), f.country, 0));
        let corridors = t.corridors.iter().map(|c| (c.key.clone(), usize::from(c.western), c.links.len()));
        places.chain(fronts).chain(corridors).collect::<Vec<_>>()
    };
    let hypotheses = |layout: &Layout| layout.hypotheses.iter().map(|h| h.key.clone()).collect::<Vec<_>>();
    let experts = |layout: &Layout| {
        layout.experts.iter().map(|expert| (expert.key.clone(), expert.prior.to_bits())).collect::<Vec<_>>()
    };
    if a.start != b.start || a.horizon_days != b.horizon_days {
        Some(Differs::Period)
    } else if keys(a) != keys(b)
        || a.theatre.links.len() != b.theatre.links.len()
        || a.outcomes.names() != b.outcomes.names()
    {
        Some(Differs::Theatre)
    } else if hypotheses(a) != hypotheses(b) {
        Some(Differs::Hypotheses)
    } else if experts(a) != experts(b) {
        Some(Differs::Experts)
    } else {
        None
    }
}

/// One thread's plans, one a scenario, and simulators, one a theatre. Scenarios that differ in their policy alone share
/// their draws; one on the base's theatre shares the base's past until the first day on which their values differ.
pub struct VariantsWorker<'s> {
    source: &'s Variants,
    /// The first for the base and all on its theatre; any other theatre has its own.
    simulators: Vec<Simulator<'s>>,
    /// Which of them each scenario is run by.
    simulator_of: Vec<usize>,
    /// Plans without any measure, one for each set of draws.
    bare: Vec<Plan>,
    plans: Vec<Plan>,
    horizon: f64,
    current: Option<u64>,
    /// The day until which each is the base: 0 for one that is not from the beginning.
    forks: Vec<f64>,
    /// The variants by that day.
    order: Vec<usize>,
    /// The base on that day.
    shared: Vec<State>,
    /// What the base has drawn.
    drawn: Vec<f64>,
    disruption_slot: usize,
}

impl VariantsWorker<'_> {
    /// Draws trajectory `number` for all variants.
    fn draw(&mut self, number: u64) {
        for (variant, (futures, &first)) in self.source.futures.iter().zip(&self.source.draws).enumerate() {
            if first == variant {
                self.source.bare[first].plan(number, &mut self.bare[first]);
            }
            let bare = &self.bare[first];
            futures.sampler().replan(bare, bare.drawn(), &mut self.plans[variant]);
        }
    }

    /// Draws trajectory `number` for all variants, and runs the base, keeping its state wherever a variant leaves it.
    fn begin(&mut self, number: u64) {
        self.draw(number);
        let Some((base, others)) = self.plans.split_first() else { return };
        let leaves = |(plan, alike): (&Plan, &bool)| {
            if *alike { first_difference(base, plan).min(self.horizon) } else { 0.0 }
        };
        self.forks.clear();
        self.forks.push(self.horizon);
        self.forks.extend(others.iter().zip(&self.source.alike[1..]).map(leaves));
        self.order.clear();
        self.order.extend((1..self.forks.len()).filter(|&variant| self.forks[variant] > 0.0));
        let forks = &self.forks;
        self.order.sort_by(|&a, &b| forks[a].total_cmp(&forks[b]));
        let simulator = &mut self.simulators[0];
        simulator.begin(base, number);
        let mut next = 0;
        while let Some(&variant) = self.order.get(next) {
            // Where something happens that a measure waits for, a variant may leave sooner than its plan alone says.
            if simulator.run_to_look(base, self.forks[variant]) {
                let (day, rest) = (simulator.state().day(), &mut self.order[next..]);
                for &variant in rest.iter() {
                    let leaves = simulator.first_difference(base, &self.plans[variant]);
                    self.forks[variant] = leaves.clamp(day, self.horizon);
                }
                rest.sort_by(|&a, &b| self.forks[a].total_cmp(&self.forks[b]));
            } else {
                self.shared[variant].clone_from(simulator.state());
                next += 1;
            }
        }
        self.current = Some(number);
    }
}

impl Worker for VariantsWorker<'_> {
    fn run(&mut self, number: u64, variant: usize) -> Record<'_> {
        if variant == 0 || self.current != Some(number) {
            self.begin(number);
        }
        let (simulator, plan) = (&mut self.simulators[self.simulator_of[variant]], &mut self.plans[variant]);
        if variant > 0 && self.forks[variant] > 0.0 {
            simulator.resume(&self.shared[variant]);
        } else if variant > 0 {
            simulator.begin(plan, number);
        }
        simulator.finish(plan);
        plan.settle(simulator.state());
        self.drawn.clear();
        if variant == 0 {
            self.source.futures[0].sampler().drawn(plan, &mut self.drawn);
        }
        record(plan, simulator.state().recorded(), &self.drawn, self.disruption_slot)
    }
}

impl Experiment for Variants {
    type Worker<'s> = VariantsWorker<'s>;

    fn layout(&self) -> &Layout {
        self.futures[0].layout()
    }

    fn variants(&self) -> usize {
        self.futures.len()
    }

    fn hypotheses_vary(&self) -> bool {
        self.weights_vary
    }

    fn measures(&self, variant: usize) -> usize {
        self.futures[variant].layout().measures.len()
    }

    fn has_costs(&self, variant: usize) -> bool {
        self.futures[variant].has_costs(0)
    }

    fn trajectories(&self) -> u64 {
        self.trajectories
    }

    fn worker(&self) -> VariantsWorker<'_> {
        let (mut simulators, mut simulator_of): (Vec<Simulator<'_>>, Vec<usize>) = (Vec::new(), Vec::new());
        for (variant, (futures, alike)) in self.futures.iter().zip(&self.alike).enumerate() {
            if variant == 0 || !alike {
                simulators.push(Simulator::new(futures.model(), self.futures[0].seed()));
            }
            simulator_of.push(if *alike { 0 } else { simulators.len() - 1 });
        }
        let alike = self.futures.iter().zip(&self.alike).filter(|(_, alike)| **alike);
        simulators[0].also_look_at(alike.flat_map(|(futures, _)| futures.sampler().awaited().cloned()));
        let plans = vec![Plan::default(); self.futures.len()];
        VariantsWorker {
            shared: vec![simulators[0].state().clone(); self.futures.len()],
            source: self,
            simulators,
            simulator_of,
            bare: plans.clone(),
            plans,
            horizon: f64::from(self.layout().horizon_days),
            current: None,
            drawn: Vec::new(),
            forks: Vec::new(),
            order: Vec::new(),
            disruption_slot: self.futures[0].model().parameters.first(Key::OutcomesDisruptionDays),
        }
    }
}
