//! The folder of a finished comparison or portfolio → what its charts and briefings are made from.

use std::path::Path;

use super::facts::ComparisonFacts;
use super::portfolio::PortfolioFacts;
use crate::report::file_names::{COMPARISON, PORTFOLIO};
use crate::report::finished_error::{FinishedError, json};
use crate::report::manifest::{KIND_COMPARISON, KIND_PORTFOLIO, Manifest, NamedScenario, PairedContent, digest};
use harmattan_analysis::comparison::{COMPARISON_FORMAT, Comparison, PORTFOLIO_FORMAT, Portfolio};
use harmattan_core::scenario::Scenario;
use harmattan_scenario::load;

/// A finished comparison, read back from its folder.
#[derive(Clone, Debug)]
pub struct FinishedComparison {
    scenarios: Vec<Scenario>,
    comparison: Comparison,
    command: String,
    version: String,
}

/// A finished portfolio, read back from its folder.
#[derive(Clone, Debug)]
pub struct FinishedPortfolio {
    scenario: Scenario,
    portfolio: Portfolio,
    command: String,
    version: String,
}

/// The resolved scenarios of a folder, unchanged since the run.
fn scenarios(folder: &Path, named: &[NamedScenario]) -> Result<Vec<Scenario>, FinishedError> {
    let read = |named: &NamedScenario| {
        let (path, assumed) = (folder.join(&named.file), &named.scenario);
        let mut scenario = load(&path, &[]).map_err(FinishedError::Scenario)?.scenario;
        let text = scenario.sources.first().map_or("", |source| source.text.as_str());
        if digest(text) != assumed.digest {
            return Err(FinishedError::Changed { path });
        }
        scenario.name.clone_from(&assumed.name);
        scenario.overrides.clone_from(&assumed.overrides);
        Ok(scenario)
    };
    named.iter().map(read).collect()
}

impl FinishedComparison {
    /// Reads the folder of a finished comparison.
    ///
    /// # Errors
    ///
    /// [`FinishedError`]: it is no comparison, a file is missing, damaged, changed or of another version.
    pub fn read(folder: &Path) -> Result<Self, FinishedError> {
        let manifest = Manifest::<PairedContent>::read(folder, KIND_COMPARISON)?;
        let scenarios = scenarios(folder, &manifest.content.scenarios)?;
        let comparison: Comparison = json(&folder.join(COMPARISON), COMPARISON_FORMAT)?;
        let names = comparison.scenarios.iter().map(|s| &s.name);
        let hypotheses = comparison.hypotheses.iter().filter(|h| !h.key.is_empty()).map(|h| &h.key);
        let base = scenarios.first().map_or(&[][..], |s| s.hypotheses.as_slice());
        if scenarios.is_empty()
            || !names.eq(scenarios.iter().map(|s| &s.name))
            || !hypotheses.eq(base.iter().map(|h| &h.key))
            || comparison.dominance.len() != scenarios.len()
        {
            return Err(FinishedError::Mismatched { path: folder.join(COMPARISON) });
        }
        Ok(Self { scenarios, comparison, command: manifest.command.join(" "), version: manifest.version })
    }

    /// What charts and briefings are made from.
    #[must_use]
    pub fn facts(&self) -> ComparisonFacts<'_> {
        ComparisonFacts::new(&self.scenarios, &self.comparison, self.command.clone(), self.version.clone())
    }
}

impl FinishedPortfolio {
    /// Reads the folder of a finished portfolio.
    ///
    /// # Errors
    ///
    /// [`FinishedError`]: it is no portfolio, a file is missing, damaged, changed or of another version.
    pub fn read(folder: &Path) -> Result<Self, FinishedError> {
        let manifest = Manifest::<PairedContent>::read(folder, KIND_PORTFOLIO)?;
        let scenario = scenarios(folder, &manifest.content.scenarios)?.into_iter().next();
        let portfolio: Portfolio = json(&folder.join(PORTFOLIO), PORTFOLIO_FORMAT)?;
        let k = portfolio.measures.len();
        let is_whole = portfolio.portfolios.len()
            == 1_usize.checked_shl(u32::try_from(k).unwrap_or(u32::MAX)).unwrap_or(0)
            && [portfolio.credit.len(), portfolio.tail_credit.len(), portfolio.displacement.len()] == [k; 3];
        match scenario {
            Some(scenario) if is_whole => {
                Ok(Self { scenario, portfolio, command: manifest.command.join(" "), version: manifest.version })
            }
            _ => Err(FinishedError::Mismatched { path: folder.join(PORTFOLIO) }),
        }
    }

    /// What charts and briefings are made from.
    #[must_use]
    pub fn facts(&self) -> PortfolioFacts<'_> {
        PortfolioFacts::new(&self.scenario, &self.portfolio, self.command.clone(), self.version.clone())
    }
}
