//! Simulated futures: their summary, their rows, their charts and their briefing.

use harmattan_analysis::Summary;
use harmattan_core::scenario::Scenario;
use harmattan_engine::{
    Batches, Ensemble, Experiment, Futures, Grid, Options, ParquetTrajectories, Sink, StateOf, Summaries, Tables, run,
};
use harmattan_render::report::document::{Branding, html};
use harmattan_render::report::{
    FrontResponse, Results, Rows, RunFacts, briefing_document, digest, draw, headline_rows, mean_response,
};
use harmattan_scenario::{identity, resolved_toml};
use pyo3::exceptions::{PyOSError, PyValueError};
use pyo3::prelude::*;
use std::path::Path;

use crate::parts;
use crate::pictures;
use crate::study::Study;
use crate::table::{Event, Table};
use crate::trouble;
use crate::watched::watched;

/// The futures of a study.
#[pyclass(frozen, module = "harmattan")]
pub struct Run {
    study: Py<Study>,
    summary: Summary,
    response: Vec<FrontResponse>,
    trajectories: Option<Py<Table>>,
    series: Option<Py<Table>>,
}

fn told(futures: &Futures, scenario: &Scenario, state: StateOf<Summaries<'_>>) -> Summary {
    let ensemble = Ensemble::new(futures.layout(), scenario.trajectories, None, state);
    Summary::new(&ensemble).with_scenario(scenario)
}

/// What the parts of a run are of.
fn of_run(scenario: &Scenario) -> String {
    identity("run", std::slice::from_ref(scenario), &())
}

impl Run {
    /// Simulates a study.
    pub fn of(
        study: &Bound<'_, Study>,
        threads: usize,
        progress: Option<&Py<PyAny>>,
        rows: bool,
        series: bool,
    ) -> PyResult<Self> {
        let py = study.py();
        let (scenario, study_of) = (study.get().scenario(), study.get());
        let simulate = |watch: &mut harmattan_engine::Watch<'_>| {
            let futures = study_of.futures();
            let layout = futures.layout();
            let mut kept = [Batches::of_trajectories(layout), Batches::of_series(layout)];
            let [of_trajectories, of_series] = &mut kept;
            let mut sinks: Vec<Box<dyn Sink + '_>> = Vec::new();
            sinks.extend(rows.then(|| of_trajectories.trajectories(layout)));
            sinks.extend(series.then(|| of_series.series(layout)));
            let (summaries, options) = (Summaries::new(layout), Options { threads, shard: None });
            let state = run(futures, &summaries, options, &mut Tables::new(sinks), watch)?;
            Ok((told(futures, scenario, state), mean_response(futures), kept))
        };
        let (summary, response, [of_trajectories, of_series]) =
            watched(py, progress, simulate)?.map_err(|error| trouble::simulation(&error))?;
        let table = |wanted: bool, batches| wanted.then(|| Py::new(py, Table::new(batches))).transpose();
        let tables = (table(rows, of_trajectories)?, table(series, of_series)?);
        Self::with(study, summary, response, tables)
    }

    /// One part of a study's futures, packed; its rows go to a file, if one is named.
    pub fn part(
        study: &Bound<'_, Study>,
        part: parts::Number,
        threads: usize,
        rows: Option<&Path>,
        progress: Option<&Py<PyAny>>,
    ) -> PyResult<Vec<u8>> {
        let scenario = study.get().scenario();
        let futures = study.get().futures();
        let summaries = Summaries::new(futures.layout());
        let unwritten = |path: &Path, cause: std::io::Error| PyOSError::new_err(format!("{}: {cause}", path.display()));
        // Under its own name when it is whole; a try that died leaves nothing that is taken for rows.
        let aside = rows.map(|path| path.with_extension(format!("{}.tmp", std::process::id())));
        let tables = || {
            let Some(path) = &aside else { return Ok(Tables::none()) };
            Ok(Tables::new(vec![Box::new(ParquetTrajectories::create(path, futures.layout())?)]))
        };
        let (identity, shard) = (of_run(scenario), parts::shard(part)?);
        let bytes = parts::packed(study.py(), (futures, &summaries, &identity), shard, threads, progress, tables)?;
        if let (Some(aside), Some(path)) = (&aside, rows) {
            std::fs::rename(aside, path).map_err(|cause| unwritten(path, cause))?;
        }
        Ok(bytes)
    }

    /// The run whose parts these are.
    pub fn joined(study: &Bound<'_, Study>, given: &[Vec<u8>]) -> PyResult<Self> {
        let scenario = study.get().scenario();
        let futures = study.get().futures();
        let summaries = Summaries::new(futures.layout());
        let grid = Grid::new(futures.layout(), scenario.trajectories);
        let state = parts::joined(given, &of_run(scenario), &summaries, &grid)?;
        let summary = told(futures, scenario, state);
        Self::with(study, summary, mean_response(futures), (None, None))
    }

    fn with(
        study: &Bound<'_, Study>,
        summary: Summary,
        response: Vec<FrontResponse>,
        (trajectories, series): (Option<Py<Table>>, Option<Py<Table>>),
    ) -> PyResult<Self> {
        if summary.trajectories == 0 {
            return Err(trouble::SimulationError::new_err("no future gave finite numbers"));
        }
        Ok(Self { study: study.clone().unbind(), summary, response, trajectories, series })
    }

    /// What charts and briefings are made from.
    fn facts(&self) -> RunFacts<'_> {
        let scenario = self.study.get().scenario();
        RunFacts {
            scenario,
            summary: &self.summary,
            response: self.response.clone(),
            digest: digest(&resolved_toml(scenario)),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            command: format!("harmattan.load(…).run()  # {}", scenario.name),
        }
    }
}

#[pymethods]
impl Run {
    /// What was simulated.
    #[getter]
    fn study(&self, py: Python<'_>) -> Py<Study> {
        self.study.clone_ref(py)
    }

    /// Futures that the figures rest on.
    #[getter]
    fn counted(&self) -> u64 {
        self.summary.trajectories
    }

    /// `summary.json`.
    fn summary(&self) -> PyResult<String> {
        serde_json::to_string(&self.summary).map_err(|error| PyValueError::new_err(error.to_string()))
    }

    /// A row a future; none where they were not kept.
    #[getter]
    fn trajectories(&self, py: Python<'_>) -> Option<Py<Table>> {
        self.trajectories.as_ref().map(|table| table.clone_ref(py))
    }

    /// A row a future and week; none where they were not kept.
    #[getter]
    fn series(&self, py: Python<'_>) -> Option<Py<Table>> {
        self.series.as_ref().map(|table| table.clone_ref(py))
    }

    /// The probability of an event, and the ends of its 95 % interval of simulation error; under a hypothesis or an expert, if
    /// one is named.
    fn probability(&self, event: &str, under: Option<&str>) -> PyResult<(f64, f64, f64)> {
        let strata = || self.summary.hypotheses.iter().chain(&self.summary.experts);
        let group = match under {
            None => &self.summary.mixture,
            Some(key) => strata().find(|group| group.key == key).ok_or_else(|| {
                let known: Vec<String> = strata().map(|group| group.key.clone()).collect();
                trouble::unknown("hypothesis or expert", key, &known)
            })?,
        };
        let key = self.study.get().event(event);
        let told = group.events.iter().find(|found| found.key == key).map(|found| found.chance);
        // Counted from the rows, futures that the design makes more alike count as independent: the interval is no narrower.
        let counted = || self.trajectories.as_ref().and_then(|table| table.get().share(&key, under));
        let known = || group.events.iter().map(|found| found.key.clone()).collect::<Vec<_>>();
        let unknown = || match &self.trajectories {
            None if Event::of(&key).is_some() => PyValueError::new_err(format!(
                "{event:?} is counted from the rows, which were not kept: run with rows=True"
            )),
            _ => trouble::unknown("event", event, &known()),
        };
        let chance = told.or_else(counted).ok_or_else(unknown)?;
        Ok((chance.p, chance.low, chance.high))
    }

    /// The headline tables in the words and numbers of a language: columns and rows of the probabilities, then of the amounts.
    fn headline(&self, lang: &str) -> PyResult<Vec<Rows>> {
        let locale = trouble::locale(lang)?;
        Ok(headline_rows(self.study.get().scenario(), &self.summary, &locale).into())
    }

    /// Names of the charts there are, with the finding of each.
    fn charts(&self, lang: &str) -> PyResult<Vec<(String, String)>> {
        pictures::listed(Results::Run(&self.facts()), lang)
    }

    /// A chart as SVG.
    fn chart_svg(&self, py: Python<'_>, name: &str, lang: &str) -> PyResult<String> {
        py.detach(|| pictures::as_svg(Results::Run(&self.facts()), name, lang))
    }

    /// A chart as PNG.
    fn chart_png(&self, py: Python<'_>, name: &str, lang: &str) -> PyResult<Vec<u8>> {
        py.detach(|| pictures::as_png(Results::Run(&self.facts()), name, lang))
    }

    /// The briefing as one HTML page.
    fn briefing(&self, py: Python<'_>, lang: &str) -> PyResult<String> {
        let locale = trouble::locale(lang)?;
        py.detach(|| {
            let facts = self.facts();
            let pictures = draw(Results::Run(&facts), &locale);
            let document = briefing_document(&facts, &pictures, &locale);
            html(&document, &Branding::default()).map_err(|error| PyValueError::new_err(error.to_string()))
        })
    }
}
