//! Who answers a wave: drones on station and ground units ready, and which strikes they serve (model.md section 6).

use super::on_station::OnStation;
use super::targeting::Strike;
use crate::model::away::{Away, Out};
use crate::model::geography::Geography;
use crate::model::rates::{Basis, Rates};
use crate::model::roster::Tries;
use crate::parameters::Key;
use crate::sampling::Stream;

/// What is constant within an epoch.
#[derive(Debug, Default)]
pub(in crate::model) struct Law {
    /// Drones on station, by front.
    pub drones: Vec<OnStation>,
    /// Ground units ready, by front.
    pub ground: Vec<OnStation>,
    /// Days for which means that have served are away; 0: no time at all.
    pub turnaround_days: f64,
}

impl Law {
    /// Fills in what follows from the values.
    pub(in crate::model) fn fill(&mut self, basis: &Basis<'_>) {
        let Basis { geo, v, .. } = basis;
        let fronts = geo.fronts();
        self.turnaround_days = v.stated_or(Key::ResponseTurnaroundDays, 0.0);
        let hours = v.one(Key::DronesOrbitHours).min(24.0);
        let up = v.one(Key::DronesAvailability) * hours / 24.0;
        let ready = v.one(Key::GroundReadiness);
        let (aircraft, units) = (v.all(Key::DronesAircraft), v.all(Key::GroundUnits));
        let partners = v.all(Key::PartnerUnits);
        self.drones.resize_with(fronts, OnStation::default);
        self.ground.resize_with(fronts, OnStation::default);
        for f in 0..fronts {
            self.drones[f].fill(aircraft[f], up);
            self.ground[f].fill(units[f] + partners[f], ready);
        }
    }
}

/// A strike and how it is met.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::model) struct Encounter {
    pub strike: Strike,
    pub alerted: bool,
    pub drone: bool,
    pub ground: bool,
}

/// How the strikes of one wave are met, in order of drawing.
#[derive(Debug, Default)]
pub(in crate::model) struct Response {
    pub encounters: Vec<Encounter>,
    /// Strikes in order of service: whether alerted and the value of the target, as bits that grow with both, then
    /// the number of the strike.
    order: Vec<(u64, usize)>,
    /// Drones on station and ground units ready that serve no strike yet, by front.
    drones: Vec<u32>,
    units: Vec<u32>,
}

/// How a strike that is a wave of its own is met.
#[inline]
pub(in crate::model) fn meet_one(
    geo: &Geography,
    rates: &Rates,
    strike: Strike,
    away: Out,
    numbers: [f64; 3],
) -> Encounter {
    let [u_alert, u_drone, u_ground] = numbers;
    let front = geo.of[strike.target].front;
    Encounter {
        strike,
        alerted: u_alert >= rates.warning.unseen_single[strike.target],
        drone: u_drone >= rates.response.drones[front].none_less(away.drones),
        ground: u_ground >= rates.response.ground[front].none_less(away.units),
    }
}

impl Response {
    /// Makes room for waves of up to `largest` strikes on `fronts` fronts.
    pub(in crate::model) fn reserve(&mut self, largest: usize, fronts: usize) {
        self.encounters.reserve(largest);
        self.order.reserve(largest);
        self.drones.resize(fronts, 0);
        self.units.resize(fronts, 0);
    }

    /// Draws who is alerted and who is served, on a day on which some are away.
    #[inline(never)]
    pub(in crate::model) fn draw(
        &mut self,
        geo: &Geography,
        rates: &Rates,
        strikes: &[Strike],
        away: (&Away, f64),
        stream: &mut Stream,
    ) {
        self.encounters.clear();
        let mut any = false;
        for &strike in strikes {
            let [u] = stream.uniforms();
            let alerted = rates.warning.is_alerted(geo, strike.target, strikes.len(), u);
            any |= alerted;
            self.encounters.push(Encounter { strike, alerted, ..Encounter::default() });
        }
        if strikes.len() > 1 {
            // One alerted strike lets the others be recognised where intelligence is fused.
            for met in &mut self.encounters {
                let [u] = stream.uniforms();
                met.alerted |= any && u < rates.warning.fusion;
            }
        }
        self.serve(geo, rates, away, stream);
    }

    /// Serves each front: alerted first, then falling value, then order of drawing.
    fn serve(&mut self, geo: &Geography, rates: &Rates, (away, now): (&Away, f64), stream: &mut Stream) {
        self.order.clear();
        let [low, high] = stream.words();
        let tries = Tries::new(low, high);
        let mut fronts = 0_u64;
        for (s, met) in self.encounters.iter().enumerate() {
            let target = met.strike.target;
            // Bits of numbers that are not negative have the order of the numbers.
            self.order.push((!(u64::from(met.alerted) << 63 | rates.targeting.value[target].to_bits()), s));
            fronts |= 1 << geo.of[target].front;
        }
        self.order.sort_unstable();
        while fronts != 0 {
            let front = fronts.trailing_zeros() as usize;
            fronts &= fronts - 1;
            let mut own = tries.of(front as u64);
            let (u_drones, u_ground) = (own.uniform(), own.uniform());
            let out = away.out(front, now);
            self.drones[front] = rates.response.drones[front].draw_less(out.drones, u_drones, &mut || own.uniform());
            self.units[front] = rates.response.ground[front].draw_less(out.units, u_ground, &mut || own.uniform());
        }
        for &(_, s) in &self.order {
            let met = &mut self.encounters[s];
            met.drone = take_one(&mut self.drones[geo.of[met.strike.target].front], true);
        }
        // Units go to strikes that no drone serves, then to those one does.
        for with_drone in [false, true] {
            for &(_, s) in &self.order {
                let met = &mut self.encounters[s];
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

