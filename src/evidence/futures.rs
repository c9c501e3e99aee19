//! Futures of a scenario, one after another, as forecasts and updates take them.

use harmattan_core::model::{Model, Simulator, Trajectory};
use harmattan_core::sampling::{Plan, Sampler};
use harmattan_core::scenario::Scenario;

/// Shows `visit` every sound future of a scenario over `days` days, under `seed` and without repeats. Futures that fail are left out.
pub(crate) fn each(
    scenario: &Scenario,
    (days, futures, seed): (u32, u64, u64),
    mut visit: impl FnMut(&Model, &Trajectory),
) {
    let mut scenario = scenario.clone();
    scenario.horizon_days = days;
    scenario.trajectories = futures;
    scenario.repeats = 1;
    scenario.seed = seed;
    let model = Model::new(scenario.theatre.clone(), scenario.space.clone(), scenario.start, days);
    let sampler = Sampler::new(&scenario);
    let (mut plan, mut simulator) = (Plan::default(), Simulator::new(&model, seed));
    for number in 0..futures {
        sampler.plan(number, &mut plan);
        let trajectory = simulator.run(&plan, number);
        if trajectory.fault.is_none() {
            visit(&model, trajectory);
        }
    }
}
