//! A scenario → one TOML text with everything applied, which loads again to an equal scenario, and
//! the digest of that text.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use harmattan_core::Translations;
use harmattan_core::distribution::{Distribution, Scale};
use harmattan_core::parameters::{Domain, Level};
use harmattan_core::theatre::Theatre;

use super::quantity::FREE;
use super::season::SEASON;
use super::theatre_shape::{ADJACENT, CORRIDORS, COUNTRIES, FRONTS, HEAD, LINKS, PLACES, REGIONS};
use super::toml_text::{header, line, list, number, quoted as text, translations as words};
use super::{Quantity, Scenario, ScenarioKind};

/// The resolved scenario as one TOML text: `extends` and `--set` applied, the theatre inside, every
/// number with its source, grade and note. Loads again to an equal scenario.
#[must_use]
pub fn resolved_toml(scenario: &Scenario) -> String {
    let mut out = String::from("format = 1\n");
    line(&mut out, "name", &text(&scenario.name));
    out + &content(scenario, Written::Whole)
}

/// What the futures of a question depend on: its name, its scenarios, and what else was asked. Futures of another identity are
/// others.
#[must_use]
pub fn identity(question: &str, scenarios: &[Scenario], asked: &dyn std::fmt::Debug) -> String {
    let all: String = scenarios.iter().map(resolved_toml).collect();
    format!("{question}\n{asked:?}\n{all}")
}

/// A distribution as it stands in a scenario file: `90`, `{ pert = [1, 2, 4] }`, with the range it is cut to; of a framework by its
/// words.
#[must_use]
pub fn distribution_toml(distribution: &Distribution, is_framework: bool) -> String {
    match (stated_distribution(distribution, is_framework), limits(distribution)) {
        (("value", plain), None) => plain,
        ((word, parameters), None) => format!("{{ {word} = {parameters} }}"),
        ((word, parameters), Some(limits)) => format!("{{ {word} = {parameters}, {limits} }}"),
    }
}

/// SHA-256, in hexadecimal, of what the scenario says: the same however its files are laid out,
/// split, named or commented, and whatever of it is open to calibration, which changes no future.
#[must_use]
pub fn scenario_digest(scenario: &Scenario) -> String {
    let hash = Sha256::digest(content(scenario, Written::Digest).as_bytes());
    hash.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// For what a scenario is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    /// To be read again: all of it.
    Whole,
    /// To tell futures apart: without what changes none.
    Digest,
}

fn content(scenario: &Scenario, written: Written) -> String {
    let mut out = String::new();
    line(&mut out, "title", &words(&scenario.title));
    if scenario.description != Translations::default() {
        line(&mut out, "description", &words(&scenario.description));
    }
    // What is usual is not written, so that a digest does not depend on it.
    if scenario.kind != ScenarioKind::default() {
        line(&mut out, "kind", &text(scenario.kind.word()));
    }
    line(&mut out, "start", &scenario.start.to_string());
    line(&mut out, "horizon_days", &scenario.horizon_days.to_string());
    line(&mut out, "trajectories", &scenario.trajectories.to_string());
    line(&mut out, "seed", &scenario.seed.to_string());
    line(&mut out, "design", &text(scenario.design.word()));
    line(&mut out, "repeats", &scenario.repeats.to_string());
    let policy: Vec<&str> = scenario.policy.iter().map(|&index| scenario.measures[index].key.as_str()).collect();
    line(&mut out, "policy", &texts(&policy));
    out.push('\n');
    for (slot, quantity) in scenario.base.iter().enumerate() {
        if let Some(quantity) = quantity {
            line(&mut out, scenario.space.name(slot), &stated(scenario, slot, quantity, written));
        }
    }
    write_hypotheses(&mut out, scenario, written);
    write_experts(&mut out, scenario, written);
    write_measures(&mut out, scenario);
    write_correlations(&mut out, scenario);
    write_theatre(&mut out, &scenario.theatre);
    out
}

fn stated(scenario: &Scenario, slot: usize, quantity: &Quantity, written: Written) -> String {
    let is_framework = scenario.space.spec(slot).domain == Domain::Framework;
    if quantity.free && written == Written::Digest {
        return value(&Quantity { free: false, ..quantity.clone() }, is_framework);
    }
    value(quantity, is_framework)
}

fn write_hypotheses(out: &mut String, scenario: &Scenario, written: Written) {
    for hypothesis in &scenario.hypotheses {
        header(out, &format!("[hypotheses.{}]", hypothesis.key));
        line(out, "title", &words(&hypothesis.title));
        line(out, "prior", &number(hypothesis.prior));
        write_set(out, scenario, &hypothesis.set, written);
    }
}

pub(super) fn write_experts(out: &mut String, scenario: &Scenario, written: Written) {
    for expert in &scenario.experts {
        header(out, &format!("[experts.{}]", expert.key));
        line(out, "title", &words(&expert.title));
        line(out, "weight", &number(expert.weight));
        write_set(out, scenario, &expert.set, written);
    }
}

/// What a hypothesis or an expert puts in the place of the base's quantities.
fn write_set(out: &mut String, scenario: &Scenario, set: &[(usize, Quantity)], written: Written) {
    for (slot, quantity) in set {
        line(out, &format!("set.\"{}\"", scenario.space.name(*slot)), &stated(scenario, *slot, quantity, written));
    }
}

fn write_measures(out: &mut String, scenario: &Scenario) {
    for measure in &scenario.measures {
        header(out, &format!("[measures.{}]", measure.key));
        line(out, "title", &words(&measure.title));
        if let Some(when) = &measure.when {
            line(out, "when", &text(&when.to_string()));
        }
        line(out, "start_day", &value(&measure.start_day, false));
        line(out, "ramp_days", &value(&measure.ramp_days, false));
        if let Some(end) = &measure.end_day {
            line(out, "end_day", &value(end, false));
        }
        if let Some(cost) = &measure.cost_usd_per_year {
            line(out, "cost.usd_per_year", &value(cost, false));
        }
        if let Some(cost) = &measure.cost_usd_once {
            line(out, "cost.usd_once", &value(cost, false));
        }
        for change in &measure.changes {
            let key = format!("{}.\"{}\"", change.kind.word(), scenario.space.name(change.slot));
            let is_framework = scenario.space.spec(change.slot).domain == Domain::Framework;
            line(out, &key, &value(&change.quantity, is_framework));
        }
    }
}

pub(super) fn write_correlations(out: &mut String, scenario: &Scenario) {
    for correlation in &scenario.correlations {
        header(out, "[[correlations]]");
        let (a, b) = correlation.between;
        line(out, "between", &texts(&[scenario.space.name(a), scenario.space.name(b)]));
        line(out, "rank", &number(correlation.rank));
    }
}

fn write_theatre(out: &mut String, theatre: &Theatre) {
    header(out, "[theatre]");
    HEAD.write(out, theatre, theatre);
    let mut named = |list: &str, key: &str, write: &dyn Fn(&mut String)| {
        header(out, &format!("[theatre.{list}.{key}]"));
        write(out);
    };
    for item in &theatre.countries {
        named("countries", &item.key, &|out| COUNTRIES.write(out, item, theatre));
    }
    for item in &theatre.fronts {
        named("fronts", &item.key, &|out| FRONTS.write(out, item, theatre));
    }
    for item in &theatre.regions {
        named("regions", &item.key, &|out| REGIONS.write(out, item, theatre));
    }
    for item in &theatre.places {
        named("places", &item.key, &|out| PLACES.write(out, item, theatre));
    }
    for item in &theatre.corridors {
        named("corridors", &item.key, &|out| CORRIDORS.write(out, item, theatre));
    }
    for item in &theatre.links {
        header(out, "[[theatre.links]]");
        LINKS.write(out, item, theatre);
    }
    for item in &theatre.adjacent {
        header(out, "[[theatre.adjacent]]");
        ADJACENT.write(out, item, theatre);
    }
}

fn texts(texts: &[&str]) -> String {
    list(texts.iter().map(|item| text(item)))
}

fn numbers(numbers: &[f64]) -> String {
    list(numbers.iter().map(|value| number(*value)))
}

/// A text that is the same in all languages stands once.
fn one_or_words(all: &Translations) -> String {
    if all.en == all.fr && all.en == all.ar { text(&all.en) } else { words(all) }
}

fn framework(level: f64) -> String {
    let word = Level::ALL.into_iter().find(|known| (known.value() - level).abs() < 0.5);
    text(word.unwrap_or(Level::None).word())
}

pub(super) fn value(quantity: &Quantity, is_framework: bool) -> String {
    let distribution = stated_distribution(&quantity.distribution, is_framework);
    let provenance = &quantity.provenance;
    let mut parts = vec![format!("{} = {}", distribution.0, distribution.1)];
    parts.extend(limits(&quantity.distribution));
    parts.extend(quantity.season.map(|season| format!("{SEASON} = {}", numbers(&season.factors))));
    parts.extend(quantity.free.then(|| format!("{FREE} = true")));
    parts.extend(provenance.source.as_ref().map(|source| format!("source = {}", one_or_words(source))));
    parts.extend(provenance.grade.map(|grade| format!("grade = {}", text(grade.word()))));
    parts.extend(provenance.note.as_ref().map(|note| format!("note = {}", text(note))));
    if parts.len() == 1 && distribution.0 == "value" { distribution.1 } else { format!("{{ {} }}", parts.join(", ")) }
}

/// Where a law is cut: both limits as a list, one of them by name.
fn limits(distribution: &Distribution) -> Option<String> {
    let Distribution::Truncated { min, max, .. } = distribution else { return None };
    Some(match (min.is_finite(), max.is_finite()) {
        (true, true) => format!("truncated = {}", numbers(&[*min, *max])),
        (true, false) => format!("truncated = {{ min = {} }}", number(*min)),
        _ => format!("truncated = {{ max = {} }}", number(*max)),
    })
}

fn stated_distribution(distribution: &Distribution, is_framework: bool) -> (&'static str, String) {
    match distribution {
        Distribution::Fixed(level) if is_framework => ("value", framework(*level)),
        Distribution::Fixed(x) => ("value", number(*x)),
        Distribution::Uniform { min, max } => ("uniform", numbers(&[*min, *max])),
        Distribution::Triangular { min, mode, max } => ("triangular", numbers(&[*min, *mode, *max])),
        Distribution::Pert { min, mode, max } => ("pert", numbers(&[*min, *mode, *max])),
        Distribution::Normal { mean, sd } => ("normal", numbers(&[*mean, *sd])),
        Distribution::TruncatedNormal { mean, sd, min, max } => {
            ("truncated_normal", numbers(&[*mean, *sd, *min, *max]))
        }
        Distribution::LogNormal { median, sigma } => ("lognormal", numbers(&[*median, *sigma])),
        Distribution::Beta { alpha, beta } => ("beta", numbers(&[*alpha, *beta])),
        Distribution::Gamma { shape, scale } => ("gamma", numbers(&[*shape, *scale])),
        Distribution::Poisson { mean } => ("poisson", number(*mean)),
        Distribution::Discrete { values, weights } => {
            let values =
                if is_framework { list(values.iter().map(|level| framework(*level))) } else { numbers(values) };
            ("discrete", format!("{{ values = {values}, weights = {} }}", numbers(weights)))
        }
        Distribution::Quantiles { p, x } => ("quantiles", format!("{{ p = {}, x = {} }}", numbers(p), numbers(x))),
        Distribution::OpenQuantiles { p, x, scale, .. } => {
            let scale = match scale {
                Scale::Linear => String::new(),
                Scale::Log => format!(", scale = {}", text(scale.word())),
            };
            ("quantiles", format!("{{ p = {}, x = {}{scale} }}", numbers(p), numbers(x)))
        }
        Distribution::Empirical { sorted } => ("empirical", format!("{{ values = {} }}", numbers(sorted))),
        Distribution::Joint { group, rows } => {
            ("empirical", format!("{{ values = {}, joint = {} }}", numbers(rows), text(group)))
        }
        Distribution::Truncated { law, .. } => stated_distribution(law, is_framework),
    }
}
