//! Charts of a run or a comparison: which there are, and one as SVG or PNG.

use harmattan_render::charts::{Svg, png};
use harmattan_render::report::{ChartRequest, Results, listed_charts, one_chart};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::trouble;

/// Pixels of a PNG for each of the chart's own.
const PNG_SCALE: f64 = 2.0;

/// Names of the charts there are, with the finding of each.
pub fn listed(results: Results<'_>, lang: &str) -> PyResult<Vec<(String, String)>> {
    let charts = listed_charts(results, &trouble::locale(lang)?);
    Ok(charts.into_iter().map(|chart| (chart.name, chart.title)).collect())
}

fn drawn(results: Results<'_>, name: &str, lang: &str) -> PyResult<Svg> {
    let request = ChartRequest { name: name.to_owned(), ..ChartRequest::default() };
    let drawn = one_chart(&[results], &trouble::locale(lang)?, &request);
    drawn.map(|(_, svg)| svg).map_err(|error| trouble::chart(&error))
}

/// A chart as SVG.
pub fn as_svg(results: Results<'_>, name: &str, lang: &str) -> PyResult<String> {
    Ok(drawn(results, name, lang)?.standalone())
}

/// A chart as PNG.
pub fn as_png(results: Results<'_>, name: &str, lang: &str) -> PyResult<Vec<u8>> {
    png(&drawn(results, name, lang)?, PNG_SCALE).map_err(|error| PyValueError::new_err(error.to_string()))
}
