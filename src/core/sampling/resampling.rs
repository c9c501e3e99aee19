//! Weights for resampling simulated futures (bootstrap): in resample b trajectory r counts as many times as a Poisson
//! number of mean 1 says (Oza and Russell 2001; Chamandy, Muralidharan, Najmi and Naidu 2012). Trajectories need not be
//! counted beforehand, so that shards can be weighed apart and merged.

use sha2::{Digest, Sha256};

use super::key::counter_hash;

/// P(X ≤ k) for a Poisson X of mean 1, k = 0, 1, …, 19, times 2⁶⁴ and rounded; from k = 20 on it rounds to 1.
const CUMULATED: [u64; 20] = [
    0x5e2d_58d8_b3bc_df1b,
    0xbc5a_b1b1_6779_be35,
    0xeb71_5e1d_c158_2dc3,
    0xfb23_9797_34a2_52f2,
    0xff10_25f5_9174_dc3e,
    0xffd9_0f3b_a405_5e1a,
    0xfffa_8b71_fc72_c914,
    0xffff_540c_0914_b3ca,
    0xffff_ed1f_4aa8_f120,
    0xffff_fe21_6e64_1463,
    0xffff_ffd4_d85d_3183,
    0xffff_fffc_6da2_62b5,
    0xffff_ffff_ba12_d179,
    0xffff_ffff_fb07_c64d,
    0xffff_ffff_ffab_8ea5,
    0xffff_ffff_fffa_be22,
    0xffff_ffff_ffff_b11a,
    0xffff_ffff_ffff_fba1,
    0xffff_ffff_ffff_ffc5,
    0xffff_ffff_ffff_fffd,
];
/// Weights looked for without a jump; as many and more have probability 0.019.
const COMMON: usize = 4;

/// The weights of one resample. A weight depends on the seed and the numbers of resample and trajectory alone. They come
/// by inversion in whole numbers, not from `rand_distr`: one hash and a few comparisons, no stream to open, and the same
/// on every machine, which a sampler with logarithms or exponentials need not be.
#[derive(Clone, Copy, Debug)]
pub struct PoissonWeights {
    key: u64,
}

impl PoissonWeights {
    /// The weights of resample number `resample` under `seed`.
    #[must_use]
    pub fn new(seed: u64, resample: u64) -> Self {
        let mut hash = Sha256::new();
        hash.update(b"harmattan/1/resample/");
        hash.update(seed.to_le_bytes());
        hash.update(resample.to_le_bytes());
        let digest: [u8; 32] = hash.finalize().into();
        Self { key: digest[..8].iter().rfold(0, |word, byte| word << 8 | u64::from(*byte)) }
    }

    /// How many times trajectory `trajectory` counts: Poisson of mean 1, independent of all other weights; at most 20.
    #[inline]
    #[must_use]
    pub fn weight(self, trajectory: u64) -> u32 {
        let bits = counter_hash(self.key, trajectory);
        let (common, rare) = CUMULATED.split_at(COMMON);
        let weight = common.iter().map(|sum| u32::from(bits >= *sum)).sum();
        if bits < CUMULATED[COMMON - 1] {
            return weight;
        }
        weight + rare.iter().map(|sum| u32::from(bits >= *sum)).sum::<u32>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table from 1/e = 1/0! − 1/1! + 1/2! − … in whole numbers of 2⁻¹²⁰: forty terms, each rounded down.
    #[test]
    fn the_table_is_the_law() {
        let one = 1_u128 << 120;
        let reciprocals: Vec<u128> = (1..=40).scan(one, |term, n| Some(std::mem::replace(term, *term / n))).collect();
        let inverse_e = reciprocals.chunks(2).fold(0, |sum, pair| sum + pair[0] - pair[1]);
        let (mut sum, mut probability) = (0, inverse_e);
        for (k, &tabulated) in (1..).zip(&CUMULATED) {
            sum += probability;
            probability /= k;
            assert_eq!(u128::from(tabulated), ((sum >> 55) + 1) >> 1, "P(X < {k})");
        }
        assert_eq!((((sum + probability) >> 55) + 1) >> 1, 1 << 64);
    }
}
