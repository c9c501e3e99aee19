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
}

/// Most deaths one event may have (model.md section 6).
const MOST_DEATHS: f64 = 500.0;

/// Deaths from one uniform number: none with a probability, otherwise lognormal, rounded up.
#[inline]
pub(super) fn deaths(law: &DeathLaw, u: f64) -> u32 {
    if u < law.none {
        return 0;
    }
    let z = normal_quantile((u - law.none) / (1.0 - law.none));
    ceil(law.some.at(z).min(MOST_DEATHS))
}

/// The least whole number not below x, for 0 ≤ x < 2^31.
#[inline]
#[expect(clippy::cast_possible_truncation, reason = "the low bits hold the whole number")]
fn ceil(x: f64) -> u32 {
    /// 2^52: adding it rounds to a whole number, held in the low bits.
    const ROUNDER: f64 = 4_503_599_627_370_496.0;
    let rounded = x + ROUNDER;
    rounded.to_bits() as u32 + u32::from(rounded - ROUNDER < x)
}

/// Whether the preparation of a strike of a wave of `size` on `target` is seen.
#[inline]
fn is_alerted(rates: &Rates, target: usize, size: usize, u: f64) -> bool {
    u >= rates.unseen[target] * exp(-rates.preparation[size] * rates.sight[target])
}

/// How a strike that is a wave of its own is met.
#[inline]
pub(super) fn meet_one(geo: &Geography, rates: &Rates, strike: Strike, numbers: [f64; 3]) -> Met {
    let [u_alert, u_drone, u_ground] = numbers;
    let front = geo.of[strike.target].front;
    Met {
        strike,
        alerted: is_alerted(rates, strike.target, 1, u_alert),
        drone: u_drone >= rates.drones[front].none,
        ground: u_ground >= rates.ground[front].none,
    }
}

impl Response {
    /// Makes room for waves of up to `largest` strikes.
    pub(super) fn reserve(&mut self, largest: usize) {
        self.met.reserve(largest);
        self.order.reserve(largest);
    }

    /// Draws who is alerted and who is served.
    #[inline(never)]
    pub(super) fn draw(&mut self, geo: &Geography, rates: &Rates, strikes: &[Strike], stream: &mut Stream) {
        self.met.clear();
        let mut any = false;
        for &strike in strikes {
            let alerted = is_alerted(rates, strike.target, strikes.len(), stream.uniform());
            any |= alerted;
            self.met.push(Met { strike, alerted, ..Met::default() });
        }
        if strikes.len() > 1 {
            // One alerted strike lets the others be recognised where intelligence is fused.
            for met in &mut self.met {
                met.alerted |= any & (stream.uniform() < rates.fusion);
            }
        }
        self.serve(geo, rates, stream);
    }

    /// Serves each front: alerted first, then falling value, then order of drawing.
    fn serve(&mut self, geo: &Geography, rates: &Rates, stream: &mut Stream) {
        self.order.clear();
        let mut fronts_left = 0_u64;
        for (s, met) in self.met.iter().enumerate() {
            let target = met.strike.target;
            // Bits of numbers that are not negative have the order of the numbers.
            self.order.push((!(u64::from(met.alerted) << 63 | rates.value[target].to_bits()), s));
            fronts_left |= 1 << geo.of[target].front;
        }
        self.order.sort_unstable();
        while fronts_left != 0 {
            let front = fronts_left.trailing_zeros() as usize;
            fronts_left &= fronts_left - 1;
            let here = |met: &Met| geo.of[met.strike.target].front == front;
            let [u_drones, u_ground] = stream.uniforms();
            let mut drones = rates.drones[front].draw(u_drones, &mut || stream.uniform());
            let mut units = rates.ground[front].draw(u_ground, &mut || stream.uniform());
            for &(_, s) in &self.order {
                let met = &mut self.met[s];
                met.drone |= drones > 0 && here(met);
                drones -= u32::from(drones > 0 && here(met));
            }
            // Units go to strikes that no drone serves, then to those one does.
            for with_drone in [false, true] {
                for &(_, s) in &self.order {
                    let met = &mut self.met[s];
                    let served = units > 0 && met.drone == with_drone && here(met);
                    met.ground |= served;
                    units -= u32::from(served);
                }
            }
        }
    }
}

/// Everything a wave changes.
pub(super) struct Field<'a> {
    pub now: f64,
    pub geo: &'a Geography,
    pub rates: &'a Rates,
    pub state: &'a mut State,
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
        let repelled = u_repelled < self.repel_probability(met);
        let fate = self.fate(met, repelled, [u_lost, u_holds, u_captures]);
        let (closure_days, dead) = self.consequences(strike.target, repelled, u_closure, u_deaths);
        self.tally.strike(self.geo, strike.target, size, repelled, alerted, drone || ground, dead);
        observer.event(
            self.now,
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

    fn repel_probability(&self, met: &Met) -> f64 {
        let (law, target) = (&self.rates.engagement, met.strike.target);
        let weak = if self.now < self.state.weakened_until[target] { law.weakened_factor } else { 1.0 };
        let help = if met.alerted { 1.0 } else { law.late };
        let logit = law.base
            + law.garrison * self.rates.garrison[target] * weak
            + if met.alerted { law.alert } else { 0.0 }
            + if met.drone { help * law.drone } else { 0.0 }
            + if met.ground { help * law.ground } else { 0.0 };
        1.0 / (1.0 + exp(-logit))
    }

    /// What becomes of the cell, and whether captured materiel arms another.
    fn fate(&mut self, met: &Met, repelled: bool, numbers: [f64; 3]) -> Fate {
        let (law, strike) = (&self.rates.engagement, met.strike);
        let loss = match (repelled, met.drone) {
            (true, true) => (law.loss_repelled + law.loss_drone).min(0.95),
            (true, false) => law.loss_repelled.min(0.95),
            (false, _) => law.loss_overrun,
        };
        let [u_lost, u_holds, u_captures] = numbers;
        let (lost, holds, captures) = (u_lost < loss, u_holds < law.hold, u_captures < law.capture);
        let mut fate = Fate { lost, held: false, captured: false };
        let (geo, rates, now) = (self.geo, self.rates, self.now);
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
    #[inline]
    fn consequences(&mut self, target: usize, repelled: bool, u_closure: f64, u_deaths: f64) -> (f64, u32) {
        let (closure, law) = if repelled {
            (self.rates.closure_repelled, &self.rates.deaths_repelled)
        } else {
            (self.rates.closure_overrun, &self.rates.deaths_overrun)
        };
        let mut days = 0.0;
        if self.geo.of[target].corridors != 0 {
            days = closure.at(normal_quantile(u_closure));
            self.closures.close_place(self.geo, target, self.now, days);
        }
        (days, deaths(law, u_deaths))
    }
}

struct Fate {
    lost: bool,
    held: bool,
    captured: bool,
}
