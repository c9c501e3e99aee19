//! Which places a wave strikes and from where (model.md section 5), against weights worked out place by place.

use std::collections::BTreeMap;

use super::lab::{Bench, Lab, Strike};
use super::statistics::{assert_frequency, assert_law};

/// Cells, value, country, west in hundreds of km, on a corridor: one place of `region_lab`.
struct Site {
    key: &'static str,
    front: &'static str,
    lon: f64,
    cells: f64,
    value: f64,
}

const SITES: [Site; 6] = [
    Site { key: "capital", front: "centre", lon: -8.0, cells: 2.0, value: 3.0 },
    Site { key: "hub", front: "west", lon: -10.0, cells: 3.0, value: 2.0 },
    Site { key: "garrison", front: "west", lon: -11.0, cells: 0.0, value: 1.5 },
    Site { key: "kidira", front: "senegal", lon: -12.2, cells: 1.0, value: 2.5 },
    Site { key: "tamba", front: "senegal", lon: -13.7, cells: 0.0, value: 4.0 },
    Site { key: "aioun", front: "mauritania", lon: -9.6, cells: 1.0, value: 2.0 },
];

const ROADS: [(usize, usize, f64); 6] =
    [(0, 1, 210.0), (1, 2, 120.0), (2, 3, 80.0), (3, 4, 180.0), (1, 5, 170.0), (5, 3, 150.0)];

const FOCUS: f64 = 1.7;
const TARGET_WEST: f64 = 0.3;
const REACH: f64 = 250.0;
/// Interdiction of Senegal and Mauritania, 1 − (1 − patrols)(1 − intelligence).
const STOP: [f64; 2] = [1.0 - (1.0 - 0.5 * 0.8 * 0.5) * (1.0 - 0.4 * 0.5 * 0.5), 1.0 - (1.0 - 0.5 * 0.4 * 0.5)];
const RESTRAINT: [f64; 2] = [0.25, 0.6];

fn country(front: &str) -> usize {
    ["senegal", "mauritania"].iter().position(|&c| c == front).map_or(0, |c| c + 1)
}

/// All features of targeting at once; strikes change nothing, so every wave is drawn from the same law.
fn region_lab() -> Lab {
    let mut lab = Lab::new(3650);
    for site in &SITES {
        lab = lab
            .place(site.key, site.front)
            .at(14.0, site.lon)
            .set(&format!("cells.{}", site.key), site.cells)
            .set(&format!("value.{}", site.key), site.value);
    }
    for (a, b, km) in ROADS {
        lab = lab.link(SITES[a].key, SITES[b].key, km);
    }
    lab.corridor("road", &["hub", "garrison", "kidira", "tamba"], true).set_all(&[
        ("group.tempo", 2000.0),
        ("group.corridor_focus", FOCUS),
        ("group.target_west", TARGET_WEST),
        ("group.reach_km", REACH),
        ("group.restraint.senegal", RESTRAINT[0]),
        ("group.restraint.mauritania", RESTRAINT[1]),
        ("cooperation.efficiency.none", 0.5),
        ("cooperation.patrol_stop", 0.5),
        ("cooperation.intel_stop", 0.4),
        ("cooperation.senegal.joint_patrols", 0.8),
        ("cooperation.senegal.intelligence_sharing", 0.5),
        ("cooperation.mauritania.joint_patrols", 0.4),
    ])
}

/// Weights without presence, value·focus·appetite·exp(target_west · west), and κ·(1 − stop) of all pairs.
fn region_law() -> (Vec<f64>, Vec<Vec<f64>>) {
    let mut road = vec![vec![f64::INFINITY; 6]; 6];
    for (i, row) in road.iter_mut().enumerate() {
        row[i] = 0.0;
    }
    // Six places: five rounds of relaxation reach every shortest road.
    for _ in 0..5 {
        for (a, b, km) in ROADS {
            for x in 0..6 {
                road[x][a] = road[x][a].min(road[x][b] + km);
                road[x][b] = road[x][b].min(road[x][a] + km);
            }
        }
    }
    let mean_lon = (-8.0 - 10.0 - 11.0) / 3.0;
    let worth = SITES
        .iter()
        .map(|s| {
            let west = (mean_lon - s.lon) * 111.195 * 14f64.to_radians().cos() / 100.0;
            let focus = if s.key == "hub" || s.key == "garrison" { FOCUS } else { 1.0 };
            let appetite = country(s.front).checked_sub(1).map_or(1.0, |n| 1.0 - RESTRAINT[n]);
            s.value * focus * appetite * (TARGET_WEST * west).exp()
        })
        .collect();
    let reach = (0..6)
        .map(|i| {
            (0..6)
                .map(|j| {
                    let (a, b) = (country(SITES[i].front), country(SITES[j].front));
                    let of = |c: usize| c.checked_sub(1).map_or(0.0, |n| STOP[n]);
                    let stop = if a == b { 0.0 } else { of(a).max(of(b)) };
                    (1.0 - stop) / (1.0 + (road[i][j] / REACH).powi(4))
                })
                .collect()
        })
        .collect();
    (worth, reach)
}

fn waves(bench: &Bench, seed: u64, n: u64) -> Vec<Vec<Strike>> {
    bench.waves(seed, n)
}

/// K = 1: the pair (source, target) has probability ∝ n_i·worth_j·κ_ij·(1 − stop_ij), which holds the marginal law of
/// targets and the law of the source given the target. Chi-square over 24 pairs and about 60 000 waves; the marginal
/// of targets likewise.
#[test]
fn single_strikes_follow_the_weights_of_targets_and_sources() {
    let waves = waves(&region_lab().ready(), 40, 3);
    let (worth, reach) = region_law();
    let mut law = vec![0.0; 36];
    let mut counts = vec![0; 36];
    for i in 0..6 {
        for j in 0..6 {
            law[i * 6 + j] = SITES[i].cells * worth[j] * reach[i][j];
        }
    }
    for wave in &waves {
        assert_eq!(wave.len(), 1);
        counts[wave[0].from * 6 + wave[0].place] += 1;
    }
    let total: f64 = law.iter().sum();
    let law: Vec<f64> = law.iter().map(|w| w / total).collect();
    assert!(waves.len() > 50_000);
    assert_law("source and target", &counts, &law);
    let target = |j: usize| (0..6).map(|i| law[i * 6 + j]).sum::<f64>();
    let struck = |j: usize| (0..6).map(|i| counts[i * 6 + j]).sum::<usize>();
    assert_law("target", &(0..6).map(struck).collect::<Vec<_>>(), &(0..6).map(target).collect::<Vec<_>>());
}

/// K = 2 (every second wave): ordered quadruples. The first target has weight w_j = worth_j·Σ n_i·reach_ij, its source
/// n_i·reach_ij; the second target has w_j among the others (all cells count), its source the uncommitted cells.
/// Chi-square over all quadruples expected at least five times, about 60 000 waves of two.
#[test]
fn double_strikes_are_drawn_without_replacement_from_uncommitted_cells() {
    let bench = region_lab().set("group.simultaneous_strikes", 2.0).ready();
    let (worth, reach) = region_law();
    let cells: Vec<f64> = SITES.iter().map(|s| s.cells).collect();
    let presence = |cells: &[f64], j: usize| (0..6).map(|i| cells[i] * reach[i][j]).sum::<f64>();
    let weight: Vec<f64> = (0..6).map(|j| worth[j] * presence(&cells, j)).collect();
    let all: f64 = weight.iter().sum();
    let mut counts: BTreeMap<[usize; 4], usize> = BTreeMap::new();
    for wave in waves(&bench, 41, 6).iter().filter(|w| w.len() == 2) {
        *counts.entry([wave[0].from, wave[0].place, wave[1].from, wave[1].place]).or_default() += 1;
    }
    let (mut observed, mut law) = (Vec::new(), Vec::new());
    for (first, second) in (0..36).map(|p| (p / 6, p % 6)).filter(|(a, b)| a != b) {
        let targets = weight[first] / all * weight[second] / (all - weight[first]);
        for (i, k) in (0..36).map(|p| (p / 6, p % 6)) {
            let mut left = cells.clone();
            let source = cells[i] * reach[i][first] / presence(&cells, first);
            left[i] -= 1.0;
            let next = left[k].max(0.0) * reach[k][second] / presence(&left, second);
            law.push(if source > 0.0 { targets * source * next } else { 0.0 });
            observed.push(counts.remove(&[i, first, k, second]).unwrap_or(0));
        }
    }
    assert!(counts.is_empty() && observed.iter().sum::<usize>() > 50_000);
    assert_law("double strikes", &observed, &law);
}

/// Four places of which one has nearly all the weight, waves of up to four: after the first draw nearly every proposal
/// falls on a struck place, and the law of the order must still be that of draws without replacement. Chi-square over
/// the 24 orders of waves of four.
#[test]
fn waves_that_take_every_place_keep_the_law_of_successive_draws() {
    let values = [3000.0, 1.0, 2.0, 4.0];
    let mut lab = Lab::new(3650);
    for (i, value) in values.iter().enumerate() {
        lab = lab.place(&format!("p{i}"), ["west", "centre"][i % 2]).set(&format!("value.p{i}"), *value);
    }
    for i in 1..4 {
        lab = lab.link("p0", &format!("p{i}"), 1.0);
    }
    let bench = lab
        .set_all(&[
            ("cells.p0", 50.0),
            ("group.tempo", 2000.0),
            ("group.reach_km", 5000.0),
            ("group.simultaneous_strikes", 4.0),
        ])
        .ready();
    let (mut counts, mut law) = (vec![0; 256], vec![0.0; 256]);
    for wave in waves(&bench, 42, 4).iter().filter(|w| w.len() == 4) {
        counts[wave.iter().fold(0, |code, s| code * 4 + s.place)] += 1;
    }
    for code in 0..256 {
        let order = [code / 64, code / 16 % 4, code / 4 % 4, code % 4];
        let mut left: f64 = values.iter().sum();
        let mut p = 1.0;
        for (k, &place) in order.iter().enumerate() {
            p *= if order[..k].contains(&place) { 0.0 } else { values[place] / left };
            left -= values[place];
        }
        law[code] = p;
    }
    assert!(counts.iter().sum::<usize>() > 15_000);
    assert_law("orders", &counts, &law);
}

/// Behind a closed border only its own cells strike, each once a wave: with one cell in Senegal and five in Mali no
/// wave strikes Senegal twice, and no place is struck twice.
#[test]
fn a_cell_strikes_once_a_wave_and_closed_borders_are_not_crossed() {
    let bench = region_lab()
        .set_all(&[
            ("group.simultaneous_strikes", 6.0),
            ("cooperation.efficiency.none", 1.0),
            ("cooperation.patrol_stop", 1.0),
            ("cooperation.senegal.joint_patrols", 1.0),
            ("cooperation.mauritania.joint_patrols", 1.0),
            ("cells.aioun", 0.0),
        ])
        .ready();
    let waves = waves(&bench, 43, 2);
    let mut struck_senegal = 0;
    for wave in &waves {
        let mut used = [0.0; 6];
        for (s, strike) in wave.iter().enumerate() {
            used[strike.from] += 1.0;
            assert!(wave[..s].iter().all(|other| other.place != strike.place));
            assert_eq!(country(SITES[strike.from].front), country(SITES[strike.place].front));
            struck_senegal += usize::from(country(SITES[strike.place].front) == 1);
        }
        assert!(used.iter().zip(&SITES).all(|(&u, s)| u <= s.cells));
    }
    assert!(waves.iter().any(|w| w.len() >= 4) && struck_senegal > 100);
}

/// On ± 50 the pull of the west is clamped: at 77.8 and 55.6 two places weigh alike but for their value.
#[test]
fn the_pull_of_the_west_is_clamped() {
    let bench = Lab::new(3650)
        .place("base", "west")
        .at(0.0, 0.0)
        .place("near", "senegal")
        .at(0.0, -10.0)
        .place("far", "senegal")
        .at(0.0, -14.0)
        .link("base", "near", 10.0)
        .link("base", "far", 10.0)
        .set_all(&[("cells.base", 1.0), ("value.near", 2.0), ("group.target_west", 5.0), ("group.tempo", 2000.0)])
        .ready();
    let waves = waves(&bench, 44, 1);
    assert_frequency("near", waves.iter().filter(|w| w[0].place == 1).count(), waves.len(), 2.0 / 3.0);
}
