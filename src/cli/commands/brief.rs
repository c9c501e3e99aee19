//! `brief`: the briefing of a finished run again, in any language, without simulating.

use std::path::{Path, PathBuf};

use super::finished;
use crate::cli::arguments::BriefRequest;
use crate::cli::exit::{Exit, Failure};
use crate::cli::terminal::Terminal;
use crate::locale::{Arg, Locale};
use crate::report::document::{Logo, LogoError, Look, TemplateError, html};
use crate::report::{
    FinishedError, FinishedRun, KIND_RUN, MAKES_PDF, NewFile, ReportError, briefing_document, briefing_name,
    chart_files, draw_charts, kind_of, pdf_file, put_files,
};

/// Makes a briefing again.
pub(in crate::cli) fn run(request: &BriefRequest, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    let look = look(request, locale)?;
    let kind = kind_of(&request.folder).map_err(|e| finished::failure(e, locale))?;
    if kind != KIND_RUN {
        let error = FinishedError::Kind { path: request.folder.clone(), found: kind, wanted: KIND_RUN };
        return Err(finished::failure(error, locale));
    }
    let wanted = wanted(request, locale)?;
    let files = of_run(request, &wanted, &look, locale)?;
    put_files(&files, request.force).map_err(Failure::Output)?;
    for path in [wanted.page, wanted.pdf].into_iter().flatten() {
        let path = path.display().to_string();
        terminal.say(&locale.format("brief-written", &[("path", Arg::Text(&path))]))?;
    }
    Ok(Exit::Done)
}

/// Where things go.
struct Wanted {
    page: Option<PathBuf>,
    pdf: Option<PathBuf>,
}

/// Without `--out` everything goes into the folder; a file that ends in `.pdf` asks for the PDF alone.
fn wanted(request: &BriefRequest, locale: &Locale) -> Result<Wanted, Failure> {
    let inside = |ending: &str| request.folder.join(briefing_name(locale, ending));
    let wanted = match &request.out {
        None => Wanted { page: Some(inside("html")), pdf: (MAKES_PDF || request.pdf).then(|| inside("pdf")) },
        Some(out) if out.extension().is_some_and(|e| e.eq_ignore_ascii_case("pdf")) => {
            Wanted { page: None, pdf: Some(out.clone()) }
        }
        Some(out) => Wanted { page: Some(out.clone()), pdf: request.pdf.then(|| out.with_extension("pdf")) },
    };
    if wanted.pdf.is_some() && !MAKES_PDF {
        return Err(Failure::Usage(locale.text("brief-error-no-pdf")));
    }
    Ok(wanted)
}

/// The briefing of a run and, where it goes into the folder, the charts beside it.
fn of_run(request: &BriefRequest, wanted: &Wanted, look: &Look, locale: &Locale) -> Result<Vec<NewFile>, Failure> {
    let drawing = |error: ReportError| Failure::Drawing(error.to_string());
    let run = FinishedRun::read(&request.folder).map_err(|e| finished::failure(e, locale))?;
    let facts = run.facts();
    let drawn = draw_charts(&facts, &[Locale::new(locale.language())]).map_err(|e| drawing(e.into()))?;
    let mut files = Vec::new();
    for charts in &drawn {
        let document = briefing_document(&facts, charts, locale);
        if let Some(path) = &wanted.page {
            let page = html(&document, look).map_err(|e| template_failure(request, e, locale))?;
            files.push(NewFile { path: path.clone(), bytes: page.into_bytes() });
        }
        if let Some(path) = &wanted.pdf {
            let bytes = pdf_file(&document, look).map_err(drawing)?;
            files.extend(bytes.map(|bytes| NewFile { path: path.clone(), bytes }));
        }
    }
    if request.out.is_none() {
        let place = |(name, bytes): (String, Vec<u8>)| NewFile { path: request.folder.join(name), bytes };
        files.extend(chart_files(&drawn).map_err(|e| drawing(e.into()))?.into_iter().map(place));
    }
    Ok(files)
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
