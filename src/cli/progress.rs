//! Progress of a run: done, rate and time left, on a terminal only.

use indicatif::{ProgressBar, ProgressStyle};

use super::terminal::Terminal;
use harmattan_render::locale::{Arg, Locale};

/// A progress bar, or nothing where nobody watches.
pub(super) struct Progress {
    bar: Option<ProgressBar>,
}

impl Progress {
    /// A bar in the reader's language.
    pub(super) fn new(locale: &Locale) -> Self {
        if !Terminal::is_watched() {
            return Self { bar: None };
        }
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
        Self { bar: Some(bar) }
    }

    /// Shows how far the run is.
    pub(super) fn at(&mut self, done: u64, total: u64) {
        if let Some(bar) = &self.bar {
            bar.set_length(total);
            bar.set_position(done);
        }
    }

    /// Clears the line.
    pub(super) fn finish(self) {
        if let Some(bar) = self.bar {
            bar.finish_and_clear();
        }
    }
}
