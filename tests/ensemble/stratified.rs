//! Stratified designs: the error that replicates tell is the error there is, of plain and nested runs, and of runs in parts.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::synthetic::{HORIZON, theatre};
use harmattan_analysis::Summary;
use harmattan_core::Translations;
use harmattan_core::calendar::Date;
use harmattan_core::model::{Model, Outcome, Trajectory};
use harmattan_core::parameters::ParameterSpace;
use harmattan_core::sampling::{Purpose, Replicates, Stream, Uniforms};
use harmattan_core::scenario::Design;
use harmattan_engine::{Ensemble, Experiment, Layout, Named, Options, Record, Summaries, Tables, Watch, Worker, run};

/// Priors that a van der Corput sequence of whole hundreds of draws meets exactly.
const PRIORS: [f64; 3] = [0.5, 0.25, 0.25];
/// What each hypothesis adds.
const ADDED: [f64; 3] = [0.0, 4.0, 8.0];

/// Futures whose mean is known: three quantities and a hypothesis move it, one pair of quantities together, the rest is chance.
struct Stratified {
    layout: Layout,
    uniforms: Uniforms,
    trajectories: u64,
    seed: u64,
}

/// Mean of the waves: 50 + Σ priors · added.
const MEAN_WAVES: f64 = 53.0;
/// Probability of level 1: 0.1 + 0.02 · mean added + 0.5 · ½.
const P_LEVEL: f64 = 0.1 + 0.02 * 3.0 + 0.25;

impl Stratified {
    fn new(design: Design, seed: u64, trajectories: u64, repeats: u32) -> Self {
        let draws = trajectories / u64::from(repeats);
        let uniforms = Uniforms::new(design, seed, draws, 1, ["x", "y", "z"]);
        Self { layout: Self::layout_of(design, draws, repeats), uniforms, trajectories, seed }
    }

    fn layout_of(design: Design, draws: u64, repeats: u32) -> Layout {
        let theatre = Arc::new(theatre());
        let parameters = Arc::new(ParameterSpace::new(&theatre));
        let model = Model::new(theatre, parameters, Date { year: 2025, month: 7, day: 2 }, HORIZON);
        let named = |(key, prior): (&str, f64)| Named {
            key: key.to_owned(),
            title: Translations::same(key),
            prior,
            has_cost: true,
            waits: false,
        };
        let hypotheses = ["a", "b", "c"].into_iter().zip(PRIORS).map(named).collect();
        let mut layout = Layout::of_model(&model, hypotheses, Vec::new(), repeats);
        layout.stratified = design != Design::Random;
        layout.replicates = Replicates::new(draws);
        layout
    }

    fn ensemble(&self) -> Ensemble {
        let stop = AtomicBool::new(false);
        let watch = &mut Watch { stop: &stop, progress: &mut |_, _| () };
        let options = Options { threads: 1, shard: None };
        let state = run(self, &Summaries::new(&self.layout), options, &mut Tables::none(), watch).unwrap();
        Ensemble::new(&self.layout, self.trajectories, None, state)
    }
}

struct At<'s> {
    source: &'s Stratified,
    chance: Stream,
    point: Vec<f64>,
    trajectory: Trajectory,
}

impl Worker for At<'_> {
    fn run(&mut self, number: u64, _variant: usize) -> Record<'_> {
        let Self { source, chance, point, trajectory: t } = self;
        let draw = number / u64::from(source.layout.repeats);
        let place = (draw.reverse_bits() >> 11) as f64 / (1_u64 << 53) as f64;
        let hypothesis = if place < 0.5 { 0 } else { 1 + usize::from(place >= 0.75) };
        source.uniforms.fill(draw, point);
        chance.open(number, 0);
        let (x, y, z) = (point[0] - 0.5, point[1] * point[1] - 1.0 / 3.0, point[2] - 0.5);
        let noise = 12.0_f64.sqrt() * (chance.uniform() - 0.5);
        let waves = 50.0 + ADDED[hypothesis] + 10.0 * x + 8.0 * y + 6.0 * x * z + 2.0 * noise;
        let level = chance.uniform() < 0.1 + 0.02 * ADDED[hypothesis] + 0.5 * point[0];
        t.outcomes.clear();
        t.outcomes.resize(source.layout.outcomes.len(), 0.0);
        t.outcomes[source.layout.outcomes.first(Outcome::Waves)] = waves;
        t.outcomes[source.layout.outcomes.first(Outcome::SpreadLevel)] = f64::from(u8::from(level));
        t.series.clear();
        t.series.resize(source.layout.series.cells(), 0);
        t.link_closed_days = vec![0.0; 2];
        t.strikes_by_size = vec![0];
        t.unserved_by_size = vec![0];
        Record {
            weight: 1.0,
            hypothesis,
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

impl Experiment for Stratified {
    type Worker<'s> = At<'s>;

    fn layout(&self) -> &Layout {
        &self.layout
    }

    fn trajectories(&self) -> u64 {
        self.trajectories
    }

    fn worker(&self) -> At<'_> {
        let chance = Stream::new(self.seed, Purpose::Observation);
        At { source: self, chance, point: Vec::new(), trajectory: Trajectory::default() }
    }
}

/// What repeats of an experiment say.
#[derive(Debug, Default)]
struct Seen {
    covered: [u32; 2],
    squares: f64,
    variances: f64,
}

fn repeated(design: Design, repeats: u32, times: u64) -> Seen {
    let mut seen = Seen::default();
    let mut source = Stratified::new(design, 0, 500, repeats);
    for seed in 5000..5000 + times {
        source.seed = seed;
        source.uniforms = Uniforms::new(design, seed, 500 / u64::from(repeats), 1, ["x", "y", "z"]);
        let summary = Summary::new(&source.ensemble());
        let waves = summary.mixture.outcome(Outcome::Waves, "").unwrap();
        let level = summary.mixture.events.iter().find(|e| e.key == "spread_level>=1").unwrap().chance;
        let [low, high] = waves.mean_interval.map(Option::unwrap);
        seen.covered[0] += u32::from((low..=high).contains(&MEAN_WAVES));
        seen.covered[1] += u32::from((level.low..=level.high).contains(&P_LEVEL));
        seen.squares += (waves.mean.unwrap() - MEAN_WAVES).powi(2);
        seen.variances += waves.standard_error.unwrap().powi(2);
    }
    seen
}

/// 95 % intervals of means and probabilities cover in 93 to 97 of 100 runs of 500 futures, plain and as 100 draws of 5, of
/// both designs; and the variance that is told is that of the means over runs. Of 1,000 runs a coverage of 95 % has a standard
/// error of 0.7 %; the ratio of variances one of 5 %, and replicates' own two more.
fn intervals_hold_their_level(design: Design) {
    for repeats in [1, 5] {
        let seen = repeated(design, repeats, 1000);
        let what = format!("{design:?}, {repeats} a draw: {seen:?}");
        assert!(seen.covered.iter().all(|n| (930..=970).contains(n)), "{what}");
        assert!((seen.variances / seen.squares - 1.0).abs() < 0.2, "{what}");
    }
}

#[test]
fn intervals_of_latin_hypercubes_hold_their_level() {
    intervals_hold_their_level(Design::LatinHypercube);
}

#[test]
fn intervals_of_sobol_points_hold_their_level() {
    intervals_hold_their_level(Design::Sobol);
}

/// Strata are worth futures: a run that needs less for a wanted precision says so.
#[test]
fn strata_are_worth_futures() {
    let ensemble = Stratified::new(Design::LatinHypercube, 1, 20_000, 1).ensemble();
    let event = ensemble.layout.events.iter().position(|e| e.key == "spread_level>=1").unwrap();
    let share = ensemble.mixture.event(&ensemble.layout, event);
    // p(1 − p) = 0.2419; the quantity explains 0.25/12 = 0.0208 of it and the hypothesis 0.0044: a tenth is certain.
    assert!(share.effective_n > 20_000.0 * 0.8 && share.effective_n < 20_000.0 * 2.2, "{}", share.effective_n);
    let column = ensemble.layout.outcomes.first(Outcome::Waves);
    let told = ensemble.mixture.mean_error(&ensemble.layout, column).unwrap().error;
    let naive = ensemble.mixture.outcomes.get(column).standard_error().unwrap();
    // Variance 4 of chance, 0.25 of the pair; 8.33 + 5.69 + 11 more that strata and hypotheses take away.
    assert!((told / naive - (4.25_f64 / 29.3).sqrt()).abs() < 0.12, "{}", told / naive);
}
