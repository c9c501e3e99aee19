//! Values of an epoch → the rates that follow from them (model.md sections 3–7), filled in place, so that an epoch
//! allocates nothing.

use super::borders::{Borders, MAX_NEIGHBOURS};
use super::geography::Geography;
use super::members::Members;
use super::rates::{DeathLaw, EngagementLaw, Local, LogNormal, PlaceRates, Rates, Reader, YEAR, refill};
use super::response::OnStation;
use super::shared::Model;
use crate::parameters::{Key, Values};
use crate::sampling::float::{exp, ln};

impl Rates {
    /// Fills in what follows from `values`. `start_cells` is N₀, the number of cells at the start.
    pub(super) fn fill(&mut self, model: &Model, values: &Values, start_cells: f64) {
        let (geo, members) = (&model.geo, &model.members);
        let v = Reader::new(&model.parameters, values);
        let borders = Borders::new(geo, &v);
        self.fill_local(geo, members, &v);
        self.fill_scalars(geo, members, &v, start_cells);
        borders.stop(geo, &mut self.stop);
        self.fill_turnover(geo, &v, &borders);
        self.fill_targets(geo, &v);
        self.fill_warning(geo, &v, &borders);
        self.fill_response(geo, &v);
        self.fill_ambushes(geo, &v);
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number from 1 to 100")]
    fn fill_scalars(&mut self, geo: &Geography, members: &Members, v: &Reader<'_>, start_cells: f64) {
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
        refill(&mut self.phase_sigma, members.phase_sigma.iter().map(|&slot| v.or_0(slot)));
        self.incidents_per_day = v.one(Key::GroupIncidents) / YEAR;
        self.incident_dispersion = v.one(Key::GroupIncidentDispersion);
        self.mark_border(geo, v.one(Key::OutcomesBorderKm));
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

    /// Marks the places whose fall counts for spread level 2, unless they are marked for this distance.
    fn mark_border(&mut self, geo: &Geography, border_km: f64) {
        if self.border_km == border_km && self.near_border.len() == geo.slots {
            return;
        }
        self.border_km = border_km;
        let neighbours = geo.neighbours.len();
        refill(
            &mut self.near_border,
            (0..geo.slots).map(|i| {
                Some(geo.of[i].front) == geo.west_front
                    && geo.crossing_km[i * neighbours..(i + 1) * neighbours].iter().any(|&km| km <= border_km)
            }),
        );
    }

    /// What regions and countries contribute, once for all places in them.
    fn fill_local(&mut self, geo: &Geography, members: &Members, v: &Reader<'_>) {
        refill(
            &mut self.country,
            members.restraint.iter().zip(&members.attrition).map(|(&restraint, &attrition)| Local {
                restraint: v.or_0(restraint),
                attrition: v.or_0(attrition),
                ..Local::default()
            }),
        );
        refill(
            &mut self.region,
            members.community.iter().zip(&geo.region_country).map(|(community, &country)| {
                let [resilience, reporting, protection] = community.map(|slots| slots.value(v));
                let people = -log_of_share(reporting * protection) / 10.0;
                Local { resilience, people, ..self.country[country] }
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
        refill(
            &mut self.means,
            (0..geo.fronts()).map(|front| air * orbits(front) + ground * (units[front] + partners[front])),
        );
        let patrols: [f64; MAX_NEIGHBOURS] =
            std::array::from_fn(|n| patrol * borders.patrols[n] * borders.efficiency[n]);
        self.places.resize(geo.slots, PlaceRates::default());
        self.most_turnover = 0.0;
        self.loss.clear();
        self.loss.resize(geo.slots + 1, 0.0);
        for &(i, place) in &geo.places {
            let (of, capacity) = (&geo.of[i], capacity[place]);
            let at_border = borders.near_weights(geo, i, &patrols).fold(0.0, |sum, weight| sum + weight);
            let local = &self.region[of.region];
            let settled = capacity > 0.0;
            self.places[i] = PlaceRates {
                capacity,
                per_capacity: if settled { 1.0 / capacity } else { 0.0 },
                formation: if settled { formation * (1.0 - local.resilience) } else { 0.0 },
                ambush: 0.0,
            };
            self.loss[i] = (local.attrition + self.means[of.front] + at_border) / YEAR;
            if of.country == geo.home {
                self.most_turnover = self.most_turnover.max(self.places[i].formation(1.0) + self.loss[i]);
            }
        }
    }

    fn fill_targets(&mut self, geo: &Geography, v: &Reader<'_>) {
        let value = v.all(Key::Value);
        refill(&mut self.value, geo.theatre_place.iter().map(|&p| value.get(p).copied().unwrap_or(0.0)));
        let focus = v.one(Key::GroupCorridorFocus);
        let pull = v.one(Key::GroupTargetWest);
        // No measure changes the pull, so that later epochs find its exponentials worked out.
        if self.west_pull.len() != geo.slots || self.pull.to_bits() != pull.to_bits() {
            self.pull = pull;
            refill(&mut self.west_pull, geo.west.iter().map(|west| exp((pull * west).clamp(-50.0, 50.0))));
        }
        refill(
            &mut self.target,
            (0..geo.slots).map(|i| {
                let appetite = 1.0 - self.country[geo.of[i].country].restraint;
                let focus = if geo.on_corridor[i] { focus } else { 1.0 };
                let worth = self.value[i] * focus * appetite;
                if worth > 0.0 { worth * self.west_pull[i] } else { 0.0 }
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
        refill(&mut self.sight, geo.zones.iter().map(|&(region, f)| seen_by_air(f) + self.region[region].people));
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
        self.fill_odds(geo, v);
        self.engagement = EngagementLaw {
            loss_repelled: v.one(Key::EngagementLossRepelled),
            loss_drone: v.one(Key::EngagementLossDrone),
            loss_overrun: v.one(Key::EngagementLossOverrun),
            hold: v.one(Key::EngagementHold),
            capture: v.one(Key::EngagementCapture),
            recovery_days: v.one(Key::EngagementRecoveryDays),
        };
        let sigma = v.one(Key::ClosureSigma);
        self.closure_strike =
            [Key::ClosureOverrun, Key::ClosureRepelled].map(|median| LogNormal::new(v.one(median), sigma));
        self.closure_ambush = LogNormal::new(v.one(Key::ClosureAmbush), sigma);
        let sigma = v.one(Key::DeathsSigma);
        let law = |none, median| {
            let none = v.one(none);
            DeathLaw { none, per_some: 1.0 / (1.0 - none), some: LogNormal::new(v.one(median), sigma) }
        };
        self.deaths = [
            law(Key::DeathsNoneRepelled, Key::DeathsMedianRepelled),
            law(Key::DeathsNoneOverrun, Key::DeathsMedianOverrun),
            law(Key::DeathsNoneAmbush, Key::DeathsMedianAmbush),
        ];
    }

    /// The probability that a strike is repelled is 1/(1 + garrison odds · help odds).
    fn fill_odds(&mut self, geo: &Geography, v: &Reader<'_>) {
        let (strength, weakened) = (v.one(Key::EngagementGarrison), v.one(Key::EngagementWeakenedFactor));
        let garrison = v.all(Key::Garrison);
        let odds_of = |garrison: f64| [exp(-strength * garrison), exp(-strength * garrison * weakened)];
        // Garrisons are whole numbers from 0 to 3, or fractions once measures act on them.
        let of_whole = [0.0, 1.0, 2.0, 3.0].map(odds_of);
        let odds = |place: &usize| {
            let garrison = garrison.get(*place).copied().unwrap_or(0.0);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small and not negative")]
            let whole = garrison as u32;
            match of_whole.get(whole as usize) {
                Some(&odds) if f64::from(whole) == garrison => odds,
                _ => odds_of(garrison),
            }
        };
        refill(&mut self.garrison_odds, geo.theatre_place.iter().map(odds));
        let [base, alert, late] =
            [Key::EngagementBase, Key::EngagementAlert, Key::EngagementLateEffect].map(|key| v.one(key));
        let (drone, ground) = (v.one(Key::EngagementDrone), v.one(Key::EngagementGround));
        self.help_odds = std::array::from_fn(|help| {
            let term = |bit: usize, term: f64| if help & bit == 0 { 0.0 } else { term };
            let effect = if help & 1 == 0 { late } else { 1.0 };
            exp(-(base + term(1, alert) + term(2, effect * drone) + term(4, effect * ground)))
        });
    }

    fn fill_ambushes(&mut self, geo: &Geography, v: &Reader<'_>) {
        let per_cell = v.one(Key::GroupAmbushes) / YEAR * 0.5;
        let focus = v.one(Key::GroupCorridorFocus);
        let security = v.all(Key::RoutesSecurity);
        let guard = |corridors: &u32| {
            let set = security.iter().enumerate().filter(|&(c, _)| corridors >> c & 1 == 1);
            set.fold(0.0, |most, (_, &security)| if security > most { security } else { most })
        };
        refill(&mut self.guarded, geo.corridor_sets.iter().map(guard));
        refill(
            &mut self.ambush_link,
            geo.links.iter().map(|link| {
                let focus = if link.focus { focus } else { 1.0 };
                let (a, b) = (self.country[link.countries.0].restraint, self.country[link.countries.1].restraint);
                let held_back = if b > a { b } else { a };
                per_cell * link.exposure * focus * (1.0 - self.guarded[link.corridor_set]) * (1.0 - held_back)
            }),
        );
        self.most_ambush.clear();
        self.most_ambush.resize(geo.fronts(), 0.0);
        self.ambush_way.resize(geo.ways_by_four, [f64::INFINITY; 4]);
        for (i, of) in geo.of.iter().enumerate() {
            let mut sum = 0.0;
            let cumulated = self.ambush_way[of.ways_by_four()].as_flattened_mut();
            for (end, way) in cumulated.iter_mut().zip(&geo.ways[of.ways()]) {
                sum += self.ambush_link[way.link];
                *end = sum;
            }
            self.places[i].ambush = sum;
            let most = &mut self.most_ambush[of.front];
            *most = if sum > *most { sum } else { *most };
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
