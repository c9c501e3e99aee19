//! A scenario that has been read: what it says, what it becomes with other values, what can be made of it.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use harmattan_core::Translations;
use harmattan_core::parameters::{Domain, Key};
use harmattan_core::scenario::Scenario;
use harmattan_engine::{Futures, Item, Layout, items};
use harmattan_render::locale::render_diagnostics;
use harmattan_render::report::{Labels, digest};
use harmattan_scenario::{Loaded, Opened, distribution_toml, resolved_toml};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::function::Function;
use crate::parts;
use crate::run::Run;
use crate::trouble;

/// Files that were read once, options over them, and the scenario that both make.
#[pyclass(frozen, module = "harmattan")]
pub struct Study {
    opened: Arc<Opened>,
    options: Vec<String>,
    loaded: Loaded,
    /// Made when they are first run: their tables take longer than a small part.
    futures: OnceLock<Futures>,
}

/// Reads a scenario file; `options` are `key=value` as after `--set`.
#[pyfunction]
pub fn load(py: Python<'_>, path: PathBuf, options: Vec<String>, lang: &str) -> PyResult<Study> {
    let opened = py.detach(|| Opened::read(&path));
    Study::of(Arc::new(opened), options, lang)
}

/// Reads a scenario from a text; what it extends is looked for beside `path`.
#[pyfunction]
pub fn parse(py: Python<'_>, path: PathBuf, text: String, lang: &str) -> PyResult<Study> {
    let opened = py.detach(|| Opened::of_text(Path::new(&path), text));
    Study::of(Arc::new(opened), Vec::new(), lang)
}

impl Study {
    fn of(opened: Arc<Opened>, options: Vec<String>, lang: &str) -> PyResult<Self> {
        let loaded = opened.with(&options).map_err(|found| trouble::scenario(&found, lang))?;
        Ok(Self { opened, options, loaded, futures: OnceLock::new() })
    }

    /// The scenario.
    pub fn scenario(&self) -> &Scenario {
        &self.loaded.scenario
    }

    /// Its futures.
    pub fn futures(&self) -> &Futures {
        self.futures.get_or_init(|| Futures::new(self.scenario()))
    }

    /// The scenario with more options over those that there are.
    pub fn scenario_with(&self, more: &[String], lang: &str) -> PyResult<Scenario> {
        let options = [&self.options, more].concat();
        self.opened.with(&options).map(|loaded| loaded.scenario).map_err(|found| trouble::scenario(&found, lang))
    }
}

#[pymethods]
impl Study {
    /// The same files under other options. Nothing is read again.
    fn with_options(&self, options: Vec<String>, lang: &str) -> PyResult<Self> {
        Self::of(Arc::clone(&self.opened), options, lang)
    }

    /// The options, as given.
    #[getter]
    fn options(&self) -> Vec<String> {
        self.options.clone()
    }

    /// Name of its file, or what it calls itself.
    #[getter]
    fn name(&self) -> String {
        self.scenario().name.clone()
    }

    /// Its title in a language.
    fn title(&self, lang: &str) -> PyResult<String> {
        Ok(self.scenario().title.get(trouble::locale(lang)?.language()).to_owned())
    }

    /// First day, ISO 8601.
    #[getter]
    fn start(&self) -> String {
        self.scenario().start.to_string()
    }

    /// Days simulated.
    #[getter]
    fn horizon_days(&self) -> u32 {
        self.scenario().horizon_days
    }

    /// Futures asked for.
    #[getter]
    fn trajectories(&self) -> u64 {
        self.scenario().trajectories
    }

    /// The seed.
    #[getter]
    fn seed(&self) -> u64 {
        self.scenario().seed
    }

    /// Digest of the resolved scenario, as in a run's manifest.
    #[getter]
    fn digest(&self) -> String {
        digest(&resolved_toml(self.scenario()))
    }

    /// Everything that is assumed, as one TOML file that needs no other; under another name and title, if any are given.
    #[pyo3(signature = (name=None, title=None))]
    fn resolved(&self, name: Option<String>, title: Option<&str>) -> String {
        resolved_toml(&self.named(name, title))
    }

    /// Of which values as stated hypotheses or experts have others in their place; empty where of none.
    fn replaced(&self, lang: &str) -> PyResult<String> {
        let replaced = self.loaded.warnings.replaced();
        if replaced.is_empty() {
            // Words are not looked up for nothing: most studies are made in a loop.
            return Ok(String::new());
        }
        Ok(render_diagnostics(&replaced, &trouble::locale(lang)?, false).trim_end().to_owned())
    }

    /// The keys under which hypotheses and experts put another value in the place of a key's.
    fn replacing(&self, key: &str) -> Vec<String> {
        let scenario = self.scenario();
        let Some(slot) = scenario.space.find(key) else { return Vec::new() };
        let sets = |set: &[(usize, harmattan_core::scenario::Quantity)]| set.iter().any(|(of, _)| *of == slot);
        let hypotheses = scenario.hypotheses.iter().filter(|h| sets(&h.set)).map(|h| ("hypotheses", &h.key));
        let experts = scenario.experts.iter().filter(|e| sets(&e.set)).map(|e| ("experts", &e.key));
        hypotheses.chain(experts).map(|(kind, of)| format!("{kind}.{of}.set.\"{key}\"")).collect()
    }

    /// What deserves a look in its files, as `check` shows it; empty where nothing does.
    fn warnings(&self, lang: &str) -> PyResult<String> {
        Ok(render_diagnostics(&self.loaded.warnings, &trouble::locale(lang)?, false))
    }

    /// Keys of the parameters that have a value.
    #[getter]
    fn keys(&self) -> Vec<String> {
        let scenario = self.scenario();
        let stated = (0..scenario.space.len()).filter(|&slot| scenario.base[slot].is_some());
        stated.map(|slot| scenario.space.name(slot).to_owned()).collect()
    }

    /// What is assumed of a key, as it is written in a scenario.
    fn value(&self, key: &str) -> PyResult<String> {
        let scenario = self.scenario();
        let slot = scenario.space.find(key).ok_or_else(|| trouble::unknown("key", key, &self.keys()))?;
        let unstated = || trouble::ScenarioError::new_err(format!("{key} has no value in this scenario"));
        let quantity = scenario.base[slot].as_ref().ok_or_else(unstated)?;
        let is_framework = scenario.space.spec(slot).domain == Domain::Framework;
        Ok(distribution_toml(&quantity.distribution, is_framework))
    }

    /// Keys of the measures in force.
    #[getter]
    fn policy(&self) -> Vec<String> {
        let scenario = self.scenario();
        scenario.policy.iter().filter_map(|&at| Some(scenario.measures.get(at)?.key.clone())).collect()
    }

    /// Keys of all measures.
    #[getter]
    fn measures(&self) -> Vec<String> {
        self.scenario().measures.iter().map(|measure| measure.key.clone()).collect()
    }

    /// Keys and weights of the hypotheses.
    #[getter]
    fn hypotheses(&self) -> Vec<(String, f64)> {
        self.scenario().hypotheses.iter().map(|hypothesis| (hypothesis.key.clone(), hypothesis.prior)).collect()
    }

    /// Keys and weights of the experts.
    #[getter]
    fn experts(&self) -> Vec<(String, f64)> {
        self.scenario().experts.iter().map(|expert| (expert.key.clone(), expert.weight)).collect()
    }

    /// Keys of all outcomes and events that can be asked for, with their names in a language.
    fn outcomes(&self, lang: &str) -> PyResult<Vec<(String, String)>> {
        let locale = trouble::locale(lang)?;
        let labels = Labels::new(self.scenario(), &locale);
        Ok(self.items().into_iter().map(|item| (item.key.clone(), labels.item(&item))).collect())
    }

    /// Simulates all futures. `progress` is called with what is done and what is asked for.
    #[pyo3(signature = (threads, progress, rows, series))]
    fn run(
        slf: &Bound<'_, Self>,
        threads: usize,
        progress: Option<Py<PyAny>>,
        rows: bool,
        series: bool,
    ) -> PyResult<Run> {
        Run::of(slf, threads, progress.as_ref(), rows, series)
    }

    /// One part of all futures, packed: `part` is its number, from 1, and how many there are. Its rows go to a file of Parquet.
    /// `progress` is called as that of a run.
    #[pyo3(signature = (part, threads, rows=None, progress=None))]
    fn part<'p>(
        slf: &Bound<'p, Self>,
        part: parts::Number,
        threads: usize,
        rows: Option<PathBuf>,
        progress: Option<Py<PyAny>>,
    ) -> PyResult<Bound<'p, PyBytes>> {
        Run::part(slf, part, threads, rows.as_deref(), progress.as_ref()).map(|bytes| PyBytes::new(slf.py(), &bytes))
    }

    /// The run whose parts these are.
    fn joined(slf: &Bound<'_, Self>, given: Vec<Vec<u8>>) -> PyResult<Run> {
        Run::joined(slf, &given)
    }

    /// An outcome as a function of some keys.
    fn function(
        slf: &Bound<'_, Self>,
        keys: Vec<String>,
        outcome: &str,
        threads: usize,
        lang: String,
    ) -> PyResult<Function> {
        Function::of(slf, keys, outcome, threads, lang)
    }
}

impl Study {
    /// The scenario under another name and title, if any are given.
    pub fn named(&self, name: Option<String>, title: Option<&str>) -> Scenario {
        let mut scenario = self.scenario().clone();
        scenario.name = name.unwrap_or(scenario.name);
        scenario.title = title.map_or(scenario.title, Translations::same);
        scenario
    }

    /// The key of an event whose threshold may be written in days where the program says `disruption`; spaces do not count.
    pub fn event(&self, event: &str) -> String {
        let event: String = event.split_whitespace().collect();
        let scenario = self.scenario();
        let slot = scenario.space.first(Key::OutcomesDisruptionDays);
        let days = scenario.base.get(slot).and_then(Option::as_ref).map(|quantity| quantity.distribution.central());
        let stated = event.split_once(">=").and_then(|(outcome, least)| Some((outcome, least.parse::<f64>().ok()?)));
        let named =
            stated.filter(|(_, least)| Some(*least) == days).map(|(outcome, _)| format!("{outcome}>=disruption"));
        named.filter(|key| self.items().iter().any(|item| item.key == *key)).unwrap_or(event)
    }

    /// All that can be asked for.
    pub fn items(&self) -> Vec<Item> {
        items(&Layout::of(self.scenario()), true)
    }
}
