//! Many verdicts at once: of the outcomes that nobody chose beforehand, 5 % would be called better or worse though nothing
//! differs. They are held at a false-discovery rate of 5 %: of all that are called so, no more than one in twenty is expected to
//! be nothing (Benjamini & Hochberg 1995).
//!
//! Benjamini and Hochberg's rule, not that of Benjamini & Yekutieli (2001), which holds for whatever dependence at the price of
//! a factor of five for a hundred outcomes: outcomes of the same futures rise and fall together (more strikes, more closures,
//! more deaths), and for such the first rule is proved; where risk moves from one area to another, and they go against each
//! other, simulations find it to hold as well (Kim & van de Wiel 2008).

use super::compare::{ItemComparison, ScenarioComparison};
use super::estimate::{Verdict, harm_difference};
use harmattan_core::sampling::normal_quantile;
use harmattan_engine::{Paired, PairedGroup, Z95};

/// Share of the verdicts called better or worse that may be nothing.
pub const FALSE_DISCOVERY_RATE: f64 = 0.05;

/// Holds the verdicts of all outcomes but the chosen ones, of all scenarios together: of the mixture, and of each hypothesis and expert.
/// Gives how many were looked at together in the mixture.
pub(super) fn hold(paired: &Paired, scenarios: &mut [ScenarioComparison], is_chosen: impl Fn(&str) -> bool) -> usize {
    let looked_at = hold_group(paired, &paired.mixture, scenarios, &is_chosen, |row| Some(&mut row.mixture.verdict));
    for (h, group) in paired.hypotheses.iter().enumerate() {
        hold_group(paired, group, scenarios, &is_chosen, |row| row.hypotheses[h].as_mut().map(|c| &mut c.verdict));
    }
    for (e, group) in paired.experts.iter().enumerate() {
        hold_group(paired, group, scenarios, &is_chosen, |row| row.experts[e].as_mut().map(|c| &mut c.verdict));
    }
    looked_at
}

fn hold_group(
    paired: &Paired,
    group: &PairedGroup,
    scenarios: &mut [ScenarioComparison],
    is_chosen: &impl Fn(&str) -> bool,
    of: impl Fn(&mut ItemComparison) -> Option<&mut Verdict>,
) -> usize {
    // Where nothing differs in any future there is nothing to be called.
    let (mut looked_at, mut called) = (0, Vec::new());
    for (variant, scenario) in scenarios.iter_mut().enumerate() {
        for (index, row) in scenario.rows.iter_mut().enumerate().filter(|(_, row)| !is_chosen(&row.key)) {
            let Some(verdict) = of(row).filter(|verdict| **verdict != Verdict::Same) else { continue };
            looked_at += 1;
            if matches!(verdict, Verdict::Better | Verdict::Worse) {
                called.push((variant, index));
            }
        }
    }
    let stands = |&(variant, index): &(usize, usize), z: f64| {
        let found = harm_difference(group, variant, index, paired.items[index].unit, z);
        found.low > 0.0 || found.high < 0.0
    };
    let z = step_up(looked_at, called.len(), |z| called.iter().filter(|&at| stands(at, z)).count());
    for at in called {
        if !stands(&at, z)
            && let Some(verdict) = of(&mut scenarios[at.0].rows[at.1])
        {
            *verdict = Verdict::Unadjusted;
        }
    }
    looked_at
}

/// The z of Benjamini and Hochberg's rule: of `all` verdicts the greatest number k are called of which k stand at the level
/// rate · k/all. `called` stand at the rate itself; `standing` counts those that do at a z.
fn step_up(all: usize, mut called: usize, standing: impl Fn(f64) -> usize) -> f64 {
    let mut z = Z95;
    while called > 0 {
        z = normal_quantile(1.0 - 0.5 * FALSE_DISCOVERY_RATE * called as f64 / all as f64);
        let left = standing(z);
        if left == called {
            break;
        }
        called = left;
    }
    z
}

#[cfg(test)]
mod tests {
    use super::*;
    use harmattan_core::distribution::normal_lower;

    /// The fifteen p-values of Benjamini & Hochberg's own example (1995, section 3.2): at 5 % four are called, where Bonferroni
    /// calls three.
    #[test]
    fn the_rule_of_the_paper() {
        let p = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0,
        ];
        let standing = |z: f64| p.iter().filter(|&&p| p <= 2.0 * normal_lower(-z)).count();
        let z = step_up(p.len(), standing(Z95), standing);
        assert_eq!((standing(Z95), standing(z)), (9, 4));
        assert_eq!(step_up(10, 0, |_| 0), Z95);
    }
}
