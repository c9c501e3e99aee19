//! Keys of dimensions: every uncertain quantity owns hash keys that follow from the seed and its name
//! alone, so that adding or removing another quantity changes none of its draws.

use sha2::{Digest, Sha256};

/// Rounds of the keyed permutation of Latin hypercubes.
pub(super) const ROUNDS: usize = 6;

/// 2⁶⁴ divided by the golden ratio: the increment of SplitMix64.
const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// Hash keys of one dimension.
#[derive(Clone, Debug)]
pub(super) struct DimensionKey {
    /// Of the permutation of strata, one per round.
    pub rounds: [u64; ROUNDS],
    /// Of the place within a stratum, and of plain random draws.
    pub jitter: u64,
    /// Of the scrambling of Sobol digits.
    pub scramble: u64,
}

impl DimensionKey {
    /// Keys of the quantity `name` under `seed`: SHA-256 of both.
    pub(super) fn new(seed: u64, name: &str) -> Self {
        let mut hash = Sha256::new();
        hash.update(b"harmattan/1/draws/");
        hash.update(seed.to_le_bytes());
        hash.update(name.as_bytes());
        let digest: [u8; 32] = hash.finalize().into();
        let mut words = [0u64; 4];
        for (word, bytes) in words.iter_mut().zip(digest.chunks_exact(8)) {
            *word = bytes.iter().fold(0, |w, b| (w << 8) | u64::from(*b));
        }
        let rounds = std::array::from_fn(|i| counter_hash(words[0], i as u64) ^ words[3]);
        Self { rounds, jitter: words[1], scramble: words[2] }
    }

    /// The keys of the same quantity in a replicate of the design; the first has those of the quantity itself.
    pub(super) fn of_replicate(&self, replicate: usize) -> Self {
        if replicate == 0 {
            return self.clone();
        }
        let of = |key: u64| counter_hash(key, replicate as u64);
        Self { rounds: self.rounds.map(of), jitter: of(self.jitter), scramble: of(self.scramble) }
    }
}

/// The bijective finalising hash of SplitMix64 (Steele, Lea and Flood 2014, variant 13 of Stafford).
#[inline]
pub(super) fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// 64 random bits for every number `counter` under `key`.
#[inline]
#[must_use]
pub fn counter_hash(key: u64, counter: u64) -> u64 {
    mix(key.wrapping_add(counter.wrapping_add(1).wrapping_mul(GOLDEN)))
}

/// Uniform on the open interval (0, 1) from 52 of 64 random bits: odd multiples of 2⁻⁵³.
#[inline]
#[expect(clippy::cast_precision_loss, reason = "52 bits fit a double exactly")]
pub(super) fn open_unit(bits: u64) -> f64 {
    ((bits >> 12) as f64 + 0.5) * (1.0 / (1u64 << 52) as f64)
}
