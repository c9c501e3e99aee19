//! Patient peeling (PRIM; Friedman and Fisher 1999): a box that holds all cases loses a thin slice at a time, the one
//! in which failures are rarest, until it is as small as is allowed. The boxes on the way are the peeling trajectory.
//!
//! Slices are whole groups of equal values: as many from one end of a column as make up no more than the share α of the
//! box, or the first group where it alone is larger; one category; the cases that do not state a column. As they differ
//! in size, the gain is taken per case removed, as Friedman and Fisher suggest and Kwakkel and Jaxa-Rozen (2016) do:
//! the density of the box less that of the slice. Slices below α count as if filled up to α with cases of average
//! density, since in few cases failures are rare by chance.
//!
//! Slices are taken of columns that pass the screening ([`super::screen`]) in the box as it is, and of others only
//! where none of those is left; with all columns let through this is plain peeling.

use super::cases::{Cases, UNSTATED};
use super::region::{Face, Region, Span};
use super::sample::{Sample, Tally, keep_marked};
use super::screen;

/// How boxes are peeled and judged.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rules {
    /// Share of the box that a slice takes at most, α.
    pub share: f64,
    /// Cases that a box keeps at least.
    pub least: usize,
    /// Columns whose best cut has a greater p-value are peeled only if there are no others.
    pub screen: f64,
    /// Restrictions with a greater quasi-p-value are lifted.
    pub significance: f64,
}

impl Rules {
    /// Cases that a slice of a box of `cases` has at most: at least one.
    pub fn limit(&self, cases: usize) -> usize {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share of a count; NaN becomes 0"
        )]
        let limit = (self.share * cases as f64) as usize;
        limit.max(1)
    }
}

/// A box of the trajectory.
#[derive(Clone, Debug)]
pub(super) struct Peeled {
    pub region: Region,
    pub inside: Tally,
}

/// The peeling trajectory, from all cases on. For n cases and d columns O(d·n): a slice is read from the ends of sorted
/// columns, and columns are cut down to the box whenever a quarter of what they list has gone.
pub(super) fn peel(cases: &Cases, sample: &Sample, rules: Rules) -> Vec<Peeled> {
    let mut peeler = Peeler::new(cases, sample, rules);
    let mut trajectory = vec![peeler.peeled()];
    while let Some(slice) = peeler.best() {
        peeler.remove(&slice);
        trajectory.push(peeler.peeled());
    }
    trajectory
}

/// A slice of the box.
#[derive(Clone, Copy, Debug)]
struct Slice {
    column: usize,
    face: Face,
    /// The last rank that stays inside, of an end.
    rank: u32,
    tally: Tally,
}

/// A box while it is peeled.
struct Peeler<'c> {
    cases: &'c Cases,
    rules: Rules,
    /// Marks of the cases in the box; 0 for others.
    marks: Vec<u8>,
    inside: Tally,
    /// By numeric column: cases that state it, by value; those that have left the box are cut out now and then.
    orders: Vec<Vec<u32>>,
    /// Cases in the box when that was done.
    listed: usize,
    /// By column: whether it passed the screening then.
    is_sharp: Vec<bool>,
    /// By column: cases in the box by category; of a numeric column, those that do not state it.
    groups: Vec<Vec<Tally>>,
    spans: Vec<Span>,
}

impl<'c> Peeler<'c> {
    fn new(cases: &'c Cases, sample: &Sample, rules: Rules) -> Self {
        let columns = &cases.columns;
        let mut peeler = Self {
            cases,
            rules,
            marks: sample.marks.clone(),
            inside: sample.all,
            orders: columns.iter().map(|c| if c.is_category() { Vec::new() } else { c.order.clone() }).collect(),
            listed: sample.all.cases,
            is_sharp: Vec::new(),
            groups: Vec::new(),
            spans: columns.iter().map(Span::whole).collect(),
        };
        peeler.groups = (0..columns.len()).map(|column| peeler.grouped(column)).collect();
        peeler.cut_out();
        peeler
    }

    fn grouped(&self, column: usize) -> Vec<Tally> {
        let ranked = &self.cases.columns[column];
        let width = if ranked.is_category() { ranked.width() } else { usize::from(ranked.has_unstated()) };
        let mut groups = vec![Tally::default(); width];
        if width > 0 {
            for (&rank, &mark) in ranked.ranks.iter().zip(&self.marks) {
                if let Some(group) = groups.get_mut(self.group_of(column, rank)) {
                    group.add(mark);
                }
            }
        }
        groups
    }

    /// The group of a case by its rank; beyond all for a stated value.
    fn group_of(&self, column: usize, rank: u32) -> usize {
        match (self.cases.columns[column].is_category(), rank) {
            (true, rank) => rank as usize,
            (false, UNSTATED) => 0,
            (false, _) => usize::MAX,
        }
    }

    fn peeled(&self) -> Peeled {
        Peeled { region: Region::of_all(&self.spans, self.cases), inside: self.inside }
    }

    /// The slice with the greatest gain; of equal ones the largest, and of those the first column's, unstated ones
    /// last. None if every slice would leave too little or is as dense as the box.
    fn best(&self) -> Option<Slice> {
        self.best_of(&|column| self.is_sharp[column]).or_else(|| self.best_of(&|column| !self.is_sharp[column]))
    }

    /// The best slice of some columns.
    fn best_of(&self, is_one: &dyn Fn(usize) -> bool) -> Option<Slice> {
        let limit = self.rules.limit(self.inside.cases);
        let columns = (0..self.orders.len()).filter(|&column| is_one(column));
        let values = columns.clone().flat_map(|column| self.of_values(column, limit));
        let unstated = columns.filter_map(|column| self.of_unstated(column));
        let density = self.inside.density();
        let gain = |slice: &Slice| {
            let size = slice.tally.cases as f64;
            (density - slice.tally.density()) * (size / size.max(limit as f64))
        };
        let mut best: Option<(f64, Slice)> = None;
        for slice in values.chain(unstated).filter(|s| s.tally.cases + self.rules.least <= self.inside.cases) {
            let found = gain(&slice);
            let (most, size) = best.map_or((0.0, 0), |(gain, slice)| (gain, slice.tally.cases));
            if found > most || (found == most && size > 0 && slice.tally.cases > size) {
                best = Some((found, slice));
            }
        }
        best.map(|(_, slice)| slice)
    }

    /// Slices of both ends of a numeric column, or of each category.
    fn of_values(&self, column: usize, limit: usize) -> Vec<Slice> {
        let is_one = |group: &&Tally| group.cases > 0 && group.cases < self.inside.cases;
        if self.cases.columns[column].is_category() {
            let of = |(rank, group): (u32, &Tally)| Slice { column, face: Face::Level(rank), rank, tally: *group };
            return (0..).zip(&self.groups[column]).filter(|(_, group)| is_one(group)).map(of).collect();
        }
        let (ranks, order) = (&self.cases.columns[column].ranks, &self.orders[column]);
        let slice = |face, (tally, rank)| Slice { column, face, rank, tally };
        let low = self.end(order.iter(), ranks, limit).map(|end| slice(Face::Low, end));
        let high = self.end(order.iter().rev(), ranks, limit).map(|end| slice(Face::High, end));
        low.into_iter().chain(high).collect()
    }

    fn of_unstated(&self, column: usize) -> Option<Slice> {
        let ranked = &self.cases.columns[column];
        let tally = *self.groups[column].first().filter(|_| !ranked.is_category())?;
        let is_one = tally.cases > 0 && tally.cases < self.inside.cases;
        is_one.then_some(Slice { column, face: Face::Unstated, rank: UNSTATED, tally })
    }

    /// Whole groups of equal values from one end, no more than `limit` cases or one group, and the rank that follows.
    /// None where all values are equal.
    fn end<'o>(&self, order: impl Iterator<Item = &'o u32>, ranks: &[u32], limit: usize) -> Option<(Tally, u32)> {
        let (mut whole, mut running, mut last) = (None, Tally::default(), UNSTATED);
        for &case in order {
            let (mark, rank) = (self.marks[case as usize], ranks[case as usize]);
            if mark == 0 {
                continue;
            }
            if rank != last && running.cases > 0 {
                whole = Some((running, rank));
            }
            last = rank;
            if whole.is_some() && running.cases >= limit {
                break;
            }
            running.add(mark);
        }
        whole.filter(|(tally, _)| tally.cases > 0)
    }

    /// Takes a slice out of the box.
    fn remove(&mut self, slice: &Slice) {
        let (ranks, order) = (&self.cases.columns[slice.column].ranks, &self.orders[slice.column]);
        let is_inside = |case: &u32| self.marks[*case as usize] != 0;
        let gone: Vec<u32> = match slice.face {
            Face::Low => order.iter().copied().filter(is_inside).take(slice.tally.cases).collect(),
            Face::High => order.iter().rev().copied().filter(is_inside).take(slice.tally.cases).collect(),
            Face::Unstated | Face::Level(_) => {
                let all = (0_u32..).zip(ranks).filter(|&(_, &rank)| rank == slice.rank);
                all.map(|(case, _)| case).filter(is_inside).collect()
            }
        };
        for column in 0..self.groups.len() {
            self.leave_groups(column, &gone);
        }
        for &case in &gone {
            self.marks[case as usize] = 0;
        }
        self.inside -= slice.tally;
        self.spans[slice.column].set(slice.face, slice.rank, false);
        if self.inside.cases * 4 < self.listed * 3 {
            self.cut_out();
        }
    }

    fn leave_groups(&mut self, column: usize, gone: &[u32]) {
        if self.groups[column].is_empty() {
            return;
        }
        for &case in gone {
            let group = self.group_of(column, self.cases.columns[column].ranks[case as usize]);
            if let Some(group) = self.groups[column].get_mut(group) {
                *group -= Tally::of([self.marks[case as usize]].into_iter());
            }
        }
    }

    /// P-value of the best cut of a column in the box.
    fn p_of_cuts(&self, column: usize) -> f64 {
        let (ranked, groups) = (&self.cases.columns[column], &self.groups[column]);
        let of_groups = screen::of_groups(groups, self.inside);
        if ranked.is_category() {
            return of_groups;
        }
        let mut stated = self.inside;
        for unstated in groups {
            stated -= *unstated;
        }
        let least = self.rules.limit(stated.cases);
        let of_values = screen::of_values(&self.orders[column], &ranked.ranks, &self.marks, stated, least);
        // Where some cases state nothing there are two ways to be sharp.
        if groups.is_empty() { of_values } else { (2.0 * of_values.min(of_groups)).min(1.0) }
    }

    /// Cuts the cases that have left the box out of the sorted columns.
    fn cut_out(&mut self) {
        for order in &mut self.orders {
            keep_marked(order, &self.marks);
        }
        self.listed = self.inside.cases;
        self.is_sharp = (0..self.orders.len()).map(|column| self.p_of_cuts(column) <= self.rules.screen).collect();
    }
}
