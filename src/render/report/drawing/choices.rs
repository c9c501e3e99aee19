//! Choices among policies → their charts: where two assumptions together turn the advice, and what is worth finding out.

use harmattan_analysis::comparison::Estimate;
use harmattan_analysis::flips::Better;
use harmattan_analysis::worth::{Asked, Verdict, Worth};

use super::caption::of_answer;
use crate::charts::{Svg, intervals, surface};
use crate::report::asked::{FlipWords, WorthWords};

/// Rows at most.
const MOST: usize = 15;

/// Which of two policies is better over the ranges of the two assumptions that carry their difference most.
#[must_use]
pub fn flips_chart(words: &FlipWords<'_>, version: &str) -> Svg {
    let (flips, locale) = (words.flips, words.inputs.locale());
    let policies = [Better::First, Better::Second].map(|which| words.policy(which).to_owned());
    let empty = || surface::Input {
        title: words.title(),
        names: Default::default(),
        policies: policies.clone(),
        values: Default::default(),
        cells: Vec::new(),
    };
    let input = flips.pair.as_ref().map_or_else(empty, |(first, second, found)| surface::Input {
        names: [first, second].map(|name| words.inputs.dimension_with_unit(name)),
        values: [(first, 0), (second, 1)]
            .map(|(name, side)| found.values[side].iter().map(|&x| words.value(name, x)).collect()),
        cells: found.cells.iter().map(|c| (c.futures > 0).then_some((c.mean > 0.0, c.better.is_some()))).collect(),
        ..empty()
    });
    let caption = of_answer(words.inputs.scenario, flips.futures, &flips.origin.scenario_digest, version, locale);
    surface::draw(&input, &caption, locale)
}

/// What the hypothesis and each assumption are worth.
#[must_use]
pub fn worths_chart(words: &WorthWords<'_>, version: &str) -> Svg {
    let (found, locale) = (words.worths, words.inputs.locale());
    let number = |worth: &Worth| {
        (Estimate { value: worth.value, low: worth.low, high: worth.high }, worth.verdict == Verdict::Worth)
    };
    let row = |name: String, worth: &Worth| intervals::Row { name, numbers: vec![number(worth)] };
    let hypothesis = found.hypothesis.iter().map(|worth| row(locale.text("carried-hypothesis"), worth));
    let asked = |asked: &Asked| row(words.inputs.dimension(&asked.name), &asked.perfect);
    let rows = hypothesis.chain(found.assumptions.iter().take(MOST).map(asked)).collect();
    let input = intervals::Input {
        name: "value-of-information",
        title: words.title(),
        subtitle: locale.text("chart-worth-subtitle"),
        key: Vec::new(),
        unit: words.unit(),
        rows,
    };
    let caption = of_answer(words.inputs.scenario, found.futures, &found.origin.scenario_digest, version, locale);
    intervals::draw(&input, &caption, locale)
}
