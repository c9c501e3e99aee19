//! Boxes whose truth is known: planted ones, none at all, and searches done again the long way.

mod edges;
mod naive;
mod noise;
mod planted;

use harmattan_core::sampling::counter_hash;

use super::*;
use crate::Column;

/// Uniform numbers on (0, 1): the `case`-th of a column under a seed.
fn uniform(seed: u64, column: usize, case: usize) -> f64 {
    ((counter_hash(counter_hash(seed, column as u64), case as u64) >> 12) as f64 + 0.5) / (1_u64 << 52) as f64
}

/// Uniform columns.
pub(super) fn columns(seed: u64, count: usize, cases: usize) -> Vec<Vec<f64>> {
    (0..count).map(|column| (0..cases).map(|case| uniform(seed, column, case)).collect()).collect()
}

/// Failures with a probability of their own for each case.
pub(super) fn failing(seed: u64, cases: usize, probability: impl Fn(usize) -> f64) -> Vec<bool> {
    (0..cases).map(|case| uniform(seed, 1_000, case) < probability(case)).collect()
}

/// Which of `count` equal parts of (0, 1) a number lies in.
fn part(uniform: f64, count: usize) -> usize {
    (1..count).filter(|&k| uniform * count as f64 >= k as f64).count()
}

pub(super) fn numeric(columns: &[Vec<f64>]) -> Vec<Column<'_>> {
    columns.iter().map(|values| Column::Numeric(values)).collect()
}

/// Few repetitions, one box.
fn quick(seed: u64) -> Settings {
    Settings { splits: 5, shuffles: 19, boxes: 1, ..Settings::new(seed) }
}

fn searched(columns: &[Column<'_>], failed: &[bool], settings: &Settings) -> (Vec<Finding>, Tree) {
    let cases = Cases::new(columns).expect("a table");
    match discover(&cases, failed, settings).expect("marks") {
        Discovery::Boxes { findings, tree } => (findings, tree),
        Discovery::NoBox { tree, .. } => (Vec::new(), tree),
        other => panic!("{other:?}"),
    }
}

fn restrictions_of(finding: &Finding) -> Vec<Restriction> {
    finding.restrictions.iter().map(|restricted| restricted.restriction.clone()).collect()
}

/// Cases that pass all restrictions, and those of them that fail, counted from the columns themselves.
fn counted(columns: &[Column<'_>], failed: &[bool], restrictions: &[Restriction]) -> (usize, usize) {
    let holds = |case: &usize| restrictions.iter().all(|r| r.holds(&columns[r.column], *case));
    let inside: Vec<usize> = (0..failed.len()).filter(holds).collect();
    (inside.len(), inside.iter().filter(|&&case| failed[case]).count())
}

/// Lower and upper bound of a condition; infinite where there is none.
pub(super) fn bounds(condition: &Condition) -> (f64, f64) {
    match *condition {
        Condition::Below { high } => (f64::NEG_INFINITY, high),
        Condition::Above { low } => (low, f64::INFINITY),
        Condition::Between { low, high } => (low, high),
        _ => (f64::NEG_INFINITY, f64::INFINITY),
    }
}
