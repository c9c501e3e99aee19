//! `experts`: a scenario and the sheets of experts in; what they say together and apart, and the scenarios that state it, out: one
//! whose futures are shared among the experts, or one with their pool in place of each quantity.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::update::way;
use crate::cli::exit::{Exit, Failure};
use crate::cli::questions::ExpertsRequest;
use crate::cli::table::table;
use crate::cli::terminal::Terminal;
use harmattan_analysis::experts::{Performance, Weighing, disagreements, equal_weights, performance, pooled};
use harmattan_core::distribution::Distribution;
use harmattan_core::parameters::Slot;
use harmattan_core::scenario::{self, Grade, Provenance, Quantity, Scenario};
use harmattan_core::{Translations, significant};
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::{NewFile, put_files};
use harmattan_scenario::{
    Diagnostics, ExpertSheet, MOST_EXPERTS, extension_toml, read_expert_sheet, read_known_answers,
};

/// Questions with known answers below which weights are told to rest on little: Cooke's rule of thumb is ten.
const ENOUGH: usize = 10;

/// An expert and what the sheet says.
struct Expert {
    name: String,
    sheet: ExpertSheet,
    weight: f64,
}

/// A quantity and who says what of it, by the place of the expert; no pool where nobody who does has a weight.
struct Judged {
    slot: Slot,
    laws: Vec<(usize, Distribution)>,
    pool: Option<Distribution>,
}

impl Judged {
    /// What an expert says of it.
    fn by(&self, e: usize) -> Option<&Distribution> {
        self.laws.iter().find(|(by, _)| *by == e).map(|(_, law)| law)
    }
}

/// Pools, tells and writes.
pub(in crate::cli) fn run(request: &ExpertsRequest, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    super::events::ending(&request.out, &["toml"], locale)?;
    let names = names(&request.files, locale)?;
    let apart: Vec<PathBuf> = names.iter().map(|name| beside(&request.out, name)).collect();
    let written: Vec<&PathBuf> = [&request.out].into_iter().chain(apart.iter().filter(|_| request.apart)).collect();
    super::update::apart(&request.scenario.path, &request.files, &written, locale)?;
    let scenario = super::scenario(&request.scenario, locale, terminal)?;
    if !scenario.experts.is_empty() {
        return Err(Failure::Usage(locale.text("experts-error-already")));
    }
    let known = match &request.known {
        Some(path) => read_known_answers(path, &scenario).map_err(Failure::Scenario)?,
        None => Vec::new(),
    };
    let sheets = sheets(&request.files, &scenario, &known)?;
    let weighing = if known.is_empty() { None } else { Some(weighed(&sheets, &known, &names, locale)?) };
    let weights = match &weighing {
        Some(weighing) => weighing.experts.iter().map(|expert| expert.weight).collect(),
        None => given(&names, &request.weights, locale)?,
    };
    let experts: Vec<Expert> = names
        .into_iter()
        .zip(sheets)
        .zip(weights)
        .map(|((name, sheet), weight)| Expert { name, sheet, weight })
        .collect();
    let judged = judged(&experts, &scenario);
    if judged.iter().all(|judged| judged.pool.is_none()) {
        return Err(Failure::Usage(locale.text("experts-error-nothing")));
    }
    let weighed = experts.iter().filter(|expert| expert.weight > 0.0).count();
    if !request.pooled && weighed > MOST_EXPERTS {
        let whole = |n: usize| Arg::Count(i64::try_from(n).unwrap_or(i64::MAX));
        let args = [("found", whole(weighed)), ("most", whole(MOST_EXPERTS))];
        return Err(Failure::Usage(locale.format("experts-error-many", &args)));
    }
    let files = files(&experts, &judged, &scenario, request);
    put_files(&files, request.force).map_err(Failure::Output)?;
    tell_weights(&experts, weighing.as_ref(), known.len(), locale, terminal)?;
    tell_quantities(&experts, &judged, &scenario, locale, terminal)?;
    terminal.say(&locale.text(if request.pooled { "experts-how-pooled" } else { "experts-how-shared" }))?;
    for file in &files {
        let path = file.path.display().to_string();
        terminal.say(&locale.format("events-written", &[("path", Arg::Text(&path))]))?;
    }
    Ok(Exit::Done)
}

/// Experts are called by their files, each by another name.
fn names(files: &[PathBuf], locale: &Locale) -> Result<Vec<String>, Failure> {
    let mut names: Vec<String> = Vec::new();
    for file in files {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if names.contains(&name) {
            return Err(Failure::Usage(locale.format("experts-error-twice", &[("name", Arg::Text(&name))])));
        }
        names.push(name);
    }
    Ok(names)
}

/// Everything wrong with any sheet at once.
fn sheets(files: &[PathBuf], scenario: &Scenario, known: &[(String, f64)]) -> Result<Vec<ExpertSheet>, Failure> {
    let mut found = Diagnostics::new();
    let mut sheets = Vec::new();
    for file in files {
        match read_expert_sheet(file, scenario, known) {
            Ok(sheet) => sheets.push(sheet),
            Err(wrong) => found.append(wrong),
        }
    }
    if found.has_errors() { Err(Failure::Scenario(found)) } else { Ok(sheets) }
}

/// Weights by questions whose answers are known: every expert answers each, at the same levels.
fn weighed(
    sheets: &[ExpertSheet],
    known: &[(String, f64)],
    names: &[String],
    locale: &Locale,
) -> Result<Weighing, Failure> {
    for (sheet, name) in sheets.iter().zip(names) {
        if let Some(left_out) = sheet.known.iter().position(Vec::is_empty) {
            let args = [("name", Arg::Text(name.as_str())), ("question", Arg::Text(&known[left_out].0))];
            return Err(Failure::Usage(locale.format("experts-error-left-out", &args)));
        }
        if sheet.levels != sheets[0].levels {
            let args = [("name", Arg::Text(name.as_str())), ("first", Arg::Text(&names[0]))];
            return Err(Failure::Usage(locale.format("experts-error-levels", &args)));
        }
    }
    let said: Vec<Vec<Vec<f64>>> = sheets.iter().map(|sheet| sheet.known.clone()).collect();
    let answers: Vec<f64> = known.iter().map(|(_, answer)| *answer).collect();
    let weighing = sheets.first().and_then(|first| performance(&first.levels, &said, &answers));
    weighing.ok_or_else(|| Failure::Usage(locale.text("experts-error-unscored")))
}

/// Weights as typed, the others 1, shared so that they sum to 1.
fn given(names: &[String], typed: &[(String, f64)], locale: &Locale) -> Result<Vec<f64>, Failure> {
    if let Some((name, _)) = typed.iter().find(|(name, _)| !names.contains(name)) {
        return Err(Failure::Usage(locale.format("experts-error-name", &[("name", Arg::Text(name))])));
    }
    if typed.is_empty() {
        return Ok(equal_weights(names.len()));
    }
    let weight = |name: &String| typed.iter().rev().find(|(typed, _)| typed == name).map_or(1.0, |(_, weight)| *weight);
    let sum: f64 = names.iter().map(weight).sum();
    if sum > 0.0 {
        Ok(names.iter().map(|name| weight(name) / sum).collect())
    } else {
        Err(Failure::Usage(locale.text("experts-error-weights")))
    }
}

/// Every quantity that some expert speaks of; of those who do, weights are shared anew.
fn judged(experts: &[Expert], scenario: &Scenario) -> Vec<Judged> {
    let mut slots: Vec<Slot> =
        experts.iter().flat_map(|expert| expert.sheet.quantities.iter().map(|(slot, _)| *slot)).collect();
    slots.sort_unstable();
    slots.dedup();
    let of = |slot: Slot| -> Judged {
        let range = scenario.space.spec(slot).domain.range();
        let law = |expert: &Expert| Some(expert.sheet.quantities.iter().find(|(of, _)| *of == slot)?.1.clone());
        let laws: Vec<(usize, Distribution)> =
            (0..experts.len()).filter_map(|e| Some((e, rounded(law(&experts[e])?)))).collect();
        let sum: f64 = laws.iter().map(|(e, _)| experts[*e].weight).sum();
        let weighed: Vec<(f64, &Distribution)> = laws.iter().map(|(e, law)| (experts[*e].weight / sum, law)).collect();
        let pool = (sum > 0.0).then(|| rounded(pooled(&weighed, range)));
        Judged { slot, laws, pool }
    };
    slots.into_iter().map(of).collect()
}

/// Values to five digits: more would be read as knowledge. A law that would be none so stays as it is.
fn rounded(law: Distribution) -> Distribution {
    let short = |x: f64| significant(x, 5);
    let made = match &law {
        Distribution::OpenQuantiles { p, x, scale, min, max } => {
            let x = x.iter().copied().map(short).collect();
            Distribution::OpenQuantiles { p: p.clone(), x, scale: *scale, min: *min, max: *max }
        }
        Distribution::Pert { min, mode, max } => Distribution::Pert { min: short(*min), mode: *mode, max: short(*max) },
        Distribution::Truncated { law, min, max } => {
            Distribution::Truncated { law: Box::new(rounded((**law).clone())), min: *min, max: *max }
        }
        _ => return law,
    };
    if made.validate().is_ok() { made } else { law }
}

/// The file of one expert beside that of all.
fn beside(out: &Path, name: &str) -> PathBuf {
    let stem = out.file_stem().unwrap_or_default().to_string_lossy();
    out.with_file_name(format!("{stem}-{name}.toml"))
}

fn files(experts: &[Expert], judged: &[Judged], scenario: &Scenario, request: &ExpertsRequest) -> Vec<NewFile> {
    let list: Vec<&str> = experts.iter().filter(|e| e.weight > 0.0).map(|e| e.name.as_str()).collect();
    let all = judged.iter().filter_map(|judged| Some((judged.slot, judged.pool.as_ref()?)));
    // Whoever says nothing of a quantity goes by the pool of those who do: so all together are the pool.
    let mut together = stating(all, "experts-source", &list.join(", "), scenario);
    if !request.pooled {
        let weighed = experts.iter().enumerate().zip(keys(experts)).filter(|((_, expert), _)| expert.weight > 0.0);
        together.experts = weighed.map(|((e, expert), key)| shared(key, e, expert, judged)).collect();
    }
    let mut files = vec![file(&request.out, &together, scenario, request)];
    for (e, expert) in experts.iter().enumerate().filter(|_| request.apart) {
        // As in the scenario of all, the pool stands where this expert says nothing.
        let alone = judged.iter().filter_map(|judged| Some((judged.slot, judged.by(e).or(judged.pool.as_ref())?)));
        let alone = stating(alone, "experts-source-one", &expert.name, scenario);
        files.push(file(&beside(&request.out, &expert.name), &alone, scenario, request));
    }
    files
}

/// An expert as one of those that futures are shared among.
fn shared(key: String, e: usize, expert: &Expert, judged: &[Judged]) -> scenario::Expert {
    let provenance = Arc::new(provenance(&sourced("experts-source-one", &expert.name)));
    let said = judged.iter().filter_map(|judged| Some((judged.slot, judged.by(e)?.clone())));
    let set = said.map(|(slot, law)| (slot, Quantity { provenance: Arc::clone(&provenance), ..law.into() }));
    scenario::Expert { key, title: Translations::same(&expert.name), weight: expert.weight, set: set.collect() }
}

/// The keys of experts in a file: their names as far as keys allow, with a number where that makes two alike.
fn keys(experts: &[Expert]) -> Vec<String> {
    let allowed = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' };
    let mut keys: Vec<String> = Vec::with_capacity(experts.len());
    for (e, expert) in experts.iter().enumerate() {
        let key: String = expert.name.chars().take(40).map(allowed).collect();
        let numbered = (e + 1..).map(|number| format!("{key}_{number}"));
        let free = std::iter::once(key.clone()).chain(numbered).find(|key| !keys.contains(key));
        keys.extend(free);
    }
    keys
}

fn sourced(source: &str, names: &str) -> Translations {
    Translations::each(|language| Locale::new(language).format(source, &[("names", Arg::Text(names))]))
}

fn provenance(source: &Translations) -> Provenance {
    Provenance { source: Some(source.clone()), grade: Some(Grade::Estimated), ..Provenance::default() }
}

/// A scenario with these laws in place of its own.
fn stating<'a>(
    laws: impl Iterator<Item = (Slot, &'a Distribution)>,
    source: &str,
    names: &str,
    scenario: &Scenario,
) -> Scenario {
    let mut after = scenario.clone();
    let source = sourced(source, names);
    let provenance = Arc::new(provenance(&source));
    after.title = super::update::joined(&scenario.title, &source);
    for (slot, law) in laws {
        if let Some(Some(quantity)) = after.base.get_mut(slot) {
            let quantity: &mut Quantity = quantity;
            quantity.distribution = law.clone();
            quantity.provenance = Arc::clone(&provenance);
        }
    }
    after
}

/// The file of a scenario. Rank correlations speak of ranks, whatever the law: they stay.
fn file(path: &Path, after: &Scenario, scenario: &Scenario, request: &ExpertsRequest) -> NewFile {
    let text = extension_toml(scenario, after, &way(path, &request.scenario.path));
    NewFile { path: path.to_owned(), bytes: text.into_bytes() }
}

fn tell_weights(
    experts: &[Expert],
    weighing: Option<&Weighing>,
    questions: usize,
    locale: &Locale,
    terminal: &Terminal,
) -> Result<(), Failure> {
    super::heading(&locale.text("experts-heading-weights"), terminal)?;
    let column = |id: &str| locale.text(&format!("experts-column-{id}"));
    let Some(weighing) = weighing else {
        let rows: Vec<Vec<String>> =
            experts.iter().map(|e| vec![e.name.clone(), locale.percent(e.weight, 0)]).collect();
        terminal.say(&table(&[column("expert"), column("weight")], &rows))?;
        return Ok(terminal.say(&locale.text("experts-how-equal"))?);
    };
    let scores = |p: &Performance| [locale.probability(p.calibration), locale.decimal(p.information, 2)];
    let row = |name: String, p: &Performance, weight: String| {
        let [calibration, information] = scores(p);
        vec![name, calibration, information, weight]
    };
    let mut rows: Vec<Vec<String>> = (experts.iter().zip(&weighing.experts))
        .map(|(expert, scored)| row(expert.name.clone(), &scored.performance, locale.percent(scored.weight, 0)))
        .collect();
    rows.push(row(locale.text("experts-pool"), &weighing.pool, String::new()));
    rows.push(row(locale.text("experts-pool-equal"), &weighing.equal, String::new()));
    let header = ["expert", "calibration", "information", "weight"].map(column);
    terminal.say(&table(&header, &rows))?;
    let count = Arg::Count(i64::try_from(questions).unwrap_or(i64::MAX));
    terminal.say(&locale.format("experts-how-scored", &[("questions", count)]))?;
    if questions < ENOUGH {
        terminal.say(&locale.text("experts-few-questions"))?;
    }
    Ok(())
}

fn tell_quantities(
    experts: &[Expert],
    judged: &[Judged],
    scenario: &Scenario,
    locale: &Locale,
    terminal: &Terminal,
) -> Result<(), Failure> {
    super::heading(&locale.text("experts-heading-quantities"), terminal)?;
    let header = ["quantity", "who", "middle", "range"].map(|id| locale.text(&format!("experts-column-{id}")));
    let mut rows = Vec::new();
    for judged in judged {
        let label = locale.text(&scenario.space.spec(judged.slot).label_id());
        let mut first = format!("{label} ({})", scenario.space.name(judged.slot));
        let mut row = |who: String, law: &Distribution| {
            let [low, middle, high] = [0.1, 0.5, 0.9].map(|p| locale.compact(significant(law.quantile(p), 3)));
            rows.push(vec![std::mem::take(&mut first), who, middle, locale.range(&low, &high)]);
        };
        for (e, law) in &judged.laws {
            row(experts[*e].name.clone(), law);
        }
        if let Some(pool) = &judged.pool {
            row(locale.text("experts-pool"), pool);
        }
        if let Some(Some(before)) = scenario.base.get(judged.slot) {
            row(locale.text("experts-before"), &before.distribution);
        }
    }
    terminal.say(&table(&header, &rows))?;
    for judged in judged {
        remark(judged, experts, scenario, locale, terminal)?;
    }
    Ok(())
}

/// Who disagrees, and which hypotheses keep values of their own.
fn remark(
    judged: &Judged,
    experts: &[Expert],
    scenario: &Scenario,
    locale: &Locale,
    terminal: &Terminal,
) -> Result<(), Failure> {
    let key = scenario.space.name(judged.slot);
    if judged.pool.is_none() {
        terminal.say(&locale.format("experts-unweighed", &[("key", Arg::Text(key))]))?;
    }
    let laws: Vec<&Distribution> = judged.laws.iter().map(|(_, law)| law).collect();
    for (low, high) in disagreements(&laws) {
        let name = |place: usize| Arg::Text(experts[judged.laws[place].0].name.as_str());
        let args = [("key", Arg::Text(key)), ("low", name(low)), ("high", name(high))];
        terminal.say(&locale.format("experts-disagree", &args))?;
    }
    let own: Vec<&str> = (scenario.hypotheses.iter())
        .filter(|hypothesis| hypothesis.set.iter().any(|(slot, _)| *slot == judged.slot))
        .map(|hypothesis| super::name(&hypothesis.title, locale))
        .collect();
    if !own.is_empty() {
        let list = own.join(&locale.text("briefing-list-comma"));
        let args = [("key", Arg::Text(key)), ("hypotheses", Arg::Text(&list))];
        terminal.say(&locale.format("experts-set-by", &args))?;
    }
    Ok(())
}
