//! A document → one self-contained HTML page: no network, no script, prints on A4 with the first page
//! whole in itself, reads on a telephone.

use std::io::Write;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior, Value};
use serde::Serialize;

use super::Document;
use super::branding::{Branding, LogoView, TemplateError};

const TEMPLATE: &str = include_str!("template.html");
/// Ends in `.html`, which makes the template engine escape every text for HTML.
const NAME: &str = "briefing.html";

/// Steps that a template may take: a hundred times those of the program's own on a long comparison.
const MOST_STEPS: u64 = 5_000_000;
/// Largest page, bytes.
const LARGEST_PAGE: usize = 64 * 1024 * 1024;

/// A page that grows up to a size.
#[derive(Default)]
struct Page(Vec<u8>);

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if self.0.len() + bytes.len() > LARGEST_PAGE {
            return Err(std::io::ErrorKind::FileTooLarge.into());
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A document as the template sees it.
#[derive(Serialize)]
struct View<'a> {
    #[serde(flatten)]
    document: &'a Document,
    font_css: &'static str,
    logo: Option<LogoView>,
}

/// Renders a document. A template sees the document's fields under their names, `font_css` (the rules that
/// carry the charts' font) and `logo` (`uri`, `alt`; none where there is none). Every text is escaped but what
/// goes through the filter `safe`, which font and charts need: they are the program's own.
///
/// # Errors
///
/// [`TemplateError`] where the user's template is wrong, asks for what a document does not have, or would take for ever or
/// make more than 64 MB.
pub fn html(document: &Document, branding: &Branding) -> Result<String, TemplateError> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    // A loop in a loop in a loop ends, as a mistake.
    environment.set_fuel(Some(MOST_STEPS));
    // Mistakes keep their place in the template.
    environment.set_debug(true);
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    environment.add_template(NAME, branding.template.as_deref().unwrap_or(TEMPLATE))?;
    let view = View { document, font_css: crate::charts::font_css(), logo: branding.logo.as_ref().map(LogoView::from) };
    let known = || Value::from(Serde(&view));
    let mut page = Page::default();
    let rendered = environment.get_template(NAME)?.render_captured_to(Serde(&view), &mut page);
    rendered.map_err(|error| TemplateError::from(error).knowing(&known()))?;
    Ok(String::from_utf8_lossy(&page.0).into_owned())
}
