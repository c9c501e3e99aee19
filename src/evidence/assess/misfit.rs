//! How odd a history is under each hypothesis: the share of its futures that lie as far out, and the numbers that do.

use super::Learned;
use crate::histories::Feature;
use crate::learning::{Gram, Standard};
use harmattan_core::linear::solve;

/// Added to the variances of standard numbers: what hardly varies is no measure of oddness.
const LEAST_VARIANCE: f64 = 0.05;
/// Numbers told, and the chance of one as far out below which it is told.
const TOLD: usize = 3;
const TAIL: f64 = 0.05;

/// One number of the events that is far out.
#[derive(Clone, Debug, PartialEq)]
pub struct Oddity {
    /// What it is.
    pub feature: Feature,
    /// What was seen.
    pub seen: f64,
    /// P10 and P90 among the futures, each hypothesis as probable as it is judged.
    pub usual: [f64; 2],
    /// Twice the share of futures as far out on the same side.
    pub tail: f64,
}

/// What is usual under each hypothesis by one day.
pub(super) struct Misfit {
    standard: Standard,
    classes: Vec<Class>,
}

struct Class {
    mean: Vec<f64>,
    factor: Vec<f64>,
    /// Distances of the hypothesis's own futures, in rising order.
    distances: Vec<f64>,
}

impl Misfit {
    pub fn learn(learned: &Learned, day: usize) -> Option<Self> {
        let columns = learned.features[day].all().len();
        let standard = Standard::of(&learned.table(day), columns);
        let of_class = |class: usize| {
            let own = learned.rows.iter().filter(|row| learned.class(row.hypothesis) == Some(class));
            let rows: Vec<f64> =
                own.flat_map(|row| standard.scaled(learned.part(row, day)).collect::<Vec<_>>()).collect();
            Class::of(rows, columns)
        };
        let classes = (0..learned.classes.len()).map(of_class).collect::<Option<Vec<_>>>()?;
        Some(Self { standard, classes })
    }

    /// Of each hypothesis: the share of its futures that lie as far out as these numbers, at least one in all.
    pub fn shares(&self, numbers: &[f64]) -> Vec<f64> {
        let scaled: Vec<f64> = self.standard.scaled(numbers).collect();
        let share = |class: &Class| {
            let distance = class.distance(&scaled);
            let nearer = class.distances.partition_point(|&other| other < distance);
            (1 + class.distances.len() - nearer) as f64 / (1 + class.distances.len()) as f64
        };
        self.classes.iter().map(share).collect()
    }
}

impl Class {
    fn of(mut rows: Vec<f64>, columns: usize) -> Option<Self> {
        let n = rows.len() / columns.max(1);
        if n <= columns {
            return None;
        }
        let mut mean = vec![0.0; columns];
        for row in rows.chunks_exact(columns) {
            mean.iter_mut().zip(row).for_each(|(sum, x)| *sum += x / n as f64);
        }
        for row in rows.chunks_exact_mut(columns) {
            row.iter_mut().zip(&mean).for_each(|(x, mean)| *x -= mean);
        }
        let factor = Gram::new(&rows, columns, |_| 1.0).factor(1.0 / n as f64, LEAST_VARIANCE, 0)?;
        let mut class = Self { mean: vec![0.0; columns], factor, distances: Vec::new() };
        // What a future's distance would be had it not been learned from: with 1/n in the covariance, d·n/(n − 1) / (1 − d/(n − 1))
        // (a rank-one downdate, ridge aside), so that fresh histories are as odd as often.
        let fewer = n as f64 - 1.0;
        let left_out = |d: f64| d * (n as f64 / fewer) / (1.0 - d / fewer).max(0.01);
        class.distances = rows.chunks_exact(columns).map(|row| left_out(class.distance(row))).collect();
        class.distances.sort_by(f64::total_cmp);
        class.mean = mean;
        Some(class)
    }

    /// Square of the distance from the mean of the class (Mahalanobis).
    fn distance(&self, scaled: &[f64]) -> f64 {
        let mut rest: Vec<f64> = scaled.iter().zip(&self.mean).map(|(x, mean)| x - mean).collect();
        let departure = rest.clone();
        solve(&self.factor, &mut rest);
        rest.iter().zip(departure).map(|(a, b)| a * b).sum()
    }
}

/// The numbers that lie furthest out among the futures, each hypothesis as probable as `weights` say.
pub(super) fn oddities(learned: &Learned, day: usize, numbers: &[f64], weights: &[f64]) -> Vec<Oddity> {
    let mut counts = vec![0.0_f64; weights.len()];
    for row in &learned.rows {
        if let Some(class) = learned.class(row.hypothesis) {
            counts[class] += 1.0;
        }
    }
    let weight = |class: usize| weights[class] / counts[class].max(1.0);
    let of_column = |column: usize| {
        let mut all: Vec<(f64, f64)> = learned
            .rows
            .iter()
            .filter_map(|row| Some((learned.part(row, day)[column], weight(learned.class(row.hypothesis)?))))
            .collect();
        all.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (seen, sum) = (numbers[column], |is: &dyn Fn(f64) -> bool| -> f64 {
            all.iter().filter(|(x, _)| is(*x)).map(|(_, w)| w).sum()
        });
        let tail = (2.0 * f64::min(sum(&|x| x <= seen), sum(&|x| x >= seen))).min(1.0);
        let quantile = |p: f64| {
            let mut reached = 0.0;
            let found = all.iter().find(|(_, w)| {
                reached += w;
                reached >= p
            });
            found.or(all.last()).map_or(0.0, |(x, _)| *x)
        };
        let feature = learned.features[day].all()[column].clone();
        Oddity { feature, seen, usual: [quantile(0.1), quantile(0.9)], tail }
    };
    let mut all: Vec<Oddity> = (0..numbers.len()).map(of_column).filter(|oddity| oddity.tail < TAIL).collect();
    all.sort_by(|a, b| a.tail.total_cmp(&b.tail));
    all.truncate(TOLD);
    all
}
