//! The smoothed law of an ensemble, for its logarithmic score: a kernel density of the logarithm, cut into counts.

use harmattan_core::distribution::normal_lower;

/// Kernels no wider than this on the scale of logarithms leave a count of up to a million where it is.
const LEAST_WIDTH: f64 = 1e-9;
/// Widths between the quartiles of a normal law, in standard deviations (Silverman's rule).
const QUARTILES: f64 = 1.349;

/// Members with their multiplicities, and the width of the kernels.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Smoothed {
    /// ln(x + ½) and how many members are x.
    places: Vec<(f64, f64)>,
    members: f64,
    pieces: f64,
    width: f64,
}

impl Smoothed {
    /// From members in ascending order, at least one, that repeat `pieces` independent ones.
    pub(super) fn new(sorted: &[u32], pieces: usize) -> Self {
        let place = |x: u32| libm::log(f64::from(x) + 0.5);
        let places = sorted.chunk_by(|a, b| a == b).filter_map(|of| Some((place(*of.first()?), of.len() as f64)));
        let places: Vec<(f64, f64)> = places.collect();
        let members = sorted.len() as f64;
        let pieces = pieces.clamp(1, sorted.len()) as f64;
        let mean = places.iter().map(|(s, count)| s * count).sum::<f64>() / members;
        let squares: f64 = places.iter().map(|(s, count)| (s - mean) * (s - mean) * count).sum();
        let deviation = (squares / (members - 1.0).max(1.0)).sqrt();
        let at = |numerator: usize| place(sorted[(sorted.len() - 1) * numerator / 4]);
        let quartiles = (at(3) - at(1)) / QUARTILES;
        let spread = if quartiles > 0.0 { deviation.min(quartiles) } else { deviation };
        let width = (0.9 * spread * libm::pow(pieces, -0.2)).max(LEAST_WIDTH);
        Self { places, members, pieces, width }
    }

    /// P(count); see [`super::Ensemble::probability`].
    pub(super) fn probability(&self, count: u32) -> f64 {
        let k = f64::from(count);
        let (from, to) = (libm::log(k), libm::log(k + 1.0));
        let kernels: f64 = self.places.iter().map(|(s, count)| count * self.between(from - s, to - s)).sum();
        (self.pieces * kernels / self.members + 1.0 / ((k + 1.0) * (k + 2.0))) / (self.pieces + 1.0)
    }

    /// The kernel's mass between two distances from its middle, without cancellation in the upper tail.
    fn between(&self, from: f64, to: f64) -> f64 {
        let (from, to) = (from / self.width, to / self.width);
        if from > 0.0 { normal_lower(-from) - normal_lower(-to) } else { normal_lower(to) - normal_lower(from) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The masses up to k and what the formula leaves beyond are 1.
    #[test]
    fn masses_add_up_to_one() {
        let samples: [&[u32]; 5] =
            [&[0], &[7, 7, 7, 7], &[0, 0, 1, 0, 3], &[3, 0, 7, 12, 3, 5, 1, 40, 9, 2], &[900, 1500]];
        for members in samples {
            let mut sorted = members.to_vec();
            sorted.sort_unstable();
            let law = Smoothed::new(&sorted, 4);
            let last = 20_000;
            let sum: f64 = (0..=last).map(|k| law.probability(k)).sum();
            let end = libm::log(f64::from(last) + 1.0);
            let kernels: f64 = law.places.iter().map(|(s, count)| count * normal_lower((s - end) / law.width)).sum();
            let kernels = kernels * law.pieces / law.members;
            let beyond = (kernels + 1.0 / (f64::from(last) + 2.0)) / (law.pieces + 1.0);
            assert!((sum + beyond - 1.0).abs() < 1e-12, "{members:?}: {}", sum + beyond);
        }
    }

    #[test]
    fn members_that_agree_keep_their_place_but_for_one_more() {
        let law = Smoothed::new(&[7, 7, 7, 7], 9);
        assert!((law.probability(7) - (4.0 + 1.0 / 72.0) / 5.0).abs() < 1e-12);
        assert!((law.probability(3) - 1.0 / 20.0 / 5.0).abs() < 1e-12);
        assert!(law.probability(u32::MAX) > 0.0);
    }

    /// A kernel estimate from 2,000 draws of a Poisson law of mean 30: the mean score of the law's own counts is above
    /// its entropy by less than 0.02 bits.
    #[test]
    fn smoothing_costs_little() {
        use crate::draws::{Use, open, poisson, stream};
        use crate::laws::CountLikelihood;
        let mut stream = stream(11, Use::Truths);
        open(&mut stream, 0, 0);
        let mut members: Vec<u32> = (0..2_000).map(|_| poisson(&mut stream, 30.0)).collect();
        members.sort_unstable();
        let law = Smoothed::new(&members, members.len());
        let loss: f64 = (0..200)
            .map(|k| {
                let ln = CountLikelihood::new(k, 0.0).ln(30.0);
                libm::exp(ln) * (ln / std::f64::consts::LN_2 - libm::log2(law.probability(k)))
            })
            .sum();
        assert!(loss > 0.0 && loss < 0.02, "{loss} bits");
    }
}
