//! One simulated future as events at points: what an analyst would have written down of it.

use harmattan_core::calendar::Date;
use harmattan_core::model::{Event as Told, Model, Observer, Simulator};
use harmattan_core::sampling::{Plan, Sampler};
use harmattan_core::scenario::Scenario;
use harmattan_core::theatre::Theatre;

use super::counts::MonthlyCounts;
use super::event::Kind;
use super::gazetteer::{PLACE_KM, ROAD_KM};
use super::period::Period;
use super::spot::{KM_PER_DEGREE, Plane, Point};
use crate::Month;

/// One event of a simulated future.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SimulatedEvent {
    /// Its day.
    pub date: Date,
    /// What it is.
    pub kind: Kind,
    /// Region in which the simulation counts it.
    pub region: usize,
    /// The place struck, or from which the ambush was laid, or near which the incident is put.
    pub place: usize,
    /// Latitude, degrees north.
    pub lat: f64,
    /// Longitude, degrees east.
    pub lon: f64,
    /// Deaths on all sides; 0 for incidents.
    pub deaths: u32,
}

/// One simulated future.
#[derive(Clone, Debug)]
pub struct SimulatedFuture {
    /// Its number.
    pub trajectory: u64,
    /// The seed.
    pub seed: u64,
    /// The days simulated.
    pub period: Period,
    /// Its events, in order of time.
    pub events: Vec<SimulatedEvent>,
    /// Counts by region and month, as the simulation states them.
    pub counts: MonthlyCounts,
}

struct Recorder(Vec<(f64, Told)>);

impl Observer for Recorder {
    fn event(&mut self, day: f64, event: &Told) {
        if matches!(event, Told::Strike { .. } | Told::Ambush { .. }) {
            self.0.push((day, *event));
        }
    }
}

/// Simulates one future of a scenario and writes down its strikes, ambushes and incidents. Strikes lie at their places, ambushes on
/// their roads where those are nearest to the ambusher, incidents, of which the simulation knows region and month alone, spread
/// evenly over the month and around the region's places, off places and corridor roads where there is room.
///
/// None where the future has a fault: its numbers mean nothing.
#[must_use]
pub fn simulate(scenario: &Scenario, trajectory: u64) -> Option<SimulatedFuture> {
    let model = Model::new(scenario.theatre.clone(), scenario.space.clone(), scenario.start, scenario.horizon_days);
    let mut plan = Plan::default();
    Sampler::new(scenario).plan(trajectory, &mut plan);
    let mut recorder = Recorder(Vec::new());
    let mut simulator = Simulator::new(&model, scenario.seed);
    let told = simulator.run_observed(&plan, trajectory, &mut recorder);
    if told.fault.is_some() {
        return None;
    }
    let counts = MonthlyCounts::of_trajectory(&model, told);
    let to = scenario.start.plus_days(i64::from(scenario.horizon_days) - 1);
    let period = Period { from: scenario.start, to };
    let ground = Ground::new(&scenario.theatre);
    let mut events: Vec<SimulatedEvent> =
        recorder.0.iter().filter_map(|(day, event)| ground.event(date(scenario.start, *day, to), event)).collect();
    let mut left = counts.clone();
    events.iter().for_each(|event| left.take(event.region, Month::of(event.date)));
    events.extend(ground.incidents(&left, period));
    events.sort_by_key(|event| event.date);
    Some(SimulatedFuture { trajectory, seed: scenario.seed, period, events, counts })
}

#[expect(clippy::cast_possible_truncation, reason = "days within the horizon")]
fn date(start: Date, day: f64, last: Date) -> Date {
    start.plus_days(libm::floor(day) as i64).min(last)
}

/// The map on which a future is written down.
pub(super) struct Ground<'t> {
    theatre: &'t Theatre,
    points: Vec<Point>,
}

/// Steps from the middle of a road to the ambusher.
const STEPS: u32 = 10;
/// Distances in km and directions in which room for an incident is looked for.
const RINGS: [f64; 5] = [14.0, 20.0, 26.0, 34.0, 44.0];
const DIRECTIONS: u32 = 12;

impl<'t> Ground<'t> {
    pub(super) fn new(theatre: &'t Theatre) -> Self {
        let points = theatre.places.iter().map(|place| Point { lat: place.lat, lon: place.lon }).collect();
        Self { theatre, points }
    }

    fn event(&self, date: Date, told: &Told) -> Option<SimulatedEvent> {
        let (place, point, kind, deaths) = match *told {
            Told::Strike { place, deaths, .. } => {
                let at_home = self.theatre.places[place].country == self.theatre.home;
                (place, self.points[place], if at_home { Kind::Place } else { Kind::Abroad }, deaths)
            }
            Told::Ambush { from, link, deaths, .. } => (from, self.on_road(from, link), Kind::Road, deaths),
            _ => return None,
        };
        Some(self.at(date, kind, place, point, deaths))
    }

    fn at(&self, date: Date, kind: Kind, place: usize, point: Point, deaths: u32) -> SimulatedEvent {
        let region = self.theatre.places[place].region;
        SimulatedEvent { date, kind, region, place, lat: rounded(point.lat), lon: rounded(point.lon), deaths }
    }

    /// A point of the road in the ambusher's region: its middle, else nearer to the ambusher; apart from places if it can be.
    pub(super) fn on_road(&self, from: usize, link: usize) -> Point {
        let link = &self.theatre.links[link];
        let to = if link.a == from { link.b } else { link.a };
        let (a, b) = (self.points[from], self.points[to]);
        let along = |step: u32| {
            let share = 0.5 * f64::from(STEPS - step) / f64::from(STEPS);
            Point { lat: a.lat + share * (b.lat - a.lat), lon: a.lon + share * (b.lon - a.lon) }
        };
        let own = self.theatre.places[from].region;
        let is_free = |point: &Point| self.places_within(*point, PLACE_KM + 1.0).next().is_none();
        let is_own =
            |point: &Point| self.places_within(*point, PLACE_KM + 1.0).all(|p| self.theatre.places[p].region == own);
        let points = || (0..STEPS).map(along);
        points().find(is_free).or_else(|| points().find(is_own)).unwrap_or(a)
    }

    fn places_within(&self, point: Point, km: f64) -> impl Iterator<Item = usize> + '_ {
        let plane = Plane::at(point);
        (0..self.points.len()).filter(move |&p| plane.square(self.points[p]) <= km * km)
    }

    /// Incidents of the counts that are left, evenly over the days of each month that the period holds.
    fn incidents(&self, left: &MonthlyCounts, period: Period) -> Vec<SimulatedEvent> {
        let mut events = Vec::new();
        for region in 0..left.regions() {
            let places: Vec<usize> =
                (0..self.points.len()).filter(|&p| self.theatre.places[p].region == region).collect();
            let spots: Vec<(usize, Point)> = places.iter().map(|&place| (place, self.room_near(place))).collect();
            for month in left.months() {
                let count = i64::from(left.count(region, month).unwrap_or(0));
                let first = month.first_day().max(period.from);
                let days = month.last_day().min(period.to).to_days() - first.to_days() + 1;
                for k in 0..count {
                    let Some(&(place, point)) = spots.get(usize::try_from(k).unwrap_or(0) % spots.len().max(1)) else {
                        break;
                    };
                    events.push(self.at(first.plus_days(k * days / count), Kind::Incident, place, point, 0));
                }
            }
        }
        events
    }

    /// A point around a place, away from places and corridor roads; the place itself where there is none.
    fn room_near(&self, place: usize) -> Point {
        let centre = self.points[place];
        let east = KM_PER_DEGREE * libm::cos(centre.lat.to_radians());
        let own = self.theatre.places[place].region;
        let around = |km: f64| {
            (0..DIRECTIONS).map(move |d| {
                let angle = std::f64::consts::TAU * f64::from(d) / f64::from(DIRECTIONS);
                let (x, y) = (km * libm::cos(angle), km * libm::sin(angle));
                Point { lat: centre.lat + y / KM_PER_DEGREE, lon: centre.lon + x / east }
            })
        };
        let is_free = |point: &Point| {
            let plane = Plane::at(*point);
            let reach = ROAD_KM + 2.0;
            let corridor_links = self.theatre.corridors.iter().flat_map(|corridor| &corridor.links);
            let off_roads = corridor_links
                .map(|&link| &self.theatre.links[link])
                .all(|link| plane.square_to_line(self.points[link.a], self.points[link.b]) > reach * reach);
            let nearest = (0..self.points.len())
                .min_by(|&a, &b| plane.square(self.points[a]).total_cmp(&plane.square(self.points[b])));
            let is_own = nearest.is_some_and(|p| self.theatre.places[p].region == own);
            off_roads && is_own && self.places_within(*point, PLACE_KM + 2.0).next().is_none()
        };
        RINGS.into_iter().flat_map(around).find(is_free).unwrap_or(centre)
    }
}

/// Coordinates to some ten metres, as published ones are.
pub(super) fn rounded(degrees: f64) -> f64 {
    (degrees * 1e4).round() / 1e4
}
