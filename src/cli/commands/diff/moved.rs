//! The first scenario of a difference begun on the first day of the second.

use harmattan_core::scenario::{Provenance, Scenario};
use harmattan_evidence::Month;
use harmattan_evidence::update::{NotShifted, Start, going_on};

/// A scenario begun on the first day of another, with its own state and assumptions: its measures in force go on, their days
/// counted from the new first day. None where both begin on one day.
pub(super) fn begun_with(scenario: &Scenario, other: &Scenario) -> Result<Option<Scenario>, NotShifted> {
    if scenario.start == other.start {
        return Ok(None);
    }
    // Nothing is known of that day but what the scenario states: it keeps its cells, campaigns and excitation.
    let start = Start {
        as_of: other.start,
        months: 0,
        last: Month::of(other.start),
        regions: Vec::new(),
        cells: Vec::new(),
        excitation: 0.0,
    };
    let moved = going_on(scenario, &start, &Provenance::default())?;
    Ok(Some(Scenario { base: scenario.base.clone(), ..moved }))
}
