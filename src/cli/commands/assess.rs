//! `assess`: a scenario and event files in; how probable each hypothesis is by each day, how odd the events are, and what would
//! settle it out.

mod stored;

use std::path::Path;

use crate::cli::exit::{Exit, Failure};
use crate::cli::requests::AssessRequest;
use crate::cli::table::table;
use crate::cli::terminal::Terminal;
use harmattan_analysis::{Assessment, Observation};
use harmattan_core::calendar::Date;
use harmattan_core::scenario::Scenario;
use harmattan_evidence::Month;
use harmattan_evidence::assess::{AssessError, Settings, assess};
use harmattan_evidence::events::{Options, Reading};
use harmattan_render::charts;
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::{AssessmentWords, NewFile, ReportError, assessment_chart, most_moved, put_files};

/// Observations that are told.
const TOLD: usize = 8;
/// The span by which a judgement is said to move: the second, of 90 days.
const SPAN: usize = 1;
/// Pixels of a PNG for each of the chart's own.
const PNG_SCALE: f64 = 2.0;

/// Judges, tells and writes.
pub(in crate::cli) fn run(request: &AssessRequest, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    if request.days.windows(2).any(|pair| pair[0] >= pair[1]) {
        return Err(Failure::Usage(locale.text("assess-error-order")));
    }
    if let Some(out) = &request.out {
        super::events::ending(out, &["json"], locale)?;
    }
    if let Some(chart) = &request.chart {
        super::events::ending(chart, &["svg", "png"], locale)?;
    }
    let scenario = super::scenario(&request.scenario, locale, terminal)?;
    let last = request.days.last().copied().unwrap_or(scenario.start);
    let reading = read_until(&request.events, &request.scenario.path, &scenario, (request.from, last), locale)?;
    super::events::remark(&reading, locale, terminal);
    let settings =
        Settings { days: request.days.clone(), futures: request.futures, seed: scenario.seed, settling: true };
    let judged = assess(&scenario, &reading, &settings).map_err(|error| refused(&error, locale))?;
    let stored = stored::stored(&scenario, &reading, &settings, &judged);
    tell(&stored, &scenario, locale, terminal)?;
    let mut files = Vec::new();
    if let Some(out) = &request.out {
        let bytes = serde_json::to_vec_pretty(&stored).unwrap_or_default();
        files.push(NewFile { path: out.clone(), bytes });
    }
    if let Some(chart) = &request.chart {
        let svg = assessment_chart(&stored, &scenario, env!("CARGO_PKG_VERSION"), locale);
        let is_png = chart.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("png"));
        let bytes = if is_png {
            charts::png(&svg, PNG_SCALE).map_err(|e| Failure::from(ReportError::from(e)))?
        } else {
            svg.standalone().into_bytes()
        };
        files.push(NewFile { path: chart.clone(), bytes });
    }
    put_files(&files, request.force).map_err(Failure::Output)?;
    for file in &files {
        terminal.say(&locale.format("events-written", &[("path", Arg::Text(&file.path.display().to_string()))]))?;
    }
    Ok(Exit::Done)
}

/// Reads event files up to a day: where their last month is that of the day before, they are taken to reach it.
pub(super) fn read_until(
    files: &[std::path::PathBuf],
    path: &Path,
    scenario: &Scenario,
    (from, as_of): (Option<Date>, Date),
    locale: &Locale,
) -> Result<Reading, Failure> {
    let read = |until| super::events::reading(files, path, scenario, Options { from, until }, locale);
    let reading = read(None)?;
    // Rows of the last month say that it is known up to the day; files that end months before it are known to their last row.
    let last = as_of.plus_days(-1);
    if reading.period.to < last && Month::of(reading.period.to) == Month::of(last) {
        return read(Some(last));
    }
    Ok(reading)
}

/// Tells the judgement: oddness first where there is any.
fn tell(stored: &Assessment, scenario: &Scenario, locale: &Locale, terminal: &Terminal) -> Result<(), Failure> {
    let words = AssessmentWords { theatre: &scenario.theatre, locale };
    let Some((day, _)) = stored.standing() else { return Ok(()) };
    terminal.say(&words.rests(day))?;
    for sentence in words.paragraph(stored) {
        terminal.say(&sentence)?;
    }
    super::heading(&locale.text("assess-heading-weights"), terminal)?;
    terminal.say(&weights(stored, words))?;
    super::heading(&locale.text("assess-heading-odd"), terminal)?;
    terminal.say(&misfit(stored, words))?;
    terminal.say(&words.fit(day))?;
    for odd in &day.oddities {
        terminal.say(&words.oddity(odd))?;
    }
    if !stored.observations.is_empty() {
        super::heading(&locale.text("assess-heading-settle"), terminal)?;
        terminal.say(&settling(stored, words))?;
    }
    terminal.say("")?;
    for sentence in words.check(day) {
        terminal.say(&sentence)?;
    }
    Ok(())
}

/// Hypotheses as rows, days as columns.
fn weights(stored: &Assessment, words: AssessmentWords<'_>) -> String {
    let locale = words.locale;
    let mut header = vec![locale.text("assess-column-hypothesis"), locale.text("assess-column-prior")];
    header.extend(stored.days.iter().map(|day| words.up_to(&day.as_of)));
    let row = |(h, hypothesis): (usize, &harmattan_analysis::Weighed)| {
        let mut row = vec![hypothesis.title.get(locale.language()).to_owned(), locale.percent(hypothesis.prior, 0)];
        row.extend(stored.days.iter().map(|day| locale.probability(day.weights[h])));
        row
    };
    table(&header, &stored.hypotheses.iter().enumerate().map(row).collect::<Vec<_>>())
}

fn misfit(stored: &Assessment, words: AssessmentWords<'_>) -> String {
    let locale = words.locale;
    let mut header = vec![locale.text("assess-column-misfit")];
    header.extend(stored.days.iter().map(|day| words.up_to(&day.as_of)));
    let row = |(h, hypothesis): (usize, &harmattan_analysis::Weighed)| {
        let shares = stored.days.iter().map(|day| locale.probability(day.misfit[h]));
        std::iter::once(hypothesis.title.get(locale.language()).to_owned()).chain(shares).collect()
    };
    table(&header, &stored.hypotheses.iter().enumerate().map(row).collect::<Vec<Vec<String>>>())
}

/// Observations as rows: their chances, and what the hypothesis that they would move most would be.
fn settling(stored: &Assessment, words: AssessmentWords<'_>) -> String {
    let locale = words.locale;
    let days = |days: u32| locale.days(f64::from(days));
    let chances = |o: &Observation| o.chances.clone();
    let spans: Vec<u32> = stored.observations.first().map(chances).unwrap_or_default().iter().map(|c| c.days).collect();
    let span = spans.get(SPAN).copied().unwrap_or_default();
    let mut header = vec![locale.text("assess-column-sight")];
    header.extend(spans.iter().map(|&s| locale.format("assess-column-chance", &[("days", Arg::Text(&days(s)))])));
    header.push(locale.format("assess-column-then", &[("days", Arg::Text(&days(span)))]));
    header.push(locale.text("assess-column-not"));
    let row = |observation: &Observation| {
        let mut row = vec![words.sight(&observation.what)];
        row.extend(observation.chances.iter().map(|chance| locale.probability(chance.probability)));
        let chance = observation.chances.get(SPAN);
        let moved = chance.and_then(|chance| Some((chance, most_moved(stored, chance)?)));
        row.extend(moved.map_or_else(
            || vec![String::new(), String::new()],
            |(chance, (h, before, after))| {
                let name = stored.hypotheses[h].title.get(locale.language());
                let [before, after, not] = [before, after, chance.unseen[h]].map(|share| locale.probability(share));
                vec![format!("{name}: {before} → {after}"), not]
            },
        ));
        row
    };
    let rows: Vec<Vec<String>> = stored.observations.iter().take(TOLD).map(row).collect();
    let said = table(&header, &rows);
    let (futures, branches) = stored::rests();
    let classes = i64::try_from(stored.hypotheses.len()).unwrap_or(i64::MAX);
    let (futures, branches) = (locale.integer(futures.saturating_mul(classes)), locale.integer(branches));
    let args = [("futures", Arg::Text(futures.as_str())), ("branches", Arg::Text(&branches))];
    format!("{said}\n{}", locale.format("assess-how", &args))
}

/// Why hypotheses are not judged, in words.
pub(super) fn refused(error: &AssessError, locale: &Locale) -> Failure {
    Failure::Usage(match error {
        AssessError::NoHypotheses => locale.text("assess-error-hypotheses"),
        AssessError::NothingKnown { start, as_of } => {
            let (start, day) = (locale.date(*start), locale.date(*as_of));
            locale.format("assess-error-unknown", &[("start", Arg::Text(&start)), ("day", Arg::Text(&day))])
        }
        AssessError::TooFew => locale.text("assess-error-few"),
        AssessError::Bank(_) => locale.text("hindcast-error-futures"),
    })
}
