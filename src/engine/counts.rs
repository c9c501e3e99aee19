//! Everything about an ensemble that is a count. Whole numbers add up to the same in any order, so
//! that each thread may keep its own and the sum is exact.

use super::drivers::Drivers;
use super::histogram::{Histogram, rank};
use super::layout::Layout;
use super::ratio::RatioCounts;
use super::source::Record;
use harmattan_core::model::{LARGEST_SIZE, Outcome, OutcomeKind};

/// Counts of one hypothesis, or of all.
#[derive(Clone, Debug, PartialEq)]
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
    pub unserved_by_size: [RatioCounts; LARGEST_SIZE + 1],
    /// Trajectories in which each place was struck.
    pub struck: Vec<u64>,
    /// Trajectories in which each event of the layout happened.
    pub events: Vec<u64>,
    /// Headlines by the fifth each uncertain quantity was drawn from.
    pub drivers: Drivers,
}

/// How many trajectories had a first event on which day.
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// How often each value occurred in each week and column of the series: quantiles are exact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeeklyCounts {
    columns: usize,
    values: Vec<Vec<u32>>,
}

impl WeeklyCounts {
    /// Exact quantiles (shares ascending) of a column in a week; empty where nothing was counted.
    #[must_use]
    pub fn quantiles(&self, week: usize, column: usize, shares: &[f64]) -> Vec<u32> {
        let counts = self.counts(week, column);
        let total: u64 = counts.iter().map(|&n| u64::from(n)).sum();
        if total == 0 {
            return Vec::new();
        }
        let mut out = Vec::with_capacity(shares.len());
        let mut below = 0;
        for (value, &n) in (0_u32..).zip(counts) {
            below += u64::from(n);
            while out.len() < shares.len() && rank(shares[out.len()], total) <= below {
                out.push(value);
            }
        }
        out
    }

    /// Mean of a column in a week; 0 where nothing was counted.
    #[must_use]
    pub fn mean(&self, week: usize, column: usize) -> f64 {
        let (mut n, mut sum) = (0_u64, 0_u128);
        for (value, &count) in (0_u64..).zip(self.counts(week, column)) {
            n += u64::from(count);
            sum += u128::from(value) * u128::from(count);
        }
        if n == 0 { 0.0 } else { sum as f64 / n as f64 }
    }

    /// How often each value 0, 1, 2 … occurred.
    #[must_use]
    pub fn counts(&self, week: usize, column: usize) -> &[u32] {
        &self.values[week * self.columns + column]
    }

    #[inline]
    fn push(&mut self, series: &[u32]) {
        for (counts, &value) in self.values.iter_mut().zip(series) {
            let value = value as usize;
            if value >= counts.len() {
                counts.resize(value + 1, 0);
            }
            counts[value] += 1;
        }
    }

    fn merge(&mut self, other: &Self) {
        for (mine, theirs) in self.values.iter_mut().zip(&other.values) {
            if mine.len() < theirs.len() {
                mine.resize(theirs.len(), 0);
            }
            mine.iter_mut().zip(theirs).for_each(|(a, b)| *a += b);
        }
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
        let columns = layout.series.columns.len();
        Self {
            trajectories: 0,
            histograms: vec![Histogram::default(); layout.distributed().len()],
            levels: [0; 6],
            first_days,
            weekly: WeeklyCounts { columns, values: vec![Vec::new(); columns * layout.series.days.len()] },
            unserved_by_size: [RatioCounts::default(); LARGEST_SIZE + 1],
            struck: vec![0; layout.theatre.places.len()],
            events: vec![0; layout.events.len()],
            drivers: Drivers::new(layout),
        }
    }

    /// Takes in one sound trajectory; `happened` says of each event whether it did.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a sound trajectory has levels 0 to 5 and days from 0 on"
    )]
    pub fn push(&mut self, layout: &Layout, record: &Record<'_>, happened: &[bool]) {
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
        add(&mut self.events, happened.iter().map(|&h| u64::from(h)));
        self.drivers.push(layout, record, happened);
    }

    /// Takes in the counts of another.
    pub fn merge(&mut self, other: &Self) {
        self.trajectories += other.trajectories;
        self.histograms.iter_mut().zip(&other.histograms).for_each(|(a, b)| a.merge(b));
        self.levels.iter_mut().zip(other.levels).for_each(|(a, b)| *a += b);
        for (mine, theirs) in self.first_days.iter_mut().zip(&other.first_days) {
            add(&mut mine.on_day, theirs.on_day.iter().copied());
        }
        self.weekly.merge(&other.weekly);
        self.unserved_by_size.iter_mut().zip(&other.unserved_by_size).for_each(|(a, b)| a.merge(b));
        add(&mut self.struck, other.struck.iter().copied());
        add(&mut self.events, other.events.iter().copied());
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
