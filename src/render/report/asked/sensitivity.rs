//! What carries an outcome, in words: names of inputs, indices with their intervals, and how the shares add up.

use super::inputs::InputWords;
use crate::locale::{Arg, Locale};
use harmattan_analysis::sensitivity::{Carried, Index, Indices, Input, Sensitivity};

/// Shares whose intervals are wider tell nothing.
const WIDEST: f64 = 0.5;
/// Share from which on an input is named as what carries an outcome.
const WORTH_NAMING: f64 = 0.03;
/// Inputs named in a line.
const NAMED: usize = 3;

/// The words of what carries outcomes.
pub struct SensitivityWords<'a> {
    /// The words of keys and outcomes.
    pub inputs: &'a InputWords<'a>,
}

impl SensitivityWords<'_> {
    fn locale(&self) -> &Locale {
        self.inputs.locale()
    }

    /// What the figures rest on.
    #[must_use]
    pub fn rests(&self, found: &Sensitivity) -> String {
        let whole = |n: u64| self.locale().integer(i64::try_from(n).unwrap_or(i64::MAX));
        let rows: Vec<String> = found.rows.iter().map(|&rows| whole(rows)).collect();
        let (futures, rows) = (whole(found.futures), rows.join(" / "));
        let quantities = i64::try_from(found.quantities).unwrap_or(i64::MAX);
        let args = [
            ("futures", Arg::Text(futures.as_str())),
            ("rows", Arg::Text(&rows)),
            ("quantities", Arg::Count(quantities)),
        ];
        self.locale().format("sensitivity-rests", &args)
    }

    /// The name of some inputs.
    #[must_use]
    pub fn input(&self, input: &Input) -> String {
        let locale = self.locale();
        match input {
            Input::Sections { sections } => {
                let title = |section: &String| match section.as_str() {
                    "measures" => locale.text("sensitivity-measures"),
                    section => locale.text(&format!("briefing-table-{section}")),
                };
                sections.iter().map(title).collect::<Vec<_>>().join(" + ")
            }
            Input::Keys { keys } => keys.iter().map(|key| self.inputs.dimension(key)).collect::<Vec<_>>().join(" + "),
            Input::Others { count } => {
                let count = i64::try_from(*count).unwrap_or(i64::MAX);
                locale.format("sensitivity-others", &[("count", Arg::Count(count))])
            }
            Input::Assumptions => locale.text("sensitivity-assumptions"),
            Input::Hypothesis => locale.text("carried-hypothesis"),
            Input::Expert => locale.text("carried-expert"),
            Input::Chance => locale.text("sensitivity-chance"),
        }
    }

    /// An index with its interval; that it is not told apart from 0 where so.
    #[must_use]
    pub fn index(&self, index: &Index) -> String {
        let locale = self.locale();
        if index.is_unknown() {
            return locale.text("sensitivity-unknown");
        }
        if !index.is_told_apart() {
            let high = locale.probability(index.high);
            return locale.format("sensitivity-none", &[("high", Arg::Text(&high))]);
        }
        // The lower end is never written as the 0 that the index is told apart from.
        let range = if index.low < 0.005 {
            locale.range(&locale.probability(index.low), &locale.probability(index.high))
        } else {
            locale.percent_range(index.low, index.high)
        };
        let value = locale.probability(index.value);
        format!("{value} ({range})")
    }

    /// Whether so few futures stand behind the shares of assumptions, hypothesis and chance that they tell nothing.
    #[must_use]
    pub fn is_too_little(carried: &Carried) -> bool {
        carried.parts.iter().any(|part| part.first.high - part.first.low > WIDEST)
    }

    /// An input with what it explains alone; where that is not told apart from 0, also with others, if that is.
    fn share(&self, part: &Indices) -> String {
        let (name, share, total) = (self.input(&part.input), self.index(&part.first), self.index(&part.total));
        let args = [("name", Arg::Text(name.as_str())), ("share", Arg::Text(&share)), ("total", Arg::Text(&total))];
        let with_others = !part.first.is_told_apart() && part.total.is_told_apart();
        self.locale().format(if with_others { "sensitivity-share-with" } else { "sensitivity-share" }, &args)
    }

    /// How the shares of assumptions, hypothesis and chance add up.
    fn shares(&self, carried: &Carried) -> String {
        let locale = self.locale();
        if Self::is_too_little(carried) {
            return locale.text("sensitivity-shares-few");
        }
        let list = carried.parts.iter().map(|part| self.share(part)).collect::<Vec<_>>();
        let (list, together) = (list.join(&locale.text("ask-list")), self.index(&carried.together));
        let args = [("list", Arg::Text(list.as_str())), ("together", Arg::Text(&together))];
        locale.format("sensitivity-shares", &args)
    }

    /// One outcome in a line: its shares, and what carries it most.
    #[must_use]
    pub fn line(&self, carried: &Carried) -> String {
        let locale = self.locale();
        let all = if carried.keys.is_empty() { &carried.sections } else { &carried.keys };
        let is_told = |index: &Index| index.is_told_among(all.len()) && index.value >= WORTH_NAMING;
        let mut told: Vec<&Indices> = all.iter().filter(|indices| is_told(&indices.first)).collect();
        told.sort_by(|a, b| b.first.value.total_cmp(&a.first.value));
        let own =
            |input: &Input| !matches!(input, Input::Hypothesis | Input::Expert | Input::Chance | Input::Others { .. });
        let named: Vec<String> = told
            .into_iter()
            .filter(|indices| own(&indices.input))
            .take(NAMED)
            .map(|indices| self.share(indices))
            .collect();
        let (outcome, shares) = (self.inputs.outcome(&carried.key), self.shares(carried));
        let args = [("outcome", Arg::Text(outcome.as_str())), ("shares", Arg::Text(&shares))];
        let line = locale.format("sensitivity-line", &args);
        if named.is_empty() {
            return line;
        }
        let list = named.join(&locale.text("ask-list"));
        format!("{line} {}", locale.format("sensitivity-most", &[("list", Arg::Text(&list))]))
    }
}
