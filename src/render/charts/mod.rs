//! Numbers for people: one chart a file, each from plain numbers and a locale to SVG, and from there to
//! PNG and PDF.
//!
//! Three decisions hold for all of them. They are drawn on a canvas of our own and not by a plotting library, because
//! text is measured by real shaping and every text is placed by its left edge: that is what renders Arabic
//! rightly everywhere. The title states the finding, the sub-title says what is plotted, the source line
//! says how to get it again. And an input holds only summaries (bins, quantiles, shares), so that an
//! ensemble of any size can be drawn.

pub mod assessment;
mod canvas;
pub mod capacity_saturation;
pub mod chances;
mod colour;
pub mod comparison;
pub mod corridor_distribution;
pub mod corridor_dots;
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
mod ghost;
mod grid;
pub mod hypotheses;
pub mod intervals;
mod labels;
mod look;
mod map;
mod plot;
pub mod response;
pub mod ridges;
mod rows;
pub mod sensitivity;
pub mod shapley;
pub mod spread_ladder;
pub mod surface;
mod symbols;
pub mod text;
pub mod theatre_map;
mod theme;
mod ticks;
pub mod trade_off;
pub mod variance_split;

#[cfg(feature = "chart-pdf")]
pub use export::pdf;
pub use export::png;
pub(crate) use fonts::base64;
pub use fonts::{FAMILY, Weight, font_css, font_files, woff2_files};
pub use ghost::Ghost;
pub use look::{Look, Palette, on_page, smallest_letters};

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
    /// How the chart is dressed.
    pub look: Look,
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
    /// Left, top, width and height of what is shown, in the drawing's own pixels.
    view: (f64, f64, f64, f64),
    title: String,
    language: &'static str,
}

impl Svg {
    /// The drawing in the middle of a white page of this size.
    fn scaled_to(self, width: f64, height: f64) -> Self {
        let scale = (width / self.width).min(height / self.height);
        let (shown_width, shown_height) = (width / scale, height / scale);
        let (left, top) = ((self.width - shown_width) / 2.0, (self.height - shown_height) / 2.0);
        let page = format!(
            "<rect x=\"{left:.3}\" y=\"{top:.3}\" width=\"{shown_width:.3}\" height=\"{shown_height:.3}\" fill=\"#ffffff\"/>\n"
        );
        // Behind the drawing, after its texts for screen readers.
        let end = self.content.find("</desc>\n").map_or(0, |at| at + "</desc>\n".len());
        let (words, rest) = self.content.split_at(end);
        let content = format!("{words}{page}{rest}");
        Self { content, width, height, view: (left, top, shown_width, shown_height), ..self }
    }

    fn open(&self) -> String {
        let (left, top, width, height) = self.view;
        let number = |x: f64| {
            let text = format!("{x:.3}");
            text.trim_end_matches('0').trim_end_matches('.').to_owned()
        };
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" viewBox=\"{} {} {} {}\" {}>",
            number(self.width),
            number(self.height),
            number(left),
            number(top),
            number(width),
            number(height),
            self.attributes
        )
    }

    /// The `<svg>` element for a page that carries the font itself (see [`font_css`]).
    #[must_use]
    pub fn body(&self) -> String {
        format!("{}\n{}</svg>\n", self.open(), self.content)
    }

    /// A whole file that looks the same on a machine without the font and without a network (larger by
    /// the 136 KB of the two embedded weights).
    #[must_use]
    pub fn standalone(&self) -> String {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n<style>{}</style>\n{}</svg>\n",
            self.open(),
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
