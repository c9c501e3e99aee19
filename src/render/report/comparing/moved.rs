//! What a scenario or measure raises elsewhere, in words: neighbours first, then other areas and corridors; single
//! places only where no area tells.

use crate::report::labels::Labels;
use harmattan_analysis::comparison::Displaced;
use harmattan_engine::{Item, Scope};

/// These figures: the first `most` with their sizes and shares of what was before in `base`, and how many more there are.
pub(super) fn raised<'d>(
    labels: &Labels<'_>,
    items: &[Item],
    displaced: impl Iterator<Item = &'d Displaced>,
    base: &str,
    most: usize,
) -> String {
    let item = |d: &Displaced| items.iter().find(|item| item.key == d.key);
    let mut raised: Vec<(&Item, &Displaced)> = displaced.filter_map(|d| Some((item(d)?, d))).collect();
    raised.sort_by_key(|(item, _)| match item.scope {
        Scope::Country(country) if labels.is_abroad(country) => 0,
        Scope::Place(_) => 2,
        _ => 1,
    });
    let list: Vec<String> = raised.iter().map(|(item, d)| labels.displaced(item, d, base)).collect();
    labels.locale.first_of(&list, most)
}
