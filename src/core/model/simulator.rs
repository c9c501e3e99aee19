//! The event loop: one trajectory in continuous time, exact (model.md section 3).
//!
//! Every purpose has a clock of its own: a unit exponential that runs down at the purpose's rate and is
//! drawn anew only when it fires. Between two events all rates but the excitation of waves are constant;
//! that one is met by thinning (Ogata 1981). Looking (weeks, months) never touches a clock.

use std::sync::Arc;

use super::cells::{Cells, Context};
use super::clocks::{AMBUSH, Clocks};
use super::geography::Geography;
use super::mechanisms::incidents::Incidents;
use super::mechanisms::movement::Movement;
use super::mechanisms::response::Response;
use super::mechanisms::targeting::{Strike, Targeting};
use super::observer::{Event, Observer, Silent};
use super::predicate::Predicate;
use super::rates::Rates;
use super::reader::Reader;
use super::shared::Model;
use super::state::State;
use super::trajectory::{Fault, Trajectory};
use crate::parameters::Key;
use crate::sampling::{Ahead, Epoch, Plan, Purpose, Stream};

/// Added to the seeds of futures that branch off a trajectory, so that equal numbers serve both: the fractional part of
/// the golden ratio.
const BRANCH: u64 = 0x9e37_79b9_7f4a_7c15;

/// Runs trajectories one after another in memory of its own: whole by [`Self::run`], or piece by piece.
///
/// # Piece by piece
///
/// [`Self::begin`] starts a trajectory, [`Self::run_to`] brings it to a day, [`Self::finish`] to the horizon and to its
/// outcomes. In between, [`Self::state`] may be copied, and [`Self::resume`] goes on from a copy as often as wanted:
/// wherever a trajectory is stopped, it ends with the bits of one that never was. No clock is touched by stopping.
///
/// What happens on a day and after it follows from the state, the streams and the plan that the next call is given:
///
/// - Under **another plan**, its values come into force on the day of the state if they are not those in force.
///   Where both plans agree on all days before ([`first_difference`]), the bits are those of the other plan run whole.
/// - After [`Self::redraw`], what follows is drawn anew: another future of the same past.
///
/// Variants of one draw that part on days d₁ ≤ d₂ ≤ … are run cheapest by bringing the base to each of these days in
/// turn, copying its state there, and going on to the horizon; then each variant is resumed from the copy of its day.
/// No rate is then worked out twice, since a variant enters its own values at once. (Resuming between two epochs works
/// the rates of the values in force out again: some microseconds.)
pub struct Simulator<'m> {
    pub(super) model: &'m Model,
    seed: u64,
    pub(super) state: State,
    // What follows from model and values in force alone, worked out when needed.
    pub(super) rates: Rates,
    pub(super) targeting: Targeting,
    pub(super) movement: Movement,
    /// Whether these are not those of the state: it was resumed.
    stale: bool,
    /// Predicates looked at besides those that the plan's measures wait for.
    also: Vec<Arc<Predicate>>,
    /// What the plan foresees once some of what its measures wait for has happened, and the same of two plans to compare.
    ahead: Ahead,
    compared: [Ahead; 2],
    /// By what the cells of each place at the start are rounded, and where that is drawn from.
    rounding: Vec<f64>,
    pub(super) start: Stream,
    // Memory of one step.
    pub(super) incidents: Incidents,
    pub(super) response: Response,
    pub(super) strikes: Vec<Strike>,
}

impl<'m> Simulator<'m> {
    /// A simulator for one thread.
    #[must_use]
    pub fn new(model: &'m Model, seed: u64) -> Self {
        let mut response = Response::default();
        response.reserve(128, model.geo.fronts());
        Self {
            model,
            seed,
            state: State::new(seed),
            rates: Rates::default(),
            targeting: Targeting::default(),
            movement: Movement::default(),
            stale: false,
            also: Vec::new(),
            ahead: Ahead::default(),
            compared: Default::default(),
            rounding: Vec::with_capacity(model.theatre.places.len()),
            start: Stream::new(seed, Purpose::Start),
            incidents: Incidents::default(),
            response,
            strikes: Vec::with_capacity(128),
        }
    }

    /// Runs trajectory `number` under `plan`.
    pub fn run(&mut self, plan: &Plan, number: u64) -> &Trajectory {
        self.run_observed(plan, number, &mut Silent)
    }

    /// The same, told event by event to `observer`; watching changes no bit.
    pub fn run_observed<O: Observer>(&mut self, plan: &Plan, number: u64, observer: &mut O) -> &Trajectory {
        self.begin(plan, number);
        self.finish_observed(plan, observer)
    }

    /// Begins trajectory `number` under `plan`, on day 0: start state, streams and first clocks.
    #[inline(never)]
    pub fn begin(&mut self, plan: &Plan, number: u64) {
        let (geo, state) = (&self.model.geo, &mut self.state);
        state.number = number;
        state.open_streams(self.seed, number);
        state.now = 0.0;
        state.week = 0;
        state.month = 0;
        state.next_record = 0.0;
        state.level = 0;
        state.attempts = 0;
        state.values.clear();
        state.tally.reset(geo);
        state.closures.reset(geo, f64::from(self.model.horizon_days));
        state.away.reset();
        state.trajectory.clear(self.model.outcomes.len(), self.model.series.cells(), self.model.theatre.links.len());
        state.watch.clear();
        self.also.iter().chain(plan.awaited()).for_each(|predicate| state.watch.add(predicate));
        self.stale = false;
        let Some(first) = plan.epochs.first() else { return };
        let v = Reader::new(&self.model.parameters, &first.values);
        let scale = v.one(Key::GroupCellsScale);
        let (cells, capacity) = (v.all(Key::Cells), v.all(Key::Capacity));
        // Rounded half up; where strength counts, up with the probability of the fraction, so that means are kept.
        self.rounding.clear();
        if v.stated_or(Key::GroupStrength, 0.0) > 0.0 {
            self.start.open(number, 0);
            let ups = cells.iter().map(|_| 1.0 - self.start.uniforms::<1>()[0]);
            self.rounding.extend(ups);
        } else {
            self.rounding.resize(cells.len(), 0.5);
        }
        let rounding = &self.rounding;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "cells are few and not negative")]
        let start = |place: usize| f64::from((cells[place] * scale + rounding[place]) as u32);
        // More cells than a place holds is an error of the scenario: the trajectory is marked, not mended.
        state.trajectory.fault = (geo.places.iter().any(|&(_, p)| start(p) > capacity[p])).then_some(Fault::Cells);
        state.cells.reset(geo, |place| start(place).min(capacity[place]));
        state.start_cells = state.cells.total();
        state.start_west = mean_west(geo, &state.cells);
        let recent = v.one(Key::GroupRecentWaves) * v.one(Key::GroupContagion) / v.one(Key::GroupMemoryDays);
        state.excitation = v.stated_or(Key::StateExcitation, recent);
        state.excitation_day = 0.0;
        state.clocks = Clocks::start(state.streams.first_clocks());
    }

    /// Brings the trajectory to `day` (days after the start, at most the horizon; an earlier one than that of the state
    /// changes nothing): everything before that day happens. Values that come into force on `day` itself are not
    /// entered yet, so that a trajectory stopped there can go on with others.
    pub fn run_to(&mut self, plan: &Plan, day: f64) {
        self.run_to_observed(plan, day, &mut Silent);
    }

    /// The same, told event by event to `observer`.
    pub fn run_to_observed<O: Observer>(&mut self, plan: &Plan, day: f64, observer: &mut O) {
        while self.run_on(plan, day, observer) {}
    }

    /// The same, but no further than to the first look at which something that is looked at ([`Self::also_look_at`], and
    /// what the plan's measures wait for) begins to hold; whether something did.
    pub fn run_to_look(&mut self, plan: &Plan, day: f64) -> bool {
        self.run_on(plan, day, &mut Silent)
    }

    /// Brings the trajectory to `day`, or to the first look at which something begins to hold: whether something did.
    fn run_on<O: Observer>(&mut self, plan: &Plan, day: f64, observer: &mut O) -> bool {
        let horizon = f64::from(self.model.horizon_days);
        let day = day.min(horizon);
        if plan.epoch_count == 0 || day < self.state.now || (day == self.state.now && day < horizon) {
            return false;
        }
        plan.awaited().for_each(|predicate| self.state.watch.add(predicate));
        let mut ahead = std::mem::take(&mut self.ahead);
        let since = |predicate: &Predicate| self.state.since(predicate);
        let foreseen = plan.foresee(&since, self.state.now, &mut ahead);
        let epochs = if foreseen { ahead.epochs() } else { &plan.epochs[..plan.epoch_count] };
        let held = self.run_through(epochs, day, observer);
        self.ahead = ahead;
        held
    }

    /// Brings the trajectory to `day` under these epochs, or to the first look at which something begins to hold.
    fn run_through<O: Observer>(&mut self, epochs: &[Epoch], day: f64, observer: &mut O) -> bool {
        let horizon = f64::from(self.model.horizon_days);
        // That on whose day the state stands, or the one under way; none begins at the horizon.
        let begun = |epoch: &Epoch| epoch.start_day <= self.state.now && epoch.start_day < horizon;
        let mut e = epochs.iter().rposition(begun).unwrap_or(0);
        let held = loop {
            // An epoch whose values equal those in force is no epoch.
            if !same_bits(epochs[e].values.as_slice(), &self.state.values) {
                self.enter(&epochs[e], e, observer);
            } else if self.stale {
                self.refill(&epochs[e]);
            }
            let next = e + 1 + epochs[e + 1..].iter().take_while(|&next| same_values(next, &epochs[e])).count();
            let end = epochs.get(next).map_or(horizon, |epoch| epoch.start_day.min(horizon));
            let held = self.advance(end.min(day), observer);
            if held || day <= end {
                break held;
            }
            e = next;
        };
        // The rates under which people died may be others when the trajectory goes on.
        self.state.tally.deaths.settle(&self.rates);
        held
    }

    /// Looks at `predicates` in every trajectory begun from now on, besides those that the plan's measures wait for.
    pub fn also_look_at(&mut self, predicates: impl IntoIterator<Item = Arc<Predicate>>) {
        self.also = predicates.into_iter().collect();
    }

    /// The first day from that of the state on, days after the start, on which the values of two plans differ in any bit,
    /// given what has begun to hold so far; infinite if they never do unless something more happens.
    pub fn first_difference(&mut self, a: &Plan, b: &Plan) -> f64 {
        let (since, now) = (|predicate: &Predicate| self.state.since(predicate), self.state.now);
        let [one, other] = &mut self.compared;
        let a = if a.foresee(&since, now, one) { one.epochs() } else { &a.epochs[..a.epoch_count] };
        let b = if b.foresee(&since, now, other) { other.epochs() } else { &b.epochs[..b.epoch_count] };
        first_difference_from(now, a, b)
    }

    /// Brings the trajectory to the horizon and gives its outcomes.
    pub fn finish(&mut self, plan: &Plan) -> &Trajectory {
        self.finish_observed(plan, &mut Silent)
    }

    /// The same, told event by event to `observer`.
    pub fn finish_observed<O: Observer>(&mut self, plan: &Plan, observer: &mut O) -> &Trajectory {
        let horizon = f64::from(self.model.horizon_days);
        self.run_to_observed(plan, horizon, observer);
        while self.state.next_record <= horizon {
            self.record();
        }
        self.close();
        &self.state.trajectory
    }

    /// The state of the trajectory in hand.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Goes on from `state`, which a simulator of the same model left. Allocates nothing once this one has run.
    pub fn resume(&mut self, state: &State) {
        self.state.clone_from(state);
        self.stale = true;
    }

    /// From the day of the state on, the trajectory draws from the streams of `seed` and trajectory `number`, which
    /// serve such futures alone: no trajectory run whole uses them. What is left on the clocks is drawn anew, which
    /// changes no law, since waiting times have no memory. Two futures that are to be independent take different seeds
    /// or numbers; the number of the state stays what it was.
    pub fn redraw(&mut self, seed: u64, number: u64) {
        let state = &mut self.state;
        state.open_streams(seed.wrapping_add(BRANCH), number);
        state.clocks.redraw(state.now, state.streams.first_clocks());
    }

    /// Brings the values of an epoch into force.
    #[inline(never)]
    fn enter<O: Observer>(&mut self, epoch: &Epoch, number: usize, observer: &mut O) {
        let geo = &self.model.geo;
        let first = self.state.values.is_empty();
        if !first {
            self.state.tally.deaths.settle(&self.rates);
        }
        self.refill(epoch);
        let state = &mut self.state;
        state.values.clear();
        state.values.extend_from_slice(epoch.values.as_slice());
        state.closures.enter(geo, &Reader::new(&self.model.parameters, &epoch.values), state.now);
        if first {
            let v = &Reader::new(&self.model.parameters, &epoch.values);
            self.first_phases(v);
            self.first_campaigns(v);
            self.first_blockades(v);
        } else {
            observer.event(state.now, &Event::Epoch { number });
        }
        let state = &mut self.state;
        let context = &mut Context { geo, rates: &self.rates, targeting: &mut self.targeting };
        state.cells.recompute(context, state.closures.blockades.on());
        self.run_clocks();
        self.run_other_clocks();
    }

    /// Works out what follows from the values of an epoch.
    fn refill(&mut self, epoch: &Epoch) {
        let geo = &self.model.geo;
        self.rates.fill(self.model, &epoch.values, self.state.start_cells);
        if self.state.values.is_empty() {
            self.state.usual_turnover = self.rates.turnover.most;
        }
        self.rates.turnover.usual = self.state.usual_turnover;
        self.targeting.reset(geo, &self.rates);
        self.movement.reset(geo, &self.rates);
        if self.stale {
            let context = &mut Context { geo, rates: &self.rates, targeting: &mut self.targeting };
            self.state.cells.ready(context, self.state.closures.blockades.on());
            self.stale = false;
        }
    }

    /// Lets everything happen before day `end`, or before the first look at which something begins to hold: whether
    /// something did.
    fn advance<O: Observer>(&mut self, end: f64, observer: &mut O) -> bool {
        loop {
            let other = self.state.clocks.first_but_ambush();
            let ambush = self.state.clocks.fires(AMBUSH);
            let time = if ambush < other { ambush } else { other };
            // Whoever looks on the day of an event, or of new values, sees what was before it.
            while self.state.next_record <= end && self.state.next_record < time {
                let day = self.state.next_record;
                if self.record() {
                    self.state.now = day;
                    return true;
                }
            }
            if time >= end {
                self.state.now = end;
                return false;
            }
            self.state.now = time;
            // Ambushes change no state, and so no rate.
            let changed = if ambush <= other {
                self.ambush(observer);
                false
            } else {
                self.fire(time, observer)
            };
            if changed {
                self.run_clocks();
            }
        }
    }
}

/// The first day, days after the start, on which the values of two plans differ in any bit: 0 if they begin with other
/// values, infinite if they never differ. Before that day both plans give the same trajectory to the bit, unless something
/// happens that a measure of either waits for ([`Simulator::first_difference`]). The plans are of one model.
#[must_use]
pub fn first_difference(a: &Plan, b: &Plan) -> f64 {
    first_difference_from(0.0, &a.epochs[..a.epoch_count], &b.epochs[..b.epoch_count])
}

/// The same of epochs, from the day `from` on: no day before it.
fn first_difference_from(from: f64, a: &[Epoch], b: &[Epoch]) -> f64 {
    let begun = |epochs: &[Epoch]| epochs.iter().rposition(|epoch| epoch.start_day <= from).unwrap_or(0);
    let (mut i, mut j) = (begun(a), begun(b));
    let mut day = from;
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        if !same_values(x, y) {
            return day;
        }
        // On to the next day on which either may change.
        let start = |epochs: &[Epoch], e: usize| epochs.get(e + 1).map_or(f64::INFINITY, |next| next.start_day);
        day = start(a, i).min(start(b, j));
        if day == f64::INFINITY {
            break;
        }
        i += usize::from(start(a, i) <= day);
        j += usize::from(start(b, j) <= day);
    }
    f64::INFINITY
}

/// Whether two epochs have the same values to the bit; absent ones (NaN) equal each other.
fn same_values(a: &Epoch, b: &Epoch) -> bool {
    same_bits(a.values.as_slice(), b.values.as_slice())
}

fn same_bits(a: &[f64], b: &[f64]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(x, y)| x.to_bits() == y.to_bits())
}

/// Mean westward position of the cells, hundreds of km; NaN without cells.
pub(super) fn mean_west(geo: &Geography, state: &Cells) -> f64 {
    let sum: f64 = geo.west.iter().enumerate().map(|(i, west)| state.at(i) * west).sum();
    if state.total() == 0.0 { f64::NAN } else { sum / state.total() }
}
