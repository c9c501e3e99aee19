//! Screening by elementary effects: trajectories through the unit cube that change one input at a time (Morris 1991),
//! and the mean absolute change of the outcome that goes with each input (μ*; Campolongo, Cariboni & Saltelli 2007).

use harmattan_core::distribution::student;
use harmattan_core::sampling::counter_hash;

use super::index::mean_and_deviation;
use harmattan_engine::Z95;

/// Changes below this part of the outcomes' size are rounding.
const NO_CHANGE: f64 = 1e-12;
/// Put into the seed.
const TRAJECTORY_SEED: u64 = 0x6d6f_7272;

/// Where the levels of an input lie. Coordinates are probabilities: an input is its quantile there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grid {
    /// 0, 1/(p − 1), …, 1, as published; a change is Δ = p/(2(p − 1)). For inputs with a least and a greatest value.
    WithEnds,
    /// (i + ½)/p: the middles of p classes of equal probability; a change is ½. For inputs whose range has no end.
    Centred,
}

/// A design of trajectories. Each follows from the seed and its number alone, so that more of them leave the first as
/// they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screening {
    inputs: usize,
    levels: u32,
    grid: Grid,
    trajectories: Vec<Trajectory>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Trajectory {
    /// Level of each input at first.
    start: Vec<u32>,
    /// Inputs in the order in which they change.
    order: Vec<usize>,
}

/// Elementary effects of one input: changes of the outcome over a change of the input's probability.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effect {
    /// μ: mean.
    pub mean: f64,
    /// μ*: mean of absolute effects; in units of the outcome, per whole unit of probability.
    pub mean_absolute: f64,
    /// σ: standard deviation, 0 if the input acts evenly and by itself.
    pub deviation: f64,
    /// Standard error of μ* over trajectories.
    pub error: f64,
    /// Lower end of the 95 % interval of μ* by Student's t, not below 0.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Effect {
    /// Whether μ* is told apart from 0: the lower end of its 95 % interval is above 0. It presumes that an input that
    /// does nothing changes nothing: absolute changes by mere chance have a mean above 0 too.
    #[must_use]
    pub fn is_told_apart(&self) -> bool {
        self.low > 0.0
    }
}

impl Screening {
    /// `trajectories` through a grid of an even number of `levels` (4 or 8). None if levels are odd or none, or there
    /// are no inputs.
    ///
    /// Each input starts on any level and changes once, by half of all levels, up or down as it can, which is Morris's
    /// law of base points and signs.
    #[must_use]
    pub fn new(inputs: usize, trajectories: usize, levels: u32, grid: Grid, seed: u64) -> Option<Self> {
        if levels == 0 || !levels.is_multiple_of(2) || inputs == 0 {
            return None;
        }
        let seed = counter_hash(seed, TRAJECTORY_SEED);
        let trajectory = |number: usize| {
            let key = counter_hash(seed, number as u64);
            let random = |input: usize, of: u64| counter_hash(key, 2 * input as u64 + of);
            #[expect(clippy::cast_possible_truncation, reason = "below the number of levels")]
            let level = |input| ((u128::from(random(input, 0)) * u128::from(levels)) >> 64) as u32;
            let mut order: Vec<usize> = (0..inputs).collect();
            order.sort_unstable_by_key(|&input| (random(input, 1), input));
            Trajectory { start: (0..inputs).map(level).collect(), order }
        };
        Some(Self { inputs, levels, grid, trajectories: (0..trajectories).map(trajectory).collect() })
    }

    /// The points at which outcomes are needed, of one trajectory after the other, inputs + 1 of each: coordinates by
    /// input, 0–1.
    pub fn points(&self) -> impl Iterator<Item = Vec<f64>> {
        self.trajectories.iter().flat_map(move |trajectory| {
            let mut levels = trajectory.start.clone();
            let first = self.point(&levels);
            let rest = trajectory.order.iter().map(move |&input| {
                levels[input] = self.changed(levels[input]);
                self.point(&levels)
            });
            std::iter::once(first).chain(rest)
        })
    }

    /// Effects by input, from `outcomes` at all points in their order. None if there are not as many, one is not
    /// finite, or there are fewer than two trajectories. Time: inputs × trajectories.
    #[must_use]
    pub fn effects(&self, outcomes: &[f64]) -> Option<Vec<Effect>> {
        let count = self.trajectories.len();
        let is_sound = outcomes.len() == count * (self.inputs + 1) && outcomes.iter().all(|y| y.is_finite());
        if !is_sound || count < 2 {
            return None;
        }
        let rounding = NO_CHANGE * outcomes.iter().fold(0.0_f64, |largest, y| largest.max(y.abs()));
        let mut effects = vec![Vec::with_capacity(count); self.inputs];
        for (trajectory, outcomes) in self.trajectories.iter().zip(outcomes.chunks_exact(self.inputs + 1)) {
            for (&input, pair) in trajectory.order.iter().zip(outcomes.windows(2)) {
                let change = pair[1] - pair[0];
                let change = if change.abs() <= rounding { 0.0 } else { change };
                let is_up = trajectory.start[input] < self.levels / 2;
                effects[input].push(if is_up { change } else { -change } / self.step());
            }
        }
        Some(effects.iter().map(|effects| Effect::of(effects)).collect())
    }

    /// Δ, the change of a coordinate.
    #[must_use]
    pub fn step(&self) -> f64 {
        self.coordinate(self.levels / 2) - self.coordinate(0)
    }

    fn point(&self, levels: &[u32]) -> Vec<f64> {
        levels.iter().map(|&level| self.coordinate(level)).collect()
    }

    fn coordinate(&self, level: u32) -> f64 {
        match self.grid {
            Grid::WithEnds => f64::from(level) / f64::from(self.levels - 1),
            Grid::Centred => (f64::from(level) + 0.5) / f64::from(self.levels),
        }
    }

    fn changed(&self, level: u32) -> u32 {
        let half = self.levels / 2;
        if level < half { level + half } else { level - half }
    }
}

impl Effect {
    fn of(effects: &[f64]) -> Self {
        let (mean, deviation) = mean_and_deviation(effects);
        let absolute: Vec<f64> = effects.iter().map(|effect| effect.abs()).collect();
        let (mean_absolute, spread) = mean_and_deviation(&absolute);
        let error = spread / (effects.len() as f64).sqrt();
        let reach = student(Z95, effects.len() as u64) * error;
        Self {
            mean,
            mean_absolute,
            deviation,
            error,
            low: (mean_absolute - reach).max(0.0),
            high: mean_absolute + reach,
        }
    }
}
