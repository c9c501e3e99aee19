//! A scenario without one of its mechanisms.

use std::sync::Arc;

use harmattan_core::distribution::Distribution;
use harmattan_core::parameters::Key;
use harmattan_core::scenario::{Quantity, Scenario};

/// Reach of cells without a road network, km: every place is nearly as near as any other.
const EVERYWHERE_KM: f64 = 5000.0;

/// A mechanism that a scenario can do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mechanism {
    /// Campaigns by region.
    Campaigns,
    /// Their attraction to busier neighbours.
    Attraction,
    /// Blockades of corridors.
    Blockades,
    /// Waves that stay near their first place.
    LocalWaves,
    /// Waves that set off others.
    Contagion,
    /// Phases of effort by front.
    Phases,
    /// The road network: who reaches whom.
    Roads,
}

impl Mechanism {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Campaigns,
        Self::Attraction,
        Self::Blockades,
        Self::LocalWaves,
        Self::Contagion,
        Self::Phases,
        Self::Roads,
    ];

    /// Key of the scenario without it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Campaigns => "without_campaigns",
            Self::Attraction => "without_attraction",
            Self::Blockades => "without_blockades",
            Self::LocalWaves => "without_local_waves",
            Self::Contagion => "without_contagion",
            Self::Phases => "without_phases",
            Self::Roads => "without_roads",
        }
    }

    /// The values at which it is off.
    fn off(self) -> &'static [(Key, f64)] {
        match self {
            Self::Campaigns => {
                &[(Key::GroupCampaignSigma, 0.0), (Key::GroupCampaignAttract, 0.0), (Key::GroupCampaignLean, 0.0)]
            }
            Self::Attraction => &[(Key::GroupCampaignAttract, 0.0)],
            Self::Blockades => &[(Key::GroupBlockadeStarts, 0.0), (Key::StateBlockade, 0.0)],
            Self::LocalWaves => &[(Key::GroupLocalShare, 0.0)],
            Self::Contagion => &[(Key::GroupContagion, 0.0)],
            Self::Phases => &[(Key::GroupPhaseSigma, 0.0)],
            Self::Roads => &[(Key::GroupReachKm, EVERYWHERE_KM)],
        }
    }

    /// The scenario without it, under every hypothesis.
    #[must_use]
    pub fn removed(self, scenario: &Scenario) -> Scenario {
        let mut without = scenario.clone();
        for &(key, value) in self.off() {
            let first = scenario.space.first(key);
            let slots = first..first + scenario.space.members(key).len();
            let off = Quantity {
                distribution: Distribution::Fixed(value),
                provenance: Arc::default(),
                free: false,
                season: None,
            };
            for base in &mut without.base[slots.clone()] {
                *base = base.take().map(|_| off.clone());
            }
            for set in without.sets_mut() {
                set.retain(|(slot, _)| !slots.contains(slot));
            }
            without.correlations.retain(|c| !slots.contains(&c.between.0) && !slots.contains(&c.between.1));
        }
        without
    }
}
