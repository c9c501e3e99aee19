//! Seasons compiled for a scenario: by what the drawn values are multiplied in each calendar month of the horizon
//! (model.md section 3).

use crate::calendar::{Date, months};
use crate::parameters::Slot;
use crate::scenario::{Quantity, Scenario, Season};

/// The season of one slot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seasonal {
    /// Which value.
    pub slot: Slot,
    /// Its factors.
    pub season: Season,
}

/// The seasons of a scenario.
#[derive(Clone, Debug)]
pub(super) struct Seasons {
    /// First days of the calendar months the horizon touches, days after the start; the first is day 0.
    starts: Vec<f64>,
    /// The month, 1 to 12, that begins there.
    months: Vec<u8>,
    /// By hypothesis (one alone where there is none), in slot order.
    under: Vec<Vec<Seasonal>>,
}

impl Seasons {
    /// Compiles a scenario. A hypothesis that states another value keeps the season of the scenario itself, unless it
    /// states one of its own.
    pub(super) fn new(scenario: &Scenario) -> Self {
        let seasonal = |(slot, quantity): (Slot, &Quantity)| Some(Seasonal { slot, season: quantity.season? });
        let base = scenario.base.iter().enumerate().filter_map(|(slot, q)| Some((slot, q.as_ref()?)));
        let base: Vec<Seasonal> = base.filter_map(seasonal).collect();
        let under = |set: &[(Slot, Quantity)]| {
            let mut all = base.clone();
            for own in set.iter().filter_map(|(slot, quantity)| seasonal((*slot, quantity))) {
                match all.iter_mut().find(|known| known.slot == own.slot) {
                    Some(known) => *known = own,
                    None => all.push(own),
                }
            }
            all.sort_by_key(|seasonal| seasonal.slot);
            all
        };
        let under = match scenario.hypotheses.as_slice() {
            [] => vec![base.clone()],
            all => all.iter().map(|hypothesis| under(&hypothesis.set)).collect(),
        };
        let touched = months(scenario.start, scenario.horizon_days);
        let starts = std::iter::once(0.0).chain(touched.iter().map(|(_, end)| *end)).take(touched.len());
        Self {
            starts: starts.collect(),
            months: touched.iter().map(|(first, _): &(Date, f64)| first.month).collect(),
            under,
        }
    }

    /// Those of a hypothesis; none where there is no such hypothesis.
    pub(super) fn under(&self, hypothesis: usize) -> &[Seasonal] {
        self.under.get(hypothesis).map_or(&[], Vec::as_slice)
    }

    /// The same without any.
    pub(super) fn none(&self) -> Self {
        Self { under: vec![Vec::new(); self.under.len()], ..self.clone() }
    }

    /// The days after the first on which a month begins.
    pub(super) fn starts(&self) -> &[f64] {
        self.starts.get(1..).unwrap_or_default()
    }

    /// Multiplies `values` by the factors of the month of `day`.
    pub(super) fn apply(&self, seasonal: &[Seasonal], day: f64, values: &mut [f64]) {
        let month = self.starts.partition_point(|start| *start <= day);
        let Some(&month) = month.checked_sub(1).and_then(|at| self.months.get(at)) else { return };
        for Seasonal { slot, season } in seasonal {
            values[*slot] *= season.of_month(month);
        }
    }
}
