//! Where a row's event was: the places, regions, corridor roads and crossings of the map, by point first and then by name.
//!
//! 1. A point within [`PLACE_KM`] of a place of the row's country is at that place, and in its region.
//! 2. Any other point is in the region that the row names, be it a newer one that the map has as a part of an older.
//! 3. Where no region is named, it is in that of the nearest place within [`REGION_KM`].
//! 4. Without a point, the name of the place decides, then that of the region.

use std::collections::BTreeMap;

use harmattan_core::Language;
use harmattan_core::theatre::{PlaceKind, Role, Theatre};

use super::account::{Dropped, Rule};
use super::event::{Border, Road};
use super::names::{fold, known_as};
use super::spot::{Plane, Point};

/// Within so many km of a place a point is at it.
pub const PLACE_KM: f64 = 10.0;
/// Within so many km of the straight line between the ends of a corridor road a point is on it.
pub const ROAD_KM: f64 = 10.0;
/// Within so many km of a place a point is in its region where no region is named.
pub const REGION_KM: f64 = 120.0;
/// Within so many km of a crossing into a neighbour, or a border post, an event is near the border.
pub const BORDER_KM: f64 = 30.0;

/// A corridor road.
struct CorridorRoad {
    link: usize,
    corridor: usize,
    a: Point,
    b: Point,
}

/// What a row says of where it was, names folded; each is empty or none where it does not.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Hints<'r> {
    pub country: &'r str,
    pub region: &'r str,
    pub place: &'r str,
    pub point: Option<Point>,
    /// Whether the point stands for an area.
    pub is_area: bool,
}

/// Where it was.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spot {
    pub country: usize,
    pub region: usize,
    pub place: Option<usize>,
    pub road: Option<Road>,
    pub border: Option<Border>,
    pub rule: Rule,
}

/// The map, prepared for many questions.
pub(super) struct Gazetteer<'t> {
    theatre: &'t Theatre,
    points: Vec<Point>,
    roads: Vec<CorridorRoad>,
    borders: Vec<(Point, usize)>,
    countries: BTreeMap<String, usize>,
    regions: BTreeMap<String, Vec<usize>>,
    places: BTreeMap<String, Vec<usize>>,
}

impl<'t> Gazetteer<'t> {
    pub fn new(theatre: &'t Theatre) -> Self {
        let point = |p: usize| Point { lat: theatre.places[p].lat, lon: theatre.places[p].lon };
        let mut countries = BTreeMap::new();
        let mut regions: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let spellings = |key: &str, name: &harmattan_core::Translations| {
            let mut all: Vec<String> = Language::ALL.iter().map(|&l| fold(name.get(l))).collect();
            all.push(fold(key));
            all.sort();
            all.dedup();
            all
        };
        for (index, country) in theatre.countries.iter().enumerate() {
            countries.extend(spellings(&country.key, &country.name).into_iter().map(|name| (name, index)));
        }
        for (index, region) in theatre.regions.iter().enumerate() {
            let names = spellings(&region.key, &region.name);
            names.into_iter().for_each(|name| regions.entry(name).or_default().push(index));
        }
        for (index, place) in theatre.places.iter().enumerate() {
            let names = spellings(&place.key, &place.name);
            names.into_iter().for_each(|name| places.entry(name).or_default().push(index));
        }
        Self {
            points: (0..theatre.places.len()).map(point).collect(),
            roads: corridor_roads(theatre, point),
            borders: borders(theatre, point),
            theatre,
            countries,
            regions,
            places,
        }
    }

    /// Where it was, or why that is not on the map.
    pub fn find(&self, hints: &Hints<'_>) -> Result<Spot, Dropped> {
        let country = self.country(hints.country)?;
        let named = self.region(hints.region, country);
        let Some(point) = hints.point.filter(|_| !hints.is_area) else {
            return self.by_name(hints, country, named);
        };
        let plane = Plane::at(point);
        let at = self.nearest(&plane, country);
        let border = self.border(&plane);
        let road = self.road(&plane);
        let spot = |region: usize, place, rule| {
            let country = self.theatre.regions[region].country;
            let border = border.filter(|_| country == self.theatre.home);
            self.inside(Spot { country, region, place, road, border, rule })
        };
        match (at, named) {
            (Some((place, km)), _) if km <= PLACE_KM => {
                spot(self.theatre.places[place].region, Some(place), Rule::PointAtPlace)
            }
            (_, Some(Ok(region))) => spot(region, None, Rule::PointInRegion),
            (_, Some(Err(dropped))) => Err(dropped),
            (Some((place, km)), None) if km <= REGION_KM => {
                spot(self.theatre.places[place].region, None, Rule::PointNearPlace)
            }
            _ => Err(Dropped::OffMap),
        }
    }

    fn by_name(
        &self,
        hints: &Hints<'_>,
        country: Option<usize>,
        named: Option<Result<usize, Dropped>>,
    ) -> Result<Spot, Dropped> {
        let place = (!hints.is_area).then(|| self.place(hints.place, country)).flatten();
        if let Some(place) = place {
            let region = self.theatre.places[place].region;
            let plane = Plane::at(self.points[place]);
            let country = self.theatre.regions[region].country;
            let border = self.border(&plane).filter(|_| country == self.theatre.home);
            let road = self.road(&plane);
            return self.inside(Spot { country, region, place: Some(place), road, border, rule: Rule::PlaceName });
        }
        // A region's own name in the column of places, as tables by hand have it.
        let named = named.or_else(|| self.region(hints.place, country).filter(Result::is_ok));
        match named {
            Some(Ok(region)) => {
                let country = self.theatre.regions[region].country;
                let rule = Rule::RegionName;
                self.inside(Spot { country, region, place: None, road: None, border: None, rule })
            }
            Some(Err(dropped)) => Err(dropped),
            None if hints.place.is_empty() => Err(Dropped::Nowhere),
            None => Err(Dropped::UnknownPlace),
        }
    }

    /// A country by its name; none where none is named.
    fn country(&self, name: &str) -> Result<Option<usize>, Dropped> {
        if name.is_empty() {
            return Ok(None);
        }
        known_as(name).find_map(|name| self.countries.get(name)).map(|&c| Some(c)).ok_or(Dropped::Country)
    }

    /// A region by its name: none where none is named, an error where the map has none of it.
    fn region(&self, name: &str, country: Option<usize>) -> Option<Result<usize, Dropped>> {
        if name.is_empty() {
            return None;
        }
        let is_in = |region: &&usize| country.is_none_or(|c| self.theatre.regions[**region].country == c);
        let found = known_as(name).find_map(|name| self.regions.get(name)?.iter().find(is_in));
        Some(found.copied().ok_or(Dropped::Region))
    }

    fn place(&self, name: &str, country: Option<usize>) -> Option<usize> {
        let is_in = |place: &&usize| country.is_none_or(|c| self.theatre.places[**place].country == c);
        known_as(name).find_map(|name| self.places.get(name)?.iter().find(is_in)).copied()
    }

    /// The corridor road between two places, by their keys.
    pub fn corridor_road(&self, corridor: &str, from: &str, to: &str, km: f64) -> Option<Road> {
        let corridor = self.theatre.corridors.iter().position(|c| c.key == corridor)?;
        let is_between = |&&link: &&usize| {
            let link = &self.theatre.links[link];
            let (a, b) = (&self.theatre.places[link.a].key, &self.theatre.places[link.b].key);
            (a == from && b == to) || (a == to && b == from)
        };
        let link = *self.theatre.corridors[corridor].links.iter().find(is_between)?;
        Some(Road { link, corridor, km })
    }

    /// Nothing happens in countries that only carry a road.
    fn inside(&self, spot: Spot) -> Result<Spot, Dropped> {
        match self.theatre.countries[spot.country].role {
            Role::Outside => Err(Dropped::Country),
            Role::Home | Role::Neighbour => Ok(spot),
        }
    }

    fn nearest(&self, plane: &Plane, country: Option<usize>) -> Option<(usize, f64)> {
        let mut best: Option<(usize, f64)> = None;
        for (index, &point) in self.points.iter().enumerate() {
            let square = plane.square(point);
            let nearer = best.is_none_or(|(_, least)| square < least);
            if nearer && country.is_none_or(|c| self.theatre.places[index].country == c) {
                best = Some((index, square));
            }
        }
        best.map(|(index, square)| (index, libm::sqrt(square)))
    }

    /// The nearest border.
    fn border(&self, plane: &Plane) -> Option<Border> {
        let squares = self.borders.iter().map(|&(point, country)| (plane.square(point), country));
        let nearest = squares.min_by(|a, b| a.0.total_cmp(&b.0));
        nearest.map(|(square, country)| Border { country: Some(country), km: libm::sqrt(square) })
    }

    /// A country by its key.
    pub fn country_of_key(&self, key: &str) -> Option<usize> {
        self.theatre.countries.iter().position(|country| country.key == key)
    }

    /// The nearest corridor road within reach.
    fn road(&self, plane: &Plane) -> Option<Road> {
        let mut best: Option<(&CorridorRoad, f64)> = None;
        for road in &self.roads {
            let square = plane.square_to_line(road.a, road.b);
            if best.is_none_or(|(_, least)| square < least) {
                best = Some((road, square));
            }
        }
        let (road, square) = best.filter(|(_, square)| *square <= ROAD_KM * ROAD_KM)?;
        Some(Road { link: road.link, corridor: road.corridor, km: libm::sqrt(square) })
    }

    /// Whether a country is a neighbour.
    pub fn is_abroad(&self, country: usize) -> bool {
        country != self.theatre.home
    }
}

/// The links of corridors, each under the first corridor that uses it.
fn corridor_roads(theatre: &Theatre, point: impl Fn(usize) -> Point) -> Vec<CorridorRoad> {
    let mut roads: Vec<CorridorRoad> = Vec::new();
    for (corridor, chain) in theatre.corridors.iter().enumerate() {
        for &link in &chain.links {
            if roads.iter().all(|road| road.link != link) {
                let (a, b) = (point(theatre.links[link].a), point(theatre.links[link].b));
                roads.push(CorridorRoad { link, corridor, a, b });
            }
        }
    }
    roads
}

/// Where the border is near, and the country beyond it: border posts, and the middle of each crossing between home and a neighbour,
/// for a road of a hundred kilometres into the next country does not bring its ends to the border.
fn borders(theatre: &Theatre, point: impl Fn(usize) -> Point) -> Vec<(Point, usize)> {
    let country = |place: usize| theatre.places[place].country;
    let inside = |place: usize| theatre.countries[country(place)].role != Role::Outside;
    let links = theatre.links.iter().filter(|link| country(link.a) != country(link.b));
    let crossings = links.filter(|link| inside(link.a) && inside(link.b)).map(|link| {
        let (a, b) = (point(link.a), point(link.b));
        let beyond = if country(link.a) == theatre.home { link.b } else { link.a };
        (Point { lat: 0.5 * (a.lat + b.lat), lon: 0.5 * (a.lon + b.lon) }, country(beyond))
    });
    // Beyond a post at home lies the country of the nearest place abroad.
    let beyond = |post: usize| {
        let plane = Plane::at(point(post));
        let abroad = (0..theatre.places.len()).filter(|&p| country(p) != theatre.home);
        let nearest = abroad.min_by(|&a, &b| plane.square(point(a)).total_cmp(&plane.square(point(b))));
        if country(post) == theatre.home { nearest.map_or(theatre.home, country) } else { country(post) }
    };
    let posts = (0..theatre.places.len()).filter(|&p| theatre.places[p].kind == PlaceKind::BorderPost && inside(p));
    posts.map(|p| (point(p), beyond(p))).chain(crossings).collect()
}
