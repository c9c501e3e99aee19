//! Means that have served a strike and are not back yet (model.md section 6).

use super::copy::clone_in_place;
use super::geography::Geography;
use super::mechanisms::response::Encounter;
use super::rates::Rates;

/// Room for means that are out at one time; beyond it the list grows.
const ROOM: usize = 256;

/// Drones and ground units of a front that are away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Out {
    pub drones: u32,
    pub units: u32,
}

/// Means that left together.
#[derive(Clone, Copy, Debug)]
struct Spell {
    front: usize,
    /// The day on which they are back.
    until: f64,
    out: Out,
}

/// All means that are away.
#[derive(Debug, Default)]
pub(super) struct Away {
    spells: Vec<Spell>,
}

clone_in_place!(Away { spells });

impl Away {
    /// Nobody is away.
    pub(super) fn reset(&mut self) {
        self.spells.clear();
        self.spells.reserve(ROOM);
    }

    /// Who of a front is away now.
    #[inline]
    pub(super) fn out(&self, front: usize, now: f64) -> Out {
        let away = self.spells.iter().filter(|spell| spell.front == front && spell.until > now);
        away.fold(Out::default(), |sum, spell| Out {
            drones: sum.drones + spell.out.drones,
            units: sum.units + spell.out.units,
        })
    }

    /// Those who serve the strikes of a wave leave for the turnaround in force, if there is one.
    pub(super) fn send(&mut self, geo: &Geography, rates: &Rates, met: &[Encounter], now: f64) {
        if rates.response.turnaround_days == 0.0 {
            return;
        }
        self.spells.retain(|spell| spell.until > now);
        let until = now + rates.response.turnaround_days;
        for met in met.iter().filter(|met| met.drone || met.ground) {
            let out = Out { drones: u32::from(met.drone), units: u32::from(met.ground) };
            self.spells.push(Spell { front: geo.of[met.strike.target].front, until, out });
        }
    }
}
