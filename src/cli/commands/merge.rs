//! `merge`: the shards of a run → the folder that the run at once would have left.

use std::sync::atomic::Ordering;

use super::part::{self, Part, RunState};
use super::{place, run};
use crate::cli::clock::Clock;
use crate::cli::exit::{Exit, Failure};
use crate::cli::interrupt::Interrupt;
use crate::cli::requests::MergeRequest;
use crate::cli::requests::RowFiles;
use crate::cli::terminal::Terminal;
use harmattan_engine::{Ensemble, EnsembleError, Experiment, Futures, Grid, Layout};
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::KIND_RUN;

/// Merges the shards of a run.
pub(in crate::cli) fn run(request: &MergeRequest, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    let mut clock = Clock::new();
    let interrupt = Interrupt::new(locale);
    let mut parts: Vec<Part> =
        request.parts.iter().map(|path| Part::read(path, locale)).collect::<Result<_, Failure>>()?;
    // Rows must come in order; states may come in any.
    parts.sort_by_key(|part| (part.head.range.start, part.head.range.end));
    check_same(&parts, locale)?;
    let Some(first) = parts.first() else { return Ok(Exit::Wrong) };
    let scenario = first.scenario(locale)?;
    let futures = Futures::new(&scenario);
    let layout = futures.layout();
    let (state, counted) = joined(&parts, layout, locale)?;
    clock.lap("read");
    let folder = place::open(&request.results, KIND_RUN, &scenario.name, &interrupt)?;
    let rows = RowFiles::of(&first.head.rows);
    let mut tables = rows.tables(&folder, layout).map_err(Failure::Ensemble)?;
    let sunk = |error| Failure::Ensemble(EnsembleError::Sink(error));
    for (part, counted) in parts.iter().zip(counted) {
        if interrupt.stop.load(Ordering::Relaxed) {
            return Err(Failure::Interrupted);
        }
        part.rows(counted, layout, &mut tables)?;
    }
    tables.finish().map_err(sunk)?;
    clock.lap("simulate");
    let ensemble = Ensemble::new(layout, scenario.trajectories, None, state);
    if ensemble.counted() == 0 {
        return Err(run::all_failed(&scenario, &ensemble, locale));
    }
    let line = whole_command(&first.head.command, request.results.out.as_deref());
    let finished = run::Finished {
        scenario,
        futures,
        ensemble,
        line,
        threads: request.results.threads(),
        clock,
        state: None,
        from: None,
        rows,
    };
    finished.write(folder, &interrupt, locale, terminal)
}

/// Whether all are parts of one run.
fn check_same(parts: &[Part], locale: &Locale) -> Result<(), Failure> {
    let Some(first) = parts.first() else { return Ok(()) };
    for part in parts {
        if let Some(what) = part.differs(&first.head) {
            let [path, other] = [part, first].map(|p| p.folder.display().to_string());
            let args = [("path", Arg::Text(path.as_str())), ("other", Arg::Text(&other)), ("what", Arg::Text(what))];
            return Err(Failure::Usage(locale.format("merge-error-foreign", &args)));
        }
    }
    Ok(())
}

/// The states of all joined, and how many futures of each have rows; or what is there twice or missing.
fn joined(parts: &[Part], layout: &Layout, locale: &Locale) -> Result<(RunState, Vec<u64>), Failure> {
    let trajectories = parts.first().map_or(0, |part| part.head.trajectories);
    let grid = Grid::new(layout, trajectories);
    let span = |chunks: &std::ops::Range<u64>| {
        let range = grid.trajectories(chunks);
        format!("{}–{}", range.start, range.end.saturating_sub(1))
    };
    let (mut all, mut counted): (Option<RunState>, _) = (None, Vec::new());
    for (index, part) in parts.iter().enumerate() {
        let state = part.state(layout, locale)?;
        counted.push(part::counted(&state));
        match &mut all {
            None => all = Some(state),
            Some(all) => all.join(state).map_err(|twice| {
                let holds = |other: &&Part| {
                    let both = grid.trajectories(&twice);
                    other.head.range.start < both.end && both.start < other.head.range.end
                };
                let other = parts[..index].iter().find(holds).unwrap_or(part);
                let [path, other] = [part, other].map(|p| p.folder.display().to_string());
                let futures = span(&twice);
                let args = [
                    ("path", Arg::Text(path.as_str())),
                    ("other", Arg::Text(&other)),
                    ("futures", Arg::Text(&futures)),
                ];
                Failure::Usage(locale.format("merge-error-twice", &args))
            })?,
        }
    }
    let all = all.ok_or_else(|| Failure::Usage(locale.text("cli-error-no-trajectories")))?;
    let missing: Vec<String> = all.missing(&grid.chunks()).iter().map(span).collect();
    if missing.is_empty() {
        return Ok((all, counted));
    }
    let futures = missing.join(&locale.text("briefing-list-comma"));
    Err(Failure::Usage(locale.format("merge-error-missing", &[("futures", Arg::Text(&futures))])))
}

/// The command that would have run the whole into `out`.
fn whole_command(part: &[String], out: Option<&std::path::Path>) -> Vec<String> {
    let out = out.map(|out| out.display().to_string());
    let mut whole = Vec::new();
    let mut words = part.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--resume" => {}
            "--shard" => drop(words.next()),
            _ if word.starts_with("--shard=") => {}
            "--out" => {
                words.next();
                whole.extend(out.iter().flat_map(|out| [word.clone(), out.clone()]));
            }
            _ if word.starts_with("--out=") => whole.extend(out.iter().map(|out| format!("--out={out}"))),
            _ => match short_out(word) {
                Some((flags, attached)) => {
                    if !attached {
                        words.next();
                    }
                    whole.extend((!flags.is_empty()).then(|| format!("-{flags}")));
                    whole.extend(out.iter().flat_map(|out| ["-o".to_owned(), out.clone()]));
                }
                None => whole.push(word.clone()),
            },
        }
    }
    whole
}

/// Short options in one word of which one is `-o` (`-o`, `-oDIR`, `-fo`): those before it, and whether its value is attached.
fn short_out(word: &str) -> Option<(&str, bool)> {
    let short = word.strip_prefix('-').filter(|short| !short.starts_with('-'))?;
    let at = short.find('o')?;
    // Letters before it must be options without a value, or the `o` belongs to one.
    short[..at].chars().all(|flag| FLAGS.contains(&flag)).then(|| (&short[..at], at + 1 < short.len()))
}

/// Short options of `run` that take no value.
const FLAGS: [char; 2] = ['f', 'h'];

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn the_command_of_the_whole_names_no_shard() {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let of = |part: &str, out| whole_command(&words(part), out).join(" ");
        let out = Some(Path::new("output/s"));
        assert_eq!(of("harmattan run s.toml --shard 3/64 -o parts/3", out), "harmattan run s.toml -o output/s");
        assert_eq!(of("harmattan run s.toml --out=p --shard=3/64 --seed 1", None), "harmattan run s.toml --seed 1");
        for (part, whole) in [
            ("-fo parts/3", "-f -o output/s"),
            ("-foparts/3", "-f -o output/s"),
            ("-oparts/3 -f", "-o output/s -f"),
            ("-o=parts/3", "-o output/s"),
            ("-n400", "-n400"),
            ("--set note=o", "--set note=o"),
        ] {
            assert_eq!(of(&format!("harmattan run s.toml {part}"), out), format!("harmattan run s.toml {whole}"));
        }
        assert_eq!(of("harmattan run -fo p s.toml --shard 1/2", None), "harmattan run -f s.toml");
    }
}
