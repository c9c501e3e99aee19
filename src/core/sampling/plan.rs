//! Scenario and trajectory number → the plan of one trajectory: its hypothesis and the values in
//! force in every epoch.

use std::sync::Arc;

use super::bins::Bins;
use super::draws::{Dimension, Dimensions, Draws};
use super::measures::{CompiledMeasure, Timing};
use crate::discount::Discount;
use crate::parameters::{Key, ParameterSpace, Slot, Values};
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
    /// Epochs by start day; the first starts on day 0. Only the first `epoch_count` are in force.
    pub epochs: Vec<Epoch>,
    /// How many of `epochs` are in force (the others are kept to reuse their memory).
    pub epoch_count: usize,
    /// Cost of each measure of the policy over the horizon, USD, in policy order, as worth on day 0: what it takes once
    /// on its start day, and its yearly cost for the years (of 365 days) from then to its end or the horizon; the ramp counts
    /// in full. 0 where no cost is stated.
    pub costs_usd: Vec<f64>,
    /// Memory that the sampler reuses from plan to plan.
    pub scratch: Scratch,
}

/// Memory that the sampler reuses from plan to plan.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    uniforms: Vec<f64>,
    drawn: Vec<f64>,
    changes: Vec<f64>,
    timings: Vec<Timing>,
    /// Days on which the share in force of each measure changes, measure by measure.
    edges: Vec<f64>,
    boundaries: Vec<f64>,
}

impl Plan {
    /// The day on which each measure of the policy starts, days after the scenario's start, in policy order: before it the
    /// measure changes nothing.
    pub fn starts(&self) -> impl Iterator<Item = f64> + '_ {
        self.scratch.timings.iter().map(|timing| timing.start())
    }

    /// The uniforms behind the plan, one per dimension of its sampler, in (0, 1).
    #[must_use]
    pub fn uniforms(&self) -> &[f64] {
        &self.scratch.uniforms
    }
}

/// Draws plans. A plan depends on the scenario and the trajectory's number alone, not on the plans
/// drawn before it.
#[derive(Clone, Debug)]
pub struct Sampler {
    space: Arc<ParameterSpace>,
    horizon: f64,
    draws: Arc<Draws>,
    /// All measures of the scenario, in its order.
    measures: Arc<[CompiledMeasure]>,
    /// Indices of the measures in force, in the order of the policy.
    policy: Vec<usize>,
    /// Slots that the policy may change.
    affected: Vec<Slot>,
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
        let sampler = Self {
            space: Arc::clone(&scenario.space),
            horizon: f64::from(scenario.horizon_days),
            draws: Arc::new(Draws::new(scenario, &dimensions.names, known)),
            measures: measures.into(),
            policy: Vec::new(),
            affected: Vec::new(),
        };
        sampler.with_policy(&scenario.policy)
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
        let policy: Vec<usize> = policy.iter().copied().filter(|&index| index < self.measures.len()).collect();
        let mut affected = Vec::new();
        for &index in &policy {
            self.measures[index].add_slots(&mut affected);
        }
        affected.sort_unstable();
        affected.dedup();
        Self { policy, affected, ..self.clone() }
    }

    /// Fills the plan of trajectory `trajectory`. Allocates nothing once `plan` has been used.
    pub fn plan(&self, trajectory: u64, plan: &mut Plan) {
        let draw = self.draws.draw_of(trajectory);
        plan.hypothesis = self.draws.hypothesis(draw);
        plan.costs_usd.clear();
        self.draws.uniforms(draw, &mut plan.scratch.uniforms);
        self.reserve_epoch(plan, 0);
        plan.epochs[0].start_day = 0.0;
        plan.epoch_count = 1;
        let values = plan.epochs[0].values.as_mut_slice();
        self.draws.fill(plan.hypothesis, &plan.scratch.uniforms, values);
        self.act(plan, 0.0);
    }

    /// Fills the plan with values drawn already, under this sampler's policy: `bare` is the plan of the
    /// trajectory by a sampler of the same scenario without any measure, and `values` are its values or
    /// others of the same space in their place. Gives what [`Self::plan`] gives, without drawing again.
    pub fn replan(&self, bare: &Plan, values: &[f64], plan: &mut Plan) {
        self.replan_from(0.0, bare, values, plan);
    }

    /// The same without the epochs that have ended by `day`: for a trajectory that goes on from there.
    pub fn replan_from(&self, day: f64, bare: &Plan, values: &[f64], plan: &mut Plan) {
        plan.hypothesis = bare.hypothesis;
        plan.costs_usd.clear();
        plan.scratch.uniforms.clone_from(&bare.scratch.uniforms);
        self.reserve_epoch(plan, 0);
        plan.epochs[0].start_day = 0.0;
        plan.epoch_count = 1;
        plan.epochs[0].values.as_mut_slice().copy_from_slice(values);
        self.act(plan, day);
    }

    /// Writes the value of every slot, without measures, as it is under `hypothesis` in the draw of `plan`.
    pub fn values_under(&self, hypothesis: usize, plan: &Plan, values: &mut [f64]) {
        self.draws.fill(hypothesis, &plan.scratch.uniforms, values);
    }

    /// Lets the measures in force act on the first epoch's values, from the epoch of `day` on.
    fn act(&self, plan: &mut Plan, day: f64) {
        if self.policy.is_empty() {
            return;
        }
        plan.scratch.drawn.clear();
        plan.scratch.drawn.extend_from_slice(plan.epochs[0].values.as_slice());
        self.time_measures(plan);
        self.fill_epochs(plan, day);
    }

    /// The measures in force, in order.
    fn in_force(&self) -> impl Iterator<Item = &CompiledMeasure> {
        self.policy.iter().map(|&index| &self.measures[index])
    }

    /// The uncertain quantities, in the order of [`Self::uniforms`].
    #[must_use]
    pub fn dimensions(&self) -> &[Dimension] {
        &self.draws.dimensions
    }

    /// What a plan of this sampler drew, in the order of [`Self::dimensions`]: the value of every uncertain quantity
    /// under the plan's hypothesis, before any measure acts. NaN where the hypothesis leaves a key without a value.
    pub fn drawn(&self, plan: &Plan, out: &mut Vec<f64>) {
        out.clear();
        let values = if self.policy.is_empty() {
            plan.epochs.first().map_or(&[][..], |epoch| epoch.values.as_slice())
        } else {
            plan.scratch.drawn.as_slice()
        };
        let slots = self.draws.dimensions.iter().map_while(|dimension| dimension.slot);
        out.extend(slots.map(|slot| values.get(slot).copied().unwrap_or(f64::NAN)));
        self.measures.iter().for_each(|measure| measure.drawn(&plan.scratch.uniforms, out));
    }

    /// The bins by value of every uncertain quantity, in the order of [`Self::dimensions`].
    #[must_use]
    pub fn bins(&self) -> Vec<Bins> {
        self.draws.bins(|dimension| self.measures.iter().find_map(|measure| measure.table(dimension)))
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

    fn reserve_epoch(&self, plan: &mut Plan, index: usize) {
        if plan.epochs.len() == index {
            plan.epochs.push(Epoch { start_day: 0.0, values: Values::unset(&self.space) });
        } else if plan.epochs[index].values.as_slice().len() != self.space.len() {
            plan.epochs[index].values = Values::unset(&self.space);
        }
    }

    /// Draws when every measure acts, by how much and at what cost, and collects the days on which
    /// anything may change.
    fn time_measures(&self, plan: &mut Plan) {
        let Scratch { uniforms, changes, timings, edges, boundaries, drawn } = &mut plan.scratch;
        let discount = Discount::new(drawn[self.space.first(Key::OutcomesDiscountRate)]);
        edges.clear();
        changes.clear();
        timings.clear();
        boundaries.clear();
        boundaries.push(0.0);
        for measure in self.in_force() {
            let mut timing = measure.timing(uniforms);
            plan.costs_usd.push(measure.cost(timing, self.horizon, discount, uniforms));
            measure.draw(uniforms, changes);
            let first = edges.len();
            timing.add_edges(self.horizon, edges);
            timings.push(timing);
            boundaries.extend(edges[first..].iter().filter(|day| **day > 0.0));
        }
        boundaries.sort_unstable_by(f64::total_cmp);
        boundaries.dedup();
    }

    /// Applies the policy on every boundary but those before the last one up to `from`; an epoch equal to the one before
    /// it is no epoch.
    fn fill_epochs(&self, plan: &mut Plan, from: f64) {
        plan.epoch_count = 0;
        let first = plan.scratch.boundaries.iter().rposition(|day| *day <= from).unwrap_or(0);
        for boundary in first..plan.scratch.boundaries.len() {
            let index = plan.epoch_count;
            self.reserve_epoch(plan, index);
            let Scratch { drawn, changes, timings, edges, boundaries, .. } = &plan.scratch;
            let day = boundaries[boundary];
            let (before, after) = plan.epochs.split_at_mut(index);
            let Some(epoch) = after.first_mut() else { return };
            let values = epoch.values.as_mut_slice();
            values.copy_from_slice(drawn);
            let (mut changes, mut edges) = (changes.as_slice(), edges.as_slice());
            for (measure, timing) in self.in_force().zip(timings) {
                measure.apply(timing.share(day, &mut edges), &mut changes, values);
            }
            let same = |previous: &Epoch| {
                let previous = previous.values.as_slice();
                self.affected.iter().all(|&slot| previous[slot].to_bits() == values[slot].to_bits())
            };
            if !before.last().is_some_and(same) {
                epoch.start_day = day;
                plan.epoch_count += 1;
            }
        }
    }
}
