//! The headline table: probabilities with their interval and likelihood word, amounts with their 80 % interval.

use crate::analysis::{HeadlineRow, HeadlineValue, Summary};
use crate::cli::table::table;
use crate::ensemble::Threshold;
use crate::locale::{Arg, Locale};
use crate::model::{Outcome, OutcomeKind};
use crate::parameters::Key;
use crate::scenario::Scenario;

/// Both tables, one under the other.
pub(super) fn tables(scenario: &Scenario, summary: &Summary, locale: &Locale) -> String {
    let writer = Writer { scenario, locale };
    let words = |ids: &[&str]| ids.iter().map(|id| locale.text(id)).collect::<Vec<_>>();
    let mut chances = Vec::new();
    let mut amounts = Vec::new();
    for row in &summary.headline {
        match row.value {
            HeadlineValue::Probability { threshold, chance } => chances.push(vec![
                writer.event(row, threshold),
                locale.probability(chance.p),
                locale.percent_range(chance.low, chance.high),
                locale.likelihood_range(chance.low, chance.high),
            ]),
            HeadlineValue::Amount { median, q10, q90 } => {
                let show = |x: f64| writer.amount(row.outcome.spec().kind, x);
                amounts.push(vec![writer.label(row), show(median), locale.range(&show(q10), &show(q90))]);
            }
        }
    }
    let chance_words = ["cli-column-outcome", "cli-column-probability", "cli-column-error", "cli-column-likelihood"];
    let chances = table(&words(&chance_words), &chances);
    let amounts = table(&words(&["cli-column-outcome", "cli-column-median", "cli-column-interval"]), &amounts);
    format!("{}\n{chances}\n\n{amounts}", scenario.title.get(locale.language()))
}

struct Writer<'a> {
    scenario: &'a Scenario,
    locale: &'a Locale,
}

impl Writer<'_> {
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

    fn event(&self, row: &HeadlineRow, threshold: Threshold) -> String {
        let locale = self.locale;
        let member = Arg::Text(self.member(row));
        match (row.outcome, threshold) {
            (Outcome::FirstFoothold, Threshold::By(day)) => {
                let days = locale.days(f64::from(day));
                locale.format("cli-row-foothold", &[("country", member), ("days", Arg::Text(&days))])
            }
            (Outcome::FirstStrike, Threshold::By(day)) => {
                let days = locale.days(f64::from(day));
                locale.format("cli-row-strike", &[("country", member), ("days", Arg::Text(&days))])
            }
            (Outcome::SpreadLevel, Threshold::AtLeast(level)) => {
                locale.format("cli-row-level", &[("level", Arg::Text(&locale.decimal(level, 0)))])
            }
            (Outcome::ClosedDays, Threshold::Disruption) => {
                let days = locale.days(self.disruption_days());
                locale.format("cli-row-disrupted", &[("corridor", member), ("days", Arg::Text(&days))])
            }
            (_, threshold) => format!("{} {threshold:?}", self.label(row)),
        }
    }

    fn disruption_days(&self) -> f64 {
        let slot = self.scenario.space.first(Key::OutcomesDisruptionDays);
        self.scenario.base[slot].as_ref().map_or(f64::NAN, |quantity| quantity.distribution.central())
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
