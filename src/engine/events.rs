//! The events whose probability is asked for: what the registry of outcomes asks, for every member of a theatre.

use harmattan_core::model::{Asked, OUTCOMES, Outcome, OutcomeFamily, OutcomeSpace, OutcomeSpec};
use harmattan_core::theatre::Theatre;

/// Days after the start at which probabilities over time are given (model.md section 8).
pub const HEADLINE_DAYS: [u32; 3] = [30, 90, 365];

/// When an event counts as happened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Threshold {
    /// The outcome is at least this.
    AtLeast(f64),
    /// The outcome is at least the trajectory's `outcomes.disruption_days`.
    Disruption,
    /// The first day is at most this.
    By(u32),
}

/// An event whose probability is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Name in data files: `spread_level>=3`, `closed_days.dakar>=disruption`, `first_strike.senegal<=90`.
    pub key: String,
    /// The outcome it is about.
    pub outcome: Outcome,
    /// Name of the corridor or country it is about; empty for all.
    pub member: String,
    /// Column of the outcome.
    pub column: usize,
    /// When it counts as happened.
    pub threshold: Threshold,
    /// Whether its probability belongs to the headlines, whose precision can be asked for: what closes some
    /// corridor, crosses the border or reaches the coast, western corridors disrupted, first footholds and strikes by 30, 90 and 365 days.
    pub headline: bool,
}

impl Event {
    /// Whether it happened in a trajectory with these outcomes and threshold of disruption, days.
    #[inline]
    #[must_use]
    pub fn happened(&self, outcomes: &[f64], disruption_days: f64) -> bool {
        let x = outcomes[self.column];
        match self.threshold {
            Threshold::AtLeast(least) => x >= least,
            Threshold::Disruption => x >= disruption_days,
            Threshold::By(day) => x <= f64::from(day),
        }
    }
}

/// [`HEADLINE_DAYS`], each cut at the horizon.
#[must_use]
pub fn headline_days(horizon: u32) -> Vec<u32> {
    let mut days: Vec<u32> = HEADLINE_DAYS.iter().map(|&d| d.min(horizon)).collect();
    days.dedup();
    days
}

/// All events of a theatre and horizon: those of the whole theatre first, each in the order of the registry.
pub(super) fn events(theatre: &Theatre, outcomes: &OutcomeSpace, horizon: u32) -> Vec<Event> {
    let mut specs: Vec<&OutcomeSpec> = OUTCOMES.iter().filter(|spec| spec.asked != Asked::Nothing).collect();
    specs.sort_by_key(|spec| spec.family != OutcomeFamily::Scalar);
    let mut events = Vec::new();
    for spec in specs {
        for (offset, member) in outcomes.members(spec.outcome).iter().enumerate() {
            let column = outcomes.first(spec.outcome) + offset;
            events.extend(thresholds(spec, theatre, member.index, horizon).into_iter().map(|(threshold, headline)| {
                Event {
                    key: format!("{}{}", outcomes.names()[column], condition(threshold)),
                    outcome: spec.outcome,
                    member: member.name.clone(),
                    column,
                    threshold,
                    headline,
                }
            }));
        }
    }
    events
}

/// When each event of an outcome's member counts as happened, and whether it belongs to the headlines.
fn thresholds(spec: &OutcomeSpec, theatre: &Theatre, member: usize, horizon: u32) -> Vec<(Threshold, bool)> {
    let has_neighbours = theatre.neighbours().next().is_some();
    match spec.asked {
        Asked::Nothing => Vec::new(),
        Asked::Levels => (1..=5).map(|level| (Threshold::AtLeast(f64::from(level)), false)).collect(),
        Asked::Disruption => {
            let of_all = spec.family == OutcomeFamily::Scalar;
            vec![(Threshold::Disruption, of_all || theatre.corridors[member].western)]
        }
        Asked::Once => vec![(Threshold::AtLeast(1.0), has_neighbours)],
        Asked::ByTheEnd => {
            let is_headline = if spec.outcome == Outcome::FirstCoast {
                theatre.places.iter().any(|place| place.coastal)
            } else {
                has_neighbours
            };
            vec![(Threshold::By(horizon), is_headline)]
        }
        Asked::EvenOnce => vec![(Threshold::AtLeast(1.0), false)],
        Asked::ByDay => {
            let days = headline_days(horizon);
            let whole_period = (!days.contains(&horizon)).then_some((Threshold::By(horizon), false));
            days.into_iter().map(|day| (Threshold::By(day), spec.headline)).chain(whole_period).collect()
        }
    }
}

fn condition(threshold: Threshold) -> String {
    match threshold {
        Threshold::AtLeast(least) => format!(">={least}"),
        Threshold::Disruption => ">=disruption".to_owned(),
        Threshold::By(day) => format!("<={day}"),
    }
}

/// What the assumptions behind the result are looked for in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DriverTarget {
    /// An event, by its index in the layout: 1 or 0.
    Event(usize),
    /// An outcome column that holds an amount, never negative, rounded to whole numbers.
    Amount(usize),
}

/// The targets that the registry marks: headline events, then amounts.
pub(super) fn driver_targets(events: &[Event], outcomes: &OutcomeSpace) -> Vec<DriverTarget> {
    let is_target = |event: &Event| event.outcome.spec().driven && event.headline;
    let events = events.iter().enumerate().filter(|(_, event)| is_target(event)).map(|(i, _)| DriverTarget::Event(i));
    let amounts = (OUTCOMES.iter().filter(|spec| spec.driven && spec.asked == Asked::Nothing))
        .flat_map(|spec| (0..outcomes.members(spec.outcome).len()).map(|i| outcomes.first(spec.outcome) + i));
    events.chain(amounts.map(DriverTarget::Amount)).collect()
}
