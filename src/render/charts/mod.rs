//! Numbers for people: one chart a file, each from plain numbers and a locale to SVG, and from there to
//! PNG and PDF.
//!
//! Three decisions hold for all of them. They are drawn on a canvas of our own and not by a plotting library, because
//! text is measured by real shaping and every text is placed by its left edge: that is what renders Arabic
//! rightly everywhere. The title states the finding, the sub-title says what is plotted, the source line
//! says how to get it again. And an input holds only summaries (bins, quantiles, shares), so that an
//! ensemble of any size can be drawn.

mod canvas;
pub mod capacity_saturation;
mod colour;
pub mod comparison;
pub mod corridor_distribution;
pub mod cost_effect;
mod cost_point;
mod cost_table;
pub mod cumulative_incidence;
pub mod displacement;
pub mod exceedance;
mod export;
pub mod fan_chart;
mod fonts;
mod frame;
mod grid;
pub mod hypotheses;
mod labels;
mod map;
mod plot;
pub mod ridges;
mod rows;
pub mod sensitivity;
pub mod shapley;
pub mod spread_ladder;
mod symbols;
pub mod text;
pub mod theatre_map;
mod theme;
mod ticks;

#[cfg(feature = "chart-pdf")]
pub use export::pdf;
pub use export::png;
pub(crate) use fonts::base64;
pub use fonts::{FAMILY, Weight, font_css, font_files};

use harmattan_core::calendar::Date;

/// What the source line and the sub-title of every chart say of the run it shows.
#[derive(Clone, Debug)]
pub struct Caption {
    /// What it shows, in the reader's words: a scenario by its title, or what is compared with which.
    pub scenario: String,
    /// Number of trajectories.
    pub trajectories: u64,
    /// First day of the period.
    pub start: Date,
    /// Last day of the period.
    pub end: Date,
    /// Digest of the scenario (the first digits are enough).
    pub digest: String,
    /// Seed of the run.
    pub seed: u64,
    /// Version of the program.
    pub version: String,
    /// Whether the run was interrupted before all trajectories were done.
    pub partial: bool,
}

/// With fewer futures than this no title gives a share of them, and nobody an 80 % interval.
pub const FEW_FUTURES: u64 = 20;

/// A chart as SVG.
#[derive(Clone, Debug, PartialEq)]
pub struct Svg {
    attributes: String,
    content: String,
    width: f64,
    height: f64,
    title: String,
    language: &'static str,
}

impl Svg {
    /// The `<svg>` element for a page that carries the font itself (see [`font_css`]).
    #[must_use]
    pub fn body(&self) -> String {
        format!("<svg {}>\n{}</svg>\n", self.attributes, self.content)
    }

    /// A whole file that looks the same on a machine without the font and without a network (larger by
    /// the 136 KB of the two embedded weights).
    #[must_use]
    pub fn standalone(&self) -> String {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg {}>\n<style>{}</style>\n{}</svg>\n",
            self.attributes,
            font_css(),
            self.content
        )
    }

    /// Width in pixels.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.width
    }

    /// Height in pixels.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.height
    }

    /// The finding the chart states, for a page's alternative text or contents.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }
}

/// Why a chart could not be converted.
#[derive(Debug, thiserror::Error)]
pub enum ChartError {
    /// The SVG could not be read back for conversion.
    #[error("the chart could not be converted: {0}")]
    Convert(String),
    /// The picture would have no size, or more than the converter can hold.
    #[error("a picture of {width:.0} by {height:.0} pixels cannot be made")]
    Size {
        /// Width asked for, pixels.
        width: f64,
        /// Height asked for, pixels.
        height: f64,
    },
}
