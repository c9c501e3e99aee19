//! The way from one scenario to another, changed assumption by changed assumption: every future walks it in
//! an order of its own, drawn at random. Variant 0 is the first scenario, variant j has the first j changes
//! of the future's order, the last variant has all. What a change adds in a future is the step at which it
//! is switched; the mean over futures estimates its Shapley value, and the steps of each future sum to the
//! whole difference exactly (sampling of permutations: Castro, Gómez & Tejada 2009).

use rand::seq::SliceRandom;

use super::variants::{Mismatch, difference};
use crate::experiment::{Experiment, Record, Worker};
use crate::layout::Layout;
use harmattan_core::model::{Model, Simulator, Trajectory};
use harmattan_core::parameters::{Key, Slot};
use harmattan_core::sampling::{Plan, Purpose, Sampler, Seasonal, Stream};
use harmattan_core::scenario::{Design, Scenario};

/// One change between two scenarios.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The first day, with what comes of it: seasons, and days counted from it. The first step of every future.
    FirstDay,
    /// Quantities of these slots, in the base, under a hypothesis or by an expert, or their correlations.
    Slots(Vec<Slot>),
    /// Priors of the hypotheses.
    Priors,
    /// The measures in force, or what they do.
    Policy,
}

/// A scenario on its own first day.
struct Before {
    sampler: Sampler,
    model: Model,
    /// Where each outcome of the way stands among its own; none of a calendar month that it does not touch.
    columns: Vec<Option<usize>>,
}

/// The futures on the way between two scenarios.
pub struct Walk {
    /// The first scenario on its own first day, where that is another than the second's.
    before: Option<Before>,
    ends: [Sampler; 2],
    bare: [Sampler; 2],
    model: Model,
    layout: Layout,
    changes: Vec<Change>,
    seed: u64,
    trajectories: u64,
    design: Design,
}

impl Walk {
    /// Prepares the way from `from` to `to` over `changes`, on `from`'s seed and number of trajectories.
    ///
    /// # Errors
    ///
    /// [`Mismatch`]: another period or theatre, or hypotheses of other names, which no change carries.
    pub fn new(from: &Scenario, to: &Scenario, changes: Vec<Change>) -> Result<Self, Mismatch> {
        let alike = |scenario: &Scenario| Scenario {
            seed: from.seed,
            trajectories: from.trajectories,
            design: from.design,
            repeats: 1,
            ..scenario.clone()
        };
        let [from, to] = [alike(from), alike(to)];
        let model = |s: &Scenario| Model::new(s.theatre.clone(), s.space.clone(), s.start, s.horizon_days);
        let layout = Layout::new(&model(&from), &from);
        let other = Layout::new(&model(&to), &to);
        if let Some(what) = difference(&layout, &other) {
            return Err(Mismatch { base: from.name, scenario: to.name, what });
        }
        let ends = [Sampler::new(&from), Sampler::new(&to)];
        Ok(Self {
            before: None,
            bare: [ends[0].with_policy(&[]), ends[1].with_policy(&[])],
            ends,
            model: model(&from),
            layout,
            changes,
            seed: from.seed,
            trajectories: from.trajectories,
            design: from.design,
        })
    }

    /// The same way begun on another first day: `old` is what the first scenario was there. Its change is the first
    /// ([`Change::FirstDay`], number 0), and the first step of every future: the other changes are of a scenario that begins on
    /// the day of the second.
    ///
    /// # Errors
    ///
    /// [`Mismatch`]: another number of days, theatre or hypotheses of other names.
    pub fn begun_on(mut self, old: &Scenario) -> Result<Self, Mismatch> {
        let old = Scenario {
            seed: self.seed,
            trajectories: self.trajectories,
            design: self.design,
            repeats: 1,
            ..old.clone()
        };
        let model = Model::new(old.theatre.clone(), old.space.clone(), old.start, old.horizon_days);
        let mut layout = Layout::new(&model, &old);
        let own = layout.outcomes.names();
        let columns = self.layout.outcomes.names().iter().map(|name| own.iter().position(|o| o == name)).collect();
        // Of another first day, the calendar months are others.
        layout.start = self.layout.start;
        layout.outcomes = self.layout.outcomes.clone();
        if let Some(what) = difference(&layout, &self.layout) {
            return Err(Mismatch { base: old.name.clone(), scenario: old.name, what });
        }
        self.changes.insert(0, Change::FirstDay);
        self.before = Some(Before { sampler: Sampler::new(&old), model, columns });
        Ok(self)
    }

    /// The order in which trajectory `number` switches the changes.
    #[must_use]
    pub fn order(&self, number: u64) -> Vec<usize> {
        let mut stream = Stream::new(self.seed, Purpose::Analysis);
        self.shuffled(&mut stream, number)
    }

    /// A uniformly drawn order, but for the first day, which is first.
    fn shuffled(&self, stream: &mut Stream, number: u64) -> Vec<usize> {
        stream.open(number, 0);
        let fixed = usize::from(self.before.is_some());
        let mut order: Vec<usize> = (0..self.changes.len()).collect();
        order[fixed..].shuffle(stream);
        order
    }
}

/// One thread's plans and simulator.
pub struct WalkWorker<'s> {
    walk: &'s Walk,
    simulator: Simulator<'s>,
    /// Of the first day before the change.
    before: Option<(&'s Before, Simulator<'s>)>,
    /// What it left, with its outcomes where those of the way stand.
    arranged: Trajectory,
    stream: Stream,
    current: Option<u64>,
    order: Vec<usize>,
    drawn: [Plan; 2],
    values: [Vec<f64>; 2],
    mixed: Vec<f64>,
    seasons: Vec<Seasonal>,
    plan: Plan,
    disruption_slot: usize,
}

impl WalkWorker<'_> {
    /// Values of the current trajectory with the first `switched` changes of its order; gives whether the
    /// second scenario's policy is in force.
    fn mix(&mut self, switched: usize) -> bool {
        let is = |wanted: &Change| self.order[..switched].iter().any(|&c| self.walk.changes[c] == *wanted);
        let hypothesis = self.drawn[usize::from(is(&Change::Priors))].hypothesis;
        let policy = is(&Change::Policy);
        for end in 0..2 {
            self.values[end].resize(self.model_slots(), f64::NAN);
            self.walk.bare[end].values_under(hypothesis, &self.drawn[end], &mut self.values[end]);
        }
        let [from, to] = &self.values;
        self.mixed.clone_from(from);
        for &change in &self.order[..switched] {
            if let Change::Slots(slots) = &self.walk.changes[change] {
                slots.iter().for_each(|&slot| self.mixed[slot] = to[slot]);
            }
        }
        self.mix_seasons(hypothesis, switched);
        policy
    }

    /// The seasons likewise: those of the slots that are switched are the second scenario's.
    fn mix_seasons(&mut self, hypothesis: usize, switched: usize) {
        let [from, to] = self.walk.bare.each_ref().map(|sampler| sampler.seasons(hypothesis));
        self.seasons.clear();
        if from.is_empty() && to.is_empty() {
            return;
        }
        let is_switched = |slot: Slot| {
            self.order[..switched]
                .iter()
                .any(|&c| matches!(&self.walk.changes[c], Change::Slots(slots) if slots.contains(&slot)))
        };
        self.seasons.extend(from.iter().filter(|seasonal| !is_switched(seasonal.slot)));
        self.seasons.extend(to.iter().filter(|seasonal| is_switched(seasonal.slot)));
    }

    /// Runs the trajectory in the first scenario on its own first day; whether that is another than the day of all others.
    fn run_before(&mut self, number: u64) -> bool {
        let Some((before, simulator)) = &mut self.before else { return false };
        before.sampler.plan(number, &mut self.plan);
        let found = simulator.run(&self.plan, number);
        self.arranged.clone_from(found);
        let outcomes = before.columns.iter().map(|column| column.map_or(0.0, |c| found.outcomes[c]));
        self.arranged.outcomes.clear();
        self.arranged.outcomes.extend(outcomes);
        true
    }

    fn model_slots(&self) -> usize {
        self.walk.model.parameters.len()
    }
}

impl Worker for WalkWorker<'_> {
    fn run(&mut self, number: u64, variant: usize) -> Record<'_> {
        if variant == 0 && self.run_before(number) {
            return Record {
                weight: 1.0,
                hypothesis: self.plan.hypothesis,
                expert: self.plan.expert,
                disruption_days: self.plan.drawn()[self.disruption_slot],
                trajectory: &self.arranged,
                uniforms: &[],
                draws: &[],
                costs_usd: &[],
                started: &[],
            };
        }
        if self.current != Some(number) {
            for (sampler, plan) in self.walk.bare.iter().zip(&mut self.drawn) {
                sampler.plan(number, plan);
            }
            self.order = self.walk.shuffled(&mut self.stream, number);
            self.current = Some(number);
        }
        let end = usize::from(self.mix(variant));
        self.walk.ends[end].replan_under(&self.seasons, &self.drawn[end], &self.mixed, &mut self.plan);
        // Costs are not compared on the way: variants differ in which measures they have.
        Record {
            weight: 1.0,
            hypothesis: self.drawn[0].hypothesis,
            expert: self.drawn[0].expert,
            disruption_days: self.mixed[self.disruption_slot],
            trajectory: self.simulator.run(&self.plan, number),
            uniforms: &[],
            draws: &[],
            costs_usd: &[],
            started: &[],
        }
    }
}

impl Experiment for Walk {
    type Worker<'s> = WalkWorker<'s>;

    fn layout(&self) -> &Layout {
        &self.layout
    }

    fn variants(&self) -> usize {
        self.changes.len() + 1
    }

    fn measures(&self, _: usize) -> usize {
        0
    }

    fn trajectories(&self) -> u64 {
        self.trajectories
    }

    fn worker(&self) -> WalkWorker<'_> {
        WalkWorker {
            walk: self,
            simulator: Simulator::new(&self.model, self.seed),
            before: self.before.as_ref().map(|before| (before, Simulator::new(&before.model, self.seed))),
            arranged: Trajectory::default(),
            stream: Stream::new(self.seed, Purpose::Analysis),
            current: None,
            order: Vec::new(),
            drawn: [Plan::default(), Plan::default()],
            values: [Vec::new(), Vec::new()],
            mixed: Vec::new(),
            seasons: Vec::new(),
            plan: Plan::default(),
            disruption_slot: self.model.parameters.first(Key::OutcomesDisruptionDays),
        }
    }
}
