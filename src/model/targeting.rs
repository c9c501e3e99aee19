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
    committed: Vec<f64>,
    struck: Vec<bool>,
    /// Pull on all cells of each front, as of the wave being drawn.
    front_pull: Vec<f64>,
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
        for (of, &target) in geo.of.iter().zip(&rates.target) {
            self.targets_in[of.country] += u32::from(target > 0.0);
        }
        self.committed.clear();
        self.committed.resize(places, 0.0);
        self.struck.clear();
        self.struck.resize(places, false);
        self.front_pull.resize(fronts, 0.0);
    }

    /// Makes sure that the row of every occupied place stands.
    #[inline(never)]
    pub(super) fn prepare(&mut self, geo: &Geography, rates: &Rates, state: &mut State) {
        for k in 0..state.newly_occupied.len() {
            let i = state.newly_occupied[k];
            if !self.ready[i] {
                self.add_row(geo, rates, state, i);
            }
        }
        state.newly_occupied.clear();
    }

    fn add_row(&mut self, geo: &Geography, rates: &Rates, state: &State, i: usize) {
        let (places, country) = (geo.places, geo.of[i].country);
        let open = &mut self.open_target[country * places..(country + 1) * places];
        if !self.open_ready[country] {
            for (j, o) in open.iter_mut().enumerate() {
                *o = rates.target[j] * (1.0 - rates.stop[country * geo.countries + geo.of[j].country]);
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
        for (pull, sum) in self.pull.iter_mut().zip(sums) {
            *pull += change * sum;
        }
    }

    /// Number of places of positive weight.
    #[inline(never)]
    pub(super) fn positive_targets(&self, geo: &Geography, rates: &Rates, state: &State) -> usize {
        let reached = |c: usize| {
            (0..geo.countries).any(|d| state.country_cells[d] > 0.0 && rates.stop[d * geo.countries + c] < 1.0)
        };
        (0..geo.countries).filter(|&c| self.targets_in[c] > 0 && reached(c)).map(|c| self.targets_in[c] as usize).sum()
    }

    /// Draws a wave of `size` strikes into `strikes`. A place that only committed cells could reach is not struck.
    #[inline(never)]
    pub(super) fn draw(
        &mut self,
        geo: &Geography,
        state: &State,
        size: usize,
        uniform: &mut impl FnMut() -> f64,
        strikes: &mut Vec<Strike>,
    ) {
        strikes.clear();
        let mut total = 0.0;
        for (f, sum) in self.front_pull.iter_mut().enumerate() {
            let range = geo.of_front(f);
            *sum = lane_dot(&state.presence[range.clone()], &self.pull[range]);
            total += *sum;
        }
        for _ in 0..size {
            let Some((from, target)) = self.draw_pair(geo, state, total, uniform) else { break };
            self.struck[target] = true;
            if let Some(from) = self.uncommitted(geo, state, from, target, uniform) {
                self.committed[from] += 1.0;
                strikes.push(Strike { target, from });
            }
        }
        for strike in strikes.iter() {
            self.committed[strike.from] = 0.0;
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
            let (front, left) = pick(self.front_pull.iter().copied(), uniform() * total)?;
            let range = geo.of_front(front);
            let cells = state.presence[range.clone()].iter().zip(&self.pull[range.clone()]).map(|(n, p)| n * p);
            let Some((offset, _)) = pick(cells, left) else { continue };
            let from = range.start + offset;
            let Some(target) = self.target_from(geo, state, from, uniform()) else { continue };
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
            if self.struck[j] || state.presence[i] == 0.0 {
                0.0
            } else {
                state.presence[i] * self.pair[i * geo.places + j] * state.effort[geo.of[j].front]
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
    fn target_from(&self, geo: &Geography, state: &State, from: usize, u: f64) -> Option<usize> {
        let sums = self.front_sum[from..].iter().step_by(geo.places);
        let weights = sums.zip(&state.effort).map(|(s, e)| s * e);
        let total: f64 = weights.clone().sum();
        let (front, left) = pick(weights, u * total)?;
        let range = geo.of_front(front);
        let row = &self.pair[from * geo.places..(from + 1) * geo.places][range.clone()];
        let (offset, _) = pick(row.iter().copied(), left / state.effort[front])?;
        Some(range.start + offset)
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
        if committed == 0.0 || uniform() * state.presence[from] >= committed {
            return Some(from);
        }
        let weight = |i: usize| (state.presence[i] - self.committed[i]) * self.pair[i * geo.places + target];
        let occupied = || (0..geo.places).filter(|&i| state.presence[i] > self.committed[i]);
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

/// A sum of products in four lanes: see [`lane_sum`].
#[inline]
fn lane_dot(a: &[f64], b: &[f64]) -> f64 {
    let mut lanes = [0.0; 4];
    let (chunks_a, rest_a) = a.as_chunks::<4>();
    let (chunks_b, rest_b) = b.as_chunks::<4>();
    for (a, b) in chunks_a.iter().zip(chunks_b) {
        for lane in 0..4 {
            lanes[lane] += a[lane] * b[lane];
        }
    }
    let rest: f64 = rest_a.iter().zip(rest_b).map(|(a, b)| a * b).sum();
    (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]) + rest
}

/// A sum in four lanes: a fixed order of additions that a compiler may run side by side.
#[inline]
fn lane_sum(items: &[f64]) -> f64 {
    let mut lanes = [0.0; 4];
    let (chunks, rest) = items.as_chunks::<4>();
    for chunk in chunks {
        for lane in 0..4 {
            lanes[lane] += chunk[lane];
        }
    }
    let rest: f64 = rest.iter().sum();
    (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]) + rest
}
