//! Streaming mean and variance: Welford's update for one number, Chan's rule to merge two streams
//! (Chan, Golub & `LeVeque` 1983).

use serde::{Deserialize, Serialize};

use crate::reducer::Merge;

/// Count, mean and sum of squared deviations of one stream.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Moments {
    /// How many numbers.
    pub count: u64,
    /// Their mean (0 where there are none).
    pub mean: f64,
    /// Sum of squared deviations from the mean.
    pub m2: f64,
}

impl Moments {
    /// Takes in one number.
    #[inline]
    pub fn push(&mut self, x: f64) {
        self.count += 1;
        let delta = x - self.mean;
        self.mean += delta / self.count as f64;
        self.m2 += delta * (x - self.mean);
    }

    /// Sample variance (divided by n − 1); none for fewer than two numbers.
    #[must_use]
    pub fn variance(&self) -> Option<f64> {
        (self.count > 1).then(|| self.m2 / (self.count - 1) as f64)
    }

    /// Sample standard deviation; none for fewer than two numbers.
    #[must_use]
    pub fn sd(&self) -> Option<f64> {
        self.variance().map(f64::sqrt)
    }

    /// Monte Carlo standard error of the mean; none for fewer than two numbers.
    #[must_use]
    pub fn standard_error(&self) -> Option<f64> {
        self.variance().map(|v| (v / self.count as f64).sqrt())
    }
}

impl Merge for Moments {
    #[inline]
    fn merge(&mut self, other: &Self) {
        if other.count == 0 {
            return;
        }
        if self.count == 0 {
            *self = *other;
            return;
        }
        let (a, b) = (self.count as f64, other.count as f64);
        let delta = other.mean - self.mean;
        self.count += other.count;
        self.mean += delta * (b / (a + b));
        self.m2 += other.m2 + delta * delta * (a * b / (a + b));
    }
}

/// The moments of many columns at once. Columns that are never missing share one count, which lets
/// their update run as one loop over plain arrays; the others keep moments of their own.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct ColumnMoments {
    rows: u64,
    mean: Vec<f64>,
    m2: Vec<f64>,
    sparse: Vec<(usize, Moments)>,
}

impl PartialEq for ColumnMoments {
    /// Column by column: what the shared arrays hold of missable columns means nothing.
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len()
            && self.rows == other.rows
            && (0..self.len()).all(|column| self.get(column) == other.get(column))
    }
}

impl ColumnMoments {
    /// No rows yet; `missable` are the columns in which a number may be missing (NaN), ascending.
    #[must_use]
    pub fn new(columns: usize, missable: &[usize]) -> Self {
        Self {
            rows: 0,
            mean: vec![0.0; columns],
            m2: vec![0.0; columns],
            sparse: missable.iter().map(|&c| (c, Moments::default())).collect(),
        }
    }

    /// Takes in one row. The shared loop also runs over missable columns, whose entries in the shared
    /// arrays mean nothing and are never read.
    #[inline]
    pub fn push(&mut self, row: &[f64]) {
        self.rows += 1;
        let share = 1.0 / self.rows as f64;
        for ((mean, m2), &x) in self.mean.iter_mut().zip(&mut self.m2).zip(row) {
            let delta = x - *mean;
            *mean += delta * share;
            *m2 += delta * (x - *mean);
        }
        for (column, moments) in &mut self.sparse {
            if !row[*column].is_nan() {
                moments.push(row[*column]);
            }
        }
    }

    /// The moments of a column.
    #[must_use]
    pub fn get(&self, column: usize) -> Moments {
        match self.sparse.binary_search_by_key(&column, |&(c, _)| c) {
            Ok(i) => self.sparse[i].1,
            Err(_) => self.dense(column),
        }
    }

    /// Number of rows.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// Number of columns.
    #[must_use]
    pub fn len(&self) -> usize {
        self.mean.len()
    }

    /// Whether there is no column.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.mean.is_empty()
    }

    /// Whether others are those of the same columns, as those that were read from a file may not be.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        let columns = |of: &Self| (of.mean.len(), of.m2.len());
        let sparse = |of: &Self| of.sparse.iter().map(|&(column, _)| column).collect::<Vec<_>>();
        columns(self) == columns(other) && sparse(self) == sparse(other)
    }

    fn dense(&self, column: usize) -> Moments {
        Moments { count: self.rows, mean: self.mean[column], m2: self.m2[column] }
    }
}

impl Merge for ColumnMoments {
    fn merge(&mut self, other: &Self) {
        if other.rows == 0 {
            return;
        }
        if self.rows == 0 {
            self.mean.copy_from_slice(&other.mean);
            self.m2.copy_from_slice(&other.m2);
        } else {
            // As `Moments::merge`, its divisions taken out of the loop.
            let (a, b) = (self.rows as f64, other.rows as f64);
            let (share, cross) = (b / (a + b), a * b / (a + b));
            let mine = self.mean.iter_mut().zip(&mut self.m2);
            for ((mean, m2), (other_mean, other_m2)) in mine.zip(other.mean.iter().zip(&other.m2)) {
                let delta = other_mean - *mean;
                *mean += delta * share;
                *m2 += other_m2 + delta * delta * cross;
            }
        }
        for ((_, mine), (_, theirs)) in self.sparse.iter_mut().zip(&other.sparse) {
            mine.merge(theirs);
        }
        self.rows += other.rows;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Known by hand: 2, 4, 4, 4, 5, 5, 7, 9 has mean 5 and sum of squares 32, however it is split.
    #[test]
    fn mean_and_variance_do_not_depend_on_the_split() {
        let numbers = [2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0];
        for split in 0..=numbers.len() {
            let (mut left, mut right) = (Moments::default(), Moments::default());
            numbers[..split].iter().for_each(|&x| left.push(x));
            numbers[split..].iter().for_each(|&x| right.push(x));
            left.merge(&right);
            assert_eq!(left.count, 8);
            assert!((left.mean - 5.0).abs() < 1e-12 && (left.m2 - 32.0).abs() < 1e-12, "split at {split}");
        }
    }

    #[test]
    fn a_missing_number_is_left_out_of_its_column_alone() {
        let mut all = ColumnMoments::new(2, &[1]);
        let mut later = ColumnMoments::new(2, &[1]);
        all.push(&[1.0, f64::NAN]);
        all.push(&[3.0, 10.0]);
        later.push(&[5.0, 20.0]);
        all.merge(&later);
        assert_eq!((all.get(0).count, all.get(0).mean), (3, 3.0));
        assert_eq!((all.get(1).count, all.get(1).mean, all.get(1).variance()), (2, 15.0, Some(50.0)));
    }

    #[test]
    fn moments_of_other_columns_are_told_apart() {
        let mine = ColumnMoments::new(3, &[1]);
        assert!(mine.is_like(&ColumnMoments::new(3, &[1])));
        let others: [(usize, &[usize]); 5] = [(2, &[1]), (4, &[1]), (3, &[]), (3, &[2]), (3, &[1, 2])];
        for (columns, missable) in others {
            assert!(!mine.is_like(&ColumnMoments::new(columns, missable)), "{columns} {missable:?}");
        }
        assert!(!mine.is_like(&ColumnMoments { m2: vec![0.0; 2], ..mine.clone() }));
    }

    /// A large offset must not eat the variance, as it would in a sum of squares.
    #[test]
    fn variance_survives_a_large_offset() {
        let mut m = Moments::default();
        for i in 0..1000 {
            m.push(1e9 + f64::from(i % 2));
        }
        assert!((m.variance().unwrap_or(0.0) - 0.25 * 1000.0 / 999.0).abs() < 1e-9);
    }
}
