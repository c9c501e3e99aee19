//! The page of keys on the tables of a theatre file.

use std::fmt::Write as _;

use harmattan_render::locale::{Arg, Locale};
use harmattan_scenario::{FieldEntry, FieldHolds, Members, theatre_tables};

/// All tables, as Markdown.
pub(super) fn reference(locale: &Locale) -> String {
    let mut out = format!("\n## {}\n\n{}\n", locale.text("keys-theatre"), locale.text("keys-theatre-introduction"));
    let columns = ["key", "meaning", "holds", "unit", "remarks"].map(|c| locale.text(&format!("keys-column-{c}")));
    for table in theatre_tables() {
        let header = if table.header.is_empty() { String::new() } else { format!(" (`{}`)", table.header) };
        let _ = write!(out, "\n### {}{header}\n\n| {} |\n", locale.text(table.meaning), columns.join(" | "));
        let _ = writeln!(out, "| --- | --- | --- | --- | --- |");
        for field in &table.fields {
            let cells = [&format!("`{}`", field.key), &locale.text(field.meaning), &holds(field, locale)];
            let cells = cells.map(String::as_str).join(" | ");
            let _ = writeln!(out, "| {cells} | {} | {} |", unit(field, locale), remarks(field, locale));
        }
    }
    out
}

fn holds(field: &FieldEntry, locale: &Locale) -> String {
    let number = |x: f64| locale.decimal(x, if x.fract() == 0.0 { 0 } else { 2 });
    let of = |id: &str, members: Members| {
        let what = locale.text(members.what());
        locale.format(id, &[("what", Arg::Text(&what))])
    };
    match &field.holds {
        FieldHolds::Words => locale.text("keys-holds-words"),
        FieldHolds::Text => locale.text("keys-holds-text"),
        FieldHolds::Number { range: (min, max), .. } => format!("{} … {}", number(*min), number(*max)),
        FieldHolds::Whole { most, .. } => {
            let (min, max) = (number(0.0), number(*most as f64));
            locale.format("keys-whole", &[("min", Arg::Text(&min)), ("max", Arg::Text(&max))])
        }
        FieldHolds::Flag { .. } => locale.text("keys-holds-flag"),
        FieldHolds::Choice(words) => words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", "),
        FieldHolds::Name(members) => of("keys-holds-name", *members),
        FieldHolds::Pair(members) => of("keys-holds-pair", *members),
        FieldHolds::Chain(members) => of("keys-holds-chain", *members),
    }
}

fn unit(field: &FieldEntry, locale: &Locale) -> String {
    match field.holds {
        FieldHolds::Number { unit, .. } | FieldHolds::Whole { unit, .. } => locale.text(unit),
        _ => String::new(),
    }
}

fn remarks(field: &FieldEntry, locale: &Locale) -> String {
    match field.holds {
        FieldHolds::Flag { default: Some(default) } => {
            locale.format("keys-default", &[("value", Arg::Text(&default.to_string()))])
        }
        _ if field.required => String::new(),
        _ => locale.text("keys-optional"),
    }
}
