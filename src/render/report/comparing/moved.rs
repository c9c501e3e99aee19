//! What a scenario or measure raises elsewhere, in words: neighbours first, then other areas and corridors; single
//! places only where no area tells.

use crate::report::labels::Labels;
use harmattan_analysis::comparison::{Displaced, Displacement};
use harmattan_engine::{Item, Scope};

/// The figures that rose: the first `most` with their sizes, and how many more there are.
pub(super) fn raised(labels: &Labels<'_>, items: &[Item], displacement: &Displacement, most: usize) -> String {
    let item = |d: &Displaced| items.iter().find(|item| item.key == d.key);
    let mut raised: Vec<(&Item, &Displaced)> = displacement.raised.iter().filter_map(|d| Some((item(d)?, d))).collect();
    raised.sort_by_key(|(item, _)| match item.scope {
        Scope::Country(country) if labels.is_abroad(country) => 0,
        Scope::Place(_) => 2,
        _ => 1,
    });
    let list: Vec<String> = raised.iter().map(|(item, d)| labels.displaced(item, d.difference)).collect();
    labels.locale.first_of(&list, most)
}
