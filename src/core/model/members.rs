//! Where the values stand that only some members of a list have: those of fronts at home, of neighbours, of
//! countries and regions within the theatre of presence. Looked up once, read in every trajectory.

use super::absent::COMMUNITY;
use super::geography::Geography;
use super::reader::Reader;
use crate::parameters::{Key, ParameterSpace, Slot};

/// Slots by index of the theatre.
#[derive(Debug)]
pub(super) struct Members {
    /// Restraint abroad, by country.
    pub restraint: Vec<Option<Slot>>,
    /// Attrition, by country.
    pub attrition: Vec<Option<Slot>>,
    /// Dispersion of effort, by front.
    pub phase_sigma: Vec<Option<Slot>>,
    /// Resilience, reporting and protection, by region.
    pub community: Vec<[OwnOrNational; 3]>,
}

/// A region's own value where stated, else its country's.
#[derive(Clone, Copy, Debug)]
pub(super) struct OwnOrNational {
    own: Option<Slot>,
    national: Option<Slot>,
}

impl OwnOrNational {
    /// The value in force; 0 if there is neither.
    #[inline]
    pub(super) fn value(self, v: &Reader<'_>) -> f64 {
        let own = self.own.map_or(f64::NAN, |slot| v.at(slot));
        if own.is_nan() { self.national.map_or(0.0, |slot| v.at(slot)) } else { own }
    }
}

impl Members {
    pub(super) fn new(geo: &Geography, space: &ParameterSpace) -> Self {
        let slot = |key: Key, index: usize| space.of_member(key, index);
        let community = |(region, &country): (usize, &usize)| {
            COMMUNITY.map(|(national, own)| OwnOrNational { own: slot(own, region), national: slot(national, country) })
        };
        Self {
            restraint: (0..geo.countries).map(|c| slot(Key::GroupRestraint, c)).collect(),
            attrition: (0..geo.countries).map(|c| slot(Key::PressureAttrition, c)).collect(),
            phase_sigma: (0..geo.fronts()).map(|f| slot(Key::GroupPhaseSigma, f)).collect(),
            community: geo.region_country.iter().enumerate().map(community).collect(),
        }
    }
}
