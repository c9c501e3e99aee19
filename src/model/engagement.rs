//! One wave met: warning, response and outcome of every strike (model.md section 6).

use super::closures::Closures;
use super::geography::Geography;
use super::movement::has_room;
use super::observer::{Event, Observer};
use super::rates::{DeathLaw, Rates};
use super::state::State;
use super::tally::Tally;
use super::targeting::Strike;
use crate::sampling::float::exp;
use crate::sampling::normal_quantile;

/// How the strikes of one wave are met: flags per strike, in order of drawing.
#[derive(Debug, Default)]
pub(super) struct Response {
    alerted: Vec<bool>,
    drone: Vec<bool>,
    ground: Vec<bool>,
    /// Strikes in order of service.
    order: Vec<usize>,
}

/// Most deaths one event may have (model.md section 6).
const MOST_DEATHS: f64 = 500.0;

/// Deaths from one uniform number: none with a probability, otherwise lognormal, rounded up.
#[inline]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 500")]
pub(super) fn deaths(law: &DeathLaw, u: f64) -> u32 {
    if u < law.none {
        return 0;
    }
    let z = normal_quantile((u - law.none) / (1.0 - law.none));
    libm::ceil(law.some.at(z).min(MOST_DEATHS)) as u32
}

impl Response {
    /// Makes room for waves of up to `largest` strikes.
    pub(super) fn reserve(&mut self, largest: usize) {
        self.alerted.reserve(largest);
        self.drone.reserve(largest);
        self.ground.reserve(largest);
        self.order.reserve(largest);
    }

    /// Draws who is alerted and who is served.
    #[inline(never)]
    pub(super) fn draw(
        &mut self,
        geo: &Geography,
        rates: &Rates,
        strikes: &[Strike],
        size: usize,
        uniform: &mut impl FnMut() -> f64,
    ) {
        self.alerted.clear();
        self.drone.clear();
        self.ground.clear();
        let preparation = rates.preparation[size];
        for strike in strikes {
            let unseen = rates.unseen[strike.target] * exp(-preparation * rates.sight[strike.target]);
            self.alerted.push(uniform() >= unseen);
            self.drone.push(false);
            self.ground.push(false);
        }
        if strikes.len() == 1 {
            self.serve_one(geo.of[strikes[0].target].front, rates, uniform);
            return;
        }
        // One alerted strike lets the others be recognised where intelligence is fused.
        let any = self.alerted.iter().any(|&a| a);
        for alerted in &mut self.alerted {
            let fused = uniform() < rates.fusion;
            *alerted |= any && fused;
        }
        self.serve(geo, rates, strikes, uniform);
    }

    fn serve_one(&mut self, front: usize, rates: &Rates, uniform: &mut impl FnMut() -> f64) {
        let u = uniform();
        self.drone[0] = rates.drones[front].draw(u, uniform) > 0;
        let u = uniform();
        self.ground[0] = rates.ground[front].draw(u, uniform) > 0;
    }

    /// Serves each front: alerted first, then falling value, then order of drawing.
    fn serve(&mut self, geo: &Geography, rates: &Rates, strikes: &[Strike], uniform: &mut impl FnMut() -> f64) {
        self.order.clear();
        self.order.extend(0..strikes.len());
        let (alerted, value) = (&self.alerted, |s: usize| rates.value[strikes[s].target]);
        // Indices break the ties, so the unstable sort (which does not allocate) gives one order.
        self.order.sort_unstable_by(|&a, &b| {
            (alerted[b].cmp(&alerted[a])).then(value(b).total_cmp(&value(a))).then(a.cmp(&b))
        });
        let mut fronts_left = strikes.iter().fold(0_u64, |mask, s| mask | 1 << geo.of[s.target].front);
        while fronts_left != 0 {
            let front = fronts_left.trailing_zeros() as usize;
            fronts_left &= fronts_left - 1;
            let here = |s: usize| geo.of[strikes[s].target].front == front;
            let u = uniform();
            let mut drones = rates.drones[front].draw(u, uniform);
            let u = uniform();
            let mut units = rates.ground[front].draw(u, uniform);
            for &s in self.order.iter().filter(|&&s| here(s)) {
                if drones > 0 {
                    self.drone[s] = true;
                    drones -= 1;
                }
            }
            // Units go to strikes that no drone serves, then to those one does.
            for with_drone in [false, true] {
                for &s in self.order.iter().filter(|&&s| here(s)) {
                    if units > 0 && self.drone[s] == with_drone {
                        self.ground[s] = true;
                        units -= 1;
                    }
                }
            }
        }
    }
}

/// Everything a wave changes.
pub(super) struct Field<'a> {
    pub geo: &'a Geography,
    pub rates: &'a Rates,
    pub state: &'a mut State,
    pub closures: &'a mut Closures,
    pub tally: &'a mut Tally,
}

impl Field<'_> {
    /// Fights the strikes of a wave, in order of drawing.
    #[inline(never)]
    pub(super) fn engage<O: Observer>(
        &mut self,
        now: f64,
        strikes: &[Strike],
        size: usize,
        response: &Response,
        uniform: &mut impl FnMut() -> f64,
        observer: &mut O,
    ) {
        for (s, &strike) in strikes.iter().enumerate() {
            let (alerted, drone, ground) = (response.alerted[s], response.drone[s], response.ground[s]);
            let repelled = uniform() < self.repel_probability(now, strike.target, alerted, drone, ground);
            let fate = self.fate(now, strike, repelled, drone, uniform);
            let (closure_days, dead) = self.consequences(now, strike.target, repelled, uniform);
            self.tally.strike(self.geo, strike.target, size, repelled, alerted, drone || ground, dead);
            observer.event(
                now,
                &Event::Strike {
                    place: self.geo.theatre_place[strike.target],
                    from: self.geo.theatre_place[strike.from],
                    alerted,
                    drone,
                    ground,
                    repelled,
                    lost: fate.lost,
                    held: fate.held,
                    captured: fate.captured,
                    closure_days,
                    deaths: dead,
                },
            );
        }
    }

    fn repel_probability(&self, now: f64, target: usize, alerted: bool, drone: bool, ground: bool) -> f64 {
        let law = &self.rates.engagement;
        let weak = if now < self.state.weakened_until[target] { law.weakened_factor } else { 1.0 };
        let help = if alerted { 1.0 } else { law.late };
        let logit = law.base
            + law.garrison * self.rates.garrison[target] * weak
            + if alerted { law.alert } else { 0.0 }
            + if drone { help * law.drone } else { 0.0 }
            + if ground { help * law.ground } else { 0.0 };
        1.0 / (1.0 + exp(-logit))
    }

    /// What becomes of the cell, and whether captured materiel arms another.
    fn fate(
        &mut self,
        now: f64,
        strike: Strike,
        repelled: bool,
        drone: bool,
        uniform: &mut impl FnMut() -> f64,
    ) -> Fate {
        let law = &self.rates.engagement;
        let loss = match (repelled, drone) {
            (true, true) => (law.loss_repelled + law.loss_drone).min(0.95),
            (true, false) => law.loss_repelled.min(0.95),
            (false, _) => law.loss_overrun,
        };
        // Three numbers whatever happens, so that a changed outcome shifts no later draw.
        let (lost, holds, captures) = (uniform() < loss, uniform() < law.hold, uniform() < law.capture);
        let mut fate = Fate { lost, held: false, captured: false };
        let (geo, rates) = (self.geo, self.rates);
        if lost {
            self.state.change(geo, rates, strike.from, -1.0, now);
            self.tally.cells_lost += 1;
        }
        if repelled {
            return fate;
        }
        if !lost && holds && strike.from != strike.target && has_room(rates, self.state, strike.target) {
            self.state.change(geo, rates, strike.from, -1.0, now);
            self.state.change(geo, rates, strike.target, 1.0, now);
            fate.held = true;
        }
        if captures && has_room(rates, self.state, strike.target) {
            self.state.change(geo, rates, strike.target, 1.0, now);
            fate.captured = true;
        }
        let weak = &mut self.state.weakened_until[strike.target];
        *weak = weak.max(now + law.recovery_days);
        fate
    }

    /// Closed roads (days, 0 where there are none) and deaths.
    fn consequences(
        &mut self,
        now: f64,
        target: usize,
        repelled: bool,
        uniform: &mut impl FnMut() -> f64,
    ) -> (f64, u32) {
        let (closure, law) = if repelled {
            (self.rates.closure_repelled, &self.rates.deaths_repelled)
        } else {
            (self.rates.closure_overrun, &self.rates.deaths_overrun)
        };
        let (u_closure, u_deaths) = (uniform(), uniform());
        let mut days = 0.0;
        if self.geo.place_corridors[target] != 0 {
            days = closure.at(normal_quantile(u_closure));
            self.closures.close_place(self.geo, target, now, days);
        }
        (days, deaths(law, u_deaths))
    }
}

struct Fate {
    lost: bool,
    held: bool,
    captured: bool,
}
