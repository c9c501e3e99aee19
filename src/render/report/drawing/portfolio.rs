//! A portfolio → the charts' inputs, one function a chart.

use super::caption::{caption, of_scenario};
use super::displaced;
use crate::charts::{Caption, cost_effect, displacement, shapley};
use crate::locale::{Arg, Locale};
use crate::report::comparing::PortfolioFacts;
use crate::report::labels::Labels;
use harmattan_analysis::comparison::{Estimate, PortfolioEntry};
use harmattan_engine::Unit;

/// Combinations up to this number (of four measures) are all named in the charts of cost and effect.
const ALL_NAMED: usize = 16;

/// Whether a chart of a portfolio is about the mean of the outcome or about its tail.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    Mean,
    Tail,
}

/// Turns a portfolio into inputs in one language.
pub(super) struct Inputs<'a> {
    facts: &'a PortfolioFacts<'a>,
    labels: Labels<'a>,
    pub locale: &'a Locale,
    pub caption: Caption,
}

impl<'a> Inputs<'a> {
    pub fn new(facts: &'a PortfolioFacts<'a>, locale: &'a Locale) -> Self {
        let title = of_scenario(facts.scenario.title.get(locale.language()), locale);
        let caption = caption(title, facts.scenario, facts.origin(), facts.portfolio.basis.partial);
        Self { facts, labels: Labels::new(facts.scenario, locale), locale, caption }
    }

    /// The measures, by their keys.
    pub fn measures(&self) -> impl Iterator<Item = (usize, &str)> {
        self.facts.portfolio.measures.iter().map(|m| m.key.as_str()).enumerate()
    }

    /// Name and unit of the outcome, or of its tail mean.
    fn outcome(&self, of: Of) -> (String, Unit) {
        let Some(item) = self.facts.chosen() else { return (String::new(), Unit::Count) };
        let name = self.labels.item(item);
        let name =
            if of == Of::Tail { self.locale.format("portfolio-tail", &[("outcome", Arg::Text(&name))]) } else { name };
        (name, item.unit)
    }

    pub fn cost(&self, of: Of) -> cost_effect::Input {
        let few = self.facts.portfolio.portfolios.len() <= ALL_NAMED;
        let point = |entry: &PortfolioEntry| {
            let (reduction, efficient) = match of {
                Of::Mean => (entry.reduction, entry.efficient),
                Of::Tail => (entry.tail_reduction, entry.tail_efficient),
            };
            Some(cost_effect::Point {
                name: self.facts.name(entry, self.locale),
                label: few || efficient || entry.measures.len() == 1,
                // What costs nobody knows how much has no place on the axis.
                cost_usd: entry.cost_usd?,
                cost_range_usd: entry.cost_range_usd,
                reduction,
                efficient,
                size: u32::try_from(entry.measures.len()).unwrap_or(u32::MAX),
            })
        };
        let (outcome, unit) = self.outcome(of);
        let points = self.facts.portfolio.portfolios.iter().filter_map(point).collect();
        cost_effect::Input { outcome, unit, budget: self.facts.portfolio.budget_usd, points }
    }

    pub fn credit(&self, of: Of) -> shapley::Input {
        let portfolio = self.facts.portfolio;
        let (first, last) = (&portfolio.portfolios[0], &portfolio.portfolios[portfolio.portfolios.len() - 1]);
        let (credit, none, all) = match of {
            Of::Mean => (&portfolio.credit, first.mean, last.mean),
            Of::Tail => (&portfolio.tail_credit, first.tail, last.tail),
        };
        let step = |(index, effect): (usize, &Estimate)| shapley::Step {
            name: self.facts.measure(index, self.locale).to_owned(),
            effect: effect.negated(),
        };
        let (outcome, unit) = self.outcome(of);
        shapley::Input {
            subject: shapley::Subject::Measures,
            outcome,
            unit,
            none,
            all,
            steps: credit.iter().enumerate().map(step).collect(),
        }
    }

    pub fn displacement(&self, measure: usize) -> displacement::Input {
        let (portfolio, name) = (self.facts.portfolio, self.facts.measure(measure, self.locale).to_owned());
        let none = self.locale.text("portfolio-none");
        displaced::input(&self.labels, &self.facts.items, [name, none], &portfolio.displacement[measure])
    }
}
