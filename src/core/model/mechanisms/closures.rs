//! Closed roads: unions of closures per link and corridor, their intersections (isolation), and what
//! they cost in trade (model.md sections 6 and 8). Closures come in order of time, which makes every
//! union a matter of one end date per corridor.

use super::blockades::Blockades;
use crate::discount::Discount;
use crate::model::copy::clone_in_place;
use crate::model::geography::Geography;
use crate::model::outcomes::Outcome;
use crate::model::rates::{Basis, LogNormal};
use crate::model::reader::Reader;
use crate::model::trajectory::Outcomes;
use crate::parameters::Key;

/// What is constant within an epoch: how long roads stay closed.
#[derive(Debug, Default)]
pub(in crate::model) struct Law {
    /// After a strike, by whether it was repelled.
    pub strike: [LogNormal; 2],
    /// After an ambush.
    pub ambush: LogNormal,
}

impl Law {
    /// Fills in what follows from the values.
    pub(in crate::model) fn fill(&mut self, basis: &Basis<'_>) {
        let v = &basis.v;
        let sigma = v.one(Key::ClosureSigma);
        self.strike = [Key::ClosureOverrun, Key::ClosureRepelled].map(|median| LogNormal::new(v.one(median), sigma));
        self.ambush = LogNormal::new(v.one(Key::ClosureAmbush), sigma);
    }
}

/// Closure state of all links and corridors.
#[derive(Debug, Default)]
pub(in crate::model) struct Closures {
    horizon: f64,
    link_until: Vec<f64>,
    /// Days each link has been closed, cut at the horizon.
    link_days: Vec<f64>,
    until: Vec<f64>,
    spell_start: Vec<f64>,
    /// Days each corridor has been closed, cut at the horizon.
    days: Vec<f64>,
    /// Longest spell of each corridor, cut at the horizon.
    longest: Vec<f64>,
    /// Days on which every western corridor was closed at once.
    isolation: f64,
    /// Corridors under blockade.
    pub blockades: Blockades,
    /// Loss of trade over the western corridors by closures alone, USD, as worth on day 0.
    trade_loss: f64,
    /// Loss a day in force: of each corridor while it is closed, and the further loss while all are.
    per_corridor: Vec<f64>,
    all_closed: f64,
    /// What a loss of a later day is worth on day 0.
    discount: Discount,
}

clone_in_place!(Closures {
    horizon,
    link_until,
    link_days,
    until,
    spell_start,
    days,
    longest,
    isolation,
    blockades,
    trade_loss,
    per_corridor,
    all_closed,
    discount,
});

impl Closures {
    /// Everything open; no trade yet.
    pub(in crate::model) fn reset(&mut self, geo: &Geography, horizon: f64) {
        let corridors = geo.western.len();
        self.horizon = horizon;
        for (vector, length) in [
            (&mut self.link_until, geo.link_corridors.len()),
            (&mut self.link_days, geo.link_corridors.len()),
            (&mut self.until, corridors),
            (&mut self.spell_start, corridors),
            (&mut self.days, corridors),
            (&mut self.longest, corridors),
            (&mut self.per_corridor, corridors),
        ] {
            vector.clear();
            vector.resize(length, 0.0);
        }
        self.blockades.reset(geo, horizon);
        self.isolation = 0.0;
        self.trade_loss = 0.0;
        self.all_closed = 0.0;
        self.discount = Discount::default();
    }

    /// New values are in force from `now` on. A closure is counted to its end as soon as it begins, as if the values of
    /// that day stood; what is still to come of it is counted anew where they do not, so that nothing that has
    /// happened depends on later values. Values that are the same change no bit.
    pub(in crate::model) fn enter(&mut self, geo: &Geography, v: &Reader<'_>, now: f64) {
        let (diversion, trade) = (v.one(Key::RoutesDiversion), v.all(Key::Trade));
        // Closed to measures: one rate for all epochs.
        self.discount = Discount::new(v.one(Key::OutcomesDiscountRate));
        let (discount, horizon) = (self.discount, self.horizon);
        self.blockades.settle(&self.until, now);
        self.blockades.enter(geo, v, discount);
        let ahead = |until: f64| discount.days(now, until.min(horizon).max(now));
        let mut all_closed = 0.0;
        for (c, &western) in geo.western.iter().enumerate() {
            let value = if western { trade[c] } else { 0.0 };
            let loss = value * (1.0 - diversion);
            all_closed += value * diversion;
            if loss.to_bits() != self.per_corridor[c].to_bits() {
                let days = ahead(self.until[c]);
                self.trade_loss += days * loss - days * self.per_corridor[c];
                self.per_corridor[c] = loss;
            }
        }
        if all_closed.to_bits() != self.all_closed.to_bits() {
            let days = ahead(self.until.iter().fold(f64::INFINITY, |least, &until| least.min(until)));
            self.trade_loss += days * all_closed - days * self.all_closed;
            self.all_closed = all_closed;
        }
    }

    /// A blockade of a corridor begins or ends on day `now`.
    pub(in crate::model) fn change_blockade(&mut self, corridor: usize, now: f64) {
        self.blockades.settle(&self.until, now);
        self.blockades.change(corridor, now);
    }

    /// Closes one link from `now` for `days`.
    #[inline]
    pub(in crate::model) fn close_link(&mut self, geo: &Geography, link: usize, now: f64, days: f64) {
        self.extend_link(link, now, now + days);
        self.extend_corridors(geo, geo.link_corridors[link], now, now + days);
    }

    /// Closes all corridor links at a place from `now` for `days`.
    #[inline]
    pub(in crate::model) fn close_place(&mut self, geo: &Geography, place: usize, now: f64, days: f64) {
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
        self.blockades.settle(&self.until, now);
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
        self.trade_loss += self.discount.days(from, to) * self.per_corridor[c];
        self.trade_loss += self.discount.days(from, all_end.min(to).max(from)) * self.all_closed;
    }

    /// Writes what a trajectory ends with.
    pub(in crate::model) fn write(&mut self, geo: &Geography, out: &mut Outcomes<'_>) {
        self.blockades.settle(&self.until, self.horizon);
        let by_blockades = self.blockades.write(out);
        out.all(Outcome::ClosedDays, self.days.iter().copied());
        let western = self.days.iter().zip(&geo.western).filter(|&(_, &west)| west);
        out.one(Outcome::MostClosedDays, western.map(|(&days, _)| days).fold(0.0, f64::max));
        out.all(Outcome::LongestClosure, self.longest.iter().copied());
        out.one(Outcome::IsolationDays, self.isolation);
        out.one(Outcome::TradeLoss, self.trade_loss + by_blockades);
        out.trajectory.link_closed_days.copy_from_slice(&self.link_days);
    }

    /// Days a corridor has been closed by `now`.
    pub(in crate::model) fn closed_by(&self, corridor: usize, now: f64) -> f64 {
        self.days[corridor] - (self.until[corridor].min(self.horizon) - now).max(0.0)
    }

    /// Days the western corridor closed longest has been closed by `now`.
    pub(in crate::model) fn most_closed_by(&self, geo: &Geography, now: f64) -> f64 {
        let western = (0..self.days.len()).filter(|&c| geo.western[c]);
        western.map(|c| self.closed_by(c, now)).fold(0.0, f64::max)
    }

    /// Days on which every western corridor was closed at once, by `now`.
    pub(in crate::model) fn isolated_by(&self, geo: &Geography, now: f64) -> f64 {
        let western = self.until.iter().zip(&geo.western).filter(|&(_, &west)| west);
        let least = western.map(|(&until, _)| until).fold(self.horizon, f64::min);
        (self.isolation - (least - now).max(0.0)).max(0.0)
    }

    /// Number of western corridors closed at `now`.
    pub(in crate::model) fn western_closed(&self, geo: &Geography, now: f64) -> u32 {
        self.until.iter().zip(&geo.western).map(|(&until, &west)| u32::from(west && until > now)).sum()
    }

    /// Whether some western corridor has been closed for at least `days` in all by `now`.
    pub(in crate::model) fn disrupted(&self, geo: &Geography, now: f64, days: f64) -> bool {
        (0..self.days.len()).any(|c| geo.western[c] && self.closed_by(c, now) >= days)
    }
}
