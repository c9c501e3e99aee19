//! All charts of a run, drawn and written in parallel.

use rayon::prelude::*;

use super::briefing::Section;
use super::charts::Inputs;
use super::error::ReportError;
use super::facts::RunFacts;
use super::run_folder::RunFolder;
use crate::charts::{
    ChartError, Svg, capacity_saturation, corridor_distribution, cumulative_incidence, exceedance, fan_chart,
    spread_ladder, theatre_map,
};
use crate::locale::{Language, Locale};

/// Pixels of a PNG for each of the chart's own.
const PNG_SCALE: f64 = 2.0;

/// One of the charts of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chart {
    /// Share of futures by spread level.
    SpreadLadder,
    /// Closed days by corridor.
    CorridorDistribution,
    /// Probability that closed days exceed x.
    ExceedanceDays,
    /// Probability that the loss of trade exceeds x.
    ExceedanceLoss,
    /// Places struck and links closed, on the map.
    TheatreMap,
    /// First footholds and strikes over time.
    CumulativeIncidence,
    /// Cells by front and corridors closed over time.
    FanChart,
    /// Strikes unserved by size of wave.
    CapacitySaturation,
}

impl Chart {
    /// All charts, in the order of a briefing.
    pub const ALL: [Self; 8] = [
        Self::SpreadLadder,
        Self::CorridorDistribution,
        Self::ExceedanceDays,
        Self::ExceedanceLoss,
        Self::TheatreMap,
        Self::CumulativeIncidence,
        Self::FanChart,
        Self::CapacitySaturation,
    ];

    /// Name of its files, without language and ending.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::SpreadLadder => "spread-ladder",
            Self::CorridorDistribution => "corridor-distribution",
            Self::ExceedanceDays => "exceedance-days",
            Self::ExceedanceLoss => "exceedance-loss",
            Self::TheatreMap => "theatre-map",
            Self::CumulativeIncidence => "cumulative-incidence",
            Self::FanChart => "fan-chart",
            Self::CapacitySaturation => "capacity-saturation",
        }
    }

    /// Where it stands in a briefing.
    #[must_use]
    pub const fn section(self) -> Section {
        match self {
            Self::SpreadLadder => Section::FirstPage,
            Self::CorridorDistribution | Self::ExceedanceDays | Self::ExceedanceLoss | Self::TheatreMap => {
                Section::Corridors
            }
            Self::CumulativeIncidence | Self::FanChart => Section::Neighbours,
            Self::CapacitySaturation => Section::Measures,
        }
    }

    /// Draws it.
    ///
    /// # Errors
    ///
    /// [`ChartError`] if the plotting library refuses.
    pub fn draw(self, facts: &RunFacts<'_>, locale: &Locale) -> Result<Svg, ChartError> {
        let inputs = Inputs { facts, locale };
        let caption = inputs.caption();
        match self {
            Self::SpreadLadder => spread_ladder::draw(&inputs.ladder(), &caption, locale),
            Self::CorridorDistribution => corridor_distribution::draw(&inputs.corridors(), &caption, locale),
            Self::ExceedanceDays => {
                exceedance::draw(&inputs.exceedance(exceedance::Measure::ClosedDays), &caption, locale)
            }
            Self::ExceedanceLoss => {
                exceedance::draw(&inputs.exceedance(exceedance::Measure::TradeLoss), &caption, locale)
            }
            Self::TheatreMap => theatre_map::draw(&inputs.map(), &caption, locale),
            Self::CumulativeIncidence => cumulative_incidence::draw(&inputs.incidence(), &caption, locale),
            Self::FanChart => fan_chart::draw(&inputs.fan(), &caption, locale),
            Self::CapacitySaturation => capacity_saturation::draw(&inputs.saturation(), &caption, locale),
        }
    }
}

/// The charts of a run in one language.
#[derive(Clone, Debug)]
pub struct DrawnCharts {
    /// The language.
    pub language: Language,
    /// Each chart with its picture, in the order of [`Chart::ALL`].
    pub charts: Vec<(Chart, Svg)>,
}

/// A picture format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Svg,
    Png,
    Pdf,
}

/// Draws every chart in every language and writes it as `charts/<name>.<language>.svg`, `.png` and `.pdf`.
/// Work is spread over the threads of the rayon pool this is called from (the global one by default).
///
/// # Errors
///
/// [`ReportError`]: a chart that cannot be drawn or converted, a file that cannot be written.
pub fn write_charts(
    folder: &RunFolder,
    facts: &RunFacts<'_>,
    locales: &[Locale],
) -> Result<Vec<DrawnCharts>, ReportError> {
    folder.folder("charts")?;
    let drawn = draw_charts(facts, locales)?;
    jobs(&drawn).par_iter().with_max_len(1).try_for_each(|job| -> Result<(), ReportError> {
        let (name, bytes) = job.file()?;
        Ok(folder.write(&name, &bytes)?)
    })?;
    Ok(drawn)
}

/// Draws every chart in every language.
///
/// # Errors
///
/// [`ChartError`]: a chart that cannot be drawn.
pub fn draw_charts(facts: &RunFacts<'_>, locales: &[Locale]) -> Result<Vec<DrawnCharts>, ChartError> {
    let wanted: Vec<(&Locale, Chart)> = locales.iter().flat_map(|l| Chart::ALL.map(|chart| (l, chart))).collect();
    let drawn: Vec<Svg> =
        wanted.par_iter().map(|(locale, chart)| chart.draw(facts, locale)).collect::<Result<_, _>>()?;
    let mut drawn = drawn.into_iter();
    let of_language = |locale: &Locale| DrawnCharts {
        language: locale.language(),
        charts: Chart::ALL.into_iter().zip(drawn.by_ref()).collect(),
    };
    Ok(locales.iter().map(of_language).collect())
}

/// The files of drawn charts, by their names inside the folder.
///
/// # Errors
///
/// [`ChartError`]: a chart that cannot be converted.
pub fn chart_files(drawn: &[DrawnCharts]) -> Result<Vec<(String, Vec<u8>)>, ChartError> {
    jobs(drawn).par_iter().with_max_len(1).map(Job::file).collect()
}

/// A chart to be converted into a format.
struct Job<'a> {
    language: Language,
    chart: Chart,
    svg: &'a Svg,
    format: Format,
}

/// Every chart in every format.
fn jobs(drawn: &[DrawnCharts]) -> Vec<Job<'_>> {
    let mut jobs = Vec::new();
    // The slowest first, so that no thread is left with one at the end.
    for format in [Format::Png, Format::Pdf, Format::Svg] {
        for DrawnCharts { language, charts } in drawn {
            jobs.extend(charts.iter().map(|(chart, svg)| Job { language: *language, chart: *chart, svg, format }));
        }
    }
    jobs
}

impl Job<'_> {
    /// The file's name inside the folder, and its content.
    fn file(&self) -> Result<(String, Vec<u8>), ChartError> {
        let (bytes, ending) = encoded(self.svg, self.format)?;
        Ok((format!("charts/{}.{}.{ending}", self.chart.name(), self.language.code()), bytes))
    }
}

fn encoded(svg: &Svg, format: Format) -> Result<(Vec<u8>, &'static str), ChartError> {
    Ok(match format {
        Format::Svg => (svg.standalone().into_bytes(), "svg"),
        Format::Png => (crate::charts::png(svg, PNG_SCALE)?, "png"),
        Format::Pdf => (crate::charts::pdf(svg)?, "pdf"),
    })
}
