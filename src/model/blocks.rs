//! Weights of places in blocks of eight: sums that a processor works out side by side, and picks by block and
//! place. Every block lies within one front (see `geography`).

/// Places of a block.
pub(super) const LANES: usize = 8;

/// One number for each place of a block.
pub(super) type Block = [f64; LANES];

/// The sum of a block.
#[inline]
pub(super) fn sum(w: &Block) -> f64 {
    ((w[0] + w[4]) + (w[2] + w[6])) + ((w[1] + w[5]) + (w[3] + w[7]))
}

/// The products of two blocks, place by place.
#[inline]
pub(super) fn product(a: &Block, b: &Block) -> Block {
    std::array::from_fn(|k| a[k] * b[k])
}

/// The weight that `target` falls into when the weights (places of a block, or sums of blocks) are laid end to
/// end, and how far into it; where rounding overshoots their sum, the last positive one. `None` if there is none.
#[inline]
pub(super) fn pick(weights: impl Iterator<Item = f64> + Clone, target: f64) -> Option<(usize, f64)> {
    let mut left = target;
    for (i, weight) in weights.clone().enumerate() {
        if left < weight {
            return Some((i, left));
        }
        left -= weight;
    }
    last_positive(weights)
}

/// The same among the places of one block.
#[inline]
pub(super) fn pick_lane(weights: &Block, target: f64) -> Option<(usize, f64)> {
    pick(weights.iter().copied(), target)
}

/// The same with weights that are products.
#[inline]
pub(super) fn pick_product(a: &Block, b: &Block, target: f64) -> Option<(usize, f64)> {
    pick(a.iter().zip(b).map(|(a, b)| a * b), target)
}

#[cold]
fn last_positive(weights: impl Iterator<Item = f64>) -> Option<(usize, f64)> {
    weights.enumerate().filter(|&(_, w)| w > 0.0).last().map(|(i, _)| (i, 0.0))
}

/// The place and block a slot stands in.
#[inline]
pub(super) fn position(slot: usize) -> (usize, usize) {
    (slot / LANES, slot % LANES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_weight_has_its_own_stretch() {
        let weights = [0.0, 1.0, 0.0, 2.0, 0.0, 0.5, 0.0, 0.0];
        assert!((sum(&weights) - 3.5).abs() < 1e-15);
        for (target, place, left) in [(0.0, 1, 0.0), (0.75, 1, 0.75), (1.0, 3, 0.0), (2.5, 3, 1.5), (3.25, 5, 0.25)] {
            assert_eq!(pick_lane(&weights, target), Some((place, left)));
            assert_eq!(pick_product(&weights, &[2.0; LANES], 2.0 * target), Some((place, 2.0 * left)));
        }
        assert_eq!(pick_lane(&weights, 3.5), Some((5, 0.0)));
        assert_eq!(pick_lane(&[0.0; LANES], 0.0), None);
    }
}
