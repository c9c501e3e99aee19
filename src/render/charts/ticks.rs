//! Where an axis has its ticks, and how far it reaches.

/// Ticks from 0 at steps of 1, 2 or 5 times a power of ten, about `wanted` of them; the last one is at or
/// beyond `max`. At least 0 and one more, whatever `max` is.
pub(super) fn from_zero(max: f64, wanted: f64, smallest_step: f64) -> Vec<f64> {
    let max = if max.is_finite() && max > 0.0 { max } else { smallest_step };
    let step = nice_step(max / wanted.max(1.0)).max(smallest_step);
    let mut ticks = vec![0.0];
    let mut i = 0.0;
    while ticks.len() < 50 && ticks[ticks.len() - 1] < max * (1.0 - 1e-9) {
        i += 1.0;
        ticks.push(i * step);
    }
    ticks
}

/// Round ticks from `low` to `high`, about `wanted` of them; zero is one of them if it lies between.
pub(super) fn between(low: f64, high: f64, wanted: f64) -> Vec<f64> {
    let step = nice_step((high - low) / wanted.max(1.0));
    let first = libm::ceil(low / step - 1e-9);
    let ticks = (0..50).map(|i| (first + f64::from(i)) * step);
    // Adding zero turns a negative zero into a plain one.
    ticks.map(|tick| tick + 0.0).take_while(|tick| *tick <= high + step * 1e-9).collect()
}

/// The step between ticks; 1 where there are not two.
pub(super) fn step(ticks: &[f64]) -> f64 {
    ticks.windows(2).next().map_or(1.0, |pair| pair[1] - pair[0])
}

/// The smallest of 1, 2, 5 times a power of ten that is not below `rough`.
fn nice_step(rough: f64) -> f64 {
    if !rough.is_finite() || rough <= 0.0 {
        return 1.0;
    }
    let power = libm::pow(10.0, libm::floor(libm::log10(rough)));
    [1.0, 2.0, 5.0, 10.0].into_iter().map(|m| m * power).find(|&s| s >= rough * (1.0 - 1e-9)).unwrap_or(10.0 * power)
}

/// Ticks along a period of days: 0, the marked days, the end, and even steps where there is room.
pub(super) fn days(end: f64, marks: &[f64]) -> Vec<f64> {
    let end = if end.is_finite() && end > 0.0 { end } else { 1.0 };
    let mut ticks = vec![0.0, end];
    let mut add = |day: f64, room: f64| {
        if day > 0.0 && day < end && ticks.iter().all(|t| (t - day).abs() >= room) {
            ticks.push(day);
        }
    };
    marks.iter().for_each(|&day| add(day, end / 14.0));
    // Quarters of a year first, then what is round.
    (1..8).for_each(|i| add(f64::from(i) * 90.0, end / 8.0));
    from_zero(end, 6.0, 1.0).into_iter().for_each(|day| add(day, end / 8.0));
    ticks.sort_by(f64::total_cmp);
    ticks
}

/// A largest value that leaves the axis readable: the greatest finite one, at least `least`.
pub(super) fn reach(values: impl IntoIterator<Item = f64>, least: f64) -> f64 {
    values.into_iter().filter(|v| v.is_finite()).fold(least, f64::max)
}

/// Decimals that tell the ticks of an axis in per cent apart.
pub(super) fn percent_digits(ticks: &[f64]) -> usize {
    let step = ticks.get(1).copied().unwrap_or(1.0) - ticks.first().copied().unwrap_or(0.0);
    if step >= 0.0099 {
        0
    } else if step >= 0.00099 {
        1
    } else {
        2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_reach_the_greatest_value() {
        assert_eq!(from_zero(97.0, 5.0, 1.0), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(from_zero(3.0, 5.0, 1.0), [0.0, 1.0, 2.0, 3.0]);
        assert_eq!(from_zero(0.0, 5.0, 1.0), [0.0, 1.0]);
        assert_eq!(from_zero(f64::NAN, 5.0, 0.5), [0.0, 0.5]);
        assert!(from_zero(1e308, 5.0, 1.0).len() < 12);
    }

    #[test]
    fn ticks_between_have_zero_and_stay_inside() {
        assert_eq!(between(-13.0, 21.0, 4.0), [-10.0, 0.0, 10.0, 20.0]);
        assert_eq!(between(42.0, 45.0, 3.0), [42.0, 43.0, 44.0, 45.0]);
        assert_eq!(between(-0.3, 0.0, 3.0).last(), Some(&0.0));
        assert!(between(0.0, 0.0, 3.0).len() < 3 && between(-1e15, 1e15, 4.0).len() < 8);
    }

    #[test]
    fn days_have_their_marks_and_room_between() {
        let ticks = days(365.0, &[30.0, 90.0, 365.0]);
        for day in [0.0, 30.0, 90.0, 365.0] {
            assert!(ticks.contains(&day), "{ticks:?}");
        }
        assert!(ticks.windows(2).all(|pair| pair[1] - pair[0] >= 26.0));
        assert_eq!(days(1.0, &[30.0]).first(), Some(&0.0));
    }
}
