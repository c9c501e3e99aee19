//! Where the values stand that only some members of a list have: those of fronts at home, of neighbours, of
//! countries and regions within the theatre of presence. Looked up once, read in every trajectory.

use super::absent::COMMUNITY;
use super::geography::Geography;
use super::reader::Reader;
use crate::parameters::{Key, ParameterSpace, Slot};

/// Where the value of one member of a key stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct At {
    pub key: Key,
    pub slot: Slot,
}

/// Where values stand, by index of the theatre.
#[derive(Debug)]
pub(super) struct Members {
    /// Restraint abroad, by country.
    pub restraint: Vec<Option<At>>,
    /// Attrition, by country.
    pub attrition: Vec<Option<At>>,
    /// Dispersion of effort, by front.
    pub phase_sigma: Vec<Option<At>>,
    /// Lean of campaigns, and effort of the campaign at the start, by region.
    pub campaign_lean: Vec<Option<At>>,
    pub campaign_start: Vec<Option<At>>,
    /// Effort at the start, by front.
    pub effort_start: Vec<Option<At>>,
    /// Resilience, reporting and protection, by region.
    pub community: Vec<[OwnOrNational; 3]>,
}

/// A region's own value where stated, else its country's.
#[derive(Clone, Copy, Debug)]
pub(super) struct OwnOrNational {
    own: Option<At>,
    national: Option<At>,
}

impl OwnOrNational {
    /// The value in force; 0 if there is neither.
    #[inline]
    pub(super) fn value(self, v: &Reader<'_>) -> f64 {
        let own = self.own.map_or(f64::NAN, |at| v.at(at));
        if own.is_nan() { self.national.map_or(0.0, |at| v.at(at)) } else { own }
    }
}

impl Members {
    pub(super) fn new(geo: &Geography, space: &ParameterSpace) -> Self {
        let slot = |key: Key, index: usize| Some(At { key, slot: space.of_member(key, index)? });
        let community = |(region, &country): (usize, &usize)| {
            COMMUNITY.map(|(national, own)| OwnOrNational { own: slot(own, region), national: slot(national, country) })
        };
        Self {
            restraint: (0..geo.countries).map(|c| slot(Key::GroupRestraint, c)).collect(),
            attrition: (0..geo.countries).map(|c| slot(Key::PressureAttrition, c)).collect(),
            phase_sigma: (0..geo.fronts()).map(|f| slot(Key::GroupPhaseSigma, f)).collect(),
            campaign_lean: (0..geo.region_country.len()).map(|r| slot(Key::GroupCampaignLean, r)).collect(),
            campaign_start: (0..geo.region_country.len()).map(|r| slot(Key::StateCampaign, r)).collect(),
            effort_start: (0..geo.fronts()).map(|f| slot(Key::StateEffort, f)).collect(),
            community: geo.region_country.iter().enumerate().map(community).collect(),
        }
    }
}
