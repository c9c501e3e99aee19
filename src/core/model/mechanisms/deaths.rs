//! Deaths of strikes and ambushes (model.md section 6). They change no state, so nobody waits for them: numbers
//! that mean deaths are laid aside and worked out many at a time, which is much faster than one by one.

use crate::model::geography::Geography;
use crate::model::outcomes::Outcome;
use crate::model::rates::{Basis, LogNormal, Rates};
use crate::model::trajectory::Outcomes;
use crate::parameters::Key;
use crate::sampling::normal_quantile;

/// Most deaths one event may have (model.md section 6).
const MOST_DEATHS: f64 = 500.0;
/// Numbers laid aside at most.
const PENDING: usize = 64;

/// Kinds of events in which people die.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::model) enum Deadly {
    /// A strike that was repelled.
    Repelled,
    /// A strike that overran its target.
    Overrun,
    /// An ambush.
    Ambush,
}

/// Kinds of deadly events.
pub(in crate::model) const KINDS: usize = 3;

/// Deaths of one kind of event: none with a probability, otherwise lognormal.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::model) struct DeathLaw {
    /// Probability of none.
    none: f64,
    /// 1/(1 − none).
    per_some: f64,
    /// The rest.
    some: LogNormal,
}

/// What is constant within an epoch.
#[derive(Debug, Default)]
pub(in crate::model) struct Law {
    /// By kind of event ([`Deadly`]).
    pub kinds: [DeathLaw; KINDS],
}

impl Law {
    /// Fills in what follows from the values.
    pub(in crate::model) fn fill(&mut self, basis: &Basis<'_>) {
        let v = &basis.v;
        let sigma = v.one(Key::DeathsSigma);
        let law = |none, median| {
            let none = v.one(none);
            DeathLaw { none, per_some: 1.0 / (1.0 - none), some: LogNormal::new(v.one(median), sigma) }
        };
        self.kinds = [
            law(Key::DeathsNoneRepelled, Key::DeathsMedianRepelled),
            law(Key::DeathsNoneOverrun, Key::DeathsMedianOverrun),
            law(Key::DeathsNoneAmbush, Key::DeathsMedianAmbush),
        ];
    }
}

/// Deaths so far, and numbers not yet worked out.
#[derive(Debug)]
pub(in crate::model) struct Counts {
    /// Numbers that mean at least one death, by kind.
    pending: [[f64; PENDING]; KINDS],
    count: [usize; KINDS],
    total: u64,
}

impl Clone for Counts {
    fn clone(&self) -> Self {
        let Self { pending, count, total } = self;
        Self { pending: *pending, count: *count, total: *total }
    }

    /// What has been worked out is not copied.
    fn clone_from(&mut self, source: &Self) {
        let Self { pending, count, total } = source;
        for ((mine, theirs), &count) in self.pending.iter_mut().zip(pending).zip(count) {
            mine[..count].copy_from_slice(&theirs[..count]);
        }
        (self.count, self.total) = (*count, *total);
    }
}

impl Default for Counts {
    fn default() -> Self {
        Self { pending: [[0.0; PENDING]; KINDS], count: [0; KINDS], total: 0 }
    }
}

impl Counts {
    /// None yet.
    pub(in crate::model) fn reset(&mut self, _: &Geography) {
        self.count = [0; KINDS];
        self.total = 0;
    }

    /// Adds the deaths that `u` in (0, 1) means.
    #[inline]
    pub(in crate::model) fn add(&mut self, rates: &Rates, kind: Deadly, u: f64) {
        let (count, kind) = (&mut self.count[kind as usize], kind as usize);
        self.pending[kind][*count] = u;
        // Numbers that mean none are written over: whether there are deaths is a coin toss that no branch foresees.
        *count += usize::from(u >= rates.deaths.kinds[kind].none);
        if *count == PENDING {
            self.settle(rates);
        }
    }

    /// Works out what is pending, while the rates are those under which it was added.
    #[inline(never)]
    pub(in crate::model) fn settle(&mut self, rates: &Rates) {
        for ((pending, count), law) in self.pending.iter_mut().zip(&mut self.count).zip(&rates.deaths.kinds) {
            let pending = &mut pending[..*count];
            for u in pending.iter_mut() {
                *u = normal_quantile((*u - law.none) * law.per_some);
            }
            self.total += pending.iter().map(|&z| u64::from(dead(law, z))).sum::<u64>();
            *count = 0;
        }
    }

    /// Deaths so far; all is settled.
    pub(in crate::model) fn total(&self) -> f64 {
        self.total as f64
    }

    /// Writes what a trajectory ends with; all is settled.
    pub(in crate::model) fn write(&self, _: &Geography, out: &mut Outcomes<'_>) {
        debug_assert!(self.count == [0; KINDS]);
        out.one(Outcome::Deaths, self.total as f64);
    }
}

/// Deaths that `u` in (0, 1) means: none with a probability, otherwise lognormal, rounded up.
pub(in crate::model) fn deaths(law: &DeathLaw, u: f64) -> u32 {
    if u < law.none { 0 } else { dead(law, normal_quantile((u - law.none) * law.per_some)) }
}

/// Deaths at standard normal `z`.
#[inline]
fn dead(law: &DeathLaw, z: f64) -> u32 {
    let x = law.some.at(z);
    ceil(if x < MOST_DEATHS { x } else { MOST_DEATHS })
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
