//! Outcomes as far as they have come while a trajectory runs, and the looks at which predicates on them first hold. Looking
//! touches no clock, draws no number and allocates nothing.

use std::sync::Arc;

use super::copy::clone_in_place;
use super::outcomes::Outcome;
use super::predicate::Predicate;
use super::simulator::Simulator;

/// A predicate that is looked at, and the day of the look at which it first held.
#[derive(Clone, Debug)]
pub(super) struct Watched {
    pub predicate: Arc<Predicate>,
    /// Infinite so far.
    pub since: f64,
}

/// All that are looked at in a trajectory.
#[derive(Debug, Default)]
pub(super) struct Watch {
    all: Vec<Watched>,
}

clone_in_place!(Watch { all });

impl Watch {
    /// Nothing is looked at.
    pub(super) fn clear(&mut self) {
        self.all.clear();
    }

    /// Looks at a predicate from now on, unless it is looked at already.
    pub(super) fn add(&mut self, predicate: &Arc<Predicate>) {
        if !self.all.iter().any(|known| known.predicate == *predicate) {
            self.all.push(Watched { predicate: Arc::clone(predicate), since: f64::INFINITY });
        }
    }

    /// Day of the look at which a predicate first held, days after the start; infinite so far.
    pub(super) fn since(&self, predicate: &Predicate) -> f64 {
        self.all.iter().find(|known| *known.predicate == *predicate).map_or(f64::INFINITY, |known| known.since)
    }
}

impl Outcome {
    /// Whether it is known while a trajectory runs and never falls back: what has happened and can be seen. What the
    /// group intends or where its cells stand is never among it, and so neither are footholds and what counts them.
    #[must_use]
    pub const fn is_running(self) -> bool {
        matches!(
            self,
            Self::ClosedDays
                | Self::MostClosedDays
                | Self::IsolationDays
                | Self::BlockadeDays
                | Self::FirstBlockade
                | Self::FirstStrike
                | Self::FirstStrikeAbroad
                | Self::BorderOverrun
                | Self::CoastDistance
                | Self::Waves
                | Self::Strikes
                | Self::Overrun
                | Self::Repelled
                | Self::LargestWave
                | Self::Ambushes
                | Self::Deaths
                | Self::StrikesAt
        )
    }
}

impl Simulator<'_> {
    /// Looks at what has not held so far on `day`, of which everything before has happened; whether some of it does now.
    pub(super) fn look(&mut self, day: f64) -> bool {
        if self.state.watch.all.iter().all(|watched| watched.since < f64::INFINITY) {
            return false;
        }
        // Whole numbers, so that nothing depends on when they are worked out.
        self.state.tally.deaths.settle(&self.rates);
        let mut watch = std::mem::take(&mut self.state.watch);
        let mut any = false;
        for watched in watch.all.iter_mut().filter(|watched| watched.since == f64::INFINITY) {
            if watched.predicate.holds(|condition| self.running(condition.outcome, condition.member, day)) {
                watched.since = day;
                any = true;
            }
        }
        self.state.watch = watch;
        any
    }

    /// An outcome up to `day`; NaN where it is missing or not known yet.
    fn running(&self, outcome: Outcome, member: usize, day: f64) -> f64 {
        let (geo, tally, closures) = (&self.model.geo, &self.state.tally, &self.state.closures);
        match outcome {
            Outcome::ClosedDays => closures.closed_by(member, day),
            Outcome::MostClosedDays => closures.most_closed_by(geo, day),
            Outcome::IsolationDays => closures.isolated_by(geo, day),
            Outcome::BlockadeDays => closures.blockades.days_by(member, day),
            Outcome::FirstBlockade => closures.blockades.first(member),
            Outcome::Waves => f64::from(tally.waves.waves()),
            Outcome::LargestWave => tally.waves.largest(),
            Outcome::Ambushes => f64::from(tally.ambushes.ambushes()),
            Outcome::Deaths => tally.deaths.total(),
            _ => tally.engagement.running(geo, outcome, member),
        }
    }
}
