//! Measures compiled for a scenario: when each is how far in force, and what it does to the values
//! (model.md section 7).

use std::sync::Arc;

use super::draws::{Assumed, Dimensions, round_half_up};
use super::table::QuantileTable;
use crate::discount::{Discount, YEAR_DAYS};
use crate::model::{Absent, Predicate, regions_following};
use crate::parameters::{Domain, Slot};
use crate::scenario::{Change, ChangeKind, Measure, Quantity, Scenario};

/// Days of ramp that one step stands for.
const STEP_DAYS: f64 = 30.0;

/// One measure.
#[derive(Clone, Debug)]
pub(super) struct CompiledMeasure {
    /// What it waits for: its days are counted from the look at which that first holds.
    pub when: Option<Arc<Predicate>>,
    start: Assumed,
    ramp: Assumed,
    end: Option<Assumed>,
    cost: Option<Assumed>,
    cost_once: Option<Assumed>,
    changes: Vec<CompiledChange>,
    /// Whether it is in force in full from the first day on, whenever it would start.
    in_full: bool,
}

/// One change, with the slots it acts on.
#[derive(Clone, Debug)]
struct CompiledChange {
    kind: ChangeKind,
    value: Assumed,
    targets: Vec<Target>,
}

#[derive(Clone, Debug)]
struct Target {
    slot: Slot,
    domain: Domain,
    /// What it starts from where no value is stated.
    absent: Absent,
}

/// What was drawn for one measure, in one plan.
#[derive(Clone, Copy, Debug)]
pub(super) struct Timing {
    start: f64,
    ramp: f64,
    /// The day from which the share goes back to 0; infinite where it never does.
    end: f64,
    steps: f64,
    /// How many of the edges of its way up, and of all its edges, lie before the horizon.
    within: [usize; 2],
}

/// Share in force once so many edges of a ramp are passed: (k + ½)/steps in step k = 0, 1, …
fn ramped(passed: usize, steps: f64) -> f64 {
    let passed = passed as f64;
    if passed > steps {
        1.0
    } else if passed > 0.0 {
        (passed - 0.5) / steps
    } else {
        0.0
    }
}

impl Timing {
    fn new(start: f64, ramp: f64, end: f64) -> Self {
        let ramp = ramp.max(0.0);
        Self { start, ramp, end, steps: libm::ceil(ramp / STEP_DAYS), within: [0; 2] }
    }

    /// That of a measure that never starts.
    pub(super) fn never() -> Self {
        Self::new(f64::INFINITY, 0.0, f64::INFINITY)
    }

    /// The same counted from a later day.
    fn after(self, day: f64) -> Self {
        Self { start: self.start + day, end: self.end + day, ..self }
    }

    /// The day before which nothing is in force, days after the start of the scenario: 0 if it was in force before.
    pub(super) fn start(self) -> f64 {
        self.start.max(0.0)
    }

    /// Days on which the share in force changes after a day: the start of the first step, the ends of all steps.
    fn ramp(self, from: f64) -> impl Iterator<Item = f64> {
        std::iter::successors(Some(0.0), |k| Some(k + 1.0))
            .take_while(move |k| *k <= self.steps)
            .map(move |k| if k == 0.0 { from } else { from + self.ramp * (k / self.steps) })
    }

    /// Adds the days before the horizon on which its share changes: those of the way up before its end, then those of the way
    /// back.
    pub(super) fn add_edges(&mut self, horizon: f64, edges: &mut Vec<f64>) {
        let first = edges.len();
        let this = *self;
        edges.extend(this.ramp(this.start).take_while(|day| *day < horizon && *day < this.end));
        self.within[0] = edges.len() - first;
        if self.end.is_finite() && self.within[0] > 0 {
            edges.extend(this.ramp(this.end).take_while(|day| *day < horizon));
        }
        self.within[1] = edges.len() - first;
    }

    /// Share in force on `day` before the horizon: 0 before the start, (k + ½)/steps in step k = 0, 1, … of the ramp, 1
    /// after it; from the end on what it had come to, back to 0 over as long a ramp. `edges` are its own up to the horizon and
    /// those of others, and are left without its own.
    pub(super) fn share(self, day: f64, edges: &mut &[f64]) -> f64 {
        let (own, rest) = edges.split_at(self.within[1]);
        *edges = rest;
        let (up, back) = own.split_at(self.within[0]);
        let passed = |edges: &[f64]| edges.iter().filter(|edge| **edge <= day).count();
        let reached = ramped(passed(up), self.steps);
        if back.is_empty() { reached } else { reached * (1.0 - ramped(passed(back), self.steps)) }
    }
}

impl CompiledMeasure {
    /// Compiles all measures of a scenario, in the file's order; the policy chooses among them.
    pub(super) fn all(scenario: &Scenario, dimensions: &mut Dimensions) -> Vec<Self> {
        scenario.measures.iter().map(|measure| Self::new(scenario, measure, dimensions)).collect()
    }

    fn new(scenario: &Scenario, measure: &Measure, dimensions: &mut Dimensions) -> Self {
        let mut source = |quantity: &Quantity, what: &dyn Fn() -> String| {
            dimensions.source(&quantity.distribution, || format!("measures.{}.{}", measure.key, what()))
        };
        Self {
            when: measure.when.clone().map(Arc::new),
            start: source(&measure.start_day, &|| "start_day".to_owned()),
            ramp: source(&measure.ramp_days, &|| "ramp_days".to_owned()),
            end: measure.end_day.as_ref().map(|end| source(end, &|| "end_day".to_owned())),
            cost: measure.cost_usd_per_year.as_ref().map(|cost| source(cost, &|| "cost".to_owned())),
            cost_once: measure.cost_usd_once.as_ref().map(|cost| source(cost, &|| "cost_once".to_owned())),
            changes: (measure.changes.iter())
                .map(|change| CompiledChange {
                    kind: change.kind,
                    value: source(&change.quantity, &|| {
                        format!("{}.{}", change.kind.word(), scenario.space.name(change.slot))
                    }),
                    targets: targets(scenario, change),
                })
                .collect(),
            in_full: false,
        }
    }

    /// The same in force in full from the first day on (earlier, where it is stated so), waiting for nothing and without an
    /// end. All is drawn as before, so that its changes are the same in every future.
    pub(super) fn in_full(&self) -> Self {
        Self { when: None, in_full: true, ..self.clone() }
    }

    /// All its quantities, in the order in which they got their dimensions.
    fn quantities(&self) -> impl Iterator<Item = &Assumed> {
        let own = [&self.start, &self.ramp].into_iter().chain(&self.end).chain(&self.cost).chain(&self.cost_once);
        own.chain(self.changes.iter().map(|change| &change.value))
    }

    /// The table of a dimension, if one of its quantities is drawn from it.
    pub(super) fn table(&self, dimension: usize) -> Option<&QuantileTable> {
        self.quantities().find_map(|source| source.table(dimension))
    }

    /// When it acts, given the day of the look at which each predicate first held (infinite so far).
    pub(super) fn timing(&self, uniforms: &[f64], since: &dyn Fn(&Predicate) -> f64) -> Timing {
        let day = self.when.as_deref().map_or(0.0, since);
        if day == f64::INFINITY {
            return Timing::never();
        }
        let start = self.start.value(uniforms);
        if self.in_full {
            return Timing::new(start.min(0.0), 0.0, f64::INFINITY);
        }
        let end = self.end.as_ref().map_or(f64::INFINITY, |end| end.value(uniforms));
        let timing = Timing::new(start, self.ramp.value(uniforms), end);
        if day > 0.0 { timing.after(day) } else { timing }
    }

    /// The day from which it is in force before the horizon; NaN where it is not.
    pub(super) fn started(timing: Timing, horizon: f64) -> f64 {
        let start = timing.start();
        if start < timing.end.min(horizon) { start } else { f64::NAN }
    }

    /// Cost over the horizon, USD, as worth on day 0: what it takes once, on the start day (if that is not before day 0),
    /// and what it takes a year, in full from that day to its end, whether or not the ramp is over. Nothing where it is never
    /// in force.
    pub(super) fn cost(&self, timing: Timing, horizon: f64, discount: Discount, uniforms: &[f64]) -> f64 {
        let (start, end) = (timing.start(), timing.end.min(horizon));
        if start >= end {
            return 0.0;
        }
        let years = discount.days(start, end) / YEAR_DAYS;
        let yearly = self.cost.as_ref().map_or(0.0, |cost| cost.value(uniforms) * years);
        match &self.cost_once {
            Some(once) if timing.start >= 0.0 => once.value(uniforms) * discount.factor(start) + yearly,
            _ => yearly,
        }
    }

    /// Adds the value of each of its uncertain quantities, in their order.
    pub(super) fn drawn(&self, uniforms: &[f64], out: &mut Vec<f64>) {
        out.extend(
            self.quantities()
                .filter(|source| matches!(source, Assumed::Drawn { .. }))
                .map(|source| source.value(uniforms)),
        );
    }

    /// Adds the slots it may change.
    pub(super) fn add_slots(&self, slots: &mut Vec<Slot>) {
        slots.extend(self.changes.iter().flat_map(|c| &c.targets).map(|target| target.slot));
    }

    /// Draws the values of the changes.
    pub(super) fn draw(&self, uniforms: &[f64], out: &mut Vec<f64>) {
        out.extend(self.changes.iter().map(|change| change.value.value(uniforms)));
    }

    /// Acts on `values` where it is in force by this share; takes the drawn values of its changes off the front of `drawn`.
    pub(super) fn apply(&self, share: f64, drawn: &mut &[f64], values: &mut [f64]) {
        let (own, rest) = drawn.split_at(self.changes.len());
        *drawn = rest;
        if share <= 0.0 {
            return;
        }
        for (change, x) in self.changes.iter().zip(own) {
            for target in &change.targets {
                target.change(change.kind, *x, share, values);
            }
        }
    }
}

impl Target {
    fn change(&self, kind: ChangeKind, x: f64, share: f64, values: &mut [f64]) {
        let stated = values[self.slot];
        let from = if stated.is_nan() { self.absent.value(values) } else { Some(stated) };
        let Some(from) = from else { return };
        let goal = match kind {
            ChangeKind::Set => x,
            ChangeKind::Add => from + x,
            ChangeKind::Scale => from * x,
        };
        // A change that changes nothing must leave every bit, and an absent value absent.
        #[expect(clippy::float_cmp, reason = "exactly nothing")]
        if goal == from {
            return;
        }
        // At full share the goal itself, not what rounding leaves of it.
        let value = if share < 1.0 { from + share * (goal - from) } else { goal };
        let (min, max) = self.domain.range();
        let value = value.clamp(min, max);
        values[self.slot] = if matches!(self.domain, Domain::Whole { .. }) { round_half_up(value) } else { value };
    }
}

/// The slot of a change; for a community key of a country also those of its regions that state their own.
fn targets(scenario: &Scenario, change: &Change) -> Vec<Target> {
    let (theatre, space) = (&scenario.theatre, &scenario.space);
    let target = |slot: Slot, absent: Absent| Target { slot, domain: space.spec(slot).domain, absent };
    let own = target(change.slot, Absent::of(theatre, space, change.slot));
    let regions = regions_following(theatre, space, change.slot);
    std::iter::once(own).chain(regions.map(|slot| target(slot, Absent::Nothing))).collect()
}
