//! Intervals of mean amounts that are never negative and may be rare: strikes on one place, days of a closure that seldom
//! comes. Student's interval of such a mean reaches below 0, and has no width where nothing was seen.
//!
//! In place of a normal law, a gamma law of the mean's variance: of counts of mean m the scale is 1/n and the interval the
//! exact one of a Poisson mean (Garwood 1936); of sums of differently sized parts that of Fay & Feuer (1997), here with the
//! size-biased mean size in the place of the largest (Tiwari, Clegg & Zou 2006). Where amounts are common it becomes
//! Student's. Differences of two such means, rises and falls, are joined by MOVER (Zou & Donner 2008): exact for a difference
//! that only rises, normal for one that is common.

use harmattan_core::distribution::{Distribution, normal_lower, student};
use harmattan_engine::Moments;

/// Above this shape a gamma law is its cube root's normal one (Wilson & Hilferty 1931) to six digits.
const NEARLY_NORMAL_CUBE: f64 = 1e4;

/// A mean that is never negative, and what is known of its error.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NeverNegative {
    /// The mean.
    pub mean: f64,
    /// Its variance.
    pub variance: f64,
    /// Independent numbers that tell the variance.
    pub numbers: u64,
    /// Independent futures that tell that nothing was seen.
    pub futures: f64,
    /// Of what size an amount is that was never seen; none where nobody can say.
    pub unseen: Option<f64>,
    /// Whether it counts things, whose sizes hardly differ.
    pub counts: bool,
}

impl NeverNegative {
    /// That of independent futures.
    pub(crate) fn of(moments: &Moments, unseen: Option<f64>, counts: bool) -> Self {
        let n = moments.count as f64;
        Self {
            mean: moments.mean,
            variance: moments.variance().map_or(f64::INFINITY, |v| v / n),
            numbers: moments.count,
            futures: n,
            unseen,
            counts,
        }
    }

    /// The interval that holds as surely as a normal one at `z` standard errors. Its upper end is ∞ where nothing tells it.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a positive number; the cast saturates"
    )]
    pub(crate) fn interval(&self, z: f64) -> (f64, f64) {
        let tail = normal_lower(-z);
        if self.mean.is_nan() || self.mean <= 0.0 {
            // The least mean of a Poisson law that leaves so many futures empty only with the probability of the tail.
            let most = self.unseen.map_or(f64::INFINITY, |size| -size * libm::log(tail) / self.futures);
            return (0.0, most);
        }
        // Of sizes that differ a few futures know the variance badly: of as many as the square of the mean over its variance.
        let seen = self.mean * self.mean / self.variance;
        let few = if self.counts || !seen.is_finite() { u64::MAX } else { libm::rint(seen) as u64 + 3 };
        let wider = student(z, self.numbers.min(few)) / z;
        let variance = self.variance * wider * wider;
        if !variance.is_finite() {
            return (0.0, f64::INFINITY);
        }
        if variance <= 0.0 {
            return (self.mean, self.mean);
        }
        let scale = variance / self.mean;
        let shape = self.mean / scale;
        (scale * gamma_quantile(shape, tail), scale * gamma_quantile(shape + 1.0, 1.0 - tail))
    }
}

/// Quantile of a gamma law of scale 1.
fn gamma_quantile(shape: f64, u: f64) -> f64 {
    if shape < NEARLY_NORMAL_CUBE {
        return Distribution::Gamma { shape, scale: 1.0 }.quantile(u);
    }
    let z = Distribution::Normal { mean: 0.0, sd: 1.0 }.quantile(u);
    let root = 1.0 - 1.0 / (9.0 * shape) + z / (3.0 * shape.sqrt());
    shape * root * root * root
}

/// The interval of a mean difference of amounts, from its rises and its falls, of which every future has one at most; with the size
/// of a rise or fall where none was seen, and whether things are counted.
pub(crate) fn difference_interval(
    differences: &Moments,
    rises: &Moments,
    (unseen, counts): (Option<f64>, bool),
    z: f64,
) -> (f64, f64) {
    let falls = falls_of(differences, rises);
    let (up, down) = (NeverNegative::of(rises, unseen, counts), NeverNegative::of(&falls, unseen, counts));
    let value = up.mean - down.mean;
    let ((up_low, up_high), (down_low, down_high)) = (up.interval(z), down.interval(z));
    // Rises and falls exclude each other: the covariance of their means is −(mean · mean)/n.
    let spread = (up.variance * down.variance).sqrt();
    let against = if spread > 0.0 { (up.mean * down.mean / (up.futures * spread)).min(1.0) } else { 0.0 };
    let reach = |a: f64, b: f64| (a * a + b * b + 2.0 * against * a * b).sqrt();
    (value - reach(up.mean - up_low, down_high - down.mean), value + reach(up_high - up.mean, down.mean - down_low))
}

/// The moments of falls, as amounts, from those of all differences and of their rises.
fn falls_of(all: &Moments, rises: &Moments) -> Moments {
    let n = all.count as f64;
    let mean = (rises.mean - all.mean).max(0.0);
    // Squares add up: none is both a rise and a fall.
    let squares = (all.m2 + n * all.mean * all.mean) - (rises.m2 + n * rises.mean * rises.mean);
    // Where there is no fall rounding leaves next to nothing.
    let least = 1e-12 * (all.m2 + n * all.mean * all.mean);
    if mean <= 1e-12 * rises.mean || squares <= least {
        return Moments { count: all.count, mean: 0.0, m2: 0.0 };
    }
    Moments { count: all.count, mean, m2: (squares - n * mean * mean).max(0.0) }
}

/// The size of an amount that occurs, larger ones weighing more: E X²/E X; none where it never does.
pub(crate) fn size_of(moments: &Moments) -> Option<f64> {
    let n = moments.count as f64;
    (moments.mean > 0.0).then(|| (moments.m2 / n + moments.mean * moments.mean) / moments.mean)
}

#[cfg(test)]
mod tests {
    use super::*;
    use harmattan_core::sampling::{Purpose, Stream};
    use harmattan_engine::Z95;

    fn moments(numbers: impl Iterator<Item = f64>) -> Moments {
        let mut m = Moments::default();
        numbers.for_each(|x| m.push(x));
        m
    }

    /// k single events in so many futures that their variance is that of a Poisson law: Garwood's exact ends for 0, 1, 5 and
    /// 20 (tables: 0 and 3.6889; 0.02532 and 5.5716; 1.6235 and 11.6683; 12.2165 and 30.8884).
    #[test]
    fn rare_counts_have_the_exact_interval() {
        let exact = [(0, 0.0, 3.6889), (1, 0.025_32, 5.5716), (5, 1.6235, 11.6683), (20, 12.2165, 30.8884)];
        for (k, low, high) in exact {
            let n = 100_000;
            let found =
                NeverNegative::of(&moments((0..n).map(|i| f64::from(u8::from(i < k)))), Some(1.0), true).interval(Z95);
            let (low, high) = (low / f64::from(n), high / f64::from(n));
            assert!((found.0 - low).abs() <= 2e-4 * low && (found.1 - high).abs() <= 2e-4 * high, "{k}: {found:?}");
        }
    }

    /// Common amounts have Student's interval to a hundredth of its width.
    #[test]
    fn common_amounts_have_students_interval() {
        let m = moments((0..2000).map(|i| 50.0 + f64::from(i % 11)));
        let half = student(Z95, m.count) * m.standard_error().unwrap();
        let (low, high) = NeverNegative::of(&m, None, false).interval(Z95);
        assert!((m.mean - low - half).abs() < 0.01 * half && (high - m.mean - half).abs() < 0.02 * half);
        let d = moments((0..2000).map(|i| f64::from(i % 7) - 2.0));
        let rises = moments((0..2000).map(|i| (f64::from(i % 7) - 2.0).max(0.0)));
        let half = student(Z95, d.count) * d.standard_error().unwrap();
        let (low, high) = difference_interval(&d, &rises, (None, false), Z95);
        assert!((d.mean - low - half).abs() < 0.02 * half && (high - d.mean - half).abs() < 0.02 * half);
    }

    /// Events that happen in one variant alone in five futures of many are undecided, in six decided: as by the exact sign test
    /// (two-sided 0.0625 and 0.0313).
    #[test]
    fn rare_differences_are_decided_as_by_the_sign_test() {
        for (falls, decided) in [(4, false), (5, false), (6, true)] {
            let d = moments((0..10_000).map(|i| if i < falls { -1.0 } else { 0.0 }));
            let none = moments((0..10_000).map(|_| 0.0));
            let (low, high) = difference_interval(&d, &none, (Some(1.0), true), Z95);
            assert!(low < d.mean && (high < 0.0) == decided, "{falls}: {low} to {high}");
        }
    }

    /// Coverage over 400 samples of 500 futures, of a Poisson number of occurrences with means from 1 to 16: strikes that are one or
    /// now and then two, and closures whose lengths are exponential. Nominal 95 %; the binomial error of 400 is 1.1 %, and
    /// 91.5 % is three of them below. Above there is no bound: a count has no interval of just 95 %.
    #[test]
    fn rare_amounts_are_covered() {
        let mut stream = Stream::new(11, Purpose::Observation);
        for occurrences in [1.0, 2.0, 4.0, 8.0, 16.0] {
            let mut covered = [0; 3];
            for sample in 0..400 {
                stream.open(sample, 0);
                let (mut strikes, mut days) = (Moments::default(), Moments::default());
                let (mut all, mut rises) = (Moments::default(), Moments::default());
                for _ in 0..500 {
                    let happens = stream.uniform() < occurrences / 500.0;
                    let (size, length) = (stream.uniform(), -libm::log(stream.uniform()));
                    let strike = if happens { 1.0 + f64::from(u8::from(size < 0.15)) } else { 0.0 };
                    strikes.push(strike);
                    days.push(if happens { length } else { 0.0 });
                    // A measure that takes most strikes away, and now and then brings one.
                    let difference = if stream.uniform() < 0.001 { 1.0 } else { -strike };
                    all.push(difference);
                    rises.push(difference.max(0.0));
                }
                let share = occurrences / 500.0;
                let holds = |(low, high): (f64, f64), x: f64| u32::from(low <= x && x <= high);
                covered[0] += holds(NeverNegative::of(&strikes, Some(1.0), true).interval(Z95), 1.15 * share);
                covered[1] += holds(NeverNegative::of(&days, None, false).interval(Z95), share);
                covered[2] +=
                    holds(difference_interval(&all, &rises, (Some(1.0), true), Z95), 0.001 - 0.999 * 1.15 * share);
            }
            assert!(covered.iter().all(|&n| n >= 366), "{occurrences}: {covered:?} of 400");
        }
    }
}
