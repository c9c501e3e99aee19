//! The first page of a comparison: key judgements and what would change them.

use super::moved;
use super::writer::Writer;
use crate::locale::Arg;
use crate::report::document::parts::signed;
use crate::report::document::{Judgement, Likelihood, Sign};
use crate::report::labels::Labels;
use harmattan_analysis::comparison::{ScenarioComparison, Verdict};
use harmattan_engine::Item;

/// Scenarios named one by one in a sentence; of more, the first.
const MOST_NAMED: usize = 4;

/// Three to five judgements; where every scenario is the base, the one that says so.
pub(super) fn judgements(writer: &Writer<'_>) -> Vec<Judgement> {
    let Some(item) = writer.facts.chosen() else { return Vec::new() };
    if writer.facts.others().all(|(_, s)| s.identical) {
        return vec![Judgement { statement: writer.text("judgement-same"), ..Judgement::default() }];
    }
    let all = [
        Some(best(writer, item)),
        worst_case(writer, item),
        Some(robust(writer, item)),
        Some(displacement(writer)),
        unsettled(writer, item),
    ];
    all.into_iter().flatten().collect()
}

/// The likelihood of a place in the ranking; where the words hold a bound (`almost certain (above 99%)`), by them alone.
pub(super) fn likelihood(labels: &Labels<'_>, p: f64) -> Likelihood {
    let has_term = labels.locale.likelihood(p).is_some();
    let share = if has_term { labels.chance(p) } else { String::new() };
    Likelihood { words: labels.locale.likelihood_alone(p), share, range: String::new() }
}

/// The scenario most likely to be first.
fn first_by(writer: &Writer<'_>, score: impl Fn(&ScenarioComparison) -> f64) -> usize {
    let all = writer.facts.comparison.scenarios.iter().map(score).enumerate();
    all.reduce(|a, b| if b.1 > a.1 { b } else { a }).map_or(0, |(i, _)| i)
}

fn best(writer: &Writer<'_>, item: &Item) -> Judgement {
    let index = first_by(writer, |s| s.standing.best);
    let scenario = &writer.facts.comparison.scenarios[index];
    let (title, outcome) = (writer.quoted(index), writer.labels.item(item));
    let args = [("scenario", Arg::Text(&title)), ("outcome", Arg::Text(&outcome))];
    let is_better = scenario.row(&item.key).is_some_and(|row| row.mixture.verdict == Verdict::Better);
    let statement = match index {
        0 => "compare-judgement-base-best",
        _ if is_better => "compare-judgement-best",
        _ => "compare-judgement-best-unsure",
    };
    let mut support =
        if index == 0 { writer.text("judgement-base-best-support") } else { change(writer, item, scenario) };
    if let Some(usd) = scenario.cost_usd.filter(|usd| index > 0 && *usd > 0.0) {
        let cost = writer.labels.cost(usd, scenario.cost_range_usd);
        let cost = writer.one("compare-judgement-cost", "cost", &cost);
        support = format!("{support} {cost}");
    }
    Judgement {
        statement: writer.locale.format(statement, &args),
        likelihood: Some(likelihood(&writer.labels, scenario.standing.best)),
        support,
    }
}

/// `A instead of B in the base (difference D; 95 % interval …)`.
fn change(writer: &Writer<'_>, item: &Item, scenario: &ScenarioComparison) -> String {
    let Some(row) = scenario.row(&item.key) else { return String::new() };
    let m = row.mixture;
    let (labels, unit) = (&writer.labels, item.unit);
    let one = labels.in_one_unit(unit, m.difference.numbers());
    let texts = [
        labels.value(unit, m.value.value),
        labels.value(unit, m.base),
        one.named(m.difference.value),
        one.interval(m.difference),
    ];
    let args = [
        ("value", Arg::Text(&texts[0])),
        ("base", Arg::Text(&texts[1])),
        ("difference", Arg::Text(&texts[2])),
        ("interval", Arg::Text(&texts[3])),
    ];
    writer.locale.format("compare-change", &args)
}

/// None where there is one hypothesis, or some had too few futures: the worst of the others is not the worst.
fn worst_case(writer: &Writer<'_>, item: &Item) -> Option<Judgement> {
    let hypotheses = &writer.facts.comparison.hypotheses;
    if hypotheses.len() < 2 || hypotheses.iter().any(|h| h.prior > 0.0 && h.trajectories < 2) {
        return None;
    }
    let index = first_by(writer, |s| s.standing.best_in_worst);
    let standing = &writer.facts.comparison.scenarios[index].standing;
    let title = writer.quoted(index);
    let hypothesis = writer.facts.base().hypotheses.get(standing.worst_hypothesis);
    let hypothesis = hypothesis.map_or("", |h| h.title.get(writer.locale.language()));
    let value = writer.labels.value(item.unit, standing.worst.value);
    let regret = regret(writer, item, standing.maximum_regret.value);
    let args = [("hypothesis", Arg::Text(hypothesis)), ("value", Arg::Text(&value)), ("regret", Arg::Text(&regret))];
    Some(Judgement {
        statement: writer.one("compare-judgement-worst", "scenario", &title),
        likelihood: Some(likelihood(&writer.labels, standing.best_in_worst)),
        support: writer.locale.format("compare-judgement-worst-support", &args),
    })
}

/// How far a scenario lies above the best one of a hypothesis at most.
fn regret(writer: &Writer<'_>, item: &Item, regret: f64) -> String {
    let text = writer.labels.excess(item.unit, regret);
    // What is written as nothing is said as nothing.
    if text.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
        writer.one("compare-judgement-regret", "regret", &text)
    } else {
        writer.text("judgement-regret-none")
    }
}

fn robust(writer: &Writer<'_>, item: &Item) -> Judgement {
    let is_robust = |s: &ScenarioComparison| s.row(&item.key).is_some_and(|row| row.robust);
    let robust: Vec<usize> = writer.facts.others().filter(|(_, s)| is_robust(s)).map(|(i, _)| i).collect();
    let worse = with_verdict(writer, item, |v| v == Verdict::Worse);
    let support = if worse.is_empty() {
        writer.text("judgement-worse-none")
    } else {
        writer.one("compare-judgement-worse", "list", &writer.quoted_list(worse))
    };
    let statement = if robust.is_empty() {
        writer.text("judgement-robust-none")
    } else {
        writer.one("compare-judgement-robust", "list", &writer.quoted_list(robust))
    };
    Judgement { statement, likelihood: None, support }
}

fn with_verdict(writer: &Writer<'_>, item: &Item, is: impl Fn(Verdict) -> bool) -> Vec<usize> {
    let found = |s: &ScenarioComparison| s.row(&item.key).is_some_and(|row| is(row.mixture.verdict));
    writer.facts.others().filter(|(_, s)| found(s)).map(|(i, _)| i).collect()
}

fn displacement(writer: &Writer<'_>) -> Judgement {
    let named = writer.facts.others().map(|(i, s)| (writer.quoted(i), &s.displacement));
    let moved = moved::sentences(&writer.labels, &writer.facts.items, named, 2);
    let looked = writer.facts.others().map(|(_, s)| s.displacement.looked_at).max().unwrap_or_default();
    let support = writer.locale.format("compare-displacement-looked", &[("count", Arg::Count(signed(looked as u64)))]);
    if moved.is_empty() {
        return Judgement { statement: writer.text("judgement-displacement-none"), likelihood: None, support };
    }
    let shown = moved[..moved.len().min(MOST_NAMED)].join(" ");
    Judgement {
        statement: writer.text("judgement-displacement-some"),
        likelihood: None,
        support: format!("{shown} {support}"),
    }
}

fn unsettled(writer: &Writer<'_>, item: &Item) -> Option<Judgement> {
    let undecided = with_verdict(writer, item, |v| matches!(v, Verdict::Undecided { .. }));
    if undecided.is_empty() {
        return None;
    }
    let needed = |i: usize| match writer.facts.comparison.scenarios[i].row(&item.key)?.mixture.verdict {
        Verdict::Undecided { more } => more,
        _ => None,
    };
    let support = match undecided.iter().filter_map(|&i| needed(i)).max() {
        Some(more) => writer.locale.format("compare-judgement-unsettled-more", &[("count", Arg::Count(signed(more)))]),
        None => writer.text("judgement-unsettled-never"),
    };
    let statement = writer.one("compare-judgement-unsettled", "list", &writer.quoted_list(undecided));
    Some(Judgement { statement, likelihood: None, support })
}

/// From this probability on, what comes first under a hypothesis is said to come first.
pub(super) const CLEAR: f64 = 0.8;

/// What would change the judgement: which scenario comes first if one hypothesis held, and how sure that is.
pub(super) fn signs(writer: &Writer<'_>) -> Vec<Sign> {
    let Some(item) = writer.facts.chosen() else { return Vec::new() };
    let hypotheses = &writer.facts.base().hypotheses;
    if hypotheses.len() < 2 || writer.facts.others().all(|(_, s)| s.identical) {
        return Vec::new();
    }
    let sign = |(h, hypothesis): (usize, &harmattan_core::scenario::Hypothesis)| {
        let title = writer.one("briefing-colon", "name", hypothesis.title.get(writer.locale.language()));
        match writer.facts.comparison.hypotheses.get(h)?.trajectories {
            0 => return Some(Sign { title, text: writer.text("sign-none") }),
            1 => return Some(Sign { title, text: writer.text("sign-one") }),
            _ => {}
        }
        let chance = |s: &ScenarioComparison| s.standing.best_under.get(h).copied().flatten();
        let all = writer.facts.comparison.scenarios.iter().enumerate().filter_map(|(i, s)| Some((i, chance(s)?)));
        let (first, p) = all.reduce(|a, b| if b.1 > a.1 { b } else { a })?;
        let value = |s: &ScenarioComparison| s.row(&item.key).and_then(|r| Some((*r.hypotheses.get(h)?)?.value.value));
        let values = [&writer.facts.comparison.scenarios[first], writer.facts.comparison.base()].map(value);
        let [value, base] = [writer.labels.value(item.unit, values[0]?), writer.labels.value(item.unit, values[1]?)];
        let (title_of_first, chance) = (writer.quoted(first), writer.labels.chance(p));
        let args = [
            ("scenario", Arg::Text(title_of_first.as_str())),
            ("chance", Arg::Text(&chance)),
            ("value", Arg::Text(&value)),
            ("base", Arg::Text(&base)),
        ];
        let id = match first {
            _ if p < CLEAR => "compare-sign-unclear",
            0 => "compare-sign-base",
            _ => "compare-sign",
        };
        Some(Sign { title, text: writer.locale.format(id, &args) })
    };
    hypotheses.iter().enumerate().filter_map(sign).collect()
}
