//! An outcome as a function of some assumptions: the mean over the study's futures, on the same random numbers at every point.

use harmattan_core::scenario::Scenario;
use harmattan_engine::{EnsembleError, Futures, Item, Options, tabulate};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::study::Study;
use crate::table::Event;
use crate::trouble;
use crate::watched::watched;

/// What an outcome is expected to be where some keys have these values, whatever hypothesis or expert is right.
#[pyclass(frozen, module = "harmattan")]
pub struct Function {
    study: Py<Study>,
    keys: Vec<String>,
    item: Item,
    /// An event of the item that the program does not count by itself.
    event: Option<Event>,
    threads: usize,
    lang: String,
}

impl Function {
    /// Of a study.
    pub fn of(
        study: &Bound<'_, Study>,
        keys: Vec<String>,
        outcome: &str,
        threads: usize,
        lang: String,
    ) -> PyResult<Self> {
        let scenario = study.get().scenario();
        if let Some(key) = keys.iter().find(|key| scenario.space.find(key).is_none()) {
            let known: Vec<String> =
                (0..scenario.space.len()).map(|slot| scenario.space.name(slot).to_owned()).collect();
            return Err(trouble::unknown("key", key, &known));
        }
        let items = study.get().items();
        let known = || items.iter().map(|item| item.key.clone()).collect::<Vec<_>>();
        let key = study.get().event(outcome);
        let of = |key: &str| items.iter().find(|item| item.key == key).cloned();
        let bounded = || Event::of(&key).and_then(|event| Some((of(&event.name)?, Some(event))));
        let found = of(&key).map(|item| (item, None)).or_else(bounded);
        let (item, event) = found.ok_or_else(|| trouble::unknown("outcome or event", outcome, &known()))?;
        Ok(Self { study: study.clone().unbind(), keys, item, event, threads, lang })
    }

    /// The scenario in which the keys have these values under every hypothesis and expert.
    fn at(&self, values: &[f64]) -> PyResult<Scenario> {
        if values.len() != self.keys.len() {
            let (found, wanted) = (values.len(), self.keys.len());
            return Err(PyValueError::new_err(format!("a point has {found} values where {wanted} keys were named")));
        }
        let stated: Vec<String> = self.keys.iter().zip(values).map(|(key, value)| format!("{key}={value}")).collect();
        let mut scenario = self.study.get().scenario_with(&stated, &self.lang)?;
        let slots: Vec<_> = self.keys.iter().filter_map(|key| scenario.space.find(key)).collect();
        scenario.sets_mut().for_each(|set| set.retain(|(slot, _)| !slots.contains(slot)));
        Ok(scenario)
    }
}

#[pymethods]
impl Function {
    /// The outcome's mean over the futures in which it has a value, at each point; NaN where it has none in any.
    fn values(&self, py: Python<'_>, points: Vec<Vec<f64>>, progress: Option<Py<PyAny>>) -> PyResult<Vec<f64>> {
        let scenarios: Vec<Scenario> = points.iter().map(|point| self.at(point)).collect::<PyResult<_>>()?;
        let count = scenarios.len() as u64;
        let all = |watch: &mut harmattan_engine::Watch<'_>| {
            let mut values = Vec::with_capacity(scenarios.len());
            for (number, scenario) in (0..).zip(&scenarios) {
                let progress = &mut *watch.progress;
                // Points count evenly: a thousandth of one each.
                let mut within =
                    |done: u64, asked: u64| progress(1000 * number + 1000 * done / asked.max(1), 1000 * count);
                let mut watch = harmattan_engine::Watch { stop: watch.stop, progress: &mut within };
                let options = Options { threads: self.threads, shard: None };
                let table = tabulate(&Futures::new(scenario), std::slice::from_ref(&self.item), options, &mut watch)?;
                if table.partial {
                    break;
                }
                let happened =
                    |x: f64| self.event.as_ref().map_or(x, |event| f64::from(u8::from(event.has_happened(x))));
                let known: Vec<f64> = table.outcome(0, 0).into_iter().map(happened).filter(|x| !x.is_nan()).collect();
                values.push(if known.is_empty() { f64::NAN } else { known.iter().sum::<f64>() / known.len() as f64 });
            }
            Ok::<_, EnsembleError>(values)
        };
        watched(py, progress.as_ref(), all)?.map_err(|error| trouble::simulation(&error))
    }
}
