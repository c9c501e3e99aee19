//! The map of events that were read: regions and corridor roads by their numbers. Towns stay points to find one's way by.

use super::run::map_of;
use crate::charts::{Caption, Look, Svg, theatre_map};
use crate::locale::{Arg, Locale};
use harmattan_core::calendar::Date;
use harmattan_core::scenario::Scenario;

/// Events as a map shows them.
#[derive(Clone, Debug)]
pub struct EventsOnMap<'a> {
    /// Events of each region of the theatre.
    pub regions: &'a [u64],
    /// Events on each link of the theatre.
    pub links: &'a [u64],
    /// First and last day.
    pub period: (Date, Date),
    /// Names of the files they come from.
    pub files: &'a str,
    /// Whether some of them are simulated.
    pub simulated: bool,
    /// Version of the program.
    pub version: &'a str,
}

/// Draws the map of events on the theatre of a scenario.
#[must_use]
pub fn events_map(scenario: &Scenario, events: &EventsOnMap<'_>, locale: &Locale) -> Svg {
    let number = |counts: &[u64], index: usize| counts.get(index).map_or(0.0, |&count| count as f64);
    let mut input = map_of(scenario, locale, |link| number(events.links, link), |_| 0.0);
    for (index, region) in input.regions.iter_mut().enumerate() {
        region.attacks = number(events.regions, index);
    }
    input.counts = theatre_map::Counts::Events;
    let (from, to) = (locale.date(events.period.0), locale.date(events.period.1));
    let total = i64::try_from(events.regions.iter().sum::<u64>()).unwrap_or(i64::MAX);
    let scope = [("count", Arg::Count(total)), ("from", Arg::Text(from.as_str())), ("to", Arg::Text(&to))];
    let source = if events.simulated { "events-map-source-simulated" } else { "events-map-source" };
    let origin = [("files", Arg::Text(events.files)), ("version", Arg::Text(events.version))];
    let look = Look {
        scope: Some(locale.format("events-map-scope", &scope)),
        origin: Some(locale.format(source, &origin)),
        ..Look::default()
    };
    let caption = Caption {
        scenario: String::new(),
        trajectories: 0,
        start: events.period.0,
        end: events.period.1,
        digest: String::new(),
        seed: 0,
        version: events.version.to_owned(),
        partial: false,
        look,
    };
    theatre_map::draw(&input, &caption, locale)
}
