//! Where a measure sent the risk: strikes, footholds and closures by front, country, corridor and place,
//! before and after, and whether any of them rose while the chosen outcome fell.

use serde::{Deserialize, Serialize};

use super::estimate::{Estimate, Verdict, family_z, harm_difference, mean, verdict};
use harmattan_engine::{Paired, Z95};

/// Share of its value in the base from which on a sure rise is called a warning, unless another is asked for: what is
/// significant need not be important.
pub const WARNING_SHARE: f64 = 0.05;

/// How displacement is judged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Judging {
    /// A sure rise is a warning from this share of the base's value on.
    pub warning_share: f64,
    /// The variant that is the base without its measures, where a rise may come of leaving these out.
    pub without_measures: Option<usize>,
}

impl Default for Judging {
    fn default() -> Self {
        Self { warning_share: WARNING_SHARE, without_measures: None }
    }
}

impl Judging {
    /// A warning from this share on, with nothing left out.
    #[must_use]
    pub fn of(warning_share: f64) -> Self {
        Self { warning_share, without_measures: None }
    }
}

/// What a change of a scenario that leaves the base's measures out comes of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// What the scenario does or assumes itself.
    Scenario,
    /// The base's measures, which it leaves out: without any measure the same change is there.
    LeftOut,
    /// Both.
    Both,
}

/// Where the risk went.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Displacement {
    /// Whether the scenario surely lowers the chosen outcome.
    pub lowers: bool,
    /// How many areas and places were looked at together.
    pub looked_at: usize,
    /// Share of its value in the base from which on a sure rise is a warning.
    #[serde(default)]
    pub warning_share: f64,
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
    /// The difference as a share of the value before; none where that is 0.
    #[serde(default)]
    pub share: Option<f64>,
    /// What a sure change comes of, where the base has measures that the scenario leaves out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<Cause>,
}

impl Displaced {
    /// A change of a figure.
    fn new(key: &str, [before, after]: [f64; 2], difference: Estimate) -> Self {
        let share = (before != 0.0).then(|| difference.value / before);
        Self { key: key.to_owned(), before, after, difference, share, cause: None }
    }
}

impl Displacement {
    /// The figure of an outcome that was looked at.
    #[must_use]
    pub fn figure(&self, key: &str) -> Option<&Displaced> {
        self.raised.iter().chain(&self.lowered).chain(&self.unclear).find(|d| d.key == key)
    }

    /// The rises that are large enough to warn of: those from the threshold on, and every one from nothing.
    pub fn warnings(&self) -> impl Iterator<Item = &Displaced> {
        self.raised.iter().filter(|d| d.share.is_none_or(|share| share >= self.warning_share))
    }

    /// Looks at one variant.
    #[must_use]
    pub fn new(paired: &Paired, variant: usize, judging: Judging) -> Self {
        let family: Vec<usize> = (0..paired.items.len()).filter(|&i| paired.items[i].displaced).collect();
        let z = family_z(family.len());
        let chosen = paired.chosen;
        let of_chosen = paired.mixture.difference(variant, chosen);
        let interval = harm_difference(&paired.mixture, variant, chosen, paired.items[chosen].unit, Z95);
        let mut all = Self {
            lowers: verdict(&of_chosen, interval) == Verdict::Better,
            looked_at: family.len(),
            warning_share: judging.warning_share,
            ..Self::default()
        };
        for item in family {
            let differences = paired.mixture.difference(variant, item);
            let unit = paired.items[item].unit;
            let difference = harm_difference(&paired.mixture, variant, item, unit, z);
            let verdict = verdict(&differences, difference);
            let values = [0, variant].map(|v| mean(&paired.mixture.value(v, item), unit));
            let difference = if paired.identical[variant] { Estimate::default() } else { difference };
            let mut displaced = Displaced::new(&paired.items[item].key, values, difference);
            if matches!(verdict, Verdict::Worse | Verdict::Better) {
                let without = |v: usize| harm_difference(&paired.mixture, v, item, unit, z);
                displaced.cause = judging.without_measures.map(|v| cause(difference, without(v)));
            }
            match verdict {
                Verdict::Worse => all.raised.push(displaced),
                Verdict::Better => all.lowered.push(displaced),
                Verdict::Same | Verdict::Unadjusted | Verdict::Undecided { .. } => all.unclear.push(displaced),
            }
        }
        all
    }
}

/// What a sure change comes of: `without` is what leaving out all measures of the base changes. Where that is no sure
/// change of the same sign, it is the scenario; where the scenario's lies surely beyond it, both.
fn cause(change: Estimate, without: Estimate) -> Cause {
    let (change, without) = if change.value < 0.0 { (change.negated(), without.negated()) } else { (change, without) };
    if without.low <= 0.0 {
        Cause::Scenario
    } else if change.low > without.high {
        Cause::Both
    } else {
        Cause::LeftOut
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn estimate(low: f64, high: f64) -> Estimate {
        Estimate { value: f64::midpoint(low, high), low, high }
    }

    /// A rise that comes of leaving a measure out is there without any measure too.
    #[test]
    fn a_change_has_a_cause() {
        let cases = [
            (estimate(0.7, 0.9), estimate(0.7, 0.9), Cause::LeftOut),
            (estimate(0.7, 0.9), estimate(-0.1, 0.2), Cause::Scenario),
            (estimate(0.7, 0.9), estimate(-0.9, -0.7), Cause::Scenario),
            (estimate(0.7, 0.9), estimate(0.2, 0.4), Cause::Both),
        ];
        for (change, without, expected) in cases {
            assert_eq!(cause(change, without), expected);
            assert_eq!(cause(change.negated(), without.negated()), expected);
        }
    }

    /// A sure rise of 0.78 strikes of 86 is 0.9 % and no warning; one of a tenth is, and one from nothing.
    #[test]
    fn significance_is_not_importance() {
        let rise = |key: &str, before: f64, by: f64| Displaced::new(key, [before, before + by], estimate(by, by));
        let raised = vec![rise("small", 86.0, 0.78), rise("large", 86.0, 8.6), rise("from_nothing", 0.0, 0.01)];
        let all = Displacement { raised, warning_share: WARNING_SHARE, ..Displacement::default() };
        assert_eq!(all.warnings().map(|d| d.key.as_str()).collect::<Vec<_>>(), ["large", "from_nothing"]);
        assert!((all.raised[0].share.unwrap() - 0.78 / 86.0).abs() < 1e-15 && all.raised[2].share.is_none());
    }
}
