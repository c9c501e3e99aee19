//! What carries an outcome → its chart: first-order and total index of every group of inputs.

use harmattan_analysis::comparison::Estimate;
use harmattan_analysis::sensitivity::{Carried, Index, Indices, Input as Inputs, Sensitivity};
use harmattan_engine::Unit;

use super::caption::of_answer;
use crate::charts::Svg;
use crate::charts::intervals::{Input, Row, draw};
use crate::locale::Arg;
use crate::report::asked::{InputWords, SensitivityWords};

/// Rows at most.
const MOST: usize = 20;

/// The largest part by itself with its interval, where it is told; else the outcome alone.
fn title(carried: &Carried, words: &SensitivityWords<'_>) -> String {
    let (locale, outcome) = (words.inputs.locale(), words.inputs.outcome(&carried.key));
    if SensitivityWords::is_too_little(carried) {
        return locale.format("chart-indices-title-few", &[("outcome", Arg::Text(outcome.as_str()))]);
    }
    let strongest = carried.parts.iter().max_by(|a, b| a.first.value.total_cmp(&b.first.value));
    let Some(strongest) = strongest.filter(|part| part.first.is_told_among(carried.parts.len())) else {
        return outcome;
    };
    let (name, share) = (words.input(&strongest.input), words.index(&strongest.first));
    let args = [("outcome", Arg::Text(outcome.as_str())), ("name", Arg::Text(&name)), ("share", Arg::Text(&share))];
    locale.format("chart-indices-title", &args)
}

/// What carries the first outcome: key by key where keys were looked at, else by section.
#[must_use]
pub fn sensitivity_chart(found: &Sensitivity, inputs: &InputWords<'_>, version: &str) -> Svg {
    let (locale, words) = (inputs.locale(), SensitivityWords { inputs });
    let number =
        |index: &Index| (Estimate { value: index.value, low: index.low, high: index.high }, index.is_told_apart());
    let row = |indices: &Indices| Row {
        name: words.input(&indices.input),
        numbers: vec![number(&indices.first), number(&indices.total)],
    };
    let outcome = found.outcomes.first();
    let all =
        outcome.map_or(&[][..], |carried| if carried.keys.is_empty() { &carried.sections } else { &carried.keys });
    let whole = outcome.map_or(&[][..], |carried| &carried.parts);
    let is_part = |indices: &&Indices| matches!(indices.input, Inputs::Hypothesis | Inputs::Chance);
    // Hypothesis and chance stand among the keys already, and not among the sections.
    let parts = whole.iter().filter(|part| is_part(part) && !all.iter().any(|other| other.input == part.input));
    let mut rows: Vec<&Indices> = all.iter().chain(parts).collect();
    rows.sort_by(|a, b| b.total.value.total_cmp(&a.total.value));
    let title = outcome.map_or_else(String::new, |carried| title(carried, &words));
    let input = Input {
        name: "sensitivity-indices",
        title,
        subtitle: locale.text("chart-indices-subtitle"),
        key: ["first", "total"].map(|which| locale.text(&format!("sensitivity-column-{which}"))).to_vec(),
        unit: Unit::Share,
        rows: rows.into_iter().take(MOST).map(row).collect(),
    };
    let caption = of_answer(inputs.scenario, found.futures, &found.origin.scenario_digest, version, locale);
    draw(&input, &caption, locale)
}
