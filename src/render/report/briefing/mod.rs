//! The briefing of a run: numbers of one scenario → a document in one language. Its sentences are messages of
//! `locale`, written by hand in each language.

mod assumptions;
mod hypotheses;
mod input;
mod judgements;
mod page;
mod sections;
mod shared;

pub use crate::report::pictures::Part;
pub(super) use assumptions::{heading, name, spec, unit};
pub use input::{
    About, AbroadFigures, AmountFigures, Assumption, BriefingInput, ByDay, CorridorFigures, EventFigures, Holds,
    HypothesisFigures, MeasureFigures, NeighbourFigures, NestedFigures, OftenStruck, PlacedChart, RegionFigures,
    Replaced, Resting, RestingFigures, SectionFigures, SignFigures, SplitRow,
};
pub use page::document;
pub(super) use sections::{LIMITS, assumptions as assumption_blocks};
