//! One wave met: warning, response and outcome of every strike (model.md section 6).

use super::closures::Closures;
use super::deaths::{Deadly, deaths};
use super::geography::Geography;
use super::movement::has_room;
use super::observer::{Event, Observer};
use super::rates::Rates;
use super::roster::Tries;
use super::state::{Cells, World};
use super::tally::Tally;
use super::targeting::Strike;
use crate::sampling::float::exp;
use crate::sampling::{Stream, normal_quantile};

/// A strike and how it is met.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Met {
    pub strike: Strike,
    pub alerted: bool,
    pub drone: bool,
    pub ground: bool,
}

/// How the strikes of one wave are met, in order of drawing.
#[derive(Debug, Default)]
pub(super) struct Response {
    pub met: Vec<Met>,
    /// Strikes in order of service: whether alerted and the value of the target, as bits that grow with both, then
    /// the number of the strike.
    order: Vec<(u64, usize)>,
    /// Drones on station and ground units ready that serve no strike yet, by front.
    drones: Vec<u32>,
    units: Vec<u32>,
}

/// Whether the preparation of a strike of a wave of `size` on `target` is seen.
#[inline]
fn is_alerted(geo: &Geography, rates: &Rates, target: usize, size: usize, u: f64) -> bool {
    u >= rates.unseen[target] * exp(-rates.preparation[size] * rates.sight[geo.of[target].zone])
}

/// How a strike that is a wave of its own is met.
#[inline]
pub(super) fn meet_one(geo: &Geography, rates: &Rates, strike: Strike, numbers: [f64; 3]) -> Met {
    let [u_alert, u_drone, u_ground] = numbers;
    let front = geo.of[strike.target].front;
    Met {
        strike,
        alerted: u_alert >= rates.unseen_single[strike.target],
        drone: u_drone >= rates.drones[front].none,
        ground: u_ground >= rates.ground[front].none,
    }
}

impl Response {
    /// Makes room for waves of up to `largest` strikes on `fronts` fronts.
    pub(super) fn reserve(&mut self, largest: usize, fronts: usize) {
        self.met.reserve(largest);
        self.order.reserve(largest);
        self.drones.resize(fronts, 0);
        self.units.resize(fronts, 0);
    }

    /// Draws who is alerted and who is served.
    #[inline(never)]
    pub(super) fn draw(&mut self, geo: &Geography, rates: &Rates, strikes: &[Strike], stream: &mut Stream) {
        self.met.clear();
        let mut any = false;
        for &strike in strikes {
            let [u] = stream.uniforms();
            let alerted = is_alerted(geo, rates, strike.target, strikes.len(), u);
            any |= alerted;
            self.met.push(Met { strike, alerted, ..Met::default() });
        }
        if strikes.len() > 1 {
            // One alerted strike lets the others be recognised where intelligence is fused.
            for met in &mut self.met {
                let [u] = stream.uniforms();
                met.alerted |= any && u < rates.fusion;
            }
        }
        self.serve(geo, rates, stream);
    }

    /// Serves each front: alerted first, then falling value, then order of drawing.
    fn serve(&mut self, geo: &Geography, rates: &Rates, stream: &mut Stream) {
        self.order.clear();
        let [low, high] = stream.words();
        let tries = Tries::new(low, high);
        let mut fronts = 0_u64;
        for (s, met) in self.met.iter().enumerate() {
            let target = met.strike.target;
            // Bits of numbers that are not negative have the order of the numbers.
            self.order.push((!(u64::from(met.alerted) << 63 | rates.value[target].to_bits()), s));
            fronts |= 1 << geo.of[target].front;
        }
        self.order.sort_unstable();
        while fronts != 0 {
            let front = fronts.trailing_zeros() as usize;
            fronts &= fronts - 1;
            let mut own = tries.of(front as u64);
            let (u_drones, u_ground) = (own.uniform(), own.uniform());
            self.drones[front] = rates.drones[front].draw(u_drones, &mut || own.uniform());
            self.units[front] = rates.ground[front].draw(u_ground, &mut || own.uniform());
        }
        for &(_, s) in &self.order {
            let met = &mut self.met[s];
            met.drone = take_one(&mut self.drones[geo.of[met.strike.target].front], true);
        }
        // Units go to strikes that no drone serves, then to those one does.
        for with_drone in [false, true] {
            for &(_, s) in &self.order {
                let met = &mut self.met[s];
                let wants = met.drone == with_drone;
                met.ground |= take_one(&mut self.units[geo.of[met.strike.target].front], wants);
            }
        }
    }
}

/// Takes one of the means left, if one is wanted and there is one.
#[inline]
fn take_one(left: &mut u32, wanted: bool) -> bool {
    let taken = wanted && *left > 0;
    *left -= u32::from(taken);
    taken
}

/// Everything a wave changes.
pub(super) struct Field<'a> {
    pub now: f64,
    pub world: World<'a>,
    pub state: &'a mut Cells,
    pub closures: &'a mut Closures,
    pub tally: &'a mut Tally,
}

impl Field<'_> {
    /// Fights one strike of a wave of `size`. Six numbers whatever happens, so that a changed outcome shifts no
    /// later draw.
    #[inline]
    pub(super) fn fight<O: Observer>(&mut self, met: &Met, size: usize, numbers: [f64; 6], observer: &mut O) {
        let &Met { strike, alerted, drone, ground } = met;
        let [u_repelled, u_lost, u_holds, u_captures, u_closure, u_deaths] = numbers;
        let (geo, rates) = (self.world.geo, self.world.rates);
        // Repelled with probability 1/(1 + odds).
        let repelled = u_repelled * (1.0 + self.odds(met)) < 1.0;
        let fate = self.fate(met, repelled, [u_lost, u_holds, u_captures]);
        let closure_days = self.close_roads(strike.target, repelled, u_closure);
        let kind = if repelled { Deadly::Repelled } else { Deadly::Overrun };
        self.tally.deaths.add(rates, kind, u_deaths);
        self.tally.strike(geo, strike.target, size, repelled, alerted, drone || ground);
        self.tally.border_overrun |= !repelled && rates.near_border[strike.target];
        if O::WATCHES {
            let event = Event::Strike {
                place: geo.theatre_place[strike.target],
                from: geo.theatre_place[strike.from],
                alerted,
                drone,
                ground,
                repelled,
                lost: fate.lost,
                held: fate.held,
                captured: fate.captured,
                closure_days,
                deaths: deaths(&rates.deaths[kind as usize], u_deaths),
            };
            observer.event(self.now, &event);
        }
    }

    /// Odds that the strike overruns its target: e^(−logit).
    #[inline]
    fn odds(&self, met: &Met) -> f64 {
        let (rates, target) = (self.world.rates, met.strike.target);
        let weak = self.now < self.state.weakened_until[target];
        let help = usize::from(met.alerted) | usize::from(met.drone) << 1 | usize::from(met.ground) << 2;
        rates.garrison_odds[target][usize::from(weak)] * rates.help_odds[help]
    }

    /// What becomes of the cell, and whether captured materiel arms another.
    fn fate(&mut self, met: &Met, repelled: bool, numbers: [f64; 3]) -> Fate {
        let (law, strike) = (&self.world.rates.engagement, met.strike);
        let loss = match (repelled, met.drone) {
            (true, true) => (law.loss_repelled + law.loss_drone).min(0.95),
            (true, false) => law.loss_repelled.min(0.95),
            (false, _) => law.loss_overrun,
        };
        let [u_lost, u_holds, u_captures] = numbers;
        let cell = (strike.stand, strike.from);
        let (lost, holds, captures) = (u_lost < loss, u_holds < law.hold, u_captures < law.capture);
        let mut fate = Fate { lost, held: false, captured: false };
        let (rates, now) = (self.world.rates, self.now);
        if lost {
            self.state.remove(&mut self.world, cell, now);
            self.tally.cells_lost += 1;
        }
        if repelled {
            return fate;
        }
        if !lost && holds && strike.from != strike.target && has_room(rates, self.state, strike.target) {
            self.state.relocate(&mut self.world, cell, strike.target, now);
            fate.held = true;
        }
        if captures && has_room(rates, self.state, strike.target) {
            let mut tries = Tries::from_uniform(u_lost);
            self.state.add(&mut self.world, strike.target, &mut tries, now);
            fate.captured = true;
        }
        let weak = &mut self.state.weakened_until[strike.target];
        *weak = weak.max(now + law.recovery_days);
        fate
    }

    /// Closes the corridor roads at a place; days, 0 where there are none.
    #[inline]
    fn close_roads(&mut self, target: usize, repelled: bool, u: f64) -> f64 {
        let (geo, rates) = (self.world.geo, self.world.rates);
        if geo.of[target].corridors == 0 {
            return 0.0;
        }
        let days = rates.closure_strike[usize::from(repelled)].at(normal_quantile(u));
        self.closures.close_place(geo, target, self.now, days);
        days
    }
}

struct Fate {
    lost: bool,
    held: bool,
    captured: bool,
}
