//! Event files → events at places, on roads and near borders, and monthly counts by region.
//!
//! ```text
//! sources (file, zip, workbook → text) → opened (header → format, columns) → rows → gazetteer (where) → reading → counts
//! ```
//!
//! What is read is told as an [`Account`]: which rows, mapped by which rule, dropped for which reason and on which line.

mod account;
mod counts;
mod dates;
mod error;
mod event;
mod formats;
mod gazetteer;
mod identity;
mod map;
mod names;
mod observed;
mod opened;
mod period;
mod reading;
mod records;
mod rows;
mod simulated;
mod sources;
mod spot;
mod table;
mod write;

pub use account::{Account, Dropped, FileAccount, Rule, Tally, Whereabouts};
pub use counts::{Coverage, MonthlyCounts};
pub use error::{Problem, ReadError};
pub use event::{Border, Event, Kind, Origin, Precision, Road, Span};
pub use formats::Format;
pub use gazetteer::{BORDER_KM, PLACE_KM, REGION_KM, ROAD_KM};
pub(crate) use map::{Seen, SeenMap};
pub use period::Period;
pub use reading::{Options, Reading, read};
pub use simulated::{SimulatedEvent, SimulatedFuture, simulate};
pub use sources::{LARGEST_FIELD, LARGEST_FILE};
pub use table::event_table;
pub use write::{Written, write_simulated};
