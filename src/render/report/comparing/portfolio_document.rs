//! A portfolio of measures → a document in one language.

use super::document::unseen;
use super::portfolio::{PortfolioFacts, by_cost};
use super::sections::{cost_cell, net_cell};
use super::writer::PortfolioWriter;
use crate::locale::{Arg, Locale};
use crate::report::briefing::assumption_blocks;
use crate::report::briefing_input;
use crate::report::document::parts::{
    basis, changed, charts, charts_of, first_chart, left_out, protective, signed, stopped,
};
use crate::report::document::{Block, Cell, Column, Document, FirstPage, Notice, Section, Table};
use crate::report::pictures::{Part, Picture};
use harmattan_analysis::comparison::{BudgetStep, Estimate, Interaction, Pair, PortfolioEntry};
use harmattan_engine::Item;

/// Portfolios listed in a table; of more, those on the frontier and single measures.
const MOST_LISTED: usize = 32;

/// Messages `compare-limit-…` and `briefing-limit-…` that hold here.
const LIMITS: [&str; 7] = [
    "compare-limit-1",
    "compare-limit-3",
    "compare-limit-4",
    "portfolio-limit-1",
    "briefing-limit-1",
    "briefing-limit-6",
    "briefing-limit-7",
];

/// The briefing of a portfolio, with its charts in the locale's language.
#[must_use]
pub fn portfolio_document(facts: &PortfolioFacts<'_>, pictures: &[Picture], locale: &Locale) -> Document {
    let writer = PortfolioWriter::new(facts, pictures, locale);
    let Some(item) = facts.chosen() else { return Document::default() };
    let title = facts.scenario.title.get(locale.language());
    Document {
        lang: locale.language().code(),
        dir: if locale.language().is_rtl() { "rtl" } else { "ltr" },
        file_title: writer.one("portfolio-document-title", "scenario", title),
        kicker: locale.text("portfolio-kicker"),
        title: writer.one("portfolio-title", "scenario", title),
        meta: writer.meta(),
        notices: writer.notices(),
        reference: facts.origin().reference(locale),
        contents_heading: locale.text("briefing-contents"),
        swipe: locale.text("briefing-swipe"),
        first: writer.first(item),
        sections: writer.sections(item),
    }
    .with_readable_chart()
}

impl PortfolioWriter<'_> {
    fn meta(&self) -> String {
        let scenario = self.facts.scenario;
        let count = Arg::Count(signed(self.facts.portfolio.portfolios.len() as u64));
        let combinations = self.locale.format("portfolio-basis", &[("count", count)]);
        let trajectories = self.facts.portfolio.basis.trajectories;
        format!("{} · {combinations}", basis(self.locale, scenario.start, scenario.horizon_days, trajectories))
    }

    fn notices(&self) -> Vec<Notice> {
        let p = self.facts.portfolio;
        let mut notices = Vec::new();
        if p.basis.partial {
            notices.push(stopped(self.locale, p.basis.trajectories, p.basis.asked));
        }
        notices.extend(left_out(self.locale, p.basis.failed, p.basis.trajectories));
        notices.extend(changed(self.locale, self.facts.scenario.changed_assumptions()));
        notices.extend(unseen(&self.labels, &self.facts.scenario.hypotheses, |h| {
            let none = p.portfolios[0].by_hypothesis.get(h).copied().flatten();
            none.is_none_or(|e| !e.has_interval())
        }));
        let costless: Vec<String> =
            (0..p.measures.len()).filter(|&m| p.measures[m].cost_usd.is_none()).map(|m| self.measure(m)).collect();
        if !costless.is_empty() {
            let text = self.one("portfolio-costless", "list", &self.labels.list(&costless));
            notices.push(Notice { heading: String::new(), text, warning: true });
        }
        notices.push(protective(self.locale));
        notices
    }

    fn first(&self, item: &Item) -> FirstPage {
        FirstPage {
            question_heading: self.locale.text("briefing-question-heading"),
            question: self.question(),
            judgements_heading: self.locale.text("briefing-judgements-heading"),
            judgements: self.judgements(item),
            judgements_note: self.text("judgements-note"),
            changes: Vec::new(),
            chart: first_chart(self.pictures),
            change_heading: self.locale.text("briefing-change-heading"),
            signs: self.signs(item),
        }
    }

    fn question(&self) -> String {
        match self.facts.portfolio.budget_usd {
            Some(budget) => self.one("portfolio-question-budget", "budget", &self.locale.money(budget)),
            None => self.text("question"),
        }
    }

    fn sections(&self, item: &Item) -> Vec<Section> {
        let section =
            |name: &str, blocks: Vec<Block>| Section { heading: self.text(&format!("{name}-heading")), blocks };
        let assumptions = briefing_input::assumptions(self.facts.scenario, self.facts.measures());
        let assumptions = assumption_blocks(&assumptions, self.locale);
        let limits = LIMITS.map(|id| self.locale.text(id)).to_vec();
        vec![
            section("list", self.list(item)),
            section("budget", self.budget(item)),
            section("credit", self.credit(item)),
            section("pairs", self.pairs(item)),
            section("displacement", self.displacement()),
            section("assumptions", assumptions),
            section("limits", vec![Block::List { items: limits }]),
            section("reproduce", self.facts.origin().reproduce(self.locale, [])),
        ]
    }

    /// The frontier, the single measures, and all where they are few.
    fn list(&self, item: &Item) -> Vec<Block> {
        let all = &self.facts.portfolio.portfolios;
        let is_shown = |e: &&PortfolioEntry| {
            all.len() <= MOST_LISTED || e.efficient || e.tail_efficient || e.measures.len() <= 1 || e.best >= 0.05
        };
        let mut shown: Vec<&PortfolioEntry> = all.iter().filter(is_shown).collect();
        shown.sort_by(|a, b| by_cost(a, b));
        let (labels, unit) = (&self.labels, item.unit);
        let change = |e: Estimate| {
            Cell::short(labels.difference(unit, e.negated().value)).with_aside(labels.interval(unit, e.negated()))
        };
        let yes = |b: bool| Cell::short(self.locale.text(if b { "yes" } else { "no" }));
        let row = |e: &&PortfolioEntry| {
            vec![
                Cell::own(self.name(e)),
                cost_cell(labels, e.cost_usd, e.cost_range_usd),
                change(e.reduction),
                change(e.tail_reduction),
                net_cell(labels, e.net_benefit_usd),
                yes(e.efficient),
                yes(e.robust),
                match (e.affordable, e.cost_usd) {
                    (true, _) => Cell::short(labels.chance(e.best)),
                    (false, None) => Cell::missing(self.text("cost-unknown")),
                    (false, Some(_)) => Cell::text(self.text("too-dear")),
                },
            ]
        };
        let (name, unit_words) = (labels.item(item), labels.difference_unit(unit));
        let args = [("outcome", Arg::Text(name.as_str())), ("unit", Arg::Text(&unit_words))];
        let columns = vec![
            self.column("portfolio").weight(4),
            self.column("cost"),
            self.column("mean"),
            self.column("tail"),
            self.column("net"),
            self.column("efficient"),
            Column::new(self.locale.text("compare-column-robust")),
            self.column("best"),
        ];
        let mut table = Table::new(self.text("list-heading"), columns, shown.iter().map(row).collect());
        table.cards = true;
        let mut blocks =
            vec![Block::Note { text: self.locale.format("portfolio-list-note", &args) }, Block::Table(table)];
        blocks.extend(charts(self.pictures, Part::Costs));
        blocks
    }

    /// The best combination for every budget.
    fn budget(&self, item: &Item) -> Vec<Block> {
        let (labels, unit) = (&self.labels, item.unit);
        let row = |step: &BudgetStep| {
            let entry = &self.facts.portfolio.portfolios[step.portfolio];
            let change = step.reduction.negated();
            vec![
                Cell::short(labels.cost(Some(step.from_usd), None)),
                Cell::own(self.name(entry)),
                Cell::short(labels.difference(unit, change.value)).with_aside(labels.interval(unit, change)),
                net_cell(labels, step.net_benefit_usd),
                Cell::short(labels.cost(Some(step.sure_usd), None)),
            ]
        };
        let (name, unit_words) = (labels.item(item), labels.difference_unit(unit));
        let args = [("outcome", Arg::Text(name.as_str())), ("unit", Arg::Text(&unit_words))];
        let columns = vec![
            self.column("from"),
            self.column("portfolio").weight(4),
            self.column("mean"),
            self.column("net"),
            self.column("sure"),
        ];
        let rows = self.facts.portfolio.budget_curve.iter().map(row).collect();
        let mut table = Table::new(self.text("budget-heading"), columns, rows);
        table.cards = true;
        vec![Block::Note { text: self.locale.format("portfolio-budget-note", &args) }, Block::Table(table)]
    }

    fn credit(&self, item: &Item) -> Vec<Block> {
        let p = self.facts.portfolio;
        let (labels, unit) = (&self.labels, item.unit);
        let change = |e: Estimate| {
            Cell::short(labels.difference(unit, e.negated().value)).with_aside(labels.interval(unit, e.negated()))
        };
        let mut rows: Vec<Vec<Cell>> = (0..p.measures.len())
            .map(|m| {
                let alone = p.portfolios[1 << m].reduction;
                let cost = cost_cell(labels, p.measures[m].cost_usd, p.measures[m].cost_range_usd);
                let name = Cell::own(self.facts.measure(m, self.locale));
                vec![name, change(p.credit[m]), change(p.tail_credit[m]), change(alone), cost]
            })
            .collect();
        let all = &p.portfolios[p.portfolios.len() - 1];
        let whole = cost_cell(labels, all.cost_usd, all.cost_range_usd);
        rows.push(vec![
            Cell::text(self.text("sum")),
            change(all.reduction),
            change(all.tail_reduction),
            Cell::short("–"),
            whole,
        ]);
        let columns = vec![
            self.column("measure").weight(3),
            self.column("credit"),
            self.column("tail-credit"),
            self.column("alone"),
            self.column("cost"),
        ];
        let note = self.one("portfolio-credit-note", "unit", &labels.difference_unit(unit));
        let mut blocks =
            vec![Block::Note { text: note }, Block::Table(Table::new(self.text("credit-heading"), columns, rows))];
        blocks.extend(charts(self.pictures, Part::Credit));
        blocks
    }

    fn pairs(&self, item: &Item) -> Vec<Block> {
        let (labels, unit) = (&self.labels, item.unit);
        let word = |i: Interaction| {
            self.text(match i {
                Interaction::Synergy => "synergy",
                Interaction::Overlap => "overlap",
                Interaction::Additive => "additive",
            })
        };
        // Written like every other change: below 0 the two together lower the outcome more than one by one.
        let row = |pair: &Pair| {
            let e = pair.interaction.negated();
            let (a, b) = (self.facts.measure(pair.a, self.locale), self.facts.measure(pair.b, self.locale));
            let size = Cell::short(labels.difference(unit, e.value)).with_aside(labels.interval(unit, e));
            vec![Cell::own(a), Cell::own(b), size, Cell::text(word(pair.word))]
        };
        let mut pairs: Vec<&Pair> = self.facts.portfolio.pairs.iter().collect();
        pairs.sort_by(|a, b| b.interaction.value.abs().total_cmp(&a.interaction.value.abs()));
        let columns = vec![
            self.column("measure").weight(2),
            self.column("other").weight(2),
            self.column("interaction"),
            self.column("word").weight(2),
        ];
        let rows = pairs.into_iter().map(row).collect();
        let note = self.one("portfolio-pairs-note", "unit", &labels.difference_unit(unit));
        vec![Block::Note { text: note }, Block::Table(Table::new(self.text("pairs-heading"), columns, rows))]
    }

    fn displacement(&self) -> Vec<Block> {
        let p = self.facts.portfolio;
        let (share, none) = (self.warning_share(), self.quoted(&self.locale.text("portfolio-none")));
        let args = [("base", Arg::Text(none.as_str())), ("share", Arg::Text(&share))];
        let mut blocks = vec![Block::Note { text: self.locale.format("compare-displacement-note", &args) }];
        for (m, d) in p.displacement.iter().enumerate() {
            blocks.push(Block::Subheading { text: self.facts.measure(m, self.locale).to_owned() });
            let quiet = |id: &str| Block::Paragraph { text: self.one(id, "share", &share) };
            blocks.push(match (d.warnings().next().is_none(), d.lowers) {
                (true, true) => quiet("compare-displacement-none"),
                (true, false) => quiet("compare-displacement-small"),
                (false, lowers) => {
                    let id = if lowers { "compare-displacement-warning" } else { "compare-displacement-raised" };
                    Block::Notice(Notice {
                        heading: String::new(),
                        text: self.one(id, "list", &self.raised(m)),
                        warning: lowers,
                    })
                }
            });
            blocks.extend(charts_of(self.pictures, m));
        }
        blocks
    }
}
