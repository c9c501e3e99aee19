//! What `compare`, `portfolio` and `diff` share: the run with its progress, its pages, its closing words.

use std::path::Path;

use super::parted::Desk;
use super::place;
use crate::cli::amounts::suggestion;
use crate::cli::exit::{Exit, Failure};
use crate::cli::failed;
use crate::cli::terminal::Terminal;
use harmattan_core::model::Outcome;
use harmattan_core::scenario::Scenario;
use harmattan_engine::{EnsembleError, Experiment, Item, Paired, PairedOptions, Pairs, Reducer};
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::replay_command;

/// How a paired ensemble is run from the command line.
pub(super) struct Simulation<'a> {
    /// Where its futures are run.
    pub desk: &'a Desk<'a>,
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
    ) -> Result<(Paired, R::Sums), Failure> {
        let locale = self.desk.locale;
        let wanted =
            PairedOptions { chosen: self.outcome.to_owned(), places: self.places, budget_usd: self.budget_usd };
        let pairs = Pairs::new(experiment, &wanted, seed).map_err(|error| match error {
            EnsembleError::UnknownOutcome { key, known } => {
                // Those of single places and areas would fill pages.
                let of_places = Outcome::StrikesAt.spec().pattern.trim_end_matches("{}");
                let listed: Vec<&str> =
                    known.iter().filter(|k| !k.starts_with(of_places)).map(String::as_str).collect();
                unknown_outcome(&key, &known, &listed, locale)
            }
            other => Failure::Ensemble(other),
        })?;
        let beside = beside(pairs.chosen());
        let nothing = beside.sums();
        let reducer = (pairs, beside);
        let state = self.desk.state(experiment, &reducer)?;
        let (paired, sums) = Paired::of(reducer, experiment.trajectories(), state);
        Ok((paired, sums.unwrap_or(nothing)))
    }
}

/// That no outcome has this key: which was meant, where one of the `known` is near, and those `listed`.
pub(super) fn unknown_outcome(key: &str, known: &[String], listed: &[&str], locale: &Locale) -> Failure {
    let list = listed.join("\n    ");
    let args = [("key", Arg::Text(key)), ("list", Arg::Text(&list))];
    let text = locale.format("compare-error-outcome", &args);
    let near = suggestion(key, known.iter().map(String::as_str), locale);
    Failure::Usage(near.map_or_else(|| text.clone(), |near| format!("{text}\n{near}")))
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
    failed::tell(&paired.failures, paired.done, None, locale, terminal);
    if paired.partial {
        // All futures may be done, and what measures do in full not.
        if paired.done == paired.asked {
            terminal.complain(&locale.text("compare-partial-in-full"));
        } else {
            place::stopped("cli-partial", paired.done, paired.asked, locale, terminal);
        }
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
