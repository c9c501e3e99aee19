//! A scenario → one TOML text with everything applied, which loads again to an equal scenario, and
//! the digest of that text.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use harmattan_core::Translations;
use harmattan_core::distribution::Distribution;
use harmattan_core::parameters::{Domain, Level};
use harmattan_core::theatre::{PlaceKind, Role, Theatre};

use super::theatre_file::{KINDS, LINK_KINDS, ROLES};
use super::{Quantity, Scenario, ScenarioKind};

/// The resolved scenario as one TOML text: `extends` and `--set` applied, the theatre inside, every
/// number with its source, grade and note. Loads again to an equal scenario.
#[must_use]
pub fn resolved_toml(scenario: &Scenario) -> String {
    let mut out = String::from("format = 1\n");
    line(&mut out, "name", &text(&scenario.name));
    out + &content(scenario)
}

/// SHA-256, in hexadecimal, of what the scenario says: the same however its files are laid out,
/// split, named or commented.
#[must_use]
pub fn scenario_digest(scenario: &Scenario) -> String {
    let hash = Sha256::digest(content(scenario).as_bytes());
    hash.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn content(scenario: &Scenario) -> String {
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
            line(&mut out, scenario.space.name(slot), &stated(scenario, slot, quantity));
        }
    }
    write_hypotheses(&mut out, scenario);
    write_measures(&mut out, scenario);
    write_correlations(&mut out, scenario);
    write_theatre(&mut out, &scenario.theatre);
    out
}

fn stated(scenario: &Scenario, slot: usize, quantity: &Quantity) -> String {
    value(quantity, scenario.space.spec(slot).domain == Domain::Framework)
}

fn write_hypotheses(out: &mut String, scenario: &Scenario) {
    for hypothesis in &scenario.hypotheses {
        header(out, &format!("[hypotheses.{}]", hypothesis.key));
        line(out, "title", &words(&hypothesis.title));
        line(out, "prior", &number(hypothesis.prior));
        for (slot, quantity) in &hypothesis.set {
            line(out, &format!("set.\"{}\"", scenario.space.name(*slot)), &stated(scenario, *slot, quantity));
        }
    }
}

fn write_measures(out: &mut String, scenario: &Scenario) {
    for measure in &scenario.measures {
        header(out, &format!("[measures.{}]", measure.key));
        line(out, "title", &words(&measure.title));
        line(out, "start_day", &value(&measure.start_day, false));
        line(out, "ramp_days", &value(&measure.ramp_days, false));
        if let Some(cost) = &measure.cost_usd_per_year {
            line(out, "cost.usd_per_year", &value(cost, false));
        }
        for change in &measure.changes {
            let key = format!("{}.\"{}\"", change.kind.word(), scenario.space.name(change.slot));
            line(out, &key, &stated(scenario, change.slot, &change.quantity));
        }
    }
}

fn write_correlations(out: &mut String, scenario: &Scenario) {
    for correlation in &scenario.correlations {
        header(out, "[[correlations]]");
        let (a, b) = correlation.between;
        line(out, "between", &texts(&[scenario.space.name(a), scenario.space.name(b)]));
        line(out, "rank", &number(correlation.rank));
    }
}

fn write_theatre(out: &mut String, theatre: &Theatre) {
    header(out, "[theatre]");
    line(out, "name", &words(&theatre.name));
    line(out, "home", &text(&theatre.countries[theatre.home].key));
    line(out, "capital", &text(&theatre.places[theatre.capital].key));
    let country = |index: usize| text(&theatre.countries[index].key);
    for item in &theatre.countries {
        header(out, &format!("[theatre.countries.{}]", item.key));
        line(out, "name", &words(&item.name));
        line(out, "role", &text(role(item.role)));
    }
    for item in &theatre.fronts {
        header(out, &format!("[theatre.fronts.{}]", item.key));
        line(out, "name", &words(&item.name));
        line(out, "country", &country(item.country));
        line(out, "area_km2", &number(item.area_km2));
    }
    for item in &theatre.regions {
        header(out, &format!("[theatre.regions.{}]", item.key));
        line(out, "name", &words(&item.name));
        line(out, "country", &country(item.country));
    }
    for item in &theatre.places {
        header(out, &format!("[theatre.places.{}]", item.key));
        line(out, "name", &words(&item.name));
        line(out, "country", &country(item.country));
        line(out, "region", &text(&theatre.regions[item.region].key));
        line(out, "front", &text(&theatre.fronts[item.front].key));
        line(out, "kind", &text(kind(item.kind)));
        line(out, "lat", &number(item.lat));
        line(out, "lon", &number(item.lon));
        if let Some(population) = item.population {
            line(out, "population", &population.to_string());
        }
        line(out, "coastal", &item.coastal.to_string());
        line(out, "port", &item.port.to_string());
        line(out, "closes_roads", &item.closes_roads.to_string());
    }
    let place = |index: usize| theatre.places[index].key.as_str();
    for item in &theatre.corridors {
        header(out, &format!("[theatre.corridors.{}]", item.key));
        line(out, "name", &words(&item.name));
        line(out, "western", &item.western.to_string());
        line(out, "chain", &texts(&item.places.iter().map(|&index| place(index)).collect::<Vec<_>>()));
    }
    for item in &theatre.links {
        header(out, "[[theatre.links]]");
        line(out, "between", &texts(&[place(item.a), place(item.b)]));
        line(out, "km", &number(item.km));
        line(out, "kind", &text(LINK_KINDS.iter().find(|(_, track)| *track == item.track).map_or("road", |(w, _)| w)));
    }
}

fn role(role: Role) -> &'static str {
    ROLES.iter().find(|(_, known)| *known == role).map_or("home", |(word, _)| word)
}

fn kind(kind: PlaceKind) -> &'static str {
    KINDS.iter().find(|(_, known)| *known == kind).map_or("town", |(word, _)| word)
}

fn line(out: &mut String, key: &str, value: &str) {
    let _ = writeln!(out, "{key} = {value}");
}

fn header(out: &mut String, header: &str) {
    let _ = writeln!(out, "\n{header}");
}

fn text(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

fn texts(list: &[&str]) -> String {
    let list: Vec<String> = list.iter().map(|item| text(item)).collect();
    format!("[{}]", list.join(", "))
}

/// A text that is the same in all languages stands once.
fn one_or_words(all: &Translations) -> String {
    if all.en == all.fr && all.en == all.ar { text(&all.en) } else { words(all) }
}

fn words(words: &Translations) -> String {
    format!("{{ en = {}, fr = {}, ar = {} }}", text(&words.en), text(&words.fr), text(&words.ar))
}

/// The shortest text that reads back as the same double.
fn number(value: f64) -> String {
    if value.fract() == 0.0 && value.abs() < 1e15 { format!("{value:.0}") } else { format!("{value:?}") }
}

fn numbers(list: &[f64]) -> String {
    let list: Vec<String> = list.iter().map(|value| number(*value)).collect();
    format!("[{}]", list.join(", "))
}

fn framework(level: f64) -> String {
    let word = Level::ALL.into_iter().find(|known| (known.value() - level).abs() < 0.5);
    text(word.unwrap_or(Level::None).word())
}

fn value(quantity: &Quantity, is_framework: bool) -> String {
    let distribution = stated_distribution(&quantity.distribution, is_framework);
    let provenance = &quantity.provenance;
    let mut parts = vec![format!("{} = {}", distribution.0, distribution.1)];
    parts.extend(provenance.source.as_ref().map(|source| format!("source = {}", one_or_words(source))));
    parts.extend(provenance.grade.map(|grade| format!("grade = {}", text(grade.word()))));
    parts.extend(provenance.note.as_ref().map(|note| format!("note = {}", text(note))));
    if parts.len() == 1 && distribution.0 == "value" { distribution.1 } else { format!("{{ {} }}", parts.join(", ")) }
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
            let values = if is_framework {
                format!("[{}]", values.iter().map(|level| framework(*level)).collect::<Vec<_>>().join(", "))
            } else {
                numbers(values)
            };
            ("discrete", format!("{{ values = {values}, weights = {} }}", numbers(weights)))
        }
        Distribution::Quantiles { p, x } => ("quantiles", format!("{{ p = {}, x = {} }}", numbers(p), numbers(x))),
        Distribution::Empirical { sorted } => ("empirical", format!("{{ values = {} }}", numbers(sorted))),
    }
}
