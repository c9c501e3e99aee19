//! `diff`: what changed between two finished runs, and what explains the change of the answer.

mod moved;
mod written;

use super::paired::{self, Simulation};
use super::parted::Desk;
use super::{finished, place, update};
use crate::cli::clock::Clock;
use crate::cli::exit::{Exit, Failure};
use crate::cli::interrupt::Interrupt;
use crate::cli::requests::DiffRequest;
use crate::cli::table::table;
use crate::cli::terminal::Terminal;
use harmattan_analysis::comparison::{Attribution, Estimate, Steps};
use harmattan_core::scenario::{Scenario, counted_differently};
use harmattan_engine::{Change, Differs, Experiment, Item, Layout, Paired, Walk, items};
use harmattan_render::Figures;
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::comparing::{
    ApartWords, ChangeWords, ChangedUnit, FIRST_DAY, Remainder, changed_units, main_items, recorded,
};
use harmattan_render::report::{
    DIFFERENCE, DifferenceFacts, FinishedRun, KIND_DIFFERENCE, Labels, Manifest, Results, draw, scenario_file,
    write_pictures,
};
use harmattan_scenario::resolved_toml;

/// Takes the change between two runs apart.
pub(in crate::cli) fn run(
    request: &DiffRequest,
    locale: &Locale,
    terminal: &Terminal,
    line: &[String],
) -> Result<Exit, Failure> {
    let mut clock = Clock::new();
    let interrupt = Interrupt::new(locale);
    let read = |folder| FinishedRun::read(folder).map_err(|e| finished::failure(e, locale));
    let (a, b) = (read(&request.first)?, read(&request.second)?);
    let open = || place::open(&request.results, KIND_DIFFERENCE, KIND_DIFFERENCE, &interrupt);
    let folder = request.results.out.is_some().then(open).transpose()?;
    let moved = moved::begun_with(&a.scenario, &b.scenario).unwrap_or_else(|error| {
        // Then the change is listed, and not taken apart.
        update::not_shifted(&error, locale).show(locale, terminal);
        None
    });
    let from = moved.as_ref().unwrap_or(&a.scenario);
    let apart = Walk::new(from, &b.scenario, Vec::new()).err().map(|mismatch| mismatch.what);
    let units = units([&a.scenario, &b.scenario], from, apart);
    clock.lap("read");
    terminal.say(&settings(&a, &b, locale))?;
    let item = chosen(&a, &request.outcome, locale)?;
    if units.is_empty() && apart.is_none() && a.scenario.theatre == b.scenario.theatre {
        terminal.say(&locale.text("diff-same"))?;
    }
    let names = written::words(&units, [&a.scenario, &b.scenario], from, locale);
    let ways = Ways { runs: [&a, &b], from, units: &units };
    let is_wanted = apart.is_none() && (!units.is_empty() || folder.is_some());
    let walked = if is_wanted { walk(request, &ways, &interrupt, locale)? } else { None };
    clock.lap("simulate");
    let attribution = walked.as_ref().map(|walked| &walked.attribution).filter(|_| !units.is_empty());
    terminal.say(&changes(&a, &b, &names, &Found { item: &item, attribution, apart }, locale))?;
    if let (Some(folder), Some(walked)) = (folder, &walked) {
        folder.write_json(DIFFERENCE, &written::file([&a, &b], &units, from, walked)).map_err(Failure::Output)?;
        let titles: Vec<String> = names.iter().map(|[name, ..]| name.clone()).collect();
        if let Some(attribution) = attribution {
            let facts = DifferenceFacts { runs: [&a, &b], item: &item, attribution, names: &titles };
            write_pictures(&folder, &draw(Results::Difference(&facts), locale))?;
        }
        let scenarios = [a.scenario.clone(), b.scenario.clone()];
        for (index, scenario) in scenarios.iter().enumerate() {
            let text = resolved_toml(scenario);
            folder.write(&scenario_file(index, scenario), text.as_bytes()).map_err(Failure::Output)?;
        }
        clock.lap("draw");
        let (threads, paired) = (request.results.threads(), &walked.paired);
        let manifest = Manifest::of_pairs(KIND_DIFFERENCE, &scenarios, paired, line.to_vec(), threads, clock.laps);
        folder.write_manifest(manifest).map_err(Failure::Output)?;
        let written = place::finish(folder, paired.partial, &interrupt, locale, terminal)?;
        terminal.say(&locale.format("cli-written", &[("folder", Arg::Text(&written.display().to_string()))]))?;
    }
    if request.results.out.is_some() && walked.is_none() {
        terminal.complain(&locale.text("diff-nothing-written"));
    }
    match walked {
        Some(Walked { paired, .. }) if paired.partial => {
            place::stopped("cli-stopped", paired.done, paired.asked, locale, terminal);
            Ok(Exit::Interrupted)
        }
        _ => Ok(Exit::Done),
    }
}

/// The outcome asked for, which both runs must have recorded.
fn chosen(run: &FinishedRun, key: &str, locale: &Locale) -> Result<Item, Failure> {
    let layout = Layout::of(&run.scenario);
    let all = items(&layout, false);
    let has = |item: &&Item| recorded(&run.summary, &item.key).is_some() && !item.is_missable(&layout);
    if let Some(item) = all.iter().filter(has).find(|item| item.key == key) {
        return Ok(item.clone());
    }
    let known: Vec<String> = all.iter().filter(has).map(|item| item.key.clone()).collect();
    let list: Vec<&str> = known.iter().map(String::as_str).collect();
    Err(paired::unknown_outcome(key, &known, &list, locale))
}

/// Futures that walk where the user does not say: as many as the larger run holds, within these bounds, so that little
/// of the change is left to simulation error and the walk takes no longer than a run.
const FUTURES: std::ops::RangeInclusive<u64> = 2_000..=10_000;

/// What differs between two runs; the first day, where it is a step of the way, before all else.
fn units(runs: [&Scenario; 2], from: &Scenario, apart: Option<Differs>) -> Vec<ChangedUnit> {
    let mut units = changed_units(from, runs[1]);
    if runs[0].start != from.start && apart.is_none() {
        let key = FIRST_DAY.to_owned();
        units.insert(0, ChangedUnit { change: Change::FirstDay, key, differences: Vec::new() });
    }
    units
}

/// What is walked: from a run to another, over these changes.
struct Ways<'a> {
    runs: [&'a FinishedRun; 2],
    /// The first run's scenario, begun on the first day of the second's.
    from: &'a Scenario,
    units: &'a [ChangedUnit],
}

/// A walk, and what it says of the chosen outcome and of those a reader sees first.
struct Walked {
    paired: Paired,
    attribution: Attribution,
    headlines: Vec<Attribution>,
}

/// Walks from the first run to the second; nothing where there is no way.
fn walk(
    request: &DiffRequest,
    &Ways { runs: [a, b], from, units }: &Ways<'_>,
    interrupt: &Interrupt,
    locale: &Locale,
) -> Result<Option<Walked>, Failure> {
    let held = a.summary.trajectories.max(b.summary.trajectories);
    let trajectories = request.trajectories.unwrap_or(held.clamp(*FUTURES.start(), *FUTURES.end()));
    let from = Scenario { trajectories, ..from.clone() };
    let changes = units.iter().map(|u| u.change.clone()).filter(|change| *change != Change::FirstDay).collect();
    let begun = Walk::new(&from, &b.scenario, changes);
    let is_moved = units.iter().any(|unit| unit.change == Change::FirstDay);
    let Ok(walk) = begun.and_then(|walk| if is_moved { walk.begun_on(&a.scenario) } else { Ok(walk) }) else {
        return Ok(None);
    };
    let all = items(walk.layout(), false);
    let shown = |chosen: &Item| main_items(&all, Some(chosen)).into_iter().cloned().collect::<Vec<Item>>();
    let desk = Desk::new(request.results.threads(), None, String::new, interrupt, locale);
    let simulation = Simulation { desk: &desk, outcome: &request.outcome, places: false, budget_usd: None };
    let steps = |item: &Item| Steps::new(&walk, walk.layout(), shown(item), units.len());
    let (paired, steps) = simulation.run(&walk, from.seed, steps)?;
    paired::check_counted(&paired, &from, locale)?;
    let keys: Vec<String> = units.iter().map(|u| u.key.clone()).collect();
    let places = shown(&paired.items[paired.chosen]).into_iter().enumerate();
    let places = places.filter_map(|(place, item)| Some((place, paired.items.iter().position(|i| i.key == item.key)?)));
    let headlines: Vec<Attribution> = places.map(|at| Attribution::new(&paired, &steps, at, &keys)).collect();
    // The chosen outcome is the first.
    let attribution = Attribution::new(&paired, &steps, (0, paired.chosen), &keys);
    Ok(Some(Walked { paired, attribution, headlines }))
}

/// Settings that differ.
fn settings(a: &FinishedRun, b: &FinishedRun, locale: &Locale) -> String {
    let whole = |n: u64| locale.integer(i64::try_from(n).unwrap_or(i64::MAX));
    let values = |run: &FinishedRun| {
        let s = &run.scenario;
        [
            s.name.clone(),
            locale.date(s.start),
            whole(u64::from(s.horizon_days)),
            s.theatre.name.get(locale.language()).to_owned(),
            run.version.clone(),
            s.seed.to_string(),
            whole(run.summary.trajectories),
            s.design.word().to_owned(),
        ]
    };
    let names = ["scenario", "start", "days", "theatre", "version", "seed", "trajectories", "design"]
        .map(|name| locale.text(&format!("diff-{name}")));
    let mut second = values(b);
    if a.scenario.theatre != b.scenario.theatre && a.scenario.theatre.name == b.scenario.theatre.name {
        second[3] = locale.format("diff-theatre-other", &[("name", Arg::Text(&second[3]))]);
    }
    let rows: Vec<Vec<String>> = (names.into_iter().zip(values(a)).zip(second))
        .filter(|((_, left), right)| left != right)
        .map(|((name, left), right)| vec![name, left, right])
        .collect();
    let header = ["setting", "first", "second"].map(|name| locale.text(&format!("diff-column-{name}")));
    let mut text = match rows.as_slice() {
        [] => String::new(),
        rows => format!("{}\n{}\n", locale.text("diff-settings"), table(&header, rows)),
    };
    let names = [&header[1], &header[2]].map(String::as_str);
    let words = ApartWords { scenarios: [&a.scenario, &b.scenario], names, locale };
    let keys = |run: &FinishedRun| run.scenario.hypotheses.iter().map(|h| h.key.clone()).collect::<Vec<_>>();
    let mut apart = words.theatre();
    if keys(a) != keys(b) {
        apart.extend(words.hypotheses());
    }
    let experts = |run: &FinishedRun| {
        run.scenario.experts.iter().map(|e| (e.key.clone(), e.weight.to_bits())).collect::<Vec<_>>()
    };
    if experts(a) != experts(b) {
        apart.extend(words.experts());
    }
    if !apart.is_empty() {
        let lines = apart.join("\n    ");
        text = format!("{text}\n{}\n    {lines}\n", locale.text("diff-apart"));
    }
    text
}

/// What is said of the change of an outcome.
struct Found<'a> {
    /// The outcome.
    item: &'a Item,
    /// The change taken apart, where it was.
    attribution: Option<&'a Attribution>,
    /// Why it cannot be taken apart.
    apart: Option<Differs>,
}

/// What changed, and what each change explains.
fn changes(a: &FinishedRun, b: &FinishedRun, names: &[[String; 3]], found: &Found<'_>, locale: &Locale) -> String {
    let Found { item, attribution, apart } = *found;
    let labels = Labels::new(&a.scenario, locale);
    let effect = |index: usize| match attribution {
        Some(at) => {
            let e = at.changes[index].effect;
            format!("{} ({})", labels.difference(item.unit, e.value), labels.interval(item.unit, e))
        }
        None => "–".to_owned(),
    };
    let mut order: Vec<usize> = (0..names.len()).collect();
    if let Some(at) = attribution {
        let size = |i: usize| at.changes[i].effect.value.abs();
        // The first day is the first step of every future, whatever its size.
        let is_later = |i: usize| at.changes[i].key != FIRST_DAY;
        order.sort_by(|&x, &y| is_later(x).cmp(&is_later(y)).then(size(y).total_cmp(&size(x))));
    }
    let row = |&i: &usize| {
        let [name, from, to] = &names[i];
        vec![name.clone(), from.clone(), to.clone(), effect(i)]
    };
    let mut rows: Vec<Vec<String>> = order.iter().map(row).collect();
    let mut text = String::new();
    if let Some(at) = attribution {
        let whole = labels.difference(item.unit, at.whole.value);
        let whole = format!("{whole} ({})", labels.interval(item.unit, at.whole));
        rows.push(vec![locale.text("diff-sum"), String::new(), String::new(), whole]);
        let (name, unit) = (labels.item(item), labels.difference_unit(item.unit));
        let args = [("outcome", Arg::Text(name.as_str())), ("unit", Arg::Text(&unit))];
        text = format!("{}\n", locale.format("diff-explained", &args));
    } else if apart.is_some() {
        text = format!("{}\n", locale.text("diff-cannot"));
    }
    if !rows.is_empty() {
        let header = ["change", "first", "second", "effect"].map(|name| locale.text(&format!("diff-column-{name}")));
        text = format!("{text}{}\n", table(&header, &rows));
    }
    if let Some(sentence) = recorded_change(a, b, found, &labels) {
        text = format!("{text}{sentence}\n");
    }
    let differing = counted_differently(&a.scenario, &b.scenario);
    if !differing.is_empty() {
        let words = ChangeWords { scenarios: [&a.scenario, &b.scenario], locale };
        let list = words.counted(&differing).join(&locale.text("briefing-list-comma"));
        text = format!("{text}{}\n", locale.format("diff-counted", &[("list", Arg::Text(&list))]));
    }
    if let Some(at) = attribution {
        let count = Arg::Count(i64::try_from(at.trajectories).unwrap_or(i64::MAX));
        text = format!("{text}{}", locale.format("diff-note", &[("count", count)]));
    }
    text
}

/// The change as the runs recorded it: what of it the changed assumptions explain, or why that cannot be told.
fn recorded_change(a: &FinishedRun, b: &FinishedRun, found: &Found<'_>, labels: &Labels<'_>) -> Option<String> {
    let (item, locale) = (found.item, labels.locale);
    let (before, after) = (recorded(&a.summary, &item.key)?, recorded(&b.summary, &item.key)?);
    let remainder = Remainder::new([a, b], &item.key, found.attribution)?;
    let explained = found.attribution.map_or_else(Estimate::default, |at| at.whole);
    let numbers = [explained.numbers(), remainder.rest.numbers()].concat();
    let one = labels.in_one_unit(item.unit, numbers.into_iter().chain([after - before]));
    let change = one.named(after - before);
    let (first, second) = (labels.value(item.unit, before), labels.value(item.unit, after));
    let name = labels.item(item);
    let mut args = vec![
        ("outcome", Arg::Text(name.as_str())),
        ("first", Arg::Text(&first)),
        ("second", Arg::Text(&second)),
        ("recorded", Arg::Text(&change)),
    ];
    let Some(what) = found.apart else {
        let said = locale.format("diff-recorded", &args);
        let parts =
            [found.attribution.map(|at| explained_part(at, &one, locale)), Some(rest(&remainder, &one, locale))];
        return Some(parts.into_iter().flatten().fold(said, |all, part| format!("{all} {part}")));
    };
    let what = locale.text(&format!("diff-apart-{}", what.word()));
    args.push(("what", Arg::Text(&what)));
    Some(locale.format("diff-recorded-apart", &args))
}

/// What the changed assumptions explain, with its interval.
fn explained_part(at: &Attribution, one: &Figures<'_>, locale: &Locale) -> String {
    let (explained, interval) = (one.named(at.whole.value), one.interval(at.whole));
    let args = [("explained", Arg::Text(explained.as_str())), ("interval", Arg::Text(&interval))];
    locale.format("diff-recorded-explained", &args)
}

/// What is left over, whether simulation error may be the reason, and the settings that differ.
fn rest(remainder: &Remainder, one: &Figures<'_>, locale: &Locale) -> String {
    let (rest, interval) = (one.named(remainder.rest.value), one.interval(remainder.rest));
    let args = [("rest", Arg::Text(rest.as_str())), ("interval", Arg::Text(&interval))];
    let id = match remainder.rest.value {
        0.0 => "diff-rest-none",
        _ if remainder.is_within_error() => "diff-rest-within",
        _ => "diff-rest-beyond",
    };
    let said = locale.format(id, &args);
    if remainder.settings.is_empty() || remainder.rest.value == 0.0 {
        return said;
    }
    let names: Vec<String> = remainder.settings.iter().map(|name| locale.text(&format!("diff-{name}"))).collect();
    let list = names.join(&locale.text("briefing-list-comma"));
    format!("{said} {}", locale.format("diff-rest-settings", &[("list", Arg::Text(&list))]))
}
