//! A scenario that was dropped on the page: a text of somebody's own, told what is wrong with it as `check` tells it.

use std::sync::atomic::AtomicBool;

use serde::{Deserialize, Serialize};

use crate::desk::Desk;
use crate::problem::Problem;
use crate::state::Lang;

/// A text and the name of its file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dropped {
    text: String,
    name: String,
    #[serde(default)]
    lang: Lang,
}

/// The scenario that it became.
#[derive(Debug, Serialize)]
pub struct Opened {
    id: String,
    title: String,
}

/// Takes a text in.
pub fn open((desk, stop): (&Desk, &AtomicBool), dropped: Dropped) -> Result<Opened, Problem> {
    let locale = desk.locale(dropped.lang);
    // The tables of a theatre take a while, and one at a time is enough.
    let _turn = desk.turn(dropped.lang, stop)?;
    let base = desk.take_in(&dropped.name, dropped.text, locale)?;
    let title = base.scenario.title.get(locale.language());
    Ok(Opened { id: base.id.clone(), title: if title.is_empty() { base.id.clone() } else { title.to_owned() } })
}
