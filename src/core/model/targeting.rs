//! Which places a wave strikes and from where (model.md section 5).
//!
//! The weight of place j is a sum over the cells that reach it, A_j·φ·Σ_i n_i·κ_ij·(1 − stop_ij). Drawing the
//! *pair* (i, j) with weight n_i·A_j·φ·κ_ij·(1 − stop_ij) gives j its weight and, at the same time, i the law
//! of the cell that strikes j. The sums over j for one i change only with the values and the efforts, so a wave
//! costs a sum over places instead of a sum over pairs of places, and the arrival or loss of a cell costs nothing.

use super::blocks::{Block, CELLS, LANES, pick, sum};
use super::geography::Geography;
use super::rates::Rates;
use super::state::Cells;
use crate::sampling::{Stream, fine};

/// Attempts at a place not yet struck before the exact weights are worked out.
const ATTEMPTS: usize = 24;

/// Weights of all pairs, filled in row by row as places are first occupied.
#[derive(Debug, Default)]
pub(super) struct Targeting {
    /// Places whose row stands, a bit each.
    ready: Vec<u64>,
    /// A_j·κ_ij·(1 − stop_ij), row by row.
    pair: Vec<Block>,
    /// Its sums over each block, row by row.
    block_sum: Vec<f64>,
    /// Its sums over each of eight fronts, row by row, for eight fronts after eight: the pull of the front's targets on
    /// a cell of i, without effort.
    front_sum: Vec<Block>,
    /// A_j·(1 − stop) as seen from each country, country by country.
    open_target: Vec<Block>,
    open_ready: Vec<bool>,
    /// Places of positive target weight in each country, and those of them that some cell can strike.
    targets_in: Vec<u32>,
    targets: usize,
    /// Countries with cells when they were last counted, a bit each.
    occupied: u64,
    /// Places drawn in this wave, a bit each.
    struck: Vec<u64>,
    /// What the rows were made of: target weights, shares stopped, reach.
    made_of: (Vec<f64>, Vec<f64>, f64),
}

/// One strike that is to happen.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Strike {
    /// Place struck.
    pub target: usize,
    /// Place of the cell that strikes.
    pub from: usize,
}

/// Whether two lists are the same to the bit.
fn same(a: &[f64], b: &[f64]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(x, y)| x.to_bits() == y.to_bits())
}

impl Targeting {
    /// New values are in force: forgets all rows, unless they would be made of the same numbers again, as in most
    /// epochs of most measures.
    pub(super) fn reset(&mut self, geo: &Geography, rates: &Rates) {
        let (slots, blocks) = (geo.slots, geo.blocks);
        let (target, stop, reach) = &self.made_of;
        if same(target, &rates.target) && same(stop, &rates.stop) && reach.to_bits() == rates.per_reach4.to_bits() {
            return;
        }
        self.made_of.0.clone_from(&rates.target);
        self.made_of.1.clone_from(&rates.stop);
        self.made_of.2 = rates.per_reach4;
        self.ready.clear();
        self.ready.resize(slots.div_ceil(64), 0);
        self.pair.resize(slots * blocks, [0.0; LANES]);
        self.block_sum.resize(slots * blocks, 0.0);
        self.front_sum.resize(geo.fronts_by_eight() * slots, [0.0; LANES]);
        self.open_target.resize(geo.countries * blocks, [0.0; LANES]);
        self.open_ready.clear();
        self.open_ready.resize(geo.countries, false);
        self.targets_in.clear();
        self.targets_in.resize(geo.countries, 0);
        for (of, &target) in geo.of.iter().zip(&rates.target) {
            self.targets_in[of.country] += u32::from(target > 0.0);
        }
        self.occupied = 0;
        self.targets = 0;
        self.struck.clear();
        self.struck.resize(slots.div_ceil(64), 0);
    }

    /// The number of places of positive weight, given where cells are.
    #[inline]
    pub(super) fn count(&mut self, geo: &Geography, rates: &Rates, state: &Cells) -> usize {
        let occupied = state.occupied(geo);
        if occupied != self.occupied {
            self.occupied = occupied;
            self.targets = self.positive_targets(geo, rates, state);
        }
        self.targets
    }

    /// Adds the pulls of the targets on each front, without effort, on `cells` cells of a place to those on the cells of
    /// its block and on all.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "a call would save and restore as much as it adds")]
    pub(super) fn add_pulls(
        &mut self,
        geo: &Geography,
        rates: &Rates,
        (place, cells): (usize, f64),
        block_pull: &mut [Block],
        front_pull: &mut [Block],
    ) {
        self.ready(geo, rates, place);
        let of_place = self.front_sum[place..].iter().step_by(geo.slots);
        let of_block = block_pull[place / LANES..].iter_mut().step_by(geo.blocks);
        for ((pulls, block), all) in of_place.zip(of_block).zip(front_pull) {
            let change: Block = pulls.map(|pull| cells * pull);
            *block = std::array::from_fn(|k| block[k] + change[k]);
            *all = std::array::from_fn(|k| all[k] + change[k]);
        }
    }

    /// Fills the row of a place in, unless it stands.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "almost always there is nothing to do")]
    pub(super) fn ready(&mut self, geo: &Geography, rates: &Rates, place: usize) {
        if self.ready[place / 64] >> (place % 64) & 1 == 0 {
            self.ready[place / 64] |= 1 << (place % 64);
            self.add_row(geo, rates, place);
        }
    }

    #[inline(never)]
    fn add_row(&mut self, geo: &Geography, rates: &Rates, i: usize) {
        let (blocks, country) = (geo.blocks, geo.of[i].country);
        let open = &mut self.open_target[country * blocks..][..blocks];
        if !self.open_ready[country] {
            for (j, o) in open.as_flattened_mut().iter_mut().enumerate() {
                *o = rates.target[j] * (1.0 - rates.stop[country * geo.countries + geo.of[j].country]);
            }
            self.open_ready[country] = true;
        }
        let row = &mut self.pair[i * blocks..][..blocks];
        let sums = &mut self.block_sum[i * blocks..][..blocks];
        let km4 = &geo.road_km4[i * blocks..][..blocks];
        let fronts = &geo.front_of_block[..blocks];
        for eight in 0..geo.fronts_by_eight() {
            self.front_sum[eight * geo.slots + i] = [0.0; LANES];
        }
        for b in 0..blocks {
            let (open, km4) = (&open[b], &km4[b]);
            let weights: Block = std::array::from_fn(|k| open[k] / (1.0 + km4[k] * rates.per_reach4));
            row[b] = weights;
            sums[b] = sum(&weights);
            self.front_sum[fronts[b] / LANES * geo.slots + i][fronts[b] % LANES] += sums[b];
        }
    }

    #[cold]
    fn positive_targets(&self, geo: &Geography, rates: &Rates, state: &Cells) -> usize {
        let reached =
            |c: usize| (0..geo.countries).any(|d| state.is_occupied(geo, d) && rates.stop[d * geo.countries + c] < 1.0);
        (0..geo.countries).filter(|&c| self.targets_in[c] > 0 && reached(c)).map(|c| self.targets_in[c] as usize).sum()
    }

    /// The strike of a cell and on a target chosen by two uniform numbers: the front struck, then the place of the
    /// cell, then the target.
    #[inline]
    pub(super) fn draw_one(&self, geo: &Geography, state: &Cells, u_from: f64, u_target: f64) -> Option<Strike> {
        let (front, left) = pick_front(state, u_from)?;
        let (eight, of_eight) = (front / LANES, front % LANES);
        let (b, left) = pick_of(&state.block_pull[eight * geo.blocks..][..geo.blocks], of_eight, left)?;
        let first = b * LANES;
        let pulls = &self.front_sum[eight * geo.slots + first..][..LANES];
        let cells = state.block(b);
        let weights: Block = std::array::from_fn(|k| cells[k][CELLS] * pulls[k][of_eight]);
        let (lane, _) = pick(&weights, left)?;
        let from = first + lane;
        let blocks = geo.blocks_of(front);
        let sums = &self.block_sum[from * geo.blocks..][blocks.clone()];
        let (b, left) = pick(sums, u_target * pulls[lane][of_eight])?;
        let b = blocks.start + b;
        let (lane, _) = pick(&self.pair[from * geo.blocks + b], left)?;
        Some(Strike { target: b * LANES + lane, from })
    }

    /// Draws a wave of `size` strikes into `strikes`. A place that only committed cells could reach is not struck.
    #[inline(never)]
    pub(super) fn draw(
        &mut self,
        geo: &Geography,
        state: &Cells,
        size: usize,
        stream: &mut Stream,
        strikes: &mut Vec<Strike>,
    ) {
        strikes.clear();
        self.struck.fill(0);
        for _ in 0..size {
            let Some(Strike { target, from }) = self.draw_pair(geo, state, stream) else { break };
            self.struck[target / 64] |= 1 << (target % 64);
            if let Some(from) = self.uncommitted(geo, state, from, target, strikes, stream) {
                strikes.push(Strike { target, from });
            }
        }
    }

    #[inline]
    fn is_struck(&self, place: usize) -> bool {
        self.struck[place / 64] >> (place % 64) & 1 == 1
    }

    /// A strike on a target not yet struck.
    fn draw_pair(&self, geo: &Geography, state: &Cells, stream: &mut Stream) -> Option<Strike> {
        for _ in 0..ATTEMPTS {
            let [from_low, from_high, target_low, target_high] = stream.words();
            match self.draw_one(geo, state, fine(from_low, from_high), fine(target_low, target_high)) {
                Some(strike) if !self.is_struck(strike.target) => return Some(strike),
                _ => {}
            }
        }
        self.draw_pair_exactly(geo, state, stream.uniform())
    }

    /// The same by working all weights of places not yet struck out; for waves that take most of the weight.
    #[cold]
    fn draw_pair_exactly(&self, geo: &Geography, state: &Cells, u: f64) -> Option<Strike> {
        let weight = |&(from, target): &(usize, usize)| {
            let n = state.at(from);
            if self.is_struck(target) || n == 0.0 {
                return 0.0;
            }
            n * self.pair.as_flattened()[from * geo.slots + target] * state.effort[geo.of[target].front]
        };
        let pairs = (0..geo.slots).flat_map(|i| (0..geo.slots).map(move |j| (i, j)));
        let (from, target) = pick_weighted(pairs, weight, u)?;
        Some(Strike { target, from })
    }

    /// The place of the cell that strikes `target`: `from` if the cell drawn there is not committed yet, else drawn anew
    /// among the cells that are not. The first branch taken with probability (n − committed)/n leaves the law
    /// ∝ (uncommitted cells)·κ·(1 − stop) as it is.
    fn uncommitted(
        &self,
        geo: &Geography,
        state: &Cells,
        from: usize,
        target: usize,
        strikes: &[Strike],
        stream: &mut Stream,
    ) -> Option<usize> {
        let committed = |i: usize| strikes.iter().fold(0.0, |n, s| if s.from == i { n + 1.0 } else { n });
        let here = committed(from);
        if here == 0.0 || stream.uniform() * state.at(from) >= here {
            return Some(from);
        }
        let weight = |&i: &usize| {
            let free = state.at(i) - committed(i);
            if free > 0.0 { free * self.pair.as_flattened()[i * geo.slots + target] } else { 0.0 }
        };
        pick_weighted(0..geo.slots, weight, stream.uniform())
    }
}

/// The item that `u` in (0, 1) chooses, by weight; `None` if all weigh nothing.
fn pick_weighted<T: Copy>(items: impl Iterator<Item = T> + Clone, weight: impl Fn(&T) -> f64, u: f64) -> Option<T> {
    let total: f64 = items.clone().map(|item| weight(&item)).sum();
    let (mut left, mut last) = (u * total, None);
    for item in items {
        let w = weight(&item);
        if w > 0.0 {
            last = Some(item);
            if left < w {
                break;
            }
            left -= w;
        }
    }
    last
}

/// The front whose targets `u` in (0, 1) chooses, by effort and pull on all cells, and how far into its pull without
/// effort.
#[inline]
fn pick_front(state: &Cells, u: f64) -> Option<(usize, f64)> {
    let weights = state.effort.iter().zip(state.front_pull.as_flattened());
    let total: f64 = weights.clone().map(|(effort, pull)| effort * pull).sum();
    let mut left = u * total;
    for (f, (effort, pull)) in weights.enumerate() {
        let weight = effort * pull;
        if left < weight {
            return Some((f, left / effort));
        }
        left -= weight;
    }
    state.front_pull.as_flattened().iter().rposition(|&pull| pull > 0.0).map(|f| (f, 0.0))
}

/// [`pick`] among one lane of all blocks.
#[inline]
fn pick_of(weights: &[Block], lane: usize, target: f64) -> Option<(usize, f64)> {
    let lane = lane % LANES;
    let mut left = target;
    for (i, block) in weights.iter().enumerate() {
        if left < block[lane] {
            return Some((i, left));
        }
        left -= block[lane];
    }
    weights.iter().rposition(|block| block[lane] > 0.0).map(|i| (i, 0.0))
}
