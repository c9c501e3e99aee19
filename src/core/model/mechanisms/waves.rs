//! Waves of strikes: when and how many at once (model.md sections 3 and 5). The decaying excitation of waves is met by
//! thinning (Ogata 1981).

use super::engagement::Field;
use super::response::meet_one;
use crate::model::cells::Context;
use crate::model::clocks::WAVES;
use crate::model::copy::clone_in_place;
use crate::model::geography::Geography;
use crate::model::observer::{Event, Observer};
use crate::model::outcomes::Outcome;
use crate::model::rates::{Basis, YEAR};
use crate::model::reader::Reader;
use crate::model::roster::Tries;
use crate::model::simulator::Simulator;
use crate::model::streams::{Keyed, MOST_WAVES, Records};
use crate::model::trajectory::Fault;
use crate::model::trajectory::Outcomes;
use crate::parameters::Key;
use crate::sampling::float::exp;
use crate::sampling::{Purpose, coarse};

/// Of times, and of what happens in each wave.
pub(in crate::model) struct Stream {
    /// Clock; thinning.
    pub times: Records<3>,
    /// Size, targets, warning, response and engagement, keyed by the number of the wave.
    pub strikes: Keyed,
}

clone_in_place!(Stream { times, strikes });

/// Opens the streams.
pub(in crate::model) fn stream(seed: u64) -> Stream {
    Stream { times: Records::new(seed, Purpose::Waves), strikes: Keyed::new(seed, Purpose::Strikes) }
}

impl Stream {
    pub(in crate::model) fn open(&mut self, trajectory: u64) {
        self.times.open(trajectory);
        self.strikes.open(trajectory);
    }
}

/// What is constant within an epoch.
#[derive(Debug, Default)]
pub(in crate::model) struct Law {
    /// Rate of waves per cell and day, without excitation.
    pub base: f64,
    jump: f64,
    memory_rate: f64,
    largest: usize,
    /// Probability that a wave is an operation.
    operation_share: f64,
    /// Most strikes of a wave that is none.
    routine_largest: usize,
    /// Probability that such a wave is local.
    local_share: f64,
    /// Cumulated k^(−size_exponent), index k (index 0 is 0).
    pub size_weight: Vec<f64>,
}

/// Where the strikes of a wave fall (model.md section 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::model) enum Reach {
    /// Anywhere.
    Wide,
    /// Near the first.
    Local,
    /// Anywhere, on the western roads above all, and prepared: an operation.
    Operation,
}

impl Law {
    /// Fills in what follows from the values.
    pub(in crate::model) fn fill(&mut self, basis: &Basis<'_>) {
        let v = &basis.v;
        let contagion = v.one(Key::GroupContagion);
        self.memory_rate = 1.0 / v.one(Key::GroupMemoryDays);
        self.jump = contagion * self.memory_rate;
        let start_cells = basis.start_cells();
        let per_cell = if start_cells > 0.0 { 1.0 / Self::reference(v, start_cells) } else { 0.0 };
        self.base = v.one(Key::GroupTempo) * (1.0 - contagion) / YEAR * per_cell;
        self.largest = basis.largest_wave();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number from 1 to 100")]
        let routine = libm::floor(v.stated_or(Key::GroupRoutineLargest, f64::INFINITY) + 0.5) as usize;
        self.routine_largest = routine.min(self.largest);
        self.operation_share = v.stated_or(Key::GroupOperationShare, 0.0);
        self.local_share = v.stated_or(Key::GroupLocalShare, 0.0);
        let exponent = v.one(Key::GroupSizeExponent);
        let mut sum = 0.0;
        self.size_weight.clear();
        self.size_weight.push(0.0);
        for &ln_k in &LN_WHOLE[1..=self.largest.clamp(1, LN_WHOLE.len() - 1)] {
            sum += exp(-exponent * ln_k);
            self.size_weight.push(sum);
        }
    }

    /// The number of cells at which waves come at the group's tempo: N₀, or with a strength s > 0
    /// N_ref^s·N₀^(1 − s) (model.md section 3).
    pub(in crate::model) fn reference(v: &Reader<'_>, start_cells: f64) -> f64 {
        let strength = v.stated_or(Key::GroupStrength, 0.0);
        if strength > 0.0 {
            let reference = v.stated_or(Key::GroupReferenceCells, start_cells);
            libm::pow(reference, strength) * libm::pow(start_cells, 1.0 - strength)
        } else {
            start_cells
        }
    }

    /// Probability that a wave has at least `size` strikes, were all sizes open to the group.
    pub(in crate::model) fn at_least(&self, size: usize) -> f64 {
        let below = |size: usize| self.size_weight[size.saturating_sub(1).min(self.routine_largest)];
        let routine = 1.0 - below(size) / self.size_weight[self.routine_largest];
        let least = self.largest.div_ceil(2);
        let operation = (self.largest + 1).saturating_sub(size.max(least)) as f64 / (self.largest - least + 1) as f64;
        routine + self.operation_share * (operation - routine)
    }

    /// Strikes of an operation: one of ⌈C/2⌉ … C, all alike, C the most that the group can strike at once.
    fn operation(&self, u: f64) -> usize {
        let least = self.largest.div_ceil(2);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small count")]
        let more = (u * (self.largest - least + 1) as f64) as usize;
        least + more
    }
}

/// Counts so far.
#[derive(Clone, Debug, Default)]
pub(in crate::model) struct Counts {
    waves: u32,
    largest: usize,
}

impl Counts {
    /// Nothing yet.
    pub(in crate::model) fn reset(&mut self, _: &Geography) {
        *self = Self::default();
    }

    /// Waves so far.
    pub(in crate::model) fn waves(&self) -> u32 {
        self.waves
    }

    /// Strikes of the largest so far.
    pub(in crate::model) fn largest(&self) -> f64 {
        self.largest as f64
    }

    /// Writes what a trajectory ends with.
    pub(in crate::model) fn write(&self, _: &Geography, out: &mut Outcomes<'_>) {
        out.one(Outcome::Waves, f64::from(self.waves));
        out.one(Outcome::LargestWave, self.largest as f64);
    }
}

impl Simulator<'_> {
    #[inline(never)]
    pub(in crate::model) fn wave<O: Observer>(&mut self, observer: &mut O) {
        let geo = &self.model.geo;
        let (exponential, &[_, _, thinning]) = self.state.streams.waves.times.next();
        // Thinning: the excitation has decayed since the clock's rate was set.
        let bound = self.state.clocks.rate(WAVES);
        self.state.clocks.restart(WAVES, self.state.now, exponential);
        self.state.excitation *= exp(-(self.state.now - self.state.excitation_day) * self.rates.waves.memory_rate);
        self.state.excitation_day = self.state.now;
        let rate = self.rates.waves.base * self.state.cells.total() + self.state.excitation;
        if coarse(thinning) * bound >= rate {
            return;
        }
        let number = self.state.attempts;
        self.state.attempts += 1;
        if number >= MOST_WAVES {
            // Its numbers would be those of another trajectory: this one is set aside.
            if self.state.trajectory.fault.replace(Fault::Waves).is_none() {
                observer.event(self.state.now, &Event::TooManyWaves);
            }
            return;
        }
        let places = self.targeting.count(geo, &self.rates, &self.state.cells);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small count")]
        let most = self.rates.waves.largest.min(self.state.cells.total() as usize).min(places);
        if most == 0 {
            return;
        }
        let &[size, low, high, w1, w2, w3, w4, w5, w6, w7, w8, w9, operation, local, ..] =
            self.state.streams.waves.strikes.wave(number);
        let law = &self.rates.waves;
        if coarse(operation) < law.operation_share {
            let size = law.operation(coarse(size)).min(most);
            self.state.streams.waves.strikes.open_several(number);
            self.several(size, Reach::Operation, observer);
            return;
        }
        let most = most.min(law.routine_largest);
        let reach = if coarse(local) < law.local_share { Reach::Local } else { Reach::Wide };
        let target = coarse(size) * self.rates.waves.size_weight[most];
        if target < self.rates.waves.size_weight[1] {
            let tries = &mut Tries::new(low, high);
            let Some(strike) = self.targeting.draw_one(geo, &self.state.cells, tries) else { return };
            self.begin_wave(1, observer);
            let away = self.state.away.out(geo.of[strike.target].front, self.state.now);
            let met = meet_one(geo, &self.rates, strike, away, [w1, w2, w3].map(coarse));
            self.state.away.send(geo, &self.rates, &[met], self.state.now);
            self.field(false).fight(&met, 1, [w4, w5, w6, w7, w8, w9].map(coarse), observer);
        } else {
            let size = 1 + self.rates.waves.size_weight[1..most].iter().filter(|&&w| w <= target).count();
            self.state.streams.waves.strikes.open_several(number);
            self.several(size, reach, observer);
        }
    }

    /// A wave of several strikes; fewer where cells or places run out.
    #[inline(never)]
    fn several<O: Observer>(&mut self, size: usize, reach: Reach, observer: &mut O) {
        let (geo, stream) = (&self.model.geo, &mut self.state.streams.waves.strikes.several);
        let law = &self.rates.targeting;
        self.targeting.draw((geo, law), &self.state.cells, (size, reach), stream, &mut self.strikes);
        if self.strikes.is_empty() {
            return;
        }
        let size = self.strikes.len();
        self.begin_wave(size, observer);
        let (away, now) = (&mut self.state.away, self.state.now);
        self.response.draw(geo, &self.rates, &self.strikes, (away, now), &mut self.state.streams.waves.strikes.several);
        away.send(geo, &self.rates, &self.response.encounters, now);
        for strike in 0..size {
            let met = self.response.encounters[strike];
            let numbers = self.state.streams.waves.strikes.several.uniforms();
            self.field(reach == Reach::Operation).fight(&met, size, numbers, observer);
        }
    }

    #[inline]
    fn begin_wave<O: Observer>(&mut self, size: usize, observer: &mut O) {
        self.state.excitation += self.rates.waves.jump;
        let tally = &mut self.state.tally;
        tally.events += 1;
        tally.waves.waves += 1;
        tally.waves.largest = tally.waves.largest.max(size);
        observer.event(self.state.now, &Event::Wave { size });
    }

    #[inline]
    fn field(&mut self, operation: bool) -> Field<'_> {
        Field {
            now: self.state.now,
            operation,
            context: Context { geo: &self.model.geo, rates: &self.rates, targeting: &mut self.targeting },
            state: &mut self.state.cells,
            closures: &mut self.state.closures,
            tally: &mut self.state.tally,
        }
    }
}

/// ln k for k = 0 … 100 (index 0 unused): the sizes of waves.
pub(in crate::model) static LN_WHOLE: [f64; 101] = ln_table();

/// ln k from ln(k/(k−1)) = 2·artanh(1/(2k−1)), summed; evaluated by the compiler.
const fn ln_table() -> [f64; 101] {
    let mut table = [0.0; 101];
    let mut k = 2;
    while k <= 100 {
        let x = 1.0 / (2 * k - 1) as f64;
        let (mut power, mut sum, mut n) = (x, 0.0, 1);
        while n < 80 {
            let term = power / n as f64;
            sum += term;
            power *= x * x;
            n += 2;
        }
        table[k] = table[k - 1] + 2.0 * sum;
        k += 1;
    }
    table
}
