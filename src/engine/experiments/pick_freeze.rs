//! Pick-freeze designs (Sobol 1993): every future at a point A, at an independent point B, and at A with one group of
//! inputs from B after another. The hypothesis, the expert and the chance of the model are inputs like any other.

use super::futures::{FutureWorker, Futures};
use crate::experiment::{Experiment, Record, Worker};
use crate::layout::Layout;
use harmattan_core::sampling::{Sampler, counter_hash};
use harmattan_core::scenario::Scenario;

/// What makes the seed of point B.
const SECOND: u64 = 0x5eed_0f0b;
/// What makes the order in which B's points stand beside A's.
const BESIDE: u64 = 0x0bde_51de;

/// Inputs that are taken from A or from B together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InputGroup {
    /// Dimensions of the layout.
    pub dimensions: Vec<usize>,
    /// Whether the hypothesis is among them.
    pub hypothesis: bool,
    /// Whether the expert is.
    pub expert: bool,
    /// Whether the chance of the model is: what happens under the same assumptions.
    pub chance: bool,
}

/// A pick-freeze design over groups of inputs: variant 0 is A, 1 is B, and 2 + g is A with group g from B.
///
/// Groups must be closed under correlations ([`Sampler::tied`]): only inputs that are independent can be taken from
/// different points.
pub struct PickFreeze {
    first: Futures,
    second: Sampler,
    groups: Vec<InputGroup>,
    /// Which draw of the second point stands beside each of the first: without it both would fall to the same hypothesis.
    beside: Vec<u64>,
}

impl PickFreeze {
    /// A design of as many rows as the scenario has trajectories, without repeats.
    #[must_use]
    pub fn new(scenario: &Scenario, groups: Vec<InputGroup>) -> Self {
        let first = Scenario { repeats: 1, ..scenario.clone() };
        let second = Scenario { seed: counter_hash(SECOND, scenario.seed), ..first.clone() };
        let mut beside: Vec<u64> = (0..scenario.trajectories).collect();
        beside.sort_by_key(|&draw| (counter_hash(second.seed ^ BESIDE, draw), draw));
        Self { first: Futures::new(&first), second: Sampler::new(&second), groups, beside }
    }

    /// The sampler of point A.
    #[must_use]
    pub fn sampler(&self) -> &Sampler {
        self.first.sampler()
    }
}

/// One thread's plans and simulator.
pub struct PickFreezeWorker<'s> {
    source: &'s PickFreeze,
    worker: FutureWorker<'s>,
    current: Option<u64>,
    /// Hypothesis and expert, and uniforms, of A and of B.
    points: [([usize; 2], Vec<f64>); 2],
    mixed: Vec<f64>,
}

impl PickFreezeWorker<'_> {
    fn begin(&mut self, number: u64) {
        if self.current != Some(number) {
            let beside = usize::try_from(number).ok().and_then(|at| self.source.beside.get(at)).copied();
            let samplers = [(self.source.first.sampler(), number), (&self.source.second, beside.unwrap_or(number))];
            for ((stratum, uniforms), (sampler, draw)) in self.points.iter_mut().zip(samplers) {
                *stratum = [sampler.hypothesis_of(draw), sampler.expert_of(draw)];
                sampler.uniforms(draw, uniforms);
            }
            self.current = Some(number);
        }
    }
}

impl Worker for PickFreezeWorker<'_> {
    fn run(&mut self, number: u64, variant: usize) -> Record<'_> {
        self.begin(number);
        let [a, b] = &self.points;
        let (start, group) = match variant {
            1 => (b, None),
            _ => (a, variant.checked_sub(2).and_then(|g| self.source.groups.get(g))),
        };
        self.mixed.clone_from(&start.1);
        let ([mut hypothesis, mut expert], mut chance) = (start.0, variant == 1);
        if let Some(group) = group {
            group.dimensions.iter().for_each(|&d| self.mixed[d] = b.1[d]);
            hypothesis = if group.hypothesis { b.0[0] } else { hypothesis };
            expert = if group.expert { b.0[1] } else { expert };
            chance = group.chance;
        }
        // The chance of B is that of futures after the last of A.
        let stream = if chance { number + self.source.first.trajectories() } else { number };
        self.worker.run_at([hypothesis, expert], &self.mixed, stream)
    }
}

impl Experiment for PickFreeze {
    type Worker<'s> = PickFreezeWorker<'s>;

    fn layout(&self) -> &Layout {
        self.first.layout()
    }

    fn variants(&self) -> usize {
        2 + self.groups.len()
    }

    fn hypotheses_vary(&self) -> bool {
        true
    }

    fn trajectories(&self) -> u64 {
        self.first.trajectories()
    }

    fn worker(&self) -> PickFreezeWorker<'_> {
        PickFreezeWorker {
            source: self,
            worker: self.first.worker(),
            current: None,
            points: Default::default(),
            mixed: Vec::new(),
        }
    }
}
