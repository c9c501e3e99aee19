//! The clocks of a trajectory (model.md section 3): a unit exponential that runs down at the clock's rate and is drawn
//! anew only when it fires. Rates are constant between events, so the day on which a clock fires is known until its rate
//! changes. Some rates follow the cells and may change at every event; the others change at epochs alone, so that
//! nothing that happens moves the days on which they fire.

/// Waves.
pub(super) const WAVES: usize = 0;
/// Ambushes.
pub(super) const AMBUSH: usize = 1;
/// Formation and loss of cells beyond what the clock of turnover allows each of them.
pub(super) const EXCESS: usize = 2;
/// Beginning and end of blockades.
pub(super) const BLOCKADES: usize = 3;
/// Relocation of the cell of some stand.
pub(super) const MOVEMENT: usize = 4;
/// Formation and loss of the cell of some stand.
pub(super) const TURNOVER: usize = 5;
/// Phases of effort.
pub(super) const PHASES: usize = 6;
/// Campaigns.
pub(super) const CAMPAIGNS: usize = 7;
/// Clocks whose rates follow the cells, and as many others (pairs are worked side by side).
const EACH: usize = 4;

/// Least rate: one event in more days than any horizon has. It stands for 0.
const STILL: f64 = 1e-300;
/// Least remaining exponential: rounding makes no clock fire that does not run.
const NEVER: f64 = 1e-280;

/// Clocks and their rates: those that follow the cells, then the others.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Clocks {
    /// Exponentials that remain on day `since`.
    remaining: [[f64; EACH]; 2],
    /// Rates per day from that day on.
    rate: [[f64; EACH]; 2],
    /// Mean days between two firings of the clocks whose rates do not follow the cells: a division for each would take
    /// most of the time that it takes to start them again.
    period: [f64; EACH],
    since: [f64; 2],
    /// Days on which the clocks fire.
    fires: [[f64; EACH]; 2],
}

/// The exponentials of all clocks.
pub(super) type Exponentials = [f64; 2 * EACH];

impl Clocks {
    /// Day 0, with the exponentials of all clocks; they run once they have rates.
    pub(super) fn start(remaining: Exponentials) -> Self {
        let mut clocks = Self::default();
        clocks.redraw(0.0, remaining);
        clocks
    }

    /// On day `now` all clocks start again with these exponentials, at the rates at which they run.
    pub(super) fn redraw(&mut self, now: f64, remaining: Exponentials) {
        let [a, b, c, d, e, f, g, h] = remaining;
        self.remaining = [[a, b, c, d], [e, f, g, h]];
        self.since = [now; 2];
        for group in 0..2 {
            self.fires[group] = std::array::from_fn(|c| now + self.remaining[group][c] / self.rate[group][c]);
        }
    }

    /// From day `now` on the clocks that follow the cells run at these rates per day.
    #[inline]
    pub(super) fn run_at(&mut self, now: f64, rates: [f64; EACH]) {
        self.run_group::<0>(now, rates);
    }

    /// The same for the others.
    pub(super) fn run_others_at(&mut self, now: f64, rates: [f64; EACH]) {
        self.run_group::<1>(now, rates);
        self.period = self.rate[1].map(|rate| 1.0 / rate);
    }

    #[inline]
    fn run_group<const GROUP: usize>(&mut self, now: f64, rates: [f64; EACH]) {
        let elapsed = now - self.since[GROUP];
        let rate = rates.map(|rate| if rate > STILL { rate } else { STILL });
        let (remaining, old) = (&self.remaining[GROUP], &self.rate[GROUP]);
        let remaining: [f64; EACH] = std::array::from_fn(|c| {
            let left = remaining[c] - elapsed * old[c];
            if left > NEVER { left } else { NEVER }
        });
        self.fires[GROUP] = std::array::from_fn(|c| now + remaining[c] / rate[c]);
        self.remaining[GROUP] = remaining;
        self.rate[GROUP] = rate;
        self.since[GROUP] = now;
    }

    /// A clock has fired on day `now` and starts again with `exponential`, once [`Self::run_at`] is called.
    #[inline]
    pub(super) fn restart(&mut self, clock: usize, now: f64, exponential: f64) {
        let (group, c) = (clock / EACH, clock % EACH);
        self.remaining[group][c] = exponential + (now - self.since[group]) * self.rate[group][c];
    }

    /// The same for the clock of ambushes, which change no rate.
    #[inline]
    pub(super) fn restart_ambush(&mut self, now: f64, exponential: f64) {
        self.restart(AMBUSH, now, exponential);
        self.fires[0][AMBUSH] = now + exponential / self.rate[0][AMBUSH];
    }

    /// The same for a clock whose rate does not follow the cells; it runs on at once.
    #[inline]
    pub(super) fn restart_other(&mut self, clock: usize, now: f64, exponential: f64) {
        self.restart(clock, now, exponential);
        self.fires[1][clock - EACH] = now + exponential * self.period[clock - EACH];
    }

    /// Rate of a clock, per day.
    #[inline]
    pub(super) fn rate(&self, clock: usize) -> f64 {
        self.rate[clock / EACH][clock % EACH]
    }

    /// Day on which a clock fires.
    #[inline]
    pub(super) fn fires(&self, clock: usize) -> f64 {
        self.fires[clock / EACH][clock % EACH]
    }

    /// Day on which the first of all clocks but that of ambushes fires.
    #[inline]
    pub(super) fn first_but_ambush(&self) -> f64 {
        let soonest = |a: f64, b: f64| if a < b { a } else { b };
        let [[a, _, b, c], [d, e, f, g]] = self.fires;
        soonest(soonest(soonest(a, b), soonest(f, c)), soonest(soonest(d, e), g))
    }
}
