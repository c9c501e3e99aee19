//! Processes whose rare events have known probabilities, to hold the algorithm against.

use harmattan_core::sampling::counter_hash;

use super::splitting::{Path, Process};

/// Uniform numbers on (0, 1) by number of the path and step.
fn uniform(key: u64, step: u32, which: u64) -> f64 {
    ((counter_hash(key, u64::from(step) << 1 | which) >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
}

/// A walk in discrete time that ends where it leaves an interval, as `Walker` moves it.
pub(super) struct Walk<W> {
    pub walker: W,
    pub seed: u64,
    pub steps: u64,
}

/// How a walk moves and when it ends.
pub(super) trait Walker {
    /// Where it starts.
    fn start(&self) -> f64;
    /// Where it is after a step, given two uniform numbers.
    fn step(&self, at: f64, uniforms: [f64; 2]) -> f64;
    /// Whether it has ended there.
    fn ends(&self, at: f64) -> bool;
    /// Kind of the event that it has ended with, if any.
    fn happened(&self, at: f64) -> Option<usize>;
    /// The score there.
    fn score(&self, at: f64) -> f64 {
        at
    }
}

/// Where a path's own numbers begin.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place {
    at: f64,
    step: u32,
    key: u64,
}

impl<W: Walker> Walk<W> {
    pub fn new(walker: W, seed: u64) -> Self {
        Self { walker, seed, steps: 0 }
    }

    fn next(&mut self, place: &mut Place) {
        let uniforms = [0, 1].map(|which| uniform(place.key, place.step, which));
        place.at = self.walker.step(place.at, uniforms);
        place.step += 1;
        self.steps += 1;
    }
}

impl<W: Walker> Process for Walk<W> {
    type Origin = Place;

    fn last_step(&self) -> u32 {
        u32::MAX
    }

    fn begin(&mut self, number: u64, origin: &mut Place) {
        *origin = Place { at: self.walker.start(), step: 0, key: counter_hash(self.seed, number) };
    }

    fn run(&mut self, origin: &Place, path: &mut Path) {
        let mut place = *origin;
        loop {
            let score = self.walker.score(place.at);
            if path.rises.last().is_none_or(|&(_, greatest)| score > greatest) {
                path.rises.push((place.step, score));
            }
            if self.walker.ends(place.at) {
                path.happened = self.walker.happened(place.at);
                return;
            }
            self.next(&mut place);
        }
    }

    fn branch(&mut self, parent: &Place, step: u32, number: u64, child: &mut Place) {
        *child = *parent;
        while child.step < step {
            self.next(child);
        }
        child.key = counter_hash(self.seed, number);
    }

    fn spent(&self) -> f64 {
        self.steps as f64
    }
}
