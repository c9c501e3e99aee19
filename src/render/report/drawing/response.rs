//! Responses to levers → their chart: one panel a lever for one outcome, or of one lever one panel an outcome.

use harmattan_analysis::response::{Curve, Response, Responses, Shape};
use harmattan_engine::Unit;

use super::caption::of_answer;
use crate::charts::Svg;
use crate::charts::response::{Input, Panel, draw};
use crate::locale::Arg;
use crate::report::asked::{InputWords, Matters, ResponseWords};

/// Panels at most.
const MOST: usize = 9;

/// How an outcome answers to every lever, or all outcomes to the one there is.
#[must_use]
pub fn response_chart(found: &Responses, inputs: &InputWords<'_>, version: &str) -> Svg {
    let locale = inputs.locale();
    let alike = found.levers.len() > 1;
    let panel = |response: &Response, key: &str, curve: &Curve| {
        let words = ResponseWords { inputs, response };
        let middle = response.steps.len() / 2;
        let last = response.steps.len().saturating_sub(1);
        Panel {
            heading: if alike { words.lever() } else { inputs.outcome(key) },
            unit: inputs.item(key).map_or(Unit::Count, |item| item.unit),
            steps: response.steps.clone(),
            ends: [0, middle, last].map(|step| (response.steps[step], words.step(step))),
            means: curve.means.clone(),
            flat_from: if let Shape::FlatFrom { step } = curve.shape { Some(step) } else { None },
        }
    };
    // Of one lever the title is about the first outcome that it moves; of several, about the one outcome they are held by.
    let told = |response: &Response| {
        let words = ResponseWords { inputs, response };
        let moves = |(_, curve): &&(String, Curve)| !alike && words.matters(curve) == Matters::Moves;
        response.curves.iter().find(moves).or(response.curves.first()).cloned()
    };
    let panels = match found.levers.as_slice() {
        [one] => one.curves.iter().take(MOST).map(|(key, curve)| panel(one, key, curve)).collect(),
        many => {
            let of = |response| told(response).map(|(key, curve)| panel(response, &key, &curve));
            many.iter().take(MOST).filter_map(of).collect()
        }
    };
    let strongest = found
        .levers
        .iter()
        .filter_map(|response| Some((response, told(response)?)))
        .max_by(|(_, a), (_, b)| a.1.largest().1.value.abs().total_cmp(&b.1.largest().1.value.abs()));
    let title = strongest.map_or_else(String::new, |(response, (key, curve))| {
        let words = ResponseWords { inputs, response };
        let (outcome, lever) = (inputs.outcome(&key), words.lever());
        if words.matters(&curve) != Matters::Moves {
            return locale.format("chart-respond-title-unmoved", &[("outcome", Arg::Text(&outcome))]);
        }
        let value = |step: usize| inputs.value(&key, curve.means[step].value);
        let (before, after) = (value(0), value(curve.largest().0));
        let args = [
            ("outcome", Arg::Text(outcome.as_str())),
            ("lever", Arg::Text(&lever)),
            ("before", Arg::Text(&before)),
            ("after", Arg::Text(&after)),
        ];
        locale.format("chart-respond-title", &args)
    });
    let futures = found.levers.iter().map(|response| response.futures).max().unwrap_or_default();
    let caption = of_answer(inputs.scenario, futures, &found.origin.scenario_digest, version, locale);
    draw(&Input { title, panels, alike }, &caption, locale)
}
