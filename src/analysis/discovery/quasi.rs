//! Quasi-p-values of restrictions (Bryant and Lempert 2010): how likely chance alone would give a box so many failures
//! if they were as dense in it as they are once a restriction is lifted. Only quasi: the restriction was picked among
//! many because it looked well, so that the share of shuffled tables that do as well ([`super::Chance`]) is to be read
//! beside it. On the other hand the wider box holds the box itself, which makes the test the more cautious the less a
//! restriction leaves out: it asks whether a restriction matters to the box, not only whether it is real.

use super::cases::Cases;
use super::region::{Face, Region};
use super::sample::{Sample, Tally};

/// The probability of at least `successes` of `trials` where each succeeds with `probability` (binomial law); summed
/// from the term at `successes` away from the mean, so that tails keep their precision. 1 for no success, 0 for more
/// than trials.
#[must_use]
pub fn binomial_upper(trials: usize, successes: usize, probability: f64) -> f64 {
    if successes == 0 {
        return 1.0;
    }
    if successes > trials || probability <= 0.0 || probability.is_nan() {
        return 0.0;
    }
    if probability >= 1.0 {
        return 1.0;
    }
    let (n, k, failure) = (trials as f64, successes as f64, 1.0 - probability);
    if k > n * probability {
        return tail(n, k, probability, failure).min(1.0);
    }
    // At most k − 1 successes are at least n − k + 1 failures.
    (1.0 - tail(n, n - k + 1.0, failure, probability)).max(0.0)
}

/// Σ of the terms from `k` on, which fall.
fn tail(n: f64, k: f64, probability: f64, failure: f64) -> f64 {
    let ways = libm::lgamma(n + 1.0) - libm::lgamma(k + 1.0) - libm::lgamma(n - k + 1.0);
    let first = libm::exp(ways + k * libm::log(probability) + (n - k) * libm::log(failure));
    let (mut term, mut sum, mut at) = (1.0, 1.0, k);
    while at < n && term > 1e-17 * sum {
        term *= (n - at) / (at + 1.0) * (probability / failure);
        sum += term;
        at += 1.0;
    }
    first * sum
}

/// Cases in a box, and those that each of its faces alone keeps out.
#[derive(Clone, Debug)]
pub(super) struct Margins {
    /// In the box.
    pub inside: Tally,
    /// By face: its column, and what would come in.
    beyond: Vec<(usize, Tally)>,
}

impl Margins {
    /// The quasi-p-value of all that the box leaves out of a column. A case lies beyond one face of a column at most.
    pub fn quasi_p(&self, column: usize) -> f64 {
        let beyond = self.beyond.iter().filter(|(of, _)| *of == column).map(|(_, tally)| *tally);
        let lifted = beyond.fold(self.inside, Tally::plus);
        binomial_upper(self.inside.cases, self.inside.failures, lifted.density())
    }
}

/// The faces of a box, and how many of them keep out each case: what is beyond single faces is known at any time while
/// they are lifted one by one, at the cost of the cases beyond the face lifted.
struct Lifting<'c> {
    cases: &'c Cases,
    sample: &'c Sample,
    region: &'c Region,
    faces: Vec<(usize, Face)>,
    is_lifted: Vec<bool>,
    /// By case: the number of faces that keep it out, and the sum of their indices: where there is one, its index.
    kept_out: Vec<(u32, u32)>,
    inside: Tally,
    /// By face: cases that it alone keeps out.
    beyond: Vec<Tally>,
}

impl<'c> Lifting<'c> {
    /// O(n + m), where m is the number of cases beyond each face, summed up.
    fn new(cases: &'c Cases, sample: &'c Sample, region: &'c Region) -> Self {
        let faces = region.faces(cases);
        let mut kept_out = vec![(0, 0); cases.count];
        for (number, &(index, face)) in (0_u32..).zip(&faces) {
            for &case in region.beyond(cases, index, face) {
                let (count, sum) = &mut kept_out[case as usize];
                (*count, *sum) = (*count + 1, *sum + number);
            }
        }
        let (mut inside, mut beyond) = (Tally::default(), vec![Tally::default(); faces.len()]);
        for (&mark, &(count, sum)) in sample.marks.iter().zip(&kept_out) {
            match count {
                0 => inside.add(mark),
                1 => beyond[sum as usize].add(mark),
                _ => {}
            }
        }
        let is_lifted = vec![false; faces.len()];
        Self { cases, sample, region, faces, is_lifted, kept_out, inside, beyond }
    }

    /// The least significant face, with its quasi-p-value. All are tests of the same count, so that it is the face
    /// without which failures are densest; of equals the last: where a category and a column unstated under it leave
    /// out the same cases, the category stays.
    fn weakest(&self) -> Option<(usize, f64)> {
        let density = |face: &usize| self.inside.plus(self.beyond[*face]).density();
        let standing = (0..self.faces.len()).filter(|&face| !self.is_lifted[face]);
        let weakest = standing.max_by(|a, b| density(a).total_cmp(&density(b)))?;
        Some((weakest, binomial_upper(self.inside.cases, self.inside.failures, density(&weakest))))
    }

    fn lift(&mut self, face: usize) {
        let (index, side) = self.faces[face];
        for &case in self.region.beyond(self.cases, index, side) {
            let (count, sum) = &mut self.kept_out[case as usize];
            *count -= 1;
            *sum -= u32::try_from(face).unwrap_or_default();
            match *count {
                0 => self.inside.add(self.sample.marks[case as usize]),
                1 => self.beyond[*sum as usize].add(self.sample.marks[case as usize]),
                _ => {}
            }
        }
        self.is_lifted[face] = true;
    }

    /// The box that is left.
    fn done(self) -> (Region, Margins) {
        let mut region = self.region.clone();
        let mut margins = Margins { inside: self.inside, beyond: Vec::new() };
        for (face, &(index, side)) in self.faces.iter().enumerate() {
            if self.is_lifted[face] {
                region.lift(index, side, self.cases);
            } else {
                margins.beyond.push((region.spans[index].0, self.beyond[face]));
            }
        }
        region.tidy(self.cases);
        (region, margins)
    }
}

/// Lifts the restrictions of a box whose quasi-p-values are greater than `significance`, the least significant first
/// and the others judged anew each time. The two ends of a range, each category left out and the cases that state
/// nothing are judged one by one, so that a column keeps no end that says nothing; where all faces of a column are
/// significant so is the column as a whole.
pub(super) fn relieved(cases: &Cases, sample: &Sample, region: &Region, significance: f64) -> (Region, Margins) {
    let mut lifting = Lifting::new(cases, sample, region);
    while let Some((face, _)) = lifting.weakest().filter(|(_, p)| *p > significance) {
        lifting.lift(face);
    }
    lifting.done()
}
