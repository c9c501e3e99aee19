//! The account of a reading in the reader's words: files, rules, what was left out and where, regions, roads, months. Regions and
//! roads stand in the order of the map: nothing is ranked.

use std::path::Path;

use crate::cli::commands::{heading, name};
use crate::cli::exit::Failure;
use crate::cli::table::table;
use crate::cli::terminal::{Terminal, Unwritten};
use harmattan_core::theatre::Theatre;
use harmattan_evidence::Month;
use harmattan_evidence::events::{
    BORDER_KM, Coverage, Dropped, Format, Kind, Origin, PLACE_KM, Problem, REGION_KM, ROAD_KM, ReadError, Reading,
    Rule, Whereabouts,
};
use harmattan_render::locale::{Arg, Locale};

/// Names told of those that are not on the map.
const NAMES_TOLD: usize = 12;

/// Says what was read.
pub(super) fn account(
    reading: &Reading,
    theatre: &Theatre,
    locale: &Locale,
    terminal: &Terminal,
) -> Result<(), Unwritten> {
    let teller = Teller { reading, theatre, locale };
    heading(&locale.text("events-heading-files"), terminal)?;
    terminal.say(&teller.files())?;
    teller.remarks().iter().try_for_each(|line| terminal.say(line))?;
    for (title, rows) in [
        ("events-heading-rules", teller.rules()),
        ("events-heading-dropped", teller.dropped()),
        ("events-heading-regions", Some(teller.regions())),
        ("events-heading-roads", teller.roads()),
        ("events-heading-months", Some(teller.months())),
    ] {
        if let Some(rows) = rows {
            heading(&locale.text(title), terminal)?;
            terminal.say(&rows)?;
        }
    }
    teller.notes().iter().try_for_each(|line| terminal.say(line))
}

struct Teller<'a> {
    reading: &'a Reading,
    theatre: &'a Theatre,
    locale: &'a Locale,
}

impl Teller<'_> {
    fn words<const N: usize>(&self, ids: [&str; N]) -> Vec<String> {
        ids.iter().map(|id| self.locale.text(id)).collect()
    }

    fn count(&self, n: u64) -> String {
        self.locale.integer(whole(n))
    }

    fn files(&self) -> String {
        let header = self.words([
            "events-column-file",
            "events-column-format",
            "events-column-rows",
            "events-column-kept",
            "events-column-from",
            "events-column-to",
        ]);
        let day = |date: Option<harmattan_core::calendar::Date>| date.map(|d| self.locale.date(d)).unwrap_or_default();
        let row = |file: &harmattan_evidence::events::FileAccount| {
            vec![
                file.name.clone(),
                format_name(file.format, self.locale),
                self.count(file.rows),
                self.count(file.kept),
                day(file.period.map(|p| p.from)),
                day(file.period.map(|p| p.to)),
            ]
        };
        table(&header, &self.reading.account.files.iter().map(row).collect::<Vec<_>>())
    }

    /// Total and period, and what is odd about the files.
    fn remarks(&self) -> Vec<String> {
        let (locale, account) = (self.locale, &self.reading.account);
        let (from, to) = (locale.date(self.reading.period.from), locale.date(self.reading.period.to));
        let total = Arg::Count(whole(self.reading.total()));
        let args = [("events", total), ("from", Arg::Text(from.as_str())), ("to", Arg::Text(&to))];
        let mut lines = vec![locale.format("events-total", &args)];
        let latin1 = account.files.iter().filter(|file| file.latin1);
        lines.extend(latin1.map(|file| locale.format("events-latin1", &[("file", Arg::Text(&file.name))])));
        if account.simulated > 0 {
            lines.push(locale.format("events-simulated", &[("count", Arg::Count(whole(account.simulated)))]));
        }
        lines
    }

    fn rules(&self) -> Option<String> {
        let rules = &self.reading.account.rules;
        let row = |rule: &Rule| {
            let km = match rule {
                Rule::PointAtPlace => PLACE_KM,
                _ => REGION_KM,
            };
            let id = format!("events-rule-{}", rule.key());
            let km = self.locale.decimal(km, 0);
            let has_distance = matches!(rule, Rule::PointAtPlace | Rule::PointNearPlace);
            let args = [("km", Arg::Text(km.as_str()))];
            let words = self.locale.format(&id, if has_distance { &args } else { &[] });
            Some(vec![words, self.count(*rules.get(rule)?)])
        };
        let rows: Vec<Vec<String>> = Rule::ALL.iter().filter_map(row).collect();
        let header = self.words(["events-column-rule", "events-column-rows"]);
        (!rows.is_empty()).then(|| table(&header, &rows))
    }

    fn dropped(&self) -> Option<String> {
        let account = &self.reading.account;
        let row = |why: &Dropped| {
            let tally = account.dropped.get(why)?;
            let id = format!("events-dropped-{}", why.key());
            Some(vec![self.locale.text(&id), self.count(tally.rows), self.lines(&tally.first)])
        };
        let rows: Vec<Vec<String>> = Dropped::ALL.iter().filter_map(row).collect();
        if rows.is_empty() {
            return None;
        }
        let header = self.words(["events-column-why", "events-column-rows", "events-column-lines"]);
        let mut text = table(&header, &rows);
        for (origin, what) in &account.problems {
            let place = self.lines(&[*origin]);
            let line = self.locale.format("briefing-colon", &[("name", Arg::Text(&place))]);
            text += &["\n", &line, " ", &problem(what, self.locale)].concat();
        }
        Some(text)
    }

    fn lines(&self, origins: &[Origin]) -> String {
        let file = |origin: &Origin| {
            let name = self.reading.account.files.get(origin.file as usize).map_or("", |file| file.name.as_str());
            Path::new(name).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
        };
        let line = |origin: &Origin| {
            let (file, line) = (file(origin), origin.line.to_string());
            self.locale.format("events-line", &[("file", Arg::Text(&file)), ("line", Arg::Text(&line))])
        };
        let told: Vec<String> = origins.iter().map(line).collect();
        told.join(&self.locale.text("briefing-list-comma"))
    }

    /// Regions that have events, and those at home that have none.
    fn regions(&self) -> String {
        let regions = self.theatre.regions.len();
        let mut counts = vec![[0_u64; Kind::ALL.len()]; regions];
        for event in &self.reading.events {
            let kind = Kind::ALL.iter().position(|kind| *kind == event.kind);
            if let (Some(row), Some(kind)) = (counts.get_mut(event.region), kind) {
                row[kind] += u64::from(event.count);
            }
        }
        let is_told = |r: &usize| {
            self.theatre.regions[*r].country == self.theatre.home || counts[*r].iter().any(|&count| count > 0)
        };
        let row = |r: usize| {
            let mut row = vec![name(&self.theatre.regions[r].name, self.locale).to_owned()];
            row.extend(counts[r].iter().map(|&count| self.count(count)));
            row.push(self.count(counts[r].iter().sum()));
            row
        };
        let rows: Vec<Vec<String>> = (0..regions).filter(is_told).map(row).collect();
        let header = self.words([
            "events-column-region",
            "events-kind-place",
            "events-kind-road",
            "events-kind-incident",
            "events-kind-abroad",
            "events-column-total",
        ]);
        table(&header, &rows)
    }

    /// Road sections of corridors with events of roads, in the order of the map.
    fn roads(&self) -> Option<String> {
        let mut found = vec![(0_u64, 0.0_f64, 0_usize); self.theatre.links.len()];
        for event in self.reading.events.iter().filter(|event| event.kind == Kind::Road) {
            let Some(road) = event.road else { continue };
            if let Some((count, km, corridor)) = found.get_mut(road.link) {
                *count += u64::from(event.count);
                *km += f64::from(event.count) * road.km;
                *corridor = road.corridor;
            }
        }
        let place = |p: usize| name(&self.theatre.places[p].name, self.locale);
        let row = |(link, &(count, km, corridor)): (usize, &(u64, f64, usize))| {
            let link = &self.theatre.links[link];
            let args = [("from", Arg::Text(place(link.a))), ("to", Arg::Text(place(link.b)))];
            vec![
                self.locale.format("events-road", &args),
                name(&self.theatre.corridors[corridor].name, self.locale).to_owned(),
                self.count(count),
                self.locale.decimal(km / count as f64, 1),
            ]
        };
        let rows: Vec<Vec<String>> = found.iter().enumerate().filter(|(_, road)| road.0 > 0).map(row).collect();
        let header =
            self.words(["events-column-road", "events-column-corridor", "events-column-events", "events-column-km"]);
        let km = self.locale.decimal(ROAD_KM, 0);
        let note = || self.locale.format("events-roads-note", &[("km", Arg::Text(&km))]);
        (!rows.is_empty()).then(|| format!("{}\n{}", table(&header, &rows), note()))
    }

    fn months(&self) -> String {
        let counts = &self.reading.counts;
        let row = |month: Month| {
            let coverage = counts.month_coverage(month);
            let id = match coverage {
                Coverage::Complete => "events-coverage-complete",
                Coverage::Partial => "events-coverage-partial",
                Coverage::Missing => "events-coverage-missing",
            };
            let total = counts.month_total(month);
            let total = if coverage == Coverage::Missing { "–".to_owned() } else { self.count(total) };
            vec![self.locale.month(month.first_day()), total, self.locale.text(id)]
        };
        let rows: Vec<Vec<String>> = counts.months().map(row).collect();
        let header = self.words(["events-column-month", "events-column-events", "events-column-known"]);
        table(&header, &rows)
    }

    /// What else a reader must know.
    fn notes(&self) -> Vec<String> {
        let (locale, account) = (self.locale, &self.reading.account);
        let mut lines = Vec::new();
        let near = self.reading.events.iter().filter(|event| event.is_near_border());
        let near: u64 = near.map(|event| u64::from(event.count)).sum();
        let km = locale.decimal(BORDER_KM, 0);
        lines.push(locale.format("events-border", &[("count", Arg::Count(whole(near))), ("km", Arg::Text(&km))]));
        let gaps: Vec<String> = self.reading.gaps.iter().map(|month| locale.month(month.first_day())).collect();
        let mut named = |id: &str, list: String| {
            if !list.is_empty() {
                lines.push(locale.format(id, &[("list", Arg::Text(&list))]));
            }
        };
        named("events-gaps", gaps.join(&locale.text("briefing-list-comma")));
        named("events-left-out", self.names(&account.left_out));
        named("events-countries", self.names(&account.countries));
        named("events-unknown-places", self.names(&account.unknown_places));
        let across = self.reading.across_months();
        for (id, count) in [("events-month-unsure", account.month_unsure.rows), ("events-across", across)] {
            if count > 0 {
                lines.push(locale.format(id, &[("count", Arg::Count(whole(count)))]));
            }
        }
        if account.repeated.rows > 0 {
            let first = self.lines(&account.repeated.first);
            let args = [("count", Arg::Count(whole(account.repeated.rows))), ("lines", Arg::Text(first.as_str()))];
            lines.push(locale.format("events-repeated", &args));
        }
        lines
    }

    fn names(&self, names: &Whereabouts) -> String {
        let told = |(name, &count): (&String, &u64)| {
            let count = self.count(count);
            self.locale.format("events-name-count", &[("name", Arg::Text(name)), ("count", Arg::Text(&count))])
        };
        let all: Vec<String> = names.iter().map(told).collect();
        if all.is_empty() { String::new() } else { self.locale.first_of(&all, NAMES_TOLD) }
    }
}

fn whole(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn format_name(format: Format, locale: &Locale) -> String {
    locale.text(&format!("events-format-{}", format.key()))
}

fn problem(problem: &Problem, locale: &Locale) -> String {
    let of = |id: &str, text: &str| locale.format(id, &[("text", Arg::Text(text))]);
    match problem {
        Problem::Date(text) => of("events-problem-date", text),
        Problem::Coordinates(text) => of("events-problem-coordinates", text),
        Problem::Count(text) => of("events-problem-count", text),
        Problem::Kind(text) => of("events-problem-kind", text),
        Problem::Columns { found, expected } => {
            let [found, expected] = [found, expected].map(|&n| i64::try_from(n).unwrap_or(i64::MAX));
            locale.format("events-problem-columns", &[("found", Arg::Count(found)), ("expected", Arg::Count(expected))])
        }
    }
}

/// Why files were not read, in the reader's words.
pub(super) fn refused(error: &ReadError, scenario: &Path, locale: &Locale) -> Failure {
    let number = |n: u64| locale.integer(whole(n));
    let say = |id: &str, args: &[(&str, &str)]| {
        let args: Vec<(&str, Arg<'_>)> = args.iter().map(|&(name, text)| (name, Arg::Text(text))).collect();
        locale.format(id, &args)
    };
    Failure::Usage(match error {
        ReadError::Io { path, cause } => {
            say("brief-error-read", &[("path", &path.display().to_string()), ("cause", &cause.to_string())])
        }
        ReadError::TooLarge { file, most } => say("events-error-large", &[("file", file), ("most", &number(*most))]),
        ReadError::Damaged { file, message } => say("events-error-damaged", &[("file", file), ("cause", message)]),
        ReadError::NotText { file } => say("events-error-not-text", &[("file", file)]),
        ReadError::Empty { file } => say("events-error-empty", &[("file", file)]),
        ReadError::UnknownHeader { file, line, seen } => {
            let known: Vec<String> = Format::ALL.iter().map(|&format| format_name(format, locale)).collect();
            // Names of columns and formats may hold commas.
            let (seen, known) = (seen.join(" · "), known.join(" · "));
            say(
                "events-error-header",
                &[("file", file), ("line", &line.to_string()), ("seen", &seen), ("known", &known)],
            )
        }
        ReadError::LongField { file, line, most } => {
            let most = number(*most as u64);
            say("events-error-long-field", &[("file", file), ("line", &line.to_string()), ("most", &most)])
        }
        ReadError::ManyBad { file, bad, rows, line, problem: what } => {
            let what = problem(what, locale);
            let (bad, rows, line) = (number(*bad), number(*rows), line.to_string());
            let args = [("file", file.as_str()), ("bad", &bad), ("rows", &rows), ("line", &line), ("problem", &what)];
            say("events-error-many-bad", &args)
        }
        ReadError::Mixed { first, first_format, second, second_format } => {
            let [one, other] = [*first_format, *second_format].map(|format| format_name(format, locale));
            let args =
                [("first", first.as_str()), ("first-format", &one), ("second", second), ("second-format", &other)];
            say("events-error-mixed", &args)
        }
        ReadError::Nothing { rows } => {
            say("events-error-nothing", &[("rows", &number(*rows)), ("scenario", &scenario.display().to_string())])
        }
        ReadError::NoFile => say("events-error-empty", &[("file", "")]),
    })
}
