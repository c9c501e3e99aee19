//! `diff.json`, and what of it a briefing says on its first page: what changed since the earlier run, and why.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::difference::recorded;
use crate::locale::{Arg, Locale};
use crate::report::document::{Block, Cell, Changes, Column, Document, Section, Sign, Table};
use crate::report::file_names::DIFFERENCE;
use crate::report::finished_error::{FinishedError, json};
use crate::report::finished_run::FinishedRun;
use crate::report::labels::Labels;
use crate::report::manifest::{KIND_DIFFERENCE, Manifest, PairedContent};
use harmattan_analysis::comparison::{Attributed, Attribution, Estimate, is_asked};
use harmattan_analysis::{InLanguages, Summary};
use harmattan_engine::{Item, Layout, items};

/// Layout of `diff.json`; raised when a field changes its meaning.
pub const DIFFERENCE_FORMAT: u32 = 3;
/// Causes named of an outcome; the others are told as one.
const MOST_CAUSES: usize = 2;

/// `diff.json`: what changed between two runs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DifferenceFile {
    /// Version of this layout.
    pub format: u32,
    /// The first run and the second.
    pub runs: [ComparedRun; 2],
    /// Change of the chosen outcome between the two runs as they were recorded; none where a run does not give it.
    pub recorded: Option<f64>,
    /// The chosen outcome's change taken apart; none where it cannot be.
    pub attribution: Option<Attribution>,
    /// What changed, in the order of the attributions; none where nothing did.
    pub changes: Vec<NamedChange>,
    /// The outcomes a reader sees first, in both runs, each taken apart.
    pub headlines: Vec<HeadlineChange>,
}

/// One of the runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComparedRun {
    /// Title of its scenario.
    pub title: InLanguages,
    /// First day, ISO 8601.
    pub start: String,
    /// The same as it is written.
    pub day: InLanguages,
    /// Futures counted.
    pub trajectories: u64,
    /// Digest of its resolved scenario.
    pub digest: String,
}

/// A change in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedChange {
    /// Its name in data files.
    pub key: String,
    /// Its name.
    pub name: InLanguages,
    /// What was.
    pub from: InLanguages,
    /// What is.
    pub to: InLanguages,
}

/// An outcome then and now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HeadlineChange {
    /// Key of the outcome.
    pub key: String,
    /// In the first run, with its 95 % interval.
    pub then: Estimate,
    /// In the second.
    pub now: Estimate,
    /// What each change adds.
    pub attribution: Attribution,
}

impl From<&FinishedRun> for ComparedRun {
    fn from(run: &FinishedRun) -> Self {
        Self {
            title: InLanguages::from(&run.scenario.title),
            start: run.scenario.start.to_string(),
            day: InLanguages::each(|language| Locale::new(language).date(run.scenario.start)),
            trajectories: run.summary.trajectories,
            digest: run.digest.clone(),
        }
    }
}

impl HeadlineChange {
    /// An outcome as both runs recorded it; none where one did not.
    #[must_use]
    pub fn new([a, b]: [&Summary; 2], attribution: Attribution) -> Option<Self> {
        let key = attribution.chosen.clone();
        Some(Self { then: estimate(a, &key)?, now: estimate(b, &key)?, attribution, key })
    }
}

/// What a run gives for an item, with its 95 % interval; an end that nothing tells is infinite.
fn estimate(summary: &Summary, key: &str) -> Option<Estimate> {
    let value = recorded(summary, key)?;
    let event = summary.mixture.events.iter().find(|e| e.key == key).map(|e| [e.chance.low, e.chance.high]);
    let amount = || {
        let [low, high] = summary.mixture.outcomes.iter().find(|o| o.key == key)?.mean_interval;
        Some([low.unwrap_or(f64::NEG_INFINITY), high.unwrap_or(f64::INFINITY)])
    };
    let [low, high] = event.or_else(amount).unwrap_or([f64::NEG_INFINITY, f64::INFINITY]);
    Some(Estimate { value, low, high })
}

impl DifferenceFile {
    /// Reads the folder of a difference.
    ///
    /// # Errors
    ///
    /// [`FinishedError`]: it is no difference, or a file is missing, damaged or of another version.
    pub fn read(folder: &Path) -> Result<Self, FinishedError> {
        Manifest::<PairedContent>::read(folder, KIND_DIFFERENCE)?;
        let path = folder.join(DIFFERENCE);
        let file: Self = json(&path, DIFFERENCE_FORMAT)?;
        let count = file.changes.len();
        let is_whole = file.headlines.iter().all(|h| h.attribution.changes.len() == count);
        if is_whole { Ok(file) } else { Err(FinishedError::Mismatched { path }) }
    }

    /// Whether its second run is one of this digest, so that it leads there.
    #[must_use]
    pub fn leads_to(&self, digest: &str) -> bool {
        self.runs[1].digest == digest
    }

    /// Title and first day of its second run.
    #[must_use]
    pub fn second(&self, locale: &Locale) -> [&str; 2] {
        let run = &self.runs[1];
        [run.title.get(locale.language()), run.day.get(locale.language())]
    }
}

/// A run's briefing with what changed since the first run of a difference, and why.
#[must_use]
pub fn briefing_since(document: Document, file: &DifferenceFile, run: &FinishedRun, locale: &Locale) -> Document {
    document.with_changes(changes_since(file, run, locale), all_changes(file, run, locale))
}

/// Every change, what was and what is, and what it adds to the chosen outcome; nothing where nothing changed.
fn all_changes(file: &DifferenceFile, run: &FinishedRun, locale: &Locale) -> Option<Section> {
    let attribution = file.attribution.as_ref().filter(|_| !file.changes.is_empty())?;
    let all = items(&Layout::of(&run.scenario), false);
    let item = all.iter().find(|item| item.key == attribution.chosen)?;
    let (labels, language) = (Labels::new(&run.scenario, locale), locale.language());
    let effect = |effect: Estimate| {
        Cell::short(labels.difference(item.unit, effect.value)).with_aside(labels.interval(item.unit, effect))
    };
    let row = |(change, at): (&NamedChange, &Attributed)| {
        let words = [&change.name, &change.from, &change.to].map(|text| Cell::text(text.get(language)));
        words.into_iter().chain([effect(at.effect)]).collect::<Vec<Cell>>()
    };
    let mut rows: Vec<Vec<Cell>> = file.changes.iter().zip(&attribution.changes).map(row).collect();
    let whole = [locale.text("diff-sum"), String::new(), String::new()].map(Cell::text);
    rows.push(whole.into_iter().chain([effect(attribution.whole)]).collect());
    let column = |id: &str, weight: u32| Column::new(locale.text(id)).weight(weight);
    let columns = vec![
        column("diff-column-change", 2),
        column("since-column-then", 2),
        column("since-column-now", 2),
        column("diff-column-effect", 1),
    ];
    let (name, unit) = (labels.item(item), labels.difference_unit(item.unit));
    let args = [("outcome", Arg::Text(name.as_str())), ("unit", Arg::Text(&unit))];
    let heading = locale.text("since-section-heading");
    let table = Table { cards: true, ..Table::new(heading.clone(), columns, rows) };
    let note = Block::Note { text: locale.format("since-section-note", &args) };
    Some(Section { heading, blocks: vec![note, Block::Table(table)] })
}

/// What changed since the first run of a difference, and why, for the first page of the briefing of the second, `run`.
fn changes_since(file: &DifferenceFile, run: &FinishedRun, locale: &Locale) -> Changes {
    let language = locale.language();
    let [then, now] = [0, 1].map(|index: usize| file.runs[index].day.get(language));
    let args =
        [("then", Arg::Text(then)), ("now", Arg::Text(now)), ("title", Arg::Text(file.runs[0].title.get(language)))];
    let heading = if then == now { locale.text("since-heading-same") } else { locale.format("since-heading", &args) };
    if file.changes.is_empty() {
        let note = format!("{} {}", locale.format("since-basis", &args), locale.text("since-nothing"));
        return Changes { heading, note, signs: Vec::new() };
    }
    let all = items(&Layout::of(&run.scenario), false);
    let labels = Labels::new(&run.scenario, locale);
    let shown = file.headlines.iter().filter_map(|h| Some((all.iter().find(|item| item.key == h.key)?, h)));
    // Of the outcomes first seen those that are asked of: the page has one sheet.
    let shown =
        shown.filter(|(item, h)| is_asked(item) || file.attribution.as_ref().is_some_and(|a| a.chosen == h.key));
    Changes {
        heading,
        note: locale.format("since-basis", &args),
        signs: shown.map(|(item, headline)| sign(file, item, headline, &labels)).collect(),
    }
}

/// An outcome then and now, and its largest causes.
fn sign(file: &DifferenceFile, item: &Item, headline: &HeadlineChange, labels: &Labels<'_>) -> Sign {
    let locale = labels.locale;
    let HeadlineChange { then, now, attribution, .. } = headline;
    let change = now.value - then.value;
    let mut order: Vec<usize> = (0..attribution.changes.len()).collect();
    let effect = |i: usize| attribution.changes[i].effect;
    // First those that can be told from nothing.
    let is_open = |i: usize| effect(i).low <= 0.0 && effect(i).high >= 0.0;
    let size = |i: usize| effect(i).value.abs();
    order.sort_by(|&x, &y| is_open(x).cmp(&is_open(y)).then(size(y).total_cmp(&size(x))));
    let named = |&i: &usize| (file.changes[i].name.get(locale.language()).to_owned(), effect(i));
    let mut causes: Vec<(String, Estimate)> =
        order.iter().filter(|&&i| effect(i).value != 0.0).take(MOST_CAUSES).map(named).collect();
    let told: f64 = causes.iter().map(|(_, effect)| effect.value).sum();
    // What the others add, and what the futures of the runs and of the walk leave over: all together are the change.
    let others = attribution.whole.value - told;
    let rest = change - attribution.whole.value;
    let lost = 1e-9 * then.value.abs();
    let more = [("since-others", others), ("since-rest", rest)].into_iter().filter(|(_, value)| value.abs() > lost);
    let alone = |value: f64| Estimate { value, low: f64::NEG_INFINITY, high: f64::INFINITY };
    causes.extend(more.map(|(id, value)| (locale.text(id), alone(value))));
    let one = labels.in_one_unit(item.unit, causes.iter().map(|(_, effect)| effect.value).chain([change]));
    let cause = |(name, effect): &(String, Estimate)| {
        let (change, interval) = (one.signed(effect.value), one.interval(*effect));
        let args =
            [("name", Arg::Text(name.as_str())), ("change", Arg::Text(&change)), ("interval", Arg::Text(&interval))];
        let id = if effect.has_interval() { "since-cause" } else { "since-cause-alone" };
        locale.format(id, &args)
    };
    let list: Vec<String> = causes.iter().map(cause).collect();
    let list = list.join(&locale.text("diff-parts"));
    let [was, is] = [then, now].map(|e| labels.value(item.unit, e.value));
    let (name, named) = (labels.item(item), one.named(change));
    // The interval is that of the walk: of what the runs differ by beyond it nothing is known.
    let is_whole = rest.abs() <= lost && attribution.whole.has_interval();
    let change = if is_whole {
        let interval = one.interval(attribution.whole);
        locale.format("since-change", &[("change", Arg::Text(named.as_str())), ("interval", Arg::Text(&interval))])
    } else {
        named
    };
    let args = [
        ("outcome", Arg::Text(name.as_str())),
        ("then", Arg::Text(&was)),
        ("now", Arg::Text(&is)),
        ("change", Arg::Text(&change)),
        ("list", Arg::Text(&list)),
    ];
    let id = if list.is_empty() { "since-same" } else { "since-causes" };
    Sign { title: locale.format("since-outcome", &args), text: locale.format(id, &args) }
}
