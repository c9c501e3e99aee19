//! A history → the numbers by which histories are compared, each of them a count that can be told in words or a dispersion.

use std::collections::BTreeSet;

use harmattan_core::theatre::{Role, Theatre};

use super::history::{History, Sighting};
use super::scope::Scope;
use crate::events::Kind;

/// Stretches of months into which what is known of a region is cut.
const STRETCHES: usize = 4;
/// Months and weeks from which on their dispersion says something.
const FEWEST: usize = 6;
/// Places attacked on one day from which on it is told.
const CROWDS: [u32; 2] = [3, 5];
/// Days that are the recent ones.
const RECENT_DAYS: u32 = 90;

/// What one number is. Indices are the theatre's; days and months count from those of the scope's first day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Feature {
    /// Events in a region in some months.
    Events {
        /// The region.
        region: usize,
        /// The months.
        months: Vec<usize>,
    },
    /// Attacks on the roads of a corridor from a day to before another.
    Road {
        /// The corridor.
        corridor: usize,
        /// The days.
        days: (u32, u32),
    },
    /// Attacks near the border with a country.
    Border {
        /// The country.
        country: usize,
        /// The days.
        days: (u32, u32),
    },
    /// Attacks in a neighbouring country.
    Abroad {
        /// The country.
        country: usize,
        /// The days.
        days: (u32, u32),
    },
    /// The most places attacked on one day.
    LargestDay {
        /// The days.
        days: (u32, u32),
    },
    /// Days on which so many places or more were attacked.
    CrowdedDays {
        /// Places.
        places: u32,
        /// The days.
        days: (u32, u32),
    },
    /// Variance of the events of a region's months in units of their mean.
    MonthlyDispersion {
        /// The region; all of the scope where none is named.
        region: Option<usize>,
    },
    /// The same of the attacks of all weeks.
    WeeklyDispersion {
        /// The days.
        days: (u32, u32),
    },
}

/// The numbers of a scope.
#[derive(Clone, Debug)]
pub struct Features {
    scope: Scope,
    all: Vec<Feature>,
    /// Whether a corridor has a link: corridor by corridor.
    has_link: Vec<Vec<bool>>,
}

impl Features {
    /// What can be said of a scope.
    #[must_use]
    pub fn new(theatre: &Theatre, scope: &Scope) -> Self {
        let mut all = Vec::new();
        let mut whole_regions = 0;
        for (&region, known) in scope.regions.iter().zip(&scope.known) {
            let months: Vec<usize> = (0..known.len()).filter(|&m| known[m]).collect();
            let stretches = months.len().min(STRETCHES);
            for stretch in 0..stretches {
                let cut = |k: usize| k * months.len() / stretches;
                all.push(Feature::Events { region, months: months[cut(stretch)..cut(stretch + 1)].to_vec() });
            }
            if months.len() >= FEWEST {
                all.push(Feature::MonthlyDispersion { region: Some(region) });
                whole_regions += 1;
            }
        }
        if whole_regions > 1 {
            all.push(Feature::MonthlyDispersion { region: None });
        }
        if let Some(days) = scope.dated {
            all.extend(dated(theatre, days));
        }
        let has_link = theatre.corridors.iter().map(|corridor| {
            let mut has = vec![false; theatre.links.len()];
            corridor.links.iter().for_each(|&link| has[link] = true);
            has
        });
        Self { scope: scope.clone(), all, has_link: has_link.collect() }
    }

    /// What each number is.
    #[must_use]
    pub fn all(&self) -> &[Feature] {
        &self.all
    }

    /// What is known.
    #[must_use]
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// The numbers of a history, in the order of [`Self::all`], appended to `out`.
    pub fn append(&self, history: &History, out: &mut Vec<f64>) {
        out.extend(self.all.iter().map(|feature| self.number(feature, history)));
    }

    fn number(&self, feature: &Feature, history: &History) -> f64 {
        let seen = |&(from, to): &(u32, u32), is: &dyn Fn(&Sighting) -> bool| {
            history.between(from, to).filter(|sighting| is(sighting)).count() as f64
        };
        match feature {
            Feature::Events { region, months } => {
                months.iter().map(|&month| f64::from(history.count(*region, month))).sum()
            }
            Feature::Road { corridor, days } => {
                seen(days, &|s| s.seen.link.is_some_and(|link| self.has_link[*corridor][link]))
            }
            Feature::Border { country, days } => {
                seen(days, &|s| s.seen.border == Some(*country) && s.seen.kind != Kind::Abroad)
            }
            Feature::Abroad { country, days } => {
                seen(days, &|s| s.seen.kind == Kind::Abroad && s.seen.country == *country)
            }
            Feature::LargestDay { days } => f64::from(places_by_day(history, *days).into_iter().max().unwrap_or(0)),
            Feature::CrowdedDays { places, days } => {
                places_by_day(history, *days).into_iter().filter(|day| day >= places).count() as f64
            }
            Feature::MonthlyDispersion { region } => self.monthly_dispersion(*region, history),
            Feature::WeeklyDispersion { days } => {
                let weeks = (days.1 - days.0) / 7;
                // At places at home and on corridor roads: of others files may say nothing.
                let is_told = |s: &Sighting| s.seen.kind == Kind::Place || s.seen.link.is_some();
                let of_week = |week: u32| seen(&(days.0 + 7 * week, days.0 + 7 * week + 7), &is_told);
                dispersion((0..weeks).map(of_week))
            }
        }
    }

    fn monthly_dispersion(&self, region: Option<usize>, history: &History) -> f64 {
        let scope = &self.scope;
        let of_region =
            |(&r, known): (&usize, &Vec<bool>)| (region.is_none_or(|one| one == r)).then(|| (r, known.clone()));
        let regions: Vec<(usize, Vec<bool>)> = scope.regions.iter().zip(&scope.known).filter_map(of_region).collect();
        let month = |m: usize| {
            let all = regions.iter().all(|(_, known)| known[m]);
            all.then(|| regions.iter().map(|(r, _)| f64::from(history.count(*r, m))).sum::<f64>())
        };
        dispersion((0..scope.months()).filter_map(month))
    }
}

fn dated(theatre: &Theatre, days: (u32, u32)) -> Vec<Feature> {
    let recent = (days.1.saturating_sub(RECENT_DAYS).max(days.0), days.1);
    let spells: &[(u32, u32)] = if recent == days { &[days] } else { &[days, recent] };
    let mut all = Vec::new();
    let neighbours = || (0..theatre.countries.len()).filter(|&c| theatre.countries[c].role == Role::Neighbour);
    for &days in spells {
        all.extend((0..theatre.corridors.len()).map(|corridor| Feature::Road { corridor, days }));
        all.extend(neighbours().map(|country| Feature::Border { country, days }));
    }
    all.extend(neighbours().map(|country| Feature::Abroad { country, days }));
    all.push(Feature::LargestDay { days });
    all.extend(CROWDS.map(|places| Feature::CrowdedDays { places, days }));
    if days.1 - days.0 >= 7 * u32::try_from(FEWEST).unwrap_or(0) {
        all.push(Feature::WeeklyDispersion { days });
    }
    all
}

/// How many places at home were attacked on each day on which any was.
fn places_by_day(history: &History, days: (u32, u32)) -> Vec<u32> {
    let mut all = Vec::new();
    let mut places = BTreeSet::new();
    let mut today = None;
    for sighting in history.between(days.0, days.1) {
        let Some(place) = sighting.seen.place.filter(|_| sighting.seen.kind == Kind::Place) else { continue };
        if today.replace(sighting.day) != Some(sighting.day) {
            places.clear();
            all.push(0);
        }
        if places.insert(place)
            && let Some(count) = all.last_mut()
        {
            *count += 1;
        }
    }
    all
}

/// Variance in units of the mean; 1, as of Poisson counts, of nothing.
fn dispersion(counts: impl Iterator<Item = f64>) -> f64 {
    let (mut n, mut sum, mut squares) = (0.0, 0.0, 0.0);
    for count in counts {
        n += 1.0;
        sum += count;
        squares += count * count;
    }
    let mean = sum / f64::max(n, 1.0);
    if n < 2.0 || mean == 0.0 { 1.0 } else { (squares - n * mean * mean) / (n - 1.0) / mean }
}
