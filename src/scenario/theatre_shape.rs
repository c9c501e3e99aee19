//! The tables of a theatre, described: what each field is called, holds and means, whether it must be there.

use serde_json::{Map, Value as Json, json};

use harmattan_core::Translations;
use harmattan_core::theatre::{Adjacency, Corridor, Country, Front, Link, Place, PlaceKind, Region, Role, Theatre};

use super::shape::{Access, Field, FieldEntry, Kind, Members, Shape, UNREAD};

const ROLES: [(&str, Role); 3] = [("home", Role::Home), ("neighbour", Role::Neighbour), ("outside", Role::Outside)];
const PLACE_KINDS: [(&str, PlaceKind); 5] = [
    ("capital", PlaceKind::Capital),
    ("hub", PlaceKind::Hub),
    ("garrison", PlaceKind::Garrison),
    ("border_post", PlaceKind::BorderPost),
    ("town", PlaceKind::Town),
];
/// Whether a link is a track.
const LINK_KINDS: [(&str, bool); 2] = [("road", false), ("track", true)];

/// Gets and sets a member of a struct.
macro_rules! access {
    ($($member:ident).+) => {
        Access { get: |value| value.$($member).+.clone(), set: |value, new| value.$($member).+ = new }
    };
}

/// One of the words of a list, standing for a member of a struct.
macro_rules! choice {
    ($all:ident, $member:ident) => {
        Kind::Choice {
            words: || $all.iter().map(|(word, _)| *word).collect(),
            access: Access {
                get: |value| $all.iter().position(|(_, known)| *known == value.$member).unwrap_or(0),
                set: |value, index| value.$member = $all[index].1,
            },
        }
    };
}

const fn must<T>(key: &'static str, meaning: &'static str, kind: Kind<T>) -> Field<T> {
    Field { key, meaning, required: true, kind }
}

const fn may<T>(key: &'static str, meaning: &'static str, kind: Kind<T>) -> Field<T> {
    Field { key, meaning, required: false, kind }
}

const fn source<T>() -> Field<T> {
    may("source", "field-source", Kind::Remark { in_each: true })
}

const fn grade<T>() -> Field<T> {
    may("grade", "field-grade", Kind::Remark { in_each: false })
}

const fn note<T>() -> Field<T> {
    may("note", "field-note", Kind::Remark { in_each: false })
}

/// The head of the theatre, above its lists.
pub(super) const HEAD: Shape<Theatre> = Shape {
    blank: || Theatre {
        name: Translations::default(),
        home: UNREAD,
        capital: UNREAD,
        countries: Vec::new(),
        regions: Vec::new(),
        fronts: Vec::new(),
        places: Vec::new(),
        links: Vec::new(),
        corridors: Vec::new(),
        adjacent: Vec::new(),
    },
    fields: &[
        must("name", "field-theatre-name", Kind::Words(access!(name))),
        must("home", "field-theatre-home", Kind::Name(Members::Countries, access!(home))),
        must("capital", "field-theatre-capital", Kind::Name(Members::Places, access!(capital))),
        note(),
    ],
};

pub(super) const COUNTRIES: Shape<Country> = Shape {
    blank: || Country { key: String::new(), name: Translations::default(), role: Role::Neighbour },
    fields: &[
        must("name", "field-name", Kind::Words(access!(name))),
        must("role", "field-country-role", choice!(ROLES, role)),
        source(),
        grade(),
        note(),
    ],
};

pub(super) const FRONTS: Shape<Front> = Shape {
    blank: || Front { key: String::new(), name: Translations::default(), country: UNREAD, area_km2: 1.0 },
    fields: &[
        must("name", "field-name", Kind::Words(access!(name))),
        must("country", "field-country", Kind::Name(Members::Countries, access!(country))),
        must(
            "area_km2",
            "field-front-area",
            Kind::Number { range: (1.0, 2e7), unit: "unit-km2", access: access!(area_km2) },
        ),
        source(),
        grade(),
        note(),
    ],
};

pub(super) const REGIONS: Shape<Region> = Shape {
    blank: || Region { key: String::new(), name: Translations::default(), country: UNREAD, pcode: None },
    fields: &[
        must("name", "field-name", Kind::Words(access!(name))),
        must("country", "field-country", Kind::Name(Members::Countries, access!(country))),
        may("pcode", "field-pcode", Kind::Text(access!(pcode))),
        source(),
        grade(),
        note(),
    ],
};

pub(super) const PLACES: Shape<Place> = Shape {
    blank: || Place {
        key: String::new(),
        name: Translations::default(),
        country: UNREAD,
        region: UNREAD,
        front: UNREAD,
        kind: PlaceKind::Town,
        // What cannot be read is reported; NaN keeps it out of the checks of distance.
        lat: f64::NAN,
        lon: f64::NAN,
        population: None,
        coastal: false,
        port: false,
        closes_roads: true,
        pcode: None,
    },
    fields: &[
        must("name", "field-name", Kind::Words(access!(name))),
        must("country", "field-country", Kind::Name(Members::Countries, access!(country))),
        must("region", "field-place-region", Kind::Name(Members::Regions, access!(region))),
        must("front", "field-place-front", Kind::Name(Members::Fronts, access!(front))),
        must("kind", "field-place-kind", choice!(PLACE_KINDS, kind)),
        must(
            "lat",
            "field-place-lat",
            Kind::Number { range: (-90.0, 90.0), unit: "unit-degrees", access: access!(lat) },
        ),
        must(
            "lon",
            "field-place-lon",
            Kind::Number { range: (-180.0, 180.0), unit: "unit-degrees", access: access!(lon) },
        ),
        may(
            "population",
            "field-place-population",
            Kind::Whole { most: 100_000_000, unit: "unit-people", access: access!(population) },
        ),
        may("coastal", "field-place-coastal", Kind::Flag { default: false, access: access!(coastal) }),
        may("port", "field-place-port", Kind::Flag { default: false, access: access!(port) }),
        may("closes_roads", "field-place-closes-roads", Kind::Flag { default: true, access: access!(closes_roads) }),
        may("pcode", "field-pcode", Kind::Text(access!(pcode))),
        source(),
        grade(),
        note(),
    ],
};

pub(super) const LINKS: Shape<Link> = Shape {
    blank: || Link { a: UNREAD, b: UNREAD, km: f64::NAN, track: false },
    fields: &[
        must(
            "between",
            "field-link-between",
            Kind::Pair(
                Members::Places,
                Access { get: |link| [link.a, link.b], set: |link, ends| [link.a, link.b] = ends },
            ),
        ),
        must("km", "field-link-km", Kind::Number { range: (0.01, 20_000.0), unit: "unit-km", access: access!(km) }),
        must("kind", "field-link-kind", choice!(LINK_KINDS, track)),
        source(),
        grade(),
        note(),
    ],
};

pub(super) const CORRIDORS: Shape<Corridor> = Shape {
    blank: || Corridor {
        key: String::new(),
        name: Translations::default(),
        places: Vec::new(),
        links: Vec::new(),
        western: false,
    },
    fields: &[
        must("name", "field-name", Kind::Words(access!(name))),
        must("western", "field-corridor-western", Kind::Flag { default: false, access: access!(western) }),
        must("chain", "field-corridor-chain", Kind::Chain(Members::Places, access!(places))),
        source(),
        grade(),
        note(),
    ],
};

pub(super) const ADJACENT: Shape<Adjacency> = Shape {
    blank: || Adjacency { a: UNREAD, b: UNREAD },
    fields: &[
        must(
            "between",
            "field-adjacent-between",
            Kind::Pair(
                Members::Regions,
                Access { get: |pair| [pair.a, pair.b], set: |pair, ends| [pair.a, pair.b] = ends },
            ),
        ),
        source(),
        grade(),
        note(),
    ],
};

/// Keys of a theatre beside those of its head, those first that must be there.
pub(super) const LISTS: [&str; 7] = ["countries", "fronts", "regions", "places", "links", "corridors", "adjacent"];
/// How many of them must be there.
const REQUIRED_LISTS: usize = 6;

/// The schema of a theatre; `format` says whether it is a file of its own.
pub(super) fn theatre_schema(is_file: bool, named: &dyn Fn(Json) -> Json) -> Json {
    let mut theatre = HEAD.schema();
    let lists = [
        named(COUNTRIES.schema()),
        named(FRONTS.schema()),
        named(REGIONS.schema()),
        named(PLACES.schema()),
        json!({ "type": "array", "items": LINKS.schema() }),
        named(CORRIDORS.schema()),
        json!({ "type": "array", "items": ADJACENT.schema() }),
    ];
    let properties: Map<String, Json> = LISTS.iter().map(|list| (*list).to_owned()).zip(lists).collect();
    if let Some(known) = theatre["properties"].as_object_mut() {
        known.extend(properties);
        known.insert("format".to_owned(), json!({ "const": 1, "description": "Version of the file format" }));
    }
    if let Some(required) = theatre["required"].as_array_mut() {
        required.extend(LISTS[..REQUIRED_LISTS].iter().map(|list| json!(list)));
        required.splice(0..0, is_file.then(|| json!("format")));
    }
    theatre
}

/// A table of a theatre file, as the page of keys tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct TableEntry {
    /// How its header is written; empty for the head of the file.
    pub header: &'static str,
    /// Identifier of what it holds, in `locale`.
    pub meaning: &'static str,
    /// Its fields.
    pub fields: Vec<FieldEntry>,
}

/// Every table of a theatre file with its fields.
#[must_use]
pub fn theatre_tables() -> Vec<TableEntry> {
    fn entries<T>(shape: &Shape<T>) -> Vec<FieldEntry> {
        shape.fields.iter().map(Field::entry).collect()
    }
    let table = |header, meaning, fields| TableEntry { header, meaning, fields };
    vec![
        table("", "keys-theatre-head", entries(&HEAD)),
        table("[countries.NAME]", "keys-theatre-countries", entries(&COUNTRIES)),
        table("[fronts.NAME]", "keys-theatre-fronts", entries(&FRONTS)),
        table("[regions.NAME]", "keys-theatre-regions", entries(&REGIONS)),
        table("[places.NAME]", "keys-theatre-places", entries(&PLACES)),
        table("[[links]]", "keys-theatre-links", entries(&LINKS)),
        table("[corridors.NAME]", "keys-theatre-corridors", entries(&CORRIDORS)),
        table("[[adjacent]]", "keys-theatre-adjacent", entries(&ADJACENT)),
    ]
}
