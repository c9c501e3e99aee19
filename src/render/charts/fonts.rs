//! The bundled font, Vazirmatn: the one face of every chart, in Latin and in Arabic script.
//! No font of the system is ever read, so a chart is the same on every machine.

use std::sync::{Arc, OnceLock};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use resvg::usvg::fontdb;
use rustybuzz::Face;

/// The font's family name, as CSS and SVG write it.
pub const FAMILY: &str = "Vazirmatn";

const REGULAR: &[u8] = include_bytes!("fonts/Vazirmatn-Regular.ttf");
const BOLD: &[u8] = include_bytes!("fonts/Vazirmatn-Bold.ttf");
const REGULAR_WOFF2: &[u8] = include_bytes!("fonts/Vazirmatn-Regular.woff2");
const BOLD_WOFF2: &[u8] = include_bytes!("fonts/Vazirmatn-Bold.woff2");

/// Weight of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// 400.
    #[default]
    Regular,
    /// 700.
    Bold,
}

/// The face to measure with; `None` only if the bundled file were damaged, which a test rules out.
pub(super) fn face(weight: Weight) -> Option<&'static Face<'static>> {
    static FACES: OnceLock<[Option<Face<'static>>; 2]> = OnceLock::new();
    let faces = FACES.get_or_init(|| [Face::from_slice(REGULAR, 0), Face::from_slice(BOLD, 0)]);
    faces[usize::from(weight == Weight::Bold)].as_ref()
}

/// The font database for `usvg`: these two faces and nothing else.
pub(super) fn database() -> Arc<fontdb::Database> {
    static DATABASE: OnceLock<Arc<fontdb::Database>> = OnceLock::new();
    let make = || {
        let mut database = fontdb::Database::new();
        database.load_font_data(REGULAR.to_vec());
        database.load_font_data(BOLD.to_vec());
        database.set_sans_serif_family(FAMILY);
        database.set_serif_family(FAMILY);
        Arc::new(database)
    };
    Arc::clone(DATABASE.get_or_init(make))
}

/// The font's files (TrueType), regular and bold.
#[must_use]
pub const fn font_files() -> [&'static [u8]; 2] {
    [REGULAR, BOLD]
}

/// Both weights, regular and bold, as WOFF2: for a page that is served with files of its own.
#[must_use]
pub const fn woff2_files() -> [&'static [u8]; 2] {
    [REGULAR_WOFF2, BOLD_WOFF2]
}

/// The CSS that carries the font (two `@font-face` rules, base64, about 136 KB): once in a page that
/// shows charts, or in each chart that stands alone.
#[must_use]
pub fn font_css() -> &'static str {
    static CSS: OnceLock<String> = OnceLock::new();
    CSS.get_or_init(|| [face_rule(400, REGULAR_WOFF2), face_rule(700, BOLD_WOFF2)].concat())
}

fn face_rule(weight: u16, woff2: &[u8]) -> String {
    let data = base64(woff2);
    format!(
        "@font-face{{font-family:{FAMILY};font-weight:{weight};src:url(data:font/woff2;base64,{data}) format(\"woff2\")}}\n"
    )
}

/// Base64 with padding (RFC 4648, section 4).
pub(crate) fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bundled_faces_are_readable() {
        assert!(face(Weight::Regular).is_some() && face(Weight::Bold).is_some());
        assert_eq!(database().len(), 2);
    }

    #[test]
    fn base64_gives_the_test_vectors_of_rfc_4648() {
        for (text, code) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            assert_eq!(base64(text.as_bytes()), code);
        }
    }
}
