//! Runs an experiment: chunks of its trajectories on all threads, every variant of each, reduced.

use std::cell::Cell;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::AtomicBool;

use super::check::{check_shape, fault};
use super::error::EnsembleError;
use super::experiment::{Experiment, Worker};
use super::grid::{Grid, Shard};
use super::pipeline::{Steps, in_order};
use super::reducer::{Future, Reducer};
use super::sinks::{Rows, Tables};
use super::state::{Failure, Progress, State};
use crate::reducer::Merge;
use harmattan_core::sampling::MOST_DRAWS;
pub use harmattan_core::scenario::MOST_REPEATS;

/// Most trajectories of one experiment: what a bucket of a histogram can count.
pub const MOST_TRAJECTORIES: u64 = u32::MAX as u64;
const _: () = assert!(MOST_TRAJECTORIES <= MOST_DRAWS, "more trajectories than a design has draws");

/// How an experiment is run; nothing here changes a result.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Threads; 0 means as many as the machine offers.
    pub threads: usize,
    /// Which part is run; none for the whole.
    pub shard: Option<Shard>,
}

/// How a run is watched and stopped from outside.
pub struct Watch<'a> {
    /// Once set, no further chunk is started and the state lacks the chunks that were not.
    pub stop: &'a AtomicBool,
    /// Called after each chunk with trajectories of all variants done and asked for.
    pub progress: &'a mut dyn FnMut(u64, u64),
}

/// A reducer's state.
pub type StateOf<R> = State<<R as Reducer>::Sums, <R as Reducer>::Counts>;

/// Runs the trajectories of `experiment` in all its variants and reduces them; rows of an experiment of one variant go
/// to `tables` in order of the trajectories.
///
/// The tables are finished only when the run is; a stopped run finishes them too.
///
/// # Errors
///
/// [`EnsembleError`]: nothing to run, threads that do not start, a model that panics, rows that cannot be
/// written. A future with impossible numbers in one variant is no error: it is set aside in all.
pub fn run<E: Experiment, R: Reducer>(
    experiment: &E,
    reducer: &R,
    options: Options,
    tables: &mut Tables<'_>,
    watch: &mut Watch<'_>,
) -> Result<StateOf<R>, EnsembleError> {
    go_on(experiment, reducer, options, State::empty(reducer.counts()), tables, watch)
}

/// Runs what `state` lacks of the part that the options ask for: with what is given back, it is as if run at once.
///
/// # Errors
///
/// Those of [`run`].
pub fn go_on<E: Experiment, R: Reducer>(
    experiment: &E,
    reducer: &R,
    options: Options,
    state: StateOf<R>,
    tables: &mut Tables<'_>,
    watch: &mut Watch<'_>,
) -> Result<StateOf<R>, EnsembleError> {
    let grid = checked_grid(experiment)?;
    let part = options.shard.map_or_else(|| grid.chunks(), |shard| grid.shard(shard));
    go_on_over(experiment, reducer, options.threads, part, state, tables, watch)
}

/// Runs what `state` lacks of these chunks of the experiment's grid, such as its first ones for a quick look.
///
/// # Errors
///
/// Those of [`run`].
pub fn go_on_over<E: Experiment, R: Reducer>(
    experiment: &E,
    reducer: &R,
    threads: usize,
    chunks: Range<u64>,
    mut state: StateOf<R>,
    tables: &mut Tables<'_>,
    watch: &mut Watch<'_>,
) -> Result<StateOf<R>, EnsembleError> {
    let grid = checked_grid(experiment)?;
    let part = chunks.start..chunks.end.min(grid.chunks().end);
    let variants = experiment.variants() as u64;
    let asked = span(&grid.trajectories(&part)) * variants;
    let missing = state.missing(&part);
    let jobs = missing.iter().map(span).sum();
    let mut done = asked - missing.iter().map(|chunks| span(&grid.trajectories(chunks)) * variants).sum::<u64>();
    let pool = thread_pool(threads)?;
    let keep_rows = tables.are_wanted();
    let steps = Steps {
        start: || ChunkRunner::new(experiment, reducer, keep_rows),
        work: |runner: &mut ChunkRunner<'_, E, R>, job| {
            let chunk = nth(&missing, job);
            runner.run(chunk, grid.trajectories(&(chunk..chunk + 1)))
        },
        finish: |runner: ChunkRunner<'_, E, R>| (runner.progress, runner.counts),
    };
    let window = 2 * pool.current_num_threads() as u64 + 2;
    let kept = in_order(&pool, 0..jobs, window, watch.stop, &steps, |reduced| {
        let Reduced { chunk, sums, rows } = reduced?;
        state.sums.insert(chunk, sums);
        if let Some(rows) = rows {
            tables.take(rows)?;
        }
        done += span(&grid.trajectories(&(chunk..chunk + 1))) * variants;
        (watch.progress)(done, asked);
        Ok::<(), EnsembleError>(())
    })?;
    tables.finish()?;
    for (progress, counts) in &kept {
        state.progress.merge(progress);
        state.counts.merge(counts);
    }
    Ok(state)
}

/// The chunk of a job: that of this place among ranges of chunks.
fn nth(ranges: &[Range<u64>], mut job: u64) -> u64 {
    for range in ranges {
        if job < span(range) {
            return range.start + job;
        }
        job -= span(range);
    }
    0
}

fn span(range: &Range<u64>) -> u64 {
    range.end - range.start
}

fn checked_grid<E: Experiment>(experiment: &E) -> Result<Grid, EnsembleError> {
    let (trajectories, repeats) = (experiment.trajectories(), experiment.layout().repeats);
    if trajectories > MOST_TRAJECTORIES {
        return Err(EnsembleError::TooMany { asked: trajectories, most: MOST_TRAJECTORIES });
    }
    if repeats > MOST_REPEATS {
        return Err(EnsembleError::Repeats { repeats, most: MOST_REPEATS });
    }
    if trajectories == 0 || experiment.variants() == 0 {
        return Err(EnsembleError::NoTrajectories);
    }
    Ok(Grid::new(experiment.layout(), trajectories))
}

pub(crate) fn thread_pool(threads: usize) -> Result<rayon::ThreadPool, EnsembleError> {
    (rayon::ThreadPoolBuilder::new().num_threads(threads))
        .thread_name(|i| format!("trajectories-{i}"))
        .build()
        .map_err(|e| EnsembleError::Threads { threads, message: e.to_string() })
}

/// What a chunk leaves to be folded in order.
struct Reduced<S> {
    chunk: u64,
    sums: S,
    rows: Option<Rows>,
}

/// Runs chunks on one thread and keeps that thread's counts.
struct ChunkRunner<'e, E: Experiment + 'e, R: Reducer> {
    experiment: &'e E,
    reducer: &'e R,
    worker: E::Worker<'e>,
    /// The variants of the future at work, as they are run.
    order: Vec<usize>,
    notes: R::Notes,
    counts: R::Counts,
    progress: Progress,
    keep_rows: bool,
}

impl<'e, E: Experiment + 'e, R: Reducer> ChunkRunner<'e, E, R> {
    fn new(experiment: &'e E, reducer: &'e R, keep_rows: bool) -> Self {
        Self {
            experiment,
            reducer,
            worker: experiment.worker(),
            order: Vec::new(),
            notes: reducer.notes(),
            counts: reducer.counts(),
            progress: Progress::default(),
            keep_rows,
        }
    }

    /// Runs a chunk; a panic of the model becomes an error that names the trajectory. After a panic nothing of this
    /// runner is used again: the run ends with that error.
    fn run(&mut self, chunk: u64, numbers: Range<u64>) -> Result<Reduced<R::Sums>, EnsembleError> {
        let current = Cell::new(numbers.start);
        catch_unwind(AssertUnwindSafe(|| self.run_unguarded(chunk, numbers, &current))).unwrap_or_else(|payload| {
            let message = (payload.downcast_ref::<&str>().map(|s| (*s).to_owned()))
                .or_else(|| payload.downcast_ref::<String>().cloned())
                .unwrap_or_else(|| "no message".to_owned());
            Err(EnsembleError::Panicked { trajectory: current.get(), message })
        })
    }

    fn run_unguarded(
        &mut self,
        chunk: u64,
        numbers: Range<u64>,
        current: &Cell<u64>,
    ) -> Result<Reduced<R::Sums>, EnsembleError> {
        let room = usize::try_from(span(&numbers)).unwrap_or_default();
        let mut sums = self.reducer.sums();
        let mut rows = self.keep_rows.then(|| Rows::with_capacity(self.experiment.layout(), room));
        for number in numbers {
            current.set(number);
            self.progress.done += 1;
            if let Some(failure) = self.future(number, &mut sums, rows.as_mut())? {
                self.progress.failures.push(failure);
            }
        }
        self.reducer.close(&mut self.notes, &mut sums, &mut self.counts);
        Ok(Reduced { chunk, sums, rows })
    }

    /// Runs a future in every variant and takes it in; gives its first fault instead where it has one.
    fn future(
        &mut self,
        number: u64,
        sums: &mut R::Sums,
        mut rows: Option<&mut Rows>,
    ) -> Result<Option<Failure>, EnsembleError> {
        let layout = self.experiment.layout();
        let variants = self.experiment.variants();
        let (mut events, mut hypothesis, mut expert) = (0, 0, 0);
        self.worker.order(number, variants, &mut self.order);
        for (run, &variant) in self.order.iter().enumerate() {
            let record = self.worker.run(number, variant);
            check_shape(layout, number, &record, self.experiment.measures(variant))?;
            if let Some(failure) = fault(layout, number, &record) {
                return Ok(Some(failure));
            }
            events += record.trajectory.events;
            if variant == 0 {
                (hypothesis, expert) = (record.hypothesis, record.expert);
            }
            self.reducer.note(&mut self.notes, variant, &record);
            if run + 1 == variants {
                let future = Future { number, hypothesis, expert, record: &record };
                self.reducer.take(&mut self.notes, sums, &mut self.counts, &future);
                if let Some(rows) = rows.as_deref_mut() {
                    let (expected, found) = (layout.dimensions.len(), record.draws.len());
                    if found != expected {
                        return Err(EnsembleError::Shape { trajectory: number, array: "draws", expected, found });
                    }
                    rows.push(number, &record);
                }
            }
        }
        self.progress.events += events;
        Ok(None)
    }
}
