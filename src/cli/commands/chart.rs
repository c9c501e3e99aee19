//! `chart`: one picture of finished results by name, dressed for a slide; or the list of what there is to draw.

use std::path::{Path, PathBuf};

use super::finished;
use crate::cli::exit::{Exit, Failure};
use crate::cli::requests::ChartCommand;
use crate::cli::terminal::Terminal;
use harmattan_render::charts::{self, Svg, smallest_letters};
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::comparing::{FinishedComparison, FinishedPortfolio};
use harmattan_render::report::{
    ChartRequestError, FinishedError, FinishedRun, KIND_COMPARISON, KIND_PORTFOLIO, KIND_RUN, MANIFEST, NewFile,
    ReportError, Results, kind_of, listed_charts, one_chart, put_files,
};

/// Letters smaller than this on a page of a given size are warned of, pixels.
const READABLE: f64 = 10.0;
/// Pixels of a PNG for each of the chart's own, where no size is given.
const PNG_SCALE: f64 = 2.0;

/// Draws a chart, or lists them.
pub(in crate::cli) fn run(request: &ChartCommand, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    let (folders, name) = told_apart(&request.words, request.list, locale)?;
    let held: Vec<Held> = folders.iter().map(|folder| Held::read(folder, locale)).collect::<Result<_, _>>()?;
    let facts: Vec<Facts<'_>> = held.iter().map(Held::facts).collect();
    let results: Vec<Results<'_>> = facts.iter().map(Facts::results).collect();
    let Some(name) = name else {
        return results.iter().try_for_each(|results| list(*results, locale, terminal)).map(|()| Exit::Done);
    };
    let mut wanted = request.chart.clone();
    wanted.name = name;
    let (name, svg) = one_chart(&results, locale, &wanted).map_err(|e| refused(&e, locale))?;
    let format = format_of(request, locale)?;
    let file =
        request.out.clone().unwrap_or_else(|| PathBuf::from(format!("{name}.{}.{format}", locale.language().code())));
    let bytes = bytes(&svg, &format, wanted.page.is_some())?;
    put_files(&[NewFile { path: file.clone(), bytes }], request.force).map_err(Failure::Output)?;
    if let Some(size) = smallest_letters(&svg).filter(|size| wanted.page.is_some() && *size < READABLE) {
        let args = [("size", Arg::Number(size, 0))];
        terminal.complain(&locale.format("chart-small-letters", &args));
    }
    let path = file.display().to_string();
    terminal.say(&locale.format("chart-written", &[("path", Arg::Text(&path))]))?;
    Ok(Exit::Done)
}

/// The folders and the name among what was typed: a folder is what holds a manifest, or looks like a path; the name may
/// stand before or after.
fn told_apart(words: &[String], list: bool, locale: &Locale) -> Result<(Vec<PathBuf>, Option<String>), Failure> {
    let is_folder = |word: &String| Path::new(word).join(MANIFEST).is_file();
    let (folders, others): (Vec<&String>, Vec<&String>) = words.iter().partition(|word| is_folder(word));
    let folders: Vec<PathBuf> = folders.into_iter().map(PathBuf::from).collect();
    let usage = |id: &str| Err(Failure::Usage(locale.text(id)));
    match (folders.is_empty(), others.as_slice(), list) {
        (true, [], _) => usage("chart-error-no-folder"),
        (true, [.., last], _) => {
            // What was meant as the folder is no result.
            let meant = others.iter().find(|word| word.contains(['/', '\\'])).unwrap_or(last);
            let path = PathBuf::from(meant.as_str());
            Err(finished::failure(FinishedError::NotARun { path }, locale))
        }
        (false, [], true) => Ok((folders, None)),
        (false, [], false) => usage("chart-error-no-name"),
        (false, [name], false) => Ok((folders, Some((*name).clone()))),
        (false, [.., last], _) => {
            let meant = others.iter().find(|word| word.contains(['/', '\\'])).unwrap_or(last);
            Err(finished::failure(FinishedError::NotARun { path: PathBuf::from(meant.as_str()) }, locale))
        }
    }
}

/// Results read back from a folder.
enum Held {
    Run(Box<FinishedRun>),
    Comparison(Box<FinishedComparison>),
    Portfolio(Box<FinishedPortfolio>),
}

/// What charts are made from.
enum Facts<'a> {
    Run(harmattan_render::report::RunFacts<'a>),
    Comparison(harmattan_render::report::comparing::ComparisonFacts<'a>),
    Portfolio(harmattan_render::report::comparing::PortfolioFacts<'a>),
}

impl Held {
    fn read(folder: &Path, locale: &Locale) -> Result<Self, Failure> {
        let told = |e: FinishedError| finished::failure(e, locale);
        match kind_of(folder).map_err(told)?.as_str() {
            KIND_RUN => FinishedRun::read(folder).map(|run| Self::Run(Box::new(run))).map_err(told),
            KIND_COMPARISON => FinishedComparison::read(folder).map(|c| Self::Comparison(Box::new(c))).map_err(told),
            KIND_PORTFOLIO => FinishedPortfolio::read(folder).map(|p| Self::Portfolio(Box::new(p))).map_err(told),
            other => {
                let found = other.to_owned();
                Err(told(FinishedError::Kind { path: folder.to_path_buf(), found, wanted: KIND_RUN }))
            }
        }
    }

    fn facts(&self) -> Facts<'_> {
        match self {
            Self::Run(run) => Facts::Run(run.facts()),
            Self::Comparison(comparison) => Facts::Comparison(comparison.facts()),
            Self::Portfolio(portfolio) => Facts::Portfolio(portfolio.facts()),
        }
    }
}

impl Facts<'_> {
    fn results(&self) -> Results<'_> {
        match self {
            Self::Run(facts) => Results::Run(facts),
            Self::Comparison(facts) => Results::Comparison(facts),
            Self::Portfolio(facts) => Results::Portfolio(facts),
        }
    }
}

/// One line a chart: its name, its finding, the options that narrow it.
fn list(results: Results<'_>, locale: &Locale, terminal: &Terminal) -> Result<(), Failure> {
    for chart in listed_charts(results, locale) {
        let options: Vec<String> = chart.options.iter().map(|option| format!("--{option}")).collect();
        terminal.say(format!("{}  {}", chart.name, options.join(" ")).trim_end())?;
        terminal.say(&format!("    {}", chart.title))?;
    }
    Ok(())
}

/// The format asked for: by `--format`, else by the ending of the file, else PNG.
fn format_of(request: &ChartCommand, locale: &Locale) -> Result<String, Failure> {
    let ending = request.out.as_ref().and_then(|path| path.extension()?.to_str().map(str::to_ascii_lowercase));
    let known = |format: &String| ["svg", "png", "pdf"].contains(&format.as_str());
    let format = request.format.clone().or_else(|| ending.filter(known)).unwrap_or_else(|| "png".to_owned());
    if format == "pdf" && !cfg!(feature = "chart-pdf") {
        return Err(Failure::Usage(locale.text("chart-error-no-pdf")));
    }
    Ok(format)
}

fn bytes(svg: &Svg, format: &str, is_sized: bool) -> Result<Vec<u8>, Failure> {
    let failed = |e: charts::ChartError| Failure::from(ReportError::from(e));
    match format {
        "svg" => Ok(svg.standalone().into_bytes()),
        #[cfg(feature = "chart-pdf")]
        "pdf" => charts::pdf(svg).map_err(failed),
        _ => charts::png(svg, if is_sized { 1.0 } else { PNG_SCALE }).map_err(failed),
    }
}

/// Why a chart is not drawn, in the reader's words, with what could be.
fn refused(error: &ChartRequestError, locale: &Locale) -> Failure {
    let list = |known: &[String]| known.join(", ");
    let words = match error {
        ChartRequestError::Name { name, known } => {
            locale.format("chart-error-name", &[("name", Arg::Text(name)), ("known", Arg::Text(&list(known)))])
        }
        ChartRequestError::Option { name, option, known } => {
            let known = list(known);
            let id = if known.is_empty() { "chart-error-option-none" } else { "chart-error-option" };
            let args =
                [("name", Arg::Text(name.as_str())), ("option", Arg::Text(option)), ("known", Arg::Text(&known))];
            locale.format(id, &args[..if known.is_empty() { 2 } else { 3 }])
        }
        ChartRequestError::Key { option, value, known } => locale.format(
            "chart-error-key",
            &[("option", Arg::Text(option)), ("value", Arg::Text(value)), ("known", Arg::Text(&list(known)))],
        ),
        ChartRequestError::Nothing { name } => locale.format("chart-error-nothing", &[("name", Arg::Text(name))]),
        ChartRequestError::Several { name, known } => {
            locale.format("chart-error-several", &[("name", Arg::Text(name)), ("known", Arg::Text(&list(known)))])
        }
    };
    Failure::Usage(words)
}
