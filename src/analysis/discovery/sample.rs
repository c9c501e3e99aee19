//! Which cases take part in a search, which of them fail, and how many there are of both.

use std::ops::{AddAssign, SubAssign};

/// Cases, and those of them that fail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// All of them.
    pub cases: usize,
    /// Those that fail.
    pub failures: usize,
}

impl Tally {
    /// Share of failing cases; 0 where there is no case.
    #[must_use]
    pub fn density(self) -> f64 {
        self.failures as f64 / self.cases.max(1) as f64
    }

    /// Share of the failures of `all` that are among these; 0 where nothing fails.
    #[must_use]
    pub fn coverage(self, all: Self) -> f64 {
        self.failures as f64 / all.failures.max(1) as f64
    }

    /// Share of the cases of `all` that are among these; 0 where there is none.
    #[must_use]
    pub fn mass(self, all: Self) -> f64 {
        self.cases as f64 / all.cases.max(1) as f64
    }

    /// The cases with these marks of a [`Sample`].
    pub(super) fn of(marks: impl Iterator<Item = u8>) -> Self {
        let mut tally = Self::default();
        marks.for_each(|mark| tally.add(mark));
        tally
    }

    /// One case with a mark of a [`Sample`].
    #[inline]
    pub(super) fn add(&mut self, mark: u8) {
        self.cases += usize::from(mark & 1);
        self.failures += usize::from(mark >> 1);
    }

    /// Both together.
    #[inline]
    pub(super) fn plus(mut self, other: Self) -> Self {
        self += other;
        self
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.cases += other.cases;
        self.failures += other.failures;
    }
}

impl SubAssign for Tally {
    fn sub_assign(&mut self, other: Self) {
        self.cases -= other.cases;
        self.failures -= other.failures;
    }
}

/// Cuts cases without a mark out of a list, in time that does not depend on which they are: whether a case stays is
/// written before it is known, since branches on chance are slow.
pub(super) fn keep_marked(cases: &mut Vec<u32>, marks: &[u8]) {
    let mut kept = 0;
    for at in 0..cases.len() {
        let case = cases[at];
        cases[kept] = case;
        kept += usize::from(marks[case as usize] & 1);
    }
    cases.truncate(kept);
}

/// Cases that take part in a search.
#[derive(Clone, Debug)]
pub(super) struct Sample {
    /// By case: 0 if it takes no part, 1 if it takes part, 3 if it fails besides.
    pub marks: Vec<u8>,
    /// How many they are.
    pub all: Tally,
}

impl Sample {
    /// The cases that `takes_part` says.
    pub fn new(failed: &[bool], takes_part: impl Fn(usize) -> bool) -> Self {
        let mark = |(case, &failed): (usize, &bool)| u8::from(takes_part(case)) * (1 + 2 * u8::from(failed));
        Self::of_marks(failed.iter().enumerate().map(mark).collect())
    }

    /// From marks.
    pub fn of_marks(marks: Vec<u8>) -> Self {
        let all = Tally::of(marks.iter().copied());
        Self { marks, all }
    }

    /// Those of its cases that `takes_part` says.
    pub fn part(&self, takes_part: impl Fn(usize) -> bool) -> Self {
        let mark = |(case, &mark): (usize, &u8)| mark * u8::from(takes_part(case));
        Self::of_marks(self.marks.iter().enumerate().map(mark).collect())
    }

    /// Its cases with their marks.
    pub fn members(&self) -> impl Iterator<Item = (usize, u8)> + '_ {
        self.marks.iter().copied().enumerate().filter(|&(_, mark)| mark != 0)
    }
}
