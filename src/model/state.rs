//! Where the cells are, and every sum over them that a clock needs, kept up to date one cell at a time
//! (model.md sections 2 and 3).

use super::geography::Geography;
use super::rates::Rates;

/// Cells and the sums over them.
#[derive(Debug, Default)]
pub(super) struct State {
    /// Cells at each place: whole numbers, held as doubles because every rate multiplies them.
    pub presence: Vec<f64>,
    /// Cells in all.
    pub total: f64,
    /// Cells on each front.
    pub front_cells: Vec<f64>,
    /// Cells in each country.
    pub country_cells: Vec<f64>,
    /// Effort multiplier of each front (1 abroad).
    pub effort: Vec<f64>,
    /// Garrison weakened until this day.
    pub weakened_until: Vec<f64>,
    /// Formation and loss together: rate per day at each place, on each front, in all.
    turnover: Vec<f64>,
    front_turnover: Vec<f64>,
    /// Rate of all formations and losses, per day.
    pub turnover_rate: f64,
    front_ambush: Vec<f64>,
    /// Rate of all ambushes, per day.
    pub ambush_rate: f64,
    /// Exposure of each (region, front) zone this month.
    zones: Vec<Zone>,
    /// Places occupied for the first time in this epoch, since this list was last emptied.
    pub newly_occupied: Vec<usize>,
    /// Places that have been on that list in this epoch.
    listed: Vec<bool>,
    /// Cell-days spent in each country and coastal place, and the day up to which they are counted.
    pub abroad: Vec<Stay>,
    /// The same for each coastal place.
    pub coast: Vec<Stay>,
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
    /// Starts with `cells` at each place, all fronts at effort 1.
    pub(super) fn reset(&mut self, geo: &Geography, cells: impl Iterator<Item = f64>) {
        self.presence.clear();
        self.presence.extend(cells);
        self.total = self.presence.iter().sum();
        for (vector, length, value) in [
            (&mut self.front_cells, geo.fronts(), 0.0),
            (&mut self.country_cells, geo.countries, 0.0),
            (&mut self.effort, geo.fronts(), 1.0),
            (&mut self.weakened_until, geo.places, 0.0),
            (&mut self.turnover, geo.places, 0.0),
            (&mut self.front_turnover, geo.fronts(), 0.0),
            (&mut self.front_ambush, geo.fronts(), 0.0),
        ] {
            vector.clear();
            vector.resize(length, value);
        }
        self.zones.clear();
        self.zones.resize(geo.zones.len(), Zone::default());
        for (&n, of) in self.presence.iter().zip(&geo.of) {
            self.front_cells[of.front] += n;
            self.country_cells[of.country] += n;
            self.zones[of.zone].cells += n;
        }
        self.mark_occupied();
        self.abroad.clear();
        self.abroad.extend(geo.neighbours.iter().map(|&c| Stay::new(self.country_cells[c])));
        self.coast.clear();
        self.coast.extend(geo.coastal_places.iter().map(|&i| Stay::new(self.presence[i])));
    }

    /// Lists every occupied place as newly occupied, and no other as ever occupied.
    pub(super) fn mark_occupied(&mut self) {
        self.listed.clear();
        self.listed.extend(self.presence.iter().map(|&n| n > 0.0));
        // Every place is listed at most once an epoch: the list never grows while events run.
        self.newly_occupied.clear();
        self.newly_occupied.reserve(self.presence.len());
        self.newly_occupied.extend((0..self.presence.len()).filter(|&i| self.presence[i] > 0.0));
    }

    /// Works all sums out anew, as at the start of an epoch.
    pub(super) fn recompute(&mut self, geo: &Geography, rates: &Rates) {
        self.turnover_rate = 0.0;
        self.ambush_rate = 0.0;
        for f in 0..geo.fronts() {
            let (mut turnover, mut ambush) = (0.0, 0.0);
            for i in geo.of_front(f) {
                self.turnover[i] = rates.place[i].turnover(self.presence[i]);
                turnover += self.turnover[i];
                ambush += self.presence[i] * rates.place[i].ambush;
            }
            self.front_turnover[f] = turnover;
            self.front_ambush[f] = ambush;
            self.turnover_rate += turnover;
            self.ambush_rate += self.effort[f] * ambush;
        }
    }

    /// Adds (`by` = 1) or removes (`by` = −1) a cell at `place` on day `now`.
    #[inline]
    pub(super) fn change(&mut self, geo: &Geography, rates: &Rates, place: usize, by: f64, now: f64) {
        let of = geo.of[place];
        let law = &rates.place[place];
        let zone = &mut self.zones[of.zone];
        zone.exposure += zone.cells * self.effort[of.front] * (now - zone.day);
        zone.day = now;
        zone.cells += by;
        if of.country != geo.home {
            self.change_abroad(geo, rates, place, by, now);
        }
        let n = &mut self.presence[place];
        if !self.listed[place] {
            self.listed[place] = true;
            self.newly_occupied.push(place);
        }
        *n += by;
        self.total += by;
        self.front_cells[of.front] += by;
        self.country_cells[of.country] += by;
        let turnover = law.turnover(*n);
        let change = turnover - self.turnover[place];
        self.turnover[place] = turnover;
        self.front_turnover[of.front] += change;
        self.turnover_rate += change;
        let ambush = by * law.ambush;
        self.front_ambush[of.front] += ambush;
        self.ambush_rate += self.effort[of.front] * ambush;
        if self.total == 0.0 {
            // Nothing is left: no rounding may keep a rate alive.
            self.turnover_rate = 0.0;
            self.ambush_rate = 0.0;
        }
    }

    #[cold]
    fn change_abroad(&mut self, geo: &Geography, rates: &Rates, place: usize, by: f64, now: f64) {
        if let Some(n) = geo.neighbours.iter().position(|&c| c == geo.of[place].country) {
            self.abroad[n].advance(now, rates.foothold_days);
            self.abroad[n].cells += by;
        }
        if let Some(n) = geo.coastal_places.iter().position(|&p| p == place) {
            self.coast[n].advance(now, rates.foothold_days);
            self.coast[n].cells += by;
        }
    }

    /// Counts stays abroad and on the coast up to `now`.
    pub(super) fn advance_stays(&mut self, now: f64, needed: f64) {
        for stay in self.abroad.iter_mut().chain(&mut self.coast) {
            stay.advance(now, needed);
        }
    }

    /// Whether some coastal place has a foothold.
    pub(super) fn on_the_coast(&self) -> bool {
        self.coast.iter().any(|s| !s.foothold.is_nan())
    }

    /// Whether some neighbour has a foothold.
    pub(super) fn foothold_abroad(&self) -> bool {
        self.abroad.iter().any(|s| !s.foothold.is_nan())
    }

    /// Sets the effort on a front from `now` on.
    pub(super) fn set_effort(&mut self, geo: &Geography, front: usize, effort: f64, now: f64) {
        for &zone in &geo.front_zones[front] {
            self.settle_zone(zone, front, now);
        }
        self.effort[front] = effort;
        self.ambush_rate = self.front_ambush.iter().zip(&self.effort).map(|(a, e)| a * e).sum();
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

    /// The place of a cell drawn at random, all cells alike.
    #[inline]
    pub(super) fn any_cell(&self, geo: &Geography, u: f64) -> Option<usize> {
        let (front, left) = pick(self.front_cells.iter().copied(), u * self.total)?;
        let range = geo.of_front(front);
        let (offset, _) = pick(self.presence[range.clone()].iter().copied(), left)?;
        Some(range.start + offset)
    }

    /// Draws which formation or loss happens. `None` only where rounding left a rate without a cell.
    #[inline]
    pub(super) fn any_turnover(&self, geo: &Geography, rates: &Rates, u: f64) -> Option<Turnover> {
        let (front, left) = pick(self.front_turnover.iter().copied(), u * self.turnover_rate)?;
        let range = geo.of_front(front);
        let (offset, left) = pick(self.turnover[range.clone()].iter().copied(), left)?;
        let place = range.start + offset;
        let n = self.presence[place];
        if n == 0.0 {
            return None;
        }
        Some(if left < n * rates.place[place].loss { Turnover::Loss(place) } else { Turnover::Formation(place) })
    }

    /// Draws the place and the way of an ambush.
    #[inline]
    pub(super) fn any_ambush(&self, geo: &Geography, rates: &Rates, u: f64) -> Option<(usize, usize)> {
        let fronts = self.front_ambush.iter().zip(&self.effort).map(|(a, e)| a * e);
        let (front, left) = pick(fronts, u * self.ambush_rate)?;
        let range = geo.of_front(front);
        let places = self.presence[range.clone()].iter().zip(&rates.place[range.clone()]).map(|(n, p)| n * p.ambush);
        let (offset, left) = pick(places, left / self.effort[front])?;
        let place = range.start + offset;
        let ways = geo.ways_of(place);
        let share = left / self.presence[place];
        let cumulated = &rates.ambush_way[ways.clone()];
        let way = cumulated.iter().position(|&c| share < c).or_else(|| cumulated.iter().rposition(|&c| c > 0.0))?;
        Some((place, ways.start + way))
    }
}

/// The weight that `left` falls into when the weights are laid end to end, and how far into it; where
/// rounding overshoots their sum, the last positive one. `None` if there is none.
#[inline]
pub(super) fn pick(weights: impl Iterator<Item = f64> + Clone, mut left: f64) -> Option<(usize, f64)> {
    for (i, w) in weights.clone().enumerate() {
        if left < w {
            return Some((i, left));
        }
        left -= w;
    }
    last_positive(weights)
}

#[cold]
fn last_positive(weights: impl Iterator<Item = f64>) -> Option<(usize, f64)> {
    weights.enumerate().filter(|&(_, w)| w > 0.0).last().map(|(i, _)| (i, 0.0))
}
