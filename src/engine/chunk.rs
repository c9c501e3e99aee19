//! One chunk of trajectories, on one thread: run, checked, reduced.

use std::cell::Cell;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::counts::Counts;
use super::error::EnsembleError;
use super::layout::{Layout, is_missable};
use super::moments::{ColumnMoments, Moments};
use super::nested::{DrawRow, block_of};
use super::reduction::Failure;
use super::sinks::Rows;
use super::source::{Record, TrajectorySource, TrajectoryWorker};
use harmattan_core::model::OutcomeKind;

/// A count in the series above this cannot come from a sound model (there are at most some hundred
/// places of at most 1000 cells) and would ask for a table of its size.
const GREATEST_SERIES_COUNT: u32 = 1 << 20;

/// Moments of one hypothesis in one chunk.
pub(super) struct ChunkMoments {
    pub outcomes: ColumnMoments,
    pub links: ColumnMoments,
    pub costs: ColumnMoments,
}

/// What a chunk leaves to be folded in order.
pub(super) struct Chunk {
    pub done: u64,
    pub events: u64,
    pub failures: Vec<Failure>,
    pub moments: Vec<ChunkMoments>,
    pub draws: Vec<DrawRow>,
    pub rows: Option<Rows>,
}

/// A draw of a nested run whose trajectories are being gathered.
struct OpenDraw {
    draw: u64,
    hypothesis: usize,
    items: Vec<Moments>,
}

/// Runs chunks on one thread and keeps that thread's counts.
pub(super) struct ChunkRunner<'s, S: TrajectorySource + 's> {
    layout: &'s Layout,
    worker: S::Worker<'s>,
    counts: Vec<Counts>,
    keep_rows: bool,
    happened: Vec<bool>,
}

impl<'s, S: TrajectorySource + 's> ChunkRunner<'s, S> {
    pub fn new(source: &'s S, keep_rows: bool) -> Self {
        let layout = source.layout();
        Self {
            layout,
            worker: source.worker(),
            counts: vec![Counts::new(layout); layout.hypotheses.len()],
            keep_rows,
            happened: Vec::with_capacity(layout.events.len()),
        }
    }

    /// The counts of all chunks this runner has run, by hypothesis.
    pub fn into_counts(self) -> Vec<Counts> {
        self.counts
    }

    /// Runs a chunk; a panic of the model becomes an error that names the trajectory.
    pub fn run(&mut self, numbers: Range<u64>) -> Result<Chunk, EnsembleError> {
        let current = Cell::new(numbers.start);
        guarded(&current, || self.run_unguarded(numbers, &current))
    }

    fn run_unguarded(&mut self, numbers: Range<u64>, current: &Cell<u64>) -> Result<Chunk, EnsembleError> {
        let layout = self.layout;
        let trajectories = usize::try_from(numbers.end - numbers.start).unwrap_or_default();
        let mut chunk = Chunk::new(layout, trajectories, self.keep_rows);
        let mut open: Option<OpenDraw> = None;
        for number in numbers {
            current.set(number);
            let record = self.worker.run(number);
            check_shape(layout, number, &record, layout.measures.len())?;
            chunk.done += 1;
            if let Some(failure) = fault(layout, number, &record) {
                chunk.failures.push(failure);
                continue;
            }
            self.happened.clear();
            let outcomes = &record.trajectory.outcomes;
            self.happened.extend(layout.events.iter().map(|e| e.happened(outcomes, record.disruption_days)));
            self.counts[record.hypothesis].push(layout, &record, &self.happened);
            chunk.push(number, &record);
            if layout.repeats > 1 {
                gather(layout, &mut open, &mut chunk.draws, number, &record, &self.happened);
            }
        }
        Ok(chunk)
    }
}

impl Chunk {
    fn new(layout: &Layout, trajectories: usize, keep_rows: bool) -> Self {
        let moments = || ChunkMoments {
            outcomes: ColumnMoments::new(layout.outcomes.len(), layout.missable()),
            links: ColumnMoments::new(layout.theatre.links.len(), &[]),
            costs: ColumnMoments::new(layout.measures.len(), &[]),
        };
        Self {
            done: 0,
            events: 0,
            failures: Vec::new(),
            moments: layout.hypotheses.iter().map(|_| moments()).collect(),
            draws: Vec::new(),
            rows: keep_rows.then(|| Rows::with_capacity(layout, trajectories)),
        }
    }

    fn push(&mut self, number: u64, record: &Record<'_>) {
        let moments = &mut self.moments[record.hypothesis];
        moments.outcomes.push(&record.trajectory.outcomes);
        moments.links.push(&record.trajectory.link_closed_days);
        moments.costs.push(record.costs_usd);
        self.events += record.trajectory.events;
        if let Some(rows) = &mut self.rows {
            rows.push(number, record);
        }
    }
}

/// Adds a trajectory to its draw, and closes the draw once all its trajectories are there. A draw of which
/// one failed or lies outside the run is never closed, and so does not count.
fn gather(
    layout: &Layout,
    open: &mut Option<OpenDraw>,
    closed: &mut Vec<DrawRow>,
    number: u64,
    record: &Record<'_>,
    happened: &[bool],
) {
    let draw = number / u64::from(layout.repeats);
    if open.as_ref().is_none_or(|o| o.draw != draw || o.hypothesis != record.hypothesis) {
        let items = vec![Moments::default(); layout.decomposed().len() + layout.events.len()];
        *open = Some(OpenDraw { draw, hypothesis: record.hypothesis, items });
    }
    let Some(current) = open else { return };
    let columns = layout.decomposed().iter().map(|&c| record.trajectory.outcomes[c]);
    let events = happened.iter().map(|&h| f64::from(u8::from(h)));
    current.items.iter_mut().zip(columns.chain(events)).for_each(|(moments, x)| moments.push(x));
    let whole = current.items.first().is_some_and(|m| m.count == u64::from(layout.repeats));
    if let Some(done) = open.take_if(|_| whole) {
        closed.push(DrawRow { hypothesis: done.hypothesis, block: block_of(draw), items: done.items });
    }
}

/// Runs `work`; a panic of the model becomes an error that names the trajectory at work. After a panic what
/// `work` has touched is not used again: the run ends with this error.
pub(super) fn guarded<T>(
    current: &Cell<u64>,
    work: impl FnOnce() -> Result<T, EnsembleError>,
) -> Result<T, EnsembleError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|payload| {
        let message = (payload.downcast_ref::<&str>().map(|s| (*s).to_owned()))
            .or_else(|| payload.downcast_ref::<String>().cloned())
            .unwrap_or_else(|| "no message".to_owned());
        Err(EnsembleError::Panicked { trajectory: current.get(), message })
    })
}

/// Whether the arrays of a trajectory with `measures` measures in force are as long as the layout says.
pub(super) fn check_shape(
    layout: &Layout,
    trajectory: u64,
    record: &Record<'_>,
    measures: usize,
) -> Result<(), EnsembleError> {
    let t = record.trajectory;
    let expected = [
        ("outcomes", layout.outcomes.len(), t.outcomes.len()),
        ("series", layout.series.columns.len() * layout.series.days.len(), t.series.len()),
        ("link_closed_days", layout.theatre.links.len(), t.link_closed_days.len()),
        ("costs_usd", measures, record.costs_usd.len()),
        ("unserved_by_size", t.strikes_by_size.len(), t.unserved_by_size.len()),
    ];
    match expected.into_iter().find(|(_, expected, found)| expected != found) {
        None => Ok(()),
        Some((array, expected, found)) => Err(EnsembleError::Shape { trajectory, array, expected, found }),
    }
}

/// The first number no sound trajectory gives: infinite; missing where nothing may be missing; a spread
/// level that does not exist.
pub(super) fn fault(layout: &Layout, trajectory: u64, record: &Record<'_>) -> Option<Failure> {
    let failure = |column: &str, value: f64| Some(Failure { trajectory, column: column.to_owned(), value });
    let t = record.trajectory;
    for (column, &x) in t.outcomes.iter().enumerate() {
        if x.is_finite() && layout.outcomes.spec(column).kind != OutcomeKind::Level {
            continue;
        }
        let kind = layout.outcomes.spec(column).kind;
        let sound = match kind {
            OutcomeKind::Level => (0.0..=5.0).contains(&x) && x.fract() == 0.0,
            _ => x.is_nan() && is_missable(kind),
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
