//! What `explore` is asked to do, and how it is written on the command line.

use std::path::PathBuf;
use std::time::Duration;

use clap::builder::RangedU64ValueParser;
use clap::{ArgAction, ArgMatches, Command, value_parser};

use super::arguments::Words;
use super::requests::threads;

/// Minutes without a request after which the program ends, where nothing else is said.
const IDLE_MINUTES: &str = "60";

/// `explore`.
#[derive(Clone, Debug)]
pub(super) struct ExploreRequest {
    /// The scenarios; those of the folder `scenarios` where none is named.
    pub paths: Vec<PathBuf>,
    /// The port; 0 for any that is free.
    pub port: u16,
    /// Threads; 0 for all the machine has.
    pub threads: usize,
    /// How long nobody may ask for anything.
    pub idle: Duration,
    /// Whether the page is opened in the browser.
    pub open: bool,
}

/// The arguments.
pub(super) fn explore_command(words: &Words<'_>, command: Command) -> Command {
    command
        .arg(
            words
                .positional("scenario", "SCENARIO")
                .num_args(0..)
                .action(ArgAction::Append)
                .value_parser(value_parser!(PathBuf))
                .help(words.help("explore-scenarios")),
        )
        .arg(words.option("no-open", "").action(ArgAction::SetTrue).num_args(0))
        .arg(words.option("port", "PORT").value_parser(value_parser!(u16)).default_value("0"))
        .arg(words.option("threads", "N").value_parser(words.whole(1..=1024)))
        .arg(
            words
                .option("idle", "MINUTES")
                .value_parser(RangedU64ValueParser::<u64>::new().range(1..=1440))
                .default_value(IDLE_MINUTES),
        )
}

/// What was asked for.
pub(super) fn explore(matches: &ArgMatches) -> ExploreRequest {
    ExploreRequest {
        paths: matches.get_many("scenario").map(|all| all.cloned().collect()).unwrap_or_default(),
        port: matches.get_one("port").copied().unwrap_or_default(),
        threads: threads(matches),
        idle: Duration::from_secs(60 * matches.get_one::<u64>("idle").copied().unwrap_or_default()),
        open: !matches.get_flag("no-open"),
    }
}
