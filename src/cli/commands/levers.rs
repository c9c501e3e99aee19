//! What `explain` tells of a scenario beside its rates: measures that wait for something, its seasons, and which quantities are open to calibration.

use crate::cli::table::table;
use harmattan_core::distribution::Distribution;
use harmattan_core::scenario::{Measure, Quantity, Scenario};
use harmattan_render::locale::Locale;
use harmattan_render::report::awaited;

/// The measures in force that wait for something; none where there are none.
pub(super) fn waiting(scenario: &Scenario, locale: &Locale) -> Option<String> {
    let row = |measure: &Measure| {
        let condition = awaited(measure.when.as_ref()?, &scenario.theatre, locale);
        let delay = locale.days(measure.start_day.distribution.central());
        Some(vec![super::name(&measure.title, locale).to_owned(), condition, delay])
    };
    let rows: Vec<Vec<String>> = scenario.measures_in_force().filter_map(row).collect();
    let header = ["explain-column-measure", "explain-column-when", "explain-column-delay"].map(|id| locale.text(id));
    (!rows.is_empty()).then(|| table(&header, &rows))
}

/// The seasons, each with the mean of its factors; none where there are none.
pub(super) fn seasons(scenario: &Scenario, locale: &Locale) -> Option<String> {
    let row = |key: String, quantity: &Quantity| {
        let season = quantity.season?;
        let factors: Vec<String> = season.factors.iter().map(|factor| locale.compact(*factor)).collect();
        Some(vec![key, factors.join(" · "), locale.compact(season.mean())])
    };
    let rows: Vec<Vec<String>> = quantities(scenario).filter_map(|(key, _, quantity)| row(key, quantity)).collect();
    let header = ["keys-column-key", "explain-column-factors", "explain-column-mean"].map(|id| locale.text(id));
    (!rows.is_empty()).then(|| table(&header, &rows))
}

/// The quantities open to calibration, with what is assumed of them before any evidence; none where there are none.
pub(super) fn free(scenario: &Scenario, locale: &Locale) -> Option<String> {
    let row = |(key, slot, quantity): (String, usize, &Quantity)| {
        vec![key, locale.text(&scenario.space.spec(slot).label_id()), prior(&quantity.distribution, locale)]
    };
    let rows: Vec<Vec<String>> = quantities(scenario).filter(|(_, _, quantity)| quantity.free).map(row).collect();
    let header = ["keys-column-key", "explain-column-what", "explain-column-prior"].map(|id| locale.text(id));
    (!rows.is_empty()).then(|| table(&header, &rows))
}

/// All quantities of the scenario itself, then those of each hypothesis and expert, with their full keys.
fn quantities(scenario: &Scenario) -> impl Iterator<Item = (String, usize, &Quantity)> {
    let name = |slot: usize| scenario.space.name(slot).to_owned();
    let base = scenario.base.iter().enumerate().filter_map(|(slot, quantity)| Some((slot, quantity.as_ref()?)));
    let hypotheses = scenario.hypotheses.iter().map(|hypothesis| ("hypotheses", &hypothesis.key, &hypothesis.set));
    let experts = scenario.experts.iter().map(|expert| ("experts", &expert.key, &expert.set));
    let under = hypotheses.chain(experts).flat_map(move |(table, of, set)| {
        let key = move |slot: usize| format!("{table}.{of}.set.{}", scenario.space.name(slot));
        set.iter().map(move |(slot, quantity)| (key(*slot), *slot, quantity))
    });
    base.map(move |(slot, quantity)| (name(slot), slot, quantity)).chain(under)
}

/// Median and 80 % range of a distribution.
fn prior(distribution: &Distribution, locale: &Locale) -> String {
    let [low, middle, high] = [0.1, 0.5, 0.9].map(|p| locale.compact(distribution.quantile(p)));
    format!("{middle}  ({})", locale.range(&low, &high))
}
