//! Closed roads: unions of closures per link and corridor, their intersections (isolation), and what
//! they cost in trade (model.md sections 6 and 8). Closures come in order of time, which makes every
//! union a matter of one end date per corridor.

use super::geography::Geography;
use crate::parameters::{Key, ParameterSpace};
use crate::sampling::Plan;

/// Closure state of all links and corridors.
#[derive(Debug, Default)]
pub(super) struct Closures {
    horizon: f64,
    link_until: Vec<f64>,
    /// Days each link has been closed, cut at the horizon.
    pub link_days: Vec<f64>,
    until: Vec<f64>,
    spell_start: Vec<f64>,
    /// Days each corridor has been closed, cut at the horizon.
    pub days: Vec<f64>,
    /// Longest spell of each corridor, cut at the horizon.
    pub longest: Vec<f64>,
    /// Days on which every western corridor was closed at once.
    pub isolation: f64,
    /// Loss of trade over the western corridors, USD.
    pub trade_loss: f64,
    /// Start day and loss rates of each epoch: per corridor while it is closed, and the further loss
    /// while all are.
    epochs: Vec<LossRates>,
    per_corridor: Vec<f64>,
}

#[derive(Clone, Copy, Debug)]
struct LossRates {
    start: f64,
    all_closed: f64,
}

impl Closures {
    /// Everything open; loss rates from the plan's epochs.
    pub(super) fn reset(&mut self, geo: &Geography, space: &ParameterSpace, plan: &Plan, horizon: f64) {
        let corridors = geo.western.len();
        self.horizon = horizon;
        for (vector, length) in [
            (&mut self.link_until, geo.link_corridors.len()),
            (&mut self.link_days, geo.link_corridors.len()),
            (&mut self.until, corridors),
            (&mut self.spell_start, corridors),
            (&mut self.days, corridors),
            (&mut self.longest, corridors),
        ] {
            vector.clear();
            vector.resize(length, 0.0);
        }
        self.isolation = 0.0;
        self.trade_loss = 0.0;
        self.epochs.clear();
        self.per_corridor.clear();
        for epoch in &plan.epochs[..plan.epoch_count] {
            let numbers = epoch.values.as_slice();
            let diversion = numbers[space.first(Key::RoutesDiversion)];
            let trade = space.first(Key::Trade);
            let mut all_closed = 0.0;
            for (c, &western) in geo.western.iter().enumerate() {
                let value = if western { numbers[trade + c] } else { 0.0 };
                self.per_corridor.push(value * (1.0 - diversion));
                all_closed += value * diversion;
            }
            self.epochs.push(LossRates { start: epoch.start_day, all_closed });
            self.merge_last_epoch(corridors);
        }
    }

    /// Where the loss rates of the last epoch are those before it, it is none: intervals are cut no finer than needed,
    /// and what changes nothing here changes no bit.
    fn merge_last_epoch(&mut self, corridors: usize) {
        let [.., before, last] = self.epochs[..] else { return };
        let rates = &self.per_corridor[self.per_corridor.len() - 2 * corridors..];
        let (old, new) = rates.split_at(corridors);
        let same = |a: f64, b: f64| a.to_bits() == b.to_bits();
        if same(before.all_closed, last.all_closed) && old.iter().zip(new).all(|(&a, &b)| same(a, b)) {
            self.epochs.pop();
            self.per_corridor.truncate(self.per_corridor.len() - corridors);
        }
    }

    /// Closes one link from `now` for `days`.
    #[inline]
    pub(super) fn close_link(&mut self, geo: &Geography, link: usize, now: f64, days: f64) {
        self.extend_link(link, now, now + days);
        self.extend_corridors(geo, geo.link_corridors[link], now, now + days);
    }

    /// Closes all corridor links at a place from `now` for `days`.
    #[inline]
    pub(super) fn close_place(&mut self, geo: &Geography, place: usize, now: f64, days: f64) {
        for &link in &geo.corridor_links[geo.corridor_link_start[place]..geo.corridor_link_start[place + 1]] {
            self.extend_link(link, now, now + days);
        }
        self.extend_corridors(geo, geo.of[place].corridors, now, now + days);
    }

    #[inline]
    fn extend_link(&mut self, link: usize, now: f64, end: f64) {
        let from = self.link_until[link].max(now);
        if end > from {
            self.link_days[link] += (end.min(self.horizon) - from).max(0.0);
            self.link_until[link] = end;
        }
    }

    fn extend_corridors(&mut self, geo: &Geography, corridors: u32, now: f64, end: f64) {
        let mut left = corridors;
        while left != 0 {
            let c = left.trailing_zeros() as usize;
            left &= left - 1;
            self.extend_corridor(geo, c, now, end);
        }
    }

    /// Adds [max(now, closed until), end] to the closed time of corridor `c`. Every other corridor that is
    /// closed at the start of the new interval is closed without a gap up to its own end, so the time all
    /// of them are closed within it runs from its start to the least of those ends.
    fn extend_corridor(&mut self, geo: &Geography, c: usize, now: f64, end: f64) {
        if end <= self.until[c] {
            return;
        }
        let from = if self.until[c] < now {
            self.spell_start[c] = now;
            now
        } else {
            self.until[c]
        };
        self.until[c] = end;
        let to = end.min(self.horizon);
        if to <= from {
            return;
        }
        self.days[c] += to - from;
        self.longest[c] = self.longest[c].max(to - self.spell_start[c]);
        let (mut west_end, mut all_end) = (f64::INFINITY, f64::INFINITY);
        for (d, &until) in self.until.iter().enumerate() {
            all_end = all_end.min(until);
            if geo.western[d] {
                west_end = west_end.min(until);
            }
        }
        if geo.western[c] {
            self.isolation += (west_end.min(to) - from).max(0.0);
        }
        self.add_loss(c, from, to, all_end.min(to));
    }

    fn add_loss(&mut self, c: usize, from: f64, to: f64, all_closed_to: f64) {
        let corridors = self.days.len();
        for e in 0..self.epochs.len() {
            let (start, all_closed) = (self.epochs[e].start, self.epochs[e].all_closed);
            let next = self.epochs.get(e + 1).map_or(f64::INFINITY, |n| n.start);
            let overlap = |end: f64| (end.min(next) - from.max(start)).max(0.0);
            self.trade_loss += overlap(to) * self.per_corridor[e * corridors + c];
            self.trade_loss += overlap(all_closed_to) * all_closed;
        }
    }

    /// Number of western corridors closed at `now`.
    pub(super) fn western_closed(&self, geo: &Geography, now: f64) -> u32 {
        self.until.iter().zip(&geo.western).map(|(&until, &west)| u32::from(west && until > now)).sum()
    }

    /// Whether some western corridor has been closed for at least `days` in all by `now`.
    pub(super) fn disrupted(&self, geo: &Geography, now: f64, days: f64) -> bool {
        (0..self.days.len()).any(|c| {
            let to_come = (self.until[c].min(self.horizon) - now).max(0.0);
            geo.western[c] && self.days[c] - to_come >= days
        })
    }
}
