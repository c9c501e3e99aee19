//! Movement of cells along roads (model.md section 4).

use harmattan_core::model::{Event, Passage};

use super::lab::{Bench, Lab};
use super::statistics::{assert_frequency, assert_law, assert_mean};

/// Two places and one link: cells move independently, so after a long time (28 moves a cell each way) each of 6 is at
/// either place with probability ½. Chi-square over 20 000 trajectories.
#[test]
fn two_places_share_cells_binomially() {
    let bench = Lab::new(14)
        .place("a", "west")
        .place("b", "centre")
        .link("a", "b", 80.0)
        .set_all(&[("cells.a", 6.0), ("group.mobility", 365.0)])
        .ready();
    let (columns, west) = (bench.model.series.columns.len(), bench.series_column("cells.west"));
    let mut simulator = bench.simulator(30);
    let mut counts = [0; 7];
    for r in 0..20_000 {
        let series = &simulator.run(&bench.plan, r).series;
        counts[series[2 * columns + west] as usize] += 1;
    }
    let binomial = [1.0, 6.0, 15.0, 20.0, 15.0, 6.0, 1.0].map(|c| c / 64.0);
    assert_law("cells in the west", &counts, &binomial);
}

/// A star: `hub` in the middle; the capital is `east`. Places abroad are behind guarded crossings.
fn star() -> Lab {
    Lab::new(40)
        .place("east", "centre")
        .at(13.0, -8.0)
        .place("hub", "west")
        .at(14.0, -10.0)
        .place("far_west", "west")
        .at(15.0, -11.5)
        .place("north", "west")
        .at(16.0, -10.2)
        .place("senegal", "senegal")
        .at(14.5, -12.5)
        .place("mauritania", "mauritania")
        .at(16.5, -9.6)
        .link("hub", "east", 250.0)
        .link("far_west", "hub", 180.0)
        .link("hub", "north", 90.0)
        .link("senegal", "hub", 120.0)
        .link("hub", "mauritania", 60.0)
        .set_all(&[
            ("cells.hub", 1.0),
            ("capacity.east", 9.0),
            ("capacity.far_west", 4.0),
            ("capacity.north", 3.0),
            ("capacity.senegal", 8.0),
            ("capacity.mauritania", 6.0),
            ("group.mobility", 365.0),
            ("group.move_west", 0.7),
            ("group.move_capital", -0.4),
            ("group.lost_when_stopped", 0.3),
            ("cooperation.efficiency.bilateral", 0.5),
            ("cooperation.efficiency.none", 0.5),
            ("cooperation.patrol_stop", 0.8),
            ("cooperation.senegal.joint_patrols", 1.0),
            ("cooperation.mauritania.joint_patrols", 0.3),
        ])
}

/// Interdictions of `star`: patrol_stop · joint_patrols · efficiency.
const STOP: [f64; 2] = [0.8 * 1.0 * 0.5, 0.8 * 0.3 * 0.5];

/// Weights of section 4 out of `hub`: east, far_west, north, senegal, mauritania.
fn star_weights() -> [f64; 5] {
    let home = [(13.0, -8.0), (14.0, -10.0), (15.0, -11.5), (16.0, -10.2)];
    let mean = |f: fn(&(f64, f64)) -> f64| home.iter().map(f).sum::<f64>() / 4.0;
    let (lat, lon) = (mean(|p| p.0), mean(|p| p.1));
    let west = |place_lon: f64| (lon - place_lon) * 111.195 * lat.to_radians().cos() / 100.0;
    // (capacity, km, longitude, hundreds of km nearer to the capital, stop); the hub is 250 km from the capital.
    [
        (9.0, 250.0, -8.0, 2.5, 0.0),
        (4.0, 180.0, -11.5, -1.8, 0.0),
        (3.0, 90.0, -10.2, -0.9, 0.0),
        (8.0, 120.0, -12.5, 0.0, STOP[0]),
        (6.0, 60.0, -9.6, 0.0, STOP[1]),
    ]
    .map(|(capacity, km, place_lon, nearer, stop)| {
        let pull = 0.7 * (west(place_lon) - west(-10.0)) - 0.4 * nearer;
        capacity / (1.0 + km / 100.0) * pull.exp() * (1.0 - stop)
    })
}

/// Destination and fate of the first move of the one cell.
fn first_moves(bench: &Bench, seed: u64, n: u64) -> Vec<(f64, usize, Passage)> {
    let mut simulator = bench.simulator(seed);
    (0..n)
        .filter_map(|r| {
            bench.observe(&mut simulator, r).0.iter().find_map(|&(day, event)| match event {
                Event::Relocation { to, passage, .. } => Some((day, to, passage)),
                _ => None,
            })
        })
        .collect()
}

/// First moves out of the hub follow the weights; at a crossing the cell is then stopped with probability `stop`, and
/// a stopped one is lost with probability 0.3. Chi-square over 20 000 trajectories (none is without a move: e^{−40}).
#[test]
fn cells_move_by_weight_and_are_stopped_at_crossings() {
    let bench = star().ready();
    let moves = first_moves(&bench, 31, 20_000);
    let weights = star_weights();
    let total: f64 = weights.iter().sum();
    let (mut counts, mut law) = (Vec::new(), Vec::new());
    let count = |to: usize, passage| moves.iter().filter(|m| m.1 == to && m.2 == passage).count();
    for (to, weight) in [0, 2, 3, 4, 5].into_iter().zip(weights) {
        let stop = if to >= 4 { STOP[to - 4] } else { 0.0 };
        for (passage, p) in
            [(Passage::Arrived, 1.0 - stop), (Passage::Lost, stop * 0.3), (Passage::TurnedBack, stop * 0.7)]
        {
            counts.push(count(to, passage));
            law.push(weight / total * p);
        }
    }
    assert_law("first moves", &counts, &law);
    assert_mean("day of the first move", &moves.iter().map(|m| m.0).collect::<Vec<_>>(), 1.0);
}

/// A full place keeps its weight but lets nobody in: the cell stays. Hub and east hold one cell each and are full, so
/// neither can go to the other: the first move leaves the hub for another place at rate mobility · (1 − p(east)), and
/// where it goes has the law of the others. 20 000 trajectories of 2 days.
#[test]
fn cells_headed_for_a_full_place_stay() {
    let full = [("cells.east", 1.0), ("capacity.east", 1.0), ("capacity.hub", 1.0)];
    let bench = star().days(2).set_all(&full).ready();
    let moves = first_moves(&bench, 32, 20_000);
    let mut weights = star_weights();
    weights[0] /= 9.0;
    let total: f64 = weights.iter().sum();
    let others = total - weights[0];
    assert_frequency("no move", 20_000 - moves.len(), 20_000, (-2.0 * others / total).exp());
    let counts: Vec<usize> = (2..6).map(|to| moves.iter().filter(|m| m.1 == to).count()).collect();
    assert_law("first moves", &counts, &weights[1..].iter().map(|w| w / others).collect::<Vec<_>>());
}

/// Where every way out has weight 0 the cell stays: no room anywhere by capacity, or all ways across closed borders.
#[test]
fn cells_without_a_way_stay() {
    let closed = ["east", "far_west", "north", "senegal", "mauritania"];
    let lab = closed.iter().fold(star(), |lab, p| lab.set(&format!("capacity.{p}"), 0.0));
    assert!(first_moves(&lab.ready(), 33, 100).is_empty());
}

/// Exponents are clamped to ±50: with pulls of 77.8 and 55.6 both ways west weigh e^50, and only capacities differ.
/// 20 000 trajectories.
#[test]
fn exponents_of_moves_are_clamped() {
    let bench = Lab::new(40)
        .place("hub", "west")
        .at(0.0, 0.0)
        .place("near", "west")
        .at(0.0, -10.0)
        .place("far", "west")
        .at(0.0, -14.0)
        .link("hub", "near", 1200.0)
        .link("hub", "far", 1200.0)
        .set_all(&[
            ("cells.hub", 1.0),
            ("capacity.near", 2.0),
            ("capacity.far", 1.0),
            ("group.mobility", 365.0),
            ("group.move_west", 5.0),
        ])
        .ready();
    let moves = first_moves(&bench, 34, 20_000);
    assert_frequency("near", moves.iter().filter(|m| m.1 == 1).count(), moves.len(), 2.0 / 3.0);
}
