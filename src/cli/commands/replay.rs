//! `replay`: one future, event by event, as a dated story and a table.

use crate::cli::exit::{Exit, Failure};
use crate::cli::requests::ReplayRequest;
use crate::cli::table::table;
use crate::cli::terminal::Terminal;
use harmattan_core::model::Fault;
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::Story;

/// Tells one trajectory.
pub(in crate::cli) fn run(request: &ReplayRequest, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    let scenario = super::scenario(&request.scenario, locale, terminal)?;
    super::check_trajectory(request.trajectory, &scenario, locale)?;
    let story = Story::of(&scenario, request.trajectory, locale);
    let number = request.trajectory.to_string();
    terminal.say(&locale.format(
        "replay-title",
        &[
            ("trajectory", Arg::Text(&number)),
            ("scenario", Arg::Text(super::name(&scenario.title, locale))),
            ("hypothesis", Arg::Text(&story.hypothesis)),
        ],
    ))?;
    if let Some(name) = &story.expert {
        terminal.say(&locale.format("replay-expert", &[("expert", Arg::Text(name))]))?;
    }
    super::heading(&locale.text("replay-story"), terminal)?;
    for told in &story.told {
        let place = told.of_wave.map_or_else(String::new, |(number, size)| format!("  {number}/{size}  "));
        terminal.say(&format!("{}  {place}{}", told.date, told.sentence))?;
    }
    if story.events.is_empty() {
        terminal.say(&locale.text("replay-nothing"))?;
    }
    if story.fault == Some(Fault::Cells) {
        terminal.say(&locale.text("replay-cells"))?;
    }
    if story.fault.is_some() {
        // Nothing comes of it: what would stand here means nothing.
        return Ok(Exit::Done);
    }
    super::heading(&locale.text("replay-outcomes"), terminal)?;
    let (header, rows) = &story.outcomes;
    terminal.say(&table(header, rows))?;
    Ok(Exit::Done)
}
