//! What was wrong with a request, as the page is told it: a status, words of the reader's language, and places in a text.

use axum::http::StatusCode;
use harmattan_render::locale::{Locale, message, render_diagnostics};
use harmattan_scenario::{Diagnostics, Severity};
use serde::Serialize;

/// A problem. Its words may have several lines.
#[derive(Debug, Serialize)]
pub struct Problem {
    /// The HTTP status.
    #[serde(skip)]
    pub status: StatusCode,
    /// Words.
    pub text: String,
    /// Where in the text that was sent.
    pub places: Vec<Place>,
}

/// A place in a text, and what is wrong there.
#[derive(Debug, Serialize)]
pub struct Place {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// Words.
    pub text: String,
}

impl Problem {
    /// A problem that is told by one message.
    pub fn told(status: StatusCode, locale: &Locale, id: &str) -> Self {
        Self { status, text: locale.text(id), places: Vec::new() }
    }

    /// What is wrong in a scenario.
    pub fn scenario(found: &Diagnostics, locale: &Locale) -> Self {
        let errors = found.iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
        let place = |diagnostic: &harmattan_scenario::Diagnostic| {
            let (line, column) = diagnostic.position()?;
            Some(Place { line, column, text: message(&diagnostic.title, locale) })
        };
        Self {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            text: render_diagnostics(found, locale, false).trim_end().to_owned(),
            places: errors.filter_map(place).collect(),
        }
    }

    /// That futures could not be simulated.
    pub fn simulation(error: &harmattan_engine::EnsembleError, locale: &Locale) -> Self {
        let text = locale.format(
            "explored-problem-simulation",
            &[("cause", harmattan_render::locale::Arg::Text(&error.to_string()))],
        );
        Self { status: StatusCode::UNPROCESSABLE_ENTITY, text, places: Vec::new() }
    }
}
