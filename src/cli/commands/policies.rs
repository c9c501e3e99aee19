//! What `flip` and `worth` share: several scenarios as policies in the same futures, and how their harm is counted.

use std::path::PathBuf;

use super::{asked, compare, discover};
use crate::cli::exit::{Exit, Failure as Failed};
use crate::cli::interrupt::Interrupt;
use crate::cli::questions::ChoiceRequest;
use crate::cli::terminal::Terminal;
use harmattan_analysis::InLanguages;
use harmattan_analysis::discovery::Failure;
use harmattan_analysis::policies::{Policies, Pricing};
use harmattan_analysis::sensitivity::Inputs;
use harmattan_core::Translations;
use harmattan_core::sampling::Sampler;
use harmattan_core::scenario::{Scenario, ScenarioKind};
use harmattan_engine::{CHOSEN, Item, Layout, Unit, Variants, items};
use harmattan_render::locale::{Arg, Locale};

/// Policies that have been run.
pub(super) struct Chosen {
    /// The scenarios.
    pub scenarios: Vec<Scenario>,
    /// The outcome asked about.
    pub item: Item,
    /// How it becomes harm.
    pub pricing: Pricing,
    /// Harm and inputs.
    pub policies: Policies,
    /// Futures run.
    pub futures: u64,
    /// What futures of the first may pass, and whether each does, where that was asked for.
    pub passing: Option<(Failure, Vec<bool>)>,
}

impl Chosen {
    /// Loads the scenarios and runs them in the same futures. Stress tests are left out: nobody chooses them. Of one scenario
    /// alone, the policies are its measures and none.
    pub(super) fn new(
        request: &ChoiceRequest,
        passing: Option<&String>,
        interrupt: &Interrupt,
        locale: &Locale,
        terminal: &Terminal,
    ) -> Result<Self, Failed> {
        let overrides = &request.question.scenario.overrides;
        let mut scenarios = compare::scenarios(&request.scenarios, None::<&PathBuf>, overrides, locale, terminal)?;
        let is_choice = |scenario: &Scenario| scenario.kind != ScenarioKind::Stress;
        if scenarios.iter().filter(|scenario| is_choice(scenario)).count() >= 2 {
            for stress in scenarios.iter().filter(|scenario| !is_choice(scenario)) {
                let name = [("name", Arg::Text(stress.name.as_str()))];
                terminal.complain(&locale.format("choice-stress-left-out", &name));
            }
            scenarios.retain(is_choice);
        }
        if let [one] = scenarios.as_slice()
            && !one.policy.is_empty()
        {
            let title = Translations::each(|language| {
                let locale = Locale::new(language);
                locale.with_member(one.title.get(language), &locale.text("choice-without-measures"))
            });
            // The same in every language: parts are told by it.
            let name = format!("{} without measures", one.name);
            let bare = Scenario { policy: Vec::new(), name, title, ..one.clone() };
            scenarios.insert(0, bare);
        }
        if scenarios.len() < 2 {
            return Err(Failed::Usage(locale.text("choice-error-one")));
        }
        let all = items(&Layout::of(&scenarios[0]), true);
        let key = request.question.outcomes.first().map_or(CHOSEN.spec().pattern, String::as_str);
        let item = all.iter().find(|item| item.key == key).cloned();
        let item = item.ok_or_else(|| asked::unknown(key, &all, locale))?;
        if item.unit == Unit::Usd && request.value_per.is_some() {
            return Err(Failed::Usage(locale.text("choice-error-money")));
        }
        let pricing = Pricing {
            value_per: request.value_per.unwrap_or(1.0),
            with_costs: item.unit == Unit::Usd || request.value_per.is_some(),
        };
        let (base, others) = scenarios.split_at(1);
        let variants =
            Variants::new(&base[0], others).map_err(|error| compare::mismatch(&error, &base[0], others, locale))?;
        let passing = passing.map(|text| discover::failure(text, &base[0], locale)).transpose()?;
        let mut wanted = vec![item.clone()];
        wanted.extend(passing.iter().map(|(_, item)| item.clone()));
        // `flip` and `worth` of the same policies ask the same futures.
        let of = ("policies", scenarios.as_slice(), &wanted as &dyn std::fmt::Debug);
        let desk = asked::desk(&request.question, of, interrupt, locale);
        let table = asked::tabulated(&variants, &wanted, &desk)?;
        let sampler = Sampler::new(&base[0]);
        let inputs = Inputs::of_policies(&scenarios, &sampler, pricing.with_costs);
        let policies = Policies::new(&table, pricing, sampler.dimensions(), inputs.live());
        let passing = passing.map(|(failure, _)| {
            let passes = table.outcome(0, 1).into_iter().map(|value| failure.is_met(value)).collect();
            (failure, passes)
        });
        Ok(Self { item, pricing, policies, futures: table.len() as u64, passing, scenarios })
    }

    /// Name, title and mean harm of a policy.
    pub(super) fn named(&self, policy: usize) -> (String, InLanguages, f64) {
        let scenario = &self.scenarios[policy];
        (scenario.name.clone(), (&scenario.title).into(), self.policies.means[policy])
    }
}

/// Ends a command whose answer has been left.
pub(super) type Ended = Result<Exit, Failed>;
