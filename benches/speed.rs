//! Speed of the baseline: one trajectory, its random numbers alone, and its reduction, and ensembles of 10,000 on one and two threads.
//! Run by hand: `cargo bench`. Times are never tested.
#![allow(clippy::pedantic, clippy::disallowed_methods, reason = "tests check with plain, independent code")]

use std::hint::black_box;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use harmattan_core::model::{Event, Observer, Simulator, Trajectory};
use harmattan_core::sampling::{Plan, Purpose, Sampler, Stream, normal_quantile};
use harmattan_core::scenario::Scenario;
use harmattan_engine::{
    CHUNK, Experiment, Future, Futures, Merge, Options, Record, Reducer, Summaries, Tables, Watch, Worker, run,
};
use harmattan_scenario::load;

/// Trajectories a timed iteration takes in turn, so that none is timed alone.
const ROUND: u64 = 1000;

fn baseline() -> Scenario {
    match load(Path::new("scenarios/baseline.toml"), &[]) {
        Ok(loaded) => loaded.scenario,
        Err(_) => panic!("the baseline does not load: run from the root of the project"),
    }
}

fn one_trajectory(c: &mut Criterion) {
    let scenario = baseline();
    let futures = Futures::new(&scenario);
    let mut worker = futures.worker();
    let mut number = 0;
    c.bench_function("one trajectory", |b| {
        b.iter(|| {
            number = (number + 1) % ROUND;
            black_box(worker.run(number, 0).trajectory.events)
        });
    });
}

/// How many numbers of each kind a mean trajectory draws.
#[derive(Default)]
struct Counts {
    uniform: f64,
    exponential: f64,
    normal: f64,
    waves: f64,
    /// Waves of several strikes, which draw from segments of their own.
    several: f64,
}

impl Observer for Counts {
    /// Counts what each event is drawn from: a waiting time, choices, and lognormal amounts.
    fn event(&mut self, _day: f64, event: &Event) {
        let (exponential, uniform, normal) = match event {
            // Thinning and size.
            Event::Wave { .. } => (1.0, 2.0, 0.0),
            // Origin, target, warning, two responses, engagement, three fates; closure and deaths.
            Event::Strike { .. } => (0.0, 9.0, 2.0),
            Event::Ambush { .. } => (1.0, 1.0, 2.0),
            Event::Relocation { .. } => (1.0, 2.0, 0.0),
            Event::Formation { .. } | Event::Loss { .. } => (1.0, 1.0, 0.0),
            Event::Phase { .. } => (1.0, 1.0, 1.0),
            // Region and the two numbers of Student's t; which corridor.
            Event::Campaign { .. } => (1.0, 3.0, 0.0),
            Event::Blockade { .. } => (1.0, 1.0, 0.0),
            Event::Epoch { .. } | Event::TooManyWaves => (0.0, 0.0, 0.0),
        };
        self.exponential += exponential;
        self.uniform += uniform;
        self.normal += normal;
        if let Event::Wave { size } = event {
            self.waves += 1.0;
            self.several += if *size > 1 { 1.0 } else { 0.0 };
        }
    }
}

/// The floor: the plan's draws, every stream opened, and as many numbers of each kind as a mean trajectory takes.
fn numbers_alone(c: &mut Criterion) {
    let scenario = baseline();
    let futures = Futures::new(&scenario);
    let (sampler, mut plan, mut counts) = (Sampler::new(&scenario), Plan::default(), Counts::default());
    let mut simulator = Simulator::new(futures.model(), scenario.seed);
    for number in 0..ROUND {
        sampler.plan(number, &mut plan);
        simulator.run_observed(&plan, number, &mut counts);
    }
    let mean = |total: f64| (total / ROUND as f64).round() as u64;
    // Incidents: one number per region and calendar month.
    let months = futures.model().outcomes.members(harmattan_core::model::Outcome::Events).len() as u64;
    let (uniform, exponential) = (mean(counts.uniform) + months, mean(counts.exponential));
    let (normal, waves, several) = (mean(counts.normal), mean(counts.waves), mean(counts.several));
    let mut streams: Vec<Stream> =
        [Purpose::Waves, Purpose::Movement, Purpose::Turnover, Purpose::Ambush, Purpose::Phases, Purpose::Observation]
            .map(|purpose| Stream::new(scenario.seed, purpose))
            .into();
    let mut strikes = Stream::new(scenario.seed, Purpose::Strikes);
    let mut number = 0;
    c.bench_function("random numbers of one trajectory", |b| {
        b.iter(|| {
            number = (number + 1) % ROUND;
            sampler.plan(number, &mut plan);
            let mut sum = 0.0;
            for stream in &mut streams {
                stream.open(number, 0);
                sum += stream.uniform();
            }
            // Four waves share a segment; those of several strikes have one more each.
            for segment in 0..waves.div_ceil(4) + several {
                strikes.open(number, segment);
                sum += strikes.uniform();
            }
            for _ in 0..exponential {
                sum += streams[0].exponential();
            }
            for _ in 0..normal {
                let [u] = streams[3].uniforms();
                sum += normal_quantile(u);
            }
            for _ in 0..uniform.saturating_sub(waves.div_ceil(4) + several + 6) {
                let [u] = streams[5].uniforms();
                sum += u;
            }
            black_box((sum, plan.hypothesis))
        });
    });
}

/// The reduction of one future into all summaries: futures kept beforehand are taken in again, a chunk's sums merged every
/// sixteen.
fn reduction(c: &mut Criterion) {
    let futures = Futures::new(&baseline());
    let (layout, mut worker) = (futures.layout(), futures.worker());
    let kept: Vec<(usize, f64, Vec<f64>, Trajectory)> = (0..ROUND)
        .map(|number| {
            let record = worker.run(number, 0);
            (record.hypothesis, record.disruption_days, record.uniforms.to_vec(), record.trajectory.clone())
        })
        .collect();
    let reducer = Summaries::new(layout);
    let (mut notes, mut counts) = (reducer.notes(), reducer.counts());
    let (mut all, mut chunk) = (reducer.sums(), reducer.sums());
    let mut number = 0;
    c.bench_function("reduction of one future", |b| {
        b.iter(|| {
            number = (number + 1) % ROUND;
            let (hypothesis, disruption_days, uniforms, trajectory) = &kept[number as usize];
            let record = Record {
                hypothesis: *hypothesis,
                expert: 0,
                weight: 1.0,
                disruption_days: *disruption_days,
                uniforms,
                draws: &[],
                costs_usd: &[],
                started: &[],
                trajectory,
            };
            let future = Future { number, hypothesis: *hypothesis, expert: 0, record: &record };
            reducer.take(&mut notes, &mut chunk, &mut counts, &future);
            if number % CHUNK == 0 {
                all.merge(&std::mem::replace(&mut chunk, reducer.sums()));
            }
        });
    });
}

fn ensembles(c: &mut Criterion) {
    let scenario = baseline();
    let futures = Futures::new(&scenario);
    let mut group = c.benchmark_group("10,000 trajectories");
    group.throughput(Throughput::Elements(scenario.trajectories)).sample_size(10);
    for threads in [1, 2] {
        group.bench_function(format!("{threads} threads"), |b| {
            b.iter(|| {
                let stop = AtomicBool::new(false);
                let mut watch = Watch { stop: &stop, progress: &mut |_, _| () };
                let options = Options { threads, shard: None };
                run(&futures, &Summaries::new(futures.layout()), options, &mut Tables::none(), &mut watch)
                    .map(|state| black_box(state.progress.events))
                    .ok()
            });
        });
    }
    group.finish();
}

criterion_group!(benches, one_trajectory, numbers_alone, reduction, ensembles);
criterion_main!(benches);
