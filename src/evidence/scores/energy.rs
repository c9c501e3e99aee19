//! The energy score of a forecast of several numbers at once (Gneiting and Raftery 2007, section 4.3): the CRPS in more
//! than one dimension, in the unit of the numbers.

/// Energy score of an ensemble as it is: Σ‖xᵢ − y‖/n − ΣΣ‖xᵢ − xⱼ‖/(2n²). `members` holds, member after member, as many
/// numbers as `observed`; `None` if it does not, or if one of them is empty. Time grows with the square of the number
/// of members.
#[must_use]
pub fn energy_score(members: &[f64], observed: &[f64]) -> Option<f64> {
    score(members, observed, |n| n * n)
}

/// The fair energy score: its mean is that of the law that the members were drawn from, ΣΣ‖xᵢ − xⱼ‖ taken over
/// 2n(n − 1). With one member, the same as [`energy_score`].
#[must_use]
pub fn energy_score_fair(members: &[f64], observed: &[f64]) -> Option<f64> {
    score(members, observed, |n| if n > 1.0 { n * (n - 1.0) } else { 1.0 })
}

fn score(members: &[f64], observed: &[f64], pairs: impl Fn(f64) -> f64) -> Option<f64> {
    let size = observed.len();
    if size == 0 || members.is_empty() || !members.len().is_multiple_of(size) {
        return None;
    }
    let n = (members.len() / size) as f64;
    let (mut error, mut spread) = (0.0, 0.0);
    for (number, member) in members.chunks_exact(size).enumerate() {
        error += distance(member, observed);
        spread += members.chunks_exact(size).take(number).map(|other| distance(member, other)).sum::<f64>();
    }
    Some(error / n - spread / pairs(n))
}

fn distance(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| (a - b) * (a - b)).sum::<f64>().sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scores::{CountForecast, Ensemble};

    #[test]
    fn in_one_dimension_it_is_the_crps() {
        let ensemble = Ensemble::new(vec![3, 0, 7, 12, 3]).expect("members");
        let members = [3.0, 0.0, 7.0, 12.0, 3.0];
        for observed in [0, 4, 30] {
            let y = [f64::from(observed)];
            assert!((energy_score(&members, &y).expect("whole") - ensemble.crps(observed)).abs() < 1e-12);
            assert!((energy_score_fair(&members, &y).expect("whole") - ensemble.crps_fair(observed)).abs() < 1e-12);
        }
        assert_eq!(energy_score(&[1.0, 2.0, 3.0], &[1.0, 2.0]), None);
        assert_eq!(energy_score_fair(&[3.0, 4.0], &[0.0, 0.0]), Some(5.0));
    }
}
