//! The linear pool of laws (M. Stone, "The opinion pool", *Annals of Mathematical Statistics* 32, 1961), as one law that a
//! scenario can state, and who disagrees with whom.

use harmattan_core::distribution::{Distribution, Scale};

/// Probabilities at which a pool is stated: 1 and 99 %, and between them every 2.5 %.
fn stated() -> impl Iterator<Item = f64> {
    [0.01].into_iter().chain((1..40).map(|i| f64::from(i) / 40.0)).chain([0.99])
}

/// Halvings of the interval in which a quantile lies: below the rounding of a double.
const HALVINGS: usize = 80;
/// The interval in which experts are held to agree, if their intervals meet.
const CENTRAL: [f64; 2] = [0.1, 0.9];

/// The linear pool: its probability of a value is the weighted mean of theirs. `laws` are weights that sum to 1 and laws without
/// steps; `range` is what the quantity may be. One law alone is given back as it is.
#[must_use]
pub fn pooled(laws: &[(f64, &Distribution)], (min, max): (f64, f64)) -> Distribution {
    let laws: Vec<&(f64, &Distribution)> = laws.iter().filter(|(weight, _)| *weight > 0.0).collect();
    if let [(_, law)] = laws.as_slice() {
        return (*law).clone();
    }
    let below = |x: f64| laws.iter().map(|(weight, law)| weight * law.cdf(x)).sum::<f64>();
    let quantile = |p: f64| {
        let each = || laws.iter().map(|(_, law)| law.quantile(p));
        let (mut low, mut high) = (each().fold(f64::INFINITY, f64::min), each().fold(f64::NEG_INFINITY, f64::max));
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(low, high);
            if below(middle) < p { low = middle } else { high = middle }
        }
        high
    };
    let (mut p, mut x): (Vec<f64>, Vec<f64>) = (Vec::new(), Vec::new());
    for (level, value) in stated().map(|level| (level, quantile(level))) {
        // A quantile that does not rise says nothing more.
        if x.last().is_none_or(|last| value > *last) {
            p.push(level);
            x.push(value);
        }
    }
    Distribution::OpenQuantiles { p, x, scale: Scale::Linear, min, max }
}

/// Pairs of experts whose central 80 % intervals do not meet: the one who says less first. Experts by their place in `laws`.
#[must_use]
pub fn disagreements(laws: &[&Distribution]) -> Vec<(usize, usize)> {
    let intervals: Vec<[f64; 2]> = laws.iter().map(|law| CENTRAL.map(|p| law.quantile(p))).collect();
    let apart = |a: &usize, b: &usize| intervals[*a][1] < intervals[*b][0];
    let pairs = (0..laws.len()).flat_map(|a| (0..laws.len()).map(move |b| (a, b)));
    pairs.filter(|(a, b)| apart(a, b)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn elicited(x: [f64; 3]) -> Distribution {
        let p = vec![0.1, 0.5, 0.9];
        Distribution::OpenQuantiles { p, x: x.to_vec(), scale: Scale::Linear, min: 0.0, max: 100.0 }
    }

    /// At the probabilities that are stated the pool is the mixture to rounding, between them within twelve in a
    /// thousand, also where the experts are far apart.
    #[test]
    fn a_pool_is_the_mixture_of_its_laws() {
        for (a, b) in [([2.0, 4.0, 8.0], [3.0, 6.0, 12.0]), ([2.0, 3.0, 4.0], [40.0, 50.0, 70.0])] {
            let (a, b) = (elicited(a), elicited(b));
            let pool = pooled(&[(0.25, &a), (0.75, &b)], (0.0, 100.0));
            pool.validate().expect("a law");
            let mixture = |x: f64| 0.25 * a.cdf(x) + 0.75 * b.cdf(x);
            for level in stated() {
                assert!((mixture(pool.quantile(level)) - level).abs() < 1e-9, "{level}");
            }
            for i in 1..100 {
                let p = f64::from(i) / 100.0;
                assert!((mixture(pool.quantile(p)) - p).abs() < 0.012, "{p}: {}", mixture(pool.quantile(p)));
            }
        }
    }

    #[test]
    fn who_alone_has_weight_is_the_pool() {
        let (a, b) = (elicited([2.0, 4.0, 8.0]), elicited([3.0, 6.0, 12.0]));
        assert_eq!(pooled(&[(0.0, &a), (1.0, &b)], (0.0, 100.0)), b);
    }

    #[test]
    fn those_whose_intervals_do_not_meet_disagree() {
        let laws = [[2.0, 3.0, 4.0], [3.5, 6.0, 12.0], [5.0, 6.0, 7.0]].map(elicited);
        assert_eq!(disagreements(&laws.each_ref()), [(0, 2)]);
    }
}
