//! A theatre's tables → a [`Theatre`]: countries, fronts, regions, places, links and corridors, every
//! name resolved. What the map itself demands is checked in `geography`.

use harmattan_core::theatre::{Corridor, Country, Front, Link, Place, PlaceKind, Region, Role, Theatre};

use super::diagnostic::{Diagnostic, Diagnostics, Message, Span};
use super::fields::{At, Fields, choice, texts, unknown_key, well_named, with_suggestion, words};
use super::geography;
use super::tree::{Entry, Node, Table, Value, wrong_kind};

const KEYS: [&str; 11] =
    ["format", "name", "home", "capital", "countries", "fronts", "regions", "places", "links", "corridors", "note"];
pub(super) const ROLES: [(&str, Role); 3] =
    [("home", Role::Home), ("neighbour", Role::Neighbour), ("outside", Role::Outside)];
pub(super) const KINDS: [(&str, PlaceKind); 5] = [
    ("capital", PlaceKind::Capital),
    ("hub", PlaceKind::Hub),
    ("garrison", PlaceKind::Garrison),
    ("border_post", PlaceKind::BorderPost),
    ("town", PlaceKind::Town),
];
pub(super) const LINK_KINDS: [(&str, bool); 2] = [("road", false), ("track", true)];

/// Where the parts of a theatre stand in its file.
pub(super) struct Spans {
    pub places: Vec<Span>,
    pub links: Vec<Span>,
    pub lengths: Vec<Option<Span>>,
    /// Every name of each corridor's chain.
    pub chains: Vec<Vec<Span>>,
}

/// Reads a theatre; `path` is the prefix of its keys. What is answered is whole only if no error was
/// found; else it has the names that could be read, so that a scenario can still be checked against them.
pub(super) fn theatre(table: &Table, at: &Span, path: &str, found: &mut Diagnostics) -> Option<Theatre> {
    let fields = Fields::new(table, at, path, &KEYS, found);
    let name = fields.require("name", found).and_then(|node| words(node, &fields.name("name"), found));
    let countries = read_countries(&fields, found);
    let country_keys: Vec<String> = countries.iter().map(|country| country.key.clone()).collect();
    let fronts = read_fronts(&fields, &country_keys, found);
    let regions = read_regions(&fields, &country_keys, found);
    let mut theatre = Theatre {
        name: name.unwrap_or_default(),
        home: home(&fields, &countries, found),
        countries,
        regions,
        fronts,
        places: Vec::new(),
        links: Vec::new(),
        corridors: Vec::new(),
        capital: 0,
    };
    let places = read_places(&fields, &mut theatre, found);
    theatre.capital = capital(&fields, &theatre, found);
    let (links, lengths, whole) = read_links(&fields, &mut theatre, found);
    let chains = read_corridors(&fields, &mut theatre, found);
    if theatre.countries.is_empty() || theatre.places.is_empty() {
        return None;
    }
    let spans = Spans { places, links, lengths, chains };
    geography::check(&mut theatre, &spans, whole, found);
    Some(theatre)
}

/// The well-named members of a table of tables (`[places.kayes]`), with their fields.
fn members<'t>(
    fields: &Fields<'t>,
    key: &str,
    known: &[&str],
    found: &mut Diagnostics,
) -> Vec<(&'t Entry, Fields<'t>)> {
    let Some(node) = fields.require(key, found) else { return Vec::new() };
    let name = fields.name(key);
    let Some(table) = node.as_table() else {
        wrong_kind(node, &name, "what-table", found);
        return Vec::new();
    };
    if table.entries.is_empty() {
        found.push(Diagnostic::error(&node.at, Message::new("error-empty-table").text("key", name.as_str())));
    }
    let mut read = Vec::new();
    for entry in &table.entries {
        let named = well_named(entry, found);
        if let Some(inner) = Fields::open(&entry.node, &format!("{name}.{}", entry.key), known, found)
            && named
        {
            read.push((entry, inner));
        }
    }
    read
}

fn name_of(fields: &Fields<'_>, found: &mut Diagnostics) -> harmattan_core::Translations {
    fields.require("name", found).and_then(|node| words(node, &fields.name("name"), found)).unwrap_or_default()
}

/// The index of the thing a text names.
fn reference(text: &At<&str>, keys: &[String], what: &'static str, found: &mut Diagnostics) -> Option<usize> {
    let index = keys.iter().position(|key| key == text.value);
    if index.is_none() {
        let title = Message::new("error-unknown-reference").phrase("what", Message::new(what));
        let diagnostic = Diagnostic::error(&text.at, title.text("name", text.value));
        found.push(with_suggestion(diagnostic, text.value, keys.iter().map(String::as_str)));
    }
    index
}

fn refer(
    fields: &Fields<'_>,
    key: &str,
    keys: &[String],
    what: &'static str,
    found: &mut Diagnostics,
) -> Option<usize> {
    let text = fields.require_text(key, found)?;
    reference(&text, keys, what, found)
}

fn read_countries(fields: &Fields<'_>, found: &mut Diagnostics) -> Vec<Country> {
    let known = ["name", "role", "source", "grade", "note"];
    let mut countries: Vec<Country> = Vec::new();
    let mut home_at: Option<Span> = None;
    for (entry, inner) in members(fields, "countries", &known, found) {
        let word = inner.require_text("role", found);
        let role = word.as_ref().and_then(|word| choice(word, &inner.name("role"), &ROLES, found));
        if let (Some(Role::Home), Some(word)) = (role, word) {
            if let Some(first) = &home_at {
                let title = Message::new("error-two-homes").text("country", entry.key.as_str());
                found.push(Diagnostic::error(&word.at, title).related(first, Message::new("hint-first-here")));
            }
            home_at.get_or_insert(word.at);
        }
        let name = name_of(&inner, found);
        countries.push(Country { key: entry.key.clone(), name, role: role.unwrap_or(Role::Neighbour) });
    }
    countries
}

fn read_fronts(fields: &Fields<'_>, countries: &[String], found: &mut Diagnostics) -> Vec<Front> {
    let known = ["name", "country", "area_km2", "source", "grade", "note"];
    let mut fronts = Vec::new();
    for (entry, inner) in members(fields, "fronts", &known, found) {
        let name = name_of(&inner, found);
        let country = refer(&inner, "country", countries, "what-country", found).unwrap_or(0);
        inner.require("area_km2", found);
        let area_km2 = inner.number("area_km2", 1.0, 2e7, found).map_or(1.0, |area| area.value);
        fronts.push(Front { key: entry.key.clone(), name, country, area_km2 });
    }
    fronts
}

fn read_regions(fields: &Fields<'_>, countries: &[String], found: &mut Diagnostics) -> Vec<Region> {
    let known = ["name", "country", "source", "grade", "note"];
    let mut regions = Vec::new();
    for (entry, inner) in members(fields, "regions", &known, found) {
        let name = name_of(&inner, found);
        let country = refer(&inner, "country", countries, "what-country", found).unwrap_or(0);
        regions.push(Region { key: entry.key.clone(), name, country });
    }
    regions
}

fn home(fields: &Fields<'_>, countries: &[Country], found: &mut Diagnostics) -> usize {
    let keys: Vec<String> = countries.iter().map(|country| country.key.clone()).collect();
    let Some(text) = fields.require_text("home", found) else { return 0 };
    let Some(index) = reference(&text, &keys, "what-country", found) else { return 0 };
    if countries[index].role != Role::Home {
        let title = Message::new("error-home-role").text("country", text.value);
        found.push(Diagnostic::error(&text.at, title));
    }
    index
}

fn capital(fields: &Fields<'_>, theatre: &Theatre, found: &mut Diagnostics) -> usize {
    let Some(text) = fields.require_text("capital", found) else { return 0 };
    let Some(index) = reference(&text, &place_keys(theatre), "what-place", found) else { return 0 };
    if theatre.places[index].country != theatre.home {
        found.push(Diagnostic::error(&text.at, Message::new("error-capital-abroad").text("place", text.value)));
    }
    index
}

fn place_keys(theatre: &Theatre) -> Vec<String> {
    theatre.places.iter().map(|place| place.key.clone()).collect()
}

fn read_places(fields: &Fields<'_>, theatre: &mut Theatre, found: &mut Diagnostics) -> Vec<Span> {
    let known = [
        "name",
        "country",
        "region",
        "front",
        "kind",
        "lat",
        "lon",
        "population",
        "coastal",
        "port",
        "closes_roads",
        "source",
        "grade",
        "note",
    ];
    let keys = |names: &mut dyn Iterator<Item = &String>| names.cloned().collect::<Vec<String>>();
    let countries = keys(&mut theatre.countries.iter().map(|country| &country.key));
    let regions = keys(&mut theatre.regions.iter().map(|region| &region.key));
    let fronts = keys(&mut theatre.fronts.iter().map(|front| &front.key));
    let mut spans = Vec::new();
    for (entry, inner) in members(fields, "places", &known, found) {
        let name = name_of(&inner, found);
        let country = refer(&inner, "country", &countries, "what-country", found);
        let region = refer(&inner, "region", &regions, "what-region", found);
        let front = refer(&inner, "front", &fronts, "what-front", found);
        check_belonging(&inner, theatre, (country, region, front), found);
        let kind = inner.require_text("kind", found);
        let kind = kind.and_then(|word| choice(&word, &inner.name("kind"), &KINDS, found));
        inner.require("lat", found);
        inner.require("lon", found);
        // A coordinate that cannot be read is reported; NaN keeps it out of the checks of distance.
        let degrees = |key: &str, limit: f64, found: &mut Diagnostics| {
            inner.number(key, -limit, limit, found).map_or(f64::NAN, |n| n.value)
        };
        theatre.places.push(Place {
            key: entry.key.clone(),
            name,
            country: country.unwrap_or(0),
            region: region.unwrap_or(0),
            front: front.unwrap_or(0),
            kind: kind.unwrap_or(PlaceKind::Town),
            lat: degrees("lat", 90.0, found),
            lon: degrees("lon", 180.0, found),
            population: inner.whole("population", 0, 100_000_000, found).map(|people| people.value),
            coastal: inner.boolean("coastal", found).unwrap_or(false),
            port: inner.boolean("port", found).unwrap_or(false),
            closes_roads: inner.boolean("closes_roads", found).unwrap_or(true),
        });
        spans.push(entry.key_at.clone());
    }
    spans
}

/// A place lies in a region and on a front of its own country (a place outside may be served by any front).
fn check_belonging(
    fields: &Fields<'_>,
    theatre: &Theatre,
    (country, region, front): (Option<usize>, Option<usize>, Option<usize>),
    found: &mut Diagnostics,
) {
    let Some(country) = country else { return };
    let mut complain = |key: &str, what: &'static str, other: usize| {
        if let Some(node) = fields.get(key) {
            let title = Message::new("error-other-country").text("key", fields.name(key));
            let title = title.phrase("what", Message::new(what));
            let title = title.text("country", theatre.countries[other].key.as_str());
            found.push(Diagnostic::error(&node.at, title.text("own", theatre.countries[country].key.as_str())));
        }
    };
    if let Some(region) = region.map(|region| &theatre.regions[region]).filter(|region| region.country != country) {
        complain("region", "what-region", region.country);
    }
    if let Some(front) = front.map(|front| &theatre.fronts[front]).filter(|front| front.country != country)
        && theatre.countries[country].role != Role::Outside
    {
        complain("front", "what-front", front.country);
    }
}

type LinkSpans = (Vec<Span>, Vec<Option<Span>>, bool);

/// Reads the links; answers where they and their lengths stand, and whether all ends are known.
fn read_links(fields: &Fields<'_>, theatre: &mut Theatre, found: &mut Diagnostics) -> LinkSpans {
    let (mut places, mut lengths, mut whole) = (Vec::new(), Vec::new(), true);
    let keys = place_keys(theatre);
    for (node, table) in tables(fields, "links", found) {
        let inner = Fields::new(
            table,
            &node.at,
            &fields.name("links"),
            &["between", "km", "kind", "source", "grade", "note"],
            found,
        );
        let between = inner.require("between", found);
        inner.require("km", found);
        let km = inner.number("km", 0.01, 20_000.0, found);
        let kind = inner.require_text("kind", found);
        let track = kind.and_then(|word| choice(&word, &inner.name("kind"), &LINK_KINDS, found));
        let ends = between.and_then(|between| pair(between, &inner.name("between"), found).map(|ends| (between, ends)));
        let Some((between, [a, b])) = ends else {
            whole = false;
            continue;
        };
        let a = reference(&a, &keys, "what-place", found);
        let b = reference(&b, &keys, "what-place", found);
        let (Some(a), Some(b)) = (a, b) else {
            whole = false;
            continue;
        };
        lengths.push(km.as_ref().map(|km| km.at.clone()));
        let km = km.map_or(f64::NAN, |km| km.value);
        theatre.links.push(Link { a, b, km, track: track.unwrap_or(false) });
        places.push(between.at.clone());
    }
    (places, lengths, whole)
}

/// The tables of `[[links]]`.
fn tables<'t>(fields: &Fields<'t>, key: &str, found: &mut Diagnostics) -> Vec<(&'t Node, &'t Table)> {
    let Some(node) = fields.require(key, found) else { return Vec::new() };
    let Value::List(items) = &node.value else {
        wrong_kind(node, &fields.name(key), "what-list-of-tables", found);
        return Vec::new();
    };
    let mut read = Vec::new();
    for item in items {
        match item.as_table() {
            Some(table) => read.push((item, table)),
            None => wrong_kind(item, &fields.name(key), "what-table", found),
        }
    }
    read
}

/// A list of exactly two names.
pub(super) fn pair<'t>(node: &'t Node, key: &str, found: &mut Diagnostics) -> Option<[At<&'t str>; 2]> {
    let Value::List(items) = &node.value else {
        wrong_kind(node, key, "what-pair", found);
        return None;
    };
    if items.len() != 2 {
        let title = Message::new("error-not-two").text("key", key).count("count", items.len());
        found.push(Diagnostic::error(&node.at, title));
        return None;
    }
    <[At<&str>; 2]>::try_from(texts(node, key, found)?).ok()
}

fn read_corridors(fields: &Fields<'_>, theatre: &mut Theatre, found: &mut Diagnostics) -> Vec<Vec<Span>> {
    let keys = place_keys(theatre);
    let mut spans = Vec::new();
    for (entry, inner) in members(fields, "corridors", &["name", "western", "chain", "source", "grade", "note"], found)
    {
        let name = name_of(&inner, found);
        inner.require("western", found);
        let western = inner.boolean("western", found).unwrap_or(false);
        let chain = inner.require("chain", found);
        let chain = chain.and_then(|chain| texts(chain, &inner.name("chain"), found)).unwrap_or_default();
        let resolved: Vec<(usize, Span)> = chain
            .into_iter()
            .filter_map(|name| reference(&name, &keys, "what-place", found).map(|place| (place, name.at)))
            .collect();
        if let (Some(node), true) = (inner.get("chain"), resolved.len() < 2) {
            let title = Message::new("error-corridor-short").text("corridor", entry.key.as_str());
            found.push(Diagnostic::error(&node.at, title));
        }
        let (places, at): (Vec<usize>, Vec<Span>) = resolved.into_iter().unzip();
        theatre.corridors.push(Corridor { key: entry.key.clone(), name, places, links: Vec::new(), western });
        spans.push(at);
    }
    spans
}

/// Whether a table is a theatre rather than a scenario, for a clearer word when they are mistaken.
pub(super) fn looks_like_theatre(table: &Table) -> bool {
    table.get("places").is_some() && table.get("links").is_some()
}

/// Reports the keys of a theatre file that stand where a scenario was asked for.
pub(super) fn mistaken_for_scenario(table: &Table, found: &mut Diagnostics) {
    if let Some(entry) = table.entry("places") {
        found.push(Diagnostic::error(&entry.key_at, Message::new("error-is-theatre")));
    } else if let Some(entry) = table.entries.first() {
        unknown_key(entry, "", [], found);
    }
}
