//! Where violence bears, by region and road section, never by town; and how a nested run splits into ignorance and chance.

use super::briefing::{NestedFigures, OftenStruck, RegionFigures, SectionFigures, SplitRow};
use super::facts::RunFacts;
use super::labels::Labels;
use crate::locale::Locale;
use harmattan_analysis::{Group, Summary};
use harmattan_core::model::Outcome;
use harmattan_core::scenario::Scenario;
use harmattan_core::theatre::Region;
use harmattan_engine::{Item, Layout, items};

/// Mean number of strikes at a place over the period.
fn strikes_at(group: &Group, place: &str) -> f64 {
    group.outcome(Outcome::StrikesAt, place).and_then(|o| o.mean).unwrap_or_default()
}

/// Strikes by region, the most first; regions that are struck in no future are left out.
pub(super) fn regions(scenario: &Scenario, group: &Group) -> Vec<RegionFigures> {
    let theatre = &scenario.theatre;
    let all: f64 = theatre.places.iter().map(|p| strikes_at(group, &p.key)).sum();
    let of = |(index, region): (usize, &Region)| {
        let places = theatre.places.iter().filter(|p| p.region == index);
        let strikes: f64 = places.map(|p| strikes_at(group, &p.key)).sum();
        RegionFigures {
            name: region.name.clone(),
            country: theatre.countries[region.country].name.clone(),
            strikes,
            share: if all > 0.0 { strikes / all } else { 0.0 },
        }
    };
    let mut regions: Vec<RegionFigures> = theatre.regions.iter().enumerate().map(of).collect();
    regions.retain(|region| region.strikes > 0.0);
    regions.sort_by(|a, b| b.strikes.total_cmp(&a.strikes));
    regions
}

/// Road sections of the western corridors by the share of time they are closed.
pub(super) fn sections(scenario: &Scenario, summary: &Summary) -> Vec<SectionFigures> {
    let theatre = &scenario.theatre;
    let mut links: Vec<usize> =
        theatre.corridors.iter().filter(|c| c.western).flat_map(|c| c.links.iter().copied()).collect();
    links.sort_unstable();
    links.dedup();
    let of = |link: usize| {
        let ends = [theatre.links[link].a, theatre.links[link].b].map(|place| theatre.places[place].name.clone());
        SectionFigures { ends, closed: summary.curves.links.get(link).map_or(0.0, |l| l.closed) }
    };
    let mut sections: Vec<SectionFigures> = links.into_iter().map(of).collect();
    sections.sort_by(|a, b| b.closed.total_cmp(&a.closed));
    sections
}

/// From this share of futures on a place is struck in nearly every one.
const NEARLY_ALWAYS: f64 = 0.9;

/// How many places are struck in nearly every future, and the capital if it is one of them.
pub(super) fn often_struck(scenario: &Scenario, summary: &Summary) -> OftenStruck {
    let theatre = &scenario.theatre;
    let shares = theatre.places.iter().zip(&summary.curves.places).enumerate();
    let often: Vec<usize> =
        shares.filter(|(_, (_, share))| share.struck.p >= NEARLY_ALWAYS).map(|(place, _)| place).collect();
    let capital = often.contains(&theatre.capital).then(|| &theatre.places[theatre.capital]);
    OftenStruck {
        places: often.len(),
        capital: capital.map(|place| (place.name.clone(), strikes_at(&summary.mixture, &place.key))),
    }
}

/// In a nested run, how the headlines split into ignorance and chance.
pub(super) fn nested(facts: &RunFacts<'_>, locale: &Locale) -> Option<NestedFigures> {
    let summary = facts.summary;
    let draws = summary.trajectories / u64::from(summary.repeats.max(1));
    let rows = || split(facts.scenario, summary, locale);
    (summary.repeats > 1).then(|| NestedFigures { draws, repeats: summary.repeats, rows: rows() })
}

/// Headlines of a nested run in words, with the share of their variance between draws and its interval.
#[must_use]
pub fn split(scenario: &Scenario, summary: &Summary, locale: &Locale) -> Vec<SplitRow> {
    let labels = Labels::new(scenario, locale);
    let mixture = &summary.mixture;
    let items = items(&Layout::of(scenario), false);
    let of = |item: &Item| {
        let event = mixture.events.iter().find(|e| e.key == item.key).and_then(|e| e.variance);
        let amount = mixture.outcomes.iter().find(|o| o.key == item.key).and_then(|o| o.variance);
        let variance = event.or(amount)?;
        Some((labels.item(item), variance.share_between?, variance.interval))
    };
    items.iter().filter(|item| item.headline).filter_map(of).collect()
}
