//! The table of cases in which boxes are looked for: every column in ranks, sorted once for all searches.

use std::fmt;

use crate::Column;

/// Rank of a case in which a numeric column states nothing.
pub(super) const UNSTATED: u32 = u32::MAX;

/// Why a table cannot be searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// There is no case.
    NoCases,
    /// There are more cases than can be numbered (2³² − 1).
    TooManyCases,
    /// A column has more or fewer cases than the first.
    UnevenColumn {
        /// The column's index.
        column: usize,
        /// Its cases.
        found: usize,
        /// Those of the first column.
        expected: usize,
    },
    /// More or fewer cases are marked as failing or not than the table has.
    UnevenMarks {
        /// Marks.
        found: usize,
        /// Cases of the table.
        expected: usize,
    },
}

impl fmt::Display for Unusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoCases => write!(f, "a table without cases"),
            Self::TooManyCases => write!(f, "a table of more than 4,294,967,294 cases"),
            Self::UnevenColumn { column, found, expected } => {
                write!(f, "column {column} has {found} cases, not {expected}")
            }
            Self::UnevenMarks { found, expected } => write!(f, "{found} marks for {expected} cases"),
        }
    }
}

impl std::error::Error for Unusable {}

/// The distinct values of a column, ascending.
#[derive(Clone, Debug)]
pub(super) enum Levels {
    /// Stated values.
    Numeric(Vec<f64>),
    /// Numbers of categories.
    Category(Vec<usize>),
}

/// A column in ranks.
#[derive(Clone, Debug)]
pub(super) struct Ranked {
    /// By case: index of its value among the levels, or [`UNSTATED`].
    pub ranks: Vec<u32>,
    /// Cases that state a value, by it and then by number.
    pub order: Vec<u32>,
    /// Cases that do not.
    pub unstated: Vec<u32>,
    /// What the ranks stand for.
    pub levels: Levels,
}

impl Ranked {
    fn numeric(values: &[f64]) -> Self {
        // −0 and 0 are one value: adding 0 makes both 0.
        let stated = (0_u32..).zip(values).filter(|(_, x)| !x.is_nan()).map(|(case, x)| (x + 0.0, case)).collect();
        let unstated = (0_u32..).zip(values).filter(|(_, x)| x.is_nan()).map(|(case, _)| case).collect();
        let (ranks, order, levels) = ranked(stated, values.len(), f64::total_cmp);
        Self { ranks, order, unstated, levels: Levels::Numeric(levels) }
    }

    fn category(values: &[usize]) -> Self {
        let stated = (0_u32..).zip(values).map(|(case, &x)| (x, case)).collect();
        let (ranks, order, levels) = ranked(stated, values.len(), usize::cmp);
        Self { ranks, order, unstated: Vec::new(), levels: Levels::Category(levels) }
    }

    /// Whether it is one of categories.
    pub fn is_category(&self) -> bool {
        matches!(self.levels, Levels::Category(_))
    }

    /// Number of distinct values.
    pub fn width(&self) -> usize {
        match &self.levels {
            Levels::Numeric(values) => values.len(),
            Levels::Category(values) => values.len(),
        }
    }

    /// The greatest rank of a stated value; 0 where there is none.
    pub fn greatest(&self) -> u32 {
        u32::try_from(self.width().saturating_sub(1)).unwrap_or(UNSTATED)
    }

    /// Whether some case does not state it.
    pub fn has_unstated(&self) -> bool {
        !self.unstated.is_empty()
    }

    /// Cases with ranks from `first` to below `end`.
    pub fn between(&self, first: u32, end: u32) -> &[u32] {
        let before = |rank: u32| self.order.partition_point(|&case| self.ranks[case as usize] < rank);
        self.order.get(before(first)..before(end)).unwrap_or_default()
    }
}

/// Values with their cases → rank by case, cases in order of value, distinct values.
fn ranked<T: Copy>(
    mut stated: Vec<(T, u32)>,
    cases: usize,
    compare: impl Fn(&T, &T) -> std::cmp::Ordering,
) -> (Vec<u32>, Vec<u32>, Vec<T>) {
    stated.sort_unstable_by(|a, b| compare(&a.0, &b.0).then(a.1.cmp(&b.1)));
    let mut ranks = vec![UNSTATED; cases];
    let mut levels: Vec<T> = Vec::new();
    let mut rank = 0_u32;
    for &(value, case) in &stated {
        match levels.last() {
            Some(last) if compare(last, &value).is_eq() => {}
            Some(_) => {
                rank += 1;
                levels.push(value);
            }
            None => levels.push(value),
        }
        ranks[case as usize] = rank;
    }
    (ranks, stated.into_iter().map(|(_, case)| case).collect(), levels)
}

/// A table of cases, sorted: d columns of n cases in O(d·n·log n) time and 16·d·n bytes. One table serves any number of
/// outcomes.
#[derive(Clone, Debug)]
pub struct Cases {
    pub(super) count: usize,
    pub(super) columns: Vec<Ranked>,
}

impl Cases {
    /// From columns of equal length.
    ///
    /// # Errors
    ///
    /// [`Unusable`] where there is no case, there are too many, or columns differ in length.
    pub fn new(columns: &[Column<'_>]) -> Result<Self, Unusable> {
        let count = columns.first().map_or(0, Column::len);
        if count == 0 {
            return Err(Unusable::NoCases);
        }
        if u32::try_from(count).is_ok_and(|count| count < UNSTATED) {
            let uneven = columns.iter().position(|column| column.len() != count);
            if let Some(column) = uneven {
                return Err(Unusable::UnevenColumn { column, found: columns[column].len(), expected: count });
            }
        } else {
            return Err(Unusable::TooManyCases);
        }
        let of = |column: &Column<'_>| match column {
            Column::Numeric(values) => Ranked::numeric(values),
            Column::Category(values) => Ranked::category(values),
        };
        Ok(Self { count, columns: columns.iter().map(of).collect() })
    }

    /// Number of cases.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }
}
