//! Least squares with a penalty on rough functions, whose weight generalised cross-validation chooses (Craven and Wahba
//! 1978), each degree of freedom counted 1.4 times so that chance is seldom taken for shape (Kim and Gu 2004).
//!
//! All comes from sums of products, which can be added and taken away: leaving futures out needs no second pass over
//! the rest.

use harmattan_core::distribution::correlation::cholesky;

use harmattan_core::linear::{dot, forward, solve};

/// How many times a degree of freedom counts.
const CAUTION: f64 = 1.4;
/// Weights of the penalty by future: from one that leaves nothing of what is penalised to one that leaves all, in steps
/// of 10^(2/3).
const PENALTIES: [f64; 14] =
    [1e8, 1e4, 2154.0, 464.0, 100.0, 21.54, 4.64, 1.0, 0.2154, 0.0464, 0.01, 0.002_154, 0.000_464, 0.0001];

/// Sums over futures of products of functions with one another and with outcomes.
#[derive(Clone, Debug)]
pub(crate) struct Sums {
    width: usize,
    count: f64,
    /// Of functions with one another, row by row up to the diagonal.
    gram: Vec<f64>,
    /// By outcome: of each function with it.
    cross: Vec<f64>,
    /// Of outcomes with one another, row by row up to the diagonal.
    products: Vec<f64>,
}

/// What was fitted.
#[derive(Clone, Debug)]
pub(crate) struct Fit {
    width: usize,
    coefficients: Vec<f64>,
    /// By outcome: the weight of the penalty.
    pub penalties: Vec<f64>,
    /// By outcome: effective degrees of freedom.
    pub freedom: Vec<f64>,
    /// By outcome: variance of what the fit leaves.
    pub variances: Vec<f64>,
}

/// A fit with one weight of the penalty.
struct Candidate {
    penalty: f64,
    freedom: f64,
    coefficients: Vec<f64>,
    /// By outcome: sum of the squares that the fit leaves.
    rest: Vec<f64>,
}

impl Sums {
    /// None yet, of `width` functions, the first of which is 1, and `outcomes` outcomes.
    pub(crate) fn new(width: usize, outcomes: usize) -> Self {
        let [gram, cross, products] =
            [width * width, width * outcomes, outcomes * outcomes].map(|length| vec![0.0; length]);
        Self { width, count: 0.0, gram, cross, products }
    }

    /// How many outcomes there are.
    pub(crate) fn outcomes(&self) -> usize {
        self.cross.len() / self.width
    }

    /// Adds a future. O((width + outcomes)²).
    pub(crate) fn push(&mut self, functions: &[f64], outcomes: &[f64]) {
        self.count += 1.0;
        products_with(&mut self.gram, functions);
        products_with(&mut self.products, outcomes);
        for (cross, &y) in self.cross.chunks_exact_mut(self.width).zip(outcomes) {
            cross.iter_mut().zip(functions).for_each(|(sum, f)| *sum += f * y);
        }
    }

    /// Adds `times` the sums of others: 1 adds their futures, −1 takes them away, 2 adds them twice.
    pub(crate) fn add(&mut self, other: &Self, times: f64) {
        self.count += times * other.count;
        let parts =
            [(&mut self.gram, &other.gram), (&mut self.cross, &other.cross), (&mut self.products, &other.products)];
        for (own, others) in parts {
            own.iter_mut().zip(others).for_each(|(sum, x)| *sum += times * x);
        }
    }

    /// The sums where every outcome is less the one of number `other`.
    pub(crate) fn relative_to(&self, other: usize) -> Self {
        let outcomes = self.outcomes();
        let product = |p: usize, q: usize| self.products[p.max(q) * outcomes + p.min(q)];
        let mut relative = self.clone();
        let theirs = &self.cross[other * self.width..(other + 1) * self.width];
        for own in relative.cross.chunks_exact_mut(self.width) {
            own.iter_mut().zip(theirs).for_each(|(sum, x)| *sum -= x);
        }
        for p in 0..outcomes {
            for q in 0..=p {
                relative.products[p * outcomes + q] += product(other, other) - product(p, other) - product(q, other);
            }
        }
        relative
    }

    /// Mean of an outcome.
    pub(crate) fn mean(&self, outcome: usize) -> f64 {
        self.cross[outcome * self.width] / self.count
    }

    /// The fit of every outcome, given the roughness of every function; that of the first must be 0. None where no
    /// penalty makes the system regular. O(width³ + width² · outcomes) a penalty, of 14.
    pub(crate) fn fit(&self, roughness: &[f64]) -> Option<Fit> {
        let outcomes = self.outcomes();
        let mut best = vec![f64::INFINITY; outcomes];
        let mut fit = Fit {
            width: self.width,
            coefficients: vec![0.0; self.width * outcomes],
            penalties: vec![0.0; outcomes],
            freedom: vec![0.0; outcomes],
            variances: vec![0.0; outcomes],
        };
        for candidate in PENALTIES.iter().filter_map(|&penalty| self.candidate(roughness, penalty)) {
            let left = self.count - CAUTION * candidate.freedom;
            for (p, &rest) in candidate.rest.iter().enumerate() {
                // Equal scores leave the smoother.
                let score = rest.max(0.0) / (left * left);
                if left > 0.0 && score < best[p] {
                    best[p] = score;
                    let own = p * self.width..(p + 1) * self.width;
                    fit.coefficients[own.clone()].copy_from_slice(&candidate.coefficients[own]);
                    fit.penalties[p] = candidate.penalty;
                    fit.freedom[p] = candidate.freedom;
                    fit.variances[p] = rest.max(0.0) / (self.count - candidate.freedom);
                }
            }
        }
        best.iter().all(|score| score.is_finite()).then_some(fit)
    }

    /// The weight of each function in the fit of each outcome with this penalty, by outcome. None where the system is
    /// singular.
    pub(crate) fn solve(&self, roughness: &[f64], penalty: f64) -> Option<Vec<f64>> {
        let factor = self.factor(roughness, penalty)?;
        let mut coefficients = self.cross.clone();
        coefficients.chunks_exact_mut(self.width).for_each(|b| solve(&factor, b));
        Some(coefficients)
    }

    /// Lower Cholesky factor of the sums of products with the penalty on the diagonal.
    pub(crate) fn factor(&self, roughness: &[f64], penalty: f64) -> Option<Vec<f64>> {
        let mut matrix = self.gram.clone();
        for (i, rough) in roughness.iter().enumerate() {
            matrix[i * self.width + i] += self.count * penalty * rough;
        }
        cholesky(self.width, &matrix)
    }

    fn candidate(&self, roughness: &[f64], penalty: f64) -> Option<Candidate> {
        let width = self.width;
        let factor = self.factor(roughness, penalty)?;
        let weight = |i: usize| self.count * penalty * roughness[i];
        let mut coefficients = self.cross.clone();
        coefficients.chunks_exact_mut(width).for_each(|b| solve(&factor, b));
        // The trace of (G + Λ)⁻¹ G is the width less that of (G + Λ)⁻¹ Λ.
        let penalised = (0..width).filter(|&i| roughness[i] > 0.0).map(|i| {
            let mut unit = vec![0.0; width];
            unit[i] = 1.0;
            forward(&factor, &mut unit);
            weight(i) * dot(&unit, &unit)
        });
        let freedom = width as f64 - penalised.sum::<f64>();
        let squares = self.products.iter().step_by(self.outcomes() + 1);
        let rest_of = |((b, cross), square): ((&[f64], &[f64]), &f64)| {
            let penalty: f64 = b.iter().enumerate().map(|(i, b)| weight(i) * b * b).sum();
            square - dot(b, cross) - penalty
        };
        let columns = coefficients.chunks_exact(width).zip(self.cross.chunks_exact(width));
        let rest = columns.zip(squares).map(rest_of).collect();
        Some(Candidate { penalty, freedom, coefficients, rest })
    }
}

/// Adds the products of numbers with one another, row by row up to the diagonal.
fn products_with(sums: &mut [f64], numbers: &[f64]) {
    for (i, &x) in numbers.iter().enumerate() {
        let row = &mut sums[i * numbers.len()..=i * numbers.len() + i];
        row.iter_mut().zip(numbers).for_each(|(sum, y)| *sum += x * y);
    }
}

impl Fit {
    /// The weight of each function in the fit of an outcome.
    pub(crate) fn coefficients(&self, outcome: usize) -> &[f64] {
        &self.coefficients[outcome * self.width..(outcome + 1) * self.width]
    }

    /// What is expected of an outcome where the functions are these.
    pub(crate) fn expected(&self, outcome: usize, functions: &[f64]) -> f64 {
        dot(self.coefficients(outcome), functions)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{mean_and_error, normal, uniform};
    use super::super::{Linear, Spline};
    use super::*;

    fn fitted(xs: &[f64], ys: &[f64]) -> (Spline, Fit) {
        let spline = Spline::of(xs, 8).expect("values");
        let mut sums = Sums::new(spline.width() + 1, 1);
        let mut functions = vec![1.0; spline.width() + 1];
        for (&x, y) in xs.iter().zip(ys) {
            spline.fill(x, &mut functions[1..]);
            sums.push(&functions, std::slice::from_ref(y));
        }
        let roughness: Vec<f64> = std::iter::once(0.0).chain(spline.roughness(Linear::Penalised)).collect();
        (spline, sums.fit(&roughness).expect("regular"))
    }

    fn at((spline, fit): &(Spline, Fit), x: f64) -> f64 {
        let mut functions = vec![1.0; spline.width() + 1];
        spline.fill(x, &mut functions[1..]);
        fit.expected(0, &functions)
    }

    /// What has no noise and is straight comes back to 10⁻⁴ of its spread, the least of the penalties on straight
    /// lines.
    #[test]
    fn a_straight_line_comes_back() {
        let xs: Vec<f64> = (0..400).map(|i| uniform(1, i)).collect();
        let ys: Vec<f64> = xs.iter().map(|x| 2.0 - 3.0 * x).collect();
        let fit = fitted(&xs, &ys);
        for x in [0.0, 0.3, 0.9, 1.2] {
            assert!((at(&fit, x) - (2.0 - 3.0 * x)).abs() < 1e-4, "{x}: {}", at(&fit, x));
        }
    }

    /// sin 2πx with noise of its own variance ½, 2,000 futures: the root mean square error of eight functions would be
    /// √(8 · 0.5/2000) = 0.045, and smoothing adds no more than it saves.
    #[test]
    fn a_curve_comes_back() {
        let xs: Vec<f64> = (0..2000).map(|i| uniform(2, i)).collect();
        let truth = |x: f64| libm::sin(std::f64::consts::TAU * x);
        let ys: Vec<f64> = (0..).zip(&xs).map(|(i, &x)| truth(x) + 0.5_f64.sqrt() * normal(3, i)).collect();
        let fit = fitted(&xs, &ys);
        let square = |k: u32| {
            let x = (f64::from(k) + 0.5) / 100.0;
            (at(&fit, x) - truth(x)) * (at(&fit, x) - truth(x))
        };
        let error = ((0..100).map(square).sum::<f64>() / 100.0).sqrt();
        assert!(error < 0.06, "{error}");
        assert!((fit.1.variances[0] - 0.5).abs() < 0.08, "{}", fit.1.variances[0]);
    }

    /// Pure noise, 200 times: a fit of eight functions by least squares has 8 degrees of freedom; the chosen one is
    /// constant or nearly so as a rule, fewer than 1.7 of them on average.
    #[test]
    fn noise_is_taken_for_noise() {
        let freedom = |seed: u64| {
            let xs: Vec<f64> = (0..300).map(|i| uniform(seed, i)).collect();
            let ys: Vec<f64> = (0..300).map(|i| normal(seed + 1000, i)).collect();
            fitted(&xs, &ys).1.freedom[0]
        };
        let (mean, error) = mean_and_error(&(0..200).map(freedom).collect::<Vec<_>>());
        assert!(mean + 5.0 * error < 1.7, "{mean} ± {error}");
    }

    /// What is fitted relative to another outcome is the fit of the differences.
    #[test]
    fn differences_are_fitted_from_sums() {
        let rows: Vec<([f64; 2], [f64; 3])> =
            (0..50).map(|i| ([1.0, normal(1, i)], [2, 3, 4].map(|seed| normal(seed, i)))).collect();
        let sums = |of: &dyn Fn(&[f64; 3]) -> Vec<f64>| {
            let mut sums = Sums::new(2, 3);
            for (functions, outcomes) in &rows {
                sums.push(functions, &of(outcomes));
            }
            sums.fit(&[0.0, 0.1]).expect("regular")
        };
        let direct = sums(&|y| y.iter().map(|own| own - y[1]).collect());
        let mut plain = Sums::new(2, 3);
        for (functions, outcomes) in &rows {
            plain.push(functions, outcomes);
        }
        let relative = plain.relative_to(1).fit(&[0.0, 0.1]).expect("regular");
        for p in 0..3 {
            assert!((direct.variances[p] - relative.variances[p]).abs() < 1e-12);
            for (a, b) in direct.coefficients(p).iter().zip(relative.coefficients(p)) {
                assert!((a - b).abs() < 1e-12, "{a} {b}");
            }
        }
    }

    /// Futures taken away leave the sums of the rest.
    #[test]
    fn sums_are_taken_away() {
        let rows: Vec<[f64; 2]> = (0..40).map(|i| [1.0, normal(5, i)]).collect();
        let sums = |rows: &[[f64; 2]]| {
            let mut sums = Sums::new(2, 1);
            for row in rows {
                sums.push(row, &[3.0 * row[1] + 1.0]);
            }
            sums
        };
        let mut rest = sums(&rows);
        rest.add(&sums(&rows[30..]), -1.0);
        let [fit, direct] = [rest, sums(&rows[..30])].map(|sums| sums.fit(&[0.0, 0.1]).expect("regular"));
        for (a, b) in fit.coefficients(0).iter().zip(direct.coefficients(0)) {
            assert!((a - b).abs() < 1e-10, "{a} {b}");
        }
    }
}
