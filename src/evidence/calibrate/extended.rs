//! A posterior → the scenario that states it: empirical laws and rank correlations.

use std::sync::Arc;

use harmattan_core::distribution::Distribution;
use harmattan_core::distribution::correlation::{Ties, cholesky_of_ranks};
use harmattan_core::parameters::Slot;
use harmattan_core::scenario::{Correlation, Grade, Provenance, Quantity, Scenario};
use harmattan_core::significant;

use super::{Calibration, Key};

/// Values that an empirical law states: evenly spaced quantiles of the posterior.
const VALUES: usize = 101;
/// Digits that are kept: more would be read as knowledge.
const DIGITS: i32 = 5;
/// Correlations nearer to 0 are not stated: a thousand draws err by 0.03.
const LEAST: f64 = 0.1;

/// The scenario with what was learned in the place of what was assumed; quantities of which nothing was learned stay. Laws that
/// hypotheses or experts have for a quantity of their own are narrowed alike: the same probabilities of each.
#[must_use]
pub fn calibrated(scenario: &Scenario, calibration: &Calibration, provenance: &Provenance) -> Scenario {
    let mut after = scenario.clone();
    let learnt: Vec<&Key> = calibration.keys.iter().filter(|key| key.learnt.is_learnt()).collect();
    let narrow = |quantity: &mut Quantity, key: &Key| {
        quantity.distribution = empirical(&quantity.distribution, &key.uniforms);
        quantity.provenance = Arc::new(Provenance { grade: Some(Grade::Estimated), ..provenance.clone() });
    };
    for key in &learnt {
        if let Some(Some(quantity)) = after.base.get_mut(key.slot) {
            narrow(quantity, key);
        }
        let set = after.sets_mut().flatten();
        for (_, quantity) in set.filter(|(slot, q)| *slot == key.slot && !q.distribution.is_fixed()) {
            narrow(quantity, key);
        }
    }
    let stated: Vec<Slot> = learnt.iter().map(|key| key.slot).collect();
    after.correlations.retain(|c| !(stated.contains(&c.between.0) && stated.contains(&c.between.1)));
    let mut new: Vec<Correlation> = calibration
        .ranks
        .iter()
        .filter_map(|&(a, b, rank)| {
            let (a, b) = (calibration.keys.get(a)?, calibration.keys.get(b)?);
            let both = a.learnt.is_learnt() && b.learnt.is_learnt();
            both.then_some(Correlation { between: (a.slot, b.slot), rank })
        })
        .collect();
    new.sort_by(|a, b| b.rank.abs().total_cmp(&a.rank.abs()));
    // The strongest first; one that contradicts the others is left out.
    for correlation in new {
        after.correlations.push(correlation);
        if !agree(&after.correlations) {
            after.correlations.pop();
        }
    }
    after
}

/// Whether correlations can hold together.
fn agree(correlations: &[Correlation]) -> bool {
    let mut slots: Vec<Slot> = correlations.iter().flat_map(|c| [c.between.0, c.between.1]).collect();
    slots.sort_unstable();
    slots.dedup();
    let place = |slot: Slot| slots.binary_search(&slot).unwrap_or(0);
    let ranks: Vec<(usize, usize, f64)> =
        correlations.iter().map(|c| (place(c.between.0), place(c.between.1), c.rank)).collect();
    Ties::new(slots.len(), &ranks).is_some_and(|ties| cholesky_of_ranks(slots.len(), &ties.ranks).is_some())
}

/// The law at these probabilities, as evenly spaced quantiles.
fn empirical(law: &Distribution, uniforms: &[f64]) -> Distribution {
    let points: Vec<f64> = (0..VALUES).map(|i| (i as f64 + 0.5) / VALUES as f64).collect();
    let mut sorted: Vec<f64> = sorted_values(uniforms, |u| law.quantile(u));
    let n = sorted.len();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place among few")]
    let at = |p: f64| sorted[((p * n as f64) as usize).min(n.saturating_sub(1))];
    let (least, greatest) = law.support();
    let values = if n == 0 {
        Vec::new()
    } else {
        points.into_iter().map(|p| significant(at(p), DIGITS).clamp(least, greatest)).collect()
    };
    sorted.clear();
    Distribution::Empirical { sorted: values }
}

/// Quantiles of the values that probabilities stand for.
pub(super) fn quantiles<const N: usize>(uniforms: &[f64], at: &[f64; N], value: impl Fn(f64) -> f64) -> [f64; N] {
    let sorted = sorted_values(uniforms, value);
    let n = sorted.len();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place among few")]
    at.map(|p| sorted.get(((p * n as f64) as usize).min(n.saturating_sub(1))).copied().unwrap_or(f64::NAN))
}

fn sorted_values(uniforms: &[f64], value: impl Fn(f64) -> f64) -> Vec<f64> {
    let mut values: Vec<f64> = uniforms.iter().map(|&u| value(u)).collect();
    values.sort_by(f64::total_cmp);
    values
}

/// Spearman's rank correlations of the columns of draws, those that are stated.
pub(super) fn ranks(draws: &[Vec<f64>]) -> Vec<(usize, usize, f64)> {
    let keys = draws.first().map_or(0, Vec::len);
    let ranks: Vec<Vec<f64>> = (0..keys).map(|k| ranked(draws, k)).collect();
    let mut all = Vec::new();
    for a in 0..keys {
        for b in a + 1..keys {
            let rank = correlation(&ranks[a], &ranks[b]);
            if rank.abs() >= LEAST {
                all.push((a, b, libm::round(rank * 100.0) / 100.0));
            }
        }
    }
    all
}

/// Ranks of a column, ties in their order.
fn ranked(draws: &[Vec<f64>], k: usize) -> Vec<f64> {
    let mut order: Vec<usize> = (0..draws.len()).collect();
    order.sort_by(|&a, &b| draws[a][k].total_cmp(&draws[b][k]));
    let mut ranks = vec![0.0; draws.len()];
    for (rank, row) in order.into_iter().enumerate() {
        ranks[row] = rank as f64;
    }
    ranks
}

fn correlation(a: &[f64], b: &[f64]) -> f64 {
    let n = a.len() as f64;
    let mean = |x: &[f64]| x.iter().sum::<f64>() / n;
    let (ma, mb) = (mean(a), mean(b));
    let sum = |x: &[f64], mx: f64, y: &[f64], my: f64| x.iter().zip(y).map(|(x, y)| (x - mx) * (y - my)).sum::<f64>();
    sum(a, ma, b, mb) / (sum(a, ma, a, ma) * sum(b, mb, b, mb)).sqrt().max(1e-12)
}
