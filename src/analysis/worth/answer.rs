//! What is worth finding out, as it is stored: perfect knowledge of every assumption, of sections and of the hypothesis,
//! and what a study would tell, for the choice among policies.

use super::{Futures, Settings, Study, Verdict, Worth, WorthError};
use crate::answers::Origin;
use crate::policies::Policies;
use crate::{Column, InLanguages};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

/// What was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Worths {
    /// What it was taken from.
    #[serde(flatten)]
    pub origin: Origin,
    /// The policies, by name, title and mean harm.
    pub policies: Vec<(String, InLanguages, f64)>,
    /// The one chosen where nothing more is known.
    pub best: usize,
    /// Futures.
    pub futures: u64,
    /// Key of the outcome.
    pub outcome: String,
    /// Whether harm is money: the outcome is, or has been given a price; then costs count.
    pub money: bool,
    /// What one of the outcome's unit was said to be worth, USD.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value_per: Option<f64>,
    /// Observations of the study asked about, and of what is known now.
    pub study: Option<(f64, f64)>,
    /// Worth of knowing the hypothesis; none where there is one.
    pub hypothesis: Option<Worth>,
    /// Worth of knowing which expert is right; none where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expert: Option<Worth>,
    /// What knowing all assumptions, the hypothesis and the expert is worth at least: that of whatever is told to be worth most, by
    /// its lower end; none where nothing is told.
    pub everything: Option<f64>,
    /// By section of the scenario: all its quantities together.
    pub sections: Vec<(String, Worth)>,
    /// By assumption, those worth most first.
    pub assumptions: Vec<Asked>,
}

/// What one assumption is worth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// Its name.
    pub name: String,
    /// Worth of knowing it.
    pub perfect: Worth,
    /// Worth of the study.
    pub study: Option<Worth>,
}

/// What is worth knowing for the choice among policies.
pub struct Known {
    /// The policy chosen where nothing more is known.
    pub best: usize,
    /// Of the hypothesis.
    pub hypothesis: Option<Worth>,
    /// Of the expert.
    pub expert: Option<Worth>,
    /// Of everything, at least.
    pub everything: Option<f64>,
    /// By section.
    pub sections: Vec<(String, Worth)>,
    /// By assumption.
    pub assumptions: Vec<Asked>,
}

/// Asks what every assumption, section, the hypothesis and the expert are worth, and a study of each assumption.
///
/// # Errors
///
/// [`WorthError`] of fewer than two policies or too few futures.
pub fn worths(policies: &Policies, study: Option<Study>, seed: u64) -> Result<Known, WorthError> {
    let section = |name: &str| name.split('.').next().unwrap_or_default().to_owned();
    let mut names: Vec<String> = policies.inputs.iter().map(|known| section(&known.name)).collect();
    names.sort();
    names.dedup();
    // Every assumption, every section, the hypothesis, the expert and everything.
    let settings = Settings { seed, judged_together: policies.inputs.len() + names.len() + 3 };
    let futures = Futures::new(&policies.harm, settings)?;
    let studies: Vec<Study> = study.into_iter().collect();
    let asked = |known: &crate::policies::Known| {
        let found = futures.of_key(&known.values, &studies).ok()?;
        Some(Asked { name: known.name.clone(), perfect: found.perfect, study: found.studies.into_iter().next() })
    };
    let mut assumptions: Vec<Asked> = policies.inputs.par_iter().filter_map(asked).collect();
    assumptions.sort_by(|a, b| b.perfect.value.total_cmp(&a.perfect.value).then(a.name.cmp(&b.name)));
    let of_section = |name: &String| {
        let members = policies.inputs.iter().filter(|known| section(&known.name) == *name);
        let inputs: Vec<Column<'_>> = members.map(|known| Column::Numeric(&known.values)).collect();
        Some((name.clone(), futures.of_group(&inputs).ok()?))
    };
    let mut sections: Vec<(String, Worth)> = names.par_iter().filter_map(of_section).collect();
    sections.sort_by(|(_, a), (_, b)| b.value.total_cmp(&a.value));
    let several = |categories: &[usize]| categories.windows(2).any(|pair| pair[0] != pair[1]);
    let of_category =
        |categories: &[usize]| several(categories).then(|| futures.of_category(categories).ok()).flatten();
    let (hypothesis, expert) = (of_category(&policies.hypotheses), of_category(&policies.experts));
    let mut all: Vec<Column<'_>> = policies.inputs.iter().map(|known| Column::Numeric(&known.values)).collect();
    all.push(Column::Category(&policies.hypotheses));
    all.extend(expert.is_some().then_some(Column::Category(&policies.experts)));
    // Knowing all is worth at least what knowing any part of it is: of lower ends, which hold together, the greatest.
    let whole = futures.of_group(&all).ok();
    let parts = hypothesis.iter().chain(&expert).chain(&whole).chain(sections.iter().map(|(_, worth)| worth));
    let told =
        parts.chain(assumptions.iter().map(|asked| &asked.perfect)).filter(|worth| worth.verdict == Verdict::Worth);
    let everything = told.map(|worth| worth.low).reduce(f64::max);
    Ok(Known { best: futures.best(), hypothesis, expert, everything, sections, assumptions })
}
