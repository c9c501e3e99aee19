//! Which policy, for what: for each of the questions a planner asks, the scenario that lowers its outcome most, and which
//! others cannot be told from it.

use serde::{Deserialize, Serialize};

use super::compare::ScenarioComparison;
use super::estimate::Verdict;
use harmattan_core::model::Outcome;
use harmattan_engine::{Item, Subject};

/// Outcomes a planner asks of: corridors, spread abroad, trade, deaths.
const ASKED: [Outcome; 4] = [Outcome::MostClosedDays, Outcome::FirstAbroad, Outcome::TradeLoss, Outcome::Deaths];

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Key of the outcome asked of.
    pub key: String,
    /// Index of the scenario that surely lowers it, and by the mean lowers it most; none where none surely does.
    pub first: Option<usize>,
    /// Those that surely lower it too and whose interval reaches the first one's difference: they are not told from it.
    pub alike: Vec<usize>,
}

/// Whether an item answers one of the questions.
#[must_use]
pub fn is_asked(item: &Item) -> bool {
    match &item.subject {
        Subject::Event(event) => ASKED.contains(&event.outcome),
        Subject::Amount(outcome) => ASKED.contains(outcome),
        Subject::Strikes | Subject::Cells | Subject::RoadDays => false,
    }
}

/// The answers, in the order of [`ASKED`]; scenarios that nobody may choose answer nothing.
pub(super) fn answers(items: &[Item], scenarios: &[ScenarioComparison]) -> Vec<Answer> {
    let asked = ASKED.iter().flat_map(|asked| items.iter().filter(move |i| i.outcome() == Some(*asked) && is_asked(i)));
    asked.map(|item| answer(&item.key, scenarios)).collect()
}

fn answer(key: &str, scenarios: &[ScenarioComparison]) -> Answer {
    let difference = |s: &ScenarioComparison| {
        let compared = s.row(key).filter(|_| s.is_ranked())?.mixture;
        (compared.verdict == Verdict::Better).then_some(compared.difference)
    };
    let better: Vec<_> = scenarios.iter().enumerate().skip(1).filter_map(|(i, s)| Some((i, difference(s)?))).collect();
    let first = better.iter().copied().reduce(|a, b| if b.1.value < a.1.value { b } else { a });
    let alike = first.map_or_else(Vec::new, |(index, most)| {
        better.iter().filter(|(i, d)| *i != index && d.low <= most.value).map(|(i, _)| *i).collect()
    });
    Answer { key: key.to_owned(), first: first.map(|(i, _)| i), alike }
}
