//! Everything about an ensemble that is a count. Whole numbers add up to the same in any order, so
//! that each thread may keep its own and the sum is exact.

use serde::{Deserialize, Serialize};

use super::drivers::Drivers;
use super::each::Each;
use super::histogram::Histogram;
use super::ratio::RatioCounts;
use super::replicates::Hits;
use super::weekly::WeeklyCounts;
use crate::experiment::Record;
use crate::layout::Layout;
use crate::reducer::Merge;
use harmattan_core::model::{LARGEST_SIZE, Outcome, OutcomeKind};

/// Counts of one hypothesis, or of all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Counts {
    /// Trajectories taken in.
    pub trajectories: u64,
    /// One histogram for each of [`Layout::distributed`].
    pub histograms: Vec<Histogram>,
    /// Trajectories by spread level 0–5.
    pub levels: [u64; 6],
    /// First days of each outcome of that kind.
    pub first_days: Vec<CumulativeDays>,
    /// The weekly series.
    pub weekly: WeeklyCounts,
    /// Strikes by the size of their wave, and those of them that nobody served.
    pub unserved_by_size: Vec<RatioCounts>,
    /// Trajectories in which each place was struck.
    pub struck: Vec<u64>,
    /// Trajectories in which each measure in force started before the horizon.
    pub started: Vec<u64>,
    /// Trajectories in which each event of the layout happened.
    pub events: Vec<u64>,
    /// The same events, levels and places, by replicate of the design.
    pub hits: Each<Hits>,
    /// Headlines by the fifth each uncertain quantity was drawn from.
    pub drivers: Drivers,
}

/// How many trajectories had a first event on which day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CumulativeDays {
    /// Column of the outcome.
    pub column: usize,
    /// Trajectories whose event came in the day that ends with day i (index 0: at the very start).
    pub on_day: Vec<u64>,
}

impl CumulativeDays {
    /// Trajectories in which the event had come by day i, for each i from 0 to the horizon.
    #[must_use]
    pub fn by_day(&self) -> Vec<u64> {
        let total = |sum: &mut u64, n: &u64| {
            *sum += n;
            Some(*sum)
        };
        self.on_day.iter().scan(0, total).collect()
    }
}

impl Counts {
    /// Nothing counted yet.
    #[must_use]
    pub fn new(layout: &Layout) -> Self {
        let days = layout.horizon_days as usize + 1;
        let first_days = (0..layout.outcomes.len())
            .filter(|&c| layout.outcomes.spec(c).kind == OutcomeKind::FirstDay)
            .map(|column| CumulativeDays { column, on_day: vec![0; days] })
            .collect();
        Self {
            trajectories: 0,
            histograms: vec![Histogram::default(); layout.distributed().len()],
            levels: [0; 6],
            first_days,
            weekly: WeeklyCounts::new(layout.series.days.len(), layout.series.columns.len()),
            unserved_by_size: vec![RatioCounts::default(); LARGEST_SIZE + 1],
            struck: vec![0; layout.theatre.places.len()],
            started: vec![0; layout.measures.len()],
            events: vec![0; layout.events.len()],
            hits: Each::new(layout.replicates.count()),
            drivers: Drivers::new(layout),
        }
    }

    /// Whether others are of this layout, as those that were read from a file may not be; these are new ones of it.
    pub(super) fn is_like(&self, other: &Self, layout: &Layout) -> bool {
        let lengths = |of: &Self| {
            let counted = [of.struck.len(), of.started.len(), of.events.len()];
            (of.histograms.len(), of.unserved_by_size.len(), counted)
        };
        let days = |of: &Self| of.first_days.iter().map(|first| (first.column, first.on_day.len())).collect::<Vec<_>>();
        lengths(self) == lengths(other)
            && days(self) == days(other)
            && self.weekly.is_like(&other.weekly)
            && self.drivers.is_like(&other.drivers)
            && other.histograms.iter().all(Histogram::is_sound)
            && other.hits.all_fit(layout.replicates.count(), |hits| hits.fit(layout))
    }

    /// Takes in one sound trajectory, of a replicate of the design; `happened` says of each event whether it did.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a sound trajectory has levels 0 to 5 and days from 0 on"
    )]
    pub fn push(&mut self, layout: &Layout, replicate: usize, record: &Record<'_>, happened: &[bool]) {
        let outcomes = &record.trajectory.outcomes;
        self.trajectories += 1;
        for (histogram, &column) in self.histograms.iter_mut().zip(layout.distributed()) {
            histogram.push(outcomes[column]);
        }
        self.levels[outcomes[layout.outcomes.first(Outcome::SpreadLevel)] as usize] += 1;
        for first in &mut self.first_days {
            let day = outcomes[first.column];
            if !day.is_nan() {
                let last = first.on_day.len() - 1;
                first.on_day[(day.ceil() as usize).min(last)] += 1;
            }
        }
        self.weekly.push(&record.trajectory.series);
        let strikes = record.trajectory.strikes_by_size.iter().zip(&record.trajectory.unserved_by_size);
        for (counts, (&strikes, &unserved)) in self.unserved_by_size.iter_mut().zip(strikes) {
            counts.push(strikes, unserved);
        }
        add(&mut self.struck, outcomes[layout.columns(Outcome::StrikesAt)].iter().map(|&n| u64::from(n > 0.0)));
        add(&mut self.started, record.started.iter().map(|day| u64::from(!day.is_nan())));
        add(&mut self.events, happened.iter().map(|&h| u64::from(h)));
        self.hits.of(replicate, Hits::default).push(layout, outcomes, happened);
        self.drivers.push(layout, record, happened);
    }
}

impl Merge for Counts {
    fn merge(&mut self, other: &Self) {
        self.trajectories += other.trajectories;
        self.histograms.iter_mut().zip(&other.histograms).for_each(|(a, b)| a.merge(b));
        self.levels.iter_mut().zip(other.levels).for_each(|(a, b)| *a += b);
        for (mine, theirs) in self.first_days.iter_mut().zip(&other.first_days) {
            add(&mut mine.on_day, theirs.on_day.iter().copied());
        }
        self.weekly.merge(&other.weekly);
        self.unserved_by_size.iter_mut().zip(&other.unserved_by_size).for_each(|(a, b)| a.merge(b));
        add(&mut self.struck, other.struck.iter().copied());
        add(&mut self.started, other.started.iter().copied());
        add(&mut self.events, other.events.iter().copied());
        self.hits.merge(&other.hits);
        self.drivers.merge(&other.drivers);
    }
}

/// Adds number by number, growing where needed.
#[inline]
fn add(sums: &mut Vec<u64>, numbers: impl ExactSizeIterator<Item = u64>) {
    if sums.len() < numbers.len() {
        sums.resize(numbers.len(), 0);
    }
    sums.iter_mut().zip(numbers).for_each(|(sum, n)| *sum += n);
}
