//! What acts on the drawn values, and when: measures and seasons → the epochs of a plan.

use std::sync::Arc;

use super::measures::{CompiledMeasure, Timing};
use super::plan::Epoch;
use super::seasons::{Seasonal, Seasons};
use crate::discount::Discount;
use crate::model::Predicate;
use crate::parameters::{Key, ParameterSpace, Slot, Values};

/// The policy and the seasons of a sampler.
#[derive(Clone, Debug)]
pub(super) struct Acting {
    pub space: Arc<ParameterSpace>,
    pub horizon: f64,
    /// All measures of the scenario, in its order.
    pub measures: Arc<[CompiledMeasure]>,
    /// Indices of the measures in force, in the order of the policy.
    pub policy: Vec<usize>,
    /// Slots that the policy may change.
    pub affected: Vec<Slot>,
    pub seasons: Arc<Seasons>,
}

/// What a plan has drawn.
#[derive(Clone, Debug, Default)]
pub(super) struct Drawn {
    pub uniforms: Vec<f64>,
    /// The value of every slot, before anything acts on it.
    pub values: Vec<f64>,
    /// The values of the changes of the measures in force.
    pub changes: Vec<f64>,
    /// The seasons under the plan's hypothesis.
    pub seasons: Vec<Seasonal>,
}

/// What a plan foresees of a trajectory in which measures have been triggered: its epochs from a day on. Memory that is used
/// again.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ahead {
    course: Course,
    epochs: Vec<Epoch>,
    count: usize,
}

impl Ahead {
    /// The epochs in force, by start day.
    pub(crate) fn epochs(&self) -> &[Epoch] {
        &self.epochs[..self.count]
    }
}

/// When what acts, in one plan.
#[derive(Clone, Debug, Default)]
pub(super) struct Course {
    /// Of each measure in force.
    pub timings: Vec<Timing>,
    /// Days on which the share in force of each measure changes, measure by measure.
    edges: Vec<f64>,
    /// Days on which any value may change.
    boundaries: Vec<f64>,
}

impl Acting {
    /// What acts under a scenario's measures and seasons while none of the measures is in force.
    pub(super) fn new(
        space: &Arc<ParameterSpace>,
        horizon: f64,
        measures: Vec<CompiledMeasure>,
        seasons: Seasons,
    ) -> Self {
        Self {
            space: Arc::clone(space),
            horizon,
            measures: measures.into(),
            policy: Vec::new(),
            affected: Vec::new(),
            seasons: Arc::new(seasons),
        }
    }

    /// The same under a policy: indices of the measures in force, in order.
    pub(super) fn with_policy(&self, policy: &[usize]) -> Self {
        let policy: Vec<usize> = policy.iter().copied().filter(|&index| index < self.measures.len()).collect();
        let mut affected = Vec::new();
        for &index in &policy {
            self.measures[index].add_slots(&mut affected);
        }
        affected.sort_unstable();
        affected.dedup();
        Self { policy, affected, ..self.clone() }
    }

    /// The same with every measure in force in full from the first day on.
    pub(super) fn in_full(&self) -> Self {
        Self { measures: self.measures.iter().map(CompiledMeasure::in_full).collect(), ..self.clone() }
    }

    /// The measures in force, in order.
    fn in_force(&self) -> impl Iterator<Item = &CompiledMeasure> {
        self.policy.iter().map(|&index| &self.measures[index])
    }

    /// Whether anything acts on what was drawn.
    pub(super) fn acts_on(&self, drawn: &Drawn) -> bool {
        !self.policy.is_empty() || !drawn.seasons.is_empty()
    }

    /// Draws by how much each measure in force changes what.
    pub(super) fn draw_changes(&self, drawn: &mut Drawn) {
        drawn.changes.clear();
        self.in_force().for_each(|measure| measure.draw(&drawn.uniforms, &mut drawn.changes));
    }

    /// Whether the measure at this place of the policy waits for something.
    pub(super) fn waits(&self, place: usize) -> bool {
        self.policy.get(place).is_some_and(|&index| self.measures[index].when.is_some())
    }

    /// What measures in force wait for.
    pub(super) fn awaited(&self) -> impl Iterator<Item = &Arc<Predicate>> {
        self.in_force().filter_map(|measure| measure.when.as_ref())
    }

    /// Finds when every measure in force acts, and the days on which any value may change, given the day of the look at which
    /// each predicate first held.
    pub(super) fn time(&self, drawn: &Drawn, since: &dyn Fn(&Predicate) -> f64, course: &mut Course) {
        let Course { timings, edges, boundaries } = course;
        edges.clear();
        timings.clear();
        boundaries.clear();
        boundaries.push(0.0);
        for measure in self.in_force() {
            let mut timing = measure.timing(&drawn.uniforms, since);
            let first = edges.len();
            timing.add_edges(self.horizon, edges);
            timings.push(timing);
            boundaries.extend(edges[first..].iter().filter(|day| **day > 0.0));
        }
        if !drawn.seasons.is_empty() {
            boundaries.extend_from_slice(self.seasons.starts());
        }
        boundaries.sort_unstable_by(f64::total_cmp);
        boundaries.dedup();
    }

    /// Finds the cost of each measure in force, USD, as worth on day 0, and the day on which it starts.
    pub(super) fn account(&self, drawn: &Drawn, course: &Course, costs: &mut Vec<f64>, started: &mut Vec<f64>) {
        let discount = Discount::new(drawn.values[self.space.first(Key::OutcomesDiscountRate)]);
        let cost = |(measure, timing): (&CompiledMeasure, &Timing)| {
            measure.cost(*timing, self.horizon, discount, &drawn.uniforms)
        };
        costs.clear();
        costs.extend(self.in_force().zip(&course.timings).map(cost));
        started.clear();
        started.extend(course.timings.iter().map(|timing| CompiledMeasure::started(*timing, self.horizon)));
    }

    /// Foresees the epochs from that of `from` on, given the day of the look at which each predicate first held.
    pub(super) fn foresee(&self, drawn: &Drawn, since: &dyn Fn(&Predicate) -> f64, from: f64, ahead: &mut Ahead) {
        self.time(drawn, since, &mut ahead.course);
        ahead.count = self.fill(drawn, &ahead.course, from, &mut ahead.epochs);
    }

    /// Fills in the epochs but those before the last boundary up to `from`, and gives their number; an epoch equal to the
    /// one before it is no epoch. Seasons act first, then the measures in order.
    pub(super) fn fill(&self, drawn: &Drawn, course: &Course, from: f64, epochs: &mut Vec<Epoch>) -> usize {
        let mut count = 0;
        let first = course.boundaries.iter().rposition(|day| *day <= from).unwrap_or(0);
        for &day in &course.boundaries[first..] {
            reserve(epochs, count, &self.space);
            let (before, after) = epochs.split_at_mut(count);
            let Some(epoch) = after.first_mut() else { break };
            let values = epoch.values.as_mut_slice();
            values.copy_from_slice(&drawn.values);
            self.seasons.apply(&drawn.seasons, day, values);
            let (mut changes, mut edges) = (drawn.changes.as_slice(), course.edges.as_slice());
            for (measure, timing) in self.in_force().zip(&course.timings) {
                measure.apply(timing.share(day, &mut edges), &mut changes, values);
            }
            let seasonal = drawn.seasons.iter().map(|seasonal| &seasonal.slot);
            let same = |previous: &Epoch| {
                let previous = previous.values.as_slice();
                self.affected.iter().chain(seasonal).all(|&slot| previous[slot].to_bits() == values[slot].to_bits())
            };
            if !before.last().is_some_and(same) {
                epoch.start_day = day;
                count += 1;
            }
        }
        count
    }
}

/// Makes room for an epoch.
pub(super) fn reserve(epochs: &mut Vec<Epoch>, index: usize, space: &ParameterSpace) {
    if epochs.len() == index {
        epochs.push(Epoch { start_day: 0.0, values: Values::unset(space) });
    } else if epochs[index].values.as_slice().len() != space.len() {
        epochs[index].values = Values::unset(space);
    }
}
