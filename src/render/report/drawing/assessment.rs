//! A judgement of hypotheses by events → its chart.

use harmattan_analysis::Assessment;
use harmattan_core::calendar::Date;
use harmattan_core::scenario::Scenario;

use crate::charts::{Caption, Look, Svg, assessment};
use crate::locale::Locale;

/// Digits of a digest that name it well enough.
const DIGITS: usize = 16;

/// How a judgement moves from day to day, from the priors on the first day of its scenario.
#[must_use]
pub fn assessment_chart(judged: &Assessment, scenario: &Scenario, version: &str, locale: &Locale) -> Svg {
    let language = locale.language();
    let start = judged.start.parse().unwrap_or(scenario.start);
    let days: Vec<_> =
        judged.days.iter().filter_map(|day| Some((day.as_of.parse::<Date>().ok()?, day.weights.clone()))).collect();
    let input = assessment::Input {
        hypotheses: judged.hypotheses.iter().map(|h| (h.title.get(language).to_owned(), h.prior)).collect(),
        start,
        odd: judged.days.last().is_some_and(|day| day.odd),
        days,
    };
    let end = input.days.last().map_or(start, |(day, _)| day.plus_days(-1));
    let caption = Caption {
        scenario: judged.origin.title.get(language).to_owned(),
        trajectories: judged.futures,
        start,
        end,
        digest: judged.origin.scenario_digest.chars().take(DIGITS).collect(),
        seed: judged.origin.seed,
        version: version.to_owned(),
        partial: false,
        look: Look::default(),
    };
    assessment::draw(&input, &caption, locale)
}
