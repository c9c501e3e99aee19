//! The table of a comparison that holds the effect at stated timings beside the full effect.

use super::sections::name_cell;
use super::writer::Writer;
use crate::locale::Arg;
use crate::report::document::{Block, Cell, Column, RowGroup, Table};
use harmattan_analysis::comparison::Estimate;
use harmattan_engine::{Item, Unit};

/// The main outcomes of scenarios with measures, as stated and at full effect; nothing where none has a full effect.
pub(super) fn timing(writer: &Writer<'_>) -> Vec<Block> {
    let Some(note) = writer.facts.timing_note(writer.locale) else { return Vec::new() };
    let column = |name: &str| Column::new(writer.text(&format!("column-{name}")));
    let heading = writer.text("timing-heading");
    let groups = writer.facts.main_items().into_iter().map(|item| group(writer, item)).collect();
    let columns = vec![column("scenario").weight(3), column("stated").weight(2), column("full").weight(2)];
    vec![
        Block::Subheading { text: heading.clone() },
        Block::Note { text: note },
        Block::Table(Table { label: heading, cards: true, columns, groups }),
    ]
}

/// One outcome: each scenario with measures, in the order of the other tables.
fn group(writer: &Writer<'_>, item: &Item) -> RowGroup {
    let (name, unit) = (writer.labels.item(item), writer.labels.difference_unit(item.unit));
    let title = writer.locale.format("compare-group", &[("outcome", Arg::Text(&name)), ("unit", Arg::Text(&unit))]);
    let row = |index: usize| {
        let row = writer.facts.comparison.scenarios[index].row(&item.key)?;
        let full = row.in_full?;
        let cells = [row.mixture.difference, full].map(|estimate| cell(writer, item.unit, estimate));
        Some(std::iter::once(name_cell(writer, index)).chain(cells).collect())
    };
    RowGroup { title, rows: writer.facts.ordered(item).into_iter().filter_map(row).collect() }
}

/// A difference with its interval.
fn cell(writer: &Writer<'_>, unit: Unit, estimate: Estimate) -> Cell {
    Cell::short(writer.labels.difference(unit, estimate.value)).with_aside(writer.labels.interval(unit, estimate))
}
