//! One future up to a day → the map: the attacks that fell in each region, and the share of time each road was closed.

use harmattan_core::model::Event;
use harmattan_core::scenario::Scenario;
use harmattan_core::theatre::Place;

use super::caption::of_answer;
use super::run::map_of;
use crate::charts::{Svg, theatre_map};
use crate::locale::{Arg, Locale};

/// The map of what had happened in a future by a day. `events` are those of the whole future; `digest` is that of its scenario.
#[must_use]
pub fn story_map(
    scenario: &Scenario,
    events: &[(f64, Event)],
    day: f64,
    (digest, version): (&str, &str),
    locale: &Locale,
) -> Svg {
    let so_far = || events.iter().take_while(|(when, _)| *when <= day);
    let mut attacks = vec![0.0; scenario.theatre.places.len()];
    for (_, event) in so_far() {
        if let Event::Strike { place, .. } = event
            && let Some(count) = attacks.get_mut(*place)
        {
            *count += 1.0;
        }
    }
    let elapsed = day.max(1.0);
    let closed: Vec<f64> =
        (0..scenario.theatre.links.len()).map(|link| closed_days(scenario, so_far(), link, day) / elapsed).collect();
    let strikes = |place: &Place| {
        let at = scenario.theatre.places.iter().position(|other| other.key == place.key);
        at.and_then(|at| attacks.get(at)).copied().unwrap_or_default()
    };
    let mut input = map_of(scenario, locale, |link| closed.get(link).copied().unwrap_or_default(), strikes);
    input.counts = theatre_map::Counts::OneFuture;
    let mut caption = of_answer(scenario, 1, digest, version, locale);
    #[expect(clippy::cast_possible_truncation, reason = "days within the horizon")]
    let date = locale.date(scenario.start.plus_days(libm::floor(day) as i64));
    let total = attacks.iter().sum::<f64>();
    let args = [("date", Arg::Text(date.as_str())), ("attacks", Arg::Number(total, 0))];
    caption.look.title = Some(locale.format("chart-story-title", &args));
    theatre_map::draw(&input, &caption, locale)
}

/// Days up to `day` on which a link was closed: closures that overlap count once.
fn closed_days<'e>(scenario: &Scenario, events: impl Iterator<Item = &'e (f64, Event)>, link: usize, day: f64) -> f64 {
    let road = &scenario.theatre.links[link];
    let on_corridor = scenario.theatre.corridors.iter().any(|corridor| corridor.links.contains(&link));
    let (mut days, mut until) = (0.0, 0.0_f64);
    for (when, event) in events {
        let length = match *event {
            Event::Ambush { link: at, closure_days, .. } if at == link => closure_days,
            Event::Strike { place, closure_days, .. } if on_corridor && (road.a == place || road.b == place) => {
                closure_days
            }
            _ => 0.0,
        };
        let (from, to) = (when.max(until), (when + length).min(day));
        if to > from {
            days += to - from;
            until = to;
        }
    }
    days
}
