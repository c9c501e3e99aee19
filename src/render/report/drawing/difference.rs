//! What changed between two runs → the input of its chart.

use super::caption::{caption, of_scenario};
use crate::charts::{Caption, shapley};
use crate::locale::Locale;
use crate::report::document::parts::Origin;
use crate::report::finished_run::FinishedRun;
use crate::report::labels::Labels;
use harmattan_analysis::comparison::{Attributed, Attribution};
use harmattan_engine::Item;

/// The change of an outcome from one run to another, taken apart.
#[derive(Clone, Copy, Debug)]
pub struct DifferenceFacts<'a> {
    /// The runs, the first one first.
    pub runs: [&'a FinishedRun; 2],
    /// The outcome.
    pub item: &'a Item,
    /// What each change adds.
    pub attribution: &'a Attribution,
    /// Names of the changes in the reader's language.
    pub names: &'a [String],
}

/// Turns a difference into inputs in one language.
pub(super) struct Inputs<'a> {
    facts: &'a DifferenceFacts<'a>,
    pub locale: &'a Locale,
    pub caption: Caption,
}

impl<'a> Inputs<'a> {
    pub fn new(facts: &'a DifferenceFacts<'a>, locale: &'a Locale) -> Self {
        let [from, to] = facts.runs;
        let origin = Origin {
            command: "",
            version: env!("CARGO_PKG_VERSION"),
            seed: from.scenario.seed,
            digest: &to.digest,
            trajectories: facts.attribution.trajectories,
        };
        let title = of_scenario(to.scenario.title.get(locale.language()), locale);
        Self { facts, locale, caption: caption(title, &to.scenario, origin, false) }
    }

    /// The waterfall from one run to the other.
    pub fn attribution(&self) -> shapley::Input {
        let DifferenceFacts { runs: [from, _], item, attribution, names } = *self.facts;
        let step = |(change, name): (&Attributed, &String)| shapley::Step { name: name.clone(), effect: change.effect };
        let mut steps: Vec<shapley::Step> = attribution.changes.iter().zip(names).map(step).collect();
        steps.sort_by(|a, b| b.effect.value.abs().total_cmp(&a.effect.value.abs()));
        shapley::Input {
            subject: shapley::Subject::Assumptions,
            outcome: Labels::new(&from.scenario, self.locale).item(item),
            unit: item.unit,
            none: attribution.from,
            all: attribution.to,
            steps,
        }
    }
}
