//! Help in the reader's words where the parser has its own: default and possible values, names of values, the usage
//! line, headings, and the sections of the manual page.

use clap::{Arg, Command};

use harmattan_render::locale::{Arg as Word, Locale};

/// What the parser calls options in the usage line.
const OPTIONS: &str = "[OPTIONS]";

/// A command whose help is all in the words of a language.
pub(super) fn worded(command: Command, locale: &Locale) -> Command {
    command
        .subcommand_value_name(locale.text("cli-value-command"))
        .mut_args(|arg| worded_arg(arg, locale))
        .mut_subcommands(|sub| worded(sub, locale))
}

fn worded_arg(arg: Arg, locale: &Locale) -> Arg {
    if !arg.get_action().takes_values() {
        return arg;
    }
    let note = |id: &str, words: Vec<String>| {
        let list = words.join(&locale.text("briefing-list-comma"));
        (!list.is_empty()).then(|| locale.format(id, &[("list", Word::Text(&list))]))
    };
    let default = arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
    let possible = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    let help = arg.get_help().map(ToString::to_string);
    let parts = [help, note("cli-help-default", default), note("cli-help-possible", possible)];
    let names: Vec<String> =
        arg.get_value_names().unwrap_or_default().iter().map(|name| value_name(name, locale)).collect();
    let arg = arg.hide_default_value(true).hide_possible_values(true);
    let arg = arg.help(parts.into_iter().flatten().collect::<Vec<_>>().join(" "));
    if names.is_empty() { arg } else { arg.value_names(names) }
}

/// What a value is called: `FILE`, `FICHIER`; a name without words of its own (`N`) stays.
fn value_name(name: &str, locale: &Locale) -> String {
    let (one, more) = name.strip_suffix(",…").map_or((name, ""), |one| (one, ",…"));
    let id = format!("cli-value-{}", one.to_lowercase().replace(['_', '='], "-"));
    if locale.has(&id) { locale.text(&id) + more } else { name.to_owned() }
}

/// Rendered help with what the parser does not let be said otherwise put into words.
pub(super) fn finished(text: &str, locale: &Locale) -> String {
    let mut text = text.replace(OPTIONS, &locale.text("cli-value-options"));
    for heading in ["commands", "options", "arguments"].map(|name| locale.text(&format!("cli-help-{name}"))) {
        let with_colon = locale.format("briefing-colon", &[("name", Word::Text(&heading))]);
        text = text.replace(&format!("\n{heading}:\n"), &format!("\n{with_colon}\n"));
    }
    text
}

/// The manual page with its sections in the reader's words.
pub(super) fn manual(roff: &str, locale: &Locale) -> String {
    const SECTIONS: [&str; 6] = ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXTRA", "VERSION"];
    let section = |line: &str| {
        let name = line.strip_prefix(".SH ")?;
        let known = SECTIONS.iter().find(|known| **known == name.trim_matches('"'))?;
        Some(format!(".SH \"{}\"", locale.text(&format!("cli-manual-{}", known.to_lowercase()))))
    };
    let lines = roff.lines().map(|line| section(line).unwrap_or_else(|| line.to_owned()));
    finished(&(lines.collect::<Vec<_>>().join("\n") + "\n"), locale)
}
