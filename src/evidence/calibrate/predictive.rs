//! What a calibrated scenario says of statistics that it was not fitted to, and what was seen of them.

use harmattan_core::scenario::Scenario;

use crate::hindcast::{WEST, areas};
use crate::histories::{Bank, History, Scope};

/// A statistic of a history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Statistic {
    /// Share of the months of regions without an event.
    ZeroMonths,
    /// Most events of all regions in a month.
    LargestMonth,
    /// Longest run of months without an event in a region.
    LongestQuiet,
    /// Share of the attacks that fell on the day with most.
    WorstDay,
    /// Share of the west in the last third of the months, less its share in the first.
    WestwardDrift,
}

impl Statistic {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::ZeroMonths, Self::LargestMonth, Self::LongestQuiet, Self::WorstDay, Self::WestwardDrift];

    /// Key of its words.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::ZeroMonths => "zero-months",
            Self::LargestMonth => "largest-month",
            Self::LongestQuiet => "longest-quiet",
            Self::WorstDay => "worst-day",
            Self::WestwardDrift => "westward-drift",
        }
    }
}

/// A statistic as it was seen and as the scenario has it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Predicted {
    /// Which.
    pub statistic: Statistic,
    /// As it was seen.
    pub seen: f64,
    /// P10 and P90 of the futures.
    pub usual: [f64; 2],
    /// Twice the smaller share of futures as far out on either side, at most 1.
    pub tail: f64,
}

/// All statistics that a scope has.
pub(super) fn held(scenario: &Scenario, bank: &Bank, scope: &Scope, history: &History) -> Vec<Predicted> {
    let west =
        areas::of(scenario).into_iter().find(|area| area.key == WEST).map(|area| area.regions).unwrap_or_default();
    let of = |history: &History| Statistic::ALL.map(|statistic| value(statistic, scope, &west, history));
    let futures = bank.each(0..bank.scenario.trajectories, |future| of(future.history));
    let seen = of(history);
    let held = |(i, statistic): (usize, Statistic)| {
        let seen = seen[i]?;
        let mut all: Vec<f64> = futures.iter().filter_map(|future| future[i]).collect();
        all.sort_by(f64::total_cmp);
        let n = all.len().max(1) as f64;
        let below = all.partition_point(|&x| x < seen) as f64;
        let above = (all.len() - all.partition_point(|&x| x <= seen)) as f64;
        let tail = (2.0 * f64::min(n - below, n - above) / n).min(1.0);
        let at = |tenth: usize| all.get(all.len() * tenth / 10).copied();
        Some(Predicted { statistic, seen, usual: [at(1)?, at(9)?], tail })
    };
    Statistic::ALL.into_iter().enumerate().filter_map(held).collect()
}

/// A statistic of what is known of a history; none where that says nothing of it.
fn value(statistic: Statistic, scope: &Scope, west: &[usize], history: &History) -> Option<f64> {
    let known = || {
        scope
            .regions
            .iter()
            .zip(&scope.known)
            .flat_map(|(&region, known)| (0..known.len()).filter(|&m| known[m]).map(move |m| (region, m)))
    };
    let months: Vec<usize> = (0..scope.months()).filter(|&m| scope.known.iter().all(|known| known[m])).collect();
    let total = |m: usize| scope.regions.iter().map(|&r| f64::from(history.count(r, m))).sum::<f64>();
    match statistic {
        Statistic::ZeroMonths => {
            let (zero, all) = known().fold((0.0, 0.0), |(zero, all), (region, m)| {
                (zero + f64::from(u8::from(history.count(region, m) == 0)), all + 1.0)
            });
            (all > 0.0).then(|| zero / all)
        }
        Statistic::LargestMonth => months.iter().map(|&m| total(m)).reduce(f64::max),
        Statistic::LongestQuiet => {
            let run = |(&region, known): (&usize, &Vec<bool>)| {
                let (mut longest, mut run) = (0_u32, 0_u32);
                for m in (0..known.len()).filter(|&m| known[m]) {
                    run = if history.count(region, m) == 0 { run + 1 } else { 0 };
                    longest = longest.max(run);
                }
                longest
            };
            scope.regions.iter().zip(&scope.known).map(run).max().map(f64::from)
        }
        Statistic::WorstDay => {
            let (from, to) = scope.dated?;
            let (mut most, mut today, mut day, mut all) = (0.0_f64, 0.0, None, 0.0);
            for sighting in history.between(from, to) {
                today = if day.replace(sighting.day) == Some(sighting.day) { today + 1.0 } else { 1.0 };
                most = most.max(today);
                all += 1.0;
            }
            (all > 0.0).then(|| most / all)
        }
        Statistic::WestwardDrift => {
            let third = months.len() / 3;
            let share = |months: &[usize]| {
                let all: f64 = months.iter().map(|&m| total(m)).sum();
                let in_west = |m: usize| west.iter().map(|&r| f64::from(history.count(r, m))).sum::<f64>();
                (all > 0.0).then(|| months.iter().map(|&m| in_west(m)).sum::<f64>() / all)
            };
            (third > 0).then(|| Some(share(&months[months.len() - third..])? - share(&months[..third])?)).flatten()
        }
    }
}
