//! Drone coverage, people who report and shared intelligence: whether the preparation of a strike is seen (model.md
//! section 6).

use super::waves::LN_WHOLE;
use crate::model::absent;
use crate::model::borders::MAX_NEIGHBOURS;
use crate::model::geography::Geography;
use crate::model::rates::{Basis, log_of_share};
use crate::model::reader::{Reader, refill};
use crate::parameters::Key;
use crate::sampling::float::exp;

/// What the aircraft of a front amount to.
#[derive(Clone, Copy, Debug)]
pub(in crate::model) struct Air {
    /// Orbit hours a day.
    pub orbit_hours: f64,
    /// Share of the front's area seen in a day (drone coverage).
    pub coverage: f64,
    /// Rate at which a preparation there is seen, per day.
    pub sight: f64,
}

/// Orbit hours a day that one aircraft gives, wherever it is.
pub(in crate::model) fn hours_per_aircraft(v: &Reader<'_>) -> f64 {
    absent::hours_per_aircraft(v.one(Key::DronesAvailability), v.one(Key::DronesOrbitHours))
}

/// What the aircraft of a front amount to (model.md section 6): coverage follows from hours and sweep unless it is stated.
pub(in crate::model) fn air(geo: &Geography, v: &Reader<'_>, front: usize) -> Air {
    let orbit_hours = v.all(Key::DronesAircraft)[front] * hours_per_aircraft(v);
    let stated = v.all(Key::DronesCoverage)[front];
    if stated.is_nan() {
        let sight = absent::sight(orbit_hours, v.one(Key::DronesSweep), geo.front_area[front]);
        Air { orbit_hours, coverage: absent::coverage(sight), sight }
    } else {
        Air { orbit_hours, coverage: stated, sight: -log_of_share(stated) }
    }
}

/// Probability that what takes so many days on a front is seen by its aircraft.
pub(in crate::model) fn seen_within(geo: &Geography, v: &Reader<'_>, front: usize, days: f64) -> f64 {
    absent::coverage(air(geo, v, front).sight * days)
}

/// What is constant within an epoch.
#[derive(Debug, Default)]
pub(in crate::model) struct Law {
    /// Days of preparation of a wave of size k.
    pub preparation: Vec<f64>,
    /// Rate per day of preparation at which a strike on a front is seen by air.
    air: Vec<f64>,
    /// Rate per day of preparation at which a strike on a place of a zone is seen, by air and by people.
    sight: Vec<f64>,
    /// Probability that neither border cooperation nor the baseline channel sees it.
    unseen: Vec<f64>,
    /// Probability that no channel at all sees a strike that is a wave of its own.
    pub unseen_single: Vec<f64>,
    /// The same of air and people alone, by zone.
    zone_unseen: Vec<f64>,
    /// Probability that one alerted strike lets another of its wave be recognised.
    pub fusion: f64,
}

impl Law {
    /// Fills in what follows from the values.
    pub(in crate::model) fn fill(&mut self, basis: &Basis<'_>) {
        let Basis { geo, v, .. } = basis;
        let (borders, region_of) = (basis.borders(), basis.region());
        self.fusion = v.one(Key::WarningFusion);
        let preparation = v.one(Key::GroupPreparationDays);
        let sizes = LN_WHOLE[1..=basis.largest_wave().clamp(1, LN_WHOLE.len() - 1)].iter();
        refill(&mut self.preparation, std::iter::once(0.0).chain(sizes.map(|ln_k| preparation * (1.0 + ln_k))));
        refill(&mut self.air, (0..geo.fronts()).map(|front| air(geo, v, front).sight));
        refill(
            &mut self.sight,
            geo.zones.iter().map(|&(region, front)| self.air[front] + region_of[region].people),
        );
        let baseline = v.one(Key::WarningBaseline);
        let sharing: [f64; MAX_NEIGHBOURS] = std::array::from_fn(|n| borders.sharing[n] * borders.efficiency[n]);
        refill(
            &mut self.unseen,
            (0..geo.slots).map(|i| {
                let larger = |a: f64, b: f64| if b > a { b } else { a };
                let across = borders.near_weights(geo, i, &sharing).fold(0.0, larger);
                (1.0 - across) * (1.0 - baseline)
            }),
        );
        refill(&mut self.zone_unseen, self.sight.iter().map(|sight| exp(-self.preparation[1] * sight)));
        refill(
            &mut self.unseen_single,
            geo.of.iter().zip(&self.unseen).map(|(of, unseen)| unseen * self.zone_unseen[of.zone]),
        );
    }

    /// Whether the preparation of a strike of a wave of `size` on `target` is seen.
    #[inline]
    pub(in crate::model) fn is_alerted(&self, geo: &Geography, target: usize, size: usize, u: f64) -> bool {
        u >= self.unseen[target] * exp(-self.preparation[size] * self.sight[geo.of[target].zone])
    }
}
