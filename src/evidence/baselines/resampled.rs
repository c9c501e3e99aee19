//! Past months resampled in the order in which they followed each other: climatology and conflictology.

use super::{BaselineError, Size, by_region};
use crate::draws::{Use, below, open, stream};
use crate::{MonthCount, Paths};

/// The segment from which what all regions share is drawn.
const SHARED: usize = u32::MAX as usize;

/// Paths of the last `months` months in which any region was observed whole. A region that was not observed whole in one
/// of them has there the count of another, drawn among its own in that window, or in all its past if it has none there.
pub(super) fn paths(series: &[Vec<MonthCount>], months: usize, size: Size) -> Result<Paths, BaselineError> {
    let whole = |region: &Vec<MonthCount>, month: usize| region.get(month).and_then(|count| count.whole());
    let length = series.iter().map(Vec::len).max().unwrap_or(0);
    let mut donors: Vec<usize> =
        (0..length).filter(|month| series.iter().any(|region| whole(region, *month).is_some())).collect();
    donors.drain(..donors.len().saturating_sub(months.max(1)));
    let stands_in = by_region(series, |series| {
        let own: Vec<u32> = donors.iter().filter_map(|month| series[*month].whole()).collect();
        let own = if own.is_empty() { series.iter().filter_map(|month| month.whole()).collect() } else { own };
        (!own.is_empty()).then_some(own)
    })?;
    let mut random = stream(size.seed, Use::Baselines);
    let paths = Paths::by_region(size.horizon, series.len(), size.n, |path, region, row| {
        open(&mut random, path, SHARED);
        let start = below(&mut random, donors.len());
        open(&mut random, path, region);
        for (ahead, count) in row.iter_mut().enumerate() {
            let donor = donors[(start + ahead) % donors.len()];
            let own = &stands_in[region];
            *count = whole(&series[region], donor).unwrap_or_else(|| own[below(&mut random, own.len())]);
        }
    });
    Ok(paths.of_pieces(donors.len()))
}

#[cfg(test)]
mod tests {
    use crate::baselines::{Baseline, BaselineError};
    use crate::{Month, MonthCount, MonthlyCounts};
    use MonthCount::{Complete, Missing};

    fn counts(rows: Vec<Vec<MonthCount>>) -> MonthlyCounts {
        MonthlyCounts::new(Month { year: 2024, month: 1 }, 2, rows).expect("a table")
    }

    #[test]
    fn paths_follow_the_past_round_its_circle() {
        let rows = (0..20).map(|month| vec![Complete(month), Complete(100 + month)]).collect();
        let paths = Baseline::Conflictology { months: 12 }.paths(&counts(rows), 15, 500, 3).expect("paths");
        let mut starts = [0; 20];
        for path in paths.iter() {
            starts[path[0] as usize] += 1;
            for (ahead, month) in path.chunks_exact(2).enumerate() {
                let expected = 8 + (path[0] as usize - 8 + ahead) % 12;
                assert_eq!((month[0] as usize, month[1] as usize), (expected, 100 + expected));
            }
        }
        assert!(starts[..8].iter().all(|n| *n == 0), "months before the last twelve");
        // 500/12 = 41.7 each: below 12 or above 75 once in 10,000 runs, all twelve taken together.
        assert!(starts[8..].iter().all(|n| (12..=75).contains(n)), "{starts:?}");
    }

    #[test]
    fn what_was_not_observed_is_no_donor() {
        let part = MonthCount::Partial { count: 99, fraction: 0.5 };
        let rows = vec![
            vec![Complete(7), Complete(1)],
            vec![Missing, Missing],
            vec![Missing, Complete(2)],
            vec![part, Complete(3)],
            vec![part, part],
        ];
        let paths = Baseline::Conflictology { months: 2 }.paths(&counts(rows), 4, 50, 3).expect("paths");
        for path in paths.iter() {
            assert!(path.chunks_exact(2).all(|month| month[0] == 7 && (2..=3).contains(&month[1])), "{path:?}");
        }
        let rows = vec![vec![Complete(7), Missing], vec![Complete(7), part]];
        let error = Baseline::Climatology.paths(&counts(rows), 4, 50, 3);
        assert_eq!(error, Err(BaselineError::NothingKnown { region: 1 }));
    }
}
