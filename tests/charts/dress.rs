//! What a chart looks like for a slide: the size asked for, letters that can be read, greys alone, nothing cut; and what is
//! seen of it without colour.

use harmattan_core::Language;
use harmattan_render::charts::{Caption, Look, Palette, Svg, on_page, smallest_letters};

use super::samples::{self, Case};
use super::{Text, texts};

fn dressed(name: &str, language: Language, look: &Look) -> Svg {
    let caption = Caption { look: look.clone(), ..samples::caption(Case::Usual, language) };
    samples::one(name, Case::Usual, language, &caption)
}

/// Charts of a run that a planner puts on a slide.
const SLIDES: [&str; 8] = [
    "corridor-distribution",
    "exceedance-days",
    "spread-ladder",
    "cumulative-incidence",
    "fan-chart",
    "theatre-map",
    "capacity-saturation",
    "variance-split",
];

#[test]
fn a_slide_has_its_size_and_letters_that_can_be_read() {
    for language in [Language::English, Language::Arabic] {
        for name in SLIDES {
            let svg = on_page(1600.0, 900.0, &Look::default(), |look| dressed(name, language, look));
            assert_eq!((svg.width(), svg.height()), (1600.0, 900.0), "{name}");
            assert!(svg.body().contains("width=\"1600\" height=\"900\""), "{name}");
            let letters = smallest_letters(&svg).unwrap();
            assert!(letters >= 11.0, "{name}.{}: {letters:.1} pixels", language.code());
        }
    }
}

#[test]
fn on_any_page_nothing_overlaps_and_nothing_is_cut() {
    for (width, height) in [(1600.0, 900.0), (1024.0, 1366.0), (1920.0, 600.0)] {
        for name in SLIDES {
            let svg = on_page(width, height, &Look::default(), |look| dressed(name, Language::French, look));
            let (left, top, shown_width, shown_height) = view(&svg);
            let texts = texts(&svg);
            for text in &texts {
                let inside = text.left >= left
                    && text.right <= left + shown_width
                    && text.top >= top
                    && text.bottom <= top + shown_height;
                assert!(inside, "{name} {width}: “{}”", text.words);
            }
            assert!(overlaps(&texts).is_empty(), "{name} {width}: {:?}", overlaps(&texts));
        }
    }
}

fn view(svg: &Svg) -> (f64, f64, f64, f64) {
    let body = svg.body();
    let numbers = body.split("viewBox=\"").nth(1).unwrap().split('"').next().unwrap();
    let numbers: Vec<f64> = numbers.split(' ').map(|n| n.parse().unwrap()).collect();
    (numbers[0], numbers[1], numbers[2], numbers[3])
}

fn overlaps(texts: &[Text]) -> Vec<String> {
    let pairs = texts.iter().enumerate().flat_map(|(i, a)| texts[i + 1..].iter().map(move |b| (a, b)));
    let meets =
        |(a, b): &(&Text, &Text)| !(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top);
    pairs.filter(meets).map(|(a, b)| format!("{} | {}", a.words, b.words)).collect()
}

/// The colours of a drawing.
fn colours(svg: &Svg) -> Vec<[u8; 3]> {
    let body = svg.body();
    let codes = body.split('#').skip(1).filter_map(|rest| rest.get(..6));
    let byte = |code: &str, i: usize| u8::from_str_radix(&code[2 * i..2 * i + 2], 16).ok();
    codes.filter_map(|code| Some([byte(code, 0)?, byte(code, 1)?, byte(code, 2)?])).collect()
}

#[test]
fn in_grey_there_is_no_colour_and_in_colour_there_is() {
    for name in SLIDES {
        let grey = dressed(name, Language::English, &Look { palette: Palette::Grey, ..Look::default() });
        assert!(colours(&grey).iter().all(|[r, g, b]| r == g && g == b), "{name}");
        let colour = dressed(name, Language::English, &Look::default());
        assert!(colours(&colour).iter().any(|[r, g, b]| r != g || g != b), "{name}");
    }
}

#[test]
fn a_title_of_ones_own_and_no_source() {
    let plain = dressed("spread-ladder", Language::English, &Look::default());
    let look = Look { title: Some("Our title".to_owned()), source: false, ..Look::default() };
    let svg = dressed("spread-ladder", Language::English, &look);
    let words: Vec<String> = texts(&svg).into_iter().map(|t| t.words).collect();
    assert_eq!((words[0].as_str(), svg.title()), ("Our title", "Our title"));
    let is_source = |words: &String| words.starts_with("Source:");
    assert!(texts(&plain).iter().any(|t| is_source(&t.words)) && !words.iter().any(is_source));
    assert!(svg.height() < plain.height());
}

/// Every share of the ladder that is not zero is written, however narrow its segment.
#[test]
fn every_share_of_the_ladder_is_labelled() {
    use harmattan_render::charts::spread_ladder::{Input, Row, draw};
    let row = |shares: [f64; 6]| Row { name: "all".to_owned(), shares, emphasised: true };
    for language in Language::ALL {
        let locale = harmattan_render::locale::Locale::new(language);
        for shares in [
            [0.9962, 0.002, 0.001, 0.0005, 0.0002, 0.0001],
            [0.98, 0.0, 0.0, 0.005, 0.005, 0.01],
            [0.01, 0.98, 0.01, 0.0, 0.0, 0.0],
        ] {
            let svg = draw(
                &Input { rows: vec![row(shares)], scenarios: false },
                &samples::caption(Case::Usual, language),
                &locale,
            );
            let words: Vec<String> = texts(&svg).into_iter().map(|t| t.words).collect();
            for share in shares.into_iter().filter(|s| *s > 0.0) {
                let written = locale.probability(share);
                assert!(words.iter().any(|w| w.contains(&written)), "{written} is missing: {words:?}");
            }
        }
    }
}

/// Titles fill the width: no line but the last ends where the next word would have had room.
#[test]
fn lines_of_a_title_use_the_width() {
    use harmattan_render::charts::text::width;
    for (name, svg) in samples::all(Case::LongNames, Language::English) {
        let lines: Vec<Text> = texts(&svg).into_iter().take_while(|t| t.bottom - t.top > 16.0).collect();
        for pair in lines.windows(2).rev().skip(1) {
            let next = pair[1].words.split(' ').next().unwrap();
            let room = pair[0].right - pair[0].left + width(&format!(" {next}"), 20.0, super::Weight::Bold);
            assert!(room > svg.width() - 48.0 - 1.0, "{name}: “{}” | “{next}”", pair[0].words);
        }
    }
}

/// The table of first events has a column for the length of the period, short or long.
#[test]
fn the_length_of_the_period_is_always_a_column() {
    use harmattan_analysis::{Chance, IncidencePoint};
    use harmattan_render::charts::cumulative_incidence::{Country, Input, draw};
    let locale = harmattan_render::locale::Locale::new(Language::English);
    for (horizon, columns) in [
        (21, vec!["21 days"]),
        (30, vec!["30 days"]),
        (365, vec!["30 days", "90 days", "365 days"]),
        (730, vec!["30 days", "90 days", "365 days", "730 days"]),
    ] {
        let point = |day| IncidencePoint { day, chance: Chance { p: 0.1, low: 0.08, high: 0.12 } };
        let curve = vec![point(0), point(horizon)];
        let country = Country { name: "M".to_owned(), foothold: curve.clone(), strike: curve };
        let input = Input {
            countries: vec![country],
            horizon_days: f64::from(horizon),
            headline_days: vec![30.0, 90.0, 365.0],
        };
        let svg = draw(&input, &samples::caption(Case::Usual, Language::English), &locale);
        let words: Vec<String> = texts(&svg).into_iter().map(|t| t.words.replace('\u{a0}', " ")).collect();
        for column in columns {
            assert_eq!(words.iter().filter(|w| *w == column).count(), 2, "{horizon}: {column}: {words:?}");
        }
    }
}
