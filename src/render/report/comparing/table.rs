//! `differences.csv`: every difference of a comparison, one a row, for those who take the figures on.

use harmattan_analysis::comparison::{Compared, Comparison, Estimate, Verdict};

const COLUMNS: [&str; 14] = [
    "scenario",
    "outcome",
    "hypothesis",
    "base",
    "value",
    "difference",
    "low",
    "high",
    "variance_reduction",
    "verdict",
    "trajectories_needed",
    "full_difference",
    "full_low",
    "full_high",
];

/// The table: scenario, outcome, hypothesis (`mixture` for all), base, value, difference with its interval,
/// factor of variance reduction, verdict, futures still needed, and of all hypotheses together the difference at full effect with
/// its interval. Missing numbers are empty, and a hypothesis without futures has no row.
#[must_use]
pub fn differences_csv(comparison: &Comparison) -> String {
    let mut csv = csv::Writer::from_writer(Vec::new());
    write(&mut csv, &COLUMNS);
    for scenario in comparison.scenarios.iter().skip(1) {
        for row in &scenario.rows {
            push(&mut csv, &scenario.name, &row.key, "mixture", (&row.mixture, row.in_full));
            for (hypothesis, compared) in comparison.hypotheses.iter().zip(&row.hypotheses) {
                if let (Some(compared), false) = (compared, hypothesis.key.is_empty()) {
                    push(&mut csv, &scenario.name, &row.key, &hypothesis.key, (compared, None));
                }
            }
        }
    }
    // Writing to memory cannot fail, and all that is written is text.
    String::from_utf8(csv.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn write<T: AsRef<[u8]>>(csv: &mut csv::Writer<Vec<u8>>, row: &[T]) {
    // Writing to memory cannot fail.
    let _ = csv.write_record(row);
}

fn push(
    csv: &mut csv::Writer<Vec<u8>>,
    scenario: &str,
    key: &str,
    hypothesis: &str,
    (c, full): (&Compared, Option<Estimate>),
) {
    let (word, more) = match c.verdict {
        Verdict::Better => ("better", None),
        Verdict::Worse => ("worse", None),
        Verdict::Same => ("same", None),
        Verdict::Unadjusted => ("unadjusted", None),
        Verdict::Undecided { more } => ("undecided", more),
    };
    let optional = |x: Option<String>| x.unwrap_or_default();
    let d = c.difference;
    let end = |x: f64| optional(x.is_finite().then(|| x.to_string()));
    let full = full.map(|f| [f.value.to_string(), end(f.low), end(f.high)]).unwrap_or_default();
    let [full, full_low, full_high] = full;
    let row: [String; COLUMNS.len()] = [
        scenario.to_owned(),
        key.to_owned(),
        hypothesis.to_owned(),
        c.base.to_string(),
        c.value.value.to_string(),
        d.value.to_string(),
        end(d.low),
        end(d.high),
        optional(c.variance_reduction.map(|x| x.to_string())),
        word.to_owned(),
        optional(more.map(|n| n.to_string())),
        full,
        full_low,
        full_high,
    ];
    write(csv, &row);
}
