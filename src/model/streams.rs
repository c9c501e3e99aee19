//! The random streams of one trajectory, one per purpose (model.md section 9).

use crate::sampling::{Purpose, Stream};

/// Numbers of a wave that stand in a batch shared with its neighbour: enough for a wave of one strike.
pub(super) const WAVE_NUMBERS: usize = 16;

/// Open streams.
pub(super) struct Streams {
    pub waves: Stream,
    pub movement: Stream,
    pub turnover: Stream,
    pub ambush: Stream,
    pub phases: Stream,
    pub observation: Stream,
    /// Targets and engagement of a wave of several strikes: a segment of its own, keyed by the number of the wave.
    pub several: Stream,
    /// Size of a wave, and all of a wave of one strike: waves 2k and 2k + 1 share a batch.
    pairs: Stream,
    /// The batch of two waves in hand.
    pair: [[f64; WAVE_NUMBERS]; 2],
    /// Its number; none yet if beyond all.
    pair_number: u64,
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
            several: stream(Purpose::Strikes),
            pairs: stream(Purpose::Strikes),
            pair: [[0.0; WAVE_NUMBERS]; 2],
            pair_number: u64::MAX,
            trajectory: 0,
        }
    }

    /// Moves every stream to the start of a trajectory.
    pub(super) fn open(&mut self, trajectory: u64) {
        self.trajectory = trajectory;
        self.pair_number = u64::MAX;
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

    /// The first numbers of wave `number` (below 2^19). Even segments hold two waves, odd ones what a wave of
    /// several strikes draws further ([`Self::open_several`]).
    #[inline]
    pub(super) fn wave(&mut self, number: u64) -> &[f64; WAVE_NUMBERS] {
        if self.pair_number != number >> 1 {
            self.pair_number = number >> 1;
            self.pairs.open(self.trajectory, number & !1);
            let (first, second) = self.pairs.batch().split_at(WAVE_NUMBERS);
            self.pair[0].copy_from_slice(first);
            self.pair[1].copy_from_slice(second);
        }
        &self.pair[usize::from(number & 1 == 1)]
    }

    /// Moves the stream of waves of several strikes to wave `number`.
    #[inline]
    pub(super) fn open_several(&mut self, number: u64) {
        self.several.open(self.trajectory, number << 1 | 1);
    }
}
