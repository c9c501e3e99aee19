//! The theatre: places, links, corridors, fronts and what follows from them by geometry alone.
//! A theatre is plain data here; the file it is read from is `scenario`'s business.

mod differences;
mod geometry;

pub use differences::{TheatreDifference, theatre_differences};
pub use geometry::{great_circle_km, road_distances};

use crate::Translations;

/// Part a country plays in the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The country the campaign starts in (Mali).
    Home,
    /// A neighbour with crossings, communities and forces of its own.
    Neighbour,
    /// On the map only to carry a road: no cells, no strikes, no border policy.
    Outside,
}

/// A country.
#[derive(Clone, Debug, PartialEq)]
pub struct Country {
    /// Key in files.
    pub key: String,
    /// Name in every language.
    pub name: Translations,
    /// Part it plays.
    pub role: Role,
}

/// An admin-1 region.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    /// Key in files.
    pub key: String,
    /// Name in every language.
    pub name: Translations,
    /// Index of its country.
    pub country: usize,
    /// Code of the region in the administrative boundaries of OCHA (p-code), where known.
    pub pcode: Option<String>,
}

/// An area whose defenders share means.
#[derive(Clone, Debug, PartialEq)]
pub struct Front {
    /// Key in files.
    pub key: String,
    /// Name in every language.
    pub name: Translations,
    /// Index of its country.
    pub country: usize,
    /// Area in km².
    pub area_km2: f64,
}

/// What kind of place it is; decides its symbol on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceKind {
    /// A national capital.
    Capital,
    /// A regional hub.
    Hub,
    /// A garrison town.
    Garrison,
    /// A border post.
    BorderPost,
    /// Any other town.
    Town,
}

/// A town, garrison, border post or city.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Key in files.
    pub key: String,
    /// Name in every language.
    pub name: Translations,
    /// Index of its country.
    pub country: usize,
    /// Index of its region.
    pub region: usize,
    /// Index of its front.
    pub front: usize,
    /// Kind of place.
    pub kind: PlaceKind,
    /// Latitude, degrees north.
    pub lat: f64,
    /// Longitude, degrees east.
    pub lon: f64,
    /// Inhabitants, where known.
    pub population: Option<u64>,
    /// Whether it lies on the coast (spread level 5).
    pub coastal: bool,
    /// Whether it is an Atlantic port of the corridors.
    pub port: bool,
    /// Whether a strike here closes the corridor roads through it (not for cities with by-passes).
    pub closes_roads: bool,
    /// Code of the place in OCHA's lists (p-code), where known.
    pub pcode: Option<String>,
}

/// Two regions of one country that border on each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adjacency {
    /// Index of one.
    pub a: usize,
    /// Index of the other.
    pub b: usize,
}

/// A road or track between two places.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Index of one end.
    pub a: usize,
    /// Index of the other end.
    pub b: usize,
    /// Length by road, km.
    pub km: f64,
    /// Whether it is a track; a description only.
    pub track: bool,
}

/// A named chain of places that carries trade.
#[derive(Clone, Debug, PartialEq)]
pub struct Corridor {
    /// Key in files.
    pub key: String,
    /// Name in every language.
    pub name: Translations,
    /// Indices of its places, in order.
    pub places: Vec<usize>,
    /// Indices of its links, in order (one fewer than places).
    pub links: Vec<usize>,
    /// Whether it is one of the western corridors, whose closure counts; else a substitute.
    pub western: bool,
}

/// A validated theatre: every index points to something, every place is reached by road.
#[derive(Clone, Debug, PartialEq)]
pub struct Theatre {
    /// Name in every language.
    pub name: Translations,
    /// Countries.
    pub countries: Vec<Country>,
    /// Regions.
    pub regions: Vec<Region>,
    /// Fronts.
    pub fronts: Vec<Front>,
    /// Places.
    pub places: Vec<Place>,
    /// Links.
    pub links: Vec<Link>,
    /// Corridors.
    pub corridors: Vec<Corridor>,
    /// Regions next to each other, each pair once.
    pub adjacent: Vec<Adjacency>,
    /// Index of the home country.
    pub home: usize,
    /// Index of the capital, where `move_capital` pulls to.
    pub capital: usize,
}

impl Theatre {
    /// Indices of the neighbours, in the file's order.
    pub fn neighbours(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.countries.len()).filter(|&c| self.countries[c].role == Role::Neighbour)
    }

    /// Whether a link joins two countries.
    #[must_use]
    pub fn is_crossing(&self, link: usize) -> bool {
        let l = &self.links[link];
        self.places[l.a].country != self.places[l.b].country
    }
}
