//! SVG → PNG (resvg) and, with the feature `chart-pdf`, PDF (krilla), with the bundled font and nothing of the system.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg;

use super::{ChartError, FAMILY, Svg, fonts};

/// Points of a PDF per pixel of a chart (96 pixels and 72 points make an inch).
#[cfg(feature = "chart-pdf")]
const POINTS_PER_PIXEL: f64 = 0.75;

fn tree(svg: &Svg) -> Result<usvg::Tree, ChartError> {
    let options = usvg::Options { fontdb: fonts::database(), font_family: FAMILY.to_owned(), ..Default::default() };
    usvg::Tree::from_str(&svg.body(), &options).map_err(|e| ChartError::Convert(e.to_string()))
}

/// The chart as PNG, `scale` pixels for each of the chart's own (2 suits a screen of high density).
///
/// # Errors
/// If `scale` gives a picture without size or one too large to hold, or the conversion fails.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "both are checked before")]
pub fn png(svg: &Svg, scale: f64) -> Result<Vec<u8>, ChartError> {
    let (width, height) = ((svg.width * scale).ceil(), (svg.height * scale).ceil());
    let sound = |side: f64| (1.0..=20_000.0).contains(&side);
    let error = || ChartError::Size { width, height };
    if !sound(width) || !sound(height) {
        return Err(error());
    }
    let mut pixmap = Pixmap::new(width as u32, height as u32).ok_or_else(error)?;
    resvg::render(&tree(svg)?, Transform::from_scale(scale as f32, scale as f32), &mut pixmap.as_mut());
    pixmap.encode_png().map_err(|e| ChartError::Convert(e.to_string()))
}

/// The chart as a PDF of one page of its own size, text selectable. The same chart gives the same bytes.
///
/// # Errors
/// If the conversion fails.
#[cfg(feature = "chart-pdf")]
#[expect(clippy::cast_possible_truncation, reason = "a chart is a few thousand points")]
pub fn pdf(svg: &Svg) -> Result<Vec<u8>, ChartError> {
    use krilla::geom::Size;
    use krilla::metadata::Metadata;
    use krilla::page::PageSettings;
    use krilla_svg::{SurfaceExt, SvgSettings};

    let (width, height) = ((svg.width * POINTS_PER_PIXEL) as f32, (svg.height * POINTS_PER_PIXEL) as f32);
    let error = || ChartError::Size { width: svg.width, height: svg.height };
    let size = Size::from_wh(width, height).ok_or_else(error)?;
    let settings = PageSettings::from_wh(width, height).ok_or_else(error)?;
    let mut document = krilla::Document::new();
    document.set_metadata(Metadata::new().title(svg.title.clone()).language(svg.language.to_owned()));
    let mut page = document.start_page_with(settings);
    let mut surface = page.surface();
    let drawn = surface.draw_svg(&tree(svg)?, size, SvgSettings::default());
    surface.finish();
    page.finish();
    drawn.ok_or_else(|| ChartError::Convert("the page could not be filled".to_owned()))?;
    document.finish().map_err(|e| ChartError::Convert(format!("{e:?}")))
}
