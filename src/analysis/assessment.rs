//! A judgement of hypotheses as it is stored (`harmattan assess -o`) and told: keys in place of indices, no words.

use serde::{Deserialize, Serialize};

use crate::InLanguages;
use crate::answers::Origin;

/// Layout of the file.
pub const ASSESSMENT_FORMAT: u32 = 1;

/// What events say of a scenario's hypotheses, day by day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Assessment {
    /// What it was taken from, of [`ASSESSMENT_FORMAT`].
    #[serde(flatten)]
    pub origin: Origin,
    /// Futures that were learned from.
    pub futures: u64,
    /// First day of the scenario, ISO 8601.
    pub start: String,
    /// Names of the event files.
    pub events: Vec<String>,
    /// Whether events of them were simulated.
    pub simulated: bool,
    /// The hypotheses.
    pub hypotheses: Vec<Weighed>,
    /// The days, in order; at least one.
    pub days: Vec<AssessedDay>,
    /// What would settle it, as seen on the last day; those that say most first.
    pub observations: Vec<Observation>,
}

/// A hypothesis.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Weighed {
    /// Its key.
    pub key: String,
    /// Its title, in every language.
    pub title: InLanguages,
    /// Its prior, 0–1; all add up to 1.
    pub prior: f64,
}

/// The judgement of one day. Vectors go by hypothesis.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AssessedDay {
    /// The day, ISO 8601: events before it are known.
    pub as_of: String,
    /// Calendar months, whole or from the first day on, that are known in every region.
    pub months: usize,
    /// Whether days and places of attacks are known.
    pub dated: bool,
    /// Probability of each hypothesis, 0–1.
    pub weights: Vec<f64>,
    /// Share of its futures that are as odd under it as the events, 0–1.
    pub misfit: Vec<f64>,
    /// Whether the events are odd under all of them.
    pub odd: bool,
    /// Numbers that lie furthest out.
    pub oddities: Vec<Odd>,
    /// How well stated probabilities hold.
    pub check: Checked,
}

/// How well stated probabilities hold on fresh futures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Checked {
    /// Futures judged.
    pub futures: u64,
    /// Mean of −ln of the probability stated for the true hypothesis.
    pub log_loss: f64,
    /// The same of the priors.
    pub prior_loss: f64,
    /// Exponent that fits best: below 1 stated probabilities go too far.
    pub slope: f64,
    /// Share of futures in which a hypothesis reaches 0.9.
    pub stands_out: f64,
    /// Share of these in which it is the true one.
    pub then_right: Option<f64>,
    /// Stated probabilities by fifths: how many, their mean, and how often they were met.
    pub bins: Vec<(u64, f64, f64)>,
}

/// A number that lies far out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Odd {
    /// What it is.
    pub what: Number,
    /// What was seen.
    pub seen: f64,
    /// P10 and P90 of the futures.
    pub usual: [f64; 2],
    /// Chance of one as far out on either side.
    pub tail: f64,
}

/// A number of a stretch of past.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Number {
    /// Events in a region.
    Events {
        /// The region.
        region: String,
        /// First and last month, `2025-07`.
        months: [String; 2],
    },
    /// Attacks on a corridor's roads.
    Road {
        /// The corridor.
        corridor: String,
        /// First day, ISO 8601.
        from: String,
    },
    /// Attacks near a border.
    Border {
        /// The country beyond it.
        country: String,
        /// First day.
        from: String,
    },
    /// Attacks in a neighbouring country.
    Abroad {
        /// The country.
        country: String,
        /// First day.
        from: String,
    },
    /// Most places attacked on one day.
    LargestDay,
    /// Days with so many places attacked.
    CrowdedDays {
        /// Places.
        places: u32,
    },
    /// Variance of a region's months over their mean; all together where none is named.
    MonthlyDispersion {
        /// The region.
        region: Option<String>,
    },
    /// The same of weeks of attacks.
    WeeklyDispersion,
}

/// Something that may be observed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Sight {
    /// Attacks on a corridor's roads.
    Road {
        /// The corridor.
        corridor: String,
        /// So many or more.
        at_least: u32,
    },
    /// Attacks near a border.
    Border {
        /// The country beyond it.
        country: String,
        /// So many or more.
        at_least: u32,
    },
    /// An attack in a neighbouring country.
    Abroad {
        /// The country.
        country: String,
    },
    /// A blockade begins.
    Blockade {
        /// The corridor.
        corridor: String,
    },
    /// So many places at home attacked on one day.
    ManyPlaces {
        /// Places.
        places: u32,
    },
    /// A month with fewer events than that in a region.
    QuietMonth {
        /// The region.
        region: String,
        /// Events below which it is quiet.
        below: f64,
    },
}

/// An observation, how likely it is, and what it would say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Observation {
    /// What.
    pub what: Sight,
    /// By span, the shortest first.
    pub chances: Vec<SightChance>,
}

/// How likely an observation is in the coming days, and the judgement after. Vectors go by hypothesis.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SightChance {
    /// Days from the last day judged on.
    pub days: u32,
    /// Its probability, 0–1.
    pub probability: f64,
    /// Probability of each hypothesis once it was seen.
    pub seen: Vec<f64>,
    /// The same once the days have passed without it.
    pub unseen: Vec<f64>,
    /// Mutual information of observation and hypothesis, bits.
    pub bits: f64,
}

impl Assessment {
    /// The last day and its hypotheses by falling weight; none where there is no day or numbers do not belong together.
    #[must_use]
    pub fn standing(&self) -> Option<(&AssessedDay, Vec<(usize, f64)>)> {
        let day = self.days.last().filter(|day| day.weights.len() == self.hypotheses.len())?;
        let mut order: Vec<(usize, f64)> = day.weights.iter().copied().enumerate().collect();
        order.sort_by(|a, b| b.1.total_cmp(&a.1));
        Some((day, order))
    }

    /// Whether every list goes by hypothesis: what is read from a file need not.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let n = self.hypotheses.len();
        let of_day = |day: &AssessedDay| day.weights.len() == n && day.misfit.len() == n;
        let of_sight = |o: &Observation| o.chances.iter().all(|c| c.seen.len() == n && c.unseen.len() == n);
        n > 1 && !self.days.is_empty() && self.days.iter().all(of_day) && self.observations.iter().all(of_sight)
    }
}
