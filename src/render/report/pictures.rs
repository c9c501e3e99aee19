//! Drawn charts → files in every format, in parallel.

use rayon::prelude::*;

use super::file_names::CHARTS;
use crate::charts::{ChartError, Svg};
use harmattan_core::Language;

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
    /// The language of its words.
    pub language: Language,
    /// The chart.
    pub svg: Svg,
}

/// The files of drawn charts, by their names inside a folder: `charts/<name>.<language>.svg`, `.png`, `.pdf`. Each
/// is handed to `keep` as soon as it is made, on the thread that made it.
///
/// # Errors
///
/// Those of `keep`, and [`ChartError`] for a chart that cannot be converted.
pub fn each_file<E: From<ChartError> + Send>(
    pictures: &[Picture],
    keep: impl Fn(String, Vec<u8>) -> Result<(), E> + Sync,
) -> Result<(), E> {
    jobs(pictures).par_iter().with_max_len(1).try_for_each(|&(picture, format)| {
        let (name, bytes) = file(picture, format)?;
        keep(name, bytes)
    })
}

/// The files of drawn charts, by their names inside a folder.
///
/// # Errors
///
/// [`ChartError`]: a chart that cannot be converted.
pub fn files(pictures: &[Picture]) -> Result<Vec<(String, Vec<u8>)>, ChartError> {
    jobs(pictures).par_iter().with_max_len(1).map(|&(picture, format)| file(picture, format)).collect()
}

/// Every chart in every format; the slowest first, so that no thread is left with one at the end.
fn jobs(pictures: &[Picture]) -> Vec<(&Picture, Format)> {
    let formats = [Format::Png, Format::Pdf, Format::Svg];
    formats.into_iter().flat_map(|format| pictures.iter().map(move |picture| (picture, format))).collect()
}

fn file(picture: &Picture, format: Format) -> Result<(String, Vec<u8>), ChartError> {
    let (bytes, ending) = match format {
        Format::Svg => (picture.svg.standalone().into_bytes(), "svg"),
        Format::Png => (crate::charts::png(&picture.svg, PNG_SCALE)?, "png"),
        Format::Pdf => (crate::charts::pdf(&picture.svg)?, "pdf"),
    };
    Ok((format!("{CHARTS}/{}.{}.{ending}", picture.name, picture.language.code()), bytes))
}
