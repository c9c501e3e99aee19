//! Which places a wave strikes and from where (model.md section 5).
//!
//! The weight of place j is a sum over the cells that reach it, A_j·φ·Σ_i n_i·κ_ij·(1 − stop_ij). Drawing the *pair* of
//! a cell of i and of j with weight A_j·φ·κ_ij·(1 − stop_ij) gives j its weight and, at the same time, the cell that
//! strikes j its law. First the cell is drawn, by the sum over j (its pull), then j among the targets of that cell alone:
//! whatever other cells there are changes neither. Pulls change with the values and the efforts only, so a wave costs
//! a sum over places instead of a sum over pairs of places, and the loss of a cell costs nothing.

use super::waves::Reach;
use crate::model::blocks::{Block, LANES, pick, sum};
use crate::model::geography::Geography;
use crate::model::rates::{Basis, Rates};
use crate::model::reader::refill;
use crate::model::roster::Tries;
use crate::model::cells::Cells;
use crate::parameters::Key;
use crate::sampling::Stream;
use crate::sampling::float::exp;

/// Attempts at a place not yet struck before the exact weights are worked out.
const ATTEMPTS: usize = 24;

/// What is constant within an epoch.
#[derive(Debug, Default)]
pub(in crate::model) struct Law {
    /// Target weight of each place without the group's effort and presence.
    pub target: Vec<f64>,
    /// Pull to the west, and its factor for every place.
    pull: f64,
    west_pull: Vec<f64>,
    /// Value of each place.
    pub value: Vec<f64>,
    /// (1/reach_km)⁴
    pub per_reach4: f64,
    /// (1/local_km)⁴
    per_local4: f64,
    /// Factor of target weights of places at home on western corridors in an operation.
    operation_focus: f64,
}

impl Law {
    /// Fills in what follows from the values.
    pub(in crate::model) fn fill(&mut self, basis: &Basis<'_>) {
        let (Basis { geo, v, .. }, country) = (basis, basis.country());
        let reach = v.one(Key::GroupReachKm);
        self.per_reach4 = 1.0 / (reach * reach * reach * reach);
        let local = v.stated_or(Key::GroupLocalKm, f64::INFINITY);
        self.per_local4 = 1.0 / (local * local * local * local);
        self.operation_focus = v.stated_or(Key::GroupOperationFocus, 1.0);
        let value = v.all(Key::Value);
        refill(&mut self.value, geo.theatre_place.iter().map(|&p| value.get(p).copied().unwrap_or(0.0)));
        let focus = v.one(Key::GroupCorridorFocus);
        let pull = v.one(Key::GroupTargetWest);
        // No measure changes the pull, so that later epochs find its exponentials worked out.
        if self.west_pull.len() != geo.slots || self.pull.to_bits() != pull.to_bits() {
            self.pull = pull;
            refill(&mut self.west_pull, geo.west.iter().map(|west| exp((pull * west).clamp(-50.0, 50.0))));
        }
        refill(
            &mut self.target,
            (0..geo.slots).map(|i| {
                let appetite = 1.0 - country[geo.of[i].country].restraint;
                let focus = if geo.on_corridor[i] { focus } else { 1.0 };
                let worth = self.value[i] * focus * appetite;
                if worth > 0.0 { worth * self.west_pull[i] } else { 0.0 }
            }),
        );
    }

    /// By what the weights of targets are multiplied in such a wave after its first target, if there is one yet.
    fn lean(&self, reach: Reach, first: Option<usize>) -> Lean {
        match (reach, first) {
            (Reach::Operation, _) if self.operation_focus.to_bits() != 1.0_f64.to_bits() => {
                Lean::West(self.operation_focus)
            }
            (Reach::Local, Some(_)) if self.per_local4 > 0.0 => Lean::Near,
            _ => Lean::None,
        }
    }
}

/// By what the weights of targets are multiplied.
#[derive(Clone, Copy, Debug)]
enum Lean {
    /// By nothing.
    None,
    /// By 1/(1 + (d/local_km)⁴), d the distance from the first place: so few are near that they are weighed
    /// ([`Targeting::weigh_near`]) rather than tried.
    Near,
    /// On western corridors at home by this.
    West(f64),
}

impl Lean {
    /// The factor of a target, and the largest of all.
    #[inline]
    fn of(self, geo: &Geography, target: usize) -> (f64, f64) {
        match self {
            Self::None | Self::Near => (1.0, 1.0),
            Self::West(focus) => (if geo.on_western[target] { focus } else { 1.0 }, focus.max(1.0)),
        }
    }

    /// Whether a target drawn by its own weight stays: rejection leaves the law that of the weights multiplied.
    #[inline]
    fn accepts(self, geo: &Geography, target: usize, tries: &mut Tries) -> bool {
        if matches!(self, Self::None) {
            return true;
        }
        let (factor, largest) = self.of(geo, target);
        tries.uniform() * largest < factor
    }
}

/// Weights of all pairs, filled in row by row as places are first occupied.
#[derive(Debug, Default)]
pub(in crate::model) struct Targeting {
    /// Blocks of each place's row that do not stand, a bit each (where there are more blocks than bits, several to a bit).
    missing: Vec<u64>,
    /// A_j·κ_ij·(1 − stop_ij) without campaigns and blockades, row by row.
    plain: Vec<Block>,
    /// The same with them, row by row.
    pair: Vec<Block>,
    /// What campaigns and blockades make of target weights, and which blocks of it changed last.
    focus: Vec<Block>,
    refocused: Vec<usize>,
    /// Its sums over each block, row by row.
    block_sum: Vec<f64>,
    /// Its sums over each front, front by front: the pull of the front's targets on a cell of i, without effort.
    front_sum: Vec<f64>,
    /// A_j·(1 − stop) as seen from each front, front by front.
    open_target: Vec<Block>,
    open_ready: Vec<bool>,
    /// Places of positive target weight in each country, and those of them that some cell can strike.
    targets_in: Vec<u32>,
    targets: usize,
    /// Countries with cells when they were last counted, a bit each.
    occupied: u64,
    /// Places drawn in this wave, a bit each.
    struck: Vec<u64>,
    /// Weights of targets near the first of a local wave, over all cells, and their sums over each block; 0 for those struck.
    near: Vec<Block>,
    near_sum: Vec<f64>,
    /// What the rows were made of: target weights, shares stopped, reach.
    made_of: (Vec<f64>, Vec<f64>, f64),
}

/// One strike that is to happen.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::model) struct Strike {
    /// Place struck.
    pub target: usize,
    /// Place of the cell that strikes.
    pub from: usize,
    /// Its stand.
    pub stand: usize,
}

/// The bit of a block among those missing.
fn bit_of(block: usize) -> u64 {
    1 << (block % 64)
}

/// A_j·(1 − stop) of a block as seen from a front.
fn open_block(geo: &Geography, rates: &Rates, from: usize, block: usize) -> Block {
    let stop = rates.shared.stop[from * geo.fronts() + geo.front_of_block[block]];
    std::array::from_fn(|k| rates.targeting.target[block * LANES + k] * (1.0 - stop))
}

/// Weights of a block as campaigns and blockades have it.
#[inline]
fn focused(plain: &Block, focus: &Block) -> Block {
    std::array::from_fn(|k| plain[k] * focus[k])
}

/// Whether two lists are the same to the bit.
fn same(a: &[f64], b: &[f64]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(x, y)| x.to_bits() == y.to_bits())
}

impl Targeting {
    /// New values are in force: forgets all rows, or those blocks of them that would not be made of the same numbers again;
    /// none in most epochs of most measures.
    pub(in crate::model) fn reset(&mut self, geo: &Geography, rates: &Rates) {
        let (target, stop, reach) = &self.made_of;
        let law = &rates.targeting;
        if !(same(target, &law.target) && reach.to_bits() == law.per_reach4.to_bits()) {
            self.forget_all(geo, rates);
        } else if !same(stop, &rates.shared.stop) {
            self.forget_stopped(geo, rates);
        }
    }

    /// Borders are open by other shares: forgets the blocks beyond them.
    fn forget_stopped(&mut self, geo: &Geography, rates: &Rates) {
        self.made_of.1.clone_from(&rates.shared.stop);
        self.occupied = 0;
        for front in (0..geo.fronts()).filter(|&front| self.open_ready[front]) {
            let open = &mut self.open_target[front * geo.blocks..][..geo.blocks];
            let mut changed = 0;
            for (b, open) in open.iter_mut().enumerate() {
                let now = open_block(geo, rates, front, b);
                if !same(open, &now) {
                    *open = now;
                    changed |= bit_of(b);
                }
            }
            for (missing, of) in self.missing.iter_mut().zip(&geo.of) {
                *missing |= if of.front == front { changed } else { 0 };
            }
        }
    }

    fn forget_all(&mut self, geo: &Geography, rates: &Rates) {
        let (slots, blocks) = (geo.slots, geo.blocks);
        self.made_of.0.clone_from(&rates.targeting.target);
        self.made_of.1.clone_from(&rates.shared.stop);
        self.made_of.2 = rates.targeting.per_reach4;
        self.missing.clear();
        self.missing.resize(slots, u64::MAX);
        self.plain.resize(slots * blocks, [0.0; LANES]);
        self.pair.resize(slots * blocks, [0.0; LANES]);
        self.focus.resize(blocks, [1.0; LANES]);
        self.refocused.reserve(blocks);
        self.block_sum.resize(slots * blocks, 0.0);
        self.front_sum.resize(geo.fronts() * slots, 0.0);
        self.open_target.resize(geo.fronts() * blocks, [0.0; LANES]);
        self.open_ready.clear();
        self.open_ready.resize(geo.fronts(), false);
        self.targets_in.clear();
        self.targets_in.resize(geo.countries, 0);
        for (of, &target) in geo.of.iter().zip(&rates.targeting.target) {
            self.targets_in[of.country] += u32::from(target > 0.0);
        }
        self.occupied = 0;
        self.targets = 0;
        self.struck.clear();
        self.struck.resize(slots.div_ceil(64), 0);
        self.near.resize(blocks, [0.0; LANES]);
        self.near_sum.resize(blocks, 0.0);
    }

    /// The number of places of positive weight, given where cells are.
    #[inline]
    pub(in crate::model) fn count(&mut self, geo: &Geography, rates: &Rates, state: &Cells) -> usize {
        let occupied = state.occupied(geo);
        if occupied != self.occupied {
            self.occupied = occupied;
            self.targets = self.positive_targets(geo, rates, state);
        }
        self.targets
    }

    /// Pull of the targets on a cell of a place.
    #[inline(never)]
    pub(in crate::model) fn pull(&mut self, geo: &Geography, rates: &Rates, place: usize, effort: &[f64]) -> f64 {
        self.ready(geo, rates, place);
        effort.iter().zip(self.fronts_of(geo, place)).map(|(effort, pull)| effort * pull).sum()
    }

    /// Pulls of the targets of each front on a cell of a place, without effort.
    #[inline]
    fn fronts_of(&self, geo: &Geography, place: usize) -> impl Iterator<Item = f64> {
        self.front_sum[place..].iter().step_by(geo.slots).copied()
    }

    /// Pull of the targets of a front, without effort, on a cell of each place whose row is whole.
    #[inline]
    pub(in crate::model) fn of_front(&self, geo: &Geography, front: usize) -> &[f64] {
        &self.front_sum[front * geo.slots..][..geo.slots]
    }

    /// Fills in what is missing of the row of a place.
    #[inline]
    pub(in crate::model) fn ready(&mut self, geo: &Geography, rates: &Rates, place: usize) {
        if self.missing[place] != 0 {
            self.add_row(geo, rates, place);
        }
    }

    #[inline(never)]
    fn add_row(&mut self, geo: &Geography, rates: &Rates, i: usize) {
        let (blocks, front) = (geo.blocks, geo.of[i].front);
        let open = &mut self.open_target[front * blocks..][..blocks];
        if !self.open_ready[front] {
            open.iter_mut().enumerate().for_each(|(b, open)| *open = open_block(geo, rates, front, b));
            self.open_ready[front] = true;
        }
        let plain = &mut self.plain[i * blocks..][..blocks];
        let row = &mut self.pair[i * blocks..][..blocks];
        let sums = &mut self.block_sum[i * blocks..][..blocks];
        let km4 = &geo.road_km4[i * blocks..][..blocks];
        let fronts = &geo.front_of_block[..blocks];
        for of_front in self.front_sum[i..].iter_mut().step_by(geo.slots) {
            *of_front = 0.0;
        }
        let missing = std::mem::take(&mut self.missing[i]);
        for b in 0..blocks {
            if missing & bit_of(b) != 0 {
                let (open, km4) = (&open[b], &km4[b]);
                let weights: Block = std::array::from_fn(|k| open[k] / (1.0 + km4[k] * rates.targeting.per_reach4));
                plain[b] = weights;
                row[b] = focused(&weights, &self.focus[b]);
                sums[b] = sum(&row[b]);
            }
            self.front_sum[fronts[b] * geo.slots + i] += sums[b];
        }
    }

    /// Campaigns and blockades make these factors of the weights of targets; what is made of others is forgotten.
    pub(in crate::model) fn refocus(&mut self, focus: impl Fn(usize) -> f64) {
        let forgotten = self.find_refocused(focus);
        self.missing.iter_mut().for_each(|missing| *missing |= forgotten);
    }

    /// The same while events happen: rows of places `here` (1 where cells are) follow at once, and so do the pulls on cells there.
    pub(in crate::model) fn refocus_pulls(
        &mut self,
        geo: &Geography,
        focus: impl Fn(usize) -> f64,
        (here, effort): (&[f64], &[f64]),
        pull: &mut [f64],
    ) {
        let forgotten = self.find_refocused(focus);
        for i in 0..if forgotten == 0 { 0 } else { geo.slots } {
            if here[i] == 0.0 || self.missing[i] != 0 {
                self.missing[i] |= forgotten;
            } else {
                self.refocus_row(geo, i, effort, &mut pull[i]);
            }
        }
    }

    /// Takes the factors and finds the blocks in which they are others, a bit each.
    fn find_refocused(&mut self, focus: impl Fn(usize) -> f64) -> u64 {
        let mut forgotten = 0;
        self.refocused.clear();
        for (b, own) in self.focus.iter_mut().enumerate() {
            let now: Block = std::array::from_fn(|k| focus(b * LANES + k));
            if !same(own, &now) {
                *own = now;
                forgotten |= bit_of(b);
                self.refocused.push(b);
            }
        }
        forgotten
    }

    /// A row whose place has cells, where the factors have changed.
    fn refocus_row(&mut self, geo: &Geography, i: usize, effort: &[f64], pull: &mut f64) {
        let first = i * geo.blocks;
        for &b in &self.refocused {
            let row = focused(&self.plain[first + b], &self.focus[b]);
            self.block_sum[first + b] = sum(&row);
            self.pair[first + b] = row;
        }
        let fronts = self.refocused.chunk_by(|&a, &b| geo.front_of_block[a] == geo.front_of_block[b]);
        for front in fronts.filter_map(|blocks| Some(geo.front_of_block[*blocks.first()?])) {
            let of_front = &mut self.front_sum[front * geo.slots + i];
            // In the order of a row made from nothing.
            let now = geo.blocks_of(front).fold(0.0, |sum, b| sum + self.block_sum[first + b]);
            *pull += effort[front] * (now - *of_front);
            *of_front = now;
        }
    }

    #[cold]
    fn positive_targets(&self, geo: &Geography, rates: &Rates, state: &Cells) -> usize {
        // Of fronts, those of one country: some way from it must be open.
        let in_country = |country: usize| (0..geo.fronts()).filter(move |&f| geo.front_country[f] == country);
        let is_open = |a: usize, b: usize| rates.shared.stop[a * geo.fronts() + b] < 1.0;
        let joins = |d: usize, c: usize| in_country(d).any(|a| in_country(c).any(|b| is_open(a, b)));
        let reached = |c: usize| (0..geo.countries).any(|d| state.is_occupied(geo, d) && joins(d, c));
        (0..geo.countries).filter(|&c| self.targets_in[c] > 0 && reached(c)).map(|c| self.targets_in[c] as usize).sum()
    }

    /// A strike: the cell, then the front struck, then the place. `None` only where no cell is pulled anywhere.
    #[inline]
    pub(in crate::model) fn draw_one(&self, geo: &Geography, state: &Cells, tries: &mut Tries) -> Option<Strike> {
        let chosen = state.roster.find(tries, |place, u| u * state.most_pull < state.pull[place]);
        let (stand, from) = chosen.or_else(|| weigh_cells(state, tries.uniform()))?;
        let (front, left) = self.pick_front(geo, state, from, tries.uniform())?;
        let blocks = geo.blocks_of(front);
        let sums = &self.block_sum[from * geo.blocks..][blocks.clone()];
        let (b, left) = pick(sums, left)?;
        let b = blocks.start + b;
        let (lane, _) = pick(&self.pair[from * geo.blocks + b], left)?;
        Some(Strike { target: b * LANES + lane, from, stand })
    }

    /// The front whose targets `u` in (0, 1) chooses for a cell of `from`, and how far into its pull without effort.
    #[inline]
    fn pick_front(&self, geo: &Geography, state: &Cells, from: usize, u: f64) -> Option<(usize, f64)> {
        let mut left = u * state.pull[from];
        for (f, (effort, pull)) in state.effort.iter().zip(self.fronts_of(geo, from)).enumerate() {
            let weight = effort * pull;
            if left < weight {
                return Some((f, left / effort));
            }
            left -= weight;
        }
        let last = (0..geo.fronts()).rev().find(|&f| self.of_front(geo, f)[from] > 0.0);
        last.map(|f| (f, 0.0))
    }

    /// Draws a wave of `size` strikes that fall as `reach` says into `strikes`. A place that only committed cells could reach is
    /// not struck.
    #[inline(never)]
    pub(in crate::model) fn draw(
        &mut self,
        (geo, law): (&Geography, &Law),
        state: &Cells,
        (size, reach): (usize, Reach),
        stream: &mut Stream,
        strikes: &mut Vec<Strike>,
    ) {
        strikes.clear();
        self.struck.fill(0);
        let mut lean = law.lean(reach, None);
        for drawn in 0..size {
            let [low, high] = stream.words();
            let tries = &mut Tries::new(low, high);
            let drawn_now = match lean {
                Lean::Near => self.draw_near(geo, state, tries),
                _ => self.draw_pair(geo, state, lean, tries),
            };
            let Some(strike) = drawn_now else { break };
            let target = strike.target;
            self.struck[target / 64] |= 1 << (target % 64);
            if drawn == 0 && drawn + 1 < size {
                lean = law.lean(reach, Some(target));
                if let Lean::Near = lean {
                    self.weigh_near(geo, state, (target, law.per_local4));
                }
            }
            if let Lean::Near = lean {
                let b = target / LANES;
                self.near[b][target % LANES] = 0.0;
                self.near_sum[b] = sum(&self.near[b]);
            }
            if let Some(strike) = self.uncommitted(geo, state, strike, strikes, tries) {
                strikes.push(strike);
            }
        }
    }

    /// Weighs all targets over all cells, by their distance from the first place of a local wave.
    #[inline(never)]
    fn weigh_near(&mut self, geo: &Geography, state: &Cells, (first, per_local4): (usize, f64)) {
        let blocks = geo.blocks;
        self.near.fill([0.0; LANES]);
        for i in 0..geo.slots {
            let n = state.at(i);
            if n > 0.0 {
                // Flat lists, not blocks: only so does the compiler add them lane by lane.
                let row = self.pair[i * blocks..][..blocks].as_flattened();
                self.near.as_flattened_mut().iter_mut().zip(row).for_each(|(sum, weight)| *sum += n * weight);
            }
        }
        let km4 = &geo.road_km4[first * blocks..][..blocks];
        for (b, (weights, sum_of)) in self.near.iter_mut().zip(&mut self.near_sum).enumerate() {
            let effort = state.effort[geo.front_of_block[b]];
            *weights = std::array::from_fn(|k| weights[k] * effort / (1.0 + km4[b][k] * per_local4));
            *sum_of = sum(weights);
        }
    }

    /// A further strike of a local wave: the target by its weight over all cells, then a cell by its weight at it, which is the
    /// law of the pair.
    fn draw_near(&self, geo: &Geography, state: &Cells, tries: &mut Tries) -> Option<Strike> {
        let (b, left) = pick(&self.near_sum, tries.uniform() * self.near_sum.iter().sum::<f64>())?;
        let (lane, _) = pick(&self.near[b], left)?;
        let target = b * LANES + lane;
        let at_target = |place: usize| self.pair.as_flattened()[place * geo.slots + target];
        let here = (0..geo.slots).filter(|&place| state.at(place) > 0.0);
        let most = here.map(at_target).fold(0.0, f64::max);
        let accepts = |place: usize, u: f64| place < geo.slots && u * most < at_target(place);
        let (stand, from) = state.roster.find(tries, accepts).or_else(|| {
            let weight = |&stand: &usize| state.roster.place(stand).map_or(0.0, at_target);
            let stand = pick_weighted(0..state.roster.stands(), weight, tries.uniform())?;
            Some((stand, state.roster.place(stand)?))
        })?;
        Some(Strike { target, from, stand })
    }

    #[inline]
    fn is_struck(&self, place: usize) -> bool {
        self.struck[place / 64] >> (place % 64) & 1 == 1
    }

    /// A strike on a target not yet struck.
    fn draw_pair(&self, geo: &Geography, state: &Cells, lean: Lean, tries: &mut Tries) -> Option<Strike> {
        for _ in 0..ATTEMPTS {
            match self.draw_one(geo, state, tries) {
                Some(strike) if !self.is_struck(strike.target) && lean.accepts(geo, strike.target, tries) => {
                    return Some(strike);
                }
                _ => {}
            }
        }
        self.draw_pair_exactly(geo, state, lean, tries)
    }

    /// The same by working all weights of places not yet struck out; for waves that take most of the weight.
    #[cold]
    fn draw_pair_exactly(&self, geo: &Geography, state: &Cells, lean: Lean, tries: &mut Tries) -> Option<Strike> {
        let weight = |&(from, target): &(usize, usize)| {
            let n = state.at(from);
            if self.is_struck(target) || n == 0.0 {
                return 0.0;
            }
            let weight = n * self.pair.as_flattened()[from * geo.slots + target] * state.effort[geo.of[target].front];
            weight * lean.of(geo, target).0
        };
        let pairs = (0..geo.slots).flat_map(|i| (0..geo.slots).map(move |j| (i, j)));
        let (from, target) = pick_weighted(pairs, weight, tries.uniform())?;
        // Any cell of the place, all alike.
        let one = |&stand: &usize| if state.roster.place(stand) == Some(from) { 1.0 } else { 0.0 };
        let stand = pick_weighted(0..state.roster.stands(), one, tries.uniform())?;
        Some(Strike { target, from, stand })
    }

    /// The strike by its cell if that is not committed yet, else by one drawn anew among the cells that are not. Whoever is
    /// drawn first has the law ∝ κ·(1 − stop) over all cells, so that this leaves it as it is over the uncommitted ones.
    fn uncommitted(
        &self,
        geo: &Geography,
        state: &Cells,
        strike: Strike,
        strikes: &[Strike],
        tries: &mut Tries,
    ) -> Option<Strike> {
        let is_free = |stand: usize| strikes.iter().all(|s| s.stand != stand);
        if is_free(strike.stand) {
            return Some(strike);
        }
        let weight = |&stand: &usize| match state.roster.place(stand) {
            Some(from) if is_free(stand) => self.pair.as_flattened()[from * geo.slots + strike.target],
            _ => 0.0,
        };
        let stand = pick_weighted(0..state.roster.stands(), weight, tries.uniform())?;
        Some(Strike { from: state.roster.place(stand)?, stand, ..strike })
    }
}

/// Stand and place of a cell drawn by pull, by weighing all cells.
#[cold]
fn weigh_cells(state: &Cells, u: f64) -> Option<(usize, usize)> {
    let weight = |&stand: &usize| state.roster.place(stand).map_or(0.0, |place| state.pull[place]);
    let stand = pick_weighted(0..state.roster.stands(), weight, u)?;
    Some((stand, state.roster.place(stand)?))
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
