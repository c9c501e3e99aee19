//! One record of a table → what it says, column by column; nothing is looked up on a map here.

use csv::ByteRecord;
use harmattan_core::calendar::Date;

use super::dates::{checked, date, decoded, month, number};
use super::error::Problem;
use super::event::{Kind, Span};
use super::formats::{Columns, Format};
use super::names::fold;
use super::spot::Point;
use crate::Month;

/// What the source says of the sort of event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A fight or an attack: on a place if it is at one, else on a road if it is near one.
    Attack,
    /// A mine or explosion set off from afar: on a road if it is near one.
    Remote,
    /// Lesser violence.
    Lesser,
    /// Stated by the row.
    Stated(Kind),
    /// No armed violence.
    NotViolence,
}

/// What a row says. Fields are as they stand in the file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'r> {
    pub date: Date,
    /// The last day it may lie on.
    pub last: Date,
    pub span: Span,
    pub sort: Sort,
    pub count: u32,
    pub point: Option<Point>,
    /// Whether the point stands for an area.
    pub is_area: bool,
    pub country: &'r [u8],
    pub region: &'r [u8],
    pub unit: &'r [u8],
    pub place: &'r [u8],
    pub source: &'r [u8],
    pub version: i64,
}

/// Precisions of a point from which on it stands for an area: UCDP codes 4 (first-level unit) to 7; ACLED code 3 (a larger area).
const GED_AREA: i32 = 4;
const ACLED_AREA: i32 = 3;

/// What a record says, or what is wrong with it.
pub(super) fn row<'r>(record: &'r ByteRecord, format: Format, columns: &Columns) -> Result<Row<'r>, Problem> {
    if record.len() != columns.width && !is_padded(record, columns.width) {
        return Err(Problem::Columns { found: record.len(), expected: columns.width });
    }
    let field = |column: Option<usize>| column.and_then(|c| record.get(c)).unwrap_or_default().trim_ascii();
    let (first, span) = when(&field, columns)?;
    let last = match span {
        Span::Day => last_day(field(columns.date_end), first)?,
        Span::Week => first.plus_days(6),
        Span::Month => Month::of(first).last_day(),
    };
    let precision = field(columns.precision);
    let is_area = match format {
        Format::Ged => number(precision).is_some_and(|code| code >= GED_AREA),
        Format::AcledOld | Format::AcledNew => number(precision).is_some_and(|code| code >= ACLED_AREA),
        Format::Events => precision == b"area",
        Format::AcledWeekly | Format::Monthly => true,
        Format::Plain => false,
    };
    Ok(Row {
        date: first,
        last,
        span,
        sort: sort(format, field(columns.sort), field(columns.sub_sort))?,
        count: count(format, field(columns.count))?,
        point: point(field(columns.lat), field(columns.lon))?,
        is_area,
        country: field(columns.country),
        region: field(columns.region),
        unit: field(columns.unit),
        place: field(columns.place),
        source: field(columns.source),
        version: whole(field(columns.timestamp)).unwrap_or(0),
    })
}

/// Whether all that a record has beyond the header is empty, or all that it lacks: spreadsheets cut and add empty cells.
fn is_padded(record: &ByteRecord, width: usize) -> bool {
    record.len() > width && record.iter().skip(width).all(|field| field.trim_ascii().is_empty())
}

fn when<'r>(field: &impl Fn(Option<usize>) -> &'r [u8], columns: &Columns) -> Result<(Date, Span), Problem> {
    if columns.month.is_some() {
        let (year, name) = (field(columns.year), field(columns.month));
        let first = whole(year).and_then(|y| checked(i32::try_from(y).ok()?, i32::from(month(name)?), 1));
        let told = || Problem::Date(format!("{} {}", shown(name), shown(year)));
        return first.map(|first| (first, Span::Month)).ok_or_else(told);
    }
    let text = field(columns.date);
    let first = date(text).ok_or_else(|| Problem::Date(shown(text)))?;
    let span = match field(columns.span) {
        b"week" => Span::Week,
        b"month" => Span::Month,
        _ => Span::Day,
    };
    Ok((first, span))
}

fn last_day(text: &[u8], first: Date) -> Result<Date, Problem> {
    if text.is_empty() {
        return Ok(first);
    }
    date(text).map(|last| last.max(first)).ok_or_else(|| Problem::Date(shown(text)))
}

fn sort(format: Format, sort: &[u8], sub: &[u8]) -> Result<Sort, Problem> {
    match format {
        // Types 1 to 3: between a state and others, between others, against civilians; all of them deadly.
        Format::Ged => Ok(Sort::Attack),
        Format::AcledOld | Format::AcledNew | Format::AcledWeekly => Ok(acled_sort(sort, sub)),
        Format::Monthly => Ok(Sort::Lesser),
        Format::Events => stated(sort).map(Sort::Stated).ok_or_else(|| Problem::Kind(shown(sort))),
        Format::Plain if sort.is_empty() => Ok(Sort::Attack),
        Format::Plain => stated(sort).map(Sort::Stated).ok_or_else(|| Problem::Kind(shown(sort))),
    }
}

/// ACLED's sorts: three of its six types are armed violence, and of the riots the violence of mobs.
fn acled_sort(sort: &[u8], sub: &[u8]) -> Sort {
    let is = |known: &[u8]| sort.eq_ignore_ascii_case(known);
    let sub_is = |known: &[&[u8]]| known.iter().any(|known| sub.eq_ignore_ascii_case(known));
    if is(b"Protests") || is(b"Strategic developments") || is(b"Strategic development") {
        Sort::NotViolence
    } else if is(b"Riots") || is(b"Riots/Protests") {
        if sub_is(&[b"Mob violence"]) { Sort::Lesser } else { Sort::NotViolence }
    } else if sub_is(&[b"Remote explosive/landmine/IED"]) {
        Sort::Remote
    } else if sub_is(&LESSER) {
        Sort::Lesser
    } else {
        Sort::Attack
    }
}

const LESSER: [&[u8]; 6] = [
    b"Abduction/forced disappearance",
    b"Sexual violence",
    b"Looting/property destruction",
    b"Air/drone strike",
    b"Disrupted weapons use",
    b"Non-violent transfer of territory",
];

/// A kind as tables by hand have it.
fn stated(text: &[u8]) -> Option<Kind> {
    const WORDS: [(Kind, &[&str]); 4] = [
        (Kind::Place, &["place", "attack", "attaque", "strike", "assaut", "هجوم"]),
        (Kind::Road, &["road", "ambush", "route", "embuscade", "mine", "axe", "كمين", "طريق"]),
        (Kind::Incident, &["incident", "other", "autre", "حادث"]),
        (Kind::Abroad, &["abroad", "etranger", "خارج"]),
    ];
    // Most rows state a key as it is: nothing to fold then.
    if let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.key().as_bytes() == text) {
        return Some(kind);
    }
    let name = fold(&decoded(text));
    WORDS.iter().find(|(_, words)| words.iter().any(|word| fold(word) == name)).map(|(kind, _)| *kind)
}

fn count(format: Format, text: &[u8]) -> Result<u32, Problem> {
    let stated = match format {
        Format::Ged | Format::AcledOld | Format::AcledNew => return Ok(1),
        Format::Events | Format::Plain if text.is_empty() => return Ok(1),
        _ => whole(text),
    };
    stated.and_then(|n| u32::try_from(n).ok()).ok_or_else(|| Problem::Count(shown(text)))
}

/// A whole number, also as spreadsheets write it (`3.0`, `3,0`).
fn whole(text: &[u8]) -> Option<i64> {
    let text = std::str::from_utf8(text).ok()?;
    let digits =
        text.split_once(['.', ',']).filter(|(_, rest)| rest.bytes().all(|b| b == b'0')).map_or(text, |(w, _)| w);
    digits.parse().ok()
}

/// The point of two coordinates; none where both are empty.
fn point(lat: &[u8], lon: &[u8]) -> Result<Option<Point>, Problem> {
    if lat.is_empty() && lon.is_empty() {
        return Ok(None);
    }
    let told = || Problem::Coordinates(format!("{}; {}", shown(lat), shown(lon)));
    let both = degrees(lat).zip(degrees(lon)).and_then(|(lat, lon)| Point::new(lat, lon));
    both.map(Some).ok_or_else(told)
}

/// Degrees with a point or a comma.
fn degrees(text: &[u8]) -> Option<f64> {
    let text = std::str::from_utf8(text).ok()?;
    if text.contains(',') { text.replace(',', ".").parse().ok() } else { text.parse().ok() }
}

/// Text as it is shown in messages: short, on one line.
fn shown(text: &[u8]) -> String {
    const MOST: usize = 40;
    let text = decoded(text);
    let plain = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let mut out: String = plain.take(MOST + 1).collect();
    if out.chars().count() > MOST {
        out = out.chars().take(MOST).chain(['…']).collect();
    }
    out
}

/// A date of a weekly table.
pub(super) fn weekly(mut row: Row<'_>) -> Row<'_> {
    row.span = Span::Week;
    row.last = row.date.plus_days(6);
    row
}
