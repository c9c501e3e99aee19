//! `schema`: the JSON Schemas of scenario and theatre files, printed or written.

use std::path::Path;

use crate::cli::exit::{Exit, Failure};
use crate::cli::requests::SchemaRequest;
use crate::cli::terminal::Terminal;
use crate::locale::{Arg, Locale};
use crate::scenario::schema::{scenario_schema, theatre_schema};

/// Prints one schema, or writes both into a folder.
pub(in crate::cli) fn run(request: &SchemaRequest, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    let wanted: Vec<(&str, serde_json::Value)> = match request.which.as_str() {
        "theatre" => vec![("theatre", theatre_schema())],
        "all" => vec![("scenario", scenario_schema()), ("theatre", theatre_schema())],
        _ => vec![("scenario", scenario_schema())],
    };
    for (name, schema) in wanted {
        let text = format!("{schema:#}\n");
        match &request.out {
            None => terminal.write(text.as_bytes())?,
            Some(folder) => {
                let path = folder.join(format!("{name}.schema.json"));
                write(&path, &text)?;
                terminal.say(&locale.format("cli-written", &[("folder", Arg::Text(&path.display().to_string()))]))?;
            }
        }
    }
    Ok(Exit::Done)
}

/// Writes beside the file and renames, so that a schema is never half there.
fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let beside = path.with_extension("json.part");
    let fail = |error| Failure::Write(Some(path.to_owned()), error);
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(fail)?;
    }
    std::fs::write(&beside, text).map_err(fail)?;
    std::fs::rename(&beside, path).map_err(fail)
}
