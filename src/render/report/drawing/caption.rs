//! What every chart says of the results it is drawn from.

use crate::charts::{Caption, Look};
use crate::locale::{Arg, Locale};
use crate::report::document::parts::Origin;
use harmattan_core::scenario::Scenario;

/// Digits of the digest a chart shows.
const DIGEST_DIGITS: usize = 12;

/// What the charts of a scenario name as their subject, from its title.
pub(super) fn of_scenario(title: &str, locale: &Locale) -> String {
    locale.format("chart-of-scenario", &[("scenario", Arg::Text(title))])
}

/// What every chart of results says of them: `title`, their subject in the reader's words, the period of `scenario`, and
/// how they came about.
pub(super) fn caption(title: String, scenario: &Scenario, origin: Origin<'_>, partial: bool) -> Caption {
    Caption {
        scenario: title,
        trajectories: origin.trajectories,
        start: scenario.start,
        end: scenario.start.plus_days(i64::from(scenario.horizon_days)),
        digest: origin.digest.chars().take(DIGEST_DIGITS).collect(),
        seed: origin.seed,
        version: origin.version.to_owned(),
        partial,
        look: Look::default(),
    }
}

/// What a chart of an answer says of it: a scenario asked in so many futures.
pub(super) fn of_answer(
    scenario: &Scenario,
    trajectories: u64,
    digest: &str,
    version: &str,
    locale: &Locale,
) -> Caption {
    let title = of_scenario(scenario.title.get(locale.language()), locale);
    caption(title, scenario, Origin { command: "", trajectories, digest, seed: scenario.seed, version }, false)
}
