//! Comparisons and portfolios in the words of a language: what all parts of their documents share.

use super::facts::ComparisonFacts;
use super::portfolio::PortfolioFacts;
use crate::locale::{Arg, Locale};
use crate::report::document::Column;
use crate::report::labels::Labels;
use crate::report::pictures::Picture;
use harmattan_analysis::comparison::PortfolioEntry;

/// A comparison in the words of a language.
pub(super) struct Writer<'a> {
    pub facts: &'a ComparisonFacts<'a>,
    pub labels: Labels<'a>,
    pub locale: &'a Locale,
    pub pictures: &'a [Picture],
}

impl<'a> Writer<'a> {
    pub fn new(facts: &'a ComparisonFacts<'a>, pictures: &'a [Picture], locale: &'a Locale) -> Self {
        Self { facts, labels: Labels::new(facts.base(), locale), locale, pictures }
    }

    /// A message with one argument.
    pub fn one(&self, id: &str, name: &str, text: &str) -> String {
        self.locale.format(id, &[(name, Arg::Text(text))])
    }

    /// A message of the comparison.
    pub fn text(&self, name: &str) -> String {
        self.locale.text(&format!("compare-{name}"))
    }

    /// Title of a scenario in quotation marks.
    pub fn quoted(&self, index: usize) -> String {
        self.one("compare-quoted", "name", self.facts.title(index, self.locale))
    }

    /// Title of the base in quotation marks.
    pub fn base(&self) -> String {
        self.quoted(0)
    }

    /// A message of the comparison that names the base.
    pub fn against(&self, name: &str) -> String {
        self.one(&format!("compare-{name}"), "base", &self.base())
    }

    /// Share of its value in the base from which on a sure rise is a warning.
    pub fn warning_share(&self) -> String {
        let share = self.facts.comparison.base().displacement.warning_share;
        self.locale.format("percent", &[("number", Arg::Text(&self.locale.compact(100.0 * share)))])
    }

    /// Scenarios in quotation marks, as a list.
    pub fn quoted_list(&self, indices: impl IntoIterator<Item = usize>) -> String {
        self.labels.list(&indices.into_iter().map(|i| self.quoted(i)).collect::<Vec<_>>())
    }
}

/// A portfolio in the words of a language.
pub(super) struct PortfolioWriter<'a> {
    pub facts: &'a PortfolioFacts<'a>,
    pub labels: Labels<'a>,
    pub locale: &'a Locale,
    pub pictures: &'a [Picture],
}

impl<'a> PortfolioWriter<'a> {
    pub fn new(facts: &'a PortfolioFacts<'a>, pictures: &'a [Picture], locale: &'a Locale) -> Self {
        Self { facts, labels: Labels::new(facts.scenario, locale), locale, pictures }
    }

    pub fn one(&self, id: &str, name: &str, text: &str) -> String {
        self.locale.format(id, &[(name, Arg::Text(text))])
    }

    pub fn text(&self, name: &str) -> String {
        self.locale.text(&format!("portfolio-{name}"))
    }

    pub fn column(&self, name: &str) -> Column {
        Column::new(self.locale.text(&format!("portfolio-column-{name}")))
    }

    pub fn quoted(&self, name: &str) -> String {
        self.one("compare-quoted", "name", name)
    }

    pub fn name(&self, entry: &PortfolioEntry) -> String {
        self.facts.name(entry, self.locale)
    }

    /// Share of its value without measures from which on a sure rise is a warning.
    pub fn warning_share(&self) -> String {
        let share = self.facts.portfolio.displacement.first().map_or(0.0, |d| d.warning_share);
        self.locale.format("percent", &[("number", Arg::Text(&self.locale.compact(100.0 * share)))])
    }

    pub fn measure(&self, index: usize) -> String {
        self.quoted(self.facts.measure(index, self.locale))
    }
}
