//! A rule that chooses a policy by what is known: learned from halves of the futures and judged by the other halves,
//! learned from all, and learned again from resamples.

use super::futures::Futures;

/// What is expected of every policy by the mean of some futures.
pub(super) struct Means {
    /// By policy: less harm than under the policy that is best in all futures.
    pub gains: Vec<f64>,
    /// The best policy.
    pub best: usize,
}

impl Means {
    pub(super) fn new(gains: Vec<f64>) -> Self {
        // Equally good: the first.
        let best = (1..gains.len()).fold(0, |best, p| if gains[p] > gains[best] { p } else { best });
        Self { gains, best }
    }

    /// What is chosen where expectations depart from the means by `departures`, of which the share `keep` is believed,
    /// and by how much it is expected to be better there than the best on average.
    pub(super) fn choose(&self, departures: &[f64], keep: f64) -> (usize, f64) {
        let expected = |p: usize| self.gains[p] + keep * departures[p];
        let better = |best: usize, p: usize| if expected(p) > expected(best) { p } else { best };
        let chosen = (0..self.gains.len()).fold(self.best, better);
        (chosen, expected(chosen) - expected(self.best))
    }
}

/// What is expected of every policy at some points, by some futures.
pub(super) struct Expectation {
    pub means: Means,
    /// By point, by policy: departure from the means.
    pub departures: Vec<f64>,
}

impl Expectation {
    /// What is chosen at each point, and what that is expected to gain.
    pub(super) fn choices(&self, keep: f64) -> impl Iterator<Item = (usize, f64)> {
        self.departures.chunks_exact(self.means.gains.len()).map(move |departures| self.means.choose(departures, keep))
    }

    /// Takes the mean of each policy off its departures at points of these shares: a resample gains nothing by weighing
    /// some answers more.
    pub(super) fn centre(&mut self, shares: &[f64]) {
        let policies = self.means.gains.len();
        for p in 0..policies {
            let own = || self.departures.iter().skip(p).step_by(policies);
            let mean: f64 = own().zip(shares).map(|(departure, share)| departure * share).sum();
            self.departures.iter_mut().skip(p).step_by(policies).for_each(|departure| *departure -= mean);
        }
    }
}

/// One way of cutting the futures into halves. Cuts are Walsh functions of the blocks: every two share half of either
/// half.
pub(super) struct Cut {
    mask: usize,
    /// By side: means of the half on the other side.
    pub means: [Means; 2],
    /// By row, by policy: departure from these that the half on the other side expects.
    pub departures: Vec<f64>,
}

impl Cut {
    /// The cut by a mask of at least 1, from what each half expects: by side of who is told.
    pub(super) fn new(mask: usize, means: [Means; 2], departures: Vec<f64>) -> Self {
        Self { mask, means, departures }
    }

    /// The side of a block.
    pub(super) fn side(&self, block: usize) -> usize {
        side(self.mask, block)
    }
}

/// The side of a block in the cut by a mask.
pub(super) fn side(mask: usize, block: usize) -> usize {
    (block & mask).count_ones() as usize & 1
}

/// What is expected of every policy given what is known.
pub(super) struct Rule<'a> {
    pub futures: &'a Futures,
    /// The futures in which it is known.
    pub rows: Vec<usize>,
    /// What halves expect in the rows of the others.
    pub cuts: Vec<Cut>,
    /// What all rows expect in every row.
    pub fitted: Expectation,
    /// Points that stand for the rows: the share of rows of each.
    pub shares: Vec<f64>,
    /// What resamples expect at these points, nothing smoothed away that a straight line might say.
    pub resamples: Vec<Expectation>,
}
