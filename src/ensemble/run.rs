//! Runs an ensemble.

use std::ops::Range;
use std::sync::atomic::AtomicBool;

use super::chunk::{Chunk, ChunkRunner};
use super::error::{EnsembleError, SinkError};
use super::layout::Layout;
use super::pipeline::{Steps, in_order};
use super::reduction::{Ensemble, Failures, Reduction};
use super::sinks::Sink;
use super::source::TrajectorySource;
use crate::sampling::MOST_DRAWS;

/// Trajectories of a chunk (rounded down to whole draws in a nested run). A constant: floating-point sums
/// are taken chunk by chunk, so that another size would give other last digits.
pub const CHUNK: u64 = 256;

/// Most trajectories of one ensemble: what a bucket of a histogram can count.
pub const MOST_TRAJECTORIES: u64 = u32::MAX as u64;
const _: () = assert!(MOST_TRAJECTORIES <= MOST_DRAWS, "more trajectories than a design has draws");

/// Most trajectories per draw of a nested run: a draw must lie in one chunk.
pub const MOST_REPEATS: u32 = 4096;

/// How an ensemble is run; nothing here changes a result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Threads; 0 means as many as the machine offers.
    pub threads: usize,
    /// Which trajectories: all, or a shard of the ensemble.
    pub range: Option<Range<u64>>,
}

/// How a run is watched and stopped from outside.
pub struct Watch<'a> {
    /// Once set, no further chunk is started and the ensemble is marked as partial.
    pub stop: &'a AtomicBool,
    /// Called after each chunk with trajectories done and asked for.
    pub progress: &'a mut dyn FnMut(u64, u64),
}

/// Runs the trajectories of `source` and reduces them; rows go to `sinks` in order of the trajectories.
///
/// The sinks are finished only when the run is; a partial run finishes them too.
///
/// # Errors
///
/// [`EnsembleError`]: nothing to run, threads that do not start, a model that panics, rows that cannot be
/// written. A trajectory with impossible numbers is no error: it is set aside in [`Ensemble::failures`].
pub fn run<S: TrajectorySource>(
    source: &S,
    options: &Options,
    sinks: &mut [Box<dyn Sink + '_>],
    watch: &mut Watch<'_>,
) -> Result<Ensemble, EnsembleError> {
    let layout = source.layout();
    let range = checked_range(source, options)?;
    let chunks = Chunks::new(layout, range.clone());
    let pool = thread_pool(options.threads)?;
    let keep_rows = !sinks.is_empty();
    let steps = Steps {
        start: || ChunkRunner::new(source, keep_rows),
        work: |runner: &mut ChunkRunner<'_, S>, chunk| runner.run(chunks.numbers(chunk)),
        finish: ChunkRunner::into_counts,
    };
    let mut fold = Fold::new(layout);
    let window = 2 * pool.current_num_threads() as u64 + 2;
    let asked = range.end - range.start;
    let counts = in_order(&pool, chunks.indices(), window, watch.stop, &steps, |chunk| {
        fold.push(chunk?, sinks)?;
        (watch.progress)(fold.done, asked);
        Ok::<(), EnsembleError>(())
    })?;
    for sink in sinks.iter_mut() {
        sink.finish()?;
    }
    for by_hypothesis in &counts {
        for (reduction, counts) in fold.hypotheses.iter_mut().zip(by_hypothesis) {
            reduction.counts.merge(counts);
        }
    }
    Ok(fold.into_ensemble(layout, source.trajectories(), range))
}

fn checked_range<S: TrajectorySource>(source: &S, options: &Options) -> Result<Range<u64>, EnsembleError> {
    let trajectories = source.trajectories();
    if trajectories > MOST_TRAJECTORIES {
        return Err(EnsembleError::TooMany { asked: trajectories, most: MOST_TRAJECTORIES });
    }
    let repeats = source.layout().repeats;
    if repeats > MOST_REPEATS {
        return Err(EnsembleError::Repeats { repeats, most: MOST_REPEATS });
    }
    let range = options.range.clone().unwrap_or(0..trajectories);
    if range.end > trajectories {
        return Err(EnsembleError::Range { start: range.start, end: range.end, trajectories });
    }
    if range.is_empty() {
        return Err(EnsembleError::NoTrajectories);
    }
    Ok(range)
}

pub(super) fn thread_pool(threads: usize) -> Result<rayon::ThreadPool, EnsembleError> {
    (rayon::ThreadPoolBuilder::new().num_threads(threads))
        .thread_name(|i| format!("trajectories-{i}"))
        .build()
        .map_err(|e| EnsembleError::Threads { threads, message: e.to_string() })
}

/// The grid of chunks. It starts at trajectory 0 whatever the range, so that a shard's chunks are those of
/// the whole wherever the shard starts and ends on the grid.
struct Chunks {
    size: u64,
    range: Range<u64>,
}

impl Chunks {
    fn new(layout: &Layout, range: Range<u64>) -> Self {
        let repeats = u64::from(layout.repeats);
        Self { size: repeats * (CHUNK / repeats).max(1), range }
    }

    fn indices(&self) -> Range<u64> {
        self.range.start / self.size..self.range.end.div_ceil(self.size)
    }

    fn numbers(&self, chunk: u64) -> Range<u64> {
        (chunk * self.size).max(self.range.start)..((chunk + 1) * self.size).min(self.range.end)
    }
}

/// The running reduction, fed chunk by chunk in order.
struct Fold {
    done: u64,
    events: u64,
    failures: Failures,
    hypotheses: Vec<Reduction>,
    mixture: Reduction,
}

impl Fold {
    fn new(layout: &Layout) -> Self {
        Self {
            done: 0,
            events: 0,
            failures: Failures::default(),
            hypotheses: layout.hypotheses.iter().map(|_| Reduction::new(layout)).collect(),
            mixture: Reduction::new(layout),
        }
    }

    fn push(&mut self, chunk: Chunk, sinks: &mut [Box<dyn Sink + '_>]) -> Result<(), SinkError> {
        self.done += chunk.done;
        self.events += chunk.events;
        self.failures.extend(chunk.failures);
        for (reduction, moments) in self.hypotheses.iter_mut().zip(&chunk.moments) {
            reduction.outcomes.merge(&moments.outcomes);
            reduction.links.merge(&moments.links);
            reduction.costs.merge(&moments.costs);
        }
        for draw in &chunk.draws {
            if let Some(split) = &mut self.hypotheses[draw.hypothesis].variance {
                split.push(draw);
            }
        }
        if let Some(rows) = &chunk.rows {
            for sink in sinks {
                sink.write(rows)?;
            }
        }
        Ok(())
    }

    fn into_ensemble(mut self, layout: &Layout, trajectories: u64, range: Range<u64>) -> Ensemble {
        self.hypotheses.iter().for_each(|h| self.mixture.merge(h));
        Ensemble {
            layout: layout.clone(),
            trajectories,
            partial: self.done < range.end - range.start,
            range,
            done: self.done,
            failures: self.failures,
            events: self.events,
            hypotheses: self.hypotheses,
            mixture: self.mixture,
            precision: None,
        }
    }
}
