//! Where the risk went → the input of its chart, for a scenario as for a measure.

use crate::charts::displacement;
use crate::report::labels::Labels;
use harmattan_analysis::comparison::{Displaced, Displacement};
use harmattan_core::model::Outcome;
use harmattan_engine::{Item, Scope, Subject, Unit};

/// The chart of displacement of one scenario or measure, and of what it is held against.
pub(super) fn input(
    labels: &Labels<'_>,
    items: &[Item],
    [measure, base]: [String; 2],
    moved: &Displacement,
) -> displacement::Input {
    let row = |item: &Item| {
        let figure = moved.figure(&item.key)?;
        let is_among = |all: &[Displaced]| all.iter().any(|d| d.key == item.key);
        Some(displacement::Row {
            name: labels.place(item.scope).to_owned(),
            before: figure.before,
            after: figure.after,
            difference: figure.difference,
            raised: is_among(&moved.raised),
            warned: moved.warnings().any(|d| d.key == item.key),
            lowered: is_among(&moved.lowered),
        })
    };
    let panel = |title: String, is_in: &dyn Fn(&Item) -> bool| {
        let mut unit_of_panel = Unit::Count;
        let rows = (items.iter().filter(|item| is_in(item)))
            .filter_map(|item| {
                unit_of_panel = item.unit;
                row(item)
            })
            .collect();
        displacement::Panel { title, unit: unit_of_panel, rows }
    };
    let is_area = |i: &Item| matches!(i.scope, Scope::Front(_) | Scope::Country(_));
    let of_areas = |subject: Subject| panel(labels.subject(&subject), &|i| i.subject == subject && is_area(i));
    let of_outcome = |outcome: Outcome| {
        panel(labels.subject(&Subject::Amount(outcome)), &|i| i.displaced && i.outcome() == Some(outcome))
    };
    let panels = [
        of_areas(Subject::Strikes),
        of_areas(Subject::Cells),
        of_outcome(Outcome::FirstFoothold),
        of_outcome(Outcome::ClosedDays),
    ];
    displacement::Input { measure, base, panels: panels.into_iter().filter(|p| !p.rows.is_empty()).collect() }
}
