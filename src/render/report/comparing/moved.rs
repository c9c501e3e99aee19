//! What a scenario or measure raises elsewhere, in words: neighbours first, then other areas and corridors; single
//! places only where no area tells.

use crate::locale::Arg;
use crate::report::document::{Block, Notice};
use crate::report::labels::Labels;
use harmattan_analysis::comparison::{Displaced, Displacement};
use harmattan_engine::{Item, Scope};

/// Figures named of those that a measure raises elsewhere.
pub(super) const MOST_BY_MEASURE: usize = 3;

/// What something raised elsewhere, `most` of it by name; or that it raised nothing.
pub(super) fn block(labels: &Labels<'_>, items: &[Item], displacement: &Displacement, most: usize) -> Block {
    let lowers = displacement.lowers;
    if displacement.raised.is_empty() {
        let id = if lowers { "compare-displacement-none" } else { "compare-displacement-quiet" };
        return Block::Paragraph { text: labels.locale.text(id) };
    }
    let id = if lowers { "compare-displacement-warning" } else { "compare-displacement-raised" };
    let list = raised(labels, items, displacement, most);
    let text = labels.locale.format(id, &[("list", Arg::Text(&list))]);
    Block::Notice(Notice { heading: String::new(), text, warning: lowers })
}

/// A sentence for each scenario or measure, by its name, that lowers the harm and raises something elsewhere.
pub(super) fn sentences<'d>(
    labels: &Labels<'_>,
    items: &[Item],
    named: impl Iterator<Item = (String, &'d Displacement)>,
    most: usize,
) -> Vec<String> {
    let sentence = |(name, displacement): (String, &Displacement)| {
        let list = raised(labels, items, displacement, most);
        labels.locale.format("compare-displaced", &[("scenario", Arg::Text(&name)), ("list", Arg::Text(&list))])
    };
    named.filter(|(_, d)| d.lowers && !d.raised.is_empty()).map(sentence).collect()
}

/// The figures that rose: the first `most` with their sizes, and how many more there are.
fn raised(labels: &Labels<'_>, items: &[Item], displacement: &Displacement, most: usize) -> String {
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
