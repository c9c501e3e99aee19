//! The error of means and shares from the replicates of a design.
//!
//! The points of a stratified design are not independent, so that the scatter of single futures says nothing of the error of
//! their mean: only the scatter of independent replicates does. Hypotheses are allotted by the number of the draw, the same
//! way whatever is drawn; their shares are certain, and what they explain is no error. So replicates are compared within each
//! hypothesis, and their deviations added over hypotheses. Experts are many and their futures few: within a hypothesis theirs are
//! taken together, and of one expert those of all hypotheses, which says at most too much of an error, never too little.

use serde::{Deserialize, Serialize};

use super::each::Each;
use super::moments::ColumnMoments;
use crate::layout::Layout;
use crate::reducer::Merge;
use harmattan_core::model::Outcome;

/// Futures of one replicate in which each of several things happened.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hits {
    /// Futures counted.
    pub futures: u64,
    /// Those in which it happened: the events of the layout, then ends at each spread level, then places struck, then for each
    /// region strikes there, and a presence or strike abroad but for those strikes.
    pub of: Vec<u32>,
}

/// Something that happened or not, whose share is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happening {
    /// An event of the layout.
    Event(usize),
    /// The future's highest spread level is this.
    Level(usize),
    /// A place was struck.
    Struck(usize),
    /// A region was struck.
    RegionStruck(usize),
    /// There was a foothold abroad, or a strike abroad in another region than this.
    AbroadElsewhere(usize),
}

impl Happening {
    /// Its place in [`Hits`].
    fn index(self, layout: &Layout) -> usize {
        match self {
            Self::Event(event) => event,
            Self::Level(level) => layout.events.len() + level,
            Self::Struck(place) => layout.events.len() + 6 + place,
            Self::RegionStruck(region) => layout.events.len() + 6 + layout.theatre.places.len() + 2 * region,
            Self::AbroadElsewhere(region) => layout.events.len() + 6 + layout.theatre.places.len() + 2 * region + 1,
        }
    }
}

impl Hits {
    /// Whether they are of the things of this layout, as those that were read from a file may not be.
    pub(super) fn fit(&self, layout: &Layout) -> bool {
        let (places, regions) = (layout.columns(Outcome::StrikesAt).len(), layout.theatre.regions.len());
        self.of.is_empty() || self.of.len() == layout.events.len() + 6 + places + 2 * regions
    }

    /// Takes in a sound future; `happened` says of each event whether it did.
    #[inline]
    pub(super) fn push(&mut self, layout: &Layout, outcomes: &[f64], happened: &[bool]) {
        let strikes = &outcomes[layout.columns(Outcome::StrikesAt)];
        self.futures += 1;
        let regions = layout.theatre.regions.len();
        self.of.resize(happened.len() + 6 + strikes.len() + 2 * regions, 0);
        let (events, rest) = self.of.split_at_mut(happened.len());
        let (levels, rest) = rest.split_at_mut(6);
        let (struck, abroad) = rest.split_at_mut(strikes.len());
        events.iter_mut().zip(happened).for_each(|(n, &happened)| *n += u32::from(happened));
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a sound level is 0 to 5")]
        let level = outcomes[layout.spread_level()] as usize;
        levels[level] += 1;
        struck.iter_mut().zip(strikes).for_each(|(n, &strikes)| *n += u32::from(strikes > 0.0));
        push_abroad(abroad, layout, outcomes);
    }
}

/// Counts regions struck abroad, and what is left abroad without each; regions at home stay 0.
fn push_abroad(of: &mut [u32], layout: &Layout, outcomes: &[f64]) {
    let foothold = outcomes[layout.columns(Outcome::FirstFoothold)].iter().any(|day| !day.is_nan());
    let struck = || layout.abroad.iter().filter(|(column, _)| outcomes[*column] > 0.0).map(|&(_, region)| region);
    let Some(first) = struck().next() else {
        if foothold {
            of.iter_mut().skip(1).step_by(2).for_each(|elsewhere| *elsewhere += 1);
        }
        return;
    };
    let several = struck().any(|region| region != first);
    for (region, counts) in of.chunks_exact_mut(2).enumerate() {
        counts[0] += u32::from(struck().any(|of| of == region));
        counts[1] += u32::from(foothold || several || region != first);
    }
}

impl Merge for Hits {
    fn merge(&mut self, other: &Self) {
        self.futures += other.futures;
        self.of.resize(self.of.len().max(other.of.len()), 0);
        self.of.iter_mut().zip(&other.of).for_each(|(a, b)| *a += b);
    }
}

/// What the replicates of one hypothesis, or of one expert, hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Stratum {
    /// Moments of every outcome column, by replicate.
    pub(super) outcomes: Each<ColumnMoments>,
    /// Futures of events, by replicate.
    pub(super) hits: Each<Hits>,
}

/// All strata as one.
pub(super) fn together(strata: &mut Vec<Stratum>) {
    let Some((first, others)) = strata.split_first_mut() else { return };
    for other in others {
        first.outcomes.merge(&other.outcomes);
        first.hits.merge(&other.hits);
    }
    strata.truncate(1);
}

/// The error of a mean or share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ErrorOf {
    /// Standard error.
    pub error: f64,
    /// Independent numbers that it was told from: Student's degrees of freedom and one.
    pub numbers: u64,
}

/// Fewest replicates that tell an error.
const LEAST: u64 = 4;

/// The error of the share of a happening over all futures of these strata; none with fewer than four replicates.
pub(super) fn share_error(strata: &[Stratum], layout: &Layout, what: Happening) -> Option<ErrorOf> {
    let index = what.index(layout);
    let of = |stratum: &Stratum, k: usize| {
        let hits = stratum.hits.get(k)?;
        Some((hits.futures, f64::from(hits.of.get(index).copied().unwrap_or_default())))
    };
    let futures = |s: &Stratum| s.hits.0.iter().flatten().map(|h| h.futures).sum::<u64>();
    total_error(strata, layout, of).map(|(variance, numbers)| {
        let n = strata.iter().map(futures).sum::<u64>() as f64;
        ErrorOf { error: variance.sqrt() / n, numbers }
    })
}

/// Futures of these strata in which something happened.
pub(super) fn hits_of(strata: &[Stratum], layout: &Layout, what: Happening) -> u64 {
    let index = what.index(layout);
    let all = strata.iter().flat_map(|stratum| stratum.hits.0.iter().flatten());
    all.map(|hits| u64::from(hits.of.get(index).copied().unwrap_or_default())).sum()
}

/// The error of the mean of an outcome column over the futures in which it is present; none with fewer than four
/// replicates.
pub(super) fn mean_error(strata: &[Stratum], layout: &Layout, column: usize, mean: f64) -> Option<ErrorOf> {
    let of = |stratum: &Stratum, k: usize| {
        let (hits, columns) = (stratum.hits.get(k)?, stratum.outcomes.get(k)?);
        let moments = columns.get(column);
        Some((hits.futures, moments.count as f64 * (moments.mean - mean)))
    };
    let present = |s: &Stratum| s.outcomes.0.iter().flatten().map(|c| c.get(column).count).sum::<u64>();
    let n = strata.iter().map(present).sum::<u64>();
    let (variance, numbers) = total_error(strata, layout, of)?;
    (n > 0).then(|| ErrorOf { error: variance.sqrt() / n as f64, numbers })
}

/// Variance of a total over all futures, and the replicates it was told from. `of` gives a replicate's futures and its part
/// of the total in a stratum.
fn total_error(
    strata: &[Stratum],
    layout: &Layout,
    of: impl Fn(&Stratum, usize) -> Option<(u64, f64)>,
) -> Option<(f64, u64)> {
    let count = layout.replicates.count();
    let (mut deviations, mut met) = (vec![0.0; count], vec![false; count]);
    for stratum in strata {
        let parts: Vec<Option<(u64, f64)>> = (0..count).map(|k| of(stratum, k)).collect();
        let whole = parts.iter().flatten().fold((0, 0.0), |(n, sum), &(m, part)| (n + m, sum + part));
        let mean = if whole.0 == 0 { 0.0 } else { whole.1 / whole.0 as f64 };
        for (k, part) in parts.iter().enumerate() {
            if let Some((futures, part)) = part {
                deviations[k] += part - *futures as f64 * mean;
                met[k] = true;
            }
        }
    }
    let met = met.into_iter().filter(|met| *met).count() as u64;
    let squares: f64 = deviations.iter().map(|d| d * d).sum();
    (met >= LEAST).then(|| (squares * met as f64 / (met - 1) as f64, met))
}
