//! The efficient frontier of cost and harm.

/// Which of these pairs of cost and harm lie on the frontier, the lower left edge: none costs as little and harms less, or
/// harms as little and costs less. Of equal cost and harm, all.
#[must_use]
pub fn frontier(points: &[[f64; 2]]) -> Vec<bool> {
    let mut order: Vec<usize> = (0..points.len()).collect();
    let by_cost = |&a: &usize, &b: &usize| {
        let ([cost, harm], [other_cost, other_harm]) = (points[a], points[b]);
        cost.total_cmp(&other_cost).then(harm.total_cmp(&other_harm)).then(a.cmp(&b))
    };
    order.sort_by(by_cost);
    let mut efficient = vec![false; points.len()];
    let mut last = [f64::NEG_INFINITY, f64::INFINITY];
    for i in order {
        efficient[i] = points[i][1] < last[1] || points[i] == last;
        if efficient[i] {
            last = points[i];
        }
    }
    efficient
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_frontier_is_the_lower_left_edge() {
        let points = [[0.0, 9.0], [1.0, 9.0], [2.0, 5.0], [2.0, 4.0], [2.0, 4.0], [3.0, 4.5], [4.0, 1.0], [0.0, 9.0]];
        assert_eq!(frontier(&points), [true, false, false, true, true, false, true, true]);
        assert_eq!(frontier(&[[1.0, f64::NAN], [2.0, 3.0]]), [false, true]);
        assert!(frontier(&[]).is_empty());
    }
}
