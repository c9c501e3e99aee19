//! Paths from filtered levels: onward as a forecast, or between what came before and after as the ceiling of forecasts.

use std::ops::Range;

use harmattan_core::sampling::Stream;

use super::{Estimate, Filter, Grid, LevelError, LevelModel, ModelPrior, Sharing, estimate};
use crate::draws::{Use, negative_binomial, open, stream, student};
use crate::{MonthlyCounts, Paths};

/// The segment from which what all regions share is drawn.
const SHARED: usize = u32::MAX as usize;

/// `n` paths of the `horizon` months after those that the estimates are made from: a law by its weight (the same for all
/// regions if they have one in common), a level of the last month, its walk on the grid, and counts. Path i is the same
/// whatever `n` is.
///
/// # Errors
///
/// If no months, regions or paths are asked for.
pub fn paths(estimates: &[Estimate], horizon: usize, n: usize, seed: u64) -> Result<Paths, LevelError> {
    if estimates.is_empty() || horizon == 0 || n == 0 {
        return Err(LevelError::Empty);
    }
    let laws = cumulated_laws(estimates);
    let lasts: Vec<Vec<Vec<f64>>> = by_member(estimates, |filter| cumulated(filter.last()));
    let levels: Vec<Vec<f64>> = estimates.iter().map(|estimate| estimate.grid.levels()).collect();
    let mut random = stream(seed, Use::Levels);
    Ok(Paths::by_region(horizon, estimates.len(), n, |path, region, row| {
        let estimate = &estimates[region];
        let law = draw_law(&mut random, estimate.sharing, &laws[region], path, region);
        let model = estimate.members[law].1.model();
        let mut point = place(&lasts[region][law], random.uniform());
        row.fill_with(|| {
            point = moved(&mut random, point, model, estimate.grid);
            negative_binomial(&mut random, levels[region][point], model.dispersion)
        });
    }))
}

/// `n` paths of some months of a table as one would draw them who knew everything before and after, but not those months:
/// the ceiling of what a forecast by levels could reach.
///
/// # Errors
///
/// If the months are not in the table, nothing is asked for, or [`estimate`] fails.
pub fn ceiling(
    table: &MonthlyCounts,
    months: Range<usize>,
    prior: &ModelPrior,
    sharing: Sharing,
    n: usize,
    seed: u64,
) -> Result<Paths, LevelError> {
    if months.is_empty() || months.end > table.months() || n == 0 || table.regions() == 0 {
        return Err(LevelError::Empty);
    }
    let hidden = table.without(months.clone());
    let estimates = estimate(&hidden, prior, sharing)?;
    let laws = cumulated_laws(&estimates);
    let last = months.end - 1;
    let ends: Vec<Vec<Vec<f64>>> =
        by_member(&estimates, |filter| cumulated(filter.both_sides().others[last].weights()));
    let levels: Vec<Vec<f64>> = estimates.iter().map(|estimate| estimate.grid.levels()).collect();
    let mut random = stream(seed, Use::Levels);
    Ok(Paths::by_region(months.len(), estimates.len(), n, |path, region, row| {
        let estimate = &estimates[region];
        let law = draw_law(&mut random, estimate.sharing, &laws[region], path, region);
        let filter = &estimate.members[law].1;
        let mut point = place(&ends[region][law], random.uniform());
        // Backward: given the next month's level, this one's depends on no later month.
        for (ahead, count) in row.iter_mut().enumerate().rev() {
            let month = months.start + ahead;
            if month < last {
                point = before(&mut random, filter, month, point);
            }
            *count = negative_binomial(&mut random, levels[region][point], filter.model().dispersion);
        }
    }))
}

/// Opens the segment of a path's region and draws its law.
fn draw_law(random: &mut Stream, sharing: Sharing, laws: &[f64], path: usize, region: usize) -> usize {
    if sharing == Sharing::Common {
        open(random, path, SHARED);
        let law = place(laws, random.uniform());
        open(random, path, region);
        return law;
    }
    open(random, path, region);
    place(laws, random.uniform())
}

/// Where a month leads: the point nearest to the walk's step, at most the end of the grid. The law of [`super::grid`].
fn moved(random: &mut Stream, point: usize, model: LevelModel, grid: Grid) -> usize {
    let step = model.scale * student(random, model.freedom) / grid.step();
    let to = libm::floor(point as f64 + step + 0.5).clamp(0.0, (grid.points() - 1) as f64);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number on the grid")]
    return to as usize;
}

/// Where the month before led from.
fn before(random: &mut Stream, filter: &Filter, month: usize, to: usize) -> usize {
    let masses = filter.masses(month);
    let joint: Vec<f64> =
        masses.iter().enumerate().map(|(from, mass)| mass * filter.kernel().mass(from, to, masses.len())).collect();
    place(&cumulated(&joint), random.uniform())
}

fn by_member(estimates: &[Estimate], of: impl Fn(&Filter) -> Vec<f64>) -> Vec<Vec<Vec<f64>>> {
    estimates.iter().map(|estimate| estimate.members.iter().map(|(_, filter)| of(filter)).collect()).collect()
}

fn cumulated_laws(estimates: &[Estimate]) -> Vec<Vec<f64>> {
    let weights = |estimate: &Estimate| estimate.members.iter().map(|(weight, _)| *weight).collect::<Vec<f64>>();
    estimates.iter().map(|estimate| cumulated(&weights(estimate))).collect()
}

/// Sums of masses from the first on.
fn cumulated(masses: &[f64]) -> Vec<f64> {
    let sums = masses.iter().scan(0.0, |sum, mass| {
        *sum += mass;
        Some(*sum)
    });
    sums.collect()
}

/// The place in which a share of all mass is reached.
fn place(sums: &[f64], share: f64) -> usize {
    let target = share * sums.last().copied().unwrap_or(0.0);
    sums.partition_point(|sum| *sum <= target).min(sums.len().saturating_sub(1))
}
