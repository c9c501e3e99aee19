//! Several scenarios as variants of one: each with its own sampler and model, on the base's seed and number
//! of trajectories.

use super::futures::{FutureWorker, Futures};
use crate::experiment::{Experiment, Record, Worker};
use crate::layout::Layout;
use harmattan_core::model::{State, first_difference};
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
    /// Keys or priors of the hypotheses.
    Hypotheses,
    /// What is counted as an outcome, see [`counted_differently`].
    Outcomes,
}

impl Differs {
    /// The word for it: `periods`, `theatres`, `hypotheses`, `outcomes`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Period => "periods",
            Self::Theatre => "theatres",
            Self::Hypotheses => "hypotheses",
            Self::Outcomes => "outcomes",
        }
    }
}

/// Scenarios on common random numbers; the first is the base.
pub struct Variants {
    futures: Vec<Futures>,
    /// Whether each is on the base's theatre.
    alike: Vec<bool>,
}

impl Variants {
    /// Prepares the scenarios. All take the base's seed and number of trajectories, and one trajectory a
    /// draw: a comparison splits no variance.
    ///
    /// # Errors
    ///
    /// [`Mismatch`]: a scenario of another period, theatre or set of hypotheses than the first, or one that counts
    /// something else under the same names.
    pub fn new(base: &Scenario, others: &[Scenario]) -> Result<Self, Mismatch> {
        let mut futures: Vec<Futures> = Vec::with_capacity(others.len() + 1);
        for scenario in std::iter::once(base).chain(others) {
            let same = Scenario {
                seed: base.seed,
                trajectories: base.trajectories,
                repeats: 1,
                design: base.design,
                ..scenario.clone()
            };
            let next = Futures::new(&same);
            let differs = futures.first().and_then(|f| difference(f.layout(), next.layout()));
            let counted = || (!counted_differently(base, scenario).is_empty()).then_some(Differs::Outcomes);
            if let Some(what) = differs.or_else(counted) {
                return Err(Mismatch { base: base.name.clone(), scenario: scenario.name.clone(), what });
            }
            futures.push(next);
        }
        let alike = std::iter::once(base).chain(others).map(|scenario| scenario.theatre == base.theatre).collect();
        Ok(Self { futures, alike })
    }
}

pub(super) fn difference(a: &Layout, b: &Layout) -> Option<Differs> {
    let keys = |layout: &Layout| {
        let t = &layout.theatre;
        let places = t.places.iter().map(|p| (p.key.clone(), p.front, p.country));
        let fronts = t.fronts.iter().map(|f| (f.key.clone(), f.country, 0));
        let corridors = t.corridors.iter().map(|c| (c.key.clone(), usize::from(c.western), c.links.len()));
        places.chain(fronts).chain(corridors).collect::<Vec<_>>()
    };
    let priors = |layout: &Layout| layout.hypotheses.iter().map(|h| (h.key.clone(), h.prior)).collect::<Vec<_>>();
    if a.start != b.start || a.horizon_days != b.horizon_days {
        Some(Differs::Period)
    } else if keys(a) != keys(b)
        || a.theatre.links.len() != b.theatre.links.len()
        || a.outcomes.names() != b.outcomes.names()
    {
        Some(Differs::Theatre)
    } else if priors(a) != priors(b) {
        Some(Differs::Hypotheses)
    } else {
        None
    }
}

/// One thread's workers, one a scenario. A scenario on the base's theatre shares the base's past until the first day on
/// which their values differ.
pub struct VariantsWorker<'s> {
    workers: Vec<FutureWorker<'s>>,
    /// Whether each is on the base's theatre.
    alike: &'s [bool],
    horizon: f64,
    current: Option<u64>,
    /// The day until which each is the base: 0 for one that is not from the beginning.
    forks: Vec<f64>,
    /// The variants by that day.
    order: Vec<usize>,
    /// The base on that day.
    shared: Vec<State>,
}

impl VariantsWorker<'_> {
    /// Draws trajectory `number` for all variants, and runs the base, keeping its state wherever a variant leaves it.
    fn begin(&mut self, number: u64) {
        self.workers.iter_mut().for_each(|worker| worker.draw(number));
        let Some((base, others)) = self.workers.split_first_mut() else { return };
        let leaves = |(worker, alike): (&FutureWorker<'_>, &bool)| {
            if *alike { first_difference(base.plan(), worker.plan()).min(self.horizon) } else { 0.0 }
        };
        self.forks.clear();
        self.forks.push(self.horizon);
        self.forks.extend(others.iter().zip(&self.alike[1..]).map(leaves));
        self.order.clear();
        self.order.extend((1..self.forks.len()).filter(|&variant| self.forks[variant] > 0.0));
        let forks = &self.forks;
        self.order.sort_by(|&a, &b| forks[a].total_cmp(&forks[b]));
        base.begin(number);
        for &variant in &self.order {
            base.run_to(self.forks[variant]);
            self.shared[variant].clone_from(base.state());
        }
        self.current = Some(number);
    }
}

impl Worker for VariantsWorker<'_> {
    fn run(&mut self, number: u64, variant: usize) -> Record<'_> {
        if variant == 0 || self.current != Some(number) {
            self.begin(number);
        }
        let worker = &mut self.workers[variant];
        if variant > 0 && self.forks[variant] > 0.0 {
            worker.resume(&self.shared[variant]);
        } else if variant > 0 {
            worker.begin(number);
        }
        worker.finish()
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

    fn measures(&self, variant: usize) -> usize {
        self.futures[variant].layout().measures.len()
    }

    fn has_costs(&self, variant: usize) -> bool {
        self.futures[variant].has_costs(0)
    }

    fn trajectories(&self) -> u64 {
        self.futures[0].trajectories()
    }

    fn worker(&self) -> VariantsWorker<'_> {
        let workers: Vec<FutureWorker<'_>> = self.futures.iter().map(Experiment::worker).collect();
        VariantsWorker {
            shared: workers.iter().map(|worker| worker.state().clone()).collect(),
            workers,
            alike: &self.alike,
            horizon: f64::from(self.layout().horizon_days),
            current: None,
            forks: Vec::new(),
            order: Vec::new(),
        }
    }
}
