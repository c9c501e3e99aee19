//! Futures of a scenario → paths of monthly events by region.

use harmattan_core::model::{Model, Outcome, Simulator};
use harmattan_core::sampling::{Plan, Sampler};
use harmattan_core::scenario::Scenario;

use super::Settings;
use crate::{Month, Paths};

/// The paths of the futures of a scenario that starts on the first day of `origin`, month by month over the theatre's
/// regions; none if no future is sound. Futures that fail are left out.
pub(super) fn paths(scenario: &Scenario, origin: Month, months: usize, settings: &Settings) -> Option<Paths> {
    let end = origin.plus(i32::try_from(months).ok()?).first_day();
    let days = u32::try_from(end.to_days() - origin.first_day().to_days()).ok()?;
    let mut scenario = scenario.clone();
    scenario.horizon_days = days;
    scenario.trajectories = u64::try_from(settings.paths).ok()?;
    scenario.repeats = 1;
    scenario.seed = settings.seed;
    let model = Model::new(scenario.theatre.clone(), scenario.space.clone(), scenario.start, days);
    let sampler = Sampler::new(&scenario);
    let (mut plan, mut simulator) = (Plan::default(), Simulator::new(&model, scenario.seed));
    let regions = scenario.theatre.regions.len();
    let first = model.outcomes.first(Outcome::Events);
    let mut counts = Vec::with_capacity(settings.paths * months * regions);
    for number in 0..scenario.trajectories {
        sampler.plan(number, &mut plan);
        let trajectory = simulator.run(&plan, number);
        if trajectory.fault.is_some() {
            continue;
        }
        // Columns stand region by region, then by month.
        let events = trajectory.outcomes.get(first..first + regions * months)?;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count")]
        let count = |month: usize, region: usize| events[region * months + month] as u32;
        counts.extend(
            (0..months).flat_map(|month| (0..regions).map(move |region| (month, region))).map(|(m, r)| count(m, r)),
        );
    }
    Paths::new(months, regions, counts).ok()
}
