//! How long cells stay abroad and on the coast: the day on which the first comes, cell-days, and the day on which they amount to
//! a foothold (model.md section 8).

use super::copy::clone_in_place;
use super::geography::Geography;

/// Cell-days spent somewhere, up to a day.
#[derive(Clone, Copy, Debug)]
struct Occupancy {
    cells: f64,
    day: f64,
    cell_days: f64,
    /// Day on which the first cell came; NaN so far.
    arrival: f64,
    /// Day on which they reached the length of a foothold; NaN so far.
    foothold: f64,
}

impl Occupancy {
    fn new(cells: f64) -> Self {
        // A cell that is there from the start is a foothold on day 0 (model.md section 2).
        let first = if cells > 0.0 { 0.0 } else { f64::NAN };
        Self { cells, day: 0.0, cell_days: 0.0, arrival: first, foothold: first }
    }

    /// Counts up to `now`; a foothold is dated exactly.
    #[inline]
    fn advance(&mut self, now: f64, needed: f64) {
        if self.cells > 0.0 {
            self.cell_days += self.cells * (now - self.day);
            if self.foothold.is_nan() && self.cell_days >= needed {
                self.foothold = now - (self.cell_days - needed) / self.cells;
            }
        }
        self.day = now;
    }

    /// A cell comes (`by` = 1) or leaves (`by` = −1).
    fn change(&mut self, by: f64, now: f64, needed: f64) {
        self.advance(now, needed);
        self.cells += by;
        if self.arrival.is_nan() && by > 0.0 {
            self.arrival = now;
        }
    }
}

/// Occupancy of every neighbour and every coastal place.
#[derive(Debug, Default)]
pub(super) struct Footholds {
    neighbours: Vec<Occupancy>,
    coast: Vec<Occupancy>,
    /// Cells in all of these.
    cells: f64,
    /// Whether there is a foothold in some neighbour, and in some coastal place.
    pub abroad: bool,
    pub on_coast: bool,
}

clone_in_place!(Footholds { neighbours, coast, cells, abroad, on_coast });

impl Footholds {
    /// The start: cells by country and by place.
    pub(super) fn reset(&mut self, geo: &Geography, countries: &[f64], places: &[f64]) {
        self.neighbours.clear();
        self.neighbours.extend(geo.neighbours.iter().map(|&c| Occupancy::new(countries[c])));
        self.coast.clear();
        self.coast.extend(geo.coastal_places.iter().map(|&i| Occupancy::new(places[i])));
        self.cells = places.iter().zip(&geo.of).map(|(n, of)| if of.watched { *n } else { 0.0 }).sum();
        self.see();
    }

    /// A cell arrives (`by` = 1) at a place that counts, or leaves it (`by` = −1); `needed` cell-days are a foothold.
    pub(super) fn change(&mut self, geo: &Geography, place: usize, by: f64, (now, needed): (f64, f64)) {
        self.cells += by;
        if let Some(n) = geo.neighbours.iter().position(|&c| c == geo.of[place].country) {
            self.neighbours[n].change(by, now, needed);
        }
        if let Some(n) = geo.coastal_places.iter().position(|&p| p == place) {
            self.coast[n].change(by, now, needed);
        }
        // The last cell may leave with its foothold already won.
        self.see();
    }

    /// Counts up to `now`.
    #[inline]
    pub(super) fn advance(&mut self, now: f64, needed: f64) {
        // Where no cell is, there is nothing to count, and an arrival starts from its own day.
        if self.cells > 0.0 {
            for occupancy in self.neighbours.iter_mut().chain(&mut self.coast) {
                occupancy.advance(now, needed);
            }
            self.see();
        }
    }

    /// Days of the first foothold in each neighbour; NaN where there was none.
    pub(super) fn first_days(&self) -> impl Iterator<Item = f64> {
        self.neighbours.iter().map(|occupancy| occupancy.foothold)
    }

    /// Days of the first foothold in any neighbour and in any coastal place; NaN where there was none.
    pub(super) fn first_abroad_and_coast(&self) -> [f64; 2] {
        [&self.neighbours, &self.coast].map(|all| all.iter().map(|o| o.foothold).fold(f64::NAN, f64::min))
    }

    /// Days of the first arrival of a cell in each neighbour; NaN where none came.
    pub(super) fn first_arrivals(&self) -> impl Iterator<Item = f64> {
        self.neighbours.iter().map(|occupancy| occupancy.arrival)
    }

    fn see(&mut self) {
        self.abroad = self.neighbours.iter().any(|o| !o.foothold.is_nan());
        self.on_coast = self.coast.iter().any(|o| !o.foothold.is_nan());
    }
}
