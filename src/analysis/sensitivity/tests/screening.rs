//! Elementary effects against exact values.

use super::super::{Effect, Grid, Screening};

/// Each trajectory changes every input once, by Δ, between levels of the grid; all levels are as frequent, and more
/// trajectories or another number of them leave the first as they are.
#[test]
fn trajectories_change_one_input_at_a_time() {
    for (grid, levels, delta, first) in [(Grid::WithEnds, 4, 2.0 / 3.0, 0.0), (Grid::Centred, 8, 0.5, 1.0 / 16.0)] {
        let (inputs, trajectories) = (5, 2000);
        let design = Screening::new(inputs, trajectories, levels, grid, 7).expect("even levels");
        assert!((design.step() - delta).abs() < 1e-15);
        let points: Vec<Vec<f64>> = design.points().collect();
        assert_eq!(points.len(), trajectories * (inputs + 1));
        let mut ups = 0_u32;
        for trajectory in points.chunks(inputs + 1) {
            let mut changed = vec![0; inputs];
            for pair in trajectory.windows(2) {
                for (input, (x, y)) in pair[0].iter().zip(&pair[1]).enumerate().filter(|(_, (x, y))| x != y) {
                    changed[input] += 1;
                    ups += u32::from(y > x);
                    assert!(((y - x).abs() - delta).abs() < 1e-15, "{x} → {y}");
                }
            }
            assert_eq!(changed, [1; 5]);
        }
        // Five standard errors of fair coins: false alarm 6·10⁻⁷.
        assert!(ups.abs_diff(5000) < 250, "{ups}");
        // 12,000 coordinates of the first input, of which about 2,000 are independent: five standard errors of a share.
        for level in 0..levels {
            let at = first + f64::from(level) * delta / f64::from(levels / 2);
            let share =
                points.iter().filter(|point| (point[0] - at).abs() < 1e-12).count() as f64 / points.len() as f64;
            let p = 1.0 / f64::from(levels);
            assert!((share - p).abs() < 5.0 * (p * (1.0 - p) / 2000.0).sqrt(), "level {level}: {share}");
        }
        let more = Screening::new(inputs, trajectories + 1, levels, grid, 7).expect("even levels");
        assert!(more.points().zip(&points).all(|(x, y)| x == *y));
        let other = Screening::new(inputs, trajectories, levels, grid, 8).expect("even levels");
        assert!(other.points().zip(&points).any(|(x, y)| x != *y));
    }
    assert!(Screening::new(3, 5, 5, Grid::Centred, 1).is_none() && Screening::new(0, 5, 4, Grid::Centred, 1).is_none());
}

fn effects(model: impl Fn(&[f64]) -> f64, inputs: usize, trajectories: usize, grid: Grid) -> Vec<Effect> {
    let design = Screening::new(inputs, trajectories, 4, grid, 11).expect("even levels");
    design.effects(&design.points().map(|point| model(&point)).collect::<Vec<_>>()).expect("as many outcomes")
}

/// A linear function has its slopes for effects, everywhere; an input that does nothing has none.
#[test]
fn effects_of_a_linear_function_are_its_slopes() {
    for grid in [Grid::WithEnds, Grid::Centred] {
        let found = effects(|x| 3.0 * x[0] - 2.0 * x[1] + 0.25 * x[3] + 7.0, 4, 10, grid);
        for (effect, slope) in found.iter().zip([3.0_f64, -2.0, 0.0, 0.25]) {
            assert!((effect.mean - slope).abs() < 1e-12 && (effect.mean_absolute - slope.abs()).abs() < 1e-12);
            assert!(effect.deviation < 1e-12 && effect.error < 1e-12, "{effect:?}");
            assert_eq!(effect.is_told_apart(), slope != 0.0, "{effect:?}");
        }
        assert_eq!(found[2].mean_absolute, 0.0);
    }
    let design = Screening::new(2, 3, 4, Grid::Centred, 1).expect("even levels");
    assert!(design.effects(&[0.0; 8]).is_none());
    assert!(design.effects(&[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, f64::INFINITY]).is_none());
    assert!(Screening::new(2, 1, 4, Grid::Centred, 1).expect("even levels").effects(&[0.0; 3]).is_none());
}

/// y = x₁x₂ on four levels with ends: the effect of x₁ is x₂, which is 0, ⅓, ⅔ or 1: mean ½, variance 5/36. Five
/// standard errors of 1,000 trajectories.
#[test]
fn effects_of_a_product_vary_as_the_other_factor() {
    let found = effects(|x| x[0] * x[1], 2, 1000, Grid::WithEnds);
    let sd = (5.0_f64 / 36.0).sqrt();
    for effect in found {
        assert!((effect.mean_absolute - 0.5).abs() < 5.0 * sd / 1000_f64.sqrt(), "{effect:?}");
        assert!((effect.deviation - sd).abs() < 5.0 * sd / 2000_f64.sqrt(), "{effect:?}");
        assert!((effect.error - effect.deviation / 1000_f64.sqrt()).abs() < 1e-12);
        assert!(
            (effect.high - effect.low - 2.0 * 1.9623 * effect.error).abs() < 1e-5,
            "Student's t of 999: {effect:?}"
        );
    }
}

/// The function of Morris (1991) of 20 inputs, with (−1)ⁱ and (−1)ⁱ⁺ʲ for what he drew by chance.
fn morris(x: &[f64]) -> f64 {
    let w: Vec<f64> = x.iter().enumerate().map(|(i, &x)| weight(i, x)).collect();
    let products = |order: usize, first: usize| {
        // Elementary symmetric polynomial of the first few.
        let mut sums = [1.0, 0.0, 0.0, 0.0, 0.0];
        for w in &w[..first] {
            (1..=order).rev().for_each(|k| sums[k] += w * sums[k - 1]);
        }
        sums[order]
    };
    let sign = |i: usize| if i.is_multiple_of(2) { -1.0 } else { 1.0 };
    let linear: f64 = w.iter().enumerate().map(|(i, w)| w * if i < 10 { 20.0 } else { sign(i) }).sum();
    let mut pairs = 0.0;
    for j in 0..20 {
        for i in 0..j {
            pairs += w[i] * w[j] * if j < 6 { -15.0 } else { sign(i) * sign(j) };
        }
    }
    linear + pairs - 10.0 * products(3, 5) + 5.0 * products(4, 4)
}

fn weight(input: usize, x: f64) -> f64 {
    2.0 * (if [2, 4, 6].contains(&input) { 1.1 * x / (x + 0.1) } else { x } - 0.5)
}

/// As he found: the first ten inputs matter and the other ten do not; of those the eighth to tenth act evenly, the
/// first to seventh do not. Mean and deviation of the eighth to twentieth are known: 2(βᵢ + Σ βᵢⱼ E wⱼ) and 2(Σ βᵢⱼ² V
/// wⱼ)^½; within five standard errors of 400 trajectories.
#[test]
fn morris_finds_what_he_found() {
    let trajectories = 400;
    let found = effects(morris, 20, trajectories, Grid::WithEnds);
    let stars: Vec<f64> = found.iter().map(|effect| effect.mean_absolute).collect();
    let least = stars[..10].iter().copied().fold(f64::INFINITY, f64::min);
    let greatest = stars[10..].iter().copied().fold(0.0, f64::max);
    assert!(least > 2.0 * greatest, "{stars:?}");
    let even = found[7..10].iter().map(|effect| effect.deviation).fold(0.0, f64::max);
    assert!(found[..7].iter().all(|effect| effect.deviation > 2.0 * even), "{found:?}");

    let moments: Vec<(f64, f64)> = (0..20)
        .map(|input| {
            let levels = [0.0, 1.0 / 3.0, 2.0 / 3.0, 1.0].map(|x| weight(input, x));
            let mean = levels.iter().sum::<f64>() / 4.0;
            (mean, levels.iter().map(|w| (w - mean) * (w - mean)).sum::<f64>() / 4.0)
        })
        .collect();
    let sign = |i: usize| if i.is_multiple_of(2) { -1.0 } else { 1.0 };
    for (i, effect) in found.iter().enumerate().skip(7) {
        let others = || (0..20).filter(|&j| j != i);
        let linear = if i < 10 { 20.0 } else { sign(i) };
        let mean = 2.0 * (linear + others().map(|j| sign(i) * sign(j) * moments[j].0).sum::<f64>());
        let deviation = 2.0 * others().map(|j| moments[j].1).sum::<f64>().sqrt();
        let n = f64::from(400);
        assert!((effect.mean - mean).abs() < 5.0 * deviation / n.sqrt(), "{i}: {effect:?}, exactly {mean}");
        assert!((effect.deviation / deviation - 1.0).abs() < 5.0 / (2.0 * n).sqrt(), "{i}: {effect:?}, {deviation}");
    }
}
