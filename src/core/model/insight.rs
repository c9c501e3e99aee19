//! Values → the rates and probabilities they amount to, in the units an analyst thinks in: what
//! `explain` shows. Everything comes from the same tables the event loop uses.

use super::borders::Borders;
use super::geography::{Geography, NOWHERE};
use super::mechanisms::warning::air;
use super::mechanisms::waves;
use super::rates::{Rates, YEAR};
use super::reader::Reader;
use super::shared::Model;
use crate::parameters::{Key, Values};

/// What the means of one front amount to.
#[derive(Clone, Debug, PartialEq)]
pub struct FrontInsight {
    /// Orbit hours a day over the front.
    pub orbit_hours: f64,
    /// Share of the front's area seen in a day (drone coverage).
    pub coverage: f64,
    /// Mean number of drones on station.
    pub drones: f64,
    /// Mean number of ground units ready.
    pub ground: f64,
    /// Probability that the air channel alone sees the preparation of a single strike.
    pub seen_by_air: f64,
}

/// What one border amounts to.
#[derive(Clone, Debug, PartialEq)]
pub struct BorderInsight {
    /// Index of the neighbour in the theatre's countries.
    pub country: usize,
    /// Efficiency of the framework in force.
    pub efficiency: f64,
    /// Probability that a crossing is stopped.
    pub interdiction: f64,
}

/// What blockades of one corridor amount to, with the cells of the start.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CorridorInsight {
    /// Blockades begun a year, while there is none.
    pub begun: f64,
    /// Share of the time under blockade in the long run.
    pub share: f64,
}

/// What one place amounts to.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceInsight {
    /// Formations per cell and year, while the place is nearly empty.
    pub formation: f64,
    /// Losses to pressure per cell and year.
    pub loss: f64,
    /// Ambushes per cell and year at effort 1.
    pub ambushes: f64,
    /// Probability that the preparation of a single strike on the place is seen by any channel.
    pub alerted: f64,
}

/// From assumptions to rates.
#[derive(Clone, Debug, PartialEq)]
pub struct Insight {
    /// One per front, in the theatre's order.
    pub fronts: Vec<FrontInsight>,
    /// One per neighbour.
    pub borders: Vec<BorderInsight>,
    /// One per corridor, in the theatre's order; empty where no blockade begins.
    pub corridors: Vec<CorridorInsight>,
    /// One per place, in the theatre's order.
    pub places: Vec<PlaceInsight>,
    /// Cells at the start.
    pub cells: f64,
    /// Waves a year at the start's number of cells, follow-ons included; 0 where there is no cell.
    pub waves_per_year: f64,
    /// Mean number of strikes of a wave, were all sizes open to the group.
    pub mean_size: f64,
    /// Probability that a wave has at least k strikes, index k (index 0 and 1 are 1).
    pub at_least: Vec<f64>,
}

impl Insight {
    /// Works out what `values` amount to.
    #[must_use]
    pub fn new(model: &Model, values: &Values) -> Self {
        let geo = &model.geo;
        let v = Reader::new(&model.parameters, values);
        let scale = v.one(Key::GroupCellsScale);
        let cells: f64 = v.all(Key::Cells).iter().map(|c| libm::floor(c * scale + 0.5)).sum();
        let mut rates = Rates::default();
        rates.fill(model, values, cells);
        let borders = Borders::new(geo, &v);
        let mut places =
            vec![PlaceInsight { formation: 0.0, loss: 0.0, ambushes: 0.0, alerted: 0.0 }; geo.places.len()];
        for &(i, place) in &geo.places {
            places[place] = PlaceInsight {
                formation: rates.turnover.places[i].formation * YEAR,
                loss: rates.turnover.loss[i] * YEAR,
                ambushes: rates.ambushes.each[i] * YEAR,
                alerted: 1.0 - rates.warning.unseen_single[i],
            };
        }
        let at_least: Vec<f64> = (0..rates.waves.size_weight.len()).map(|k| rates.waves.at_least(k)).collect();
        Self {
            fronts: (0..geo.fronts()).map(|f| front(&rates, geo, &v, f)).collect(),
            borders: (geo.neighbours.iter().enumerate())
                .map(|(n, &country)| BorderInsight {
                    country,
                    efficiency: borders.efficiency[n],
                    interdiction: interdiction(&rates, geo, country).unwrap_or_else(|| borders.interdiction(n, 0.0)),
                })
                .collect(),
            corridors: corridors(&rates, geo, |place| v.all(Key::Cells)[place] * scale),
            places,
            cells,
            // Waves come in proportion to cells: the tempo is that of those at the start.
            waves_per_year: if cells > 0.0 {
                v.one(Key::GroupTempo) * cells / waves::Law::reference(&v, cells)
            } else {
                0.0
            },
            mean_size: at_least.iter().skip(1).sum(),
            at_least,
        }
    }

    /// Probability that a wave has at least `size` strikes.
    #[must_use]
    pub fn p_at_least(&self, size: usize) -> f64 {
        self.at_least.get(size).copied().unwrap_or(0.0)
    }
}

fn corridors(rates: &Rates, geo: &Geography, cells: impl Fn(usize) -> f64) -> Vec<CorridorInsight> {
    let at = |slot: usize| if geo.theatre_place[slot] == NOWHERE { 0.0 } else { cells(geo.theatre_place[slot]) };
    let of = |begun: f64| CorridorInsight { begun: begun * YEAR, share: begun / (begun + rates.blockades.ends) };
    rates.blockades.begun(geo, at).into_iter().map(of).collect()
}

fn front(rates: &Rates, geo: &Geography, v: &Reader<'_>, f: usize) -> FrontInsight {
    let air = air(geo, v, f);
    let ground = (v.all(Key::GroundUnits)[f] + v.all(Key::PartnerUnits)[f]) * v.one(Key::GroundReadiness);
    FrontInsight {
        orbit_hours: air.orbit_hours,
        coverage: air.coverage,
        drones: air.orbit_hours / 24.0,
        ground,
        seen_by_air: 1.0 - libm::pow(1.0 - air.coverage, rates.warning.preparation[1]),
    }
}

/// Probability that a crossing from home to a country is stopped, where aircraft see least of it; none without a crossing.
fn interdiction(rates: &Rates, geo: &Geography, country: usize) -> Option<f64> {
    let fronts = geo.fronts();
    let crosses = |&border: &usize| {
        let ends = [border / fronts, border % fronts].map(|front| geo.front_country[front]);
        ends == [geo.home, country]
    };
    geo.ways.iter().map(|way| way.border).filter(crosses).map(|border| rates.shared.stop[border]).reduce(f64::min)
}
