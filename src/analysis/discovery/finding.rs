//! What a search hands over: a box as it can be told in a sentence, the trajectory that it was taken from, and the
//! leaves of the tree beside it.

use serde::{Deserialize, Serialize};

use super::restriction::Restriction;
use super::sample::Tally;

/// A box is called one of chance if a greater share of shuffled tables has as good a one.
const LIKELY: f64 = 0.05;

/// What is in a box.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    /// Cases inside.
    pub cases: usize,
    /// Those of them that fail.
    pub failures: usize,
    /// Share of all failures that are inside.
    pub coverage: f64,
    /// Share of the cases inside that fail.
    pub density: f64,
    /// Share of all cases that are inside.
    pub mass: f64,
}

impl Figures {
    pub(super) fn of(inside: Tally, all: Tally) -> Self {
        let (coverage, density, mass) = (inside.coverage(all), inside.density(), inside.mass(all));
        Self { cases: inside.cases, failures: inside.failures, coverage, density, mass }
    }
}

/// A restriction of a box that was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Restricted {
    /// What it asks of which column.
    pub restriction: Restriction,
    /// Probability that chance gives the box so many failures if they are as dense in it as without the restriction.
    /// Quasi: the restriction was picked because it looked well.
    pub quasi_p: f64,
    /// Share of half samples whose box leaves out some of the same: the same end of the column, the same category; 0 if none
    /// was searched.
    pub reproducibility: f64,
}

/// How often chance gives as good a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chance {
    /// Shuffled tables whose box is at least as good a compromise.
    pub as_good: usize,
    /// Shuffled tables searched.
    pub shuffles: usize,
}

impl Chance {
    /// The share of tables without any pattern that have as good a box, this one counted among them: never 0, and 1 if
    /// no table was searched.
    #[must_use]
    pub fn share(self) -> f64 {
        (1 + self.as_good) as f64 / (1 + self.shuffles) as f64
    }

    /// Whether the box is to be called one of chance: the share is greater than 5 %.
    #[must_use]
    pub fn is_likely(self) -> bool {
        self.share() > LIKELY
    }
}

/// Figures of boxes found in the same way on four fifths of the cases, counted on the fifth left out: not optimistic.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct HeldOut {
    /// Pooled over the fifths; where no box is found without a fifth, none of it is inside. None if that is so of all.
    pub figures: Option<Figures>,
    /// Fifths without which a box was found, of five.
    pub found: usize,
}

/// One box of a peeling trajectory.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// What is in it.
    pub figures: Figures,
    /// Its restrictions, one for each restricted column, significant or not.
    pub restrictions: Vec<Restriction>,
    /// Harmonic mean of coverage and of (density − base rate)/(1 − base rate).
    pub compromise: f64,
}

/// A box in which failures are dense.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Its restrictions, by column; all of them hold together.
    pub restrictions: Vec<Restricted>,
    /// What is in it, of the cases that were searched: those outside all boxes found before.
    pub figures: Figures,
    /// Share of the searched cases that fail.
    pub base_rate: f64,
    /// Share of the failures of the whole table that are in it; the coverage, but for boxes found after another.
    pub share_of_all_failures: f64,
    /// Harmonic mean of coverage and of (density − base rate)/(1 − base rate): what the box was chosen by.
    pub compromise: f64,
    /// The same search with a part of the cases left out.
    pub held_out: HeldOut,
    /// The same search where nothing can be found.
    pub chance: Chance,
    /// The peeling trajectory, from all searched cases on, for a reader who prefers another compromise.
    pub trajectory: Vec<Step>,
    /// Index of the box of the trajectory that this one was made of.
    pub chosen: usize,
}

/// A leaf of a classification tree.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Leaf {
    /// Its conditions, one for each column that its path asks about.
    pub restrictions: Vec<Restriction>,
    /// What is in it.
    pub figures: Figures,
}

/// A classification tree, as a check of boxes found otherwise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tree {
    /// Its leaves, from left to right; together they hold all cases. One without conditions if nothing is worth a
    /// split.
    pub leaves: Vec<Leaf>,
    /// Index of the leaf with the best compromise of coverage and density; none if no leaf is denser than the whole.
    pub best: Option<usize>,
    /// Mean square error of the stated shares, by cross-validation (Brier score).
    pub error: f64,
    /// The same if the base rate is stated of every case.
    pub error_of_base_rate: f64,
}

/// What a search came to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Discovery {
    /// No case fails: there is nothing to explain.
    NobodyFails,
    /// All cases fail, whatever is assumed.
    EverybodyFails,
    /// Fewer cases fail, or fewer do not, than a box can be told from.
    TooFew {
        /// Cases that fail.
        failures: usize,
        /// Cases that do not.
        successes: usize,
        /// So many there must be of both.
        least: usize,
    },
    /// No restriction makes failures significantly denser.
    NoBox {
        /// The peeling trajectory.
        trajectory: Vec<Step>,
        /// The tree beside it.
        tree: Tree,
    },
    /// At least one box. The first may be one of chance, which it says; further ones are not.
    Boxes {
        /// In the order in which they were found.
        findings: Vec<Finding>,
        /// The tree beside them, of all cases.
        tree: Tree,
    },
}
