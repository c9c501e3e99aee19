//! Where the cells are, and every sum over them that a clock needs, kept up to date one cell at a time
//! (model.md sections 2 and 3).

use super::blocks::{Block, LANES, pick, pick_lane, pick_product, position, product, sum};
use super::geography::Geography;
use super::rates::Rates;

/// Cells and the sums over them.
#[derive(Debug, Default)]
pub(super) struct State {
    /// The places, block by block.
    pub blocks: Vec<Cells>,
    /// Cells in all.
    pub total: f64,
    /// Cells abroad, and in each country abroad.
    abroad_total: f64,
    country_cells: Vec<f64>,
    /// Effort multiplier of each front (1 abroad).
    pub effort: Vec<f64>,
    /// Garrison weakened until this day.
    pub weakened_until: Vec<f64>,
    /// Rate of all formations and losses, per day.
    pub turnover_rate: f64,
    /// Rate of all ambushes, per day.
    pub ambush_rate: f64,
    /// Exposure of each (region, front) zone this month.
    zones: Vec<Zone>,
    /// Places occupied at some time since the epoch began, a bit each.
    pub ever_occupied: Vec<u64>,
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

/// Cells of the places of a block, and the rates per day that follow from them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cells {
    /// Cells at each place: whole numbers, held as doubles because every rate multiplies them.
    pub presence: Block,
    /// Formation and loss together at each place.
    turnover: Block,
    /// Cells in all.
    pub cells: f64,
    /// Formation and loss in all.
    turnover_sum: f64,
    /// Ambushes in all, at effort 1.
    ambush_sum: f64,
    /// Effort of the front.
    pub effort: f64,
}

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

impl State {
    /// Starts with `cells(i)` at each place i of the theatre, all fronts at effort 1.
    pub(super) fn reset(&mut self, geo: &Geography, cells: impl Fn(usize) -> f64) {
        self.blocks.clear();
        self.blocks.resize(geo.blocks, Cells { effort: 1.0, ..Cells::default() });
        for (vector, length, value) in [
            (&mut self.country_cells, geo.countries, 0.0),
            (&mut self.effort, geo.fronts(), 1.0),
            (&mut self.weakened_until, geo.slots, 0.0),
        ] {
            vector.clear();
            vector.resize(length, value);
        }
        self.zones.clear();
        self.zones.resize(geo.zones.len(), Zone::default());
        self.total = 0.0;
        self.watched = 0.0;
        for &(i, place) in &geo.places {
            let (n, of, (block, lane)) = (cells(place), &geo.of[i], position(i));
            self.blocks[block].presence[lane] = n;
            self.total += n;
            self.country_cells[of.country] += n;
            self.zones[of.zone].cells += n;
            self.watched += if of.watched { n } else { 0.0 };
        }
        self.abroad_total = self.total - self.country_cells[geo.home];
        self.mark_occupied(geo);
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
        self.blocks[block].presence[lane]
    }

    /// Cells in a country.
    #[inline]
    pub(super) fn in_country(&self, geo: &Geography, country: usize) -> f64 {
        if country == geo.home { self.total - self.abroad_total } else { self.country_cells[country] }
    }

    /// Starts the list of places ever occupied anew.
    pub(super) fn mark_occupied(&mut self, geo: &Geography) {
        self.ever_occupied.clear();
        self.ever_occupied.resize(geo.slots.div_ceil(64), 0);
        for (b, block) in self.blocks.iter().enumerate() {
            for (lane, &n) in block.presence.iter().enumerate() {
                let i = b * LANES + lane;
                self.ever_occupied[i / 64] |= u64::from(n > 0.0) << (i % 64);
            }
        }
    }

    /// Works all sums out anew, as at the start of an epoch.
    pub(super) fn recompute(&mut self, rates: &Rates) {
        self.turnover_rate = 0.0;
        self.ambush_rate = 0.0;
        for (block, law) in self.blocks.iter_mut().zip(&rates.blocks) {
            block.turnover = std::array::from_fn(|k| law.turnover(k, block.presence[k]));
            block.cells = sum(&block.presence);
            block.turnover_sum = sum(&block.turnover);
            block.ambush_sum = sum(&product(&block.presence, &law.ambush));
            self.turnover_rate += block.turnover_sum;
            self.ambush_rate += block.effort * block.ambush_sum;
        }
    }

    /// Adds (`by` = 1) or removes (`by` = −1) a cell at `place` on day `now`.
    #[inline]
    pub(super) fn change(&mut self, geo: &Geography, rates: &Rates, place: usize, by: f64, now: f64) {
        let (of, (b, lane)) = (&geo.of[place], position(place));
        let (block, law) = (&mut self.blocks[b], &rates.blocks[b]);
        let zone = &mut self.zones[of.zone];
        zone.exposure += zone.cells * block.effort * (now - zone.day);
        zone.day = now;
        zone.cells += by;
        let n = block.presence[lane] + by;
        block.presence[lane] = n;
        block.cells += by;
        self.total += by;
        let turnover = law.turnover(lane, n);
        let change = turnover - std::mem::replace(&mut block.turnover[lane], turnover);
        block.turnover_sum += change;
        self.turnover_rate += change;
        let ambush = by * law.ambush[lane];
        block.ambush_sum += ambush;
        self.ambush_rate += block.effort * ambush;
        // A first cell has come.
        if n == by {
            self.ever_occupied[place / 64] |= 1 << (place % 64);
        }
        if of.watched {
            self.change_watched(geo, rates, place, by, now);
        }
        if self.total == 0.0 {
            // Nothing is left: no rounding may keep a rate alive.
            self.turnover_rate = 0.0;
            self.ambush_rate = 0.0;
        }
    }

    #[cold]
    fn change_watched(&mut self, geo: &Geography, rates: &Rates, place: usize, by: f64, now: f64) {
        self.watched += by;
        if geo.of[place].country != geo.home {
            self.abroad_total += by;
            self.country_cells[geo.of[place].country] += by;
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
        self.effort[front] = effort;
        for block in &mut self.blocks[geo.blocks_of(front)] {
            block.effort = effort;
        }
        self.ambush_rate = self.blocks.iter().map(|b| b.ambush_sum * b.effort).sum();
        if self.total == 0.0 {
            self.ambush_rate = 0.0;
        }
    }

    #[inline]
    fn settle_zone(&mut self, zone: usize, front: usize, now: f64) {
        let zone = &mut self.zones[zone];
        zone.exposure += zone.cells * self.effort[front] * (now - zone.day);
        zone.day = now;
    }

    /// Takes the exposure (cell-days weighted by effort) of a zone up to `now` and starts it anew.
    pub(super) fn take_exposure(&mut self, geo: &Geography, zone: usize, now: f64) -> f64 {
        self.settle_zone(zone, geo.zones[zone].1, now);
        std::mem::take(&mut self.zones[zone].exposure)
    }

    /// The place of a cell drawn at random, all cells alike, and what is left of `u`: again uniform on (0, 1).
    #[inline]
    pub(super) fn any_cell(&self, u: f64) -> Option<(usize, f64)> {
        let (b, left) = pick(self.blocks.iter().map(|b| b.cells), u * self.total)?;
        let (lane, left) = pick_lane(&self.blocks[b].presence, left)?;
        Some((b * LANES + lane, left / self.blocks[b].presence[lane]))
    }

    /// Draws which formation or loss happens. `None` only where rounding left a rate without a cell.
    #[inline]
    pub(super) fn any_turnover(&self, rates: &Rates, u: f64) -> Option<Turnover> {
        let (b, left) = pick(self.blocks.iter().map(|b| b.turnover_sum), u * self.turnover_rate)?;
        let (lane, left) = pick_lane(&self.blocks[b].turnover, left)?;
        let (place, n) = (b * LANES + lane, self.blocks[b].presence[lane]);
        if n == 0.0 {
            return None;
        }
        Some(if left < n * rates.blocks[b].loss[lane] { Turnover::Loss(place) } else { Turnover::Formation(place) })
    }

    /// Draws the place and the way of an ambush.
    #[inline]
    pub(super) fn any_ambush(&self, geo: &Geography, rates: &Rates, u: f64) -> Option<(usize, usize)> {
        let (b, left) = pick(self.blocks.iter().map(|b| b.ambush_sum * b.effort), u * self.ambush_rate)?;
        let block = &self.blocks[b];
        let (lane, left) = pick_product(&block.presence, &rates.blocks[b].ambush, left / block.effort)?;
        let ways = geo.of[b * LANES + lane].ways();
        let share = left / block.presence[lane];
        let cumulated = &rates.ambush_way[ways.clone()];
        let way = cumulated.iter().position(|&c| share < c).or_else(|| cumulated.iter().rposition(|&c| c > 0.0))?;
        Some((b * LANES + lane, ways.start + way))
    }
}
