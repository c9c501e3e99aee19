//! Where a policy fails, in words: what fails, under which conditions, and how surely.

use super::inputs::InputWords;
use crate::locale::{Arg, Locale};
use harmattan_analysis::discovery::{Condition, EXPERT, Failures, Figures, Finding, Restriction, Tree};
use harmattan_core::Translations;

/// The words of a search.
pub struct FailureWords<'a> {
    /// The words of keys and outcomes.
    pub inputs: &'a InputWords<'a>,
    /// What was found.
    pub failures: &'a Failures,
}

impl FailureWords<'_> {
    fn locale(&self) -> &Locale {
        self.inputs.locale()
    }

    /// What counts as failing.
    #[must_use]
    pub fn failure(&self) -> String {
        self.inputs.condition(&self.failures.failure)
    }

    /// How many futures fail.
    #[must_use]
    pub fn rests(&self) -> String {
        let whole = |n: u64| self.locale().integer(i64::try_from(n).unwrap_or(i64::MAX));
        let (failing, futures) = (whole(self.failures.failing), whole(self.failures.futures));
        let share = self.failures.failing as f64 / self.failures.futures.max(1) as f64;
        let share = self.locale().probability(share);
        let args =
            [("failing", Arg::Text(failing.as_str())), ("futures", Arg::Text(&futures)), ("share", Arg::Text(&share))];
        self.locale().format("discover-rests", &args)
    }

    /// One restriction: `Moves of a cell at least 1.3`.
    #[must_use]
    pub fn restriction(&self, restriction: &Restriction) -> String {
        let locale = self.locale();
        let name = self.failures.columns.get(restriction.column).map_or("", String::as_str);
        if let Condition::OneOf(kept) = &restriction.condition {
            let scenario = self.inputs.scenario;
            let (id, titles): (_, Vec<&Translations>) = if name == EXPERT {
                ("discover-expert", scenario.experts.iter().map(|expert| &expert.title).collect())
            } else {
                ("discover-hypothesis", scenario.hypotheses.iter().map(|hypothesis| &hypothesis.title).collect())
            };
            let title = |&at: &usize| {
                titles.get(at).map_or_else(String::new, |title| locale.quoted(title.get(locale.language())))
            };
            let list = kept.iter().map(title).collect::<Vec<_>>().join(&locale.text("discover-or"));
            return locale.format(id, &[("list", Arg::Text(&list))]);
        }
        let label = self.inputs.dimension_with_unit(name);
        let value = |x: f64| self.inputs.dimension_value(name, x);
        let one = |id: &str, x: f64| {
            let value = value(x);
            locale.format(id, &[("name", Arg::Text(label.as_str())), ("value", Arg::Text(&value))])
        };
        match restriction.condition {
            Condition::Below { high } => one("discover-at-most", high),
            Condition::Above { low } => one("discover-at-least", low),
            Condition::Between { low, high } => {
                let range = locale.range(&value(low), &value(high));
                locale.format("discover-between", &[("name", Arg::Text(label.as_str())), ("range", Arg::Text(&range))])
            }
            Condition::Stated => locale.format("discover-stated", &[("name", Arg::Text(label.as_str()))]),
            Condition::Unstated | Condition::OneOf(_) => {
                locale.format("discover-unstated", &[("name", Arg::Text(label.as_str()))])
            }
        }
    }

    fn list<'r>(&self, restrictions: impl Iterator<Item = &'r Restriction>) -> String {
        let all: Vec<String> = restrictions.map(|restriction| self.restriction(restriction)).collect();
        all.join(&self.locale().text("ask-list"))
    }

    /// A box in a sentence or two: its conditions, what it covers, and what held-out futures and chance say of it.
    #[must_use]
    pub fn finding(&self, finding: &Finding) -> Vec<String> {
        let locale = self.locale();
        let list = self.list(finding.restrictions.iter().map(|restricted| &restricted.restriction));
        let mut said = vec![self.covers("discover-mainly", &list, &finding.figures, finding.base_rate)];
        if let Some(figures) = finding.held_out.figures {
            let (coverage, density) = (locale.percent(figures.coverage, 0), hundred(figures.density, locale));
            let args = [("coverage", Arg::Text(coverage.as_str())), ("density", Arg::Text(&density))];
            said.push(locale.format("discover-held-out", &args));
        } else {
            said.push(locale.text("discover-held-out-none"));
        }
        let whole = |n: usize| Arg::Count(i64::try_from(n).unwrap_or(i64::MAX));
        let args = [("as_good", whole(finding.chance.as_good)), ("shuffles", whole(finding.chance.shuffles))];
        let id = if finding.chance.is_likely() { "discover-chance" } else { "discover-no-chance" };
        said.push(locale.format(id, &args));
        said
    }

    fn covers(&self, id: &str, list: &str, figures: &Figures, base_rate: f64) -> String {
        let locale = self.locale();
        let coverage = locale.percent(figures.coverage, 0);
        let (density, base) = (hundred(figures.density, locale), hundred(base_rate, locale));
        let args = [
            ("list", Arg::Text(list)),
            ("coverage", Arg::Text(&coverage)),
            ("density", Arg::Text(&density)),
            ("base", Arg::Text(&base)),
        ];
        locale.format(id, &args)
    }

    /// The best leaf of the tree, as a check.
    #[must_use]
    pub fn tree(&self, tree: &Tree) -> String {
        let Some(leaf) = tree.best.and_then(|best| tree.leaves.get(best)) else {
            return self.locale().text("discover-tree-none");
        };
        let base = self.failures.failing as f64 / self.failures.futures.max(1) as f64;
        self.covers("discover-tree", &self.list(leaf.restrictions.iter()), &leaf.figures, base)
    }
}

/// How many of a hundred.
fn hundred(share: f64, locale: &Locale) -> String {
    locale.decimal(100.0 * share, 0)
}
