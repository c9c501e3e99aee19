//! Laws from what experts say: least, likely and most with how sure they are that the value lies between, and counts in bins
//! (roulette).

use super::Distribution;

/// Doublings of the width of an interval before it is held to be as wide as can be.
const DOUBLINGS: usize = 20;
/// Halvings that find a width to the last digit.
const HALVINGS: u32 = 60;
/// Probability of a bin without counts between others: too small to be drawn, and not 0, so that quantiles rise.
const EMPTY: f64 = 1e-9;

/// The PERT law of mode `likely` of which a share `sure` lies between `least` and `most`, cut where the quantity may not be: its
/// ends are as far beyond these two, in proportion to their distance from the mode, as it takes (the interval elicited in four
/// steps: Speirs-Bridge et al., "Reducing overconfidence in the interval judgments of experts", *Risk Analysis* 30, 2010, with
/// a PERT law in place of a straight line). A mode that lies on an end keeps it: on that side nothing
/// lies beyond. `None` where no such law is so unsure: even as flat as it can be within `range` it holds more between the two.
///
/// `least` ≤ `likely` ≤ `most`, `least` < `most`, all within `range`; 0 < `sure` ≤ 1.
#[must_use]
pub fn sure_pert([least, likely, most]: [f64; 3], sure: f64, (low, high): (f64, f64)) -> Option<Distribution> {
    let widened = |k: f64| Distribution::Pert {
        min: likely - k * (likely - least),
        mode: likely,
        max: likely + k * (most - likely),
    };
    let held = |k: f64| {
        let law = widened(k);
        (law.cdf(most) - law.cdf(least)) / (law.cdf(high) - law.cdf(low))
    };
    if sure >= 1.0 {
        return Some(Distribution::Pert { min: least, mode: likely, max: most });
    }
    let mut outer = std::iter::successors(Some(2.0), |k| Some(2.0 * k)).take(DOUBLINGS).find(|&k| held(k) <= sure)?;
    let mut inner = 0.5 * outer;
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(inner, outer);
        if held(middle) > sure { inner = middle } else { outer = middle }
    }
    let law = widened(outer);
    let (min, max) = law.support();
    Some(if min < low || max > high { law.truncated(low, high) } else { law })
}

/// The law of counts in bins between `edges`: in each bin the share of its counts, smooth within. Empty bins at the ends are left
/// out. `None` where fewer than two edges are left.
///
/// `edges` rise, one more than `counts`, which are not negative and not all 0.
#[must_use]
pub fn roulette(edges: &[f64], counts: &[f64]) -> Option<Distribution> {
    let first = counts.iter().position(|count| *count > 0.0)?;
    let last = counts.iter().rposition(|count| *count > 0.0)?;
    let (edges, counts) = (edges.get(first..=last + 1)?, counts.get(first..=last)?);
    let total: f64 = counts.iter().sum();
    let shares: Vec<f64> = counts.iter().map(|count| (count / total).max(EMPTY)).collect();
    let all: f64 = shares.iter().sum();
    let mut below = 0.0;
    let mut p = vec![0.0];
    p.extend(shares.iter().map(|share| {
        below += share / all;
        below
    }));
    // To the digit, as a closed law is written.
    p[shares.len()] = 1.0;
    Some(Distribution::Quantiles { p, x: edges.to_vec() })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The interval holds as much as the expert is sure of, to 1e-9, whether the ends are within the range or cut, whether the
    /// mode is inside or at an end; sure of all, it is the plain law.
    #[test]
    fn the_interval_holds_what_it_is_said_to_hold() {
        let wide = (f64::NEG_INFINITY, f64::INFINITY);
        for judged in [[1.0, 2.0, 5.0], [1.0, 1.0, 5.0], [0.2, 0.9, 0.95]] {
            for range in [wide, (0.0, 100.0), (0.1, 1.2)] {
                for sure in [0.5, 0.8, 0.95, 0.999] {
                    let [least, _, most] = judged;
                    if most > range.1 {
                        continue;
                    }
                    let Some(law) = sure_pert(judged, sure, range) else {
                        assert!((most - least) / (range.1 - range.0) > sure, "{judged:?} {range:?} {sure}");
                        continue;
                    };
                    law.validate().expect("a law");
                    let held = law.cdf(most) - law.cdf(least);
                    assert!((held - sure).abs() < 1e-9, "{judged:?} {range:?} {sure}: {held}");
                }
            }
            let [min, mode, max] = judged;
            assert_eq!(sure_pert(judged, 1.0, wide), Some(Distribution::Pert { min, mode, max }));
        }
        assert_eq!(sure_pert([0.1, 0.5, 0.9], 0.5, (0.0, 1.0)), None);
    }

    /// Every bin has the share of its counts, also an empty one between others; those at the ends are no part of the law.
    #[test]
    fn every_bin_has_the_share_of_its_counts() {
        let edges = [0.0, 10.0, 20.0, 30.0, 40.0, 50.0];
        let law = roulette(&edges, &[0.0, 3.0, 0.0, 5.0, 2.0]).expect("a law");
        law.validate().expect("a law");
        assert_eq!(law.support(), (10.0, 50.0));
        for (bin, share) in [0.0, 0.3, 0.0, 0.5, 0.2].into_iter().enumerate() {
            let held = law.cdf(edges[bin + 1]) - law.cdf(edges[bin]);
            assert!((held - share).abs() < 1e-8, "{bin}: {held}");
        }
        assert_eq!(roulette(&edges, &[0.0; 5]), None);
    }
}
