//! The first page's sentences: three to five key judgements and what would change them.

use super::input::{BriefingInput, CorridorFigures, HypothesisFigures, NeighbourFigures, Resting, SignFigures};
use crate::charts::FEW_FUTURES;
use crate::locale::{Arg, Locale};
use crate::report::document::{Judgement, Likelihood, Sign};
use crate::report::over_strata;
use harmattan_analysis::{Chance, Span};

/// Translations and numbers of a chance.
pub(super) fn likelihood(chance: Chance, locale: &Locale) -> Likelihood {
    Likelihood {
        words: locale.likelihood_range(chance.low, chance.high),
        share: locale.probability(chance.p),
        range: locale.percent_range(chance.low, chance.high),
    }
}

/// The range over the hypotheses and over the experts, and how much confidence the assumptions behind a judgement allow; empty
/// where nothing is known of them.
fn confidence(resting: Option<Resting>, locale: &Locale) -> String {
    let Some(resting) = resting else { return String::new() };
    let range = |id: &str, span: Option<Span>| {
        let range = over_strata(&span?, locale);
        Some(locale.format(id, &[("range", Arg::Text(&range))]))
    };
    let level = locale.text(&format!("confidence-{}", resting.confidence.word()));
    let number = |n: usize| Arg::Number(n as f64, 0);
    let args = [
        ("level", Arg::Text(level.as_str())),
        ("assumed", number(resting.assumed)),
        ("count", number(resting.carrying)),
    ];
    let ranges = range("briefing-confidence-hypotheses", resting.by_hypothesis)
        .into_iter()
        .chain(range("briefing-confidence-experts", resting.by_expert));
    ranges.chain([locale.format("briefing-confidence", &args)]).collect::<Vec<_>>().join(" ")
}

/// The key judgements, those that the input has numbers for.
pub(super) fn judgements(input: &BriefingInput, locale: &Locale) -> Vec<Judgement> {
    let all = [
        corridors(input, locale),
        Some(isolation(input, locale)),
        abroad(input, locale),
        Some(coast(input, locale)),
        hypotheses(input, locale),
    ];
    all.into_iter().flatten().collect()
}

/// The corridor most at risk, by the order of corridors where two are equal.
fn worst(input: &BriefingInput) -> Option<(usize, &CorridorFigures)> {
    let western = input.corridors.iter().enumerate().filter(|(_, c)| c.western);
    western.reduce(|worst, next| if next.1.disrupted.p > worst.1.disrupted.p { next } else { worst })
}

/// Some western corridor closed for long; the one most at risk, and the others.
fn corridors(input: &BriefingInput, locale: &Locale) -> Option<Judgement> {
    let (index, corridor) = worst(input)?;
    let days = locale.days(input.disruption_days);
    let closed = corridor.closed_days;
    let texts = [
        corridor.name.get(locale.language()).to_owned(),
        locale.probability(corridor.disrupted.p),
        locale.days(closed.median),
        locale.days_range(closed.q10, closed.q90),
    ];
    let names = ["corridor", "share", "median", "range"];
    let args: Vec<(&str, Arg<'_>)> = names.into_iter().zip(texts.iter().map(|t| Arg::Text(t.as_str()))).collect();
    let id = ranged(input, "briefing-judgement-any-corridor-support", "briefing-judgement-any-corridor-support-few");
    let mut support = locale.format(id, &args);
    let others = (input.corridors.iter().enumerate()).filter(|(i, c)| c.western && *i != index);
    let others: Vec<String> =
        others.map(|(_, c)| pair(locale, c.name.get(locale.language()), &locale.probability(c.disrupted.p))).collect();
    if !others.is_empty() {
        let list = list(locale, &others);
        support =
            sentences(&support, &locale.format("briefing-judgement-corridor-others", &[("list", Arg::Text(&list))]));
    }
    Some(Judgement {
        statement: locale.format("briefing-judgement-any-corridor", &[("days", Arg::Text(&days))]),
        likelihood: Some(likelihood(input.events.any_corridor, locale)),
        confidence: confidence(input.resting.any_corridor, locale),
        support,
    })
}

/// The message with an 80 % interval, or the one without where there are too few futures for it.
fn ranged(input: &BriefingInput, whole: &'static str, few: &'static str) -> &'static str {
    if input.trajectories < FEW_FUTURES { few } else { whole }
}

fn isolation(input: &BriefingInput, locale: &Locale) -> Judgement {
    let loss = input.trade_loss_usd;
    let (days, median) = (locale.days(input.isolation_days.median), locale.money(loss.median));
    let range = locale.money_range(loss.q10, loss.q90);
    let args = [("days", Arg::Text(&days)), ("median", Arg::Text(&median)), ("range", Arg::Text(&range))];
    Judgement {
        statement: locale.text("briefing-judgement-isolation"),
        likelihood: Some(likelihood(input.events.isolation, locale)),
        confidence: confidence(input.resting.isolation, locale),
        support: locale.format(
            ranged(input, "briefing-judgement-isolation-support", "briefing-judgement-isolation-support-few"),
            &args,
        ),
    }
}

fn abroad(input: &BriefingInput, locale: &Locale) -> Option<Judgement> {
    let parts: Vec<String> = input.neighbours.iter().filter_map(|n| at_horizon(n, locale)).collect();
    (!parts.is_empty()).then(|| Judgement {
        statement: locale.text("briefing-judgement-abroad"),
        likelihood: Some(likelihood(input.events.abroad, locale)),
        confidence: confidence(input.resting.abroad, locale),
        support: parts.join(" "),
    })
}

/// One neighbour's chances by the last day given.
fn at_horizon(neighbour: &NeighbourFigures, locale: &Locale) -> Option<String> {
    let last = neighbour.by_day.iter().rev().find(|d| d.foothold.is_known())?;
    let (foothold, strike) = (locale.probability(last.foothold.p), locale.probability(last.strike.p));
    let args = [
        ("country", Arg::Text(neighbour.name.get(locale.language()))),
        ("foothold", Arg::Text(&foothold)),
        ("strike", Arg::Text(&strike)),
    ];
    Some(locale.format("briefing-judgement-abroad-support", &args))
}

fn coast(input: &BriefingInput, locale: &Locale) -> Judgement {
    let shares = input.level_shares;
    let level = (0..shares.len()).reduce(|best, next| if shares[next] > shares[best] { next } else { best });
    let level = level.unwrap_or_default();
    let (label, share) = (locale.text(&format!("level-{level}")), locale.probability(shares[level]));
    let args = [("level", Arg::Text(&label)), ("share", Arg::Text(&share))];
    Judgement {
        statement: locale.text("briefing-judgement-coast"),
        likelihood: Some(likelihood(input.events.coast, locale)),
        confidence: confidence(input.resting.coast, locale),
        support: locale.format("briefing-judgement-coast-support", &args),
    }
}

/// Risks under two hypotheses are nearly the same where their intervals together are no wider than this.
const MOST_ALIKE: f64 = 0.2;
/// A strike abroad speaks for a hypothesis that it makes likelier by more than this.
const TELLING: f64 = 0.1;
/// A risk whose interval is wider than this says nothing.
const MOST_UNSURE: f64 = 0.5;

fn hypotheses(input: &BriefingInput, locale: &Locale) -> Option<Judgement> {
    let chances = || input.hypotheses.iter();
    let low = chances().reduce(|a, b| if b.events.abroad.p < a.events.abroad.p { b } else { a })?;
    let high = chances().reduce(|a, b| if b.events.abroad.p > a.events.abroad.p { b } else { a })?;
    if low.key == high.key {
        return None;
    }
    let name = |title: &harmattan_core::Translations| title.get(locale.language()).to_owned();
    let texts = [
        locale.probability(low.events.abroad.p),
        name(&low.title),
        locale.probability(high.events.abroad.p),
        name(&high.title),
    ];
    let args = [
        ("low", Arg::Text(&texts[0])),
        ("lowest", Arg::Text(&texts[1])),
        ("high", Arg::Text(&texts[2])),
        ("highest", Arg::Text(&texts[3])),
    ];
    Some(Judgement {
        statement: locale.text(if low.events.abroad.high < high.events.abroad.low {
            "briefing-judgement-hypotheses"
        } else if high.events.abroad.high - low.events.abroad.low > MOST_ALIKE {
            "briefing-judgement-hypotheses-unsettled"
        } else {
            "briefing-judgement-hypotheses-alike"
        }),
        support: locale.format("briefing-judgement-hypotheses-support", &args),
        ..Judgement::default()
    })
}

/// What would change the judgement: the signs of each hypothesis with what it would mean, and better sources.
pub(super) fn signs(input: &BriefingInput, locale: &Locale) -> Vec<Sign> {
    let mut signs = Vec::new();
    for hypothesis in &input.hypotheses {
        let look = look(hypothesis, locale);
        let (then, now) = (locale.probability(hypothesis.events.abroad.p), locale.probability(input.events.abroad.p));
        let args = [("then", Arg::Text(&then)), ("now", Arg::Text(&now))];
        let unsure = hypothesis.events.abroad.high - hypothesis.events.abroad.low > MOST_UNSURE;
        let title = locale.format("briefing-colon", &[("name", Arg::Text(hypothesis.title.get(locale.language())))]);
        if unsure {
            signs.push(Sign { title, text: sentences(&look, &locale.text("briefing-change-few")) });
            continue;
        }
        let mut text = look;
        if let Some(given) = hypothesis.given_strike.filter(|given| given - hypothesis.prior > TELLING) {
            let (given, prior) = (locale.probability(given), locale.percent(hypothesis.prior, 0));
            let args = [("given", Arg::Text(given.as_str())), ("prior", Arg::Text(&prior))];
            text = sentences(&text, &locale.format("briefing-change-strike", &args));
        }
        text = sentences(&text, &locale.format("briefing-change-abroad", &args));
        if let Some((index, corridor)) = worst(input)
            && let Some(disrupted) = hypothesis.disrupted.get(index)
        {
            let (then, now) = (locale.probability(disrupted.p), locale.probability(corridor.disrupted.p));
            let days = locale.days(input.disruption_days);
            let args = [
                ("corridor", Arg::Text(corridor.name.get(locale.language()))),
                ("days", Arg::Text(&days)),
                ("then", Arg::Text(&then)),
                ("now", Arg::Text(&now)),
            ];
            text = sentences(&text, &locale.format("briefing-change-corridor", &args));
        }
        signs.push(Sign { title, text });
    }
    signs
}

/// What would be seen if a hypothesis held: what differs most in its futures from all.
fn look(hypothesis: &HypothesisFigures, locale: &Locale) -> String {
    if hypothesis.signs.is_empty() {
        return locale.text("briefing-change-alike");
    }
    let sign = |sign: &SignFigures| {
        let args = [
            ("outcome", Arg::Text(sign.outcome.as_str())),
            ("then", Arg::Text(&sign.then)),
            ("now", Arg::Text(&sign.now)),
        ];
        locale.format("briefing-change-sign", &args)
    };
    let list = list(locale, &hypothesis.signs.iter().map(sign).collect::<Vec<_>>());
    locale.format("briefing-change-signs", &[("list", Arg::Text(&list))])
}

/// `name: value`, as the language punctuates it.
pub(super) fn pair(locale: &Locale, name: &str, value: &str) -> String {
    locale.format("briefing-pair", &[("name", Arg::Text(name)), ("value", Arg::Text(value))])
}

/// A list with the language's comma.
pub(super) fn list(locale: &Locale, items: &[String]) -> String {
    items.join(&locale.text("briefing-list-comma"))
}

fn sentences(first: &str, second: &str) -> String {
    format!("{first} {second}")
}
