//! Counts of a trajectory as its events happen, and the outcomes made of them (model.md section 8).

use super::copy::clone_in_place;
use super::deaths::Deaths;
use super::geography::Geography;
use super::trajectory::LARGEST_SIZE;

/// Counts so far.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub waves: u32,
    pub strikes: u32,
    pub repelled: u32,
    pub largest_wave: usize,
    pub ambushes: u32,
    pub alerted: u32,
    pub served: u32,
    pub deaths: Deaths,
    pub cells_lost: u32,
    pub events: u64,
    /// A place of front `west` near a crossing was overrun.
    pub border_overrun: bool,
    /// A place abroad was struck.
    abroad_struck: bool,
    /// A coastal place was struck.
    pub coast_struck: bool,
    /// Least road distance from a struck place to a port, km; infinite so far or where no road leads to one.
    pub coast_distance: f64,
    /// Day of the first strike in each neighbour; NaN so far.
    pub first_strike: Vec<f64>,
    /// Strikes at each place.
    pub strikes_at: Vec<u32>,
    /// Strikes and ambushes of each region this month.
    pub region_events: Vec<u32>,
    /// Strikes, and unserved strikes, by size of wave.
    pub by_size: Vec<(u32, u32)>,
    now: f64,
}

clone_in_place!(Tally {
    waves,
    strikes,
    repelled,
    largest_wave,
    ambushes,
    alerted,
    served,
    deaths,
    cells_lost,
    events,
    border_overrun,
    abroad_struck,
    coast_struck,
    coast_distance,
    first_strike,
    strikes_at,
    region_events,
    by_size,
    now,
});

impl Tally {
    /// Nothing yet.
    pub(super) fn reset(&mut self, geo: &Geography) {
        (self.waves, self.strikes, self.repelled, self.ambushes) = (0, 0, 0, 0);
        (self.alerted, self.served, self.cells_lost) = (0, 0, 0);
        (self.events, self.largest_wave) = (0, 0);
        (self.border_overrun, self.coast_struck, self.abroad_struck) = (false, false, false);
        self.coast_distance = f64::INFINITY;
        self.deaths.reset();
        self.first_strike.clear();
        self.first_strike.resize(geo.neighbours.len(), f64::NAN);
        self.strikes_at.clear();
        self.strikes_at.resize(geo.slots, 0);
        self.region_events.clear();
        self.region_events.resize(geo.region_country.len(), 0);
        self.by_size.clear();
        self.by_size.resize(LARGEST_SIZE + 1, (0, 0));
    }

    /// A wave of `size` strikes begins.
    pub(super) fn wave(&mut self, now: f64, size: usize) {
        self.now = now;
        self.waves += 1;
        self.events += 1;
        self.largest_wave = self.largest_wave.max(size);
    }

    /// One strike of the wave.
    pub(super) fn strike(
        &mut self,
        geo: &Geography,
        place: usize,
        size: usize,
        repelled: bool,
        alerted: bool,
        served: bool,
    ) {
        self.strikes += 1;
        self.repelled += u32::from(repelled);
        self.alerted += u32::from(alerted);
        self.served += u32::from(served);
        let of = &geo.of[place];
        self.strikes_at[place] += 1;
        self.region_events[of.region] += 1;
        let of_size = &mut self.by_size[size.min(LARGEST_SIZE)];
        of_size.0 += 1;
        of_size.1 += u32::from(!served);
        self.coast_distance = if of.port_km < self.coast_distance { of.port_km } else { self.coast_distance };
        self.coast_struck |= of.coastal;
        if of.country != geo.home
            && let Some(n) = geo.neighbours.iter().position(|&c| c == of.country)
            && self.first_strike[n].is_nan()
        {
            self.first_strike[n] = self.now;
            self.abroad_struck = true;
        }
    }

    /// Whether a neighbour has been struck.
    pub(super) fn struck_abroad(&self) -> bool {
        self.abroad_struck
    }
}
