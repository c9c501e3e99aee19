//! Errors as Python exceptions, in the reader's language.

use harmattan_core::Language;
use harmattan_engine::EnsembleError;
use harmattan_render::locale::{Locale, render_diagnostics};
use harmattan_render::report::ChartRequestError;
use harmattan_scenario::Diagnostics;
use pyo3::create_exception;
use pyo3::exceptions::{PyRuntimeError, PyValueError};
use pyo3::prelude::*;

create_exception!(harmattan, ScenarioError, PyValueError, "A scenario that is wrong: what, where, and what was meant.");
create_exception!(harmattan, SimulationError, PyRuntimeError, "Futures that could not be simulated.");

/// The locale of a language's code.
pub fn locale(lang: &str) -> PyResult<Locale> {
    let found = Language::ALL.into_iter().find(|language| language.code() == lang);
    found.map(Locale::new).ok_or_else(|| PyValueError::new_err(format!("lang is en, fr or ar, not {lang:?}")))
}

/// What is wrong with a scenario, with the lines and carets that the program shows.
pub fn scenario(found: &Diagnostics, lang: &str) -> PyErr {
    match locale(lang) {
        Ok(locale) => ScenarioError::new_err(render_diagnostics(found, &locale, false).trim_end().to_owned()),
        Err(error) => error,
    }
}

/// Why futures could not be simulated.
pub fn simulation(error: &EnsembleError) -> PyErr {
    SimulationError::new_err(error.to_string())
}

/// A chart that cannot be drawn as asked.
pub fn chart(error: &ChartRequestError) -> PyErr {
    match error {
        ChartRequestError::Name { name, known } => unknown("chart", name, known),
        other => PyValueError::new_err(other.to_string()),
    }
}

/// An unknown key, with those that there are.
pub fn unknown(what: &str, key: &str, known: &[String]) -> PyErr {
    let names = known.iter().map(String::as_str);
    let meant = harmattan_scenario::nearest(key, names).map(|near| format!("; did you mean {near:?}?"));
    ScenarioError::new_err(format!("no {what} is called {key:?}{}", meant.unwrap_or_default()))
}
