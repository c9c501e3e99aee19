//! The random streams of one trajectory, one per purpose (model.md section 9).

use crate::sampling::{Purpose, Stream};

/// Open streams.
pub(super) struct Streams {
    pub waves: Stream,
    pub movement: Stream,
    pub turnover: Stream,
    pub ambush: Stream,
    pub phases: Stream,
    pub observation: Stream,
    /// Targets and engagement of one wave, keyed by its number.
    pub strikes: Stream,
    trajectory: u64,
}

impl Streams {
    pub(super) fn new(seed: u64) -> Self {
        let stream = |purpose| Stream::new(seed, purpose);
        Self {
            waves: stream(Purpose::Waves),
            movement: stream(Purpose::Movement),
            turnover: stream(Purpose::Turnover),
            ambush: stream(Purpose::Ambush),
            phases: stream(Purpose::Phases),
            observation: stream(Purpose::Observation),
            strikes: stream(Purpose::Strikes),
            trajectory: 0,
        }
    }

    /// Moves every stream to the start of a trajectory.
    pub(super) fn open(&mut self, trajectory: u64) {
        self.trajectory = trajectory;
        for stream in [
            &mut self.waves,
            &mut self.movement,
            &mut self.turnover,
            &mut self.ambush,
            &mut self.phases,
            &mut self.observation,
        ] {
            stream.open(trajectory, 0);
        }
    }

    /// Moves the stream of strikes to wave `number`.
    #[inline]
    pub(super) fn open_wave(&mut self, number: u64) {
        self.strikes.open(self.trajectory, number);
    }

    /// The stream of a clock: waves, movement, turnover, ambush, phases.
    #[inline]
    pub(super) fn of(&mut self, clock: usize) -> &mut Stream {
        match clock {
            0 => &mut self.waves,
            1 => &mut self.movement,
            2 => &mut self.turnover,
            3 => &mut self.ambush,
            _ => &mut self.phases,
        }
    }
}
