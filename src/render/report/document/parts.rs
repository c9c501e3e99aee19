//! What every kind of briefing says in the same words: period, remarks, reference, how to make it again.

use super::{Block, Chart, Fact, Notice};
use crate::locale::{Arg, Locale};
use crate::report::pictures::{Part, Picture};
use harmattan_core::calendar::Date;
use harmattan_core::model::MOST_WAVES;

/// Digits of the digest at the foot of a page.
const DIGEST_DIGITS: usize = 12;

/// How the figures of a briefing came about.
#[derive(Clone, Copy, Debug)]
pub(in crate::report) struct Origin<'a> {
    /// The command that gives the same numbers again.
    pub command: &'a str,
    /// Version of the program that simulated.
    pub version: &'a str,
    /// Seed of the run.
    pub seed: u64,
    /// Digest of what was assumed.
    pub digest: &'a str,
    /// Futures the figures rest on.
    pub trajectories: u64,
}

impl Origin<'_> {
    /// Program, version, seed and digest in one line, for the foot of a page.
    pub(in crate::report) fn reference(&self, locale: &Locale) -> String {
        let digest: String = self.digest.chars().take(DIGEST_DIGITS).collect();
        // Letters and digits keep their order between words that run from right to left.
        let isolated = |words: &str| {
            if locale.language().is_rtl() { format!("\u{2066}{words}\u{2069}") } else { words.to_owned() }
        };
        let (seed, digest) = (isolated(&self.seed.to_string()), isolated(&digest));
        let args = [("version", Arg::Text(self.version)), ("seed", Arg::Text(&seed)), ("digest", Arg::Text(&digest))];
        locale.format("briefing-reference", &args)
    }

    /// How to make it again; `more` facts stand at the end.
    pub(in crate::report) fn reproduce(&self, locale: &Locale, more: impl IntoIterator<Item = Fact>) -> Vec<Block> {
        let fact = |name: &str, value: String, code: bool| Fact {
            term: locale.text(&format!("briefing-reproduce-{name}")),
            value,
            code,
        };
        let mut items = vec![
            fact("command", self.command.to_owned(), true),
            fact("version", self.version.to_owned(), true),
            fact("seed", self.seed.to_string(), true),
            fact("digest", self.digest.to_owned(), true),
            fact("trajectories", locale.integer(signed(self.trajectories)), false),
        ];
        items.extend(more);
        vec![Block::Paragraph { text: locale.text("briefing-reproduce-intro") }, Block::Facts { items }]
    }
}

/// The period and the number of futures.
pub(in crate::report) fn basis(locale: &Locale, start: Date, horizon_days: u32, trajectories: u64) -> String {
    let end = locale.date(start.plus_days(i64::from(horizon_days)));
    let (start, days) = (locale.date(start), locale.days(f64::from(horizon_days)));
    let args = [("start", Arg::Text(&start)), ("end", Arg::Text(&end)), ("days", Arg::Text(&days))];
    let futures = locale.format("briefing-basis", &[("count", Arg::Count(signed(trajectories)))]);
    format!("{} · {futures}", locale.format("briefing-period", &args))
}

/// The remark on what a briefing is for.
pub(in crate::report) fn protective(locale: &Locale) -> Notice {
    Notice {
        heading: locale.text("briefing-protective-heading"),
        text: locale.text("briefing-protective"),
        warning: false,
    }
}

/// The remark on a run that was stopped.
pub(in crate::report) fn stopped(locale: &Locale, done: u64, planned: u64) -> Notice {
    let (done, planned) = (locale.integer(signed(done)), locale.integer(signed(planned)));
    let args = [("done", Arg::Text(&done)), ("planned", Arg::Text(&planned))];
    Notice { heading: String::new(), text: locale.format("briefing-partial", &args), warning: true }
}

/// The remark that futures were left out, and what that does to the figures; none where none was.
pub(in crate::report) fn left_out(locale: &Locale, failed: u64, counted: u64) -> Option<Notice> {
    let (left, all) = (locale.integer(signed(failed)), locale.integer(signed(failed.saturating_add(counted))));
    let limit = locale.integer(signed(MOST_WAVES));
    let args = [("left", Arg::Text(left.as_str())), ("all", Arg::Text(&all)), ("limit", Arg::Text(&limit))];
    let text = locale.format("briefing-left-out", &args);
    (failed > 0).then(|| Notice { heading: String::new(), text, warning: true })
}

/// The remark that assumptions were changed on the command line, so that title and description may not fit.
pub(in crate::report) fn changed<'a>(locale: &Locale, changes: impl Iterator<Item = &'a str>) -> Option<Notice> {
    let isolated = |change: &str| format!("\u{2066}{change}\u{2069}");
    let list: Vec<String> = changes.map(isolated).collect();
    let args = [("list", Arg::Text(&list.join(&locale.text("briefing-list-comma"))))];
    let text = locale.format("briefing-changed", &args);
    (!list.is_empty()).then(|| Notice { heading: String::new(), text, warning: true })
}

/// The chart of the first page.
pub(in crate::report) fn first_chart(pictures: &[Picture]) -> Option<Chart> {
    pictures.iter().find(|p| p.part == Part::FirstPage).map(chart)
}

/// The charts of a part of a document.
pub(in crate::report) fn charts(pictures: &[Picture], part: Part) -> impl Iterator<Item = Block> {
    pictures.iter().filter(move |p| p.part == part).map(|p| Block::Chart(chart(p)))
}

/// The charts of one scenario or measure.
pub(in crate::report) fn charts_of(pictures: &[Picture], member: usize) -> impl Iterator<Item = Block> {
    pictures.iter().filter(move |p| p.member == Some(member)).map(|p| Block::Chart(chart(p)))
}

fn chart(picture: &Picture) -> Chart {
    Chart { svg: picture.svg.body(), alt: picture.svg.title().to_owned() }
}

/// A count as messages take it.
pub(in crate::report) fn signed(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
