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

/// Levers without effect and constant outcomes. Nothing is simulated beyond what settles the question: most levers
/// change something in their first future, and then no other is looked at.
fn doubts(scenario: &Scenario, locale: &Locale) -> Vec<String> {
    let model = Model::new(scenario.theatre.clone(), scenario.space.clone(), scenario.start, scenario.horizon_days);
    let futures = scenario.trajectories.min(FUTURES);
    let count = i64::try_from(futures).unwrap_or(i64::MAX);
    let sampler = Sampler::new(scenario);
    let mut chosen = Futures::new(sampler.clone(), Simulator::new(&model, scenario.seed));
    let mut doubts = Vec::new();
    for (index, measure) in scenario.measures.iter().enumerate() {
        let mut policy = scenario.policy.clone();
        policy.retain(|&m| m != index);
        if policy.len() == scenario.policy.len() {
            policy.push(index);
        }
        let mut other = Futures::new(sampler.with_policy(&policy), Simulator::new(&model, scenario.seed));
        if (0..futures).all(|r| same_bits(chosen.outcomes(r), other.outcomes(r))) {
            let words = [("measure", Arg::Text(measure.key.as_str())), ("count", Arg::Count(count))];
            doubts.push(locale.format("check-no-effect", &words));
        }
    }
    if futures > 1 {
        doubts.extend(constant_outcomes(&model, &mut chosen, futures).into_iter().map(|name| {
            locale.format("check-constant", &[("outcome", Arg::Text(&name)), ("count", Arg::Count(count))])
        }));
    }
    doubts
}

/// The first futures under a policy, each simulated when someone looks at it.
struct Futures<'m> {
    sampler: Sampler,
    simulator: Simulator<'m>,
    plan: Plan,
    rows: Vec<Vec<f64>>,
}

impl<'m> Futures<'m> {
    fn new(sampler: Sampler, simulator: Simulator<'m>) -> Self {
        Self { sampler, simulator, plan: Plan::default(), rows: Vec::new() }
    }

    /// Outcomes of one future; those before it are simulated too, if they have not been.
    fn outcomes(&mut self, number: u64) -> &[f64] {
        let index = usize::try_from(number).unwrap_or(usize::MAX);
        for r in self.rows.len()..=index {
            let r = r as u64;
            self.sampler.plan(r, &mut self.plan);
            self.rows.push(self.simulator.run(&self.plan, r).outcomes.clone());
        }
        &self.rows[index]
    }
}

fn same_bits(a: &[f64], b: &[f64]) -> bool {
    a.iter().map(|x| x.to_bits()).eq(b.iter().map(|x| x.to_bits()))
}

/// Names of the outcomes (counts by place or month apart) that have one value in the first futures.
fn constant_outcomes(model: &Model, futures: &mut Futures<'_>, count: u64) -> Vec<String> {
    let counts = |family| matches!(family, OutcomeFamily::Place | OutcomeFamily::RegionMonth);
    let mut constant: Vec<usize> =
        (0..model.outcomes.len()).filter(|&c| !counts(model.outcomes.spec(c).family)).collect();
    let first = futures.outcomes(0).to_vec();
    for r in 1..count {
        if constant.is_empty() {
            break;
        }
        let other = futures.outcomes(r);
        constant.retain(|&c| first[c].to_bits() == other[c].to_bits());
    }
    constant.into_iter().map(|c| model.outcomes.names()[c].clone()).collect()
}
