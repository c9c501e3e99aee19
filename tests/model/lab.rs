//! A small theatre and a set of values in which every mechanism is off, to be switched on one by one.

use std::sync::Arc;

use harmattan_core::Translations;
use harmattan_core::calendar::Date;
use harmattan_core::distribution::Distribution;
use harmattan_core::model::{Event, Model, Observer, Simulator, Trajectory};
use harmattan_core::parameters::{ParameterSpace, Values};
use harmattan_core::sampling::{Epoch, Plan};
use harmattan_core::scenario::{Design, Scenario, ScenarioKind};
use harmattan_core::theatre::{Adjacency, Corridor, Country, Front, Link, Place, PlaceKind, Region, Role, Theatre};

/// Fronts of every lab: key, country, region of its places. Mali is country 0, Senegal 1, Mauritania 2.
const FRONTS: [(&str, usize, usize); 4] = [("west", 0, 0), ("centre", 0, 1), ("senegal", 1, 2), ("mauritania", 2, 3)];

/// Area of every front, km².
pub const AREA_KM2: f64 = 10_000.0;

/// A theatre and values under construction.
#[derive(Clone)]
pub struct Lab {
    theatre: Theatre,
    settings: Vec<(String, f64)>,
    horizon_days: u32,
}

impl Lab {
    /// Three countries with their fronts and regions, no place yet; starts on 1 July 2025.
    pub fn new(horizon_days: u32) -> Self {
        let country = |key: &str, role| Country { key: key.to_owned(), name: Translations::same(key), role };
        let region =
            |key: &str, country| Region { key: key.to_owned(), name: Translations::same(key), country, pcode: None };
        Self {
            theatre: Theatre {
                name: Translations::same("lab"),
                countries: vec![
                    country("mali", Role::Home),
                    country("senegal", Role::Neighbour),
                    country("mauritania", Role::Neighbour),
                ],
                regions: vec![
                    region("kayes", 0),
                    region("segou", 0),
                    region("tambacounda", 1),
                    region("hodh_el_gharbi", 2),
                ],
                fronts: FRONTS
                    .iter()
                    .map(|&(key, country, _)| Front {
                        key: key.to_owned(),
                        name: Translations::same(key),
                        country,
                        area_km2: AREA_KM2,
                    })
                    .collect(),
                places: Vec::new(),
                links: Vec::new(),
                adjacent: Vec::new(),
                corridors: Vec::new(),
                home: 0,
                capital: 0,
            },
            settings: Vec::new(),
            horizon_days,
        }
    }

    /// Another horizon.
    pub fn days(mut self, horizon_days: u32) -> Self {
        self.horizon_days = horizon_days;
        self
    }

    /// Adds a place on a front, all at one spot; the first place is the capital.
    pub fn place(mut self, key: &str, front: &str) -> Self {
        let index = FRONTS.iter().position(|f| f.0 == front).expect("a front of the lab");
        let (_, country, region) = FRONTS[index];
        self.theatre.places.push(Place {
            key: key.to_owned(),
            name: Translations::same(key),
            country,
            region,
            front: index,
            kind: PlaceKind::Town,
            lat: 14.0,
            lon: -10.0,
            population: None,
            coastal: false,
            port: false,
            closes_roads: true,
            pcode: None,
        });
        self
    }

    fn last(mut self, change: impl FnOnce(&mut Place)) -> Self {
        change(self.theatre.places.last_mut().expect("a place"));
        self
    }

    /// Moves the last place.
    pub fn at(self, lat: f64, lon: f64) -> Self {
        self.last(|p| (p.lat, p.lon) = (lat, lon))
    }

    /// Marks the last place as coastal.
    pub fn coastal(self) -> Self {
        self.last(|p| p.coastal = true)
    }

    /// Makes the last place an Atlantic port.
    pub fn port(self) -> Self {
        self.last(|p| p.port = true)
    }

    /// Gives the last place by-passes.
    pub fn bypass(self) -> Self {
        self.last(|p| p.closes_roads = false)
    }

    /// Index of a place.
    pub fn index(&self, key: &str) -> usize {
        self.theatre.places.iter().position(|p| p.key == key).expect("a place of the lab")
    }

    /// Adds a road.
    pub fn link(mut self, a: &str, b: &str, km: f64) -> Self {
        let (a, b) = (self.index(a), self.index(b));
        self.theatre.links.push(Link { a, b, km, track: false });
        self
    }

    /// Makes a chain of linked places a corridor.
    pub fn corridor(mut self, key: &str, places: &[&str], western: bool) -> Self {
        let places: Vec<usize> = places.iter().map(|p| self.index(p)).collect();
        let links = places
            .windows(2)
            .map(|w| {
                let joins = |l: &Link| (l.a, l.b) == (w[0], w[1]) || (l.b, l.a) == (w[0], w[1]);
                self.theatre.links.iter().position(joins).expect("a road between the places of a corridor")
            })
            .collect();
        self.theatre.corridors.push(Corridor {
            key: key.to_owned(),
            name: Translations::same(key),
            places,
            links,
            western,
        });
        self
    }

    /// The regions of the fronts at home lie next to each other.
    pub fn neighbours(mut self) -> Self {
        self.theatre.adjacent.push(Adjacency { a: 0, b: 1 });
        self
    }

    /// Sets one key; later settings win.
    pub fn set(mut self, name: &str, value: f64) -> Self {
        self.settings.push((name.to_owned(), value));
        self
    }

    /// Sets several keys.
    pub fn set_all(self, settings: &[(&str, f64)]) -> Self {
        settings.iter().fold(self, |lab, &(name, value)| lab.set(name, value))
    }

    /// Model and plan.
    pub fn ready(&self) -> Bench {
        let theatre = Arc::new(self.theatre.clone());
        let space = Arc::new(ParameterSpace::new(&theatre));
        let mut values = Values::unset(&space);
        for (slot, name) in space.names().iter().enumerate() {
            values.as_mut_slice()[slot] = if space.spec(slot).required { neutral(name) } else { f64::NAN };
        }
        for (name, value) in &self.settings {
            let slot = space.find(name).unwrap_or_else(|| panic!("no key {name}"));
            values.as_mut_slice()[slot] = *value;
        }
        let start = Date { year: 2025, month: 7, day: 1 };
        let plan =
            Plan { hypothesis: 0, epochs: vec![Epoch { start_day: 0.0, values }], epoch_count: 1, ..Plan::default() };
        Bench { model: Model::new(theatre, space, start, self.horizon_days), plan }
    }
}

/// The value of a key with which its mechanism does nothing.
fn neutral(name: &str) -> f64 {
    match name {
        "group.memory_days" | "group.cell_fighters" => 30.0,
        "group.phase_days" => 36_500.0,
        "group.reach_km" => 1000.0,
        "group.cells_scale" | "group.simultaneous_strikes" | "group.corridor_focus" => 1.0,
        _ => match name.split('.').next() {
            Some("value") => 1.0,
            Some("capacity") => 1000.0,
            Some("outcomes") => 30.0,
            _ if name.starts_with("deaths.none") => 1.0,
            _ => 0.0,
        },
    }
}

/// A model and the plan to run under.
pub struct Bench {
    pub model: Model,
    pub plan: Plan,
}

impl Bench {
    /// The scenario of certain values that the first epoch holds, without measures.
    pub fn scenario(&self, trajectories: u64) -> Scenario {
        let values = self.plan.epochs[0].values.as_slice();
        let base = values.iter().map(|&x| (!x.is_nan()).then(|| Distribution::Fixed(x).into()));
        Scenario {
            sources: Vec::new(),
            overrides: Vec::new(),
            theatre: self.model.theatre.clone(),
            space: self.model.parameters.clone(),
            name: "lab".to_owned(),
            title: Translations::default(),
            description: Translations::default(),
            kind: ScenarioKind::default(),
            start: self.model.start,
            horizon_days: self.model.horizon_days,
            trajectories,
            seed: 7,
            design: Design::LatinHypercube,
            repeats: 1,
            policy: Vec::new(),
            base: base.collect(),
            hypotheses: Vec::new(),
            experts: Vec::new(),
            measures: Vec::new(),
            correlations: Vec::new(),
        }
    }

    /// A simulator.
    pub fn simulator(&self, seed: u64) -> Simulator<'_> {
        Simulator::new(&self.model, seed)
    }

    /// Column of an outcome.
    pub fn column(&self, name: &str) -> usize {
        let names = self.model.outcomes.names();
        names.iter().position(|n| n == name).unwrap_or_else(|| panic!("no outcome {name}"))
    }

    /// Column of the weekly series.
    pub fn series_column(&self, name: &str) -> usize {
        let names = &self.model.series.columns;
        names.iter().position(|n| n == name).unwrap_or_else(|| panic!("no series {name}"))
    }

    /// One outcome of trajectories 0 … n − 1.
    pub fn outcomes(&self, seed: u64, n: u64, name: &str) -> Vec<f64> {
        let column = self.column(name);
        let mut simulator = self.simulator(seed);
        (0..n).map(|r| simulator.run(&self.plan, r).outcomes[column]).collect()
    }

    /// One trajectory with its events.
    pub fn observe(&self, simulator: &mut Simulator<'_>, number: u64) -> (Vec<(f64, Event)>, Trajectory) {
        let mut log = Log::default();
        let trajectory = simulator.run_observed(&self.plan, number, &mut log).clone();
        (log.events, trajectory)
    }

    /// The waves of trajectories 0 … n − 1, each with its strikes.
    pub fn waves(&self, seed: u64, n: u64) -> Vec<Vec<Strike>> {
        let mut simulator = self.simulator(seed);
        (0..n).flat_map(|r| waves_of(&self.observe(&mut simulator, r).0)).collect()
    }

    /// A second epoch from `day` on, with some keys changed.
    pub fn then(mut self, day: f64, settings: &[(&str, f64)]) -> Self {
        let mut values = self.plan.epochs[self.plan.epoch_count - 1].values.clone();
        for &(name, value) in settings {
            let slot = self.model.parameters.find(name).unwrap_or_else(|| panic!("no key {name}"));
            values.as_mut_slice()[slot] = value;
        }
        self.plan.epochs.push(Epoch { start_day: day, values });
        self.plan.epoch_count += 1;
        self
    }
}

/// Keeps every event.
#[derive(Default)]
pub struct Log {
    pub events: Vec<(f64, Event)>,
}

impl Observer for Log {
    fn event(&mut self, day: f64, event: &Event) {
        self.events.push((day, *event));
    }
}

/// One strike as observed.
#[derive(Clone, Copy, Debug)]
pub struct Strike {
    pub day: f64,
    pub place: usize,
    pub from: usize,
    pub alerted: bool,
    pub drone: bool,
    pub ground: bool,
    pub repelled: bool,
    pub lost: bool,
    pub held: bool,
    pub captured: bool,
}

/// The strikes among events, wave by wave.
pub fn waves_of(events: &[(f64, Event)]) -> Vec<Vec<Strike>> {
    let mut waves: Vec<Vec<Strike>> = Vec::new();
    for &(day, event) in events {
        match event {
            Event::Wave { .. } => waves.push(Vec::new()),
            Event::Strike { place, from, alerted, drone, ground, repelled, lost, held, captured, .. } => waves
                .last_mut()
                .expect("a strike follows its wave")
                .push(Strike { day, place, from, alerted, drone, ground, repelled, lost, held, captured }),
            _ => {}
        }
    }
    waves
}
