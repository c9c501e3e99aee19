//! Full effect: what the measures of a scenario would do if all were in force in full from the first day on. A measure that begins
//! late and comes in slowly acts on less than the period, so that a ranking at stated timings ranks timings too.

use super::compare::{Comparison, ScenarioComparison};
use super::estimate::{Estimate, harm_difference};
use harmattan_core::scenario::{Measure, Scenario};
use harmattan_engine::{Paired, Z95};

/// Futures that the full effect is estimated in at most, the first of the comparison: it stands beside the stated effect to tell
/// what timing costs, and may be told less closely than what is ranked by.
pub const FULL_EFFECT_FUTURES: u64 = 2_000;

/// How the measures of a scenario stand in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timed {
    /// It has none in force.
    None,
    /// As stated, all are in force in full from the first day to the last: the full effect is the stated one.
    InFull,
    /// Some begins later, comes in slowly, waits or ends.
    Later,
}

impl From<&Scenario> for Timed {
    fn from(scenario: &Scenario) -> Self {
        match scenario.measures_in_force().next() {
            None => Self::None,
            Some(_) if scenario.measures_in_force().all(Measure::is_in_full) => Self::InFull,
            Some(_) => Self::Later,
        }
    }
}

impl Comparison {
    /// Takes in what the measures of scenario `number`, which is not the base, do in full. `run` is the ensemble of the base and
    /// scenarios in full, and the place of this one in it; none where its stated timing is that already ([`Timed::InFull`]).
    pub fn take_in_full(&mut self, number: usize, run: Option<(&Paired, usize)>) {
        let trajectories = self.basis.trajectories;
        let Some(scenario) = self.scenarios.get_mut(number) else { return };
        match run {
            None => {
                scenario.rows.iter_mut().for_each(|row| row.in_full = Some(row.mixture.difference));
                scenario.in_full_trajectories = Some(trajectories);
            }
            // Of fewer futures than two no interval is known.
            Some((paired, place)) if paired.counted() >= 2 && place < paired.variants => {
                scenario.take_in_full(paired, place);
            }
            Some(_) => {}
        }
    }

    /// Futures behind the full effects, where they are fewer than those of the comparison: the fewest.
    #[must_use]
    pub fn fewer_in_full(&self) -> Option<u64> {
        let least = self.scenarios.iter().filter_map(|s| s.in_full_trajectories).min()?;
        (least < self.basis.trajectories).then_some(least)
    }

    /// Whether some scenario's full effect is known.
    #[must_use]
    pub fn has_in_full(&self) -> bool {
        self.scenarios.iter().any(|s| s.in_full_trajectories.is_some())
    }
}

impl ScenarioComparison {
    fn take_in_full(&mut self, paired: &Paired, place: usize) {
        for row in &mut self.rows {
            let index = paired.items.iter().position(|item| item.key == row.key);
            row.in_full = index.map(|index| {
                let unit = paired.items[index].unit;
                let is_same = paired.identical[place];
                if is_same { Estimate::default() } else { harm_difference(&paired.mixture, place, index, unit, Z95) }
            });
        }
        self.in_full_trajectories = Some(paired.counted());
    }
}
