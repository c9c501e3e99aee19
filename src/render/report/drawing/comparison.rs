//! A comparison → the charts' inputs, one function a chart.

use super::caption::caption;
use super::displaced;
use super::request::Only;
use super::run::map_of;
use crate::charts::{
    Caption, chances, comparison, cost_effect, displacement, hypotheses, ridges, spread_ladder, theatre_map,
};
use crate::locale::{Arg, Locale};
use crate::report::comparing::ComparisonFacts;
use crate::report::labels::Labels;
use harmattan_analysis::comparison::{Estimate, ItemComparison, ScenarioComparison};
use harmattan_core::model::Outcome;
use harmattan_core::theatre::Place;
use harmattan_engine::{Item, Scope, Subject, Threshold, Unit};

/// Outcomes of a corridor or country in one chart.
const MOST_NARROWED: usize = 6;

/// How an outcome is spread over futures.
pub(super) enum Spread {
    /// A distribution.
    Amount(ridges::Input),
    /// A probability.
    Event(chances::Input),
}

/// Student's interval of a share of few futures goes beyond what a share can be.
fn within(item: &Item, e: Estimate) -> Estimate {
    match item.unit {
        Unit::Share => Estimate { low: e.low.max(0.0), high: e.high.min(1.0), ..e },
        _ => e,
    }
}

/// Turns a comparison into inputs in one language.
pub(super) struct Inputs<'a> {
    facts: &'a ComparisonFacts<'a>,
    labels: Labels<'a>,
    pub locale: &'a Locale,
    pub caption: Caption,
    /// What charts are narrowed to.
    pub only: Only,
}

impl<'a> Inputs<'a> {
    pub fn new(facts: &'a ComparisonFacts<'a>, locale: &'a Locale) -> Self {
        let title = locale.format("compare-caption", &[("base", Arg::Text(facts.title(0, locale)))]);
        let caption = caption(title, facts.base(), facts.origin(), facts.comparison.basis.partial);
        Self { facts, labels: Labels::new(facts.base(), locale), locale, caption, only: Only::default() }
    }

    /// The scenarios of which displacement is drawn.
    pub fn displacing(&self) -> impl Iterator<Item = (usize, &str)> {
        self.facts.others().filter(|(_, s)| !s.identical).map(|(i, s)| (i, s.name.as_str()))
    }

    fn name(&self, index: usize) -> String {
        self.facts.title(index, self.locale).to_owned()
    }

    /// The outcomes that charts show, `most` at most: the main ones, or what the charts are narrowed to.
    fn shown_items(&self, most: usize) -> Vec<&Item> {
        let theatre = &self.facts.base().theatre;
        let is_wanted = |item: &&Item| match (&self.only.outcome, item.scope) {
            (Some(key), _) => item.key == *key,
            (None, Scope::Corridor(i)) => {
                self.only.corridor.as_ref().is_some_and(|key| theatre.corridors[i].key == *key)
            }
            (None, Scope::Country(i)) => self.only.country.as_ref().is_some_and(|key| theatre.countries[i].key == *key),
            (None, _) => false,
        };
        if self.only == Only::default() {
            return self.facts.main_items().into_iter().take(most).collect();
        }
        let told = |item: &&Item| self.facts.comparison.base().row(&item.key).is_some();
        self.facts.items.iter().filter(is_wanted).filter(told).take(most.min(MOST_NARROWED)).collect()
    }

    /// What a scenario changes on the map: corridors by their own closed days, painted along their roads.
    pub fn map(&self, index: usize) -> theatre_map::Input {
        let (base, scenario) = (self.facts.base(), &self.facts.comparison.scenarios[index]);
        let (theatre, horizon) = (&base.theatre, f64::from(base.horizon_days.max(1)));
        let difference = |is: &dyn Fn(&Item) -> bool| {
            let item = self.facts.items.iter().find(|item| is(item));
            item.and_then(|item| scenario.row(&item.key)).map_or(0.0, |row| row.mixture.difference.value)
        };
        let of_corridor = |corridor: usize| {
            difference(&|item| item.is_mean_of(Outcome::ClosedDays) && item.scope == Scope::Corridor(corridor))
                / horizon
        };
        let closed = |link: usize| {
            let corridors = (0..theatre.corridors.len()).filter(|&c| theatre.corridors[c].links.contains(&link));
            corridors.map(of_corridor).reduce(|a, b| if b.abs() > a.abs() { b } else { a }).unwrap_or(0.0)
        };
        let strikes = |place: &Place| {
            let at = theatre.places.iter().position(|p| p.key == place.key);
            difference(&|item| item.subject == Subject::Strikes && at.is_some_and(|at| item.scope == Scope::Place(at)))
        };
        let mut input = map_of(base, self.locale, closed, strikes);
        input.between = Some((self.name(0), self.name(index)));
        input
    }

    /// Whether a scenario is a stress test and no policy.
    fn is_stress(&self, index: usize) -> bool {
        !self.facts.comparison.scenarios[index].is_ranked()
    }

    /// The first outcomes of the comparison, `most` at most.
    pub fn differences(&self, most: usize) -> comparison::Input {
        let outcome = |item: &Item| comparison::Outcome {
            name: self.labels.item(item),
            unit: item.unit,
            base_value: self.facts.comparison.base().row(&item.key).map_or(0.0, |row| row.mixture.value.value),
            scenarios: (self.facts.others())
                .filter_map(|(i, scenario)| {
                    let compared = scenario.row(&item.key)?.mixture;
                    Some(comparison::Scenario {
                        name: self.name(i),
                        difference: compared.difference,
                        verdict: compared.verdict,
                        stress: self.is_stress(i),
                    })
                })
                .collect(),
        };
        comparison::Input { base: self.name(0), outcomes: self.shown_items(most).into_iter().map(outcome).collect() }
    }

    /// How the chosen outcome is spread over futures: an event is a probability, an amount a distribution.
    pub fn spread(&self) -> Spread {
        let item = match &self.only.outcome {
            Some(key) => self.facts.item(key),
            None => self.facts.chosen(),
        };
        let event = item.filter(|item| matches!(item.subject, Subject::Event(_)));
        let Some(event) = event else { return Spread::Amount(self.ridges()) };
        let row = |(i, scenario): (usize, &ScenarioComparison)| {
            let chance = scenario.row(&event.key)?.mixture.value;
            Some(chances::Row { name: self.name(i), emphasised: i == 0, chance: within(event, chance) })
        };
        let rows = self.facts.comparison.scenarios.iter().enumerate().filter_map(row).collect();
        Spread::Event(chances::Input { event: self.labels.item(event), rows })
    }

    fn ridges(&self) -> ridges::Input {
        // The bins are the same for all, and their last one takes what lies beyond.
        let all = self.facts.comparison.scenarios.iter().flat_map(|s| &s.spread.bins);
        let end = all.map(|b| b.to).fold(0.0, f64::max);
        let row = |(i, scenario): (usize, &ScenarioComparison)| ridges::Row {
            name: self.name(i),
            emphasised: i == 0,
            open_ended: scenario.spread.bins.last().is_some_and(|b| b.to >= end),
            spread: scenario.spread.clone(),
        };
        let (outcome, unit) = self.chosen();
        ridges::Input { outcome, unit, rows: self.facts.comparison.scenarios.iter().enumerate().map(row).collect() }
    }

    fn chosen(&self) -> (String, Unit) {
        self.facts.chosen().map_or((String::new(), Unit::Count), |item| (self.labels.item(item), item.unit))
    }

    pub fn ladder(&self) -> spread_ladder::Input {
        let rungs: Vec<Option<&Item>> = (1..=5_u32).map(|level| self.level(level)).collect();
        let reached = |scenario: &ScenarioComparison, level: usize| match level {
            0 => 1.0,
            6 => 0.0,
            level => rungs[level - 1].and_then(|item| scenario.row(&item.key)).map_or(0.0, |r| r.mixture.value.value),
        };
        let row = |(i, scenario): (usize, &ScenarioComparison)| spread_ladder::Row {
            name: self.name(i),
            shares: std::array::from_fn(|level| (reached(scenario, level) - reached(scenario, level + 1)).max(0.0)),
            emphasised: i == 0,
        };
        let rows = self.facts.comparison.scenarios.iter().enumerate().map(row).collect();
        spread_ladder::Input { rows, scenarios: true }
    }

    /// That a spread level is reached.
    fn level(&self, level: u32) -> Option<&Item> {
        let threshold = Threshold::AtLeast(f64::from(level));
        self.facts.items.iter().find(|item| item.is_event_of(Outcome::SpreadLevel, threshold))
    }

    /// The first outcomes under each hypothesis, `most` at most; none where there is one hypothesis only.
    pub fn hypotheses(&self, most: usize) -> Option<hypotheses::Input> {
        if self.facts.comparison.hypotheses.len() < 2 {
            return None;
        }
        let row = |item: &Item, (i, scenario): (usize, &ScenarioComparison)| {
            let row: &ItemComparison = scenario.row(&item.key)?;
            Some(hypotheses::Row {
                name: self.name(i),
                mixture: within(item, row.mixture.value),
                // What a single future says of a hypothesis is left out.
                by_hypothesis: (row.hypotheses.iter())
                    .map(|h| h.map(|h| h.value).filter(Estimate::has_interval).map(|e| within(item, e)))
                    .collect(),
                stress: self.is_stress(i),
            })
        };
        let name = |item: &Item| match item.unit {
            Unit::Share => self.labels.item(item),
            _ => self.locale.with_member(&self.labels.item(item), &self.locale.text("mean")),
        };
        let outcome = |item: &Item| hypotheses::Outcome {
            name: name(item),
            unit: item.unit,
            rows: self.facts.comparison.scenarios.iter().enumerate().filter_map(|s| row(item, s)).collect(),
        };
        let titles =
            self.facts.base().hypotheses.iter().map(|h| (h.title.get(self.locale.language()).to_owned(), h.prior));
        Some(hypotheses::Input {
            hypotheses: titles.collect(),
            outcomes: self.shown_items(most).into_iter().map(outcome).collect(),
        })
    }

    /// What the scenarios cost and lower; none where none costs anything.
    pub fn cost_effect(&self) -> Option<cost_effect::Input> {
        let chosen = &self.facts.comparison.basis.chosen;
        let frontier = self.facts.comparison.frontier();
        // What a policy costs beyond the base, against what it lowers below the base.
        let points: Vec<cost_effect::Point> = (self.facts.policies())
            .filter_map(|(i, scenario)| {
                let row = scenario.row(chosen)?;
                let extra = scenario.extra_cost.filter(|extra| extra.usd > 0.0)?;
                Some(cost_effect::Point {
                    name: self.name(i),
                    label: true,
                    cost_usd: extra.usd,
                    cost_range_usd: extra.range_usd,
                    reduction: row.mixture.difference.negated(),
                    efficient: frontier[i],
                    size: u32::try_from(self.facts.scenarios[i].policy.len()).unwrap_or(u32::MAX),
                })
            })
            .collect();
        let (outcome, unit) = self.chosen();
        (!points.is_empty()).then_some(cost_effect::Input { outcome, unit, budget: None, points })
    }

    pub fn displacement(&self, index: usize) -> displacement::Input {
        let moved = &self.facts.comparison.scenarios[index].displacement;
        displaced::input(&self.labels, &self.facts.items, [self.name(index), self.name(0)], moved)
    }
}
