//! `schema`: the JSON Schemas of scenario and theatre files, printed or written.

use crate::cli::exit::{Exit, Failure};
use crate::cli::requests::SchemaRequest;
use crate::cli::terminal::Terminal;
use harmattan_render::locale::{Arg, Locale, scenario_schema};
use harmattan_render::report::{NewFile, put_files};
use harmattan_scenario::schema::theatre_schema;

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
                let file = NewFile { path: path.clone(), bytes: text.into_bytes() };
                put_files(&[file], request.force).map_err(Failure::Output)?;
                terminal.say(&locale.format("cli-written", &[("folder", Arg::Text(&path.display().to_string()))]))?;
            }
        }
    }
    Ok(Exit::Done)
}
