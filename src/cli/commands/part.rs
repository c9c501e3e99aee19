//! The state that shards and interrupted runs leave: written, found again, and held against what it is to be joined with.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::cli::exit::Failure;
use crate::cli::requests::RunRequest;
use harmattan_core::scenario::{Scenario, SourceText};
use harmattan_engine::{
    Each, EnsembleError, Grid, GroupCounts, GroupSums, Layout, PART_MARK_LENGTH, PartError, PartHead, Rows, Shard,
    SinkError, State, Summaries, Tables, check_part_mark, decode_state, part_head, read_csv, read_parquet,
};
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::{KIND_RUN, RESOLVED, SERIES, STATE, TRAJECTORIES, digest};
use harmattan_scenario::{load, resolved_toml};

/// Futures of a state that have a row.
pub(super) fn counted(state: &RunState) -> u64 {
    state.progress.done - state.progress.failures.count
}

/// The state of a run.
pub(super) type RunState = State<Each<GroupSums>, GroupCounts>;

/// The head of the state of a run, or of a shard of it.
pub(super) fn head(
    request: &RunRequest,
    scenario: &Scenario,
    resolved: &str,
    layout: &Layout,
    line: &[String],
) -> PartHead {
    let grid = Grid::new(layout, scenario.trajectories);
    let chunks = request.shard.map_or_else(|| grid.chunks(), |shard: Shard| grid.shard(shard));
    PartHead {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        kind: KIND_RUN.to_owned(),
        digest: digest(resolved),
        seed: scenario.seed,
        trajectories: scenario.trajectories,
        range: grid.trajectories(&chunks),
        rows: request.rows.ending().to_owned(),
        command: line.to_vec(),
        sources: scenario.sources.iter().map(|s| (s.path.display().to_string(), s.text.clone())).collect(),
        overrides: scenario.overrides.clone(),
    }
}

/// A folder with a state.
pub(super) struct Part {
    /// The folder.
    pub folder: PathBuf,
    /// What its state is of.
    pub head: PartHead,
    file: PathBuf,
}

impl Part {
    /// Reads a folder, or its file `state.part`.
    pub(super) fn read(path: &Path, locale: &Locale) -> Result<Self, Failure> {
        let file = if path.is_dir() { path.join(STATE) } else { path.to_path_buf() };
        // Its state is read when it is wanted: those of a thousand parts are not held at once.
        let (head, _) = read_at(&file, path, locale)?;
        let folder = file.parent().map(Path::to_path_buf).unwrap_or_default();
        Ok(Self { folder, head, file })
    }

    /// Its state, if it is one of this layout.
    pub(super) fn state(&self, layout: &Layout, locale: &Locale) -> Result<RunState, Failure> {
        let (_, bytes) = read_at(&self.file, &self.folder, locale)?;
        let grid = Grid::new(layout, self.head.trajectories);
        decode_state(&bytes, &Summaries::new(layout), &grid).map_err(|error| unfit(&self.folder, &error, locale))
    }

    /// What of it is not what is wanted, if anything: the word for it.
    pub(super) fn differs(&self, wanted: &PartHead) -> Option<&'static str> {
        let (mine, theirs) = (&self.head, wanted);
        [
            ("version", mine.version != theirs.version),
            ("kind", mine.kind != theirs.kind),
            ("trajectories", mine.trajectories != theirs.trajectories),
            ("seed", mine.seed != theirs.seed),
            ("scenario", mine.digest != theirs.digest),
            ("rows", mine.rows != theirs.rows),
        ]
        .into_iter()
        .find_map(|(word, differs)| differs.then_some(word))
    }

    /// What of it cannot be gone on with as `wanted`, if anything.
    fn mismatch(&self, wanted: &PartHead) -> Option<&'static str> {
        self.differs(wanted).or_else(|| (self.head.range != wanted.range).then_some("range"))
    }

    /// Hands its rows to `tables`; there must be one for each of the futures `counted`.
    pub(super) fn rows(&self, counted: u64, layout: &Layout, tables: &mut Tables<'_>) -> Result<(), Failure> {
        let file = |stem: &str| self.folder.join(format!("{stem}.{}", self.head.rows));
        let (trajectories, series) = (file(TRAJECTORIES), file(SERIES));
        let (mut found, mut next) = (0, self.head.range.start);
        let take = |rows: Rows| {
            for &number in &rows.trajectories {
                if number < next || number >= self.head.range.end {
                    return Err(SinkError::unread(&trajectories, &number));
                }
                next = number + 1;
            }
            found += rows.trajectories.len() as u64;
            tables.take(rows)
        };
        let read = match self.head.rows.as_str() {
            "parquet" => read_parquet(&trajectories, &series, layout, take),
            "csv" => read_csv(&trajectories, &series, layout, take),
            _ => return Ok(()),
        };
        let all = |()| {
            let message = format!("{found} / {counted}");
            if found == counted { Ok(()) } else { Err(SinkError::unread(&trajectories, &message)) }
        };
        read.and_then(all).map_err(|error| Failure::Ensemble(EnsembleError::Sink(error)))
    }

    /// The scenario, as it was read when the part was run.
    pub(super) fn scenario(&self, locale: &Locale) -> Result<Scenario, Failure> {
        let file = self.folder.join(RESOLVED);
        let mut scenario = load(&file, &[]).map_err(Failure::Scenario)?.scenario;
        if digest(&resolved_toml(&scenario)) != self.head.digest {
            let path = file.display().to_string();
            return Err(Failure::Usage(locale.format("brief-error-changed", &[("path", Arg::Text(&path))])));
        }
        let source = |(path, text): &(String, String)| SourceText { path: PathBuf::from(path), text: text.clone() };
        scenario.sources = self.head.sources.iter().map(source).collect();
        scenario.overrides.clone_from(&self.head.overrides);
        Ok(scenario)
    }
}

/// The head of a file with a state, and all its bytes.
pub(super) fn read(file: &Path, locale: &Locale) -> Result<(PartHead, Vec<u8>), Failure> {
    read_at(file, file, locale)
}

/// The same, told of as `shown`.
fn read_at(file: &Path, shown: &Path, locale: &Locale) -> Result<(PartHead, Vec<u8>), Failure> {
    let bytes = sealed(file).map_err(|e| match e {
        Unread::System(error) => unreadable(shown, &error.to_string(), locale),
        Unread::Part(error) => unfit(shown, &error, locale),
    })?;
    let head = part_head(&bytes).map_err(|e| unfit(shown, &e, locale))?;
    Ok((head, bytes))
}

/// Why the bytes of a state were not read.
enum Unread {
    System(std::io::Error),
    Part(PartError),
}

/// The bytes of a file, of which no more than the mark is read where it is none of a state: a film, a device.
fn sealed(file: &Path) -> Result<Vec<u8>, Unread> {
    let mut reader = File::open(file).map_err(Unread::System)?;
    let mut bytes = Vec::new();
    reader.by_ref().take(PART_MARK_LENGTH).read_to_end(&mut bytes).map_err(Unread::System)?;
    check_part_mark(&bytes).map_err(Unread::Part)?;
    reader.read_to_end(&mut bytes).map_err(Unread::System)?;
    Ok(bytes)
}

/// Why the state in a file is none to be merged, in words.
pub(super) fn unfit(path: &Path, error: &PartError, locale: &Locale) -> Failure {
    let cause = match error {
        PartError::Foreign => locale.text("merge-cause-foreign"),
        PartError::Format { found } => locale.format("merge-cause-format", &[("found", Arg::Text(&found.to_string()))]),
        PartError::Damaged => locale.text("merge-cause-damaged"),
        PartError::Memory => locale.text("merge-cause-memory"),
        PartError::Shape => locale.text("merge-cause-shape"),
        PartError::Content { message } => message.clone(),
    };
    unreadable(path, &cause, locale)
}

fn unreadable(path: &Path, cause: &str, locale: &Locale) -> Failure {
    let path = path.display().to_string();
    let args = [("path", Arg::Text(path.as_str())), ("cause", Arg::Text(cause))];
    Failure::Usage(locale.format("merge-error-unreadable", &args))
}

/// The unfinished run of this head and layout at `place`, or beside it where results lie there already; of several, the one that got
/// farthest.
pub(super) fn left(
    place: &Path,
    wanted: &PartHead,
    layout: &Layout,
    locale: &Locale,
) -> Result<(Part, RunState), Failure> {
    let path = place.display().to_string();
    let found = candidates(place, locale)?;
    let fits = |part: &Part| part.mismatch(wanted).is_none();
    let mut fitting = Vec::new();
    let mut other = None;
    for part in found {
        if fits(&part) {
            let state = part.state(layout, locale)?;
            fitting.push((part, state));
        } else {
            other = Some(part);
        }
    }
    if let Some(best) = fitting.into_iter().max_by_key(|(_, state)| state.progress.done) {
        return Ok(best);
    }
    Err(Failure::Usage(match other {
        None => locale.format("cli-error-nothing-to-resume", &[("path", Arg::Text(&path))]),
        Some(part) => {
            let path = part.folder.display().to_string();
            let what = part.mismatch(wanted).unwrap_or_default();
            locale.format("cli-error-resume-other", &[("path", Arg::Text(path.as_str())), ("what", Arg::Text(what))])
        }
    }))
}

/// Everything unfinished at a place and beside it.
fn candidates(place: &Path, locale: &Locale) -> Result<Vec<Part>, Failure> {
    let place = std::fs::canonicalize(place).unwrap_or_else(|_| place.to_path_buf());
    let beside = |number: u32| {
        let mut name = place.file_name().unwrap_or_default().to_os_string();
        match number {
            0 => {}
            1 => name.push("-partial"),
            n => name.push(format!("-partial-{n}")),
        }
        place.with_file_name(name)
    };
    let folders = (0..MOST_BESIDE).map(beside).filter(|folder| folder.join(STATE).is_file());
    folders.map(|folder| Part::read(&folder, locale)).collect()
}

/// Unfinished runs that are looked for beside a place.
const MOST_BESIDE: u32 = 100;
