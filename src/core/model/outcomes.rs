//! The one registry of outcomes: the model fills it, the ensemble reduces it, tables, charts and
//! languages read it. Adding an outcome is one line here, its words in `locale`
//! (`outcome-<id>`), and the line of the model that fills it.

use crate::parameters::{Columns, Member};
use crate::theatre::Theatre;

/// What an outcome is repeated over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutcomeFamily {
    /// One value.
    Scalar,
    /// One per corridor.
    Corridor,
    /// One per neighbour.
    Neighbour,
    /// One per place.
    Place,
    /// One per region and calendar month, named `region.2025-07`.
    RegionMonth,
}

/// What sort of number an outcome is; decides how it is summarised and written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutcomeKind {
    /// A duration in days, 0 to the horizon.
    Days,
    /// Time of a first event in days after the start; missing (NaN) if it never happened.
    FirstDay,
    /// Money, USD.
    Usd,
    /// The spread level, 0–5.
    Level,
    /// A count.
    Count,
    /// A share, 0–1; missing (NaN) where there is nothing to share.
    Share,
    /// A distance in km; may be missing (NaN).
    Km,
}

/// Of which events about an outcome the probability is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Of none.
    Nothing,
    /// That it is at least 1, 2 … 5; no headlines, since a level counts all above it.
    Levels,
    /// That it is at least `outcomes.disruption_days`; a headline of western corridors, and of all of them.
    Disruption,
    /// That it comes about at all, for a day or more; no headline.
    EvenOnce,
    /// That it comes about at all; a headline where there is a neighbour.
    Once,
    /// That it has happened by the end; a headline.
    ByTheEnd,
    /// That it has happened by each of the headline days and by the end; headlines where the outcome is one.
    ByDay,
}

/// One entry of the registry.
#[expect(clippy::struct_excessive_bools, reason = "each answers a question of its own")]
#[derive(Clone, Copy, Debug)]
pub struct OutcomeSpec {
    /// Which outcome this is.
    pub outcome: Outcome,
    /// Name in data files, `{}` standing for the member.
    pub pattern: &'static str,
    /// What it is repeated over.
    pub family: OutcomeFamily,
    /// What sort of number it is.
    pub kind: OutcomeKind,
    /// Whether it belongs to the headline table.
    pub headline: bool,
    /// Whether its mean is compared between scenarios.
    pub compared: bool,
    /// Whether it says where risk went: in each corridor or country, before and after a measure.
    pub displaced: bool,
    /// Whether the curve of its exceedance is kept.
    pub exceedance: bool,
    /// Whether the assumptions behind it are looked for: behind its headline events where events are asked for, else
    /// behind the amount.
    pub driven: bool,
    /// The events whose probability is asked for.
    pub asked: Asked,
}

impl OutcomeSpec {
    /// An outcome that stands in data files only.
    const fn plain(outcome: Outcome, pattern: &'static str, family: OutcomeFamily, kind: OutcomeKind) -> Self {
        Self {
            outcome,
            pattern,
            family,
            kind,
            headline: false,
            compared: false,
            displaced: false,
            exceedance: false,
            driven: false,
            asked: Asked::Nothing,
        }
    }

    /// Identifier of the label in `locale`: `outcome-closed-days`.
    #[must_use]
    pub fn label_id(&self) -> String {
        format!("outcome-{}", self.pattern.replace(".{}", "").replace(['.', '_'], "-"))
    }
}

macro_rules! outcomes {
    ($($name:ident = $pattern:literal, $family:ident, $kind:ident $(, $use:ident)* $(=> $asked:ident)?;)*) => {
        /// An outcome of a trajectory (model.md section 8).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Outcome { $(#[doc = $pattern] $name,)* }

        /// The registry.
        pub const OUTCOMES: &[OutcomeSpec] = &[$(OutcomeSpec {
            $($use: true,)*
            $(asked: Asked::$asked,)?
            ..OutcomeSpec::plain(Outcome::$name, $pattern, OutcomeFamily::$family, OutcomeKind::$kind)
        },)*];
    };
}

outcomes! {
    ClosedDays = "closed_days.{}", Corridor, Days, headline, compared, displaced, exceedance, driven => Disruption;
    LongestClosure = "longest_closure.{}", Corridor, Days;
    MostClosedDays = "most_closed_days", Scalar, Days, driven => Disruption;
    IsolationDays = "isolation_days", Scalar, Days, headline, compared, exceedance => EvenOnce;
    TradeLoss = "trade_loss", Scalar, Usd, headline, compared, exceedance, driven;
    BlockadeDays = "blockade_days.{}", Corridor, Days;
    FirstBlockade = "first_blockade.{}", Corridor, FirstDay => ByDay;
    BlockadeLoss = "blockade_loss", Scalar, Usd;
    FirstArrival = "first_arrival.{}", Neighbour, FirstDay => ByDay;
    FirstFoothold = "first_foothold.{}", Neighbour, FirstDay, headline, displaced => ByDay;
    FirstStrike = "first_strike.{}", Neighbour, FirstDay, headline => ByDay;
    BorderOverrun = "border_overrun", Scalar, Count => Once;
    FirstFootholdAbroad = "first_foothold_abroad", Scalar, FirstDay => ByTheEnd;
    FirstStrikeAbroad = "first_strike_abroad", Scalar, FirstDay => ByTheEnd;
    FirstAbroad = "first_abroad", Scalar, FirstDay, driven => ByTheEnd;
    FirstCoast = "first_coast", Scalar, FirstDay => ByTheEnd;
    SpreadLevel = "spread_level", Scalar, Level, headline => Levels;
    CoastDistance = "coast_distance_km", Scalar, Km;
    GravityShift = "gravity_shift_km", Scalar, Km, headline, compared;
    Waves = "waves", Scalar, Count;
    Strikes = "strikes", Scalar, Count, headline, compared;
    Overrun = "overrun", Scalar, Count, compared;
    Repelled = "repelled", Scalar, Count;
    LargestWave = "largest_wave", Scalar, Count;
    Ambushes = "ambushes", Scalar, Count, compared;
    ServedShare = "served_share", Scalar, Share;
    AlertedShare = "alerted_share", Scalar, Share;
    Deaths = "deaths", Scalar, Count, headline, compared;
    CellsLost = "cells_lost", Scalar, Count;
    CellsEnd = "cells_end", Scalar, Count;
    StrikesAt = "strikes.{}", Place, Count;
    Events = "events.{}", RegionMonth, Count;
}

impl Outcome {
    /// This outcome's line of the registry.
    #[must_use]
    pub const fn spec(self) -> &'static OutcomeSpec {
        &OUTCOMES[self as usize]
    }
}

/// All outcome columns of a theatre and horizon, in the order of a trajectory's flat array.
#[derive(Clone, Debug)]
pub struct OutcomeSpace {
    columns: Columns,
}

impl OutcomeSpace {
    /// Lays the registry out; `months` are the calendar months the horizon touches (`2025-07`).
    /// Members of `events.{}` are ordered region by region, then by month.
    #[must_use]
    pub fn new(theatre: &Theatre, months: &[String]) -> Self {
        let mut columns = Columns::default();
        for spec in OUTCOMES {
            columns.push(spec.pattern, members_of(spec.family, theatre, months));
        }
        Self { columns }
    }

    /// Number of columns.
    #[must_use]
    pub fn len(&self) -> usize {
        self.columns.names().len()
    }

    /// Whether there is no column.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.columns.names().is_empty()
    }

    /// First column of an outcome; its members follow.
    #[must_use]
    pub fn first(&self, outcome: Outcome) -> usize {
        self.columns.first(outcome as usize)
    }

    /// Members of an outcome's family.
    #[must_use]
    pub fn members(&self, outcome: Outcome) -> &[Member] {
        self.columns.members(outcome as usize)
    }

    /// Registry entry of a column.
    #[must_use]
    pub fn spec(&self, column: usize) -> &'static OutcomeSpec {
        &OUTCOMES[self.columns.entry(column)]
    }

    /// The member a column stands for.
    #[must_use]
    pub fn member(&self, column: usize) -> &Member {
        self.columns.member(column)
    }

    /// Names of all columns, in order.
    #[must_use]
    pub fn names(&self) -> &[String] {
        self.columns.names()
    }
}

fn members_of(family: OutcomeFamily, theatre: &Theatre, months: &[String]) -> Vec<Member> {
    let named = Member::new;
    match family {
        OutcomeFamily::Scalar => vec![named("", 0)],
        OutcomeFamily::Corridor => theatre.corridors.iter().enumerate().map(|(i, c)| named(&c.key, i)).collect(),
        OutcomeFamily::Neighbour => theatre.neighbours().map(|i| named(&theatre.countries[i].key, i)).collect(),
        OutcomeFamily::Place => theatre.places.iter().enumerate().map(|(i, p)| named(&p.key, i)).collect(),
        OutcomeFamily::RegionMonth => (theatre.regions.iter().enumerate())
            .flat_map(|(i, r)| months.iter().map(move |m| named(&format!("{}.{m}", r.key), i)))
            .collect(),
    }
}
