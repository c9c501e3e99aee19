//! Futures of monthly counts: an ensemble of paths, of which single months, totals and regions are parts.

use std::ops::Range;

use crate::scores::Ensemble;

/// An ensemble of paths: each says how many events every region has in every month of a horizon.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "Stored")]
pub struct Paths {
    months: usize,
    regions: usize,
    /// How many of them are independent of each other; the others repeat those.
    pieces: usize,
    /// By path, month, region.
    counts: Vec<u32>,
}

/// Paths as they were stored, before it is known that they are some.
#[derive(serde::Deserialize)]
struct Stored {
    months: usize,
    regions: usize,
    pieces: usize,
    counts: Vec<u32>,
}

impl TryFrom<Stored> for Paths {
    type Error = PathsError;

    fn try_from(stored: Stored) -> Result<Self, PathsError> {
        Ok(Self::new(stored.months, stored.regions, stored.counts)?.of_pieces(stored.pieces))
    }
}

/// Counts that are not whole paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{counts} counts are not whole paths of {months} months × {regions} regions")]
pub struct PathsError {
    /// Counts given.
    pub counts: usize,
    /// Months of a path.
    pub months: usize,
    /// Regions of a path.
    pub regions: usize,
}

impl Paths {
    /// Paths from their counts: by path, then month, then region.
    ///
    /// # Errors
    ///
    /// If the counts are not those of whole paths, or a path would have no count.
    pub fn new(months: usize, regions: usize, counts: Vec<u32>) -> Result<Self, PathsError> {
        let error = PathsError { counts: counts.len(), months, regions };
        match months.checked_mul(regions) {
            Some(size) if size > 0 && counts.len().is_multiple_of(size) => {
                Ok(Self { months, regions, pieces: counts.len() / size, counts })
            }
            _ => Err(error),
        }
    }

    /// `n` paths, region by region: `fill(path, region, row)` writes the months of one region.
    pub(crate) fn by_region(
        months: usize,
        regions: usize,
        n: usize,
        mut fill: impl FnMut(usize, usize, &mut [u32]),
    ) -> Self {
        let mut counts = vec![0; n * months * regions];
        let mut row = vec![0; months];
        for path in 0..n {
            for region in 0..regions {
                fill(path, region, &mut row);
                for (month, &count) in row.iter().enumerate() {
                    counts[(path * months + month) * regions + region] = count;
                }
            }
        }
        Self { months, regions, pieces: n, counts }
    }

    /// The same paths, of which so many are independent and the others repeat them ([`Ensemble::of_pieces`]).
    #[must_use]
    pub fn of_pieces(self, pieces: usize) -> Self {
        Self { pieces: pieces.min(self.len()), ..self }
    }

    /// How many of them are independent of each other.
    #[must_use]
    pub fn pieces(&self) -> usize {
        self.pieces
    }

    /// Number of paths.
    #[must_use]
    pub fn len(&self) -> usize {
        self.counts.len() / (self.months * self.regions)
    }

    /// Whether there is no path.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// Months of the horizon.
    #[must_use]
    pub fn months(&self) -> usize {
        self.months
    }

    /// Regions.
    #[must_use]
    pub fn regions(&self) -> usize {
        self.regions
    }

    /// One path: by month, then region.
    pub fn iter(&self) -> impl Iterator<Item = &[u32]> {
        self.counts.chunks_exact(self.months * self.regions)
    }

    /// Events of every path in some months (0 is the first of the horizon) and regions together. Months and regions that
    /// are not there have none.
    #[must_use]
    pub fn totals(&self, months: Range<usize>, regions: &[usize]) -> Vec<u32> {
        let total = |path: &[u32]| {
            let rows = path.chunks_exact(self.regions).take(months.end).skip(months.start);
            rows.flat_map(|row| regions.iter().filter_map(|&region| row.get(region)))
                .fold(0_u32, |sum, &count| sum.saturating_add(count))
        };
        self.iter().map(total).collect()
    }

    /// The forecast of the events in some months and regions together; `None` if there is no path.
    #[must_use]
    pub fn ensemble(&self, months: Range<usize>, regions: &[usize]) -> Option<Ensemble> {
        Ensemble::of_pieces(self.totals(months, regions), self.pieces)
    }

    /// Events of every path in some months, region by region: path after path, as many numbers as there are regions. What
    /// [`crate::scores::energy_score`] takes.
    #[must_use]
    pub fn by_regions(&self, months: Range<usize>) -> Vec<f64> {
        let mut totals = vec![0.0; self.len() * self.regions];
        for (path, totals) in self.iter().zip(totals.chunks_exact_mut(self.regions)) {
            for row in path.chunks_exact(self.regions).take(months.end).skip(months.start) {
                totals.iter_mut().zip(row).for_each(|(total, count)| *total += f64::from(*count));
            }
        }
        totals
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_are_those_of_the_months_and_regions_asked_for() {
        let paths = Paths::new(2, 3, (1..=12).collect()).expect("two paths");
        assert_eq!(paths.len(), 2);
        assert_eq!(paths.totals(0..1, &[0, 2]), [4, 16]);
        assert_eq!(paths.totals(0..2, &[1]), [2 + 5, 8 + 11]);
        assert_eq!(paths.totals(1..9, &[0, 1, 2, 7]), [15, 33]);
        assert_eq!(paths.by_regions(0..2), [5.0, 7.0, 9.0, 17.0, 19.0, 21.0]);
        assert_eq!(paths.by_regions(1..2), [4.0, 5.0, 6.0, 10.0, 11.0, 12.0]);
        assert!(Paths::new(2, 3, vec![0; 7]).is_err());
        assert!(Paths::new(0, 3, vec![]).is_err());
        let same = Paths::by_region(2, 3, 2, |path, region, row| {
            for (month, count) in row.iter_mut().enumerate() {
                *count = u32::try_from(path * 6 + month * 3 + region + 1).expect("small");
            }
        });
        assert_eq!(same, paths);
    }

    #[test]
    fn stored_paths_come_back_and_broken_ones_do_not() {
        let paths = Paths::new(2, 3, (1..=12).collect()).expect("two paths").of_pieces(1);
        let stored = serde_json::to_string(&paths).expect("text");
        assert_eq!(serde_json::from_str::<Paths>(&stored).expect("paths"), paths);
        let broken = stored.replace("\"months\":2", "\"months\":5");
        assert!(serde_json::from_str::<Paths>(&broken).is_err(), "{broken}");
    }
}
