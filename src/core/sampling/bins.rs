//! Bins of an uncertain quantity by its value: what the outcomes are held against. A quantity that a hypothesis replaces has one
//! set of bins for all futures, so that a bin means the same under every hypothesis; one that takes few values has a bin for each.

use super::draws::round_half_up;
use super::table::QuantileTable;

/// Bins of a quantity that takes many values.
const BINS: usize = 5;
/// Most bins: so many values a quantity may take that each has one of its own.
pub const MOST_BINS: usize = 8;
/// Points that a law is looked at.
const POINTS: u32 = 1024;
/// Halvings that find a probability to the last digit.
const HALVINGS: u32 = 54;

/// What a quantity is under one hypothesis.
#[derive(Clone, Copy)]
pub(super) enum Law<'t> {
    /// The same in every future; NaN where the key is absent.
    Certain(f64),
    /// Drawn through the table of this number, and rounded where it is whole.
    Drawn { number: usize, table: &'t QuantileTable, whole: bool },
}

impl Law<'_> {
    fn value(self, u: f64) -> f64 {
        match self {
            // Where it is absent it stands below all values.
            Self::Certain(x) if x.is_nan() => f64::NEG_INFINITY,
            Self::Certain(x) => x,
            Self::Drawn { table, whole, .. } => {
                let x = table.value(u);
                if whole { round_half_up(x) } else { x }
            }
        }
    }

    /// The greatest probability up to which no value is above `edge`.
    fn up_to(self, edge: f64) -> f64 {
        if let Self::Certain(_) = self {
            return if self.value(0.5) <= edge { 1.0 } else { 0.0 };
        }
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..HALVINGS {
            let middle = 0.5 * (low + high);
            if middle <= low || middle >= high {
                break;
            }
            if self.value(middle) <= edge { low = middle } else { high = middle }
        }
        low
    }
}

/// The bins of one quantity.
#[derive(Clone, Debug, PartialEq)]
pub struct Bins {
    /// By hypothesis, and in it by expert, the uniforms after which the next bin begins, ascending.
    cuts: Vec<Vec<f64>>,
    /// The middle value of each bin over all futures; none where the key is absent.
    values: Vec<Option<f64>>,
    /// Whether some hypothesis or expert puts another law, or number, in the place of the base's.
    pub replaced: bool,
}

impl Bins {
    /// Of a quantity with these laws by hypothesis, and in it by expert, which are drawn with these probabilities.
    pub(super) fn new(laws: &[Law<'_>], priors: &[f64]) -> Self {
        let same = |a: &Law<'_>, b: &Law<'_>| match (a, b) {
            (Law::Drawn { number: a, .. }, Law::Drawn { number: b, .. }) => a == b,
            _ => false,
        };
        let replaced = laws.windows(2).any(|pair| !same(&pair[0], &pair[1]));
        let mut points = Vec::new();
        for (law, &prior) in laws.iter().zip(priors).filter(|(_, prior)| **prior > 0.0) {
            match law {
                Law::Certain(_) => points.push((law.value(0.5), prior)),
                Law::Drawn { .. } => points.extend((0..POINTS).map(|i| {
                    let u = (f64::from(i) + 0.5) / f64::from(POINTS);
                    (law.value(u), prior / f64::from(POINTS))
                })),
            }
            if !replaced {
                break;
            }
        }
        points.sort_by(|a, b| a.0.total_cmp(&b.0));
        let edges = edges(&points);
        let cuts = laws.iter().map(|law| edges.iter().map(|&edge| law.up_to(edge)).collect()).collect();
        let values = (0..=edges.len()).map(|bin| middle(&points, &edges, bin)).collect();
        Self { cuts, values, replaced }
    }

    /// The bin of the quantity in a future of this stratum (hypothesis by hypothesis, expert by expert) in which its uniform is `u`.
    #[inline]
    #[must_use]
    pub fn of(&self, stratum: usize, u: f64) -> usize {
        let cuts = self.cuts.get(stratum).map_or(&[][..], Vec::as_slice);
        cuts.iter().map(|&cut| usize::from(u > cut)).sum()
    }

    /// The middle values of all bins, ascending; none for the futures in which the key is absent.
    #[must_use]
    pub fn values(&self) -> &[Option<f64>] {
        &self.values
    }
}

/// The greatest value of every bin but the last, of points sorted by value with their weights.
fn edges(points: &[(f64, f64)]) -> Vec<f64> {
    let mut distinct: Vec<f64> = points.iter().map(|&(x, _)| x).collect();
    distinct.dedup();
    if distinct.len() <= MOST_BINS {
        distinct.pop();
        return distinct;
    }
    let total: f64 = points.iter().map(|(_, weight)| weight).sum();
    let (mut below, mut edges) = (0.0, Vec::with_capacity(BINS));
    for &(x, weight) in points {
        below += weight;
        // A hair less, for the sums of weights miss their fifths by roundings.
        while edges.len() < BINS - 1 && below >= (edges.len() + 1) as f64 / BINS as f64 * total * (1.0 - 1e-9) {
            edges.push(x);
        }
    }
    let greatest = points.last().map_or(f64::NAN, |&(x, _)| x);
    edges.retain(|&x| x < greatest);
    edges.dedup();
    edges
}

/// The middle by weight of the points of a bin.
fn middle(points: &[(f64, f64)], edges: &[f64], bin: usize) -> Option<f64> {
    let above = |x: f64| bin == 0 || x > edges[bin - 1];
    let inside = || points.iter().filter(|&&(x, _)| above(x) && (bin == edges.len() || x <= edges[bin]));
    let total: f64 = inside().map(|(_, weight)| weight).sum();
    let mut below = 0.0;
    let found = inside().find(|(_, weight)| {
        below += weight;
        below >= 0.5 * total
    });
    found.map(|&(x, _)| x).filter(|x| x.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::distribution::Distribution;

    fn drawn(number: usize, table: &QuantileTable) -> Law<'_> {
        Law::Drawn { number, table, whole: false }
    }

    #[test]
    fn a_smooth_law_falls_into_fifths() {
        let table = QuantileTable::new(&Distribution::Pert { min: 0.0, mode: 2.0, max: 9.0 });
        let bins = Bins::new(&[drawn(0, &table); 3], &[0.5, 0.3, 0.2]);
        assert!(!bins.replaced && bins.values().len() == 5);
        for i in 0..1000 {
            let u = (f64::from(i) + 0.5) / 1000.0;
            // The edges are points of the law: a thousandth off.
            let (bin, exact) = (bins.of(1, u), (5.0 * u).floor());
            assert!((bin as f64 - exact).abs() < 0.5 || (5.0 * u - (5.0 * u).round()).abs() < 0.01, "{u}: {bin}");
        }
    }

    /// Values of 95 and 5 per cent have a bin each, and so has every whole number of few.
    #[test]
    fn few_values_have_a_bin_each() {
        let two = QuantileTable::new(&Distribution::Discrete { values: vec![400.0, 0.01], weights: vec![0.05, 0.95] });
        let bins = Bins::new(&[drawn(0, &two)], &[1.0]);
        assert_eq!(bins.values(), [Some(0.01), Some(400.0)]);
        assert_eq!([0.2, 0.9499, 0.9501, 0.999].map(|u| bins.of(0, u)), [0, 0, 1, 1]);
        let smooth = QuantileTable::new(&Distribution::Uniform { min: 1.0, max: 4.0 });
        let bins = Bins::new(&[Law::Drawn { number: 0, table: &smooth, whole: true }], &[1.0]);
        assert_eq!(bins.values(), [Some(1.0), Some(2.0), Some(3.0), Some(4.0)]);
        assert_eq!([0.1, 0.2, 0.49, 0.51, 0.9].map(|u| bins.of(0, u)), [0, 1, 1, 2, 3]);
    }

    /// Certainly 1 under two hypotheses, from 1.5 to 4 under the third: 1 is one bin, the rest two or three, and under no
    /// hypothesis does rank decide.
    #[test]
    fn what_a_hypothesis_replaces_is_binned_by_value() {
        let table = QuantileTable::new(&Distribution::Uniform { min: 1.5, max: 4.0 });
        let bins = Bins::new(&[Law::Certain(1.0), Law::Certain(1.0), drawn(0, &table)], &[0.35, 0.30, 0.35]);
        assert!(bins.replaced);
        assert_eq!(bins.values()[0], Some(1.0));
        assert_eq!([0.01, 0.99].map(|u| bins.of(0, u)), [0, 0]);
        assert_eq!(bins.of(2, 0.01), 1);
        assert_eq!(bins.of(2, 0.999), bins.values().len() - 1);
        let absent = Bins::new(&[Law::Certain(f64::NAN), drawn(0, &table)], &[0.5, 0.5]);
        assert_eq!((absent.values()[0], absent.of(0, 0.5)), (None, 0));
        assert!(absent.of(1, 0.001) > 0);
    }
}
