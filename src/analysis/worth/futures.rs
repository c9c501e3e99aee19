//! The harm of every policy in the same futures, ready to be asked what information is worth.

use harmattan_core::sampling::{PoissonWeights, counter_hash};

/// Futures below which nothing is told, also of those in which a key has a value.
pub(super) const FEWEST: usize = 50;
/// Blocks that futures are dealt into: halves are made of them, and resamples draw them.
pub(super) const BLOCKS: usize = 32;
/// Resamples.
const RESAMPLES: u64 = 200;

/// How questions are answered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// Deals futures into blocks, and draws resamples of them.
    pub seed: u64,
    /// Questions asked side by side: a verdict that something is worth knowing is wrong of any of those that are worth
    /// nothing with a probability of 2.5 % in all (Bonferroni). Intervals are those of one question.
    pub judged_together: usize,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorthError {
    /// Fewer than two policies.
    Policies,
    /// Policies or inputs with numbers of futures that differ.
    Uneven,
    /// A harm that is no finite number.
    NotFinite,
    /// Fewer than 50 futures, or so few in which a key has a value.
    TooFew,
    /// Functions of the inputs that cannot be told apart.
    Singular,
}

/// What policies do in the same futures.
#[derive(Clone, Debug)]
pub struct Futures {
    pub(super) settings: Settings,
    policies: usize,
    best: usize,
    /// By future, by policy: how much less harm than under the policy that is best on average.
    gains: Vec<f64>,
    /// By future: its block.
    blocks: Vec<usize>,
    /// By resample: how many times each block counts.
    pub(super) resamples: Vec<Vec<f64>>,
}

impl Futures {
    /// From `harm[p][i]`, what policy p does in future i, less being better. O(futures · policies).
    ///
    /// # Errors
    ///
    /// Where there are fewer than two policies or 50 futures, lengths differ, or a harm is not finite.
    pub fn new(harm: &[Vec<f64>], settings: Settings) -> Result<Self, WorthError> {
        let n = harm.first().map_or(0, Vec::len);
        if harm.len() < 2 {
            return Err(WorthError::Policies);
        }
        if harm.iter().any(|harm| harm.len() != n) {
            return Err(WorthError::Uneven);
        }
        if n < FEWEST {
            return Err(WorthError::TooFew);
        }
        if harm.iter().flatten().any(|harm| !harm.is_finite()) {
            return Err(WorthError::NotFinite);
        }
        let mean = |p: usize| harm[p].iter().sum::<f64>();
        let best = (0..harm.len()).min_by(|&a, &b| mean(a).total_cmp(&mean(b)).then(a.cmp(&b))).unwrap_or(0);
        let gains = (0..n).flat_map(|i| harm.iter().map(move |own| harm[best][i] - own[i])).collect();
        let mut order: Vec<usize> = (0..n).collect();
        order.sort_by_key(|&i| (counter_hash(settings.seed, i as u64), i));
        let mut blocks = vec![0; n];
        order.iter().enumerate().for_each(|(rank, &i)| blocks[i] = rank % BLOCKS);
        let weights = |resample: u64| {
            let weights = PoissonWeights::new(settings.seed, resample);
            (0..BLOCKS).map(|block| f64::from(weights.weight(block as u64))).collect()
        };
        let resamples = (0..RESAMPLES).map(weights).collect();
        Ok(Self { settings, policies: harm.len(), best, gains, blocks, resamples })
    }

    /// How many policies there are.
    #[must_use]
    pub fn policies(&self) -> usize {
        self.policies
    }

    /// How many futures there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.blocks.len()
    }

    /// The policy that is best on average, chosen where nothing more is known.
    #[must_use]
    pub fn best(&self) -> usize {
        self.best
    }

    /// By policy: how much less harm it does in a future than the best on average.
    pub(super) fn gains(&self, future: usize) -> &[f64] {
        &self.gains[future * self.policies..(future + 1) * self.policies]
    }

    /// The block of a future.
    pub(super) fn block(&self, future: usize) -> usize {
        self.blocks[future]
    }
}
