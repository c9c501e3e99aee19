//! The inputs of a scenario, in groups that are independent of each other: what is assumed section by section or key by
//! key, the hypothesis, the expert, and the chance of the model.

use super::groups::closed_groups;
use harmattan_core::sampling::Sampler;
use harmattan_core::scenario::Scenario;
use harmattan_engine::InputGroup;
use serde::{Deserialize, Serialize};

/// Inputs that are looked at together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "input", rename_all = "snake_case")]
pub enum Input {
    /// All keys of these sections of the file (`group`, `drones`, …; `measures` for those of measures).
    Sections {
        /// The sections; more than one where correlations tie them.
        sections: Vec<String>,
    },
    /// These keys: one, or those that correlations tie.
    Keys {
        /// The keys.
        keys: Vec<String>,
    },
    /// All keys that are not looked at by themselves.
    Others {
        /// How many there are.
        count: usize,
    },
    /// All that is assumed beside the hypothesis and the expert.
    Assumptions,
    /// The hypothesis.
    Hypothesis,
    /// The expert whose judgements hold.
    Expert,
    /// The chance of the model: what happens under the same assumptions.
    Chance,
}

/// A group of inputs and what it consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What it is.
    pub input: Input,
    /// Its members.
    pub members: InputGroup,
}

impl Group {
    fn of(input: Input, dimensions: Vec<usize>) -> Self {
        Self { input, members: InputGroup { dimensions, ..InputGroup::default() } }
    }
}

/// What a scenario's futures depend on.
pub struct Inputs<'s> {
    names: Vec<&'s str>,
    tied: Vec<(usize, usize)>,
    /// Dimensions that may matter: not those of measures that are not in force.
    live: Vec<usize>,
    /// Hypotheses, and experts, with a weight.
    hypotheses: usize,
    experts: usize,
}

impl<'s> Inputs<'s> {
    /// Those of a scenario whose draws are those of `sampler`.
    #[must_use]
    pub fn new(scenario: &Scenario, sampler: &'s Sampler) -> Self {
        // What a measure costs moves no outcome of the model.
        Self::of_policies(std::slice::from_ref(scenario), sampler, false)
    }

    /// Those of several scenarios on the draws of the first, `sampler`, with what measures cost where that counts.
    #[must_use]
    pub fn of_policies(scenarios: &[Scenario], sampler: &'s Sampler, with_costs: bool) -> Self {
        let Some(scenario) = scenarios.first() else {
            return Self { names: Vec::new(), tied: Vec::new(), live: Vec::new(), hypotheses: 0, experts: 0 };
        };
        let names: Vec<&str> = sampler.dimensions().iter().map(|dimension| dimension.name.as_str()).collect();
        let measures = scenarios.iter().flat_map(Scenario::measures_in_force);
        let in_force: Vec<&str> = measures.map(|measure| measure.key.as_str()).collect();
        let is_live = |name: &str| match name.strip_prefix("measures.").and_then(|rest| rest.split_once('.')) {
            Some((key, what)) => in_force.contains(&key) && (with_costs || !what.starts_with("cost")),
            None => true,
        };
        let live = (0..names.len()).filter(|&d| is_live(names[d])).collect();
        let hypotheses = scenario.hypotheses.iter().filter(|hypothesis| hypothesis.prior > 0.0).count();
        let experts = scenario.experts.iter().filter(|expert| expert.weight > 0.0).count();
        Self { names, tied: sampler.tied(), live, hypotheses, experts }
    }

    /// The dimensions of the uncertain quantities that may matter.
    #[must_use]
    pub fn live(&self) -> &[usize] {
        &self.live
    }

    /// The section of a dimension: what its name begins with.
    fn section(&self, dimension: usize) -> &'s str {
        self.names[dimension].split('.').next().unwrap_or_default()
    }

    /// The hypothesis and the expert, where there are several, and the chance.
    fn rest(&self) -> Vec<Group> {
        let nothing = InputGroup::default;
        let hypothesis = Group { input: Input::Hypothesis, members: InputGroup { hypothesis: true, ..nothing() } };
        let expert = Group { input: Input::Expert, members: InputGroup { expert: true, ..nothing() } };
        let chance = Group { input: Input::Chance, members: InputGroup { chance: true, ..nothing() } };
        let strata = [(self.hypotheses, hypothesis), (self.experts, expert)];
        strata.into_iter().filter(|(count, _)| *count > 1).map(|(_, group)| group).chain([chance]).collect()
    }

    fn live_in(&self, group: &[usize]) -> Vec<usize> {
        group.iter().copied().filter(|d| self.live.contains(d)).collect()
    }

    /// All assumptions together, the hypothesis, the expert and the chance.
    #[must_use]
    pub fn whole(&self) -> Vec<Group> {
        let all = (!self.live.is_empty()).then(|| Group::of(Input::Assumptions, self.live.clone()));
        all.into_iter().chain(self.rest()).collect()
    }

    /// Section by section.
    #[must_use]
    pub fn by_section(&self) -> Vec<Group> {
        let first_of = |d: usize| (0..d).find(|&other| self.section(other) == self.section(d));
        let pairs: Vec<(usize, usize)> = (0..self.names.len()).filter_map(|d| Some((first_of(d)?, d))).collect();
        let pairs: Vec<(usize, usize)> = pairs.into_iter().chain(self.tied.iter().copied()).collect();
        let closed = closed_groups(self.names.len(), &pairs).unwrap_or_default();
        let group = |members: Vec<usize>| {
            let members = self.live_in(&members);
            let mut sections: Vec<String> = members.iter().map(|&d| self.section(d).to_owned()).collect();
            sections.dedup();
            sections.sort();
            sections.dedup();
            (!members.is_empty()).then(|| Group::of(Input::Sections { sections }, members))
        };
        closed.into_iter().filter_map(group).collect()
    }

    /// Key by key, those that are tied together.
    #[must_use]
    pub fn by_key(&self) -> Vec<Group> {
        let closed = closed_groups(self.names.len(), &self.tied).unwrap_or_default();
        let group = |members: Vec<usize>| {
            let members = self.live_in(&members);
            let keys = members.iter().map(|&d| self.names[d].to_owned()).collect();
            (!members.is_empty()).then(|| Group::of(Input::Keys { keys }, members))
        };
        closed.into_iter().filter_map(group).collect()
    }

    /// These groups by themselves, all others together, the hypothesis, the expert and the chance.
    #[must_use]
    pub fn with_others(&self, chosen: Vec<Group>, all: &[Group]) -> Vec<Group> {
        let others: Vec<usize> = all
            .iter()
            .filter(|group| !chosen.contains(group))
            .flat_map(|group| group.members.dimensions.clone())
            .collect();
        let others = (!others.is_empty()).then(|| Group::of(Input::Others { count: others.len() }, others));
        chosen.into_iter().chain(others).chain(self.rest()).collect()
    }
}
