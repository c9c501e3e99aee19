//! The table of charts: what each is called, where it stands, what it is drawn from and how. Runs, comparisons, portfolios
//! and differences are drawn by it.

mod assessment;
mod caption;
mod choices;
mod comparison;
mod difference;
mod displaced;
mod events;
mod failures;
mod indices;
mod overlay;
mod portfolio;
mod request;
mod response;
mod run;
mod story;

use rayon::prelude::*;

pub use assessment::assessment_chart;
pub use choices::{flips_chart, worths_chart};
pub use difference::DifferenceFacts;
pub use events::{EventsOnMap, events_map};
pub use failures::failures_chart;
pub use indices::sensitivity_chart;
use portfolio::Of;
pub use request::{ChartRequest, ChartRequestError, Listed, Only, listed, one, one_over};
pub use response::response_chart;
pub use story::story_map;

use super::comparing::{ComparisonFacts, PortfolioFacts};
use super::facts::RunFacts;
use super::manifest::{KIND_COMPARISON, KIND_DIFFERENCE, KIND_PORTFOLIO, KIND_RUN};
use super::pictures::{Part, Picture};
use crate::charts::{
    Ghost, Look, Svg, capacity_saturation, chances, comparison as differences, corridor_distribution, corridor_dots,
    cost_effect, cumulative_incidence, displacement, exceedance, fan_chart, hypotheses, intervals, ridges, sensitivity,
    shapley, spread_ladder, theatre_map, variance_split,
};
use crate::locale::Locale;
use harmattan_core::model::Outcome;
use harmattan_engine::Item;

/// A row of the table.
pub struct Chart {
    /// Name of its files, without language and ending. A chart drawn of each scenario or measure adds the name of that.
    pub name: &'static str,
    /// Where it stands in a document.
    pub part: Part,
    draw: Draw,
}

/// What a chart is drawn from, and how.
enum Draw {
    Run(fn(&run::Inputs<'_>) -> Svg),
    /// Of a run; none where there is nothing to draw.
    Some(fn(&run::Inputs<'_>) -> Option<Svg>),
    /// Of a run, only where it is asked for by name.
    Asked(fn(&run::Inputs<'_>) -> Svg),
    /// None where there is nothing to draw.
    Comparison(fn(&comparison::Inputs<'_>) -> Option<Svg>),
    /// Of each scenario that differs from the base, only where it is asked for by name.
    OnRequest(fn(&comparison::Inputs<'_>, usize) -> Svg),
    /// Of each scenario that differs from the base.
    Scenario(fn(&comparison::Inputs<'_>, usize) -> Svg),
    Portfolio(fn(&portfolio::Inputs<'_>) -> Svg),
    /// Of each measure alone.
    Measure(fn(&portfolio::Inputs<'_>, usize) -> Svg),
    Difference(fn(&difference::Inputs<'_>) -> Svg),
}

const fn chart(name: &'static str, part: Part, draw: Draw) -> Chart {
    Chart { name, part, draw }
}

/// All charts, those of each kind of results in the order of its documents.
static TABLE: [Chart; 28] = [
    chart(
        "spread-ladder",
        Part::FirstPage,
        Draw::Run(|i| {
            spread_ladder::draw_over(&i.ladder(), i.ghost(run::Inputs::ladder).as_ref(), &i.caption, i.locale)
        }),
    ),
    chart(
        "corridor-distribution",
        Part::Corridors,
        Draw::Run(|i| {
            corridor_distribution::draw_over(
                &i.corridors(),
                i.ghost(run::Inputs::corridors).as_ref(),
                &i.caption,
                i.locale,
            )
        }),
    ),
    chart(
        "corridor-dots",
        Part::Corridors,
        Draw::Asked(|i| {
            corridor_dots::draw(&i.corridors(), i.ghost(run::Inputs::corridors).as_ref(), &i.caption, i.locale)
        }),
    ),
    chart(
        "exceedance-days",
        Part::Corridors,
        Draw::Run(|i| {
            let input = |of: &run::Inputs<'_>| of.exceedance(exceedance::Measure::ClosedDays);
            exceedance::draw_over(&input(i), i.ghost(input).as_ref(), &i.caption, i.locale)
        }),
    ),
    chart(
        "exceedance-loss",
        Part::Corridors,
        Draw::Run(|i| {
            let input = |of: &run::Inputs<'_>| of.exceedance(exceedance::Measure::TradeLoss);
            exceedance::draw_over(&input(i), i.ghost(input).as_ref(), &i.caption, i.locale)
        }),
    ),
    chart(
        "blockades",
        Part::Corridors,
        Draw::Some(|i| {
            let behind = i.ghost(run::Inputs::blockades).and_then(Ghost::told);
            Some(intervals::draw_over(&i.blockades()?, behind.as_ref(), &i.caption, i.locale))
        }),
    ),
    chart(
        "theatre-map",
        Part::Corridors,
        Draw::Run(|i| theatre_map::draw_over(&i.map(), i.ghost(run::Inputs::map).as_ref(), &i.caption, i.locale)),
    ),
    chart(
        "cumulative-incidence",
        Part::Neighbours,
        Draw::Run(|i| {
            cumulative_incidence::draw_over(
                &i.incidence(),
                i.ghost(run::Inputs::incidence).as_ref(),
                &i.caption,
                i.locale,
            )
        }),
    ),
    chart(
        "fan-chart",
        Part::Neighbours,
        Draw::Run(|i| fan_chart::draw_over(&i.fan(), i.ghost(run::Inputs::fan).as_ref(), &i.caption, i.locale)),
    ),
    chart(
        "capacity-saturation",
        Part::Measures,
        Draw::Run(|i| {
            capacity_saturation::draw_over(
                &i.saturation(),
                i.ghost(run::Inputs::saturation).as_ref(),
                &i.caption,
                i.locale,
            )
        }),
    ),
    chart(
        "hypotheses",
        Part::Hypotheses,
        Draw::Run(|i| {
            hypotheses::draw_over(&i.hypotheses(), i.ghost(run::Inputs::hypotheses).as_ref(), &i.caption, i.locale)
        }),
    ),
    chart(
        "sensitivity-abroad",
        Part::Assumptions,
        Draw::Run(|i| {
            let input = |of: &run::Inputs<'_>| of.sensitivity(Item::is_abroad);
            sensitivity::draw_over(&input(i), i.ghost(input).as_ref(), &i.caption, i.locale)
        }),
    ),
    chart(
        "sensitivity-loss",
        Part::Assumptions,
        Draw::Run(|i| {
            let input = |of: &run::Inputs<'_>| of.sensitivity(|item| item.is_mean_of(Outcome::TradeLoss));
            sensitivity::draw_over(&input(i), i.ghost(input).as_ref(), &i.caption, i.locale)
        }),
    ),
    chart(
        "variance-split",
        Part::Assumptions,
        Draw::Some(|i| Some(variance_split::draw(&i.split()?, &i.caption, i.locale))),
    ),
    // The first outcomes of the comparison, large enough for the first page.
    chart(
        "comparison-headline",
        Part::FirstPage,
        Draw::Comparison(|i| Some(differences::draw(&i.differences(SIDE_BY_SIDE), &i.caption, i.locale))),
    ),
    chart(
        "comparison",
        Part::Outcomes,
        Draw::Comparison(|i| Some(differences::draw(&i.differences(usize::MAX), &i.caption, i.locale))),
    ),
    chart(
        "ridges",
        Part::Outcomes,
        Draw::Comparison(|i| {
            Some(match i.spread() {
                comparison::Spread::Amount(input) => ridges::draw(&input, &i.caption, i.locale),
                comparison::Spread::Event(input) => chances::draw(&input, &i.caption, i.locale),
            })
        }),
    ),
    chart(
        "spread-ladder",
        Part::Outcomes,
        Draw::Comparison(|i| Some(spread_ladder::draw(&i.ladder(), &i.caption, i.locale))),
    ),
    chart(
        "hypotheses",
        Part::Hypotheses,
        Draw::Comparison(|i| Some(hypotheses::draw(&i.hypotheses(SIDE_BY_SIDE)?, &i.caption, i.locale))),
    ),
    chart(
        "cost-effect",
        Part::Costs,
        Draw::Comparison(|i| Some(cost_effect::draw(&i.cost_effect()?, &i.caption, i.locale))),
    ),
    chart(
        "displacement",
        Part::Displacement,
        Draw::Scenario(|i, scenario| displacement::draw(&i.displacement(scenario), &i.caption, i.locale)),
    ),
    chart(
        "cost-effect",
        Part::FirstPage,
        Draw::Portfolio(|i| cost_effect::draw(&i.cost(Of::Mean), &i.caption, i.locale)),
    ),
    chart(
        "cost-effect-tail",
        Part::Costs,
        Draw::Portfolio(|i| cost_effect::draw(&i.cost(Of::Tail), &i.caption, i.locale)),
    ),
    chart("shapley", Part::Credit, Draw::Portfolio(|i| shapley::draw(&i.credit(Of::Mean), &i.caption, i.locale))),
    chart("shapley-tail", Part::Credit, Draw::Portfolio(|i| shapley::draw(&i.credit(Of::Tail), &i.caption, i.locale))),
    chart(
        "displacement",
        Part::Displacement,
        Draw::Measure(|i, measure| displacement::draw(&i.displacement(measure), &i.caption, i.locale)),
    ),
    chart(
        "difference-map",
        Part::Displacement,
        Draw::OnRequest(|i, scenario| theatre_map::draw(&i.map(scenario), &i.caption, i.locale)),
    ),
    chart("attribution", Part::FirstPage, Draw::Difference(|i| shapley::draw(&i.attribution(), &i.caption, i.locale))),
];

/// Outcomes side by side in the charts of the hypotheses and of the first page.
const SIDE_BY_SIDE: usize = 3;

/// Results that charts are drawn from.
#[derive(Clone, Copy)]
pub enum Results<'a> {
    /// Of a run.
    Run(&'a RunFacts<'a>),
    /// Of a comparison.
    Comparison(&'a ComparisonFacts<'a>),
    /// Of a portfolio of measures.
    Portfolio(&'a PortfolioFacts<'a>),
    /// Between two runs.
    Difference(&'a DifferenceFacts<'a>),
}

/// Results in one language.
enum Inputs<'a> {
    Run(run::Inputs<'a>),
    Comparison(comparison::Inputs<'a>),
    Portfolio(portfolio::Inputs<'a>),
    Difference(difference::Inputs<'a>),
}

impl<'a> Inputs<'a> {
    fn new(results: Results<'a>, locale: &'a Locale) -> Self {
        match results {
            Results::Run(facts) => Self::Run(run::Inputs::new(facts, locale)),
            Results::Comparison(facts) => Self::Comparison(comparison::Inputs::new(facts, locale)),
            Results::Portfolio(facts) => Self::Portfolio(portfolio::Inputs::new(facts, locale)),
            Results::Difference(facts) => Self::Difference(difference::Inputs::new(facts, locale)),
        }
    }
}

impl Inputs<'_> {
    /// The kind of results, by its word in `manifest.json`.
    fn kind(&self) -> &'static str {
        match self {
            Self::Run(_) => KIND_RUN,
            Self::Comparison(_) => KIND_COMPARISON,
            Self::Portfolio(_) => KIND_PORTFOLIO,
            Self::Difference(_) => KIND_DIFFERENCE,
        }
    }

    /// Dresses all charts.
    fn dress(&mut self, look: &Look) {
        let caption = match self {
            Self::Run(i) => &mut i.caption,
            Self::Comparison(i) => &mut i.caption,
            Self::Portfolio(i) => &mut i.caption,
            Self::Difference(i) => &mut i.caption,
        };
        caption.look = look.clone();
    }

    /// Narrows the charts that can be.
    fn narrow(&mut self, only: &Only) {
        match self {
            Self::Run(i) => i.only = only.clone(),
            Self::Comparison(i) => i.only = only.clone(),
            Self::Portfolio(_) | Self::Difference(_) => {}
        }
    }
}

impl Chart {
    /// The charts that all results of one kind are drawn as, by its word in `manifest.json`, in the order of a document. Some
    /// have others too.
    pub fn of(kind: &str) -> impl Iterator<Item = &'static Self> + '_ {
        let always = |chart: &Self| !matches!(chart.draw, Draw::Some(_) | Draw::Asked(_) | Draw::OnRequest(_));
        TABLE.iter().filter(move |chart| chart.kind() == kind && always(chart))
    }

    /// All charts of a run, those that are drawn where there is something to draw and those on request too, in the order of a
    /// document.
    pub fn of_runs() -> impl Iterator<Item = &'static Self> {
        TABLE.iter().filter(|chart| chart.kind() == KIND_RUN)
    }

    /// The kind of results it is drawn from.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self.draw {
            Draw::Run(_) | Draw::Some(_) | Draw::Asked(_) => KIND_RUN,
            Draw::Comparison(_) | Draw::Scenario(_) | Draw::OnRequest(_) => KIND_COMPARISON,
            Draw::Portfolio(_) | Draw::Measure(_) => KIND_PORTFOLIO,
            Draw::Difference(_) => KIND_DIFFERENCE,
        }
    }

    /// The scenarios or measures it is drawn of, with the names of its files.
    fn members(&self, inputs: &Inputs<'_>) -> Vec<(Option<usize>, String)> {
        let named = |(member, name): (usize, &str)| (Some(member), format!("{}-{name}", self.name));
        match (&self.draw, inputs) {
            (Draw::Scenario(_) | Draw::OnRequest(_), Inputs::Comparison(i)) => i.displacing().map(named).collect(),
            (Draw::Measure(_), Inputs::Portfolio(i)) => i.measures().map(named).collect(),
            _ => vec![(None, self.name.to_owned())],
        }
    }

    /// Of results of another kind it draws nothing.
    fn draw(&self, inputs: &Inputs<'_>, member: Option<usize>) -> Option<Svg> {
        match (&self.draw, inputs) {
            (Draw::Run(draw) | Draw::Asked(draw), Inputs::Run(i)) => Some(draw(i)),
            (Draw::Some(draw), Inputs::Run(i)) => draw(i),
            (Draw::Comparison(draw), Inputs::Comparison(i)) => draw(i),
            (Draw::Scenario(draw) | Draw::OnRequest(draw), Inputs::Comparison(i)) => Some(draw(i, member?)),
            (Draw::Portfolio(draw), Inputs::Portfolio(i)) => Some(draw(i)),
            (Draw::Measure(draw), Inputs::Portfolio(i)) => Some(draw(i, member?)),
            (Draw::Difference(draw), Inputs::Difference(i)) => Some(draw(i)),
            _ => None,
        }
    }
}

/// Draws every chart of some results in one language, in the order of their document. Work is spread over the threads of
/// the rayon pool this is called from (the global one by default).
#[must_use]
pub fn draw(results: Results<'_>, locale: &Locale) -> Vec<Picture> {
    let inputs = Inputs::new(results, locale);
    let always = |chart: &&Chart| !matches!(chart.draw, Draw::Asked(_) | Draw::OnRequest(_));
    let wanted: Vec<(&Chart, Option<usize>, String)> = (TABLE.iter().filter(always))
        .flat_map(|chart| chart.members(&inputs).into_iter().map(move |(member, name)| (chart, member, name)))
        .collect();
    let picture = |(chart, member, name): (&Chart, Option<usize>, String)| {
        let svg = chart.draw(&inputs, member)?;
        Some(Picture { name, part: chart.part, member, language: locale.language(), svg })
    };
    wanted.into_par_iter().filter_map(picture).collect()
}
