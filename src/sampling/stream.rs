//! Counter-based random streams, one per (seed, purpose, trajectory): ChaCha8, whose output is fixed
//! by its specification on every machine. The key is SHA-256 of seed and purpose; the stream number
//! is the trajectory; a further index (the number of a wave) chooses a segment of the stream.

use chacha20::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};
use sha2::{Digest, Sha256};

use super::float::ln;

/// What random numbers are for. Each purpose has streams of its own, so that what one mechanism
/// draws never shifts what another does (common random numbers).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Relocation of cells.
    Movement,
    /// Formation and loss of cells.
    Turnover,
    /// Times of waves.
    Waves,
    /// Size, targets, warning, response and outcome of one wave.
    Strikes,
    /// Ambushes on roads.
    Ambush,
    /// Phases of effort.
    Phases,
    /// Counts of incidents, which change no state.
    Observation,
    /// Draws of uncertain quantities.
    Draws,
    /// Scrambling of designs.
    Design,
}

impl Purpose {
    const fn label(self) -> &'static str {
        match self {
            Self::Movement => "movement",
            Self::Turnover => "turnover",
            Self::Waves => "waves",
            Self::Strikes => "strikes",
            Self::Ambush => "ambush",
            Self::Phases => "phases",
            Self::Observation => "observation",
            Self::Draws => "draws",
            Self::Design => "design",
        }
    }
}

/// Each index owns this many 64-byte blocks of the stream: 2^16 blocks hold half a million draws.
const BLOCKS_PER_INDEX: u64 = 1 << 16;

/// A stream of random numbers.
pub struct Stream {
    rng: ChaCha8Rng,
}

impl Stream {
    /// Opens the streams of a purpose; [`Self::open`] then chooses the trajectory.
    #[must_use]
    pub fn new(seed: u64, purpose: Purpose) -> Self {
        let mut hash = Sha256::new();
        hash.update(b"harmattan/1/");
        hash.update(purpose.label().as_bytes());
        hash.update(seed.to_le_bytes());
        Self { rng: ChaCha8Rng::from_seed(hash.finalize().into()) }
    }

    /// Moves to the start of segment `index` of trajectory `trajectory`.
    #[inline]
    pub fn open(&mut self, trajectory: u64, index: u64) {
        self.rng.set_stream(trajectory);
        self.rng.set_block_pos(index * BLOCKS_PER_INDEX);
    }

    /// 64 random bits.
    #[inline]
    pub fn bits(&mut self) -> u64 {
        self.rng.next_u64()
    }

    /// Uniform on the open interval (0, 1): odd multiples of 2^−53.
    #[inline]
    #[expect(clippy::cast_precision_loss, reason = "52 bits fit a double exactly")]
    pub fn uniform(&mut self) -> f64 {
        ((self.rng.next_u64() >> 12) as f64 + 0.5) * (1.0 / (1u64 << 52) as f64)
    }

    /// Standard exponential.
    #[inline]
    pub fn exponential(&mut self) -> f64 {
        -ln(self.uniform())
    }
}
