//! Places that stand so near each other that their points would hide one another.

use super::sheet::DOT;
use crate::charts::map::marks::Point;

/// The same points moved as little as need be for no dot to hide another: twin towns on the two banks of a river stand a
/// kilometre apart, which no map of a country shows.
pub(super) fn apart(mut spots: Vec<Point>) -> Vec<Point> {
    const ROUNDS: usize = 40;
    let least = 2.0 * DOT + 1.4;
    for _ in 0..ROUNDS {
        let mut moved = false;
        for i in 1..spots.len() {
            for j in 0..i {
                let (dx, dy) = (spots[i].0 - spots[j].0, spots[i].1 - spots[j].1);
                let distance = libm::hypot(dx, dy);
                if distance >= least || !distance.is_finite() {
                    continue;
                }
                let (ux, uy) = if distance > 1e-6 { (dx / distance, dy / distance) } else { (1.0, 0.0) };
                let half = (least - distance) / 2.0 + 0.01;
                spots[i] = (spots[i].0 + ux * half, spots[i].1 + uy * half);
                spots[j] = (spots[j].0 - ux * half, spots[j].1 - uy * half);
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
    spots
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_dot_hides_another_and_far_ones_stay() {
        let spots = apart(vec![(10.0, 10.0), (10.0, 10.0), (12.0, 10.0), (11.0, 13.0), (100.0, 50.0)]);
        for (i, a) in spots.iter().enumerate() {
            for b in &spots[i + 1..] {
                assert!(libm::hypot(a.0 - b.0, a.1 - b.1) > 2.0 * DOT, "{spots:?}");
            }
        }
        assert_eq!(spots[4], (100.0, 50.0));
        assert!(spots[..4].iter().all(|p| libm::hypot(p.0 - 11.0, p.1 - 11.0) < 16.0), "{spots:?}");
    }
}
