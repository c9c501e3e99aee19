//! What the server holds: scenarios, words, and the one place at which futures are simulated, one request at a time.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, OnceLock, PoisonError, RwLock};
use std::time::Duration;

use axum::http::StatusCode;
use harmattan_analysis::Summary;
use harmattan_core::scenario::Scenario;
use harmattan_core::{Language, Translations};
use harmattan_engine::Futures;
use harmattan_render::locale::{Arg, Locale};
use harmattan_scenario::{Diagnostics, Loaded, Opened};

use crate::problem::Problem;
use crate::state::{Lang, PageState, options};

/// Requests that may wait for their turn to simulate, runs apart: of those only the newest waits for long.
const MOST_WAITING: usize = 8;
/// How often a run that waits looks whether a newer one has come.
const LOOK: Duration = Duration::from_millis(10);
/// Longest period that is explored, days: ten years. A longer one would keep all others waiting.
const LONGEST: u32 = 3660;
/// Scenarios that may be dropped on the page; the oldest goes when another comes.
const MOST_DROPPED: usize = 16;

/// A scenario that the page may build on.
pub struct Base {
    /// Its name in requests.
    pub id: String,
    /// The file it was read from; none where it was dropped on the page.
    pub path: Option<PathBuf>,
    /// The name of that file, or of the one that was dropped.
    name: String,
    opened: Opened,
    /// As it stands, of as many futures as every picture rests on.
    pub scenario: Scenario,
    /// Its futures: those of a scenario much like it are prepared from them in less time.
    pub futures: Futures,
    /// What it says, once somebody has asked.
    pub summary: OnceLock<Summary>,
}

/// What the page asks about: a scenario and what it builds on.
pub struct Variant {
    /// What it builds on.
    pub base: Arc<Base>,
    /// The scenario with all that differs.
    pub scenario: Scenario,
    /// What deserves a look.
    pub warnings: Diagnostics,
    /// Whether anything differs from the base.
    pub is_changed: bool,
}

/// Whether somebody simulates, and how many wait, runs apart.
#[derive(Default)]
struct AtWork {
    busy: bool,
    waiting: usize,
}

/// The turn to simulate, until it is dropped.
pub struct Turn<'d>(&'d Desk);

/// Everything the server holds.
pub struct Desk {
    bases: RwLock<Vec<Arc<Base>>>,
    /// Threads that simulate; 0 for all there are.
    pub threads: usize,
    at_work: Mutex<AtWork>,
    /// Somebody has done.
    done: Condvar,
    /// Stops the newest run when a newer one comes.
    newest: Mutex<Arc<AtomicBool>>,
    locales: [Locale; 3],
}

impl Base {
    /// `like` is one of which much may be alike.
    fn new(
        (id, name): (String, String),
        path: Option<PathBuf>,
        opened: Opened,
        like: Option<&Self>,
    ) -> Result<Self, Diagnostics> {
        let Loaded { mut scenario, .. } = opened.with(&options(&std::collections::BTreeMap::new()))?;
        // Chance and ignorance are not parted here: a nested run needs many more futures.
        scenario.repeats = 1;
        let futures = like.map_or_else(|| Futures::new(&scenario), |like| like.futures.beside(&scenario));
        Ok(Self { id, path, name, opened, scenario, futures, summary: OnceLock::new() })
    }

    /// The name that a file which extends it calls it by.
    pub fn file_name(&self) -> String {
        self.name.clone()
    }
}

impl Desk {
    /// A desk with the scenarios of some files.
    pub fn new(paths: &[PathBuf], threads: usize) -> Result<Self, Diagnostics> {
        let mut bases: Vec<Arc<Base>> = Vec::new();
        for path in paths {
            let opened = Opened::read(path).sealed();
            let id =
                free_id(&bases, path.file_stem().map_or("scenario".into(), |stem| stem.to_string_lossy()).as_ref());
            let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            let base = Base::new((id, name), Some(path.clone()), opened, bases.first().map(AsRef::as_ref))?;
            bases.push(Arc::new(base));
        }
        Ok(Self {
            bases: RwLock::new(bases),
            threads,
            at_work: Mutex::default(),
            done: Condvar::new(),
            newest: Mutex::new(Arc::default()),
            locales: Language::ALL.map(Locale::new),
        })
    }

    /// The words of a language.
    pub fn locale(&self, lang: Lang) -> &Locale {
        let language = Language::from(lang);
        self.locales.iter().find(|locale| locale.language() == language).unwrap_or(&self.locales[0])
    }

    /// The scenarios, in order.
    pub fn bases(&self) -> Vec<Arc<Base>> {
        self.bases.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Takes in a scenario that was dropped on the page: a text, which may name no files but those held as what it extends.
    pub fn take_in(&self, name: &str, text: String, locale: &Locale) -> Result<Arc<Base>, Problem> {
        let held: Vec<PathBuf> = self.bases().iter().filter_map(|base| base.path.clone()).collect();
        let name = Path::new(name).file_name().map_or("scenario.toml".into(), |name| name.to_string_lossy());
        let opened = Opened::of_sealed_text(Path::new(name.as_ref()), text, &held);
        let stem = name.strip_suffix(".toml").unwrap_or(&name);
        let named = (String::new(), name.clone().into_owned());
        let like = self.bases();
        let base = Base::new(named, None, opened, like.first().map(AsRef::as_ref))
            .map_err(|found| Problem::scenario(&found, locale))?;
        if base.scenario.horizon_days > LONGEST {
            return Err(Problem::told(StatusCode::UNPROCESSABLE_ENTITY, locale, "explored-problem-horizon"));
        }
        let mut bases = self.bases.write().unwrap_or_else(PoisonError::into_inner);
        let dropped = || bases.iter().enumerate().filter(|(_, base)| base.path.is_none());
        if let Some((oldest, _)) = dropped().next().filter(|_| dropped().count() >= MOST_DROPPED) {
            bases.remove(oldest);
        }
        let base = Arc::new(Base { id: free_id(&bases, stem), ..base });
        bases.push(Arc::clone(&base));
        Ok(base)
    }

    /// The scenario that a state of the page is.
    pub fn variant(&self, state: &PageState) -> Result<Variant, Problem> {
        let locale = self.locale(state.lang);
        if !state.is_sound() {
            return Err(Problem::told(StatusCode::UNPROCESSABLE_ENTITY, locale, "explored-problem-request"));
        }
        // A page that was opened without a link names none.
        let base = self.bases().into_iter().find(|base| base.id == state.base || state.base.is_empty());
        let base = base.ok_or_else(|| Problem::told(StatusCode::NOT_FOUND, locale, "explored-problem-base"))?;
        let options = state.options();
        let loaded = base.opened.with(&options).map_err(|found| Problem::scenario(&found, locale))?;
        let Loaded { mut scenario, warnings } = loaded;
        scenario.repeats = 1;
        if scenario.horizon_days > LONGEST {
            return Err(Problem::told(StatusCode::UNPROCESSABLE_ENTITY, locale, "explored-problem-horizon"));
        }
        let is_changed = !state.set.is_empty();
        if is_changed && !state.set.contains_key("title") {
            scenario.title = changed_title(&base.scenario.title, &self.locales);
        }
        Ok(Variant { base, scenario, warnings, is_changed })
    }

    /// The turn of a run: an older run is stopped, and the flag that stops this one is given back.
    pub fn newest(&self) -> Arc<AtomicBool> {
        let mut newest = self.newest.lock().unwrap_or_else(PoisonError::into_inner);
        newest.store(true, Ordering::Relaxed);
        *newest = Arc::default();
        Arc::clone(&newest)
    }

    /// Waits for the turn to simulate; refused where too many wait, or nobody waits for the answer any longer.
    pub fn turn(&self, lang: Lang, stop: &AtomicBool) -> Result<Turn<'_>, Problem> {
        let mut at_work = self.at_work.lock().unwrap_or_else(PoisonError::into_inner);
        if at_work.waiting >= MOST_WAITING {
            return Err(Problem::told(StatusCode::TOO_MANY_REQUESTS, self.locale(lang), "explored-problem-busy"));
        }
        at_work.waiting += 1;
        while at_work.busy && !stop.load(Ordering::Relaxed) {
            at_work = self.done.wait_timeout(at_work, LOOK).unwrap_or_else(PoisonError::into_inner).0;
        }
        at_work.waiting -= 1;
        if stop.load(Ordering::Relaxed) {
            return Err(self.left(lang));
        }
        at_work.busy = true;
        Ok(Turn(self))
    }

    /// That nobody waits for the answer any longer: nobody will hear it.
    pub fn left(&self, lang: Lang) -> Problem {
        Problem::told(StatusCode::REQUEST_TIMEOUT, self.locale(lang), "explored-problem-busy")
    }

    /// Waits for the turn of a run; none where a newer one came meanwhile.
    pub fn turn_of_run(&self, stop: &AtomicBool) -> Option<Turn<'_>> {
        let mut at_work = self.at_work.lock().unwrap_or_else(PoisonError::into_inner);
        while at_work.busy {
            if stop.load(Ordering::Relaxed) {
                return None;
            }
            at_work = self.done.wait_timeout(at_work, LOOK).unwrap_or_else(PoisonError::into_inner).0;
        }
        at_work.busy = true;
        Some(Turn(self))
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.0.at_work.lock().unwrap_or_else(PoisonError::into_inner).busy = false;
        self.0.done.notify_all();
    }
}

/// The title of a scenario of which something was changed on the page, in every language.
pub fn changed_title(title: &Translations, locales: &[Locale]) -> Translations {
    Translations::each(|language| {
        let locale = locales.iter().find(|locale| locale.language() == language);
        let of = title.get(language);
        locale.map_or_else(|| of.to_owned(), |locale| locale.format("explored-title", &[("title", Arg::Text(of))]))
    })
}

/// A name in requests that no other scenario has.
fn free_id(bases: &[Arc<Base>], wanted: &str) -> String {
    let letter = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '-' | '_') { c } else { '-' };
    let wanted: String = wanted.chars().map(letter).collect();
    // The page says nothing where it means the first.
    let wanted = if wanted.is_empty() { "scenario".to_owned() } else { wanted };
    let is_free = |id: &String| bases.iter().all(|base| base.id != *id);
    if is_free(&wanted) {
        return wanted;
    }
    (2..=u32::MAX).map(|number| format!("{wanted}-{number}")).find(is_free).unwrap_or_default()
}
