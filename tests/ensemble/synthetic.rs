//! Synthetic trajectories: every number is a known function of draws keyed by the trajectory.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use harmattan_core::Translations;
use harmattan_core::calendar::Date;
use harmattan_core::model::{Model, Outcome, OutcomeKind, Trajectory};
use harmattan_core::parameters::ParameterSpace;
use harmattan_core::sampling::{Purpose, Stream};
use harmattan_core::theatre::{Corridor, Country, Front, Link, Place, PlaceKind, Region, Role, Theatre};
use harmattan_engine::{
    Ensemble, EnsembleError, Experiment, Layout, Named, Options, Record, Summaries, Tables, Watch, Worker, run,
};
use rand::RngExt;
use rand_distr::StandardNormal;

/// Days simulated.
pub const HORIZON: u32 = 365;
/// Mean of the exponential time of a first event, days.
pub const MEAN_FIRST: f64 = 200.0;
/// Scale of the exponential trade loss, USD.
pub const MEAN_LOSS: f64 = 4.0e7;
/// Closed days from which a corridor is disrupted.
pub const DISRUPTION: f64 = 73.0;

/// What goes wrong in one trajectory, if anything.
pub type Spoil = fn(number: u64, trajectory: &mut Trajectory);

/// Trajectories by formula.
pub struct Synthetic {
    layout: Layout,
    trajectories: u64,
    seed: u64,
    spoil: Spoil,
    /// Share of the variance of `waves` that lies between draws.
    pub between: f64,
}

pub fn theatre() -> Theatre {
    let words = Translations::same;
    let country = |key: &str, role| Country { key: key.to_owned(), name: words(key), role };
    let place = |key: &str, country: usize, lon: f64| Place {
        key: key.to_owned(),
        name: words(key),
        country,
        region: country,
        front: country,
        kind: PlaceKind::Town,
        lat: 14.0,
        lon,
        population: None,
        coastal: country == 1,
        port: country == 1,
        closes_roads: true,
        pcode: None,
    };
    let corridor = |key: &str, western| Corridor {
        key: key.to_owned(),
        name: words(key),
        places: vec![0, 1, 2],
        links: vec![0, 1],
        western,
    };
    Theatre {
        name: words("test"),
        countries: vec![country("mali", Role::Home), country("senegal", Role::Neighbour)],
        regions: (0..2)
            .map(|i| Region { key: format!("region{i}"), name: words("region"), country: i, pcode: None })
            .collect(),
        fronts: (["west", "senegal"].iter().enumerate())
            .map(|(i, key)| Front { key: (*key).to_owned(), name: words(key), country: i, area_km2: 1e5 })
            .collect(),
        places: vec![place("bamako", 0, -8.0), place("kayes", 0, -11.4), place("tambacounda", 1, -13.7)],
        links: vec![Link { a: 0, b: 1, km: 600.0, track: false }, Link { a: 1, b: 2, km: 280.0, track: false }],
        adjacent: Vec::new(),
        corridors: vec![corridor("dakar", true), corridor("abidjan", false)],
        home: 0,
        capital: 0,
    }
}

impl Synthetic {
    /// Sound trajectories, one per draw, of two hypotheses (every fourth trajectory is of the second).
    pub fn new(trajectories: u64) -> Self {
        Self::with(trajectories, 1, |_, _| ())
    }

    /// Trajectories of which some are spoilt.
    pub fn with(trajectories: u64, repeats: u32, spoil: Spoil) -> Self {
        let theatre = Arc::new(theatre());
        let parameters = Arc::new(ParameterSpace::new(&theatre));
        let start = Date { year: 2025, month: 7, day: 2 };
        let model = Model::new(theatre, parameters, start, HORIZON);
        let named = |key: &str, prior| Named {
            key: key.to_owned(),
            title: Translations::same(key),
            prior,
            has_cost: true,
            waits: false,
        };
        let hypotheses = vec![named("common", 0.75), named("rare", 0.25)];
        let layout = Layout::of_model(&model, hypotheses, vec![named("escorts", 1.0)], repeats);
        Self { layout, trajectories, seed: 7, spoil, between: 0.3 }
    }

    /// The same with another seed.
    pub fn seeded(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }
}

/// Makes trajectories on one thread.
pub struct SyntheticWorker<'s> {
    source: &'s Synthetic,
    chance: Stream,
    draws: Stream,
    costs: [f64; 1],
    trajectory: Trajectory,
}

impl Worker for SyntheticWorker<'_> {
    fn run(&mut self, number: u64, _variant: usize) -> Record<'_> {
        let layout = &self.source.layout;
        let draw = number / u64::from(layout.repeats);
        self.draws.open(draw, 0);
        self.chance.open(number, 0);
        let ignorance = self.draws.sample::<f64, _>(StandardNormal);
        let t = &mut self.trajectory;
        t.outcomes.clear();
        for column in 0..layout.outcomes.len() {
            let spec = layout.outcomes.spec(column);
            let u = self.chance.uniform();
            t.outcomes.push(match (spec.outcome, spec.kind) {
                (Outcome::Waves, _) => {
                    let share = self.source.between;
                    share.sqrt() * ignorance + (1.0 - share).sqrt() * self.chance.sample::<f64, _>(StandardNormal)
                }
                (_, OutcomeKind::Days) => f64::from(HORIZON) * u,
                (_, OutcomeKind::FirstDay) => {
                    let day = -MEAN_FIRST * libm::log(u);
                    if day <= f64::from(HORIZON) { day } else { f64::NAN }
                }
                (_, OutcomeKind::Usd) => -MEAN_LOSS * libm::log(u),
                (_, OutcomeKind::Level) => (6.0 * u).floor(),
                (_, OutcomeKind::Count) => (1000.0 * u * u).floor(),
                (_, OutcomeKind::Share) => {
                    if u < 0.1 {
                        f64::NAN
                    } else {
                        u
                    }
                }
                (_, OutcomeKind::Km) => 50.0 * libm::log(u / (1.0 - u)),
            });
        }
        t.series.clear();
        for week in 0..layout.series.days.len() {
            for _ in 0..layout.series.columns.len() {
                t.series.push((40.0 * self.chance.uniform()) as u32 + week as u32);
            }
        }
        t.strikes_by_size = vec![0, 1, 2 * u32::from(self.chance.uniform() < 0.5)];
        t.unserved_by_size = vec![0, 0, t.strikes_by_size[2] / 2];
        t.link_closed_days = vec![3.0, 365.0 * self.chance.uniform()];
        t.events = 10;
        self.costs[0] = 1e6 * (1.0 + self.draws.uniform());
        (self.source.spoil)(number, t);
        Record {
            weight: 1.0,
            hypothesis: usize::from(draw % 4 == 3),
            expert: 0,
            disruption_days: DISRUPTION,
            uniforms: &[],
            draws: &[],
            costs_usd: &self.costs,
            started: &self.costs,
            trajectory: &self.trajectory,
        }
    }
}

impl Experiment for Synthetic {
    type Worker<'s> = SyntheticWorker<'s>;

    fn layout(&self) -> &Layout {
        &self.layout
    }

    fn trajectories(&self) -> u64 {
        self.trajectories
    }

    fn worker(&self) -> SyntheticWorker<'_> {
        SyntheticWorker {
            source: self,
            chance: Stream::new(self.seed, Purpose::Observation),
            draws: Stream::new(self.seed, Purpose::Draws),
            costs: [0.0],
            trajectory: Trajectory::default(),
        }
    }
}

/// Runs a source to its end.
pub fn run_on(source: &Synthetic, options: Options, tables: &mut Tables<'_>) -> Result<Ensemble, EnsembleError> {
    let stop = AtomicBool::new(false);
    run_watched(source, options, tables, &mut Watch { stop: &stop, progress: &mut |_, _| () })
}

/// Runs a source until it is stopped.
pub fn run_watched(
    source: &Synthetic,
    options: Options,
    tables: &mut Tables<'_>,
    watch: &mut Watch<'_>,
) -> Result<Ensemble, EnsembleError> {
    let state = run(source, &Summaries::new(&source.layout), options, tables, watch)?;
    Ok(Ensemble::new(&source.layout, source.trajectories, options.shard, state))
}

/// Runs a source on so many threads.
pub fn on_threads(source: &Synthetic, threads: usize) -> Ensemble {
    run_on(source, Options { threads, shard: None }, &mut Tables::none()).unwrap()
}

/// Nobody watches, nothing stops.
pub fn unwatched() -> Watch<'static> {
    static NEVER: AtomicBool = AtomicBool::new(false);
    Watch { stop: &NEVER, progress: Box::leak(Box::new(|_, _| ())) }
}
