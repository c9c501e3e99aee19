//! Formation and loss of cells (model.md sections 3 and 7). One clock runs for every stand of the list of cells, as fast as
//! the likeliest cell at home has turnover under the first values; what a cell has beyond that has an exact clock.

use super::warning::hours_per_aircraft;
use crate::model::blocks::pick;
use crate::model::borders::MAX_NEIGHBOURS;
use crate::model::cells::{Cells, Context};
use crate::model::clocks::{EXCESS, TURNOVER};
use crate::model::observer::{Event, Observer};
use crate::model::rates::{Basis, Rates, YEAR};
use crate::model::reader::refill;
use crate::model::roster::Tries;
use crate::model::simulator::Simulator;
use crate::model::streams::Records;
use crate::parameters::Key;
use crate::sampling::{self, Purpose};

/// Of both clocks.
#[derive(Clone)]
pub(in crate::model) struct Stream {
    /// Clock; cell.
    pub usual: Records<4>,
    /// Clock; cell: seldom needed, so that nothing is drawn in advance.
    pub excess: sampling::Stream,
}

/// Opens the streams.
pub(in crate::model) fn stream(seed: u64) -> Stream {
    Stream { usual: Records::new(seed, Purpose::Turnover), excess: sampling::Stream::new(seed, Purpose::Excess) }
}

impl Stream {
    pub(in crate::model) fn open(&mut self, trajectory: u64) {
        self.usual.open(trajectory);
        self.excess.open(trajectory, 0);
    }
}

/// A formation or a loss.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::model) enum Turnover {
    Formation,
    Loss,
}

/// Cells that a place holds, and formation there by each cell and day while it is nearly empty.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::model) struct PlaceGrowth {
    pub capacity: f64,
    per_capacity: f64,
    pub formation: f64,
}

/// What is constant within an epoch.
#[derive(Debug, Default)]
pub(in crate::model) struct Law {
    /// By place.
    pub places: Vec<PlaceGrowth>,
    /// Loss of a cell of each place, per day; one entry more, of 0, for cells that are nowhere.
    pub loss: Vec<f64>,
    /// The most that a cell at home forms and is lost, per day.
    pub most: f64,
    /// Turnover that every cell may have by its clock, per day: the same throughout a trajectory.
    pub usual: f64,
    /// Loss of a cell to the means of each front, per year.
    means: Vec<f64>,
}

impl Law {
    /// Fills in what follows from the values, but for what every cell may have.
    pub(in crate::model) fn fill(&mut self, basis: &Basis<'_>) {
        let Basis { geo, v, borders, .. } = basis;
        let capacity = v.all(Key::Capacity);
        let formation = v.one(Key::GroupFormation) / YEAR;
        let (aircraft, hours) = (v.all(Key::DronesAircraft), hours_per_aircraft(v));
        let (units, partners) = (v.all(Key::GroundUnits), v.all(Key::PartnerUnits));
        let air = v.one(Key::PressureAir) / 24.0;
        let ground = v.one(Key::PressureGround);
        let patrol = v.one(Key::PressurePatrol);
        refill(
            &mut self.means,
            (0..geo.fronts()).map(|front| air * (aircraft[front] * hours) + ground * (units[front] + partners[front])),
        );
        let patrols: [f64; MAX_NEIGHBOURS] =
            std::array::from_fn(|n| patrol * borders.patrols[n] * borders.efficiency[n]);
        self.places.resize(geo.slots, PlaceGrowth::default());
        self.most = 0.0;
        self.loss.clear();
        self.loss.resize(geo.slots + 1, 0.0);
        for &(i, place) in &geo.places {
            let (of, capacity) = (&geo.of[i], capacity[place]);
            let at_border = borders.near_weights(geo, i, &patrols).fold(0.0, |sum, weight| sum + weight);
            let local = &basis.region[of.region];
            let settled = capacity > 0.0;
            self.places[i] = PlaceGrowth {
                capacity,
                per_capacity: if settled { 1.0 / capacity } else { 0.0 },
                formation: if settled { formation * (1.0 - local.resilience) } else { 0.0 },
            };
            self.loss[i] = (local.attrition + self.means[of.front] + at_border) / YEAR;
            if of.country == geo.home {
                self.most = self.most.max(self.formation(i, 1.0) + self.loss[i]);
            }
        }
    }

    /// Formation by each of `n` cells of a place, per day (model.md section 3).
    #[inline]
    pub(in crate::model) fn formation(&self, place: usize, n: f64) -> f64 {
        let place = &self.places[place];
        let room = 1.0 - n * place.per_capacity;
        let room = if room > 0.0 { room } else { 0.0 };
        place.formation * room
    }

    /// Turnover of a cell of a place beyond what every cell may have, where each forms another at rate `formation`.
    #[inline]
    pub(in crate::model) fn excess(&self, place: usize, formation: f64) -> f64 {
        let excess = formation + self.loss[place] - self.usual;
        if excess > 0.0 { excess } else { 0.0 }
    }

    /// Whether one more cell has room at a place that holds `n`.
    #[inline]
    pub(in crate::model) fn has_room(&self, n: f64, place: usize) -> bool {
        n + 1.0 <= self.places[place].capacity
    }
}

impl Cells {
    /// Whether the cell of some stand is lost or forms another, with its stand and place; `None` where neither happens.
    /// Formation has the lower end of what every cell may have, loss the upper, so that a change of one shifts not the
    /// other.
    #[inline]
    pub(in crate::model) fn some_turnover(&self, rates: &Rates, tries: &mut Tries) -> Option<(usize, usize, Turnover)> {
        let (stand, place, u) = self.roster.some(tries);
        let at = u * rates.turnover.usual;
        let (forms, lost) = (at < self.formation[place], rates.turnover.usual - at < rates.turnover.loss[place]);
        // No branch foresees any of this: one is enough.
        (forms | lost).then_some((stand, place, if forms { Turnover::Formation } else { Turnover::Loss }))
    }

    /// A cell by what it forms and is lost beyond that. `None` only where rounding left a rate without a cell.
    #[inline(never)]
    pub(in crate::model) fn any_excess(&self, rates: &Rates, tries: &mut Tries) -> Option<(usize, usize, Turnover)> {
        let (place, left) = pick(&self.excess, tries.uniform() * self.excess_rate)?;
        let n = self.at(place);
        // What fits below goes to formation first.
        let formation = rates.turnover.formation(place, n) - rates.turnover.usual;
        let turnover = if left < n * formation { Turnover::Formation } else { Turnover::Loss };
        Some((self.roster.at(place, |_| true)?, place, turnover))
    }
}

impl Simulator<'_> {
    /// The cell of some stand forms another or is lost; whether any rate changes.
    #[inline(never)]
    pub(in crate::model) fn turn_over<O: Observer>(&mut self, observer: &mut O) -> bool {
        let (exponential, &[_, _, low, high]) = self.state.streams.turnover.usual.next();
        self.state.clocks.restart_other(TURNOVER, self.state.now, exponential);
        let tries = &mut Tries::new(low, high);
        let Some(turnover) = self.state.cells.some_turnover(&self.rates, tries) else { return false };
        self.form_or_lose(turnover, tries, observer);
        true
    }

    /// The same beyond what every cell may have.
    #[inline(never)]
    pub(in crate::model) fn turn_over_more<O: Observer>(&mut self, observer: &mut O) {
        let exponential = self.state.streams.turnover.excess.exponential();
        self.state.clocks.restart(EXCESS, self.state.now, exponential);
        let [low, high] = self.state.streams.turnover.excess.words();
        let tries = &mut Tries::new(low, high);
        let Some(turnover) = self.state.cells.any_excess(&self.rates, tries) else { return };
        self.form_or_lose(turnover, tries, observer);
    }

    #[inline]
    fn form_or_lose<O: Observer>(
        &mut self,
        (stand, place, turnover): (usize, usize, Turnover),
        tries: &mut Tries,
        observer: &mut O,
    ) {
        let geo = &self.model.geo;
        let (cells, now) = (&mut self.state.cells, self.state.now);
        let context = &mut Context { geo, rates: &self.rates, targeting: &mut self.targeting };
        self.state.tally.events += 1;
        let theatre_place = geo.theatre_place[place];
        match turnover {
            Turnover::Formation => {
                cells.add(context, place, tries, now);
                observer.event(now, &Event::Formation { place: theatre_place });
            }
            Turnover::Loss => {
                cells.remove(context, (stand, place), now);
                self.state.tally.cells_lost += 1;
                observer.event(now, &Event::Loss { place: theatre_place });
            }
        }
    }
}
