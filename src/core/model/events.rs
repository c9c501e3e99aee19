//! What happens when a clock fires: waves, relocations, formations and losses, ambushes, phases (model.md
//! sections 3 to 6).

use super::blocks::CELLS;
use super::clocks::{AMBUSH, MOVEMENT, PHASES, TURNOVER, WAVES};
use super::deaths::{Deadly, deaths};
use super::engagement::{Field, meet_one};
use super::movement::pass;
use super::observer::{Event, Observer, Passage};
use super::simulator::{Simulator, phase_effort};
use super::state::{Turnover, World};
use super::streams::MOST_WAVES;
use crate::sampling::float::exp;
use crate::sampling::{coarse, fine, normal_quantile};

impl Simulator<'_> {
    #[inline(never)]
    pub(super) fn wave<O: Observer>(&mut self, observer: &mut O) {
        let geo = &self.model.geo;
        let (exponential, &[_, _, thinning]) = self.state.streams.waves.next();
        // Thinning: the excitation has decayed since the clock's rate was set.
        let bound = self.state.clocks.rate(WAVES);
        self.state.clocks.restart(WAVES, self.state.now, exponential);
        self.state.excitation *= exp(-(self.state.now - self.state.excitation_day) * self.rates.memory_rate);
        self.state.excitation_day = self.state.now;
        let rate = self.rates.wave_base * self.state.cells.total() + self.state.excitation;
        if coarse(thinning) * bound >= rate {
            return;
        }
        let number = self.state.attempts;
        self.state.attempts += 1;
        if number >= MOST_WAVES {
            // Its numbers would be those of another trajectory: this one is set aside.
            self.state.trajectory.fault = true;
            return;
        }
        let places = self.targeting.count(geo, &self.rates, &self.state.cells);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small count")]
        let most = self.rates.largest.min(self.state.cells.total() as usize).min(places);
        if most == 0 {
            return;
        }
        let &[size, from_low, from_high, target_low, target_high, w1, w2, w3, w4, w5, w6, w7, w8, w9, ..] =
            self.state.streams.wave(number);
        let target = coarse(size) * self.rates.size_weight[most];
        if target < self.rates.size_weight[1] {
            let (u_from, u_target) = (fine(from_low, from_high), fine(target_low, target_high));
            let Some(strike) = self.targeting.draw_one(geo, &self.state.cells, u_from, u_target) else { return };
            self.begin_wave(1, observer);
            let met = meet_one(geo, &self.rates, strike, [w1, w2, w3].map(coarse));
            self.field().fight(&met, 1, [w4, w5, w6, w7, w8, w9].map(coarse), observer);
        } else {
            let size = 1 + self.rates.size_weight[1..most].iter().filter(|&&w| w <= target).count();
            self.state.streams.open_several(number);
            self.several(size, observer);
        }
    }

    /// A wave of several strikes; fewer where cells or places run out.
    #[inline(never)]
    fn several<O: Observer>(&mut self, size: usize, observer: &mut O) {
        let (geo, stream) = (&self.model.geo, &mut self.state.streams.several);
        self.targeting.draw(geo, &self.state.cells, size, stream, &mut self.strikes);
        if self.strikes.is_empty() {
            return;
        }
        let size = self.strikes.len();
        self.begin_wave(size, observer);
        self.response.draw(geo, &self.rates, &self.strikes, &mut self.state.streams.several);
        for strike in 0..size {
            let met = self.response.met[strike];
            let numbers = self.state.streams.several.uniforms();
            self.field().fight(&met, size, numbers, observer);
        }
    }

    #[inline]
    fn begin_wave<O: Observer>(&mut self, size: usize, observer: &mut O) {
        self.state.excitation += self.rates.wave_jump;
        self.state.tally.wave(self.state.now, size);
        observer.event(self.state.now, &Event::Wave { size });
    }

    #[inline]
    fn field(&mut self) -> Field<'_> {
        Field {
            now: self.state.now,
            world: World { geo: &self.model.geo, rates: &self.rates, targeting: &mut self.targeting },
            state: &mut self.state.cells,
            closures: &mut self.state.closures,
            tally: &mut self.state.tally,
        }
    }

    /// Adds or removes a cell.
    #[inline]
    fn change(&mut self, place: usize, by: f64) {
        let mut world = World { geo: &self.model.geo, rates: &self.rates, targeting: &mut self.targeting };
        self.state.cells.change(&mut world, place, by, self.state.now);
    }

    #[inline(never)]
    pub(super) fn relocate<O: Observer>(&mut self, observer: &mut O) {
        let geo = &self.model.geo;
        let (exponential, &[_, _, cell_low, cell_high, stop, lost]) = self.state.streams.movement.next();
        self.state.clocks.restart(MOVEMENT, self.state.now, exponential);
        let Some((from, left)) = self.state.cells.any::<CELLS>(fine(cell_low, cell_high)) else { return };
        let cells = self.state.cells.at(from);
        let Some(way) = self.movement.draw(geo, &self.rates, from, left, cells) else { return };
        let way = &geo.ways[way];
        let Some(passage) = pass(&self.rates, &self.state.cells, way, coarse(stop), coarse(lost)) else { return };
        let to = way.to;
        self.state.tally.events += 1;
        if passage != Passage::TurnedBack {
            self.change(from, -1.0);
        }
        match passage {
            Passage::Arrived => self.change(to, 1.0),
            Passage::Lost => self.state.tally.cells_lost += 1,
            Passage::TurnedBack => {}
        }
        let (from, to) = (geo.theatre_place[from], geo.theatre_place[to]);
        observer.event(self.state.now, &Event::Relocation { from, to, passage });
    }

    #[inline(never)]
    pub(super) fn turn_over<O: Observer>(&mut self, observer: &mut O) {
        let geo = &self.model.geo;
        let (exponential, &[_, _, cell_low, cell_high]) = self.state.streams.turnover.next();
        self.state.clocks.restart(TURNOVER, self.state.now, exponential);
        let Some(turnover) = self.state.cells.any_turnover(&self.rates, fine(cell_low, cell_high)) else { return };
        self.state.tally.events += 1;
        let (place, by) = match turnover {
            Turnover::Formation(place) => (place, 1.0),
            Turnover::Loss(place) => (place, -1.0),
        };
        self.change(place, by);
        let theatre_place = geo.theatre_place[place];
        if by > 0.0 {
            observer.event(self.state.now, &Event::Formation { place: theatre_place });
        } else {
            self.state.tally.cells_lost += 1;
            observer.event(self.state.now, &Event::Loss { place: theatre_place });
        }
    }

    #[inline(never)]
    pub(super) fn ambush<O: Observer>(&mut self, observer: &mut O) {
        let geo = &self.model.geo;
        let (exponential, &[_, _, place_low, place_high, closure, dead]) = self.state.streams.ambush.next();
        self.state.clocks.restart_alone(AMBUSH, self.state.now, exponential);
        let Some((place, way)) = self.state.cells.any_ambush(geo, &self.rates, fine(place_low, place_high)) else {
            return;
        };
        let link = geo.ways[way].link;
        let mut closure_days = 0.0;
        if geo.link_corridors[link] != 0 {
            closure_days = self.rates.closure_ambush.at(normal_quantile(coarse(closure)));
            self.state.closures.close_link(geo, link, self.state.now, closure_days);
        }
        self.state.tally.deaths.add(&self.rates, Deadly::Ambush, coarse(dead));
        self.state.tally.ambushes += 1;
        self.state.tally.events += 1;
        self.state.tally.region_events[geo.of[place].region] += 1;
        if O::WATCHES {
            let from = geo.theatre_place[place];
            let deaths = deaths(&self.rates.deaths[Deadly::Ambush as usize], coarse(dead));
            observer.event(self.state.now, &Event::Ambush { from, link, closure_days, deaths });
        }
    }

    #[inline(never)]
    pub(super) fn new_phase<O: Observer>(&mut self, observer: &mut O) {
        let geo = &self.model.geo;
        let (exponential, &[_, _, front, effort]) = self.state.streams.phases.next();
        self.state.clocks.restart(PHASES, self.state.now, exponential);
        let front = geo.home_front(coarse(front));
        let effort = phase_effort(self.rates.phase_sigma[front], normal_quantile(coarse(effort)));
        self.state.cells.set_effort(geo, front, effort, self.state.now);
        self.state.tally.events += 1;
        observer.event(self.state.now, &Event::Phase { front, effort });
    }
}
