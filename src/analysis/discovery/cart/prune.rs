//! Cost-complexity pruning (Breiman et al. 1984, chapter 3): of the nested trees that minimise error + complexity ·
//! leaves for some complexity, the smallest whose cross-validated error is within one standard error of the least.
//!
//! The error is the mean square of (fails − stated share), which belongs to Gini's impurity (class probability trees,
//! section 4.6): with the rate of wrong classes no leaf would be worth keeping where fewer than half of its cases fail.

use harmattan_core::sampling::counter_hash;

use super::super::Settings;
use super::super::cases::Cases;
use super::super::sample::{Sample, Tally};
use super::super::stability::{Use, key};
use super::grow::Grown;

/// Parts of the cases for cross-validation.
const FOLDS: u64 = 10;

/// A grown tree and how far it is pruned.
pub(super) struct Pruned {
    pub grown: Grown,
    /// By node: the complexity from which on it is a leaf; 0 for leaves of the grown tree.
    pub collapse: Vec<f64>,
    /// The complexity chosen.
    pub complexity: f64,
    /// Cross-validated error of the pruned tree, and of the base rate alone.
    pub error: f64,
    pub error_of_root: f64,
}

/// Grows a tree and prunes it: eleven trees are grown.
pub(super) fn pruned(cases: &Cases, sample: &Sample, settings: &Settings) -> Pruned {
    let grown = Grown::new(cases, sample, settings.rules(sample).least);
    let collapse = collapse(&grown);
    let complexities = complexities(&collapse);
    // A tree is the best for all complexities up to the next: it is tried at their geometric mean.
    let next = complexities.iter().skip(1).copied().chain([f64::INFINITY]);
    let tried: Vec<f64> = complexities.iter().zip(next).map(|(a, b)| (a * b).sqrt().max(*a)).collect();
    let mut errors = vec![Errors::default(); tried.len()];
    let key = key(settings.seed, Use::Pruning, 0);
    for fold in 0..FOLDS {
        let is_held_out = |case: usize| counter_hash(key, case as u64) % FOLDS == fold;
        let (learned, held_out) = (sample.part(|case| !is_held_out(case)), sample.part(is_held_out));
        if learned.all.cases > 0 {
            validate(cases, &learned, &held_out, settings.rules(&learned).least, &tried, &mut errors);
        }
    }
    let least_error = errors.iter().map(Errors::mean).fold(f64::INFINITY, f64::min);
    let bound = errors.iter().find(|errors| errors.mean() <= least_error).map_or(f64::INFINITY, Errors::bound);
    let chosen = errors.iter().rposition(|errors| errors.mean() <= bound).unwrap_or_default();
    Pruned {
        grown,
        collapse,
        complexity: complexities.get(chosen).copied().unwrap_or(f64::INFINITY),
        error: errors.get(chosen).map_or(0.0, Errors::mean),
        error_of_root: errors.last().map_or(0.0, Errors::mean),
    }
}

/// Square errors of held-out cases.
#[derive(Clone, Copy, Debug, Default)]
struct Errors {
    cases: f64,
    sum: f64,
    squares: f64,
}

impl Errors {
    fn push(&mut self, error: f64) {
        self.cases += 1.0;
        self.sum += error;
        self.squares += error * error;
    }

    fn mean(&self) -> f64 {
        self.sum / self.cases.max(1.0)
    }

    /// One standard error above the mean.
    fn bound(&self) -> f64 {
        let mean = self.mean();
        let variance = (self.squares / self.cases.max(1.0) - mean * mean).max(0.0);
        mean + (variance / self.cases.max(1.0)).sqrt()
    }
}

/// Adds the errors of held-out cases by trees of the others, pruned at each complexity that is tried.
fn validate(cases: &Cases, learned: &Sample, held_out: &Sample, least: usize, tried: &[f64], errors: &mut [Errors]) {
    let grown = Grown::new(cases, learned, least);
    let collapse = collapse(&grown);
    for (case, mark) in held_out.members() {
        let path: Vec<usize> = grown.path(cases, case).collect();
        let fails = f64::from(mark >> 1);
        for (errors, &complexity) in errors.iter_mut().zip(tried) {
            let leaf = path.iter().find(|&&node| collapse[node] <= complexity);
            let stated = leaf.map_or(0.0, |&node| grown.nodes[node].tally.density());
            errors.push((fails - stated) * (fails - stated));
        }
    }
}

/// The complexities from which on the tree is another, rising, from 0 for the grown tree on.
fn complexities(collapse: &[f64]) -> Vec<f64> {
    let mut all: Vec<f64> = collapse.iter().copied().chain([0.0]).collect();
    all.sort_by(f64::total_cmp);
    all.dedup();
    all
}

/// By node: the complexity from which on it is a leaf (weakest-link cutting).
fn collapse(grown: &Grown) -> Vec<f64> {
    let nodes = &grown.nodes;
    let whole = nodes.first().map_or(1.0, |root| root.tally.cases.max(1) as f64);
    let mut collapse: Vec<f64> =
        nodes.iter().map(|n| if n.children().is_some() { f64::INFINITY } else { 0.0 }).collect();
    let mut last = 0.0_f64;
    while collapse.first().is_some_and(|root| *root == f64::INFINITY) {
        // Error and leaves below each node; nodes come before those below them.
        let mut below = vec![(0.0, 0.0); nodes.len()];
        for (node, found) in nodes.iter().enumerate().rev() {
            below[node] = match found.children() {
                Some([left, right]) if collapse[node] == f64::INFINITY => {
                    (below[left].0 + below[right].0, below[left].1 + below[right].1)
                }
                _ => (squares(found.tally) / whole, 1.0),
            };
        }
        let link = |&node: &usize| (squares(nodes[node].tally) / whole - below[node].0) / (below[node].1 - 1.0);
        let open = (0..nodes.len()).filter(|&node| collapse[node] == f64::INFINITY);
        let Some(weakest) = open.min_by(|a, b| link(a).total_cmp(&link(b))) else { break };
        last = last.max(link(&weakest));
        collapse[weakest] = last;
    }
    // What is below a leaf is never looked at; it is given up no later.
    for (node, found) in nodes.iter().enumerate() {
        for child in found.children().into_iter().flatten() {
            collapse[child] = collapse[child].min(collapse[node]);
        }
    }
    collapse
}

/// Sum of squares of (fails − share of failures).
fn squares(tally: Tally) -> f64 {
    tally.failures as f64 * (1.0 - tally.density())
}
