//! What the pages and charts of a comparison are made from.

use crate::locale::{Arg, Locale};
use crate::report::distinct::distinct;
use crate::report::document::parts::Origin;
use crate::report::manifest::digest;
use harmattan_analysis::comparison::{Comparison, ScenarioComparison};
use harmattan_core::Translations;
use harmattan_core::model::Outcome;
use harmattan_core::scenario::Scenario;
use harmattan_engine::{Item, Layout, Threshold, items};
use harmattan_scenario::resolved_toml;

/// A comparison with its scenarios.
#[derive(Clone, Debug)]
pub struct ComparisonFacts<'a> {
    /// The scenarios, the base first.
    pub scenarios: &'a [Scenario],
    /// What was found.
    pub comparison: &'a Comparison,
    /// Everything that was compared.
    pub items: Vec<Item>,
    /// Digests of the resolved scenarios.
    pub digests: Vec<String>,
    /// Digest of all of them.
    pub digest: String,
    /// The command that gives the same numbers again.
    pub command: String,
    /// Version of the program that simulated.
    pub version: String,
    /// Titles that can be told apart.
    titles: Vec<Translations>,
}

impl<'a> ComparisonFacts<'a> {
    /// Gathers them. `scenarios` holds the base first and is not empty.
    #[must_use]
    pub fn new(scenarios: &'a [Scenario], comparison: &'a Comparison, command: String, version: String) -> Self {
        let digests: Vec<String> = scenarios.iter().map(|s| digest(&resolved_toml(s))).collect();
        let items = scenarios.first().map_or_else(Vec::new, |s| items(&Layout::of(s), true));
        let named: Vec<(&Translations, &str)> = scenarios.iter().map(|s| (&s.title, s.name.as_str())).collect();
        let titles = distinct(&named);
        Self { scenarios, comparison, items, digest: digest(&digests.concat()), digests, command, version, titles }
    }

    /// The base.
    #[must_use]
    pub fn base(&self) -> &'a Scenario {
        &self.scenarios[0]
    }

    /// Title of a scenario, or its name where it has none; with its name where another has that title too.
    #[must_use]
    pub fn title(&self, index: usize, locale: &Locale) -> &str {
        self.titles[index].get(locale.language())
    }

    /// What is to be said where scenarios give the same hypotheses different weights: all weights, and on how many futures what
    /// is said under one hypothesis rests. None where they share them.
    #[must_use]
    pub fn weights(&self, locale: &Locale) -> Option<String> {
        let of = |scenario: &Scenario| scenario.hypotheses.iter().map(|h| h.prior).collect::<Vec<f64>>();
        let base = of(self.base());
        if self.scenarios.iter().all(|scenario| of(scenario) == base) {
            return None;
        }
        let comma = locale.text("briefing-list-comma");
        let percent = |p: f64| locale.format("percent", &[("number", Arg::Text(&locale.compact(100.0 * p)))]);
        let list = |values: Vec<String>| values.join(&comma);
        let scenario = |index: usize| {
            let weights = list(of(&self.scenarios[index]).into_iter().map(percent).collect());
            let args = [("name", Arg::Text(self.title(index, locale))), ("value", Arg::Text(&weights))];
            locale.format("diff-part", &args)
        };
        let titles = self.base().hypotheses.iter().map(|h| h.title.get(locale.language()).to_owned()).collect();
        let weights = (0..self.scenarios.len()).map(scenario).collect::<Vec<_>>().join(&locale.text("diff-parts"));
        let alike: u64 = self.comparison.hypotheses.iter().map(|h| h.trajectories).sum();
        let whole = |n: u64| locale.integer(i64::try_from(n).unwrap_or(i64::MAX));
        let (alike, all) = (whole(alike), whole(self.comparison.basis.trajectories));
        let args = [
            ("hypotheses", Arg::Text(&list(titles))),
            ("weights", Arg::Text(&weights)),
            ("alike", Arg::Text(&alike)),
            ("all", Arg::Text(&all)),
        ];
        Some(locale.format("compare-weights", &args))
    }

    /// What “at full effect” means, and on how many futures it rests where these are fewer; none where nothing has a full effect.
    #[must_use]
    pub fn timing_note(&self, locale: &Locale) -> Option<String> {
        if !self.comparison.has_in_full() {
            return None;
        }
        let base = locale.format("compare-quoted", &[("name", Arg::Text(self.title(0, locale)))]);
        let note = locale.format("compare-timing-note", &[("base", Arg::Text(&base))]);
        let Some(few) = self.comparison.fewer_in_full() else { return Some(note) };
        let [few, all] = [few, self.comparison.basis.trajectories]
            .map(|count| locale.integer(i64::try_from(count).unwrap_or(i64::MAX)));
        let args = [("few", Arg::Text(few.as_str())), ("all", Arg::Text(&all))];
        Some(format!("{note} {}", locale.format("compare-timing-fewer", &args)))
    }

    /// How the figures came about.
    pub(in crate::report) fn origin(&self) -> Origin<'_> {
        Origin {
            command: &self.command,
            version: &self.version,
            seed: self.base().seed,
            digest: &self.digest,
            trajectories: self.comparison.basis.trajectories,
        }
    }

    /// What a key stands for.
    #[must_use]
    pub fn item(&self, key: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.key == key)
    }

    /// The chosen outcome.
    #[must_use]
    pub fn chosen(&self) -> Option<&Item> {
        self.item(&self.comparison.basis.chosen)
    }

    /// The scenarios compared with the base: index and figures.
    pub fn others(&self) -> impl Iterator<Item = (usize, &'a ScenarioComparison)> + '_ {
        self.comparison.scenarios.iter().enumerate().skip(1)
    }

    /// The policies compared with the base: what may be chosen.
    pub fn policies(&self) -> impl Iterator<Item = (usize, &'a ScenarioComparison)> + '_ {
        self.others().filter(|(_, s)| s.is_ranked())
    }

    /// Scenarios as tables order them by an item: the base, the policies from the best to the worst, then stress tests.
    #[must_use]
    pub fn ordered(&self, item: &Item) -> Vec<usize> {
        let scenarios = &self.comparison.scenarios;
        let value = |i: usize| scenarios[i].row(&item.key).map_or(f64::INFINITY, |row| row.mixture.value.value);
        let mut order: Vec<usize> = (0..scenarios.len()).collect();
        let rank = |i: usize| if i == 0 { 0 } else { 1 + u8::from(!scenarios[i].is_ranked()) };
        order.sort_by(|&a, &b| rank(a).cmp(&rank(b)).then(value(a).total_cmp(&value(b))).then(a.cmp(&b)));
        order
    }

    /// The outcomes a reader sees first: see [`main_items`].
    #[must_use]
    pub fn main_items(&self) -> Vec<&Item> {
        main_items(&self.items, self.chosen())
    }
}

/// Of these outcomes those a reader sees first: the chosen one, presence or strike abroad, some western corridor closed for long,
/// isolation, strikes, deaths.
#[must_use]
pub fn main_items<'i>(items: &'i [Item], chosen: Option<&'i Item>) -> Vec<&'i Item> {
    let first = |is: &dyn Fn(&Item) -> bool| items.iter().find(|item| is(item));
    let mean = |outcome| first(&|item| item.is_mean_of(outcome));
    let closed = |item: &Item| item.is_event_of(Outcome::MostClosedDays, Threshold::Disruption);
    let all = [chosen, first(&Item::is_abroad), first(&closed)]
        .into_iter()
        .chain([Outcome::IsolationDays, Outcome::Strikes, Outcome::Deaths].map(mean));
    let mut found: Vec<&Item> = Vec::new();
    for item in all.flatten() {
        if !found.iter().any(|f| f.key == item.key) {
            found.push(item);
        }
    }
    found
}
