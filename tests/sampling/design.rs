//! Designs: strata, nets, independence of dimensions, and the copula. Thresholds are stated with
//! their false-alarm rates; seeds are fixed.

use harmattan_core::sampling::{Copula, MOST_DRAWS, Replicates, Uniforms};
use harmattan_core::scenario::Design;

fn names(n: usize) -> Vec<String> {
    (0..n).map(|i| format!("key.{i}")).collect()
}

/// `columns[d][r]`: coordinate d of draw r.
fn columns(design: Design, seed: u64, draws: u64, dimensions: usize) -> Vec<Vec<f64>> {
    let names = names(dimensions);
    let uniforms = Uniforms::new(design, seed, draws, 1, names.iter().map(String::as_str));
    let mut columns = vec![Vec::new(); dimensions];
    let mut point = Vec::new();
    for r in 0..draws {
        uniforms.fill(r, &mut point);
        assert_eq!(point.len(), dimensions);
        for (column, u) in columns.iter_mut().zip(&point) {
            assert!(*u > 0.0 && *u < 1.0);
            column.push(*u);
        }
    }
    columns
}

/// The columns of the second replicate of a design whose replicates have so many draws each: there are as many, at most 32.
fn one_of_many(design: Design, seed: u64, draws: u64, dimensions: usize) -> Vec<Vec<f64>> {
    let names = names(dimensions);
    let uniforms = Uniforms::new(design, seed, draws.min(32) * draws, 1, names.iter().map(String::as_str));
    let range = uniforms.replicates().draws(1);
    assert_eq!(range, draws..2 * draws);
    let (mut columns, mut point) = (vec![Vec::new(); dimensions], Vec::new());
    for r in range {
        uniforms.fill(r, &mut point);
        columns.iter_mut().zip(&point).for_each(|(column, u)| column.push(*u));
    }
    columns
}

fn correlation(a: &[f64], b: &[f64]) -> f64 {
    let n = a.len() as f64;
    let (ma, mb) = (a.iter().sum::<f64>() / n, b.iter().sum::<f64>() / n);
    let sum = |f: &dyn Fn(f64, f64) -> f64| a.iter().zip(b).map(|(x, y)| f(x - ma, y - mb)).sum::<f64>();
    sum(&|x, y| x * y) / (sum(&|x, _| x * x) * sum(&|_, y| y * y)).sqrt()
}

fn ranks(column: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..column.len()).collect();
    order.sort_by(|a, b| column[*a].total_cmp(&column[*b]));
    let mut ranks = vec![0.0; column.len()];
    for (rank, index) in order.into_iter().enumerate() {
        ranks[index] = rank as f64;
    }
    ranks
}

#[test]
fn every_replicate_of_a_latin_hypercube_has_one_draw_in_every_stratum() {
    for draws in [1u64, 2, 3, 7, 15, 16, 100, 1000, 4097] {
        let replicates = Replicates::new(draws);
        for column in columns(Design::LatinHypercube, 20_250_701, draws, 40) {
            for range in (0..replicates.count()).map(|k| replicates.draws(k)) {
                let size = range.end - range.start;
                let column = &column[range.start as usize..range.end as usize];
                let mut strata: Vec<u64> = column.iter().map(|u| (u * size as f64) as u64).collect();
                strata.sort_unstable();
                assert!(strata.iter().copied().eq(0..size), "{draws} draws, {range:?}");
            }
        }
    }
}

/// Replicates know nothing of each other: of 40 columns the ranks of one replicate against those of the next. Under
/// independence their correlation has mean 0, and of 40 × 31 pairs the mean lies within six of its standard errors. In a
/// hypercube, whose order is random, the squared correlation times R − 1 has mean 1 with a relative deviation of 4 %, and 25 % is
/// six of them; the order of Sobol points is not random: a scrambled stretch goes up and down where any other does, or opposite.
#[test]
fn replicates_are_independent() {
    let draws = 32 * 50;
    let replicates = Replicates::new(draws);
    for design in [Design::LatinHypercube, Design::Sobol] {
        let (mut sum, mut squares) = (0.0, 0.0);
        let columns = columns(design, 5, draws, 40);
        for column in &columns {
            let part = |k: usize| {
                let range = replicates.draws(k);
                ranks(&column[range.start as usize..range.end as usize])
            };
            for r in (1..32).map(|k| correlation(&part(k - 1), &part(k))) {
                sum += r;
                squares += r * r;
            }
        }
        assert!(sum.abs() < 6.0 * squares.sqrt(), "{design:?}: {sum}");
        let ratio = squares / (40.0 * 31.0) * 49.0;
        assert!(design == Design::Sobol || (ratio - 1.0).abs() < 0.25, "{design:?}: {ratio}");
    }
}

/// Under uniform random permutations the squared correlation of two columns of ranks has mean
/// 1/(R − 1). The mean over all pairs of 150 columns has a relative standard deviation of about
/// √(2/11,175) = 1.3 %; 8 % is six of them (false alarm below 1e-8 each).
#[test]
fn columns_of_a_latin_hypercube_are_as_good_as_independent() {
    for draws in [4u64, 5, 7, 10, 16, 31, 100, 400] {
        let columns = one_of_many(Design::LatinHypercube, 11, draws, 150);
        let ranked: Vec<Vec<f64>> = columns.iter().map(|c| ranks(c)).collect();
        let middle = (draws - 1) as f64 / 2.0;
        // Ranks themselves, and their distances from the middle, which see dependence without trend.
        let folded: Vec<Vec<f64>> = ranked.iter().map(|c| c.iter().map(|x| (x - middle).abs()).collect()).collect();
        for (what, columns) in [("ranks", &ranked), ("distances from the middle", &folded)] {
            let mut squares = 0.0;
            let mut pairs = 0.0;
            for i in 0..columns.len() {
                for j in 0..i {
                    squares += correlation(&columns[i], &columns[j]).powi(2);
                    pairs += 1.0;
                }
            }
            let ratio = squares / pairs * (draws - 1) as f64;
            assert!((ratio - 1.0).abs() < 0.08, "{draws} draws, {what}: mean squared correlation × (R − 1) = {ratio}");
        }
    }
}

/// No trace of the draw's number is left in its stratum: the mean of the first half of the draws
/// varies over keys as in sampling without replacement, and neighbours in number are uncorrelated.
/// 400 keys: relative standard deviation 7 %; the bound of 40 % has a false-alarm rate below 1e-6.
#[test]
fn strata_do_not_follow_the_number_of_the_draw() {
    for draws in [64u64, 1000] {
        let columns = one_of_many(Design::LatinHypercube, 3, draws, 400);
        let half = draws as usize / 2;
        let n = draws as f64;
        let (mut halves, mut serial) = (0.0, 0.0);
        for column in &columns {
            let mean = column[..half].iter().sum::<f64>() / half as f64;
            halves += (mean - 0.5).powi(2) / 400.0;
            serial += correlation(&column[1..], &column[..column.len() - 1]).powi(2) / 400.0;
        }
        // Var of the mean of n/2 out of n: σ²/(n/2) · (n/2)/(n − 1) with σ² = 1/12.
        let ratio = halves * 12.0 * (n - 1.0);
        assert!((ratio - 1.0).abs() < 0.4, "{draws} draws: halves {ratio}");
        assert!((serial * n - 1.0).abs() < 0.4, "{draws} draws: neighbours {}", serial * n);
    }
}

#[test]
fn adding_a_dimension_changes_no_other() {
    for design in [Design::LatinHypercube, Design::Random, Design::Sobol] {
        let few = Uniforms::new(design, 5, 1000, 1, ["a", "b"]);
        let more = Uniforms::new(design, 5, 1000, 1, ["a", "b", "c"]);
        let (mut x, mut y) = (Vec::new(), Vec::new());
        for r in 0..1000 {
            few.fill(r, &mut x);
            more.fill(r, &mut y);
            assert_eq!(x[..], y[..2]);
        }
        if design != Design::Sobol {
            let moved = Uniforms::new(design, 5, 1000, 1, ["0", "b", "a"]);
            moved.fill(999, &mut y);
            assert_eq!((x[0], x[1]), (y[2], y[1]));
        }
        Uniforms::new(design, 6, 1000, 1, ["a", "b"]).fill(999, &mut y);
        assert!(x[0] != y[0] && x[1] != y[1], "another seed gives other draws");
    }
}

#[test]
fn every_replicate_of_sobol_is_a_net_in_every_dimension() {
    for (d, column) in one_of_many(Design::Sobol, 1, 1024, 1023).iter().enumerate() {
        for m in 0..=10 {
            for block in column.chunks_exact(1 << m) {
                let mut strata: Vec<u64> = block.iter().map(|u| (u * f64::from(1 << m)) as u64).collect();
                strata.sort_unstable();
                assert!(strata.iter().copied().eq(0..1 << m), "dimension {d}, 2^{m} points");
            }
        }
    }
}

/// The van der Corput number of the draw (which chooses the hypothesis) and the first key form a
/// (0, m, 2)-net: every elementary rectangle of area 2⁻ᵐ holds one of 2ᵐ points.
#[test]
fn sobol_and_hypotheses_fill_the_square_together() {
    let column = &one_of_many(Design::Sobol, 9, 256, 1)[0];
    for split in 0..=8 {
        let (a, b) = (f64::from(1 << split), f64::from(1 << (8 - split)));
        let mut cells: Vec<u64> = (0..256u64)
            .map(|r| {
                let v = f64::from((r as u8).reverse_bits()) / 256.0;
                (v * a) as u64 * (b as u64) + (column[r as usize] * b) as u64
            })
            .collect();
        cells.sort_unstable();
        assert!(cells.iter().copied().eq(0..256), "2^{split} columns");
    }
}

/// Draws numbered from `first` of `draws` in all.
fn later(design: Design, draws: u64, first: u64, count: u64, dimensions: usize) -> Vec<Vec<f64>> {
    let names = names(dimensions);
    let uniforms = Uniforms::new(design, 17, draws, 1, names.iter().map(String::as_str));
    let (mut columns, mut point) = (vec![Vec::new(); dimensions], Vec::new());
    for r in first..first + count {
        uniforms.fill(r, &mut point);
        columns.iter_mut().zip(&point).for_each(|(column, u)| column.push(*u));
    }
    columns
}

/// Far beyond 2³² any 2ᵐ points in a row, from a multiple of 2ᵐ on, are a net too.
#[test]
fn sobol_is_a_net_wherever_a_block_starts() {
    let far = [1 << 32, (1 << 32) - 1024, (1 << 35) + (7 << 10), 1 << 36, (1 << 36) - 1024, 1 << 40, MOST_DRAWS - 1024];
    for first in far {
        for (d, column) in later(Design::Sobol, first + 1024, first, 1024, 50).iter().enumerate() {
            for m in 0..=10 {
                for block in column.chunks_exact(1 << m) {
                    let mut strata: Vec<u64> = block.iter().map(|u| (u * f64::from(1 << m)) as u64).collect();
                    strata.sort_unstable();
                    assert!(strata.iter().copied().eq(0..1 << m), "dimension {d}, 2^{m} points from {first}");
                }
            }
        }
    }
}

/// A million draws from number 2³² on, of 2³³ + 5: no two in one stratum of their replicate (of independent ones 1,860 pairs
/// would be), and spread evenly. Of the largest design a million as well.
#[test]
fn a_latin_hypercube_keeps_its_strata_beyond_four_billion() {
    let count = 1_000_000;
    for (draws, first) in [((1 << 33) + 5, (1 << 32) + 2), (MOST_DRAWS, MOST_DRAWS - count)] {
        let replicates = Replicates::new(draws);
        let range = replicates.draws(replicates.of(first));
        assert!(range.start <= first && first + count <= range.end);
        let size = range.end - range.start;
        for column in later(Design::LatinHypercube, draws, first, count, 2) {
            let mut strata: Vec<u64> = column.iter().map(|u| (u * size as f64) as u64).collect();
            strata.sort_unstable();
            assert!(strata.windows(2).all(|pair| pair[0] < pair[1]), "{draws} draws");
            assert!(strata[strata.len() - 1] < size);
            assert_uniform(&column, "strata of draws in a row");
        }
    }
}

/// Numbers that agree in their lower 32 bits, or 36, or 47, have draws of their own, to the first 32 digits (equal by
/// chance among 2,700: 1.3·10⁻⁶).
#[test]
fn draws_beyond_four_billion_are_not_those_below() {
    for design in [Design::LatinHypercube, Design::Sobol, Design::Random] {
        let of = |first| later(design, MOST_DRAWS, first, 100, 3);
        let near = of(0);
        for far in [1 << 32, 1 << 36, 1 << 47] {
            for (a, b) in near.iter().zip(&of(far)) {
                assert!(a.iter().zip(b).all(|(a, b)| (a - b).abs() > 1.0 / (1_u64 << 32) as f64), "{design:?}, {far}");
            }
        }
    }
}

/// Squared L2 star discrepancy (Warnock 1972).
fn discrepancy(columns: &[Vec<f64>]) -> f64 {
    let (d, n) = (columns.len() as f64, columns[0].len());
    let product = |f: &dyn Fn(&Vec<f64>) -> f64| columns.iter().map(f).product::<f64>();
    let single: f64 = (0..n).map(|i| product(&|c| (1.0 - c[i] * c[i]) / 2.0)).sum();
    let double: f64 = (0..n).map(|i| (0..n).map(|j| product(&|c| 1.0 - c[i].max(c[j]))).sum::<f64>()).sum();
    3f64.powf(-d) - 2.0 / n as f64 * single + double / (n as f64).powi(2)
}

/// n random points have mean squared discrepancy (2⁻ᵈ − 3⁻ᵈ)/n. Sobol's first dimensions stay under an
/// eighth of it with 512 points, later ones, which need more points to fill their planes, under a third.
#[test]
fn sobol_has_low_discrepancy() {
    let n = 512;
    let random = (2f64.powi(-4) - 3f64.powi(-4)) / n as f64;
    for (first, factor) in [(0, 8.0), (60, 3.0)] {
        let found = discrepancy(&one_of_many(Design::Sobol, 4, n, first + 4)[first..]);
        assert!(found < random / factor, "dimensions from {first}: {found:e} against {random:e} for random points");
    }
    let plain = discrepancy(&columns(Design::Random, 4, n, 4)) / random;
    assert!(plain > 0.1 && plain < 10.0, "the measure itself: {plain}");
}

/// Kolmogorov–Smirnov: √n·D above 2.7 has probability 2·exp(−2·2.7²) = 9e-7.
fn assert_uniform(column: &[f64], what: &str) {
    let mut sorted = column.to_vec();
    sorted.sort_by(f64::total_cmp);
    let n = sorted.len() as f64;
    let d = sorted.iter().enumerate().map(|(i, u)| (u - i as f64 / n).max((i + 1) as f64 / n - u)).fold(0.0, f64::max);
    assert!(n.sqrt() * d < 2.7, "{what}: {}", n.sqrt() * d);
}

#[test]
fn random_draws_are_uniform() {
    for column in columns(Design::Random, 8, 5000, 20) {
        assert_uniform(&column, "random");
    }
}

/// The standard error of a rank correlation is below 1/√R: 5 of them, false alarm below 1e-6 each.
#[test]
fn the_copula_gives_the_rank_correlations_asked_for() {
    let draws = 10_000;
    let pairs = [(1usize, 3usize, 0.5), (1, 4, -0.7), (3, 4, 0.1), (2, 6, 0.95)];
    let copula = Copula::new(7, &pairs);
    for design in [Design::LatinHypercube, Design::Random, Design::Sobol] {
        let plain = columns(design, 2, draws, 7);
        let mut joined = vec![Vec::new(); 7];
        for r in 0..draws as usize {
            let mut point: Vec<f64> = plain.iter().map(|c| c[r]).collect();
            copula.apply(&mut point);
            joined.iter_mut().zip(point).for_each(|(column, u)| column.push(u));
        }
        // Dimensions outside all blocks, and the first of each block, keep their bits.
        for kept in [0, 1, 2, 5] {
            assert_eq!(plain[kept], joined[kept], "{design:?}, dimension {kept}");
        }
        let ranked: Vec<Vec<f64>> = joined.iter().map(|c| ranks(c)).collect();
        for i in 0..7 {
            assert_uniform(&joined[i], "margin");
            for j in 0..i {
                let wanted = pairs.iter().find(|(a, b, _)| (*a, *b) == (j, i)).map_or(0.0, |pair| pair.2);
                let found = correlation(&ranked[i], &ranked[j]);
                assert!((found - wanted).abs() < 0.05, "{design:?}: {j}, {i}: {found} instead of {wanted}");
            }
        }
    }
}

#[test]
fn impossible_correlations_are_recognised() {
    use harmattan_core::distribution::correlation::{cholesky_of_ranks, pearson_from_rank, rank_from_pearson};
    assert!(cholesky_of_ranks(3, &[(0, 1, 0.9), (1, 2, 0.9), (0, 2, -0.9)]).is_none());
    assert!(cholesky_of_ranks(2, &[(0, 1, 1.0)]).is_none());
    assert!(cholesky_of_ranks(2, &[(0, 2, 0.1)]).is_none());
    let factor = cholesky_of_ranks(2, &[(0, 1, 0.5)]).expect("positive definite");
    let pearson = 2.0 * libm::sin(std::f64::consts::PI / 12.0);
    assert_eq!(factor, [1.0, 0.0, pearson, libm::sqrt(1.0 - pearson * pearson)]);
    for rank in [-0.8, 0.0, 0.3, 1.0] {
        assert!((rank_from_pearson(pearson_from_rank(rank)) - rank).abs() < 1e-15);
    }
}
