//! One strike fought: its outcome and what follows from it (model.md section 6).

use super::closures::Closures;
use super::deaths::{Deadly, deaths};
use super::response::Encounter;
use crate::model::cells::{Cells, Context};
use crate::model::copy::clone_in_place;
use crate::model::geography::Geography;
use crate::model::mechanisms::Tally;
use crate::model::observer::{Event, Observer};
use crate::model::rates::Basis;
use crate::model::reader::{Reader, refill};
use crate::model::outcomes::Outcome;
use crate::model::roster::Tries;
use crate::model::trajectory::{LARGEST_SIZE, Outcomes};
use crate::parameters::Key;
use crate::sampling::float::exp;
use crate::sampling::normal_quantile;

/// What is constant within an epoch: what becomes of the cell of a strike, as stated, and the odds.
#[derive(Debug, Default)]
pub(in crate::model) struct Law {
    loss_repelled: f64,
    loss_drone: f64,
    loss_overrun: f64,
    hold: f64,
    capture: f64,
    recovery_days: f64,
    /// e^(−garrison term of the logit) of each place, at full strength and weakened.
    garrison_odds: Vec<[f64; 2]>,
    /// e^(−rest of the logit) by who helps: alerted 1, drone 2, ground unit 4.
    help_odds: [f64; 8],
    /// e^(−what an operation adds to the logit).
    operation_odds: f64,
}

impl Law {
    /// Fills in what follows from the values.
    pub(in crate::model) fn fill(&mut self, basis: &Basis<'_>) {
        let v = &basis.v;
        self.loss_repelled = v.one(Key::EngagementLossRepelled);
        self.loss_drone = v.one(Key::EngagementLossDrone);
        self.loss_overrun = v.one(Key::EngagementLossOverrun);
        self.hold = v.one(Key::EngagementHold);
        self.capture = v.one(Key::EngagementCapture);
        self.recovery_days = v.one(Key::EngagementRecoveryDays);
        self.operation_odds = exp(-v.stated_or(Key::EngagementOperation, 0.0));
        self.fill_odds(basis.geo, v);
    }

    /// The probability that a strike is repelled is 1/(1 + garrison odds · help odds).
    fn fill_odds(&mut self, geo: &Geography, v: &Reader<'_>) {
        let (strength, weakened) = (v.one(Key::EngagementGarrison), v.one(Key::EngagementWeakenedFactor));
        let garrison = v.all(Key::Garrison);
        let odds_of = |garrison: f64| [exp(-strength * garrison), exp(-strength * garrison * weakened)];
        // Garrisons are whole numbers from 0 to 3, or fractions once measures act on them.
        let of_whole = [0.0, 1.0, 2.0, 3.0].map(odds_of);
        let odds = |place: &usize| {
            let garrison = garrison.get(*place).copied().unwrap_or(0.0);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small and not negative")]
            let whole = garrison as u32;
            match of_whole.get(whole as usize) {
                Some(&odds) if f64::from(whole) == garrison => odds,
                _ => odds_of(garrison),
            }
        };
        refill(&mut self.garrison_odds, geo.theatre_place.iter().map(odds));
        let [base, alert, late] =
            [Key::EngagementBase, Key::EngagementAlert, Key::EngagementLateEffect].map(|key| v.one(key));
        let (drone, ground) = (v.one(Key::EngagementDrone), v.one(Key::EngagementGround));
        self.help_odds = std::array::from_fn(|help| {
            let term = |bit: usize, term: f64| if help & bit == 0 { 0.0 } else { term };
            let effect = if help & 1 == 0 { late } else { 1.0 };
            exp(-(base + term(1, alert) + term(2, effect * drone) + term(4, effect * ground)))
        });
    }
}

/// Counts so far.
#[derive(Debug, Default)]
pub(in crate::model) struct Counts {
    strikes: u32,
    repelled: u32,
    alerted: u32,
    served: u32,
    /// Places of front `west` near a crossing overrun.
    border_overrun: u32,
    /// Day of the first strike in any neighbour; NaN so far.
    abroad_struck: f64,
    /// Day of the first strike at a coastal place; NaN so far.
    coast_struck: f64,
    /// Least road distance from a struck place to a port, km; infinite so far or where no road leads to one.
    coast_distance: f64,
    /// Day of the first strike in each neighbour; NaN so far.
    first_strike: Vec<f64>,
    /// Strikes at each place.
    strikes_at: Vec<u32>,
    /// Strikes, and unserved strikes, by size of wave.
    by_size: Vec<(u32, u32)>,
}

clone_in_place!(Counts {
    strikes,
    repelled,
    alerted,
    served,
    border_overrun,
    abroad_struck,
    coast_struck,
    coast_distance,
    first_strike,
    strikes_at,
    by_size,
});

impl Counts {
    /// Nothing yet.
    pub(in crate::model) fn reset(&mut self, geo: &Geography) {
        (self.strikes, self.repelled, self.alerted, self.served) = (0, 0, 0, 0);
        self.border_overrun = 0;
        (self.coast_struck, self.abroad_struck) = (f64::NAN, f64::NAN);
        self.coast_distance = f64::INFINITY;
        self.first_strike.clear();
        self.first_strike.resize(geo.neighbours.len(), f64::NAN);
        self.strikes_at.clear();
        self.strikes_at.resize(geo.slots, 0);
        self.by_size.clear();
        self.by_size.resize(LARGEST_SIZE + 1, (0, 0));
    }

    /// One strike of a wave of `size`.
    #[inline]
    fn strike(&mut self, context: &Context<'_>, met: &Encounter, (size, repelled): (usize, bool), now: f64) {
        let (geo, place, served) = (context.geo, met.strike.target, met.drone || met.ground);
        self.strikes += 1;
        self.repelled += u32::from(repelled);
        self.alerted += u32::from(met.alerted);
        self.served += u32::from(served);
        let of = &geo.of[place];
        self.strikes_at[place] += 1;
        let of_size = &mut self.by_size[size.min(LARGEST_SIZE)];
        of_size.0 += 1;
        of_size.1 += u32::from(!served);
        self.coast_distance = if of.port_km < self.coast_distance { of.port_km } else { self.coast_distance };
        self.border_overrun += u32::from(!repelled && context.rates.shared.near_border[place]);
        if of.coastal && self.coast_struck.is_nan() {
            self.coast_struck = now;
        }
        if of.country != geo.home
            && let Some(n) = geo.neighbours.iter().position(|&c| c == of.country)
            && self.first_strike[n].is_nan()
        {
            self.first_strike[n] = now;
            if self.abroad_struck.is_nan() {
                self.abroad_struck = now;
            }
        }
    }

    /// Whether a place of front `west` near a crossing was overrun.
    pub(in crate::model) fn is_border_overrun(&self) -> bool {
        self.border_overrun > 0
    }

    /// Days of the first strike in any neighbour and on the coast; NaN so far.
    pub(in crate::model) fn first_abroad_and_coast(&self) -> [f64; 2] {
        [self.abroad_struck, self.coast_struck]
    }

    /// An outcome of strikes so far; NaN where it is missing.
    pub(in crate::model) fn running(&self, geo: &Geography, outcome: Outcome, member: usize) -> f64 {
        match outcome {
            Outcome::Strikes => f64::from(self.strikes),
            Outcome::Overrun => f64::from(self.strikes - self.repelled),
            Outcome::Repelled => f64::from(self.repelled),
            Outcome::BorderOverrun => f64::from(self.border_overrun),
            Outcome::FirstStrike => self.first_strike.get(member).copied().unwrap_or(f64::NAN),
            Outcome::FirstStrikeAbroad => self.abroad_struck,
            Outcome::CoastDistance if self.coast_distance.is_finite() => self.coast_distance,
            Outcome::StrikesAt => {
                let slot = geo.places.iter().find(|&&(_, place)| place == member).map(|&(slot, _)| slot);
                slot.map_or(0.0, |slot| f64::from(self.strikes_at[slot]))
            }
            _ => f64::NAN,
        }
    }

    /// Writes what a trajectory ends with.
    pub(in crate::model) fn write(&self, geo: &Geography, out: &mut Outcomes<'_>) {
        let strikes = f64::from(self.strikes);
        let share = |part: u32| if self.strikes == 0 { f64::NAN } else { f64::from(part) / strikes };
        out.one(Outcome::Strikes, strikes);
        out.one(Outcome::Overrun, f64::from(self.strikes - self.repelled));
        out.one(Outcome::BorderOverrun, f64::from(self.border_overrun));
        out.one(Outcome::FirstStrikeAbroad, self.abroad_struck);
        out.one(Outcome::Repelled, f64::from(self.repelled));
        out.one(Outcome::ServedShare, share(self.served));
        out.one(Outcome::AlertedShare, share(self.alerted));
        out.one(
            Outcome::CoastDistance,
            if self.coast_distance.is_finite() { self.coast_distance } else { f64::NAN },
        );
        out.all(Outcome::FirstStrike, self.first_strike.iter().copied());
        for &(slot, place) in &geo.places {
            out.member(Outcome::StrikesAt, place, f64::from(self.strikes_at[slot]));
        }
        for (size, &(strikes, unserved)) in self.by_size.iter().enumerate() {
            out.trajectory.strikes_by_size[size] = strikes;
            out.trajectory.unserved_by_size[size] = unserved;
        }
    }
}

/// Everything a wave changes.
pub(in crate::model) struct Field<'a> {
    pub now: f64,
    /// Whether the wave is an operation.
    pub operation: bool,
    pub context: Context<'a>,
    pub state: &'a mut Cells,
    pub closures: &'a mut Closures,
    pub tally: &'a mut Tally,
}

impl Field<'_> {
    /// Fights one strike of a wave of `size`. Six numbers whatever happens, so that a changed outcome shifts no
    /// later draw.
    #[inline]
    pub(in crate::model) fn fight<O: Observer>(&mut self, met: &Encounter, size: usize, numbers: [f64; 6], observer: &mut O) {
        let &Encounter { strike, alerted, drone, ground } = met;
        let [u_repelled, u_lost, u_holds, u_captures, u_closure, u_deaths] = numbers;
        let (geo, rates) = (self.context.geo, self.context.rates);
        // Repelled with probability 1/(1 + odds).
        let repelled = u_repelled * (1.0 + self.odds(met)) < 1.0;
        let aftermath = self.aftermath(met, repelled, [u_lost, u_holds, u_captures]);
        let closure_days = self.close_roads(strike.target, repelled, u_closure);
        let kind = if repelled { Deadly::Repelled } else { Deadly::Overrun };
        self.tally.deaths.add(rates, kind, u_deaths);
        self.tally.region_events[geo.of[strike.target].region] += 1;
        self.tally.engagement.strike(&self.context, met, (size, repelled), self.now);
        if O::WATCHES {
            let event = Event::Strike {
                place: geo.theatre_place[strike.target],
                from: geo.theatre_place[strike.from],
                alerted,
                drone,
                ground,
                repelled,
                lost: aftermath.lost,
                held: aftermath.held,
                captured: aftermath.captured,
                closure_days,
                deaths: deaths(&rates.deaths.kinds[kind as usize], u_deaths),
            };
            observer.event(self.now, &event);
        }
    }

    /// Odds that the strike overruns its target: e^(−logit).
    #[inline]
    fn odds(&self, met: &Encounter) -> f64 {
        let (rates, target) = (self.context.rates, met.strike.target);
        let weak = self.now < self.state.weakened_until[target];
        let help = usize::from(met.alerted) | usize::from(met.drone) << 1 | usize::from(met.ground) << 2;
        let odds = rates.engagement.garrison_odds[target][usize::from(weak)] * rates.engagement.help_odds[help];
        if self.operation { odds * rates.engagement.operation_odds } else { odds }
    }

    /// What becomes of the cell, and whether captured materiel arms another.
    fn aftermath(&mut self, met: &Encounter, repelled: bool, numbers: [f64; 3]) -> Aftermath {
        let (law, strike) = (&self.context.rates.engagement, met.strike);
        let loss = match (repelled, met.drone) {
            (true, true) => (law.loss_repelled + law.loss_drone).min(0.95),
            (true, false) => law.loss_repelled.min(0.95),
            (false, _) => law.loss_overrun,
        };
        let [u_lost, u_holds, u_captures] = numbers;
        let cell = (strike.stand, strike.from);
        let (lost, holds, captures) = (u_lost < loss, u_holds < law.hold, u_captures < law.capture);
        let mut aftermath = Aftermath { lost, held: false, captured: false };
        let (rates, now) = (self.context.rates, self.now);
        if lost {
            self.state.remove(&mut self.context, cell, now);
            self.tally.cells_lost += 1;
        }
        if repelled {
            return aftermath;
        }
        if !lost && holds && strike.from != strike.target && rates.turnover.has_room(self.state.at(strike.target), strike.target) {
            self.state.relocate(&mut self.context, cell, strike.target, now);
            aftermath.held = true;
        }
        if captures && rates.turnover.has_room(self.state.at(strike.target), strike.target) {
            let mut tries = Tries::from_uniform(u_lost);
            self.state.add(&mut self.context, strike.target, &mut tries, now);
            aftermath.captured = true;
        }
        let weak = &mut self.state.weakened_until[strike.target];
        *weak = weak.max(now + law.recovery_days);
        aftermath
    }

    /// Closes the corridor roads at a place; days, 0 where there are none.
    #[inline]
    fn close_roads(&mut self, target: usize, repelled: bool, u: f64) -> f64 {
        let (geo, rates) = (self.context.geo, self.context.rates);
        if geo.of[target].corridors == 0 {
            return 0.0;
        }
        let days = rates.closures.strike[usize::from(repelled)].at(normal_quantile(u));
        self.closures.close_place(geo, target, self.now, days);
        days
    }
}

struct Aftermath {
    lost: bool,
    held: bool,
    captured: bool,
}
