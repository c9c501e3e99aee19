//! The last value goes on.

use super::{BaselineError, Size, by_region};
use crate::draws::{Use, gamma, open, poisson, stream};
use crate::{MonthCount, Paths};

/// Paths whose level is learnt from the last month that is known.
pub(super) fn paths(series: &[Vec<MonthCount>], size: Size) -> Result<Paths, BaselineError> {
    let last = by_region(series, |series| series.iter().rev().find_map(|month| month.observed()))?;
    let mut random = stream(size.seed, Use::Baselines);
    Ok(Paths::by_region(size.horizon, series.len(), size.n, |path, region, row| {
        open(&mut random, path, region);
        let (count, share) = last[region];
        let level = gamma(&mut random, f64::from(count) + 0.5) / share;
        row.fill_with(|| poisson(&mut random, level));
    }))
}
