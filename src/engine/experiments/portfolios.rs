//! All combinations of a scenario's measures as variants: variant `v` has measure `i` of the chosen ones in
//! force where bit `i` of `v` is set. Variant 0 has none of them.

use crate::experiment::{Experiment, Record, Worker};
use crate::layout::Layout;
use harmattan_core::model::{Model, Simulator, State};
use harmattan_core::parameters::Key;
use harmattan_core::sampling::{Plan, Sampler};
use harmattan_core::scenario::{Measure, Scenario};

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
        let has_cost = |&index: &usize| scenario.measures.get(index).is_some_and(Measure::has_cost);
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
/// parent, the portfolio without the measure that starts last, until that measure starts. Each is run after its parent
/// and before the next child of that, so that few states wait at once, all of them near.
pub struct PortfoliosWorker<'s> {
    source: &'s Portfolios,
    simulator: Simulator<'s>,
    drawn: Option<u64>,
    bare: Plan,
    plan: Plan,
    /// The measures by the day on which they start in the trajectory at work: day and bit.
    starts: Vec<(f64, usize)>,
    /// By the place of a measure among the starts: a portfolio that begins with it, and its parent on the day of that start.
    parents: Vec<(Option<usize>, State)>,
    disruption_slot: usize,
}

impl PortfoliosWorker<'_> {
    /// Draws trajectory `number`.
    fn draw(&mut self, number: u64) {
        self.source.bare.plan(number, &mut self.bare);
        self.drawn = Some(number);
        let Some(all) = self.source.samplers.last() else { return };
        let values = self.bare.drawn();
        all.replan(&self.bare, values, &mut self.plan);
        self.starts.clear();
        self.starts.extend(self.plan.starts().enumerate().map(|(bit, day)| (day, bit)));
        self.starts.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        self.parents.iter_mut().for_each(|(child, _)| *child = None);
    }

    /// Plans a portfolio from where it leaves its parent, runs it from there, and keeps its states for its children.
    fn simulate(&mut self, number: u64, variant: usize) {
        let horizon = f64::from(self.source.model.horizon_days);
        let last = self.starts.iter().rposition(|(_, bit)| variant >> bit & 1 == 1);
        let parent = last.map(|rank| &self.parents[rank]).filter(|(child, _)| *child == Some(variant));
        let fork = parent.map_or(0.0, |(_, state)| state.day());
        let values = self.bare.drawn();
        self.source.samplers[variant].replan_from(fork, &self.bare, values, &mut self.plan);
        match parent {
            Some((_, state)) => self.simulator.resume(state),
            None => self.simulator.begin(&self.plan, number),
        }
        for (rank, &(day, bit)) in self.starts.iter().enumerate().skip(last.map_or(0, |rank| rank + 1)) {
            if day > 0.0 {
                self.simulator.run_to(&self.plan, day.min(horizon));
                self.parents[rank].0 = Some(variant | 1 << bit);
                self.parents[rank].1.clone_from(self.simulator.state());
            }
        }
    }
}

impl Worker for PortfoliosWorker<'_> {
    /// A measure that starts later changes sooner: a portfolio, then its children from the latest start to the earliest,
    /// each with its own.
    fn order(&mut self, number: u64, variants: usize, order: &mut Vec<usize>) {
        self.draw(number);
        order.clear();
        order.push(0);
        for &(_, bit) in self.starts.iter().rev() {
            order.extend_from_within(..);
            let half = order.len() / 2;
            order[half..].iter_mut().for_each(|variant| *variant |= 1 << bit);
        }
        debug_assert_eq!(order.len(), variants);
    }

    fn run(&mut self, number: u64, variant: usize) -> Record<'_> {
        if self.drawn != Some(number) {
            self.draw(number);
        }
        self.simulate(number, variant);
        self.simulator.finish(&self.plan);
        self.plan.settle(self.simulator.state());
        let values = self.bare.drawn();
        Record {
            weight: 1.0,
            hypothesis: self.plan.hypothesis,
            expert: self.plan.expert,
            disruption_days: values.get(self.disruption_slot).copied().unwrap_or(f64::NAN),
            trajectory: self.simulator.state().recorded(),
            uniforms: &[],
            draws: &[],
            costs_usd: &self.plan.costs_usd,
            started: &self.plan.started,
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
            parents: vec![(None, simulator.state().clone()); self.samplers.len().ilog2() as usize],
            simulator,
            drawn: None,
            bare: Plan::default(),
            plan: Plan::default(),
            starts: Vec::new(),
            disruption_slot: self.model.parameters.first(Key::OutcomesDisruptionDays),
        }
    }
}
