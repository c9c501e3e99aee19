//! The best cut of a node: of all cuts of all columns the one that leaves the least Gini impurity (Breiman et al. 1984,
//! chapter 4).
//!
//! A numeric column is cut between two values, and cases that do not state it go to whichever side suits better, or are
//! cut off by themselves (Twala, Jones and Hand 2008). Categories are ordered by their share of failures: some cut in
//! that order is the best of all ways to part them in two (theorem 4.5).

use super::super::cases::Cases;
use super::super::region::Span;
use super::super::sample::{Sample, Tally, keep_marked};

/// Gains below this share of the cases are rounding.
const NO_GAIN: f64 = 1e-12;

/// A cut: cases of `column` whose rank is within `left` go left.
#[derive(Clone, Debug)]
pub(super) struct Cut {
    pub column: usize,
    pub left: Span,
}

impl Cut {
    /// Whether a case goes left.
    #[inline]
    pub fn is_left(&self, cases: &Cases, case: usize) -> bool {
        self.left.beyond(cases.columns[self.column].ranks[case]).is_none()
    }

    /// What of the cut column is on its left or right side.
    pub fn side(&self, cases: &Cases, is_left: bool) -> Span {
        match &self.left {
            left if is_left => left.clone(),
            Span::Category { kept } => Span::Category { kept: kept.iter().map(|kept| !kept).collect() },
            Span::Numeric { high, unstated, .. } => {
                let greatest = cases.columns[self.column].greatest();
                Span::Numeric { low: high.saturating_add(1), high: greatest, unstated: !unstated }
            }
        }
    }
}

/// The cases of a node.
pub(super) struct Members {
    pub sample: Sample,
    /// By column: those that state it, by value.
    orders: Vec<Vec<u32>>,
}

impl Members {
    /// All cases of a sample.
    pub fn new(cases: &Cases, sample: &Sample) -> Self {
        Self::among(cases.columns.iter().map(|column| &column.order), sample.clone())
    }

    /// Those that are in a sample as well.
    pub fn part(&self, sample: Sample) -> Self {
        Self::among(self.orders.iter(), sample)
    }

    fn among<'o>(orders: impl Iterator<Item = &'o Vec<u32>>, sample: Sample) -> Self {
        let mut orders: Vec<Vec<u32>> = orders.cloned().collect();
        for order in &mut orders {
            keep_marked(order, &sample.marks);
        }
        Self { sample, orders }
    }

    /// The cut that leaves the least impurity with at least `least` cases on either side, the first of equals; none if
    /// none leaves less than there is. O(d·n). `reciprocals` are 1/k by k, since divisions would take most of the time.
    pub fn best(&self, cases: &Cases, least: usize, reciprocals: &[f64]) -> Option<Cut> {
        let all = self.sample.all;
        let score = purity(all, reciprocals) + NO_GAIN * all.cases as f64;
        let mut best = Best { all, least, reciprocals, score, cut: None };
        for (column, ranked) in cases.columns.iter().enumerate() {
            if ranked.is_category() {
                self.cut_categories(cases, column, &mut best);
            } else {
                self.cut_values(cases, column, &mut best);
            }
        }
        best.cut
    }

    fn cut_values(&self, cases: &Cases, column: usize, best: &mut Best<'_>) {
        let (ranked, order, marks) = (&cases.columns[column], &self.orders[column], &self.sample.marks);
        let stated = Tally::of(order.iter().map(|&case| marks[case as usize]));
        let mut unstated = self.sample.all;
        unstated -= stated;
        let cut = |high, unstated| Cut { column, left: Span::Numeric { low: 0, high, unstated } };
        // Where no two values are equal ranks need not be looked up, which takes longer than all else.
        let has_ties = ranked.width() < ranked.order.len();
        let rank = |case: u32| ranked.ranks[case as usize];
        let mut left = Tally::default();
        for pair in order.windows(2) {
            let (last, next) = (pair[0], pair[1]);
            left.add(marks[last as usize]);
            if has_ties && rank(last) == rank(next) {
                continue;
            }
            best.offer(left, || cut(rank(last), false));
            if unstated.cases > 0 {
                best.offer(left.plus(unstated), || cut(rank(last), true));
            }
        }
        if unstated.cases > 0 {
            best.offer(stated, || cut(ranked.greatest(), false));
        }
    }

    fn cut_categories(&self, cases: &Cases, column: usize, best: &mut Best<'_>) {
        let ranked = &cases.columns[column];
        let mut tallies = vec![Tally::default(); ranked.width()];
        for &case in &self.orders[column] {
            tallies[ranked.ranks[case as usize] as usize].add(self.sample.marks[case as usize]);
        }
        let mut seen: Vec<usize> = (0..tallies.len()).filter(|&level| tallies[level].cases > 0).collect();
        seen.sort_by(|&a, &b| tallies[a].density().total_cmp(&tallies[b].density()).then(a.cmp(&b)));
        let (mut left, mut kept) = (Tally::default(), vec![false; tallies.len()]);
        for level in seen {
            left += tallies[level];
            kept[level] = true;
            best.offer(left, || Cut { column, left: Span::Category { kept: kept.clone() } });
        }
    }
}

/// The best cut so far.
struct Best<'r> {
    all: Tally,
    least: usize,
    reciprocals: &'r [f64],
    score: f64,
    cut: Option<Cut>,
}

impl Best<'_> {
    #[inline]
    fn offer(&mut self, left: Tally, cut: impl FnOnce() -> Cut) {
        let mut right = self.all;
        right -= left;
        if left.cases < self.least || right.cases < self.least {
            return;
        }
        let score = purity(left, self.reciprocals) + purity(right, self.reciprocals);
        if score > self.score {
            (self.score, self.cut) = (score, Some(cut()));
        }
    }
}

/// Number of cases times the square of their share of failures: summed over the sides of a cut, the greater it is the
/// less is their Gini impurity, for cases times impurity is 2·(failures − this).
#[inline]
fn purity(tally: Tally, reciprocals: &[f64]) -> f64 {
    let failures = tally.failures as f64;
    failures * failures * reciprocals.get(tally.cases).copied().unwrap_or_default()
}
