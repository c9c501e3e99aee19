//! Trajectories as a process that can be split: run look by look, gone on with from copies of their state, by numbers of
//! their own.

use harmattan_core::model::{Model, Predicate, Simulator, State};
use harmattan_core::sampling::{Plan, Sampler, counter_hash};

use super::coordinate::{Coordinate, value};
use super::splitting::{Path, Process};

/// Bits of the numbers that belong to one run: its paths and all their branches.
const OF_RUN: u32 = 34;
/// Most runs: their numbers stay below those that a design can draw.
pub(super) const MOST_REPLICATES: u64 = 8_000;

/// Where a trajectory's own chance begins: at its start, or at a look at which it branched off another.
#[derive(Default)]
pub(super) struct Origin {
    /// Number of the draw of its assumptions, which a branch shares.
    draw: u64,
    /// Stream of the chance of its start.
    stream: u64,
    step: u32,
    /// The state there; none at the start.
    state: Option<Box<State>>,
}

/// Trajectories of one thread.
pub(super) struct Futures<'m> {
    model: &'m Model,
    sampler: &'m Sampler,
    event: &'m Predicate,
    coordinate: Coordinate,
    seed: u64,
    simulator: Simulator<'m>,
    plan: Plan,
    /// The draw that the plan is of.
    planned: Option<u64>,
    run: u64,
    first: u64,
    course: Vec<f64>,
    days: f64,
    failed: u64,
}

impl<'m> Futures<'m> {
    /// Those of a model on the draws of a sampler, followed by a coordinate.
    pub fn new(
        model: &'m Model,
        sampler: &'m Sampler,
        event: &'m Predicate,
        coordinate: &Coordinate,
        seed: u64,
    ) -> Self {
        let coordinate = coordinate.own();
        let mut simulator = Simulator::new(model, seed);
        simulator.also_look_at(coordinate.predicates());
        Self {
            model,
            sampler,
            event,
            coordinate,
            seed,
            simulator,
            plan: Plan::default(),
            planned: None,
            run: 0,
            first: 0,
            course: Vec::new(),
            days: 0.0,
            failed: 0,
        }
    }

    /// Goes on with run `run`, whose numbers no other has.
    pub fn turn_to(&mut self, run: u64) {
        self.run = run;
        self.planned = None;
        // Draws start anywhere among those of the run, so that few of the first are of the first hypothesis.
        self.first = run << OF_RUN | counter_hash(self.seed, run) >> (u64::BITS - OF_RUN + 1);
    }

    /// Trajectories whose numbers meant nothing.
    pub fn failed(&self) -> u64 {
        self.failed
    }

    /// Brings the simulator to an origin.
    fn stand(&mut self, origin: &Origin) {
        if self.planned != Some(origin.draw) {
            self.sampler.plan(origin.draw, &mut self.plan);
            self.planned = Some(origin.draw);
        }
        match &origin.state {
            Some(state) => self.simulator.resume(state),
            None => self.simulator.begin(&self.plan, origin.stream),
        }
    }
}

impl Process for Futures<'_> {
    type Origin = Origin;

    fn last_step(&self) -> u32 {
        u32::try_from(self.model.series.days.len()).unwrap_or(u32::MAX)
    }

    fn begin(&mut self, number: u64, origin: &mut Origin) {
        let draw = self.first + number;
        *origin = Origin { draw, stream: draw, step: 0, state: None };
    }

    fn run(&mut self, origin: &Origin, path: &mut Path) {
        self.stand(origin);
        let from = self.simulator.state().day();
        self.simulator.finish(&self.plan);
        self.days += f64::from(self.model.horizon_days) - from;
        let state = self.simulator.state();
        let trajectory = state.recorded();
        let is_sound = trajectory.fault.is_none();
        let outcomes = is_sound.then_some(trajectory.outcomes.as_slice());
        let last = self.last_step();
        self.coordinate.course(self.model, state, outcomes, last, &mut self.course);
        let happened =
            outcomes.is_some_and(|values| self.event.holds(|condition| value(self.model, values, condition)));
        path.happened = happened.then_some(self.plan.hypothesis);
        path.rises.clear();
        let mut greatest = f64::NEG_INFINITY;
        for (step, &score) in (0_u32..).zip(&self.course).skip(1) {
            if score > greatest {
                greatest = score;
                path.rises.push((step, score));
            }
        }
        // The event is the top, whatever its ladders say of it.
        if happened && greatest < Coordinate::TOP {
            path.rises.retain(|&(step, _)| step < last);
            path.rises.push((last, Coordinate::TOP));
        }
        self.failed += u64::from(!is_sound);
    }

    fn branch(&mut self, parent: &Origin, step: u32, number: u64, child: &mut Origin) {
        self.stand(parent);
        let from = self.simulator.state().day();
        let day = self.model.series.days.get(step as usize).map_or(from, |&day| f64::from(day));
        self.simulator.run_to(&self.plan, day);
        self.days += self.simulator.state().day() - from;
        self.simulator.redraw(self.seed, self.run << OF_RUN | number);
        (child.draw, child.stream, child.step) = (parent.draw, parent.stream, step);
        match &mut child.state {
            Some(state) => state.as_mut().clone_from(self.simulator.state()),
            None => child.state = Some(Box::new(self.simulator.state().clone())),
        }
    }

    fn spent(&self) -> f64 {
        self.days
    }
}
