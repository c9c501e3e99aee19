//! What is compared: probabilities of events and mean amounts, each one number a trajectory. All are harms:
//! less is better.

use crate::events::{Event, Threshold};
use crate::experiment::Record;
use crate::layout::Layout;
use harmattan_core::model::{OUTCOMES, Outcome, OutcomeFamily, OutcomeKind};

/// The outcome that ranks scenarios and weighs portfolios unless another is asked for.
pub const CHOSEN: Outcome = Outcome::TradeLoss;

/// What sort of number an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A probability.
    Share,
    /// Days.
    Days,
    /// US dollars.
    Usd,
    /// A count.
    Count,
    /// Kilometres.
    Km,
}

impl From<OutcomeKind> for Unit {
    fn from(kind: OutcomeKind) -> Self {
        match kind {
            OutcomeKind::Share => Self::Share,
            OutcomeKind::Days | OutcomeKind::FirstDay => Self::Days,
            OutcomeKind::Usd => Self::Usd,
            OutcomeKind::Level | OutcomeKind::Count => Self::Count,
            OutcomeKind::Km => Self::Km,
        }
    }
}

/// What an item is about.
#[derive(Clone, Debug, PartialEq)]
pub enum Subject {
    /// The probability of an event of the layout.
    Event(Event),
    /// The mean of an outcome.
    Amount(Outcome),
    /// Strikes inside an area.
    Strikes,
    /// Cells at the last weekly look.
    Cells,
    /// Days that corridor roads are closed: each link counts for itself, half to each of its ends.
    RoadDays,
}

/// Where an item applies; indices into the theatre.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// Everywhere.
    All,
    /// A front.
    Front(usize),
    /// A country.
    Country(usize),
    /// A corridor.
    Corridor(usize),
    /// A place.
    Place(usize),
}

/// How an item is read off a trajectory.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// 1 if the event of this index in the layout happened, else 0.
    Event(usize),
    /// The sum of these outcome columns.
    Columns(Vec<usize>),
    /// The sum of the closed days of these links, weighted.
    Links(Vec<(usize, f64)>),
    /// The sum of these columns of the last weekly look.
    Cells(Vec<usize>),
}

/// One number a trajectory that is compared between variants.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Name in data files: of the event or outcome column, or `strikes.front.west`, `cells.country.mali`.
    pub key: String,
    /// What it is about.
    pub subject: Subject,
    /// Where it applies.
    pub scope: Scope,
    /// What sort of number it is.
    pub unit: Unit,
    /// Whether it belongs to the headlines.
    pub headline: bool,
    /// Whether it says where risk went: one of the areas, corridors, countries and places that are looked at together.
    pub displaced: bool,
    /// How it is read off a trajectory.
    pub reading: Reading,
}

impl Item {
    /// Whether it is the probability of an event of this outcome with this threshold, of whatever member.
    #[must_use]
    pub fn is_event_of(&self, outcome: Outcome, threshold: Threshold) -> bool {
        matches!(&self.subject, Subject::Event(event) if event.outcome == outcome && event.threshold == threshold)
    }

    /// Whether it is the mean of this outcome, of whatever member.
    #[must_use]
    pub fn is_mean_of(&self, outcome: Outcome) -> bool {
        self.subject == Subject::Amount(outcome)
    }

    /// The outcome whose mean or event it is; none of areas.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        match &self.subject {
            Subject::Event(event) => Some(event.outcome),
            Subject::Amount(outcome) => Some(*outcome),
            Subject::Strikes | Subject::Cells | Subject::RoadDays => None,
        }
    }

    /// Whether it is the probability of a lasting presence or a strike abroad.
    #[must_use]
    pub fn is_abroad(&self) -> bool {
        matches!(&self.subject, Subject::Event(event) if event.outcome == Outcome::FirstAbroad)
    }

    /// Its value in one trajectory; NaN where missing.
    #[must_use]
    pub fn value(&self, layout: &Layout, record: &Record<'_>) -> f64 {
        let t = record.trajectory;
        match &self.reading {
            Reading::Event(index) => {
                f64::from(u8::from(layout.events[*index].happened(&t.outcomes, record.disruption_days)))
            }
            Reading::Columns(columns) => columns.iter().map(|&c| t.outcomes[c]).sum(),
            Reading::Links(links) => links.iter().map(|&(link, weight)| weight * t.link_closed_days[link]).sum(),
            Reading::Cells(columns) => {
                let last = t.series.len() - layout.series.columns.len();
                columns.iter().map(|&c| f64::from(t.series[last + c])).sum()
            }
        }
    }

    /// Whether it may be missing in a sound trajectory.
    #[must_use]
    pub fn is_missable(&self, layout: &Layout) -> bool {
        matches!(&self.reading, Reading::Columns(columns) if columns.iter().any(|c| layout.missable().contains(c)))
    }
}

/// Everything that is compared in a theatre: events, amounts, then strikes, cells and closed roads by front
/// and country, and strikes by place if wanted.
#[must_use]
pub fn items(layout: &Layout, places: bool) -> Vec<Item> {
    let mut items: Vec<Item> = events(layout).collect();
    items.extend(amounts(layout));
    items.extend(areas(layout));
    if places {
        items.extend(layout.columns(Outcome::StrikesAt).enumerate().map(|(place, column)| Item {
            key: layout.outcomes.names()[column].clone(),
            subject: Subject::Strikes,
            scope: Scope::Place(place),
            unit: Unit::Count,
            headline: false,
            displaced: true,
            reading: Reading::Columns(vec![column]),
        }));
    }
    items
}

fn events(layout: &Layout) -> impl Iterator<Item = Item> + '_ {
    let over_the_period = Threshold::By(layout.horizon_days);
    layout.events.iter().enumerate().map(move |(index, event)| Item {
        key: event.key.clone(),
        subject: Subject::Event(event.clone()),
        scope: scope_of(layout, event.column),
        unit: Unit::Share,
        headline: event.headline,
        displaced: event.outcome.spec().displaced && event.threshold == over_the_period,
        reading: Reading::Event(index),
    })
}

/// Means in the order of the registry, distances last.
fn amounts(layout: &Layout) -> impl Iterator<Item = Item> + '_ {
    let mut compared: Vec<_> = OUTCOMES.iter().filter(|spec| spec.compared).collect();
    compared.sort_by_key(|spec| spec.kind == OutcomeKind::Km);
    compared.into_iter().flat_map(|spec| layout.columns(spec.outcome).map(move |column| (spec, column))).map(
        |(spec, column)| Item {
            key: layout.outcomes.names()[column].clone(),
            subject: Subject::Amount(spec.outcome),
            scope: scope_of(layout, column),
            unit: spec.kind.into(),
            headline: spec.headline,
            displaced: spec.displaced,
            reading: Reading::Columns(vec![column]),
        },
    )
}

fn scope_of(layout: &Layout, column: usize) -> Scope {
    let index = layout.outcomes.member(column).index;
    match layout.outcomes.spec(column).family {
        OutcomeFamily::Corridor => Scope::Corridor(index),
        OutcomeFamily::Neighbour => Scope::Country(index),
        OutcomeFamily::Place => Scope::Place(index),
        OutcomeFamily::Scalar | OutcomeFamily::RegionMonth => Scope::All,
    }
}

/// Strikes, cells and closed roads by front and by country; a country that is one front stands as country only.
fn areas(layout: &Layout) -> Vec<Item> {
    let theatre = &layout.theatre;
    let fronts_of = |country: usize| (0..theatre.fronts.len()).filter(move |&f| theatre.fronts[f].country == country);
    let mut areas: Vec<(Scope, String, Vec<usize>)> = Vec::new();
    for (country, c) in theatre.countries.iter().enumerate() {
        let fronts: Vec<usize> = fronts_of(country).collect();
        if fronts.len() > 1 {
            let front = |&f: &usize| (Scope::Front(f), format!("front.{}", theatre.fronts[f].key), vec![f]);
            areas.extend(fronts.iter().map(front));
        }
        if !fronts.is_empty() {
            areas.push((Scope::Country(country), format!("country.{}", c.key), fronts));
        }
    }
    let item = |subject: Subject, word: &str, area: &(Scope, String, Vec<usize>), unit, reading| Item {
        key: format!("{word}.{}", area.1),
        subject,
        scope: area.0,
        unit,
        headline: false,
        displaced: true,
        reading,
    };
    let strikes = areas.iter().map(|area| {
        let reading = Reading::Columns(strikes_in(layout, &area.2));
        item(Subject::Strikes, "strikes", area, Unit::Count, reading)
    });
    let cells =
        (areas.iter()).map(|area| item(Subject::Cells, "cells", area, Unit::Count, Reading::Cells(area.2.clone())));
    let roads = (areas.iter().map(|area| (area, roads_in(layout, &area.2))))
        .filter(|(_, links)| !links.is_empty())
        .map(|(area, links)| item(Subject::RoadDays, "road_days", area, Unit::Days, Reading::Links(links)));
    strikes.chain(cells).chain(roads).collect()
}

fn strikes_in(layout: &Layout, fronts: &[usize]) -> Vec<usize> {
    let first = layout.outcomes.first(Outcome::StrikesAt);
    let places = layout.theatre.places.iter().enumerate();
    places.filter(|(_, p)| fronts.contains(&p.front)).map(|(i, _)| first + i).collect()
}

/// Links of the western corridors with the share of their ends that lies on these fronts.
fn roads_in(layout: &Layout, fronts: &[usize]) -> Vec<(usize, f64)> {
    let theatre = &layout.theatre;
    let mut links: Vec<usize> =
        theatre.corridors.iter().filter(|c| c.western).flat_map(|c| c.links.iter().copied()).collect();
    links.sort_unstable();
    links.dedup();
    let share = |link: usize| {
        let ends = [theatre.links[link].a, theatre.links[link].b];
        ends.into_iter().filter(|&p| fronts.contains(&theatre.places[p].front)).map(|_| 0.5).sum::<f64>()
    };
    links.into_iter().map(|link| (link, share(link))).filter(|&(_, weight)| weight > 0.0).collect()
}
