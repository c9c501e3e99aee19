//! Which columns are worth peeling: those of which a single cut parts the failing from the other cases of a box more
//! sharply than chance would.
//!
//! A slice holds few cases. Among a hundred columns that say nothing some slice is always as good as one of a column
//! that says something, and boxes get restrictions by chance while those that matter are put off. A cut is judged by
//! all cases of the box: the greatest deviation over a hundred cuts of a column is held against the law of such maxima
//! (Miller and Siegmund 1982; for few cuts against Bonferroni's bound, as Lausen and Schumacher 1992 do).

use harmattan_core::distribution::normal_lower;

use super::sample::Tally;

/// Cuts of a column that are looked at, about: between them the deviation hardly changes.
const CUTS: usize = 100;

/// P-value of the greatest deviation over cuts between different values of the cases listed in rising order, with `all`
/// of them and at least `least` on either side: O(n).
pub(super) fn of_values(order: &[u32], ranks: &[u32], marks: &[u8], all: Tally, least: usize) -> f64 {
    let rank = |at: usize| order.get(at).map(|&case| ranks[case as usize]);
    let step = order.len().div_ceil(CUTS).max(1);
    let (mut left, mut start, mut cuts, mut greatest) = (Tally::default(), 0, 0_u32, 0.0_f64);
    while start < order.len() {
        let mut end = (start + step).min(order.len());
        while end < order.len() && rank(end) == rank(end - 1) {
            end += 1;
        }
        left += Tally::of(order[start..end].iter().map(|&case| marks[case as usize]));
        start = end;
        if left.cases >= least && left.cases + least <= all.cases {
            cuts += 1;
            greatest = greatest.max(square(left, all));
        }
    }
    let deviation = (greatest / variance(all)).sqrt();
    let edge = least as f64 / all.cases.max(1) as f64;
    of_maximum(deviation, edge).min(f64::from(cuts) * two_sided(deviation)).min(1.0)
}

/// P-value of the greatest deviation of a group from all others, by Bonferroni's bound.
pub(super) fn of_groups(groups: &[Tally], all: Tally) -> f64 {
    let parts = groups.iter().filter(|group| group.cases > 0 && group.cases < all.cases);
    let (count, greatest) = parts.fold((0.0, 0.0_f64), |(n, most), group| (n + 1.0, most.max(square(*group, all))));
    (count * two_sided((greatest / variance(all)).sqrt())).min(1.0)
}

/// Square of the failures of a part beyond its share, over n₁·n₂/n: times the reciprocal of p·(1 − p) that of a
/// standard deviate.
#[inline]
fn square(part: Tally, all: Tally) -> f64 {
    let (n, size) = (all.cases as f64, part.cases as f64);
    let beyond = part.failures as f64 - size * (all.failures as f64 / n);
    beyond * beyond * n / (size * (n - size))
}

/// p·(1 − p); infinite, so that nothing deviates, where none or all fail.
fn variance(all: Tally) -> f64 {
    let variance = all.density() * (1.0 - all.density());
    if variance > 0.0 { variance } else { f64::INFINITY }
}

fn two_sided(deviation: f64) -> f64 {
    2.0 * normal_lower(-deviation)
}

/// P(max |B(t)|/√(t(1 − t)) ≥ b) of a Brownian bridge over t from ε to 1 − ε (Miller and Siegmund 1982, in the tail).
fn of_maximum(b: f64, edge: f64) -> f64 {
    if b < 1.0 || edge >= 0.5 {
        return 1.0;
    }
    let density = libm::exp(-0.5 * b * b) / (2.0 * std::f64::consts::PI).sqrt();
    let span = 2.0 * libm::log((1.0 - edge) / edge);
    density * (4.0 / b + (b - 1.0 / b) * span)
}
