//! Text as it will be drawn: its direction, its width by real shaping, its lines.
//!
//! Widths come from the glyphs a renderer will use (bidirectional runs, then shaping), because every
//! text of a chart is placed by its left edge: anchors in the middle or at the end are read differently
//! by different renderers once a text runs from right to left.

use rustybuzz::{Direction, UnicodeBuffer};
use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

use super::fonts::{self, Weight};

/// Height of capital letters and digits as a share of the font size.
pub(super) const CAP_HEIGHT: f64 = 0.68;

/// Whether a text has letters that run from right to left.
#[must_use]
pub fn is_rtl(text: &str) -> bool {
    text.chars().any(|c| matches!(bidi_class(c), BidiClass::R | BidiClass::AL))
}

/// A text as written into the SVG: from right to left where it has such letters, whatever its surroundings.
pub(super) fn embedded(text: &str) -> String {
    if is_rtl(text) { format!("\u{202b}{text}\u{202c}") } else { text.to_owned() }
}

/// Width of one line of text in pixels at a font size in pixels.
#[must_use]
pub fn width(text: &str, size: f64, weight: Weight) -> f64 {
    let Some(face) = fonts::face(weight) else { return 0.0 };
    let base = if is_rtl(text) { Level::rtl() } else { Level::ltr() };
    let bidi = BidiInfo::new(text, Some(base));
    let mut units = 0.0;
    for paragraph in &bidi.paragraphs {
        let (levels, runs) = bidi.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            let mut buffer = UnicodeBuffer::new();
            buffer.push_str(&text[run.clone()]);
            let rtl = levels.get(run.start).is_some_and(Level::is_rtl);
            buffer.set_direction(if rtl { Direction::RightToLeft } else { Direction::LeftToRight });
            buffer.guess_segment_properties();
            let glyphs = rustybuzz::shape(face, &[], buffer);
            units += glyphs.glyph_positions().iter().map(|p| f64::from(p.x_advance)).sum::<f64>();
        }
    }
    units * size / f64::from(face.units_per_em())
}

/// Breaks a text into lines no wider than `max` pixels: at spaces, and inside a word only where the word
/// alone is too wide.
pub(crate) fn wrap(text: &str, size: f64, weight: Weight, max: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if width(&longer, size, weight) <= max {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        line = break_word(word, size, weight, max, &mut lines);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Lines as [`wrap`] makes them, over the full width, but for a last line of a single short word, which takes others with it.
pub(super) fn wrap_full(text: &str, size: f64, weight: Weight, max: f64) -> Vec<String> {
    let mut lines = wrap(text, size, weight, max);
    let is_short = |line: &String| width(line, size, weight) < max * LEAST_LAST;
    while let [.., before, last] = lines.as_mut_slice() {
        let Some((kept, moved)) = before.rsplit_once(' ') else { break };
        let longer = format!("{moved} {last}");
        if !is_short(last) || kept.is_empty() || width(&longer, size, weight) > max {
            break;
        }
        (*before, *last) = (kept.to_owned(), longer);
    }
    lines
}

/// The least share of the width that a last line fills.
const LEAST_LAST: f64 = 0.12;

/// Cuts a word that is wider than a line into pieces; gives back the last one.
fn break_word(word: &str, size: f64, weight: Weight, max: f64, lines: &mut Vec<String>) -> String {
    let mut piece = String::new();
    for c in word.chars() {
        piece.push(c);
        if piece.chars().count() > 1 && width(&piece, size, weight) > max {
            piece.pop();
            lines.push(std::mem::replace(&mut piece, c.to_string()));
        }
    }
    piece
}

/// A text on one line no wider than `max` pixels, cut with an ellipsis where it is longer.
pub(super) fn fit(text: &str, size: f64, weight: Weight, max: f64) -> String {
    if width(text, size, weight) <= max {
        return text.to_owned();
    }
    let mut kept: Vec<char> = text.chars().collect();
    while kept.pop().is_some() {
        let cut: String = kept.iter().collect::<String>().trim_end().to_owned() + "…";
        if width(&cut, size, weight) <= max {
            return cut;
        }
    }
    String::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_is_the_sum_of_the_advances_of_latin_letters() {
        let (a, b) = (width("H", 10.0, Weight::Regular), width("HHH", 10.0, Weight::Regular));
        assert!(a > 5.0 && a < 10.0 && (b - 3.0 * a).abs() < 1e-9);
    }

    #[test]
    fn arabic_letters_are_joined() {
        // U+200C keeps letters from joining; in the middle of a word they are narrower.
        let apart = width("ع\u{200c}ع\u{200c}ع\u{200c}ع", 10.0, Weight::Regular);
        let joined = width("عععع", 10.0, Weight::Regular);
        assert!(joined > 0.0 && joined < 0.95 * apart, "joined {joined}, apart {apart}");
    }

    #[test]
    fn direction_marks_and_isolates_take_no_room() {
        let plain = width("12 ممر", 10.0, Weight::Regular);
        assert!((width("\u{2066}12\u{2069} ممر", 10.0, Weight::Regular) - plain).abs() < 1e-9);
    }

    #[test]
    fn lines_are_no_wider_than_asked() {
        let text = "Corridor Anticonstitutionnellementissimement ممر داكار الشمالي to the ocean";
        for max in [30.0, 80.0, 200.0] {
            for line in wrap(text, 12.0, Weight::Bold, max) {
                assert!(width(&line, 12.0, Weight::Bold) <= max, "{line}");
            }
        }
        assert_eq!(wrap(text, 12.0, Weight::Bold, 1e6), [text]);
    }

    #[test]
    fn lines_fill_the_width_and_the_last_is_no_lone_word() {
        let text = "one two three four five six seven eight nine ten eleven twelve o";
        for max in [150.0, 220.0, 333.0] {
            let (greedy, full) = (wrap(text, 12.0, Weight::Regular, max), wrap_full(text, 12.0, Weight::Regular, max));
            assert_eq!((full.len(), full.join(" ").as_str()), (greedy.len(), text));
            assert_eq!(full[..full.len().saturating_sub(2)], greedy[..greedy.len().saturating_sub(2)]);
            assert!(width(&full[full.len() - 1], 12.0, Weight::Regular) >= max * LEAST_LAST);
        }
    }

    #[test]
    fn fit_cuts_with_an_ellipsis() {
        let cut = fit("a very long name of a place", 12.0, Weight::Regular, 60.0);
        assert!(cut.ends_with('…') && width(&cut, 12.0, Weight::Regular) <= 60.0);
        assert_eq!(fit("short", 12.0, Weight::Regular, 60.0), "short");
    }
}
