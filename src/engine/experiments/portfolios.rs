//! All combinations of a scenario's measures as variants: variant `v` has measure `i` of the chosen ones in
//! force where bit `i` of `v` is set. Variant 0 has none of them.

use crate::experiment::{Experiment, Record, Worker};
use crate::layout::Layout;
use harmattan_core::model::{Model, Simulator};
use harmattan_core::parameters::Key;
use harmattan_core::sampling::{Plan, Sampler};
use harmattan_core::scenario::Scenario;

/// Most measures whose combinations are all simulated: 2^12 are 4,096.
pub const MOST_MEASURES: usize = 12;

/// The combinations of measures of one scenario.
pub struct Portfolios {
    bare: Sampler,
    samplers: Vec<Sampler>,
    model: Model,
    layout: Layout,
    seed: u64,
    trajectories: u64,
}

impl Portfolios {
    /// Prepares all combinations of `measures` (indices into the scenario's, at most [`MOST_MEASURES`]; more
    /// are left out). They act in the scenario's order.
    #[must_use]
    pub fn new(scenario: &Scenario, measures: &[usize]) -> Self {
        let scenario = Scenario { repeats: 1, policy: Vec::new(), ..scenario.clone() };
        let model = Model::new(scenario.theatre.clone(), scenario.space.clone(), scenario.start, scenario.horizon_days);
        let bare = Sampler::new(&scenario);
        let measures = &measures[..measures.len().min(MOST_MEASURES)];
        let samplers = (0..1_usize << measures.len())
            .map(|mask| {
                let chosen: Vec<usize> = members(mask, measures.len()).map(|bit| measures[bit]).collect();
                bare.with_policy(&chosen)
            })
            .collect();
        Self {
            layout: Layout::new(&model, &scenario),
            bare,
            samplers,
            model,
            seed: scenario.seed,
            trajectories: scenario.trajectories,
        }
    }
}

/// Bits set in a mask, ascending.
fn members(mask: usize, bits: usize) -> impl Iterator<Item = usize> {
    (0..bits).filter(move |bit| mask >> bit & 1 == 1)
}

/// One thread's plans and simulator; the draws of a trajectory are shared by its variants.
pub struct PortfoliosWorker<'s> {
    source: &'s Portfolios,
    simulator: Simulator<'s>,
    drawn: Option<u64>,
    bare: Plan,
    plan: Plan,
    disruption_slot: usize,
}

impl Worker for PortfoliosWorker<'_> {
    fn run(&mut self, number: u64, variant: usize) -> Record<'_> {
        if self.drawn != Some(number) {
            self.source.bare.plan(number, &mut self.bare);
            self.drawn = Some(number);
        }
        let values = self.bare.epochs.first().map_or(&[][..], |epoch| epoch.values.as_slice());
        self.source.samplers[variant].replan(&self.bare, values, &mut self.plan);
        Record {
            weight: 1.0,
            hypothesis: self.plan.hypothesis,
            disruption_days: values.get(self.disruption_slot).copied().unwrap_or(f64::NAN),
            trajectory: self.simulator.run(&self.plan, number),
            uniforms: &[],
            costs_usd: &self.plan.costs_usd,
        }
    }
}

impl Experiment for Portfolios {
    type Worker<'s> = PortfoliosWorker<'s>;

    fn layout(&self) -> &Layout {
        &self.layout
    }

    fn variants(&self) -> usize {
        self.samplers.len()
    }

    fn measures(&self, variant: usize) -> usize {
        variant.count_ones() as usize
    }

    fn trajectories(&self) -> u64 {
        self.trajectories
    }

    fn worker(&self) -> PortfoliosWorker<'_> {
        PortfoliosWorker {
            source: self,
            simulator: Simulator::new(&self.model, self.seed),
            drawn: None,
            bare: Plan::default(),
            plan: Plan::default(),
            disruption_slot: self.model.parameters.first(Key::OutcomesDisruptionDays),
        }
    }
}
