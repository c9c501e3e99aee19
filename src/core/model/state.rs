//! Where the cells are, and every sum over them that a clock needs, kept up to date one cell at a time
//! (model.md sections 2 and 3).

use super::blocks::{AMBUSHES, Block, CELLS, LANES, TURNOVER, Ways, Weights, pick_kind, pick_way, position};
use super::copy::clone_in_place;
use super::geography::Geography;
use super::rates::Rates;
use super::targeting::Targeting;

/// Cells and the sums over them.
#[derive(Debug, Default)]
pub(super) struct Cells {
    /// Cells of each place and what follows from them, block by block.
    places: Vec<[Weights; LANES]>,
    /// The sum over each block.
    pub sums: Vec<Weights>,
    /// The sum over all.
    pub all: Weights,
    /// Effort of the front of each block.
    pub block_effort: Vec<f64>,
    /// Rate of all ambushes, per day.
    pub ambush_rate: f64,
    /// Pull of the targets on eight fronts, without effort, on the cells of each block, for eight fronts after eight.
    pub block_pull: Vec<Block>,
    /// The same on all cells.
    pub front_pull: Vec<Block>,
    /// Cells abroad, and in each country abroad; the countries abroad where some are, a bit each.
    abroad_total: f64,
    abroad_occupied: u64,
    country_cells: Vec<f64>,
    /// Effort multiplier of each front (1 abroad).
    pub effort: Vec<f64>,
    /// Garrison weakened until this day.
    pub weakened_until: Vec<f64>,
    /// Exposure of each (region, front) zone this month.
    zones: Vec<Zone>,
    /// Exposure of each region in the month last taken.
    exposures: Vec<f64>,
    /// Cell-days spent in each neighbour, and the day up to which they are counted.
    pub abroad: Vec<Stay>,
    /// The same for each coastal place.
    coast: Vec<Stay>,
    /// Cells in places whose stays are counted.
    watched: f64,
    /// Whether there is a foothold in some neighbour, and in some coastal place.
    pub foothold_abroad: bool,
    pub foothold_on_coast: bool,
}

clone_in_place!(Cells {
    places,
    sums,
    all,
    block_effort,
    ambush_rate,
    block_pull,
    front_pull,
    abroad_total,
    abroad_occupied,
    country_cells,
    effort,
    weakened_until,
    zones,
    exposures,
    abroad,
    coast,
    watched,
    foothold_abroad,
    foothold_on_coast,
});

/// Cells of a zone, the day up to which their cell-days are counted, and those cell-days weighted by effort.
#[derive(Clone, Copy, Debug, Default)]
struct Zone {
    cells: f64,
    day: f64,
    exposure: f64,
}

/// Cell-days spent somewhere, up to a day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stay {
    cells: f64,
    day: f64,
    cell_days: f64,
    /// Day on which they reached the length of a foothold; NaN so far.
    pub foothold: f64,
}

impl Stay {
    fn new(cells: f64) -> Self {
        // A cell that is there from the start is a foothold on day 0 (model.md section 2).
        Self { cells, day: 0.0, cell_days: 0.0, foothold: if cells > 0.0 { 0.0 } else { f64::NAN } }
    }

    /// Counts up to `now`; a foothold is dated exactly.
    #[inline]
    pub(super) fn advance(&mut self, now: f64, needed: f64) {
        if self.cells > 0.0 {
            self.cell_days += self.cells * (now - self.day);
            if self.foothold.is_nan() && self.cell_days >= needed {
                self.foothold = now - (self.cell_days - needed) / self.cells;
            }
        }
        self.day = now;
    }
}

/// A formation or a loss.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turnover {
    Formation(usize),
    Loss(usize),
}

impl Cells {
    /// Starts with `cells(i)` at each place i of the theatre, all fronts at effort 1.
    pub(super) fn reset(&mut self, geo: &Geography, cells: impl Fn(usize) -> f64) {
        self.places.clear();
        self.places.resize(geo.blocks, [[0.0; 3]; LANES]);
        self.sums.clear();
        self.sums.resize(geo.blocks, [0.0; 3]);
        self.block_pull.resize(geo.blocks * geo.fronts_by_eight(), [0.0; LANES]);
        self.front_pull.resize(geo.fronts_by_eight(), [0.0; LANES]);
        for (vector, length, value) in [
            (&mut self.block_effort, geo.blocks, 1.0),
            (&mut self.country_cells, geo.countries, 0.0),
            (&mut self.effort, geo.fronts(), 1.0),
            (&mut self.weakened_until, geo.slots, 0.0),
        ] {
            vector.clear();
            vector.resize(length, value);
        }
        self.zones.clear();
        self.zones.resize(geo.zones.len(), Zone::default());
        self.all = [0.0; 3];
        self.watched = 0.0;
        for &(i, place) in &geo.places {
            let (n, of, (block, lane)) = (cells(place), &geo.of[i], position(i));
            self.places[block][lane][CELLS] = n;
            self.sums[block][CELLS] += n;
            self.all[CELLS] += n;
            self.country_cells[of.country] += n;
            self.zones[of.zone].cells += n;
            self.watched += if of.watched { n } else { 0.0 };
        }
        self.abroad_total = self.total() - self.country_cells[geo.home];
        self.find_occupied(geo);
        self.abroad.clear();
        self.abroad.extend(geo.neighbours.iter().map(|&c| Stay::new(self.country_cells[c])));
        self.coast.clear();
        for &i in &geo.coastal_places {
            self.coast.push(Stay::new(self.at(i)));
        }
        self.see_footholds();
    }

    /// Cells at a place.
    #[inline]
    pub(super) fn at(&self, place: usize) -> f64 {
        let (block, lane) = position(place);
        self.places[block][lane][CELLS]
    }

    /// What cells of the places of a block weigh.
    #[inline]
    pub(super) fn block(&self, b: usize) -> &[Weights; LANES] {
        &self.places[b]
    }

    /// Cells in all.
    #[inline]
    pub(super) fn total(&self) -> f64 {
        self.all[CELLS]
    }

    /// Whether there are cells in a country.
    pub(super) fn is_occupied(&self, geo: &Geography, country: usize) -> bool {
        self.occupied(geo) >> country & 1 == 1
    }

    /// Countries where cells are, a bit each.
    #[inline]
    pub(super) fn occupied(&self, geo: &Geography) -> u64 {
        u64::from(self.total() > self.abroad_total) << geo.home | self.abroad_occupied
    }

    fn find_occupied(&mut self, geo: &Geography) {
        let abroad = self.country_cells.iter().enumerate().filter(|&(c, &cells)| c != geo.home && cells > 0.0);
        self.abroad_occupied = abroad.fold(0, |mask, (c, _)| mask | 1 << c);
    }

    /// Works all sums out anew, as at the start of an epoch.
    pub(super) fn recompute(&mut self, world: &mut World<'_>) {
        let (geo, rates) = (world.geo, world.rates);
        self.all = [0.0; 3];
        self.block_pull.fill([0.0; LANES]);
        self.front_pull.fill([0.0; LANES]);
        for (b, places) in self.places.iter_mut().enumerate() {
            self.sums[b] = [0.0; 3];
            for (lane, place) in places.iter_mut().enumerate() {
                let (i, n) = (b * LANES + lane, place[CELLS]);
                if n > 0.0 {
                    *place = rates.places[i].weights(n);
                    add(&mut self.sums[b], place);
                    world.targeting.add_pulls(geo, rates, (i, n), &mut self.block_pull, &mut self.front_pull);
                }
            }
            add(&mut self.all, &self.sums[b]);
        }
        self.sum_ambushes();
    }

    /// Readies what targeting needs to know of the places where cells are; no sum changes.
    pub(super) fn ready(&self, geo: &Geography, rates: &Rates, targeting: &mut Targeting) {
        for (place, weights) in self.places.as_flattened().iter().enumerate() {
            if weights[CELLS] > 0.0 {
                targeting.ready(geo, rates, place);
            }
        }
    }

    fn sum_ambushes(&mut self) {
        self.ambush_rate = self.sums.iter().zip(&self.block_effort).map(|(sum, effort)| sum[AMBUSHES] * effort).sum();
    }

    /// Adds (`by` = 1) or removes (`by` = −1) a cell at `place` on day `now`.
    #[inline(never)]
    pub(super) fn change(&mut self, world: &mut World<'_>, place: usize, by: f64, now: f64) {
        let (geo, rates) = (world.geo, world.rates);
        let (of, (b, lane)) = (&geo.of[place], position(place));
        let effort = self.block_effort[b];
        let zone = &mut self.zones[of.zone];
        zone.exposure += zone.cells * effort * (now - zone.day);
        zone.day = now;
        zone.cells += by;
        let weights = &mut self.places[b][lane];
        let n = weights[CELLS] + by;
        let new = rates.places[place].weights(n);
        let change: Weights = std::array::from_fn(|k| new[k] - weights[k]);
        *weights = new;
        add(&mut self.sums[b], &change);
        add(&mut self.all, &change);
        self.ambush_rate += effort * change[AMBUSHES];
        world.targeting.add_pulls(geo, rates, (place, by), &mut self.block_pull, &mut self.front_pull);
        if of.watched {
            self.change_watched(geo, rates, place, by, now);
        }
        if self.all[CELLS] == 0.0 {
            // Nothing is left: no rounding may keep a rate alive.
            self.all = [0.0; 3];
            self.ambush_rate = 0.0;
        }
    }

    #[cold]
    fn change_watched(&mut self, geo: &Geography, rates: &Rates, place: usize, by: f64, now: f64) {
        self.watched += by;
        if geo.of[place].country != geo.home {
            self.abroad_total += by;
            self.country_cells[geo.of[place].country] += by;
            self.find_occupied(geo);
        }
        if let Some(n) = geo.neighbours.iter().position(|&c| c == geo.of[place].country) {
            self.abroad[n].advance(now, rates.foothold_days);
            self.abroad[n].cells += by;
        }
        if let Some(n) = geo.coastal_places.iter().position(|&p| p == place) {
            self.coast[n].advance(now, rates.foothold_days);
            self.coast[n].cells += by;
        }
        // The last cell may leave with its foothold already won.
        self.see_footholds();
    }

    /// Counts stays abroad and on the coast up to `now`.
    #[inline]
    pub(super) fn advance_stays(&mut self, now: f64, needed: f64) {
        // Where no cell is, there is nothing to count, and an arrival starts from its own day.
        if self.watched > 0.0 {
            for stay in self.abroad.iter_mut().chain(&mut self.coast) {
                stay.advance(now, needed);
            }
            self.see_footholds();
        }
    }

    fn see_footholds(&mut self) {
        self.foothold_abroad = self.abroad.iter().any(|s| !s.foothold.is_nan());
        self.foothold_on_coast = self.coast.iter().any(|s| !s.foothold.is_nan());
    }

    /// Sets the effort on a front from `now` on.
    pub(super) fn set_effort(&mut self, geo: &Geography, front: usize, effort: f64, now: f64) {
        for &zone in &geo.front_zones[front] {
            self.settle_zone(zone, front, now);
        }
        self.start_effort(geo, front, effort);
        self.sum_ambushes();
    }

    /// Sets the effort on a front at the start, before any rate is worked out.
    pub(super) fn start_effort(&mut self, geo: &Geography, front: usize, effort: f64) {
        self.effort[front] = effort;
        self.block_effort[geo.blocks_of(front)].fill(effort);
    }

    #[inline]
    fn settle_zone(&mut self, zone: usize, front: usize, now: f64) {
        let zone = &mut self.zones[zone];
        zone.exposure += zone.cells * self.effort[front] * (now - zone.day);
        zone.day = now;
    }

    /// Takes the exposure (cell-days weighted by effort, and by `weight` of the zone) of every region up to `now` and
    /// starts it anew.
    pub(super) fn take_exposures(&mut self, geo: &Geography, weight: &[f64], now: f64) -> &mut [f64] {
        self.exposures.clear();
        self.exposures.resize(geo.region_country.len(), 0.0);
        for ((zone, &(region, front)), weight) in self.zones.iter_mut().zip(&geo.zones).zip(weight) {
            let exposure = zone.exposure + zone.cells * self.effort[front] * (now - zone.day);
            self.exposures[region] += weight * exposure;
            zone.exposure = 0.0;
            zone.day = now;
        }
        &mut self.exposures
    }

    /// The place that `u` in (0, 1) chooses by one kind of weights, and how far into its weight the draw fell.
    #[inline]
    pub(super) fn any<const KIND: usize>(&self, u: f64) -> Option<(usize, f64)> {
        let (b, left) = pick_kind::<KIND>(&self.sums, u * self.all[KIND])?;
        let (lane, left) = pick_kind::<KIND>(&self.places[b], left)?;
        Some((b * LANES + lane, left))
    }

    /// Draws which formation or loss happens. `None` only where rounding left a rate without a cell.
    #[inline]
    pub(super) fn any_turnover(&self, rates: &Rates, u: f64) -> Option<Turnover> {
        let (place, left) = self.any::<TURNOVER>(u)?;
        let lost = left < self.at(place) * rates.places[place].loss;
        Some(if lost { Turnover::Loss(place) } else { Turnover::Formation(place) })
    }

    /// Draws the place and the way of an ambush.
    #[inline]
    pub(super) fn any_ambush(&self, geo: &Geography, rates: &Rates, u: f64) -> Option<(usize, usize)> {
        let (b, left) = self.ambush_block(u * self.ambush_rate)?;
        let (lane, left) = pick_kind::<AMBUSHES>(&self.places[b], left / self.block_effort[b])?;
        let place = b * LANES + lane;
        let of = &geo.of[place];
        let cumulated = &rates.ambush_way[of.ways_by_four()];
        let way = pick_way(cumulated, self.places[b][lane][CELLS], left);
        let way = if way < of.ways().len() { way } else { last_way(cumulated)? };
        Some((place, of.ways().start + way))
    }

    #[inline]
    fn ambush_block(&self, target: f64) -> Option<(usize, f64)> {
        let mut left = target;
        for (b, (sum, effort)) in self.sums.iter().zip(&self.block_effort).enumerate() {
            let weight = sum[AMBUSHES] * effort;
            if left < weight {
                return Some((b, left));
            }
            left -= weight;
        }
        self.sums.iter().rposition(|sum| sum[AMBUSHES] > 0.0).map(|b| (b, 0.0))
    }
}

#[inline]
fn add(sum: &mut Weights, more: &Weights) {
    for (sum, more) in sum.iter_mut().zip(more) {
        *sum += more;
    }
}

/// The last way of positive weight; where rounding overshoots their sum.
#[cold]
fn last_way(cumulated: &[Ways]) -> Option<usize> {
    let ends = cumulated.as_flattened();
    let last = ends.iter().copied().filter(|end| end.is_finite()).fold(0.0, f64::max);
    ends.iter().position(|&end| last > 0.0 && end >= last)
}

/// What a change of state is weighed by.
pub(super) struct World<'a> {
    pub geo: &'a Geography,
    pub rates: &'a Rates,
    pub targeting: &'a mut Targeting,
}
