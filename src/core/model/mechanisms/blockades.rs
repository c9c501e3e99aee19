//! Blockades of corridors: spells during which a corridor's roads are under pressure even while they are open (model.md
//! section 6). A blockaded corridor sees more ambushes and strikes and carries only part of its trade.

use crate::discount::Discount;
use crate::model::cells::Context;
use crate::model::clocks::BLOCKADES;
use crate::model::copy::clone_in_place;
use crate::model::geography::Geography;
use crate::model::observer::{Event, Observer};
use crate::model::outcomes::Outcome;
use crate::model::rates::{Basis, YEAR};
use crate::model::reader::{Reader, refill, stated};
use crate::model::simulator::Simulator;
use crate::model::streams::Records;
use crate::model::trajectory::Outcomes;
use crate::parameters::Key;
use crate::sampling::float::exp;
use crate::sampling::{Purpose, coarse};

/// Clock; whether one begins or ends, and which.
pub(in crate::model) type Stream = Records<4>;

/// Opens the stream.
pub(in crate::model) fn stream(seed: u64) -> Stream {
    Records::new(seed, Purpose::Blockades)
}

/// What is constant within an epoch.
#[derive(Debug, Default)]
pub(in crate::model) struct Law {
    /// Rate at which each cell of each place begins a blockade of each corridor, a day; corridor by corridor. Empty where
    /// none begins.
    starts: Vec<f64>,
    /// Rate at which a blockade ends, a day; 0 where there are none.
    pub ends: f64,
    /// By what ambushes on a blockaded corridor's links at home are more than elsewhere, as a multiple.
    pub more_ambushes: f64,
    /// Factor of the target weights of a blockaded corridor's places at home.
    pub focus: f64,
}

impl Law {
    /// Fills in what follows from the values.
    pub(in crate::model) fn fill(&mut self, basis: &Basis<'_>) {
        let v = &basis.v;
        self.ends = 1.0 / v.stated_or(Key::GroupBlockadeDays, f64::INFINITY);
        self.more_ambushes = v.stated_or(Key::GroupBlockadeFactor, 1.0) - 1.0;
        self.focus = v.stated_or(Key::GroupBlockadeFocus, 1.0);
        self.starts.clear();
        let starts = v.stated_or(Key::GroupBlockadeStarts, 0.0);
        if starts > 0.0 && self.ends > 0.0 {
            self.fill_starts(basis, starts / YEAR);
        }
    }

    /// Rates in proportion to A_c = Σ n_i·max κ(d_ij) over home places j of the corridor, against its mean over corridors
    /// with the reference cells spread as at the start.
    fn fill_starts(&mut self, basis: &Basis<'_>, starts: f64) {
        let Basis { geo, v, .. } = basis;
        let reach = v.one(Key::GroupReachKm);
        let per_reach4 = 1.0 / (reach * reach * reach * reach);
        self.starts.extend(geo.along_km4.iter().map(|km4| 1.0 / (1.0 + km4 * per_reach4)));
        let cells = v.all(Key::Cells);
        let in_all: f64 = cells.iter().sum();
        let reference = v.stated_or(Key::GroupReferenceCells, in_all * v.one(Key::GroupCellsScale));
        let near = |c: usize| geo.places.iter().map(|&(i, p)| cells[p] * self.starts[c * geo.slots + i]).sum::<f64>();
        let corridors = geo.western.len();
        let mean = (0..corridors).map(near).sum::<f64>() / corridors as f64 * reference / in_all;
        let (security, lean) = (v.all(Key::RoutesSecurity), v.all(Key::GroupBlockadeLean));
        for (c, near) in self.starts.chunks_exact_mut(geo.slots.max(1)).enumerate() {
            let each = starts * exp(stated(lean[c]).unwrap_or(0.0)) * (1.0 - security[c]) / mean;
            // Without cells at the start there is nothing to measure by: none begins.
            near.iter_mut().for_each(|near| *near = if mean > 0.0 { *near * each } else { 0.0 });
        }
    }

    /// Rates a day at which blockades of each corridor begin, with `cells(i)` at each place i; none where none begins.
    pub(in crate::model) fn begun(&self, geo: &Geography, cells: impl Fn(usize) -> f64) -> Vec<f64> {
        let of = |each: &[f64]| each.iter().enumerate().map(|(i, rate)| cells(i) * rate).sum();
        self.starts.chunks_exact(geo.slots.max(1)).map(of).collect()
    }

    /// Rate at which a cell of place `i` begins a blockade of one of the corridors that are not `on` (a bit each), a day.
    pub(in crate::model) fn start(&self, geo: &Geography, on: u32, i: usize) -> f64 {
        let each = self.starts.iter().skip(i).step_by(geo.slots).enumerate();
        each.filter(|(c, _)| on >> c & 1 == 0).map(|(_, rate)| rate).sum()
    }
}

/// Which corridors are blockaded, and what came of it so far.
#[derive(Debug, Default)]
pub(in crate::model) struct Blockades {
    /// A bit for each blockaded corridor.
    on: u32,
    horizon: f64,
    /// Days each corridor has been blockaded, up to the day settled, and the first of them.
    days: Vec<f64>,
    first: Vec<f64>,
    settled: f64,
    /// Loss of trade beyond what closures alone cost, USD, as worth on day 0, up to the day settled.
    loss: f64,
    /// Values in force: trade of each corridor whose loss counts, USD a day, the share of a closed or blockaded corridor's trade
    /// that others take, and the share that passes a blockade.
    trade: Vec<f64>,
    diversion: f64,
    passing: f64,
    discount: Discount,
}

clone_in_place!(Blockades { on, horizon, days, first, settled, loss, trade, diversion, passing, discount });

impl Blockades {
    /// None so far.
    pub(in crate::model) fn reset(&mut self, geo: &Geography, horizon: f64) {
        let corridors = geo.western.len();
        self.on = 0;
        self.horizon = horizon;
        self.days.clear();
        self.days.resize(corridors, 0.0);
        self.first.clear();
        self.first.resize(corridors, f64::NAN);
        self.settled = 0.0;
        self.loss = 0.0;
        self.trade.clear();
        self.trade.resize(corridors, 0.0);
        self.discount = Discount::default();
    }

    /// The blockaded corridors, a bit each.
    #[inline]
    pub(in crate::model) fn on(&self) -> u32 {
        self.on
    }

    /// New values are in force; what was to settle is settled.
    pub(in crate::model) fn enter(&mut self, geo: &Geography, v: &Reader<'_>, discount: Discount) {
        let trade = v.all(Key::Trade).iter().zip(&geo.western);
        refill(&mut self.trade, trade.map(|(&value, &western)| if western { value } else { 0.0 }));
        self.diversion = v.one(Key::RoutesDiversion);
        self.passing = v.stated_or(Key::RoutesPassing, 1.0);
        self.discount = discount;
    }

    /// Counts days and losses up to `now`, given the days until which each corridor is closed, which have not changed since
    /// the last call.
    #[inline]
    pub(in crate::model) fn settle(&mut self, until: &[f64], now: f64) {
        if self.on != 0 {
            self.settle_spell(until, now.min(self.horizon));
        }
        self.settled = now;
    }

    #[cold]
    fn settle_spell(&mut self, until: &[f64], now: f64) {
        let mut from = self.settled;
        for (c, days) in self.days.iter_mut().enumerate() {
            *days += if self.on >> c & 1 == 1 { (now - from).max(0.0) } else { 0.0 };
        }
        while from < now {
            let next = until.iter().copied().filter(|&end| end > from).fold(now, f64::min);
            self.loss += self.extra_loss(until, from) * self.discount.days(from, next);
            from = next;
        }
    }

    /// What a day costs beyond what it would by closures alone, USD, from a day on which some corridors are still closed.
    fn extra_loss(&self, until: &[f64], day: f64) -> f64 {
        // One that all trade passes is none to trade.
        if self.passing >= 1.0 {
            return 0.0;
        }
        let closed = |c: usize| until[c] > day;
        let blockaded = |c: usize| self.on >> c & 1 == 1;
        let corridors = || 0..until.len();
        let left = |any: bool| if any { 1.0 - self.diversion } else { 1.0 };
        let without = left(corridors().any(|c| !closed(c)));
        let with = left(corridors().any(|c| !closed(c) && !blockaded(c)));
        let extra = |c: usize| {
            if closed(c) {
                with - without
            } else if blockaded(c) {
                (1.0 - self.passing) * with
            } else {
                0.0
            }
        };
        corridors().map(|c| self.trade[c] * extra(c)).sum()
    }

    /// A blockade of a corridor begins or ends on day `now`, everything before being settled.
    pub(in crate::model) fn change(&mut self, corridor: usize, now: f64) {
        self.on ^= 1 << corridor;
        if self.on >> corridor & 1 == 1 && self.first[corridor].is_nan() {
            self.first[corridor] = now;
        }
    }

    /// Days that a corridor has been blockaded by `day`, to which nothing has happened since the day settled.
    pub(in crate::model) fn days_by(&self, corridor: usize, day: f64) -> f64 {
        let under_way = if self.on >> corridor & 1 == 1 { (day - self.settled).max(0.0) } else { 0.0 };
        self.days[corridor] + under_way
    }

    /// Day of the first blockade of a corridor; missing if there was none.
    pub(in crate::model) fn first(&self, corridor: usize) -> f64 {
        self.first[corridor]
    }

    /// Writes what a trajectory ends with; gives the loss of trade that blockades add to that of closures.
    pub(in crate::model) fn write(&self, out: &mut Outcomes<'_>) -> f64 {
        out.all(Outcome::BlockadeDays, self.days.iter().copied());
        out.all(Outcome::FirstBlockade, self.first.iter().copied());
        out.one(Outcome::BlockadeLoss, self.loss);
        self.loss
    }
}

impl Simulator<'_> {
    /// The blockades of the start, each on with its stated probability.
    pub(in crate::model) fn first_blockades(&mut self, v: &Reader<'_>) {
        if self.rates.blockades.ends == 0.0 {
            return;
        }
        self.start.open(self.state.number, 1);
        for (corridor, &probability) in v.all(Key::StateBlockade).iter().enumerate() {
            // One number each, so that what is stated of one corridor shifts no other.
            if self.start.uniforms::<1>()[0] < probability {
                self.state.closures.change_blockade(corridor, 0.0);
            }
        }
    }

    /// A blockade begins or ends.
    #[inline(never)]
    pub(in crate::model) fn blockade<O: Observer>(&mut self, observer: &mut O) {
        let geo = &self.model.geo;
        let (exponential, &[_, _, which, _]) = self.state.streams.blockades.next();
        let (now, law) = (self.state.now, &self.rates.blockades);
        self.state.clocks.restart(BLOCKADES, now, exponential);
        let on = self.state.closures.blockades.on();
        let cells = &self.state.cells;
        let rate = |corridor: &usize| {
            if on >> corridor & 1 == 1 {
                law.ends
            } else {
                let starts = law.starts.get(corridor * geo.slots..(corridor + 1) * geo.slots).unwrap_or(&[]);
                starts.iter().enumerate().map(|(i, each)| cells.at(i) * each).sum()
            }
        };
        let corridors = 0..geo.western.len();
        let mut left = coarse(which) * corridors.clone().map(|c| rate(&c)).sum::<f64>();
        let mut chosen = None;
        for corridor in corridors {
            let rate = rate(&corridor);
            if rate > 0.0 {
                chosen = Some(corridor);
                if left < rate {
                    break;
                }
                left -= rate;
            }
        }
        // Only where rounding left a rate that nothing has.
        let Some(corridor) = chosen else { return };
        self.state.closures.change_blockade(corridor, now);
        let on = self.state.closures.blockades.on();
        let context = &mut Context { geo, rates: &self.rates, targeting: &mut self.targeting };
        self.state.cells.set_blockades(context, on);
        self.state.tally.events += 1;
        observer.event(now, &Event::Blockade { corridor, begins: on >> corridor & 1 == 1 });
    }
}
