//! Events as this program's own table, to Parquet and CSV; and its Parquet back to text.

use std::path::Path;

use harmattan_core::theatre::Theatre;
use harmattan_engine::{Column, Table};

use super::account::Account;
use super::error::ReadError;
use super::event::{Event, Precision};
use super::write::MARK;

/// The table of events: a row an event, names by the keys of the theatre. Columns: `date`, `span` (`day`, `week`, `month`), `kind`,
/// `country`, `region`, `place`, `corridor`, `road_from`, `road_to`, `road_km`, `border_km`, `border_country`, `precision` (`point`, `area`), `count`,
/// `source` (says so where it is simulated), `file`, `line`.
#[must_use]
pub fn event_table(events: &[Event], account: &Account, theatre: &Theatre) -> Table {
    let text = |of: &dyn Fn(&Event) -> Option<String>| Column::Text(events.iter().map(of).collect());
    let number = |of: &dyn Fn(&Event) -> Option<f64>| Column::Number(events.iter().map(of).collect());
    let whole = |of: &dyn Fn(&Event) -> i64| Column::Whole(events.iter().map(|event| Some(of(event))).collect());
    let place = |index: usize| theatre.places.get(index).map(|place| place.key.clone());
    let end = |event: &Event, of: fn(&harmattan_core::theatre::Link) -> usize| {
        event.road.and_then(|road| theatre.links.get(road.link)).and_then(|link| place(of(link)))
    };
    let corridor = |event: &Event| Some(theatre.corridors.get(event.road?.corridor)?.key.clone());
    let file = |event: &Event| Some(account.files.get(event.origin.file as usize)?.name.clone());
    let precision = |event: &Event| if event.precision == Precision::Area { "area" } else { "point" };
    let columns = vec![
        ("date", text(&|e| Some(e.date.to_string()))),
        ("span", text(&|e| Some(e.span.key().to_owned()))),
        ("kind", text(&|e| Some(e.kind.key().to_owned()))),
        ("country", text(&|e| Some(theatre.countries.get(e.country)?.key.clone()))),
        ("region", text(&|e| Some(theatre.regions.get(e.region)?.key.clone()))),
        ("place", text(&|e| e.place.and_then(place))),
        ("corridor", text(&corridor)),
        ("road_from", text(&|e| end(e, |link| link.a))),
        ("road_to", text(&|e| end(e, |link| link.b))),
        ("road_km", number(&|e| e.road.map(|road| hundredths(road.km)))),
        ("border_km", number(&|e| e.border.map(|border| hundredths(border.km)))),
        ("border_country", text(&|e| Some(theatre.countries.get(e.border?.country?)?.key.clone()))),
        ("precision", text(&|e| Some(precision(e).to_owned()))),
        ("count", whole(&|e| i64::from(e.count))),
        ("source", text(&|e| e.simulated.then(|| MARK.to_owned()))),
        ("file", text(&file)),
        ("line", whole(&|e| i64::try_from(e.origin.line).unwrap_or(i64::MAX))),
    ];
    Table { columns: columns.into_iter().map(|(name, column)| (name.to_owned(), column)).collect() }
}

/// Distances are known no better than this.
fn hundredths(km: f64) -> f64 {
    (km * 100.0).round() / 100.0
}

/// A Parquet file of events as CSV, which is then read like any other.
pub(super) fn parquet_as_csv(path: &Path) -> Result<Vec<u8>, ReadError> {
    let damaged = |message: String| ReadError::Damaged { file: path.display().to_string(), message };
    let table = Table::read_parquet(path).map_err(|e| damaged(e.message))?;
    table.csv(path).map_err(|e| damaged(e.message))
}
