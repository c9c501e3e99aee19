//! The map of a run as GeoJSON (RFC 7946), for any geographic information system: places as points, segments of
//! corridors as lines, each with its figures. Names stand in all three languages, so that one file serves all.

use serde_json::{Map, Value, json};

use super::facts::RunFacts;
use harmattan_core::theatre::{Link, Place, Theatre};
use harmattan_core::{Language, Translations};

/// The map of a run.
#[must_use]
pub fn map_geojson(facts: &RunFacts<'_>) -> Value {
    let (theatre, curves) = (&facts.scenario.theatre, &facts.summary.curves);
    let places = theatre.places.iter().zip(&curves.places).map(|(place, share)| {
        let figures =
            json!({ "struck": share.struck.p, "struck_low": share.struck.low, "struck_high": share.struck.high });
        feature(json!({ "type": "Point", "coordinates": at(place) }), place_of(theatre, place), figures)
    });
    let segments = theatre.links.iter().enumerate().zip(&curves.links).filter_map(|((index, link), share)| {
        let on: Vec<&str> = corridors(theatre, index).map(|corridor| corridor.key.as_str()).collect();
        if on.is_empty() {
            return None;
        }
        let days = share.closed * f64::from(facts.scenario.horizon_days);
        let figures = json!({ "closed_share": share.closed, "closed_days_mean": days });
        let ends = [link.a, link.b].map(|end| at(&theatre.places[end]));
        let line = json!({ "type": "LineString", "coordinates": ends });
        Some(feature(line, segment_of(theatre, index, link, &on), figures))
    });
    let features: Vec<Value> = places.chain(segments).collect();
    json!({ "type": "FeatureCollection", "features": features })
}

/// Longitude first, as the standard has it.
fn at(place: &Place) -> [f64; 2] {
    [place.lon, place.lat]
}

fn corridors(theatre: &Theatre, link: usize) -> impl Iterator<Item = &harmattan_core::theatre::Corridor> {
    theatre.corridors.iter().filter(move |corridor| corridor.links.contains(&link))
}

fn place_of(theatre: &Theatre, place: &Place) -> Map<String, Value> {
    let mut properties = named("place", &place.key, &place.name);
    properties.insert("country".to_owned(), json!(theatre.countries[place.country].key));
    let region = &theatre.regions[place.region];
    properties.insert("region".to_owned(), json!(region.key));
    let codes = [("pcode", &place.pcode), ("region_pcode", &region.pcode)];
    properties.extend(codes.into_iter().filter_map(|(key, code)| Some((key.to_owned(), json!(code.as_ref()?)))));
    properties
}

fn segment_of(theatre: &Theatre, index: usize, link: &Link, corridors: &[&str]) -> Map<String, Value> {
    let [a, b] = [link.a, link.b].map(|end| &theatre.places[end]);
    let joined = |language: Language| format!("{} – {}", a.name.get(language), b.name.get(language));
    let name =
        Translations { en: joined(Language::English), fr: joined(Language::French), ar: joined(Language::Arabic) };
    let mut properties = named("segment", &format!("{}-{}", a.key, b.key), &name);
    let is_western = self::corridors(theatre, index).any(|corridor| corridor.western);
    let more = json!({
        "from": a.key, "to": b.key, "km": link.km, "crossing": theatre.is_crossing(index),
        "corridors": corridors, "western": is_western,
    });
    if let Value::Object(more) = more {
        properties.extend(more);
    }
    properties
}

/// What every feature has.
fn named(feature: &str, key: &str, name: &Translations) -> Map<String, Value> {
    let mut properties = Map::new();
    properties.insert("feature".to_owned(), json!(feature));
    properties.insert("key".to_owned(), json!(key));
    for language in Language::ALL {
        properties.insert(format!("name_{}", language.code()), json!(name.get(language)));
    }
    properties
}

fn feature(geometry: Value, mut properties: Map<String, Value>, figures: Value) -> Value {
    if let Value::Object(figures) = figures {
        properties.extend(figures);
    }
    json!({ "type": "Feature", "geometry": geometry, "properties": properties })
}
