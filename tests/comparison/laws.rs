//! Paired futures whose law is known: coverage of intervals, exact zeros, failures, threads.

use std::sync::Arc;

use super::paired::{entrants, pairs_and};
use crate::ensemble::pieces::{Cuts, chunks, merged};
use crate::ensemble::synthetic::unwatched;
use harmattan_analysis::comparison::{Comparison, Verdict, WARNING_SHARE, paired_difference};
use harmattan_core::Translations;
use harmattan_core::calendar::Date;
use harmattan_core::model::{Model, Outcome, Trajectory};
use harmattan_core::parameters::ParameterSpace;
use harmattan_core::sampling::{Purpose, Stream};
use harmattan_core::theatre::{Corridor, Country, Front, Link, Place, PlaceKind, Region, Role, Theatre};
use harmattan_engine::{
    EnsembleError, Experiment, Layout, Named, Options, Paired, PairedOptions, Pairs, Record, StateOf, Tables, Unit,
    Z95, run,
};

/// The event whose law is known: the spread level is 1 or more.
const EVENT: &str = "spread_level>=1";

/// Futures in which the event happens with probability `p[variant]`; a share `shared` of futures decides it by
/// the same number in all variants, the others by independent ones.
struct Bernoulli {
    layout: Layout,
    p: Vec<f64>,
    shared: f64,
    seed: u64,
    trajectories: u64,
    /// Future and variant in which an impossible number stands.
    spoilt: Option<(u64, usize)>,
}

fn theatre() -> Theatre {
    let words = Translations::same;
    let place = |key: &str, lon: f64| Place {
        key: key.to_owned(),
        name: words(key),
        country: 0,
        region: 0,
        front: 0,
        kind: PlaceKind::Town,
        lat: 14.0,
        lon,
        population: None,
        coastal: false,
        port: false,
        closes_roads: true,
        pcode: None,
    };
    Theatre {
        name: words("test"),
        countries: vec![Country { key: "mali".to_owned(), name: words("Mali"), role: Role::Home }],
        regions: vec![Region { key: "kayes".to_owned(), name: words("Kayes"), country: 0, pcode: None }],
        fronts: vec![Front { key: "west".to_owned(), name: words("west"), country: 0, area_km2: 1e5 }],
        places: vec![place("bamako", -8.0), place("kayes", -11.4)],
        links: vec![Link { a: 0, b: 1, km: 600.0, track: false }],
        adjacent: Vec::new(),
        corridors: vec![Corridor {
            key: "dakar".to_owned(),
            name: words("Dakar"),
            places: vec![0, 1],
            links: vec![0],
            western: true,
        }],
        home: 0,
        capital: 0,
    }
}

impl Bernoulli {
    fn new(p: &[f64], shared: f64, seed: u64, trajectories: u64) -> Self {
        let theatre = Arc::new(theatre());
        let parameters = Arc::new(ParameterSpace::new(&theatre));
        let model = Model::new(theatre, parameters, Date { year: 2025, month: 7, day: 2 }, 365);
        let named = |key: &str, prior| Named {
            key: key.to_owned(),
            title: Translations::same(key),
            prior,
            has_cost: true,
            waits: false,
        };
        let layout = Layout::of_model(&model, vec![named("a", 0.5), named("b", 0.5)], Vec::new(), 1);
        Self { layout, p: p.to_vec(), shared, seed, trajectories, spoilt: None }
    }

    fn run(&self, threads: usize) -> Paired {
        let wanted = PairedOptions { chosen: EVENT.to_owned(), places: true, budget_usd: None };
        pairs_and(self, threads, &wanted, |_| ()).unwrap().0
    }
}

struct Worker<'s> {
    source: &'s Bernoulli,
    stream: Stream,
    trajectory: Trajectory,
}

impl harmattan_engine::Worker for Worker<'_> {
    fn run(&mut self, number: u64, variant: usize) -> Record<'_> {
        let (source, t) = (self.source, &mut self.trajectory);
        self.stream.open(number, 0);
        let is_shared = self.stream.uniform() < source.shared;
        let common = self.stream.uniform();
        self.stream.open(number, 1 + variant as u64);
        let own = self.stream.uniform();
        let happened = if is_shared { common } else { own } < source.p[variant];
        let layout = &source.layout;
        t.outcomes.clear();
        t.outcomes.resize(layout.outcomes.len(), 0.0);
        t.outcomes[layout.outcomes.first(Outcome::SpreadLevel)] = f64::from(u8::from(happened));
        t.outcomes[layout.outcomes.first(Outcome::Strikes)] = (10.0 * common).floor() + variant as f64;
        if source.spoilt == Some((number, variant)) {
            t.outcomes[layout.outcomes.first(Outcome::TradeLoss)] = f64::INFINITY;
        }
        t.series.clear();
        t.series.resize(layout.series.cells(), 0);
        t.link_closed_days.clear();
        t.link_closed_days.resize(1, 0.0);
        t.strikes_by_size = vec![0];
        t.unserved_by_size = vec![0];
        t.events = 1;
        Record {
            weight: 1.0,
            hypothesis: (number % 2) as usize,
            expert: 0,
            disruption_days: 30.0,
            uniforms: &[],
            draws: &[],
            costs_usd: &[],
            started: &[],
            trajectory: t,
        }
    }
}

impl Experiment for Bernoulli {
    type Worker<'s> = Worker<'s>;

    fn layout(&self) -> &Layout {
        &self.layout
    }

    fn variants(&self) -> usize {
        self.p.len()
    }

    fn measures(&self, _: usize) -> usize {
        0
    }

    fn trajectories(&self) -> u64 {
        self.trajectories
    }

    fn worker(&self) -> Worker<'_> {
        Worker { source: self, stream: Stream::new(self.seed, Purpose::Observation), trajectory: Trajectory::default() }
    }
}

/// 1,000 repeats of 400 futures with probabilities 0.30 and 0.25: the interval holds the true difference, −0.05,
/// in 95 % of them. Binomial error 0.0069; four of it either way: odds of a false alarm 6 in 100,000 if the true
/// coverage is 0.95 (that of the adjusted interval lies within 0.005 of it here). Paired and hardly paired.
#[test]
fn the_interval_of_a_difference_of_events_covers_it_95_times_in_100() {
    for shared in [0.0, 0.9] {
        let mut covered = 0;
        for seed in 0..1000 {
            let paired = Bernoulli::new(&[0.30, 0.25], shared, seed, 400).run(1);
            let item = paired.items.iter().position(|i| i.key == EVENT).unwrap();
            let interval = paired_difference(&paired.mixture.difference(1, item), Unit::Share, Z95);
            covered += u32::from((interval.low..=interval.high).contains(&-0.05));
        }
        assert!((922..=978).contains(&covered), "shared {shared}: {covered} of 1000");
    }
}

/// Pairing pays: with a share s of common futures the differences of the indicators have the variance
/// s·|p − q|(1 − s|p − q|)-like small part; here checked against the exact value, n = 100,000.
/// Exact Var(d) = P(d ≠ 0) − 0.05²; P(d ≠ 0) = s·0.05 + (1 − s)(0.3·0.75 + 0.7·0.25). Error of a share of
/// 0.085 at n = 100,000: 0.0009; tolerance five of it.
#[test]
fn the_variance_of_differences_is_that_of_the_pairing() {
    let shared = 0.9;
    let paired = Bernoulli::new(&[0.30, 0.25], shared, 11, 100_000).run(2);
    let item = paired.items.iter().position(|i| i.key == EVENT).unwrap();
    let found = paired.mixture.difference(1, item).variance().unwrap();
    let exact = shared * 0.05 + (1.0 - shared) * (0.3 * 0.75 + 0.7 * 0.25) - 0.05 * 0.05;
    assert!((found - exact).abs() < 0.0045, "{found} {exact}");
    let comparison = Comparison::new(&paired, &entrants(), WARNING_SHARE);
    let row = comparison.scenarios[1].row(EVENT).unwrap();
    assert_eq!(row.mixture.verdict, Verdict::Better);
    let factor = row.mixture.variance_reduction.unwrap();
    assert!((factor - (0.21 + 0.1875) / exact).abs() < 0.4, "{factor}");
    assert!(comparison.scenarios[1].standing.best > 0.999);
}

#[test]
fn a_variant_like_the_base_differs_by_exactly_nothing() {
    // The same probability decided by the same number; but strikes differ, so the variants are not identical.
    let paired = Bernoulli::new(&[0.4, 0.4], 1.0, 5, 500).run(2);
    let comparison = Comparison::new(&paired, &entrants(), WARNING_SHARE);
    let row = comparison.scenarios[1].row(EVENT).unwrap();
    assert_eq!((row.mixture.difference.value, row.mixture.verdict), (0.0, Verdict::Same));
    assert!(!comparison.scenarios[1].identical && comparison.scenarios[0].identical);
    let strikes = comparison.scenarios[1].row("strikes").unwrap().mixture;
    assert_eq!((strikes.difference.value, strikes.difference.high), (1.0, 1.0));
    // A fall that was not seen in 500 futures may come in 3.69 of them: −ln 0.025.
    assert!((strikes.difference.low - (1.0 + libm::log(0.025) / 500.0)).abs() < 1e-9, "{:?}", strikes.difference);
    assert_eq!(strikes.verdict, Verdict::Worse);
}

#[test]
fn threads_change_no_bit() {
    let run = |threads| {
        let p = Bernoulli::new(&[0.3, 0.25, 0.2], 0.5, 3, 1000).run(threads);
        ((p.mixture, p.hypotheses, p.laws, p.resamples), (p.sample, p.identical, p.done))
    };
    let one = run(1);
    for threads in [2, 3, 8] {
        assert_eq!(one, run(threads));
    }
}

#[test]
fn a_future_that_fails_in_one_variant_is_set_aside_in_all() {
    let mut source = Bernoulli::new(&[0.3, 0.25], 1.0, 3, 300);
    source.spoilt = Some((17, 1));
    let paired = source.run(2);
    assert_eq!((paired.counted(), paired.done, paired.failures.count), (299, 300, 1));
    assert_eq!(paired.failures.first[0].trajectory, 17);
    assert!(!paired.sample.trajectories.contains(&17));
    assert_eq!(paired.sample.values[0].len(), 299);
}

#[test]
fn an_outcome_that_may_be_missing_or_is_unknown_cannot_be_chosen() {
    let source = Bernoulli::new(&[0.3, 0.25], 1.0, 3, 10);
    for key in ["gravity_shift_km", "peace"] {
        let options = PairedOptions { chosen: key.to_owned(), ..PairedOptions::default() };
        let error = Pairs::new(&source, &options, 1).err().expect("an error");
        let EnsembleError::UnknownOutcome { known, .. } = error else { panic!("{error}") };
        assert!(known.iter().any(|k| k == "trade_loss") && !known.iter().any(|k| k == "gravity_shift_km"));
    }
}

/// 200 cuts of 300 paired futures of three variants, one future failing, into 1 to 97 shards merged in any order: moments,
/// laws, resamples and the sample have the bits of the whole.
#[test]
fn any_cut_of_paired_futures_gives_their_bits() {
    let mut source = Bernoulli::new(&[0.3, 0.25, 0.2], 0.5, 3, 300);
    source.spoilt = Some((17, 1));
    let wanted = PairedOptions { chosen: EVENT.to_owned(), places: true, budget_usd: Some(1.0) };
    let pairs = Pairs::new(&source, &wanted, 1).unwrap();
    let whole = run(&source, &pairs, Options::default(), &mut Tables::none(), &mut unwatched()).unwrap();
    let chunks = chunks(&source, &pairs);
    let mut cuts = Cuts::new(2);
    for _ in 0..200 {
        assert!(merged(&pairs, &chunks, &mut cuts) == whole);
    }
    // And through a file.
    let read: StateOf<Pairs<'_>> = postcard::from_bytes(&postcard::to_allocvec(&whole).unwrap()).unwrap();
    assert!(read == whole);
}
