//! `check`: everything wrong or doubtful about scenario files. Beside what reading a file tells, a short
//! ensemble shows levers that change nothing and outcomes that never vary.

use crate::cli::exit::{Exit, Failure};
use crate::cli::requests::CheckRequest;
use crate::cli::terminal::Terminal;
use harmattan_core::model::{Model, OutcomeFamily, Simulator};
use harmattan_core::sampling::{Plan, Sampler};
use harmattan_core::scenario::Scenario;
use harmattan_render::locale::{Arg, Locale, render_diagnostics};
use harmattan_scenario::{Loaded, load};

/// Futures that a lever must leave untouched, and an outcome constant, to be warned of.
const FUTURES: u64 = 1000;

/// Checks every file; wrong if one of them is.
pub(in crate::cli) fn run(request: &CheckRequest, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    let mut exit = Exit::Done;
    for path in &request.paths {
        let shown = path.display().to_string();
        match load(path, &request.overrides) {
            Ok(Loaded { scenario, warnings }) => {
                if !warnings.is_empty() {
                    terminal.complain(render_diagnostics(&warnings, locale, terminal.colour()).trim_end());
                }
                let doubts = doubts(&scenario, locale);
                for doubt in &doubts {
                    terminal.complain(&format!("{} {doubt}", locale.text("cli-warning")));
                }
                let count = i64::try_from(warnings.len() + doubts.len()).unwrap_or(i64::MAX);
                let words = [("path", Arg::Text(shown.as_str())), ("count", Arg::Count(count))];
                terminal.say(&locale.format(if count == 0 { "check-sound" } else { "check-warnings" }, &words))?;
            }
            Err(diagnostics) => {
                terminal.complain(render_diagnostics(&diagnostics, locale, terminal.colour()).trim_end());
                let count = i64::try_from(diagnostics.error_count()).unwrap_or(i64::MAX);
                let words = [("path", Arg::Text(shown.as_str())), ("count", Arg::Count(count))];
                terminal.say(&locale.format("check-errors", &words))?;
                exit = Exit::Wrong;
            }
        }
    }
    Ok(exit)
}

/// Levers without effect and constant outcomes.
fn doubts(scenario: &Scenario, locale: &Locale) -> Vec<String> {
    let model = Model::new(scenario.theatre.clone(), scenario.space.clone(), scenario.start, scenario.horizon_days);
    let (futures, all) = (scenario.trajectories.min(FUTURES), outcomes(scenario, &model, scenario.policy.clone()));
    let count = i64::try_from(futures).unwrap_or(i64::MAX);
    let mut doubts = Vec::new();
    for (index, measure) in scenario.measures.iter().enumerate() {
        let (with, without) = if scenario.policy.contains(&index) {
            let others = scenario.policy.iter().copied().filter(|&m| m != index).collect();
            (None, outcomes(scenario, &model, others))
        } else {
            let more = scenario.policy.iter().copied().chain([index]).collect();
            (Some(outcomes(scenario, &model, more)), Vec::new())
        };
        let same = with.map_or_else(|| same_bits(&all, &without), |with| same_bits(&with, &all));
        if same {
            let words = [("measure", Arg::Text(measure.key.as_str())), ("count", Arg::Count(count))];
            doubts.push(locale.format("check-no-effect", &words));
        }
    }
    if futures > 1 {
        doubts.extend(constant_outcomes(&model, &all).into_iter().map(|name| {
            locale.format("check-constant", &[("outcome", Arg::Text(&name)), ("count", Arg::Count(count))])
        }));
    }
    doubts
}

/// Outcomes of the first futures under a policy, row by row.
fn outcomes(scenario: &Scenario, model: &Model, policy: Vec<usize>) -> Vec<f64> {
    let scenario = Scenario { policy, ..scenario.clone() };
    let sampler = Sampler::new(&scenario);
    let mut simulator = Simulator::new(model, scenario.seed);
    let mut plan = Plan::default();
    (0..scenario.trajectories.min(FUTURES))
        .flat_map(|r| {
            sampler.plan(r, &mut plan);
            simulator.run(&plan, r).outcomes.clone()
        })
        .collect()
}

fn same_bits(a: &[f64], b: &[f64]) -> bool {
    a.iter().map(|x| x.to_bits()).eq(b.iter().map(|x| x.to_bits()))
}

/// Names of the outcomes (counts by place or month apart) that have one value in all rows.
fn constant_outcomes(model: &Model, rows: &[f64]) -> Vec<String> {
    let columns = model.outcomes.len();
    (0..columns)
        .filter(|&c| {
            let family = model.outcomes.spec(c).family;
            !matches!(family, OutcomeFamily::Place | OutcomeFamily::RegionMonth)
        })
        .filter(|&c| {
            let mut column = rows.iter().skip(c).step_by(columns).map(|x| x.to_bits());
            let first = column.next();
            column.all(|x| Some(x) == first)
        })
        .map(|c| model.outcomes.names()[c].clone())
        .collect()
}
