//! `completions` and `man`: what shells and manual readers want of the same parser.

use clap_complete::Shell;

use crate::cli::arguments::command;
use crate::cli::exit::{Exit, Failure};
use crate::cli::help::manual as manual_in_words;
use crate::cli::terminal::Terminal;
use harmattan_render::locale::Locale;

/// Prints the completions of a shell.
pub(in crate::cli) fn completions(shell: Shell, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut command(locale), "harmattan", &mut text);
    terminal.write(&text)?;
    Ok(Exit::Done)
}

/// Prints the manual page (roff): the program and then every command.
pub(in crate::cli) fn manual(locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    let mut text = Vec::new();
    let main = command(locale);
    let fail = |error| Failure::Write(None, error);
    clap_mangen::Man::new(main.clone()).render(&mut text).map_err(fail)?;
    for sub in main.get_subcommands() {
        let name = format!("harmattan {}", sub.get_name());
        let page = clap_mangen::Man::new(sub.clone().bin_name(&name));
        page.render_synopsis_section(&mut text).map_err(fail)?;
        page.render_description_section(&mut text).map_err(fail)?;
        page.render_options_section(&mut text).map_err(fail)?;
    }
    terminal.write(manual_in_words(&String::from_utf8_lossy(&text), locale).as_bytes())?;
    Ok(Exit::Done)
}
