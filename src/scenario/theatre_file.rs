//! A theatre's tables → a [`Theatre`]: countries, fronts, regions, places, links and corridors, every name resolved.
//! What fields there are is said in `theatre_shape`; what the map itself demands is checked in `geography`.

use harmattan_core::theatre::{Adjacency, Corridor, Country, Link, Place, Role, Theatre};

use super::diagnostic::{Diagnostic, Diagnostics, Message, Span};
use super::fields::{Fields, unknown_key, well_named};
use super::geography::{self, Spans};
use super::limits;
use super::shape::{Reading, Shape, UNREAD};
use super::theatre_shape::{ADJACENT, CORRIDORS, COUNTRIES, FRONTS, HEAD, LINKS, LISTS, PLACES, REGIONS};
use super::tree::{Entry, Node, Table, Value, wrong_kind};

/// Reads a theatre; `path` is the prefix of its keys. What is answered is whole only if no error was
/// found; else it has the names that could be read, so that a scenario can still be checked against them.
pub(super) fn theatre(table: &Table, at: &Span, path: &str, found: &mut Diagnostics) -> Option<Theatre> {
    let known: Vec<&str> = ["format"].into_iter().chain(HEAD.keys()).chain(LISTS).collect();
    let fields = Fields::new(table, at, path, &known, found);
    let mut theatre = (HEAD.blank)();
    theatre.countries = read_countries(&fields, &theatre, found);
    theatre.fronts = members(&fields, "fronts", &FRONTS, &theatre, found, |entry, _, mut front, _| {
        first_if_unread(&mut front.value.country);
        front.value.key.clone_from(&entry.key);
        front.value
    });
    theatre.regions = members(&fields, "regions", &REGIONS, &theatre, found, |entry, _, mut region, _| {
        first_if_unread(&mut region.value.country);
        region.value.key.clone_from(&entry.key);
        region.value
    });
    let (places, place_spans) = read_places(&fields, &theatre, found);
    theatre.places = places;
    let (links, link_spans, lengths, whole) = read_links(&fields, &theatre, found);
    theatre.links = links;
    let (corridors, chains) = read_corridors(&fields, &theatre, found);
    theatre.corridors = corridors;
    theatre.adjacent = read_adjacent(&fields, &theatre, found);
    let head = HEAD.read(&fields, &theatre, found).value;
    (theatre.name, theatre.home, theatre.capital) = (head.name, head.home, head.capital);
    check_home(&fields, &mut theatre, found);
    if theatre.countries.is_empty() || theatre.places.is_empty() {
        return None;
    }
    // Distances and circles are looked for only among as many as there may be.
    if !limits::theatre(&theatre, |table| fields.get(table).map_or_else(|| at.clone(), |node| node.at.clone()), found) {
        return None;
    }
    let spans = Spans { places: place_spans, links: link_spans, lengths, chains };
    geography::check(&mut theatre, &spans, whole, found);
    Some(theatre)
}

/// Where a theatre's tables speak of each of its things: table, key, place.
pub(super) fn whereabouts(theatre: &Table) -> Vec<(&'static str, String, Span)> {
    let tables = ["countries", "fronts", "regions", "places", "corridors"];
    let of = |table: &'static str| {
        let entries = theatre.get(table).and_then(Node::as_table).map_or(&[][..], |inner| &inner.entries);
        entries.iter().map(move |entry| (table, entry.key.clone(), entry.key_at.clone()))
    };
    tables.into_iter().flat_map(of).collect()
}

/// The well-named members of a table of tables (`[places.kayes]`), each as `make` makes it of its entry, fields and
/// what was read.
fn members<T, M>(
    fields: &Fields<'_>,
    key: &str,
    shape: &Shape<T>,
    theatre: &Theatre,
    found: &mut Diagnostics,
    mut make: impl FnMut(&Entry, &Fields<'_>, Reading<T>, &mut Diagnostics) -> M,
) -> Vec<M> {
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
        if let Some(inner) = Fields::open(&entry.node, &format!("{name}.{}", entry.key), &shape.keys(), found)
            && named
        {
            let reading = shape.read(&inner, theatre, found);
            read.push(make(entry, &inner, reading, found));
        }
    }
    read
}

/// An index that could not be read becomes the first, so that what depends on it can still be checked.
fn first_if_unread(index: &mut usize) {
    if *index == UNREAD {
        *index = 0;
    }
}

fn read_countries(fields: &Fields<'_>, theatre: &Theatre, found: &mut Diagnostics) -> Vec<Country> {
    let mut home_at: Option<Span> = None;
    members(fields, "countries", &COUNTRIES, theatre, found, |entry, inner, read, found| {
        let mut country = read.value;
        country.key.clone_from(&entry.key);
        if let (Role::Home, Some(word)) = (country.role, inner.get("role")) {
            if let Some(first) = &home_at {
                let title = Message::new("error-two-homes").text("country", entry.key.as_str());
                found.push(Diagnostic::error(&word.at, title).related(first, Message::new("hint-first-here")));
            }
            home_at.get_or_insert(word.at.clone());
        }
        country
    })
}

/// The home country plays that part, and the capital lies in it.
fn check_home(fields: &Fields<'_>, theatre: &mut Theatre, found: &mut Diagnostics) {
    let mut complain = |key: &str, title: Message| {
        if let Some(node) = fields.get(key) {
            found.push(Diagnostic::error(&node.at, title));
        }
    };
    if let Some(home) = theatre.countries.get(theatre.home).filter(|country| country.role != Role::Home) {
        complain("home", Message::new("error-home-role").text("country", home.key.as_str()));
    }
    first_if_unread(&mut theatre.home);
    if let Some(capital) = theatre.places.get(theatre.capital).filter(|place| place.country != theatre.home) {
        complain("capital", Message::new("error-capital-abroad").text("place", capital.key.as_str()));
    }
    first_if_unread(&mut theatre.capital);
}

fn read_places(fields: &Fields<'_>, theatre: &Theatre, found: &mut Diagnostics) -> (Vec<Place>, Vec<Span>) {
    let places = members(fields, "places", &PLACES, theatre, found, |entry, inner, read, found| {
        let mut place = read.value;
        check_belonging(inner, theatre, &place, found);
        place.key.clone_from(&entry.key);
        first_if_unread(&mut place.country);
        first_if_unread(&mut place.region);
        first_if_unread(&mut place.front);
        (place, entry.key_at.clone())
    });
    places.into_iter().unzip()
}

/// A place lies in a region and on a front of its own country (a place outside may be served by any front).
fn check_belonging(fields: &Fields<'_>, theatre: &Theatre, place: &Place, found: &mut Diagnostics) {
    let Some(country) = theatre.countries.get(place.country) else { return };
    let mut complain = |key: &str, what: &'static str, other: usize| {
        if let Some(node) = fields.get(key) {
            let title = Message::new("error-other-country").text("key", fields.name(key));
            let title = title.phrase("what", Message::new(what));
            let title = title.text("country", theatre.countries[other].key.as_str());
            found.push(Diagnostic::error(&node.at, title.text("own", country.key.as_str())));
        }
    };
    if let Some(region) = theatre.regions.get(place.region).filter(|region| region.country != place.country) {
        complain("region", "what-region", region.country);
    }
    if let Some(front) = theatre.fronts.get(place.front).filter(|front| front.country != place.country)
        && country.role != Role::Outside
    {
        complain("front", "what-front", front.country);
    }
}

type LinksRead = (Vec<Link>, Vec<Span>, Vec<Option<Span>>, bool);

/// Reads the links; answers also where they and their lengths stand, and whether all ends are known.
fn read_links(fields: &Fields<'_>, theatre: &Theatre, found: &mut Diagnostics) -> LinksRead {
    let (mut links, mut spans, mut lengths, mut whole) = (Vec::new(), Vec::new(), Vec::new(), true);
    let Some(node) = fields.require("links", found) else { return (links, spans, lengths, whole) };
    for (node, table) in tables(fields, "links", node, found) {
        let inner = Fields::new(table, &node.at, &fields.name("links"), &LINKS.keys(), found);
        let Reading { value: link, names_at } = LINKS.read(&inner, theatre, found);
        if names_at.is_empty() {
            whole = false;
            continue;
        }
        spans.extend(names_at);
        lengths.push(inner.get("km").filter(|_| link.km.is_finite()).map(|node| node.at.clone()));
        links.push(link);
    }
    (links, spans, lengths, whole)
}

/// Reads which regions are next to each other; every pair once, of two regions of one country.
fn read_adjacent(fields: &Fields<'_>, theatre: &Theatre, found: &mut Diagnostics) -> Vec<Adjacency> {
    let mut pairs: Vec<(Adjacency, Span)> = Vec::new();
    let Some(node) = fields.get("adjacent") else { return Vec::new() };
    for (node, table) in tables(fields, "adjacent", node, found) {
        let inner = Fields::new(table, &node.at, &fields.name("adjacent"), &ADJACENT.keys(), found);
        let Reading { value: pair, names_at } = ADJACENT.read(&inner, theatre, found);
        let Some(at) = names_at.into_iter().next() else { continue };
        let key = |region: usize| theatre.regions[region].key.as_str();
        let title = |id| Message::new(id).text("a", key(pair.a)).text("b", key(pair.b));
        let same = |(p, _): &&(Adjacency, Span)| (p.a, p.b) == (pair.a, pair.b) || (p.b, p.a) == (pair.a, pair.b);
        if pair.a == pair.b || theatre.regions[pair.a].country != theatre.regions[pair.b].country {
            found.push(Diagnostic::error(&at, title("error-not-adjacent")));
        } else if let Some((_, first)) = pairs.iter().find(same) {
            found.push(
                Diagnostic::error(&at, title("error-adjacent-twice")).related(first, Message::new("hint-first-here")),
            );
        } else {
            pairs.push((pair, at));
        }
    }
    pairs.into_iter().map(|(pair, _)| pair).collect()
}

/// The tables of a list such as `[[links]]`.
fn tables<'t>(fields: &Fields<'t>, key: &str, node: &'t Node, found: &mut Diagnostics) -> Vec<(&'t Node, &'t Table)> {
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

fn read_corridors(fields: &Fields<'_>, theatre: &Theatre, found: &mut Diagnostics) -> (Vec<Corridor>, Vec<Vec<Span>>) {
    let corridors = members(fields, "corridors", &CORRIDORS, theatre, found, |entry, inner, read, found| {
        let mut corridor = read.value;
        if let (Some(node), true) = (inner.get("chain"), corridor.places.len() < 2) {
            let title = Message::new("error-corridor-short").text("corridor", entry.key.as_str());
            found.push(Diagnostic::error(&node.at, title));
        }
        corridor.key.clone_from(&entry.key);
        (corridor, read.names_at)
    });
    corridors.into_iter().unzip()
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
