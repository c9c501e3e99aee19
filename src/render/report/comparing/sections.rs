//! The sections of a comparison's briefing after its first page.

use super::moved::raised;
use super::writer::Writer;
use crate::locale::Arg;
use crate::report::briefing::assumption_blocks;
use crate::report::briefing_input;
use crate::report::document::parts::{charts, charts_of, signed};
use crate::report::document::{Block, Cell, Column, Fact, Notice, RowGroup, Table};
use crate::report::labels::Labels;
use crate::report::pictures::Part;
use harmattan_analysis::comparison::{Compared, Dominance, Order, ScenarioComparison};
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
        Block::Note { text: writer.text("outcomes-note") },
        Block::Table(Table { label, cards: true, columns: difference_columns(writer), groups }),
    ];
    blocks.extend(charts(writer.pictures, Part::Outcomes));
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
    let base = writer.facts.comparison.base().row(&item.key).map(|row| {
        let value = labels.value(item.unit, row.mixture.base);
        let name = Cell::own(writer.facts.title(0, writer.locale)).with_aside(writer.text("base"));
        vec![name, Cell::short(value), dash(), dash(), dash(), dash()]
    });
    let row = |(i, scenario): (usize, &ScenarioComparison)| {
        let compared = scenario.row(&item.key)?.mixture;
        Some(compared_row(writer, item.unit, writer.facts.title(i, writer.locale), &compared))
    };
    RowGroup { title, rows: base.into_iter().chain(writer.facts.others().filter_map(row)).collect() }
}

fn compared_row(writer: &Writer<'_>, unit: Unit, title: &str, c: &Compared) -> Vec<Cell> {
    let labels = &writer.labels;
    vec![
        Cell::own(title),
        Cell::short(labels.value(unit, c.value.value)),
        Cell::short(labels.difference(unit, c.difference.value)),
        Cell::text(labels.interval(unit, c.difference)),
        Cell::short(c.variance_reduction.map_or_else(|| "–".to_owned(), |x| writer.locale.decimal(x, 1))),
        Cell::text(labels.verdict(c.verdict)),
    ]
}

/// Who is best and how sure that is; regret.
pub(super) fn ranking(writer: &Writer<'_>) -> Vec<Block> {
    let Some(item) = writer.facts.chosen() else { return Vec::new() };
    let columns = ["scenario", "best", "best-two", "best-worst", "best-two-worst", "expected-regret", "maximum-regret"];
    let mut columns: Vec<Column> =
        columns.into_iter().map(|name| Column::new(writer.text(&format!("column-{name}")))).collect();
    columns[0].weight = 2;
    let amount = |e: harmattan_analysis::comparison::Estimate| {
        let ends = [e.low, e.high].map(|x| writer.labels.excess(item.unit, x));
        let range = if e.has_interval() { writer.locale.range(&ends[0], &ends[1]) } else { writer.text("no-interval") };
        Cell::text(writer.labels.excess(item.unit, e.value)).with_aside(range)
    };
    let row = |(i, s): (usize, &ScenarioComparison)| {
        let s = &s.standing;
        let mut row = vec![Cell::own(writer.facts.title(i, writer.locale))];
        let chances = [s.best, s.best_two, s.best_in_worst, s.best_two_in_worst];
        row.extend(chances.map(|p| Cell::short(writer.labels.chance(p))));
        row.extend([amount(s.expected_regret), amount(s.maximum_regret)]);
        row
    };
    let rows = writer.facts.comparison.scenarios.iter().enumerate().map(row).collect();
    let note = writer.one("compare-ranking-note", "outcome", &writer.labels.item(item));
    vec![Block::Note { text: note }, Block::Table(Table::new(writer.text("ranking-heading"), columns, rows))]
}

/// Which scenario dominates which.
pub(super) fn dominance(writer: &Writer<'_>) -> Vec<Block> {
    let matrix = &writer.facts.comparison.dominance;
    let over = |a: usize, order: fn(&Dominance) -> &Order| -> Vec<usize> {
        (0..matrix[a].len()).filter(|&b| b != a && order(&matrix[a][b]).holds).collect()
    };
    let list = |of: Vec<usize>| if of.is_empty() { "–".to_owned() } else { writer.quoted_list(of) };
    let row = |a: usize| {
        let first = over(a, |d| &d.first);
        let second: Vec<usize> = over(a, |d| &d.second).into_iter().filter(|b| !first.contains(b)).collect();
        vec![Cell::own(writer.facts.title(a, writer.locale)), Cell::text(list(first)), Cell::text(list(second))]
    };
    let column = |name: &str| Column::new(writer.text(&format!("column-{name}"))).weight(2);
    let columns = vec![column("scenario"), column("first-order"), column("second-order")];
    let rows = (0..matrix.len()).map(row).collect();
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
    let row = |(i, scenario): (usize, &ScenarioComparison)| {
        let row = scenario.row(&item.key)?;
        let mut cells = vec![Cell::own(writer.facts.title(i, writer.locale)), cell(row.mixture)];
        let none = || Cell::missing(writer.text("no-futures"));
        cells.extend(row.hypotheses.iter().map(|h| h.map_or_else(none, cell)));
        cells.push(Cell::short(writer.locale.text(if row.robust { "yes" } else { "no" })));
        Some(cells)
    };
    let rows = writer.facts.others().filter_map(row).collect();
    let (outcome, unit) = (labels.item(item), labels.difference_unit(item.unit));
    let args = [("outcome", Arg::Text(outcome.as_str())), ("unit", Arg::Text(&unit))];
    let mut blocks = vec![
        Block::Note { text: writer.locale.format("compare-hypotheses-note", &args) },
        Block::Table(Table::new(writer.text("hypotheses-heading"), columns, rows)),
    ];
    blocks.extend(charts(writer.pictures, Part::Hypotheses));
    blocks
}

/// Where each scenario sent the risk.
pub(super) fn displacement(writer: &Writer<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::Note { text: writer.text("displacement-note") }];
    for (i, scenario) in writer.facts.others().filter(|(_, s)| !s.identical) {
        blocks.push(Block::Subheading { text: writer.facts.title(i, writer.locale).to_owned() });
        blocks.push(went(writer, scenario));
        blocks.extend(charts_of(writer.pictures, i));
    }
    blocks
}

/// Rises named in the section where the risk went.
const MOST_RAISED: usize = 6;

/// What a scenario raised elsewhere; or that it raised nothing.
fn went(writer: &Writer<'_>, scenario: &ScenarioComparison) -> Block {
    let d = &scenario.displacement;
    if d.raised.is_empty() {
        let id = if d.lowers { "displacement-none" } else { "displacement-quiet" };
        return Block::Paragraph { text: writer.text(id) };
    }
    let id = if d.lowers { "compare-displacement-warning" } else { "compare-displacement-raised" };
    let text = writer.one(id, "list", &raised(&writer.labels, &writer.facts.items, d, MOST_RAISED));
    Block::Notice(Notice { heading: String::new(), text, warning: d.lowers })
}

/// A mean cost with the range of its draws.
pub(super) fn cost_cell(labels: &Labels<'_>, usd: f64, range: Option<[f64; 2]>) -> Cell {
    let [mean, range] = labels.cost_parts(usd, range);
    Cell::short(mean).with_aside(range)
}

/// Measures in force and what they cost.
pub(super) fn costs(writer: &Writer<'_>) -> Vec<Block> {
    let Some(item) = writer.facts.chosen() else { return Vec::new() };
    let language = writer.locale.language();
    let row = |(i, s): (usize, &ScenarioComparison)| {
        let scenario = &writer.facts.scenarios[i];
        let measures = scenario.policy.iter().filter_map(|&m| scenario.measures.get(m));
        let names: Vec<String> = measures.clone().map(|m| m.title.get(language).to_owned()).collect();
        let none = names.is_empty();
        let missing = measures.clone().any(|m| m.cost_usd_per_year.is_none());
        let cost = if missing {
            Cell::missing(writer.locale.text("briefing-cost-missing"))
        } else if none {
            Cell::short("–")
        } else {
            cost_cell(&writer.labels, s.cost_usd, s.cost_range_usd)
        };
        let change = s
            .row(&item.key)
            .map_or_else(String::new, |row| writer.labels.difference(item.unit, row.mixture.difference.value));
        let names = if none { writer.locale.text("missing") } else { writer.labels.list(&names) };
        vec![Cell::own(writer.facts.title(i, writer.locale)), Cell::text(names), cost, Cell::short(change)]
    };
    let (name, unit) = (writer.labels.item(item), writer.labels.difference_unit(item.unit));
    let effect =
        writer.locale.format("compare-column-change", &[("outcome", Arg::Text(&name)), ("unit", Arg::Text(&unit))]);
    let columns = vec![
        Column::new(writer.text("column-scenario")).weight(2),
        Column::new(writer.text("column-measures")).weight(3),
        Column::new(writer.text("column-cost")),
        Column::new(effect).weight(2),
    ];
    let rows = writer.facts.comparison.scenarios.iter().enumerate().map(row).collect();
    let mut blocks = vec![
        Block::Note { text: writer.text("costs-note") },
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
        columns: vec![column("assumption").weight(3), column("in-base"), column("here"), column("source").weight(2)],
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
