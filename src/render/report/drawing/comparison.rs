//! A comparison → the charts' inputs, one function a chart.

use super::caption::caption;
use super::displaced;
use crate::charts::{Caption, comparison, cost_effect, displacement, hypotheses, ridges, spread_ladder};
use crate::locale::{Arg, Locale};
use crate::report::comparing::ComparisonFacts;
use crate::report::labels::Labels;
use harmattan_analysis::comparison::{Estimate, ItemComparison, ScenarioComparison};
use harmattan_core::model::Outcome;
use harmattan_engine::{Item, Threshold, Unit};

/// Turns a comparison into inputs in one language.
pub(super) struct Inputs<'a> {
    facts: &'a ComparisonFacts<'a>,
    labels: Labels<'a>,
    pub locale: &'a Locale,
    pub caption: Caption,
}

impl<'a> Inputs<'a> {
    pub fn new(facts: &'a ComparisonFacts<'a>, locale: &'a Locale) -> Self {
        let title = locale.format("compare-caption", &[("base", Arg::Text(facts.title(0, locale)))]);
        let caption = caption(title, facts.base(), facts.origin(), facts.comparison.basis.partial);
        Self { facts, labels: Labels::new(facts.base(), locale), locale, caption }
    }

    /// The scenarios of which displacement is drawn.
    pub fn displacing(&self) -> impl Iterator<Item = (usize, &str)> {
        self.facts.others().filter(|(_, s)| !s.identical).map(|(i, s)| (i, s.name.as_str()))
    }

    fn name(&self, index: usize) -> String {
        self.facts.title(index, self.locale).to_owned()
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
                    })
                })
                .collect(),
        };
        comparison::Input {
            base: self.name(0),
            outcomes: self.facts.main_items().into_iter().take(most).map(outcome).collect(),
        }
    }

    pub fn ridges(&self) -> ridges::Input {
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
        // Student's interval of a share of few futures goes beyond what a share can be.
        let within = |item: &Item, e: Estimate| match item.unit {
            Unit::Share => Estimate { low: e.low.max(0.0), high: e.high.min(1.0), ..e },
            _ => e,
        };
        let row = |item: &Item, (i, scenario): (usize, &ScenarioComparison)| {
            let row: &ItemComparison = scenario.row(&item.key)?;
            Some(hypotheses::Row {
                name: self.name(i),
                mixture: within(item, row.mixture.value),
                // What a single future says of a hypothesis is left out.
                by_hypothesis: (row.hypotheses.iter())
                    .map(|h| h.map(|h| h.value).filter(Estimate::has_interval).map(|e| within(item, e)))
                    .collect(),
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
            outcomes: self.facts.main_items().into_iter().take(most).map(outcome).collect(),
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
