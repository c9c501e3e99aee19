//! One chart by name: for a slide of its own size, narrowed to a corridor, a country or an outcome, of one set of results or
//! of several runs laid over each other.

use super::overlay;
use super::{Chart, Draw, Inputs, Results, TABLE};
use crate::charts::{Look, Svg, on_page};
use crate::locale::Locale;
use crate::report::facts::RunFacts;
use harmattan_core::scenario::Scenario;
use harmattan_engine::{Layout, items};

/// What a chart is narrowed to, by keys; where nothing is named it shows all it has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Only {
    /// A corridor.
    pub corridor: Option<String>,
    /// A neighbouring country.
    pub country: Option<String>,
    /// An outcome or event, as in `summary.json` and `comparison.json`.
    pub outcome: Option<String>,
}

impl Only {
    /// Whether a corridor is shown.
    pub(super) fn has_corridor(&self, key: &str, usually: bool) -> bool {
        self.corridor.as_ref().map_or(usually, |only| only == key)
    }

    /// Whether a country is shown.
    pub(super) fn has_country(&self, key: &str) -> bool {
        self.country.as_ref().is_none_or(|only| only == key)
    }

    /// The options that are given, with their values.
    fn given(&self) -> impl Iterator<Item = (&'static str, &str)> {
        [("corridor", &self.corridor), ("country", &self.country), ("outcome", &self.outcome)]
            .into_iter()
            .filter_map(|(option, value)| Some((option, value.as_deref()?)))
    }
}

/// A chart that is asked for.
#[derive(Clone, Debug, Default)]
pub struct ChartRequest {
    /// Its name, or a part of it: the first chart whose name has it.
    pub name: String,
    /// What it is narrowed to.
    pub only: Only,
    /// How it is dressed.
    pub look: Look,
    /// Width and height of its page, pixels; as large as it likes where not said.
    pub page: Option<(f64, f64)>,
}

/// Why a chart cannot be drawn as asked.
#[derive(Debug, thiserror::Error)]
pub enum ChartRequestError {
    /// No chart of these results is called that.
    #[error("no chart is called {name}")]
    Name {
        /// What was asked for.
        name: String,
        /// What there is.
        known: Vec<String>,
    },
    /// The chart cannot be narrowed by this option.
    #[error("{name} takes no --{option}")]
    Option {
        /// The chart.
        name: String,
        /// The option.
        option: &'static str,
        /// The charts that take it.
        known: Vec<String>,
    },
    /// There is no corridor, country or outcome with that key, or the chart does not know it.
    #[error("there is no {value} for --{option}")]
    Key {
        /// The option.
        option: &'static str,
        /// What was asked for.
        value: String,
        /// What there is.
        known: Vec<String>,
    },
    /// The results hold nothing that it could show.
    #[error("there is nothing to draw for {name}")]
    Nothing {
        /// The chart.
        name: String,
    },
    /// It cannot show several runs, or not these.
    #[error("{name} cannot show several runs")]
    Several {
        /// The chart.
        name: String,
        /// The charts that can.
        known: Vec<String>,
    },
}

/// A chart that results can be drawn as.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Its name.
    pub name: String,
    /// The finding it states.
    pub title: String,
    /// By which options it can be narrowed.
    pub options: &'static [&'static str],
}

/// The charts that some results can be drawn as, in their order, those drawn on request last.
#[must_use]
pub fn listed(results: Results<'_>, locale: &Locale) -> Vec<Listed> {
    let inputs = Inputs::new(results, locale);
    let all = TABLE.iter().flat_map(|chart| chart.members(&inputs).into_iter().map(move |member| (chart, member)));
    let entry = |(chart, (member, name)): (&'static Chart, (Option<usize>, String))| {
        let svg = chart.draw(&inputs, member)?;
        Some(Listed { options: options(chart), name, title: svg.title().to_owned() })
    };
    all.filter_map(entry).collect()
}

/// Draws one chart; of several runs, laid over each other. Gives back its whole name too.
///
/// # Errors
///
/// [`ChartRequestError`]: there is no such chart, corridor, country or outcome, or nothing to draw.
pub fn one(
    results: &[Results<'_>],
    locale: &Locale,
    request: &ChartRequest,
) -> Result<(String, Svg), ChartRequestError> {
    let (first, others) = match results {
        [] => return Err(ChartRequestError::Nothing { name: request.name.clone() }),
        [first, others @ ..] => (*first, others),
    };
    if !others.is_empty() {
        return overlay::draw(results, locale, request);
    }
    alone(Inputs::new(first, locale), first, request)
}

/// Draws one chart of a run with another run, such as that of the scenario it is held against, behind it in grey; charts that
/// cannot show two are drawn as if there were one.
///
/// # Errors
///
/// Those of [`one`].
pub fn one_over(
    run: &RunFacts<'_>,
    behind: &RunFacts<'_>,
    locale: &Locale,
    request: &ChartRequest,
) -> Result<(String, Svg), ChartRequestError> {
    let mut inputs = Inputs::new(Results::Run(run), locale);
    if let Inputs::Run(of_run) = &mut inputs {
        of_run.behind = Some(behind);
    }
    alone(inputs, Results::Run(run), request)
}

/// Draws one chart of one set of results.
fn alone(
    mut inputs: Inputs<'_>,
    results: Results<'_>,
    request: &ChartRequest,
) -> Result<(String, Svg), ChartRequestError> {
    let (chart, member, name) = found(&inputs, &request.name)?;
    for (option, value) in request.only.given() {
        if !options(chart).contains(&option) {
            let takes = |c: &&Chart| c.kind() == chart.kind() && options(c).contains(&option);
            let known = TABLE.iter().filter(takes).map(|c| c.name.to_owned()).collect();
            return Err(ChartRequestError::Option { name, option, known });
        }
        check(option, value, chart, results)?;
    }
    inputs.narrow(&request.only);
    inputs.dress(&request.look);
    let nothing = || ChartRequestError::Nothing { name: name.clone() };
    let svg = chart.draw(&inputs, member).ok_or_else(nothing)?;
    let Some((width, height)) = request.page else { return Ok((name, svg)) };
    let svg = on_page(width, height, &request.look, |look| {
        inputs.dress(look);
        chart.draw(&inputs, member).unwrap_or_else(|| svg.clone())
    });
    Ok((name, svg))
}

/// A chart with what it is drawn of, and its whole name.
type Found = (&'static Chart, Option<usize>, String);

/// The chart of that name, or the first whose name has it as a part.
fn found(inputs: &Inputs<'_>, wanted: &str) -> Result<Found, ChartRequestError> {
    let all: Vec<Found> = (TABLE.iter())
        .flat_map(|chart| chart.members(inputs).into_iter().map(move |(member, name)| (chart, member, name)))
        .filter(|(chart, ..)| chart.kind() == inputs.kind())
        .collect();
    let exact = all.iter().find(|(.., name)| name == wanted);
    let part = || all.iter().find(|(.., name)| !wanted.is_empty() && name.contains(wanted));
    exact.or_else(part).cloned().ok_or_else(|| ChartRequestError::Name {
        name: wanted.to_owned(),
        known: all.iter().map(|(.., name)| name.clone()).collect(),
    })
}

/// By which options a chart can be narrowed.
fn options(chart: &Chart) -> &'static [&'static str] {
    match (&chart.draw, chart.name) {
        (Draw::Run(_) | Draw::Asked(_), "corridor-distribution" | "corridor-dots" | "exceedance-days") => &["corridor"],
        (Draw::Run(_), "cumulative-incidence" | "fan-chart") => &["country"],
        (Draw::Run(_), "hypotheses") => &["corridor", "outcome"],
        (Draw::Run(_), "sensitivity-abroad" | "sensitivity-loss")
        | (Draw::Some(_), "variance-split")
        | (Draw::Comparison(_), "ridges") => &["outcome"],
        (Draw::Comparison(_), "comparison" | "comparison-headline" | "hypotheses") => {
            &["corridor", "country", "outcome"]
        }
        _ => &[],
    }
}

/// That a key names something that the chart can show.
fn check(option: &'static str, value: &str, chart: &Chart, results: Results<'_>) -> Result<(), ChartRequestError> {
    let known = known(option, chart, results);
    if known.iter().any(|key| key == value) {
        return Ok(());
    }
    Err(ChartRequestError::Key { option, value: value.to_owned(), known })
}

fn known(option: &str, chart: &Chart, results: Results<'_>) -> Vec<String> {
    let Some(scenario) = scenario_of(results) else { return Vec::new() };
    let theatre = &scenario.theatre;
    match option {
        "corridor" => theatre.corridors.iter().map(|c| c.key.clone()).collect(),
        "country" => theatre.neighbours().map(|i| theatre.countries[i].key.clone()).collect(),
        _ => outcomes(chart, results, scenario),
    }
}

/// The outcomes that a chart can show.
fn outcomes(chart: &Chart, results: Results<'_>, scenario: &Scenario) -> Vec<String> {
    match results {
        Results::Run(facts) if chart.name.starts_with("sensitivity") => {
            facts.summary.drivers.iter().map(|d| d.key.clone()).collect()
        }
        Results::Run(facts) => {
            let group = &facts.summary.mixture;
            let is_told = |key: &String| {
                group.events.iter().any(|e| e.key == *key) || group.outcomes.iter().any(|o| o.key == *key)
            };
            items(&Layout::of(scenario), false).into_iter().map(|item| item.key).filter(is_told).collect()
        }
        Results::Comparison(facts) => {
            let chosen = &facts.comparison.basis.chosen;
            // Of amounts only the chosen one's distribution is kept.
            let is_kept = |item: &&harmattan_engine::Item| {
                chart.name != "ridges"
                    || item.key == *chosen
                    || matches!(item.subject, harmattan_engine::Subject::Event(_))
            };
            let is_told = |key: &String| facts.comparison.base().row(key).is_some();
            facts.items.iter().filter(is_kept).map(|item| item.key.clone()).filter(is_told).collect()
        }
        Results::Portfolio(_) | Results::Difference(_) => Vec::new(),
    }
}

fn scenario_of(results: Results<'_>) -> Option<&Scenario> {
    match results {
        Results::Run(facts) => Some(facts.scenario),
        Results::Comparison(facts) => Some(facts.base()),
        Results::Portfolio(facts) => Some(facts.scenario),
        Results::Difference(_) => None,
    }
}
