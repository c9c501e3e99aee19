//! The clocks of a trajectory, one per purpose (model.md section 3): a unit exponential that runs down at the
//! purpose's rate and is drawn anew only when it fires. Rates are constant between events, so the day on which a
//! clock fires is known until some rate changes.

/// Waves.
pub(super) const WAVES: usize = 0;
/// Relocation of cells.
pub(super) const MOVEMENT: usize = 1;
/// Formation and loss of cells.
pub(super) const TURNOVER: usize = 2;
/// Ambushes.
pub(super) const AMBUSH: usize = 3;
/// Phases of effort.
pub(super) const PHASES: usize = 4;
/// Clocks, and one that stands still (pairs are worked side by side).
const CLOCKS: usize = 6;

/// Least rate: one event in more days than any horizon has. It stands for 0.
const STILL: f64 = 1e-300;
/// Least remaining exponential: rounding makes no clock fire that does not run.
const NEVER: f64 = 1e-280;

/// Clocks and their rates.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Clocks {
    /// Exponentials that remain on day `since`.
    remaining: [f64; CLOCKS],
    /// Rates per day from that day on.
    rate: [f64; CLOCKS],
    since: f64,
    /// Days on which the clocks fire.
    fires: [f64; CLOCKS],
}

impl Clocks {
    /// Day 0, with the exponentials of all clocks; they run from the first [`Self::run_at`].
    pub(super) fn start(remaining: [f64; CLOCKS - 1]) -> Self {
        let [a, b, c, d, e] = remaining;
        Self { remaining: [a, b, c, d, e, NEVER], ..Self::default() }
    }

    /// On day `now` all clocks start again with these exponentials, at the rates at which they run.
    pub(super) fn redraw(&mut self, now: f64, remaining: [f64; CLOCKS - 1]) {
        let [a, b, c, d, e] = remaining;
        self.remaining = [a, b, c, d, e, NEVER];
        self.fires = std::array::from_fn(|c| now + self.remaining[c] / self.rate[c]);
        self.since = now;
    }

    /// From day `now` on the clocks run at these rates per day.
    #[inline]
    pub(super) fn run_at(&mut self, now: f64, rates: [f64; CLOCKS - 1]) {
        let elapsed = now - self.since;
        let [a, b, c, d, e] = rates;
        let rate = [a, b, c, d, e, 0.0].map(|rate| if rate > STILL { rate } else { STILL });
        self.remaining = std::array::from_fn(|c| {
            let left = self.remaining[c] - elapsed * self.rate[c];
            if left > NEVER { left } else { NEVER }
        });
        self.fires = std::array::from_fn(|c| now + self.remaining[c] / rate[c]);
        self.rate = rate;
        self.since = now;
    }

    /// A clock has fired on day `now` and starts again with `exponential`, once [`Self::run_at`] is called.
    #[inline]
    pub(super) fn restart(&mut self, clock: usize, now: f64, exponential: f64) {
        self.remaining[clock] = exponential + (now - self.since) * self.rate[clock];
    }

    /// The same where no rate changes.
    #[inline]
    pub(super) fn restart_alone(&mut self, clock: usize, now: f64, exponential: f64) {
        self.restart(clock, now, exponential);
        self.fires[clock] = now + exponential / self.rate[clock];
    }

    /// Rate of a clock, per day.
    #[inline]
    pub(super) fn rate(&self, clock: usize) -> f64 {
        self.rate[clock]
    }

    /// Day on which a clock fires.
    #[inline]
    pub(super) fn fires(&self, clock: usize) -> f64 {
        self.fires[clock]
    }

    /// Day on which the first of all clocks but that of ambushes fires.
    #[inline]
    pub(super) fn first_but_ambush(&self) -> f64 {
        let soonest = |a: f64, b: f64| if a < b { a } else { b };
        let [a, b, c, _, e, _] = self.fires;
        soonest(soonest(a, b), soonest(c, e))
    }
}
