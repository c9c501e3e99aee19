//! What a stretch of past looks like, observed or simulated, in the same few dozen numbers: what judgements of hypotheses
//! and of parameters rest on.
//!
//! ```text
//! event files → observed ┐
//! futures     → bank     ┴→ history → features (scope says which are known)
//! ```

mod bank;
mod features;
mod history;
mod observed;
mod scope;

pub(crate) use bank::Watch;
pub use bank::{Bank, BankError, Row, Simulated};
pub use features::{Feature, Features};
pub use history::{History, Sighting};
pub use observed::observed;
pub use scope::Scope;
