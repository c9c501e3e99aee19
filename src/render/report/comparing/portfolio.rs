//! What the pages and charts of a portfolio of measures are made from.

use crate::locale::Locale;
use crate::report::document::parts::Origin;
use crate::report::manifest::digest;
use harmattan_analysis::comparison::{Portfolio, PortfolioEntry};
use harmattan_core::scenario::{Measure, Scenario};
use harmattan_engine::{Item, Layout, items};
use harmattan_scenario::resolved_toml;

/// A portfolio with its scenario.
#[derive(Clone, Debug)]
pub struct PortfolioFacts<'a> {
    /// The scenario whose measures they are.
    pub scenario: &'a Scenario,
    /// What was found.
    pub portfolio: &'a Portfolio,
    /// Everything that was compared.
    pub items: Vec<Item>,
    /// Digest of the resolved scenario.
    pub digest: String,
    /// The command that gives the same numbers again.
    pub command: String,
    /// Version of the program that simulated.
    pub version: String,
}

impl<'a> PortfolioFacts<'a> {
    /// Gathers them.
    #[must_use]
    pub fn new(scenario: &'a Scenario, portfolio: &'a Portfolio, command: String, version: String) -> Self {
        let items = items(&Layout::of(scenario), true);
        Self { scenario, portfolio, items, digest: digest(&resolved_toml(scenario)), command, version }
    }

    /// The outcome the portfolios are weighed by.
    #[must_use]
    pub fn chosen(&self) -> Option<&Item> {
        self.item(&self.portfolio.basis.chosen)
    }

    /// How the figures came about.
    pub(in crate::report) fn origin(&self) -> Origin<'_> {
        Origin {
            command: &self.command,
            version: &self.version,
            seed: self.scenario.seed,
            digest: &self.digest,
            trajectories: self.portfolio.basis.trajectories,
        }
    }

    /// What a key stands for.
    #[must_use]
    pub fn item(&self, key: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.key == key)
    }

    /// The measures that are combined, in the scenario's order.
    pub fn measures(&self) -> impl Iterator<Item = &'a Measure> {
        let combined = |measure: &&Measure| self.portfolio.measures.iter().any(|m| m.key == measure.key);
        self.scenario.measures.iter().filter(combined)
    }

    /// Title of a measure.
    #[must_use]
    pub fn measure(&self, index: usize, locale: &Locale) -> &'a str {
        let key = &self.portfolio.measures[index].key;
        let found = self.scenario.measures.iter().find(|m| m.key == *key);
        found.map_or("", |m| m.title.get(locale.language()))
    }

    /// A portfolio by the titles of its measures, joined by `+`; a word for none.
    #[must_use]
    pub fn name(&self, entry: &PortfolioEntry, locale: &Locale) -> String {
        if entry.measures.is_empty() {
            return locale.text("portfolio-none");
        }
        let titles: Vec<&str> = entry.measures.iter().map(|&m| self.measure(m, locale)).collect();
        titles.join(" + ")
    }

    /// Those on the frontier, by cost.
    #[must_use]
    pub fn frontier(&self) -> Vec<&PortfolioEntry> {
        let mut all: Vec<&PortfolioEntry> = self.portfolio.portfolios.iter().filter(|p| p.efficient).collect();
        all.sort_by(|a, b| by_cost(a, b));
        all
    }

    /// The affordable portfolio most likely to be best.
    #[must_use]
    pub fn best(&self) -> &PortfolioEntry {
        let all = &self.portfolio.portfolios;
        // Where the futures cannot tell, the largest estimate is named, beside how unsure it is.
        let is_better = |a: &PortfolioEntry, b: &PortfolioEntry| {
            a.best > b.best || (a.best == b.best && a.affordable && a.reduction.value > b.reduction.value)
        };
        all.iter().fold(&all[0], |best, next| if is_better(next, best) { next } else { best })
    }
}

/// By cost; those whose cost is not stated come last.
pub(super) fn by_cost(a: &PortfolioEntry, b: &PortfolioEntry) -> std::cmp::Ordering {
    let cost = |entry: &PortfolioEntry| entry.cost_usd.unwrap_or(f64::INFINITY);
    cost(a).total_cmp(&cost(b))
}
