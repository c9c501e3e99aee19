//! `score`: a forecast that was written down, and the events that have come since.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::cli::amounts::read_date;
use crate::cli::clock;
use crate::cli::exit::{Exit, Failure};
use crate::cli::requests::ScoreRequest;
use crate::cli::table::table;
use crate::cli::terminal::Terminal;
use harmattan_core::Language;
use harmattan_core::scenario::Scenario;
use harmattan_evidence::events::Options;
use harmattan_evidence::hindcast::{ALL, Forecast, Scored, WEST};
use harmattan_render::locale::{Arg, Locale};
use harmattan_scenario::scenario_digest;

/// Layout of the file.
const FORMAT: u32 = 1;
/// Forecasters that are told beside the scenario; the file holds all.
const TOLD: [&str; 3] = ["scenario", "exponential_mean", "discount"];

/// A forecast with what it was made from.
#[derive(Serialize, Deserialize)]
pub(super) struct Registered {
    format: u32,
    /// Version of the program.
    program: String,
    /// Day on which it was made, UTC: ISO 8601.
    made: String,
    scenario: String,
    /// The scenario's title by language; earlier files have none.
    #[serde(default)]
    title: BTreeMap<String, String>,
    scenario_digest: String,
    forecast: Forecast,
}

impl Registered {
    /// A forecast by a scenario, made now.
    pub(super) fn new(scenario: &Scenario, forecast: Forecast) -> Self {
        Self {
            format: FORMAT,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            made: clock::today().to_string(),
            scenario: scenario.name.clone(),
            title: Language::ALL.map(|l| (l.code().to_owned(), scenario.title.get(l).to_owned())).into(),
            scenario_digest: scenario_digest(scenario),
            forecast,
        }
    }

    /// What the scenario is called, in the reader's language; of a file without a title its key.
    fn title(&self, locale: &Locale) -> &str {
        let title = self.title.get(locale.language().code());
        title.filter(|title| !title.trim().is_empty()).unwrap_or(&self.scenario)
    }

    fn read(path: &Path, locale: &Locale) -> Result<Self, Failure> {
        let shown = path.display().to_string();
        let unread = |cause: &str| {
            let args = [("path", Arg::Text(shown.as_str())), ("cause", Arg::Text(cause))];
            Failure::Usage(locale.format("brief-error-read", &args))
        };
        let bytes = std::fs::read(path).map_err(|error| unread(&error.to_string()))?;
        let stored: Self = serde_json::from_slice(&bytes).map_err(|error| unread(&error.to_string()))?;
        if stored.format == FORMAT { Ok(stored) } else { Err(Failure::Usage(locale.text("score-error-format"))) }
    }
}

/// Scores a forecast.
pub(in crate::cli) fn run(request: &ScoreRequest, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    super::events::check_map(&request.scenario.path, locale)?;
    let stored = Registered::read(&request.forecast, locale)?;
    let scenario = super::scenario(&request.scenario, locale, terminal)?;
    let options = Options { from: request.from, until: request.until };
    let reading = super::events::reading(&request.events, &request.scenario.path, &scenario, options, locale)?;
    super::events::remark(&reading, locale, terminal);
    let scored = stored
        .forecast
        .score(&reading.counts.observed(reading.period))
        .map_err(|_| Failure::Usage(locale.text("score-error-not-come")))?;
    let first = stored.forecast.origin.first_day();
    let origin = locale.month(first);
    let made = read_date(&stored.made);
    let day = made.map_or_else(|| stored.made.clone(), |made| locale.date(made));
    let args = [
        ("scenario", Arg::Text(stored.title(locale))),
        ("origin", Arg::Text(&origin)),
        ("made", Arg::Text(&day)),
        ("digest", Arg::Text(&stored.scenario_digest)),
    ];
    terminal.say(&locale.format("score-made", &args))?;
    if made.is_none_or(|made| made > first) {
        terminal.say(&locale.text("score-late"))?;
    }
    let mut to_come = Vec::new();
    for &horizon in &stored.forecast.horizons {
        let months = i64::try_from(horizon).unwrap_or(i64::MAX);
        let of_horizon: Vec<&Scored> = scored.iter().filter(|s| s.horizon == horizon).collect();
        if of_horizon.is_empty() {
            let last = stored.forecast.origin.plus(i32::try_from(horizon.saturating_sub(1)).unwrap_or(0));
            let last = locale.month(last.first_day());
            to_come.push(
                locale.format("score-horizon", &[("months", Arg::Count(months)), ("last", Arg::Text(last.as_str()))]),
            );
            continue;
        }
        super::heading(&locale.format("hindcast-months", &[("months", Arg::Count(months))]), terminal)?;
        terminal.say(&areas(&of_horizon, &scenario, locale))?;
    }
    terminal.say("")?;
    if !to_come.is_empty() {
        let list = to_come.join(&locale.text("briefing-list-comma"));
        terminal.say(&locale.format("score-not-yet", &[("list", Arg::Text(&list))]))?;
    }
    terminal.say(&locale.text("score-how"))?;
    Ok(Exit::Done)
}

/// Area by area: what the scenario said, what came, and the scores.
fn areas(scored: &[&Scored], scenario: &Scenario, locale: &Locale) -> String {
    let row = |said: &&&Scored| {
        let by = |key: &&str| scored.iter().find(|s| s.area == said.area && s.forecaster == **key);
        let cell = |key: &&str| {
            by(key)
                .map_or_else(String::new, |s| format!("{} / {}", locale.decimal(s.crps, 1), locale.decimal(s.bits, 1)))
        };
        let range = locale.range(&locale.integer(i64::from(said.low)), &locale.integer(i64::from(said.high)));
        let mut row = vec![
            area_name(&said.area, scenario, locale),
            format!("{} ({range})", locale.decimal(said.mean, 0)),
            locale.integer(i64::from(said.observed)),
        ];
        row.extend(TOLD.iter().map(cell));
        row
    };
    let rows: Vec<Vec<String>> = scored.iter().filter(|s| s.forecaster == TOLD[0]).map(|s| row(&s)).collect();
    let mut header: Vec<String> =
        ["area", "said", "came"].iter().map(|column| locale.text(&format!("score-column-{column}"))).collect();
    header.extend(TOLD.iter().map(|key| {
        let name = locale.text(&format!("hindcast-by-{}", key.replace('_', "-")));
        locale.format("score-column-by", &[("name", Arg::Text(&name))])
    }));
    table(&header, &rows)
}

fn area_name(key: &str, scenario: &Scenario, locale: &Locale) -> String {
    if [WEST, ALL].contains(&key) {
        return locale.text(&format!("hindcast-kind-{key}"));
    }
    let region = scenario.theatre.regions.iter().find(|region| region.key == key);
    region.map_or_else(|| key.to_owned(), |region| super::name(&region.name, locale).to_owned())
}
