//! `discover`: a scenario and what counts as failing in; under which assumptions it fails, and how surely, out.

use super::asked;
use crate::cli::amounts::suggestion;
use crate::cli::exit::{Exit, Failure as Failed};
use crate::cli::interrupt::Interrupt;
use crate::cli::questions::DiscoverRequest;
use crate::cli::table::table;
use crate::cli::terminal::Terminal;
use harmattan_analysis::answers::Answer;
use harmattan_analysis::discovery::{Discovery, Failure, Failures, Finding, Step, failing};
use harmattan_analysis::sensitivity::Inputs;
use harmattan_core::sampling::Sampler;
use harmattan_core::scenario::Scenario;
use harmattan_engine::{Futures, Item, Layout, Unit, items};
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::asked::{FailureWords, InputWords};
use harmattan_render::report::failures_chart;

/// Boxes of the trade-off shown.
const STEPS: usize = 8;

/// Runs, tells and writes.
pub(in crate::cli) fn run(request: &DiscoverRequest, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failed> {
    let question = &request.question;
    asked::check_files(question, locale)?;
    let interrupt = Interrupt::new(locale);
    let mut scenario = Scenario { repeats: 1, ..super::scenario(&question.scenario, locale, terminal)? };
    if let Some(policy) = &request.policy {
        scenario.policy = measures(policy, &scenario, locale)?;
    }
    let (failure, item) = failure(&request.failure, &scenario, locale)?;
    let futures = Futures::new(&scenario);
    let of = ("discover", std::slice::from_ref(&scenario), &request.failure as &dyn std::fmt::Debug);
    let table = asked::tabulated(&futures, &[item], &asked::desk(question, of, &interrupt, locale))?;
    let sampler = Sampler::new(&scenario);
    let inputs = Inputs::new(&scenario, &sampler);
    let (columns, count, found) = failing(&table, &failure, sampler.dimensions(), inputs.live(), scenario.seed)
        .map_err(|error| Failed::Usage(error.to_string()))?;
    let failures = Failures {
        origin: asked::origin(&scenario),
        failure,
        policy: scenario.measures_in_force().map(|measure| measure.key.clone()).collect(),
        futures: table.len() as u64,
        failing: count,
        columns,
        found,
    };
    let inputs = InputWords::new(&scenario, locale);
    let words = FailureWords { inputs: &inputs, failures: &failures };
    super::parted::check_turn(question.parts.as_ref())?;
    tell(&words, terminal)?;
    let chart = || failures_chart(&words, env!("CARGO_PKG_VERSION"));
    asked::leave(question, Answer::Discover(Box::new(failures.clone())), chart, locale, terminal)
}

/// The measures of these keys.
fn measures(keys: &[String], scenario: &Scenario, locale: &Locale) -> Result<Vec<usize>, Failed> {
    let find = |key: &String| {
        scenario.measures.iter().position(|measure| measure.key == *key).ok_or_else(|| {
            let known = scenario.measures.iter().map(|measure| measure.key.as_str());
            let text = locale.format("discover-error-measure", &[("key", Arg::Text(key))]);
            let near = suggestion(key, known, locale);
            Failed::Usage(near.map_or_else(|| text.clone(), |near| format!("{text}\n{near}")))
        })
    };
    keys.iter().filter(|key| !key.is_empty()).map(find).collect()
}

/// What counts as failing, and what it is read from.
pub(super) fn failure(text: &str, scenario: &Scenario, locale: &Locale) -> Result<(Failure, Item), Failed> {
    let all = items(&Layout::of(scenario), true);
    let is_event = |key: &str| all.iter().any(|item| item.key == key && item.unit == Unit::Share);
    let Some(failure) = Failure::parse(text, is_event) else {
        return Err(Failed::Usage(locale.format("discover-error-form", &[("text", Arg::Text(text))])));
    };
    match all.iter().find(|item| item.key == failure.outcome) {
        Some(item) => Ok((failure, item.clone())),
        None => Err(asked::unknown(&failure.outcome, &all, locale)),
    }
}

fn tell(words: &FailureWords<'_>, terminal: &Terminal) -> Result<(), Failed> {
    let locale = words.inputs.locale();
    terminal.say(words.inputs.scenario.title.get(locale.language()))?;
    let args = [("failure", words.failure())];
    terminal.say(&locale.format("discover-fails", &[(args[0].0, Arg::Text(&args[0].1))]))?;
    terminal.say(&words.rests())?;
    match &words.failures.found {
        Discovery::NobodyFails => terminal.say(&locale.text("discover-nobody"))?,
        Discovery::EverybodyFails => terminal.say(&locale.text("discover-everybody"))?,
        Discovery::TooFew { failures, successes, least } => {
            let whole = |n: usize| Arg::Count(i64::try_from(n).unwrap_or(i64::MAX));
            let args = [("fewer", whole(*failures.min(successes))), ("least", whole(*least))];
            terminal.say(&locale.format("discover-few", &args))?;
        }
        Discovery::NoBox { tree, .. } => {
            terminal.say(&locale.text("discover-no-box"))?;
            terminal.say(&words.tree(tree))?;
        }
        Discovery::Boxes { findings, tree } => {
            for (number, finding) in findings.iter().enumerate() {
                let title = if number == 0 { "discover-heading" } else { "discover-heading-further" };
                super::heading(&locale.text(title), terminal)?;
                words.finding(finding).iter().try_for_each(|sentence| terminal.say(sentence))?;
                terminal.say(&conditions(finding, words))?;
            }
            if let Some(first) = findings.first() {
                super::heading(&locale.text("discover-heading-trade-off"), terminal)?;
                terminal.say(&trade_off(first, words))?;
            }
            super::heading(&locale.text("discover-heading-tree"), terminal)?;
            terminal.say(&words.tree(tree))?;
        }
    }
    terminal.say(&locale.text("discover-how"))?;
    Ok(())
}

/// The conditions of a box, each with how surely it belongs there.
fn conditions(finding: &Finding, words: &FailureWords<'_>) -> String {
    let locale = words.inputs.locale();
    let header = ["condition", "quasi-p", "again"].map(|c| locale.text(&format!("discover-column-{c}")));
    let row = |restricted: &harmattan_analysis::discovery::Restricted| {
        vec![
            words.restriction(&restricted.restriction),
            locale.probability(restricted.quasi_p),
            locale.percent(restricted.reproducibility, 0),
        ]
    };
    table(&header, &finding.restrictions.iter().map(row).collect::<Vec<_>>())
}

/// Some boxes of the trajectory that the chosen one was taken from.
fn trade_off(finding: &Finding, words: &FailureWords<'_>) -> String {
    let locale = words.inputs.locale();
    let header = ["coverage", "density", "mass", "conditions"].map(|c| locale.text(&format!("discover-column-{c}")));
    let last = finding.trajectory.len().saturating_sub(1);
    let mut shown: Vec<usize> = (0..STEPS).map(|i| i * last / (STEPS - 1)).chain([finding.chosen]).collect();
    shown.sort_unstable();
    shown.dedup();
    let row = |index: usize| {
        let step: &Step = &finding.trajectory[index];
        let conditions = step.restrictions.len().to_string();
        let share = |x: f64| locale.percent(x, 0);
        let mark = if index == finding.chosen { " *" } else { "" };
        vec![
            format!("{}{mark}", share(step.figures.coverage)),
            share(step.figures.density),
            share(step.figures.mass),
            conditions,
        ]
    };
    table(&header, &shown.into_iter().map(row).collect::<Vec<_>>())
}
