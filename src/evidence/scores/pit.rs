//! Randomised probability integral transforms: where observations fell within their forecasts. Flat where forecasts are
//! right, ∪ where they are too narrow, ∩ where they are too wide, sloping where they are too high or too low.

use harmattan_core::distribution::Distribution;

use super::CountForecast;
use crate::draws::{Use, open, stream};

/// A histogram of transforms, and the test of whether it is flat.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct PitHistogram {
    /// Transforms in bins of equal width from 0 to 1.
    pub counts: Vec<u32>,
    /// Pearson's χ² against equal bins.
    pub chi_square: f64,
    /// Probability of a χ² at least as great if all forecasts were right and independent of each other. Forecasts whose
    /// horizons overlap are not: there it is too small.
    pub p_value: f64,
    /// Level of the test.
    pub level: f64,
    /// Whether uniformity is refused at that level.
    pub refused: bool,
}

impl PitHistogram {
    /// Of forecasts and what was observed, in `bins` bins, tested at `level` (0.05 for 5 %). The place of forecast number
    /// i within its step follows from `seed` and i alone. `None` if there are no forecasts or fewer than two bins. The
    /// test is as good as its χ² approximation: it wants five forecasts a bin.
    #[must_use]
    pub fn new<'f, F: CountForecast + 'f>(
        forecasts: impl IntoIterator<Item = (&'f F, u32)>,
        bins: usize,
        level: f64,
        seed: u64,
    ) -> Option<Self> {
        let mut random = stream(seed, Use::Ranks);
        let transforms = forecasts.into_iter().enumerate().map(|(number, (forecast, observed))| {
            open(&mut random, number, 0);
            forecast.pit(observed, random.uniform())
        });
        Self::of_transforms(transforms, bins, level)
    }

    /// The same of transforms that are known already.
    #[must_use]
    pub fn of_transforms(transforms: impl IntoIterator<Item = f64>, bins: usize, level: f64) -> Option<Self> {
        let mut counts = vec![0_u32; bins];
        let mut n = 0.0;
        for transform in transforms {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "cut at both ends")]
            let bin = (transform * bins as f64) as usize;
            *counts.get_mut(bin.min(bins.checked_sub(1)?))? += 1;
            n += 1.0;
        }
        if n == 0.0 || bins < 2 {
            return None;
        }
        let expected = n / bins as f64;
        let square = |count: &u32| (f64::from(*count) - expected) * (f64::from(*count) - expected);
        let chi_square = counts.iter().map(square).sum::<f64>() / expected;
        let p_value = 1.0 - Distribution::Gamma { shape: 0.5 * (bins as f64 - 1.0), scale: 2.0 }.cdf(chi_square);
        Some(Self { counts, chi_square, p_value, level, refused: p_value < level })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draws::negative_binomial;
    use crate::scores::{Ensemble, Pmf};

    #[test]
    fn chi_square_is_that_of_the_tables() {
        // Bins of 20, 10, 10, 0 of 40: χ² = 20 with 3 degrees of freedom, p = 1.697e-4.
        let transforms = [0.1; 20].into_iter().chain([0.3; 10]).chain([0.6; 10]);
        let pit = PitHistogram::of_transforms(transforms, 4, 0.05).expect("transforms");
        assert_eq!((&pit.counts[..], pit.chi_square, pit.refused), (&[20, 10, 10, 0][..], 20.0, true));
        assert!((pit.p_value - 1.697e-4).abs() < 1e-7, "{}", pit.p_value);
        assert_eq!(PitHistogram::of_transforms([1.0], 2, 0.05).expect("one").counts, [0, 1]);
        assert_eq!(PitHistogram::of_transforms([], 2, 0.05), None);
        assert_eq!(PitHistogram::of_transforms([0.5], 0, 0.05), None);
    }

    /// 300 tests of 60 right forecasts each: at 5 % the number refused is binomial but for the χ² approximation; 4 to 29
    /// hold it but for 1e-3. Forecasts by law and by 19 members; then with a dispersion that is too small.
    #[test]
    fn right_forecasts_are_refused_as_often_as_stated() {
        let (mut by_law, mut by_members, mut narrow) = (0, 0, 0);
        let (law, too_narrow) = (Pmf::negative_binomial(3.0, 0.7), Pmf::negative_binomial(3.0, 0.1));
        for number in 0..300 {
            let mut random = stream(21, Use::Truths);
            open(&mut random, number, 0);
            let mut draw = || negative_binomial(&mut random, 3.0, 0.7);
            let observed: Vec<u32> = (0..60).map(|_| draw()).collect();
            let ensembles: Vec<Ensemble> =
                (0..60).filter_map(|_| Ensemble::new((0..19).map(|_| draw()).collect())).collect();
            let refused = |pit: Option<PitHistogram>| usize::from(pit.expect("forecasts").refused);
            let seed = number as u64;
            by_law += refused(PitHistogram::new(observed.iter().map(|y| (&law, *y)), 6, 0.05, seed));
            narrow += refused(PitHistogram::new(observed.iter().map(|y| (&too_narrow, *y)), 6, 0.05, seed));
            by_members += refused(PitHistogram::new(ensembles.iter().zip(observed.iter().copied()), 6, 0.05, seed));
        }
        assert!((4..=29).contains(&by_law) && (4..=29).contains(&by_members), "{by_law}, {by_members} of 300");
        assert!(narrow > 200, "{narrow} of 300");
    }
}
