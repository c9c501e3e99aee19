//! What would settle it: futures most like what was seen, gone on from as often as wanted, and what each of them shows.

use harmattan_core::model::{Simulator, State};
use harmattan_core::sampling::Plan;
use harmattan_core::scenario::Scenario;
use harmattan_core::theatre::Theatre;
use rayon::prelude::*;

use super::Learned;
use super::candidates::{self, Candidate, Shown};
use crate::histories::{History, Scope, Simulated, Watch};
use crate::learning::Ridge;

/// Days from the day of the judgement on; what is left of the scenario's horizon comes besides, where it is longer.
const SPANS: [u32; 2] = [30, 90];
/// The span by which observations are ordered and futures are likened.
const LONG: usize = 1;
/// Days beyond the longest span that futures are simulated: a month that begins in it has its end.
const MONTH: u32 = 31;
/// Futures of each hypothesis that are gone on from.
pub const NEAREST: usize = 100;
/// How often each of them is gone on from.
pub const BRANCHES: u64 = 20;
/// The number of attacks that is asked for is the least that is no more likely than this in the shortest span.
const LIKELY: f64 = 0.3;
/// And it is no more than this.
const MOST: u32 = 50;

/// How likely an observation is in one span, and what the judgement would be.
#[derive(Clone, Debug, PartialEq)]
pub struct Chance {
    /// Its probability as the hypotheses are judged now.
    pub probability: f64,
    /// Probability of each hypothesis once it was seen.
    pub seen: Vec<f64>,
    /// The same once the span has passed without it.
    pub unseen: Vec<f64>,
    /// What it is expected to say, bits: mutual information of observation and hypothesis.
    pub bits: f64,
}

/// What may be observed, span by span.
#[derive(Clone, Debug, PartialEq)]
pub struct Settling {
    /// Days from the day of the judgement on: 30, 90, and what is left of the scenario's horizon where that is more.
    pub spans: Vec<u32>,
    /// The observations, those first that say most in 90 days; a chance for each span.
    pub candidates: Vec<(Candidate, Vec<Chance>)>,
    /// Futures gone on from, and how often each: what probabilities rest on.
    pub futures: (usize, u64),
}

/// Days that futures are simulated for: beyond the last day judged, where there is any.
pub(super) fn days(scope: &Scope, scenario: &Scenario) -> u32 {
    scope.days() + spans(scope, scenario).last().copied().unwrap_or(0) + 2 * MONTH
}

fn spans(scope: &Scope, scenario: &Scenario) -> Vec<u32> {
    let left = scenario.horizon_days.saturating_sub(scope.days());
    SPANS.into_iter().chain((left > SPANS[LONG]).then_some(left)).collect()
}

/// What was learned of what comes after the last day judged.
pub(super) struct Settler<'l> {
    learned: &'l Learned,
    scope: &'l Scope,
    spans: Vec<u32>,
    /// What the past says of what comes in the long span, and how far it errs.
    rule: Ridge,
    noise: Vec<f64>,
    /// What it says of each future of the bank.
    expected: Vec<Vec<f64>>,
}

impl<'l> Settler<'l> {
    /// Learns what the past by the last day says of what comes: attacks by region, on roads and near borders.
    pub fn new(learned: &'l Learned, scope: &'l Scope, scenario: &Scenario) -> Option<Self> {
        let day = learned.features.len().checked_sub(1)?;
        let columns = learned.features[day].all().len();
        let table = learned.table(day);
        let quantities = learned.rows.first()?.coming.len();
        let targets: Vec<f64> = learned.rows.iter().flat_map(|row| row.coming.iter().copied()).collect();
        let rule = Ridge::fit(&table, columns, &targets, quantities)?;
        let expected: Vec<Vec<f64>> = table.chunks_exact(columns).map(|row| rule.predict(row)).collect();
        let mut noise = vec![0.0; quantities];
        for (expected, came) in expected.iter().zip(learned.rows.iter().map(|row| &row.coming)) {
            for q in 0..quantities {
                noise[q] += (expected[q] - came[q]) * (expected[q] - came[q]) / learned.rows.len() as f64;
            }
        }
        Some(Self { learned, scope, spans: spans(scope, scenario), rule, noise, expected })
    }

    /// What may be observed after the last day, and what it would say of hypotheses as probable as `weights` say.
    pub fn settling(&self, history: &History, weights: &[f64]) -> Settling {
        let asked = candidates::all(self.learned.bank.theatre(), self.scope, history);
        let nearest = self.nearest(history);
        let (classes, spans) = (self.learned.classes.len(), &self.spans);
        // Counts by class: one row a continuation, one number for each span and observation.
        let counts: Vec<Vec<Vec<u32>>> = nearest.iter().map(|numbers| self.go_on(&asked, numbers)).collect();
        let share = |class: usize, span: usize, item: usize, candidate: &Candidate| {
            let all = &counts[class];
            let hits = all.iter().filter(|row| candidate.holds(row[span * asked.len() + item])).count();
            (hits as f64 + 0.5) / (all.len() as f64 + 1.0)
        };
        let mixed = |span: usize, item: usize, candidate: &Candidate| -> f64 {
            (0..classes).map(|class| weights[class] * share(class, span, item, candidate)).sum()
        };
        let of_item = |(item, candidate): (usize, &Candidate)| {
            let number = (1..MOST).find(|&n| mixed(0, item, &candidate.clone().with(n)) <= LIKELY).unwrap_or(MOST);
            let candidate = candidate.clone().with(number);
            let chance = |span: usize| {
                let shares: Vec<f64> = (0..classes).map(|class| share(class, span, item, &candidate)).collect();
                Chance::of(weights, &shares)
            };
            let chances = (0..spans.len()).map(chance).collect();
            (candidate, chances)
        };
        let mut all: Vec<(Candidate, Vec<Chance>)> = asked.iter().enumerate().map(of_item).collect();
        let bits = |chances: &[Chance]| chances.get(LONG).map_or(0.0, |chance| chance.bits);
        all.sort_by(|a, b| bits(&b.1).total_cmp(&bits(&a.1)));
        let futures = nearest.iter().map(Vec::len).sum();
        Settling { spans: spans.clone(), candidates: all, futures: (futures, BRANCHES) }
    }

    /// Numbers of the futures of each class that are most like the history in what the past says of what comes, in units of
    /// what it cannot foresee.
    fn nearest(&self, history: &History) -> Vec<Vec<u64>> {
        let learned = self.learned;
        let mut numbers = Vec::new();
        if let Some(features) = learned.features.last() {
            features.append(history, &mut numbers);
        }
        let own = self.rule.predict(&numbers);
        let distance = |expected: &[f64]| -> f64 {
            let part = |q: usize| (expected[q] - own[q]) * (expected[q] - own[q]) / self.noise[q].max(1e-9);
            (0..own.len()).map(part).sum()
        };
        let of_class = |class: usize| {
            let own = learned.rows.iter().zip(&self.expected);
            let own = own.filter(|(row, _)| learned.class(row.hypothesis) == Some(class));
            let mut all: Vec<(f64, u64)> = own.map(|(row, expected)| (distance(expected), row.number)).collect();
            all.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            all.into_iter().take(NEAREST).map(|(_, number)| number).collect()
        };
        (0..learned.classes.len()).map(of_class).collect()
    }

    /// Goes on from the state in which each of these futures is at the end of the scope: what each continuation shows of each
    /// observation, span by span.
    fn go_on(&self, asked: &[Candidate], numbers: &[u64]) -> Vec<Vec<u32>> {
        let (bank, scope, spans) = (&self.learned.bank, self.scope, &self.spans);
        let theatre = bank.theatre();
        let of_future = |&number: &u64| {
            let (mut plan, mut simulator) = (Plan::default(), Simulator::new(&bank.model, bank.scenario.seed));
            bank.sampler.plan(number, &mut plan);
            let mut watch = Watch::new(bank);
            simulator.begin(&plan, number);
            simulator.run_to(&plan, f64::from(scope.days()));
            let state: State = simulator.state().clone();
            let mut all = Vec::new();
            for branch in 0..BRANCHES {
                watch.begin();
                simulator.resume(&state);
                simulator.redraw(bank.scenario.seed, number * BRANCHES + branch);
                let trajectory = simulator.finish_observed(&plan, &mut watch);
                watch.close(trajectory);
                let shown = Shown { history: &watch.history, blockades: &watch.blockades };
                let spans = spans.iter().map(|&span| (scope.days(), scope.days() + span));
                let row = spans.flat_map(|days| asked.iter().map(move |c| c.count(theatre, shown, days)));
                all.push(row.collect::<Vec<u32>>());
            }
            all
        };
        let all: Vec<Vec<Vec<u32>>> = numbers.par_iter().map(of_future).collect();
        all.into_iter().flatten().collect()
    }
}

impl Chance {
    pub(super) fn of(weights: &[f64], shares: &[f64]) -> Self {
        let probability: f64 = weights.iter().zip(shares).map(|(w, s)| w * s).sum();
        let given = |likely: &dyn Fn(f64) -> f64, of: f64| -> Vec<f64> {
            weights.iter().zip(shares).map(|(w, &s)| w * likely(s) / of).collect()
        };
        let (seen, unseen) = (given(&|s| s, probability), given(&|s| 1.0 - s, 1.0 - probability));
        let gain = |after: &[f64]| -> f64 {
            let part = |(&after, &before): (&f64, &f64)| {
                if after > 0.0 && before > 0.0 { after * libm::log2(after / before) } else { 0.0 }
            };
            after.iter().zip(weights).map(part).sum()
        };
        let bits = probability * gain(&seen) + (1.0 - probability) * gain(&unseen);
        Self { probability, seen, unseen, bits }
    }
}

/// ln(1 + count) of what comes in the long span: attacks by place's region, on each corridor's roads and near each border.
pub(super) fn coming(theatre: &Theatre, scope: &Scope, future: &Simulated<'_>) -> Vec<f64> {
    let days = (scope.days(), scope.days() + SPANS[LONG]);
    let mut counts = vec![0.0_f64; theatre.regions.len() + theatre.corridors.len() + theatre.countries.len()];
    for sighting in future.history.between(days.0, days.1) {
        let seen = sighting.seen;
        if let Some(place) = seen.place {
            counts[theatre.places[place].region] += 1.0;
        }
        for (c, corridor) in theatre.corridors.iter().enumerate() {
            if seen.link.is_some_and(|link| corridor.links.contains(&link)) {
                counts[theatre.regions.len() + c] += 1.0;
            }
        }
        if let Some(country) = seen.border {
            counts[theatre.regions.len() + theatre.corridors.len() + country] += 1.0;
        }
    }
    counts.into_iter().map(libm::log1p).collect()
}
