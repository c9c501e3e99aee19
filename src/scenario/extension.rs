//! What makes one scenario of another: a file that extends the first and states what the second has otherwise.

use std::fmt::Write as _;

use harmattan_core::parameters::Domain;

use super::resolved::{Written, value, write_correlations, write_experts};
use super::toml_text::{header, line, number, quoted, translations};
use super::{Hypothesis, Measure, Quantity, Scenario};

/// The TOML text of a scenario file that extends `extends` (the path of the file that `base` was read from, as seen from
/// where the text will stand) and loads as `scenario`: head, start, values, priors, what hypotheses set, experts,
/// times of measures and correlations that differ. Differences of theatre, policy or of what measures set are not written: `scenario` has those of `base`.
#[must_use]
pub fn extension_toml(base: &Scenario, scenario: &Scenario, extends: &str) -> String {
    let mut out = String::from("format = 1\n");
    line(&mut out, "extends", &quoted(extends));
    line(&mut out, "title", &translations(&scenario.title));
    line(&mut out, "description", &translations(&scenario.description));
    line(&mut out, "start", &scenario.start.to_string());
    if scenario.horizon_days != base.horizon_days {
        line(&mut out, "horizon_days", &scenario.horizon_days.to_string());
    }
    out.push('\n');
    for (slot, (was, is)) in base.base.iter().zip(&scenario.base).enumerate() {
        if let Some(quantity) = is.as_ref().filter(|_| was != is) {
            let is_framework = scenario.space.spec(slot).domain == Domain::Framework;
            line(&mut out, scenario.space.name(slot), &value(quantity, is_framework));
        }
    }
    for (was, is) in base.hypotheses.iter().zip(&scenario.hypotheses) {
        write_hypothesis(&mut out, scenario, was, is);
    }
    if base.experts != scenario.experts {
        write_experts(&mut out, scenario, Written::Whole);
    }
    for (was, is) in base.measures.iter().zip(&scenario.measures) {
        write_times(&mut out, was, is);
    }
    if base.correlations != scenario.correlations {
        write_correlations(&mut out, scenario);
    }
    out
}

/// The prior of a hypothesis and the quantities it sets, where they differ.
fn write_hypothesis(out: &mut String, scenario: &Scenario, was: &Hypothesis, is: &Hypothesis) {
    let mut lines = String::new();
    if was.prior.to_bits() != is.prior.to_bits() {
        line(&mut lines, "prior", &number(is.prior));
    }
    for ((slot, quantity), (_, was)) in is.set.iter().zip(&was.set) {
        if quantity != was {
            let is_framework = scenario.space.spec(*slot).domain == Domain::Framework;
            line(&mut lines, &format!("set.\"{}\"", scenario.space.name(*slot)), &value(quantity, is_framework));
        }
    }
    if !lines.is_empty() {
        header(out, &format!("[hypotheses.{}]", is.key));
        out.push_str(&lines);
    }
}

/// When a measure starts and ends, where that differs.
fn write_times(out: &mut String, was: &Measure, is: &Measure) {
    let mut lines = String::new();
    let mut differing = |key: &str, was: Option<&Quantity>, is: Option<&Quantity>| {
        if let Some(quantity) = is.filter(|_| was != is) {
            let _ = writeln!(lines, "{key} = {}", value(quantity, false));
        }
    };
    differing("start_day", Some(&was.start_day), Some(&is.start_day));
    differing("end_day", was.end_day.as_ref(), is.end_day.as_ref());
    if !lines.is_empty() {
        header(out, &format!("[measures.{}]", is.key));
        out.push_str(&lines);
    }
}
