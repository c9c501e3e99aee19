//! What the reader of an event file sees of a strike or an ambush of a simulated future: the same rules put both on the map.

use harmattan_core::model::Event as Told;
use harmattan_core::theatre::Theatre;

use super::event::{Border, Event, Kind, Road};
use super::gazetteer::{BORDER_KM, Gazetteer, Hints, Spot};
use super::reading::kind_of;
use super::rows::Sort;
use super::simulated::{Ground, rounded};
use super::spot::Point;

/// What is seen of one event beside its day. Indices are the theatre's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Seen {
    pub kind: Kind,
    pub country: usize,
    /// The place, where it was at one.
    pub place: Option<usize>,
    /// The corridor road, where it was on one.
    pub link: Option<usize>,
    /// The country beyond the border, where that is near.
    pub border: Option<usize>,
}

impl Seen {
    /// What an event of a file shows.
    pub fn of(event: &Event) -> Self {
        Self::new(event.kind, event.country, event.place, (event.road, event.border))
    }

    fn at(sort: Sort, spot: &Spot, is_abroad: bool) -> Self {
        Self::new(kind_of(sort, spot, is_abroad), spot.country, spot.place, (spot.road, spot.border))
    }

    fn new(kind: Kind, country: usize, place: Option<usize>, (road, border): (Option<Road>, Option<Border>)) -> Self {
        let link = road.map(|road| road.link).filter(|_| kind == Kind::Road);
        let border = border.filter(|border| border.km <= BORDER_KM).and_then(|border| border.country);
        Self { kind, country, place, link, border }
    }
}

/// What is seen of the strikes and ambushes of futures on a map, worked out once.
#[derive(Clone, Debug)]
pub(crate) struct SeenMap {
    /// A strike at each place.
    strikes: Vec<Option<Seen>>,
    /// An ambush on each link from its first end, and from its second.
    ambushes: Vec<[Option<Seen>; 2]>,
}

impl SeenMap {
    pub fn new(theatre: &Theatre) -> Self {
        let (gazetteer, ground) = (Gazetteer::new(theatre), Ground::new(theatre));
        let seen = |place: usize, point: Point, sort: Sort| {
            let place = &theatre.places[place];
            let names = [&theatre.countries[place.country].key, &theatre.regions[place.region].key];
            let [country, region] = names.map(|name| super::names::fold(name));
            let point = Point { lat: rounded(point.lat), lon: rounded(point.lon) };
            let hints = Hints { country: &country, region: &region, place: "", point: Some(point), is_area: false };
            let spot = gazetteer.find(&hints).ok()?;
            Some(Seen::at(sort, &spot, gazetteer.is_abroad(spot.country)))
        };
        let own = |place: usize| Point { lat: theatre.places[place].lat, lon: theatre.places[place].lon };
        let strikes = (0..theatre.places.len()).map(|place| seen(place, own(place), Sort::Attack)).collect();
        let from = |from: usize, link: usize| seen(from, ground.on_road(from, link), Sort::Remote);
        let ambushes = theatre.links.iter().enumerate().map(|(link, ends)| [from(ends.a, link), from(ends.b, link)]);
        Self { strikes, ambushes: ambushes.collect() }
    }

    /// What is seen of an event of a future; none of one that files do not hold.
    pub fn seen(&self, theatre: &Theatre, told: &Told) -> Option<Seen> {
        match *told {
            Told::Strike { place, .. } => *self.strikes.get(place)?,
            Told::Ambush { from, link, .. } => self.ambushes.get(link)?[usize::from(theatre.links[link].a != from)],
            _ => None,
        }
    }
}
