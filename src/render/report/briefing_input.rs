//! A run's summary → the briefing's input.

use super::asked::InputWords;
use super::assumed::{central, member_name, range_of, replaced};
use super::awaited::awaited;
use super::briefing::{
    self, About, AbroadFigures, AmountFigures, Assumption, BriefingInput, ByDay, CorridorFigures, EventFigures, Holds,
    HypothesisFigures, MeasureFigures, NeighbourFigures, PlacedChart, Replaced, Resting, RestingFigures, SignFigures,
};
use super::carried;
use super::document::{Chart, Document};
use super::exposure::{nested, often_struck, regions, sections};
use super::facts::RunFacts;
use super::labels::Labels;
use super::pictures::Picture;
use crate::locale::{Arg, Locale};
use harmattan_analysis::{AbroadShare, Chance, Group, HypothesisSign, Summary};
use harmattan_core::Translations;
use harmattan_core::model::Outcome;
use harmattan_core::parameters::{Key, Slot};
use harmattan_core::scenario::{ChangeKind, Hypothesis, Quantity, Scenario};
use harmattan_engine::{Threshold, Unit};

/// The briefing of a run as a document in the language of its charts.
#[must_use]
pub fn briefing_document(facts: &RunFacts<'_>, pictures: &[Picture], locale: &Locale) -> Document {
    briefing::document(&briefing_input(facts, pictures, locale), locale)
}

/// Everything the briefing of a run shows in the language of its charts.
#[must_use]
pub fn briefing_input(facts: &RunFacts<'_>, pictures: &[Picture], locale: &Locale) -> BriefingInput {
    let (scenario, summary) = (facts.scenario, facts.summary);
    let mixture = &summary.mixture;
    BriefingInput {
        title: scenario.title.clone(),
        description: scenario.description.clone(),
        start: scenario.start,
        horizon_days: scenario.horizon_days,
        trajectories: summary.trajectories,
        planned: summary.partial.then_some(summary.asked),
        failed: summary.failed,
        imprecise: imprecise(scenario, summary, locale),
        changes: scenario.changed_assumptions().map(str::to_owned).collect(),
        seed: scenario.seed,
        version: facts.version.clone(),
        digest: facts.digest.clone(),
        command: facts.command.clone(),
        disruption_days: facts.central(Key::OutcomesDisruptionDays),
        border_km: facts.central(Key::OutcomesBorderKm),
        corridors: corridors(scenario, mixture),
        isolation_days: amount(mixture, Outcome::IsolationDays, ""),
        trade_loss_usd: amount(mixture, Outcome::TradeLoss, ""),
        blockade_loss_usd: amount(mixture, Outcome::BlockadeLoss, ""),
        neighbours: neighbours(scenario, mixture),
        abroad_regions: abroad_regions(scenario, summary),
        level_shares: mixture.levels.map(|l| l.p),
        events: events(scenario, mixture),
        resting: resting(scenario, summary),
        regions: regions(scenario, mixture),
        sections: sections(scenario, summary),
        often_struck: often_struck(scenario, summary),
        nested: nested(facts, locale),
        hypotheses: (scenario.hypotheses.iter().zip(&summary.hypotheses))
            .filter(|(_, group)| group.trajectories > 0)
            .map(|(h, group)| HypothesisFigures {
                signs: signs(facts, group, locale),
                given_strike: given_strike(scenario, &summary.hypotheses, h, group),
                ..stratum(facts, (&h.key, &h.title, h.prior), group)
            })
            .collect(),
        experts: (scenario.experts.iter().zip(&summary.experts))
            .filter(|(_, group)| group.trajectories > 0)
            .map(|(expert, group)| stratum(facts, (&expert.key, &expert.title, expert.weight), group))
            .collect(),
        measures: measures(scenario, summary, locale),
        assumptions: assumptions(scenario, scenario.measures_in_force()),
        carried: carried::blocks(facts, locale),
        charts: pictures.iter().map(placed).collect(),
    }
}

/// That the most futures allowed did not reach the precision asked for; none where they did, or where the run was
/// stopped before, or none was asked for.
#[must_use]
pub fn imprecise(scenario: &Scenario, summary: &Summary, locale: &Locale) -> Option<String> {
    let precision = summary.precision.as_ref().filter(|p| p.reached > p.wanted && !summary.partial)?;
    let count = i64::try_from(summary.trajectories).unwrap_or(i64::MAX);
    if let Some(key) = &precision.outcome {
        let words = InputWords::new(scenario, locale);
        let outcome = words.outcome(key);
        let [reached, wanted] = [precision.reached, precision.wanted].map(|x| words.excess(key, x));
        let count = locale.integer(count);
        let args = [
            ("outcome", Arg::Text(outcome.as_str())),
            ("count", Arg::Text(&count)),
            ("reached", Arg::Text(&reached)),
            ("wanted", Arg::Text(&wanted)),
        ];
        return Some(locale.format("briefing-imprecise-outcome", &args));
    }
    let points = |share: f64| locale.compact_arg(100.0 * share);
    let args =
        [("count", Arg::Count(count)), ("reached", points(precision.reached)), ("wanted", points(precision.wanted))];
    Some(locale.format("briefing-imprecise", &args))
}

/// How precise a run is that was to reach a precision, and did.
#[must_use]
pub fn precise(scenario: &Scenario, summary: &Summary, locale: &Locale) -> Option<String> {
    let precision = summary.precision.as_ref().filter(|p| p.reached <= p.wanted && !summary.partial)?;
    let words = InputWords::new(scenario, locale);
    let points = |share: f64| locale.format("percent", &[("number", Arg::Text(&locale.compact(100.0 * share)))]);
    let written = |x: f64| precision.outcome.as_ref().map_or_else(|| points(x), |key| words.excess(key, x));
    let [reached, wanted] = [precision.reached, precision.wanted].map(written);
    Some(locale.format("cli-precise", &[("reached", Arg::Text(reached.as_str())), ("wanted", Arg::Text(&wanted))]))
}

fn placed(picture: &Picture) -> PlacedChart {
    let chart = Chart { svg: picture.svg.body(), alt: picture.svg.title().to_owned() };
    PlacedChart { part: picture.part, chart }
}

fn chance(group: &Group, outcome: Outcome, member: &str, threshold: Threshold) -> Chance {
    group.chance(outcome, member, threshold).unwrap_or(Chance::UNKNOWN)
}

fn events(scenario: &Scenario, group: &Group) -> EventFigures {
    let by_the_end = |outcome| chance(group, outcome, "", Threshold::By(scenario.horizon_days));
    let once = |outcome| chance(group, outcome, "", Threshold::AtLeast(1.0));
    EventFigures {
        any_corridor: chance(group, Outcome::MostClosedDays, "", Threshold::Disruption),
        isolation: once(Outcome::IsolationDays),
        border: once(Outcome::BorderOverrun),
        foothold: by_the_end(Outcome::FirstFootholdAbroad),
        strike: by_the_end(Outcome::FirstStrikeAbroad),
        abroad: by_the_end(Outcome::FirstAbroad),
        coast: by_the_end(Outcome::FirstCoast),
    }
}

/// What the judgements of the first page rest on.
fn resting(scenario: &Scenario, summary: &Summary) -> RestingFigures {
    let of = |outcome: Outcome, threshold: Threshold| {
        let event = summary.mixture.event(outcome, "", threshold)?;
        let judged = summary.judged.iter().find(|judged| judged.key == event.key)?;
        Some(Resting {
            by_hypothesis: judged.by_hypothesis,
            by_expert: judged.by_expert,
            carrying: judged.carrying,
            assumed: judged.assumed,
            confidence: judged.confidence,
        })
    };
    let end = Threshold::By(scenario.horizon_days);
    RestingFigures {
        any_corridor: of(Outcome::MostClosedDays, Threshold::Disruption),
        isolation: of(Outcome::IsolationDays, Threshold::AtLeast(1.0)),
        abroad: of(Outcome::FirstAbroad, end),
        coast: of(Outcome::FirstCoast, end),
    }
}

fn amount(group: &Group, outcome: Outcome, member: &str) -> AmountFigures {
    let Some(summary) = group.outcome(outcome, member) else { return AmountFigures::default() };
    let q = summary.quantiles.unwrap_or_default();
    AmountFigures { median: q.q50, q10: q.q10, q90: q.q90, mean: summary.mean.unwrap_or_default() }
}

fn corridors(scenario: &Scenario, group: &Group) -> Vec<CorridorFigures> {
    (scenario.theatre.corridors.iter())
        .map(|corridor| CorridorFigures {
            name: corridor.name.clone(),
            western: corridor.western,
            disrupted: chance(group, Outcome::ClosedDays, &corridor.key, Threshold::Disruption),
            closed_days: amount(group, Outcome::ClosedDays, &corridor.key),
        })
        .collect()
}

fn neighbours(scenario: &Scenario, group: &Group) -> Vec<NeighbourFigures> {
    let theatre = &scenario.theatre;
    let by_day = |country: &str, day: u32| ByDay {
        day,
        arrival: chance(group, Outcome::FirstArrival, country, Threshold::By(day)),
        foothold: chance(group, Outcome::FirstFoothold, country, Threshold::By(day)),
        strike: chance(group, Outcome::FirstStrike, country, Threshold::By(day)),
    };
    theatre
        .neighbours()
        .map(|i| &theatre.countries[i])
        .map(|country| NeighbourFigures {
            name: country.name.clone(),
            by_day: (harmattan_engine::headline_days(scenario.horizon_days).into_iter())
                .map(|day| by_day(&country.key, day))
                .collect(),
        })
        .collect()
}

/// Probability of a hypothesis given level 4 or more, by Bayes from the shares of that under each of `all`.
fn given_strike(scenario: &Scenario, all: &[Group], hypothesis: &Hypothesis, group: &Group) -> Option<f64> {
    let joint = |h: &Hypothesis, group: &Group| {
        if group.trajectories == 0 { 0.0 } else { h.prior * group.levels[4..].iter().map(|l| l.p).sum::<f64>() }
    };
    let whole: f64 = scenario.hypotheses.iter().zip(all).map(|(h, group)| joint(h, group)).sum();
    (whole > 0.0).then(|| joint(hypothesis, group) / whole)
}

/// Regions abroad that are named.
const MOST_REGIONS: usize = 6;

/// The regions abroad by their share of the strikes there.
fn abroad_regions(scenario: &Scenario, summary: &Summary) -> Vec<AbroadFigures> {
    let theatre = &scenario.theatre;
    let figures = |found: &AbroadShare| {
        let region = theatre.regions.iter().find(|region| region.key == found.region)?;
        Some(AbroadFigures {
            region: region.name.clone(),
            country: theatre.countries[region.country].name.clone(),
            share: found.share.filter(|share| *share > 0.0)?,
            struck: found.struck,
            elsewhere: found.elsewhere,
        })
    };
    let mut all: Vec<AbroadFigures> = summary.curves.abroad.iter().filter_map(figures).collect();
    all.sort_by(|a, b| b.share.total_cmp(&a.share));
    all.truncate(MOST_REGIONS);
    all
}

fn signs(facts: &RunFacts<'_>, group: &Group, locale: &Locale) -> Vec<SignFigures> {
    let labels = Labels::new(facts.scenario, locale);
    let corridors = &facts.scenario.theatre.corridors;
    let sign = |sign: &HypothesisSign| {
        let spec = sign.outcome.spec();
        let name = locale.text(&spec.label_id());
        let corridor = corridors.iter().find(|c| c.key == sign.member);
        let outcome =
            corridor.map_or_else(|| name.clone(), |c| locale.with_member(&name, c.name.get(locale.language())));
        let value = |x: f64| labels.value(Unit::from(spec.kind), x);
        SignFigures { outcome, then: value(sign.mean), now: value(sign.overall) }
    };
    group.signs.iter().map(sign).collect()
}

/// The figures of a hypothesis or an expert: key, title, weight.
fn stratum(facts: &RunFacts<'_>, (key, title, prior): (&str, &Translations, f64), group: &Group) -> HypothesisFigures {
    let scenario = facts.scenario;
    let theatre = &scenario.theatre;
    let first = |outcome: Outcome| {
        let by = Threshold::By(scenario.horizon_days);
        theatre.neighbours().map(|i| chance(group, outcome, &theatre.countries[i].key, by)).collect()
    };
    HypothesisFigures {
        key: key.to_owned(),
        title: title.clone(),
        prior,
        futures: group.trajectories,
        disrupted: corridors(scenario, group).iter().map(|c| c.disrupted).collect(),
        foothold: first(Outcome::FirstFoothold),
        strike: first(Outcome::FirstStrike),
        events: events(scenario, group),
        trade_loss_usd: amount(group, Outcome::TradeLoss, ""),
        signs: Vec::new(),
        given_strike: None,
    }
}

fn measures(scenario: &Scenario, summary: &Summary, locale: &Locale) -> Vec<MeasureFigures> {
    let started = |key: &str| summary.mixture.costs.iter().find(|cost| cost.key == key).and_then(|cost| cost.started);
    let figures = |q: &Quantity| (central(&q.distribution), range_of(&q.distribution));
    (scenario.measures_in_force())
        .map(|measure| MeasureFigures {
            title: measure.title.clone(),
            waits: measure
                .when
                .as_ref()
                .map(|when| (awaited(when, &scenario.theatre, locale), started(&measure.key).unwrap_or(f64::NAN))),
            start_day: measure.start_day.distribution.central(),
            ramp_days: measure.ramp_days.distribution.central(),
            end_day: measure.end_day.as_ref().map(|end| end.distribution.central()),
            cost_usd_per_year: measure.cost_usd_per_year.as_ref().map(figures),
            cost_usd_once: measure.cost_usd_once.as_ref().map(figures),
        })
        .collect()
}

/// What a scenario assumes: its parameters, what each hypothesis replaces, what each expert judges, and what `measures` change and cost.
pub(super) fn assumptions<'a>(
    scenario: &Scenario,
    measures: impl Iterator<Item = &'a harmattan_core::scenario::Measure>,
) -> Vec<Assumption> {
    let parameter = |slot: Slot, quantity: &Quantity| {
        let spec = scenario.space.spec(slot);
        let member = member_name(scenario, spec.family, slot);
        let key = scenario.space.name(slot).to_owned();
        Assumption { member, ..assumption(About::Parameter(spec.key), key, quantity) }
    };
    let base = |(slot, q): (Slot, &Option<Quantity>)| {
        Some(Assumption { replaced: replaced(scenario, slot), ..parameter(slot, q.as_ref()?) })
    };
    let stated = scenario.base.iter().enumerate().filter_map(base);
    let mut all: Vec<Assumption> = stated.collect();
    let hypotheses = scenario.hypotheses.iter().map(|h| ("hypotheses", &h.key, Holds::Under(h.title.clone()), &h.set));
    let experts = scenario.experts.iter().map(|e| ("experts", &e.key, Holds::By(e.title.clone()), &e.set));
    for (table, name, holds, set) in hypotheses.chain(experts) {
        all.extend(set.iter().map(|(slot, quantity)| {
            let plain = parameter(*slot, quantity);
            Assumption { key: format!("{table}.{name}.set.{}", plain.key), holds: holds.clone(), ..plain }
        }));
    }
    for measure in measures {
        let changed = measure.changes.iter().map(|change| {
            let plain = parameter(change.slot, &change.quantity);
            Assumption { key: format!("{}.{}", change.kind.word(), plain.key), kind: change.kind, ..plain }
        });
        let yearly = measure.cost_usd_per_year.as_ref().map(|q| (About::Cost, "cost.usd_per_year", q));
        let once = measure.cost_usd_once.as_ref().map(|q| (About::CostOnce, "cost.usd_once", q));
        let times = [(About::Start, "start_day", &measure.start_day), (About::Ramp, "ramp_days", &measure.ramp_days)];
        let end = measure.end_day.as_ref().map(|q| (About::End, "end_day", q));
        let own = times.into_iter().chain(end).chain(yearly).chain(once);
        let own = own.map(|(about, key, quantity)| assumption(about, key.to_owned(), quantity));
        let with = |plain: Assumption| {
            let key = format!("measures.{}.{}", measure.key, plain.key);
            Assumption { key, holds: Holds::With(measure.title.clone()), ..plain }
        };
        all.extend(own.chain(changed).map(with));
    }
    all
}

fn assumption(about: About, key: String, quantity: &Quantity) -> Assumption {
    Assumption {
        about,
        holds: Holds::Always,
        replaced: Replaced::Nowhere,
        kind: ChangeKind::Set,
        key,
        member: Translations::default(),
        value: central(&quantity.distribution),
        range: range_of(&quantity.distribution),
        source: quantity.provenance.source.clone(),
        grade: quantity.provenance.grade,
    }
}
