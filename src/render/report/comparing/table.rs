//! `differences.csv`: every difference of a comparison, one a row, for those who take the figures on.

use std::fmt::Write;

use harmattan_analysis::comparison::{Compared, Comparison, Verdict};

/// The table: scenario, outcome, hypothesis (`mixture` for all), base, value, difference with its interval,
/// factor of variance reduction, verdict, futures still needed. Missing numbers are empty, and a hypothesis without
/// futures has no row.
#[must_use]
pub fn differences_csv(comparison: &Comparison) -> String {
    let mut csv = String::from(
        "scenario,outcome,hypothesis,base,value,difference,low,high,variance_reduction,verdict,trajectories_needed\n",
    );
    for scenario in comparison.scenarios.iter().skip(1) {
        for row in &scenario.rows {
            push(&mut csv, &scenario.name, &row.key, "mixture", &row.mixture);
            for (hypothesis, compared) in comparison.hypotheses.iter().zip(&row.hypotheses) {
                if let (Some(compared), false) = (compared, hypothesis.key.is_empty()) {
                    push(&mut csv, &scenario.name, &row.key, &hypothesis.key, compared);
                }
            }
        }
    }
    csv
}

fn push(csv: &mut String, scenario: &str, key: &str, hypothesis: &str, c: &Compared) {
    let (word, more) = match c.verdict {
        Verdict::Better => ("better", None),
        Verdict::Worse => ("worse", None),
        Verdict::Same => ("same", None),
        Verdict::Undecided { more } => ("undecided", more),
    };
    let optional = |x: Option<String>| x.unwrap_or_default();
    let d = c.difference;
    let end = |x: f64| optional(x.is_finite().then(|| x.to_string()));
    // Writing to a string cannot fail.
    let _ = writeln!(
        csv,
        "{},{},{hypothesis},{},{},{},{},{},{},{word},{}",
        quoted(scenario),
        quoted(key),
        c.base,
        c.value.value,
        d.value,
        end(d.low),
        end(d.high),
        optional(c.variance_reduction.map(|x| x.to_string())),
        optional(more.map(|n| n.to_string())),
    );
}

fn quoted(text: &str) -> String {
    if text.contains([',', '"', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}
