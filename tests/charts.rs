//! What a reader sees of the charts: whole, legible, in three languages, the same every time.
//!
//! The pictures the tests make are left in the target folder's `tmp/charts`, for eyes.

mod claims;
mod comparing;
mod dress;
mod samples;

use std::sync::OnceLock;

use harmattan_core::Language;
use harmattan_render::charts::{self, Svg, Weight, text};
use samples::Case;

/// A text of a drawing with the box its letters take.
struct Text {
    words: String,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

fn texts(svg: &Svg) -> Vec<Text> {
    let body = svg.body();
    let document = roxmltree::Document::parse(&body).unwrap();
    let attribute =
        |node: &roxmltree::Node<'_, '_>, name: &str| -> f64 { node.attribute(name).unwrap().parse().unwrap() };
    let nodes = document.descendants().filter(|n| n.has_tag_name("text"));
    nodes
        .map(|node| {
            let (x, y, size) = (attribute(&node, "x"), attribute(&node, "y"), attribute(&node, "font-size"));
            let weight = if node.attribute("font-weight").is_some() { Weight::Bold } else { Weight::Regular };
            let words = node.text().unwrap().to_owned();
            let width = text::width(&words, size, weight);
            Text { words, left: x, right: x + width, top: y - 0.7 * size, bottom: y + 0.15 * size }
        })
        .collect()
}

/// Every chart of every case in every language, drawn once for all tests.
fn every() -> impl Iterator<Item = (&'static str, Language, &'static Svg)> {
    static EVERY: OnceLock<Vec<(String, Language, Svg)>> = OnceLock::new();
    let draw = || {
        let mut drawn = Vec::new();
        for case in Case::ALL {
            for language in Language::ALL {
                let named = |(name, svg)| (format!("{case:?}/{name}.{}", language.code()), language, svg);
                drawn.extend(samples::all(case, language).into_iter().map(named));
            }
        }
        drawn
    };
    EVERY.get_or_init(draw).iter().map(|(name, language, svg)| (name.as_str(), *language, svg))
}

#[test]
fn drawings_are_well_formed_and_say_what_they_are() {
    for (name, language, svg) in every() {
        for file in [svg.body(), svg.standalone()] {
            let document = roxmltree::Document::parse(&file).unwrap_or_else(|e| panic!("{name}: {e}"));
            let root = document.root_element();
            assert_eq!(root.attribute("role"), Some("img"), "{name}");
            assert_eq!(root.attribute("direction"), Some("ltr"), "{name}");
            for tag in ["title", "desc"] {
                let words = root.children().find(|n| n.has_tag_name(tag)).and_then(|n| n.text()).unwrap_or_default();
                assert!(words.len() > 10 && words.contains(' '), "{name}: {tag} is “{words}”");
                let arabic = text::is_rtl(words);
                assert_eq!(arabic, language == Language::Arabic, "{name}: {words}");
            }
        }
        assert!(!svg.body().contains("NaN"), "{name}");
    }
}

#[test]
fn every_word_of_a_chart_is_translated() {
    for (name, _, svg) in every() {
        for text in texts(svg) {
            assert!(!text.words.contains("chart-") && !text.words.contains("{$"), "{name}: {}", text.words);
        }
    }
}

#[test]
fn no_text_leaves_the_canvas() {
    for (name, _, svg) in every() {
        for text in texts(svg) {
            // A margin is left on both sides.
            let inside =
                text.left >= 20.0 && text.right <= svg.width() - 20.0 && text.top >= 0.0 && text.bottom <= svg.height();
            assert!(inside, "{name}: “{}” spans {:.0}–{:.0} of {:.0}", text.words, text.left, text.right, svg.width());
        }
    }
}

#[test]
fn no_mark_leaves_the_canvas() {
    for (name, _, svg) in every() {
        let body = svg.body();
        let document = roxmltree::Document::parse(&body).unwrap();
        let clipped = |n: roxmltree::Node<'_, '_>| n.ancestors().any(|a| a.has_attribute("clip-path"));
        for node in document.descendants().filter(|n| n.is_element() && !clipped(*n)) {
            let number = |name: &str| node.attribute(name).map_or(0.0, |v| v.parse::<f64>().unwrap());
            let (x, y) = match node.tag_name().name() {
                "rect" => ([number("x"), number("x") + number("width")], [number("y"), number("y") + number("height")]),
                "line" => ([number("x1"), number("x2")], [number("y1"), number("y2")]),
                "circle" => (
                    [number("cx") - number("r"), number("cx") + number("r")],
                    [number("cy") - number("r"), number("cy") + number("r")],
                ),
                _ => continue,
            };
            let inside = |values: [f64; 2], size: f64| values.iter().all(|v| (-0.1..=size + 0.1).contains(v));
            assert!(inside(x, svg.width()) && inside(y, svg.height()), "{name}: {:?}", &body[node.range()]);
        }
    }
}

#[test]
fn no_two_texts_overlap() {
    let mut overlaps = Vec::new();
    for (name, _, svg) in every() {
        let texts = texts(svg);
        for (i, a) in texts.iter().enumerate() {
            for b in &texts[i + 1..] {
                let apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
                if !apart {
                    overlaps.push(format!("{name}: “{}” and “{}”", a.words, b.words));
                }
            }
        }
    }
    assert!(overlaps.is_empty(), "{}", overlaps.join("\n"));
}

#[test]
fn arabic_words_are_written_from_right_to_left() {
    for (name, language, svg) in every() {
        for text in texts(svg).iter().filter(|t| text::is_rtl(&t.words)) {
            assert_eq!(language, Language::Arabic, "{name}: {}", text.words);
            assert!(text.words.starts_with('\u{202b}') && text.words.ends_with('\u{202c}'), "{name}: {}", text.words);
        }
    }
}

#[test]
fn arabic_titles_start_at_the_right() {
    for (name, svg) in samples::all(Case::Usual, Language::Arabic) {
        let title = &texts(&svg)[0];
        assert!((title.right - (svg.width() - 24.0)).abs() < 0.2, "{name}: title ends at {}", title.right);
    }
}

#[test]
fn the_same_numbers_give_the_same_bytes() {
    for language in Language::ALL {
        let (first, second) = (samples::all(Case::Usual, language), samples::all(Case::Usual, language));
        assert_eq!(first, second);
        let (name, svg) = &first[0];
        assert_eq!(charts::png(svg, 1.0).unwrap(), charts::png(svg, 1.0).unwrap(), "{name}");
    }
}

#[test]
fn pictures_are_written_as_svg_and_png() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("charts");
    // The hard cases in one language: they cost time.
    let seen = |name: &str, language| name.starts_with("Usual") || language == Language::English;
    for (name, _, svg) in every().filter(|&(name, language, _)| seen(name, language)) {
        let file = folder.join(name);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        let png = charts::png(svg, if name.starts_with("Usual") { 1.4 } else { 0.9 }).unwrap();
        assert!(png.starts_with(b"\x89PNG") && png.len() > 5_000, "{name}");
        std::fs::write(format!("{}.png", file.display()), png).unwrap();
        std::fs::write(format!("{}.svg", file.display()), svg.standalone()).unwrap();
    }
}

#[cfg(feature = "chart-pdf")]
#[test]
fn pictures_are_written_as_pdf_the_same_every_time() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("charts");
    for (name, _, svg) in every().filter(|(name, ..)| name.starts_with("Usual")) {
        let file = folder.join(name);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        let pdf = charts::pdf(svg).unwrap();
        assert!(pdf.starts_with(b"%PDF-") && pdf.len() > 5_000, "{name}");
        assert_eq!(pdf, charts::pdf(svg).unwrap(), "{name}");
        std::fs::write(format!("{}.pdf", file.display()), pdf).unwrap();
    }
}

#[test]
fn a_picture_without_size_is_an_error() {
    let (_, svg) = samples::all(Case::Usual, Language::English).swap_remove(0);
    for scale in [0.0, -1.0, f64::NAN, 1e9] {
        assert!(charts::png(&svg, scale).is_err(), "{scale}");
    }
}
