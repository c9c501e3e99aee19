//! The one registry of parameters: the file, the schema, the overlays, the documentation and the
//! model all read this list. Adding a parameter is one line here, its words in `locale`, and the
//! line of the model that uses it.

mod columns;
mod registry;
mod space;

pub use columns::{Columns, Member};
pub use registry::{Domain, Family, KEYS, Key, Level, Spec};
pub use space::{ParameterSpace, Slot, Values};
