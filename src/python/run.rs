//! Simulated futures: their summary, their rows, their charts and their briefing.

use harmattan_analysis::{HeadlineValue, Summary};
use harmattan_engine::{Batches, Ensemble, Experiment, Futures, Options, Sink, Summaries, Tables, run};
use harmattan_render::report::document::{Branding, html};
use harmattan_render::report::{
    FrontResponse, Labels, Results, RunFacts, briefing_document, digest, draw, mean_response,
};
use harmattan_scenario::resolved_toml;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::pictures;
use crate::study::Study;
use crate::table::{Event, Table};
use crate::trouble;
use crate::watched::watched;

/// A row of the headline table: key, name, value and the two ends; whether it is a probability.
type Row = (String, String, f64, f64, f64, bool);

/// The futures of a study.
#[pyclass(frozen, module = "harmattan")]
pub struct Run {
    study: Py<Study>,
    summary: Summary,
    response: Vec<FrontResponse>,
    trajectories: Option<Py<Table>>,
    series: Option<Py<Table>>,
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
        let scenario = study.get().scenario();
        let simulate = |watch: &mut harmattan_engine::Watch<'_>| {
            let futures = Futures::new(scenario);
            let layout = futures.layout();
            let mut kept = [Batches::of_trajectories(layout), Batches::of_series(layout)];
            let [of_trajectories, of_series] = &mut kept;
            let mut sinks: Vec<Box<dyn Sink + '_>> = Vec::new();
            sinks.extend(rows.then(|| of_trajectories.trajectories(layout)));
            sinks.extend(series.then(|| of_series.series(layout)));
            let (summaries, options) = (Summaries::new(layout), Options { threads, shard: None });
            let state = run(&futures, &summaries, options, &mut Tables::new(sinks), watch)?;
            let ensemble = Ensemble::new(layout, scenario.trajectories, None, state);
            let summary = Summary::new(&ensemble).with_scenario(scenario);
            Ok((summary, mean_response(&futures), kept))
        };
        let (summary, response, [of_trajectories, of_series]) =
            watched(py, progress, simulate)?.map_err(|error| trouble::simulation(&error))?;
        if summary.trajectories == 0 {
            return Err(trouble::SimulationError::new_err("no future gave finite numbers"));
        }
        let table = |wanted: bool, batches| wanted.then(|| Py::new(py, Table::new(batches))).transpose();
        Ok(Self {
            study: study.clone().unbind(),
            summary,
            response,
            trajectories: table(rows, of_trajectories)?,
            series: table(series, of_series)?,
        })
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

    /// The headline table: key, name, value and ends; of events a probability with its simulation error, of amounts the median
    /// with the ends of the 80 % interval.
    fn headline(&self, lang: &str) -> PyResult<Vec<Row>> {
        let locale = trouble::locale(lang)?;
        let study = self.study.get();
        let labels = Labels::new(study.scenario(), &locale);
        let items = study.items();
        let row = |row: &harmattan_analysis::HeadlineRow| {
            let name = items.iter().find(|item| item.key == row.key);
            let name = name.map_or_else(|| locale.text(&row.outcome.spec().label_id()), |item| labels.item(item));
            let (value, low, high, is_event) = match row.value {
                HeadlineValue::Probability { chance, .. } => (chance.p, chance.low, chance.high, true),
                HeadlineValue::Amount { median, q10, q90 } => (median, q10, q90, false),
            };
            (row.key.clone(), name, value, low, high, is_event)
        };
        Ok(self.summary.headline.iter().map(row).collect())
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
