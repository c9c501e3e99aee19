//! Values of an epoch → the rates and probabilities that follow from them (model.md sections 3–7).
//! Times are in days; everything is filled in place, so that an epoch allocates nothing.

use super::blocks::Ways;
use super::deaths::KINDS;
use super::response::OnStation;
use crate::parameters::{Key, ParameterSpace, Slot, Values};
use crate::sampling::float::{exp, ln};

/// Days in a year.
pub(super) const YEAR: f64 = 365.0;

/// A lognormal duration or count: ln of its median, and the standard deviation of the log.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct LogNormal {
    /// Natural logarithm of the median.
    pub ln_median: f64,
    /// Standard deviation of the log.
    pub sigma: f64,
}

impl LogNormal {
    pub(super) fn new(median: f64, sigma: f64) -> Self {
        // A median of 0 means 0 always; `ln` is for positive numbers only.
        Self { ln_median: if median > 0.0 { ln(median) } else { f64::NEG_INFINITY }, sigma }
    }

    /// The value at standard normal `z`.
    #[inline]
    pub(super) fn at(self, z: f64) -> f64 {
        exp(self.ln_median + self.sigma * z)
    }
}

/// Deaths of one kind of event: none with a probability, otherwise lognormal.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct DeathLaw {
    /// Probability of none.
    pub none: f64,
    /// 1/(1 − none).
    pub per_some: f64,
    /// The rest.
    pub some: LogNormal,
}

/// What becomes of the cell of a strike (model.md section 6), as stated.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct EngagementLaw {
    pub loss_repelled: f64,
    pub loss_drone: f64,
    pub loss_overrun: f64,
    pub hold: f64,
    pub capture: f64,
    pub recovery_days: f64,
}

/// Rates of a place, per cell and day.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct PlaceRates {
    /// Cells the place holds.
    pub capacity: f64,
    pub per_capacity: f64,
    /// Formation while it is nearly empty.
    pub formation: f64,
    /// Ambushes on all its ways, without effort.
    pub ambush: f64,
}

impl PlaceRates {
    /// Formation by each of `n` cells, per day (model.md section 3).
    #[inline]
    pub(super) fn formation(&self, n: f64) -> f64 {
        let room = 1.0 - n * self.per_capacity;
        let room = if room > 0.0 { room } else { 0.0 };
        self.formation * room
    }
}

/// What a country or region contributes to the places in it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Local {
    pub resilience: f64,
    /// Rate at which people see a preparation, per day of it.
    pub people: f64,
    pub attrition: f64,
    pub restraint: f64,
}

/// Everything that is constant within an epoch.
#[derive(Debug, Default)]
pub(super) struct Rates {
    // movement
    pub move_per_cell: f64,
    pub move_west: f64,
    pub move_capital: f64,
    pub lost_when_stopped: f64,
    /// Interdiction between two countries, `a * countries + b`; 0 within a country.
    pub stop: Vec<f64>,
    // formation, loss and ambushes
    pub places: Vec<PlaceRates>,
    /// Loss of a cell of each place, per day; one entry more, of 0, for cells that are nowhere.
    pub loss: Vec<f64>,
    /// The most that a cell at home forms and is lost, per day.
    pub most_turnover: f64,
    /// Turnover that every cell may have by the clock of turnover, per day: the same throughout a trajectory.
    pub usual_turnover: f64,
    // waves
    pub wave_base: f64,
    pub wave_jump: f64,
    pub memory_rate: f64,
    pub largest: usize,
    /// Cumulated k^(−size_exponent), index k (index 0 is 0).
    pub size_weight: Vec<f64>,
    /// Target weight of each place without the group's effort and presence.
    pub target: Vec<f64>,
    /// Pull to the west, and its factor for every place.
    pub pull: f64,
    pub west_pull: Vec<f64>,
    pub value: Vec<f64>,
    /// (1/reach_km)⁴
    pub per_reach4: f64,
    // warning
    /// Days of preparation of a wave of size k.
    pub preparation: Vec<f64>,
    /// Rate per day of preparation at which a strike on a place of a zone is seen, by air and by people.
    pub sight: Vec<f64>,
    /// Probability that neither border cooperation nor the baseline channel sees it.
    pub unseen: Vec<f64>,
    /// Probability that no channel at all sees a strike that is a wave of its own.
    pub unseen_single: Vec<f64>,
    pub fusion: f64,
    // response and engagement
    pub drones: Vec<OnStation>,
    pub ground: Vec<OnStation>,
    pub engagement: EngagementLaw,
    /// e^(−garrison term of the logit) of each place, at full strength and weakened.
    pub garrison_odds: Vec<[f64; 2]>,
    /// e^(−rest of the logit) by who helps: alerted 1, drone 2, ground unit 4.
    pub help_odds: [f64; 8],
    /// By whether a strike was repelled.
    pub closure_strike: [LogNormal; 2],
    pub closure_ambush: LogNormal,
    /// By kind of event ([`super::deaths::Deadly`]).
    pub deaths: [DeathLaw; KINDS],
    // ambushes
    /// Rate per cell and day on each way out of a place, without effort, cumulated over the place's ways, four by four.
    pub ambush_way: Vec<Ways>,
    pub ambush_link: Vec<f64>,
    /// The most that a cell of each front may lay, per day, without effort.
    pub most_ambush: Vec<f64>,
    // phases and incidents
    /// New phases a day, on all home fronts together.
    pub phase_rate: f64,
    pub phase_sigma: Vec<f64>,
    pub incidents_per_day: f64,
    pub incident_dispersion: f64,
    /// Incident weight of a zone: 1 at home, 1 − restraint abroad.
    pub zone_weight: Vec<f64>,
    /// Probability that neither air nor people see a strike that is a wave of its own, by zone.
    pub zone_unseen: Vec<f64>,
    pub country: Vec<Local>,
    pub region: Vec<Local>,
    /// Loss of a cell to the means of each front, per year.
    pub means: Vec<f64>,
    /// Largest security of the corridors of each set of corridors.
    pub guarded: Vec<f64>,
    // outcomes
    /// Places of front `west` within `border_km` of a crossing: their fall counts for spread level 2.
    pub near_border: Vec<bool>,
    pub border_km: f64,
    pub foothold_days: f64,
    pub disruption_days: f64,
}

/// Reads one set of values by key.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    space: &'a ParameterSpace,
    numbers: &'a [f64],
}

impl<'a> Reader<'a> {
    pub(super) fn new(space: &'a ParameterSpace, values: &'a Values) -> Self {
        Self { space, numbers: values.as_slice() }
    }

    /// The value of a scalar key.
    pub(super) fn one(&self, key: Key) -> f64 {
        self.numbers[self.space.first(key)]
    }

    /// The values of a key, in the order of its members.
    pub(super) fn all(&self, key: Key) -> &'a [f64] {
        let first = self.space.first(key);
        &self.numbers[first..first + self.space.members(key).len()]
    }

    /// The value in a slot.
    #[inline]
    pub(super) fn at(&self, slot: Slot) -> f64 {
        self.numbers[slot]
    }

    /// The value in a slot, 0 where there is none.
    #[inline]
    pub(super) fn or_0(&self, slot: Option<Slot>) -> f64 {
        slot.map_or(0.0, |slot| self.numbers[slot])
    }
}

impl Rates {
    /// Turnover of a cell of a place beyond what every cell may have, where each forms another at rate `formation`.
    #[inline]
    pub(super) fn excess(&self, place: usize, formation: f64) -> f64 {
        let excess = formation + self.loss[place] - self.usual_turnover;
        if excess > 0.0 { excess } else { 0.0 }
    }
}

/// `vector` refilled from an iterator, keeping its memory.
pub(super) fn refill<T>(vector: &mut Vec<T>, items: impl Iterator<Item = T>) {
    vector.clear();
    vector.extend(items);
}
