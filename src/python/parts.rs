//! Parts of an ensemble as bytes: run by one process, packed, sent anywhere, and joined by another to the bits of the whole.

use harmattan_engine::{
    EnsembleError, Experiment, Grid, Options, PartHead, Reducer, Shard, State, StateOf, Tables, decode_state,
    encode_part, part_head, run,
};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::trouble::{self, SimulationError};
use crate::watched::watched;

/// Which part: its number, from 1, and how many there are.
pub type Number = (u64, u64);

/// The part of this number.
pub fn shard((number, of): Number) -> PyResult<Shard> {
    Shard::new(number, of).ok_or_else(|| PyValueError::new_err(format!("there is no part {number} of {of}")))
}

/// Runs a part and packs its state; `identity` says what all parts are of, `tables` takes the rows.
pub fn packed<E: Experiment, R: Reducer>(
    py: Python<'_>,
    (experiment, reducer, identity): (&E, &R, &str),
    shard: Shard,
    threads: usize,
    progress: Option<&Py<PyAny>>,
    tables: impl FnOnce() -> Result<Tables<'static>, EnsembleError> + Send,
) -> PyResult<Vec<u8>>
where
    StateOf<R>: serde::Serialize,
{
    let options = Options { threads, shard: Some(shard) };
    let state = watched(py, progress, |watch| run(experiment, reducer, options, &mut tables()?, watch))?
        .map_err(|error| trouble::simulation(&error))?;
    let grid = Grid::new(experiment.layout(), experiment.trajectories());
    let head = PartHead::of_identity(identity, experiment.trajectories());
    encode_part(&head.part(grid.trajectories(&grid.shard(shard))), &state)
        .map_err(|error| SimulationError::new_err(error.to_string()))
}

/// The state of all parts of an experiment together.
pub fn joined<R: Reducer>(parts: &[Vec<u8>], identity: &str, reducer: &R, grid: &Grid) -> PyResult<StateOf<R>> {
    let failed = |error: &dyn std::fmt::Display| SimulationError::new_err(error.to_string());
    let whole = PartHead::of_identity(identity, grid.trajectories(&grid.chunks()).end);
    let mut all = State::empty(reducer.counts());
    for (number, bytes) in parts.iter().enumerate() {
        let found = part_head(bytes).map_err(|error| failed(&error))?;
        if !whole.has_part(&found) {
            return Err(failed(&format!("part {} is of something else, or of another version", number + 1)));
        }
        let state = decode_state(bytes, reducer, grid).map_err(|error| failed(&error))?;
        all.join(state).map_err(|_| failed(&format!("part {} is there twice", number + 1)))?;
    }
    if all.is_whole(grid) { Ok(all) } else { Err(failed(&"parts are missing")) }
}
