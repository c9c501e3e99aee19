//! `brief`: the briefing of a finished run again, in any language, without simulating.

use std::path::{Path, PathBuf};

use super::finished;
use crate::cli::arguments::BriefRequest;
use crate::cli::exit::{Exit, Failure};
use crate::cli::terminal::Terminal;
use crate::locale::{Arg, Locale};
use crate::report::comparing::{
    FinishedComparison, FinishedPortfolio, KIND_COMPARISON, KIND_PORTFOLIO, comparison_charts, comparison_document,
    portfolio_charts, portfolio_document,
};
use crate::report::document::{Document, Logo, LogoError, Look, TemplateError, html};
use crate::report::{
    FinishedError, FinishedRun, KIND_RUN, NewFile, Picture, briefing_document, briefing_name, chart_files, draw_charts,
    kind_of, picture_files, put_files,
};

/// Makes a briefing again.
pub(in crate::cli) fn run(request: &BriefRequest, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    let look = look(request, locale)?;
    let kind = kind_of(&request.folder).map_err(|e| finished::failure(e, locale))?;
    let files = match kind.as_str() {
        KIND_RUN => of_run(request, &look, locale)?,
        KIND_COMPARISON => {
            let comparison = FinishedComparison::read(&request.folder).map_err(|e| finished::failure(e, locale))?;
            let facts = comparison.facts();
            let pictures = comparison_charts(&facts, locale).map_err(drawing)?;
            of_document(request, &look, &comparison_document(&facts, &pictures, locale), &pictures, locale)?
        }
        KIND_PORTFOLIO => {
            let portfolio = FinishedPortfolio::read(&request.folder).map_err(|e| finished::failure(e, locale))?;
            let facts = portfolio.facts();
            let pictures = portfolio_charts(&facts, locale).map_err(drawing)?;
            of_document(request, &look, &portfolio_document(&facts, &pictures, locale), &pictures, locale)?
        }
        _ => {
            let error = FinishedError::Kind { path: request.folder.clone(), found: kind, wanted: KIND_RUN };
            return Err(finished::failure(error, locale));
        }
    };
    put_files(&files, request.force).map_err(Failure::Output)?;
    let page = page_path(request, locale).display().to_string();
    terminal.say(&locale.format("brief-written", &[("path", Arg::Text(&page))]))?;
    Ok(Exit::Done)
}

/// Where the page goes.
fn page_path(request: &BriefRequest, locale: &Locale) -> PathBuf {
    request.out.clone().unwrap_or_else(|| request.folder.join(briefing_name(locale, "html")))
}

/// The page of a run and, where it goes into the folder, the charts beside it.
fn of_run(request: &BriefRequest, look: &Look, locale: &Locale) -> Result<Vec<NewFile>, Failure> {
    let run = FinishedRun::read(&request.folder).map_err(|e| finished::failure(e, locale))?;
    let facts = run.facts();
    let drawn = draw_charts(&facts, &[Locale::new(locale.language())]).map_err(drawing)?;
    let mut files = Vec::new();
    for charts in &drawn {
        let page = html(&briefing_document(&facts, charts, locale), look);
        let bytes = page.map_err(|e| template_failure(request, e, locale))?.into_bytes();
        files.push(NewFile { path: page_path(request, locale), bytes });
    }
    if request.out.is_none() {
        let place = |(name, bytes): (String, Vec<u8>)| NewFile { path: request.folder.join(name), bytes };
        files.extend(chart_files(&drawn).map_err(drawing)?.into_iter().map(place));
    }
    Ok(files)
}

/// A page of a comparison or portfolio and, where it goes into the folder, the charts beside it.
fn of_document(
    request: &BriefRequest,
    look: &Look,
    document: &Document,
    pictures: &[Picture],
    locale: &Locale,
) -> Result<Vec<NewFile>, Failure> {
    let bytes = html(document, look).map_err(|e| template_failure(request, e, locale))?.into_bytes();
    let mut files = vec![NewFile { path: page_path(request, locale), bytes }];
    if request.out.is_none() {
        let place = |(name, bytes): (String, Vec<u8>)| NewFile { path: request.folder.join(name), bytes };
        files.extend(picture_files(pictures).map_err(drawing)?.into_iter().map(place));
    }
    Ok(files)
}

fn drawing(error: crate::charts::ChartError) -> Failure {
    Failure::Drawing(error.to_string())
}

/// Template and logo, read from their files.
fn look(request: &BriefRequest, locale: &Locale) -> Result<Look, Failure> {
    let read = |path: &Path| {
        let error = |cause| finished::failure(FinishedError::Read { path: path.to_path_buf(), cause }, locale);
        std::fs::read(path).map_err(error)
    };
    let template = match &request.template {
        None => None,
        Some(path) => Some(String::from_utf8(read(path)?).map_err(|e| {
            let cause = e.utf8_error().to_string();
            template_failure(request, TemplateError { line: None, cause }, locale)
        })?),
    };
    let logo = match &request.logo {
        None => None,
        Some(path) => {
            let logo = Logo::new(path, read(path)?, locale.text("briefing-logo"));
            Some(logo.map_err(|e| logo_failure(&e, locale))?)
        }
    };
    Ok(Look { template, logo })
}

fn logo_failure(error: &LogoError, locale: &Locale) -> Failure {
    let (id, path) = match error {
        LogoError::Kind { path } => ("brief-error-logo-kind", path),
        LogoError::Large { path } => ("brief-error-logo-large", path),
    };
    Failure::Usage(locale.format(id, &[("path", Arg::Text(&path.display().to_string()))]))
}

/// A template that gives no page: the user's is wrong usage, the program's own a failure of drawing.
fn template_failure(request: &BriefRequest, error: TemplateError, locale: &Locale) -> Failure {
    let Some(path) = &request.template else { return Failure::Drawing(error.to_string()) };
    let path = path.display().to_string();
    let line = error.line.map(|line| line.to_string());
    let mut args = vec![("path", Arg::Text(&path)), ("cause", Arg::Text(&error.cause))];
    args.extend(line.as_deref().map(|line| ("line", Arg::Text(line))));
    let id = if line.is_some() { "brief-error-template-line" } else { "brief-error-template" };
    Failure::Usage(locale.format(id, &args))
}
