//! A portfolio of measures: what its pages and charts are made from, and the charts.

use harmattan_scenario::resolved_toml;
use rayon::prelude::*;

use super::charts::{displacement_input, estimate, unit};
use crate::charts::{Caption, Svg, cost_effect, displacement, shapley};
use crate::locale::{Arg, Locale};
use crate::report::document::parts::Origin;
use crate::report::labels::Labels;
use crate::report::manifest::digest;
use crate::report::pictures::Picture;
use harmattan_analysis::comparison::{Estimate, Portfolio, PortfolioEntry};
use harmattan_core::scenario::{Measure, Scenario};
use harmattan_engine::{Item, Layout, Unit, items};

/// Combinations up to this number (of four measures) are all named in the charts of cost and effect.
const ALL_NAMED: usize = 16;

/// Digits of the digest a chart shows.
const DIGEST_DIGITS: usize = 12;

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
        Self { scenario, portfolio, items, digest: digest(&resolved_toml(&scenario)), command, version }
    }

    /// The outcome the portfolios are weighed by.
    #[must_use]
    pub fn chosen(&self) -> Option<&Item> {
        self.item(&self.portfolio.basis.chosen)
    }

    /// How the figures came about.
    pub(super) fn origin(&self) -> Origin<'_> {
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
        all.sort_by(|a, b| a.cost_usd.total_cmp(&b.cost_usd));
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

/// Draws all charts of a portfolio in one language: `cost-effect`, `cost-effect-tail`, `shapley`, `shapley-tail`
/// and `displacement-<measure>` for each measure alone.
#[must_use]
pub fn portfolio_charts(facts: &PortfolioFacts<'_>, locale: &Locale) -> Vec<Picture> {
    let inputs = Inputs { facts, labels: Labels::new(facts.scenario, locale), locale };
    let mut kinds = vec![Kind::Cost(false), Kind::Cost(true), Kind::Credit(false), Kind::Credit(true)];
    kinds.extend((0..facts.portfolio.measures.len()).map(Kind::Displacement));
    let caption = inputs.caption();
    let draw =
        |kind: &Kind| Picture { name: kind.name(facts), language: locale.language(), svg: inputs.draw(kind, &caption) };
    kinds.par_iter().map(draw).collect()
}

/// A chart; the flag asks for the tail in place of the mean.
enum Kind {
    Cost(bool),
    Credit(bool),
    Displacement(usize),
}

impl Kind {
    fn name(&self, facts: &PortfolioFacts<'_>) -> String {
        let tail = |name: &str, tail: bool| if tail { format!("{name}-tail") } else { name.to_owned() };
        match self {
            Self::Cost(of_tail) => tail("cost-effect", *of_tail),
            Self::Credit(of_tail) => tail("shapley", *of_tail),
            Self::Displacement(measure) => format!("displacement-{}", facts.portfolio.measures[*measure].key),
        }
    }
}

struct Inputs<'a> {
    facts: &'a PortfolioFacts<'a>,
    labels: Labels<'a>,
    locale: &'a Locale,
}

impl Inputs<'_> {
    fn draw(&self, kind: &Kind, caption: &Caption) -> Svg {
        match kind {
            Kind::Cost(tail) => cost_effect::draw(&self.cost(*tail), caption, self.locale),
            Kind::Credit(tail) => shapley::draw(&self.credit(*tail), caption, self.locale),
            Kind::Displacement(measure) => displacement::draw(&self.displacement(*measure), caption, self.locale),
        }
    }

    fn caption(&self) -> Caption {
        let (scenario, portfolio) = (self.facts.scenario, self.facts.portfolio);
        Caption {
            scenario: scenario.title.get(self.locale.language()).to_owned(),
            trajectories: portfolio.basis.trajectories,
            start: scenario.start,
            end: scenario.start.plus_days(i64::from(scenario.horizon_days)),
            digest: self.facts.digest.chars().take(DIGEST_DIGITS).collect(),
            seed: scenario.seed,
            version: self.facts.version.clone(),
            partial: portfolio.basis.partial,
        }
    }

    /// Name and unit of the outcome, or of its tail mean.
    fn outcome(&self, tail: bool) -> (String, Unit) {
        let Some(item) = self.facts.chosen() else { return (String::new(), Unit::Count) };
        let name = self.labels.item(item);
        let name = if tail { self.locale.format("portfolio-tail", &[("outcome", Arg::Text(&name))]) } else { name };
        (name, item.unit)
    }

    fn cost(&self, tail: bool) -> cost_effect::Input {
        let few = self.facts.portfolio.portfolios.len() <= ALL_NAMED;
        let point = |entry: &PortfolioEntry| {
            let (reduction, efficient) =
                if tail { (entry.tail_reduction, entry.tail_efficient) } else { (entry.reduction, entry.efficient) };
            cost_effect::Point {
                name: self.facts.name(entry, self.locale),
                label: few || efficient || entry.measures.len() == 1,
                cost_usd: entry.cost_usd,
                reduction: estimate(reduction),
                efficient,
                size: u32::try_from(entry.measures.len()).unwrap_or(u32::MAX),
            }
        };
        let (outcome, item_unit) = self.outcome(tail);
        let points = self.facts.portfolio.portfolios.iter().map(point).collect();
        cost_effect::Input { outcome, unit: unit(item_unit), budget: self.facts.portfolio.budget_usd, points }
    }

    fn credit(&self, tail: bool) -> shapley::Input {
        let portfolio = self.facts.portfolio;
        let (credit, of) = if tail {
            (&portfolio.tail_credit, (|p: &PortfolioEntry| p.tail) as fn(&PortfolioEntry) -> f64)
        } else {
            (&portfolio.credit, (|p: &PortfolioEntry| p.mean) as fn(&PortfolioEntry) -> f64)
        };
        let step = |(index, effect): (usize, &Estimate)| shapley::Step {
            name: self.facts.measure(index, self.locale).to_owned(),
            effect: estimate(effect.negated()),
        };
        let (outcome, item_unit) = self.outcome(tail);
        let last = portfolio.portfolios.len() - 1;
        shapley::Input {
            subject: shapley::Subject::Measures,
            outcome,
            unit: unit(item_unit),
            none: of(&portfolio.portfolios[0]),
            all: of(&portfolio.portfolios[last]),
            steps: credit.iter().enumerate().map(step).collect(),
        }
    }

    fn displacement(&self, measure: usize) -> displacement::Input {
        let (portfolio, name) = (self.facts.portfolio, self.facts.measure(measure, self.locale).to_owned());
        displacement_input(&self.labels, &self.facts.items, name, &portfolio.displacement[measure])
    }
}
