//! The briefing: numbers of one scenario → one self-contained HTML page in one language.
//!
//! The page is a template compiled in; its sentences are messages of `locale`, written by hand in each
//! language. It needs no network and no script, prints on A4 (the first page is whole in itself) and
//! reads on a telephone.

mod assumptions;
mod input;
mod judgements;
mod view;

pub use input::{
    Assumption, BriefingInput, ByDay, Chance, CorridorFigures, Figure, HypothesisFigures, MeasureFigures,
    NeighbourFigures, Section, Spread,
};

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior};

use crate::locale::Locale;

const TEMPLATE: &str = include_str!("template.html");
/// Ends in `.html`, which makes the template engine escape every text for HTML.
const NAME: &str = "briefing.html";

/// Why a briefing could not be rendered.
#[derive(Debug, thiserror::Error)]
pub enum BriefingError {
    /// The template asks for what the page does not give: a mistake of the program.
    #[error("the briefing could not be rendered: {0}")]
    Template(#[from] minijinja::Error),
}

/// Renders the briefing in the locale's language.
///
/// # Errors
///
/// [`BriefingError::Template`] if template and page do not fit together; no input causes it.
pub fn render(input: &BriefingInput, locale: &Locale) -> Result<String, BriefingError> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    environment.add_template(NAME, TEMPLATE)?;
    Ok(environment.get_template(NAME)?.render(Serde(view::Page::new(input, locale)))?)
}
