//! One future told: the median, a bad one or the worst by the trade lost, event by event, and the map of it up to a day.

use std::sync::atomic::AtomicBool;

use axum::http::StatusCode;
use harmattan_core::model::Outcome;
use harmattan_engine::{Item, Layout, Options, Watch, items, tabulate};
use harmattan_render::report::{Story, digest, story_map};
use harmattan_scenario::resolved_toml;
use serde::{Deserialize, Serialize};

use crate::desk::{Desk, Variant};
use crate::problem::Problem;
use crate::state::Lang;
use crate::tell::Table;

/// Which future is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Which {
    /// Half of the futures lose no more trade.
    Median,
    /// Nine in ten lose no more.
    Bad,
    /// None loses more.
    Worst,
}

/// A future as the page tells it.
#[derive(Debug, Serialize)]
pub struct Future {
    number: u64,
    title: String,
    hypothesis: String,
    days: u32,
    events: Vec<Happened>,
    table: Table,
}

/// An event.
#[derive(Debug, Serialize)]
struct Happened {
    day: f64,
    date: String,
    text: String,
}

/// A map.
#[derive(Debug, Serialize)]
pub struct Map {
    svg: String,
    title: String,
}

impl Which {
    /// The place of the future among `count` in order.
    fn place(self, count: usize) -> usize {
        let last = count.saturating_sub(1);
        match self {
            Self::Median => last / 2,
            Self::Bad => last * 9 / 10,
            Self::Worst => last,
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Median => "explored-future-median",
            Self::Bad => "explored-future-bad",
            Self::Worst => "explored-future-worst",
        }
    }
}

/// Finds the future among all and tells it.
pub fn future(
    (desk, stop): (&Desk, &AtomicBool),
    variant: &Variant,
    which: Which,
    lang: Lang,
) -> Result<Future, Problem> {
    let locale = desk.locale(lang);
    let number = {
        let _turn = desk.turn(lang, stop)?;
        numbered((desk, stop), variant, which, lang)?
    };
    let scenario = &variant.scenario;
    let story = Story::of(scenario, number, locale);
    let happened = |told: &harmattan_render::report::Told| {
        let of_wave = told.of_wave.map_or_else(String::new, |(number, size)| format!("{number}/{size} "));
        Happened { day: told.day, date: told.date.clone(), text: format!("{of_wave}{}", told.sentence) }
    };
    let (columns, rows) = story.outcomes;
    Ok(Future {
        number,
        title: locale.text(which.title()),
        hypothesis: story.hypothesis,
        days: scenario.horizon_days,
        events: story.told.iter().map(happened).collect(),
        table: Table { title: locale.text("replay-outcomes"), columns, rows },
    })
}

/// The number of the future that is asked for; futures that lose as much follow by their numbers.
fn numbered((desk, stop): (&Desk, &AtomicBool), variant: &Variant, which: Which, lang: Lang) -> Result<u64, Problem> {
    let locale = desk.locale(lang);
    let scenario = &variant.scenario;
    let all = items(&Layout::of(scenario), true);
    let loss: Vec<Item> = all.into_iter().filter(|item| item.is_mean_of(Outcome::TradeLoss)).collect();
    let futures = variant.base.futures.beside(scenario);
    let options = Options { threads: desk.threads, shard: None };
    let mut watch = Watch { stop, progress: &mut |_, _| () };
    let table = tabulate(&futures, &loss, options, &mut watch).map_err(|error| Problem::simulation(&error, locale))?;
    if table.partial {
        return Err(desk.left(lang));
    }
    let mut ranked: Vec<(f64, u64)> = table.outcome(0, 0).into_iter().zip(table.numbers).collect();
    ranked.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let none = || Problem::told(StatusCode::UNPROCESSABLE_ENTITY, locale, "explored-problem-unknown");
    ranked.get(which.place(ranked.len())).map(|(_, number)| *number).ok_or_else(none)
}

/// The map of a future up to a day.
pub fn map(desk: &Desk, variant: &Variant, (number, day): (u64, f64), lang: Lang) -> Result<Map, Problem> {
    let locale = desk.locale(lang);
    let scenario = &variant.scenario;
    if number >= scenario.trajectories || !(0.0..=f64::from(scenario.horizon_days)).contains(&day) {
        return Err(Problem::told(StatusCode::NOT_FOUND, locale, "explored-problem-unknown"));
    }
    let story = Story::of(scenario, number, locale);
    let digest = digest(&resolved_toml(scenario));
    let svg = story_map(scenario, &story.events, day, (&digest, env!("CARGO_PKG_VERSION")), locale);
    Ok(Map { title: svg.title().to_owned(), svg: svg.body() })
}
