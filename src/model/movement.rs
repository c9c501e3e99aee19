//! Relocation of cells along roads (model.md section 4).

use super::blocks::{Ways, pick_way};
use super::geography::Geography;
use super::map::Way;
use super::observer::Passage;
use super::rates::Rates;
use super::state::Cells;
use crate::sampling::float::exp;

/// Weights of the ways out of each place, worked out when a cell first leaves it.
#[derive(Debug, Default)]
pub(super) struct Movement {
    /// Cumulated over the ways of a place, four by four.
    cumulated: Vec<Ways>,
    /// Sum over the ways of each place.
    total: Vec<f64>,
    /// Places whose ways are weighed with the values in force, a bit each.
    ready: Vec<u64>,
}

/// Whether one more cell has room at a place.
#[inline]
pub(super) fn has_room(rates: &Rates, state: &Cells, place: usize) -> bool {
    state.at(place) + 1.0 <= rates.places[place].capacity
}

impl Movement {
    /// Forgets all weights: new values are in force.
    pub(super) fn reset(&mut self, geo: &Geography) {
        self.cumulated.resize(geo.ways_by_four, [f64::INFINITY; 4]);
        self.total.resize(geo.slots, 0.0);
        self.ready.clear();
        self.ready.resize(geo.slots.div_ceil(64), 0);
    }

    /// Weighs the ways out of a place.
    #[inline(never)]
    fn weigh(&mut self, geo: &Geography, rates: &Rates, from: usize) {
        let of = &geo.of[from];
        let mut sum = 0.0;
        let cumulated = self.cumulated[of.ways_by_four()].as_flattened_mut();
        for (weight, way) in cumulated.iter_mut().zip(&geo.ways[of.ways()]) {
            let pull = (rates.move_west * way.west + rates.move_capital * way.nearer).clamp(-50.0, 50.0);
            let open = 1.0 - rates.stop[way.border];
            sum += rates.places[way.to].capacity * way.ease * exp(pull) * open;
            *weight = sum;
        }
        self.total[from] = sum;
        self.ready[from / 64] |= 1 << (from % 64);
    }

    /// The way that `u` in (0, 1) chooses for a cell of `from`, or none if no way has weight.
    #[inline]
    pub(super) fn draw(&mut self, geo: &Geography, rates: &Rates, from: usize, u: f64) -> Option<usize> {
        if self.ready[from / 64] >> (from % 64) & 1 == 0 {
            self.weigh(geo, rates, from);
        }
        let (of, total) = (&geo.of[from], self.total[from]);
        if total <= 0.0 {
            return None;
        }
        let way = pick_way(&self.cumulated[of.ways_by_four()], 1.0, u * total);
        Some(of.ways().start + way.min(of.ways().len() - 1))
    }
}

/// What becomes of a cell that sets out on a way; `None` where the place it heads for is full and it stays.
#[inline]
pub(super) fn pass(rates: &Rates, state: &Cells, way: &Way, u_stop: f64, u_lost: f64) -> Option<Passage> {
    if !has_room(rates, state, way.to) {
        return None;
    }
    Some(if u_stop >= rates.stop[way.border] {
        Passage::Arrived
    } else if u_lost < rates.lost_when_stopped {
        Passage::Lost
    } else {
        Passage::TurnedBack
    })
}
