//! `keys`: the reference of all keys of a scenario file and all outcomes, and all fields of a theatre file, from the
//! registries, as Markdown.

use std::fmt::Write as _;

use crate::cli::exit::{Exit, Failure};
use crate::cli::terminal::Terminal;
use harmattan_core::model::{OUTCOMES, OutcomeFamily, OutcomeKind};
use harmattan_core::parameters::{Domain, Family, KEYS, Level, Spec};
use harmattan_render::locale::{Arg, Locale};
use harmattan_scenario::LIMITS;

/// Prints the reference.
pub(in crate::cli) fn run(locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    terminal.write(reference(locale).as_bytes())?;
    Ok(Exit::Done)
}

/// The reference as Markdown; `docs/keys.md` is the English one.
pub(in crate::cli) fn reference(locale: &Locale) -> String {
    let word = |id: &str| locale.text(id);
    let mut out = format!("# {}\n\n{}\n", word("keys-title"), word("keys-introduction"));
    out += &super::forms::reference(locale);
    let mut group = "";
    for spec in KEYS {
        let first = spec.pattern.split('.').next().unwrap_or_default();
        if first != group {
            group = first;
            let _ = write!(
                out,
                "\n## `[{group}]`\n\n| {} | {} | {} | {} | {} |\n| --- | --- | --- | --- | --- |\n",
                word("keys-column-key"),
                word("keys-column-meaning"),
                word("keys-column-unit"),
                word("keys-column-range"),
                word("keys-column-remarks"),
            );
        }
        let _ = writeln!(
            out,
            "| `{}` | {} | {} | {} | {} |",
            member_name(spec, locale),
            word(&spec.label_id()),
            word(&format!("unit-{}", spec.unit)),
            range(spec.domain, locale),
            remarks(spec, locale),
        );
    }
    let _ = write!(
        out,
        "\n## {}\n\n{}\n\n| {} | {} | {} |\n| --- | --- | --- |\n",
        word("keys-outcomes"),
        word("keys-outcomes-introduction"),
        word("keys-column-outcome"),
        word("keys-column-meaning"),
        word("keys-column-unit"),
    );
    for spec in OUTCOMES {
        let member = match spec.family {
            OutcomeFamily::Scalar => String::new(),
            OutcomeFamily::Corridor => word("keys-member-corridor"),
            OutcomeFamily::Neighbour => word("keys-member-neighbour"),
            OutcomeFamily::Place => word("keys-member-place"),
            OutcomeFamily::RegionMonth => word("keys-member-region-month"),
        };
        let name = spec.pattern.replace("{}", &member);
        let _ = writeln!(out, "| `{name}` | {} | {} |", word(&spec.label_id()), word(kind_unit(spec.kind)));
    }
    out + &super::theatre_keys::reference(locale) + &limits(locale)
}

/// The most there may be of each thing.
fn limits(locale: &Locale) -> String {
    let word = |id: &str| locale.text(id);
    let mut out = format!(
        "\n## {}\n\n{}\n\n| {} | {} |\n| --- | ---: |\n",
        word("keys-limits"),
        word("keys-limits-introduction"),
        word("keys-column-what"),
        word("keys-column-most"),
    );
    for limit in LIMITS {
        let _ = writeln!(out, "| {} | {} |", word(limit.what), locale.decimal(limit.most as f64, 0));
    }
    out
}

/// The key with a word for its member: `drones.aircraft.<front>`.
fn member_name(spec: &Spec, locale: &Locale) -> String {
    let id = match spec.family {
        Family::Scalar => return spec.pattern.to_owned(),
        Family::Front => "keys-member-front",
        Family::HomeFront => "keys-member-home-front",
        Family::Neighbour => "keys-member-neighbour",
        Family::Country => "keys-member-country",
        Family::Region => "keys-member-region",
        Family::HomeRegion => "keys-member-home-region",
        Family::Corridor => "keys-member-corridor",
        Family::Place => "keys-member-place",
    };
    spec.pattern.replace("{}", &locale.text(id))
}

fn range(domain: Domain, locale: &Locale) -> String {
    let number = |x: f64| locale.decimal(x, if x.fract() == 0.0 { 0 } else { 2 });
    match domain {
        Domain::Framework => Level::ALL.map(|level| format!("`{}`", level.word())).join(", "),
        Domain::Real { min, max } => format!("{} … {}", number(min), number(max)),
        Domain::Whole { min, max } => {
            locale.format("keys-whole", &[("min", Arg::Text(&number(min))), ("max", Arg::Text(&number(max)))])
        }
    }
}

fn remarks(spec: &Spec, locale: &Locale) -> String {
    let mut remarks = Vec::new();
    if !spec.required {
        remarks.push(locale.text("keys-optional"));
    }
    if !spec.open_to_measures {
        remarks.push(locale.text("keys-closed"));
    }
    remarks.join("; ")
}

fn kind_unit(kind: OutcomeKind) -> &'static str {
    match kind {
        OutcomeKind::Days => "unit-days",
        OutcomeKind::FirstDay => "keys-unit-day",
        OutcomeKind::Usd => "keys-unit-usd",
        OutcomeKind::Level => "keys-unit-level",
        OutcomeKind::Count => "keys-unit-count",
        OutcomeKind::Share => "unit-share",
        OutcomeKind::Km => "unit-km",
    }
}

#[cfg(test)]
mod tests {
    use super::reference;
    use harmattan_core::Language;
    use harmattan_render::locale::Locale;

    /// `harmattan keys --lang en > docs/keys.md` makes the page anew.
    #[test]
    fn the_page_in_docs_is_current() {
        let page = include_str!("../../../docs/keys.md");
        assert!(page == reference(&Locale::new(Language::English)), "docs/keys.md is out of date");
    }
}
