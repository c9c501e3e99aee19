//! Futures of a scenario → paths of monthly events by region.

use harmattan_core::model::Outcome;
use harmattan_core::scenario::Scenario;

use super::Settings;
use crate::futures::each;
use crate::{Month, Paths};

/// The paths of the futures of a scenario that starts on the first day of `origin`, month by month over the theatre's
/// regions; none if no future is sound. Futures that fail are left out.
pub(super) fn paths(scenario: &Scenario, origin: Month, months: usize, settings: &Settings) -> Option<Paths> {
    let end = origin.plus(i32::try_from(months).ok()?).first_day();
    let days = u32::try_from(end.to_days() - origin.first_day().to_days()).ok()?;
    let futures = u64::try_from(settings.paths).ok()?;
    let regions = scenario.theatre.regions.len();
    let mut counts = Vec::with_capacity(settings.paths * months * regions);
    each(scenario, (days, futures, settings.seed), |model, trajectory| {
        // Columns stand region by region, then by month.
        let events = &trajectory.outcomes[model.outcomes.first(Outcome::Events)..];
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count")]
        let count = |(month, region): (usize, usize)| events[region * months + month] as u32;
        let all = (0..months).flat_map(|month| (0..regions).map(move |region| (month, region)));
        counts.extend(all.map(count));
    });
    Paths::new(months, regions, counts).ok()
}
