//! Whether a box is more than chance and search: boxes found on a part of the cases, and boxes found where nothing can
//! be found.
//!
//! *Folds.* Cases are dealt to five folds at random; a box is found in the same way on all folds but one, and its cases
//! and failures are counted in that one, which had no part in it. Pooled over the folds they give a coverage and a
//! density that are not optimistic; rather a little cautious, since four fifths of the cases find less than all.
//!
//! *Halves.* On random halves of the cases boxes are found in the same way. How often a restricted column comes back is
//! Bryant and Lempert's (2010) resampling test; halves are drawn without replacement (Shah and Samworth 2013), since
//! cases that count twice, as in the bootstrap, make slices look significant that are not. Half the cases find less
//! than all: what comes back in most halves is sure, what does not need not be wrong.
//!
//! *Shuffles.* Which cases fail is shuffled, so that no column says anything, and a box is found in the same way. The
//! share of shuffles with as good a box, (1 + hits)/(1 + shuffles) (Phipson and Smyth 2010), is a p-value of the whole
//! search.

use harmattan_core::sampling::counter_hash;

use super::Settings;
use super::cases::Cases;
use super::choice::find;
use super::region::Region;
use super::sample::{Sample, Tally};

/// Folds of the cases.
pub(super) const FOLDS: u64 = 5;

/// What random bits are for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Use {
    Halves = 1,
    Shuffles = 2,
    Folds = 3,
    Boxes = 4,
    Pruning = 5,
}

/// The key of the `number`-th draw for a purpose.
pub(super) fn key(seed: u64, purpose: Use, number: usize) -> u64 {
    counter_hash(counter_hash(seed, purpose as u64), number as u64)
}

/// Counts of boxes found without the cases that are counted.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct HeldOutCases {
    /// Folds without which a box was found.
    pub found: usize,
    /// Cases of these folds inside those boxes; of a fold without which no box is found there is none.
    pub inside: Tally,
}

/// Finds a box without each fold and counts what of the fold is in it.
pub(super) fn held_out(cases: &Cases, sample: &Sample, settings: &Settings) -> HeldOutCases {
    let key = key(settings.seed, Use::Folds, 0);
    let mut held_out = HeldOutCases::default();
    for fold in 0..FOLDS {
        let is_in_fold = |case: usize| counter_hash(key, case as u64) % FOLDS == fold;
        let others = sample.part(|case| !is_in_fold(case));
        if let Some(found) = find(cases, &others, settings.rules(&others)) {
            held_out.found += 1;
            held_out.inside += found.region.tally(cases, &sample.part(is_in_fold));
        }
    }
    held_out
}

/// Of the boxes found on both halves of `splits` splits, those that leave out some of the same of each restricted
/// column of `region`: the same end, the same category; and the number of halves.
pub(super) fn recurring(cases: &Cases, sample: &Sample, region: &Region, settings: &Settings) -> (Vec<usize>, usize) {
    let mut recurring = vec![0; region.spans.len()];
    for split in 0..settings.splits {
        let key = key(settings.seed, Use::Halves, split);
        for which in 0..2 {
            let half = sample.part(|case| counter_hash(key, case as u64) >> 63 == which);
            let Some(found) = find(cases, &half, settings.rules(&half)) else { continue };
            for (recurring, (column, span)) in recurring.iter_mut().zip(&region.spans) {
                let ranked = &cases.columns[*column];
                let other = found.region.spans.iter().find(|(other, _)| other == column);
                let faces = other.map_or_else(Vec::new, |(_, span)| span.faces(ranked));
                *recurring += usize::from(span.faces(ranked).iter().any(|face| faces.contains(face)));
            }
        }
    }
    (recurring, 2 * settings.splits)
}

/// Of `shuffles` shuffles of failures, those whose box is at least as good a compromise: O(d·n) each.
pub(super) fn as_good(cases: &Cases, sample: &Sample, compromise: f64, settings: &Settings) -> usize {
    let is_as_good = |shuffle: &usize| {
        let shuffled = shuffled(sample, key(settings.seed, Use::Shuffles, *shuffle));
        find(cases, &shuffled, settings.rules(sample)).is_some_and(|found| found.compromise >= compromise)
    };
    (0..settings.shuffles).filter(is_as_good).count()
}

/// The sample with its failures moved to as many of its cases, every choice of them as likely as every other.
fn shuffled(sample: &Sample, key: u64) -> Sample {
    let mut drawn: Vec<(u64, usize)> =
        sample.members().map(|(case, _)| (counter_hash(key, case as u64), case)).collect();
    let failures = sample.all.failures;
    if failures < drawn.len() {
        drawn.select_nth_unstable(failures);
    }
    let mut marks: Vec<u8> = sample.marks.iter().map(|mark| mark & 1).collect();
    drawn.iter().take(failures).for_each(|&(_, case)| marks[case] = 3);
    Sample::of_marks(marks)
}
