//! Relocation of cells along roads (model.md section 4): the clock runs for every stand of the list of cells.

use crate::model::blocks::{Ways, pick_way};
use crate::model::cells::{Cells, Context};
use crate::model::clocks::MOVEMENT;
use crate::model::geography::Geography;
use crate::model::map::Way;
use crate::model::observer::{Event, Observer, Passage};
use crate::model::rates::{Basis, Rates, YEAR};
use crate::model::roster::Tries;
use crate::model::simulator::Simulator;
use crate::model::streams::Records;
use crate::parameters::Key;
use crate::sampling::float::exp;
use crate::sampling::{Purpose, coarse};

/// Clock; cell and way; stopped, lost.
pub(in crate::model) type Stream = Records<6>;

/// Opens the stream.
pub(in crate::model) fn stream(seed: u64) -> Stream {
    Records::new(seed, Purpose::Movement)
}

/// What is constant within an epoch.
#[derive(Debug, Default)]
pub(in crate::model) struct Law {
    /// Relocations of a cell, per day.
    pub per_cell: f64,
    west: f64,
    capital: f64,
    lost_when_stopped: f64,
}

impl Law {
    /// Fills in what follows from the values.
    pub(in crate::model) fn fill(&mut self, basis: &Basis<'_>) {
        let v = &basis.v;
        self.per_cell = v.one(Key::GroupMobility) / YEAR;
        self.west = v.one(Key::GroupMoveWest);
        self.capital = v.one(Key::GroupMoveCapital);
        self.lost_when_stopped = v.one(Key::GroupLostWhenStopped);
    }
}

/// Weights of the ways out of each place, worked out when a cell first leaves it.
#[derive(Debug, Default)]
pub(in crate::model) struct Movement {
    /// Cumulated over the ways of a place, four by four.
    cumulated: Vec<Ways>,
    /// Sum over the ways of each place.
    total: Vec<f64>,
    /// Places whose ways are weighed with the values in force, a bit each.
    ready: Vec<u64>,
}

impl Movement {
    /// Forgets all weights: new values are in force.
    pub(in crate::model) fn reset(&mut self, geo: &Geography) {
        self.cumulated.resize(geo.ways_by_four, [f64::INFINITY; 4]);
        self.total.resize(geo.slots, 0.0);
        self.ready.clear();
        self.ready.resize(geo.slots.div_ceil(64), 0);
    }

    /// Weighs the ways out of a place.
    #[inline(never)]
    fn weigh(&mut self, geo: &Geography, rates: &Rates, from: usize) {
        let of = &geo.of[from];
        let mut sum = 0.0;
        let cumulated = self.cumulated[of.ways_by_four()].as_flattened_mut();
        for (weight, way) in cumulated.iter_mut().zip(&geo.ways[of.ways()]) {
            let pull = (rates.movement.west * way.west + rates.movement.capital * way.nearer).clamp(-50.0, 50.0);
            let open = 1.0 - rates.shared.stop[way.border];
            sum += rates.turnover.places[way.to].capacity * way.ease * exp(pull) * open;
            *weight = sum;
        }
        self.total[from] = sum;
        self.ready[from / 64] |= 1 << (from % 64);
    }

    /// The way that `u` in (0, 1) chooses for a cell of `from`, or none if no way has weight.
    #[inline]
    pub(in crate::model) fn draw(&mut self, geo: &Geography, rates: &Rates, from: usize, u: f64) -> Option<usize> {
        if self.ready[from / 64] >> (from % 64) & 1 == 0 {
            self.weigh(geo, rates, from);
        }
        let (of, total) = (&geo.of[from], self.total[from]);
        if total <= 0.0 {
            return None;
        }
        let way = pick_way(&self.cumulated[of.ways_by_four()], 1.0, u * total);
        Some(of.ways().start + way.min(of.ways().len() - 1))
    }
}

/// What becomes of a cell that sets out on a way; `None` where the place it heads for is full and it stays.
#[inline]
pub(in crate::model) fn pass(rates: &Rates, state: &Cells, way: &Way, u_stop: f64, u_lost: f64) -> Option<Passage> {
    if !rates.turnover.has_room(state.at(way.to), way.to) {
        return None;
    }
    Some(if u_stop >= rates.shared.stop[way.border] {
        Passage::Arrived
    } else if u_lost < rates.movement.lost_when_stopped {
        Passage::Lost
    } else {
        Passage::TurnedBack
    })
}

impl Simulator<'_> {
    /// The cell of some stand sets out; whether any rate changes.
    #[inline(never)]
    pub(in crate::model) fn relocate<O: Observer>(&mut self, observer: &mut O) -> bool {
        let geo = &self.model.geo;
        let (exponential, &[_, _, low, high, stop, lost]) = self.state.streams.movement.next();
        self.state.clocks.restart_other(MOVEMENT, self.state.now, exponential);
        let cells = &mut self.state.cells;
        let (stand, from, u) = cells.roster.some(&mut Tries::new(low, high));
        if from == geo.slots {
            return false;
        }
        let Some(way) = self.movement.draw(geo, &self.rates, from, u) else { return false };
        let way = &geo.ways[way];
        let Some(passage) = pass(&self.rates, cells, way, coarse(stop), coarse(lost)) else { return false };
        let to = way.to;
        self.state.tally.events += 1;
        let context = &mut Context { geo, rates: &self.rates, targeting: &mut self.targeting };
        match passage {
            Passage::Arrived => cells.relocate(context, (stand, from), to, self.state.now),
            Passage::Lost => {
                cells.remove(context, (stand, from), self.state.now);
                self.state.tally.cells_lost += 1;
            }
            Passage::TurnedBack => {}
        }
        let (from, to) = (geo.theatre_place[from], geo.theatre_place[to]);
        observer.event(self.state.now, &Event::Relocation { from, to, passage });
        passage != Passage::TurnedBack
    }
}
