//! Where the cells are, and every sum over them that a clock needs, kept up to date one cell at a time
//! (model.md sections 2 and 3).

use super::blocks::{LANES, whole};
use super::copy::clone_in_place;
use super::geography::Geography;
use super::mechanisms::targeting::Targeting;
use super::occupancy::Footholds;
use super::rates::Rates;
use super::roster::{Roster, Tries};

/// Cells and the sums over them. Tables of places have one entry more, of 0, for cells that are nowhere, where free
/// stands are looked up in them.
#[derive(Debug, Default)]
pub(super) struct Cells {
    /// Every cell by itself.
    pub roster: Roster,
    /// Cells of each place.
    pub(super) cells: Vec<f64>,
    /// Cells in all.
    total: f64,
    /// Formation by each cell of a place where cells are, per day; 0 elsewhere.
    pub(super) formation: Vec<f64>,
    /// Turnover of all cells of a place beyond what every cell may have by its clock, per day, and their sum.
    pub(super) excess: Vec<f64>,
    pub excess_rate: f64,
    /// Ambushes by a cell of each place, per day, with effort.
    pub(super) ambush: Vec<f64>,
    /// The most that a cell of each zone may lay by the values seen so far, per day, without effort.
    most_ambush: Vec<f64>,
    /// By how much blockades raise the rate of a cell of each place, per day, without effort; the most of each zone.
    pub(super) more_ambush: Vec<f64>,
    most_more: Vec<f64>,
    /// Blockades begun by a cell of each place, per day; by all cells; and blockades ended, per day.
    blockade_start: Vec<f64>,
    blockade_starts: f64,
    blockade_ends: f64,
    /// At least the largest of the rates of a cell, with effort.
    pub likeliest_ambush: f64,
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
    /// Effort multiplier of the campaign in each region (1 abroad).
    campaign: Vec<f64>,
    /// Their product, for each zone.
    zone_effort: Vec<f64>,
    /// Garrison weakened until this day.
    pub weakened_until: Vec<f64>,
    /// Exposure of each (region, front) zone this month.
    zones: Vec<Zone>,
    /// Exposure of each region in the month last taken.
    exposures: Vec<f64>,
    /// Where their stays are counted.
    pub footholds: Footholds,
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
    more_ambush,
    most_more,
    blockade_start,
    blockade_starts,
    blockade_ends,
    likeliest_ambush,
    ambush_rate,
    pull,
    most_pull,
    here,
    abroad_total,
    abroad_occupied,
    country_cells,
    effort,
    campaign,
    zone_effort,
    weakened_until,
    zones,
    exposures,
    footholds,
});

/// Cells of a zone, the day up to which their cell-days are counted, and those cell-days weighted by effort.
#[derive(Clone, Copy, Debug, Default)]
struct Zone {
    cells: f64,
    day: f64,
    exposure: f64,
}

impl Cells {
    /// Starts with `cells(i)` at each place i of the theatre, all fronts at effort 1.
    pub(super) fn reset(&mut self, geo: &Geography, cells: impl Fn(usize) -> f64) {
        for (vector, length, value) in [
            (&mut self.cells, geo.slots, 0.0),
            (&mut self.formation, geo.slots + 1, 0.0),
            (&mut self.excess, geo.slots, 0.0),
            (&mut self.ambush, geo.slots + 1, 0.0),
            (&mut self.most_ambush, geo.zones.len(), 0.0),
            (&mut self.more_ambush, geo.slots, 0.0),
            (&mut self.most_more, geo.zones.len(), 0.0),
            (&mut self.blockade_start, geo.slots, 0.0),
            (&mut self.pull, geo.slots + 1, 0.0),
            (&mut self.here, geo.slots, 0.0),
            (&mut self.country_cells, geo.countries, 0.0),
            (&mut self.effort, geo.fronts(), 1.0),
            (&mut self.campaign, geo.region_country.len(), 1.0),
            (&mut self.zone_effort, geo.zones.len(), 1.0),
            (&mut self.weakened_until, geo.slots, 0.0),
        ] {
            vector.clear();
            vector.resize(length, value);
        }
        self.zones.clear();
        self.zones.resize(geo.zones.len(), Zone::default());
        self.total = 0.0;
        for &(i, place) in &geo.places {
            let (n, of) = (cells(place), &geo.of[i]);
            self.cells[i] = n;
            self.here[i] = if n > 0.0 { 1.0 } else { 0.0 };
            self.total += n;
            self.country_cells[of.country] += n;
            self.zones[of.zone].cells += n;
        }
        self.roster.reset(geo.slots, geo.places.iter().map(|&(i, place)| (i, cells(place))));
        self.abroad_total = self.total() - self.country_cells[geo.home];
        self.find_occupied(geo);
        self.footholds.reset(geo, &self.country_cells, &self.cells);
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

    /// Works all sums out anew, as at the start of an epoch; `on` are the blockaded corridors, a bit each.
    pub(super) fn recompute(&mut self, context: &mut Context<'_>, on: u32) {
        let (geo, rates) = (context.geo, context.rates);
        for (effort, &(region, front)) in self.zone_effort.iter_mut().zip(&geo.zones) {
            *effort = self.effort[front] * self.campaign[region];
        }
        context.targeting.refocus(|place| Self::focus(&self.campaign, geo, rates, on, place));
        self.find_blockaded(geo, rates, on);
        self.excess_rate = 0.0;
        self.ambush_rate = 0.0;
        for (most, &now) in self.most_ambush.iter_mut().zip(&rates.ambushes.most) {
            *most = larger(*most, now);
        }
        for i in 0..geo.slots {
            self.ambush[i] = (rates.ambushes.each[i] + self.more_ambush[i]) * self.effort_at(geo, i);
            let n = self.cells[i];
            if n > 0.0 {
                self.formation[i] = rates.turnover.formation(i, n);
                self.excess[i] = n * rates.turnover.excess(i, self.formation[i]);
                self.excess_rate += self.excess[i];
                self.ambush_rate += n * self.ambush[i];
                self.pull[i] = context.targeting.pull(geo, rates, i, &self.effort);
            }
        }
        self.find_most_pull();
        self.find_likeliest_ambush();
    }

    /// Readies what targeting needs to know of the places where cells are; no sum changes.
    pub(super) fn ready(&self, context: &mut Context<'_>, on: u32) {
        let (geo, rates) = (context.geo, context.rates);
        context.targeting.refocus(|place| Self::focus(&self.campaign, geo, rates, on, place));
        for (place, &n) in self.cells.iter().enumerate() {
            if n > 0.0 {
                context.targeting.ready(context.geo, context.rates, place);
            }
        }
    }

    fn find_likeliest_ambush(&mut self) {
        let most = self.most_ambush.iter().zip(&self.most_more).map(|(most, more)| most + more);
        let most = self.zone_effort.iter().zip(most).map(|(effort, most)| effort * most);
        self.likeliest_ambush = most.fold(0.0, larger);
    }

    #[inline]
    fn find_most_pull(&mut self) {
        let (eights, _) = self.pull.as_chunks::<LANES>();
        let most = eights.iter().fold([0.0; LANES], |most, pull| std::array::from_fn(|k| larger(most[k], pull[k])));
        self.most_pull = most.into_iter().fold(0.0, larger);
    }

    /// The cell on a stand, of `place`, is lost on day `now`.
    pub(super) fn remove(&mut self, context: &mut Context<'_>, (stand, place): (usize, usize), now: f64) {
        self.roster.remove(stand);
        self.change(context, place, -1.0, now);
    }

    /// It moves to another place.
    pub(super) fn relocate(&mut self, context: &mut Context<'_>, (stand, from): (usize, usize), to: usize, now: f64) {
        self.roster.move_to(stand, to);
        self.change(context, from, -1.0, now);
        self.change(context, to, 1.0, now);
    }

    /// A cell forms at `place`.
    pub(super) fn add(&mut self, context: &mut Context<'_>, place: usize, tries: &mut Tries, now: f64) {
        self.roster.add(place, tries);
        self.change(context, place, 1.0, now);
    }

    /// Adds (`by` = 1) or removes (`by` = −1) a cell at `place` on day `now`.
    #[inline(never)]
    fn change(&mut self, context: &mut Context<'_>, place: usize, by: f64, now: f64) {
        let (geo, rates) = (context.geo, context.rates);
        let of = &geo.of[place];
        let zone = &mut self.zones[of.zone];
        zone.exposure += zone.cells * self.zone_effort[of.zone] * (now - zone.day);
        zone.day = now;
        zone.cells += by;
        self.total += by;
        let n = self.cells[place] + by;
        self.cells[place] = n;
        self.ambush_rate += by * self.ambush[place];
        self.blockade_starts += by * self.blockade_start[place];
        self.formation[place] = if n > 0.0 { rates.turnover.formation(place, n) } else { 0.0 };
        let excess = n * rates.turnover.excess(place, self.formation[place]);
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
            self.pull[place] = context.targeting.pull(geo, rates, place, &self.effort);
            self.most_pull = larger(self.most_pull, self.pull[place]);
        }
        if of.watched {
            self.change_watched(geo, rates, place, by, now);
        }
        if self.total == 0.0 {
            // Nothing is left: no rounding may keep a rate alive.
            self.excess_rate = 0.0;
            self.ambush_rate = 0.0;
            self.blockade_starts = 0.0;
        }
    }

    #[cold]
    fn change_watched(&mut self, geo: &Geography, rates: &Rates, place: usize, by: f64, now: f64) {
        if geo.of[place].country != geo.home {
            self.abroad_total += by;
            self.country_cells[geo.of[place].country] += by;
            self.find_occupied(geo);
        }
        self.footholds.change(geo, place, by, (now, rates.shared.foothold_days));
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
            self.settle_zone(zone, now);
            self.zone_effort[zone] = effort * self.campaign[geo.zones[zone].0];
        }
        let more = effort - self.effort[front];
        for ((pull, here), of_front) in self.pull.iter_mut().zip(&self.here).zip(targeting.of_front(geo, front)) {
            *pull = here * (*pull + more * of_front);
        }
        self.find_most_pull();
        self.effort[front] = effort;
        self.follow_ambushes(geo, rates, geo.slots_of(front));
    }

    /// The effort that the cells of these places put into ambushes is another.
    fn follow_ambushes(&mut self, geo: &Geography, rates: &Rates, slots: std::ops::Range<usize>) {
        let ambushes = |own: &Self| -> f64 {
            own.cells[slots.clone()].iter().zip(&own.ambush[slots.clone()]).map(|(n, rate)| n * rate).sum()
        };
        let before = ambushes(self);
        for i in slots.clone() {
            self.ambush[i] = (rates.ambushes.each[i] + self.more_ambush[i]) * self.effort_at(geo, i);
        }
        self.ambush_rate += ambushes(self) - before;
        self.find_likeliest_ambush();
    }

    /// Effort at a place: of its front and its region.
    #[inline]
    fn effort_at(&self, geo: &Geography, place: usize) -> f64 {
        // An empty slot belongs nowhere, and a theatre without places has no zone.
        self.zone_effort.get(geo.of[place].zone).copied().unwrap_or(1.0)
    }

    /// Cells of a region times the effort of its campaign.
    pub(super) fn campaign_effort(&self, geo: &Geography, region: usize) -> f64 {
        self.campaign[region] * geo.region_zones[region].iter().map(|&zone| self.zones[zone].cells).sum::<f64>()
    }

    /// Sets the effort of the campaign in a region from `now` on; `on` are the blockaded corridors, a bit each.
    pub(super) fn set_campaign(
        &mut self,
        context: &mut Context<'_>,
        (region, effort): (usize, f64),
        on: u32,
        now: f64,
    ) {
        let geo = context.geo;
        self.campaign[region] = effort;
        for &zone in &geo.region_zones[region] {
            self.settle_zone(zone, now);
            self.zone_effort[zone] = self.effort[geo.zones[zone].1] * effort;
        }
        self.refocus(context, on);
        self.follow_ambushes(geo, context.rates, 0..geo.slots);
    }

    /// Other corridors are under blockade: `on`, a bit each.
    pub(super) fn set_blockades(&mut self, context: &mut Context<'_>, on: u32) {
        let (geo, rates) = (context.geo, context.rates);
        self.refocus(context, on);
        self.find_blockaded(geo, rates, on);
        self.follow_ambushes(geo, rates, 0..geo.slots);
    }

    /// What follows for ambushes and for further blockades from those that are `on`.
    fn find_blockaded(&mut self, geo: &Geography, rates: &Rates, on: u32) {
        self.blockade_ends = f64::from(on.count_ones()) * rates.blockades.ends;
        self.blockade_starts = 0.0;
        self.most_more.fill(0.0);
        for (i, of) in geo.of.iter().enumerate() {
            self.blockade_start[i] = rates.blockades.start(geo, on, i);
            self.blockade_starts += self.cells[i] * self.blockade_start[i];
            self.more_ambush[i] = rates.blockades.more_ambushes * rates.ambushes.on_blockaded(geo, of, on);
            if let Some(most) = self.most_more.get_mut(of.zone) {
                *most = larger(*most, self.more_ambush[i]);
            }
        }
    }

    /// Rate at which blockades begin or end, per day.
    #[inline]
    pub(super) fn blockade_rate(&self) -> f64 {
        self.blockade_starts + self.blockade_ends
    }

    /// What campaigns and blockades make of the weight of a target.
    #[inline]
    fn focus(campaign: &[f64], geo: &Geography, rates: &Rates, on: u32, place: usize) -> f64 {
        let blockaded = if geo.along[place] & on == 0 { 1.0 } else { rates.blockades.focus };
        campaign[geo.of[place].region] * blockaded
    }

    /// Targets weigh as campaigns and blockades have it, and cells are pulled accordingly.
    fn refocus(&mut self, context: &mut Context<'_>, on: u32) {
        let Context { geo, rates, targeting } = context;
        let focus = |place: usize| Self::focus(&self.campaign, geo, rates, on, place);
        targeting.refocus_pulls(geo, focus, (&self.here, &self.effort), &mut self.pull);
        self.find_most_pull();
    }

    /// Sets the effort on a front at the start, before any rate is worked out.
    pub(super) fn start_effort(&mut self, front: usize, effort: f64) {
        self.effort[front] = effort;
    }

    /// The same of the campaign in a region.
    pub(super) fn start_campaign(&mut self, region: usize, effort: f64) {
        self.campaign[region] = effort;
    }

    #[inline]
    fn settle_zone(&mut self, zone: usize, now: f64) {
        let effort = self.zone_effort[zone];
        let zone = &mut self.zones[zone];
        zone.exposure += zone.cells * effort * (now - zone.day);
        zone.day = now;
    }

    /// Takes the exposure (cell-days weighted by effort, and by `weight` of the zone) of every region up to `now` and
    /// starts it anew.
    pub(super) fn take_exposures(&mut self, geo: &Geography, weight: &[f64], now: f64) -> &mut [f64] {
        self.exposures.clear();
        self.exposures.resize(geo.region_country.len(), 0.0);
        let efforts = self.zone_effort.iter().zip(weight);
        for ((zone, &(region, _)), (effort, weight)) in self.zones.iter_mut().zip(&geo.zones).zip(efforts) {
            let exposure = zone.exposure + zone.cells * effort * (now - zone.day);
            self.exposures[region] += weight * exposure;
            zone.exposure = 0.0;
            zone.day = now;
        }
        &mut self.exposures
    }

    /// Cells of each front, added to `row`.
    pub(super) fn add_by_front(&self, geo: &Geography, row: &mut [u32]) {
        for (zone, &(_, front)) in self.zones.iter().zip(&geo.zones) {
            row[front] += whole(zone.cells);
        }
    }
}

#[inline]
pub(super) fn larger(a: f64, b: f64) -> f64 {
    if b > a { b } else { a }
}

/// What a change of state is weighed by.
pub(super) struct Context<'a> {
    pub geo: &'a Geography,
    pub rates: &'a Rates,
    pub targeting: &'a mut Targeting,
}
