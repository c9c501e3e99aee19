//! Monthly counts of incidents (model.md section 6): negative binomial, mean m, variance m + dispersion · m².

use super::lab::Lab;
use super::statistics::{assert_law, assert_mean, assert_variance};

/// Probabilities of 0, 1, 2 … of a negative binomial, the tail beyond `last` taken with it.
fn negative_binomial(mean: f64, dispersion: f64, last: usize) -> Vec<f64> {
    let mut law = vec![(1.0 + dispersion * mean).powf(-1.0 / dispersion)];
    for k in 1..last {
        let k = k as f64;
        let ratio = (1.0 + dispersion * (k - 1.0)) * mean / ((1.0 + dispersion * mean) * k);
        law.push(law[law.len() - 1] * ratio);
    }
    law.push(1.0 - law.iter().sum::<f64>());
    law
}

/// July (31 days) and August 2025 (the first 19 of 31 days) at home and abroad, where restraint holds incidents back.
/// 20 000 trajectories each; the counts of August abroad also against the whole law by chi-square.
#[test]
fn months_count_incidents_as_a_negative_binomial() {
    let bench = Lab::new(50)
        .place("a", "west")
        .place("b", "centre")
        .place("c", "mauritania")
        .set_all(&[
            ("cells.a", 2.0),
            ("cells.c", 3.0),
            ("group.incidents", 40.0),
            ("group.incident_dispersion", 0.3),
            ("group.restraint.mauritania", 0.4),
        ])
        .ready();
    for (region, cells, share) in [("kayes", 2.0, 1.0), ("segou", 0.0, 1.0), ("hodh_el_gharbi", 3.0, 0.6)] {
        for (month, days) in [("2025-07", 31.0), ("2025-08", 19.0)] {
            let mean = 40.0 / 365.0 * cells * share * days;
            let counts = bench.outcomes(130, 20_000, &format!("events.{region}.{month}"));
            assert_mean("mean", &counts, mean);
            assert_variance("variance", &counts, mean + 0.3 * mean * mean);
            if region == "hodh_el_gharbi" && days < 30.0 {
                let mut classes = vec![0; 13];
                for count in &counts {
                    classes[(*count as usize).min(12)] += 1;
                }
                assert_law("counts", &classes, &negative_binomial(mean, 0.3, 12));
            }
        }
    }
}

/// Means of many hundreds keep mean and variance; without dispersion counts are Poisson. 20 000 trajectories.
#[test]
fn large_counts_keep_their_law() {
    for dispersion in [0.0, 0.02] {
        let bench = Lab::new(31)
            .place("a", "west")
            .set_all(&[("cells.a", 10.0), ("group.incidents", 800.0), ("group.incident_dispersion", dispersion)])
            .ready();
        let mean = 800.0 / 365.0 * 10.0 * 31.0;
        let counts = bench.outcomes(131, 20_000, "events.kayes.2025-07");
        assert_mean("mean", &counts, mean);
        assert_variance("variance", &counts, mean + dispersion * mean * mean);
    }
}
