//! How a chart is dressed: as in a briefing unless something else is asked for, or for a slide of a given size.

use super::{Svg, theme};

/// The colours of a chart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Palette {
    /// Colours told apart with any colour vision.
    #[default]
    Colour,
    /// Greys alone, for print in black and white.
    Grey,
}

/// How a chart is dressed.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// Words in place of the finding.
    pub title: Option<String>,
    /// Words in place of the number of futures and the period.
    pub scope: Option<String>,
    /// Words in place of the source: scenario, digest and seed.
    pub origin: Option<String>,
    /// Whether the source line stands below.
    pub source: bool,
    /// The colours.
    pub palette: Palette,
    /// Width of the drawing, pixels of its own.
    pub width: f64,
    /// Pixels that pictures which can be stretched are higher, or lower, than usual.
    pub stretch: f64,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            title: None,
            scope: None,
            origin: None,
            source: true,
            palette: Palette::Colour,
            width: theme::WIDTH,
            stretch: 0.0,
        }
    }
}

impl Look {
    /// Room between the margins, pixels.
    pub(super) fn room(&self) -> f64 {
        self.width - 2.0 * theme::MARGIN
    }

    /// The height of a picture that can be stretched, one of `shares` that share what is to be added; at least `least`.
    pub(super) fn height(&self, usual: f64, shares: f64, least: f64) -> f64 {
        (usual + self.stretch / shares.max(1.0)).max(least)
    }

    /// The height of a row, which grows to at most half as much again and never shrinks.
    pub(super) fn row(&self, usual: f64, rows: f64) -> f64 {
        (usual + self.stretch / rows.max(1.0)).clamp(usual, 1.5 * usual)
    }
}

/// Widths tried until a chart is no higher than its page: each step makes its letters a little smaller.
const STEPS: usize = 24;
const WIDER: f64 = 1.05;

/// A chart on a page of exactly this size, pixels, its letters as large as the page allows: the narrowest drawing, and so
/// the largest letters, whose height suits the page once its pictures are stretched.
pub fn on_page(width: f64, height: f64, look: &Look, mut draw: impl FnMut(&Look) -> Svg) -> Svg {
    let mut look = Look { stretch: 0.0, ..look.clone() };
    let mut drawn = draw(&look);
    for _ in 0..STEPS {
        let wanted = look.width * height / width;
        let fitted = draw(&Look { stretch: wanted - drawn.height, ..look.clone() });
        if fitted.height <= wanted + 0.5 {
            return fitted.scaled_to(width, height);
        }
        look.width *= WIDER;
        drawn = draw(&look);
    }
    // Too much for any page: small, but whole.
    drawn.scaled_to(width, height)
}

/// The size of the smallest letters of a chart as they stand on its page, pixels; none without letters.
#[must_use]
pub fn smallest_letters(svg: &Svg) -> Option<f64> {
    let sizes =
        svg.content.split("font-size=\"").skip(1).filter_map(|rest| rest.split('"').next()?.parse::<f64>().ok());
    sizes.reduce(f64::min).map(|size| size * svg.width / svg.view.2)
}
