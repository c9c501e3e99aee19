//! Whether a record is what its layout says, and sound.

use super::error::EnsembleError;
use super::experiment::Record;
use super::layout::{Layout, is_missable};
use super::state::Failure;
use harmattan_core::model::{Fault, MOST_WAVES, OutcomeKind};

/// A count in the series above this cannot come from a sound model (there are at most some hundred
/// places of at most 1000 cells) and would ask for a table of its size.
const GREATEST_SERIES_COUNT: u32 = 1 << 20;

/// What is named as the column of a failure that came to more waves than a trajectory may have.
pub const FAILED_WAVES: &str = "waves beyond the limit";
/// The same of one that had more cells at a place at the start than it holds.
pub const FAILED_CELLS: &str = "cells beyond the capacity";

/// Whether the arrays of a trajectory with `measures` measures in force are as long as the layout says, and its weight
/// is one that the reducers know.
pub(super) fn check_shape(
    layout: &Layout,
    trajectory: u64,
    record: &Record<'_>,
    measures: usize,
) -> Result<(), EnsembleError> {
    if record.weight != 1.0 {
        return Err(EnsembleError::Weight { trajectory, weight: record.weight });
    }
    let t = record.trajectory;
    let expected = [
        ("outcomes", layout.outcomes.len(), t.outcomes.len()),
        ("series", layout.series.columns.len() * layout.series.days.len(), t.series.len()),
        ("link_closed_days", layout.theatre.links.len(), t.link_closed_days.len()),
        ("costs_usd", measures, record.costs_usd.len()),
        ("started", measures, record.started.len()),
        ("unserved_by_size", t.strikes_by_size.len(), t.unserved_by_size.len()),
    ];
    match expected.into_iter().find(|(_, expected, found)| expected != found) {
        None => Ok(()),
        Some((array, expected, found)) => Err(EnsembleError::Shape { trajectory, array, expected, found }),
    }
}

/// The first number no sound trajectory gives: infinite; missing where nothing may be missing; a spread
/// level that does not exist.
#[inline]
pub(super) fn fault(layout: &Layout, trajectory: u64, record: &Record<'_>) -> Option<Failure> {
    if seems_sound(layout, record) { None } else { first_fault(layout, trajectory, record) }
}

/// Looks at all numbers without a branch for any: most trajectories are sound.
#[inline]
fn seems_sound(layout: &Layout, record: &Record<'_>) -> bool {
    let t = record.trajectory;
    let (present, missable) = layout.finite_masks();
    let mut bad = 0_u64;
    for ((x, present), missable) in t.outcomes.iter().zip(present).zip(missable) {
        // Present columns must not have all exponent bits set; the others may be missing, but not infinite.
        let bits = x.to_bits() << 1;
        bad |= u64::from(bits >= INFINITY) & present | u64::from(bits == INFINITY) & missable;
    }
    for x in t.link_closed_days.iter().chain(record.costs_usd) {
        bad |= u64::from(x.to_bits() << 1 >= INFINITY);
    }
    let most = t.series.iter().fold(0, |most, &x| most.max(x));
    let level = t.outcomes[layout.spread_level()];
    bad == 0 && most <= GREATEST_SERIES_COUNT && (0.0..=5.0).contains(&level) && level.fract() == 0.0
}

/// Bits of an infinite number without its sign.
const INFINITY: u64 = f64::INFINITY.to_bits() << 1;

#[cold]
fn first_fault(layout: &Layout, trajectory: u64, record: &Record<'_>) -> Option<Failure> {
    let failure = |column: &str, value: f64| Some(Failure { trajectory, column: column.to_owned(), value });
    let t = record.trajectory;
    match t.fault {
        Some(Fault::Waves) => return failure(FAILED_WAVES, MOST_WAVES as f64),
        Some(Fault::Cells) => return failure(FAILED_CELLS, f64::INFINITY),
        None => {}
    }
    for (column, &x) in t.outcomes.iter().enumerate() {
        let kind = layout.outcomes.spec(column).kind;
        let sound = match kind {
            OutcomeKind::Level => (0.0..=5.0).contains(&x) && x.fract() == 0.0,
            _ => x.is_finite() || x.is_nan() && is_missable(kind),
        };
        if !sound {
            return failure(&layout.outcomes.names()[column], x);
        }
    }
    if let Some(&x) = t.link_closed_days.iter().find(|x| !x.is_finite()) {
        return failure("link_closed_days", x);
    }
    if let Some(&x) = record.costs_usd.iter().find(|x| !x.is_finite()) {
        return failure("costs_usd", x);
    }
    if let Some(&x) = t.series.iter().find(|&&x| x > GREATEST_SERIES_COUNT) {
        return failure("series", f64::from(x));
    }
    None
}
