//! Cooke's classical model: experts are scored by questions whose answers are known, and weighed by their scores.
//!
//! Of each question an expert gives values at some levels of probability. *Calibration* is the probability that so many answers
//! would fall so unevenly between the values if the expert were right (likelihood-ratio statistic, χ² with as many degrees of
//! freedom as levels); *information* is the relative information of what is said against the uniform law on the range that all
//! experts and the answer span, with a tenth of it added at both ends. The weight is their product, for experts whose
//! calibration reaches a threshold; the threshold is that under which the pool itself scores best (Cooke 1991, chapter 12).

use harmattan_core::distribution::Distribution;

/// Calibrations as near as this are the same: other answers may fall as unevenly.
const SAME: f64 = 1e-9;

/// Share of the range that is added at both ends: Cooke's choice.
const OVERSHOOT: f64 = 0.1;

/// How well somebody does on questions whose answers are known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Performance {
    /// Probability of answers that fall so unevenly if what is said were right, 0 to 1.
    pub calibration: f64,
    /// Mean relative information against the uniform law, nats a question.
    pub information: f64,
}

impl Performance {
    /// Calibration × information: what an expert is weighed by.
    #[must_use]
    pub fn score(&self) -> f64 {
        self.calibration * self.information
    }
}

/// An expert's part.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scored {
    /// What the weight rests on.
    pub performance: Performance,
    /// Share of the pool, 0 to 1.
    pub weight: f64,
}

/// What questions with known answers say of experts and of their pool.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighing {
    /// By expert.
    pub experts: Vec<Scored>,
    /// Least calibration that has a weight.
    pub threshold: f64,
    /// The pool with these weights, judged by the same questions.
    pub pool: Performance,
    /// The pool of equal weights.
    pub equal: Performance,
}

/// Equal weights of so many experts.
#[must_use]
pub fn equal_weights(experts: usize) -> Vec<f64> {
    vec![1.0 / experts as f64; experts]
}

/// Weighs experts by questions whose answers are known.
///
/// `levels` are probabilities that rise between 0 and 1; `said[e][q]` is what expert `e` gives at them for question `q`, values
/// that rise; `answers[q]` the truth. None without experts, questions or levels, where lengths differ, or where every expert
/// would have a weight of 0.
#[must_use]
pub fn performance(levels: &[f64], said: &[Vec<Vec<f64>>], answers: &[f64]) -> Option<Weighing> {
    let fits = said.iter().all(|e| e.len() == answers.len() && e.iter().all(|x| x.len() == levels.len()));
    if said.is_empty() || answers.is_empty() || levels.is_empty() || !fits {
        return None;
    }
    let ranges: Vec<(f64, f64)> = answers.iter().enumerate().map(|(q, &answer)| range(said, q, answer)).collect();
    let judged = |values: &[Vec<f64>]| Performance {
        calibration: calibration(levels, values, answers),
        information: information(levels, values, &ranges),
    };
    let experts: Vec<Performance> = said.iter().map(|values| judged(values)).collect();
    let of_pool = |weights: &[f64]| -> Performance {
        let values: Vec<Vec<f64>> =
            ranges.iter().enumerate().map(|(q, &range)| pooled_values(levels, said, q, range, weights)).collect();
        judged(&values)
    };
    let thresholds = experts.iter().map(|e| e.calibration);
    let best = thresholds
        .filter_map(|threshold| {
            let weights = weights_above(&experts, threshold)?;
            let pool = of_pool(&weights);
            Some((threshold, weights, pool))
        })
        .max_by(|a, b| a.2.score().total_cmp(&b.2.score()))?;
    let (threshold, weights, pool) = best;
    let experts =
        experts.into_iter().zip(weights).map(|(performance, weight)| Scored { performance, weight }).collect();
    Some(Weighing { experts, threshold, pool, equal: of_pool(&equal_weights(said.len())) })
}

/// Weights by score of experts whose calibration reaches the threshold, summing to 1.
fn weights_above(experts: &[Performance], threshold: f64) -> Option<Vec<f64>> {
    let weight = |e: &Performance| if e.calibration >= threshold * (1.0 - SAME) { e.score() } else { 0.0 };
    let sum: f64 = experts.iter().map(weight).sum();
    (sum > 0.0).then(|| experts.iter().map(|e| weight(e) / sum).collect())
}

/// The range that all experts and the answer span, with what is added at its ends.
fn range(said: &[Vec<Vec<f64>>], question: usize, answer: f64) -> (f64, f64) {
    let values = || said.iter().flat_map(|e| &e[question]).copied().chain([answer]);
    let (low, high) = (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max));
    (low - OVERSHOOT * (high - low), high + OVERSHOOT * (high - low))
}

/// Probabilities of what lies between the levels.
fn between(levels: &[f64]) -> impl Iterator<Item = f64> {
    let below = [0.0].into_iter().chain(levels.iter().copied());
    below.zip(levels.iter().copied().chain([1.0])).map(|(low, high)| high - low)
}

fn calibration(levels: &[f64], values: &[Vec<f64>], answers: &[f64]) -> f64 {
    let mut counts = vec![0.0; levels.len() + 1];
    for (x, &answer) in values.iter().zip(answers) {
        counts[x.partition_point(|&value| value < answer)] += 1.0;
    }
    let n = answers.len() as f64;
    let term = |(count, p): (&f64, f64)| if *count > 0.0 { count / n * libm::log(count / n / p) } else { 0.0 };
    let statistic = 2.0 * n * counts.iter().zip(between(levels)).map(term).sum::<f64>();
    // χ² with k degrees of freedom is gamma with shape k/2 and scale 2.
    1.0 - (Distribution::Gamma { shape: levels.len() as f64 / 2.0, scale: 2.0 }).cdf(statistic.max(0.0))
}

fn information(levels: &[f64], values: &[Vec<f64>], ranges: &[(f64, f64)]) -> f64 {
    let of = |(x, &(low, high)): (&Vec<f64>, &(f64, f64))| -> f64 {
        let ends = [low].into_iter().chain(x.iter().copied()).zip(x.iter().copied().chain([high]));
        let term = |(p, (from, to)): (f64, (f64, f64))| p * libm::log(p * (high - low) / (to - from));
        between(levels).zip(ends).map(term).sum()
    };
    values.iter().zip(ranges).map(of).sum::<f64>() / values.len() as f64
}

/// What the pool says of a question at the levels, where every expert's law is uniform between values.
fn pooled_values(
    levels: &[f64],
    said: &[Vec<Vec<f64>>],
    question: usize,
    (low, high): (f64, f64),
    weights: &[f64],
) -> Vec<f64> {
    let mut points: Vec<f64> = said.iter().flat_map(|e| &e[question]).copied().chain([low, high]).collect();
    points.sort_by(f64::total_cmp);
    points.dedup();
    let levels_with_ends: Vec<f64> = [0.0].into_iter().chain(levels.iter().copied()).chain([1.0]).collect();
    let law = |e: &Vec<Vec<f64>>, x: f64| {
        let values: Vec<f64> = [low].into_iter().chain(e[question].iter().copied()).chain([high]).collect();
        interpolated(&values, &levels_with_ends, x)
    };
    let pool: Vec<f64> = points.iter().map(|&x| said.iter().zip(weights).map(|(e, w)| w * law(e, x)).sum()).collect();
    levels.iter().map(|&p| interpolated(&pool, &points, p)).collect()
}

/// y at x on the line through points whose x do not fall.
fn interpolated(xs: &[f64], ys: &[f64], x: f64) -> f64 {
    let i = xs.partition_point(|&known| known < x).clamp(1, xs.len() - 1);
    let width = xs[i] - xs[i - 1];
    let part = if width > 0.0 { ((x - xs[i - 1]) / width).clamp(0.0, 1.0) } else { 1.0 };
    ys[i - 1] + part * (ys[i] - ys[i - 1])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Seven experts on ten questions about tobacco control in Pennsylvania, at 5, 25, 50, 75 and 95 %: the study "Tobacco" of
    /// the TU Delft expert judgment data base (R. M. Cooke, L. L. H. J. Goossens, *Reliability Engineering and System Safety*
    /// 93, 2008; A. R. Colson, R. M. Cooke, the same journal 163, 2017), as distributed with the program ANDURYL
    /// (G. Rongen, C. M. P. 't Hart and others, *SoftwareX* 12, 2020), and the scores that EXCALIBUR gives it.
    const LEVELS: [f64; 5] = [0.05, 0.25, 0.5, 0.75, 0.95];
    const ANSWERS: [f64; 10] = [13.11, 77.3, 7.0, 74.28, 34.0, 1.26, 1.2, 0.777, 1.83, 21.3];
    #[rustfmt::skip]
    const SAID: [[[f64; 5]; 10]; 7] = [
        [[5., 12., 25., 35., 50.], [2., 7., 10., 11., 12.], [5., 8., 10., 15., 20.], [10., 25., 40., 50., 60.],
         [20., 35., 50., 60., 75.], [1., 1.1, 1.25, 1.4, 1.8], [1., 1.2, 1.3, 1.4, 1.5], [0.5, 0.75, 1., 1.1, 1.25],
         [0.8, 1., 1.5, 1.6, 1.8], [40., 45., 55., 60., 65.]],
        [[1., 5., 10., 15., 25.], [5., 10., 15., 20., 25.], [1., 3., 5., 7., 10.], [50., 60., 85., 90., 100.],
         [10., 20., 30., 50., 60.], [1., 1.1, 1.11, 1.14, 1.2], [1., 1.1, 1.2, 1.3, 1.5], [0.33, 0.4, 0.5, 0.67, 1.],
         [1., 1.5, 2., 2.5, 3.], [25., 30., 50., 60., 75.]],
        [[2., 4., 6., 8., 10.], [8., 17., 25., 38., 40.], [4., 7., 11., 14., 16.], [10., 25., 35., 45., 55.],
         [15., 27., 30., 40., 45.], [0.3, 0.4, 0.5, 1.5, 2.], [0.75, 0.8, 1., 1.35, 2.], [0.5, 0.6, 0.75, 0.85, 1.],
         [1.03, 1.1, 1.15, 1.35, 1.5], [20., 45., 60., 75., 80.]],
        [[1., 11., 15., 100., 200.], [3., 15., 25., 30., 37.], [3., 5., 7., 10., 15.], [30., 50., 75., 82., 90.],
         [20., 30., 35., 42., 48.], [0.8, 1., 1.3, 1.4, 1.5], [0.7, 1., 1.1, 1.3, 1.4], [0.5, 0.6, 0.7, 1., 1.1],
         [0.98, 1.1, 1.2, 1.3, 1.5], [45., 50., 60., 70., 85.]],
        [[500., 550., 600., 750., 1000.], [0., 25., 50., 75., 100.], [6., 7., 8., 9., 11.], [0., 25., 50., 75., 100.],
         [27., 29., 33., 34., 35.], [0.75, 0.813, 0.875, 0.938, 1.], [1., 1.1, 1.25, 1.3, 1.5],
         [0.6, 0.667, 0.733, 0.8, 0.867], [1., 1.25, 1.5, 1.75, 2.], [40., 45., 50., 55., 60.]],
        [[1., 2.3, 2.8, 3.1, 3.4], [0., 2., 4., 7., 10.], [3., 13., 17., 19., 20.], [50., 60., 73., 80., 90.],
         [15., 23., 32., 41., 45.], [0.75, 0.83, 0.9, 1.3, 2.], [0.87, 0.97, 1., 1.1, 1.3],
         [0.64, 0.71, 0.8, 0.914, 1.067], [0.67, 0.85, 1., 1.2, 1.5], [19., 20., 21., 23., 26.]],
        [[1., 4., 7., 10., 15.], [0., 10., 20., 30., 100.], [4., 5., 7., 9., 10.], [1., 85., 90., 95., 100.],
         [20., 22., 32., 36., 40.], [0.5, 0.75, 1., 1.25, 1.5], [1.1, 1.2, 1.3, 1.4, 1.5], [0.5, 0.7, 0.8, 0.9, 1.],
         [1., 1.2, 1.4, 1.6, 1.8], [15., 20., 25., 30., 50.]],
    ];

    fn said() -> Vec<Vec<Vec<f64>>> {
        SAID.iter().map(|e| e.iter().map(|x| x.to_vec()).collect()).collect()
    }

    /// EXCALIBUR: the best expert 0.69 and 1.06, equal weights 0.20 and 0.45, all experts by score 0.66 and 0.53; the best
    /// threshold leaves the best expert alone.
    #[test]
    fn a_published_study_is_scored_as_published() {
        let found = performance(&LEVELS, &said(), &ANSWERS).expect("scores");
        let near = |a: Performance, (c, i): (f64, f64)| {
            (a.calibration - c).abs() < 0.0051 && (a.information - i).abs() < 0.0051
        };
        let best = found.experts.iter().max_by(|a, b| a.weight.total_cmp(&b.weight)).expect("an expert");
        assert!(near(best.performance, (0.69, 1.06)), "{best:?}");
        assert!((best.weight - 1.0).abs() < 1e-12 && near(found.pool, (0.69, 1.06)), "{found:?}");
        assert!(near(found.equal, (0.20, 0.45)), "{:?}", found.equal);
        let all: Vec<Performance> = found.experts.iter().map(|e| e.performance).collect();
        let weights = weights_above(&all, 0.0).expect("weights");
        let values: Vec<Vec<f64>> = ANSWERS
            .iter()
            .enumerate()
            .map(|(q, &answer)| pooled_values(&LEVELS, &said(), q, range(&said(), q, answer), &weights))
            .collect();
        assert!((calibration(&LEVELS, &values, &ANSWERS) - 0.66).abs() < 0.0051);
    }

    /// Answers that fall as evenly as the levels say have a calibration of 1; with three levels there are three degrees of freedom:
    /// P(χ²₃ ≥ x) = erfc(√(x/2)) + √(2x/π) e^{−x/2}.
    #[test]
    fn calibration_is_the_tail_of_chi_squared() {
        let levels = [0.1, 0.5, 0.9];
        let values = vec![vec![1.0, 5.0, 9.0]; 10];
        let even: Vec<f64> = [0., 2., 3., 4., 4.5, 6., 7., 8., 8.5, 10.].to_vec();
        assert!((calibration(&levels, &values, &even) - 1.0).abs() < 1e-9);
        // All in one half: 2 · 10 · ln(1/0.4).
        let x: f64 = 20.0 * libm::log(2.5);
        let exact = libm::erfc((x / 2.0).sqrt()) + (2.0 * x / std::f64::consts::PI).sqrt() * libm::exp(-x / 2.0);
        assert!((calibration(&levels, &values, &[3.0; 10]) - exact).abs() < 1e-12);
    }

    /// ln 5 + ln 1.25 = 2 ln 2.5: two experts whose answers fall otherwise and as unevenly both have a weight.
    #[test]
    fn experts_as_good_as_each_other_are_both_weighed() {
        let levels = [0.1, 0.5, 0.9];
        let said =
            [vec![vec![1.0, 2.0, 3.0], vec![10.0, 20.0, 30.0]], vec![vec![4.0, 5.0, 6.5], vec![10.0, 20.0, 30.0]]];
        let found = performance(&levels, &said, &[2.5, 25.0]).expect("scores");
        assert!(found.experts.iter().all(|expert| expert.weight > 0.1), "{found:?}");
    }

    #[test]
    fn what_cannot_be_scored_is_none() {
        assert!(performance(&LEVELS, &[], &ANSWERS).is_none());
        assert!(performance(&LEVELS, &said(), &ANSWERS[..9]).is_none());
        assert!(performance(&[], &[vec![]], &[]).is_none());
    }
}
