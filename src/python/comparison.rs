//! Scenarios held against a base, future by future.

use harmattan_analysis::comparison::{Comparison as Compared, Entrant, WARNING_SHARE};
use harmattan_core::scenario::Scenario;
use harmattan_engine::{Options, PairedOptions, Pairs, Variants, run_pairs};
use harmattan_render::report::comparing::ComparisonFacts;
use harmattan_render::report::{Labels, Results};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

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

/// Compares studies with a base on its random numbers; they are ranked by `outcome`.
#[pyfunction]
pub fn compare(
    py: Python<'_>,
    base: &Bound<'_, Study>,
    others: Vec<Bound<'_, Study>>,
    names: Vec<(Option<String>, Option<String>)>,
    outcome: &str,
    threads: usize,
    progress: Option<Py<PyAny>>,
) -> PyResult<Comparison> {
    let studies = std::iter::once(base).chain(&others);
    let named = names.into_iter().chain(std::iter::repeat((None, None)));
    let scenarios: Vec<Scenario> =
        studies.zip(named).map(|(study, (name, title))| study.get().named(name, title.as_deref())).collect();
    let variants = Variants::new(&scenarios[0], &scenarios[1..])
        .map_err(|mismatch| trouble::ScenarioError::new_err(mismatch.to_string()))?;
    let wanted = PairedOptions { chosen: outcome.to_owned(), places: true, budget_usd: None };
    let pairs = Pairs::new(&variants, &wanted, scenarios[0].seed).map_err(|error| match &error {
        harmattan_engine::EnsembleError::UnknownOutcome { key, known } => trouble::unknown("outcome", key, known),
        _ => trouble::simulation(&error),
    })?;
    let run = |watch: &mut harmattan_engine::Watch<'_>| {
        let (paired, _) = run_pairs(&variants, pairs, (), Options { threads, shard: None }, watch)?;
        let entrants: Vec<Entrant> = scenarios.iter().map(Entrant::from).collect();
        Ok(Compared::new(&paired, &entrants, WARNING_SHARE))
    };
    let compared = watched(py, progress.as_ref(), run)?.map_err(|error| trouble::simulation(&error))?;
    Ok(Comparison { scenarios, compared })
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
