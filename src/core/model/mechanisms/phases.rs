//! Phases of effort: spells during which the group's effort on a front is constant (model.md section 3).

use crate::model::clocks::PHASES;
use crate::model::observer::{Event, Observer};
use crate::model::rates::Basis;
use crate::model::reader::{Reader, refill, stated};
use crate::model::simulator::Simulator;
use crate::model::streams::Records;
use crate::parameters::Key;
use crate::sampling::float::exp;
use crate::sampling::{Purpose, coarse, normal_quantile};

/// Clock; front, effort.
pub(in crate::model) type Stream = Records<4>;

/// Opens the stream.
pub(in crate::model) fn stream(seed: u64) -> Stream {
    Records::new(seed, Purpose::Phases)
}

/// What is constant within an epoch.
#[derive(Debug, Default)]
pub(in crate::model) struct Law {
    /// New phases a day, on all home fronts together.
    pub rate: f64,
    sigma: Vec<f64>,
}

impl Law {
    /// Fills in what follows from the values.
    pub(in crate::model) fn fill(&mut self, basis: &Basis<'_>) {
        let Basis { geo, members, v, .. } = basis;
        self.rate = geo.home_fronts / v.one(Key::GroupPhaseDays);
        refill(&mut self.sigma, members.phase_sigma.iter().map(|&slot| v.or_0(slot)));
    }

    /// The effort of a phase on a front that `word` chooses: lognormal of mean 1.
    fn effort(&self, front: usize, word: u32) -> f64 {
        let sigma = self.sigma[front];
        exp(sigma * normal_quantile(coarse(word)) - 0.5 * sigma * sigma)
    }
}

impl Simulator<'_> {
    /// The efforts of the start: stated, or drawn.
    pub(in crate::model) fn first_phases(&mut self, v: &Reader<'_>) {
        let (geo, state) = (&self.model.geo, &mut self.state);
        for front in (0..geo.fronts()).filter(|&front| geo.front_is_home[front]) {
            let (_, &[.., word]) = state.streams.phases.next();
            let begun = self.model.members.effort_start[front].and_then(|at| stated(v.at(at)));
            state.cells.start_effort(front, begun.unwrap_or_else(|| self.rates.phases.effort(front, word)));
        }
    }

    #[inline(never)]
    pub(in crate::model) fn new_phase<O: Observer>(&mut self, observer: &mut O) {
        let geo = &self.model.geo;
        let (exponential, &[_, _, front, effort]) = self.state.streams.phases.next();
        self.state.clocks.restart_other(PHASES, self.state.now, exponential);
        let front = geo.home_front(coarse(front));
        let effort = self.rates.phases.effort(front, effort);
        self.state.cells.set_effort(geo, &self.rates, &self.targeting, (front, effort), self.state.now);
        self.state.tally.events += 1;
        observer.event(self.state.now, &Event::Phase { front, effort });
    }
}
