//! Where the cells are, and every sum over them that a clock needs, kept up to date one cell at a time
//! (model.md sections 2 and 3).

use super::geography::Geography;
use super::rates::Rates;

/// Cells and the sums over them.
#[derive(Debug, Default)]
pub(super) struct State {
    /// Cells at each place.
    pub cells: Vec<u32>,
    /// The same as numbers.
    pub presence: Vec<f64>,
    /// Cells in all.
    pub total: u32,
    /// Cells on each front.
    pub front_cells: Vec<u32>,
    /// Cells in each country.
    pub country_cells: Vec<u32>,
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
    /// Cells of each (region, front) zone, the day up to which their cell-days are counted, and those cell-days
    /// weighted by effort, this month.
    zone_cells: Vec<u32>,
    zone_day: Vec<f64>,
    zone_exposure: Vec<f64>,
    /// Cell-days spent in each country and coastal place, and the day up to which they are counted.
    pub abroad: Vec<Stay>,
    /// The same for each coastal place.
    pub coast: Vec<Stay>,
}

/// Cell-days spent somewhere, up to a day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stay {
    cells: u32,
    day: f64,
    cell_days: f64,
    /// Day on which they reached the length of a foothold; NaN so far.
    pub foothold: f64,
}

impl Stay {
    fn new(cells: u32) -> Self {
        // A cell that is there from the start is a foothold on day 0 (model.md section 2).
        Self { cells, day: 0.0, cell_days: 0.0, foothold: if cells > 0 { 0.0 } else { f64::NAN } }
    }

    /// Counts up to `now`; a foothold is dated exactly.
    #[inline]
    pub(super) fn advance(&mut self, now: f64, needed: f64) {
        if self.cells > 0 {
            self.cell_days += f64::from(self.cells) * (now - self.day);
            if self.foothold.is_nan() && self.cell_days >= needed {
                self.foothold = now - (self.cell_days - needed) / f64::from(self.cells);
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
    /// Starts with `cells`, all fronts at effort 1.
    pub(super) fn reset(&mut self, geo: &Geography, cells: impl Iterator<Item = u32>) {
        self.cells.clear();
        self.cells.extend(cells);
        self.presence.clear();
        self.presence.extend(self.cells.iter().map(|&n| f64::from(n)));
        self.total = self.cells.iter().sum();
        for (vector, length) in [
            (&mut self.front_cells, geo.fronts()),
            (&mut self.country_cells, geo.countries),
            (&mut self.zone_cells, geo.zones.len()),
        ] {
            vector.clear();
            vector.resize(length, 0);
        }
        for (vector, length, value) in [
            (&mut self.effort, geo.fronts(), 1.0),
            (&mut self.weakened_until, geo.places, 0.0),
            (&mut self.turnover, geo.places, 0.0),
            (&mut self.front_turnover, geo.fronts(), 0.0),
            (&mut self.front_ambush, geo.fronts(), 0.0),
            (&mut self.zone_day, geo.zones.len(), 0.0),
            (&mut self.zone_exposure, geo.zones.len(), 0.0),
        ] {
            vector.clear();
            vector.resize(length, value);
        }
        for i in 0..geo.places {
            self.front_cells[geo.front[i]] += self.cells[i];
            self.country_cells[geo.country[i]] += self.cells[i];
            self.zone_cells[geo.zone[i]] += self.cells[i];
        }
        self.abroad.clear();
        self.abroad.extend(geo.neighbours.iter().map(|&c| Stay::new(self.country_cells[c])));
        self.coast.clear();
        self.coast.extend(geo.coastal_places.iter().map(|&i| Stay::new(self.cells[i])));
    }

    /// Works all sums out anew, as at the start of an epoch.
    pub(super) fn recompute(&mut self, geo: &Geography, rates: &Rates) {
        self.turnover_rate = 0.0;
        self.ambush_rate = 0.0;
        for f in 0..geo.fronts() {
            let (mut turnover, mut ambush) = (0.0, 0.0);
            for i in geo.of_front(f) {
                self.turnover[i] = place_turnover(rates, i, self.presence[i]);
                turnover += self.turnover[i];
                ambush += self.presence[i] * rates.ambush[i];
            }
            self.front_turnover[f] = turnover;
            self.front_ambush[f] = ambush;
            self.turnover_rate += turnover;
            self.ambush_rate += self.effort[f] * ambush;
        }
    }

    /// Adds (`by` = 1) or removes (`by` = −1) a cell at `place` on day `now`.
    #[inline]
    pub(super) fn change(&mut self, geo: &Geography, rates: &Rates, place: usize, by: i32, now: f64) {
        let front = geo.front[place];
        let country = geo.country[place];
        self.settle_zone(geo.zone[place], front, now);
        if country != geo.home {
            self.change_abroad(geo, rates, place, by, now);
        }
        let delta = f64::from(by);
        self.cells[place] = self.cells[place].wrapping_add_signed(by);
        self.presence[place] += delta;
        self.total = self.total.wrapping_add_signed(by);
        self.front_cells[front] = self.front_cells[front].wrapping_add_signed(by);
        self.country_cells[country] = self.country_cells[country].wrapping_add_signed(by);
        let zone = geo.zone[place];
        self.zone_cells[zone] = self.zone_cells[zone].wrapping_add_signed(by);
        let turnover = place_turnover(rates, place, self.presence[place]);
        let change = turnover - self.turnover[place];
        self.turnover[place] = turnover;
        self.front_turnover[front] += change;
        self.turnover_rate += change;
        let ambush = delta * rates.ambush[place];
        self.front_ambush[front] += ambush;
        self.ambush_rate += self.effort[front] * ambush;
        if self.total == 0 {
            // Nothing is left: no rounding may keep a rate alive.
            self.turnover_rate = 0.0;
            self.ambush_rate = 0.0;
        }
    }

    #[cold]
    fn change_abroad(&mut self, geo: &Geography, rates: &Rates, place: usize, by: i32, now: f64) {
        if let Some(n) = geo.neighbours.iter().position(|&c| c == geo.country[place]) {
            self.abroad[n].advance(now, rates.foothold_days);
            self.abroad[n].cells = self.abroad[n].cells.wrapping_add_signed(by);
        }
        if let Some(n) = geo.coastal_places.iter().position(|&p| p == place) {
            self.coast[n].advance(now, rates.foothold_days);
            self.coast[n].cells = self.coast[n].cells.wrapping_add_signed(by);
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
        for zone in 0..geo.zones.len() {
            if geo.zones[zone].1 == front {
                self.settle_zone(zone, front, now);
            }
        }
        self.effort[front] = effort;
        self.ambush_rate = self.front_ambush.iter().zip(&self.effort).map(|(a, e)| a * e).sum();
        if self.total == 0 {
            self.ambush_rate = 0.0;
        }
    }

    #[inline]
    fn settle_zone(&mut self, zone: usize, front: usize, now: f64) {
        self.zone_exposure[zone] += f64::from(self.zone_cells[zone]) * self.effort[front] * (now - self.zone_day[zone]);
        self.zone_day[zone] = now;
    }

    /// Takes the exposure (cell-days weighted by effort) of a zone up to `now` and starts it anew.
    pub(super) fn take_exposure(&mut self, geo: &Geography, zone: usize, now: f64) -> f64 {
        self.settle_zone(zone, geo.zones[zone].1, now);
        std::mem::take(&mut self.zone_exposure[zone])
    }

    /// The place of a cell drawn at random, all cells alike.
    #[inline]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 ≤ u·total < 2^32")]
    pub(super) fn any_cell(&self, geo: &Geography, u: f64) -> usize {
        let mut left = (u * f64::from(self.total)) as u32;
        let mut front = 0;
        while left >= self.front_cells[front] {
            left -= self.front_cells[front];
            front += 1;
        }
        let mut place = geo.front_start[front];
        while left >= self.cells[place] {
            left -= self.cells[place];
            place += 1;
        }
        place
    }

    /// Draws which formation or loss happens. `None` only where rounding left a rate without a cell.
    #[inline]
    pub(super) fn any_turnover(&self, geo: &Geography, rates: &Rates, u: f64) -> Option<Turnover> {
        let (front, mut left) = pick(&self.front_turnover, |&w| w, u * self.turnover_rate);
        let range = geo.of_front(front);
        let start = range.start;
        let (offset, rest) = pick(&self.turnover[range], |&w| w, left);
        let place = start + offset;
        left = rest;
        let n = self.presence[place];
        if n == 0.0 {
            return None;
        }
        Some(if left < n * rates.loss[place] { Turnover::Loss(place) } else { Turnover::Formation(place) })
    }

    /// Draws the place and the way of an ambush.
    #[inline]
    pub(super) fn any_ambush(&self, geo: &Geography, rates: &Rates, u: f64) -> Option<(usize, usize)> {
        let mut left = u * self.ambush_rate;
        let mut front = 0;
        let last = geo.fronts() - 1;
        while front < last && left >= self.effort[front] * self.front_ambush[front] {
            left -= self.effort[front] * self.front_ambush[front];
            front += 1;
        }
        left /= self.effort[front];
        let range = geo.of_front(front);
        let mut place = range.start;
        for i in range {
            let weight = self.presence[i] * rates.ambush[i];
            if weight > 0.0 {
                place = i;
                if left < weight {
                    break;
                }
                left -= weight;
            }
        }
        let n = self.presence[place];
        if n == 0.0 {
            return None;
        }
        let ways = geo.ways_of(place);
        let cumulated = &rates.ambush_way[ways.clone()];
        let share = (left / n).min(rates.ambush[place]);
        let way = cumulated.iter().position(|&c| share < c).or_else(|| cumulated.iter().rposition(|&c| c > 0.0))?;
        Some((place, ways.start + way))
    }
}

/// Formation and loss at a place with `n` cells, per day (model.md section 3).
#[inline]
fn place_turnover(rates: &Rates, place: usize, n: f64) -> f64 {
    let room = (1.0 - n * rates.per_capacity[place]).max(0.0);
    n * (rates.formation[place] * room + rates.loss[place])
}

/// The entry of `items` that `left` falls into when their weights are laid end to end, and what is left of it;
/// the last entry of positive weight where rounding overshoots.
#[inline]
pub(super) fn pick<T>(items: &[T], weight: impl Fn(&T) -> f64, mut left: f64) -> (usize, f64) {
    let mut last = 0;
    for (i, item) in items.iter().enumerate() {
        let w = weight(item);
        if w > 0.0 {
            last = i;
            if left < w {
                return (i, left);
            }
            left -= w;
        }
    }
    (last, 0.0)
}
