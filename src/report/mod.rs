//! What a run leaves for people: the briefing.

pub mod briefing;
