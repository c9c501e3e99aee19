//! What holds where a scenario states no value (model.md sections 6 and 7): drone coverage follows from aircraft and
//! sweep, a region's community values are its country's. The rules stand here alone, for the model that goes by them
//! and for measures that change a value that is not stated.

use crate::parameters::{Key, ParameterSpace, Slot};
use crate::sampling::float::exp;
use crate::theatre::Theatre;

/// Community values, of a country and of a region in it: resilience, reporting, protection.
pub(super) const COMMUNITY: [(Key, Key); 3] = [
    (Key::CommunityResilience, Key::CommunityRegionResilience),
    (Key::CommunityReporting, Key::CommunityRegionReporting),
    (Key::CommunityProtection, Key::CommunityRegionProtection),
];

/// Orbit hours a day that one aircraft gives.
pub(super) fn hours_per_aircraft(availability: f64, orbit_hours: f64) -> f64 {
    availability * orbit_hours.min(24.0)
}

/// Rate per day at which aircraft see a preparation on a front of `area` km² (Koopman's random search).
pub(super) fn sight(orbit_hours: f64, sweep: f64, area: f64) -> f64 {
    orbit_hours * sweep / area
}

/// Share of a front's area seen in a day at that rate.
pub(super) fn coverage(sight: f64) -> f64 {
    1.0 - exp(-sight)
}

/// Where a value that is not stated comes from.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Absent {
    /// From nowhere: it is absent.
    Nothing,
    /// A region's is its country's.
    National(Slot),
    /// A front's drone coverage follows from what flies there.
    Coverage(Aircraft),
}

/// Slots that the drone coverage of a front follows from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Aircraft {
    aircraft: Slot,
    availability: Slot,
    orbit_hours: Slot,
    sweep: Slot,
    area: f64,
}

impl Absent {
    /// The rule for a slot.
    pub(crate) fn of(theatre: &Theatre, space: &ParameterSpace, slot: Slot) -> Self {
        let (key, member) = (space.spec(slot).key, space.member(slot).index);
        if let Some((national, _)) = COMMUNITY.iter().find(|(_, own)| *own == key) {
            let country = theatre.regions[member].country;
            return space.of_member(*national, country).map_or(Self::Nothing, Self::National);
        }
        if key == Key::DronesCoverage {
            let aircraft = space.of_member(Key::DronesAircraft, member);
            return aircraft.map_or(Self::Nothing, |aircraft| {
                Self::Coverage(Aircraft {
                    aircraft,
                    availability: space.first(Key::DronesAvailability),
                    orbit_hours: space.first(Key::DronesOrbitHours),
                    sweep: space.first(Key::DronesSweep),
                    area: theatre.fronts[member].area_km2,
                })
            });
        }
        Self::Nothing
    }

    /// The value in force where none is stated; none where nothing gives one.
    pub(crate) fn value(&self, values: &[f64]) -> Option<f64> {
        match self {
            Self::Nothing => None,
            Self::National(slot) => Some(values[*slot]),
            Self::Coverage(of) => {
                let hours = values[of.aircraft] * hours_per_aircraft(values[of.availability], values[of.orbit_hours]);
                Some(coverage(sight(hours, values[of.sweep], of.area)))
            }
        }
    }
}

/// Slots of the regions that follow a country's community value unless they state their own.
pub(crate) fn regions_following(theatre: &Theatre, space: &ParameterSpace, slot: Slot) -> impl Iterator<Item = Slot> {
    let (key, country) = (space.spec(slot).key, space.member(slot).index);
    let own = COMMUNITY.iter().find(|(national, _)| *national == key).map(|&(_, own)| own);
    own.into_iter().flat_map(move |own| {
        let regions = space.members(own).iter().enumerate();
        regions
            .filter(move |(_, region)| theatre.regions[region.index].country == country)
            .map(move |(at, _)| space.first(own) + at)
    })
}
