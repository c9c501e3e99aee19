//! The plotting library's drawing backend on our canvas. Its whole pixels are our tenths of a pixel:
//! the stock SVG backend rounds curves to pixels and estimates the width of text by its bytes.

use std::convert::Infallible;

use plotters::style::RGBAColor;
use plotters::style::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};

use super::canvas::{Anchor, Canvas, Rect, Stroke, TextStyle};
use super::fonts::Weight;
use super::text;

/// How many units of the plotting library make a pixel.
pub(super) const UNITS: f64 = 10.0;

/// Draws on a canvas.
pub(super) struct Backend<'a>(pub &'a Canvas);

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Backend<'_> {
    type ErrorType = Infallible;

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a canvas is a few thousand units")]
    fn get_size(&self) -> (u32, u32) {
        let (width, height) = self.0.size();
        ((width * UNITS) as u32, (height * UNITS) as u32)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, colour: BackendColor) -> Drawn {
        let (x, y) = pixels(point);
        self.0.rect(Rect::new(x, y, 1.0 / UNITS, 1.0 / UNITS), &rgba(colour), None);
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        if style.color().alpha > 0.0 {
            self.0.line(pixels(from), pixels(to), self.stroke(style));
        }
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, a: BackendCoord, b: BackendCoord, style: &S, fill: bool) -> Drawn {
        let ((x0, y0), (x1, y1)) = (pixels(a), pixels(b));
        let rect = Rect { left: x0.min(x1), top: y0.min(y1), right: x0.max(x1), bottom: y0.max(y1) };
        if fill {
            self.0.rect(rect, &rgba(style.color()), None);
        } else {
            self.0.rect(rect, &RGBAColor(0, 0, 0, 0.0), Some(self.stroke(style)));
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let mut points: Vec<BackendCoord> = path.into_iter().collect();
        points.dedup();
        let points: Vec<(f64, f64)> = points.into_iter().map(pixels).collect();
        if style.color().alpha > 0.0 {
            self.0.polyline(&points, self.stroke(style));
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, centre: BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        let radius = f64::from(radius) / UNITS;
        if fill {
            self.0.circle(pixels(centre), radius, &rgba(style.color()), None);
        } else {
            self.0.circle(pixels(centre), radius, &RGBAColor(0, 0, 0, 0.0), Some(self.stroke(style)));
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, vertices: I, style: &S) -> Drawn {
        let mut points: Vec<BackendCoord> = vertices.into_iter().collect();
        points.dedup();
        let points: Vec<(f64, f64)> = points.into_iter().map(pixels).collect();
        self.0.polygon(&points, &rgba(style.color()), None);
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, words: &str, style: &S, position: BackendCoord) -> Drawn {
        let (x, y) = pixels(position);
        let (size, weight) = font(style);
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Left,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::Right,
        };
        let baseline = match style.anchor().v_pos {
            VPos::Top => y + size * text::CAP_HEIGHT,
            VPos::Center => y + size * text::CAP_HEIGHT / 2.0,
            VPos::Bottom => y,
        };
        let (r, g, b) = style.color().rgb;
        let colour = plotters::style::RGBColor(r, g, b);
        self.0.text(x, baseline, anchor, words, TextStyle { size, weight, colour, halo: false });
        Ok(())
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "widths are positive and small")]
    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        words: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let (size, weight) = font(style);
        Ok(((text::width(words, size, weight) * UNITS).ceil() as u32, (size * UNITS) as u32))
    }
}

impl Backend<'_> {
    fn stroke<S: BackendStyle>(&self, style: &S) -> Stroke {
        Stroke::new(&rgba(style.color()), f64::from(style.stroke_width()) / UNITS).dashed(self.0.dash())
    }
}

fn pixels((x, y): BackendCoord) -> (f64, f64) {
    (f64::from(x) / UNITS, f64::from(y) / UNITS)
}

fn rgba(colour: BackendColor) -> RGBAColor {
    let (r, g, b) = colour.rgb;
    RGBAColor(r, g, b, colour.alpha)
}

fn font<S: BackendTextStyle>(style: &S) -> (f64, Weight) {
    let weight = if matches!(style.style(), FontStyle::Bold) { Weight::Bold } else { Weight::Regular };
    (style.size() / UNITS, weight)
}
