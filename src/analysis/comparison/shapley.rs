//! Shapley values: what each of k players adds to the worth of all, averaged over every order of joining
//! (Shapley 1953). They sum to the worth of all less that of none.

/// Values of the players of a game whose coalitions, as bit masks, are worth `worth[mask]`; its length is 2^k.
#[must_use]
pub fn shapley(worth: &[f64]) -> Vec<f64> {
    let players = worth.len().trailing_zeros() as usize;
    let weights = weights(players);
    let value = |player: usize| {
        let bit = 1_usize << player;
        (0..worth.len())
            .filter(|mask| mask & bit == 0)
            .map(|mask| weights[mask.count_ones() as usize] * (worth[mask | bit] - worth[mask]))
            .sum()
    };
    (0..players).map(value).collect()
}

/// Weight of a coalition of s of the k − 1 others: s! (k − s − 1)! / k!.
fn weights(players: usize) -> Vec<f64> {
    let mut weights = Vec::with_capacity(players);
    let mut weight = 1.0 / players.max(1) as f64;
    for s in 0..players {
        weights.push(weight);
        weight *= (s + 1) as f64 / (players - s - 1).max(1) as f64;
    }
    weights
}

/// Moves what rounding left over into the greatest value, so that the values summed in order give `whole` to the bit. What adds
/// nothing stays exactly 0.
pub(super) fn close(values: &mut [f64], whole: f64) {
    let size = |i: &usize| values[*i].abs();
    let Some(greatest) = (0..values.len()).max_by(|a, b| size(a).total_cmp(&size(b))) else { return };
    let (mut step, mut last) = (1.0, 0.0);
    for _ in 0..64 {
        let rest = whole - values.iter().sum::<f64>();
        if rest == 0.0 || values[greatest] == 0.0 {
            return;
        }
        // A whole step that lands halfway between two doubles rounds past the sum, and back again.
        if rest * last < 0.0 {
            step *= 0.5;
        }
        values[greatest] += step * rest;
        last = rest;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The glove game: one left glove (player 0), two right ones; a pair is worth 1. Values ⅔, ⅙, ⅙.
    #[test]
    fn the_glove_game_is_solved() {
        let worth: Vec<f64> = (0..8_usize).map(|m| f64::from(u8::from(m & 1 == 1 && m & 6 != 0))).collect();
        let values = shapley(&worth);
        for (value, exact) in values.iter().zip([2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0]) {
            assert!((value - exact).abs() < 1e-15, "{values:?}");
        }
    }

    /// Twelve players of additive worth get what they are worth, and all sums are whole.
    #[test]
    fn additive_games_give_each_his_own() {
        let worth: Vec<f64> = (0..1_usize << 12)
            .map(|m| (0..12).filter(|i| m >> i & 1 == 1).map(|i| 0.1 * f64::from(i + 1)).sum())
            .collect();
        let mut values = shapley(&worth);
        for (i, value) in values.iter().enumerate() {
            assert!((value - 0.1 * (i + 1) as f64).abs() < 1e-12);
        }
        let whole = worth[worth.len() - 1] - worth[0];
        close(&mut values, whole);
        assert_eq!(values.iter().sum::<f64>(), whole);

        // Who changes nothing gets nothing, wherever he stands.
        let mut values = [0.1, 0.2, 0.3, 0.0];
        close(&mut values, 0.6);
        assert_eq!((values.iter().sum::<f64>(), values[3]), (0.6, 0.0));
    }
}
