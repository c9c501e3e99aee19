//! The one look of all charts: sizes, colours, dashes. Colours are those of Okabe and Ito
//! ("Color Universal Design", 2008), told apart with any colour vision; series differ in dashes and
//! markers too, and ordered scales run from light to dark, so that a chart can be read in black and white.

use super::canvas::{Dash, TextStyle};
use super::colour::Rgb;
use super::fonts::Weight;

/// Width of every chart, pixels.
pub(super) const WIDTH: f64 = 960.0;
/// White space around, pixels.
pub(super) const MARGIN: f64 = 24.0;
/// Height of a line of text as a share of its size.
pub(super) const LINE: f64 = 1.5;

/// Text and marks.
pub(super) const INK: Rgb = Rgb(0x1f, 0x24, 0x28);
/// Text of second rank.
pub(super) const SOFT: Rgb = Rgb(0x5a, 0x63, 0x6b);
/// Axes.
pub(super) const AXIS: Rgb = Rgb(0x8a, 0x93, 0x9b);
/// Grid lines.
pub(super) const GRID: Rgb = Rgb(0xe3, 0xe7, 0xea);
/// What is there but should not be looked at first.
pub(super) const MUTED: Rgb = Rgb(0xb4, 0xbb, 0xc1);
pub(super) const WHITE: Rgb = Rgb(255, 255, 255);
pub(super) const BLUE: Rgb = Rgb(0x00, 0x72, 0xb2);
pub(super) const VERMILLION: Rgb = Rgb(0xd5, 0x5e, 0x00);
pub(super) const GREEN: Rgb = Rgb(0x00, 0x9e, 0x73);
pub(super) const PURPLE: Rgb = Rgb(0x9b, 0x4f, 0x86);
pub(super) const ORANGE: Rgb = Rgb(0xe6, 0x9f, 0x00);
pub(super) const SKY: Rgb = Rgb(0x56, 0xb4, 0xe9);

/// Spread levels 0–5, from light to dark, each darker than the last by a step that shows in print without colour too.
pub(super) const LEVELS: [Rgb; 6] = [
    Rgb(0xf1, 0xf3, 0xf5),
    Rgb(0xf2, 0xcc, 0x72),
    Rgb(0xed, 0xa4, 0x4a),
    Rgb(0xdd, 0x72, 0x38),
    Rgb(0xa8, 0x3a, 0x46),
    Rgb(0x57, 0x18, 0x4a),
];

/// How the i-th of several series looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Series {
    pub colour: Rgb,
    pub dash: Dash,
}

/// The look of the i-th series; the seventh looks like the first in another dash.
pub(super) fn series(i: usize) -> Series {
    const COLOURS: [Rgb; 6] = [BLUE, VERMILLION, GREEN, PURPLE, ORANGE, SKY];
    const DASHES: [Dash; 5] = [Dash::Solid, Dash::Dashed, Dash::Alternate, Dash::Long, Dash::Dotted];
    Series { colour: COLOURS[i % COLOURS.len()], dash: DASHES[i % DASHES.len()] }
}

/// A colour without its hue: of a series, a grey told from those of the others; else as light as the colour is.
pub(super) fn grey(colour: Rgb) -> Rgb {
    const SERIES: [(Rgb, u8); 6] =
        [(BLUE, 0x30), (VERMILLION, 0x86), (GREEN, 0x5c), (PURPLE, 0x46), (ORANGE, 0xb4), (SKY, 0xc6)];
    if let Some(&(_, level)) = SERIES.iter().find(|(c, _)| *c == colour) {
        return Rgb(level, level, level);
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a byte")]
    let level = (luminance(colour).sqrt() * 255.0).round() as u8;
    Rgb(level, level, level)
}

/// A colour dark enough for words on white.
pub(super) fn for_text(colour: Rgb) -> Rgb {
    let mut dark = colour;
    while luminance(dark) > 0.17 {
        let step = |c: u8| c - c / 12;
        dark = Rgb(step(dark.0), step(dark.1), step(dark.2));
    }
    dark
}

/// Ink or white, whichever reads better on a colour.
pub(super) fn on(background: Rgb) -> Rgb {
    if luminance(background) > 0.2 { INK } else { WHITE }
}

/// A colour between two, `t` in 0–1.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two bytes")]
pub(super) fn blend(a: Rgb, b: Rgb, t: f64) -> Rgb {
    let mix = |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * t.clamp(0.0, 1.0)).round() as u8;
    Rgb(mix(a.0, b.0), mix(a.1, b.1), mix(a.2, b.2))
}

/// Relative luminance 0–1 (WCAG 2.1, with the exponent 2 in place of 2.4).
fn luminance(colour: Rgb) -> f64 {
    let linear = |c: u8| (f64::from(c) / 255.0) * (f64::from(c) / 255.0);
    0.2126 * linear(colour.0) + 0.7152 * linear(colour.1) + 0.0722 * linear(colour.2)
}

const fn style(size: f64, weight: Weight, colour: Rgb) -> TextStyle {
    TextStyle { size, weight, colour, halo: false }
}

pub(super) const TITLE: TextStyle = style(20.0, Weight::Bold, INK);
pub(super) const SUBTITLE: TextStyle = style(13.5, Weight::Regular, SOFT);
pub(super) const WARNING: TextStyle = style(13.5, Weight::Bold, Rgb(0xa8, 0x3e, 0x00));
pub(super) const SOURCE: TextStyle = style(11.0, Weight::Regular, SOFT);
pub(super) const HEADING: TextStyle = style(14.0, Weight::Bold, INK);
pub(super) const LABEL: TextStyle = style(12.5, Weight::Regular, INK);
pub(super) const NOTE: TextStyle = style(12.0, Weight::Regular, SOFT);
pub(super) const TICK: TextStyle = style(12.0, Weight::Regular, SOFT);

impl TextStyle {
    pub const fn bold(mut self) -> Self {
        self.weight = Weight::Bold;
        self
    }

    pub const fn coloured(mut self, colour: Rgb) -> Self {
        self.colour = colour;
        self
    }

    pub const fn with_halo(mut self) -> Self {
        self.halo = true;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_run_from_light_to_dark() {
        assert!(LEVELS.windows(2).all(|pair| luminance(pair[0]) > luminance(pair[1])));
    }

    /// Lightness of CIE L*, 0–100, from the luminance.
    fn lightness(colour: Rgb) -> f64 {
        116.0 * libm::cbrt(luminance(colour)) - 16.0
    }

    /// Ten steps of lightness are told apart side by side even on a poor printer.
    #[test]
    fn neighbouring_levels_differ_in_grey() {
        let steps: Vec<f64> = LEVELS.windows(2).map(|pair| lightness(pair[0]) - lightness(pair[1])).collect();
        assert!(steps.iter().all(|step| *step > 9.0), "{steps:?}");
        let printed: Vec<f64> = LEVELS.windows(2).map(|p| lightness(grey(p[0])) - lightness(grey(p[1]))).collect();
        assert!(printed.iter().all(|step| *step > 9.0), "{printed:?}");
    }

    #[test]
    fn the_first_series_differ_in_grey() {
        let greys: Vec<f64> = (0..3).map(|i| lightness(grey(series(i).colour))).collect();
        for (i, a) in greys.iter().enumerate() {
            assert!(greys[i + 1..].iter().all(|b| (a - b).abs() > 12.0), "{greys:?}");
        }
    }

    #[test]
    fn words_have_contrast_on_white_and_on_every_level() {
        let contrast = |a: Rgb, b: Rgb| {
            let (a, b) = (luminance(a), luminance(b));
            (a.max(b) + 0.05) / (a.min(b) + 0.05)
        };
        for (i, level) in LEVELS.into_iter().enumerate() {
            assert!(contrast(for_text(series(i).colour), WHITE) > 4.5);
            assert!(contrast(on(level), level) > 4.5, "level {i}");
        }
    }
}
