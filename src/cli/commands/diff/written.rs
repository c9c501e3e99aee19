//! What a difference leaves in `diff.json`: names in every language, and the outcomes a reader sees first, then and now.

use super::Walked;
use harmattan_analysis::InLanguages;
use harmattan_analysis::comparison::Attribution;
use harmattan_core::Language;
use harmattan_core::scenario::Scenario;
use harmattan_engine::Change;
use harmattan_render::locale::Locale;
use harmattan_render::report::FinishedRun;
use harmattan_render::report::comparing::{
    ChangedUnit, ComparedRun, DIFFERENCE_FORMAT, DifferenceFile, HeadlineChange, NamedChange, first_day_words,
    recorded, unit_words,
};

/// The words of changes in one language: of the first day those of the runs, of all others those between the scenarios that begin
/// on one day.
pub(super) fn words(units: &[ChangedUnit], runs: [&Scenario; 2], from: &Scenario, locale: &Locale) -> Vec<[String; 3]> {
    let of = |unit: &ChangedUnit| match unit.change {
        Change::FirstDay => first_day_words(runs, locale),
        _ => unit_words(unit, [from, runs[1]], locale),
    };
    units.iter().map(of).collect()
}

/// The file of a difference that was walked.
pub(super) fn file(
    [a, b]: [&FinishedRun; 2],
    units: &[ChangedUnit],
    from: &Scenario,
    walked: &Walked,
) -> DifferenceFile {
    let all = Language::ALL.map(|language| words(units, [&a.scenario, &b.scenario], from, &Locale::new(language)));
    let text = |index: usize, part: usize| {
        let [en, fr, ar] = [0, 1, 2].map(|language: usize| all[language][index][part].clone());
        InLanguages { en, fr, ar }
    };
    let change = |(index, unit): (usize, &ChangedUnit)| NamedChange {
        key: unit.key.clone(),
        name: text(index, 0),
        from: text(index, 1),
        to: text(index, 2),
    };
    let key = &walked.attribution.chosen;
    let headline = |at: &Attribution| HeadlineChange::new([&a.summary, &b.summary], at.clone());
    DifferenceFile {
        format: DIFFERENCE_FORMAT,
        runs: [a, b].map(ComparedRun::from),
        recorded: recorded(&b.summary, key).zip(recorded(&a.summary, key)).map(|(b, a)| b - a),
        attribution: Some(walked.attribution.clone()),
        changes: units.iter().enumerate().map(change).collect(),
        headlines: walked.headlines.iter().filter_map(headline).collect(),
    }
}
