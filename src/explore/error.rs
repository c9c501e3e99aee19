//! Why the explorer could not be opened.

use harmattan_scenario::Diagnostics;

/// Why there is no page.
#[derive(Debug, thiserror::Error)]
pub enum ExploreError {
    /// A scenario could not be read.
    #[error("a scenario could not be read")]
    Scenario(Diagnostics),
    /// Nothing listens on the port asked for.
    #[error("nothing can listen on 127.0.0.1:{port}: {cause}")]
    Listen {
        /// The port; 0 for any.
        port: u16,
        /// The system's word on it.
        cause: std::io::Error,
    },
    /// The system gives no random numbers, without which nobody could be kept out.
    #[error("the system gives no random numbers")]
    Random,
}
