//! The forms in which a sheet states what an expert says: values at probabilities (`p10`, `p50`, `p90`), the least, the likely and
//! the most with how sure they are (`least`, `likely`, `most`, `sure` in per cent), and counts in bins (`from`, `to`, `count`, a row
//! a bin).

use harmattan_core::distribution::{Distribution, Scale, roulette, sure_pert};

use super::diagnostic::{Diagnostic, Diagnostics, Message, Span};
use super::fields::{At, in_range};
use super::sheet::Table;
use super::suggest::nearest;

/// Most experts' levels: more are read as a mistake.
const MOST_LEVELS: usize = 99;
/// Levels at which answers to known questions are stated where a sheet has none of its own: Cooke's.
const LEVELS: [f64; 3] = [0.05, 0.5, 0.95];

/// The form of a sheet, with the places of its columns.
pub(super) enum Form {
    /// Levels, rising, and their columns.
    Quantiles(Vec<f64>, Vec<usize>),
    /// `least`, `likely`, `most`, and `sure` if the sheet has it.
    Pert(Vec<usize>),
    /// `from`, `to`, `count`.
    Roulette(Vec<usize>),
}

/// What a sheet says of one key: a row, or one a bin.
pub(super) struct Said<'t> {
    pub key: String,
    pub at: Span,
    pub rows: Vec<&'t [At<f64>]>,
}

impl Form {
    /// The form that the names of the columns, in small letters, are of; `None` of none.
    pub fn of(names: &[String]) -> Option<Self> {
        let place = |wanted: &&str| names.iter().position(|name| name == wanted);
        let all = |wanted: &[&str]| wanted.iter().map(place).collect::<Option<Vec<usize>>>();
        if let Some(mut places) = all(&["least", "likely", "most"]) {
            places.extend(place(&"sure"));
            return Some(Self::Pert(places));
        }
        if let Some(places) = all(&["from", "to", "count"]) {
            return Some(Self::Roulette(places));
        }
        let mut columns: Vec<(f64, usize)> =
            names.iter().enumerate().filter_map(|(i, name)| Some((level(name)?, i))).collect();
        columns.sort_by(|a, b| a.0.total_cmp(&b.0));
        columns.dedup_by(|a, b| a.0.total_cmp(&b.0).is_eq());
        let (levels, places) = columns.into_iter().unzip();
        let form = Self::Quantiles(levels, places);
        (2..=MOST_LEVELS).contains(&form.places().len()).then_some(form)
    }

    /// The columns of its numbers.
    pub fn places(&self) -> &[usize] {
        match self {
            Self::Quantiles(_, places) | Self::Pert(places) | Self::Roulette(places) => places,
        }
    }

    /// The levels at which answers to known questions are stated.
    pub fn levels(&self) -> Vec<f64> {
        match self {
            Self::Quantiles(levels, _) => levels.clone(),
            Self::Pert(_) | Self::Roulette(_) => LEVELS.to_vec(),
        }
    }

    /// The rows of a table key by key: of counts in bins all rows of a key together, else each by itself.
    pub fn gathered<'t>(&self, table: &'t Table) -> Vec<Said<'t>> {
        let mut all: Vec<Said<'t>> = Vec::new();
        for (cell, numbers) in &table.rows {
            let key = cell.text.trim();
            match all.iter_mut().find(|said| matches!(self, Self::Roulette(_)) && said.key == key) {
                Some(said) => said.rows.push(numbers),
                None => all.push(Said {
                    key: key.to_owned(),
                    at: Span::new(&table.source, cell.start..cell.end),
                    rows: vec![numbers],
                }),
            }
        }
        all
    }

    /// The law of what is said of a key that may lie within a range; mistakes are reported where they stand.
    pub fn law(
        &self,
        key: &str,
        at: &Span,
        rows: &[&[At<f64>]],
        range: (f64, f64),
        found: &mut Diagnostics,
    ) -> Option<Distribution> {
        match self {
            Self::Quantiles(levels, _) => quantiles(levels, key, rows.first()?, range, found),
            Self::Pert(_) => pert(key, rows.first()?, range, found),
            Self::Roulette(_) => bins(key, at, rows, range, found),
        }
    }

    /// Values at [`Self::levels`]: as they stand in the sheet, else those of the law.
    pub fn stated(&self, rows: &[&[At<f64>]], law: Option<&Distribution>) -> Vec<f64> {
        match self {
            Self::Quantiles(..) => rows.iter().flat_map(|row| row.iter().map(|number| number.value)).collect(),
            Self::Pert(_) | Self::Roulette(_) => {
                law.map_or_else(|| vec![f64::NAN; LEVELS.len()], |law| LEVELS.map(|p| law.quantile(p)).to_vec())
            }
        }
    }
}

/// The probability that a column is called by: `p10`, `P2.5`.
fn level(name: &str) -> Option<f64> {
    let percent: f64 = name.strip_prefix('p')?.parse().ok()?;
    (percent > 0.0 && percent < 100.0).then_some(percent / 100.0)
}

/// Whether a column is called as one of some form, or nearly so.
pub(super) fn is_like_a_form(name: &str) -> bool {
    const WORDS: [&str; 7] = ["least", "likely", "most", "sure", "from", "to", "count"];
    let letters = name.trim_end_matches(|c: char| !c.is_alphabetic());
    let is_level = letters.chars().count() == 1 && name.chars().any(|c| c.is_ascii_digit());
    is_level || WORDS.contains(&letters) || nearest(letters, WORDS.into_iter().filter(|word| word.len() > 4)).is_some()
}

/// Reports the numbers that do not rise above (or, where `may_stay`, fall below) the one before.
fn rising(key: &str, numbers: &[At<f64>], may_stay: bool, found: &mut Diagnostics) -> bool {
    let falls = |a: f64, b: f64| if may_stay { b < a } else { b <= a };
    let before = found.error_count();
    for pair in numbers.windows(2).filter(|pair| falls(pair[0].value, pair[1].value)) {
        let title = Message::new("error-sheet-order").text("key", key).number("value", pair[1].value);
        found.push(Diagnostic::error(&pair[1].at, title.number("before", pair[0].value)));
    }
    found.error_count() == before
}

/// Values within what the key may have, with room for what lies beyond the outermost.
fn quantiles(
    levels: &[f64],
    key: &str,
    numbers: &[At<f64>],
    (low, high): (f64, f64),
    found: &mut Diagnostics,
) -> Option<Distribution> {
    let before = found.error_count();
    rising(key, numbers, false, found);
    for number in numbers.iter().filter(|number| number.value <= low || number.value >= high) {
        let title = Message::new("error-sheet-range").text("key", key).number("low", low).number("high", high);
        found.push(Diagnostic::error(&number.at, title.number("value", number.value)));
    }
    let (p, x) = (levels.to_vec(), numbers.iter().map(|number| number.value).collect());
    let law = Distribution::OpenQuantiles { p, x, scale: Scale::Linear, min: low, max: high };
    (found.error_count() == before).then_some(law)
}

fn pert(key: &str, numbers: &[At<f64>], range: (f64, f64), found: &mut Diagnostics) -> Option<Distribution> {
    let (judged, sure) = (numbers.get(..3)?, numbers.get(3));
    let mut good = rising(key, judged, true, found);
    good &= judged.iter().all(|number| in_range(number.value, &number.at, key, range, found));
    #[expect(clippy::float_cmp, reason = "two numbers typed alike")]
    if good && judged[0].value == judged[2].value {
        let title = Message::new("error-sheet-order").text("key", key).number("value", judged[2].value);
        found.push(Diagnostic::error(&judged[2].at, title.number("before", judged[0].value)));
        good = false;
    }
    // In per cent, as it is asked for: what is not above 1 was meant as a share.
    if let Some(sure) = sure.filter(|sure| !(sure.value > 1.0 && sure.value <= 100.0)) {
        let title = Message::new("error-sheet-sure").text("key", key).number("value", sure.value);
        found.push(Diagnostic::error(&sure.at, title));
        good = false;
    }
    let share = sure.map_or(1.0, |sure| sure.value / 100.0);
    let law =
        if good { sure_pert([judged[0].value, judged[1].value, judged[2].value], share, range) } else { return None };
    if let (None, Some(sure)) = (&law, sure) {
        let title = Message::new("error-sure-less").text("key", key).number("value", share);
        found.push(Diagnostic::error(&sure.at, title));
    }
    law
}

/// Counts in bins that follow on each other.
fn bins(key: &str, at: &Span, rows: &[&[At<f64>]], range: (f64, f64), found: &mut Diagnostics) -> Option<Distribution> {
    let (mut edges, mut counts) = (Vec::with_capacity(rows.len() + 1), Vec::with_capacity(rows.len()));
    let before = found.error_count();
    for row in rows {
        let [from, to, count] = row else { return None };
        rising(key, &row[..2], false, found);
        for edge in [from, to] {
            in_range(edge.value, &edge.at, key, range, found);
        }
        if count.value < 0.0 {
            let title = Message::new("error-weight-negative").text("key", key).number("value", count.value);
            found.push(Diagnostic::error(&count.at, title));
        }
        #[expect(clippy::float_cmp, reason = "an edge typed twice")]
        if let Some(end) = edges.last().copied().filter(|end| *end != from.value) {
            let title = Message::new("error-sheet-bins").text("key", key).number("value", from.value);
            found.push(Diagnostic::error(&from.at, title.number("before", end)));
        }
        if edges.is_empty() {
            edges.push(from.value);
        }
        edges.push(to.value);
        counts.push(count.value);
    }
    if found.error_count() > before {
        return None;
    }
    let law = roulette(&edges, &counts);
    if law.is_none() {
        found.push(Diagnostic::error(at, Message::new("error-weights-none").text("key", key)));
    }
    law
}
