//! What Python sees of Harmattan: scenarios, runs, comparisons and functions as objects, rows as Arrow, and the program itself.
//! Words, defaults and how things show themselves in a notebook are in `harmattan/`, beside this file.
#![forbid(unsafe_code)]

/// The program, the same as on the command line.
#[path = "../cli/mod.rs"]
mod cli;
mod comparison;
mod function;
mod parts;
mod pictures;
mod run;
mod study;
mod table;
mod trouble;
mod watched;

use std::ffi::OsString;

use pyo3::prelude::*;

/// Runs the program on its arguments, the first of which is its name, and gives its exit code.
#[pyfunction]
fn program(py: Python<'_>, arguments: Vec<OsString>) -> u8 {
    py.detach(|| cli::main(arguments) as u8)
}

/// The compiled half of the package `harmattan`.
#[pymodule]
fn _harmattan(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("__version__", env!("CARGO_PKG_VERSION"))?;
    module.add("ScenarioError", module.py().get_type::<trouble::ScenarioError>())?;
    module.add("SimulationError", module.py().get_type::<trouble::SimulationError>())?;
    module.add_class::<study::Study>()?;
    module.add_class::<run::Run>()?;
    module.add_class::<comparison::Comparison>()?;
    module.add_class::<function::Function>()?;
    module.add_class::<table::Table>()?;
    module.add_function(wrap_pyfunction!(program, module)?)?;
    module.add_function(wrap_pyfunction!(study::load, module)?)?;
    module.add_function(wrap_pyfunction!(study::parse, module)?)?;
    module.add_function(wrap_pyfunction!(comparison::compare, module)?)?;
    module.add_function(wrap_pyfunction!(comparison::compare_part, module)?)?;
    module.add_function(wrap_pyfunction!(comparison::compare_joined, module)?)?;
    Ok(())
}
