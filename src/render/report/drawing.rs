//! All charts of a run, drawn and written in parallel.

use rayon::prelude::*;

use super::briefing::Section;
use super::charts::Inputs;
use super::error::ReportError;
use super::facts::RunFacts;
use super::file_names::CHARTS;
use super::pictures::{self, Picture};
use super::run_folder::RunFolder;
use crate::charts::{
    ChartError, Svg, capacity_saturation, corridor_distribution, cumulative_incidence, exceedance, fan_chart,
    hypotheses, sensitivity, spread_ladder, theatre_map,
};
use crate::locale::Locale;
use harmattan_core::Language;

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
    /// Headlines under each hypothesis.
    Hypotheses,
    /// Assumptions behind a presence or strike abroad.
    SensitivityAbroad,
    /// Assumptions behind the loss of trade.
    SensitivityLoss,
}

impl Chart {
    /// All charts, in the order of a briefing.
    pub const ALL: [Self; 11] = [
        Self::SpreadLadder,
        Self::CorridorDistribution,
        Self::ExceedanceDays,
        Self::ExceedanceLoss,
        Self::TheatreMap,
        Self::CumulativeIncidence,
        Self::FanChart,
        Self::CapacitySaturation,
        Self::Hypotheses,
        Self::SensitivityAbroad,
        Self::SensitivityLoss,
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
            Self::Hypotheses => "hypotheses",
            Self::SensitivityAbroad => "sensitivity-abroad",
            Self::SensitivityLoss => "sensitivity-loss",
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
            Self::Hypotheses => Section::Hypotheses,
            Self::SensitivityAbroad | Self::SensitivityLoss => Section::Assumptions,
        }
    }

    /// Draws it.
    #[must_use]
    pub fn draw(self, facts: &RunFacts<'_>, locale: &Locale) -> Svg {
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
            Self::Hypotheses => hypotheses::draw(&inputs.hypotheses(), &caption, locale),
            Self::SensitivityAbroad => sensitivity::draw(&inputs.sensitivity("spread_level>=3"), &caption, locale),
            Self::SensitivityLoss => sensitivity::draw(&inputs.sensitivity("trade_loss"), &caption, locale),
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

/// Draws every chart in every language and writes it as `charts/<name>.<language>.svg`, `.png` and `.pdf` (see
/// [`Format`](super::Format)).
/// Work is spread over the threads of the rayon pool this is called from (the global one by default).
///
/// # Errors
///
/// [`ReportError`]: a chart that cannot be converted, a file that cannot be written.
pub fn write_charts(
    folder: &RunFolder,
    facts: &RunFacts<'_>,
    locales: &[Locale],
) -> Result<Vec<DrawnCharts>, ReportError> {
    folder.folder(CHARTS)?;
    let drawn = draw_charts(facts, locales);
    pictures::each_file(&pictures(&drawn), |name, bytes| -> Result<(), ReportError> {
        Ok(folder.write(&name, &bytes)?)
    })?;
    Ok(drawn)
}

impl DrawnCharts {
    /// Draws every chart in one language.
    #[must_use]
    pub fn draw(facts: &RunFacts<'_>, locale: &Locale) -> Self {
        let charts = Chart::ALL.into_par_iter().map(|chart| (chart, chart.draw(facts, locale))).collect();
        Self { language: locale.language(), charts }
    }
}

/// Draws every chart in every language.
#[must_use]
pub fn draw_charts(facts: &RunFacts<'_>, locales: &[Locale]) -> Vec<DrawnCharts> {
    let wanted: Vec<(&Locale, Chart)> = locales.iter().flat_map(|l| Chart::ALL.map(|chart| (l, chart))).collect();
    let drawn: Vec<Svg> = wanted.par_iter().map(|(locale, chart)| chart.draw(facts, locale)).collect();
    let mut drawn = drawn.into_iter();
    let of_language = |locale: &Locale| DrawnCharts {
        language: locale.language(),
        charts: Chart::ALL.into_iter().zip(drawn.by_ref()).collect(),
    };
    locales.iter().map(of_language).collect()
}

/// The files of drawn charts, by their names inside the folder.
///
/// # Errors
///
/// [`ChartError`]: a chart that cannot be converted.
pub fn chart_files(drawn: &[DrawnCharts]) -> Result<Vec<(String, Vec<u8>)>, ChartError> {
    pictures::files(&pictures(drawn))
}

fn pictures(drawn: &[DrawnCharts]) -> Vec<Picture> {
    let picture = |language: Language, (chart, svg): &(Chart, Svg)| Picture {
        name: chart.name().to_owned(),
        language,
        svg: svg.clone(),
    };
    drawn.iter().flat_map(|d| d.charts.iter().map(|chart| picture(d.language, chart))).collect()
}
