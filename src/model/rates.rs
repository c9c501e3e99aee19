//! Values of an epoch → the rates and probabilities that follow from them (model.md sections 3–7).
//! Times are in days; everything is filled in place, so that an epoch allocates nothing.

use super::blocks::{Block, position};
use super::borders::Borders;
use super::geography::Geography;
use super::response::OnStation;
use crate::parameters::{Key, ParameterSpace, Values};
use crate::sampling::float::{exp, ln};

/// Days in a year.
pub(super) const YEAR: f64 = 365.0;

/// A lognormal duration or count: ln of its median, and the standard deviation of the log.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct LogNormal {
    /// Natural logarithm of the median.
    pub ln_median: f64,
    /// Standard deviation of the log.
    pub sigma: f64,
}

impl LogNormal {
    fn new(median: f64, sigma: f64) -> Self {
        // A median of 0 means 0 always; `ln` is for positive numbers only.
        Self { ln_median: if median > 0.0 { ln(median) } else { f64::NEG_INFINITY }, sigma }
    }

    /// The value at standard normal `z`.
    #[inline]
    pub(super) fn at(self, z: f64) -> f64 {
        exp(self.ln_median + self.sigma * z)
    }
}

/// Deaths of one kind of event: none with a probability, otherwise lognormal.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct DeathLaw {
    /// Probability of none.
    pub none: f64,
    /// The rest.
    pub some: LogNormal,
}

/// The numbers of one engagement (model.md section 6), as stated.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct EngagementLaw {
    pub base: f64,
    pub garrison: f64,
    pub alert: f64,
    pub drone: f64,
    pub ground: f64,
    pub late: f64,
    pub loss_repelled: f64,
    pub loss_drone: f64,
    pub loss_overrun: f64,
    pub hold: f64,
    pub capture: f64,
    pub weakened_factor: f64,
    pub recovery_days: f64,
}

/// Rates of the places of a block, per cell and day.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct BlockRates {
    /// Cells a place holds.
    pub capacity: Block,
    per_capacity: Block,
    /// Formation while it is nearly empty.
    pub formation: Block,
    /// Loss.
    pub loss: Block,
    /// Ambushes on all its ways, without effort.
    pub ambush: Block,
}

impl BlockRates {
    /// Formation and loss of `n` cells at a place, per day (model.md section 3).
    #[inline]
    pub(super) fn turnover(&self, lane: usize, n: f64) -> f64 {
        let room = 1.0 - n * self.per_capacity[lane];
        let room = if room > 0.0 { room } else { 0.0 };
        n * (self.formation[lane] * room + self.loss[lane])
    }
}

/// What a country or region contributes to the places in it.
#[derive(Clone, Copy, Debug, Default)]
struct Local {
    resilience: f64,
    /// Rate at which people see a preparation, per day of it.
    people: f64,
    attrition: f64,
    restraint: f64,
}

/// Everything that is constant within an epoch.
#[derive(Debug, Default)]
pub(super) struct Rates {
    // movement
    pub move_per_cell: f64,
    pub move_west: f64,
    pub move_capital: f64,
    pub lost_when_stopped: f64,
    /// Interdiction between two countries, `a * countries + b`; 0 within a country.
    pub stop: Vec<f64>,
    // formation, loss and ambushes
    pub blocks: Vec<BlockRates>,
    // waves
    pub wave_base: f64,
    pub wave_jump: f64,
    pub memory_rate: f64,
    pub largest: usize,
    /// Cumulated k^(−size_exponent), index k (index 0 is 0).
    pub size_weight: Vec<f64>,
    /// Target weight of each place without the group's effort and presence.
    pub target: Vec<f64>,
    pub value: Vec<f64>,
    /// (1/reach_km)⁴
    pub per_reach4: f64,
    // warning
    /// Days of preparation of a wave of size k.
    pub preparation: Vec<f64>,
    /// Rate per day of preparation at which a strike on the place is seen, by air and by people.
    pub sight: Vec<f64>,
    /// Probability that neither border cooperation nor the baseline channel sees it.
    pub unseen: Vec<f64>,
    pub fusion: f64,
    // response and engagement
    pub drones: Vec<OnStation>,
    pub ground: Vec<OnStation>,
    pub engagement: EngagementLaw,
    pub garrison: Vec<f64>,
    pub closure_repelled: LogNormal,
    pub closure_overrun: LogNormal,
    pub closure_ambush: LogNormal,
    pub deaths_repelled: DeathLaw,
    pub deaths_overrun: DeathLaw,
    pub deaths_ambush: DeathLaw,
    // ambushes
    /// Rate per cell and day on each way out of a place, without effort, cumulated over the place's ways.
    pub ambush_way: Vec<f64>,
    ambush_link: Vec<f64>,
    // phases and incidents
    /// New phases a day, on all home fronts together.
    pub phase_rate: f64,
    pub phase_sigma: Vec<f64>,
    pub incidents_per_day: f64,
    pub incident_dispersion: f64,
    /// Incident weight of a zone: 1 at home, 1 − restraint abroad.
    pub zone_weight: Vec<f64>,
    country: Vec<Local>,
    region: Vec<Local>,
    // outcomes
    pub border_km: f64,
    pub foothold_days: f64,
    pub disruption_days: f64,
}

/// Reads one set of values by key.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    space: &'a ParameterSpace,
    numbers: &'a [f64],
}

impl<'a> Reader<'a> {
    pub(super) fn new(space: &'a ParameterSpace, values: &'a Values) -> Self {
        Self { space, numbers: values.as_slice() }
    }

    /// The value of a scalar key.
    pub(super) fn one(&self, key: Key) -> f64 {
        self.numbers[self.space.first(key)]
    }

    /// The values of a key, in the order of its members.
    pub(super) fn all(&self, key: Key) -> &'a [f64] {
        let first = self.space.first(key);
        &self.numbers[first..first + self.space.members(key).len()]
    }

    /// The value of a key for the member that stands for theatre index `index`, if there is one.
    pub(super) fn of(&self, key: Key, index: usize) -> Option<f64> {
        let members = self.space.members(key);
        // Families over all fronts, corridors and places are in theatre order: look there first.
        let at = if members.get(index).is_some_and(|m| m.index == index) {
            index
        } else {
            members.iter().position(|m| m.index == index)?
        };
        Some(self.numbers[self.space.first(key) + at])
    }
}

/// `vector` refilled from an iterator, keeping its memory.
pub(super) fn refill<T>(vector: &mut Vec<T>, items: impl Iterator<Item = T>) {
    vector.clear();
    vector.extend(items);
}

impl Rates {
    /// Fills in what follows from `values`. `start_cells` is N₀, the number of cells at the start.
    pub(super) fn fill(&mut self, geo: &Geography, space: &ParameterSpace, values: &Values, start_cells: f64) {
        let v = Reader::new(space, values);
        let borders = Borders::new(geo, &v);
        self.fill_local(geo, &v);
        self.fill_scalars(geo, &v, start_cells);
        borders.stop(geo, &mut self.stop);
        self.fill_turnover(geo, &v, &borders);
        self.fill_targets(geo, &v);
        self.fill_warning(geo, &v, &borders);
        self.fill_response(geo, &v);
        self.fill_ambushes(geo, &v);
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number from 1 to 100")]
    fn fill_scalars(&mut self, geo: &Geography, v: &Reader<'_>, start_cells: f64) {
        let contagion = v.one(Key::GroupContagion);
        self.move_per_cell = v.one(Key::GroupMobility) / YEAR;
        self.move_west = v.one(Key::GroupMoveWest);
        self.move_capital = v.one(Key::GroupMoveCapital);
        self.lost_when_stopped = v.one(Key::GroupLostWhenStopped);
        self.memory_rate = 1.0 / v.one(Key::GroupMemoryDays);
        self.wave_jump = contagion * self.memory_rate;
        let per_cell = if start_cells > 0.0 { 1.0 / start_cells } else { 0.0 };
        self.wave_base = v.one(Key::GroupTempo) * (1.0 - contagion) / YEAR * per_cell;
        self.largest = libm::floor(v.one(Key::GroupSimultaneousStrikes) + 0.5) as usize;
        let reach = v.one(Key::GroupReachKm);
        self.per_reach4 = 1.0 / (reach * reach * reach * reach);
        self.fusion = v.one(Key::WarningFusion);
        self.phase_rate = geo.home_fronts / v.one(Key::GroupPhaseDays);
        refill(&mut self.phase_sigma, (0..geo.fronts()).map(|f| v.of(Key::GroupPhaseSigma, f).unwrap_or(0.0)));
        self.incidents_per_day = v.one(Key::GroupIncidents) / YEAR;
        self.incident_dispersion = v.one(Key::GroupIncidentDispersion);
        self.border_km = v.one(Key::OutcomesBorderKm);
        self.foothold_days = v.one(Key::OutcomesFootholdDays);
        self.disruption_days = v.one(Key::OutcomesDisruptionDays);
        let exponent = v.one(Key::GroupSizeExponent);
        let preparation = v.one(Key::GroupPreparationDays);
        let mut sum = 0.0;
        self.size_weight.clear();
        self.preparation.clear();
        self.size_weight.push(0.0);
        self.preparation.push(0.0);
        for &ln_k in &LN_WHOLE[1..=self.largest.clamp(1, LN_WHOLE.len() - 1)] {
            sum += exp(-exponent * ln_k);
            self.size_weight.push(sum);
            self.preparation.push(preparation * (1.0 + ln_k));
        }
    }

    /// What regions and countries contribute, once for all places in them.
    fn fill_local(&mut self, geo: &Geography, v: &Reader<'_>) {
        refill(
            &mut self.country,
            (0..geo.countries).map(|c| Local {
                restraint: v.of(Key::GroupRestraint, c).unwrap_or(0.0),
                attrition: v.of(Key::PressureAttrition, c).unwrap_or(0.0),
                ..Local::default()
            }),
        );
        refill(
            &mut self.region,
            geo.region_country.iter().enumerate().map(|(r, &c)| {
                // The region's own value where given, else its country's.
                let community = |regional, national| {
                    let own = v.of(regional, r).filter(|x| !x.is_nan());
                    own.or_else(|| v.of(national, c)).unwrap_or(0.0)
                };
                let reporting = community(Key::CommunityRegionReporting, Key::CommunityReporting);
                let protection = community(Key::CommunityRegionProtection, Key::CommunityProtection);
                Local {
                    resilience: community(Key::CommunityRegionResilience, Key::CommunityResilience),
                    people: -log_of_share(reporting * protection) / 10.0,
                    ..self.country[c]
                }
            }),
        );
    }

    fn fill_turnover(&mut self, geo: &Geography, v: &Reader<'_>, borders: &Borders) {
        let capacity = v.all(Key::Capacity);
        let formation = v.one(Key::GroupFormation) / YEAR;
        let orbits = orbit_hours(v);
        let (units, partners) = (v.all(Key::GroundUnits), v.all(Key::PartnerUnits));
        let air = v.one(Key::PressureAir) / 24.0;
        let ground = v.one(Key::PressureGround);
        let patrol = v.one(Key::PressurePatrol);
        let neighbours = geo.neighbours.len();
        self.blocks.clear();
        self.blocks.resize(geo.blocks, BlockRates::default());
        for &(i, place) in &geo.places {
            let (of, capacity) = (&geo.of[i], capacity[place]);
            let at_border: f64 = (0..neighbours)
                .filter(|&n| borders.near(geo, i, n))
                .map(|n| patrol * borders.patrols[n] * borders.efficiency[n])
                .sum();
            let means = air * orbits(of.front) + ground * (units[of.front] + partners[of.front]);
            let local = &self.region[of.region];
            let (b, lane) = position(i);
            let block = &mut self.blocks[b];
            block.capacity[lane] = capacity;
            block.per_capacity[lane] = if capacity > 0.0 { 1.0 / capacity } else { 0.0 };
            block.formation[lane] = if capacity > 0.0 { formation * (1.0 - local.resilience) } else { 0.0 };
            block.loss[lane] = (local.attrition + means + at_border) / YEAR;
        }
    }

    fn fill_targets(&mut self, geo: &Geography, v: &Reader<'_>) {
        let (value, garrison) = (v.all(Key::Value), v.all(Key::Garrison));
        refill(&mut self.value, geo.theatre_place.iter().map(|&p| value.get(p).copied().unwrap_or(0.0)));
        refill(&mut self.garrison, geo.theatre_place.iter().map(|&p| garrison.get(p).copied().unwrap_or(0.0)));
        let focus = v.one(Key::GroupCorridorFocus);
        let pull = v.one(Key::GroupTargetWest);
        refill(
            &mut self.target,
            (0..geo.slots).map(|i| {
                let appetite = 1.0 - self.country[geo.of[i].country].restraint;
                let focus = if geo.on_corridor[i] { focus } else { 1.0 };
                let worth = self.value[i] * focus * appetite;
                if worth > 0.0 { worth * exp((pull * geo.west[i]).clamp(-50.0, 50.0)) } else { 0.0 }
            }),
        );
        refill(
            &mut self.zone_weight,
            geo.zones.iter().map(|&(region, _)| 1.0 - self.country[geo.region_country[region]].restraint),
        );
    }

    fn fill_warning(&mut self, geo: &Geography, v: &Reader<'_>, borders: &Borders) {
        let orbits = orbit_hours(v);
        let sweep = v.one(Key::DronesSweep);
        let coverage = v.all(Key::DronesCoverage);
        let seen_by_air = |front: usize| {
            if coverage[front].is_nan() {
                orbits(front) * sweep / geo.front_area[front]
            } else {
                -log_of_share(coverage[front])
            }
        };
        refill(&mut self.sight, geo.of.iter().map(|of| seen_by_air(of.front) + self.region[of.region].people));
        let baseline = v.one(Key::WarningBaseline);
        refill(
            &mut self.unseen,
            (0..geo.slots).map(|i| {
                let across = (0..geo.neighbours.len())
                    .filter(|&n| borders.near(geo, i, n))
                    .map(|n| borders.sharing[n] * borders.efficiency[n])
                    .fold(0.0, f64::max);
                (1.0 - across) * (1.0 - baseline)
            }),
        );
    }

    fn fill_response(&mut self, geo: &Geography, v: &Reader<'_>) {
        let fronts = geo.fronts();
        let hours = v.one(Key::DronesOrbitHours).min(24.0);
        let up = v.one(Key::DronesAvailability) * hours / 24.0;
        let ready = v.one(Key::GroundReadiness);
        let (aircraft, units) = (v.all(Key::DronesAircraft), v.all(Key::GroundUnits));
        let partners = v.all(Key::PartnerUnits);
        self.drones.resize_with(fronts, OnStation::default);
        self.ground.resize_with(fronts, OnStation::default);
        for f in 0..fronts {
            self.drones[f].fill(aircraft[f], up);
            self.ground[f].fill(units[f] + partners[f], ready);
        }
        self.engagement = EngagementLaw {
            base: v.one(Key::EngagementBase),
            garrison: v.one(Key::EngagementGarrison),
            alert: v.one(Key::EngagementAlert),
            drone: v.one(Key::EngagementDrone),
            ground: v.one(Key::EngagementGround),
            late: v.one(Key::EngagementLateEffect),
            loss_repelled: v.one(Key::EngagementLossRepelled),
            loss_drone: v.one(Key::EngagementLossDrone),
            loss_overrun: v.one(Key::EngagementLossOverrun),
            hold: v.one(Key::EngagementHold),
            capture: v.one(Key::EngagementCapture),
            weakened_factor: v.one(Key::EngagementWeakenedFactor),
            recovery_days: v.one(Key::EngagementRecoveryDays),
        };
        let sigma = v.one(Key::ClosureSigma);
        self.closure_repelled = LogNormal::new(v.one(Key::ClosureRepelled), sigma);
        self.closure_overrun = LogNormal::new(v.one(Key::ClosureOverrun), sigma);
        self.closure_ambush = LogNormal::new(v.one(Key::ClosureAmbush), sigma);
        let sigma = v.one(Key::DeathsSigma);
        let law = |none, median| DeathLaw { none: v.one(none), some: LogNormal::new(v.one(median), sigma) };
        self.deaths_repelled = law(Key::DeathsNoneRepelled, Key::DeathsMedianRepelled);
        self.deaths_overrun = law(Key::DeathsNoneOverrun, Key::DeathsMedianOverrun);
        self.deaths_ambush = law(Key::DeathsNoneAmbush, Key::DeathsMedianAmbush);
    }

    fn fill_ambushes(&mut self, geo: &Geography, v: &Reader<'_>) {
        let per_cell = v.one(Key::GroupAmbushes) / YEAR * 0.5;
        let focus = v.one(Key::GroupCorridorFocus);
        let security = v.all(Key::RoutesSecurity);
        refill(
            &mut self.ambush_link,
            geo.link_countries.iter().enumerate().map(|(link, &(a, b))| {
                if geo.outside[a] || geo.outside[b] {
                    return 0.0;
                }
                let focus = if geo.link_focus[link] { focus } else { 1.0 };
                let (mut corridors, mut guarded) = (geo.link_corridors[link], 0.0);
                while corridors != 0 {
                    guarded = security[corridors.trailing_zeros() as usize].max(guarded);
                    corridors &= corridors - 1;
                }
                let held_back = self.country[a].restraint.max(self.country[b].restraint);
                per_cell * geo.link_exposure[link] * focus * (1.0 - guarded) * (1.0 - held_back)
            }),
        );
        self.ambush_way.clear();
        for (of, i) in geo.of.iter().zip(0..) {
            let mut sum = 0.0;
            for way in &geo.ways[of.ways()] {
                sum += self.ambush_link[way.link];
                self.ambush_way.push(sum);
            }
            let (b, lane) = position(i);
            self.blocks[b].ambush[lane] = sum;
        }
    }
}

/// Orbit hours a day by front.
fn orbit_hours<'a>(v: &Reader<'a>) -> impl Fn(usize) -> f64 + 'a {
    let aircraft = v.all(Key::DronesAircraft);
    let each = v.one(Key::DronesAvailability) * v.one(Key::DronesOrbitHours).min(24.0);
    move |front| aircraft[front] * each
}

/// ln(1 − share), kept finite where the share is 1.
fn log_of_share(share: f64) -> f64 {
    if share <= 0.0 { 0.0 } else { ln((1.0 - share).max(1e-300)) }
}

/// ln k for k = 0 … 100 (index 0 unused): the sizes of waves.
static LN_WHOLE: [f64; 101] = ln_table();

/// ln k from ln(k/(k−1)) = 2·artanh(1/(2k−1)), summed; evaluated by the compiler.
const fn ln_table() -> [f64; 101] {
    let mut table = [0.0; 101];
    let mut k = 2;
    while k <= 100 {
        let x = 1.0 / (2 * k - 1) as f64;
        let (mut power, mut sum, mut n) = (x, 0.0, 1);
        while n < 80 {
            let term = power / n as f64;
            sum += term;
            power *= x * x;
            n += 2;
        }
        table[k] = table[k - 1] + 2.0 * sum;
        k += 1;
    }
    table
}
