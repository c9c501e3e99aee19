//! Ambushes on roads by the cells along them (model.md sections 3 and 6). They change no state, and so no rate.

use super::deaths::{Deadly, deaths};
use super::warning::seen_within;
use crate::model::blocks::{Ways, pick_way};
use crate::model::cells::Cells;
use crate::model::geography::Geography;
use crate::model::map::{Belonging, Way};
use crate::model::observer::{Event, Observer};
use crate::model::outcomes::Outcome;
use crate::model::rates::{Basis, Rates, YEAR};
use crate::model::reader::refill;
use crate::model::roster::Tries;
use crate::model::simulator::Simulator;
use crate::model::streams::Records;
use crate::model::trajectory::Outcomes;
use crate::parameters::Key;
use crate::sampling::{Purpose, coarse, normal_quantile};

/// Clock; place and way; closure, deaths.
pub(in crate::model) type Stream = Records<6>;

/// Opens the stream.
pub(in crate::model) fn stream(seed: u64) -> Stream {
    Records::new(seed, Purpose::Ambush)
}

/// What is constant within an epoch.
#[derive(Debug, Default)]
pub(in crate::model) struct Law {
    /// Rate per cell and day on each way out of a place, without effort, cumulated over the place's ways, four by four.
    ways: Vec<Ways>,
    /// The same by link.
    links: Vec<f64>,
    /// Of a cell of each place, on all its ways.
    pub each: Vec<f64>,
    /// The most that a cell of each zone may lay, per day, without effort.
    pub most: Vec<f64>,
    /// What air watch over the roads leaves of the ambushes from each front on links at home.
    watched: Vec<f64>,
    /// Largest security of the corridors of each set of corridors.
    guarded: Vec<f64>,
}

impl Law {
    /// Fills in what follows from the values.
    pub(in crate::model) fn fill(&mut self, basis: &Basis<'_>) {
        let (Basis { geo, v, .. }, country) = (basis, basis.country());
        let per_cell = v.one(Key::GroupAmbushes) / YEAR * 0.5;
        let focus = v.one(Key::GroupCorridorFocus);
        let security = v.all(Key::RoutesSecurity);
        let guard = |corridors: &u32| {
            let set = security.iter().enumerate().filter(|&(c, _)| corridors >> c & 1 == 1);
            set.fold(0.0, |most, (_, &security)| if security > most { security } else { most })
        };
        refill(&mut self.guarded, geo.corridor_sets.iter().map(guard));
        refill(
            &mut self.links,
            geo.links.iter().map(|link| {
                let focus = if link.focus { focus } else { 1.0 };
                let (a, b) = (country[link.countries.0].restraint, country[link.countries.1].restraint);
                let held_back = if b > a { b } else { a };
                per_cell * link.exposure * focus * (1.0 - self.guarded[link.corridor_set]) * (1.0 - held_back)
            }),
        );
        self.fill_watched(basis);
        self.each.resize(geo.slots, 0.0);
        self.most.clear();
        self.most.resize(geo.zones.len(), 0.0);
        self.ways.resize(geo.ways_by_four, [f64::INFINITY; 4]);
        for (i, of) in geo.of.iter().enumerate() {
            let mut sum = 0.0;
            let cumulated = self.ways[of.ways_by_four()].as_flattened_mut();
            for (end, way) in cumulated.iter_mut().zip(&geo.ways[of.ways()]) {
                sum += self.links[way.link] * left(geo, &self.watched, of, way);
                *end = sum;
            }
            self.each[i] = sum;
            let Some(most) = self.most.get_mut(of.zone) else { continue };
            *most = if sum > *most { sum } else { *most };
        }
    }

    /// Rate per cell of a place and day on one of its ways, without effort.
    fn of_way(&self, geo: &Geography, of: &Belonging, way: &Way) -> f64 {
        self.links[way.link] * left(geo, &self.watched, of, way)
    }

    /// The rates of the ways of a place that are links at home of the corridors `on` (a bit each), and their numbers.
    fn blockaded<'a>(&'a self, geo: &'a Geography, of: &'a Belonging, on: u32) -> impl Iterator<Item = (usize, f64)> + Clone {
        let ways = of.ways().map(|number| (number, &geo.ways[number]));
        let meant = move |(_, way): &(usize, &Way)| geo.link_corridors[way.link] & on != 0 && at_home(geo, way);
        ways.filter(meant).map(|(number, way)| (number, self.of_way(geo, of, way)))
    }

    /// The sum of those rates.
    pub(in crate::model) fn on_blockaded(&self, geo: &Geography, of: &Belonging, on: u32) -> f64 {
        if on == 0 { 0.0 } else { self.blockaded(geo, of, on).map(|(_, rate)| rate).sum() }
    }

    /// The way among them that `target`, below their sum, falls into.
    #[cold]
    fn pick_blockaded(&self, geo: &Geography, of: &Belonging, on: u32, target: f64) -> Option<usize> {
        let (mut left, mut last) = (target, None);
        for (number, rate) in self.blockaded(geo, of, on).filter(|&(_, rate)| rate > 0.0) {
            last = Some(number);
            if left < rate {
                break;
            }
            left -= rate;
        }
        last
    }

    /// Overwatch of roads (model.md section 3): aircraft over the ambusher's front see it prepare.
    fn fill_watched(&mut self, basis: &Basis<'_>) {
        let Basis { geo, v, .. } = basis;
        let overwatch = v.stated_or(Key::RoutesOverwatch, 0.0);
        let days = v.stated_or(Key::RoutesAmbushPreparationDays, 0.0);
        let left = |front: usize| {
            // Without it no value of an aircraft is read, so that none of them makes these rates anew.
            if overwatch > 0.0 { 1.0 - overwatch * seen_within(geo, v, front, days) } else { 1.0 }
        };
        refill(&mut self.watched, (0..geo.fronts()).map(left));
    }
}

/// What air watch leaves of the ambushes by the cells of a place on one of its ways.
fn left(geo: &Geography, watched: &[f64], of: &Belonging, way: &Way) -> f64 {
    if at_home(geo, way) { watched[of.front] } else { 1.0 }
}

/// Whether a road has both ends at home.
fn at_home(geo: &Geography, way: &Way) -> bool {
    geo.links[way.link].countries == (geo.home, geo.home)
}

/// Counts so far.
#[derive(Clone, Debug, Default)]
pub(in crate::model) struct Counts {
    ambushes: u32,
}

impl Counts {
    /// Nothing yet.
    pub(in crate::model) fn reset(&mut self, _: &Geography) {
        *self = Self::default();
    }

    /// Ambushes so far.
    pub(in crate::model) fn ambushes(&self) -> u32 {
        self.ambushes
    }

    /// Writes what a trajectory ends with.
    pub(in crate::model) fn write(&self, _: &Geography, out: &mut Outcomes<'_>) {
        out.one(Outcome::Ambushes, f64::from(self.ambushes));
    }
}

impl Cells {
    /// Draws the place and the way of an ambush. `None` only where rounding left a rate without a cell.
    #[inline]
    pub(in crate::model) fn any_ambush(
        &self,
        (geo, rates): (&Geography, &Rates),
        blockaded: u32,
        tries: &mut Tries,
    ) -> Option<(usize, usize)> {
        let chosen = self.roster.find(tries, |place, u| u * self.likeliest_ambush < self.ambush[place]);
        let place = match chosen {
            Some((_, place)) => place,
            None => self.weigh_ambushes(tries.uniform())?,
        };
        let of = &geo.of[place];
        let cumulated = &rates.ambushes.ways[of.ways_by_four()];
        let target = tries.uniform() * (rates.ambushes.each[place] + self.more_ambush[place]);
        if target >= rates.ambushes.each[place] && self.more_ambush[place] > 0.0 {
            let more = (target - rates.ambushes.each[place]) / rates.blockades.more_ambushes;
            return Some((place, rates.ambushes.pick_blockaded(geo, of, blockaded, more)?));
        }
        let way = pick_way(cumulated, 1.0, target);
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
}

/// The last way of positive weight; where rounding overshoots their sum.
#[cold]
fn last_way(cumulated: &[Ways]) -> Option<usize> {
    let ends = cumulated.as_flattened();
    let last = ends.iter().copied().filter(|end| end.is_finite()).fold(0.0, f64::max);
    ends.iter().position(|&end| last > 0.0 && end >= last)
}

impl Simulator<'_> {
    #[inline(never)]
    pub(in crate::model) fn ambush<O: Observer>(&mut self, observer: &mut O) {
        let geo = &self.model.geo;
        let (exponential, &[_, _, low, high, closure, dead]) = self.state.streams.ambushes.next();
        self.state.clocks.restart_ambush(self.state.now, exponential);
        let tries = &mut Tries::new(low, high);
        let on = self.state.closures.blockades.on();
        let Some((place, way)) = self.state.cells.any_ambush((geo, &self.rates), on, tries) else { return };
        let link = geo.ways[way].link;
        let mut closure_days = 0.0;
        if geo.link_corridors[link] != 0 {
            closure_days = self.rates.closures.ambush.at(normal_quantile(coarse(closure)));
            self.state.closures.close_link(geo, link, self.state.now, closure_days);
        }
        self.state.tally.deaths.add(&self.rates, Deadly::Ambush, coarse(dead));
        self.state.tally.ambushes.ambushes += 1;
        self.state.tally.events += 1;
        self.state.tally.region_events[geo.of[place].region] += 1;
        if O::WATCHES {
            let from = geo.theatre_place[place];
            let deaths = deaths(&self.rates.deaths.kinds[Deadly::Ambush as usize], coarse(dead));
            observer.event(self.state.now, &Event::Ambush { from, link, closure_days, deaths });
        }
    }
}
