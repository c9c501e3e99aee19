//! Several scenarios as variants of one: each with its own sampler and model, on the base's seed and number
//! of trajectories.

use super::futures::{FutureWorker, Futures};
use crate::experiment::{Experiment, Record, Worker};
use crate::layout::Layout;
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
        Ok(Self { futures })
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

/// One thread's workers, one a scenario.
pub struct VariantsWorker<'s>(Vec<FutureWorker<'s>>);

impl Worker for VariantsWorker<'_> {
    fn run(&mut self, number: u64, variant: usize) -> Record<'_> {
        self.0[variant].run(number, 0)
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

    fn trajectories(&self) -> u64 {
        self.futures[0].trajectories()
    }

    fn worker(&self) -> VariantsWorker<'_> {
        VariantsWorker(self.futures.iter().map(Experiment::worker).collect())
    }
}
