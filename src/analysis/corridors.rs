//! Shares by corridor, place, link and size of wave.

use serde::{Deserialize, Serialize};

use super::chance::Chance;
use harmattan_core::model::Outcome;
use harmattan_engine::{Happening, Histogram, Layout, Reduction};

/// Most bins of a corridor's histogram below its [`NEARLY_ALL`] quantile.
const MOST_BINS: f64 = 40.0;
/// What share of the futures the bins are made for.
const NEARLY_ALL: f64 = 0.99;

/// How long a corridor is closed in all, for a chart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CorridorHistogram {
    /// The corridor.
    pub corridor: String,
    /// Whether it is one of the western corridors.
    pub western: bool,
    /// Share of trajectories in which it is never closed.
    pub zero: f64,
    /// Bins of the days above 0, ascending; empty ones are left out.
    pub bins: Vec<Bin>,
}

/// A bin of a histogram.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bin {
    /// Lower edge, days, included.
    pub from: f64,
    /// Upper edge, days, excluded (the horizon's belongs to the last).
    pub to: f64,
    /// Share of all trajectories.
    pub share: f64,
}

/// How often a place is struck.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlaceShare {
    /// The place.
    pub place: String,
    /// Probability that it is struck at least once.
    pub struck: Chance,
}

/// How long a link is closed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LinkShare {
    /// The place at one end.
    pub from: String,
    /// The place at the other.
    pub to: String,
    /// Mean share of the period during which it is closed (links of corridors; others stay 0).
    pub closed: f64,
}

/// How strikes in waves of one size were met.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SizeShare {
    /// Strikes in the wave.
    pub size: u32,
    /// Strikes seen in such waves.
    pub strikes: u64,
    /// Share that neither drone nor ground unit served, with an interval that allows for the likeness of the strikes of
    /// one future.
    pub unserved: Chance,
}

/// The closed days of every corridor, in bins of one width for all.
pub(super) fn corridors_of(layout: &Layout, group: &Reduction) -> Vec<CorridorHistogram> {
    let indices = layout.columns(Outcome::ClosedDays).filter_map(|c| layout.distributed().binary_search(&c).ok());
    // Not by the longest of all: the rarest future would make every bin wide.
    let long = indices.filter_map(|i| group.counts.histograms[i].quantile(NEARLY_ALL)).fold(0.0, f64::max);
    let width = round_width(long / MOST_BINS);
    (layout.theatre.corridors.iter().zip(layout.columns(Outcome::ClosedDays)))
        .filter_map(|(corridor, column)| {
            let index = layout.distributed().binary_search(&column).ok()?;
            let histogram = &group.counts.histograms[index];
            let n = histogram.present().max(1) as f64;
            Some(CorridorHistogram {
                corridor: corridor.key.clone(),
                western: corridor.western,
                zero: histogram.zero() as f64 / n,
                bins: bins(histogram, width, f64::from(layout.horizon_days)),
            })
        })
        .collect()
}

/// Bins of a whole width over the days that occur. Whole days up to 2048 are edges of the finer buckets, so
/// that no bucket falls into two bins.
fn bins(histogram: &Histogram, width: f64, horizon: f64) -> Vec<Bin> {
    let last = ((horizon / width).ceil() - 1.0).max(0.0);
    let mut counts: Vec<(f64, u64)> = Vec::new();
    for bucket in histogram.buckets().filter(|b| b.high > 0.0) {
        let from = (bucket.low / width).floor().min(last) * width;
        match counts.last_mut() {
            Some((same, count)) if *same == from => *count += bucket.count,
            _ => counts.push((from, bucket.count)),
        }
    }
    let n = histogram.present() as f64;
    let bin = |(from, count): (f64, u64)| Bin { from, to: (from + width).min(horizon), share: count as f64 / n };
    counts.into_iter().map(bin).collect()
}

/// The least of 1, 2, 5, 10, 20, 50 … that is not below `least`.
fn round_width(least: f64) -> f64 {
    let mut decade = 1.0;
    loop {
        for width in [decade, 2.0 * decade, 5.0 * decade] {
            if width >= least {
                return width;
            }
        }
        decade *= 10.0;
    }
}

/// All places of the theatre, in its order.
pub(super) fn places_of(layout: &Layout, group: &Reduction) -> Vec<PlaceShare> {
    let share = |place: usize| group.share(layout, Happening::Struck(place)).into();
    (layout.theatre.places.iter().enumerate())
        .map(|(i, place)| PlaceShare { place: place.key.clone(), struck: share(i) })
        .collect()
}

/// All links of the theatre, in its order.
pub(super) fn links_of(layout: &Layout, group: &Reduction) -> Vec<LinkShare> {
    let places = &layout.theatre.places;
    let horizon = f64::from(layout.horizon_days.max(1));
    (layout.theatre.links.iter().enumerate())
        .map(|(i, link)| LinkShare {
            from: places[link.a].key.clone(),
            to: places[link.b].key.clone(),
            closed: group.links.get(i).mean / horizon,
        })
        .collect()
}

/// The sizes of wave that occurred.
pub(super) fn sizes_of(group: &Reduction) -> Vec<SizeShare> {
    (0_u32..)
        .zip(&group.counts.unserved_by_size)
        .filter(|(_, counts)| counts.whole > 0)
        .map(|(size, counts)| SizeShare { size, strikes: counts.whole, unserved: counts.share().into() })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bins_hold_every_number_above_zero_once() {
        let mut h = Histogram::default();
        h.push(0.0);
        (0..365).for_each(|day| h.push(f64::from(day) + 0.5));
        h.push(365.0);
        let bins = bins(&h, round_width(365.0 / MOST_BINS), 365.0);
        assert_eq!(bins[0], Bin { from: 0.0, to: 10.0, share: 10.0 / 367.0 });
        assert_eq!(bins.last().map(|b| (b.from, b.to)), Some((360.0, 365.0)));
        assert!((bins.iter().map(|b| b.share).sum::<f64>() - 366.0 / 367.0).abs() < 1e-12);
        assert!((bins[36].share - 6.0 / 367.0).abs() < 1e-12);
    }

    #[test]
    fn widths_are_round() {
        assert_eq!([0.1, 1.0, 1.5, 3.0, 9.125, 40.0].map(round_width), [1.0, 1.0, 2.0, 5.0, 10.0, 50.0]);
    }
}
