//! `respond`: a scenario and levers in; how outcomes answer over the range of each, where they no longer do, and what the
//! lever moves within the model, out.

use super::asked;
use crate::cli::amounts::suggestion;
use crate::cli::exit::{Exit, Failure};
use crate::cli::interrupt::Interrupt;
use crate::cli::questions::RespondRequest;
use crate::cli::table::table;
use crate::cli::terminal::Terminal;
use harmattan_analysis::answers::Answer;
use harmattan_analysis::comparison::Estimate;
use harmattan_analysis::response::{Crossed, Crossing, Curve, Lever, LeverError, Response, Responses, experiment};
use harmattan_core::parameters::Key;
use harmattan_core::scenario::Scenario;
use harmattan_core::theatre::Role;
use harmattan_engine::{Item, Unit};
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::asked::{InputWords, Matters, ResponseWords};
use harmattan_render::report::response_chart;

/// Steps shown in a table.
const SHOWN: usize = 5;
/// Outcomes told of in sentences.
const TOLD: usize = 3;
/// Outcomes that hardly answer, named at most.
const NAMED: usize = 6;
/// Most levers that are crossed.
const MOST_CROSSED: usize = 3;

/// Runs, tells and writes.
pub(in crate::cli) fn run(request: &RespondRequest, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    let question = &request.question;
    asked::check_files(question, locale)?;
    let interrupt = Interrupt::new(locale);
    let scenario = super::scenario(&question.scenario, locale, terminal)?;
    let levers = levers(request, &scenario, locale)?;
    if request.cross && !(2..=MOST_CROSSED).contains(&levers.len()) {
        return Err(Failure::Usage(locale.text("respond-error-cross")));
    }
    let items = asked::outcomes(question, &scenario, locale)?;
    let items_of: Vec<&Item> = items.iter().collect();
    let of = ("respond", std::slice::from_ref(&scenario), &(&request.levers, request.cross) as &dyn std::fmt::Debug);
    let desk = asked::desk(question, of, &interrupt, locale);
    let mut found = Responses { origin: asked::origin(&scenario), levers: Vec::new(), crossings: Vec::new() };
    // No step of a lever is of another period, theatre or set of hypotheses.
    let mismatch = |error: harmattan_engine::Mismatch| Failure::Usage(error.to_string());
    for lever in &levers {
        let experiment = experiment(&scenario, lever).map_err(mismatch)?;
        let table = asked::tabulated(&experiment, &items, &desk)?;
        found.levers.push(Response::new(&scenario, lever, &items_of, &table));
    }
    let pairs = (0..levers.len()).flat_map(|a| (a + 1..levers.len()).map(move |b| (a, b)));
    for (a, b) in pairs.filter(|_| request.cross) {
        let crossed = Crossed::new([&levers[a], &levers[b]]);
        let experiment = crossed.experiment(&scenario).map_err(mismatch)?;
        let table = asked::tabulated(&experiment, &items, &desk)?;
        found.crossings.push(crossed.crossing(&items_of, &table));
    }
    let inputs = InputWords::new(&scenario, locale);
    super::parted::check_turn(question.parts.as_ref())?;
    tell(&found, &inputs, terminal)?;
    let chart = || response_chart(&found, &inputs, env!("CARGO_PKG_VERSION"));
    asked::leave(question, Answer::Respond(Box::new(found.clone())), chart, locale, terminal)
}

/// The levers asked for; without any the three variables of the study: simultaneous strikes, drone coverage front by front,
/// and cooperation with each neighbour.
fn levers(request: &RespondRequest, scenario: &Scenario, locale: &Locale) -> Result<Vec<Lever>, Failure> {
    let (space, theatre) = (&scenario.space, &scenario.theatre);
    let usual = || {
        let own = |key: Key, index: usize| space.of_member(key, index).map(|slot| space.name(slot).to_owned());
        let fronts = (0..theatre.fronts.len()).filter(|&front| theatre.fronts[front].country == theatre.home);
        let strikes = own(Key::GroupSimultaneousStrikes, 0).into_iter();
        let neighbours = theatre.countries.iter().filter(|country| country.role == Role::Neighbour);
        strikes
            .chain(fronts.filter_map(|front| own(Key::DronesCoverage, front)))
            .chain(neighbours.map(|country| format!("cooperation.{}", country.key)))
            .map(|name| (name, None))
            .collect()
    };
    let mut wanted: Vec<_> = if request.levers.is_empty() { usual() } else { request.levers.clone() };
    // What is named twice is meant once.
    let mut seen = std::collections::BTreeSet::new();
    wanted.retain(|(name, _)| seen.insert(name.clone()));
    let lever = |(name, range): &(String, Option<(f64, f64)>)| {
        Lever::new(scenario, name, *range).map_err(|error| refused(&error, scenario, locale))
    };
    wanted.iter().map(lever).collect()
}

fn refused(error: &LeverError, scenario: &Scenario, locale: &Locale) -> Failure {
    let one = |id: &str, key: &str| locale.format(id, &[("key", Arg::Text(key))]);
    Failure::Usage(match error {
        LeverError::Unknown(name) => {
            let text = one("respond-error-unknown", name);
            let near = suggestion(name, scenario.space.names().iter().map(String::as_str), locale);
            near.map_or_else(|| text.clone(), |near| format!("{text}\n{near}"))
        }
        LeverError::RangeOfMany(name) => one("respond-error-range-of-many", name),
        LeverError::Unstated(name) => one("respond-error-unstated", name),
        LeverError::Range { name, from, to, min, max } => {
            let [min, max, from, to] = [min, max, from, to].map(|x| locale.compact(*x));
            let args = [
                ("key", Arg::Text(name.as_str())),
                ("min", Arg::Text(&min)),
                ("max", Arg::Text(&max)),
                ("from", Arg::Text(&from)),
                ("to", Arg::Text(&to)),
            ];
            locale.format("respond-error-range", &args)
        }
    })
}

fn tell(found: &Responses, inputs: &InputWords<'_>, terminal: &Terminal) -> Result<(), Failure> {
    let locale = inputs.locale();
    terminal.say(inputs.scenario.title.get(locale.language()))?;
    let futures = found.levers.iter().map(|response| response.futures).min().unwrap_or_default();
    let futures = locale.integer(i64::try_from(futures).unwrap_or(i64::MAX));
    terminal.say(&locale.format("respond-rests", &[("futures", Arg::Text(&futures))]))?;
    for response in &found.levers {
        let words = &ResponseWords { inputs, response };
        super::heading(&words.heading(), terminal)?;
        terminal.say(&curves(response, words))?;
        let those = |wanted: Matters| response.curves.iter().filter(move |(_, curve)| words.matters(curve) == wanted);
        for (key, curve) in those(Matters::Moves).take(TOLD) {
            terminal.say(&words.sentence(key, curve))?;
        }
        for (matters, id) in [(Matters::Hardly, "respond-hardly"), (Matters::Untold, "respond-untold")] {
            let named: Vec<String> = those(matters).map(|(key, _)| inputs.outcome(key)).collect();
            if !named.is_empty() {
                let list = locale.first_of(&named, NAMED);
                terminal.say(&locale.format(id, &[("list", Arg::Text(&list))]))?;
            }
        }
        terminal.say(&words.links())?;
    }
    for crossing in &found.crossings {
        tell_crossing(crossing, found, inputs, terminal)?;
    }
    Ok(())
}

/// Outcomes as rows, some of the steps as columns.
fn curves(response: &Response, words: &ResponseWords<'_>) -> String {
    let locale = words.inputs.locale();
    let last = response.steps.len().saturating_sub(1);
    let mut shown: Vec<usize> = (0..SHOWN).map(|i| (i * last + (SHOWN - 1) / 2) / (SHOWN - 1)).collect();
    shown.dedup();
    let mut header = vec![locale.text("respond-column-outcome")];
    header.extend(shown.iter().map(|&step| words.step(step)));
    header.push(locale.text("respond-column-seen"));
    let row = |(key, curve): &(String, Curve)| {
        let mut row = vec![words.inputs.outcome(key)];
        row.extend(shown.iter().map(|&step| words.inputs.value(key, curve.means[step].value)));
        row.push(words.shape(curve));
        row
    };
    table(&header, &response.curves.iter().map(row).collect::<Vec<_>>())
}

/// The first outcome at every pair of steps, and what both do beyond what each does alone.
fn tell_crossing(
    crossing: &Crossing,
    found: &Responses,
    inputs: &InputWords<'_>,
    terminal: &Terminal,
) -> Result<(), Failure> {
    let locale = inputs.locale();
    let of = |name: &String| found.levers.iter().find(|response| response.lever == *name);
    let [Some(first), Some(second)] = [of(&crossing.levers[0]), of(&crossing.levers[1])] else { return Ok(()) };
    let [first, second] = [first, second].map(|response| ResponseWords { inputs, response });
    let at = |words: &ResponseWords<'_>, share: f64| {
        let step = words.response.steps.iter().position(|step| step.to_bits() == share.to_bits());
        words.step(step.unwrap_or_default())
    };
    let names = [first.lever(), second.lever()];
    let args = [("first", Arg::Text(names[0].as_str())), ("second", Arg::Text(&names[1]))];
    super::heading(&locale.format("respond-heading-crossed", &args), terminal)?;
    let Some((key, means)) = crossing.means.first() else { return Ok(()) };
    let mut header = vec![inputs.outcome(key)];
    header.extend(crossing.steps[1].iter().map(|&share| at(&second, share)));
    let row = |(values, &share): (&Vec<f64>, &f64)| {
        std::iter::once(at(&first, share)).chain(values.iter().map(|&x| inputs.value(key, x))).collect()
    };
    let rows: Vec<Vec<String>> = means.iter().zip(&crossing.steps[0]).map(row).collect();
    terminal.say(&table(&header, &rows))?;
    crossing.beyond.iter().try_for_each(|(key, beyond)| terminal.say(&said_beyond(key, *beyond, inputs)))?;
    Ok(())
}

/// What two levers do to an outcome beyond what each does alone.
fn said_beyond(key: &str, beyond: Estimate, inputs: &InputWords<'_>) -> String {
    let locale = inputs.locale();
    let unit = inputs.item(key).map_or(Unit::Count, |item| item.unit);
    let figures = inputs.labels.in_one_unit(unit, beyond.numbers());
    let (outcome, change, interval) = (inputs.outcome(key), figures.named(beyond.value), figures.interval(beyond));
    let is_told = beyond.low > 0.0 || beyond.high < 0.0;
    let args =
        [("outcome", Arg::Text(outcome.as_str())), ("change", Arg::Text(&change)), ("interval", Arg::Text(&interval))];
    locale.format(if is_told { "respond-beyond" } else { "respond-beyond-none" }, &args)
}
