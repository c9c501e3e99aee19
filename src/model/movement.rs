//! Relocation of cells along roads (model.md section 4).

use super::geography::Geography;
use super::observer::Passage;
use super::rates::Rates;
use super::state::State;
use crate::sampling::float::exp;

/// Weights of the ways out of each place, worked out when a cell first leaves it.
#[derive(Debug, Default)]
pub(super) struct Movement {
    ready: Vec<bool>,
    /// Cumulated over the ways of a place.
    cumulated: Vec<f64>,
}

/// Whether one more cell has room at a place.
#[inline]
pub(super) fn has_room(rates: &Rates, state: &State, place: usize) -> bool {
    state.presence[place] + 1.0 <= rates.place[place].capacity
}

impl Movement {
    /// Forgets all weights: new values are in force.
    pub(super) fn reset(&mut self, geo: &Geography) {
        self.ready.clear();
        self.ready.resize(geo.places, false);
        self.cumulated.resize(geo.ways.len(), 0.0);
    }

    fn weigh(&mut self, geo: &Geography, rates: &Rates, from: usize) {
        let mut sum = 0.0;
        for w in geo.ways_of(from) {
            let way = geo.ways[w];
            let (a, b) = (geo.of[from].country, geo.of[way.to].country);
            let west = geo.west[way.to] - geo.west[from];
            let nearer = if a == geo.home && b == geo.home {
                geo.capital_distance[from] - geo.capital_distance[way.to]
            } else {
                0.0
            };
            let pull = (rates.move_west * west + rates.move_capital * nearer).clamp(-50.0, 50.0);
            let open = 1.0 - rates.stop[a * geo.countries + b];
            sum += rates.place[way.to].capacity / (1.0 + way.km / 100.0) * exp(pull) * open;
            self.cumulated[w] = sum;
        }
        self.ready[from] = true;
    }

    /// Where a cell of `from` heads, or nowhere if no way has weight.
    pub(super) fn draw(&mut self, geo: &Geography, rates: &Rates, from: usize, u: f64) -> Option<usize> {
        if !self.ready[from] {
            self.weigh(geo, rates, from);
        }
        let ways = geo.ways_of(from);
        let cumulated = &self.cumulated[ways.clone()];
        let total = *cumulated.last()?;
        if total <= 0.0 {
            return None;
        }
        let target = u * total;
        let way = cumulated.iter().position(|&c| target < c).unwrap_or(cumulated.len() - 1);
        Some(geo.ways[ways.start + way].to)
    }
}

/// What becomes of a cell that sets out; `None` where the place it heads for is full and it stays.
pub(super) fn pass(
    geo: &Geography,
    rates: &Rates,
    state: &State,
    from: usize,
    to: usize,
    u_stop: f64,
    u_lost: f64,
) -> Option<Passage> {
    if !has_room(rates, state, to) {
        return None;
    }
    let stop = rates.stop[geo.of[from].country * geo.countries + geo.of[to].country];
    Some(if u_stop >= stop {
        Passage::Arrived
    } else if u_lost < rates.lost_when_stopped {
        Passage::Lost
    } else {
        Passage::TurnedBack
    })
}
