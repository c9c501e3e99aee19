//! What all mechanisms work out their rates from in an epoch, and what they share of what follows from them (model.md
//! sections 3–7). Times are in days; everything is filled in place, so that an epoch allocates nothing.

use super::borders::Borders;
use super::geography::Geography;
use super::inputs::{MadeOf, Part};
use super::mechanisms::warning::seen_within;
use super::members::Members;
use super::reader::{Reader, refill};
use super::shared::Model;
use crate::parameters::{Key, Values};
use crate::sampling::float::{exp, ln};

pub(super) use super::mechanisms::Rates;

/// Days in a year.
pub(super) const YEAR: f64 = 365.0;

impl Rates {
    /// Fills in what follows from `values`. `start_cells` is N₀, the number of cells at the start. What was made of
    /// numbers that are the same again stands.
    pub(super) fn fill(&mut self, model: &Model, values: &Values, start_cells: f64) {
        let (geo, members) = (&model.geo, &model.members);
        let mut made_of = std::mem::take(&mut self.made_of);
        let v = Reader::new(&model.parameters, values);
        made_of.compare(&v, start_cells);
        let mut shared = std::mem::take(&mut self.shared);
        shared.fill(geo, members, &v, &mut made_of);
        self.fill_each(&Basis { geo, members, v, start_cells, shared: &shared }, &made_of);
        self.shared = shared;
        self.made_of = made_of;
    }
}

/// What mechanisms work out their rates from. Whatever is read of it is noted.
pub(super) struct Basis<'a> {
    pub geo: &'a Geography,
    pub members: &'a Members,
    /// The values.
    pub v: Reader<'a>,
    start_cells: f64,
    shared: &'a Shared,
}

impl<'a> Basis<'a> {
    /// N₀, the number of cells at the start.
    pub(super) fn start_cells(&self) -> f64 {
        self.v.note(Part::StartCells.into());
        self.start_cells
    }

    pub(super) fn borders(&self) -> &'a Borders {
        self.v.note(Part::Borders.into());
        &self.shared.borders
    }

    /// What countries contribute to the places in them.
    pub(super) fn country(&self) -> &'a [Local] {
        self.v.note(Part::Country.into());
        &self.shared.country
    }

    /// What regions contribute to the places in them.
    pub(super) fn region(&self) -> &'a [Local] {
        self.v.note(Part::Region.into());
        &self.shared.region
    }

    /// Most strikes of a wave.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number from 1 to 100")]
    pub(super) fn largest_wave(&self) -> usize {
        libm::floor(self.v.one(Key::GroupSimultaneousStrikes) + 0.5) as usize
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

/// What mechanisms share.
#[derive(Debug, Default)]
pub(super) struct Shared {
    borders: Borders,
    country: Vec<Local>,
    region: Vec<Local>,
    /// Probability that a crossing from or to each front is seen from the air.
    seen: Vec<f64>,
    /// Interdiction between two fronts, `a * fronts + b`; 0 within a country.
    pub stop: Vec<f64>,
    /// Places of the western fronts within `border_km` of a crossing: their fall counts for spread level 2.
    pub near_border: Vec<bool>,
    border_km: f64,
    pub foothold_days: f64,
    pub disruption_days: f64,
}

impl Shared {
    fn fill(&mut self, geo: &Geography, members: &Members, v: &Reader<'_>, made_of: &mut MadeOf) {
        let borders = || {
            self.borders = Borders::new(geo, v);
            self.fill_seen(geo, v);
        };
        if made_of.refills(Part::Borders, v, borders) {
            self.borders.stop(geo, &self.seen, &mut self.stop);
        }
        made_of.refills(Part::Country, v, || self.fill_countries(members, v));
        made_of.refills(Part::Region, v, || self.fill_regions(geo, members, v));
        self.mark_border(geo, v.one(Key::OutcomesBorderKm));
        self.foothold_days = v.one(Key::OutcomesFootholdDays);
        self.disruption_days = v.one(Key::OutcomesDisruptionDays);
    }

    /// Air search at crossings (model.md section 7).
    fn fill_seen(&mut self, geo: &Geography, v: &Reader<'_>) {
        let days = v.stated_or(Key::CooperationTransitDays, 0.0);
        let seen = |front: usize| {
            // Without it no value of an aircraft is read, so that none of them makes borders anew.
            if self.borders.air_stop * days > 0.0 { seen_within(geo, v, front, days) } else { 0.0 }
        };
        refill(&mut self.seen, (0..geo.fronts()).map(seen));
    }

    /// What countries contribute, once for all places in them.
    fn fill_countries(&mut self, members: &Members, v: &Reader<'_>) {
        refill(
            &mut self.country,
            members.restraint.iter().zip(&members.attrition).map(|(&restraint, &attrition)| Local {
                restraint: v.or_0(restraint),
                attrition: v.or_0(attrition),
                ..Local::default()
            }),
        );
    }

    /// What regions contribute.
    fn fill_regions(&mut self, geo: &Geography, members: &Members, v: &Reader<'_>) {
        v.note(Part::Country.into());
        refill(
            &mut self.region,
            members.community.iter().zip(&geo.region_country).map(|(community, &country)| {
                let [resilience, reporting, protection] = community.map(|at| at.value(v));
                let people = -log_of_share(reporting * protection) / 10.0;
                Local { resilience, people, ..self.country[country] }
            }),
        );
    }

    /// Marks the places whose fall counts for spread level 2, unless they are marked for this distance.
    fn mark_border(&mut self, geo: &Geography, border_km: f64) {
        if self.border_km == border_km && self.near_border.len() == geo.slots {
            return;
        }
        self.border_km = border_km;
        let neighbours = geo.neighbours.len();
        refill(
            &mut self.near_border,
            (0..geo.slots).map(|i| {
                geo.front_is_western[geo.of[i].front]
                    && geo.crossing_km[i * neighbours..(i + 1) * neighbours].iter().any(|&km| km <= border_km)
            }),
        );
    }
}

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

/// ln(1 − share), kept finite where the share is 1.
pub(super) fn log_of_share(share: f64) -> f64 {
    if share <= 0.0 { 0.0 } else { ln((1.0 - share).max(1e-300)) }
}
