//! Where a measure sent the risk: strikes, footholds and closures by front, country, corridor and place,
//! before and after, and whether any of them rose while the chosen outcome fell.

use serde::{Deserialize, Serialize};

use super::estimate::{Estimate, Verdict, family_z, harm_difference, mean, verdict};
use harmattan_engine::{Paired, Z95};

/// Where the risk went.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Displacement {
    /// Whether the scenario surely lowers the chosen outcome.
    pub lowers: bool,
    /// How many areas and places were looked at together.
    pub looked_at: usize,
    /// Those whose harm surely rose, all looked at together (95 % for the whole family, Bonferroni).
    pub raised: Vec<Displaced>,
    /// Those whose harm surely fell.
    pub lowered: Vec<Displaced>,
    /// The others.
    pub unclear: Vec<Displaced>,
}

/// An area or place whose harm changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Displaced {
    /// Key of the outcome.
    pub key: String,
    /// Before.
    pub before: f64,
    /// After.
    pub after: f64,
    /// The difference with the interval that holds for the whole family.
    pub difference: Estimate,
}

impl Displacement {
    /// The figure of an outcome that was looked at.
    #[must_use]
    pub fn figure(&self, key: &str) -> Option<&Displaced> {
        self.raised.iter().chain(&self.lowered).chain(&self.unclear).find(|d| d.key == key)
    }

    /// Looks at one variant.
    #[must_use]
    pub fn new(paired: &Paired, variant: usize) -> Self {
        let family: Vec<usize> = (0..paired.items.len()).filter(|&i| paired.items[i].displaced).collect();
        let z = family_z(family.len());
        let chosen = paired.chosen;
        let of_chosen = paired.mixture.difference(variant, chosen);
        let interval = harm_difference(&paired.mixture, variant, chosen, paired.items[chosen].unit, Z95);
        let mut all = Self {
            lowers: verdict(&of_chosen, interval) == Verdict::Better,
            looked_at: family.len(),
            ..Self::default()
        };
        for item in family {
            let differences = paired.mixture.difference(variant, item);
            let unit = paired.items[item].unit;
            let difference = harm_difference(&paired.mixture, variant, item, unit, z);
            let kind = match verdict(&differences, difference) {
                Verdict::Worse => &mut all.raised,
                Verdict::Better => &mut all.lowered,
                Verdict::Same | Verdict::Unadjusted | Verdict::Undecided { .. } => &mut all.unclear,
            };
            kind.push(Displaced {
                key: paired.items[item].key.clone(),
                before: mean(&paired.mixture.value(0, item), unit),
                after: mean(&paired.mixture.value(variant, item), unit),
                difference: if paired.identical[variant] { Estimate::default() } else { difference },
            });
        }
        all
    }
}
