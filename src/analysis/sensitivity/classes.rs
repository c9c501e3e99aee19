//! Classes of a column: slices of an input within which outcomes are compared, and steps of an outcome.

use std::collections::BTreeMap;

/// Slices of an input at most, as Pianosi & Wagener (2018) advise.
const SLICES: usize = 10;
/// Rows a slice should have.
const ROWS: usize = 50;
/// Categories with fewer rows than this, or than one row in 200, are one slice together: most have nothing to say.
const FEWEST: usize = 20;
const RAREST: usize = 200;

/// An input's rows in slices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slices {
    /// By row its slice, or the number of slices where the input is missing.
    pub(super) of: Vec<u32>,
    pub(super) count: usize,
}

impl Slices {
    /// Of an input's values by row; NaN is missing. Ten slices of as many rows each, or fewer of 50 rows each where
    /// there are fewer than 500; equal values are never parted, and values of which there are no more than slices are
    /// slices of their own. Time n log n.
    #[must_use]
    pub fn of_values(values: &[f64]) -> Self {
        let present = values.iter().filter(|x| !x.is_nan()).count();
        let (of, count) = classes(values, (present / ROWS).clamp(2, SLICES));
        Self { of, count }
    }

    /// Of an input's categories by row. Each is a slice, but for rare ones (fewer than 20 rows, or than one in 200),
    /// which are one together.
    #[must_use]
    pub fn of_categories(categories: &[u32]) -> Self {
        let mut rows = BTreeMap::new();
        for category in categories {
            *rows.entry(*category).or_insert(0_usize) += 1;
        }
        let fewest = FEWEST.max(categories.len() / RAREST);
        let frequent: BTreeMap<u32, u32> =
            rows.iter().filter(|&(_, &rows)| rows >= fewest).map(|(&category, _)| category).zip(0..).collect();
        let rare = number(frequent.len());
        let of = categories.iter().map(|category| frequent.get(category).copied().unwrap_or(rare)).collect();
        Self { of, count: frequent.len() + usize::from(frequent.len() < rows.len()) }
    }

    /// How many there are; fewer than two tell nothing.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }
}

/// The class of every value, in ascending order of values, and how many classes there are, at most `most`; NaN is of
/// the class after the last. Equal values are of one class.
pub(super) fn classes(values: &[f64], most: usize) -> (Vec<u32>, usize) {
    let mut order: Vec<usize> = (0..values.len()).filter(|&row| !values[row].is_nan()).collect();
    order.sort_unstable_by(|&i, &j| values[i].total_cmp(&values[j]).then(i.cmp(&j)));
    let ties: Vec<&[usize]> = order.chunk_by(|&i, &j| values[i] == values[j]).collect();
    let (class_of, count) = merged(&ties.iter().map(|rows| rows.len()).collect::<Vec<_>>(), most);
    let mut of = vec![number(count); values.len()];
    for (rows, class) in ties.iter().zip(class_of) {
        rows.iter().for_each(|&row| of[row] = class);
    }
    (of, count)
}

/// Steps with so many rows each, in order, joined into at most `most` classes of about as many rows each: the class of
/// every step, and how many classes there are.
pub(super) fn merged(rows: &[usize], most: usize) -> (Vec<u32>, usize) {
    if rows.len() <= most {
        return ((0..rows.len()).map(number).collect(), rows.len());
    }
    let total: usize = rows.iter().sum();
    // By the middle of its ranks a step falls into one of `most` parts; parts that none falls into are left out.
    let part = |(before, rows): (usize, usize)| ((2 * before + rows) * most / (2 * total).max(1)).min(most - 1);
    let before = rows.iter().scan(0, |sum, &rows| Some((std::mem::replace(sum, *sum + rows), rows)));
    let parts: Vec<usize> = before.map(part).collect();
    let mut count = 0;
    let of = parts.chunk_by(|p, q| p == q).flat_map(|same| {
        count += 1;
        std::iter::repeat_n(number(count - 1), same.len())
    });
    (of.collect(), count)
}

#[expect(clippy::cast_possible_truncation, reason = "there are no more classes than rows")]
fn number(class: usize) -> u32 {
    class as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_have_as_many_rows_and_keep_equal_values_together() {
        let descending: Vec<f64> = (0..1000).rev().map(f64::from).collect();
        let slices = Slices::of_values(&descending);
        assert_eq!((slices.count, slices.of[0], slices.of[99], slices.of[100], slices.of[999]), (10, 9, 9, 8, 0));
        assert_eq!(Slices::of_values(&descending[..149]).count, 2);

        // Three values, one of them rare, and one row without a value.
        let rare = |i: u32| f64::from(u8::from(i > 970) + u8::from(i > 500));
        let few: Vec<f64> = (0..1000).map(|i| if i == 7 { f64::NAN } else { rare(i) }).collect();
        let slices = Slices::of_values(&few);
        assert_eq!((slices.count, slices.of[7]), (3, 3));
        assert_eq!([0, 500, 501, 970, 971].map(|row| slices.of[row]), [0, 0, 1, 1, 2]);

        // Half of all rows at 0, whichever its sign: one slice, and five of a tenth each.
        let zero = |i: u32| if i.is_multiple_of(2) { 0.0 } else { -0.0 };
        let half: Vec<f64> = (0..1000).map(|i| if i < 500 { zero(i) } else { f64::from(i) }).collect();
        let slices = Slices::of_values(&half);
        assert_eq!(slices.count, 6);
        assert!(slices.of[..500].iter().all(|slice| *slice == 0));
        assert_eq!([500, 599, 600, 999].map(|row| slices.of[row]), [1, 1, 2, 5]);

        assert_eq!(Slices::of_values(&[f64::NAN; 3]), Slices { of: vec![0; 3], count: 0 });
    }

    #[test]
    fn rare_categories_are_one_slice() {
        let category = |row: u32| match row {
            0..150 => 7,
            150..180 => 3,
            _ => 1000 + row,
        };
        let categories: Vec<u32> = (0..200).map(category).collect();
        let slices = Slices::of_categories(&categories);
        assert_eq!(slices.count(), 3);
        assert_eq!([0, 150, 180, 199].map(|row: usize| slices.of[row]), [1, 0, 2, 2]);
        assert_eq!(Slices::of_categories(&[5; 40]).count(), 1);
    }
}
