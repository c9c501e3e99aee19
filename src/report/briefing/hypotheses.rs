//! The table of hypotheses: one row a headline number, the mixture first, then each hypothesis.

use super::input::{BriefingInput, Chance, HypothesisFigures};
use super::page::one;
use crate::locale::{Arg, Locale};
use crate::report::document::Cell;

/// Rows of a table: a label, the mixture's number, each hypothesis's number.
struct Rows<'a> {
    input: &'a BriefingInput,
    rows: Vec<Vec<Cell>>,
}

impl Rows<'_> {
    fn push(&mut self, label: String, mixture: String, of: impl Fn(&HypothesisFigures) -> String) {
        let numbers = std::iter::once(mixture).chain(self.input.hypotheses.iter().map(of));
        let row = std::iter::once(Cell::text(label)).chain(numbers.map(Cell::text)).collect();
        self.rows.push(row);
    }
}

/// All rows.
pub(super) fn rows(input: &BriefingInput, locale: &Locale) -> Vec<Vec<Cell>> {
    let mut rows = Rows { input, rows: Vec::new() };
    let total: f64 = input.hypotheses.iter().map(|h| h.prior).sum();
    let label = |id: &str| locale.text(&format!("briefing-row-{id}"));
    rows.push(label("prior"), locale.percent(total, 0), |h| locale.percent(h.prior, 0));
    places(&mut rows, input, locale);
    let sure = |c: Chance| locale.probability(c.p);
    rows.push(label("abroad"), sure(input.abroad), |h| sure(h.abroad));
    rows.push(label("coast"), sure(input.coast), |h| sure(h.coast));
    rows.push(label("trade"), locale.money(input.trade_loss_usd.median), |h| locale.money(h.trade_loss_usd));
    rows.rows
}

/// The rows of corridors and neighbours.
fn places(rows: &mut Rows<'_>, input: &BriefingInput, locale: &Locale) {
    let language = locale.language();
    let chance = |c: Option<&Chance>| c.map_or_else(|| "–".to_owned(), |c| locale.probability(c.p));
    let days = locale.days(input.disruption_days);
    for (i, corridor) in input.corridors.iter().enumerate().filter(|(_, c)| c.western) {
        let args = [("corridor", Arg::Text(corridor.name.get(language))), ("days", Arg::Text(&days))];
        let label = locale.format("briefing-row-corridor", &args);
        rows.push(label, locale.probability(corridor.disrupted.p), |h| chance(h.disrupted.get(i)));
    }
    for (i, neighbour) in input.neighbours.iter().enumerate() {
        let name = neighbour.name.get(language);
        let last = neighbour.by_day.last();
        let label = one(locale, "briefing-row-foothold", "country", name);
        rows.push(label, chance(last.map(|d| &d.foothold)), |h| chance(h.foothold.get(i)));
        let label = one(locale, "briefing-row-strike", "country", name);
        rows.push(label, chance(last.map(|d| &d.strike)), |h| chance(h.strike.get(i)));
    }
}
