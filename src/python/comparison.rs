//! Scenarios held against a base, future by future.

use harmattan_analysis::comparison::{Comparison as Compared, Entrant, WARNING_SHARE};
use harmattan_core::scenario::Scenario;
use harmattan_engine::{Experiment, Grid, Options, Paired, PairedOptions, Pairs, Tables, Variants, run_pairs};
use harmattan_render::report::comparing::ComparisonFacts;
use harmattan_render::report::{Labels, Results};
use harmattan_scenario::identity;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::parts;
use crate::pictures;
use crate::study::Study;
use crate::trouble;
use crate::watched::watched;

/// A comparison.
#[pyclass(frozen, module = "harmattan")]
pub struct Comparison {
    scenarios: Vec<Scenario>,
    compared: Compared,
}

/// Names and titles of the base and the others, where they are not those of their files.
type Names = Vec<(Option<String>, Option<String>)>;

/// What is compared, and by which outcome it is ranked.
struct Asked {
    scenarios: Vec<Scenario>,
    outcome: String,
}

impl Asked {
    fn of(base: &Bound<'_, Study>, others: &[Bound<'_, Study>], names: Names, outcome: &str) -> Self {
        let studies = std::iter::once(base).chain(others);
        let named = names.into_iter().chain(std::iter::repeat((None, None)));
        let scenarios = studies.zip(named).map(|(study, (name, title))| study.get().named(name, title.as_deref()));
        Self { scenarios: scenarios.collect(), outcome: outcome.to_owned() }
    }

    fn variants(&self) -> PyResult<Variants> {
        Variants::new(&self.scenarios[0], &self.scenarios[1..])
            .map_err(|mismatch| trouble::ScenarioError::new_err(mismatch.to_string()))
    }

    fn pairs<'v>(&self, variants: &'v Variants) -> PyResult<Pairs<'v>> {
        let wanted = PairedOptions { chosen: self.outcome.clone(), places: true, budget_usd: None };
        Pairs::new(variants, &wanted, self.scenarios[0].seed).map_err(|error| match &error {
            harmattan_engine::EnsembleError::UnknownOutcome { key, known } => trouble::unknown("outcome", key, known),
            _ => trouble::simulation(&error),
        })
    }

    fn compared(self, paired: &Paired) -> Comparison {
        let entrants: Vec<Entrant> = self.scenarios.iter().map(Entrant::from).collect();
        let compared = Compared::new(paired, &entrants, WARNING_SHARE);
        Comparison { scenarios: self.scenarios, compared }
    }

    fn identity(&self) -> String {
        identity("compare", &self.scenarios, &self.outcome)
    }
}

/// Compares studies with a base on its random numbers; they are ranked by `outcome`.
#[pyfunction]
pub fn compare(
    py: Python<'_>,
    base: &Bound<'_, Study>,
    others: Vec<Bound<'_, Study>>,
    names: Names,
    outcome: &str,
    threads: usize,
    progress: Option<Py<PyAny>>,
) -> PyResult<Comparison> {
    let asked = Asked::of(base, &others, names, outcome);
    let variants = asked.variants()?;
    let pairs = asked.pairs(&variants)?;
    let run = |watch: &mut harmattan_engine::Watch<'_>| {
        run_pairs(&variants, pairs, (), Options { threads, shard: None }, watch)
            .map(|(paired, _)| asked.compared(&paired))
    };
    watched(py, progress.as_ref(), run)?.map_err(|error| trouble::simulation(&error))
}

/// One part of a comparison, packed.
#[pyfunction]
#[pyo3(signature = (base, others, names, outcome, part, threads, progress=None))]
#[expect(clippy::too_many_arguments, reason = "what is compared, and how it is run")]
pub fn compare_part<'p>(
    py: Python<'p>,
    base: &Bound<'_, Study>,
    others: Vec<Bound<'_, Study>>,
    names: Names,
    outcome: &str,
    part: parts::Number,
    threads: usize,
    progress: Option<Py<PyAny>>,
) -> PyResult<Bound<'p, PyBytes>> {
    let asked = Asked::of(base, &others, names, outcome);
    let variants = asked.variants()?;
    let reducer = (asked.pairs(&variants)?, ());
    let (identity, shard) = (asked.identity(), parts::shard(part)?);
    let bytes =
        parts::packed(py, (&variants, &reducer, &identity), shard, threads, progress.as_ref(), || Ok(Tables::none()))?;
    Ok(PyBytes::new(py, &bytes))
}

/// The comparison whose parts these are.
#[pyfunction]
pub fn compare_joined(
    base: &Bound<'_, Study>,
    others: Vec<Bound<'_, Study>>,
    names: Names,
    outcome: &str,
    given: Vec<Vec<u8>>,
) -> PyResult<Comparison> {
    let asked = Asked::of(base, &others, names, outcome);
    let variants = asked.variants()?;
    let reducer = (asked.pairs(&variants)?, ());
    let grid = Grid::new(variants.layout(), variants.trajectories());
    let state = parts::joined(&given, &asked.identity(), &reducer, &grid)?;
    let (paired, _) = Paired::of(reducer, variants.trajectories(), state);
    Ok(asked.compared(&paired))
}

impl Comparison {
    fn facts(&self) -> ComparisonFacts<'_> {
        let version = env!("CARGO_PKG_VERSION").to_owned();
        ComparisonFacts::new(&self.scenarios, &self.compared, "harmattan.compare(…)".to_owned(), version)
    }
}

#[pymethods]
impl Comparison {
    /// `comparison.json`.
    fn json(&self) -> PyResult<String> {
        serde_json::to_string(&self.compared).map_err(|error| PyValueError::new_err(error.to_string()))
    }

    /// Names of the scenarios' outcomes in a language, by key.
    fn outcomes(&self, lang: &str) -> PyResult<Vec<(String, String)>> {
        let locale = trouble::locale(lang)?;
        let labels = Labels::new(&self.scenarios[0], &locale);
        Ok(self.facts().items.iter().map(|item| (item.key.clone(), labels.item(item))).collect())
    }

    /// Names of the charts there are, with the finding of each.
    fn charts(&self, lang: &str) -> PyResult<Vec<(String, String)>> {
        pictures::listed(Results::Comparison(&self.facts()), lang)
    }

    /// A chart as SVG.
    fn chart_svg(&self, py: Python<'_>, name: &str, lang: &str) -> PyResult<String> {
        py.detach(|| pictures::as_svg(Results::Comparison(&self.facts()), name, lang))
    }

    /// A chart as PNG.
    fn chart_png(&self, py: Python<'_>, name: &str, lang: &str) -> PyResult<Vec<u8>> {
        py.detach(|| pictures::as_png(Results::Comparison(&self.facts()), name, lang))
    }
}
