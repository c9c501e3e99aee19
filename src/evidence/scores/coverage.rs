//! Whether intervals hold what they say: how often observations fell inside, and how often by the forecasts' own word
//! they should have.

use super::CountForecast;
use super::brier::wilson;

/// The levels that are reported.
pub const LEVELS: [f64; 3] = [0.5, 0.8, 0.95];

/// Coverage of the central intervals of one level over many forecasts.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Coverage {
    /// Level asked for.
    pub level: f64,
    /// Forecasts.
    pub forecasts: usize,
    /// Share of observations inside.
    pub inside: f64,
    /// Its Wilson interval at 95 %, as if forecasts were independent of each other (where they overlap it is too narrow).
    pub inside_interval: (f64, f64),
    /// Mean probability that the forecasts themselves gave to their intervals: at least the level, since counts come in
    /// steps. This, not the level, is what `inside` would be if all were right.
    pub stated: f64,
    /// Mean interval score, in events.
    pub interval_score: f64,
    /// Mean width, in events.
    pub width: f64,
}

impl Coverage {
    /// Of forecasts and what was then observed; `None` if there are none.
    #[must_use]
    pub fn new<'f, F: CountForecast + 'f>(
        level: f64,
        forecasts: impl IntoIterator<Item = (&'f F, u32)>,
    ) -> Option<Self> {
        let (mut n, mut inside, mut stated, mut score, mut width) = (0_usize, 0_usize, 0.0, 0.0, 0.0);
        for (forecast, observed) in forecasts {
            let (low, high) = forecast.interval(level);
            n += 1;
            inside += usize::from((low..=high).contains(&observed));
            stated += forecast.at_most(high) - forecast.below(low);
            score += forecast.interval_score(level, observed);
            width += f64::from(high - low);
        }
        let count = n as f64;
        let share = inside as f64 / count;
        (n > 0).then(|| Self {
            level,
            forecasts: n,
            inside: share,
            inside_interval: wilson(share, count),
            stated: stated / count,
            interval_score: score / count,
            width: width / count,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scores::Ensemble;

    #[test]
    fn what_is_inside_is_counted() {
        let forecast = Ensemble::new((1..=100).collect()).expect("members");
        let observed = [9, 10, 50, 90, 91, 95];
        let coverage = Coverage::new(0.8, observed.iter().map(|y| (&forecast, *y))).expect("forecasts");
        assert_eq!((coverage.forecasts, coverage.inside, coverage.width), (6, 0.5, 80.0));
        assert!((coverage.stated - 0.81).abs() < 1e-12, "10 and 90 included");
        // 80, and 2/0.2 for each of 1 + 1 + 5 events outside.
        assert!((coverage.interval_score - (80.0 + 10.0 * 7.0 / 6.0)).abs() < 1e-12);
        assert_eq!(Coverage::new(0.8, std::iter::empty::<(&Ensemble, u32)>()), None);
    }
}
