//! `compare`: scenarios on common random numbers, against a base.

use harmattan_scenario::{identity, resolved_toml};
use std::path::PathBuf;

use super::paired::{self, Simulation};
use super::parted::{Desk, check_turn, is_whole};
use super::place;
use crate::cli::clock::Clock;
use crate::cli::exit::{Exit, Failure};
use crate::cli::interrupt::Interrupt;
use crate::cli::requests::{CompareRequest, ScenarioRequest};
use crate::cli::table::table;
use crate::cli::terminal::Terminal;
use harmattan_analysis::comparison::{
    Comparison, Entrant, FULL_EFFECT_FUTURES, ItemComparison, ScenarioComparison, Timed,
};
use harmattan_core::scenario::{Scenario, counted_differently};
use harmattan_engine::{Differs, Layout, Mismatch, Paired, Unit, Variants, futures_for, items, stage_of};
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::asked::InputWords;
use harmattan_render::report::comparing::{
    ApartWords, ChangeWords, ComparisonFacts, comparison_document, differences_csv,
};
use harmattan_render::report::{
    COMPARISON, DIFFERENCES, KIND_COMPARISON, Labels, Manifest, Results, draw, scenario_file, write_pages,
};

/// Compares scenarios.
pub(in crate::cli) fn run(
    request: &CompareRequest,
    locale: &Locale,
    terminal: &Terminal,
    line: &[String],
) -> Result<Exit, Failure> {
    let mut clock = Clock::new();
    let interrupt = Interrupt::new(locale);
    let mut scenarios = scenarios(&request.scenarios, request.base.as_ref(), &request.overrides, locale, terminal)?;
    if scenarios.len() < 2 {
        return Err(Failure::Usage(locale.text("compare-error-one")));
    }
    clock.lap("read");
    let (base, _) = scenarios.split_at(1);
    let layout = Layout::of(&base[0]);
    let is_share = || items(&layout, true).iter().any(|item| item.key == request.outcome && item.unit == Unit::Share);
    if request.until_precision.is_some_and(|(half_width, _)| half_width > 0.5) && is_share() {
        return Err(Failure::Usage(locale.text("cli-error-half-width")));
    }
    let name = format!("compare-{}", base[0].name);
    let open = || place::open(&request.results, KIND_COMPARISON, &name, &interrupt);
    let opened = is_whole(request.parts.as_ref()).then(open).transpose()?;
    let of = || identity("compare", &scenarios, &request.outcome);
    let desk = Desk::new(request.results.threads(), request.parts.as_ref(), of, &interrupt, locale);
    let simulation = Simulation { desk: &desk, outcome: &request.outcome, places: true, budget_usd: None };
    let (mut paired, mut variants, mut comparison) = stage(&scenarios, request, &simulation)?;
    while let Some(more) = next_stage(&paired, &comparison, request) {
        scenarios.iter_mut().for_each(|scenario| scenario.trajectories = more);
        (paired, variants, comparison) = stage(&scenarios, request, &simulation)?;
    }
    clock.lap("simulate");
    if !paired.partial {
        paired.partial = !full_effects(&mut comparison, &variants, &scenarios, &simulation)?;
        clock.lap("full_effect");
    }
    check_turn(request.parts.as_ref())?;
    let folder = opened.map_or_else(open, Ok)?;
    folder.write_json(COMPARISON, &comparison).map_err(Failure::Output)?;
    let write = |name: &str, text: &str| folder.write(name, text.as_bytes()).map_err(Failure::Output);
    write(DIFFERENCES, &differences_csv(&comparison))?;
    for (index, scenario) in scenarios.iter().enumerate() {
        write(&scenario_file(index, scenario), &resolved_toml(scenario))?;
    }
    clock.lap("summarise");
    let facts = ComparisonFacts::new(&scenarios, &comparison, line.join(" "), env!("CARGO_PKG_VERSION").to_owned());
    let pictures = draw(Results::Comparison(&facts), locale);
    write_pages(&folder, &pictures, &comparison_document(&facts, &pictures, locale), locale)?;
    clock.lap("draw");
    let threads = request.results.threads();
    let manifest = Manifest::of_pairs(KIND_COMPARISON, &scenarios, &paired, line.to_vec(), threads, clock.laps);
    folder.write_manifest(manifest).map_err(Failure::Output)?;
    let written = place::finish(folder, paired.partial, &interrupt, locale, terminal)?;
    terminal.say(&tables(&facts, locale))?;
    if let Some(text) = facts.weights(locale) {
        terminal.say(&format!("\n{text}"))?;
    }
    if let Some((wanted, _)) = request.until_precision {
        terminal.say(&precision(wanted, &comparison, &scenarios[0], locale))?;
    }
    paired::report(&paired, &written, locale, terminal)
}

/// Runs all scenarios on as many futures as the base has.
fn stage(
    scenarios: &[Scenario],
    request: &CompareRequest,
    simulation: &Simulation<'_>,
) -> Result<(Paired, Variants, Comparison), Failure> {
    let locale = simulation.desk.locale;
    let (base, others) = scenarios.split_at(1);
    let mut variants = others.to_vec();
    variants.extend(without_measures(&base[0], others));
    let variants = Variants::new(&base[0], &variants).map_err(|e| mismatch(&e, &base[0], others, locale))?;
    let (paired, ()) = simulation.run(&variants, base[0].seed, |_| ())?;
    paired::check_counted(&paired, &base[0], locale)?;
    let entrants: Vec<Entrant> = scenarios.iter().map(Entrant::from).collect();
    let comparison = Comparison::new(&paired, &entrants, request.warn_from);
    Ok((paired, variants, comparison))
}

/// Futures of the next stage; none where every difference of the chosen outcome is as precise as wanted, the most is reached
/// or the run was stopped.
fn next_stage(paired: &Paired, comparison: &Comparison, request: &CompareRequest) -> Option<u64> {
    let (wanted, most) = request.until_precision.filter(|_| !paired.partial)?;
    let reached = widest(comparison);
    let more = || stage_of(futures_for(paired.asked, reached, wanted), paired.asked + 1, most);
    (reached > wanted && paired.asked < most).then(more)
}

/// Half the width of the widest interval of a difference of the chosen outcome.
fn widest(comparison: &Comparison) -> f64 {
    let differences =
        comparison.scenarios.iter().skip(1).filter_map(|s| Some(s.row(&comparison.basis.chosen)?.mixture.difference));
    differences.map(|d| (d.high - d.low) / 2.0).fold(0.0, f64::max)
}

/// How precise the differences of the chosen outcome are.
fn precision(wanted_width: f64, comparison: &Comparison, base: &Scenario, locale: &Locale) -> String {
    let (words, key) = (InputWords::new(base, locale), &comparison.basis.chosen);
    let outcome = words.outcome(key);
    let [reached, wanted] = [widest(comparison), wanted_width].map(|x| words.excess(key, x));
    let count = locale.integer(i64::try_from(comparison.basis.trajectories).unwrap_or(i64::MAX));
    let args = [
        ("outcome", Arg::Text(outcome.as_str())),
        ("count", Arg::Text(&count)),
        ("reached", Arg::Text(&reached)),
        ("wanted", Arg::Text(&wanted)),
    ];
    locale
        .format(if widest(comparison) <= wanted_width { "compare-precision" } else { "compare-precision-short" }, &args)
}

/// Loads the scenarios, the base first; names that occur twice are numbered.
pub(super) fn scenarios(
    paths: &[PathBuf],
    base: Option<&PathBuf>,
    overrides: &[String],
    locale: &Locale,
    terminal: &Terminal,
) -> Result<Vec<Scenario>, Failure> {
    // `compare scenarios/*.toml --base scenarios/baseline.toml` names the base twice and means it once.
    let file = |path: &PathBuf| std::fs::canonicalize(path).ok();
    let is_base = |path: &&PathBuf| base.is_some_and(|b| file(b).is_some() && file(b) == file(path));
    let paths = base.into_iter().chain(paths.iter().filter(|path| !is_base(path)));
    let mut all: Vec<Scenario> = Vec::new();
    for path in paths {
        let one = ScenarioRequest { path: path.clone(), overrides: overrides.to_vec() };
        // An option that hypotheses replace is told once.
        let first = all.is_empty();
        let mut scenario = if first { super::scenario(&one, locale, terminal)? } else { super::loaded(&one)?.scenario };
        let wanted = scenario.name.clone();
        let mut count = 1;
        while all.iter().any(|s| s.name == scenario.name) {
            count += 1;
            scenario.name = format!("{wanted}-{count}");
        }
        all.push(scenario);
    }
    let Some((base, others)) = all.split_first_mut() else { return Ok(all) };
    for scenario in others {
        // What is run is the base's number of futures on the base's seed: the folder must say so.
        scenario.seed = base.seed;
        scenario.trajectories = base.trajectories;
        scenario.design = base.design;
    }
    all.iter_mut().for_each(|scenario| scenario.repeats = 1);
    Ok(all)
}

/// What the measures of each scenario would do in full from the first day on, in fewer futures: it stands beside the stated effect.
/// False where it was interrupted: then none stands there, for few futures beside many would be no word of the same certainty.
fn full_effects(
    comparison: &mut Comparison,
    variants: &Variants,
    scenarios: &[Scenario],
    simulation: &Simulation<'_>,
) -> Result<bool, Failure> {
    let timed = |wanted: Timed| (1..scenarios.len()).filter(move |&i| Timed::from(&scenarios[i]) == wanted);
    timed(Timed::InFull).for_each(|number| comparison.take_in_full(number, None));
    let later: Vec<usize> = timed(Timed::Later).collect();
    if later.is_empty() {
        return Ok(true);
    }
    let in_full = variants.in_full(&later, FULL_EFFECT_FUTURES);
    let (paired, ()) = simulation.run(&in_full, scenarios[0].seed, |_| ())?;
    if paired.partial {
        return Ok(false);
    }
    for (place, &number) in later.iter().enumerate() {
        comparison.take_in_full(number, Some((&paired, place + 1)));
    }
    Ok(true)
}

/// The base without its measures, where some scenario leaves all of them out: it tells what comes of that, and what of the
/// scenario itself.
fn without_measures(base: &Scenario, others: &[Scenario]) -> Option<Scenario> {
    let keys = |s: &Scenario| s.measures_in_force().map(|m| m.key.clone()).collect::<Vec<_>>();
    let of_base = keys(base);
    let leaves_out = |other: &Scenario| keys(other).iter().all(|key| !of_base.contains(key));
    let is_needed = !of_base.is_empty() && others.iter().any(leaves_out);
    is_needed.then(|| Scenario { policy: Vec::new(), ..base.clone() })
}

pub(super) fn mismatch(error: &Mismatch, base: &Scenario, others: &[Scenario], locale: &Locale) -> Failure {
    let other = others.iter().find(|s| s.name == error.scenario).unwrap_or(base);
    let words = ApartWords { scenarios: [base, other], names: [&base.name, &other.name], locale };
    let (id, list) = match error.what {
        Differs::Outcomes => return Failure::Usage(counted(base, other, locale)),
        Differs::Period => ("compare-error-period", words.period()),
        Differs::Theatre => ("compare-error-theatre", words.theatre()),
        Differs::Hypotheses => ("compare-error-hypotheses", words.hypotheses()),
        Differs::Weights => ("compare-error-weights", words.weights()),
        Differs::Experts => ("compare-error-experts", words.experts()),
    };
    let list = list.iter().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n");
    let args = [
        ("scenario", Arg::Text(error.scenario.as_str())),
        ("base", Arg::Text(&error.base)),
        ("start", Arg::Text(&base.start.to_string())),
        ("days", Arg::Text(&base.horizon_days.to_string())),
    ];
    Failure::Usage(format!("{}\n{list}\n{}", locale.format(id, &args), locale.text("compare-error-diff")))
}

/// That a scenario counts something else than the base: which keys, and their values in both.
fn counted(base: &Scenario, other: &Scenario, locale: &Locale) -> String {
    let differing = counted_differently(base, other);
    let list =
        ChangeWords { scenarios: [base, other], locale }.counted(&differing).join(&locale.text("briefing-list-comma"));
    let key = differing.iter().find_map(|d| d.slot().map(|slot| base.space.name(slot))).unwrap_or_default();
    let args = [
        ("scenario", Arg::Text(other.name.as_str())),
        ("base", Arg::Text(&base.name)),
        ("list", Arg::Text(&list)),
        ("key", Arg::Text(key)),
    ];
    locale.format("compare-error-outcomes", &args)
}

/// The ranking by the chosen outcome, then the main outcomes of each scenario, then costs and net benefit; the best stand
/// first, stress tests last and unranked.
fn tables(facts: &ComparisonFacts<'_>, locale: &Locale) -> String {
    let labels = Labels::new(facts.base(), locale);
    let Some(chosen) = facts.chosen() else { return String::new() };
    let scenarios = &facts.comparison.scenarios;
    let words = |names: &[&str]| -> Vec<String> {
        names.iter().map(|name| locale.text(&format!("compare-column-{name}"))).collect()
    };
    // Of two scenarios both are among the first two.
    let are_many = scenarios.iter().filter(|s| s.is_ranked()).count() > 2;
    let has_full = facts.comparison.has_in_full();
    let dash = || "–".to_owned();
    let ranked = |i: usize| {
        let s = &scenarios[i];
        let row = s.row(&chosen.key)?;
        let m = row.mixture;
        let verdict = if i == 0 { locale.text("compare-base") } else { labels.verdict(m.verdict) };
        let chance = |p: f64| if s.is_ranked() { labels.chance(p) } else { dash() };
        let mut cells = vec![
            facts.title(i, locale).to_owned(),
            labels.value(chosen.unit, m.value.value),
            if i == 0 { dash() } else { labels.difference(chosen.unit, m.difference.value) },
            if i == 0 { dash() } else { labels.interval(chosen.unit, m.difference) },
        ];
        cells.extend(has_full.then(|| full_effect(row, chosen.unit, &labels)));
        cells.push(chance(s.standing.best));
        cells.extend(are_many.then(|| chance(s.standing.best_two)));
        let robust = if i == 0 { dash() } else { locale.text(if row.robust { "yes" } else { "no" }) };
        let stress = if s.is_ranked() { String::new() } else { format!(" ({})", locale.text("compare-stress")) };
        cells.extend([robust, format!("{verdict}{stress}")]);
        Some(cells)
    };
    let mut names = vec!["scenario", "value", "difference", "interval"];
    names.extend(has_full.then_some("full-interval"));
    names.push("best");
    names.extend(are_many.then_some("best-two"));
    names.extend(["robust", "verdict"]);
    let rows: Vec<Vec<String>> = facts.ordered(chosen).into_iter().filter_map(ranked).collect();
    let title = group_title(&labels, chosen.unit, &labels.item(chosen));
    let base = locale.format("compare-caption", &[("base", Arg::Text(facts.title(0, locale)))]);
    let mut text = format!("{base}\n\n{title}\n{}", table(&words(&names), &rows));
    for item in facts.main_items().into_iter().filter(|item| item.key != chosen.key) {
        let row = |i: usize| {
            let found = scenarios[i].row(&item.key)?;
            let m = found.mixture;
            let mut cells = vec![
                facts.title(i, locale).to_owned(),
                labels.value(item.unit, m.value.value),
                labels.difference(item.unit, m.difference.value),
                labels.interval(item.unit, m.difference),
            ];
            cells.extend(has_full.then(|| full_effect(found, item.unit, &labels)));
            cells.push(m.variance_reduction.map_or_else(dash, |x| locale.decimal(x, 1)));
            cells.push(labels.verdict(m.verdict));
            Some(cells)
        };
        let rows: Vec<Vec<String>> = facts.ordered(item).into_iter().filter(|&i| i > 0).filter_map(row).collect();
        let mut names = vec!["scenario", "value", "difference", "interval"];
        names.extend(has_full.then_some("full-interval"));
        names.extend(["factor", "verdict"]);
        let header = words(&names);
        let title = group_title(&labels, item.unit, &labels.item(item));
        text = format!("{text}\n\n{title}\n{}", table(&header, &rows));
    }
    let timing = facts.timing_note(locale).map(|note| format!("\n\n{note}")).unwrap_or_default();
    let costs = costs(facts, &labels);
    format!("{text}{timing}{costs}")
}

/// The difference to the base if the scenario's measures were in force in full from the first day, with its interval.
fn full_effect(row: &ItemComparison, unit: Unit, labels: &Labels<'_>) -> String {
    row.in_full.map_or_else(
        || "–".to_owned(),
        |full| format!("{} ({})", labels.difference(unit, full.value), labels.interval(unit, full)),
    )
}

/// What each scenario costs beyond the base, and trade saved less that; empty where none costs anything else.
fn costs(facts: &ComparisonFacts<'_>, labels: &Labels<'_>) -> String {
    let locale = labels.locale;
    let row = |(i, s): (usize, &ScenarioComparison)| {
        let (cost, net) = match s.extra_cost {
            None => (labels.cost(None, None), labels.cost(None, None)),
            Some(extra) if extra.range_usd.is_none() => return None,
            Some(extra) => (
                match labels.extra_parts(Some(extra)) {
                    [cost, range] if range.is_empty() => cost,
                    [cost, range] => {
                        locale.format("compare-cost-range", &[("cost", Arg::Text(&cost)), ("range", Arg::Text(&range))])
                    }
                },
                s.net_benefit_usd.map_or_else(String::new, |net| {
                    let one = labels.in_one_unit(Unit::Usd, [net.value, net.low, net.high]);
                    format!("{} ({})", one.named(net.value), one.interval(net))
                }),
            ),
        };
        Some(vec![facts.title(i, locale).to_owned(), cost, net])
    };
    let rows: Vec<Vec<String>> = facts.others().filter_map(row).collect();
    if rows.is_empty() {
        return String::new();
    }
    let quoted = locale.format("compare-quoted", &[("name", Arg::Text(facts.title(0, locale)))]);
    let header = [
        locale.text("compare-column-scenario"),
        locale.format("compare-column-extra", &[("base", Arg::Text(&quoted))]),
        locale.text("compare-column-net"),
    ];
    format!("\n\n{}\n{}", locale.text("compare-costs-heading"), table(&header, &rows))
}

fn group_title(labels: &Labels<'_>, unit: Unit, name: &str) -> String {
    let unit = labels.difference_unit(unit);
    labels.locale.format("compare-group", &[("outcome", Arg::Text(name)), ("unit", Arg::Text(&unit))])
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::Ordering;

    use harmattan_core::Language;

    use super::*;

    /// An interrupt while measures are tried in full leaves the comparison as it was, and it is not told as whole.
    #[test]
    fn effects_in_full_are_whole_or_none() {
        let locale = Locale::new(Language::English);
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
        let paths = ["baseline.toml", "convoy-escorts.toml"].map(|name| root.join(name));
        let scenarios = scenarios(&paths, None, &["--trajectories=64".to_owned()], &locale, &Terminal::new());
        let scenarios = scenarios.unwrap_or_else(|_| panic!("the scenarios are read"));
        let interrupt = Interrupt::new(&locale);
        let desk = Desk::new(1, None, String::new, &interrupt, &locale);
        let simulation = Simulation { desk: &desk, outcome: "trade_loss", places: false, budget_usd: None };
        let entrants: Vec<Entrant> = scenarios.iter().map(Entrant::from).collect();
        let variants = Variants::new(&scenarios[0], &scenarios[1..]).expect("comparable");
        let (paired, ()) = simulation.run(&variants, 1, |_| ()).unwrap_or_else(|_| panic!("runs"));
        let mut comparison = Comparison::new(&paired, &entrants, 0.1);
        let text = |comparison: &Comparison| serde_json::to_string(comparison).expect("a comparison");
        let before = text(&comparison);
        interrupt.stop.store(true, Ordering::SeqCst);
        let whole =
            full_effects(&mut comparison, &variants, &scenarios, &simulation).unwrap_or_else(|_| panic!("runs"));
        assert!(!whole && text(&comparison) == before);
        interrupt.stop.store(false, Ordering::SeqCst);
        let whole =
            full_effects(&mut comparison, &variants, &scenarios, &simulation).unwrap_or_else(|_| panic!("runs"));
        assert!(whole && text(&comparison) != before);
    }
}
