//! Numbers with their simulation error, paired differences, and what may be said of them.

use serde::{Deserialize, Deserializer, Serialize};

use crate::amount::{NeverNegative, difference_interval, size_of};
use harmattan_core::distribution::{NEARLY_NORMAL as MANY, student};
use harmattan_core::sampling::normal_quantile;
use harmattan_engine::{Moments, PairedGroup, Unit, Z95, wilson};

/// More trajectories than this are not worth naming: the difference, if any, is too small to see.
const MOST_MORE: f64 = 1e9;

/// A number with its 95 % interval.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// The number.
    pub value: f64,
    /// Lower end; −∞, in files `null`, where there is no interval.
    #[serde(deserialize_with = "lower_end")]
    pub low: f64,
    /// Upper end; ∞, in files `null`, where there is no interval.
    #[serde(deserialize_with = "upper_end")]
    pub high: f64,
}

impl Estimate {
    /// A mean with its interval (Student's) that holds as surely as a normal one at `z` standard errors. One number
    /// tells nothing of its error: the interval of fewer than two is the whole line.
    #[must_use]
    pub fn of_mean(moments: &Moments, z: f64) -> Self {
        let half = moments.standard_error().map_or(f64::INFINITY, |error| student(z, moments.count) * error);
        Self { value: moments.mean, low: moments.mean - half, high: moments.mean + half }
    }

    /// The mean of an item with its interval: of an event Wilson's, which stays within 0 and 1 and keeps a width where
    /// it happened never or always; of an amount that is never negative that of a gamma law, of a distance Student's.
    #[must_use]
    pub fn of_item(moments: &Moments, unit: Unit) -> Self {
        match unit {
            Unit::Share => {}
            Unit::Km => return Self::of_mean(moments, Z95),
            Unit::Days | Unit::Usd | Unit::Count => {
                let (low, high) = NeverNegative::of(moments, least_size(unit), unit == Unit::Count).interval(Z95);
                return Self { value: moments.mean, low, high };
            }
        }
        let p = mean(moments, unit);
        let (low, high) = wilson(p, moments.count as f64);
        // At 0 and 1 an end may miss the share by a rounding.
        Self { value: p, low: low.min(p), high: high.max(p) }
    }

    /// Whether there is an interval.
    #[must_use]
    pub fn has_interval(&self) -> bool {
        self.low.is_finite() && self.high.is_finite()
    }

    /// The number and the ends of its interval.
    #[must_use]
    pub fn numbers(&self) -> [f64; 3] {
        [self.value, self.low, self.high]
    }

    /// The same number with the sign turned.
    #[must_use]
    pub fn negated(self) -> Self {
        // 0 − x, not −x: no negative zero in tables.
        Self { value: 0.0 - self.value, low: 0.0 - self.high, high: 0.0 - self.low }
    }
}

/// The mean of an item or of its difference. Of an event, whose numbers are whole (0 and 1, their differences −1 to 1),
/// it is the count over n: a running mean would miss it by the error of its sums, and be written as another number.
#[must_use]
pub fn mean(moments: &Moments, unit: Unit) -> f64 {
    if unit != Unit::Share || moments.count == 0 {
        return moments.mean;
    }
    let n = moments.count as f64;
    (moments.mean * n).round() / n
}

/// Reads a lower end; `null` is none.
fn lower_end<'d, D: Deserializer<'d>>(deserializer: D) -> Result<f64, D::Error> {
    Ok(Option::<f64>::deserialize(deserializer)?.unwrap_or(f64::NEG_INFINITY))
}

/// Reads an upper end; `null` is none.
fn upper_end<'d, D: Deserializer<'d>>(deserializer: D) -> Result<f64, D::Error> {
    Ok(Option::<f64>::deserialize(deserializer)?.unwrap_or(f64::INFINITY))
}

/// What may be said of a difference of harms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "verdict", rename_all = "snake_case")]
pub enum Verdict {
    /// Less harm: the whole interval lies below 0.
    Better,
    /// More harm: the whole interval lies above 0.
    Worse,
    /// The same in every future, to the bit.
    Same,
    /// The interval leaves out 0, but so many outcomes were looked at together that this may be nothing.
    Unadjusted,
    /// The interval holds 0.
    Undecided {
        /// About how many more futures would tell them apart with a power of 80 %, if the difference is what it seems;
        /// none where it lies below its own standard error, so that its sign is anyone's guess, or would need over a
        /// thousand million. Under a hypothesis these are futures of that hypothesis.
        more: Option<u64>,
    },
}

/// The size of one thing of a unit that comes in whole ones; none of other units.
const fn least_size(unit: Unit) -> Option<f64> {
    match unit {
        Unit::Count | Unit::Share => Some(1.0),
        Unit::Days | Unit::Usd | Unit::Km => None,
    }
}

/// The interval of the mean paired difference of an item at `z` standard errors, in a hypothesis or in all.
///
/// Of a distance Student's. Of events and of amounts that are never negative, rises and falls have each the exact or gamma
/// interval of what may be rare, joined by MOVER: a difference that few futures show, or none, keeps its level.
#[must_use]
pub fn harm_difference(group: &PairedGroup, variant: usize, item: usize, unit: Unit, z: f64) -> Estimate {
    let differences = group.difference(variant, item);
    if unit == Unit::Km || unit == Unit::Share {
        return paired_difference(&differences, unit, z);
    }
    // Where no future rises, or none falls, one that does is taken to be of the size of the thing itself.
    let size =
        least_size(unit).or_else(|| size_of(&group.value(0, item)).or_else(|| size_of(&group.value(variant, item))));
    rare_difference(&differences, &group.rises(variant, item), (size, unit == Unit::Count), z)
}

/// The interval of the mean of paired differences of amounts that are never negative, of which `rises` are those above 0 (0 in all
/// others). `size` is how much one rise or fall is taken to be where none was seen.
#[must_use]
pub fn amount_difference(differences: &Moments, rises: &Moments, size: f64, z: f64) -> Estimate {
    rare_difference(differences, rises, (Some(size), false), z)
}

fn rare_difference(differences: &Moments, rises: &Moments, size: (Option<f64>, bool), z: f64) -> Estimate {
    let value = differences.mean;
    if differences.count < 2 {
        return Estimate { value, low: f64::NEG_INFINITY, high: f64::INFINITY };
    }
    let (low, high) = difference_interval(differences, rises, size, z);
    Estimate { value, low: low.min(value), high: high.max(value) }
}

/// The interval of a mean paired difference at `z` standard errors, where rises and falls are not known apart: of amounts
/// Student's. Of events, whose differences are −1, 0 or 1, they are known.
#[must_use]
pub fn paired_difference(differences: &Moments, unit: Unit, z: f64) -> Estimate {
    if unit != Unit::Share {
        return Estimate::of_mean(differences, z);
    }
    let n = differences.count as f64;
    let value = mean(differences, unit);
    let net = (differences.mean * n).round();
    let discordant = (differences.m2 + net * differences.mean).round();
    let worse = 0.5 * (discordant + net);
    let exact = Moments { count: differences.count, mean: value, m2: discordant - net * value };
    let rises = Moments { count: differences.count, mean: worse / n, m2: worse - worse * worse / n };
    let found = rare_difference(&exact, &rises, (Some(1.0), true), z);
    Estimate { value, low: found.low.max(-1.0).min(value), high: found.high.min(1.0).max(value) }
}

/// z of intervals that hold together with 95 % when `count` of them are looked at (Bonferroni).
#[must_use]
pub fn family_z(count: usize) -> f64 {
    if count <= 1 { Z95 } else { normal_quantile(1.0 - 0.025 / count as f64) }
}

/// What may be said of a difference with this interval.
#[must_use]
pub fn verdict(differences: &Moments, interval: Estimate) -> Verdict {
    if differences.mean == 0.0 && differences.m2 == 0.0 {
        Verdict::Same
    } else if interval.high < 0.0 {
        Verdict::Better
    } else if interval.low > 0.0 {
        Verdict::Worse
    } else {
        Verdict::Undecided { more: more(differences) }
    }
}

/// The power with which a difference is to be found: 80 %, by its normal quantile.
const Z80: f64 = 0.841_621_233_572_914_3;

/// The least n whose interval at 95 % leaves out 0 with a probability of 80 % where the mean is m and the deviation s:
/// n ≥ (t₉₇.₅ + t₈₀)² · `each`, with Student's quantiles for n futures and `each` = s²/m².
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of futures below ten thousand")]
fn futures_needed(each: f64) -> f64 {
    let normal = (Z95 + Z80) * (Z95 + Z80) * each;
    if normal.is_nan() || normal >= MANY as f64 {
        return normal;
    }
    let errors = |n: u64| student(Z95, n) + student(Z80, n);
    let enough = |n: u64| n as f64 >= errors(n) * errors(n) * each;
    // Student's quantile is the larger: the normal one gives where to begin, a few short.
    let first = (libm::ceil(normal) as u64).max(2);
    (first..=MANY).find(|&n| enough(n)).unwrap_or(MANY) as f64
}

/// Futures beyond those at hand that find the difference with a power of 80 %, to two digits.
fn more(differences: &Moments) -> Option<u64> {
    if differences.mean.abs() < differences.standard_error()? {
        return None;
    }
    let each = differences.variance()? / (differences.mean * differences.mean);
    let more = futures_needed(each) - differences.count as f64;
    // Just short of enough: the smallest step that is worth a run.
    let more = more.max(0.01 * differences.count as f64).max(1.0);
    if more.is_nan() || more > MOST_MORE {
        return None;
    }
    let mut unit = 1.0;
    while more >= 100.0 * unit {
        unit *= 10.0;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and 10^9")]
    Some((libm::ceil(more / unit) * unit) as u64)
}

/// How many times more unpaired futures would be needed for the same error: (Var X + Var Y) / Var(X − Y).
/// None where the difference does not vary.
#[must_use]
pub fn variance_reduction(value: &Moments, base: &Moments, differences: &Moments) -> Option<f64> {
    let paired = differences.variance().filter(|v| *v > 0.0)?;
    Some((value.variance()? + base.variance()?) / paired)
}

#[cfg(test)]
mod tests {
    use super::*;
    use harmattan_engine::Merge;

    fn moments(numbers: &[f64]) -> Moments {
        let mut m = Moments::default();
        numbers.iter().for_each(|&x| m.push(x));
        m
    }

    /// 0 of 20 events: Wilson's upper end is z²/(n + z²); and one amount tells nothing of its error.
    #[test]
    fn no_interval_is_of_no_width() {
        let never = Estimate::of_item(&moments(&[0.0; 20]), Unit::Share);
        assert_eq!((never.value, never.low), (0.0, 0.0));
        assert!((never.high - Z95 * Z95 / (20.0 + Z95 * Z95)).abs() < 1e-12);
        let always = Estimate::of_item(&moments(&[1.0; 3]), Unit::Share);
        assert!(always.high == 1.0 && always.low < 0.5);
        let rare = Estimate::of_item(&moments(&[0.0, 0.0, 0.0, 0.0, 1.0]), Unit::Share);
        assert!(rare.low > 0.0 && rare.high < 1.0, "{rare:?}");

        let one = moments(&[-13.1]);
        let interval = paired_difference(&one, Unit::Days, Z95);
        assert!(!interval.has_interval());
        assert_eq!(verdict(&one, interval), Verdict::Undecided { more: None });
        let written = serde_json::to_string(&interval).unwrap();
        assert_eq!(written, r#"{"value":-13.1,"low":null,"high":null}"#);
        assert_eq!(serde_json::from_str::<Estimate>(&written).unwrap(), interval);
    }

    #[test]
    fn events_without_any_difference_keep_an_interval() {
        let none = moments(&[0.0; 100]);
        let interval = paired_difference(&none, Unit::Share, Z95);
        assert_eq!(interval.value, 0.0);
        // Each way the exact upper end of a Poisson mean of which nothing was seen: −ln 0.025 = 3.6889 of 100.
        let end = -libm::log(0.025) / 100.0;
        assert!((interval.high - end).abs() < 1e-9 && (interval.low + end).abs() < 1e-9, "{interval:?}");
        assert_eq!(verdict(&none, interval), Verdict::Same);
    }

    /// Exact coverage of paired events, over all tables of n futures: chances of a rise and of a fall from rare to common. At
    /// least 93 % everywhere; rare ones up to 100 %, for a discrete law has no interval of just 95 %.
    #[test]
    fn intervals_of_paired_events_hold_their_level() {
        let n = 60_u32;
        let factorial: Vec<f64> = (0..=n)
            .scan(0.0, |sum, i| {
                *sum += if i == 0 { 0.0 } else { libm::log(f64::from(i)) };
                Some(*sum)
            })
            .collect();
        for (rise, fall) in [(0.001, 0.02), (0.03, 0.03), (0.004, 0.08), (0.1, 0.2), (0.25, 0.3), (0.01, 0.4)] {
            let mut covered = 0.0;
            for ups in 0..=n {
                for downs in 0..=n - ups {
                    let rest = n - ups - downs;
                    let ln = factorial[n as usize]
                        - factorial[ups as usize]
                        - factorial[downs as usize]
                        - factorial[rest as usize]
                        + f64::from(ups) * libm::log(rise)
                        + f64::from(downs) * libm::log(fall)
                        + f64::from(rest) * libm::log(1.0 - rise - fall);
                    let (ups, downs, total) = (f64::from(ups), f64::from(downs), f64::from(n));
                    let mean = (ups - downs) / total;
                    let m = Moments { count: u64::from(n), mean, m2: ups + downs - total * mean * mean };
                    if ln > -30.0 {
                        let found = paired_difference(&m, Unit::Share, Z95);
                        covered +=
                            f64::from(u8::from((found.low..=found.high).contains(&(rise - fall)))) * libm::exp(ln);
                    }
                }
            }
            assert!(covered > 0.93, "{rise}, {fall}: {covered}");
        }
    }

    #[test]
    fn verdicts_follow_the_interval_and_name_the_futures_still_needed() {
        let m = moments(&[-1.0, -1.2, -0.8, -1.1]);
        assert_eq!(verdict(&m, paired_difference(&m, Unit::Days, Z95)), Verdict::Better);
        // 97 futures of +1 and 83 of −1: mean 0.077778, variance 0.999503, standard error 0.0745. 80 % power takes
        // (1.960 + 0.842)² · 165.23 = 1,297 futures, 1,119 more with Student's quantiles, to two digits 1,200; half as
        // many would be an even chance.
        let m = moments(&(0..180).map(|i| if i < 97 { 1.0 } else { -1.0 }).collect::<Vec<_>>());
        assert_eq!(verdict(&m, paired_difference(&m, Unit::Days, Z95)), Verdict::Undecided { more: Some(1200) });
        // Variance 0.39, mean 0.5, error 0.36: 14 futures do not do, for (2.160 + 0.870)² · 1.56 = 14.3; 15 do,
        // (2.145 + 0.868)² · 1.56 = 14.2.
        let m = moments(&[1.0, -0.2, 0.7]);
        assert_eq!(verdict(&m, paired_difference(&m, Unit::Days, Z95)), Verdict::Undecided { more: Some(12) });
        // Below its standard error (0.05 against 0.55) the sign is anyone's guess.
        let m = moments(&[1.0, -0.9, 1.0, -0.9]);
        assert_eq!(verdict(&m, paired_difference(&m, Unit::Days, Z95)), Verdict::Undecided { more: None });
        let m = moments(&[1.0, -1.0]);
        assert_eq!(verdict(&m, paired_difference(&m, Unit::Days, Z95)), Verdict::Undecided { more: None });
    }

    /// 4,650 of 10,000 futures, merged chunk by chunk: the running mean is 0.465 but for its last bits, the share is not.
    #[test]
    fn a_share_is_a_count_over_the_futures() {
        let mut all = Moments::default();
        for chunk in 0..1250 {
            let happened = |i: u64| f64::from(u8::from((chunk * 8 + i) * 7919 % 10_000 < 4650));
            all.merge(&moments(&(0..8).map(happened).collect::<Vec<_>>()));
        }
        assert!(all.mean != 0.465 && (all.mean - 0.465).abs() < 1e-12, "{}", all.mean);
        assert_eq!(Estimate::of_item(&all, Unit::Share).value, 0.465);
        assert_eq!(paired_difference(&all, Unit::Share, Z95).value, 0.465);
    }
}
