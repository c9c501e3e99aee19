//! The futures of a command: simulated here, or in parts that other processes have run and put into one folder.
//!
//! With `--parts FOLDER --shard K/N` a command runs its K-th part of the first experiment that is not whole there, leaves its
//! state and ends; without `--shard` it takes what is there, runs what is missing, and answers. A command of several
//! experiments (`sensitivity` chooses keys by what it found first) so takes a round of parts for each.

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::part;
use crate::cli::exit::Failure;
use crate::cli::interrupt::Interrupt;
use crate::cli::progress::Progress;
use crate::cli::requests::PartsRequest;
use harmattan_core::scenario::Scenario;
use harmattan_engine::{
    EnsembleError, Experiment, Grid, Options, PartHead, Reducer, Shard, State, StateOf, Tables, Watch, encode_part,
    go_on,
};
use harmattan_render::locale::Locale;
use harmattan_render::report::{NewFile, digest, put_files};
use harmattan_scenario::resolved_toml;
use serde::Serialize;
use serde::de::DeserializeOwned;

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

/// What the futures of a command depend on: its name, its scenarios, and what else it was asked.
pub(super) fn identity(command: &str, scenarios: &[Scenario], asked: &dyn std::fmt::Debug) -> String {
    let all: String = scenarios.iter().map(resolved_toml).collect();
    format!("{command}\n{asked:?}\n{all}")
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
        let folder = Folder::new(parts, format!("{shape:?}\n{}", self.identity), trajectories);
        let mut state = nothing();
        for found in folder.found::<StateOf<R>>(self.locale)? {
            // What is there twice, as after a try with other shards, is the same.
            let overlaps = found.sums.ranges().iter().any(|range| state.missing(range) != [range.clone()]);
            if !overlaps && state.join(found).is_err() {
                return Err(Failure::Usage(self.locale.text("parts-error-overlap")));
            }
        }
        let Some(shard) = parts.shard.filter(|_| !state.is_whole(&grid)) else {
            return self.simulated(experiment, reducer, None, state);
        };
        let wanted = grid.shard(shard);
        let path = folder.file(&grid.trajectories(&wanted));
        // Where there are fewer chunks than shards, some are empty: their parts too, so that each task leaves one.
        if wanted.is_empty() || !state.missing(&wanted).is_empty() {
            let part = self.simulated(experiment, reducer, Some(shard), nothing())?;
            if !part.missing(&wanted).is_empty() {
                return Err(Failure::Interrupted);
            }
            folder.put(&path, &grid.trajectories(&wanted), &part)?;
        }
        Err(Failure::Part(path))
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

/// The parts of one experiment, in a folder that may hold those of others.
pub(super) struct Folder<'a> {
    parts: &'a PartsRequest,
    head: PartHead,
}

impl<'a> Folder<'a> {
    /// The parts of the experiment of this identity.
    pub(super) fn new(parts: &'a PartsRequest, identity: String, trajectories: u64) -> Self {
        let head = PartHead {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            kind: "part".to_owned(),
            digest: digest(&identity),
            seed: 0,
            trajectories,
            range: 0..0,
            rows: String::new(),
            command: Vec::new(),
            sources: Vec::new(),
            overrides: Vec::new(),
        };
        Self { parts, head }
    }

    /// The file of the part that holds these trajectories.
    pub(super) fn file(&self, range: &Range<u64>) -> PathBuf {
        let name = format!("{}-{}-{}.{ENDING}", &self.head.digest[..LETTERS], range.start, range.end);
        self.parts.folder.join(name)
    }

    /// The states that are there, those of the first trajectories first.
    pub(super) fn found<S: DeserializeOwned>(&self, locale: &Locale) -> Result<Vec<S>, Failure> {
        let mut found = Vec::new();
        for path in self.files()? {
            let (head, bytes) = part::read(&path, locale)?;
            if head.version == self.head.version && head.digest == self.head.digest {
                found.push((head.range.start, part::decoded(&path, &bytes, locale)?));
            }
        }
        found.sort_by_key(|(start, _)| *start);
        Ok(found.into_iter().map(|(_, state)| state).collect())
    }

    /// Files whose names say that they are of this experiment. A folder that is not there yet holds none.
    fn files(&self) -> Result<Vec<PathBuf>, Failure> {
        let failed = |cause| Failure::Write(Some(self.parts.folder.clone()), cause);
        let entries = match std::fs::read_dir(&self.parts.folder) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            other => other.map_err(failed)?,
        };
        let mine = |path: &Path| {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            name.starts_with(&self.head.digest[..LETTERS]) && path.extension().is_some_and(|e| e == ENDING)
        };
        let mut files = Vec::new();
        for entry in entries {
            files.push(entry.map_err(failed)?.path());
        }
        files.retain(|path| mine(path));
        Ok(files)
    }

    /// Puts a part into its place, whole.
    pub(super) fn put<S: Serialize>(&self, path: &Path, range: &Range<u64>, state: &S) -> Result<(), Failure> {
        let head = PartHead { range: range.clone(), ..self.head.clone() };
        let unwritten = |error| Failure::Ensemble(EnsembleError::Sink(harmattan_engine::SinkError::new(path, &error)));
        let bytes = encode_part(&head, state).map_err(unwritten)?;
        std::fs::create_dir_all(&self.parts.folder)
            .map_err(|cause| Failure::Write(Some(self.parts.folder.clone()), cause))?;
        put_files(&[NewFile { path: path.to_path_buf(), bytes }], true).map_err(Failure::Output)
    }
}
