//! Which places a wave strikes and from where (model.md section 5).
//!
//! The weight of place j is a sum over the cells that reach it, A_j·φ·Σ_i n_i·κ_ij·(1 − stop_ij). Drawing the
//! *pair* (i, j) with weight n_i·A_j·φ·κ_ij·(1 − stop_ij) gives j its weight and, at the same time, i the law
//! of the cell that strikes j. The sums over j for one i change only with the values and the efforts, so a wave
//! costs a sum over places instead of a sum over pairs of places, and the arrival or loss of a cell costs nothing.

use super::geography::Geography;
use super::rates::Rates;
use super::state::{State, pick};

/// Attempts at a place not yet struck before the exact weights are worked out.
const ATTEMPTS: usize = 24;

/// Weights of all pairs, filled in row by row as places are first occupied.
#[derive(Debug, Default)]
pub(super) struct Targeting {
    ready: Vec<bool>,
    /// A_j·κ_ij·(1 − stop_ij), row by row.
    pair: Vec<f64>,
    /// Row sums over the places of a front, `front * places + i`.
    front_sum: Vec<f64>,
    /// Row sums over all places, weighted by effort: the pull of all targets on a cell of i.
    pull: Vec<f64>,
    /// A_j·(1 − stop) as seen from each country, `country * places + j`.
    open_target: Vec<f64>,
    open_ready: Vec<bool>,
    /// Places of positive target weight in each country.
    targets_in: Vec<u32>,
    /// Cells of each place already committed in this wave.
    committed: Vec<u32>,
    struck: Vec<bool>,
    scratch: Vec<f64>,
}

/// One strike that is to happen.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Strike {
    /// Place struck.
    pub target: usize,
    /// Place of the cell that strikes.
    pub from: usize,
}

impl Targeting {
    /// Forgets all rows: new values are in force.
    pub(super) fn reset(&mut self, geo: &Geography, rates: &Rates) {
        let (places, fronts) = (geo.places, geo.fronts());
        self.ready.clear();
        self.ready.resize(places, false);
        self.pair.resize(places * places, 0.0);
        self.front_sum.clear();
        self.front_sum.resize(fronts * places, 0.0);
        self.pull.clear();
        self.pull.resize(places, 0.0);
        self.open_target.resize(geo.countries * places, 0.0);
        self.open_ready.clear();
        self.open_ready.resize(geo.countries, false);
        self.targets_in.clear();
        self.targets_in.resize(geo.countries, 0);
        for (&country, &target) in geo.country.iter().zip(&rates.target) {
            self.targets_in[country] += u32::from(target > 0.0);
        }
        self.committed.clear();
        self.committed.resize(places, 0);
        self.struck.clear();
        self.struck.resize(places, false);
        self.scratch.resize(places, 0.0);
    }

    /// Makes sure that the row of every occupied place stands.
    pub(super) fn prepare(&mut self, geo: &Geography, rates: &Rates, state: &State) {
        for i in 0..geo.places {
            if state.cells[i] > 0 && !self.ready[i] {
                self.add_row(geo, rates, state, i);
            }
        }
    }

    fn add_row(&mut self, geo: &Geography, rates: &Rates, state: &State, i: usize) {
        let (places, country) = (geo.places, geo.country[i]);
        let open = &mut self.open_target[country * places..(country + 1) * places];
        if !self.open_ready[country] {
            for (j, o) in open.iter_mut().enumerate() {
                *o = rates.target[j] * (1.0 - rates.stop[country * geo.countries + geo.country[j]]);
            }
            self.open_ready[country] = true;
        }
        let row = &mut self.pair[i * places..(i + 1) * places];
        let km4 = &geo.road_km4[i * places..(i + 1) * places];
        for ((weight, &km4), &open) in row.iter_mut().zip(km4).zip(open.iter()) {
            *weight = open / (1.0 + km4 * rates.per_reach4);
        }
        let mut pull = 0.0;
        for f in 0..geo.fronts() {
            let sum = lane_sum(&row[geo.of_front(f)]);
            self.front_sum[f * places + i] = sum;
            pull += sum * state.effort[f];
        }
        self.pull[i] = pull;
        self.ready[i] = true;
    }

    /// Takes a new effort on front `f` into the pulls.
    pub(super) fn effort_changed(&mut self, geo: &Geography, f: usize, before: f64, after: f64) {
        let change = after - before;
        let sums = &self.front_sum[f * geo.places..(f + 1) * geo.places];
        for (pull, &sum) in self.pull.iter_mut().zip(sums) {
            *pull += change * sum;
        }
    }

    /// Number of places of positive weight.
    pub(super) fn positive_targets(&self, geo: &Geography, rates: &Rates, state: &State) -> usize {
        let reached = |c: usize| {
            (0..geo.countries).any(|d| state.country_cells[d] > 0 && rates.stop[d * geo.countries + c] < 1.0)
        };
        (0..geo.countries).filter(|&c| self.targets_in[c] > 0 && reached(c)).map(|c| self.targets_in[c] as usize).sum()
    }

    /// Draws a wave of `size` strikes into `strikes`. A place that only committed cells could reach is not struck.
    pub(super) fn draw(
        &mut self,
        geo: &Geography,
        state: &State,
        size: usize,
        uniform: &mut impl FnMut() -> f64,
        strikes: &mut Vec<Strike>,
    ) {
        strikes.clear();
        for i in 0..geo.places {
            self.scratch[i] = state.presence[i] * self.pull[i].max(0.0);
        }
        let total = lane_sum(&self.scratch);
        for _ in 0..size {
            let Some((from, target)) = self.draw_pair(geo, state, total, uniform) else { break };
            self.struck[target] = true;
            if let Some(from) = self.uncommitted(geo, state, from, target, uniform) {
                self.committed[from] += 1;
                strikes.push(Strike { target, from });
            }
        }
        for strike in strikes.iter() {
            self.committed[strike.from] = 0;
        }
        for struck in &mut self.struck {
            *struck = false;
        }
    }

    /// A pair (from, target) with a target not yet struck.
    fn draw_pair(
        &mut self,
        geo: &Geography,
        state: &State,
        total: f64,
        uniform: &mut impl FnMut() -> f64,
    ) -> Option<(usize, usize)> {
        for _ in 0..ATTEMPTS {
            let (from, _) = pick(&self.scratch, |&w| w, uniform() * total);
            let target = self.target_from(geo, state, from, uniform());
            if !self.struck[target] && self.pair[from * geo.places + target] > 0.0 {
                return Some((from, target));
            }
        }
        self.draw_pair_exactly(geo, state, uniform)
    }

    /// The same by working all weights of places not yet struck out; for waves that take most of the weight.
    #[cold]
    fn draw_pair_exactly(
        &self,
        geo: &Geography,
        state: &State,
        uniform: &mut impl FnMut() -> f64,
    ) -> Option<(usize, usize)> {
        let weight = |i: usize, j: usize| {
            if self.struck[j] || state.cells[i] == 0 {
                0.0
            } else {
                state.presence[i] * self.pair[i * geo.places + j] * state.effort[geo.front[j]]
            }
        };
        let pairs = || (0..geo.places).flat_map(|i| (0..geo.places).map(move |j| (i, j)));
        let total: f64 = pairs().map(|(i, j)| weight(i, j)).sum();
        let mut left = uniform() * total;
        let mut last = None;
        for (i, j) in pairs() {
            let w = weight(i, j);
            if w > 0.0 {
                last = Some((i, j));
                if left < w {
                    break;
                }
                left -= w;
            }
        }
        last
    }

    /// The target of a cell of `from`.
    #[inline]
    fn target_from(&self, geo: &Geography, state: &State, from: usize, u: f64) -> usize {
        let places = geo.places;
        let weight = |f: usize| state.effort[f] * self.front_sum[f * places + from];
        let total: f64 = (0..geo.fronts()).map(weight).sum();
        let mut left = u * total;
        let mut front = 0;
        for f in 0..geo.fronts() {
            let w = weight(f);
            if w > 0.0 {
                front = f;
                if left < w {
                    break;
                }
                left -= w;
            }
        }
        let range = geo.of_front(front);
        let row = &self.pair[from * places + range.start..from * places + range.end];
        range.start + pick(row, |&w| w, left / state.effort[front]).0
    }

    /// The place of the cell that strikes `target`: `from` if the cell drawn there is not committed yet, else drawn anew
    /// among the cells that are not. The first branch taken with probability (n − committed)/n leaves the law
    /// ∝ (uncommitted cells)·κ·(1 − stop) as it is.
    fn uncommitted(
        &mut self,
        geo: &Geography,
        state: &State,
        from: usize,
        target: usize,
        uniform: &mut impl FnMut() -> f64,
    ) -> Option<usize> {
        let committed = self.committed[from];
        if committed == 0 || uniform() * state.presence[from] >= f64::from(committed) {
            return Some(from);
        }
        let weight = |i: usize| f64::from(state.cells[i] - self.committed[i]) * self.pair[i * geo.places + target];
        let occupied = || (0..geo.places).filter(|&i| state.cells[i] > self.committed[i]);
        let total: f64 = occupied().map(weight).sum();
        let mut left = uniform() * total;
        let mut last = None;
        for i in occupied() {
            let w = weight(i);
            if w > 0.0 {
                last = Some(i);
                if left < w {
                    break;
                }
                left -= w;
            }
        }
        last
    }
}

/// A sum in four lanes: a fixed order of additions that a compiler may run side by side.
#[inline]
fn lane_sum(items: &[f64]) -> f64 {
    let mut lanes = [0.0; 4];
    let chunks = items.chunks_exact(4);
    let rest: f64 = chunks.remainder().iter().sum();
    for chunk in chunks {
        for (lane, &x) in lanes.iter_mut().zip(chunk) {
            *lane += x;
        }
    }
    (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]) + rest
}
