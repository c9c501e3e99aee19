//! All combinations of a scenario's measures as variants: variant `v` has measure `i` of the chosen ones in
//! force where bit `i` of `v` is set. Variant 0 has none of them.

use crate::experiment::{Experiment, Record, Worker};
use crate::layout::Layout;
use harmattan_core::model::{Model, Simulator, State};
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
    /// Of each measure, whether its cost is stated.
    has_cost: Vec<bool>,
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
        let has_cost = |&index: &usize| scenario.measures.get(index).is_some_and(|measure| measure.has_cost());
        Self {
            has_cost: measures.iter().map(has_cost).collect(),
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

/// One thread's plans and simulator. The variants of a trajectory share its draws, and their past: a portfolio is its
/// parent, the portfolio without the measure that starts last, until that measure starts.
pub struct PortfoliosWorker<'s> {
    source: &'s Portfolios,
    simulator: Simulator<'s>,
    drawn: Option<u64>,
    bare: Plan,
    plan: Plan,
    /// The measures by the day on which they start in the trajectory at work: day and bit.
    starts: Vec<(f64, usize)>,
    /// The parent of each portfolio on the day on which its last measure starts.
    parents: Vec<State>,
    disruption_slot: usize,
}

impl PortfoliosWorker<'_> {
    /// Draws trajectory `number`.
    fn draw(&mut self, number: u64) {
        self.source.bare.plan(number, &mut self.bare);
        self.drawn = Some(number);
        let Some(all) = self.source.samplers.last() else { return };
        let values = self.bare.epochs.first().map_or(&[][..], |epoch| epoch.values.as_slice());
        all.replan(&self.bare, values, &mut self.plan);
        self.starts.clear();
        self.starts.extend(self.plan.starts().enumerate().map(|(bit, day)| (day, bit)));
        self.starts.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    }

    /// Runs the portfolio whose plan is at hand, from its parent where it has one, and keeps its state for its children.
    fn simulate(&mut self, number: u64, variant: usize) {
        let horizon = f64::from(self.source.model.horizon_days);
        let last = self.starts.iter().rposition(|(_, bit)| variant >> bit & 1 == 1);
        match last.map(|rank| self.starts[rank].0) {
            Some(day) if day > 0.0 => self.simulator.resume(&self.parents[variant]),
            _ => self.simulator.begin(&self.plan, number),
        }
        for &(day, bit) in &self.starts[last.map_or(0, |rank| rank + 1)..] {
            if day > 0.0 {
                self.simulator.run_to(&self.plan, day.min(horizon));
                self.parents[variant | 1 << bit].clone_from(self.simulator.state());
            }
        }
    }
}

impl Worker for PortfoliosWorker<'_> {
    fn run(&mut self, number: u64, variant: usize) -> Record<'_> {
        if self.drawn != Some(number) {
            self.draw(number);
        }
        let values = self.bare.epochs.first().map_or(&[][..], |epoch| epoch.values.as_slice());
        self.source.samplers[variant].replan(&self.bare, values, &mut self.plan);
        let disruption_days = values.get(self.disruption_slot).copied().unwrap_or(f64::NAN);
        self.simulate(number, variant);
        Record {
            weight: 1.0,
            hypothesis: self.plan.hypothesis,
            disruption_days,
            trajectory: self.simulator.finish(&self.plan),
            uniforms: &[],
            draws: &[],
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

    fn has_costs(&self, variant: usize) -> bool {
        members(variant, self.has_cost.len()).all(|bit| self.has_cost[bit])
    }

    fn trajectories(&self) -> u64 {
        self.trajectories
    }

    fn worker(&self) -> PortfoliosWorker<'_> {
        let simulator = Simulator::new(&self.model, self.seed);
        PortfoliosWorker {
            source: self,
            parents: vec![simulator.state().clone(); self.samplers.len()],
            simulator,
            drawn: None,
            bare: Plan::default(),
            plan: Plan::default(),
            starts: Vec::new(),
            disruption_slot: self.model.parameters.first(Key::OutcomesDisruptionDays),
        }
    }
}
