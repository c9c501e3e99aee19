//! Where the cells are, and every sum over them that a clock needs, kept up to date one cell at a time
//! (model.md sections 2 and 3).

use super::blocks::{LANES, Ways, pick, pick_way};
use super::copy::clone_in_place;
use super::geography::Geography;
use super::looks::whole;
use super::rates::Rates;
use super::roster::{Roster, TRIES, Tries};
use super::targeting::Targeting;

/// Cells and the sums over them. Tables of places have one entry more, of 0, for cells that are nowhere, where free
/// stands are looked up in them.
#[derive(Debug, Default)]
pub(super) struct Cells {
    /// Every cell by itself.
    pub roster: Roster,
    /// Cells of each place.
    cells: Vec<f64>,
    /// Cells in all.
    total: f64,
    /// Formation by each cell of a place where cells are, per day; 0 elsewhere.
    formation: Vec<f64>,
    /// Turnover of all cells of a place beyond what every cell may have by its clock, per day, and their sum.
    excess: Vec<f64>,
    pub excess_rate: f64,
    /// Ambushes by a cell of each place, per day, with effort.
    ambush: Vec<f64>,
    /// The most that a cell of each front may lay by the values seen so far, per day, without effort.
    most_ambush: Vec<f64>,
    /// Rate of all ambushes, per day.
    pub ambush_rate: f64,
    /// Pull of the targets, with effort, on a cell of each place where cells are; 0 elsewhere.
    pub pull: Vec<f64>,
    /// The largest of them.
    pub most_pull: f64,
    /// 1 where cells are, 0 elsewhere.
    here: Vec<f64>,
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
    roster,
    cells,
    total,
    formation,
    excess,
    excess_rate,
    ambush,
    most_ambush,
    ambush_rate,
    pull,
    most_pull,
    here,
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
    Formation,
    Loss,
}

impl Cells {
    /// Starts with `cells(i)` at each place i of the theatre, all fronts at effort 1.
    pub(super) fn reset(&mut self, geo: &Geography, cells: impl Fn(usize) -> f64) {
        for (vector, length, value) in [
            (&mut self.cells, geo.slots, 0.0),
            (&mut self.formation, geo.slots + 1, 0.0),
            (&mut self.excess, geo.slots, 0.0),
            (&mut self.ambush, geo.slots + 1, 0.0),
            (&mut self.most_ambush, geo.fronts(), 0.0),
            (&mut self.pull, geo.slots + 1, 0.0),
            (&mut self.here, geo.slots, 0.0),
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
            let (n, of) = (cells(place), &geo.of[i]);
            self.cells[i] = n;
            self.here[i] = if n > 0.0 { 1.0 } else { 0.0 };
            self.total += n;
            self.country_cells[of.country] += n;
            self.zones[of.zone].cells += n;
            self.watched += if of.watched { n } else { 0.0 };
        }
        self.roster.reset(geo.slots, geo.places.iter().map(|&(i, place)| (i, cells(place))));
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
        self.cells[place]
    }

    /// Cells in all.
    #[inline]
    pub(super) fn total(&self) -> f64 {
        self.total
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
        self.excess_rate = 0.0;
        self.ambush_rate = 0.0;
        for (most, &now) in self.most_ambush.iter_mut().zip(&rates.most_ambush) {
            *most = larger(*most, now);
        }
        for i in 0..geo.slots {
            self.ambush[i] = rates.places[i].ambush * self.effort[geo.of[i].front];
            let n = self.cells[i];
            if n > 0.0 {
                self.formation[i] = rates.places[i].formation(n);
                self.excess[i] = n * rates.excess(i, self.formation[i]);
                self.excess_rate += self.excess[i];
                self.ambush_rate += n * self.ambush[i];
                self.pull[i] = world.targeting.pull(geo, rates, i, &self.effort);
            }
        }
        self.find_most_pull();
    }

    /// Readies what targeting needs to know of the places where cells are; no sum changes.
    pub(super) fn ready(&self, geo: &Geography, rates: &Rates, targeting: &mut Targeting) {
        for (place, &n) in self.cells.iter().enumerate() {
            if n > 0.0 {
                targeting.ready(geo, rates, place);
            }
        }
    }

    #[inline]
    fn find_most_pull(&mut self) {
        let (eights, _) = self.pull.as_chunks::<LANES>();
        let most = eights.iter().fold([0.0; LANES], |most, pull| std::array::from_fn(|k| larger(most[k], pull[k])));
        self.most_pull = most.into_iter().fold(0.0, larger);
    }

    /// The cell on a stand, of `place`, is lost on day `now`.
    pub(super) fn remove(&mut self, world: &mut World<'_>, (stand, place): (usize, usize), now: f64) {
        self.roster.remove(stand);
        self.change(world, place, -1.0, now);
    }

    /// It moves to another place.
    pub(super) fn relocate(&mut self, world: &mut World<'_>, (stand, from): (usize, usize), to: usize, now: f64) {
        self.roster.move_to(stand, to);
        self.change(world, from, -1.0, now);
        self.change(world, to, 1.0, now);
    }

    /// A cell forms at `place`.
    pub(super) fn add(&mut self, world: &mut World<'_>, place: usize, tries: &mut Tries, now: f64) {
        self.roster.add(place, tries);
        self.change(world, place, 1.0, now);
    }

    /// Adds (`by` = 1) or removes (`by` = −1) a cell at `place` on day `now`.
    #[inline(never)]
    fn change(&mut self, world: &mut World<'_>, place: usize, by: f64, now: f64) {
        let (geo, rates) = (world.geo, world.rates);
        let of = &geo.of[place];
        let zone = &mut self.zones[of.zone];
        zone.exposure += zone.cells * self.effort[of.front] * (now - zone.day);
        zone.day = now;
        zone.cells += by;
        self.total += by;
        let n = self.cells[place] + by;
        self.cells[place] = n;
        self.ambush_rate += by * self.ambush[place];
        self.formation[place] = if n > 0.0 { rates.places[place].formation(n) } else { 0.0 };
        let excess = n * rates.excess(place, self.formation[place]);
        self.excess_rate += excess - self.excess[place];
        self.excess[place] = excess;
        if n == 0.0 {
            let pull = std::mem::take(&mut self.pull[place]);
            self.here[place] = 0.0;
            if pull == self.most_pull {
                self.find_most_pull();
            }
        } else if self.here[place] == 0.0 {
            self.here[place] = 1.0;
            self.pull[place] = world.targeting.pull(geo, rates, place, &self.effort);
            self.most_pull = larger(self.most_pull, self.pull[place]);
        }
        if of.watched {
            self.change_watched(geo, rates, place, by, now);
        }
        if self.total == 0.0 {
            // Nothing is left: no rounding may keep a rate alive.
            self.excess_rate = 0.0;
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
    pub(super) fn set_effort(
        &mut self,
        geo: &Geography,
        rates: &Rates,
        targeting: &Targeting,
        (front, effort): (usize, f64),
        now: f64,
    ) {
        for &zone in &geo.front_zones[front] {
            self.settle_zone(zone, front, now);
        }
        let more = effort - self.effort[front];
        for ((pull, here), of_front) in self.pull.iter_mut().zip(&self.here).zip(targeting.of_front(geo, front)) {
            *pull = here * (*pull + more * of_front);
        }
        self.find_most_pull();
        let slots = geo.slots_of(front);
        let ambushes = |own: &Self| -> f64 {
            own.cells[slots.clone()].iter().zip(&own.ambush[slots.clone()]).map(|(n, rate)| n * rate).sum()
        };
        let before = ambushes(self);
        for (own, place) in self.ambush[slots.clone()].iter_mut().zip(&rates.places[slots.clone()]) {
            *own = place.ambush * effort;
        }
        self.ambush_rate += ambushes(self) - before;
        self.effort[front] = effort;
    }

    /// Sets the effort on a front at the start, before any rate is worked out.
    pub(super) fn start_effort(&mut self, front: usize, effort: f64) {
        self.effort[front] = effort;
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

    /// Whether the cell of some stand is lost or forms another, with its stand and place; `None` where neither happens.
    /// Formation has the lower end of what every cell may have, loss the upper, so that a change of one shifts not the
    /// other.
    #[inline]
    pub(super) fn some_turnover(&self, rates: &Rates, tries: &mut Tries) -> Option<(usize, usize, Turnover)> {
        let (stand, place, u) = self.roster.some(tries);
        let at = u * rates.usual_turnover;
        let (forms, lost) = (at < self.formation[place], rates.usual_turnover - at < rates.loss[place]);
        // No branch foresees any of this: one is enough.
        (forms | lost).then_some((stand, place, if forms { Turnover::Formation } else { Turnover::Loss }))
    }

    /// A cell by what it forms and is lost beyond that. `None` only where rounding left a rate without a cell.
    #[inline(never)]
    pub(super) fn any_excess(&self, rates: &Rates, tries: &mut Tries) -> Option<(usize, usize, Turnover)> {
        let (place, left) = pick(&self.excess, tries.uniform() * self.excess_rate)?;
        let n = self.at(place);
        // What fits below goes to formation first.
        let formation = rates.places[place].formation(n) - rates.usual_turnover;
        let turnover = if left < n * formation { Turnover::Formation } else { Turnover::Loss };
        Some((self.roster.at(place, |_| true)?, place, turnover))
    }

    /// Draws the place and the way of an ambush. `None` only where rounding left a rate without a cell.
    #[inline]
    pub(super) fn any_ambush(&self, geo: &Geography, rates: &Rates, tries: &mut Tries) -> Option<(usize, usize)> {
        let most = self.effort.iter().zip(&self.most_ambush).map(|(effort, most)| effort * most).fold(0.0, larger);
        let chosen = (0..TRIES).find_map(|_| {
            let (_, place, u) = self.roster.some(tries);
            (u * most < self.ambush[place]).then_some(place)
        });
        let place = chosen.or_else(|| self.weigh_ambushes(tries.uniform()))?;
        let of = &geo.of[place];
        let cumulated = &rates.ambush_way[of.ways_by_four()];
        let way = pick_way(cumulated, 1.0, tries.uniform() * rates.places[place].ambush);
        let way = if way < of.ways().len() { way } else { last_way(cumulated)? };
        Some((place, of.ways().start + way))
    }

    /// The place by weighing all cells.
    #[cold]
    fn weigh_ambushes(&self, u: f64) -> Option<usize> {
        let weights = || self.cells.iter().zip(&self.ambush).map(|(n, each)| n * each);
        let mut left = u * weights().sum::<f64>();
        let mut chosen = None;
        for (place, weight) in weights().enumerate().filter(|&(_, weight)| weight > 0.0) {
            chosen = Some(place);
            if left < weight {
                break;
            }
            left -= weight;
        }
        chosen
    }

    /// Cells of each front, added to `row`.
    pub(super) fn add_by_front(&self, geo: &Geography, row: &mut [u32]) {
        for (zone, &(_, front)) in self.zones.iter().zip(&geo.zones) {
            row[front] += whole(zone.cells);
        }
    }
}

#[inline]
fn larger(a: f64, b: f64) -> f64 {
    if b > a { b } else { a }
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
