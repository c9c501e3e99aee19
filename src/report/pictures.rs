//! Pictures that are drawn already → files, in parallel.

use rayon::prelude::*;

use super::error::ReportError;
use super::run_folder::RunFolder;
use crate::charts::{ChartError, Svg};
use crate::locale::Language;

/// Pixels of a PNG for each of the chart's own.
const PNG_SCALE: f64 = 2.0;

/// A picture format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Svg,
    Png,
    Pdf,
}

/// A drawn chart with the name of its files, without language and ending.
#[derive(Clone, Debug)]
pub struct Picture {
    /// The name.
    pub name: String,
    /// The chart.
    pub svg: Svg,
}

/// Writes each picture as `charts/<name>.<language>.svg`, `.png` and `.pdf`. Work is spread over the threads of
/// the rayon pool this is called from (the global one by default).
///
/// # Errors
///
/// [`ReportError`]: a chart that cannot be converted, a file that cannot be written.
pub fn write_pictures(folder: &RunFolder, pictures: &[(Language, &Picture)]) -> Result<(), ReportError> {
    folder.folder("charts")?;
    // The slowest first, so that no thread is left with one at the end.
    let jobs: Vec<(&(Language, &Picture), Format)> =
        [Format::Png, Format::Pdf, Format::Svg].into_iter().flat_map(|f| pictures.iter().map(move |p| (p, f))).collect();
    jobs.par_iter().with_max_len(1).try_for_each(|&((language, picture), format)| {
        let (bytes, ending) = encoded(&picture.svg, format)?;
        let name = format!("charts/{}.{}.{ending}", picture.name, language.code());
        folder.write(&name, &bytes).map_err(ReportError::from)
    })
}

fn encoded(svg: &Svg, format: Format) -> Result<(Vec<u8>, &'static str), ChartError> {
    Ok(match format {
        Format::Svg => (svg.standalone().into_bytes(), "svg"),
        Format::Png => (crate::charts::png(svg, PNG_SCALE)?, "png"),
        Format::Pdf => (crate::charts::pdf(svg)?, "pdf"),
    })
}
