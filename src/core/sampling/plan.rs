//! Scenario and trajectory number → the plan of one trajectory: its hypothesis, its expert and the values in
//! force in every epoch.

use std::sync::Arc;

use super::bins::Bins;
use super::course::{Acting, Ahead, Course, Drawn, reserve};
use super::draws::{Dimension, Dimensions, Draws};
use super::measures::CompiledMeasure;
use super::seasons::{Seasonal, Seasons};
use crate::model::{Predicate, State};
use crate::parameters::Values;
use crate::scenario::Scenario;

/// A spell during which every value is constant.
#[derive(Clone, Debug)]
pub struct Epoch {
    /// First day of the epoch, days after the scenario's start.
    pub start_day: f64,
    /// The values in force.
    pub values: Values,
}

/// What one trajectory assumes.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// Index of the hypothesis (0 where the scenario has none).
    pub hypothesis: usize,
    /// Index of the expert (0 where the scenario has none).
    pub expert: usize,
    /// Epochs by start day; the first starts on day 0. Only the first `epoch_count` are in force.
    pub epochs: Vec<Epoch>,
    /// How many of `epochs` are in force (the others are kept to reuse their memory).
    pub epoch_count: usize,
    /// Cost of each measure of the policy over the horizon, USD, in policy order, as worth on day 0: what it takes once
    /// on its start day, and its yearly cost for the years (of 365 days) from then to its end or the horizon; the ramp counts
    /// in full. 0 where no cost is stated, and for a measure that waits for what has not happened ([`Self::settle`]).
    pub costs_usd: Vec<f64>,
    /// Day on which each measure of the policy comes into force, in policy order; NaN where that is not before the horizon,
    /// and for one that waits for what has not happened ([`Self::settle`]).
    pub started: Vec<f64>,
    /// Memory that the sampler reuses from plan to plan.
    pub scratch: Scratch,
}

/// Memory that the sampler reuses from plan to plan.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    drawn: Drawn,
    course: Course,
    /// What acts, where some of it waits for what happens.
    waiting: Option<Arc<Acting>>,
}

impl Plan {
    /// The first day on which each measure of the policy may start, days after the scenario's start, in policy order: before
    /// it the measure changes nothing. One that waits for something may start at once.
    pub fn starts(&self) -> impl Iterator<Item = f64> + '_ {
        let waits = |i: usize| self.scratch.waiting.as_ref().is_some_and(|acting| acting.waits(i));
        let timings = self.scratch.course.timings.iter().enumerate();
        timings.map(move |(i, timing)| if waits(i) { 0.0 } else { timing.start() })
    }

    /// What measures of the policy wait for.
    pub(crate) fn awaited(&self) -> impl Iterator<Item = &Arc<Predicate>> {
        self.scratch.waiting.iter().flat_map(|acting| acting.awaited())
    }

    /// Foresees the epochs from that of `from` on, given the day of the look at which each predicate first held (infinite so
    /// far); whether anything waits at all: if not, the epochs of the plan stand.
    pub(crate) fn foresee(&self, since: &dyn Fn(&Predicate) -> f64, from: f64, ahead: &mut Ahead) -> bool {
        let Scratch { drawn, waiting, .. } = &self.scratch;
        let Some(acting) = waiting.as_ref().filter(|acting| acting.awaited().any(|p| since(p) < f64::INFINITY)) else {
            return false;
        };
        acting.foresee(drawn, since, from, ahead);
        true
    }

    /// Works out costs and first days of measures that wait for something, once the trajectory of the plan is finished. The
    /// epochs stay those of a trajectory in which none of it happens.
    pub fn settle(&mut self, state: &State) {
        let Scratch { drawn, course, waiting } = &mut self.scratch;
        if let Some(acting) = waiting {
            acting.time(drawn, &|predicate| state.since(predicate), course);
            acting.account(drawn, course, &mut self.costs_usd, &mut self.started);
        }
    }

    /// The uniforms behind the plan, one per dimension of its sampler, in (0, 1).
    #[must_use]
    pub fn uniforms(&self) -> &[f64] {
        &self.scratch.drawn.uniforms
    }

    /// The value of every slot as it was drawn, before seasons and measures act on it.
    #[must_use]
    pub fn drawn(&self) -> &[f64] {
        &self.scratch.drawn.values
    }
}

/// Draws plans. A plan depends on the scenario and the trajectory's number alone, not on the plans
/// drawn before it.
#[derive(Clone, Debug)]
pub struct Sampler {
    draws: Arc<Draws>,
    acting: Arc<Acting>,
}

impl Sampler {
    /// Prepares a scenario's draws.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        Self::compile(scenario, None)
    }

    /// The same, sooner where `other` draws from the same distributions.
    #[must_use]
    pub fn beside(scenario: &Scenario, other: &Self) -> Self {
        Self::compile(scenario, Some(&other.draws))
    }

    fn compile(scenario: &Scenario, known: Option<&Draws>) -> Self {
        let mut dimensions = Dimensions::after_slots(scenario);
        // All measures get their dimensions, in force or not: another policy shifts nothing.
        let measures = CompiledMeasure::all(scenario, &mut dimensions);
        let horizon = f64::from(scenario.horizon_days);
        let acting = Acting::new(&scenario.space, horizon, measures, Seasons::new(scenario));
        Self {
            draws: Arc::new(Draws::new(scenario, &dimensions.names, known)),
            acting: Arc::new(acting.with_policy(&scenario.policy)),
        }
    }

    /// The same draws beside a scenario of the same hypotheses with the weights `base`: of weights `own`, which are this
    /// scenario's, every hypothesis gets its share of the draws, and as many draws as can fall to the hypothesis that they have
    /// there. Of equal weights these are the draws of the scenario by itself.
    #[must_use]
    pub fn allotted_beside(&self, base: &[f64], own: &[f64]) -> Self {
        Self { draws: Arc::new(self.draws.allotted_beside(base, own)), ..self.clone() }
    }

    /// The same draws under another policy: indices of the measures in force, in order. Memory is shared.
    #[must_use]
    pub fn with_policy(&self, policy: &[usize]) -> Self {
        Self { acting: Arc::new(self.acting.with_policy(policy)), ..self.clone() }
    }

    /// The same draws with every measure of the policy in force in full from the first day on (earlier, where it is stated so):
    /// no ramp, nothing waited for, no end.
    #[must_use]
    pub fn in_full(&self) -> Self {
        Self { acting: Arc::new(self.acting.in_full()), ..self.clone() }
    }

    /// The same without seasons: every value as it is stated for the year.
    #[must_use]
    pub fn without_seasons(&self) -> Self {
        let acting = Acting { seasons: Arc::new(self.acting.seasons.none()), ..(*self.acting).clone() };
        Self { acting: Arc::new(acting), ..self.clone() }
    }

    /// What measures in force wait for.
    pub fn awaited(&self) -> impl Iterator<Item = &Arc<Predicate>> {
        self.acting.awaited()
    }

    /// The seasons under a hypothesis, in slot order.
    #[must_use]
    pub fn seasons(&self, hypothesis: usize) -> &[Seasonal] {
        self.acting.seasons.under(hypothesis)
    }

    /// Fills the plan of trajectory `trajectory`. Allocates nothing once `plan` has been used.
    pub fn plan(&self, trajectory: u64, plan: &mut Plan) {
        let draw = self.draws.draw_of(trajectory);
        plan.hypothesis = self.draws.hypothesis(draw);
        plan.expert = self.draws.expert(draw);
        let Drawn { uniforms, values, .. } = &mut plan.scratch.drawn;
        self.draws.uniforms(draw, uniforms);
        values.resize(self.acting.space.len(), f64::NAN);
        self.draws.fill([plan.hypothesis, plan.expert], uniforms, values);
        self.act(plan, self.seasons(plan.hypothesis), 0.0);
    }

    /// Fills the plan of a future at a point of the caller's: under this hypothesis and by this expert, with these uniforms, one
    /// a dimension, as they are once correlations have joined them ([`Self::uniforms`]). At the point of a trajectory it is [`Self::plan`].
    pub fn plan_at(&self, [hypothesis, expert]: [usize; 2], uniforms: &[f64], plan: &mut Plan) {
        (plan.hypothesis, plan.expert) = (hypothesis, expert);
        let drawn = &mut plan.scratch.drawn;
        drawn.uniforms.clear();
        drawn.uniforms.extend_from_slice(uniforms);
        drawn.values.resize(self.acting.space.len(), f64::NAN);
        self.draws.fill([hypothesis, expert], uniforms, &mut drawn.values);
        self.act(plan, self.seasons(hypothesis), 0.0);
    }

    /// Joins independent uniforms, one a dimension, as correlations and samples drawn together have it.
    pub fn join(&self, uniforms: &mut [f64]) {
        self.draws.join(uniforms);
    }

    /// Pairs of dimensions that are not drawn independently: joined by a correlation, or from one sample.
    #[must_use]
    pub fn tied(&self) -> Vec<(usize, usize)> {
        self.draws.tied()
    }

    /// Fills the plan with values drawn already, under this sampler's policy: `bare` is a plan of the
    /// trajectory by a sampler of the same scenario, and `values` are those that it has drawn ([`Plan::drawn`]) or
    /// others of the same space in their place. Gives what [`Self::plan`] gives, without drawing again.
    pub fn replan(&self, bare: &Plan, values: &[f64], plan: &mut Plan) {
        self.replan_from(0.0, bare, values, plan);
    }

    /// The same without the epochs that have ended by `day`: for a trajectory that goes on from there.
    pub fn replan_from(&self, day: f64, bare: &Plan, values: &[f64], plan: &mut Plan) {
        self.replan_with(self.seasons(bare.hypothesis), day, bare, values, plan);
    }

    /// The same under other seasons.
    pub fn replan_under(&self, seasons: &[Seasonal], bare: &Plan, values: &[f64], plan: &mut Plan) {
        self.replan_with(seasons, 0.0, bare, values, plan);
    }

    fn replan_with(&self, seasons: &[Seasonal], day: f64, bare: &Plan, values: &[f64], plan: &mut Plan) {
        (plan.hypothesis, plan.expert) = (bare.hypothesis, bare.expert);
        let drawn = &mut plan.scratch.drawn;
        drawn.uniforms.clone_from(&bare.scratch.drawn.uniforms);
        drawn.values.clear();
        drawn.values.extend_from_slice(values);
        self.act(plan, seasons, day);
    }

    /// Writes the value of every slot, without seasons and measures, as it is under `hypothesis`, by the expert of `plan` and in its draw.
    pub fn values_under(&self, hypothesis: usize, plan: &Plan, values: &mut [f64]) {
        self.draws.fill([hypothesis, plan.expert], &plan.scratch.drawn.uniforms, values);
    }

    /// Lets seasons and the measures in force act on the drawn values, from the epoch of `day` on.
    fn act(&self, plan: &mut Plan, seasons: &[Seasonal], day: f64) {
        plan.costs_usd.clear();
        plan.started.clear();
        let (acting, Scratch { drawn, course, waiting }) = (&self.acting, &mut plan.scratch);
        *waiting = acting.awaited().next().map(|_| Arc::clone(acting));
        drawn.seasons.clear();
        drawn.seasons.extend_from_slice(seasons);
        if acting.acts_on(drawn) {
            acting.draw_changes(drawn);
            acting.time(drawn, &|_| f64::INFINITY, course);
            acting.account(drawn, course, &mut plan.costs_usd, &mut plan.started);
            plan.epoch_count = acting.fill(drawn, course, day, &mut plan.epochs);
        } else {
            course.timings.clear();
            reserve(&mut plan.epochs, 0, &acting.space);
            plan.epochs[0].start_day = 0.0;
            plan.epochs[0].values.as_mut_slice().copy_from_slice(&drawn.values);
            plan.epoch_count = 1;
        }
    }

    /// The uncertain quantities, in the order of [`Self::uniforms`].
    #[must_use]
    pub fn dimensions(&self) -> &[Dimension] {
        &self.draws.dimensions
    }

    /// What a plan of this sampler drew, in the order of [`Self::dimensions`]: the value of every uncertain quantity
    /// under the plan's hypothesis, before any season or measure acts. NaN where the hypothesis leaves a key without a value.
    pub fn drawn(&self, plan: &Plan, out: &mut Vec<f64>) {
        out.clear();
        let slots = self.draws.dimensions.iter().map_while(|dimension| dimension.slot);
        out.extend(slots.map(|slot| plan.drawn().get(slot).copied().unwrap_or(f64::NAN)));
        self.acting.measures.iter().for_each(|measure| measure.drawn(plan.uniforms(), out));
    }

    /// The bins by value of every uncertain quantity, in the order of [`Self::dimensions`].
    #[must_use]
    pub fn bins(&self) -> Vec<Bins> {
        self.draws.bins(|dimension| self.acting.measures.iter().find_map(|measure| measure.table(dimension)))
    }

    /// The uniforms behind the draw of a trajectory, one per dimension, in (0, 1).
    pub fn uniforms(&self, trajectory: u64, out: &mut Vec<f64>) {
        self.draws.uniforms(self.draws.draw_of(trajectory), out);
    }

    /// The draw a trajectory uses: with m repeats, m trajectories in a row share one.
    #[must_use]
    pub fn draw_of(&self, trajectory: u64) -> u64 {
        self.draws.draw_of(trajectory)
    }

    /// The hypothesis of a trajectory.
    #[must_use]
    pub fn hypothesis_of(&self, trajectory: u64) -> usize {
        self.draws.hypothesis(self.draws.draw_of(trajectory))
    }

    /// The expert of a trajectory.
    #[must_use]
    pub fn expert_of(&self, trajectory: u64) -> usize {
        self.draws.expert(self.draws.draw_of(trajectory))
    }
}
