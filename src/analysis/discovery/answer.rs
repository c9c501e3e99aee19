//! Where a policy fails, as it is stored: what counts as failing, the columns that were looked at, and what was found.

use super::{Cases, Discovery, Settings, Unusable, discover};
use crate::Column;
use crate::answers::Origin;
use harmattan_core::sampling::Dimension;
use harmattan_engine::FutureTable;
use serde::{Deserialize, Serialize};

/// Name of the column of hypotheses.
pub const HYPOTHESIS: &str = "hypothesis";
/// Name of the column of experts, where a table has several.
pub const EXPERT: &str = "expert";

/// What was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Failures {
    /// What it was taken from.
    #[serde(flatten)]
    pub origin: Origin,
    /// What counts as failing.
    pub failure: Failure,
    /// Keys of the measures in force.
    pub policy: Vec<String>,
    /// Futures looked at, and those that fail.
    pub futures: u64,
    /// Futures that fail.
    pub failing: u64,
    /// Names of the columns, which restrictions are of: [`HYPOTHESIS`], [`EXPERT`] where there are several, then the uncertain quantities.
    pub columns: Vec<String>,
    /// What was found.
    pub found: Discovery,
}

/// When a future counts as failing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Failure {
    /// Key of the outcome or event.
    pub outcome: String,
    /// At least, or at most, so much of it; none for an event, which happens or does not.
    pub threshold: Option<Threshold>,
}

/// A bound that a failing future passes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Threshold {
    /// At least this much.
    AtLeast(f64),
    /// At most this much.
    AtMost(f64),
}

impl Failure {
    /// `closed_days.dakar_north>=60`, `cells_end<=10`, or the key of an event. Nothing is said of whether there is such an
    /// outcome; `None` for what is none of these.
    #[must_use]
    pub fn parse(text: &str, is_event: impl Fn(&str) -> bool) -> Option<Self> {
        let text = text.trim();
        if is_event(text) {
            return Some(Self { outcome: text.to_owned(), threshold: None });
        }
        let of = |mark: &str, threshold: fn(f64) -> Threshold| {
            let (outcome, number) = text.split_once(mark)?;
            let number = number.trim().replace('_', "").parse::<f64>().ok().filter(|x| x.is_finite())?;
            Some(Self { outcome: outcome.trim().to_owned(), threshold: Some(threshold(number)) })
        };
        of(">=", Threshold::AtLeast).or_else(|| of("<=", Threshold::AtMost))
    }

    /// Whether a future with this value of the outcome fails; a missing one (NaN) does not.
    #[must_use]
    pub fn is_met(&self, value: f64) -> bool {
        match self.threshold {
            None => value > 0.5,
            Some(Threshold::AtLeast(least)) => value >= least,
            Some(Threshold::AtMost(most)) => value <= most,
        }
    }
}

/// Looks for what failing futures have in common: the first item of a table tells which fail, in its first variant. Only
/// `live` dimensions are looked at; the names of the columns are given back too.
///
/// # Errors
///
/// [`Unusable`] of a table without futures.
pub fn failing(
    table: &FutureTable,
    failure: &Failure,
    dimensions: &[Dimension],
    live: &[usize],
    seed: u64,
) -> Result<(Vec<String>, u64, Discovery), Unusable> {
    let failed: Vec<bool> = table.outcome(0, 0).into_iter().map(|value| failure.is_met(value)).collect();
    let values: Vec<Vec<f64>> = live.iter().map(|&dimension| table.drawn(dimension)).collect();
    let mut columns = vec![Column::Category(&table.hypotheses)];
    let by_expert = table.experts.windows(2).any(|pair| pair[0] != pair[1]);
    columns.extend(by_expert.then_some(Column::Category(&table.experts)));
    columns.extend(values.iter().map(|values| Column::Numeric(values)));
    let found = discover(&Cases::new(&columns)?, &failed, &Settings::new(seed))?;
    let names = live.iter().map(|&dimension| dimensions[dimension].name.clone());
    let failing = failed.iter().filter(|failed| **failed).count() as u64;
    let first = [HYPOTHESIS].into_iter().chain(by_expert.then_some(EXPERT)).map(str::to_owned);
    Ok((first.chain(names).collect(), failing, found))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failures_are_read_as_they_are_written() {
        let parse = |text: &str| Failure::parse(text, |key| key == "first_abroad<=365");
        let of = |outcome: &str, threshold| Some(Failure { outcome: outcome.to_owned(), threshold });
        assert_eq!(
            parse("closed_days.dakar_north >= 60"),
            of("closed_days.dakar_north", Some(Threshold::AtLeast(60.0)))
        );
        assert_eq!(parse("trade_loss>=100_000_000"), of("trade_loss", Some(Threshold::AtLeast(1e8))));
        assert_eq!(parse("cells_end<=10"), of("cells_end", Some(Threshold::AtMost(10.0))));
        assert_eq!(parse("first_abroad<=365"), of("first_abroad<=365", None));
        assert_eq!([parse("strikes"), parse("strikes>=many"), parse("strikes>=inf")], [None, None, None]);
        let met = |text: &str, value: f64| parse(text).is_some_and(|failure| failure.is_met(value));
        assert_eq!(
            [met("a>=2", 2.0), met("a>=2", f64::NAN), met("a<=2", 2.0), met("first_abroad<=365", 1.0)],
            [true, false, true, true]
        );
    }
}
