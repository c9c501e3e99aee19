//! Events a month that a scenario makes at first, region by region: the mean over its futures.

use harmattan_core::model::Outcome;
use harmattan_core::scenario::Scenario;

use crate::futures::each;

/// Days of the futures: long enough for a count, short enough for the cells to be those of the start.
pub(super) const DAYS: u32 = 61;
/// Mean length of a month, days.
const MONTH: f64 = 365.25 / 12.0;

/// Mean events a month of every region of the theatre over the first two months of `futures` futures of a scenario, whose
/// horizon is taken to be these two months. Futures that fail are left out.
pub(crate) fn events(scenario: &Scenario, futures: u64) -> Vec<f64> {
    let mut sums = vec![0.0; scenario.theatre.regions.len()];
    let mut counted = 0.0;
    each(scenario, (DAYS, futures, scenario.seed), |model, trajectory| {
        counted += 1.0;
        let first = model.outcomes.first(Outcome::Events);
        for (member, events) in model.outcomes.members(Outcome::Events).iter().zip(&trajectory.outcomes[first..]) {
            sums[member.index] += events;
        }
    });
    let per_month = MONTH / f64::from(DAYS) / f64::max(counted, 1.0);
    sums.into_iter().map(|sum| sum * per_month).collect()
}
