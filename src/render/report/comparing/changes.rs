//! Differences between two scenarios → words: what changed, from what to what.

use crate::locale::{Arg, Locale};
use crate::report::assumed::{central, range_of, slot_label, written};
use harmattan_core::parameters::Slot;
use harmattan_core::scenario::{Difference, Quantity, Scenario};

/// The words for differences between two scenarios.
pub struct ChangeWords<'a> {
    /// The scenarios, from and to.
    pub scenarios: [&'a Scenario; 2],
    /// The reader's language.
    pub locale: &'a Locale,
}

impl ChangeWords<'_> {
    /// What changed.
    #[must_use]
    pub fn name(&self, difference: &Difference) -> String {
        let locale = self.locale;
        match difference {
            Difference::Base { slot, .. } => slot_label(self.scenarios[0], *slot, locale),
            Difference::UnderHypothesis { hypothesis, slot, .. } => {
                let (label, title) = (slot_label(self.scenarios[0], *slot, locale), self.hypothesis(hypothesis));
                let args = [("label", Arg::Text(label.as_str())), ("hypothesis", Arg::Text(&title))];
                locale.format("compare-under", &args)
            }
            Difference::Prior { hypothesis, .. } => {
                locale.format("compare-prior", &[("hypothesis", Arg::Text(&self.hypothesis(hypothesis)))])
            }
            Difference::Policy { .. } => locale.text("compare-policy"),
            Difference::Correlations { .. } => locale.text("compare-correlations"),
        }
    }

    /// From what to what.
    #[must_use]
    pub fn values(&self, difference: &Difference) -> [String; 2] {
        let locale = self.locale;
        match difference {
            Difference::Base { slot, from, to } | Difference::UnderHypothesis { slot, from, to, .. } => {
                [from, to].map(|q| self.quantity(*slot, q.as_ref()))
            }
            Difference::Prior { from, to, .. } => [*from, *to].map(|p| locale.percent(p, 0)),
            Difference::Policy { from, to } => [0, 1].map(|i| self.measures(i, [from, to][i])),
            Difference::Correlations { slots } => {
                let list: Vec<String> = slots.iter().map(|&s| slot_label(self.scenarios[0], s, locale)).collect();
                ["–".to_owned(), list.join(&locale.text("briefing-list-comma"))]
            }
        }
    }

    /// Differences in what is counted, one text each: the key and its value in both scenarios.
    #[must_use]
    pub fn counted(&self, differences: &[Difference]) -> Vec<String> {
        let text = |difference: &Difference| {
            let (name, [from, to]) = (self.name(difference), self.values(difference));
            let key = difference.slot().map_or("", |slot| self.scenarios[0].space.name(slot));
            let args = [
                ("name", Arg::Text(name.as_str())),
                ("key", Arg::Text(key)),
                ("first", Arg::Text(&from)),
                ("second", Arg::Text(&to)),
            ];
            self.locale.format("compare-counted", &args)
        };
        differences.iter().map(text).collect()
    }

    fn hypothesis(&self, key: &str) -> String {
        let all = self.scenarios.iter().flat_map(|s| &s.hypotheses);
        all.clone()
            .find(|h| h.key == key)
            .map_or_else(|| key.to_owned(), |h| h.title.get(self.locale.language()).to_owned())
    }

    fn measures(&self, scenario: usize, keys: &[String]) -> String {
        let title = |key: &String| {
            let measure = self.scenarios[scenario].measures.iter().find(|m| m.key == *key);
            measure.map_or_else(|| key.clone(), |m| m.title.get(self.locale.language()).to_owned())
        };
        let titles: Vec<String> = keys.iter().map(title).collect();
        if titles.is_empty() {
            self.locale.text("missing")
        } else {
            titles.join(&self.locale.text("briefing-list-comma"))
        }
    }

    /// A quantity: its central value and range.
    fn quantity(&self, slot: Slot, quantity: Option<&Quantity>) -> String {
        let Some(quantity) = quantity else { return self.locale.text("missing") };
        let spec = self.scenarios[0].space.spec(slot);
        let write = |x: f64| written(spec, x, self.locale);
        let value = write(central(&quantity.distribution));
        let Some((low, high)) = range_of(&quantity.distribution) else { return value };
        let range = self.locale.range(&write(low), &write(high));
        let args = [("value", Arg::Text(value.as_str())), ("range", Arg::Text(&range))];
        self.locale.format("briefing-value-range", &args)
    }
}
