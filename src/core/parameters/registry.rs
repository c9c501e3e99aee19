//! Every key of a scenario file: its name, over what it is repeated, its valid range and unit.
//! Labels and units are words, so they live in `locale`: `param-<id>` and `unit-<unit>`.

/// What a key is repeated over. A pattern's `{}` stands for the member's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// One value.
    Scalar,
    /// One per front of the theatre.
    Front,
    /// One per front inside the home country (Mali).
    HomeFront,
    /// One per neighbour (a country with crossings and a border policy: Senegal, Mauritania).
    Neighbour,
    /// One per country whose communities and forces are modelled (home and neighbours).
    Country,
    /// One per region, named `country.region`; absent regions follow their country.
    Region,
    /// One per region of the home country.
    HomeRegion,
    /// One per corridor.
    Corridor,
    /// One per place.
    Place,
}

/// The values a key may take; both ends are included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Domain {
    /// A real number from `min` to `max`.
    Real {
        /// Least valid value.
        min: f64,
        /// Greatest valid value.
        max: f64,
    },
    /// A whole number; a draw is rounded half up.
    Whole {
        /// Least valid value.
        min: f64,
        /// Greatest valid value.
        max: f64,
    },
    /// A cooperation framework, by its word: see [`Level`].
    Framework,
}

impl Domain {
    /// Least and greatest valid value, as numbers.
    #[must_use]
    pub const fn range(self) -> (f64, f64) {
        match self {
            Self::Real { min, max } | Self::Whole { min, max } => (min, max),
            Self::Framework => (0.0, 2.0),
        }
    }
}

/// Cooperation frameworks and their levels (model.md section 7).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// No framework: level 0.
    None,
    /// A bilateral agreement: level 1.
    Bilateral,
    /// A regional umbrella: level 2.
    Umbrella,
}

impl Level {
    /// All levels, from lowest to highest.
    pub const ALL: [Self; 3] = [Self::None, Self::Bilateral, Self::Umbrella];

    /// The word used in scenario files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Bilateral => "bilateral",
            Self::Umbrella => "umbrella",
        }
    }

    /// The level as a number: 0, 1 or 2.
    #[must_use]
    pub const fn value(self) -> f64 {
        match self {
            Self::None => 0.0,
            Self::Bilateral => 1.0,
            Self::Umbrella => 2.0,
        }
    }
}

/// One entry of the registry.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    /// Which key this is.
    pub key: Key,
    /// Name in a scenario file, `{}` standing for the member (`drones.aircraft.{}`).
    pub pattern: &'static str,
    /// What it is repeated over.
    pub family: Family,
    /// Valid values.
    pub domain: Domain,
    /// Unit, as the `unit-…` word of `locale`.
    pub unit: &'static str,
    /// Whether a complete scenario must state it.
    pub required: bool,
    /// Whether a measure may change it: never the other side's intent, the start state, the map,
    /// or what an outcome means.
    pub open_to_measures: bool,
}

impl Spec {
    /// Whether it says what is counted as an outcome (`[outcomes]`).
    #[must_use]
    pub fn defines_outcomes(&self) -> bool {
        self.pattern.starts_with("outcomes.")
    }

    /// Identifier of the label in `locale`: `param-group-tempo`, `param-cooperation-framework`.
    #[must_use]
    pub fn label_id(&self) -> String {
        format!("param-{}", self.pattern.replace(".{}", "").replace(['.', '_'], "-"))
    }
}

macro_rules! registry {
    ($($key:ident = $pattern:literal, $family:ident, $domain:expr, $unit:literal $(, $flag:ident)*;)*) => {
        /// A parameter of the model; the number of its line in [`KEYS`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Key { $(#[doc = $pattern] $key,)* }

        /// The registry, in the order of the documentation.
        pub const KEYS: &[Spec] = &[$(Spec {
            key: Key::$key,
            pattern: $pattern,
            family: Family::$family,
            domain: $domain,
            unit: $unit,
            required: !registry!(@has optional $($flag)*),
            open_to_measures: !registry!(@has closed $($flag)*),
        },)*];
    };
    (@has $want:ident) => { false };
    (@has optional optional $($rest:ident)*) => { true };
    (@has closed closed $($rest:ident)*) => { true };
    (@has $want:ident $other:ident $($rest:ident)*) => { registry!(@has $want $($rest)*) };
}

impl Key {
    /// This key's line of the registry.
    #[must_use]
    pub const fn spec(self) -> &'static Spec {
        &KEYS[self as usize]
    }

    /// Whether a season may multiply it: rates, and shares of means that are on duty. What happens by law once an event is
    /// there (durations, probabilities, deaths), sizes, weights and stocks have none.
    #[must_use]
    pub const fn may_have_season(self) -> bool {
        matches!(
            self,
            Self::GroupAmbushes
                | Self::GroupBlockadeStarts
                | Self::GroupFormation
                | Self::GroupIncidents
                | Self::GroupMobility
                | Self::GroupTempo
                | Self::DronesAvailability
                | Self::DronesOrbitHours
                | Self::DronesSweep
                | Self::GroundReadiness
                | Self::PressureAir
                | Self::PressureAttrition
                | Self::PressureGround
                | Self::PressurePatrol
                | Self::CooperationPatrols
                | Self::Trade
        )
    }

    /// The key without which this one has no effect (model.md sections 3 and 5 to 7).
    #[must_use]
    pub const fn needs(self) -> Option<Self> {
        match self {
            Self::GroupBlockadeDays | Self::GroupBlockadeLean => Some(Self::GroupBlockadeStarts),
            Self::GroupBlockadeStarts => Some(Self::GroupBlockadeDays),
            Self::GroupBlockadeFactor | Self::GroupBlockadeFocus | Self::RoutesPassing | Self::StateBlockade => {
                Some(Self::GroupBlockadeDays)
            }
            Self::GroupCampaignTail => Some(Self::GroupCampaignSigma),
            Self::GroupCampaignSigma | Self::GroupCampaignAttract | Self::GroupCampaignLean => {
                Some(Self::GroupCampaignDays)
            }
            Self::GroupLocalShare => Some(Self::GroupLocalKm),
            Self::GroupLocalKm => Some(Self::GroupLocalShare),
            Self::GroupOperationFocus | Self::EngagementOperation => Some(Self::GroupOperationShare),
            Self::GroupReferenceCells => Some(Self::GroupStrength),
            Self::GroupStrength => Some(Self::GroupReferenceCells),
            Self::CooperationAirStop => Some(Self::CooperationTransitDays),
            Self::CooperationTransitDays => Some(Self::CooperationAirStop),
            Self::RoutesOverwatch => Some(Self::RoutesAmbushPreparationDays),
            Self::RoutesAmbushPreparationDays => Some(Self::RoutesOverwatch),
            _ => None,
        }
    }
}

const fn real(min: f64, max: f64) -> Domain {
    Domain::Real { min, max }
}
const fn whole(min: f64, max: f64) -> Domain {
    Domain::Whole { min, max }
}
const SHARE: Domain = real(0.0, 1.0);
const LOGIT: Domain = real(-20.0, 20.0);

registry! {
    GroupAmbushes = "group.ambushes", Scalar, real(0.0, 1000.0), "per-cell-100km-year", closed;
    GroupBlockadeDays = "group.blockade_days", Scalar, real(0.5, 36500.0), "days", closed, optional;
    GroupBlockadeFactor = "group.blockade_factor", Scalar, real(1.0, 100.0), "factor", closed, optional;
    GroupBlockadeFocus = "group.blockade_focus", Scalar, real(0.01, 100.0), "factor", closed, optional;
    GroupBlockadeLean = "group.blockade_lean.{}", Corridor, real(-5.0, 5.0), "none", closed, optional;
    GroupBlockadeStarts = "group.blockade_starts", Scalar, real(0.0, 100.0), "per-year", closed, optional;
    GroupCampaignAttract = "group.campaign_attract", Scalar, real(-5.0, 5.0), "none", closed, optional;
    GroupCampaignDays = "group.campaign_days", Scalar, real(0.5, 36500.0), "days", closed, optional;
    GroupCampaignLean = "group.campaign_lean.{}", HomeRegion, real(-2.0, 2.0), "none", closed, optional;
    GroupCampaignSigma = "group.campaign_sigma", Scalar, real(0.0, 3.0), "none", closed, optional;
    GroupCampaignTail = "group.campaign_tail", Scalar, real(1.0, 1000.0), "none", closed, optional;
    GroupCellFighters = "group.cell_fighters", Scalar, whole(1.0, 1000.0), "fighters", closed;
    GroupCellsScale = "group.cells_scale", Scalar, real(0.0, 100.0), "factor", closed;
    GroupContagion = "group.contagion", Scalar, real(0.0, 0.99), "share", closed;
    GroupCorridorFocus = "group.corridor_focus", Scalar, real(0.0, 100.0), "factor", closed;
    GroupFormation = "group.formation", Scalar, real(0.0, 100.0), "per-cell-year", closed;
    GroupIncidentDispersion = "group.incident_dispersion", Scalar, real(0.0, 100.0), "none", closed;
    GroupIncidents = "group.incidents", Scalar, real(0.0, 1000.0), "per-cell-year", closed;
    GroupLocalKm = "group.local_km", Scalar, real(1.0, 5000.0), "km", closed, optional;
    GroupLocalShare = "group.local_share", Scalar, SHARE, "share", closed, optional;
    GroupLostWhenStopped = "group.lost_when_stopped", Scalar, SHARE, "probability", closed;
    GroupMemoryDays = "group.memory_days", Scalar, real(0.1, 3650.0), "days", closed;
    GroupMobility = "group.mobility", Scalar, real(0.0, 1000.0), "moves-per-cell-year", closed;
    GroupMoveCapital = "group.move_capital", Scalar, real(-5.0, 5.0), "per-100km", closed;
    GroupMoveWest = "group.move_west", Scalar, real(-5.0, 5.0), "per-100km", closed;
    GroupOperationFocus = "group.operation_focus", Scalar, real(0.0, 100.0), "factor", closed, optional;
    GroupOperationShare = "group.operation_share", Scalar, SHARE, "share", closed, optional;
    GroupPhaseDays = "group.phase_days", Scalar, real(0.5, 36500.0), "days", closed;
    GroupPhaseSigma = "group.phase_sigma.{}", HomeFront, real(0.0, 3.0), "none", closed;
    GroupPreparationDays = "group.preparation_days", Scalar, real(0.0, 365.0), "days", closed;
    GroupReachKm = "group.reach_km", Scalar, real(1.0, 5000.0), "km", closed;
    GroupRecentWaves = "group.recent_waves", Scalar, real(0.0, 1000.0), "waves", closed;
    GroupReferenceCells = "group.reference_cells", Scalar, real(0.1, 100_000.0), "cells", closed, optional;
    GroupRestraint = "group.restraint.{}", Neighbour, SHARE, "share", closed;
    GroupRoutineLargest = "group.routine_largest", Scalar, whole(1.0, 100.0), "strikes", closed, optional;
    GroupSimultaneousStrikes = "group.simultaneous_strikes", Scalar, whole(1.0, 100.0), "strikes", closed;
    GroupSizeExponent = "group.size_exponent", Scalar, real(0.0, 20.0), "none", closed;
    GroupStrength = "group.strength", Scalar, SHARE, "share", closed, optional;
    GroupTargetWest = "group.target_west", Scalar, real(-5.0, 5.0), "per-100km", closed;
    GroupTempo = "group.tempo", Scalar, real(0.0, 100_000.0), "waves-per-year", closed;

    EngagementAlert = "engagement.alert", Scalar, LOGIT, "logit";
    EngagementBase = "engagement.base", Scalar, LOGIT, "logit";
    EngagementCapture = "engagement.capture", Scalar, SHARE, "probability";
    EngagementDrone = "engagement.drone", Scalar, LOGIT, "logit";
    EngagementGarrison = "engagement.garrison", Scalar, LOGIT, "logit-per-level";
    EngagementGround = "engagement.ground", Scalar, LOGIT, "logit";
    EngagementHold = "engagement.hold", Scalar, SHARE, "probability";
    EngagementLateEffect = "engagement.late_effect", Scalar, SHARE, "share";
    EngagementLossDrone = "engagement.loss_drone", Scalar, SHARE, "probability";
    EngagementLossOverrun = "engagement.loss_overrun", Scalar, SHARE, "probability";
    EngagementLossRepelled = "engagement.loss_repelled", Scalar, SHARE, "probability";
    EngagementOperation = "engagement.operation", Scalar, LOGIT, "logit", closed, optional;
    EngagementRecoveryDays = "engagement.recovery_days", Scalar, real(0.0, 3650.0), "days";
    EngagementWeakenedFactor = "engagement.weakened_factor", Scalar, SHARE, "factor";

    ClosureAmbush = "closure.ambush", Scalar, real(0.0, 3650.0), "days";
    ClosureOverrun = "closure.overrun", Scalar, real(0.0, 3650.0), "days";
    ClosureRepelled = "closure.repelled", Scalar, real(0.0, 3650.0), "days";
    ClosureSigma = "closure.sigma", Scalar, real(0.0, 5.0), "none";

    DeathsNoneRepelled = "deaths.none.repelled", Scalar, SHARE, "probability";
    DeathsNoneOverrun = "deaths.none.overrun", Scalar, SHARE, "probability";
    DeathsNoneAmbush = "deaths.none.ambush", Scalar, SHARE, "probability";
    DeathsMedianRepelled = "deaths.median.repelled", Scalar, real(0.0, 500.0), "deaths";
    DeathsMedianOverrun = "deaths.median.overrun", Scalar, real(0.0, 500.0), "deaths";
    DeathsMedianAmbush = "deaths.median.ambush", Scalar, real(0.0, 500.0), "deaths";
    DeathsSigma = "deaths.sigma", Scalar, real(0.0, 5.0), "none";

    DronesAircraft = "drones.aircraft.{}", Front, real(0.0, 1000.0), "aircraft";
    DronesAvailability = "drones.availability", Scalar, SHARE, "share";
    DronesCoverage = "drones.coverage.{}", Front, SHARE, "share-per-day", optional;
    DronesOrbitHours = "drones.orbit_hours_per_aircraft", Scalar, real(0.0, 1000.0), "hours-per-day";
    DronesSweep = "drones.sweep_km2_per_h", Scalar, real(0.0, 10_000_000.0), "km2-per-hour";

    WarningBaseline = "warning.baseline", Scalar, SHARE, "probability";
    WarningFusion = "warning.fusion", Scalar, SHARE, "probability";

    ResponseTurnaroundDays = "response.turnaround_days", Scalar, real(0.0, 365.0), "days", optional;

    GroundReadiness = "ground.readiness", Scalar, SHARE, "share";
    GroundUnits = "ground.units.{}", Front, real(0.0, 1000.0), "units";
    PartnerUnits = "partner.units.{}", Front, real(0.0, 1000.0), "units";

    PressureAir = "pressure.air_pressure", Scalar, real(0.0, 1000.0), "per-year-aircraft";
    PressureAttrition = "pressure.attrition.{}", Country, real(0.0, 1000.0), "per-year";
    PressureGround = "pressure.ground_pressure", Scalar, real(0.0, 1000.0), "per-year-unit";
    PressurePatrol = "pressure.patrol_pressure", Scalar, real(0.0, 1000.0), "per-year";

    CooperationAirStop = "cooperation.air_stop", Scalar, SHARE, "probability", optional;
    CooperationBorderZone = "cooperation.border_zone_km", Scalar, real(0.0, 1000.0), "km";
    CooperationEfficiencyNone = "cooperation.efficiency.none", Scalar, SHARE, "share";
    CooperationEfficiencyBilateral = "cooperation.efficiency.bilateral", Scalar, SHARE, "share";
    CooperationEfficiencyUmbrella = "cooperation.efficiency.umbrella", Scalar, SHARE, "share";
    CooperationIntelStop = "cooperation.intel_stop", Scalar, SHARE, "probability";
    CooperationPatrolStop = "cooperation.patrol_stop", Scalar, SHARE, "probability";
    CooperationTransitDays = "cooperation.transit_days", Scalar, real(0.0, 365.0), "days", closed, optional;
    CooperationFramework = "cooperation.{}.framework", Neighbour, Domain::Framework, "framework";
    CooperationIntelligence = "cooperation.{}.intelligence_sharing", Neighbour, SHARE, "share";
    CooperationPatrols = "cooperation.{}.joint_patrols", Neighbour, SHARE, "share";

    CommunityProtection = "community.{}.protection", Country, SHARE, "share";
    CommunityReporting = "community.{}.reporting", Country, SHARE, "share";
    CommunityResilience = "community.{}.resilience", Country, SHARE, "share";
    CommunityRegionProtection = "community.{}.protection", Region, SHARE, "share", optional;
    CommunityRegionReporting = "community.{}.reporting", Region, SHARE, "share", optional;
    CommunityRegionResilience = "community.{}.resilience", Region, SHARE, "share", optional;

    RoutesAmbushPreparationDays = "routes.ambush_preparation_days", Scalar, real(0.0, 365.0), "days", closed, optional;
    RoutesDiversion = "routes.diversion", Scalar, SHARE, "share";
    RoutesOverwatch = "routes.overwatch", Scalar, SHARE, "share", optional;
    RoutesPassing = "routes.passing", Scalar, SHARE, "share", closed, optional;
    RoutesSecurity = "routes.security.{}", Corridor, SHARE, "share";
    Trade = "trade.{}", Corridor, real(0.0, 1e12), "usd-per-day";

    OutcomesBorderKm = "outcomes.border_km", Scalar, real(0.0, 1000.0), "km", closed;
    OutcomesDiscountRate = "outcomes.discount_rate", Scalar, real(0.0, 1.0), "share-per-year", closed, optional;
    OutcomesDisruptionDays = "outcomes.disruption_days", Scalar, real(0.0, 36500.0), "days", closed;
    OutcomesFootholdDays = "outcomes.foothold_days", Scalar, real(0.0, 36500.0), "cell-days", closed;

    StateBlockade = "state.blockade.{}", Corridor, SHARE, "probability", closed, optional;
    StateCampaign = "state.campaign.{}", HomeRegion, real(1e-6, 1e6), "factor", closed, optional;
    StateEffort = "state.effort.{}", HomeFront, real(0.0, 1000.0), "factor", closed, optional;
    StateExcitation = "state.excitation", Scalar, real(0.0, 1000.0), "waves-per-day", closed, optional;

    Cells = "cells.{}", Place, real(0.0, 1000.0), "cells", closed;
    Capacity = "capacity.{}", Place, whole(0.0, 1000.0), "cells", closed;
    Value = "value.{}", Place, real(0.0, 1000.0), "factor";
    Garrison = "garrison.{}", Place, real(0.0, 3.0), "garrison-level";
}
