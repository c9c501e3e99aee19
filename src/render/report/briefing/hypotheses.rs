//! The tables of hypotheses and of experts: one row a headline number, all together first, then each of them with its range.

use super::input::{AmountFigures, BriefingInput, HypothesisFigures};
use super::shared::one;
use crate::charts::FEW_FUTURES;
use crate::locale::{Arg, Locale};
use crate::report::document::Cell;
use harmattan_analysis::Chance;

/// Rows of a table: a label, the number of all, that of each hypothesis or expert.
struct Rows<'a> {
    strata: &'a [HypothesisFigures],
    rows: Vec<Vec<Cell>>,
}

impl Rows<'_> {
    fn push(&mut self, label: String, mixture: Cell, of: impl Fn(&HypothesisFigures) -> Cell) {
        let numbers = std::iter::once(mixture).chain(self.strata.iter().map(of));
        let row = std::iter::once(Cell::text(label)).chain(numbers).collect();
        self.rows.push(row);
    }
}

/// All rows, of the hypotheses or of the experts.
pub(super) fn rows(input: &BriefingInput, strata: &[HypothesisFigures], locale: &Locale) -> Vec<Vec<Cell>> {
    let mut rows = Rows { strata, rows: Vec::new() };
    let total: f64 = strata.iter().map(|h| h.prior).sum();
    let label = |id: &str| locale.text(&format!("briefing-row-{id}"));
    rows.push(label("prior"), Cell::text(locale.percent(total, 0)), |h| Cell::text(locale.percent(h.prior, 0)));
    let futures = |n: u64| Cell::text(locale.integer(i64::try_from(n).unwrap_or(i64::MAX)));
    rows.push(label("futures"), futures(input.trajectories), |h| futures(h.futures));
    places(&mut rows, input, locale);
    let sure = |c: Chance| cell(c, locale);
    rows.push(label("abroad"), sure(input.events.abroad), |h| sure(h.events.abroad));
    rows.push(label("coast"), sure(input.events.coast), |h| sure(h.events.coast));
    let loss = |s: AmountFigures, futures: u64| {
        let (low, high) = (locale.money(s.q10), locale.money(s.q90));
        let few = futures < FEW_FUTURES || low == high;
        let range = if few { String::new() } else { locale.money_range(s.q10, s.q90) };
        Cell::text(locale.money(s.median)).with_aside(range)
    };
    rows.push(label("trade"), loss(input.trade_loss_usd, input.trajectories), |h| loss(h.trade_loss_usd, h.futures));
    rows.rows
}

/// A probability with its simulation error below it.
fn cell(chance: Chance, locale: &Locale) -> Cell {
    if !chance.is_known() {
        return Cell::text("–");
    }
    Cell::text(locale.probability(chance.p)).with_aside(locale.percent_range(chance.low, chance.high))
}

/// The rows of corridors and neighbours.
fn places(rows: &mut Rows<'_>, input: &BriefingInput, locale: &Locale) {
    let language = locale.language();
    let chance = |c: Option<&Chance>| c.map_or_else(|| Cell::text("–"), |&c| cell(c, locale));
    let days = locale.days(input.disruption_days);
    let km = locale.compact(input.border_km);
    let args = [("days", Arg::Text(days.as_str())), ("km", Arg::Text(&km))];
    let any = locale.format("level-1-long", &args);
    rows.push(any, cell(input.events.any_corridor, locale), |h| cell(h.events.any_corridor, locale));
    let isolation = locale.text("briefing-judgement-isolation");
    rows.push(isolation, cell(input.events.isolation, locale), |h| cell(h.events.isolation, locale));
    let border = locale.format("level-2-long", &args);
    for (i, corridor) in input.corridors.iter().enumerate().filter(|(_, c)| c.western) {
        let args = [("corridor", Arg::Text(corridor.name.get(language))), ("days", Arg::Text(&days))];
        let label = locale.format("briefing-row-corridor", &args);
        rows.push(label, cell(corridor.disrupted, locale), |h| chance(h.disrupted.get(i)));
    }
    if !input.neighbours.is_empty() {
        rows.push(border, cell(input.events.border, locale), |h| cell(h.events.border, locale));
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
