//! What `compare`, `portfolio` and `diff` share: the run with its progress, its pages, its closing words.

use std::cell::RefCell;
use std::path::Path;

use super::place;
use crate::cli::exit::{Exit, Failure};
use crate::cli::interrupt::Interrupt;
use crate::cli::progress::Progress;
use crate::cli::terminal::Terminal;
use harmattan_core::model::Outcome;
use harmattan_core::scenario::Scenario;
use harmattan_engine::{
    EnsembleError, Experiment, Item, Options, Paired, PairedOptions, Pairs, Reducer, Watch, run_pairs,
};
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::replay_command;

/// How a paired ensemble is run from the command line.
pub(super) struct Simulation<'a> {
    /// Threads in use.
    pub threads: usize,
    /// Key of the chosen outcome.
    pub outcome: &'a str,
    /// Whether strikes are compared place by place.
    pub places: bool,
    /// Money there is, USD.
    pub budget_usd: Option<f64>,
}

impl Simulation<'_> {
    /// Runs it, with progress on a terminal, and reduces it beside the pairs by what `beside` makes of the chosen item;
    /// `seed` is that of the futures.
    pub(super) fn run<E: Experiment, R: Reducer>(
        &self,
        experiment: &E,
        seed: u64,
        beside: impl FnOnce(&Item) -> R,
        interrupt: &Interrupt,
        locale: &Locale,
    ) -> Result<(Paired, R::Sums), Failure> {
        let progress = RefCell::new(Progress::new(locale));
        let mut watch =
            Watch { stop: &interrupt.stop, progress: &mut |done, total| progress.borrow_mut().at(done, total) };
        let wanted =
            PairedOptions { chosen: self.outcome.to_owned(), places: self.places, budget_usd: self.budget_usd };
        let options = Options { threads: self.threads, shard: None };
        let result = Pairs::new(experiment, &wanted, seed).and_then(|pairs| {
            let beside = beside(pairs.chosen());
            let nothing = beside.sums();
            let (paired, sums) = run_pairs(experiment, pairs, beside, options, &mut watch)?;
            Ok((paired, sums.unwrap_or(nothing)))
        });
        progress.into_inner().finish();
        result.map_err(|error| match error {
            EnsembleError::UnknownOutcome { key, known } => {
                // Those of single places and areas would fill pages.
                let of_places = Outcome::StrikesAt.spec().pattern.trim_end_matches("{}");
                let list =
                    known.iter().filter(|k| !k.starts_with(of_places)).cloned().collect::<Vec<_>>().join("\n    ");
                let args = [("key", Arg::Text(key.as_str())), ("list", Arg::Text(&list))];
                Failure::Usage(locale.format("compare-error-outcome", &args))
            }
            other => Failure::Ensemble(other),
        })
    }
}

/// Whether enough futures were counted to say anything.
pub(super) fn check_counted(paired: &Paired, base: &Scenario, locale: &Locale) -> Result<(), Failure> {
    if paired.counted() >= 2 {
        return Ok(());
    }
    Err(match paired.failures.first.first() {
        _ if paired.partial => Failure::Interrupted,
        Some(failure) => {
            let command = replay_command(base, paired.asked, failure.trajectory);
            Failure::AllFailed(locale.format("cli-error-all-failed", &[("command", Arg::Text(&command))]))
        }
        None => Failure::Usage(locale.text("compare-error-few")),
    })
}

/// What was done, beside the tables.
pub(super) fn report(paired: &Paired, written: &Path, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    let count = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    if paired.failures.count > 0 {
        terminal.complain(&locale.format("cli-failed", &[("count", Arg::Count(count(paired.failures.count)))]));
    }
    if paired.partial {
        place::stopped("cli-partial", paired.done, paired.asked, locale, terminal);
    }
    let few: Vec<&str> = (paired.layout.hypotheses.iter().zip(&paired.hypotheses))
        .filter(|(_, group)| group.n() < 2)
        .map(|(hypothesis, _)| hypothesis.title.get(locale.language()))
        .collect();
    if !few.is_empty() {
        let list = few.join(&locale.text("briefing-list-comma"));
        terminal.complain(&locale.format("compare-unseen", &[("list", Arg::Text(&list))]));
    }
    let words = [("count", paired.counted()), ("variants", paired.variants as u64)]
        .map(|(name, n)| (name, Arg::Count(count(n))));
    terminal.say(&locale.format("compare-simulated", &words))?;
    terminal.say(&locale.format("cli-written", &[("folder", Arg::Text(&written.display().to_string()))]))?;
    Ok(if paired.partial { Exit::Interrupted } else { Exit::Done })
}
