//! Several runs in one chart: their curves laid over each other, their bars below each other, or a map of what differs.

use super::Results;
use super::caption::of_scenario;
use super::request::{ChartRequest, ChartRequestError};
use super::run::{self, map_of};
use crate::charts::{Caption, Svg, exceedance, on_page, spread_ladder, theatre_map};
use crate::locale::Locale;
use crate::report::facts::RunFacts;
use crate::report::labels::Labels;
use harmattan_core::model::Outcome;
use harmattan_core::theatre::Place;
use harmattan_engine::Threshold;

/// The charts that can show several runs.
const NAMES: [&str; 4] = ["exceedance-days", "exceedance-loss", "spread-ladder", "theatre-map"];

/// Draws one of them.
pub(super) fn draw(
    results: &[Results<'_>],
    locale: &Locale,
    request: &ChartRequest,
) -> Result<(String, Svg), ChartRequestError> {
    let several = || ChartRequestError::Several {
        name: request.name.clone(),
        known: NAMES.iter().map(|name| (*name).to_owned()).collect(),
    };
    let name = (NAMES.iter().find(|name| **name == request.name))
        .or_else(|| NAMES.iter().find(|name| !request.name.is_empty() && name.contains(&request.name)))
        .ok_or_else(several)?;
    let runs: Vec<&RunFacts<'_>> =
        results.iter().filter_map(|r| if let Results::Run(f) = r { Some(*f) } else { None }).collect();
    let is_map = *name == "theatre-map";
    if runs.len() < results.len() || (is_map && runs.len() != 2) {
        return Err(several());
    }
    check(request, name, &runs)?;
    let mut caption = caption(&runs, locale);
    caption.look = request.look.clone();
    let drawn = |caption: &Caption| match *name {
        "exceedance-days" => curves(&runs, locale, request, exceedance::Measure::ClosedDays, caption),
        "exceedance-loss" => curves(&runs, locale, request, exceedance::Measure::TradeLoss, caption),
        "spread-ladder" => Some(ladder(&runs, locale, caption)),
        _ => differences(runs[0], runs[1], locale, caption),
    };
    let nothing = || ChartRequestError::Nothing { name: (*name).to_owned() };
    let svg = drawn(&caption).ok_or_else(nothing)?;
    let Some((width, height)) = request.page else { return Ok(((*name).to_owned(), svg)) };
    let svg = on_page(width, height, &request.look, |look| {
        caption.look = look.clone();
        drawn(&caption).unwrap_or_else(|| svg.clone())
    });
    Ok(((*name).to_owned(), svg))
}

/// Only curves of corridors can be narrowed, to one corridor.
fn check(request: &ChartRequest, name: &str, runs: &[&RunFacts<'_>]) -> Result<(), ChartRequestError> {
    let refused = |option| {
        let known = if option == "corridor" { vec![NAMES[0].to_owned()] } else { Vec::new() };
        Err(ChartRequestError::Option { name: name.to_owned(), option, known })
    };
    let only = &request.only;
    if only.country.is_some() {
        return refused("country");
    }
    if only.outcome.is_some() {
        return refused("outcome");
    }
    let Some(key) = &only.corridor else { return Ok(()) };
    if name != NAMES[0] {
        return refused("corridor");
    }
    let known: Vec<String> = runs[0].scenario.theatre.corridors.iter().map(|c| c.key.clone()).collect();
    if known.contains(key) {
        Ok(())
    } else {
        Err(ChartRequestError::Key { option: "corridor", value: key.clone(), known })
    }
}

/// The titles of the runs: where two are alike, told apart by their numbers.
fn titles(runs: &[&RunFacts<'_>], locale: &Locale) -> Vec<String> {
    let title = |run: &&RunFacts<'_>| {
        let title = run.scenario.title.get(locale.language());
        if title.is_empty() { run.scenario.name.clone() } else { title.to_owned() }
    };
    let plain: Vec<String> = runs.iter().map(title).collect();
    let named = |(i, words): (usize, &String)| {
        let is_alone = plain.iter().filter(|other| *other == words).count() == 1;
        if is_alone {
            words.clone()
        } else {
            format!("{words} ({})", locale.integer(i64::try_from(i + 1).unwrap_or(0)))
        }
    };
    plain.iter().enumerate().map(named).collect()
}

/// What is said of all of them: the futures of the smallest, all titles and digests.
fn caption(runs: &[&RunFacts<'_>], locale: &Locale) -> Caption {
    let captions: Vec<Caption> = runs.iter().map(|run| run::Inputs::new(run, locale).caption).collect();
    let mut caption = captions[0].clone();
    caption.trajectories = captions.iter().map(|c| c.trajectories).min().unwrap_or(0);
    caption.partial = captions.iter().any(|c| c.partial);
    caption.scenario = of_scenario(&titles(runs, locale).join(" · "), locale);
    caption.digest = captions.iter().map(|c| c.digest.as_str()).collect::<Vec<_>>().join(", ");
    caption
}

/// One curve a run, of the named corridor, or of the western one most at risk in the first run.
fn curves(
    runs: &[&RunFacts<'_>],
    locale: &Locale,
    request: &ChartRequest,
    measure: exceedance::Measure,
    caption: &Caption,
) -> Option<Svg> {
    let first = runs[0];
    let (outcome, member, of) = match measure {
        exceedance::Measure::TradeLoss => {
            (Outcome::TradeLoss, String::new(), Labels::new(first.scenario, locale).outcome_name(Outcome::TradeLoss))
        }
        exceedance::Measure::ClosedDays => {
            let at_risk = |key: &str| {
                let chance = first.summary.mixture.chance(Outcome::ClosedDays, key, Threshold::Disruption);
                chance.map_or(0.0, |c| c.p)
            };
            let corridors = first.scenario.theatre.corridors.iter();
            let wanted = corridors.filter(|c| request.only.has_corridor(&c.key, c.western));
            let corridor = wanted.reduce(|a, b| if at_risk(&b.key) > at_risk(&a.key) { b } else { a })?;
            (Outcome::ClosedDays, corridor.key.clone(), corridor.name.get(locale.language()).to_owned())
        }
    };
    let curve = |(run, name): (&&RunFacts<'_>, String)| {
        let all = &run.summary.curves.exceedance;
        let found = all.iter().find(|c| c.outcome == outcome && c.member == member)?;
        let independent = run::Inputs::new(run, locale).independent();
        Some(exceedance::Curve { name, points: found.points.clone(), independent })
    };
    let curves: Option<Vec<_>> = runs.iter().zip(titles(runs, locale)).map(curve).collect();
    let longest = runs.iter().map(|run| run.scenario.horizon_days).max().unwrap_or(0);
    let most = (measure == exceedance::Measure::ClosedDays).then(|| f64::from(longest));
    Some(exceedance::draw(&exceedance::Input { measure, curves: curves?, most, of: Some(of) }, caption, locale))
}

/// One bar a run.
fn ladder(runs: &[&RunFacts<'_>], locale: &Locale, caption: &Caption) -> Svg {
    let row = |(i, (run, name)): (usize, (&&RunFacts<'_>, String))| spread_ladder::Row {
        name,
        shares: run.summary.mixture.levels.map(|level| level.p),
        emphasised: i == 0,
    };
    let rows = runs.iter().zip(titles(runs, locale)).enumerate().map(row).collect();
    spread_ladder::draw(&spread_ladder::Input { rows, scenarios: true }, caption, locale)
}

/// What differs from the first run to the second, where their theatres have the same places and roads.
fn differences(first: &RunFacts<'_>, second: &RunFacts<'_>, locale: &Locale, caption: &Caption) -> Option<Svg> {
    let theatres = [&first.scenario.theatre, &second.scenario.theatre];
    let is_same = theatres[0].places.iter().map(|p| &p.key).eq(theatres[1].places.iter().map(|p| &p.key))
        && theatres[0].links == theatres[1].links;
    if !is_same {
        return None;
    }
    let closed = |run: &RunFacts<'_>, i: usize| run.summary.curves.links.get(i).map_or(0.0, |l| l.closed);
    let strikes = |run: &RunFacts<'_>, place: &Place| {
        run.summary.mixture.outcome(Outcome::StrikesAt, &place.key).and_then(|o| o.mean).unwrap_or(0.0)
    };
    let mut input: theatre_map::Input = map_of(
        second.scenario,
        locale,
        |i| closed(second, i) - closed(first, i),
        |place| strikes(second, place) - strikes(first, place),
    );
    let [from, to] = <[String; 2]>::try_from(titles(&[first, second], locale)).ok()?;
    input.between = Some((from, to));
    Some(theatre_map::draw(&input, caption, locale))
}
