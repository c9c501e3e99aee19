//! What differs between two theatres, thing by thing, by their keys: names and the map alone do not keep scenarios apart,
//! but whoever is told that theatres differ wants to know in what.

use super::{PlaceKind, Role, Theatre};

/// One difference between two theatres.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TheatreDifference {
    /// Only one of them has it.
    Only {
        /// What it is: `country`, `region`, `front`, `place`, `link`, `corridor`.
        what: &'static str,
        /// Its key; of a link, those of its ends.
        key: String,
        /// Whether it is the first that has it.
        first: bool,
    },
    /// Both have it, with another value.
    Value {
        /// What it is.
        what: &'static str,
        /// Its key.
        key: String,
        /// Which value, as in a theatre file.
        field: &'static str,
        /// In the first.
        from: String,
        /// In the second.
        to: String,
    },
    /// Both have the same things in another order, by which results are laid out.
    Order {
        /// What they are.
        what: &'static str,
    },
}

/// Something of a theatre: its key, and its values by name.
type Thing = (String, Vec<(&'static str, String)>);

/// All differences but those of names: countries, regions, fronts, places, links, corridors, adjacent regions, each in the order of the first
/// theatre, what only the second has after it.
#[must_use]
pub fn theatre_differences(a: &Theatre, b: &Theatre) -> Vec<TheatreDifference> {
    let kinds = [
        ("country", countries as fn(&Theatre) -> Vec<Thing>),
        ("region", regions),
        ("front", fronts),
        ("place", places),
        ("link", links),
        ("corridor", corridors),
        ("adjacent", adjacent),
    ];
    let mut all = Vec::new();
    for (what, things) in kinds {
        compare(what, &things(a), &things(b), &mut all);
    }
    let capital = |t: &Theatre| t.places[t.capital].key.clone();
    if capital(a) != capital(b) {
        let (from, to) = (capital(a), capital(b));
        all.push(TheatreDifference::Value { what: "theatre", key: String::new(), field: "capital", from, to });
    }
    all
}

fn compare(what: &'static str, a: &[Thing], b: &[Thing], all: &mut Vec<TheatreDifference>) {
    let find = |things: &[Thing], key: &str| things.iter().position(|(known, _)| known == key);
    let before = all.len();
    for (key, values) in a {
        let Some(other) = find(b, key) else {
            all.push(TheatreDifference::Only { what, key: key.clone(), first: true });
            continue;
        };
        for ((field, from), (_, to)) in values.iter().zip(&b[other].1).filter(|((_, from), (_, to))| from != to) {
            let (key, from, to) = (key.clone(), from.clone(), to.clone());
            all.push(TheatreDifference::Value { what, key, field, from, to });
        }
    }
    let only = b.iter().filter(|(key, _)| find(a, key).is_none());
    all.extend(only.map(|(key, _)| TheatreDifference::Only { what, key: key.clone(), first: false }));
    if all.len() == before && a.iter().map(|(key, _)| key).ne(b.iter().map(|(key, _)| key)) {
        all.push(TheatreDifference::Order { what });
    }
}

fn countries(t: &Theatre) -> Vec<Thing> {
    let role = |role: Role| match role {
        Role::Home => "home",
        Role::Neighbour => "neighbour",
        Role::Outside => "outside",
    };
    t.countries.iter().map(|c| (c.key.clone(), vec![("role", role(c.role).to_owned())])).collect()
}

fn regions(t: &Theatre) -> Vec<Thing> {
    let country = |index: usize| t.countries[index].key.clone();
    t.regions.iter().map(|r| (r.key.clone(), vec![("country", country(r.country))])).collect()
}

fn fronts(t: &Theatre) -> Vec<Thing> {
    let values =
        |country: usize, area: f64| vec![("country", t.countries[country].key.clone()), ("area_km2", area.to_string())];
    t.fronts.iter().map(|f| (f.key.clone(), values(f.country, f.area_km2))).collect()
}

fn places(t: &Theatre) -> Vec<Thing> {
    let kind = |kind: PlaceKind| match kind {
        PlaceKind::Capital => "capital",
        PlaceKind::Hub => "hub",
        PlaceKind::Garrison => "garrison",
        PlaceKind::BorderPost => "border_post",
        PlaceKind::Town => "town",
    };
    let values = |p: &super::Place| {
        vec![
            ("country", t.countries[p.country].key.clone()),
            ("region", t.regions[p.region].key.clone()),
            ("front", t.fronts[p.front].key.clone()),
            ("kind", kind(p.kind).to_owned()),
            ("lat", p.lat.to_string()),
            ("lon", p.lon.to_string()),
            ("population", p.population.map_or_else(|| "–".to_owned(), |n| n.to_string())),
            ("coastal", p.coastal.to_string()),
            ("port", p.port.to_string()),
            ("closes_roads", p.closes_roads.to_string()),
        ]
    };
    t.places.iter().map(|p| (p.key.clone(), values(p))).collect()
}

/// Ends of a link, whichever was written first.
fn ends(t: &Theatre, a: usize, b: usize) -> String {
    let (a, b) = (t.places[a].key.as_str(), t.places[b].key.as_str());
    if a < b { format!("{a}–{b}") } else { format!("{b}–{a}") }
}

fn links(t: &Theatre) -> Vec<Thing> {
    let values = |l: &super::Link| vec![("km", l.km.to_string()), ("track", l.track.to_string())];
    t.links.iter().map(|l| (ends(t, l.a, l.b), values(l))).collect()
}

fn adjacent(t: &Theatre) -> Vec<Thing> {
    let pair = |a: &str, b: &str| if a < b { format!("{a}–{b}") } else { format!("{b}–{a}") };
    t.adjacent.iter().map(|p| (pair(&t.regions[p.a].key, &t.regions[p.b].key), Vec::new())).collect()
}

fn corridors(t: &Theatre) -> Vec<Thing> {
    let via = |places: &[usize]| places.iter().map(|&p| t.places[p].key.as_str()).collect::<Vec<_>>().join(", ");
    t.corridors
        .iter()
        .map(|c| (c.key.clone(), vec![("places", via(&c.places)), ("western", c.western.to_string())]))
        .collect()
}
