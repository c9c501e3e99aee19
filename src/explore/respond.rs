//! How outcomes answer over the whole range of the lever that was touched last.

use std::sync::atomic::AtomicBool;

use axum::http::StatusCode;
use harmattan_analysis::answers::Origin;
use harmattan_analysis::response::{Curve, Lever, Response, Responses, experiment};
use harmattan_core::parameters::Slot;
use harmattan_core::scenario::Scenario;
use harmattan_engine::{Item, Layout, Options, Watch, items, tabulate};
use harmattan_render::locale::Arg;
use harmattan_render::report::asked::{InputWords, Matters, ResponseWords};
use harmattan_render::report::comparing::main_items;
use harmattan_render::report::response_chart;
use harmattan_scenario::scenario_digest;
use serde::Serialize;

use crate::desk::{Desk, Variant};
use crate::problem::Problem;
use crate::state::Lang;
use crate::tell::{Picture, Table};

/// Futures at every step: enough to see a curve within a second or two.
const FUTURES: u64 = if cfg!(fuzzing) { 16 } else { 500 };
/// Outcomes told of in sentences.
const TOLD: usize = 3;
/// Outcomes that hardly answer, named at most.
const NAMED: usize = 6;

/// The curve, and what it says.
#[derive(Debug, Serialize)]
pub struct Answer {
    picture: Picture,
    sentences: Vec<String>,
}

/// Moves a lever over its range.
pub fn respond(
    (desk, stop): (&Desk, &AtomicBool),
    variant: &Variant,
    (name, keys): (&str, &[String]),
    lang: Lang,
) -> Result<Answer, Problem> {
    let locale = desk.locale(lang);
    let scenario = Scenario { trajectories: FUTURES, ..variant.scenario.clone() };
    let unknown = || Problem {
        text: locale.format("explored-problem-key", &[("key", Arg::Text(&keys.join(", ")))]),
        ..Problem::told(StatusCode::NOT_FOUND, locale, "explored-problem-unknown")
    };
    let slots: Option<Vec<Slot>> = keys.iter().map(|key| scenario.space.find(key)).collect();
    let lever = Lever::of(&scenario, name, &slots.ok_or_else(unknown)?).map_err(|_| unknown())?;
    let all = items(&Layout::of(&scenario), true);
    let chosen = all.iter().find(|item| item.is_mean_of(harmattan_core::model::Outcome::TradeLoss));
    let shown: Vec<Item> = main_items(&all, chosen).into_iter().cloned().collect();
    let steps = experiment(&scenario, &lever).map_err(|_| unknown())?;
    let table = {
        let _turn = desk.turn(lang, stop)?;
        let options = Options { threads: desk.threads, shard: None };
        let mut watch = Watch { stop, progress: &mut |_, _| () };
        tabulate(&steps, &shown, options, &mut watch).map_err(|error| Problem::simulation(&error, locale))?
    };
    if table.partial {
        return Err(desk.left(lang));
    }
    let items_of: Vec<&Item> = shown.iter().collect();
    let response = Response::new(&scenario, &lever, &items_of, &table);
    let version = env!("CARGO_PKG_VERSION");
    let origin = Origin::new(&scenario, scenario_digest(&scenario), version);
    let found = Responses { origin, levers: vec![response], crossings: Vec::new() };
    let inputs = InputWords::new(&scenario, locale);
    let svg = response_chart(&found, &inputs, version);
    let words = ResponseWords { inputs: &inputs, response: &found.levers[0] };
    let curves = || found.levers[0].curves.iter();
    let told = curves().filter(|(_, curve)| words.matters(curve) == Matters::Moves).take(TOLD);
    let mut sentences: Vec<String> = told.map(|(key, curve)| words.sentence(key, curve)).collect();
    for (matters, id) in [(Matters::Hardly, "respond-hardly"), (Matters::Untold, "respond-untold")] {
        let named: Vec<String> =
            curves().filter(|(_, curve)| words.matters(curve) == matters).map(|(key, _)| inputs.outcome(key)).collect();
        if !named.is_empty() {
            sentences.push(locale.format(id, &[("list", Arg::Text(&locale.first_of(&named, NAMED)))]));
        }
    }
    if !found.levers[0].links.is_empty() {
        sentences.push(words.links());
    }
    let tables = vec![as_table(&words, curves())];
    Ok(Answer { picture: Picture { title: svg.title().to_owned(), svg: svg.body(), tables }, sentences })
}

/// Outcomes as rows, the steps as columns.
fn as_table<'c>(words: &ResponseWords<'_>, curves: impl Iterator<Item = &'c (String, Curve)>) -> Table {
    let inputs = words.inputs;
    let steps = (0..words.response.steps.len()).map(|step| words.step(step));
    let row = |(key, curve): &(String, Curve)| {
        let means = curve.means.iter().map(|mean| inputs.value(key, mean.value));
        std::iter::once(inputs.outcome(key)).chain(means).chain([words.shape(curve)]).collect()
    };
    let locale = inputs.locale();
    let ends = ["respond-column-outcome", "respond-column-seen"].map(|id| locale.text(id));
    let [first, last] = ends;
    Table {
        title: words.heading(),
        columns: std::iter::once(first).chain(steps).chain([last]).collect(),
        rows: curves.map(row).collect(),
    }
}
