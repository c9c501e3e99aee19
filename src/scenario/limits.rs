//! How large a scenario may be: what the model can carry, and what a machine reads and prepares in seconds. Each limit is looked at
//! before any work that grows with it.

use harmattan_core::scenario::MOST_REPEATS;
use harmattan_core::theatre::Theatre;

use super::diagnostic::{Diagnostic, Diagnostics, Message, Span};
use super::read::LARGEST_FILE;
use super::scenario_shape::{LONGEST_HORIZON, MOST_TRAJECTORIES};

/// The most there may be of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The word for what is counted, in every language.
    pub what: &'static str,
    /// The most there may be.
    pub most: u64,
}

const fn limit(what: &'static str, most: u64) -> Limit {
    Limit { what, most }
}

/// Distances between places take a table of their square, made in their cube.
pub(super) const PLACES: Limit = limit("limit-places", 1000);
pub(super) const LINKS: Limit = limit("limit-links", 4000);
pub(super) const COUNTRIES: Limit = limit("limit-countries", 64);
/// Borders stand in a row of eight.
pub(super) const NEIGHBOURS: Limit = limit("limit-neighbours", 8);
/// Fronts are bits of a word.
pub(super) const FRONTS: Limit = limit("limit-fronts", 64);
pub(super) const REGIONS: Limit = limit("limit-regions", 200);
/// Corridors are bits of a word.
pub(super) const CORRIDORS: Limit = limit("limit-corridors", 32);
pub(super) const HYPOTHESES: Limit = limit("limit-hypotheses", 30);
/// Most experts: every thread counts for each of them under each hypothesis.
pub const MOST_EXPERTS: usize = 30;
pub(super) const EXPERTS: Limit = limit("limit-experts", MOST_EXPERTS as u64);
pub(super) const MEASURES: Limit = limit("limit-measures", 100);
pub(super) const CORRELATIONS: Limit = limit("limit-correlations", 500);
/// Files that build on one another.
pub(super) const CHAIN: Limit = limit("limit-chain", 16);

/// A theatre in a text from elsewhere, which keeps others waiting while it is prepared.
pub(super) const SEALED: [Limit; 2] = [limit(PLACES.what, 500), limit(LINKS.what, 2000)];

/// All of them, in the order in which the page of keys tells them.
pub const LIMITS: [Limit; 16] = [
    COUNTRIES,
    NEIGHBOURS,
    REGIONS,
    FRONTS,
    PLACES,
    LINKS,
    CORRIDORS,
    HYPOTHESES,
    EXPERTS,
    MEASURES,
    CORRELATIONS,
    limit("limit-horizon", LONGEST_HORIZON),
    limit("limit-futures", MOST_TRAJECTORIES),
    limit("limit-repeats", MOST_REPEATS as u64),
    CHAIN,
    limit("limit-file", LARGEST_FILE / 1024 / 1024),
];

impl Limit {
    /// Reports a count beyond the limit; whether it is within.
    pub(super) fn holds(self, count: usize, at: &Span, found: &mut Diagnostics) -> bool {
        let within = count as u64 <= self.most;
        if !within {
            let title = Message::new("error-too-many").phrase("what", Message::new(self.what));
            let title = title.number("found", count as f64).number("most", self.most as f64);
            found.push(Diagnostic::error(at, title));
        }
        within
    }
}

/// Reports what a theatre has too many of; whether it is within all limits. `at` gives where a table of it stands.
pub(super) fn theatre(theatre: &Theatre, at: impl Fn(&str) -> Span, found: &mut Diagnostics) -> bool {
    let counted = [
        (COUNTRIES, "countries", theatre.countries.len()),
        (NEIGHBOURS, "countries", theatre.neighbours().count()),
        (FRONTS, "fronts", theatre.fronts.len()),
        (REGIONS, "regions", theatre.regions.len()),
        (PLACES, "places", theatre.places.len()),
        (LINKS, "links", theatre.links.len()),
        (CORRIDORS, "corridors", theatre.corridors.len()),
    ];
    counted.map(|(limit, table, count)| limit.holds(count, &at(table), found)).into_iter().all(|within| within)
}
