//! Border cooperation → efficiency, interdiction and what is near a crossing (model.md section 7).

use super::geography::Geography;
use super::reader::{Reader, refill};
use crate::parameters::Key;

/// Border cooperation per neighbour (model.md section 7).
#[derive(Debug, Default)]
pub(super) struct Borders {
    /// Efficiency of the framework in force.
    pub efficiency: [f64; MAX_NEIGHBOURS],
    /// Joint patrols.
    pub patrols: [f64; MAX_NEIGHBOURS],
    /// Intelligence sharing.
    pub sharing: [f64; MAX_NEIGHBOURS],
    /// Probability that neither patrols nor intelligence stop a crossing.
    passes: [f64; MAX_NEIGHBOURS],
    /// Probability that what the air sees at a crossing is stopped, under a framework of efficiency 1.
    pub air_stop: f64,
    zone_km: f64,
}

/// Most neighbours a theatre may have.
pub(super) const MAX_NEIGHBOURS: usize = 8;

impl Borders {
    pub(super) fn new(geo: &Geography, v: &Reader<'_>) -> Self {
        let neighbours = geo.neighbours.len().min(MAX_NEIGHBOURS);
        let mut own = Self {
            efficiency: [0.0; MAX_NEIGHBOURS],
            patrols: [0.0; MAX_NEIGHBOURS],
            sharing: [0.0; MAX_NEIGHBOURS],
            passes: [1.0; MAX_NEIGHBOURS],
            air_stop: v.stated_or(Key::CooperationAirStop, 0.0),
            zone_km: v.one(Key::CooperationBorderZone),
        };
        let levels = v.all(Key::CooperationFramework);
        let at = [
            v.one(Key::CooperationEfficiencyNone),
            v.one(Key::CooperationEfficiencyBilateral),
            v.one(Key::CooperationEfficiencyUmbrella),
        ];
        for n in 0..neighbours {
            // An umbrella is worth only what the other neighbour has joined of it.
            let others = (0..neighbours).filter(|&o| o != n).map(|o| levels[o]).fold(0.0, f64::max);
            let level = levels[n].min(others.max(1.0));
            own.efficiency[n] =
                if level <= 1.0 { at[0] + level * (at[1] - at[0]) } else { at[1] + (level - 1.0) * (at[2] - at[1]) };
            own.patrols[n] = v.all(Key::CooperationPatrols)[n];
            own.sharing[n] = v.all(Key::CooperationIntelligence)[n];
            let patrol = v.one(Key::CooperationPatrolStop) * own.patrols[n] * own.efficiency[n];
            let intelligence = v.one(Key::CooperationIntelStop) * own.sharing[n] * own.efficiency[n];
            own.passes[n] = (1.0 - patrol) * (1.0 - intelligence);
        }
        own
    }

    /// Of one weight per neighbour, those of the neighbours that place `i` is near a crossing to; 0 for the others.
    #[inline]
    pub(super) fn near_weights(
        &self,
        geo: &Geography,
        i: usize,
        weights: &[f64; MAX_NEIGHBOURS],
    ) -> impl Iterator<Item = f64> {
        let neighbours = geo.neighbours.len();
        let crossings = &geo.crossing_km[i * neighbours..(i + 1) * neighbours];
        crossings.iter().zip(weights).map(|(&km, &weight)| if km <= self.zone_km { weight } else { 0.0 })
    }

    /// Probability that a crossing to neighbour `n` is stopped where it is seen from the air with this probability (model.md
    /// section 7).
    pub(super) fn interdiction(&self, n: usize, seen: f64) -> f64 {
        1.0 - self.passes[n] * (1.0 - self.air_stop * seen * self.efficiency[n])
    }

    /// Fills the table of interdiction between fronts: none within a country, a neighbour's own on the border with home,
    /// the larger of two between neighbours, none to or from a country outside.
    /// `seen` is the probability that a crossing from or to each front is seen from the air.
    pub(super) fn stop(&self, geo: &Geography, seen: &[f64], table: &mut Vec<f64>) {
        let fronts = geo.fronts();
        let of = |country: usize, air: f64| {
            let neighbour = geo.neighbours.iter().take(MAX_NEIGHBOURS).position(|&c| c == country);
            neighbour.map_or(0.0, |n| self.interdiction(n, air))
        };
        refill(
            table,
            (0..fronts * fronts).map(|pair| {
                let (a, b) = (pair / fronts, pair % fronts);
                let [from, to] = [a, b].map(|front| geo.front_country[front]);
                // Aircraft of the home country see what crosses from or to their own front.
                let at_home = |(front, country): (usize, usize)| if country == geo.home { seen[front] } else { 0.0 };
                let air = at_home((a, from)).max(at_home((b, to)));
                let none = from == to || geo.outside[from] || geo.outside[to];
                if none { 0.0 } else { of(from, air).max(of(to, air)) }
            }),
        );
    }
}
