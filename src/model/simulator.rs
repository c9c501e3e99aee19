//! The event loop: one trajectory in continuous time, exact (model.md section 3).
//!
//! Every purpose has a clock of its own: a unit exponential that runs down at the purpose's rate and is
//! drawn anew only when it fires. Between two events all rates but the excitation of waves are constant;
//! that one is met by thinning (Ogata 1981). Looking (weeks, months) never touches a clock.

use super::blocks::{product, sum};
use super::closures::Closures;
use super::engagement::{Field, Response, deaths, meet_one};
use super::geography::Geography;
use super::incidents;
use super::movement::{Movement, pass};
use super::observer::{Event, Observer, Passage, Silent};
use super::rates::{Rates, Reader};
use super::shared::Model;
use super::state::{State, Turnover};
use super::streams::Streams;
use super::tally::Tally;
use super::targeting::{Strike, Targeting};
use super::trajectory::{End, Trajectory};
use crate::parameters::Key;
use crate::sampling::float::{exp, unit_exponential};
use crate::sampling::{Epoch, Plan, normal_quantile};

/// Clocks: waves, movement, turnover, ambushes, phases, and one that stands still (pairs are worked side by side).
const CLOCKS: usize = 6;
/// Least rate: one event in more days than any horizon has. It stands for 0.
const STILL: f64 = 1e-300;
/// Least remaining exponential: rounding makes no clock fire that does not run.
const NEVER: f64 = 1e-280;

/// Runs trajectories one after another in memory of its own.
pub struct Simulator<'m> {
    model: &'m Model,
    streams: Streams,
    state: State,
    rates: Rates,
    targeting: Targeting,
    movement: Movement,
    closures: Closures,
    tally: Tally,
    response: Response,
    strikes: Vec<Strike>,
    trajectory: Trajectory,
    remaining: [f64; CLOCKS],
    now: f64,
    start_cells: f64,
    start_west: f64,
    /// Excitation of waves per day as of `excitation_day`; between candidates it also bounds the true one.
    excitation: f64,
    excitation_day: f64,
    /// Number of waves begun, the happening ones and those without a target: keys their streams.
    attempts: u64,
    week: usize,
    month: usize,
    /// Day of the next look at a week or month.
    next_look: f64,
    level: u32,
}

impl<'m> Simulator<'m> {
    /// A simulator for one thread.
    #[must_use]
    pub fn new(model: &'m Model, seed: u64) -> Self {
        let mut response = Response::default();
        response.reserve(128);
        Self {
            model,
            streams: Streams::new(seed),
            state: State::default(),
            rates: Rates::default(),
            targeting: Targeting::default(),
            movement: Movement::default(),
            closures: Closures::default(),
            tally: Tally::default(),
            response,
            strikes: Vec::with_capacity(128),
            trajectory: Trajectory::default(),
            remaining: [0.0; CLOCKS],
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
            while self.step(end, observer) {}
            e = next;
        }
        self.look_until(horizon, true);
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
        let start = |place: usize| libm::floor(cells[place] * scale + 0.5);
        // More cells than a place holds is an error of the scenario: the trajectory is marked, not mended.
        self.trajectory.fault = geo.places.iter().any(|&(_, p)| start(p) > capacity[p]);
        self.state.reset(geo, |place| start(place).min(capacity[place]));
        self.start_cells = self.state.total;
        self.start_west = mean_west(geo, &self.state);
        self.excitation = v.one(Key::GroupRecentWaves) * v.one(Key::GroupContagion) / v.one(Key::GroupMemoryDays);
        self.excitation_day = 0.0;
        self.remaining = [
            self.streams.waves.exponential(),
            self.streams.movement.exponential(),
            self.streams.turnover.exponential(),
            self.streams.ambush.exponential(),
            self.streams.phases.exponential(),
            NEVER,
        ];
    }

    /// Brings the values of an epoch into force.
    #[inline(never)]
    fn enter<O: Observer>(&mut self, epoch: &Epoch, number: usize, observer: &mut O) {
        let geo = &self.model.geo;
        self.rates.fill(geo, &self.model.parameters, &epoch.values, self.start_cells);
        self.tally.mark_border(geo, self.rates.border_km);
        if number == 0 {
            for front in 0..geo.fronts() {
                if geo.front_is_home[front] {
                    let z = normal_quantile(self.streams.phases.uniform());
                    self.state.set_effort(geo, front, phase_effort(self.rates.phase_sigma[front], z), 0.0);
                }
            }
        } else {
            self.now = epoch.start_day;
            observer.event(self.now, &Event::Epoch { number });
        }
        self.targeting.reset(geo, &self.rates);
        self.state.mark_occupied(geo);
        self.movement.weigh(geo, &self.rates);
        self.state.recompute(&self.rates);
    }

    /// Advances to the next event before `end` and lets it happen; false when there is none.
    #[inline]
    fn step<O: Observer>(&mut self, end: f64, observer: &mut O) -> bool {
        let cells = self.state.total;
        let alive = if cells > 0.0 { 1.0 } else { 0.0 };
        let rate = [
            (self.rates.wave_base * cells + self.excitation) * alive,
            self.rates.move_per_cell * cells,
            self.state.turnover_rate,
            self.state.ambush_rate,
            self.rates.phase_rate * alive,
            0.0,
        ]
        .map(|rate| if rate > STILL { rate } else { STILL });
        let wait: [f64; CLOCKS] = std::array::from_fn(|c| self.remaining[c] / rate[c]);
        let soonest = |a: f64, b: f64| if a < b { a } else { b };
        let least = soonest(soonest(wait[0], wait[1]), soonest(soonest(wait[2], wait[3]), wait[4]));
        let time = self.now + least;
        let until = soonest(time, end);
        let elapsed = until - self.now;
        self.remaining = std::array::from_fn(|c| {
            let left = self.remaining[c] - elapsed * rate[c];
            if left > NEVER { left } else { NEVER }
        });
        if time >= end {
            self.look_until(end, false);
            self.now = end;
            return false;
        }
        self.look_until(time, false);
        self.now = time;
        if wait[3] <= least {
            self.ambush(observer);
        } else if wait[1] <= least {
            self.relocate(observer);
        } else if wait[0] <= least {
            self.wave(rate[0], observer);
        } else if wait[2] <= least {
            self.turn_over(observer);
        } else {
            self.new_phase(observer);
        }
        true
    }

    #[inline(never)]
    fn wave<O: Observer>(&mut self, bound: f64, observer: &mut O) {
        let geo = &self.model.geo;
        let [u_clock, u_thinning] = self.streams.waves.uniforms();
        self.remaining[0] = unit_exponential(u_clock);
        // Thinning: the excitation has decayed since the bound was set.
        self.excitation *= exp(-(self.now - self.excitation_day) * self.rates.memory_rate);
        self.excitation_day = self.now;
        let rate = self.rates.wave_base * self.state.total + self.excitation;
        if u_thinning * bound >= rate {
            return;
        }
        let number = self.attempts;
        self.attempts += 1;
        let places = self.targeting.prepare(geo, &self.rates, &self.state);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small count")]
        let most = self.rates.largest.min(self.state.total as usize).min(places);
        if most == 0 {
            return;
        }
        let &[u_size, u_from, u_target, u1, u2, u3, u4, u5, u6, u7, u8, u9, ..] = self.streams.wave(number);
        self.targeting.weigh(&self.state);
        let target = u_size * self.rates.size_weight[most];
        if target < self.rates.size_weight[1] {
            let Some(strike) = self.targeting.draw_one(geo, &self.state, u_from, u_target) else { return };
            self.begin_wave(1, observer);
            let met = meet_one(geo, &self.rates, strike, [u1, u2, u3]);
            self.field().fight(&met, 1, [u4, u5, u6, u7, u8, u9], observer);
        } else {
            let size = 1 + self.rates.size_weight[1..most].iter().filter(|&&w| w <= target).count();
            self.streams.open_several(number);
            self.several(size, observer);
        }
    }

    /// A wave of several strikes; fewer where cells or places run out.
    #[inline(never)]
    fn several<O: Observer>(&mut self, size: usize, observer: &mut O) {
        let (geo, stream) = (&self.model.geo, &mut self.streams.several);
        self.targeting.draw(geo, &self.state, size, stream, &mut self.strikes);
        if self.strikes.is_empty() {
            return;
        }
        let size = self.strikes.len();
        self.begin_wave(size, observer);
        self.response.draw(geo, &self.rates, &self.strikes, &mut self.streams.several);
        for strike in 0..size {
            let met = self.response.met[strike];
            let numbers = self.streams.several.uniforms();
            self.field().fight(&met, size, numbers, observer);
        }
    }

    #[inline]
    fn begin_wave<O: Observer>(&mut self, size: usize, observer: &mut O) {
        self.excitation += self.rates.wave_jump;
        self.tally.wave(self.now, size);
        observer.event(self.now, &Event::Wave { size });
    }

    #[inline]
    fn field(&mut self) -> Field<'_> {
        Field {
            now: self.now,
            geo: &self.model.geo,
            rates: &self.rates,
            state: &mut self.state,
            closures: &mut self.closures,
            tally: &mut self.tally,
        }
    }

    #[inline(never)]
    fn relocate<O: Observer>(&mut self, observer: &mut O) {
        let geo = &self.model.geo;
        let stream = &mut self.streams.movement;
        let [u_clock, u_cell] = stream.uniforms();
        self.remaining[1] = unit_exponential(u_clock);
        let Some((from, u_way)) = self.state.any_cell(u_cell) else { return };
        let Some(way) = self.movement.draw(geo, from, u_way) else { return };
        let way = &geo.ways[way];
        let [u_stop, u_lost] = if way.crosses { stream.uniforms() } else { [1.0; 2] };
        let Some(passage) = pass(&self.rates, &self.state, way, u_stop, u_lost) else { return };
        let to = way.to;
        self.tally.events += 1;
        if passage != Passage::TurnedBack {
            self.state.change(geo, &self.rates, from, -1.0, self.now);
        }
        match passage {
            Passage::Arrived => self.state.change(geo, &self.rates, to, 1.0, self.now),
            Passage::Lost => self.tally.cells_lost += 1,
            Passage::TurnedBack => {}
        }
        let (from, to) = (geo.theatre_place[from], geo.theatre_place[to]);
        observer.event(self.now, &Event::Relocation { from, to, passage });
    }

    #[inline(never)]
    fn turn_over<O: Observer>(&mut self, observer: &mut O) {
        let geo = &self.model.geo;
        let [u_clock, u] = self.streams.turnover.uniforms();
        self.remaining[2] = unit_exponential(u_clock);
        let Some(turnover) = self.state.any_turnover(&self.rates, u) else { return };
        self.tally.events += 1;
        match turnover {
            Turnover::Formation(place) => {
                self.state.change(geo, &self.rates, place, 1.0, self.now);
                observer.event(self.now, &Event::Formation { place: geo.theatre_place[place] });
            }
            Turnover::Loss(place) => {
                self.state.change(geo, &self.rates, place, -1.0, self.now);
                self.tally.cells_lost += 1;
                observer.event(self.now, &Event::Loss { place: geo.theatre_place[place] });
            }
        }
    }

    #[inline(never)]
    fn ambush<O: Observer>(&mut self, observer: &mut O) {
        let geo = &self.model.geo;
        let [u_clock, u_place, u_closure, u_deaths] = self.streams.ambush.uniforms();
        self.remaining[3] = unit_exponential(u_clock);
        let Some((place, way)) = self.state.any_ambush(geo, &self.rates, u_place) else { return };
        let link = geo.ways[way].link;
        let mut closure_days = 0.0;
        if geo.link_corridors[link] != 0 {
            closure_days = self.rates.closure_ambush.at(normal_quantile(u_closure));
            self.closures.close_link(geo, link, self.now, closure_days);
        }
        let dead = deaths(&self.rates.deaths_ambush, u_deaths);
        self.tally.ambushes += 1;
        self.tally.events += 1;
        self.tally.deaths += u64::from(dead);
        self.tally.region_events[geo.of[place].region] += 1;
        observer.event(self.now, &Event::Ambush { from: geo.theatre_place[place], link, closure_days, deaths: dead });
    }

    #[inline(never)]
    fn new_phase<O: Observer>(&mut self, observer: &mut O) {
        let geo = &self.model.geo;
        let [u_clock, u_front, u_effort] = self.streams.phases.uniforms();
        self.remaining[4] = unit_exponential(u_clock);
        let front = geo.home_front(u_front);
        let effort = phase_effort(self.rates.phase_sigma[front], normal_quantile(u_effort));
        self.targeting.effort_changed(geo, front, self.state.effort[front], effort);
        self.state.set_effort(geo, front, effort, self.now);
        self.tally.events += 1;
        observer.event(self.now, &Event::Phase { front, effort });
    }

    /// Looks at every week that begins and every month that ends before `until` (`last`: also at `until` itself).
    #[inline]
    fn look_until(&mut self, until: f64, last: bool) {
        while self.next_look < until || (last && self.next_look <= until) {
            let week = self.model.series.days.get(self.week).map_or(f64::INFINITY, |&day| f64::from(day));
            let month = self.model.month_ends.get(self.month).copied().unwrap_or(f64::INFINITY);
            if week <= self.next_look {
                self.look_at_week(week);
            } else if month <= self.next_look {
                self.close_month(month);
            } else {
                self.next_look = week.min(month);
            }
        }
    }

    #[inline(never)]
    fn look_at_week(&mut self, day: f64) {
        let geo = &self.model.geo;
        self.state.advance_stays(day, self.rates.foothold_days);
        self.level = self.level.max(self.level_at(day));
        let columns = self.model.series.columns.len();
        let row = &mut self.trajectory.series[self.week * columns..(self.week + 1) * columns];
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small count")]
        for (block, &front) in self.state.blocks.iter().zip(&geo.front_of_block) {
            row[front] += block.cells as u32;
        }
        row[geo.fronts()] = self.closures.western_closed(geo, day);
        row[geo.fronts() + 1] = self.level;
        self.week += 1;
    }

    /// The spread level reached by `day` (model.md section 8).
    fn level_at(&self, day: f64) -> u32 {
        if self.tally.coast_struck || self.state.foothold_on_coast {
            5
        } else if self.tally.struck_abroad() {
            4
        } else if self.state.foothold_abroad {
            3
        } else if self.tally.border_overrun {
            2
        } else {
            // Once reached, level 1 stands.
            u32::from(self.level >= 1 || self.closures.disrupted(&self.model.geo, day, self.rates.disruption_days))
        }
    }

    /// Counts the incidents of the month that ends on `day`, region by region.
    fn close_month(&mut self, day: f64) {
        let geo = &self.model.geo;
        let months = self.model.month_ends.len();
        let first = self.model.outcomes.first(super::Outcome::Events);
        let stream = &mut self.streams.observation;
        let mut zones = geo.zones.iter().zip(&self.rates.zone_weight).enumerate().peekable();
        let columns = self.trajectory.outcomes[first..].chunks_exact_mut(months);
        for ((region, events), column) in self.tally.region_events.iter_mut().enumerate().zip(columns) {
            let mut exposure = 0.0;
            while let Some((zone, (_, weight))) = zones.next_if(|(_, (zone, _))| zone.0 == region) {
                exposure += weight * self.state.take_exposure(geo, zone, day);
            }
            // Without exposure there is nothing to draw.
            let mut incidents = 0;
            if exposure > 0.0 {
                let mean = exposure * self.rates.incidents_per_day;
                let u = stream.uniform();
                incidents = incidents::draw(mean, self.rates.incident_dispersion, u, &mut || stream.uniform());
            }
            column[self.month] = f64::from(std::mem::take(events) + incidents);
        }
        self.month += 1;
    }

    fn finish(&mut self) {
        let horizon = f64::from(self.model.horizon_days);
        self.now = horizon;
        self.state.advance_stays(horizon, self.rates.foothold_days);
        self.level = self.level.max(self.level_at(horizon));
        let geo = &self.model.geo;
        let end_west = mean_west(geo, &self.state);
        let end = End {
            geo,
            state: &self.state,
            closures: &self.closures,
            tally: &self.tally,
            level: self.level,
            gravity_shift: (end_west - self.start_west) * 100.0,
        };
        self.trajectory.fill(&self.model.outcomes, &end);
        if self.trajectory.fault {
            // Numbers of a start that did not fit mean nothing: one that is not finite has the trajectory set aside.
            self.trajectory.outcomes.fill(f64::INFINITY);
        }
    }
}

/// Whether two epochs have the same values to the bit; absent ones (NaN) equal each other.
fn same_values(a: &Epoch, b: &Epoch) -> bool {
    let (a, b) = (a.values.as_slice(), b.values.as_slice());
    a.iter().map(|x| x.to_bits()).eq(b.iter().map(|x| x.to_bits()))
}

/// Mean westward position of the cells, hundreds of km; NaN without cells.
fn mean_west(geo: &Geography, state: &State) -> f64 {
    let (west, _) = geo.west.as_chunks();
    let sum: f64 = state.blocks.iter().zip(west).map(|(block, west)| sum(&product(&block.presence, west))).sum();
    if state.total == 0.0 { f64::NAN } else { sum / state.total }
}

/// Effort of a phase: lognormal of mean 1 (model.md section 3).
fn phase_effort(sigma: f64, z: f64) -> f64 {
    exp(sigma * z - 0.5 * sigma * sigma)
}
