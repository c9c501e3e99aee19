//! Probabilities of things that happened or did not: the Brier score, what it is made of, and a table of reliability.

/// 97.5 % quantile of the normal distribution.
const Z95: f64 = 1.959_963_984_540_054;

/// Wilson's score interval at 95 % for a share seen in `n` independent cases (Wilson 1927).
pub(super) fn wilson(share: f64, n: f64) -> (f64, f64) {
    if n <= 0.0 {
        return (0.0, 1.0);
    }
    let z2 = Z95 * Z95;
    let middle = (share + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = Z95 / (1.0 + z2 / n) * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
    ((middle - half).max(0.0), (middle + half).min(1.0))
}

/// Forecasts whose probabilities lie in one bin.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ReliabilityBin {
    /// Least probability of the bin.
    pub from: f64,
    /// Where the next begins; 1 belongs to the last.
    pub to: f64,
    /// Forecasts in it.
    pub forecasts: usize,
    /// Mean of their probabilities.
    pub stated: f64,
    /// Share of them that came true.
    pub happened: f64,
    /// Its Wilson interval at 95 %, as if they were independent.
    pub interval: (f64, f64),
}

/// The Brier score and its parts: score = reliability − resolution + uncertainty + within
/// (Murphy 1973; Stephenson, Coelho and Jolliffe 2008 for what bins hide).
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Brier {
    /// Mean of (probability − 1 or 0)².
    pub score: f64,
    /// How far shares in the bins lie from what was stated: less is better.
    pub reliability: f64,
    /// How far shares in the bins lie from the overall share: more is better.
    pub resolution: f64,
    /// Overall share × (1 − that): no forecast changes it.
    pub uncertainty: f64,
    /// What forecasts within a bin differ by: their variance less twice their covariance with what happened.
    pub within: f64,
    /// Share of all that came true.
    pub happened: f64,
    /// Slope of what happened on what was stated (least squares); 1 where probabilities mean what they say. `None` if
    /// all probabilities are the same.
    pub slope: Option<f64>,
    /// Bins that hold a forecast, ascending.
    pub table: Vec<ReliabilityBin>,
}

impl Brier {
    /// Of probabilities in [0, 1] and whether each came true, in `bins` bins of equal width; `None` if there are none, or
    /// a probability is none.
    #[must_use]
    pub fn new(forecasts: &[(f64, bool)], bins: usize) -> Option<Self> {
        if forecasts.is_empty() || bins == 0 || forecasts.iter().any(|(p, _)| !(0.0..=1.0).contains(p)) {
            return None;
        }
        let n = forecasts.len() as f64;
        let mean = |value: &dyn Fn(f64, f64) -> f64| {
            forecasts.iter().map(|(p, happened)| value(*p, f64::from(u8::from(*happened)))).sum::<f64>() / n
        };
        let score = mean(&|p, o| (p - o) * (p - o));
        let (stated, happened) = (mean(&|p, _| p), mean(&|_, o| o));
        let variance = mean(&|p, _| (p - stated) * (p - stated));
        let covariance = mean(&|p, o| (p - stated) * (o - happened));
        let table: Vec<ReliabilityBin> = (0..bins).filter_map(|bin| reliability(forecasts, bin, bins)).collect();
        let over_bins = |value: &dyn Fn(&ReliabilityBin) -> f64| {
            table.iter().map(|bin| bin.forecasts as f64 * value(bin)).sum::<f64>() / n
        };
        let reliability = over_bins(&|bin| (bin.stated - bin.happened) * (bin.stated - bin.happened));
        let resolution = over_bins(&|bin| (bin.happened - happened) * (bin.happened - happened));
        let between = over_bins(&|bin| (bin.stated - stated) * (bin.stated - stated));
        let joint = over_bins(&|bin| (bin.stated - stated) * (bin.happened - happened));
        Some(Self {
            score,
            reliability,
            resolution,
            uncertainty: happened * (1.0 - happened),
            within: (variance - between) - 2.0 * (covariance - joint),
            happened,
            slope: (variance > 0.0).then(|| covariance / variance),
            table,
        })
    }
}

/// The forecasts of one bin of `bins`, if there are any.
fn reliability(forecasts: &[(f64, bool)], bin: usize, bins: usize) -> Option<ReliabilityBin> {
    let edge = |number: usize| number as f64 / bins as f64;
    let (from, to) = (edge(bin), edge(bin + 1));
    let inside = |p: f64| p >= from && (p < to || bin + 1 == bins);
    let (mut n, mut stated, mut hits) = (0_usize, 0.0, 0_usize);
    for (p, happened) in forecasts.iter().filter(|(p, _)| inside(*p)) {
        n += 1;
        stated += p;
        hits += usize::from(*happened);
    }
    let happened = hits as f64 / n as f64;
    let interval = wilson(happened, n as f64);
    (n > 0).then(|| ReliabilityBin { from, to, forecasts: n, stated: stated / n as f64, happened, interval })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Forecasts that are equal within bins: Murphy's three parts, by hand.
    #[test]
    fn parts_of_a_small_table() {
        let mut forecasts = vec![(0.15, false); 3];
        forecasts.push((0.15, true));
        forecasts.extend([(0.75, true), (0.75, true), (0.75, true), (0.75, false)]);
        let brier = Brier::new(&forecasts, 10).expect("forecasts");
        let close = |a: f64, b: f64| assert!((a - b).abs() < 1e-15, "{a} for {b}");
        close(brier.reliability, 0.5 * 0.1 * 0.1);
        close(brier.resolution, 0.25 * 0.25);
        close(brier.uncertainty, 0.25);
        close(brier.within, 0.0);
        close(brier.score, 0.005 - 0.0625 + 0.25);
        close(brier.slope.expect("two values"), 0.5 / 0.6);
        assert_eq!(brier.table.len(), 2);
        assert_eq!((brier.table[0].forecasts, brier.table[0].happened), (4, 0.25));
        // Wilson's interval of 1 in 4 (Agresti and Coull 1998 give the formula): 0.0456 to 0.6994.
        let (low, high) = brier.table[0].interval;
        assert!((low - 0.0456).abs() < 5e-5 && (high - 0.6994).abs() < 5e-5, "{low} {high}");
    }

    /// Whatever the bins, the parts add up.
    #[test]
    fn parts_add_up() {
        let mut state = 1_u32;
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            f64::from(state >> 8) / f64::from(1_u32 << 24)
        };
        let forecasts: Vec<(f64, bool)> = (0..500).map(|_| (next(), next() < 0.3)).collect();
        for bins in [1, 2, 7, 10] {
            let b = Brier::new(&forecasts, bins).expect("forecasts");
            let sum = b.reliability - b.resolution + b.uncertainty + b.within;
            assert!((b.score - sum).abs() < 1e-14, "{bins} bins");
            assert_eq!(b.table.iter().map(|bin| bin.forecasts).sum::<usize>(), 500);
        }
        let certain = Brier::new(&[(0.0, false), (1.0, true)], 4).expect("forecasts");
        assert_eq!((certain.score, certain.slope), (0.0, Some(1.0)));
        assert_eq!((Brier::new(&[], 4), Brier::new(&[(1.1, true)], 4)), (None, None));
    }
}
