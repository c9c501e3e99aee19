//! Which places a wave strikes and from where (model.md section 5).
//!
//! The weight of place j is a sum over the cells that reach it, A_j·φ·Σ_i n_i·κ_ij·(1 − stop_ij). Drawing the
//! *pair* (i, j) with weight n_i·A_j·φ·κ_ij·(1 − stop_ij) gives j its weight and, at the same time, i the law
//! of the cell that strikes j. The sums over j for one i change only with the values and the efforts, so a wave
//! costs a sum over places instead of a sum over pairs of places, and the arrival or loss of a cell costs nothing.

use super::blocks::{Block, LANES, pick, pick_lane, pick_product, product, sum};
use super::geography::Geography;
use super::rates::Rates;
use super::state::State;
use crate::sampling::Stream;

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
    /// Its sums over each front, front by front: `front * slots + i`.
    front_sum: Vec<f64>,
    /// Row sums over all places, weighted by effort: the pull of all targets on a cell of i.
    pull: Vec<Block>,
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
    /// Pull on all cells of each block, and in all, as of the wave being drawn.
    block_pull: Vec<f64>,
    all_pull: f64,
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
        let (slots, blocks) = (geo.slots, geo.blocks);
        self.ready.clear();
        self.ready.resize(slots.div_ceil(64), 0);
        self.pair.resize(slots * blocks, [0.0; LANES]);
        self.block_sum.resize(slots * blocks, 0.0);
        self.front_sum.clear();
        self.front_sum.resize(geo.fronts() * slots, 0.0);
        self.pull.clear();
        self.pull.resize(blocks, [0.0; LANES]);
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
        self.block_pull.resize(blocks, 0.0);
    }

    /// Takes into account where cells have come and gone. Returns the number of places of positive weight.
    #[inline]
    pub(super) fn prepare(&mut self, geo: &Geography, rates: &Rates, state: &State) -> usize {
        for word in 0..self.ready.len() {
            let mut missing = state.ever_occupied[word] & !self.ready[word];
            while missing != 0 {
                self.add_row(geo, rates, state, word * 64 + missing.trailing_zeros() as usize);
                missing &= missing - 1;
            }
            self.ready[word] |= state.ever_occupied[word];
        }
        let occupied = (0..geo.countries).fold(0, |mask, c| mask << 1 | u64::from(state.in_country(geo, c) > 0.0));
        if occupied != self.occupied {
            self.occupied = occupied;
            self.targets = self.positive_targets(geo, rates, state);
        }
        self.targets
    }

    #[inline(never)]
    fn add_row(&mut self, geo: &Geography, rates: &Rates, state: &State, i: usize) {
        let (blocks, country) = (geo.blocks, geo.of[i].country);
        let open = &mut self.open_target[country * blocks..][..blocks];
        if !self.open_ready[country] {
            for (j, o) in open.as_flattened_mut().iter_mut().enumerate() {
                *o = rates.target[j] * (1.0 - rates.stop[country * geo.countries + geo.of[j].country]);
            }
            self.open_ready[country] = true;
        }
        let row = &mut self.pair[i * blocks..][..blocks];
        let km4 = geo.road_km4[i * blocks..][..blocks].as_flattened();
        for ((weight, &km4), &open) in row.as_flattened_mut().iter_mut().zip(km4).zip(open.as_flattened()) {
            *weight = open / (1.0 + km4 * rates.per_reach4);
        }
        let mut pull = 0.0;
        for (b, weights) in row.iter().enumerate() {
            let sum = sum(weights);
            self.block_sum[i * blocks + b] = sum;
            self.front_sum[geo.front_of_block[b] * geo.slots + i] += sum;
            pull += sum * state.blocks[b].effort;
        }
        self.pull.as_flattened_mut()[i] = pull;
    }

    #[cold]
    fn positive_targets(&self, geo: &Geography, rates: &Rates, state: &State) -> usize {
        let reached = |c: usize| {
            (0..geo.countries).any(|d| state.in_country(geo, d) > 0.0 && rates.stop[d * geo.countries + c] < 1.0)
        };
        (0..geo.countries).filter(|&c| self.targets_in[c] > 0 && reached(c)).map(|c| self.targets_in[c] as usize).sum()
    }

    /// Takes a new effort on front `f` into the pulls.
    pub(super) fn effort_changed(&mut self, geo: &Geography, f: usize, before: f64, after: f64) {
        let change = after - before;
        let sums = &self.front_sum[f * geo.slots..(f + 1) * geo.slots];
        for (pull, sum) in self.pull.as_flattened_mut().iter_mut().zip(sums) {
            *pull += change * sum;
        }
    }

    /// Weighs where the cells are: before the strikes of a wave are drawn.
    #[inline]
    pub(super) fn weigh(&mut self, state: &State) {
        self.all_pull = 0.0;
        for ((weight, block), pull) in self.block_pull.iter_mut().zip(&state.blocks).zip(&self.pull) {
            *weight = sum(&product(&block.presence, pull));
            self.all_pull += *weight;
        }
    }

    /// The strike of a cell and on a target chosen by two uniform numbers.
    #[inline]
    pub(super) fn draw_one(&self, geo: &Geography, state: &State, u_from: f64, u_target: f64) -> Option<Strike> {
        let (b, left) = pick(self.block_pull.iter().copied(), u_from * self.all_pull)?;
        let pull = &self.pull[b];
        let (lane, _) = pick_product(&state.blocks[b].presence, pull, left)?;
        let from = b * LANES + lane;
        let sums = &self.block_sum[from * geo.blocks..][..geo.blocks];
        let weights = sums.iter().zip(&state.blocks).map(|(sum, block)| sum * block.effort);
        let (b, left) = pick(weights, u_target * pull[lane])?;
        let (lane, _) = pick_lane(&self.pair[from * geo.blocks + b], left / state.blocks[b].effort)?;
        Some(Strike { target: b * LANES + lane, from })
    }

    /// Draws a wave of `size` strikes into `strikes`. A place that only committed cells could reach is not struck.
    #[inline(never)]
    pub(super) fn draw(
        &mut self,
        geo: &Geography,
        state: &State,
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
    fn draw_pair(&self, geo: &Geography, state: &State, stream: &mut Stream) -> Option<Strike> {
        for _ in 0..ATTEMPTS {
            let [u_from, u_target] = stream.uniforms();
            match self.draw_one(geo, state, u_from, u_target) {
                Some(strike) if !self.is_struck(strike.target) => return Some(strike),
                _ => {}
            }
        }
        self.draw_pair_exactly(geo, state, stream.uniform())
    }

    /// The same by working all weights of places not yet struck out; for waves that take most of the weight.
    #[cold]
    fn draw_pair_exactly(&self, geo: &Geography, state: &State, u: f64) -> Option<Strike> {
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
        state: &State,
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
