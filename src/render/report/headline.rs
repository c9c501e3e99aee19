//! The headline table: probabilities with their interval and likelihood word, amounts with their 80 % interval.

use super::labels::{Labels, over_strata};
use crate::charts::FEW_FUTURES;
use crate::locale::{Arg, Locale};
use harmattan_analysis::{HeadlineRow, HeadlineValue, Judged, Span, Summary};
use harmattan_core::model::OutcomeKind;
use harmattan_core::scenario::Scenario;

/// A table in words: its columns, and its rows.
pub type Rows = (Vec<String>, Vec<Vec<String>>);

/// The headline of a summary in words: the probabilities, then the amounts.
#[must_use]
pub fn headline_rows(scenario: &Scenario, summary: &Summary, locale: &Locale) -> [Rows; 2] {
    let (writer, labels) = (Writer { scenario, locale }, Labels::new(scenario, locale));
    let words = |ids: &[&str]| ids.iter().map(|id| locale.text(id)).collect::<Vec<_>>();
    let mut chances = Vec::new();
    let mut amounts = Vec::new();
    for row in &summary.headline {
        match row.value {
            HeadlineValue::Probability { threshold, chance } => {
                let mut cells = vec![
                    labels.event(row.outcome, threshold, writer.member(row)),
                    locale.probability(chance.p),
                    locale.percent_range(chance.low, chance.high),
                ];
                cells.extend(writer.limits(summary, &row.key, by_hypothesis));
                cells.extend(writer.limits(summary, &row.key, by_expert));
                cells.push(locale.likelihood_range(chance.low, chance.high));
                chances.push(cells);
            }
            HeadlineValue::Amount { median, q10, q90 } => {
                let show = |x: f64| writer.amount(row.outcome.spec().kind, x);
                let few = summary.trajectories < FEW_FUTURES;
                let range = match row.outcome.spec().kind {
                    _ if few => locale.text("too-few-futures"),
                    OutcomeKind::Usd => locale.money_range(q10, q90),
                    OutcomeKind::Km => {
                        let range = locale.number_range(q10, q90, 0);
                        locale.format("compare-km", &[("number", Arg::Text(&range))])
                    }
                    _ => locale.range(&show(q10), &show(q90)),
                };
                amounts.push(vec![writer.label(row), show(median), range]);
            }
        }
    }
    let mut chance_words = vec!["cli-column-outcome", "cli-column-probability", "cli-column-error"];
    chance_words.extend(limited(summary, by_hypothesis).then_some("cli-column-hypotheses"));
    chance_words.extend(limited(summary, by_expert).then_some("cli-column-experts"));
    chance_words.extend(["cli-column-likelihood"]);
    let amount_words = words(&["cli-column-outcome", "cli-column-median", "cli-column-interval"]);
    [(words(&chance_words), chances), (amount_words, amounts)]
}

fn by_hypothesis(judged: &Judged) -> Option<Span> {
    judged.by_hypothesis
}

fn by_expert(judged: &Judged) -> Option<Span> {
    judged.by_expert
}

/// Whether there are hypotheses, or experts, whose range limits what a probability says.
fn limited(summary: &Summary, span: fn(&Judged) -> Option<Span>) -> bool {
    summary.judged.iter().any(|judged| span(judged).is_some())
}

struct Writer<'a> {
    scenario: &'a Scenario,
    locale: &'a Locale,
}

impl Writer<'_> {
    /// How far the probability of an event differs over the hypotheses, if one held, or over the experts, if one were right;
    /// nothing where there are none.
    fn limits(&self, summary: &Summary, key: &str, of: fn(&Judged) -> Option<Span>) -> Option<String> {
        let span = summary.judged.iter().find(|judged| judged.key == key).and_then(of);
        let range = span.map_or_else(|| "–".to_owned(), |span| over_strata(&span, self.locale));
        limited(summary, of).then_some(range)
    }

    /// The corridor or country a row is about, in the reader's language.
    fn member<'r>(&'r self, row: &'r HeadlineRow) -> &'r str {
        let theatre = &self.scenario.theatre;
        let corridors = theatre.corridors.iter().map(|c| (&c.key, &c.name));
        let countries = theatre.countries.iter().map(|c| (&c.key, &c.name));
        let found = corridors.chain(countries).find(|(key, _)| **key == row.member);
        found.map_or(row.member.as_str(), |(_, name)| name.get(self.locale.language()))
    }

    fn label(&self, row: &HeadlineRow) -> String {
        let label = self.locale.text(&row.outcome.spec().label_id());
        if row.member.is_empty() { label } else { self.locale.with_member(&label, self.member(row)) }
    }

    fn amount(&self, kind: OutcomeKind, x: f64) -> String {
        match kind {
            OutcomeKind::Usd => self.locale.money(x),
            OutcomeKind::Share => self.locale.percent(x, 0),
            OutcomeKind::Days => self.locale.decimal(x, 1),
            OutcomeKind::Km => self.locale.format("compare-km", &[("number", Arg::Text(&self.locale.decimal(x, 0)))]),
            _ => self.locale.decimal(x, 0),
        }
    }
}
