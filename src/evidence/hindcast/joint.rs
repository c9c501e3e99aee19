//! The forecast of all single regions at once, against what came: whether regions rise and fall together as forecast, which no
//! score of one area tells.

use std::ops::Range;

use super::{Area, REGIONS};
use crate::scores::energy_score;
use crate::{Month, MonthlyCounts, Paths};

/// Paths that the score takes, the first of a forecast: its time grows with their square, and of so many its error is far below that of
/// few origins.
const MOST_PATHS: usize = 2000;

/// A forecast of the totals of all single regions at home as one vector, and its score.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Joint {
    /// First month forecast.
    pub origin: Month,
    /// Key of who made it.
    pub forecaster: String,
    /// Months.
    pub horizon: usize,
    /// Energy score, events.
    pub energy: f64,
}

/// Adds the scores of all horizons whose months are known whole in every region from row `origin` of the counts on.
pub(super) fn add(
    all: &mut Vec<Joint>,
    (forecaster, origin): (&str, usize),
    paths: &Paths,
    counts: &MonthlyCounts,
    (areas, horizons): (&[Area], &[usize]),
) {
    let regions: Vec<&Area> = areas.iter().filter(|area| area.kind() == REGIONS).collect();
    for &horizon in horizons.iter().filter(|&&h| h <= paths.months()) {
        let came = |area: &&Area| counts.total(origin..origin + horizon, &area.regions).map(f64::from);
        let Some(observed) = regions.iter().map(came).collect::<Option<Vec<f64>>>() else { continue };
        let Some(energy) = energy_score(&members(paths, 0..horizon, &regions), &observed) else { continue };
        let origin = counts.first().plus(i32::try_from(origin).unwrap_or(0));
        all.push(Joint { origin, forecaster: forecaster.to_owned(), horizon, energy });
    }
}

/// Totals of some months, path after path as many numbers as there are areas.
fn members(paths: &Paths, months: Range<usize>, areas: &[&Area]) -> Vec<f64> {
    let all = paths.by_regions(months);
    let rows = all.chunks_exact(paths.regions()).take(MOST_PATHS);
    let total = |row: &[f64], area: &Area| area.regions.iter().filter_map(|&region| row.get(region)).sum::<f64>();
    rows.flat_map(|row| areas.iter().map(move |area| total(row, area))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::MonthCount;

    /// Three paths of two months over three regions, of which two are scored: worked out pair by pair.
    #[test]
    fn it_is_the_score_of_the_vector_of_regions() {
        let area = |key: &str, regions: &[usize]| Area { key: key.to_owned(), regions: regions.to_vec() };
        let areas = [area("kayes", &[0]), area("segou", &[2]), area("all", &[0, 2])];
        let counts = vec![1, 50, 2, 0, 50, 4, /* */ 3, 60, 0, 2, 60, 1, /* */ 0, 70, 9, 0, 70, 3];
        let paths = Paths::new(2, 3, counts).expect("three paths");
        let whole = |row: [u32; 3]| row.map(MonthCount::Complete).to_vec();
        let first = Month { year: 2025, month: 1 };
        let rows = vec![whole([9, 9, 9]), whole([2, 0, 3]), whole([1, 0, 4])];
        let came = MonthlyCounts::new(first, 3, rows).expect("a table");
        let mut all = Vec::new();
        add(&mut all, ("scenario", 1), &paths, &came, (&areas, &[1, 2, 3]));
        let told: Vec<(Month, usize)> = all.iter().map(|joint| (joint.origin, joint.horizon)).collect();
        assert_eq!(told, [(first.plus(1), 1), (first.plus(1), 2)], "three months are not forecast");
        let direct = |x: [[f64; 2]; 3], y: [f64; 2]| {
            let apart =
                |a: [f64; 2], b: [f64; 2]| ((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1])).sqrt();
            let error: f64 = x.iter().map(|&member| apart(member, y)).sum();
            let spread: f64 = x.iter().flat_map(|&a| x.map(|b| apart(a, b))).sum();
            error / 3.0 - spread / 18.0
        };
        let one = direct([[1.0, 2.0], [3.0, 0.0], [0.0, 9.0]], [2.0, 3.0]);
        let two = direct([[1.0, 6.0], [5.0, 1.0], [0.0, 12.0]], [3.0, 7.0]);
        assert!((all[0].energy - one).abs() < 1e-12 && (all[1].energy - two).abs() < 1e-12, "{all:?} {one} {two}");
        // A month of which one region is known in part cannot be scored.
        let mut rows = came.rows().to_vec();
        rows[2][2] = MonthCount::Missing;
        let came = MonthlyCounts::new(first, 3, rows).expect("a table");
        let mut part = Vec::new();
        add(&mut part, ("scenario", 1), &paths, &came, (&areas, &[1, 2]));
        assert_eq!(part, all[..1]);
    }
}
