//! The sections of a comparison's briefing after its first page.

use super::judgements::moved_by;
use super::timing;
use super::writer::Writer;
use crate::locale::Arg;
use crate::report::briefing::assumption_blocks;
use crate::report::briefing_input;
use crate::report::document::parts::{charts, charts_of, signed};
use crate::report::document::{Block, Cell, Column, Fact, Notice, RowGroup, Table};
use crate::report::labels::Labels;
use crate::report::pictures::Part;
use harmattan_analysis::comparison::{Cause, Compared, Dominance, Estimate, Order, ScenarioComparison};
use harmattan_core::scenario::{Difference, Measure, Quantity, Scenario, differences};
use harmattan_engine::{Item, Unit};

/// Number of `compare-limit-…` messages.
const LIMITS: usize = 4;
/// Limits of a run's briefing that hold here too.
const SHARED_LIMITS: [usize; 5] = [1, 3, 5, 6, 7];
/// Changed assumptions listed one by one.
const MOST_CHANGES: usize = 40;

/// The main outcomes, scenario by scenario.
pub(super) fn outcomes(writer: &Writer<'_>) -> Vec<Block> {
    let groups = writer.facts.main_items().into_iter().map(|item| group(writer, item)).collect();
    let label = writer.text("outcomes-heading");
    let mut blocks = vec![
        Block::Note { text: writer.against("outcomes-note") },
        Block::Table(Table { label, cards: true, columns: difference_columns(writer), groups }),
    ];
    blocks.extend(charts(writer.pictures, Part::Outcomes));
    blocks.extend(timing::timing(writer));
    blocks
}

/// All other headline outcomes.
pub(super) fn all_outcomes(writer: &Writer<'_>) -> Vec<Block> {
    let main: Vec<&str> = writer.facts.main_items().iter().map(|item| item.key.as_str()).collect();
    let others = writer.facts.items.iter().filter(|item| item.headline && !main.contains(&item.key.as_str()));
    let groups = others.map(|item| group(writer, item)).collect();
    vec![Block::Table(Table {
        label: writer.text("all-heading"),
        cards: true,
        columns: difference_columns(writer),
        groups,
    })]
}

fn difference_columns(writer: &Writer<'_>) -> Vec<Column> {
    let column = |name: &str| Column::new(writer.text(&format!("column-{name}")));
    vec![
        column("scenario").weight(3),
        column("value"),
        column("difference"),
        column("interval").weight(2),
        column("factor"),
        column("verdict").weight(3),
    ]
}

/// One outcome: the base, then each scenario against it.
fn group(writer: &Writer<'_>, item: &Item) -> RowGroup {
    let labels = &writer.labels;
    let name = labels.item(item);
    let unit = labels.difference_unit(item.unit);
    let title = writer.locale.format("compare-group", &[("outcome", Arg::Text(&name)), ("unit", Arg::Text(&unit))]);
    let dash = || Cell::short("–");
    let row = |index: usize| {
        let scenario = &writer.facts.comparison.scenarios[index];
        let m = scenario.row(&item.key)?.mixture;
        if index > 0 {
            return Some(compared_row(writer, item.unit, name_cell(writer, index), &m));
        }
        let value = Cell::short(labels.value(item.unit, m.base));
        Some(vec![name_cell(writer, 0), value, dash(), dash(), dash(), dash()])
    };
    RowGroup { title, rows: writer.facts.ordered(item).into_iter().filter_map(row).collect() }
}

/// The name of a scenario, with what it is beside the policies: the base, a stress test.
pub(super) fn name_cell(writer: &Writer<'_>, index: usize) -> Cell {
    let is_ranked = writer.facts.comparison.scenarios[index].is_ranked();
    let words = [(index == 0).then_some("base"), (!is_ranked).then_some("stress")];
    let words: Vec<String> = words.into_iter().flatten().map(|id| writer.text(id)).collect();
    Cell::own(writer.facts.title(index, writer.locale)).with_aside(writer.labels.list(&words))
}

fn compared_row(writer: &Writer<'_>, unit: Unit, name: Cell, c: &Compared) -> Vec<Cell> {
    let labels = &writer.labels;
    vec![
        name,
        Cell::short(labels.value(unit, c.value.value)),
        Cell::short(labels.difference(unit, c.difference.value)),
        Cell::text(labels.interval(unit, c.difference)),
        Cell::short(c.variance_reduction.map_or_else(|| "–".to_owned(), |x| writer.locale.decimal(x, 1))),
        Cell::text(labels.verdict(c.verdict)),
    ]
}

/// Who is best and how sure that is, the best first; regret. Of two scenarios both are among the first two.
pub(super) fn ranking(writer: &Writer<'_>) -> Vec<Block> {
    let Some(item) = writer.facts.chosen() else { return Vec::new() };
    let scenarios = &writer.facts.comparison.scenarios;
    let mut order: Vec<usize> = (0..scenarios.len()).filter(|&i| scenarios[i].is_ranked()).collect();
    let standing = |i: usize| &scenarios[i].standing;
    order.sort_by(|&a, &b| standing(a).mean.value.total_cmp(&standing(b).mean.value).then(a.cmp(&b)));
    let are_many = order.len() > 2;
    let of_two = |name: &str| name.starts_with("best-two");
    let columns = ["scenario", "best", "best-two", "best-worst", "best-two-worst", "expected-regret", "maximum-regret"];
    let shown = columns.into_iter().filter(|name| are_many || !of_two(name));
    let mut columns: Vec<Column> = shown.map(|name| Column::new(writer.text(&format!("column-{name}")))).collect();
    columns[0].weight = 2;
    let amount = |e: Estimate| {
        let ends = [e.low, e.high].map(|x| writer.labels.excess(item.unit, x));
        let range = if e.has_interval() { writer.locale.range(&ends[0], &ends[1]) } else { writer.text("no-interval") };
        Cell::text(writer.labels.excess(item.unit, e.value)).with_aside(range)
    };
    let row = |i: usize| {
        let s = standing(i);
        let mut row = vec![name_cell(writer, i)];
        let chances =
            [(s.best, true), (s.best_two, are_many), (s.best_in_worst, true), (s.best_two_in_worst, are_many)];
        let shown = chances.into_iter().filter(|(_, is_shown)| *is_shown);
        row.extend(shown.map(|(p, _)| Cell::short(writer.labels.chance(p))));
        row.extend([amount(s.expected_regret), amount(s.maximum_regret)]);
        row
    };
    let rows = order.into_iter().map(row).collect();
    let note = writer.one("compare-ranking-note", "outcome", &writer.labels.item(item));
    vec![Block::Note { text: note }, Block::Table(Table::new(writer.text("ranking-heading"), columns, rows))]
}

/// Which scenario dominates which.
pub(super) fn dominance(writer: &Writer<'_>) -> Vec<Block> {
    let matrix = &writer.facts.comparison.dominance;
    let is_ranked = |i: &usize| writer.facts.comparison.scenarios[*i].is_ranked();
    let over = |a: usize, order: fn(&Dominance) -> &Order| -> Vec<usize> {
        (0..matrix[a].len()).filter(|&b| b != a && is_ranked(&b) && order(&matrix[a][b]).holds).collect()
    };
    let list = |of: Vec<usize>| if of.is_empty() { "–".to_owned() } else { writer.quoted_list(of) };
    let row = |a: usize| {
        let first = over(a, |d| &d.first);
        let second: Vec<usize> = over(a, |d| &d.second).into_iter().filter(|b| !first.contains(b)).collect();
        vec![Cell::own(writer.facts.title(a, writer.locale)), Cell::text(list(first)), Cell::text(list(second))]
    };
    let column = |name: &str| Column::new(writer.text(&format!("column-{name}"))).weight(2);
    let columns = vec![column("scenario"), column("first-order"), column("second-order")];
    let rows = (0..matrix.len()).filter(is_ranked).map(row).collect();
    vec![
        Block::Note { text: writer.text("dominance-note") },
        Block::Table(Table::new(writer.text("dominance-heading"), columns, rows)),
    ]
}

/// The chosen outcome under each hypothesis.
pub(super) fn hypotheses(writer: &Writer<'_>) -> Vec<Block> {
    let Some(item) = writer.facts.chosen() else { return Vec::new() };
    let labels = &writer.labels;
    let mut columns = vec![
        Column::new(writer.text("column-scenario")).weight(2),
        Column::new(writer.locale.text("briefing-column-mixture")),
    ];
    let titles = writer.facts.base().hypotheses.iter().map(|h| h.title.get(writer.locale.language()));
    columns.extend(titles.map(Column::new));
    columns.push(Column::new(writer.text("column-robust")));
    let cell = |c: Compared| {
        let difference = Cell::short(labels.difference(item.unit, c.difference.value));
        difference.with_aside(labels.interval(item.unit, c.difference))
    };
    let row = |i: usize| {
        let row = writer.facts.comparison.scenarios[i].row(&item.key)?;
        let mut cells = vec![name_cell(writer, i), cell(row.mixture)];
        let none = || Cell::missing(writer.text("no-futures"));
        cells.extend(row.hypotheses.iter().map(|h| h.map_or_else(none, cell)));
        cells.push(Cell::short(writer.locale.text(if row.robust { "yes" } else { "no" })));
        Some(cells)
    };
    let rows = writer.facts.ordered(item).into_iter().filter(|&i| i > 0).filter_map(row).collect();
    let (outcome, unit, base) = (labels.item(item), labels.difference_unit(item.unit), writer.base());
    let args = [("base", Arg::Text(base.as_str())), ("outcome", Arg::Text(&outcome)), ("unit", Arg::Text(&unit))];
    let mut blocks = vec![
        Block::Note { text: writer.locale.format("compare-hypotheses-note", &args) },
        Block::Table(Table::new(writer.text("hypotheses-heading"), columns, rows)),
    ];
    blocks.extend(charts(writer.pictures, Part::Hypotheses));
    blocks
}

/// Where each scenario sent the risk.
pub(super) fn displacement(writer: &Writer<'_>) -> Vec<Block> {
    let (base, share) = (writer.base(), writer.warning_share());
    let args = [("base", Arg::Text(base.as_str())), ("share", Arg::Text(&share))];
    let mut blocks = vec![Block::Note { text: writer.locale.format("compare-displacement-note", &args) }];
    for (i, scenario) in writer.facts.others().filter(|(_, s)| !s.identical) {
        blocks.push(Block::Subheading { text: writer.facts.title(i, writer.locale).to_owned() });
        blocks.push(went(writer, i, scenario));
        let small = scenario.displacement.raised.len() - scenario.displacement.warnings().count();
        if small > 0 {
            let mut args = args.to_vec();
            args.push(("count", Arg::Number(small as f64, 0)));
            blocks.push(Block::Note { text: writer.locale.format("compare-displaced-small", &args) });
        }
        blocks.extend(charts_of(writer.pictures, i));
    }
    blocks
}

/// Rises named in the section where the risk went.
const MOST_RAISED: usize = 6;

/// What a scenario raised elsewhere to the size of a warning, by its cause; or that it raised nothing so far.
fn went(writer: &Writer<'_>, index: usize, scenario: &ScenarioComparison) -> Block {
    let d = &scenario.displacement;
    if d.warnings().next().is_none() {
        let id = if d.lowers { "compare-displacement-none" } else { "compare-displacement-small" };
        return Block::Paragraph { text: writer.one(id, "share", &writer.warning_share()) };
    }
    let text = moved_by(writer, index, scenario, |_| true, MOST_RAISED);
    let own = d.warnings().any(|d| d.cause != Some(Cause::LeftOut));
    Block::Notice(Notice { heading: String::new(), text, warning: d.lowers && own })
}

/// A mean cost with the range of its draws; words where it is not known.
pub(super) fn cost_cell(labels: &Labels<'_>, usd: Option<f64>, range: Option<[f64; 2]>) -> Cell {
    let Some(usd) = usd else { return Cell::missing(labels.locale.text("portfolio-cost-unknown")) };
    let [mean, range] = labels.cost_parts(usd, range);
    Cell::short(mean).with_aside(range)
}

/// Trade saved less cost, with its interval; words where the cost is not known.
pub(super) fn net_cell(labels: &Labels<'_>, net: Option<Estimate>) -> Cell {
    let Some(net) = net else { return Cell::missing(labels.locale.text("portfolio-cost-unknown")) };
    let one = labels.in_one_unit(Unit::Usd, net.numbers());
    Cell::short(one.named(net.value)).with_aside(one.interval(net))
}

/// Measures in force, what they cost beyond the base, and what that buys.
pub(super) fn costs(writer: &Writer<'_>) -> Vec<Block> {
    let Some(item) = writer.facts.chosen() else { return Vec::new() };
    let language = writer.locale.language();
    let dash = || Cell::short("–");
    let row = |i: usize| {
        let (scenario, s) = (&writer.facts.scenarios[i], &writer.facts.comparison.scenarios[i]);
        let names: Vec<String> = scenario.measures_in_force().map(|m| m.title.get(language).to_owned()).collect();
        let costs_as_much = s.extra_cost.is_some_and(|extra| extra.range_usd.is_none());
        let is_base = i == 0;
        let cost = if is_base || costs_as_much {
            dash()
        } else {
            let [extra, range] = writer.labels.extra_parts(s.extra_cost);
            let cell = if s.extra_cost.is_some() { Cell::short(extra) } else { Cell::missing(extra) };
            cell.with_aside(range)
        };
        let net = if is_base || costs_as_much { dash() } else { net_cell(&writer.labels, s.net_benefit_usd) };
        let change = s
            .row(&item.key)
            .map_or_else(String::new, |row| writer.labels.difference(item.unit, row.mixture.difference.value));
        let none = names.is_empty();
        let names = if none { writer.locale.text("missing") } else { writer.labels.list(&names) };
        vec![name_cell(writer, i), Cell::text(names), cost, Cell::short(change), net]
    };
    let (name, unit) = (writer.labels.item(item), writer.labels.difference_unit(item.unit));
    let effect =
        writer.locale.format("compare-column-change", &[("outcome", Arg::Text(&name)), ("unit", Arg::Text(&unit))]);
    let columns = vec![
        Column::new(writer.text("column-scenario")).weight(2),
        Column::new(writer.text("column-measures")).weight(3),
        Column::new(writer.against("column-extra")).weight(2),
        Column::new(effect).weight(2),
        Column::new(writer.text("column-net")).weight(2),
    ];
    let rows = writer.facts.ordered(item).into_iter().map(row).collect();
    let mut blocks = vec![
        Block::Note { text: writer.against("costs-note") },
        Block::Table(Table::new(writer.text("costs-heading"), columns, rows)),
    ];
    blocks.extend(charts(writer.pictures, Part::Costs));
    blocks
}

/// What each scenario assumes otherwise than the base, then the base's assumptions.
pub(super) fn assumptions(writer: &Writer<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::Subheading { text: writer.text("changes-heading") }];
    let column = |name: &str| Column::new(writer.text(&format!("column-{name}")));
    let groups = writer.facts.others().map(|(i, _)| changes(writer, i)).collect();
    blocks.push(Block::Table(Table {
        label: writer.text("changes-heading"),
        cards: true,
        columns: vec![
            column("assumption").weight(3),
            Column::new(writer.against("column-in-base")),
            column("here"),
            column("source").weight(2),
        ],
        groups,
    }));
    blocks.push(Block::Subheading { text: writer.one("compare-base-assumptions", "base", &writer.quoted(0)) });
    // A measure of several scenarios is said once.
    let mut measures: Vec<&Measure> = Vec::new();
    for measure in writer.facts.scenarios.iter().flat_map(Scenario::measures_in_force) {
        if !measures.iter().any(|known| known.key == measure.key) {
            measures.push(measure);
        }
    }
    let all = briefing_input::assumptions(writer.facts.base(), measures.into_iter());
    blocks.extend(assumption_blocks(&all, writer.locale));
    blocks
}

fn changes(writer: &Writer<'_>, index: usize) -> RowGroup {
    let (base, other) = (writer.facts.base(), &writer.facts.scenarios[index]);
    let all = differences(base, other);
    let mut rows: Vec<Vec<Cell>> = all.iter().take(MOST_CHANGES).map(|d| change_row(writer, index, d)).collect();
    if all.is_empty() {
        rows.push(vec![Cell::text(writer.text("no-change")), Cell::short("–"), Cell::short("–"), Cell::short("–")]);
    }
    if all.len() > MOST_CHANGES {
        let more = Arg::Count(signed((all.len() - MOST_CHANGES) as u64));
        rows.push(vec![Cell {
            span: 4,
            ..Cell::text(writer.locale.format("compare-more-changes", &[("count", more)]))
        }]);
    }
    RowGroup { title: writer.facts.title(index, writer.locale).to_owned(), rows }
}

fn change_row(writer: &Writer<'_>, index: usize, difference: &Difference) -> Vec<Cell> {
    let names = super::changes::ChangeWords {
        scenarios: [writer.facts.base(), &writer.facts.scenarios[index]],
        locale: writer.locale,
    };
    let source = |q: Option<&Quantity>| match q.and_then(|q| q.provenance.source.as_ref()) {
        Some(source) if !source.is_blank() => Cell::own(source.get(writer.locale.language())),
        _ => Cell::missing(writer.locale.text("briefing-source-missing")),
    };
    let [from, to] = names.values(difference);
    let source = match difference {
        Difference::Base { to, .. } | Difference::UnderHypothesis { to, .. } => source(to.as_ref()),
        _ => Cell::short("–"),
    };
    vec![Cell::text(names.name(difference)), Cell::text(from), Cell::text(to), source]
}

/// What the method cannot say.
pub(super) fn limits(writer: &Writer<'_>) -> Vec<Block> {
    let own = (1..=LIMITS).map(|i| writer.text(&format!("limit-{i}")));
    let shared = SHARED_LIMITS.into_iter().map(|i| writer.locale.text(&format!("briefing-limit-{i}")));
    vec![Block::List { items: own.chain(shared).collect() }]
}

/// How to make the comparison again.
pub(super) fn reproduce(writer: &Writer<'_>) -> Vec<Block> {
    let digests = writer.facts.scenarios.iter().zip(&writer.facts.digests);
    let more = digests.map(|(s, digest)| Fact { term: s.name.clone(), value: digest.clone(), code: true });
    writer.facts.origin().reproduce(writer.locale, more)
}
