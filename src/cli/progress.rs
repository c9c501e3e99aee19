//! Progress of a run: done, rate and time left, on a terminal only; and anywhere, once, that it takes long.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use super::terminal::Terminal;
use harmattan_render::locale::{Arg, Locale};

/// What takes longer is told first.
const LONG: Duration = Duration::from_mins(1);
/// After so long what is done tells how long the rest takes.
const LOOK: Duration = Duration::from_secs(1);

/// How far a run is.
pub(super) struct Progress<'l> {
    /// None where nobody watches.
    bar: Option<ProgressBar>,
    locale: &'l Locale,
    /// When the first chunk was done, and what was then.
    first: Option<(Instant, u64)>,
    /// Whether it is still to be looked at how long it takes.
    unlooked: bool,
}

impl<'l> Progress<'l> {
    /// Progress told in the reader's language.
    pub(super) fn new(locale: &'l Locale) -> Self {
        let bar = Terminal::is_watched().then(|| Self::bar(locale));
        Self { bar, locale, first: None, unlooked: true }
    }

    fn bar(locale: &Locale) -> ProgressBar {
        let rate = locale.format("cli-rate", &[("number", Arg::Text("{per_sec}"))]);
        let left = locale.format("cli-left", &[("time", Arg::Text("{eta}"))]);
        let bar = ProgressBar::new(0);
        let template = format!("{{bar:32}} {{human_pos}}/{{human_len}}  {rate}  {left}");
        if let Ok(style) = ProgressStyle::with_template(&template) {
            bar.set_style(style.with_key(
                "per_sec",
                |state: &indicatif::ProgressState, out: &mut dyn std::fmt::Write| {
                    let _ = write!(out, "{:.0}", state.per_sec());
                },
            ));
        }
        bar
    }

    /// Shows how far the run is.
    pub(super) fn at(&mut self, done: u64, total: u64) {
        if let Some(bar) = &self.bar {
            bar.set_length(total);
            bar.set_position(done);
        }
        if self.unlooked {
            self.look(done, total);
        }
    }

    /// Tells once, where the rest takes long, how long.
    fn look(&mut self, done: u64, total: u64) {
        let (begun, before) = *self.first.get_or_insert_with(|| (Instant::now(), done));
        let passed = begun.elapsed();
        if passed < LOOK || done <= before {
            return;
        }
        self.unlooked = false;
        let left = passed.mul_f64((total.saturating_sub(done)) as f64 / (done - before) as f64);
        if left > LONG {
            let text = duration(left, self.locale);
            let text = self.locale.format("cli-long", &[("time", Arg::Text(&text))]);
            match &self.bar {
                Some(bar) => bar.suspend(|| Terminal::new().complain(&text)),
                None => Terminal::new().complain(&text),
            }
        }
    }

    /// Clears the line.
    pub(super) fn finish(self) {
        if let Some(bar) = self.bar {
            bar.finish_and_clear();
        }
    }
}

/// Whole minutes, or hours from two on.
fn duration(time: Duration, locale: &Locale) -> String {
    let minutes = time.as_secs().div_ceil(60);
    let (id, count) =
        if minutes < 120 { ("cli-minutes", minutes) } else { ("cli-hours", minutes.saturating_add(30) / 60) };
    locale.format(id, &[("count", Arg::Count(i64::try_from(count).unwrap_or(i64::MAX)))])
}

#[cfg(test)]
mod tests {
    use harmattan_core::Language;

    use super::*;

    #[test]
    fn times_are_told_in_minutes_then_hours() {
        let told = |seconds, language| duration(Duration::from_secs(seconds), &Locale::new(language));
        assert_eq!(told(61, Language::English), "2 minutes");
        assert_eq!(told(119 * 60, Language::French), "119\u{a0}minutes");
        assert_eq!(told(10 * 3600 + 1700, Language::English), "10 hours");
        assert_eq!(told(u64::MAX, Language::English).split(' ').nth(1), Some("hours"));
    }
}
