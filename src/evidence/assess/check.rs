//! Whether stated probabilities hold: on futures that nothing was learned from, and whose hypothesis is known.

use crate::learning::log_softmax;

/// A probability from which on a hypothesis is said to stand out.
const STANDS_OUT: f64 = 0.9;
/// Bins of stated probabilities.
const BINS: usize = 5;
/// Steps of the search for the slope, and where it is looked for.
const STEPS: usize = 60;
const SLOPES: (f64, f64) = (-1.0, 5.0);

/// Stated probabilities within some bounds, and how often what they were stated of was so.
#[derive(Clone, Copy, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Bin {
    /// Probabilities stated.
    pub stated: u64,
    /// Their mean.
    pub mean: f64,
    /// Share of them of which it was so.
    pub frequency: f64,
}

/// How well stated probabilities hold.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Check {
    /// Futures judged.
    pub futures: u64,
    /// Mean of −ln of the probability stated for the true hypothesis.
    pub log_loss: f64,
    /// The same of the priors.
    pub prior_loss: f64,
    /// By what the logarithm of stated probabilities in units of the priors is to be multiplied to fit best: below 1 they go
    /// too far, above 1 not far enough.
    pub slope: f64,
    /// Share of the futures in which a hypothesis stands out, and share of these in which it is the true one.
    pub stands_out: f64,
    /// None where none stands out.
    pub then_right: Option<f64>,
    /// Probabilities by fifths of the way from 0 to 1.
    pub bins: Vec<Bin>,
}

impl Check {
    /// Of stated probabilities and the true hypothesis of each future.
    pub(super) fn of(truths: &[(Vec<f64>, usize)], priors: &[f64]) -> Self {
        let n = truths.len().max(1) as f64;
        let loss = |stated: &dyn Fn(&[f64], usize) -> f64| {
            truths.iter().map(|(weights, truth)| -libm::log(stated(weights, *truth))).sum::<f64>() / n
        };
        let mut bins = vec![Bin::default(); BINS];
        for (weights, truth) in truths {
            for (class, &weight) in weights.iter().enumerate() {
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a fifth of 0 to 1")]
                let bin = &mut bins[((weight * BINS as f64) as usize).min(BINS - 1)];
                bin.stated += 1;
                bin.mean += weight;
                bin.frequency += f64::from(u8::from(class == *truth));
            }
        }
        for bin in &mut bins {
            bin.mean /= bin.stated.max(1) as f64;
            bin.frequency /= bin.stated.max(1) as f64;
        }
        let out: Vec<bool> = truths
            .iter()
            .filter_map(|(weights, truth)| {
                let best = weights.iter().position(|&weight| weight >= STANDS_OUT)?;
                Some(best == *truth)
            })
            .collect();
        let right = out.iter().filter(|right| **right).count() as f64;
        Self {
            futures: truths.len() as u64,
            log_loss: loss(&|weights, truth| weights[truth]),
            prior_loss: loss(&|_, truth| priors[truth]),
            slope: slope(truths, priors),
            stands_out: out.len() as f64 / n,
            then_right: (!out.is_empty()).then(|| right / out.len() as f64),
            bins,
        }
    }
}

/// The exponent b with which prior · (stated / prior)^b fits best: the derivative of the log likelihood falls in b, and is
/// halved towards 0.
fn slope(truths: &[(Vec<f64>, usize)], priors: &[f64]) -> f64 {
    let derivative = |b: f64| -> f64 {
        let of_one = |(weights, truth): &(Vec<f64>, usize)| {
            let gains: Vec<f64> = weights.iter().zip(priors).map(|(w, p)| libm::log(w.max(1e-300) / p)).collect();
            let mut logs: Vec<f64> = gains.iter().zip(priors).map(|(g, p)| b * g + libm::log(*p)).collect();
            log_softmax(&mut logs);
            gains[*truth] - logs.iter().zip(&gains).map(|(log, gain)| libm::exp(*log) * gain).sum::<f64>()
        };
        truths.iter().map(of_one).sum()
    };
    let (mut low, mut high) = SLOPES;
    for _ in 0..STEPS {
        let middle = 0.5 * (low + high);
        if derivative(middle) > 0.0 { low = middle } else { high = middle }
    }
    0.5 * (low + high)
}
