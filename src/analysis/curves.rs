//! Curves over time: cumulative incidence of first events and fans of the weekly series.

use serde::{Deserialize, Serialize};

use super::chance::Chance;
use harmattan_core::model::Outcome;
use harmattan_engine::{Layout, Proportion, Reduction, Threshold};

/// Shares at which the fan is given.
pub(super) const FAN: [f64; 7] = [0.025, 0.10, 0.25, 0.50, 0.75, 0.90, 0.975];

/// The probability over time that a first event has come.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Incidence {
    /// Column in data files, `first_strike.senegal`.
    pub key: String,
    /// Which outcome it is.
    #[serde(with = "super::names::outcome")]
    pub outcome: Outcome,
    /// The country.
    pub member: String,
    /// Weekly, and at the headline days and the horizon; ascending.
    pub points: Vec<IncidencePoint>,
}

/// A point of the curve.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct IncidencePoint {
    /// Days after the start.
    pub day: u32,
    /// Probability that the event has come by then.
    #[serde(flatten)]
    pub chance: Chance,
}

/// A column of the weekly series over time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fan {
    /// Column in data files, `cells.west`.
    pub key: String,
    /// Week by week.
    pub weeks: Vec<FanWeek>,
}

/// Mean and exact quantiles over trajectories in one week.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct FanWeek {
    /// Days after the start.
    pub day: u32,
    /// Mean.
    pub mean: f64,
    /// Quantiles at 2.5, 10, 25, 50, 75, 90 and 97.5 %.
    pub quantiles: [u32; 7],
    /// Probability that there is at least one; 0 in summaries that were written before it was told.
    #[serde(default)]
    pub any: f64,
}

/// The curves of all first events.
pub(super) fn incidence_of(layout: &Layout, group: &Reduction) -> Vec<Incidence> {
    let mut days: Vec<u32> = (0..=layout.horizon_days).step_by(7).collect();
    days.extend(layout.headline_days());
    days.push(layout.horizon_days);
    days.sort_unstable();
    days.dedup();
    let n = group.counts.trajectories;
    (group.counts.first_days.iter())
        .map(|first| {
            let by_day = first.by_day();
            // In a nested run futures of one draw resemble each other at all times as they do at the horizon.
            let worth = worth(layout, group, first.column);
            let share =
                |day: u32| Proportion { effective_n: n as f64 * worth, ..Proportion::new(by_day[day as usize], n) };
            let point = |&day: &u32| IncidencePoint { day, chance: share(day).into() };
            Incidence {
                key: layout.outcomes.names()[first.column].clone(),
                outcome: layout.outcomes.spec(first.column).outcome,
                member: layout.outcomes.member(first.column).name.clone(),
                points: days.iter().map(point).collect(),
            }
        })
        .collect()
}

/// Of how many independent futures one is worth where a first event has come by the horizon; 1 but in nested runs.
fn worth(layout: &Layout, group: &Reduction, column: usize) -> f64 {
    let horizon = Threshold::By(layout.horizon_days);
    let event = layout.events.iter().position(|e| e.column == column && e.threshold == horizon);
    let share = event.filter(|_| layout.repeats > 1).map(|event| group.event(layout, event));
    share.filter(|share| share.n > 0).map_or(1.0, |share| (share.effective_n / share.n as f64).min(1.0))
}

/// The fans of all columns of the series; empty where no trajectory was counted.
pub(super) fn fans_of(layout: &Layout, group: &Reduction) -> Vec<Fan> {
    let weekly = &group.counts.weekly;
    let week = |(week, &day): (usize, &u32), column: usize| {
        let quantiles = weekly.quantiles(week, column, &FAN).try_into().ok()?;
        let counts = weekly.counts(week, column);
        let all: u64 = counts.iter().map(|&n| u64::from(n)).sum();
        let any = (all - counts.first().map_or(0, |&n| u64::from(n))) as f64 / all.max(1) as f64;
        Some(FanWeek { day, mean: weekly.mean(week, column), quantiles, any })
    };
    (layout.series.columns.iter().enumerate())
        .map(|(column, key)| Fan {
            key: key.clone(),
            weeks: layout.series.days.iter().enumerate().filter_map(|w| week(w, column)).collect(),
        })
        .collect()
}
