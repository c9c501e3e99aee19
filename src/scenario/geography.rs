//! What the map demands of a theatre: no place twice, no road shorter than the great circle, every
//! place reached by road, corridors without gaps.

use harmattan_core::theatre::{Theatre, great_circle_km};

use super::diagnostic::{Diagnostic, Diagnostics, Message, Span, plain_number};

/// Where the parts of a theatre stand in its file.
pub(super) struct Spans {
    pub places: Vec<Span>,
    pub links: Vec<Span>,
    pub lengths: Vec<Option<Span>>,
    /// Every name of each corridor's chain.
    pub chains: Vec<Vec<Span>>,
}

/// A road may be this share shorter than the great circle, and [`ROUNDING_KM`] more: lengths are
/// rounded to the kilometre and coordinates to the town.
const TOLERANCE: f64 = 0.01;
const ROUNDING_KM: f64 = 1.0;

/// Checks the map and joins each corridor's places by their links. `whole` says whether every link's
/// ends are known; if not, gaps would follow from that alone and are not looked for.
pub(super) fn check(theatre: &mut Theatre, spans: &Spans, whole: bool, found: &mut Diagnostics) {
    places_once(theatre, spans, found);
    links_once(theatre, spans, found);
    long_enough(theatre, spans, found);
    if whole {
        all_reached(theatre, spans, found);
    }
    join_corridors(theatre, spans, whole, found);
}

/// Two keys with the same name or the same point are one place twice.
fn places_once(theatre: &Theatre, spans: &Spans, found: &mut Diagnostics) {
    for (i, place) in theatre.places.iter().enumerate() {
        #[expect(clippy::float_cmp, reason = "the same point typed twice")]
        let twin = theatre.places[..i].iter().position(|other| {
            let same_name = !place.name.en.is_empty() && other.name.en == place.name.en;
            same_name || (other.lat == place.lat && other.lon == place.lon)
        });
        if let Some(twin) = twin {
            let title = Message::new("error-place-twice").text("place", place.key.as_str());
            let title = title.text("other", theatre.places[twin].key.as_str());
            let first = Message::new("hint-first-here");
            found.push(Diagnostic::error(&spans.places[i], title).related(&spans.places[twin], first));
        }
    }
}

fn links_once(theatre: &Theatre, spans: &Spans, found: &mut Diagnostics) {
    let ends = |i: usize| {
        let link = &theatre.links[i];
        (link.a.min(link.b), link.a.max(link.b))
    };
    let name = |place: usize| theatre.places[place].key.as_str();
    for i in 0..theatre.links.len() {
        let (a, b) = ends(i);
        let at = &spans.links[i];
        if a == b {
            found.push(Diagnostic::error(at, Message::new("error-link-to-itself").text("place", name(a))));
        } else if let Some(first) = (0..i).find(|&j| ends(j) == (a, b)) {
            let title = Message::new("error-link-twice").text("a", name(a)).text("b", name(b));
            let hint = Message::new("hint-first-here");
            found.push(Diagnostic::error(at, title).related(&spans.links[first], hint));
        }
    }
}

fn long_enough(theatre: &Theatre, spans: &Spans, found: &mut Diagnostics) {
    for (link, length_at) in theatre.links.iter().zip(&spans.lengths) {
        let (a, b) = (&theatre.places[link.a], &theatre.places[link.b]);
        let apart = great_circle_km(a.lat, a.lon, b.lat, b.lon);
        // NaN, from a coordinate or length that could not be read, is never too short.
        let too_short = link.km < apart * (1.0 - TOLERANCE) - ROUNDING_KM;
        if let (true, Some(at)) = (too_short, length_at) {
            let title = Message::new("error-road-too-short").text("a", a.key.as_str()).text("b", b.key.as_str());
            let title = title.number("km", link.km).text("apart", one_decimal(apart));
            found.push(Diagnostic::error(at, title).help(Message::new("hint-road-length")));
        }
    }
}

fn one_decimal(km: f64) -> String {
    plain_number(libm::round(km * 10.0) / 10.0)
}

fn all_reached(theatre: &Theatre, spans: &Spans, found: &mut Diagnostics) {
    let mut reached = vec![false; theatre.places.len()];
    let mut ahead = vec![theatre.capital];
    while let Some(place) = ahead.pop() {
        if std::mem::replace(&mut reached[place], true) {
            continue;
        }
        for link in &theatre.links {
            if link.a == place || link.b == place {
                ahead.push(link.a + link.b - place);
            }
        }
    }
    let capital = theatre.places[theatre.capital].key.as_str();
    for (i, _) in reached.iter().enumerate().filter(|(_, reached)| !**reached) {
        let title = Message::new("error-no-road").text("place", theatre.places[i].key.as_str());
        let label = Message::new("hint-no-road").text("capital", capital);
        found.push(Diagnostic::error(&spans.places[i], title).label(label));
    }
}

fn join_corridors(theatre: &mut Theatre, spans: &Spans, whole: bool, found: &mut Diagnostics) {
    let links = &theatre.links;
    let names: Vec<&str> = theatre.places.iter().map(|place| place.key.as_str()).collect();
    for (corridor, chain) in theatre.corridors.iter_mut().zip(&spans.chains) {
        let key = corridor.key.clone();
        for (i, pair) in corridor.places.windows(2).enumerate() {
            let joins = |l: &harmattan_core::theatre::Link| {
                (l.a, l.b) == (pair[0], pair[1]) || (l.b, l.a) == (pair[0], pair[1])
            };
            match links.iter().position(joins) {
                Some(link) => corridor.links.push(link),
                None if whole => found.push(gap(&key, names[pair[0]], names[pair[1]], &chain[i + 1])),
                None => {}
            }
        }
        for (i, place) in corridor.places.iter().enumerate() {
            if corridor.places[..i].contains(place) {
                let title = Message::new("error-corridor-loop").text("corridor", key.as_str());
                found.push(Diagnostic::error(&chain[i], title.text("place", names[*place])));
            }
        }
    }
}

fn gap(corridor: &str, from: &str, to: &str, at: &Span) -> Diagnostic {
    let title = Message::new("error-corridor-gap").text("corridor", corridor).text("from", from).text("to", to);
    Diagnostic::error(at, title).label(Message::new("hint-corridor-gap").text("from", from))
}
