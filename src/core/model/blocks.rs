//! Weights of places in blocks of eight: sums that a processor works out side by side, and picks by block and
//! place. Every block lies within one front (see `geography`).

/// Places of a block.
pub(super) const LANES: usize = 8;

/// One number for each place of a block.
pub(super) type Block = [f64; LANES];

/// Cumulated weights of up to four ways out of a place; infinite beyond the last way.
pub(super) type Ways = [f64; 4];

/// The sum of a block.
#[inline]
pub(super) fn sum(w: &Block) -> f64 {
    ((w[0] + w[4]) + (w[2] + w[6])) + ((w[1] + w[5]) + (w[3] + w[7]))
}

/// The weight that `target` falls into when the weights (places of a block, or sums of blocks) are laid end to
/// end, and how far into it; where rounding overshoots their sum, the last positive one. `None` if there is none.
#[inline]
pub(super) fn pick(weights: &[f64], target: f64) -> Option<(usize, f64)> {
    let mut left = target;
    for (i, &weight) in weights.iter().enumerate() {
        if left < weight {
            return Some((i, left));
        }
        left -= weight;
    }
    last_positive(weights)
}

#[cold]
fn last_positive(weights: &[f64]) -> Option<(usize, f64)> {
    weights.iter().rposition(|&w| w > 0.0).map(|i| (i, 0.0))
}

/// The way that `target` falls into, the weights being `scale` times those cumulated in `ways`: how many end at or
/// before it. All are compared, since a search that stops at the right one mispredicts where.
#[inline]
pub(super) fn pick_way(ways: &[Ways], scale: f64, target: f64) -> usize {
    ways.iter().map(|four| four.map(|end| usize::from(end * scale <= target)).iter().sum::<usize>()).sum()
}

/// A whole number held as a double, 0 ≤ x < 2^32.
#[inline]
#[expect(clippy::cast_possible_truncation, reason = "the low bits hold the whole number")]
pub(super) fn whole(x: f64) -> u32 {
    (x + 4_503_599_627_370_496.0).to_bits() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_weight_has_its_own_stretch() {
        let weights = [0.0, 1.0, 0.0, 2.0, 0.0, 0.5, 0.0, 0.0];
        assert!((sum(&weights) - 3.5).abs() < 1e-15);
        for (target, place, left) in [(0.0, 1, 0.0), (0.75, 1, 0.75), (1.0, 3, 0.0), (2.5, 3, 1.5), (3.25, 5, 0.25)] {
            assert_eq!(pick(&weights, target), Some((place, left)));
        }
        assert_eq!(pick(&weights, 3.5), Some((5, 0.0)));
        assert_eq!(pick(&[0.0; LANES], 0.0), None);
    }

    #[test]
    fn every_way_has_its_own_stretch() {
        let ways = [[1.0, 1.0, 3.0, 3.5], [4.0, f64::INFINITY, f64::INFINITY, f64::INFINITY]];
        for (target, way) in [(0.0, 0), (1.9, 0), (2.0, 2), (5.9, 2), (6.5, 3), (7.5, 4), (8.0, 5)] {
            assert_eq!(pick_way(&ways, 2.0, target), way);
        }
    }
}
