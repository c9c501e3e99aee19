//! PAWN: how far an outcome's distribution within slices of an input lies from that of all rows, by the distance of
//! Kolmogorov and Smirnov (Pianosi & Wagener 2018, from given data). Counts of rows in a table of slices and steps of
//! the outcome.

/// Counts of rows by slice and, within each, step of the outcome in ascending order.
pub(super) struct Table {
    counts: Vec<u32>,
    steps: usize,
    /// Rows of each slice.
    rows: Vec<u64>,
}

impl Table {
    /// `cells` are numbers slice × `steps` + step, each with how often it counts; what lies beyond the last slice does
    /// not count.
    pub fn new(slices: usize, steps: usize, cells: impl Iterator<Item = (u32, u32)>) -> Self {
        // One slice more, for rows without a value: cheaper than to ask of each whether it has one.
        let mut counts = vec![0; (slices + 1) * steps];
        cells.for_each(|(cell, times)| counts[cell as usize] += times);
        counts.truncate(slices * steps);
        Self::of_counts(counts, steps)
    }

    fn of_counts(counts: Vec<u32>, steps: usize) -> Self {
        let rows = counts.chunks_exact(steps).map(|slice| slice.iter().copied().map(u64::from).sum()).collect();
        Self { counts, steps, rows }
    }

    /// What is left without the rows of another table of the same form, which holds some of them.
    pub fn without(&self, part: &Self) -> Self {
        Self::of_counts(self.counts.iter().zip(&part.counts).map(|(all, part)| all - part).collect(), self.steps)
    }

    /// With steps joined into `count` classes.
    pub fn joined(&self, class_of: &[u32], count: usize) -> Self {
        let mut counts = vec![0; self.rows.len() * count];
        for (slice, into) in self.counts.chunks_exact(self.steps).zip(counts.chunks_exact_mut(count)) {
            slice.iter().zip(class_of).for_each(|(rows, &class)| into[class as usize] += rows);
        }
        Self::of_counts(counts, count)
    }

    /// Rows of every step.
    pub fn totals(&self) -> Vec<u64> {
        let mut totals = vec![0; self.steps];
        for slice in self.counts.chunks_exact(self.steps) {
            totals.iter_mut().zip(slice).for_each(|(total, rows)| *total += u64::from(*rows));
        }
        totals
    }

    /// Rows in all.
    pub fn all(&self) -> u64 {
        self.rows.iter().sum()
    }

    /// Rows of each slice.
    pub fn rows(&self) -> &[u64] {
        &self.rows
    }

    /// By slice: its rows, and those of every step.
    pub fn slices(&self) -> impl Iterator<Item = (u64, &[u32])> {
        self.rows.iter().copied().zip(self.counts.chunks_exact(self.steps))
    }

    /// Distances of the distribution within each slice from that of all rows: median and mean over rows (in slices of
    /// equal size, over slices, as published). None without rows.
    pub fn kolmogorov_smirnov(&self) -> Option<(f64, f64)> {
        let all = self.all();
        let cumulated: Vec<f64> = (self.totals().iter())
            .scan(0, |sum, &rows| {
                *sum += rows;
                Some(*sum as f64 / all as f64)
            })
            .collect();
        let distance = |(rows, counts): (u64, &[u32])| {
            let scale = 1.0 / rows as f64;
            let (mut below, mut furthest) = (0, 0.0_f64);
            for (&here, &overall) in counts.iter().zip(&cumulated) {
                below += u64::from(here);
                furthest = furthest.max((below as f64 * scale - overall).abs());
            }
            (furthest, rows)
        };
        let mut distances: Vec<(f64, u64)> = self.slices().filter(|(rows, _)| *rows > 0).map(distance).collect();
        let mean = distances.iter().map(|&(distance, rows)| distance * rows as f64).sum::<f64>() / all as f64;
        distances.sort_by(|x, y| x.0.total_cmp(&y.0));
        Some((median(&distances, all)?, mean))
    }
}

/// Of ascending numbers that count so many times each, `all` times together: where exactly half lies below, the middle
/// between two.
fn median(numbers: &[(f64, u64)], all: u64) -> Option<f64> {
    let at = |is_reached: &dyn Fn(u64) -> bool| {
        let mut sum = 0;
        numbers.iter().find_map(|&(x, times)| {
            sum += times;
            is_reached(sum).then_some(x)
        })
    };
    Some(0.5 * (at(&|sum| 2 * sum >= all)? + at(&|sum| 2 * sum > all)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: slices of 4 and 4 rows over steps 0, 1, 2. Within (3, 1, 0) and (1, 1, 2), over all (4, 2, 2)/8.
    #[test]
    fn distances_are_those_worked_out_by_hand() {
        let rows = [(0, 3), (1, 1), (3, 1), (4, 1), (5, 2), (6, 9)];
        let table = Table::new(2, 3, rows.into_iter());
        assert_eq!((table.all(), table.rows(), table.totals()), (8, &[4, 4][..], vec![4, 2, 2]));
        assert_eq!(table.kolmogorov_smirnov(), Some((0.25, 0.25)));
        assert_eq!(Table::new(2, 3, std::iter::empty()).kolmogorov_smirnov(), None);
        assert_eq!(table.joined(&[0, 0, 1], 2).totals(), [6, 2]);
        let part = Table::new(2, 3, [(0, 2), (5, 1)].into_iter());
        assert_eq!((table.without(&part).totals(), table.without(&part).rows()), (vec![2, 2, 1], &[2, 3][..]));
    }

    #[test]
    fn medians_go_by_rows() {
        assert_eq!(median(&[(1.0, 1), (2.0, 1), (5.0, 2)], 4), Some(3.5));
        assert_eq!(median(&[(1.0, 1), (2.0, 1), (5.0, 1)], 3), Some(2.0));
        assert_eq!(median(&[(1.0, 9), (5.0, 1)], 10), Some(1.0));
    }
}
