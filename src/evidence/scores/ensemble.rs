//! A forecast that is a sample of futures.

use super::CountForecast;
use super::smoothed::Smoothed;

/// A sample of counts, each as likely as the others.
#[derive(Clone, Debug, PartialEq)]
pub struct Ensemble {
    sorted: Vec<u32>,
    smoothed: Smoothed,
}

impl Ensemble {
    /// The ensemble of these counts, in any order; `None` if there are none.
    #[must_use]
    pub fn new(members: Vec<u32>) -> Option<Self> {
        let pieces = members.len();
        Self::of_pieces(members, pieces)
    }

    /// The same where members repeat `pieces` independent ones, as a thousand paths of twelve past months do. This touches
    /// the logarithmic score alone: its law is smoothed as a sample of so many must be.
    #[must_use]
    pub fn of_pieces(mut members: Vec<u32>, pieces: usize) -> Option<Self> {
        if members.is_empty() {
            return None;
        }
        members.sort_unstable();
        let smoothed = Smoothed::new(&members, pieces);
        Some(Self { sorted: members, smoothed })
    }

    /// The members, ascending; at least one.
    #[must_use]
    pub fn members(&self) -> &[u32] {
        &self.sorted
    }

    /// The probability of a count in the smoothed law by which the ensemble's logarithmic score is taken: a proper
    /// probability mass function over all counts. With members xᵢ, of which q are independent,
    ///
    /// p(k) = q/(q + 1) · mean over i of \[Φ((ln(k + 1) − sᵢ)/h) − Φ((ln k − sᵢ)/h)\] + 1/(q + 1) · 1/((k + 1)(k + 2)),
    ///
    /// sᵢ = ln(xᵢ + ½), ln 0 = −∞, h = 0.9 · min(sd, interquartile range/1.349) · q^(−1/5) of the sᵢ (Silverman 1986,
    /// equation 3.31; the standard deviation where the quartiles agree, 1e-9 at least). The first part is a kernel density
    /// of the logarithm, cut into counts: each kernel's masses add up to 1, as do the 1/((k + 1)(k + 2)) of the second,
    /// which stands for one more member of whose size nothing is known and keeps the score finite. Its weight falls with
    /// q: forecasts are compared at the same number of members.
    #[must_use]
    pub fn probability(&self, count: u32) -> f64 {
        self.smoothed.probability(count)
    }

    /// The fair CRPS (Ferro 2014): the empirical one is that of the ensemble as a law; this one is, in the mean, that of
    /// the law that the members were drawn from. The same as [`CountForecast::crps`] where there is one member.
    #[must_use]
    pub fn crps_fair(&self, observed: u32) -> f64 {
        let n = self.sorted.len() as f64;
        let pairs = if self.sorted.len() > 1 { n * (n - 1.0) } else { n * n };
        self.error(observed) / n - self.spread() / pairs
    }

    /// Σ |xᵢ − y|, exact.
    fn error(&self, observed: u32) -> f64 {
        self.sorted.iter().map(|&x| u64::from(x.abs_diff(observed))).sum::<u64>() as f64
    }

    /// Σ over pairs i < j of |xᵢ − xⱼ|, exact: Σ (2i − n + 1)·xᵢ over the sorted members, i from 0.
    fn spread(&self) -> f64 {
        let last = self.sorted.len() as i128 - 1;
        (0_i128..).zip(&self.sorted).map(|(i, &x)| (2 * i - last) * i128::from(x)).sum::<i128>() as f64
    }
}

impl CountForecast for Ensemble {
    fn at_most(&self, count: u32) -> f64 {
        self.sorted.partition_point(|&x| x <= count) as f64 / self.sorted.len() as f64
    }

    /// The member of rank ⌈n·p⌉; products within 1e-9 of a whole number are that number.
    fn quantile(&self, p: f64) -> u32 {
        let n = self.sorted.len();
        let exact = (n as f64 * p).clamp(1.0, n as f64);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and n")]
        let rank = libm::ceil(exact - 1e-9) as usize;
        self.sorted[rank.clamp(1, n) - 1]
    }

    fn mean(&self) -> f64 {
        self.sorted.iter().map(|&x| u64::from(x)).sum::<u64>() as f64 / self.sorted.len() as f64
    }

    /// Of the ensemble as it is (empirical form): Σ|xᵢ − y|/n − ΣΣ|xᵢ − xⱼ|/(2n²).
    fn crps(&self, observed: u32) -> f64 {
        let n = self.sorted.len() as f64;
        self.error(observed) / n - self.spread() / (n * n)
    }

    /// Of the smoothed law, [`Ensemble::probability`].
    fn bits(&self, observed: u32) -> f64 {
        -libm::log2(self.probability(observed))
    }

    /// (members below + v·(members equal + 1))/(n + 1): uniform if the observation is one more draw of the members' law,
    /// whatever the number of members.
    fn pit(&self, observed: u32, v: f64) -> f64 {
        let below = self.sorted.partition_point(|&x| x < observed);
        let equal = self.sorted.partition_point(|&x| x <= observed) - below;
        (below as f64 + v * (equal as f64 + 1.0)) / (self.sorted.len() as f64 + 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ensemble(members: &[u32]) -> Ensemble {
        Ensemble::new(members.to_vec()).expect("members")
    }

    #[test]
    fn quantiles_are_members_of_the_rank_stated() {
        let hundred = ensemble(&(1..=100).collect::<Vec<_>>());
        for (p, rank) in [(0.025, 3), (0.1, 10), (0.25, 25), (0.5, 50), (0.9, 90), (0.901, 91), (0.975, 98)] {
            assert_eq!(hundred.quantile(p), rank, "{p}");
        }
        // Half of 1 − 0.95 is 0.025000000000000022 in doubles.
        assert_eq!(ensemble(&(1..=1000).collect::<Vec<_>>()).interval(0.95), (25, 975));
        assert_eq!(hundred.interval(0.8), (10, 90));
        assert_eq!((hundred.at_most(0), hundred.at_most(30), hundred.at_least(91)), (0.0, 0.3, 1.0 - 0.9));
    }

    /// Both forms by their definitions, pair by pair.
    #[test]
    fn crps_is_that_of_its_definition() {
        let members = [3, 0, 7, 12, 3, 5, 1, 40, 9, 2];
        let of = ensemble(&members);
        for observed in [0, 3, 4, 8, 60] {
            let (mut error, mut pairs) = (0.0, 0.0);
            for x in members {
                error += f64::from(x.abs_diff(observed)) / 10.0;
                pairs += members.iter().map(|y| f64::from(x.abs_diff(*y))).sum::<f64>();
            }
            assert!((of.crps(observed) - (error - pairs / 200.0)).abs() < 1e-12);
            assert!((of.crps_fair(observed) - (error - pairs / 180.0)).abs() < 1e-12);
            let steps: f64 = (0..100)
                .map(|k| of.at_most(k) - f64::from(u8::from(observed <= k)))
                .map(|difference| difference * difference)
                .sum();
            assert!((of.crps(observed) - steps).abs() < 1e-12, "as a sum over counts");
        }
        assert_eq!(ensemble(&[4]).crps(9), 5.0);
        assert_eq!(ensemble(&[4]).crps_fair(9), 5.0);
    }

    #[test]
    fn repeated_pieces_touch_the_logarithmic_score_alone() {
        let members: Vec<u32> = [4, 9, 15, 30].repeat(50);
        let (all, pieces) = (ensemble(&members), Ensemble::of_pieces(members, 4).expect("members"));
        assert_eq!(
            (all.crps(11), all.interval(0.8), all.pit(9, 0.3)),
            (pieces.crps(11), pieces.interval(0.8), pieces.pit(9, 0.3))
        );
        // Between the pieces a law of four values is smoother than one of two hundred.
        assert!(pieces.bits(21) < all.bits(21) && pieces.bits(15) > all.bits(15));
    }

    #[test]
    fn ranks_among_equal_members_are_spread_evenly() {
        let of = ensemble(&[2, 2, 5]);
        assert_eq!((of.pit(0, 0.5), of.pit(2, 0.0), of.pit(2, 1.0), of.pit(9, 1.0)), (0.125, 0.0, 0.75, 1.0));
    }
}
