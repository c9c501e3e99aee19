//! What happens when a clock fires: waves, relocations, formations and losses, ambushes, phases (model.md
//! sections 3 to 6).

use super::clocks::{AMBUSH, EXCESS, MOVEMENT, PHASES, TURNOVER, WAVES};
use super::deaths::{Deadly, deaths};
use super::engagement::{Field, meet_one};
use super::movement::pass;
use super::observer::{Event, Observer, Passage};
use super::roster::Tries;
use super::simulator::{Simulator, phase_effort};
use super::state::{Turnover, World};
use super::streams::MOST_WAVES;
use crate::sampling::float::exp;
use crate::sampling::{coarse, normal_quantile};

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
        let &[size, low, high, w1, w2, w3, w4, w5, w6, w7, w8, w9, ..] = self.state.streams.wave(number);
        let target = coarse(size) * self.rates.size_weight[most];
        if target < self.rates.size_weight[1] {
            let tries = &mut Tries::new(low, high);
            let Some(strike) = self.targeting.draw_one(geo, &self.state.cells, tries) else { return };
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

    /// The cell of some stand sets out; whether any rate changes.
    #[inline(never)]
    pub(super) fn relocate<O: Observer>(&mut self, observer: &mut O) -> bool {
        let geo = &self.model.geo;
        let (exponential, &[_, _, low, high, stop, lost]) = self.state.streams.movement.next();
        self.state.clocks.restart_alone(MOVEMENT, self.state.now, exponential);
        let cells = &mut self.state.cells;
        let (stand, from, u) = cells.roster.some(&mut Tries::new(low, high));
        if from == geo.slots {
            return false;
        }
        let Some(way) = self.movement.draw(geo, &self.rates, from, u) else { return false };
        let way = &geo.ways[way];
        let Some(passage) = pass(&self.rates, cells, way, coarse(stop), coarse(lost)) else { return false };
        let to = way.to;
        self.state.tally.events += 1;
        let world = &mut World { geo, rates: &self.rates, targeting: &mut self.targeting };
        match passage {
            Passage::Arrived => cells.relocate(world, (stand, from), to, self.state.now),
            Passage::Lost => {
                cells.remove(world, (stand, from), self.state.now);
                self.state.tally.cells_lost += 1;
            }
            Passage::TurnedBack => {}
        }
        let (from, to) = (geo.theatre_place[from], geo.theatre_place[to]);
        observer.event(self.state.now, &Event::Relocation { from, to, passage });
        passage != Passage::TurnedBack
    }

    /// The cell of some stand forms another or is lost; whether any rate changes.
    #[inline(never)]
    pub(super) fn turn_over<O: Observer>(&mut self, observer: &mut O) -> bool {
        let (exponential, &[_, _, low, high]) = self.state.streams.turnover.next();
        self.state.clocks.restart_alone(TURNOVER, self.state.now, exponential);
        let tries = &mut Tries::new(low, high);
        let Some(turnover) = self.state.cells.some_turnover(&self.rates, tries) else { return false };
        self.form_or_lose(turnover, tries, observer);
        true
    }

    /// The same beyond what every cell may have.
    #[inline(never)]
    pub(super) fn turn_over_more<O: Observer>(&mut self, observer: &mut O) {
        let exponential = self.state.streams.excess.exponential();
        self.state.clocks.restart(EXCESS, self.state.now, exponential);
        let [low, high] = self.state.streams.excess.words();
        let tries = &mut Tries::new(low, high);
        let Some(turnover) = self.state.cells.any_excess(&self.rates, tries) else { return };
        self.form_or_lose(turnover, tries, observer);
    }

    #[inline]
    fn form_or_lose<O: Observer>(
        &mut self,
        (stand, place, turnover): (usize, usize, Turnover),
        tries: &mut Tries,
        observer: &mut O,
    ) {
        let geo = &self.model.geo;
        let (cells, now) = (&mut self.state.cells, self.state.now);
        let world = &mut World { geo, rates: &self.rates, targeting: &mut self.targeting };
        self.state.tally.events += 1;
        let theatre_place = geo.theatre_place[place];
        match turnover {
            Turnover::Formation => {
                cells.add(world, place, tries, now);
                observer.event(now, &Event::Formation { place: theatre_place });
            }
            Turnover::Loss => {
                cells.remove(world, (stand, place), now);
                self.state.tally.cells_lost += 1;
                observer.event(now, &Event::Loss { place: theatre_place });
            }
        }
    }

    #[inline(never)]
    pub(super) fn ambush<O: Observer>(&mut self, observer: &mut O) {
        let geo = &self.model.geo;
        let (exponential, &[_, _, low, high, closure, dead]) = self.state.streams.ambush.next();
        self.state.clocks.restart_alone(AMBUSH, self.state.now, exponential);
        let tries = &mut Tries::new(low, high);
        let Some((place, way)) = self.state.cells.any_ambush(geo, &self.rates, tries) else { return };
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
        self.state.clocks.restart_alone(PHASES, self.state.now, exponential);
        let front = geo.home_front(coarse(front));
        let effort = phase_effort(self.rates.phase_sigma[front], normal_quantile(coarse(effort)));
        self.state.cells.set_effort(geo, &self.rates, &self.targeting, (front, effort), self.state.now);
        self.state.tally.events += 1;
        observer.event(self.state.now, &Event::Phase { front, effort });
    }
}
