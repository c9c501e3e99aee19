//! Random numbers of this crate: streams by use, and samplers on `libm` alone, so that bits are the same on every machine.

use harmattan_core::sampling::{Purpose, Stream, counter_hash, float, normal_quantile};

/// What random numbers are drawn for; each use has streams of its own.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Use {
    /// Places within a step of a distribution function.
    Ranks = 1,
    /// Blocks of origins.
    Blocks = 2,
    /// Paths of base lines.
    Baselines = 3,
    /// Paths of the level.
    Levels = 4,
    /// Simulated truths.
    Truths = 5,
    /// Draws of a posterior.
    Posterior = 6,
    /// What tests learn from.
    #[cfg(test)]
    Learning = 7,
}

/// The random numbers of one use under a seed, to be opened at (path, region).
pub(crate) fn stream(seed: u64, of: Use) -> Stream {
    Stream::new(counter_hash(seed, of as u64), Purpose::Analysis)
}

/// Opens the segment of a region, or of anything else that is numbered.
pub(crate) fn open(stream: &mut Stream, path: usize, region: usize) {
    stream.open(path as u64, region as u64);
}

/// A whole number below `n`, which is at least 1.
pub(crate) fn below(stream: &mut Stream, n: usize) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a product below n")]
    let place = (stream.uniform() * n as f64) as usize;
    place.min(n.saturating_sub(1))
}

/// A standard normal number.
pub(crate) fn normal(stream: &mut Stream) -> f64 {
    normal_quantile(stream.uniform())
}

/// From this shape on a gamma number is its mean to the eighth digit.
const NO_SPREAD: f64 = 1e16;

/// A gamma number with a shape above 0 and scale 1 (Marsaglia and Tsang 2000; below 1 by their boost u^(1/shape)).
pub(crate) fn gamma(stream: &mut Stream, shape: f64) -> f64 {
    if !(shape > 0.0 && shape < NO_SPREAD) {
        return shape;
    }
    if shape < 1.0 {
        let boost = float::exp(float::ln(stream.uniform()) / shape);
        return boost * gamma(stream, shape + 1.0);
    }
    let d = shape - 1.0 / 3.0;
    let c = 1.0 / (9.0 * d).sqrt();
    loop {
        let z = normal(stream);
        let root = 1.0 + c * z;
        let u = stream.uniform();
        if root <= 0.0 {
            continue;
        }
        let v = root * root * root;
        if float::ln(u) < 0.5 * z * z + d - d * v + d * float::ln(v) {
            return d * v;
        }
    }
}

/// Student's t with ν > 0 degrees of freedom; normal where ν is infinite.
pub(crate) fn student(stream: &mut Stream, freedom: f64) -> f64 {
    let z = normal(stream);
    if freedom.is_infinite() { z } else { z / (gamma(stream, 0.5 * freedom) / (0.5 * freedom)).sqrt() }
}

/// Means are cut here, so that a count fits its 32 bits.
const GREATEST_MEAN: f64 = 1e9;

/// A Poisson number: by inversion below a mean of 10, above it by Hörmann's transformed rejection (PTRS, 1993).
pub(crate) fn poisson(stream: &mut Stream, mean: f64) -> u32 {
    let mean = mean.min(GREATEST_MEAN);
    if mean < 10.0 {
        let (mut left, mut mass, mut count) = (stream.uniform(), float::exp(-mean.max(0.0)), 0);
        while left > mass && count < 200 {
            left -= mass;
            count += 1;
            mass *= mean / f64::from(count);
        }
        return count;
    }
    let b = 0.931 + 2.53 * mean.sqrt();
    let a = -0.059 + 0.024_83 * b;
    let inverse_alpha = 1.1239 + 1.1328 / (b - 3.4);
    let v_r = 0.9277 - 3.6224 / (b - 2.0);
    let ln_mean = float::ln(mean);
    loop {
        let u = stream.uniform() - 0.5;
        let v = stream.uniform();
        let us = 0.5 - u.abs();
        let k = ((2.0 * a / us + b) * u + mean + 0.43).floor();
        let squeezed = us >= 0.07 && v <= v_r;
        if !squeezed && (k < 0.0 || (us < 0.013 && v > us)) {
            continue;
        }
        if squeezed || float::ln(v * inverse_alpha / (a / (us * us) + b)) <= k * ln_mean - mean - libm::lgamma(k + 1.0)
        {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a whole number, cut at the ends"
            )]
            return k as u32;
        }
    }
}

/// A negative binomial number with mean m and variance m + α·m²: Poisson of a gamma mean; Poisson at α = 0.
pub(crate) fn negative_binomial(stream: &mut Stream, mean: f64, dispersion: f64) -> u32 {
    if dispersion <= 0.0 {
        return poisson(stream, mean);
    }
    let share = gamma(stream, 1.0 / dispersion) * dispersion;
    poisson(stream, mean * share)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::laws::{CountLikelihood, student_lower};
    use harmattan_core::distribution::Distribution;

    const DRAWS: usize = 20_000;

    /// χ² of counts in cells of known probability, as a p-value; cells expected below 5 are joined with the last.
    fn p_value(seen: &[usize], probabilities: &[f64]) -> f64 {
        let (mut chi, mut cells, mut rest) = (0.0, 0.0, (0.0, 0.0));
        for (&seen, &p) in seen.iter().zip(probabilities) {
            let expected = p * DRAWS as f64;
            rest = (rest.0 + seen as f64, rest.1 + expected);
            if rest.1 >= 5.0 {
                chi += (rest.0 - rest.1) * (rest.0 - rest.1) / rest.1;
                cells += 1.0;
                rest = (0.0, 0.0);
            }
        }
        let beyond = DRAWS as f64 - seen.iter().sum::<usize>() as f64 + rest.0;
        let expected = (1.0 - probabilities.iter().sum::<f64>()) * DRAWS as f64 + rest.1;
        if expected > 1.0 {
            chi += (beyond - expected) * (beyond - expected) / expected;
            cells += 1.0;
        }
        1.0 - Distribution::Gamma { shape: 0.5 * (cells - 1.0), scale: 2.0 }.cdf(chi)
    }

    /// Nine laws, each refused wrongly with probability 1e-4.
    #[test]
    fn counts_follow_their_law() {
        let laws = [
            (0.2, 0.0),
            (4.0, 0.0),
            (9.99, 0.0),
            (10.0, 0.0),
            (130.0, 0.0),
            (0.5, 2.0),
            (12.0, 0.4),
            (90.0, 0.1),
            (15.0, 3.0),
        ];
        for (number, (mean, dispersion)) in laws.into_iter().enumerate() {
            let mut stream = stream(7, Use::Truths);
            open(&mut stream, number, 0);
            let mut seen = vec![0; 400];
            for _ in 0..DRAWS {
                let count = negative_binomial(&mut stream, mean, dispersion) as usize;
                if let Some(cell) = seen.get_mut(count) {
                    *cell += 1;
                }
            }
            let masses: Vec<f64> = (0..400).map(|k| libm::exp(CountLikelihood::new(k, dispersion).ln(mean))).collect();
            let p = p_value(&seen, &masses);
            assert!(p > 1e-4, "mean {mean}, dispersion {dispersion}: p = {p}");
        }
    }

    /// Twenty equally likely cells of each law; a false alarm once in 10,000 for each.
    #[test]
    fn gamma_and_student_follow_their_law() {
        let cells = |draw: &mut dyn FnMut() -> f64| {
            let mut seen = vec![0; 20];
            for _ in 0..DRAWS {
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within 0 and 20")]
                let cell = (draw() * 20.0) as usize;
                seen[cell.min(19)] += 1;
            }
            p_value(&seen, &[0.05; 20])
        };
        for (number, shape) in [0.05, 0.7, 1.0, 4.0, 60.0].into_iter().enumerate() {
            let law = Distribution::Gamma { shape, scale: 1.0 };
            let mut stream = stream(8, Use::Truths);
            open(&mut stream, number, 0);
            let p = cells(&mut || law.cdf(gamma(&mut stream, shape)));
            assert!(p > 1e-4, "shape {shape}: p = {p}");
        }
        for (number, freedom) in [1.0, 4.0, f64::INFINITY].into_iter().enumerate() {
            let mut stream = stream(9, Use::Truths);
            open(&mut stream, number, 0);
            let p = cells(&mut || student_lower(student(&mut stream, freedom), freedom));
            assert!(p > 1e-4, "{freedom} degrees of freedom: p = {p}");
        }
    }
}
