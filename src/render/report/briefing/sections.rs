//! The sections of a run's briefing after its first page.

use super::assumptions;
use super::input::{
    AbroadFigures, AmountFigures, Assumption, BriefingInput, CorridorFigures, MeasureFigures, NeighbourFigures,
    NestedFigures, OftenStruck, RegionFigures, SectionFigures, SplitRow,
};
use super::judgements::likelihood;
use super::shared::{charts, one, origin};
use crate::charts::FEW_FUTURES;
use crate::locale::{Arg, Locale};
use crate::report::document::{Block, Cell, Column, RowGroup, Table};
use crate::report::pictures::Part;
use harmattan_analysis::Chance;

/// Number of `briefing-limit-…` messages.
/// Limits that are told.
pub(in crate::report) const LIMITS: usize = 7;

/// Messages of the briefing by the end of their identifiers.
struct Labels<'l>(&'l Locale);

impl Labels<'_> {
    fn text(&self, name: &str) -> String {
        self.0.text(&format!("briefing-{name}"))
    }

    fn note(&self, name: &str) -> Block {
        Block::Note { text: self.text(name) }
    }

    fn paragraph(&self, name: &str) -> Block {
        Block::Paragraph { text: self.text(name) }
    }

    fn column(&self, name: &str) -> Column {
        Column::new(self.text(&format!("column-{name}")))
    }

    fn columns(&self, names: &[&str]) -> Vec<Column> {
        names.iter().map(|name| self.column(name)).collect()
    }
}

pub(super) fn corridors(input: &BriefingInput, locale: &Locale) -> Vec<Block> {
    let labels = Labels(locale);
    let mut blocks = Vec::new();
    let description = input.description.get(locale.language());
    if !description.is_empty() {
        blocks.push(Block::Paragraph { text: description.to_owned() });
    }
    blocks.push(labels.note("corridors-intro"));
    let disruption = locale.days(input.disruption_days);
    let disrupted = Column::new(one(locale, "briefing-column-disrupted", "days", &disruption));
    let mut columns = vec![labels.column("corridor").weight(2), disrupted];
    columns.extend(labels.columns(&["median", "interval", "mean"]));
    let rows = input.corridors.iter().map(|c| corridor_row(input, c, locale)).collect();
    blocks.push(Block::Table(Table::new(labels.text("corridors-heading"), columns, rows)));
    blocks.push(Block::Subheading { text: labels.text("whole-heading") });
    blocks.push(Block::Table(whole(input, locale)));
    blocks.extend(charts(input, Part::Corridors));
    blocks
}

fn corridor_row(input: &BriefingInput, corridor: &CorridorFigures, locale: &Locale) -> Vec<Cell> {
    let aside = if corridor.western { String::new() } else { locale.text("briefing-substitute") };
    let name = Cell::own(corridor.name.get(locale.language())).with_aside(aside);
    let [median, interval, mean] = days(input, corridor.closed_days, locale);
    vec![name, likelihood(corridor.disrupted, locale).into(), median, interval, mean]
}

fn days(input: &BriefingInput, spread: AmountFigures, locale: &Locale) -> [Cell; 3] {
    let range = interval(input, Cell::short(locale.days_range(spread.q10, spread.q90)), locale);
    [Cell::short(locale.days(spread.median)), range, Cell::short(locale.days(spread.mean))]
}

/// An 80 % interval, or that there are too few futures for one.
fn interval(input: &BriefingInput, range: Cell, locale: &Locale) -> Cell {
    if input.trajectories < FEW_FUTURES { Cell::text(locale.text("too-few-futures")) } else { range }
}

/// The western corridors together: days of isolation and trade lost.
fn whole(input: &BriefingInput, locale: &Locale) -> Table {
    let labels = Labels(locale);
    let mut columns = vec![labels.column("outcome").weight(2)];
    columns.extend(labels.columns(&["median", "interval", "mean"]));
    let mut isolation = vec![Cell::text(labels.text("isolation-row"))];
    isolation.extend(days(input, input.isolation_days, locale));
    let trade = |row: &str, loss: AmountFigures| {
        vec![
            Cell::text(labels.text(row)),
            Cell::short(locale.money(loss.median)),
            interval(input, Cell::text(locale.money_range(loss.q10, loss.q90)), locale),
            Cell::short(locale.money(loss.mean)),
        ]
    };
    let mut rows = vec![isolation, trade("trade-row", input.trade_loss_usd)];
    if input.blockade_loss_usd.mean > 0.0 {
        rows.push(trade("blockade-row", input.blockade_loss_usd));
    }
    Table::new(labels.text("whole-heading"), columns, rows)
}

pub(super) fn neighbours(input: &BriefingInput, locale: &Locale) -> Vec<Block> {
    let labels = Labels(locale);
    let days = input.neighbours.first().map_or(&[][..], |n| &n.by_day);
    let heading = |day: u32| one(locale, "briefing-column-by-day", "days", &locale.days(f64::from(day)));
    let mut columns = vec![labels.column("event")];
    columns.extend(days.iter().map(|d| Column::new(heading(d.day))));
    let groups = input.neighbours.iter().map(|n| neighbour_rows(n, locale)).collect();
    let table = Table { label: labels.text("neighbours-heading"), cards: false, columns, groups };
    let mut blocks = vec![labels.note("neighbours-intro"), Block::Table(table)];
    if !input.abroad_regions.is_empty() {
        blocks.push(Block::Subheading { text: labels.text("regions-heading") });
        blocks.push(labels.note("regions-intro"));
        blocks.push(Block::Table(regions(input, locale)));
    }
    blocks.push(Block::Subheading { text: labels.text("levels-heading") });
    blocks.push(labels.note("events-intro"));
    blocks.push(Block::Table(events(input, locale)));
    if let Some(nested) = &input.nested {
        blocks.push(Block::Subheading { text: labels.text("split-heading") });
        blocks.push(Block::Note {
            text: format!("{} {}", super::page::nested(nested, locale), labels.text("split-note")),
        });
        blocks.push(Block::Table(split(nested, locale)));
    }
    blocks.push(Block::Subheading { text: labels.text("highest-heading") });
    blocks.push(labels.note("levels-intro"));
    blocks.push(Block::Table(levels(input, locale)));
    blocks.push(Block::Subheading { text: labels.text("exposure-heading") });
    blocks.push(labels.note("exposure-note"));
    blocks.push(Block::Table(exposed(input, locale)));
    blocks.extend(often_struck(&input.often_struck, locale));
    blocks.push(Block::Table(road_sections(input, locale)));
    blocks.extend(charts(input, Part::Neighbours));
    blocks
}

fn neighbour_rows(figures: &NeighbourFigures, locale: &Locale) -> RowGroup {
    let row = |event: &str, chances: Vec<Cell>| {
        let mut row = vec![Cell::text(locale.text(&format!("briefing-event-{event}")))];
        row.extend(chances);
        row
    };
    let days = || figures.by_day.iter();
    let cell = |chance: Chance| if chance.is_known() { likelihood(chance, locale).into() } else { Cell::text("–") };
    RowGroup {
        title: figures.name.get(locale.language()).to_owned(),
        rows: vec![
            row("arrival", days().map(|d| cell(d.arrival)).collect()),
            row("foothold", days().map(|d| cell(d.foothold)).collect()),
            row("strike", days().map(|d| cell(d.strike)).collect()),
        ],
    }
}

/// The events of the whole period, each with its own probability.
fn events(input: &BriefingInput, locale: &Locale) -> Table {
    let labels = Labels(locale);
    let (days, km) = (locale.days(input.disruption_days), locale.compact(input.border_km));
    let args = [("days", Arg::Text(&days)), ("km", Arg::Text(&km))];
    let events = &input.events;
    let abroad = [
        ("level-2-long", events.border),
        ("level-3-long", events.foothold),
        ("level-4-long", events.strike),
        ("briefing-row-abroad", events.abroad),
    ];
    let abroad = abroad.into_iter().filter(|_| !input.neighbours.is_empty());
    let all = [("level-1-long", events.any_corridor), ("briefing-judgement-isolation", events.isolation)]
        .into_iter()
        .chain(abroad)
        .chain([("level-5-long", events.coast)]);
    let rows = all.map(|(id, chance)| vec![Cell::text(locale.format(id, &args)), likelihood(chance, locale).into()]);
    let columns = vec![labels.column("what").weight(3), labels.column("share")];
    Table::new(labels.text("levels-heading"), columns, rows.collect())
}

/// What of each headline is ignorance, and what chance.
fn split(nested: &NestedFigures, locale: &Locale) -> Table {
    let labels = Labels(locale);
    let row = |(name, share, interval): &SplitRow| {
        let range =
            interval.map_or_else(|| locale.text("compare-no-interval"), |(low, high)| locale.percent_range(low, high));
        let ignorance = Cell::short(locale.percent(*share, 0)).with_aside(range);
        vec![Cell::text(name.clone()), ignorance, Cell::short(locale.percent(1.0 - share, 0))]
    };
    let columns = vec![labels.column("outcome").weight(3), labels.column("ignorance"), labels.column("chance")];
    Table::new(labels.text("split-heading"), columns, nested.rows.iter().map(row).collect())
}

/// Exposure by region: strikes, and their share of all.
fn exposed(input: &BriefingInput, locale: &Locale) -> Table {
    let labels = Labels(locale);
    let language = locale.language();
    let row = |region: &RegionFigures| {
        let digits = usize::from(region.strikes < 9.95);
        vec![
            Cell::own(region.name.get(language)).with_aside(region.country.get(language)),
            Cell::short(locale.decimal(region.strikes, digits)),
            Cell { bar: Some(region.share.clamp(0.0, 1.0)), ..Cell::short(locale.probability(region.share)) },
        ]
    };
    let columns = vec![labels.column("region").weight(2), labels.column("strikes"), labels.column("strike-share")];
    Table::new(labels.text("exposure-regions"), columns, input.regions.iter().map(row).collect())
}

/// That some places are struck in nearly every future, where a reader will stop.
fn often_struck(often: &OftenStruck, locale: &Locale) -> Option<Block> {
    let places = ("places", Arg::Number(often.places as f64, 0));
    let text = match &often.capital {
        _ if often.places == 0 => return None,
        None => locale.format("briefing-often-struck", &[places]),
        Some((capital, strikes)) => {
            let capital = ("place", Arg::Text(capital.get(locale.language())));
            locale.format("briefing-often-struck-capital", &[places, capital, ("count", Arg::Number(*strikes, 1))])
        }
    };
    Some(Block::Note { text })
}

/// Exposure of the road sections of the western corridors.
fn road_sections(input: &BriefingInput, locale: &Locale) -> Table {
    let labels = Labels(locale);
    let row = |section: &SectionFigures| {
        let [from, to] = section.ends.each_ref().map(|end| end.get(locale.language()));
        let name = locale.format("briefing-section-name", &[("from", Arg::Text(from)), ("to", Arg::Text(to))]);
        let closed =
            Cell { bar: Some(section.closed.clamp(0.0, 1.0)), ..Cell::short(locale.probability(section.closed)) };
        vec![Cell::own(name), closed]
    };
    let columns = vec![labels.column("section").weight(3), labels.column("closed")];
    Table::new(labels.text("exposure-sections"), columns, input.sections.iter().map(row).collect())
}

/// The regions abroad that carry most strikes.
fn regions(input: &BriefingInput, locale: &Locale) -> Table {
    let labels = Labels(locale);
    let mut columns = vec![labels.column("region").weight(2)];
    columns.extend(labels.columns(&["region-share", "region-struck", "region-elsewhere"]));
    let row = |figures: &AbroadFigures| {
        let name = Cell::own(figures.region.get(locale.language()))
            .with_aside(figures.country.get(locale.language()).to_owned());
        let chance = |c: Chance| Cell::short(locale.probability(c.p)).with_aside(locale.percent_range(c.low, c.high));
        vec![name, Cell::short(locale.probability(figures.share)), chance(figures.struck), chance(figures.elsewhere)]
    };
    Table::new(labels.text("regions-heading"), columns, input.abroad_regions.iter().map(row).collect())
}

fn levels(input: &BriefingInput, locale: &Locale) -> Table {
    let labels = Labels(locale);
    let (days, km) = (locale.days(input.disruption_days), locale.compact(input.border_km));
    let args = [("days", Arg::Text(&days)), ("km", Arg::Text(&km))];
    let row = |(level, share): (usize, &f64)| {
        let text = locale.format(&format!("level-{level}-long"), &args);
        let share = Cell { bar: Some(share.clamp(0.0, 1.0)), ..Cell::short(locale.probability(*share)) };
        vec![Cell::text(format!("{level} · {text}")), share]
    };
    let columns = vec![labels.column("level").weight(3), labels.column("share")];
    Table::new(labels.text("highest-heading"), columns, input.level_shares.iter().enumerate().map(row).collect())
}

pub(super) fn hypotheses(input: &BriefingInput, locale: &Locale) -> Vec<Block> {
    let labels = Labels(locale);
    let mut blocks = Vec::new();
    if input.hypotheses.is_empty() {
        blocks.push(labels.paragraph("hypotheses-none"));
    } else {
        let mut columns = vec![Column::default().weight(2), labels.column("mixture")];
        columns.extend(input.hypotheses.iter().map(|h| Column::new(h.title.get(locale.language()))));
        let rows = super::hypotheses::rows(input, &input.hypotheses, locale);
        blocks.push(labels.note("hypotheses-intro"));
        blocks.push(Block::Table(Table::new(labels.text("hypotheses-heading"), columns, rows)));
    }
    blocks.extend(charts(input, Part::Hypotheses));
    blocks.extend(experts(input, locale));
    blocks
}

/// What follows from the judgements of each expert alone; nothing where there are not two.
fn experts(input: &BriefingInput, locale: &Locale) -> Vec<Block> {
    if input.experts.len() < 2 {
        return Vec::new();
    }
    let labels = Labels(locale);
    let mut columns = vec![Column::default().weight(2), labels.column("experts")];
    columns.extend(input.experts.iter().map(|expert| Column::new(expert.title.get(locale.language()))));
    let rows = super::hypotheses::rows(input, &input.experts, locale);
    vec![
        Block::Subheading { text: labels.text("experts-heading") },
        labels.note("experts-intro"),
        Block::Table(Table::new(labels.text("experts-heading"), columns, rows)),
    ]
}

pub(super) fn measures(input: &BriefingInput, locale: &Locale) -> Vec<Block> {
    let labels = Labels(locale);
    let mut blocks = Vec::new();
    if input.measures.is_empty() {
        blocks.push(labels.paragraph("measures-none"));
    } else {
        let mut columns = vec![labels.column("measure").weight(2)];
        columns.extend(labels.columns(&["start", "ramp", "cost"]));
        let rows = input.measures.iter().map(|m| measure_row(input, m, locale)).collect();
        let waits = input.measures.iter().any(|measure| measure.waits.is_some());
        blocks.push(labels.note(if waits { "measures-intro-waits" } else { "measures-intro" }));
        blocks.push(Block::Table(Table::new(labels.text("measures-heading"), columns, rows)));
    }
    blocks.extend(charts(input, Part::Measures));
    blocks
}

fn measure_row(input: &BriefingInput, figures: &MeasureFigures, locale: &Locale) -> Vec<Cell> {
    #[expect(clippy::cast_possible_truncation, reason = "days are far below 2^63; the cast saturates")]
    let date = |day: f64| locale.date(input.start.plus_days((day.round() as i64).clamp(-1_000_000, 1_000_000)));
    let money = |(central, range): (f64, Option<(f64, f64)>)| match range {
        None => locale.money(central),
        Some((lo, hi)) => {
            let (range, central) = (locale.money_range(lo, hi), locale.money(central));
            let args = [("value", Arg::Text(&central)), ("range", Arg::Text(&range))];
            locale.format("briefing-value-range", &args)
        }
    };
    let (yearly, once) = (figures.cost_usd_per_year.map(money), figures.cost_usd_once.map(money));
    let cost = match (yearly, once) {
        (None, None) => Cell::missing(locale.text("briefing-cost-missing")),
        (Some(yearly), None) => Cell::text(yearly),
        (None, Some(once)) => Cell::text(locale.format("briefing-cost-once", &[("cost", Arg::Text(&once))])),
        (Some(yearly), Some(once)) => {
            let args = [("yearly", Arg::Text(&yearly)), ("once", Arg::Text(&once))];
            Cell::text(locale.format("briefing-cost-both", &args))
        }
    };
    let title = Cell::own(figures.title.get(locale.language()));
    let ramp = Cell::short(locale.days(figures.ramp_days));
    if let Some((condition, share)) = &figures.waits {
        return vec![title, waiting_start(figures, condition, *share, locale), ramp, cost];
    }
    let start = date(figures.start_day);
    let start = match figures.end_day {
        None => Cell::short(start),
        Some(end) => {
            let until = locale.format("briefing-until", &[("date", Arg::Text(&date(end)))]);
            Cell::short(start).with_aside(until)
        }
    };
    vec![title, start, ramp, cost]
}

/// What a measure waits for, how long after that it starts and ends, and in what share of the futures it did start.
fn waiting_start(figures: &MeasureFigures, condition: &str, share: f64, locale: &Locale) -> Cell {
    let days = |id: &str, days: f64| one(locale, id, "days", &locale.days(days));
    let delay = (figures.start_day > 0.0).then(|| days("briefing-when-delay", figures.start_day));
    let end = figures.end_day.map(|end| days("briefing-when-end", end));
    let started = share.is_finite().then(|| one(locale, "briefing-when-share", "share", &locale.percent(share, 0)));
    let asides: Vec<String> = delay.into_iter().chain(end).chain(started).collect();
    Cell::text(one(locale, "briefing-when", "condition", condition)).with_aside(asides.join(" · "))
}

/// What carries the result, with its charts; then all assumptions.
pub(super) fn carried_assumptions(input: &BriefingInput, locale: &Locale) -> Vec<Block> {
    let mut blocks = input.carried.clone();
    blocks.extend(charts(input, Part::Assumptions));
    if !blocks.is_empty() {
        blocks.push(Block::Subheading { text: locale.text("carried-all") });
    }
    blocks.extend(assumptions(&input.assumptions, locale));
    blocks
}

/// All assumptions with their sources.
pub(in crate::report) fn assumptions(all: &[Assumption], locale: &Locale) -> Vec<Block> {
    let labels = Labels(locale);
    let columns = vec![
        labels.column("parameter").weight(3),
        labels.column("value"),
        labels.column("range"),
        labels.column("source").weight(3),
        labels.column("grade"),
    ];
    let groups = assumptions::groups(all, locale);
    let table = Table { label: labels.text("assumptions-heading"), cards: true, columns, groups };
    let notes = [assumptions::summary(all, locale), locale.text("briefing-range-note")];
    let mut blocks: Vec<Block> = notes.map(|text| Block::Note { text }).into();
    blocks.push(Block::Table(table));
    blocks
}

pub(super) fn limits(locale: &Locale) -> Vec<Block> {
    vec![Block::List { items: (1..=LIMITS).map(|i| locale.text(&format!("briefing-limit-{i}"))).collect() }]
}

pub(super) fn reproduce(input: &BriefingInput, locale: &Locale) -> Vec<Block> {
    origin(input).reproduce(locale, [])
}
