//! The futures of a command: simulated here, or in parts that other processes have run and put into one folder.
//!
//! With `--parts FOLDER --shard K/N` a command runs its K-th part of the first experiment that is not whole there, leaves its
//! state and ends; without `--shard` it takes what is there, runs what is missing, and answers. A command of several
//! experiments (`sensitivity` chooses keys by what it found first) so takes a round of parts for each; where all are whole, the
//! first task answers.

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::part;
use crate::cli::exit::Failure;
use crate::cli::interrupt::Interrupt;
use crate::cli::progress::Progress;
use crate::cli::requests::PartsRequest;
use harmattan_engine::{
    EnsembleError, Experiment, Grid, Options, PartError, PartHead, Reducer, Shard, State, StateOf, Tables, Watch,
    decode_state, encode_part, go_on,
};
use harmattan_render::locale::Locale;
use harmattan_render::report::{NewFile, put_files};
use serde::Serialize;

/// Ending of a part's file.
const ENDING: &str = "part";
/// Letters of the digest in its name.
const LETTERS: usize = 16;

/// Where the futures of a command are run.
pub(super) struct Desk<'a> {
    /// Threads; 0 means all the machine has.
    pub threads: usize,
    /// The folder of parts, and which is to be run, where some are run elsewhere.
    pub parts: Option<&'a PartsRequest>,
    /// What the command is, with all that its futures depend on.
    pub identity: String,
    /// Experiments begun.
    pub begun: Cell<u32>,
    pub interrupt: &'a Interrupt,
    pub locale: &'a Locale,
}

/// Whether a command is to leave its results, and not a part alone: their place is then taken before any work begins.
pub(super) fn is_whole(parts: Option<&PartsRequest>) -> bool {
    parts.is_none_or(|parts| parts.shard.is_none())
}

/// Refuses to answer where another task does: when all parts are there, the first task answers and the others end.
pub(super) fn check_turn(parts: Option<&PartsRequest>) -> Result<(), Failure> {
    let waits = parts.and_then(|parts| parts.shard).is_some_and(|shard| shard.number > 1);
    if waits { Err(Failure::AllParts) } else { Ok(()) }
}

impl<'a> Desk<'a> {
    /// A desk whose futures are those of this identity, or all here where no parts are asked for.
    pub(super) fn new(
        threads: usize,
        parts: Option<&'a PartsRequest>,
        identity: impl FnOnce() -> String,
        interrupt: &'a Interrupt,
        locale: &'a Locale,
    ) -> Self {
        // Writing scenarios out costs milliseconds: not for nothing.
        let identity = parts.map(|_| identity()).unwrap_or_default();
        Self { threads, parts, identity, begun: Cell::new(0), interrupt, locale }
    }

    /// The state of an experiment, with progress on a terminal. Where it was interrupted, some of it is missing.
    ///
    /// # Errors
    ///
    /// [`Failure::Part`] where no more than a part was asked for: it lies in its folder.
    pub(super) fn state<E: Experiment, R: Reducer>(&self, experiment: &E, reducer: &R) -> Result<StateOf<R>, Failure> {
        let number = self.begun.replace(self.begun.get() + 1);
        let nothing = || State::empty(reducer.counts());
        let Some(parts) = self.parts else {
            return self.simulated(experiment, reducer, None, nothing());
        };
        let (layout, trajectories) = (experiment.layout(), experiment.trajectories());
        let grid = Grid::new(layout, trajectories);
        let shape = (number, experiment.variants(), trajectories, layout.dimensions.len());
        let folder = Folder::open(parts, &format!("{shape:?}\n{}", self.identity), trajectories, self.locale)?;
        let Some(shard) = parts.shard.filter(|_| !folder.is_whole()) else {
            let mut state = nothing();
            folder.each(self.locale, |range, bytes| {
                let found = decode_state(bytes, reducer, &grid)?;
                let within = |chunks: &Range<u64>| {
                    let numbers = grid.trajectories(chunks);
                    range.start <= numbers.start && numbers.end <= range.end
                };
                let is_its = found.sums.ranges().iter().all(within) && state.join(found).is_ok();
                if is_its { Ok(()) } else { Err(PartError::Foreign) }
            })?;
            return self.simulated(experiment, reducer, None, state);
        };
        let wanted = grid.shard(shard);
        let range = grid.trajectories(&wanted);
        if !folder.holds(&range) {
            let part = self.simulated(experiment, reducer, Some(shard), nothing())?;
            if !part.missing(&wanted).is_empty() {
                return Err(Failure::Interrupted);
            }
            folder.put(&range, &part)?;
        }
        Err(Failure::Part(folder.file(&range)))
    }

    /// Simulates what a state lacks.
    fn simulated<E: Experiment, R: Reducer>(
        &self,
        experiment: &E,
        reducer: &R,
        shard: Option<Shard>,
        state: StateOf<R>,
    ) -> Result<StateOf<R>, Failure> {
        let progress = RefCell::new(Progress::new(self.locale));
        let told = &mut |done, total| progress.borrow_mut().at(done, total);
        let mut watch = Watch { stop: &self.interrupt.stop, progress: told };
        let options = Options { threads: self.threads, shard };
        let state = go_on(experiment, reducer, options, state, &mut Tables::none(), &mut watch);
        progress.into_inner().finish();
        state.map_err(Failure::Ensemble)
    }
}

/// The parts of one experiment, in a folder that may hold those of others. Which there are is told by their names: a task that runs
/// one part opens none.
pub(super) struct Folder<'a> {
    parts: &'a PartsRequest,
    head: PartHead,
    /// Trajectories and file of each, ascending; none shares a trajectory with another.
    found: Vec<(Range<u64>, PathBuf)>,
}

impl<'a> Folder<'a> {
    /// The parts of the experiment of this identity. A folder that is not there yet holds none.
    ///
    /// # Errors
    ///
    /// If the folder cannot be read, or holds parts of two cuts.
    pub(super) fn open(
        parts: &'a PartsRequest,
        identity: &str,
        trajectories: u64,
        locale: &Locale,
    ) -> Result<Self, Failure> {
        let mut folder = Self { parts, head: PartHead::of_identity(identity, trajectories), found: Vec::new() };
        let failed = |cause| Failure::Write(Some(parts.folder.clone()), cause);
        let entries = match std::fs::read_dir(&parts.folder) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(folder),
            other => other.map_err(failed)?,
        };
        for entry in entries {
            let path = entry.map_err(failed)?.path();
            // A pipe of that name would be waited for.
            if let Some(range) = folder.range_of(&path).filter(|_| path.is_file()) {
                folder.found.push((range, path));
            }
        }
        folder.found.sort_by_key(|(range, _)| (range.start, range.end));
        let overlap = |pair: &[(Range<u64>, PathBuf)]| pair[1].0.start < pair[0].0.end && !pair[1].0.is_empty();
        if folder.found.windows(2).any(overlap) {
            return Err(Failure::Usage(locale.text("parts-error-overlap")));
        }
        Ok(folder)
    }

    /// The file of the part that holds these trajectories.
    pub(super) fn file(&self, range: &Range<u64>) -> PathBuf {
        let name = format!("{}-{}-{}.{ENDING}", &self.head.digest[..LETTERS], range.start, range.end);
        self.parts.folder.join(name)
    }

    /// The trajectories that a file's name says it holds; none where it is of something else.
    fn range_of(&self, path: &Path) -> Option<Range<u64>> {
        let name = path.file_name()?.to_str()?.strip_suffix(ENDING)?.strip_suffix('.')?;
        let (start, end) = name.strip_prefix(&self.head.digest[..LETTERS])?.strip_prefix('-')?.split_once('-')?;
        Some(start.parse().ok()?..end.parse().ok()?)
    }

    /// Whether a part is there.
    pub(super) fn holds(&self, range: &Range<u64>) -> bool {
        self.found.iter().any(|(found, _)| found == range)
    }

    /// Whether no trajectory is missing.
    pub(super) fn is_whole(&self) -> bool {
        let next =
            self.found.iter().fold(0, |next, (range, _)| if range.start <= next { next.max(range.end) } else { next });
        next >= self.head.trajectories
    }

    /// Hands the bytes of the parts to `take`, one after the other; it says what of a part is not what its name says.
    pub(super) fn each(
        &self,
        locale: &Locale,
        mut take: impl FnMut(&Range<u64>, &[u8]) -> Result<(), PartError>,
    ) -> Result<(), Failure> {
        for (range, path) in &self.found {
            let (head, bytes) = part::read(path, locale)?;
            let is_its = self.head.has_part(&head) && head.range == *range;
            let taken = if is_its { take(range, &bytes) } else { Err(PartError::Foreign) };
            taken.map_err(|error| part::unfit(path, &error, locale))?;
        }
        Ok(())
    }

    /// Puts a part into its place, whole.
    pub(super) fn put<S: Serialize>(&self, range: &Range<u64>, state: &S) -> Result<(), Failure> {
        let path = self.file(range);
        let head = self.head.part(range.clone());
        let unwritten = |error| Failure::Ensemble(EnsembleError::Sink(harmattan_engine::SinkError::new(&path, &error)));
        let bytes = encode_part(&head, state).map_err(unwritten)?;
        std::fs::create_dir_all(&self.parts.folder)
            .map_err(|cause| Failure::Write(Some(self.parts.folder.clone()), cause))?;
        put_files(&[NewFile { path: path.clone(), bytes }], true).map_err(Failure::Output)
    }
}
