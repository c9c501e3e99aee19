//! What all parts of a run's briefing share.

use super::input::BriefingInput;
use crate::locale::{Arg, Locale};
use crate::report::document::parts::Origin;
use crate::report::document::{Block, Chart};
use crate::report::pictures::Part;

/// The charts of a part of the briefing.
pub(super) fn charts(input: &BriefingInput, part: Part) -> impl Iterator<Item = Block> {
    charts_of(input, part).cloned().map(Block::Chart)
}

pub(super) fn charts_of(input: &BriefingInput, part: Part) -> impl Iterator<Item = &Chart> {
    input.charts.iter().filter(move |placed| placed.part == part).map(|placed| &placed.chart)
}

/// A message with one argument.
pub(super) fn one(locale: &Locale, id: &str, name: &str, text: &str) -> String {
    locale.format(id, &[(name, Arg::Text(text))])
}

/// How the figures came about.
pub(super) fn origin(input: &BriefingInput) -> Origin<'_> {
    Origin {
        command: &input.command,
        version: &input.version,
        seed: input.seed,
        digest: &input.digest,
        trajectories: input.trajectories,
    }
}
