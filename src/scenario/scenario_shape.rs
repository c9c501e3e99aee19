//! The keys of a scenario file that are no parameters, described: the reader knows them by these tables, the JSON Schema
//! and the page of keys are made from them.

use harmattan_core::scenario::{ChangeKind, Design, MOST_REPEATS};

/// Longest horizon, days: a century.
pub(super) const LONGEST_HORIZON: u64 = 36_500;
/// Most trajectories of a scenario.
pub(super) const MOST_TRAJECTORIES: u64 = 1_000_000_000;
/// Largest weight of an expert.
pub(super) const LARGEST_WEIGHT: f64 = 1e6;
pub(super) const DESIGNS: [Design; 3] = [Design::LatinHypercube, Design::Sobol, Design::Random];

/// A key of a scenario file that is no parameter.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// Its key.
    pub key: &'static str,
    /// A line that states it; empty for those inside a table.
    pub example: &'static str,
    /// Whether the schema asks for it.
    pub(super) required: bool,
    /// What it holds.
    pub(super) holds: Holds,
    /// What the schema says of it; empty for what speaks for itself.
    pub(super) description: &'static str,
}

/// What a setting holds.
#[derive(Clone, Copy, Debug)]
pub(super) enum Holds {
    Format,
    Text,
    Words,
    Date,
    /// A whole number, both ends included.
    Whole(u64, Option<u64>),
    /// A number from 0 to 1.
    Share,
    /// A number from 0 on.
    Weight,
    /// A number between −1 and 1.
    Correlation,
    Design,
    /// Whether a scenario may be chosen.
    Kind,
    /// A list of names, none twice.
    Names,
    /// Two names.
    Pair,
    /// A theatre file or a theatre.
    Theatre,
    /// A quantity without a range.
    Quantity,
    /// What a measure costs.
    Cost,
    /// Yes or no.
    Flag,
    /// Parameters that a hypothesis or an expert replaces.
    Replaced,
    /// Parameters that a measure changes.
    Changed(ChangeKind),
    Hypotheses,
    Experts,
    Measures,
    Correlations,
}

const fn setting(key: &'static str, holds: Holds, description: &'static str, example: &'static str) -> Setting {
    Setting { key, example, required: false, holds, description }
}

const fn field(key: &'static str, holds: Holds, description: &'static str) -> Setting {
    setting(key, holds, description, "")
}

const fn required(setting: Setting) -> Setting {
    Setting { required: true, ..setting }
}

/// The head of a scenario file, in the order in which the page of keys tells it.
pub const SETTINGS: [Setting; 20] = [
    required(setting("format", Holds::Format, "Version of the file format", "format = 1")),
    setting(
        "extends",
        Holds::Text,
        "Scenario file this one builds on, relative to this file",
        "extends = \"baseline.toml\"",
    ),
    setting(
        "theatre",
        Holds::Theatre,
        "Theatre file, relative to this file, or the theatre itself",
        "theatre = \"theatres/western-mali.toml\"",
    ),
    setting("name", Holds::Text, "Short name; without it, the file's name", "name = \"more-drones\""),
    setting(
        "title",
        Holds::Words,
        "",
        "title = { en = \"More drones\", fr = \"Plus de drones\", ar = \"مسيّرات أكثر\" }",
    ),
    setting("description", Holds::Words, "", "description = \"Six more aircraft in the west\""),
    setting(
        "kind",
        Holds::Kind,
        "policy: something that may be chosen; stress: a test of how bad it may become, never ranked",
        "kind = \"stress\"",
    ),
    setting("start", Holds::Date, "First day, a TOML date such as 2025-07-02", "start = 2025-07-02"),
    setting("horizon_days", Holds::Whole(1, Some(LONGEST_HORIZON)), "Days simulated", "horizon_days = 365"),
    setting(
        "trajectories",
        Holds::Whole(1, Some(MOST_TRAJECTORIES)),
        "Number of simulated futures",
        "trajectories = 10000",
    ),
    setting("seed", Holds::Whole(0, None), "Random seed", "seed = 20250701"),
    setting("design", Holds::Design, "How uncertain quantities are drawn", "design = \"latin_hypercube\""),
    setting(
        "repeats",
        Holds::Whole(1, Some(MOST_REPEATS as u64)),
        "Futures per draw; more than 1 separates chance from ignorance",
        "repeats = 1",
    ),
    setting("policy", Holds::Names, "Measures in force, in order", "policy = [\"fused_intelligence\"]"),
    setting("hypotheses", Holds::Hypotheses, "", "[hypotheses.NAME]"),
    setting(
        "normalise_priors",
        Holds::Flag,
        "Divide the priors of the hypotheses by their sum",
        "normalise_priors = true",
    ),
    setting("experts", Holds::Experts, "Who judges quantities: futures are shared among them", "[experts.NAME]"),
    setting("measures", Holds::Measures, "", "[measures.NAME]"),
    setting("correlations", Holds::Correlations, "", "[[correlations]]"),
    setting("note", Holds::Text, "A remark", "note = \"for the meeting in May\""),
];

/// `[hypotheses.NAME]`.
pub(super) const HYPOTHESIS: [Setting; 4] = [
    field("title", Holds::Words, ""),
    field("prior", Holds::Share, "Probability before any evidence"),
    field("set", Holds::Replaced, ""),
    field("note", Holds::Text, ""),
];

/// `[experts.NAME]`.
pub(super) const EXPERT: [Setting; 4] = [
    field("title", Holds::Words, "Name or initials"),
    field("weight", Holds::Weight, "Share of the futures beside those of the others; without it, 1"),
    field("set", Holds::Replaced, ""),
    field("note", Holds::Text, ""),
];

/// `[measures.NAME]`.
pub(super) const MEASURE: [Setting; 11] = [
    field("title", Holds::Words, ""),
    field(
        "when",
        Holds::Text,
        "What it waits for, such as strikes >= 10 and closed_days.dakar_north > 20: its days count from then",
    ),
    field("start_day", Holds::Quantity, ""),
    field("ramp_days", Holds::Quantity, ""),
    field("end_day", Holds::Quantity, "From this day on it goes back to nothing over its ramp"),
    field("cost", Holds::Cost, ""),
    field(ChangeKind::Set.word(), Holds::Changed(ChangeKind::Set), ""),
    field(ChangeKind::Add.word(), Holds::Changed(ChangeKind::Add), ""),
    field(ChangeKind::Scale.word(), Holds::Changed(ChangeKind::Scale), ""),
    field("source", Holds::Words, ""),
    field("note", Holds::Text, ""),
];

/// `[[correlations]]`.
pub(super) const CORRELATION: [Setting; 4] = [
    required(field("between", Holds::Pair, "")),
    required(field("rank", Holds::Correlation, "Spearman's rank correlation")),
    field("source", Holds::Words, ""),
    field("note", Holds::Text, ""),
];

/// The keys of a table.
pub(super) fn keys(table: &[Setting]) -> Vec<&'static str> {
    table.iter().map(|setting| setting.key).collect()
}
