//! Finished runs that cannot be read, in the reader's words.

use crate::cli::exit::Failure;
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::FinishedError;

/// What to say of a folder that cannot be read. Nothing was written: it counts as wrong usage.
pub(super) fn failure(error: FinishedError, locale: &Locale) -> Failure {
    let at = |id: &str, path: &std::path::Path, more: &[(&str, Arg<'_>)]| {
        let path = path.display().to_string();
        let mut args = vec![("path", Arg::Text(path.as_str()))];
        args.extend_from_slice(more);
        Failure::Usage(locale.format(id, &args))
    };
    match error {
        FinishedError::NotARun { path } => at("brief-error-not-a-run", &path, &[]),
        FinishedError::Kind { path, found, .. } => at("brief-error-kind", &path, &[("kind", Arg::Text(&found))]),
        FinishedError::Read { path, cause } => {
            at("brief-error-read", &path, &[("cause", Arg::Text(&cause.to_string()))])
        }
        FinishedError::Damaged { path, cause } => at("brief-error-damaged", &path, &[("cause", Arg::Text(&cause))]),
        FinishedError::Format { path, found, known } => {
            let (found, known) = (found.to_string(), known.to_string());
            at("brief-error-format", &path, &[("found", Arg::Text(&found)), ("known", Arg::Text(&known))])
        }
        FinishedError::Changed { path } => at("brief-error-changed", &path, &[]),
        FinishedError::Mismatched { path } => at("brief-error-mismatched", &path, &[]),
        FinishedError::Scenario(diagnostics) => Failure::Scenario(diagnostics),
    }
}
