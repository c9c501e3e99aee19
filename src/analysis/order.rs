//! Intervals of quantiles and tail means from the counts of a histogram: ends of quantiles are order statistics, whose ranks the
//! binomial law gives whatever the law of the numbers (David & Nagaraja 2003, section 7.1).

use crate::amount::NeverNegative;
use harmattan_core::distribution::Distribution;
use harmattan_engine::{Histogram, Z95};

/// Both ends of a 95 % interval; none where the numbers do not tell it.
pub type Ends = [Option<f64>; 2];

/// Half of what 95 % leave out.
const TAIL: f64 = 0.025;
/// From this variance of a binomial law on its quantiles are taken from the normal one, a rank wider.
const NEARLY_NORMAL: f64 = 200.0;

/// The 95 % intervals of quantiles of `law`, whose numbers are worth so many independent ones: each the least and greatest of
/// those between whose ranks the quantile lies with 95 %. An end beyond all numbers is none.
#[must_use]
pub fn quantile_intervals(law: &Histogram, levels: &[f64], worth: f64) -> Vec<Ends> {
    let n = law.present() as f64;
    let independent = worth.min(n).floor().max(1.0);
    if n == 0.0 {
        return vec![[None, None]; levels.len()];
    }
    let scale = n / independent;
    let share = |rank: f64| (rank >= 1.0 && rank <= n).then(|| (rank - 0.5) / n);
    let ends: Vec<Ends> = levels
        .iter()
        .map(|&p| {
            let (low, high) = ranks(p, independent);
            [share((low * scale).floor()), share((high * scale).ceil())]
        })
        .collect();
    // All in one pass over the histogram.
    let mut shares: Vec<f64> = ends.iter().flatten().flatten().copied().collect();
    shares.sort_by(f64::total_cmp);
    let values = law.quantiles(&shares);
    let at = |share: f64| values.get(shares.partition_point(|other| *other < share)).copied().flatten();
    ends.into_iter().map(|ends| ends.map(|share| share.and_then(at))).collect()
}

/// That of one quantile.
#[must_use]
pub fn quantile_interval(law: &Histogram, p: f64, worth: f64) -> Ends {
    quantile_intervals(law, &[p], worth).first().copied().unwrap_or_default()
}

/// The greatest rank l with P(B < l) ≤ 2.5 % and the least u with P(B ≥ u) ≤ 2.5 %, for a binomial B of n and p.
fn ranks(p: f64, n: f64) -> (f64, f64) {
    let sd = (n * p * (1.0 - p)).sqrt();
    if sd * sd > NEARLY_NORMAL {
        return ((n * p - Z95 * sd).floor(), (n * p + Z95 * sd).ceil() + 1.0);
    }
    // P(B ≥ r) is the beta law of r and n − r + 1 up to p.
    let at_least = |r: f64| match r {
        r if r <= 0.0 => 1.0,
        r if r > n => 0.0,
        r => Distribution::Beta { alpha: r, beta: n - r + 1.0 }.cdf(p),
    };
    let is_low = |r: f64| r <= 0.0 || 1.0 - at_least(r) <= TAIL;
    let is_high = |r: f64| r > n || at_least(r) <= TAIL;
    // Both are found from where the normal law puts them, a step or two away.
    let (middle, above) = ((n * p).floor(), (n * p).ceil());
    let mut low = (n * p - Z95 * sd).floor().clamp(0.0, middle);
    while !is_low(low) {
        low -= 1.0;
    }
    while low < middle && is_low(low + 1.0) {
        low += 1.0;
    }
    let mut high = (n * p + Z95 * sd).ceil().clamp(above, n + 1.0);
    while !is_high(high) {
        high += 1.0;
    }
    while high > above && is_high(high - 1.0) {
        high -= 1.0;
    }
    (low, high)
}

/// The 95 % interval of the mean of the greatest share `tail` of independent numbers: of q + E(X − q)⁺/tail with their quantile
/// q, whose own error matters little (Rockafellar & Uryasev 2002), by the interval of a mean that is never negative.
#[must_use]
pub fn tail_interval(law: &Histogram, tail: f64) -> Ends {
    let n = law.present() as f64;
    let Some(q) = law.quantile(1.0 - tail) else { return [None, None] };
    let excess = |x: f64| (x - q).max(0.0);
    let buckets = || law.buckets().map(|bucket| (excess(law.representative(&bucket)), bucket.count as f64));
    let mean = buckets().map(|(x, count)| x * count).sum::<f64>() / n;
    let squares: f64 = buckets().map(|(x, count)| (x - mean) * (x - mean) * count).sum();
    let beyond: u64 = law.buckets().filter(|b| excess(law.representative(b)) > 0.0).map(|b| b.count).sum();
    if beyond < 2 {
        return [None, None];
    }
    let variance = squares / (n - 1.0) / n;
    let (low, high) =
        NeverNegative { mean, variance, numbers: beyond, futures: n, unseen: None, counts: true }.interval(Z95);
    [low, high].map(|end| end.is_finite().then_some(q + end / tail))
}

#[cfg(test)]
mod tests {
    use super::*;
    use harmattan_core::sampling::{Purpose, Stream};

    /// Of 20 numbers the median lies between the 6th and the 15th with 95.9 % (tables of order statistics); the 95 % quantile
    /// has no upper end.
    #[test]
    fn ranks_are_those_of_the_tables() {
        assert_eq!(ranks(0.5, 20.0), (6.0, 15.0));
        let mut law = Histogram::default();
        (1..=20).for_each(|x| law.push(f64::from(x)));
        assert_eq!(quantile_interval(&law, 0.5, 20.0), [Some(6.0), Some(15.0)]);
        assert_eq!(quantile_interval(&law, 0.95, 20.0)[1], None);
    }

    /// Wherever the search begins it ends where one step by step from the middle does.
    #[test]
    fn ranks_are_those_of_a_search_from_the_middle() {
        let tail = |p: f64, n: f64, r: f64| match r {
            r if r <= 0.0 => 1.0,
            r if r > n => 0.0,
            r => Distribution::Beta { alpha: r, beta: n - r + 1.0 }.cdf(p),
        };
        for (p, n) in [(0.5, 1.0), (0.1, 2.0), (0.5, 20.0), (0.05, 37.0), (0.9, 100.0), (0.5, 799.0), (0.95, 4000.0)] {
            let mut low = f64::floor(n * p);
            while low > 0.0 && 1.0 - tail(p, n, low) > TAIL {
                low -= 1.0;
            }
            let mut high = f64::ceil(n * p);
            while high <= n && tail(p, n, high) > TAIL {
                high += 1.0;
            }
            assert_eq!(ranks(p, n), (low, high), "p {p}, n {n}");
        }
    }

    /// Coverage over 2,000 samples of 500 exponential numbers, quantiles and the mean of the worst tenth: the binomial error of
    /// a coverage of 95 % is 0.5 %, and 93 % is four of them; ranks are whole, so that coverage lies a little above.
    #[test]
    fn quantiles_and_tails_are_covered() {
        let mut stream = Stream::new(3, Purpose::Observation);
        let truth = [0.1, 0.5, 0.9].map(|p: f64| (p, -libm::log(1.0 - p)));
        // Mean beyond the 90 % quantile: memoryless.
        let worst = truth[2].1 + 1.0;
        let mut covered = [0; 4];
        for sample in 0..2000 {
            stream.open(sample, 0);
            let mut law = Histogram::default();
            (0..500).for_each(|_| law.push(-libm::log(stream.uniform())));
            let holds =
                |[low, high]: Ends, x: f64| u32::from(low.is_some_and(|l| l <= x) && high.is_some_and(|h| x <= h));
            for (count, (p, x)) in covered.iter_mut().zip(truth) {
                *count += holds(quantile_interval(&law, p, 500.0), x);
            }
            covered[3] += holds(tail_interval(&law, 0.1), worst);
        }
        assert!(covered.iter().all(|&n| (1860..=1960).contains(&n)), "{covered:?} of 2000");
    }
}
