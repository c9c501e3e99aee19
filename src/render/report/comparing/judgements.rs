//! The first page of a comparison: key judgements and what would change them.

use super::moved::raised;
use super::writer::Writer;
use crate::locale::Arg;
use crate::report::document::parts::signed;
use crate::report::document::{Judgement, Likelihood, Sign};
use crate::report::labels::Labels;
use harmattan_analysis::comparison::{
    Answer, Cause, Compared, HypothesisWeight, ItemComparison, ScenarioComparison, Standing, Verdict,
};
use harmattan_core::Translations;
use harmattan_core::model::Outcome;
use harmattan_engine::{Item, Unit};

/// Scenarios named one by one in a sentence; of more, the first.
const MOST_NAMED: usize = 4;
/// Judgements that one sheet has room for.
const MOST_JUDGEMENTS: usize = 5;

/// Three to five judgements; where every scenario is the base, the one that says so.
pub(super) fn judgements(writer: &Writer<'_>) -> Vec<Judgement> {
    let Some(item) = writer.facts.chosen() else { return Vec::new() };
    if writer.facts.others().all(|(_, s)| s.identical) {
        return vec![Judgement { statement: writer.against("judgement-same"), ..Judgement::default() }];
    }
    if writer.facts.policies().next().is_none() {
        return vec![Judgement { statement: writer.text("no-policy"), ..Judgement::default() }];
    }
    let all = [
        Some(best(writer, item)),
        Some(answers(writer)),
        worst_case(writer, item),
        Some(robust(writer, item)),
        Some(displacement(writer)),
        unsettled(writer, item),
    ];
    all.into_iter().flatten().take(MOST_JUDGEMENTS).collect()
}

/// The likelihood of a place in the ranking; where the words hold a bound (`almost certain (above 99%)`), by them alone.
pub(super) fn likelihood(labels: &Labels<'_>, p: f64) -> Likelihood {
    let has_term = labels.locale.likelihood(p).is_some();
    let share = if has_term { labels.chance(p) } else { String::new() };
    Likelihood { words: labels.locale.likelihood_alone(p), share, range: String::new() }
}

/// The scenario most likely to be first.
fn first_by(writer: &Writer<'_>, score: impl Fn(&ScenarioComparison) -> f64) -> usize {
    let ranked = writer.facts.comparison.scenarios.iter().enumerate().filter(|(_, s)| s.is_ranked());
    ranked.map(|(i, s)| (i, score(s))).reduce(|a, b| if b.1 > a.1 { b } else { a }).map_or(0, |(i, _)| i)
}

fn best(writer: &Writer<'_>, item: &Item) -> Judgement {
    let index = first_by(writer, |s| s.standing.best);
    let scenario = &writer.facts.comparison.scenarios[index];
    let (title, outcome, base) = (writer.quoted(index), writer.labels.item(item), writer.base());
    let args = [("scenario", Arg::Text(title.as_str())), ("outcome", Arg::Text(&outcome)), ("base", Arg::Text(&base))];
    let row = scenario.row(&item.key);
    let is_better = row.is_some_and(|row| row.mixture.verdict == Verdict::Better);
    let statement = match index {
        0 => "compare-judgement-base-best",
        _ if row.is_some_and(|row| alike(writer, item, [row.mixture.value.value, row.mixture.base])) => {
            "compare-judgement-tie"
        }
        _ if is_better => "compare-judgement-best",
        _ => "compare-judgement-best-unsure",
    };
    let support = if index == 0 {
        writer.text("judgement-base-best-support")
    } else {
        format!("{} {}", change(writer, item, scenario), worth(writer, scenario))
    };
    Judgement {
        statement: writer.locale.format(statement, &args),
        likelihood: Some(likelihood(&writer.labels, scenario.standing.best)),
        support,
        ..Judgement::default()
    }
}

/// Whether two values are written alike: nothing comes before what cannot be seen to differ.
fn alike(writer: &Writer<'_>, item: &Item, [a, b]: [f64; 2]) -> bool {
    writer.labels.value(item.unit, a) == writer.labels.value(item.unit, b)
}

/// What a scenario costs beyond the base, whether trade alone repays that, and else what it does lower.
fn worth(writer: &Writer<'_>, scenario: &ScenarioComparison) -> String {
    let Some(extra) = scenario.extra_cost else { return writer.text("judgement-cost-missing") };
    if extra.range_usd.is_none() {
        return String::new();
    }
    let id = if extra.usd < 0.0 { "compare-judgement-cheaper" } else { "compare-judgement-cost" };
    let range = extra.range_usd.map(|[low, high]| if extra.usd < 0.0 { [-high, -low] } else { [low, high] });
    let (cost, base) = (writer.labels.cost(Some(extra.usd.abs()), range), writer.base());
    let cost = writer.locale.format(id, &[("cost", Arg::Text(&cost)), ("base", Arg::Text(&base))]);
    let Some(net) = scenario.net_benefit_usd.filter(|_| extra.usd > 0.0) else { return cost };
    let one = writer.labels.in_one_unit(Unit::Usd, net.numbers());
    let texts = [one.named(net.value), one.interval(net)];
    let id = if net.low > 0.0 {
        "compare-repays"
    } else if net.high < 0.0 {
        "compare-repays-not"
    } else {
        "compare-repays-unsure"
    };
    let args = [("net", Arg::Text(texts[0].as_str())), ("interval", Arg::Text(&texts[1]))];
    let repays = writer.locale.format(id, &args);
    let lowers = if net.low > 0.0 { String::new() } else { lowers_too(writer, scenario) };
    [cost, repays, lowers].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What of the outcomes asked of a scenario surely lowers, trade apart.
fn lowers_too(writer: &Writer<'_>, scenario: &ScenarioComparison) -> String {
    let lowered = |answer: &Answer| {
        let item = writer.facts.item(&answer.key).filter(|item| item.outcome() != Some(Outcome::TradeLoss))?;
        let m = scenario.row(&item.key)?.mixture;
        let change = writer.labels.in_one_unit(item.unit, [m.difference.value]).named(m.difference.value);
        (m.verdict == Verdict::Better).then(|| pair(writer, &writer.labels.item(item), &change))
    };
    let list: Vec<String> = writer.facts.comparison.answers.iter().filter_map(lowered).collect();
    if list.is_empty() {
        writer.text("lowers-nothing")
    } else {
        writer.one("compare-lowers-too", "list", &writer.labels.list(&list))
    }
}

fn pair(writer: &Writer<'_>, name: &str, value: &str) -> String {
    writer.locale.format("briefing-pair", &[("name", Arg::Text(name)), ("value", Arg::Text(value))])
}

/// Which policy lowers each of the outcomes asked of.
fn answers(writer: &Writer<'_>) -> Judgement {
    let say = |answer: &Answer| {
        let item = writer.facts.item(&answer.key)?;
        let labels = &writer.labels;
        let shown = answer.first.unwrap_or_default();
        let m = writer.facts.comparison.scenarios[shown].row(&item.key)?.mixture;
        let texts = [
            labels.item(item),
            writer.quoted(shown),
            labels.value(item.unit, m.value.value),
            labels.value(item.unit, m.base),
            writer.base(),
            writer.quoted_list(answer.alike.iter().copied().take(MOST_NAMED)),
        ];
        let names = ["outcome", "scenario", "value", "base", "reference", "list"];
        let args: Vec<(&str, Arg<'_>)> = names.into_iter().zip(texts.iter().map(|t| Arg::Text(t.as_str()))).collect();
        Some(writer.locale.format(
            match answer {
                Answer { first: None, .. } => "compare-answer-none",
                Answer { alike, .. } if alike.is_empty() => "compare-answer",
                Answer { .. } => "compare-answer-alike",
            },
            &args,
        ))
    };
    let all: Vec<String> = writer.facts.comparison.answers.iter().filter_map(say).collect();
    Judgement { statement: writer.text("answers"), support: all.join(" "), ..Judgement::default() }
}

/// `A instead of B in “base” (difference D; 95 % interval …)`.
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
    let reference = writer.base();
    let args = [
        ("reference", Arg::Text(reference.as_str())),
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
        ..Judgement::default()
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
    let robust: Vec<usize> = writer.facts.policies().filter(|(_, s)| is_robust(s)).map(|(i, _)| i).collect();
    let worse = with_verdict(writer, item, |v| v == Verdict::Worse);
    let support = if worse.is_empty() {
        writer.against("judgement-worse-none")
    } else {
        named(writer, "compare-judgement-worse", &writer.quoted_list(worse))
    };
    let statement = if robust.is_empty() {
        writer.against("judgement-robust-none")
    } else {
        named(writer, "compare-judgement-robust", &writer.quoted_list(robust))
    };
    Judgement { statement, support, ..Judgement::default() }
}

/// A message with a list and the base's title.
fn named(writer: &Writer<'_>, id: &str, list: &str) -> String {
    let base = writer.base();
    writer.locale.format(id, &[("base", Arg::Text(&base)), ("list", Arg::Text(list))])
}

fn with_verdict(writer: &Writer<'_>, item: &Item, is: impl Fn(Verdict) -> bool) -> Vec<usize> {
    let found = |s: &ScenarioComparison| s.row(&item.key).is_some_and(|row| is(row.mixture.verdict));
    writer.facts.policies().filter(|(_, s)| found(s)).map(|(i, _)| i).collect()
}

/// Warnings: what policies that lower the chosen outcome raise by themselves, then what is higher than in the base since
/// its measures are left out.
fn displacement(writer: &Writer<'_>) -> Judgement {
    let by = |is: fn(Option<Cause>) -> bool| -> Vec<String> {
        let moved = |(i, s): (usize, &ScenarioComparison)| {
            let warned = s.displacement.warnings().filter(|d| is(d.cause)).count();
            (s.displacement.lowers && warned > 0).then(|| moved_by(writer, i, s, is, 2))
        };
        writer.facts.policies().filter_map(moved).collect()
    };
    let (own, left_out) = (by(|c| c != Some(Cause::LeftOut)), by(|c| c == Some(Cause::LeftOut)));
    let looked = writer.facts.others().map(|(_, s)| s.displacement.looked_at).max().unwrap_or_default();
    let looked = writer.locale.format("compare-displacement-looked", &[("count", Arg::Count(signed(looked as u64)))]);
    let statement = match (own.is_empty(), left_out.is_empty()) {
        (false, _) => writer.text("judgement-displacement-some"),
        (true, false) => writer.against("judgement-displacement-left"),
        (true, true) => writer.one("compare-judgement-displacement-none", "share", &writer.warning_share()),
    };
    let shown = own.into_iter().chain(left_out).take(MOST_NAMED).chain([looked]).collect::<Vec<_>>().join(" ");
    Judgement { statement, support: shown, ..Judgement::default() }
}

/// What a scenario raises to the size of a warning, of the causes wanted, with the cause.
pub(super) fn moved_by(
    writer: &Writer<'_>,
    index: usize,
    scenario: &ScenarioComparison,
    is: impl Fn(Option<Cause>) -> bool,
    most: usize,
) -> String {
    let (title, base) = (writer.quoted(index), writer.base());
    let say = |id: &str, cause: &dyn Fn(Option<Cause>) -> bool| {
        let wanted = || scenario.displacement.warnings().filter(|d| is(d.cause) && cause(d.cause));
        wanted().next()?;
        let list = raised(&writer.labels, &writer.facts.items, wanted(), &base, most);
        let args = [("scenario", Arg::Text(title.as_str())), ("base", Arg::Text(&base)), ("list", Arg::Text(&list))];
        Some(writer.locale.format(id, &args))
    };
    let all = [
        say("compare-displaced", &|c| matches!(c, None | Some(Cause::Scenario))),
        say("compare-displaced-both", &|c| c == Some(Cause::Both)),
        say("compare-displaced-left-out", &|c| c == Some(Cause::LeftOut)),
    ];
    all.into_iter().flatten().collect::<Vec<_>>().join(" ")
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
    let statement = named(writer, "compare-judgement-unsettled", &writer.quoted_list(undecided));
    Some(Judgement { statement, support, ..Judgement::default() })
}

/// From this probability on, what comes first under a hypothesis is said to come first.
pub(super) const CLEAR: f64 = 0.8;

/// What would change the judgement: which scenario comes first if one hypothesis held, or one expert were right, and how sure
/// that is.
pub(super) fn signs(writer: &Writer<'_>) -> Vec<Sign> {
    let (base, comparison) = (writer.facts.base(), writer.facts.comparison);
    let hypotheses: Vec<&Translations> = base.hypotheses.iter().map(|hypothesis| &hypothesis.title).collect();
    let experts: Vec<&Translations> = base.experts.iter().map(|expert| &expert.title).collect();
    let mut all = signs_of(
        writer,
        &hypotheses,
        &Strata {
            title: "briefing-colon",
            weights: &comparison.hypotheses,
            support: |standing| &standing.best_under,
            values: |row| &row.hypotheses,
        },
    );
    let by_expert = Strata {
        title: "compare-sign-expert",
        weights: &comparison.experts,
        support: |standing| &standing.best_by_expert,
        values: |row| &row.experts,
    };
    let weighed: Vec<usize> = (0..experts.len()).filter(|&e| base.experts[e].weight > 0.0).collect();
    match agreed(writer, &weighed, &by_expert) {
        Some(sign) => all.push(sign),
        None => all.extend(signs_of(writer, &experts, &by_expert)),
    }
    all
}

/// That the same scenario surely comes first whichever of these experts is right: then each need not be told.
fn agreed(writer: &Writer<'_>, experts: &[usize], strata: &Strata<'_>) -> Option<Sign> {
    let firsts: Option<Vec<(usize, f64)>> = experts.iter().map(|&e| strata.first(writer, e)).collect();
    let firsts = firsts?;
    let (first, least) = firsts.iter().copied().reduce(|a, b| if b.1 < a.1 { b } else { a })?;
    if firsts.len() < 2 || firsts.iter().any(|(other, _)| *other != first) || least < CLEAR {
        return None;
    }
    let (scenario, chance) = (writer.quoted(first), writer.labels.chance(least));
    let args = [("scenario", Arg::Text(scenario.as_str())), ("chance", Arg::Text(&chance))];
    let text = writer.locale.format("compare-sign-agreed", &args);
    Some(Sign { title: writer.text("sign-experts"), text })
}

/// Where what belongs to hypotheses, or to experts, is found.
struct Strata<'c> {
    /// The message of a title.
    title: &'static str,
    weights: &'c [HypothesisWeight],
    support: fn(&Standing) -> &[Option<f64>],
    values: fn(&ItemComparison) -> &[Option<Compared>],
}

impl Strata<'_> {
    /// Which scenario comes first in a stratum, and its support.
    fn first(&self, writer: &Writer<'_>, stratum: usize) -> Option<(usize, f64)> {
        let chance = |s: &ScenarioComparison| (self.support)(&s.standing).get(stratum).copied().flatten();
        let all = writer.facts.comparison.scenarios.iter().enumerate().filter_map(|(i, s)| Some((i, chance(s)?)));
        all.reduce(|a, b| if b.1 > a.1 { b } else { a })
    }
}

fn signs_of(writer: &Writer<'_>, titles: &[&Translations], strata: &Strata<'_>) -> Vec<Sign> {
    let Some(item) = writer.facts.chosen() else { return Vec::new() };
    if titles.len() < 2 || writer.facts.others().all(|(_, s)| s.identical) {
        return Vec::new();
    }
    let sign = |(h, title): (usize, &&Translations)| {
        let title = writer.one(strata.title, "name", title.get(writer.locale.language()));
        match strata.weights.get(h)?.trajectories {
            0 => return Some(Sign { title, text: writer.text("sign-none") }),
            1 => return Some(Sign { title, text: writer.text("sign-one") }),
            _ => {}
        }
        let (first, p) = strata.first(writer, h)?;
        let value = |s: &ScenarioComparison| {
            s.row(&item.key).and_then(|row| Some((*(strata.values)(row).get(h)?)?.value.value))
        };
        let values = [&writer.facts.comparison.scenarios[first], writer.facts.comparison.base()].map(value);
        let same = alike(writer, item, [values[0]?, values[1]?]);
        let [value, base] = [writer.labels.value(item.unit, values[0]?), writer.labels.value(item.unit, values[1]?)];
        let (title_of_first, chance, reference) = (writer.quoted(first), writer.labels.chance(p), writer.base());
        let args = [
            ("reference", Arg::Text(reference.as_str())),
            ("scenario", Arg::Text(title_of_first.as_str())),
            ("chance", Arg::Text(&chance)),
            ("value", Arg::Text(&value)),
            ("base", Arg::Text(&base)),
        ];
        let id = match first {
            _ if p < CLEAR => "compare-sign-unclear",
            0 => "compare-sign-base",
            _ if same => "compare-sign-tie",
            _ => "compare-sign",
        };
        Some(Sign { title, text: writer.locale.format(id, &args) })
    };
    titles.iter().enumerate().filter_map(sign).collect()
}
