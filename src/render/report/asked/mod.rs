//! Questions put to futures, in words: what is said of responses, of what carries an outcome, of where a policy fails, of
//! what would turn the advice and of what is worth finding out.

mod block;
mod choices;
mod failures;
mod inputs;
mod responses;
mod sensitivity;

pub use block::{briefing_answered, tiny};
pub use choices::{FlipWords, WorthWords};
pub use failures::FailureWords;
pub use inputs::InputWords;
pub use responses::{Matters, ResponseWords};
pub use sensitivity::SensitivityWords;
