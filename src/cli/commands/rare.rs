//! `rare`: a scenario and an event in; how probable it is, however rare, with its error and what the splitting saved, out.

use std::cell::RefCell;

use super::asked;
use crate::cli::exit::{Exit, Failure};
use crate::cli::interrupt::Interrupt;
use crate::cli::progress::Progress;
use crate::cli::questions::RareQuestion;
use crate::cli::table::table;
use crate::cli::terminal::Terminal;
use harmattan_analysis::answers::{Answer, Rarely};
use harmattan_core::scenario::{Hypothesis, Scenario};
use harmattan_engine::{Rare, RareError, RareEstimate, RareRequest, Watch, rare};
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::asked::tiny;
use harmattan_render::report::awaited;

/// Runs, tells and writes.
pub(in crate::cli) fn run(request: &RareQuestion, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    let question = &request.question;
    asked::check_files(question, locale)?;
    let interrupt = Interrupt::new(locale);
    let scenario = super::scenario(&question.scenario, locale, terminal)?;
    let progress = RefCell::new(Progress::new(locale));
    let mut watch = Watch { stop: &interrupt.stop, progress: &mut |done, total| progress.borrow_mut().at(done, total) };
    let asked = RareRequest {
        event: &request.event,
        along: request.along.as_deref(),
        paths: request.paths,
        replicates: request.runs,
        seed: scenario.seed,
        threads: question.threads,
    };
    let found = rare(&scenario, &asked, &mut watch);
    progress.into_inner().finish();
    let found = found.map_err(|error| refused(error, request, locale))?;
    if found.estimates.all.replicates < found.replicates {
        return Err(Failure::Interrupted);
    }
    tell(&found, &scenario, locale, terminal)?;
    let answer = Rarely {
        origin: asked::origin(&scenario),
        event: request.event.clone(),
        paths: found.paths as u64,
        days: found.horizon_days,
        followed: found.followed,
        failed: found.failed,
        times_cheaper: found.times_cheaper(),
        estimates: found.estimates,
    };
    asked::leave_file(question, &Answer::Rare(Box::new(answer)), locale, terminal)
}

fn refused(error: RareError, request: &RareQuestion, locale: &Locale) -> Failure {
    let text = |id: &str| locale.format(id, &[("event", Arg::Text(&request.event))]);
    match error {
        RareError::Run(error) => Failure::Ensemble(error),
        RareError::Disruption => Failure::Usage(text("rare-error-disruption")),
        RareError::Unread(_) => Failure::Usage(text("rare-error-event")),
        RareError::Paths { .. } | RareError::Replicates { .. } => Failure::Usage(text("rare-error-size")),
    }
}

fn tell(found: &Rare, scenario: &Scenario, locale: &Locale, terminal: &Terminal) -> Result<(), Failure> {
    terminal.say(scenario.title.get(locale.language()))?;
    let event = awaited(&found.event, &scenario.theatre, locale);
    terminal.say(&locale.format("rare-event", &[("event", Arg::Text(&event))]))?;
    let all = &found.estimates.all;
    let whole = |n: u64| locale.integer(i64::try_from(n).unwrap_or(i64::MAX));
    let (runs, paths) = (whole(all.replicates), whole(found.paths as u64));
    let said = match (all.standard_error, all.interval) {
        (Some(_), Some([low, high])) => {
            let (p, low, high) = (tiny(all.probability, locale), tiny(low, locale), tiny(high, locale));
            let interval = locale.range(&low, &high);
            let args = [("p", Arg::Text(p.as_str())), ("interval", Arg::Text(&interval))];
            locale.format("rare-found", &args)
        }
        _ => locale.format("rare-never", &[("runs", Arg::Text(&runs)), ("paths", Arg::Text(&paths))]),
    };
    terminal.say(&said)?;
    let kinds: Vec<(&Hypothesis, &RareEstimate)> = scenario.hypotheses.iter().zip(&found.estimates.kinds).collect();
    if kinds.len() > 1 && all.probability > 0.0 {
        let header = ["hypothesis", "probability", "share"].map(|c| locale.text(&format!("rare-column-{c}")));
        // What runs give is that the event happens under it: of that the part that its weight does not explain.
        let row = |(hypothesis, of): &(&Hypothesis, &RareEstimate)| {
            let share = locale.percent(of.probability / all.probability, 0);
            let name = hypothesis.title.get(locale.language()).to_owned();
            // A probability of which no run met a case is no 0.
            let Some(ends) = of.interval.filter(|_| hypothesis.prior > 0.0) else {
                return vec![name, locale.text("rare-not-met"), share];
            };
            let [p, low, high] = [of.probability, ends[0], ends[1]].map(|p| (p / hypothesis.prior).min(1.0));
            let range = locale.range(&tiny(low, locale), &tiny(high, locale));
            vec![name, format!("{} ({range})", tiny(p, locale)), share]
        };
        terminal.say(&table(&header, &kinds.iter().map(row).collect::<Vec<_>>()))?;
    }
    let args = [("runs", Arg::Text(runs.as_str())), ("paths", Arg::Text(&paths))];
    terminal.say(&locale.format("rare-rests", &args))?;
    let extinct = found.estimates.extinct;
    if extinct > 0 && all.probability > 0.0 {
        let (count, runs) = (whole(extinct), Arg::Text(runs.as_str()));
        terminal.say(&locale.format("rare-extinct", &[("count", Arg::Text(&count)), ("runs", runs)]))?;
    }
    if let Some(times) = found.times_cheaper().filter(|_| all.probability > 0.0) {
        let times = locale.decimal(times, usize::from(times < 10.0));
        terminal.say(&locale.format("rare-cheaper", &[("times", Arg::Text(&times))]))?;
    }
    if !found.followed {
        terminal.say(&locale.text("rare-not-followed"))?;
    }
    terminal.say(&locale.text("rare-how"))?;
    Ok(())
}
