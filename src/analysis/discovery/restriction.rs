//! Restrictions in a column's own unit, as they are told: a box in ranks with its bounds midway between the last case
//! inside and the first outside.

use serde::{Deserialize, Serialize};

use super::cases::{Cases, Levels, UNSTATED};
use super::region::{Face, Place, Region, Span};
use super::sample::Sample;
use crate::Column;

/// What a box asks of one column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Condition {
    /// A value of at most `high`.
    Below {
        /// In the column's unit.
        high: f64,
    },
    /// A value of at least `low`.
    Above {
        /// In the column's unit.
        low: f64,
    },
    /// A value from `low` to `high`.
    Between {
        /// In the column's unit.
        low: f64,
        /// In the column's unit.
        high: f64,
    },
    /// Any value that is stated.
    Stated,
    /// No value stated.
    Unstated,
    /// One of these categories, in rising order.
    OneOf(Vec<usize>),
}

/// A restriction of a box.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Restriction {
    /// Index of the column.
    pub column: usize,
    /// What is asked.
    pub condition: Condition,
    /// Whether cases that do not state the column pass as well; only where there are such cases.
    pub or_unstated: bool,
}

impl Restriction {
    /// Whether a case passes, given the column that the restriction is of. False beyond its end and for a column of the
    /// other kind.
    #[must_use]
    pub fn holds(&self, column: &Column<'_>, case: usize) -> bool {
        match (column, &self.condition) {
            (Column::Category(values), Condition::OneOf(kept)) => values.get(case).is_some_and(|x| kept.contains(x)),
            (Column::Numeric(values), condition) => values.get(case).is_some_and(|&x| self.admits(condition, x)),
            (Column::Category(_), _) => false,
        }
    }

    fn admits(&self, condition: &Condition, x: f64) -> bool {
        if x.is_nan() {
            return self.or_unstated || *condition == Condition::Unstated;
        }
        match condition {
            Condition::Below { high } => x <= *high,
            Condition::Above { low } => x >= *low,
            Condition::Between { low, high } => *low <= x && x <= *high,
            Condition::Stated => true,
            Condition::Unstated | Condition::OneOf(_) => false,
        }
    }
}

/// Ranks at both ends of a span among cases that pass all other restrictions.
#[derive(Clone, Copy, Debug)]
struct Ends {
    /// The greatest rank below, and the least inside.
    low: (Option<u32>, u32),
    /// The greatest rank inside, and the least above.
    high: (u32, Option<u32>),
}

/// The restrictions of a box, column by column: O(n·k) for k of them. Bounds lie midway between the last case inside
/// and the first outside, of the cases of the sample that pass all other restrictions.
pub(super) fn restrictions(region: &Region, cases: &Cases, sample: &Sample) -> Vec<Restriction> {
    let nothing = Ends { low: (None, UNSTATED), high: (0, None) };
    let mut ends = vec![nothing; region.spans.len()];
    for (case, _) in sample.members() {
        match region.place(cases, case) {
            Place::Inside => {
                for (ends, (column, _)) in ends.iter_mut().zip(&region.spans) {
                    let rank = cases.columns[*column].ranks[case];
                    if rank != UNSTATED {
                        (ends.low.1, ends.high.0) = (ends.low.1.min(rank), ends.high.0.max(rank));
                    }
                }
            }
            Place::Beyond(index, face) => {
                let (ends, rank) = (&mut ends[index], cases.columns[region.spans[index].0].ranks[case]);
                match face {
                    Face::Low => ends.low.0 = Some(ends.low.0.map_or(rank, |below| below.max(rank))),
                    Face::High => ends.high.1 = Some(ends.high.1.map_or(rank, |above| above.min(rank))),
                    Face::Unstated | Face::Level(_) => {}
                }
            }
            Place::Outside => {}
        }
    }
    region.spans.iter().zip(ends).map(|((column, span), ends)| restriction(*column, span, ends, cases)).collect()
}

fn restriction(index: usize, span: &Span, ends: Ends, cases: &Cases) -> Restriction {
    let column = &cases.columns[index];
    let (condition, or_unstated) = match (span, &column.levels) {
        (Span::Numeric { low, high, unstated }, Levels::Numeric(values)) => {
            let is_empty = low > high;
            // Where no case inside states the column, the span's own end stands for the last one inside.
            let least = if ends.low.1 == UNSTATED { *low } else { ends.low.1 };
            let greatest = if ends.low.1 == UNSTATED { *high } else { ends.high.0 };
            let below = ends.low.0.unwrap_or(low.saturating_sub(1));
            let above = ends.high.1.unwrap_or(high.saturating_add(1));
            let bound = |inside: u32, outside: u32| {
                let value = |rank: u32| values.get(rank as usize).copied().unwrap_or(f64::NAN);
                midway(value(inside), value(outside))
            };
            let condition = match (*low > 0, *high < column.greatest()) {
                _ if is_empty => Condition::Unstated,
                (false, false) => Condition::Stated,
                (true, false) => Condition::Above { low: bound(least, below) },
                (false, true) => Condition::Below { high: bound(greatest, above) },
                (true, true) => Condition::Between { low: bound(least, below), high: bound(greatest, above) },
            };
            (condition, *unstated && !is_empty && column.has_unstated())
        }
        (Span::Category { kept }, Levels::Category(values)) => {
            let kept = values.iter().zip(kept).filter(|(_, kept)| **kept).map(|(value, _)| *value);
            (Condition::OneOf(kept.collect()), false)
        }
        // A span is always of its column's kind.
        _ => (Condition::Stated, true),
    };
    Restriction { column: index, condition, or_unstated }
}

/// The number midway between two, or the one inside where there is none between them or the other is infinite.
fn midway(inside: f64, outside: f64) -> f64 {
    let middle = 0.5 * inside + 0.5 * outside;
    if middle.is_finite() && middle != outside { middle } else { inside }
}
