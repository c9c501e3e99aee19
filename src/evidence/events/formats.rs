//! A header → the format of a table, and which column holds what.

use super::names::plain;

/// A format of event files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// UCDP Georeferenced Event Dataset, yearly or candidate.
    Ged,
    /// ACLED export of events, `data_id` … `timestamp`.
    AcledOld,
    /// ACLED export of events, `event_id_cnty` … `timestamp`.
    AcledNew,
    /// ACLED counts by week, first-level unit and sort of event.
    AcledWeekly,
    /// Counts by month and second-level unit, as on the Humanitarian Data Exchange.
    Monthly,
    /// Events as this program writes them.
    Events,
    /// A date, a place or a point, a kind, a count.
    Plain,
}

/// A format by its columns: all of each list must be there, one name of each.
type Marks = &'static [&'static [&'static str]];

const FORMATS: [(Format, &str, Marks); 7] = [
    (
        Format::Ged,
        "ged",
        &[&["id"], &["type_of_violence"], &["where_prec"], &["date_start"], &["latitude"], &["country"]],
    ),
    (Format::AcledOld, "acled-old", &[&["data_id"], &["event_id_cnty"], &["event_date"], &["event_type"]]),
    (Format::AcledNew, "acled-new", &[&["event_id_cnty"], &["event_date"], &["event_type"], &["latitude"]]),
    (Format::AcledWeekly, "acled-weekly", &[&["week"], &["country"], &["admin1"], &["events"]]),
    (Format::Monthly, "monthly", &[&["admin1"], &MONTH, &YEAR, &["events"]]),
    (Format::Events, "events", &[&["date"], &["kind"], &["region"], &["place"], &["border_km"], &["count"]]),
    (Format::Plain, "plain", &[&DATE, &WHERE]),
];

const DATE: [&str; 4] = ["date", "event_date", "day", "jour"];
const MONTH: [&str; 2] = ["month", "mois"];
const YEAR: [&str; 3] = ["year", "annee", "an"];
const PLACE: [&str; 7] = ["place", "location", "lieu", "localite", "ville", "town", "المكان"];
const LATITUDE: [&str; 2] = ["latitude", "lat"];
const LONGITUDE: [&str; 4] = ["longitude", "lon", "lng", "long"];
const KIND: [&str; 4] = ["kind", "type", "genre", "nature"];
const COUNT: [&str; 5] = ["count", "events", "nombre", "number", "n"];
const REGION: [&str; 3] = ["admin1", "region", "adm_1"];
const COUNTRY: [&str; 2] = ["country", "pays"];
/// A plain table says where by a place or by latitude; the longitude is then looked for.
const WHERE: [&str; 9] = ["place", "location", "lieu", "localite", "ville", "town", "المكان", "latitude", "lat"];

impl Format {
    /// All formats, in the order in which a header is held against them.
    pub const ALL: [Self; 7] =
        [Self::Ged, Self::AcledOld, Self::AcledNew, Self::AcledWeekly, Self::Monthly, Self::Events, Self::Plain];

    /// Key in messages.
    #[must_use]
    pub fn key(self) -> &'static str {
        FORMATS.iter().find(|(format, ..)| *format == self).map_or("", |(_, key, _)| key)
    }

    /// Keys of all formats.
    #[must_use]
    pub fn names() -> String {
        FORMATS.map(|(_, key, _)| key).join(", ")
    }

    /// Files of the same source may be read together, a source of one's own beside any; two sources count the same events.
    #[must_use]
    pub const fn source(self) -> Option<&'static str> {
        match self {
            Self::Ged => Some("ged"),
            Self::AcledOld | Self::AcledNew => Some("acled"),
            Self::AcledWeekly => Some("weekly"),
            Self::Monthly => Some("monthly"),
            Self::Events | Self::Plain => None,
        }
    }
}

/// Which column holds what; none where there is no such column.
#[derive(Clone, Debug, Default)]
pub(super) struct Columns {
    /// Columns of the header.
    pub width: usize,
    pub id: Option<usize>,
    pub timestamp: Option<usize>,
    pub date: Option<usize>,
    pub date_end: Option<usize>,
    pub year: Option<usize>,
    pub month: Option<usize>,
    pub span: Option<usize>,
    pub country: Option<usize>,
    pub region: Option<usize>,
    pub unit: Option<usize>,
    pub place: Option<usize>,
    pub lat: Option<usize>,
    pub lon: Option<usize>,
    pub precision: Option<usize>,
    pub sort: Option<usize>,
    pub sub_sort: Option<usize>,
    pub count: Option<usize>,
    pub source: Option<usize>,
    pub road: [Option<usize>; 4],
    pub border_km: Option<usize>,
    pub border_country: Option<usize>,
    /// The file that an event of this program's own tables was read from.
    pub file: Option<usize>,
}

/// The format of a header, and where its columns are.
pub(super) fn detect(header: &[String]) -> Option<(Format, Columns)> {
    let keys: Vec<String> = header.iter().map(|name| key(name)).collect();
    let has = |name: &str| keys.iter().any(|key| key == name);
    let (format, ..) = FORMATS.iter().find(|(_, _, marks)| marks.iter().all(|names| names.iter().any(|n| has(n))))?;
    let columns = columns(*format, &keys);
    let placed = columns.place.is_some() || (columns.lat.is_some() && columns.lon.is_some());
    (*format != Format::Plain || placed).then_some((*format, columns))
}

/// A column's name without case, accents and spaces.
fn key(name: &str) -> String {
    let name = name.trim_start_matches('\u{feff}').trim();
    plain(name).replace(' ', "_")
}

fn columns(format: Format, keys: &[String]) -> Columns {
    let at = |name: &str| keys.iter().position(|key| key == name);
    let any = |names: &[&str]| names.iter().find_map(|name| at(name));
    let mut found = Columns { width: keys.len(), country: any(&COUNTRY), ..Columns::default() };
    found.lat = any(&LATITUDE);
    found.lon = any(&LONGITUDE);
    match format {
        Format::Ged => {
            (found.id, found.date, found.date_end) = (at("id"), at("date_start"), at("date_end"));
            (found.region, found.precision, found.sort) = (at("adm_1"), at("where_prec"), at("type_of_violence"));
            found.source = at("source_office");
        }
        Format::AcledOld | Format::AcledNew => {
            (found.id, found.timestamp, found.date) = (at("event_id_cnty"), at("timestamp"), at("event_date"));
            (found.region, found.place, found.precision) = (at("admin1"), at("location"), at("geo_precision"));
            (found.sort, found.sub_sort, found.source) = (at("event_type"), at("sub_event_type"), at("source"));
        }
        Format::AcledWeekly => {
            (found.date, found.region, found.count) = (at("week"), at("admin1"), at("events"));
            (found.sort, found.sub_sort) = (at("event_type"), at("sub_event_type"));
            (found.lat, found.lon) = (None, None);
        }
        Format::Monthly => {
            (found.year, found.month, found.region) = (any(&YEAR), any(&MONTH), at("admin1"));
            (found.unit, found.count) = (any(&["admin2", "admin2_pcode"]), at("events"));
            (found.lat, found.lon) = (None, None);
        }
        Format::Events => {
            (found.date, found.span, found.sort) = (at("date"), at("span"), at("kind"));
            (found.region, found.place, found.count) = (at("region"), at("place"), at("count"));
            (found.precision, found.border_km, found.source) = (at("precision"), at("border_km"), at("source"));
            (found.border_country, found.file) = (at("border_country"), at("file"));
            found.road = [at("corridor"), at("road_from"), at("road_to"), at("road_km")];
        }
        Format::Plain => {
            (found.date, found.region, found.place) = (any(&DATE), any(&REGION), any(&PLACE));
            (found.sort, found.count, found.source) = (any(&KIND), any(&COUNT), any(&["source", "note", "notes"]));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(header: &str) -> Option<Format> {
        let header: Vec<String> = header.split(',').map(str::to_owned).collect();
        detect(&header).map(|(format, _)| format)
    }

    #[test]
    fn headers_tell_their_formats() {
        for (header, format) in [
            ("id,type_of_violence,where_prec,adm_1,latitude,longitude,country,date_start", Format::Ged),
            ("\u{feff}date,place,kind,count", Format::Plain),
            ("Date,Lat,Lon", Format::Plain),
            ("Année,Mois,Admin1,Admin2,Events,Fatalities", Format::Monthly),
            ("Country,Admin1,Admin2,ISO3,Admin2 Pcode,Admin1 Pcode,Month,Year,Events,Fatalities", Format::Monthly),
            ("WEEK,REGION,COUNTRY,ADMIN1,EVENT_TYPE,SUB_EVENT_TYPE,EVENTS,FATALITIES", Format::AcledWeekly),
            (
                "date,span,kind,country,region,place,corridor,road_from,road_to,road_km,border_km,precision,count",
                Format::Events,
            ),
        ] {
            assert_eq!(of(header), Some(format), "{header}");
        }
        for header in ["", "a,b,c", "date,lat", "date,kind,count", "name,address"] {
            assert_eq!(of(header), None, "{header}");
        }
    }
}
