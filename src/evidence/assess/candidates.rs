//! Observations of the coming days that could move the judgement, and whether a future has them.

use harmattan_core::theatre::{Role, Theatre};

use crate::Month;
use crate::events::Kind;
use crate::histories::{History, Scope, Sighting};

/// Places attacked on one day that would be told of.
const MANY_PLACES: u32 = 7;
/// A month is quiet below this share of the months so far.
const QUIET: f64 = 0.5;

/// Something that may be observed. Indices are the theatre's.
#[derive(Clone, Debug, PartialEq)]
pub enum Candidate {
    /// So many attacks or more on the roads of a corridor.
    Road {
        /// The corridor.
        corridor: usize,
        /// How many.
        at_least: u32,
    },
    /// So many attacks or more near the border with a country.
    Border {
        /// The country.
        country: usize,
        /// How many.
        at_least: u32,
    },
    /// An attack in a neighbouring country.
    Abroad {
        /// The country.
        country: usize,
    },
    /// A blockade of a corridor begins.
    Blockade {
        /// The corridor.
        corridor: usize,
    },
    /// So many places at home are attacked on one day.
    ManyPlaces {
        /// How many.
        places: u32,
    },
    /// A calendar month in which a region has fewer events than half of what it had a month so far.
    QuietMonth {
        /// The region.
        region: usize,
        /// Events below which it is quiet.
        below: f64,
    },
}

/// What a future shows from a day on.
#[derive(Clone, Copy)]
pub(super) struct Shown<'a> {
    pub history: &'a History,
    pub blockades: &'a [(u32, usize)],
}

/// All that is asked, on a map; numbers of attacks are set later.
pub(super) fn all(theatre: &Theatre, scope: &Scope, history: &History) -> Vec<Candidate> {
    let corridors = 0..theatre.corridors.len();
    let neighbours = || (0..theatre.countries.len()).filter(|&c| theatre.countries[c].role == Role::Neighbour);
    let mut all = Vec::new();
    all.extend(corridors.clone().map(|corridor| Candidate::Road { corridor, at_least: 1 }));
    all.extend(corridors.map(|corridor| Candidate::Blockade { corridor }));
    all.extend(neighbours().map(|country| Candidate::Border { country, at_least: 1 }));
    all.extend(neighbours().map(|country| Candidate::Abroad { country }));
    all.push(Candidate::ManyPlaces { places: MANY_PLACES });
    all.extend(busiest(scope, history).map(|(region, mean)| Candidate::QuietMonth { region, below: QUIET * mean }));
    all
}

/// The region with most events a month so far, and its mean; months cut by the first day are left out.
fn busiest(scope: &Scope, history: &History) -> Option<(usize, f64)> {
    let first_whole = usize::from(scope.start.day > 1);
    let mean = |(&region, known): (&usize, &Vec<bool>)| {
        let months: Vec<usize> = (first_whole..known.len()).filter(|&m| known[m]).collect();
        let sum: f64 = months.iter().map(|&m| f64::from(history.count(region, m))).sum();
        (!months.is_empty()).then(|| (region, sum / months.len() as f64))
    };
    let means = scope.regions.iter().zip(&scope.known).filter_map(mean);
    means.filter(|(_, mean)| *mean > 0.0).max_by(|a, b| a.1.total_cmp(&b.1))
}

impl Candidate {
    /// How many times a future has it from a day to before another; for months and crowded days, whether it does.
    pub(super) fn count(&self, theatre: &Theatre, shown: Shown<'_>, days: (u32, u32)) -> u32 {
        let seen = |is: &dyn Fn(&Sighting) -> bool| count(shown.history.between(days.0, days.1).filter(|s| is(s)));
        match self {
            Self::Road { corridor, .. } => {
                let links = &theatre.corridors[*corridor].links;
                seen(&|s| s.seen.link.is_some_and(|link| links.contains(&link)))
            }
            Self::Border { country, .. } => seen(&|s| s.seen.border == Some(*country) && s.seen.kind != Kind::Abroad),
            Self::Abroad { country } => seen(&|s| s.seen.kind == Kind::Abroad && s.seen.country == *country),
            Self::Blockade { corridor } => {
                count(shown.blockades.iter().filter(|(day, c)| c == corridor && (days.0..days.1).contains(day)))
            }
            Self::ManyPlaces { places } => {
                let mut most: u32 = 0;
                for day in days.0..days.1 {
                    let mut struck: Vec<usize> = shown
                        .history
                        .between(day, day + 1)
                        .filter(|s| s.seen.kind == Kind::Place)
                        .filter_map(|s| s.seen.place)
                        .collect();
                    struck.sort_unstable();
                    struck.dedup();
                    most = most.max(count(struck.iter()));
                }
                u32::from(most >= *places)
            }
            Self::QuietMonth { region, below } => {
                let history = shown.history;
                let quiet = |m: &usize| f64::from(history.count(*region, *m)) < *below;
                u32::from(months_from(history, days).any(|m| quiet(&m)))
            }
        }
    }

    /// Whether a future with such a count has it.
    pub(super) fn holds(&self, count: u32) -> bool {
        match self {
            Self::Road { at_least, .. } | Self::Border { at_least, .. } => count >= *at_least,
            _ => count >= 1,
        }
    }

    /// The same with another number of attacks.
    pub(super) fn with(self, number: u32) -> Self {
        match self {
            Self::Road { corridor, .. } => Self::Road { corridor, at_least: number },
            Self::Border { country, .. } => Self::Border { country, at_least: number },
            other => other,
        }
    }
}

fn count(all: impl Iterator) -> u32 {
    u32::try_from(all.count()).unwrap_or(u32::MAX)
}

/// Calendar months that begin within these days, as numbers from the first of the history on.
fn months_from(history: &History, days: (u32, u32)) -> impl Iterator<Item = usize> + '_ {
    let [from, to] = [days.0, days.1].map(|day| history.start.plus_days(i64::from(day)));
    let first = Month::of(history.start);
    (0..history.months).filter(move |&m| {
        let begins = first.plus(i32::try_from(m).unwrap_or(0)).first_day();
        begins >= from && begins < to
    })
}
