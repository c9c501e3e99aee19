//! Drawn charts → files in every format, in parallel.

use rayon::prelude::*;

use super::error::ReportError;
use super::file_names::CHARTS;
use crate::charts::{ChartError, Svg};
use harmattan_core::Language;

/// Pixels of a PNG for each of the chart's own.
const PNG_SCALE: f64 = 2.0;

/// A picture format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Scalable, for pages.
    Svg,
    /// Pixels, for slides.
    Png,
    /// For print; in builds with the feature `chart-pdf`.
    #[cfg(feature = "chart-pdf")]
    Pdf,
}

impl Format {
    /// The formats of this build; the slowest to make first, so that no thread is left with one at the end.
    pub const ALL: &[Self] = &[
        Self::Png,
        #[cfg(feature = "chart-pdf")]
        Self::Pdf,
        Self::Svg,
    ];

    /// How names of its files end.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            #[cfg(feature = "chart-pdf")]
            Self::Pdf => "pdf",
        }
    }
}

/// The part of a document in which a chart stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The first page; one chart only, the first.
    FirstPage,
    /// The corridors.
    Corridors,
    /// The neighbours.
    Neighbours,
    /// The outcomes compared.
    Outcomes,
    /// The hypotheses.
    Hypotheses,
    /// The measures.
    Measures,
    /// Where the risk went: one chart for each scenario or measure, with its words.
    Displacement,
    /// What measures cost.
    Costs,
    /// The credit of each measure.
    Credit,
    /// The assumptions.
    Assumptions,
}

/// A drawn chart with the name of its files, without language and ending.
#[derive(Clone, Debug)]
pub struct Picture {
    /// The name.
    pub name: String,
    /// Where it stands.
    pub part: Part,
    /// Of which scenario or measure it is, where it is of one.
    pub member: Option<usize>,
    /// The language of its words.
    pub language: Language,
    /// The chart.
    pub svg: Svg,
}

/// The files of drawn charts, by their names inside a folder: `charts/<name>.<language>.svg`, `.png` and, where the
/// build makes them, `.pdf`. Each is handed to `keep` as soon as it is made, on the thread that made it.
///
/// # Errors
///
/// Those of `keep`, and [`ChartError`] for a chart that cannot be converted.
pub(super) fn each_file(
    pictures: &[Picture],
    keep: impl Fn(String, Vec<u8>) -> Result<(), ReportError> + Sync,
) -> Result<(), ReportError> {
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

/// Every chart in every format, the slowest format first.
fn jobs(pictures: &[Picture]) -> Vec<(&Picture, Format)> {
    Format::ALL.iter().flat_map(|&format| pictures.iter().map(move |picture| (picture, format))).collect()
}

fn file(picture: &Picture, format: Format) -> Result<(String, Vec<u8>), ChartError> {
    let bytes = match format {
        Format::Svg => picture.svg.standalone().into_bytes(),
        Format::Png => crate::charts::png(&picture.svg, PNG_SCALE)?,
        #[cfg(feature = "chart-pdf")]
        Format::Pdf => crate::charts::pdf(&picture.svg)?,
    };
    let (name, language, ending) = (&picture.name, picture.language.code(), format.ending());
    Ok((format!("{CHARTS}/{name}.{language}.{ending}"), bytes))
}
