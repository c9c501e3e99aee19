//! The sheets of a run.

use super::sheet::{Cell, Sheet};
use crate::locale::{Arg, Locale};
use crate::report::assumed::written;
use crate::report::briefing::{LIMITS, heading, name, spec, unit};
use crate::report::briefing_input;
use crate::report::document::parts::{basis, changed, protective, stopped};
use crate::report::facts::RunFacts;
use crate::report::labels::Labels;
use harmattan_analysis::{Chance, Group, HeadlineRow, HeadlineValue};
use harmattan_core::Translations;
use harmattan_core::model::{OutcomeKind, SeriesSpace};
use harmattan_core::parameters::Domain;
use harmattan_core::scenario::{ChangeKind, Grade};

fn text(locale: &Locale, id: &str) -> Cell {
    Cell::Text(locale.text(id))
}

/// What the workbook is about, what its numbers mean, their limits, and how to make them again.
pub(super) fn notes(facts: &RunFacts<'_>, locale: &Locale) -> Sheet {
    let (scenario, summary, language) = (facts.scenario, facts.summary, locale.language());
    let heading = |words: String| vec![Cell::Heading(words)];
    let line = |words: String| vec![Cell::Text(words)];
    let mut rows = vec![
        heading(scenario.title.get(language).to_owned()),
        line(basis(locale, scenario.start, scenario.horizon_days, summary.trajectories)),
    ];
    let description = scenario.description.get(language);
    if !description.is_empty() {
        rows.push(line(description.to_owned()));
    }
    let mut notices = vec![protective(locale)];
    notices.extend(summary.partial.then(|| stopped(locale, summary.trajectories, summary.asked)));
    notices.extend(changed(locale, scenario.changed_assumptions()));
    for notice in notices {
        rows.push(line([notice.heading, notice.text].join(" ").trim().to_owned()));
    }
    rows.push(Vec::new());
    rows.push(heading(locale.text("workbook-reading-heading")));
    rows.extend(["headline", "assumptions", "series"].map(|of| vec![text(locale, &format!("workbook-reading-{of}"))]));
    rows.push(Vec::new());
    rows.push(heading(locale.text("briefing-limits-heading")));
    rows.extend((1..=LIMITS).map(|i| vec![text(locale, &format!("briefing-limit-{i}"))]));
    rows.push(Vec::new());
    rows.push(heading(locale.text("briefing-reproduce-heading")));
    rows.push(line(locale.text("briefing-reproduce-intro")));
    let origin = [
        ("command", Cell::Text(facts.command.clone())),
        ("version", Cell::Text(facts.version.clone())),
        // Text: a seed may have more digits than a spreadsheet's numbers hold.
        ("seed", Cell::Text(scenario.seed.to_string())),
        ("digest", Cell::Text(facts.digest.clone())),
        ("trajectories", Cell::Whole(summary.trajectories as f64)),
    ];
    rows.extend(origin.map(|(what, value)| vec![text(locale, &format!("briefing-reproduce-{what}")), value]));
    Sheet { name: locale.text("workbook-notes"), widths: vec![90.0, 60.0], header: Vec::new(), rows }
}

/// The headline table, and each row under each hypothesis.
pub(super) fn headline(facts: &RunFacts<'_>, locale: &Locale) -> Sheet {
    let (scenario, summary) = (facts.scenario, facts.summary);
    let writer = Writer { facts, locale, labels: Labels::new(scenario, locale) };
    let columns = ["outcome", "key", "unit", "probability", "low", "high", "likelihood", "median", "q10", "q90"];
    let mut header: Vec<String> = columns.iter().map(|of| locale.text(&format!("workbook-column-{of}"))).collect();
    let named: Vec<&Group> = summary.hypotheses.iter().collect();
    header.extend(scenario.hypotheses.iter().map(|h| h.title.get(locale.language()).to_owned()));
    let mut widths = vec![55.0, 30.0, 12.0, 12.0, 10.0, 10.0, 26.0, 14.0, 14.0, 14.0];
    widths.extend(named.iter().map(|_| 18.0));
    let rows = summary.headline.iter().map(|row| writer.headline(row, &named)).collect();
    Sheet { name: locale.text("workbook-headline"), widths, header, rows }
}

struct Writer<'a> {
    facts: &'a RunFacts<'a>,
    locale: &'a Locale,
    labels: Labels<'a>,
}

impl Writer<'_> {
    fn headline(&self, row: &HeadlineRow, named: &[&Group]) -> Vec<Cell> {
        let locale = self.locale;
        let member = self.member(&row.member);
        match row.value {
            HeadlineValue::Probability { threshold, chance: Chance { p, low, high, .. } } => {
                let mut cells = vec![
                    Cell::Text(self.labels.event(row.outcome, threshold, member)),
                    Cell::Text(row.key.clone()),
                    text(locale, "workbook-unit-share"),
                    share(p),
                    share(low),
                    share(high),
                    Cell::Text(locale.likelihood_range(low, high)),
                ];
                cells.extend([Cell::Empty, Cell::Empty, Cell::Empty]);
                cells.extend(named.iter().map(|group| {
                    let seen = group.chance(row.outcome, &row.member, threshold).filter(|_| group.trajectories > 0);
                    seen.map_or(Cell::Empty, |chance| share(chance.p))
                }));
                cells
            }
            HeadlineValue::Amount { median, q10, q90 } => {
                let kind = row.outcome.spec().kind;
                let label = locale.with_member(&locale.text(&row.outcome.spec().label_id()), member);
                let mut cells = vec![Cell::Text(label), Cell::Text(row.key.clone()), text(locale, unit_of(kind))];
                cells.extend([Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty]);
                cells.extend([median, q10, q90].map(|x| amount(kind, x)));
                cells.extend(named.iter().map(|group| {
                    let seen = group.outcome(row.outcome, &row.member).and_then(|o| o.quantiles);
                    seen.map_or(Cell::Empty, |quantiles| amount(kind, quantiles.q50))
                }));
                cells
            }
        }
    }

    /// The corridor or country of this key, in the reader's language.
    fn member<'r>(&'r self, key: &'r str) -> &'r str {
        let theatre = &self.facts.scenario.theatre;
        let corridors = theatre.corridors.iter().map(|c| (&c.key, &c.name));
        let countries = theatre.countries.iter().map(|c| (&c.key, &c.name));
        let found: Option<(&String, &Translations)> = corridors.chain(countries).find(|(known, _)| *known == key);
        found.map_or(key, |(_, name)| name.get(self.locale.language()))
    }
}

fn share(p: f64) -> Cell {
    if p.is_finite() { Cell::Share(p) } else { Cell::Empty }
}

fn amount(kind: OutcomeKind, x: f64) -> Cell {
    match kind {
        _ if !x.is_finite() => Cell::Empty,
        OutcomeKind::Share => Cell::Share(x),
        OutcomeKind::Usd => Cell::Whole(x),
        _ => Cell::Number(x),
    }
}

const fn unit_of(kind: OutcomeKind) -> &'static str {
    match kind {
        OutcomeKind::Days | OutcomeKind::FirstDay => "unit-days",
        OutcomeKind::Usd => "keys-unit-usd",
        OutcomeKind::Level => "keys-unit-level",
        OutcomeKind::Count => "keys-unit-count",
        OutcomeKind::Share => "unit-share",
        OutcomeKind::Km => "unit-km",
    }
}

/// Every assumption, with value, range, source and grade.
pub(super) fn assumptions(facts: &RunFacts<'_>, locale: &Locale) -> Sheet {
    let language = locale.language();
    let columns = ["group", "parameter", "key", "change", "value", "low", "high", "unit", "grade", "source"];
    let header = columns.iter().map(|of| locale.text(&format!("workbook-column-{of}"))).collect();
    let all = briefing_input::assumptions(facts.scenario, facts.scenario.measures_in_force());
    let rows = all.iter().map(|assumption| {
        let spec = spec(assumption);
        let is_word = spec.is_some_and(|spec| spec.domain == Domain::Framework);
        let value = |x: f64| match spec {
            Some(spec) if is_word => Cell::Text(written(spec, x, locale)),
            _ => Cell::number(x),
        };
        let range = assumption.range.map_or([Cell::Empty, Cell::Empty], |(low, high)| [value(low), value(high)]);
        let [low, high] = range;
        let change = match assumption.kind {
            ChangeKind::Set => Cell::Empty,
            ChangeKind::Add => text(locale, "workbook-change-add"),
            ChangeKind::Scale => text(locale, "workbook-change-scale"),
        };
        vec![
            Cell::Text(heading(assumption, locale)),
            Cell::Text(locale.with_member(&name(assumption, locale), assumption.member.get(language))),
            Cell::Text(assumption.key.clone()),
            change,
            value(assumption.value),
            low,
            high,
            Cell::Text(unit(assumption, locale)),
            text(locale, &format!("grade-{}", assumption.grade.map_or("missing", Grade::word))),
            Cell::Text(assumption.source.as_ref().map_or_else(String::new, |source| source.get(language).to_owned())),
        ]
    });
    Sheet {
        name: locale.text("workbook-assumptions"),
        widths: vec![28.0, 50.0, 40.0, 10.0, 14.0, 14.0, 14.0, 22.0, 14.0, 80.0],
        header,
        rows: rows.collect(),
    }
}

/// The weekly series: mean and quantiles over all futures.
pub(super) fn series(facts: &RunFacts<'_>, locale: &Locale) -> Sheet {
    let language = locale.language();
    let columns = ["series", "date", "day", "mean"];
    let mut header: Vec<String> = columns.iter().map(|of| locale.text(&format!("workbook-column-{of}"))).collect();
    let shares = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975];
    header.extend(shares.map(|share| {
        let share = locale.percent(share, usize::from(share * 100.0 % 1.0 > 0.01));
        locale.format("workbook-column-quantile", &[("share", Arg::Text(&share))])
    }));
    let fronts = &facts.scenario.theatre.fronts;
    let label = |key: &str| {
        let front = fronts.iter().find(|front| SeriesSpace::cells_of(&front.key) == key);
        match front {
            Some(front) => {
                let name = front.name.get(language);
                locale.format("chart-fan-cells", &[("front", Arg::Text(name))])
            }
            None if key == SeriesSpace::CORRIDORS_CLOSED => locale.text("chart-fan-corridors"),
            None => locale.text("workbook-series-level"),
        }
    };
    let rows = facts.summary.curves.fans.iter().flat_map(|fan| {
        let label = label(&fan.key);
        fan.weeks.iter().map(move |week| {
            let day = facts.scenario.start.plus_days(i64::from(week.day));
            let mut cells = vec![Cell::Text(label.clone()), Cell::Day(day), Cell::Whole(f64::from(week.day))];
            cells.push(Cell::number(week.mean));
            cells.extend(week.quantiles.map(|q| Cell::Whole(f64::from(q))));
            cells
        })
    });
    let mut widths = vec![34.0, 12.0, 8.0, 10.0];
    widths.extend([10.0; 7]);
    Sheet { name: locale.text("workbook-series"), widths, header, rows: rows.collect() }
}

#[cfg(test)]
mod tests {
    use super::unit_of;
    use crate::locale::Locale;
    use harmattan_core::Language;
    use harmattan_core::model::OUTCOMES;

    #[test]
    fn every_unit_has_its_words() {
        for language in Language::ALL {
            let locale = Locale::new(language);
            for outcome in OUTCOMES {
                let id = unit_of(outcome.kind);
                assert!(!locale.text(id).contains(id), "{id}");
            }
        }
    }
}
