//! What measures cost. Costs are drawn like every other assumption, so that a portfolio whose mean cost a budget covers may
//! still exceed it in many draws.

use harmattan_engine::Histogram;

/// Ends of the range that is given of a cost: 80 % of draws lie within.
const ENDS: [f64; 2] = [0.1, 0.9];

/// The range of a cost, USD; none where nothing costs anything.
pub(super) fn cost_range(law: &Histogram) -> Option<[f64; 2]> {
    let ends: Vec<f64> = law.quantiles(&ENDS).into_iter().flatten().collect();
    law.max().filter(|&most| most > 0.0).and_then(|_| ends.try_into().ok())
}

/// The range of a cost less another, USD; none where the two are the same in every draw.
pub(super) fn extra_range(law: &Histogram) -> Option<[f64; 2]> {
    let ends: Vec<f64> = law.quantiles(&ENDS).into_iter().flatten().collect();
    let differs = law.max().is_some_and(|most| most > 0.0) || law.min().is_some_and(|least| least < 0.0);
    ends.try_into().ok().filter(|_| differs)
}
