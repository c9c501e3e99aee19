//! What `explain` tells of a scenario beside its rates: which quantities are open to calibration.

use crate::cli::table::table;
use harmattan_core::distribution::Distribution;
use harmattan_core::scenario::{Quantity, Scenario};
use harmattan_render::locale::Locale;

/// The quantities open to calibration, with what is assumed of them before any evidence; none where there are none.
pub(super) fn free(scenario: &Scenario, locale: &Locale) -> Option<String> {
    let row = |before: &str, slot: usize, quantity: &Quantity| {
        let key = format!("{before}{}", scenario.space.name(slot));
        vec![key, locale.text(&scenario.space.spec(slot).label_id()), prior(&quantity.distribution, locale)]
    };
    let stated = scenario.base.iter().enumerate().filter_map(|(slot, quantity)| Some((slot, quantity.as_ref()?)));
    let mut rows: Vec<Vec<String>> =
        stated.filter(|(_, quantity)| quantity.free).map(|(slot, quantity)| row("", slot, quantity)).collect();
    for hypothesis in &scenario.hypotheses {
        let before = format!("hypotheses.{}.set.", hypothesis.key);
        let open = hypothesis.set.iter().filter(|(_, quantity)| quantity.free);
        rows.extend(open.map(|(slot, quantity)| row(&before, *slot, quantity)));
    }
    let header = ["keys-column-key", "explain-column-what", "explain-column-prior"].map(|id| locale.text(id));
    (!rows.is_empty()).then(|| table(&header, &rows))
}

/// Median and 80 % range of a distribution.
fn prior(distribution: &Distribution, locale: &Locale) -> String {
    let [low, middle, high] = [0.1, 0.5, 0.9].map(|p| locale.compact(distribution.quantile(p)));
    format!("{middle}  ({})", locale.range(&low, &high))
}
