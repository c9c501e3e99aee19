//! Counter-based random streams, one per (seed, purpose, trajectory): ChaCha8, whose output is fixed
//! by its specification on every machine. The key is SHA-256 of seed and purpose; every trajectory is a stream of the
//! cipher (its nonce), and within it an index (the number of a wave) owns a segment of the block counter.

use std::convert::Infallible;

use rand::rand_core::utils::fill_bytes_via_next_word;
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng, TryRng};
use sha2::{Digest, Sha256};

use super::float::unit_exponential;

/// What random numbers are for. Each purpose has streams of its own, so that what one mechanism
/// draws never shifts what another does (common random numbers).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Relocation of cells.
    Movement,
    /// Formation and loss of cells.
    Turnover,
    /// Formation and loss of cells where they are likelier than usual.
    Excess,
    /// Times of waves.
    Waves,
    /// Size, targets, warning, response and outcome of one wave.
    Strikes,
    /// Ambushes on roads.
    Ambush,
    /// Phases of effort.
    Phases,
    /// Campaigns.
    Campaigns,
    /// Blockades of corridors.
    Blockades,
    /// Counts of incidents, which change no state.
    Observation,
    /// Rounding of the cells that a place starts with.
    Start,
    /// Draws of uncertain quantities.
    Draws,
    /// Scrambling of designs.
    Design,
    /// Orders in which changed assumptions are switched, and simulation error of rankings.
    Analysis,
}

impl Purpose {
    const fn label(self) -> &'static str {
        match self {
            Self::Movement => "movement",
            Self::Turnover => "turnover",
            Self::Excess => "excess",
            Self::Waves => "waves",
            Self::Strikes => "strikes",
            Self::Ambush => "ambush",
            Self::Phases => "phases",
            Self::Campaigns => "campaigns",
            Self::Blockades => "blockades",
            Self::Observation => "observation",
            Self::Start => "start",
            Self::Draws => "draws",
            Self::Design => "design",
            Self::Analysis => "analysis",
        }
    }
}

/// 64-byte blocks that belong to one index of a trajectory, as a power of two: 2^36 words an index, and 2^32 indices
/// fill the counter of 64 bits.
const INDEX_BLOCKS: u32 = 32;

/// Words made at a time: four blocks, as many as the generator works out side by side.
pub(crate) const BATCH: usize = 64;

/// Exponent bits of the doubles in [1, 2).
const ONE: u64 = 0x3ff0_0000_0000_0000;

/// Uniform on the open interval (0, 1) from two words: odd multiples of 2^−53. For times and for choices among places.
#[inline]
pub(crate) fn fine(low: u32, high: u32) -> f64 {
    // 1.m − (1 − 2^−53) is exact, and free of the slow conversion from whole numbers.
    f64::from_bits((u64::from(high) << 32 | u64::from(low)) >> 12 | ONE) - (1.0 - f64::EPSILON / 2.0)
}

/// Uniform on the open interval (0, 1) from one word: odd multiples of 2^−33. For what happens or not, and for
/// amounts: no distribution function moves by more than 2^−33.
#[inline]
pub(crate) fn coarse(word: u32) -> f64 {
    f64::from_bits(u64::from(word) << 20 | ONE) - (1.0 - 1.0 / (1_u64 << 33) as f64)
}

/// A stream of random numbers. As a generator of `rand` it gives words in order; only where two are asked for
/// together and one is left of a batch, that one is given up.
pub struct Stream {
    /// Drawn from by whole batches alone, so that nothing is ever left in its own buffer.
    cipher: ChaCha8Rng,
    /// The batch in hand.
    words: [u32; BATCH],
    used: usize,
}

impl Stream {
    /// Opens the streams of a purpose; [`Self::open`] then chooses the trajectory.
    #[must_use]
    pub fn new(seed: u64, purpose: Purpose) -> Self {
        let mut hash = Sha256::new();
        hash.update(b"harmattan/1/");
        hash.update(purpose.label().as_bytes());
        hash.update(seed.to_le_bytes());
        Self { cipher: ChaCha8Rng::from_seed(hash.finalize().into()), words: [0; BATCH], used: BATCH }
    }

    /// Moves to the start of segment `index` (below 2^32) of trajectory `trajectory` (any). A segment holds 2^36 words.
    #[inline]
    pub fn open(&mut self, trajectory: u64, index: u64) {
        debug_assert!(index >> (u64::BITS - INDEX_BLOCKS) == 0, "index {index} has no segment");
        self.cipher.set_stream(trajectory);
        self.cipher.set_block_pos(index << INDEX_BLOCKS);
        self.used = BATCH;
    }

    /// `N` words, at most 64, of one batch; a batch with fewer left is given up.
    #[inline]
    pub(crate) fn words<const N: usize>(&mut self) -> [u32; N] {
        let start = if self.used <= BATCH - N {
            self.used
        } else {
            self.refill();
            0
        };
        self.used = start + N;
        std::array::from_fn(|k| self.words[start + k])
    }

    /// Uniform on the open interval (0, 1): odd multiples of 2^−53.
    #[inline]
    pub fn uniform(&mut self) -> f64 {
        let [low, high] = self.words();
        fine(low, high)
    }

    /// `N` uniform numbers, at most 64, of 32 bits each: odd multiples of 2^−33.
    #[inline]
    pub fn uniforms<const N: usize>(&mut self) -> [f64; N] {
        self.words().map(coarse)
    }

    /// Standard exponential.
    #[inline]
    pub fn exponential(&mut self) -> f64 {
        unit_exponential(self.uniform())
    }

    /// The next whole batch.
    #[inline]
    pub(crate) fn batch(&mut self) -> &[u32; BATCH] {
        self.refill();
        self.used = BATCH;
        &self.words
    }

    #[inline(never)]
    fn refill(&mut self) {
        self.cipher.fill(&mut self.words);
    }
}

impl Clone for Stream {
    /// A stream that goes on from the same place.
    fn clone(&self) -> Self {
        let mut cipher = ChaCha8Rng::from_seed(self.cipher.get_seed());
        cipher.set_stream(self.cipher.get_stream());
        cipher.set_block_pos(self.cipher.get_block_pos());
        Self { cipher, words: self.words, used: self.used }
    }

    /// What has been used is not copied.
    fn clone_from(&mut self, source: &Self) {
        if self.cipher.get_seed() != source.cipher.get_seed() {
            *self = source.clone();
            return;
        }
        self.cipher.set_stream(source.cipher.get_stream());
        self.cipher.set_block_pos(source.cipher.get_block_pos());
        self.words[source.used..].copy_from_slice(&source.words[source.used..]);
        self.used = source.used;
    }
}

impl TryRng for Stream {
    type Error = Infallible;

    #[inline]
    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let [word] = self.words();
        Ok(word)
    }

    #[inline]
    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let [low, high] = self.words();
        Ok(u64::from(high) << 32 | u64::from(low))
    }

    #[inline]
    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        fill_bytes_via_next_word(bytes, || self.try_next_u32())
    }
}
