//! `portfolio`: all combinations of a scenario's measures on common random numbers.

use super::paired::{self, Simulation};
use super::parted::{Desk, check_turn, is_whole};
use super::place;
use crate::cli::amounts::suggestion;
use crate::cli::clock::Clock;
use crate::cli::exit::{Exit, Failure};
use crate::cli::interrupt::Interrupt;
use crate::cli::requests::PortfolioRequest;
use crate::cli::table::table;
use crate::cli::terminal::Terminal;
use harmattan_analysis::comparison::{BudgetStep, Credits, Estimate, MeasureCost, Portfolio, PortfolioEntry};
use harmattan_core::scenario::Scenario;
use harmattan_engine::{Experiment, Item, MOST_MEASURES, Paired, Portfolios, Unit};
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::comparing::{PortfolioFacts, portfolio_document};
use harmattan_render::report::{
    KIND_PORTFOLIO, Labels, Manifest, PORTFOLIO, Results, draw, scenario_file, write_pages,
};
use harmattan_scenario::{identity, resolved_toml};

/// Runs all portfolios of a scenario.
pub(in crate::cli) fn run(
    request: &PortfolioRequest,
    locale: &Locale,
    terminal: &Terminal,
    line: &[String],
) -> Result<Exit, Failure> {
    let mut clock = Clock::new();
    let interrupt = Interrupt::new(locale);
    let mut scenario = super::scenario(&request.scenario, locale, terminal)?;
    // What is run: no measure in force to begin with, one future a draw.
    scenario.policy.clear();
    scenario.repeats = 1;
    let measures = measures(request, &scenario, locale)?;
    let asked = scenario.trajectories;
    // The option, or `--set`, says how many; else what a minute or so has room for on two processors, by a rule that does
    // not look at the clock, so that the figures can be made again.
    if !scenario.overrides.iter().any(|text| text.trim_start().starts_with("trajectories")) {
        scenario.trajectories = futures_of(asked, measures.len());
    }
    clock.lap("read");
    let name = format!("portfolio-{}", scenario.name);
    let open = || place::open(&request.results, KIND_PORTFOLIO, &name, &interrupt);
    let opened = is_whole(request.parts.as_ref()).then(open).transpose()?;
    let of = || identity("portfolio", std::slice::from_ref(&scenario), &(&measures, &request.outcome, request.budget));
    let desk = Desk::new(request.results.threads(), request.parts.as_ref(), of, &interrupt, locale);
    let simulation =
        Simulation { desk: &desk, outcome: &request.outcome, places: measures.len() <= 4, budget_usd: request.budget };
    let portfolios = Portfolios::new(&scenario, &measures);
    let credits = |item: &Item| Credits::new(portfolios.layout(), item.clone(), measures.len());
    let (paired, credits) = simulation.run(&portfolios, scenario.seed, credits)?;
    paired::check_counted(&paired, &scenario, locale)?;
    clock.lap("simulate");
    let portfolio =
        Portfolio::new(&paired, &credits, costs(&scenario, &measures, &paired), request.budget, request.warn_from);
    check_turn(request.parts.as_ref())?;
    let folder = opened.map_or_else(open, Ok)?;
    folder.write_json(PORTFOLIO, &portfolio).map_err(Failure::Output)?;
    let resolved = resolved_toml(&scenario);
    folder.write(&scenario_file(0, &scenario), resolved.as_bytes()).map_err(Failure::Output)?;
    clock.lap("summarise");
    let facts = PortfolioFacts::new(&scenario, &portfolio, line.join(" "), env!("CARGO_PKG_VERSION").to_owned());
    let pictures = draw(Results::Portfolio(&facts), locale);
    write_pages(&folder, &pictures, &portfolio_document(&facts, &pictures, locale), locale)?;
    clock.lap("draw");
    let (threads, all) = (request.results.threads(), std::slice::from_ref(&scenario));
    let manifest = Manifest::of_pairs(KIND_PORTFOLIO, all, &paired, line.to_vec(), threads, clock.laps);
    folder.write_manifest(manifest).map_err(Failure::Output)?;
    let written = place::finish(folder, paired.partial, &interrupt, locale, terminal)?;
    terminal.say(&tables(&facts, locale))?;
    if scenario.trajectories < asked {
        let numbers = [paired.variants as u64, scenario.trajectories, asked, MOST_RUNS]
            .map(|n| locale.integer(i64::try_from(n).unwrap_or(i64::MAX)));
        let names = ["combinations", "count", "asked", "most"];
        let args: Vec<(&str, Arg<'_>)> = names.into_iter().zip(numbers.iter().map(|n| Arg::Text(n.as_str()))).collect();
        terminal.say(&locale.format("portfolio-futures", &args))?;
    }
    paired::report(&paired, &written, locale, terminal)
}

/// Runs of a portfolio in all, where its futures are not asked for.
const MOST_RUNS: u64 = 1_000_000;
/// Futures that every combination has at least.
const LEAST_FUTURES: u64 = 500;

/// Futures of a portfolio of so many measures: those of the scenario, unless all combinations together would be too many.
fn futures_of(asked: u64, measures: usize) -> u64 {
    asked.min((MOST_RUNS >> measures.min(63)).max(LEAST_FUTURES))
}

/// The measures to combine, as indices into the scenario's, in its order.
fn measures(request: &PortfolioRequest, scenario: &Scenario, locale: &Locale) -> Result<Vec<usize>, Failure> {
    let known = || scenario.measures.iter().map(|m| m.key.as_str()).collect::<Vec<_>>().join(", ");
    let wrong = |id: &str, key: &str| {
        let args = [("key", Arg::Text(key)), ("list", Arg::Text(&known()))];
        Failure::Usage(locale.format(id, &args))
    };
    if let Some(key) = request.measures.iter().find(|key| !scenario.measures.iter().any(|m| m.key == **key)) {
        let near = suggestion(key, scenario.measures.iter().map(|m| m.key.as_str()), locale);
        return Err(match (wrong("portfolio-error-measure", key), near) {
            (Failure::Usage(text), Some(near)) => Failure::Usage(format!("{text}\n{near}")),
            (failure, _) => failure,
        });
    }
    let mut once = request.measures.iter().enumerate();
    if let Some((_, key)) = once.find(|(i, key)| request.measures[..*i].contains(key)) {
        return Err(wrong("portfolio-error-twice", key));
    }
    let chosen = |key: &String| request.measures.is_empty() || request.measures.contains(key);
    let all: Vec<usize> = (0..scenario.measures.len()).filter(|&i| chosen(&scenario.measures[i].key)).collect();
    match all.len() {
        0 => Err(wrong("portfolio-error-none", "")),
        n if n > MOST_MEASURES => {
            let [found, most] = [n, MOST_MEASURES].map(|n| locale.integer(i64::try_from(n).unwrap_or(i64::MAX)));
            let example: Vec<&str> = scenario.measures.iter().take(3).map(|m| m.key.as_str()).collect();
            let (example, list) = (example.join(","), known());
            let args = [
                ("found", Arg::Text(found.as_str())),
                ("most", Arg::Text(&most)),
                ("example", Arg::Text(&example)),
                ("list", Arg::Text(&list)),
            ];
            Err(Failure::Usage(locale.format("portfolio-error-many", &args)))
        }
        _ => Ok(all),
    }
}

/// Each measure with its mean cost, that of the portfolio it makes up alone.
fn costs(scenario: &Scenario, measures: &[usize], paired: &Paired) -> Vec<MeasureCost> {
    let cost = |(bit, &index): (usize, &usize)| MeasureCost::new(&scenario.measures[index].key, paired.cost(1 << bit));
    measures.iter().enumerate().map(cost).collect()
}

/// The frontier, then the credit of each measure.
fn tables(facts: &PortfolioFacts<'_>, locale: &Locale) -> String {
    let labels = Labels::new(facts.scenario, locale);
    let Some(item) = facts.chosen() else { return String::new() };
    let change = |e: Estimate| {
        let e = e.negated();
        format!("{} ({})", labels.difference(item.unit, e.value), labels.interval(item.unit, e))
    };
    let words = |names: &[&str]| -> Vec<String> {
        names.iter().map(|name| locale.text(&format!("portfolio-column-{name}"))).collect()
    };
    let row = |p: &&PortfolioEntry| {
        let best = match (p.affordable, p.cost_usd) {
            (true, _) => labels.chance(p.best),
            (false, None) => locale.text("portfolio-cost-unknown"),
            (false, Some(_)) => locale.text("portfolio-too-dear"),
        };
        vec![
            facts.name(p, locale),
            labels.cost(p.cost_usd, p.cost_range_usd),
            change(p.reduction),
            change(p.tail_reduction),
            best,
        ]
    };
    let frontier: Vec<Vec<String>> = facts.frontier().iter().map(row).collect();
    let p = facts.portfolio;
    let money = |net: Option<Estimate>| {
        let Some(net) = net else { return locale.text("portfolio-cost-unknown") };
        let one = labels.in_one_unit(Unit::Usd, [net.value, net.low, net.high]);
        format!("{} ({})", one.named(net.value), one.interval(net))
    };
    let step = |step: &BudgetStep| {
        vec![
            labels.cost(Some(step.from_usd), None),
            facts.name(&p.portfolios[step.portfolio], locale),
            change(step.reduction),
            money(step.net_benefit_usd),
            labels.cost(Some(step.sure_usd), None),
        ]
    };
    let curve: Vec<Vec<String>> = p.budget_curve.iter().map(step).collect();
    let mut credit: Vec<Vec<String>> = (0..p.measures.len())
        .map(|m| vec![facts.measure(m, locale).to_owned(), change(p.credit[m]), change(p.tail_credit[m])])
        .collect();
    let all = &p.portfolios[p.portfolios.len() - 1];
    credit.push(vec![locale.text("portfolio-sum"), change(all.reduction), change(all.tail_reduction)]);
    let (name, unit) = (labels.item(item), labels.difference_unit(item.unit));
    let title = locale.format("compare-group", &[("outcome", Arg::Text(&name)), ("unit", Arg::Text(&unit))]);
    format!(
        "{title}\n\n{}\n{}\n\n{}\n{}\n\n{}\n{}",
        locale.text("portfolio-frontier"),
        table(&words(&["portfolio", "cost", "mean", "tail", "best"]), &frontier),
        locale.text("portfolio-budget-heading"),
        table(&words(&["from", "portfolio", "mean", "net", "sure"]), &curve),
        locale.text("portfolio-credit-heading"),
        table(&words(&["measure", "credit", "tail-credit"]), &credit),
    )
}

#[cfg(test)]
mod tests {
    use super::futures_of;

    /// As many futures as the scenario has, unless the combinations of all measures make that too many.
    #[test]
    fn a_portfolio_takes_the_futures_of_its_scenario() {
        assert_eq!(futures_of(10_000, 3), 10_000);
        assert_eq!(futures_of(10_000, 6), 10_000);
        assert_eq!(futures_of(10_000, 7), 7_812);
        assert_eq!(futures_of(10_000, 12), 500);
        assert_eq!(futures_of(200, 12), 200);
    }
}
