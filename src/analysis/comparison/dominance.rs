//! Stochastic dominance between harms, with simulation error: first order (whatever one's attitude to risk)
//! and second order (for everyone who fears large harms more than in proportion: increasing convex order,
//! Müller & Stoyan 2002).

use serde::{Deserialize, Serialize};

use super::estimate::{Estimate, family_z, paired_difference};
use harmattan_engine::{Moments, SampleTable, Unit};

/// Levels at which two laws are held against each other.
const LEVELS: usize = 40;

/// How one variant stands to another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Dominance {
    /// P(X > x) is nowhere greater.
    pub first: Order,
    /// E(X − x)⁺ is nowhere greater.
    pub second: Order,
}

/// One order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Order {
    /// Whether it holds within simulation error: somewhere surely less, nowhere surely more.
    pub holds: bool,
    /// The greatest excess seen at any level: a probability, or an amount in the outcome's unit; 0 for none.
    pub excess: f64,
    /// The greatest excess that simulation error still allows, at 95 % over all levels together.
    pub allowed: f64,
}

/// `matrix[a][b]`: whether variant a dominates variant b in the futures of a sample.
#[must_use]
pub fn dominance(table: &SampleTable) -> Vec<Vec<Dominance>> {
    let values = &table.values;
    let levels = levels(values);
    let against = |a: usize, b: usize| {
        // Nothing is more, or less, than itself.
        if a == b { Dominance::default() } else { compare(&values[a], &values[b], &levels) }
    };
    (0..values.len()).map(|a| (0..values.len()).map(|b| against(a, b)).collect()).collect()
}

/// Levels spread over the pooled numbers by rank, each once, the greatest left out.
fn levels(values: &[Vec<f64>]) -> Vec<f64> {
    let mut pooled: Vec<f64> = values.iter().flatten().copied().collect();
    pooled.sort_by(f64::total_cmp);
    let mut levels: Vec<f64> = (0..LEVELS).filter_map(|i| pooled.get(i * pooled.len() / LEVELS).copied()).collect();
    levels.dedup();
    let greatest = pooled.last().copied().unwrap_or_default();
    levels.retain(|&x| x < greatest);
    levels
}

fn compare(a: &[f64], b: &[f64], levels: &[f64]) -> Dominance {
    let above = |x: f64, level: f64| f64::from(u8::from(x > level));
    let beyond = |x: f64, level: f64| (x - level).max(0.0);
    let z = family_z(levels.len());
    Dominance {
        first: order(a, b, levels, above, |m| paired_difference(m, Unit::Share, z)),
        second: order(a, b, levels, beyond, |m| Estimate::of_mean(m, z)),
    }
}

fn order(
    a: &[f64],
    b: &[f64],
    levels: &[f64],
    of: impl Fn(f64, f64) -> f64,
    estimate: impl Fn(&Moments) -> Estimate,
) -> Order {
    let mut order = Order::default();
    let (mut surely_less, mut surely_more) = (false, false);
    for &level in levels {
        let mut moments = Moments::default();
        a.iter().zip(b).for_each(|(&x, &y)| moments.push(of(x, level) - of(y, level)));
        let difference = estimate(&moments);
        surely_less |= difference.high < 0.0;
        surely_more |= difference.low > 0.0;
        order.excess = order.excess.max(moments.mean);
        order.allowed = order.allowed.max(difference.high);
    }
    order.holds = surely_less && !surely_more;
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(values: Vec<Vec<f64>>) -> SampleTable {
        let rows = values[0].len();
        SampleTable { trajectories: (0..rows as u64).collect(), hypotheses: vec![0; rows], values }
    }

    /// Two futures decide nothing, however alike their differences are.
    #[test]
    fn two_futures_decide_nothing() {
        let d = dominance(&table(vec![vec![10.0, 20.0], vec![6.9, 16.7], vec![0.0, 0.0]]));
        assert!(d.iter().flatten().all(|d| !d.first.holds && !d.second.holds), "{d:?}");
    }

    /// Uniform on 0–100, the same less 10 (dominates in both orders), and 45 to 55 with the same mean 50 (in
    /// second order only, against the first). Deterministic grids: nothing is left to chance.
    #[test]
    fn known_laws_stand_as_they_must() {
        let grid: Vec<f64> = (0..4000).map(|i| (f64::from(i) + 0.5) / 40.0).collect();
        let less = grid.iter().map(|x| (x - 10.0).max(0.0)).collect();
        let narrow = grid.iter().map(|x| 45.0 + x / 10.0).collect();
        let d = dominance(&table(vec![grid, less, narrow]));
        assert!(d[1][0].first.holds && d[1][0].second.holds);
        assert!(!d[0][1].first.holds && !d[0][1].second.holds);
        assert!(!d[2][0].first.holds && d[2][0].second.holds);
        assert!(!d[0][2].first.holds && !d[0][2].second.holds);
        assert!((d[0][1].first.excess - 0.1).abs() < 0.003);
        // Against itself: nothing more, nothing less.
        assert_eq!(d[0][0].first, Order::default());
    }
}
