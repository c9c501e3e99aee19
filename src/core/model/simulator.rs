//! The event loop: one trajectory in continuous time, exact (model.md section 3).
//!
//! Every purpose has a clock of its own: a unit exponential that runs down at the purpose's rate and is
//! drawn anew only when it fires. Between two events all rates but the excitation of waves are constant;
//! that one is met by thinning (Ogata 1981). Looking (weeks, months) never touches a clock.

use super::blocks::TURNOVER;
use super::clocks::{self, AMBUSH, Clocks, MOVEMENT, WAVES};
use super::closures::Closures;
use super::engagement::Response;
use super::geography::Geography;
use super::incidents::Incidents;
use super::movement::Movement;
use super::observer::{Event, Observer, Silent};
use super::rates::{Rates, Reader};
use super::shared::Model;
use super::state::{State, World};
use super::streams::Streams;
use super::tally::Tally;
use super::targeting::{Strike, Targeting};
use super::trajectory::Trajectory;
use crate::parameters::Key;
use crate::sampling::float::exp;
use crate::sampling::{Epoch, Plan, coarse, normal_quantile};

/// Runs trajectories one after another in memory of its own.
pub struct Simulator<'m> {
    pub(super) model: &'m Model,
    pub(super) streams: Streams,
    pub(super) state: State,
    pub(super) rates: Rates,
    pub(super) targeting: Targeting,
    pub(super) movement: Movement,
    pub(super) closures: Closures,
    pub(super) tally: Tally,
    pub(super) incidents: Incidents,
    pub(super) response: Response,
    pub(super) strikes: Vec<Strike>,
    pub(super) trajectory: Trajectory,
    pub(super) clocks: Clocks,
    pub(super) now: f64,
    pub(super) start_cells: f64,
    pub(super) start_west: f64,
    /// Excitation of waves per day as of `excitation_day`; between candidates it also bounds the true one.
    pub(super) excitation: f64,
    pub(super) excitation_day: f64,
    /// Number of waves begun, the happening ones and those without a target: keys their streams.
    pub(super) attempts: u64,
    pub(super) week: usize,
    pub(super) month: usize,
    /// Day of the next look at a week or month.
    pub(super) next_look: f64,
    pub(super) level: u32,
}

impl<'m> Simulator<'m> {
    /// A simulator for one thread.
    #[must_use]
    pub fn new(model: &'m Model, seed: u64) -> Self {
        let mut response = Response::default();
        response.reserve(128, model.geo.fronts());
        Self {
            model,
            streams: Streams::new(seed),
            state: State::default(),
            rates: Rates::default(),
            targeting: Targeting::default(),
            movement: Movement::default(),
            closures: Closures::default(),
            tally: Tally::default(),
            incidents: Incidents::default(),
            response,
            strikes: Vec::with_capacity(128),
            trajectory: Trajectory::default(),
            clocks: Clocks::default(),
            now: 0.0,
            start_cells: 0.0,
            start_west: f64::NAN,
            excitation: 0.0,
            excitation_day: 0.0,
            attempts: 0,
            week: 0,
            month: 0,
            next_look: 0.0,
            level: 0,
        }
    }

    /// Runs trajectory `number` under `plan`.
    pub fn run(&mut self, plan: &Plan, number: u64) -> &Trajectory {
        self.run_observed(plan, number, &mut Silent)
    }

    /// The same, told event by event to `observer`; watching changes no bit.
    pub fn run_observed<O: Observer>(&mut self, plan: &Plan, number: u64, observer: &mut O) -> &Trajectory {
        self.begin(plan, number);
        let epochs = &plan.epochs[..plan.epoch_count];
        let horizon = f64::from(self.model.horizon_days);
        let mut e = 0;
        while e < epochs.len() {
            // An epoch whose values equal those before it is no epoch.
            let next = e + 1 + epochs[e + 1..].iter().take_while(|&next| same_values(next, &epochs[e])).count();
            let end = epochs.get(next).map_or(horizon, |epoch| epoch.start_day.min(horizon));
            self.enter(&epochs[e], e, observer);
            self.advance(end, observer);
            e = next;
        }
        while self.next_look <= horizon {
            self.look();
        }
        self.finish();
        &self.trajectory
    }

    /// Start state, streams and first clocks.
    #[inline(never)]
    fn begin(&mut self, plan: &Plan, number: u64) {
        let geo = &self.model.geo;
        self.streams.open(number);
        self.now = 0.0;
        self.week = 0;
        self.month = 0;
        self.next_look = 0.0;
        self.level = 0;
        self.attempts = 0;
        self.tally.reset(geo);
        self.closures.reset(geo, &self.model.parameters, plan, f64::from(self.model.horizon_days));
        self.trajectory.clear(self.model.outcomes.len(), self.model.series.cells(), self.model.theatre.links.len());
        let Some(first) = plan.epochs.first() else { return };
        let v = Reader::new(&self.model.parameters, &first.values);
        let scale = v.one(Key::GroupCellsScale);
        let (cells, capacity) = (v.all(Key::Cells), v.all(Key::Capacity));
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "cells are few and not negative")]
        let start = |place: usize| f64::from((cells[place] * scale + 0.5) as u32);
        // More cells than a place holds is an error of the scenario: the trajectory is marked, not mended.
        self.trajectory.fault = geo.places.iter().any(|&(_, p)| start(p) > capacity[p]);
        self.state.reset(geo, |place| start(place).min(capacity[place]));
        self.start_cells = self.state.total();
        self.start_west = mean_west(geo, &self.state);
        self.excitation = v.one(Key::GroupRecentWaves) * v.one(Key::GroupContagion) / v.one(Key::GroupMemoryDays);
        self.excitation_day = 0.0;
        self.clocks = Clocks::start([
            self.streams.waves.next().0,
            self.streams.movement.next().0,
            self.streams.turnover.next().0,
            self.streams.ambush.next().0,
            self.streams.phases.next().0,
        ]);
    }

    /// Brings the values of an epoch into force.
    #[inline(never)]
    fn enter<O: Observer>(&mut self, epoch: &Epoch, number: usize, observer: &mut O) {
        let geo = &self.model.geo;
        if number > 0 {
            self.tally.deaths.settle(&self.rates);
        }
        self.rates.fill(self.model, &epoch.values, self.start_cells);
        self.tally.mark_border(geo, self.rates.border_km);
        if number == 0 {
            for front in 0..geo.fronts() {
                if geo.front_is_home[front] {
                    let (_, &[.., effort]) = self.streams.phases.next();
                    let z = normal_quantile(coarse(effort));
                    self.state.start_effort(geo, front, phase_effort(self.rates.phase_sigma[front], z));
                }
            }
        } else {
            self.now = epoch.start_day;
            observer.event(self.now, &Event::Epoch { number });
        }
        self.targeting.reset(geo, &self.rates);
        self.movement.reset(geo);
        self.state.recompute(&mut World { geo, rates: &self.rates, targeting: &mut self.targeting });
        self.run_clocks();
    }

    /// Lets the clocks run at the rates that the state now has.
    #[inline]
    fn run_clocks(&mut self) {
        let cells = self.state.total();
        let alive = if cells > 0.0 { 1.0 } else { 0.0 };
        let rates = [
            (self.rates.wave_base * cells + self.excitation) * alive,
            self.rates.move_per_cell * cells,
            self.state.all[TURNOVER],
            self.state.ambush_rate,
            self.rates.phase_rate * alive,
        ];
        self.clocks.run_at(self.now, rates);
    }

    /// Lets everything happen before day `end`.
    fn advance<O: Observer>(&mut self, end: f64, observer: &mut O) {
        loop {
            let other = self.clocks.first_but_ambush();
            let ambush = self.clocks.fires(AMBUSH);
            let time = if ambush < other { ambush } else { other };
            // Whoever looks on the day of an event sees what was before it.
            while self.next_look < end && self.next_look < time {
                self.look();
            }
            if time >= end {
                self.now = end;
                return;
            }
            self.now = time;
            if ambush <= other {
                // Ambushes change no state, and so no rate.
                self.ambush(observer);
                continue;
            }
            if self.clocks.fires(MOVEMENT) <= time {
                self.relocate(observer);
            } else if self.clocks.fires(WAVES) <= time {
                self.wave(observer);
            } else if self.clocks.fires(clocks::TURNOVER) <= time {
                self.turn_over(observer);
            } else {
                self.new_phase(observer);
            }
            self.run_clocks();
        }
    }
}

/// Whether two epochs have the same values to the bit; absent ones (NaN) equal each other.
fn same_values(a: &Epoch, b: &Epoch) -> bool {
    let (a, b) = (a.values.as_slice(), b.values.as_slice());
    a.iter().map(|x| x.to_bits()).eq(b.iter().map(|x| x.to_bits()))
}

/// Mean westward position of the cells, hundreds of km; NaN without cells.
pub(super) fn mean_west(geo: &Geography, state: &State) -> f64 {
    let sum: f64 = geo.west.iter().enumerate().map(|(i, west)| state.at(i) * west).sum();
    if state.total() == 0.0 { f64::NAN } else { sum / state.total() }
}

/// Effort of a phase: lognormal of mean 1 (model.md section 3).
pub(super) fn phase_effort(sigma: f64, z: f64) -> f64 {
    exp(sigma * z - 0.5 * sigma * sigma)
}
