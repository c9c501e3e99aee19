//! Relocation of cells along roads (model.md section 4).

use super::blocks::position;
use super::geography::{Geography, Way};
use super::observer::Passage;
use super::rates::Rates;
use super::state::State;
use crate::sampling::float::exp;

/// Weights of the ways out of each place.
#[derive(Debug, Default)]
pub(super) struct Movement {
    /// Cumulated over the ways of a place.
    cumulated: Vec<f64>,
}

/// Whether one more cell has room at a place.
#[inline]
pub(super) fn has_room(rates: &Rates, state: &State, place: usize) -> bool {
    let (b, lane) = position(place);
    state.blocks[b].presence[lane] + 1.0 <= rates.blocks[b].capacity[lane]
}

impl Movement {
    /// Weighs all ways with the values now in force.
    pub(super) fn weigh(&mut self, geo: &Geography, rates: &Rates) {
        self.cumulated.clear();
        for of in &geo.of {
            let mut sum = 0.0;
            for way in &geo.ways[of.ways()] {
                let pull = (rates.move_west * way.west + rates.move_capital * way.nearer).clamp(-50.0, 50.0);
                let open = 1.0 - rates.stop[way.border];
                let (b, lane) = position(way.to);
                sum += rates.blocks[b].capacity[lane] * way.ease * exp(pull) * open;
                self.cumulated.push(sum);
            }
        }
    }

    /// The way a cell of `from` takes, or none if no way has weight.
    #[inline]
    pub(super) fn draw(&self, geo: &Geography, from: usize, u: f64) -> Option<usize> {
        let ways = geo.of[from].ways();
        let cumulated = &self.cumulated[ways.clone()];
        let total = *cumulated.last()?;
        if total <= 0.0 {
            return None;
        }
        let target = u * total;
        let way = cumulated.iter().position(|&c| target < c).unwrap_or(cumulated.len() - 1);
        Some(ways.start + way)
    }
}

/// What becomes of a cell that sets out on a way; `None` where the place it heads for is full and it stays.
#[inline]
pub(super) fn pass(rates: &Rates, state: &State, way: &Way, u_stop: f64, u_lost: f64) -> Option<Passage> {
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
