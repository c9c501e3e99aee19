//! The explorer: one page, served by this machine to itself, on which a planner moves a lever and sees the futures change.
//!
//! The page holds a typed state (what differs from a scenario) and asks for everything else; this crate keeps the
//! scenarios, simulates, and draws with the charts of the briefing. What comes in is checked at one gate (`gate`), what it
//! asks for is a call (`calls`), and one simulation runs at a time (`desk`).
#![forbid(unsafe_code)]

mod ask;
mod calls;
mod compare;
mod desk;
mod error;
mod files;
mod future;
mod gate;
mod launch;
mod levers;
mod lines;
mod problem;
mod respond;
mod server;
mod stages;
mod state;
mod study;
mod take;
mod tell;
mod upload;

pub use error::ExploreError;
pub use server::{End, Options, serve};
