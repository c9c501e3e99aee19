//! `brief`: the briefing of a finished run again, in any language, without simulating.

use std::collections::BTreeSet;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::finished;
use crate::cli::amounts::suggestion;
use crate::cli::exit::{Exit, Failure};
use crate::cli::requests::BriefRequest;
use crate::cli::terminal::Terminal;
use harmattan_analysis::answers::{ANSWERS_FORMAT, Answer};
use harmattan_analysis::{ASSESSMENT_FORMAT, Assessment};
use harmattan_core::scenario::Scenario;
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::asked::briefing_answered;
use harmattan_render::report::comparing::{
    DifferenceFile, FinishedComparison, FinishedPortfolio, briefing_since, comparison_document, portfolio_document,
};
use harmattan_render::report::document::{
    Branding, Document, LARGEST_LOGO, Logo, LogoError, TemplateError, Undefined, html,
};
use harmattan_render::report::{
    CHARTS, FinishedError, FinishedRun, KIND_COMPARISON, KIND_PORTFOLIO, KIND_RUN, MAKES_PDF, NewFile, OutputError,
    ReportError, Results, briefing_assessed, briefing_document, briefing_name, draw, is_a_page, is_of_results, kind_of,
    pdf_file, picture_files, put_files, workbook, workbook_name,
};

/// Makes a briefing again.
pub(in crate::cli) fn run(request: &BriefRequest, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    if request.xlsx {
        return book(request, locale, terminal);
    }
    let branding = branding(request, locale)?;
    let wanted = wanted(request, locale)?;
    let there = Lying::in_places(request, &wanted);
    let Made { document, charts } = made(request, locale)?;
    let mut files = Vec::new();
    if let Some(path) = &wanted.page {
        let page = html(&document, &branding).map_err(|e| template_failure(request, e, locale))?;
        files.push(NewFile { path: path.clone(), bytes: page.into_bytes() });
    }
    if let Some(path) = &wanted.pdf {
        let bytes = pdf_file(&document, &branding)?;
        files.extend(bytes.map(|bytes| NewFile { path: path.clone(), bytes }));
    }
    files.extend(charts.into_iter().map(|(name, bytes)| NewFile { path: request.folder.join(name), bytes }));
    // What came to lie there meanwhile is left alone.
    let mut beside = Vec::new();
    for file in files.iter_mut().filter(|file| !request.force && there.came_meanwhile(file)) {
        let free = free_beside(&file.path);
        let place = std::mem::replace(&mut file.path, free);
        beside.push((place, file.path.clone()));
    }
    put_files(&files, request.force).map_err(Failure::Output)?;
    for (place, path) in &beside {
        let (place, path) = (place.display().to_string(), path.display().to_string());
        terminal.complain(&locale.format("cli-beside", &[("path", Arg::Text(&place)), ("written", Arg::Text(&path))]));
    }
    for wanted in [wanted.page, wanted.pdf].into_iter().flatten() {
        let path = beside.iter().find(|(place, _)| *place == wanted).map_or(&wanted, |(_, path)| path);
        let path = path.display().to_string();
        terminal.say(&locale.format("brief-written", &[("path", Arg::Text(&path))]))?;
    }
    Ok(Exit::Done)
}

/// Makes the workbook of a finished run, in its folder or elsewhere.
fn book(request: &BriefRequest, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    let told = |e: FinishedError| finished::failure(e, locale);
    let run = FinishedRun::read(&request.folder).map_err(told)?;
    let bytes = workbook(&run.facts(), locale).map_err(ReportError::from)?;
    let inside = request.folder.join(workbook_name(locale));
    let path = request.out.clone().unwrap_or_else(|| inside.clone());
    let is_book = path.extension().is_some_and(|e| e.eq_ignore_ascii_case("xlsx"));
    if path != inside && ((path.exists() && !is_book) || is_of_results(&path)) {
        return Err(Failure::Output(OutputError::Needed { path }));
    }
    put_files(&[NewFile { path: path.clone(), bytes }], request.force).map_err(Failure::Output)?;
    let path = path.display().to_string();
    terminal.say(&locale.format("brief-written", &[("path", Arg::Text(&path))]))?;
    Ok(Exit::Done)
}

/// What lies in the places of a briefing before it is made.
struct Lying(BTreeSet<PathBuf>);

impl Lying {
    fn in_places(request: &BriefRequest, wanted: &Wanted) -> Self {
        let listed =
            |folder: &Path| std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
        let mut all: BTreeSet<PathBuf> = listed(&request.folder).chain(listed(&request.folder.join(CHARTS))).collect();
        all.extend([&wanted.page, &wanted.pdf].into_iter().flatten().filter(|path| path.exists()).cloned());
        Self(all)
    }

    /// Whether another content came to lie in the place of a file since.
    fn came_meanwhile(&self, file: &NewFile) -> bool {
        !self.0.contains(&file.path) && std::fs::read(&file.path).is_ok_and(|there| there != file.bytes)
    }
}

/// The first free name beside a file: `page-2.html`, `page-3.html` …
fn free_beside(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_os_string();
    let named = |number: u32| {
        let mut name = stem.clone();
        name.push(format!("-{number}"));
        if let Some(ending) = path.extension() {
            name.push(".");
            name.push(ending);
        }
        path.with_file_name(name)
    };
    (2..=u32::MAX).map(named).find(|path| !path.exists()).unwrap_or_else(|| path.to_path_buf())
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
    // With --force the page would be written over what it is made from.
    let file = |path: &PathBuf| std::fs::canonicalize(path).ok();
    let read = |path: &PathBuf| {
        [&request.template, &request.logo].into_iter().flatten().any(|r| file(r).is_some() && file(r) == file(path))
    };
    // What has another ending is hardly a page: a scenario, a table.
    let other = |path: &PathBuf| path.exists() && !is_a_page(path);
    let needed = |path: &&PathBuf| is_of_results(path) || read(path) || other(path);
    if let Some(path) = [&wanted.page, &wanted.pdf].into_iter().flatten().find(needed) {
        return Err(Failure::Output(OutputError::Needed { path: path.clone() }));
    }
    Ok(wanted)
}

/// A briefing and, where it goes into the folder, the files of its charts by their names inside.
struct Made {
    document: Document,
    charts: Vec<(String, Vec<u8>)>,
}

/// Reads the folder, whatever it holds.
fn made(request: &BriefRequest, locale: &Locale) -> Result<Made, Failure> {
    let told = |e: FinishedError| finished::failure(e, locale);
    let folder = &request.folder;
    let kind = kind_of(folder).map_err(told)?;
    if request.assessment.is_some() && kind != KIND_RUN {
        return Err(Failure::Usage(locale.text("assess-error-kind")));
    }
    if request.since.is_some() && kind != KIND_RUN {
        return Err(Failure::Usage(locale.text("since-error-kind")));
    }
    let answers = request.answers.iter().map(|path| answer(path, locale)).collect::<Result<Vec<_>, _>>()?;
    let answered = |document, scenario: &Scenario| briefing_answered(document, &answers, scenario, locale);
    let (document, pictures) = match kind.as_str() {
        KIND_RUN => {
            let run = FinishedRun::read(folder).map_err(told)?;
            let facts = run.facts();
            let pictures = draw(Results::Run(&facts), locale);
            let document = briefing_document(&facts, &pictures, locale);
            let since = request.since.as_deref().map(|since| difference(since, &run, locale)).transpose()?;
            let judged = request.assessment.as_deref().map(|path| assessment(path, &run, locale)).transpose()?;
            let document = match &judged {
                Some(judged) => briefing_assessed(document, judged, &run, locale),
                None => document,
            };
            let document = match &since {
                Some(since) => briefing_since(document, since, &run, locale),
                None => document,
            };
            (answered(document, &run.scenario), pictures)
        }
        KIND_COMPARISON => {
            let comparison = FinishedComparison::read(folder).map_err(told)?;
            let facts = comparison.facts();
            let pictures = draw(Results::Comparison(&facts), locale);
            (answered(comparison_document(&facts, &pictures, locale), facts.base()), pictures)
        }
        KIND_PORTFOLIO => {
            let portfolio = FinishedPortfolio::read(folder).map_err(told)?;
            let facts = portfolio.facts();
            let pictures = draw(Results::Portfolio(&facts), locale);
            (answered(portfolio_document(&facts, &pictures, locale), facts.scenario), pictures)
        }
        other => {
            let found = other.to_owned();
            return Err(told(FinishedError::Kind { path: folder.clone(), found, wanted: KIND_RUN }));
        }
    };
    let files = || picture_files(&pictures).map_err(|e| Failure::from(ReportError::from(e)));
    let charts = if request.out.is_none() { files()? } else { Vec::new() };
    Ok(Made { document, charts })
}

/// A judgement of the hypotheses that a run has.
fn assessment(path: &Path, run: &FinishedRun, locale: &Locale) -> Result<Assessment, Failure> {
    let shown = path.display().to_string();
    let unread = |cause: &str| {
        let args = [("path", Arg::Text(shown.as_str())), ("cause", Arg::Text(cause))];
        Failure::Usage(locale.format("brief-error-read", &args))
    };
    let bytes = std::fs::read(path).map_err(|error| unread(&error.to_string()))?;
    let judged: Option<Assessment> = serde_json::from_slice(&bytes).ok();
    let is_ours = |judged: &Assessment| judged.origin.format == ASSESSMENT_FORMAT && judged.is_whole();
    let Some(judged) = judged.filter(is_ours) else {
        return Err(Failure::Usage(locale.text("assess-error-format")));
    };
    let is_known = |key: &str| run.scenario.hypotheses.iter().any(|hypothesis| hypothesis.key == key);
    if judged.hypotheses.iter().all(|hypothesis| is_known(&hypothesis.key)) {
        return Ok(judged);
    }
    Err(Failure::Usage(locale.text("assess-error-other")))
}

/// An answer to a question put to futures.
fn answer(path: &Path, locale: &Locale) -> Result<Answer, Failure> {
    let shown = path.display().to_string();
    let bytes = std::fs::read(path).map_err(|error| {
        let cause = error.to_string();
        let args = [("path", Arg::Text(shown.as_str())), ("cause", Arg::Text(&cause))];
        Failure::Usage(locale.format("brief-error-read", &args))
    })?;
    let read: Option<Answer> = serde_json::from_slice(&bytes).ok();
    let wrong = || Failure::Usage(locale.format("answers-error-format", &[("path", Arg::Text(&shown))]));
    read.filter(|answer| answer.origin().format == ANSWERS_FORMAT).ok_or_else(wrong)
}

/// The difference that leads to a run.
fn difference(folder: &Path, run: &FinishedRun, locale: &Locale) -> Result<DifferenceFile, Failure> {
    let file = DifferenceFile::read(folder).map_err(|e| finished::failure(e, locale))?;
    if file.leads_to(&run.digest) {
        return Ok(file);
    }
    let ([title, day], path) = (file.second(locale), folder.display().to_string());
    let args = [("path", Arg::Text(path.as_str())), ("title", Arg::Text(title)), ("day", Arg::Text(day))];
    Err(Failure::Usage(locale.format("since-error-other", &args)))
}

/// Largest template that is read, bytes.
const LARGEST_TEMPLATE: usize = 4 * 1024 * 1024;

/// Template and logo, read from their files.
fn branding(request: &BriefRequest, locale: &Locale) -> Result<Branding, Failure> {
    // A byte more than may be: what is larger is told by whoever looks at it, and a device without end stops there.
    let read = |path: &Path, most: usize| {
        let error = |cause| finished::failure(FinishedError::Read { path: path.to_path_buf(), cause }, locale);
        let mut bytes = Vec::new();
        let file = std::fs::File::open(path).map_err(error)?;
        file.take(most as u64 + 1).read_to_end(&mut bytes).map_err(error)?;
        Ok::<_, Failure>(bytes)
    };
    let template = match &request.template {
        None => None,
        Some(path) => {
            let bytes = read(path, LARGEST_TEMPLATE)?;
            let failure = |cause: String, excessive| {
                template_failure(request, TemplateError { line: None, cause, undefined: None, excessive }, locale)
            };
            if bytes.len() > LARGEST_TEMPLATE {
                return Err(failure(String::new(), true));
            }
            Some(String::from_utf8(bytes).map_err(|e| failure(e.utf8_error().to_string(), false))?)
        }
    };
    let logo = match &request.logo {
        None => None,
        Some(path) => {
            let logo = Logo::new(path, read(path, LARGEST_LOGO)?, locale.text("briefing-logo"));
            Some(logo.map_err(|e| logo_failure(&e, locale))?)
        }
    };
    Ok(Branding { template, logo })
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
    if let Some(undefined) = &error.undefined {
        return Failure::Usage(undefined_name(&path, error.line, undefined, locale));
    }
    if error.excessive {
        return Failure::Usage(locale.format("brief-error-template-excessive", &args));
    }
    let id = if line.is_some() { "brief-error-template-line" } else { "brief-error-template" };
    Failure::Usage(locale.format(id, &args))
}

/// A name that nothing stands for: which is meant, and which there are.
fn undefined_name(path: &str, line: Option<usize>, undefined: &Undefined, locale: &Locale) -> String {
    let line = line.unwrap_or(1).to_string();
    let args = [("path", Arg::Text(path)), ("line", Arg::Text(&line)), ("name", Arg::Text(&undefined.name))];
    let said = locale.format("brief-error-template-name", &args);
    let last = undefined.name.rsplit('.').next().unwrap_or_default();
    let meant = suggestion(last, undefined.known.iter().map(String::as_str), locale);
    let list = undefined.known.join(&locale.text("briefing-list-comma"));
    let known = match undefined.known.as_slice() {
        [] => None,
        _ => Some(locale.format("cli-known", &[("names", Arg::Text(&list))])),
    };
    [Some(said), meant, known].into_iter().flatten().collect::<Vec<_>>().join("\n")
}
