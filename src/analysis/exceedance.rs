//! Exceedance curves: the probability that an amount is exceeded.

use serde::{Deserialize, Serialize};

use harmattan_core::model::{OUTCOMES, Outcome};
use harmattan_engine::{Histogram, Layout, Reduction};

/// A point is kept once the probability has fallen by this much since the last one kept …
const STEP: f64 = 0.005;
/// … or to this share of it, so that the tail keeps its shape on a logarithmic axis.
const RATIO: f64 = 0.95;

/// Where one value holds at least this share of all, the curve steps: the height before stands at the same x.
const JUMP: f64 = 0.02;

/// Probability that an outcome exceeds x.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Exceedance {
    /// Column in data files, `trade_loss`.
    pub key: String,
    /// Which outcome it is.
    #[serde(with = "super::names::outcome")]
    pub outcome: Outcome,
    /// The corridor; empty for none.
    pub member: String,
    /// x, ascending from 0, and P(X > x), falling to 0; where the curve steps, two points at the same x.
    pub points: Vec<(f64, f64)>,
}

/// The curves of the outcomes of which the registry asks it, for every member.
pub(super) fn exceedance_of(layout: &Layout, group: &Reduction) -> Vec<Exceedance> {
    OUTCOMES
        .iter()
        .filter(|spec| spec.exceedance)
        .flat_map(|spec| layout.columns(spec.outcome))
        .filter_map(|column| {
            let index = layout.distributed().binary_search(&column).ok()?;
            Some(Exceedance {
                key: layout.outcomes.names()[column].clone(),
                outcome: layout.outcomes.spec(column).outcome,
                member: layout.outcomes.member(column).name.clone(),
                points: points(&group.counts.histograms[index]),
            })
        })
        .collect()
}

/// Points of the curve of an amount that is never negative. Each is exact: x is the end of a bucket.
fn points(histogram: &Histogram) -> Vec<(f64, f64)> {
    let n = histogram.present() as f64;
    let Some(max) = histogram.max() else { return Vec::new() };
    let mut above = histogram.present() - histogram.zero();
    let mut out = vec![(0.0, above as f64 / n)];
    let mut kept = above as f64 / n;
    for bucket in histogram.buckets().filter(|b| b.low > 0.0 || b.high > 0.0) {
        let before = above as f64 / n;
        above -= bucket.count;
        let p = above as f64 / n;
        if above == 0 || kept - p >= STEP || p <= RATIO * kept {
            // A bucket of whole numbers holds one number; nothing exceeds it but what comes after.
            let x = if histogram.is_whole() && bucket.high <= 2049.0 { bucket.low } else { bucket.high.min(max) };
            if before - p >= JUMP {
                out.push((x.min(histogram.representative(&bucket)), before));
            }
            out.push((x, p));
            kept = p;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_are_exceeded_by_those_after_them() {
        let mut h = Histogram::default();
        [0.0, 0.0, 1.0, 3.0].into_iter().for_each(|x| h.push(x));
        assert_eq!(points(&h), [(0.0, 0.5), (1.0, 0.5), (1.0, 0.25), (3.0, 0.25), (3.0, 0.0)]);
    }

    /// 10,000 equally spaced numbers up to 100: P(X > x) = 1 − x/100, to one number in the bucket's end.
    #[test]
    fn a_uniform_law_falls_in_a_straight_line() {
        let mut h = Histogram::default();
        (0..10_000).for_each(|i| h.push((f64::from(i) + 0.5) / 100.0));
        let points = points(&h);
        assert!(points.len() < 400);
        for (x, p) in points {
            assert!((p - (1.0 - x / 100.0)).abs() <= 1.01e-4, "{x}: {p}");
        }
        assert!(super::points(&Histogram::default()).is_empty());
    }
}
