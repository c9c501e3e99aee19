//! Variants of the shipped scenarios against those they stand for, to the bit.

use std::path::Path;

use super::paired::{attribution, by_trade_loss, entrants, pairs_and, portfolio, run};
use harmattan_analysis::comparison::{
    Cause, Compared, Comparison, Credits, Entrant, MeasureCost, Portfolio, PortfolioEntry, Verdict, WARNING_SHARE,
};
use harmattan_core::model::{Model, Simulator};
use harmattan_core::sampling::{Plan, Sampler};
use harmattan_core::scenario::{Difference, Scenario, differences};
use harmattan_engine::{Change, Experiment, Item, Portfolios, RELATIVE_ERROR, Variants, Walk, Worker};
use harmattan_render::report::comparing::changed_units;
use harmattan_scenario::load;

const FUTURES: u64 = 60;

fn scenario(name: &str, overrides: &[&str]) -> Scenario {
    let path = Path::new("scenarios").join(name);
    let mut all: Vec<String> = overrides.iter().map(|s| (*s).to_owned()).collect();
    all.push(format!("trajectories={FUTURES}"));
    load(&path, &all).expect("a sound scenario").scenario
}

/// Names of so many measures.
fn keys(measures: usize) -> Vec<String> {
    (0..measures).map(|i| i.to_string()).collect()
}

#[test]
fn the_baseline_against_itself_is_exactly_zero_everywhere() {
    let base = scenario("baseline.toml", &[]);
    let paired = run(&Variants::new(&base, std::slice::from_ref(&base)).unwrap(), 2);
    let comparison = Comparison::new(&paired, &entrants(), WARNING_SHARE);
    let other = &comparison.scenarios[1];
    assert!(other.identical && other.rows.len() > 100);
    for row in &other.rows {
        for c in std::iter::once(&row.mixture).chain(row.hypotheses.iter().flatten()) {
            assert_eq!(c.verdict, Verdict::Same, "{}", row.key);
            assert_eq!(
                [c.difference.value, c.difference.low, c.difference.high].map(f64::to_bits),
                [0; 3],
                "{}",
                row.key
            );
        }
    }
    assert_eq!((other.standing.best, comparison.scenarios[0].standing.best), (0.5, 0.5));
    assert_eq!((other.displacement.raised.len(), other.displacement.lowered.len()), (0, 0));
    assert_eq!(other.standing.expected_regret.value, 0.0);
}

/// A hypothesis without weight gets no future: nothing is said of it, and nothing is better under every hypothesis.
#[test]
fn of_a_hypothesis_without_futures_nothing_is_said() {
    let without = ["hypotheses.atlantic_push.prior=0", "hypotheses.probing_escalation.prior=0.55"];
    let (base, other) = (scenario("baseline.toml", &without), scenario("report-recommendations.toml", &without));
    let paired = run(&Variants::new(&base, &[other]).unwrap(), 2);
    let comparison = Comparison::new(&paired, &entrants(), WARNING_SHARE);
    let better = |c: &Option<Compared>| c.is_some_and(|c| c.verdict == Verdict::Better);
    for row in comparison.scenarios.iter().flat_map(|s| &s.rows) {
        assert_eq!(
            row.hypotheses.iter().map(Option::is_some).collect::<Vec<_>>(),
            [true, false, true, true],
            "{}",
            row.key
        );
        assert!(!row.robust, "{}", row.key);
    }
    // Some row is better wherever there are futures: without the empty hypothesis it would be robust.
    let rows = &comparison.scenarios[1].rows;
    assert!(rows.iter().any(|row| [0, 2, 3].iter().all(|&h| better(&row.hypotheses[h]))));
    let written = serde_json::to_string(&comparison).unwrap();
    assert_eq!(serde_json::from_str::<Comparison>(&written).unwrap(), comparison);

    let (_, p) = portfolio(&Portfolios::new(&base, &[0, 1]), &keys(2), 2, None);
    assert!(p.portfolios.iter().all(|e| e.by_hypothesis[1].is_none() && !e.robust));
}

/// Probabilities stay within 0 and 1, and one that no future showed may still be above 0.
#[test]
fn intervals_of_probabilities_are_intervals_of_probabilities() {
    let base = scenario("baseline.toml", &[]);
    let paired = run(&Variants::new(&base, std::slice::from_ref(&base)).unwrap(), 2);
    let comparison = Comparison::new(&paired, &entrants(), WARNING_SHARE);
    let events = comparison.scenarios[0].rows.iter().filter(|row| row.key.contains(">=") || row.key.contains("<="));
    let values: Vec<_> = events.map(|row| row.mixture.value).collect();
    assert!(values.iter().any(|e| e.value == 0.0) && values.iter().any(|e| e.value > 0.0));
    for e in values {
        assert!(e.low >= 0.0 && e.low < e.high && e.high <= 1.0, "{e:?}");
    }
}

/// A portfolio is the scenario with that policy: every future the same to the bit, whatever else is run beside it.
#[test]
fn a_portfolio_is_the_scenario_with_that_policy() {
    let base = scenario("baseline.toml", &[]);
    let index = |key: &str| base.measures.iter().position(|m| m.key == key).expect("a measure of the baseline");
    let mut measures = ["fused_intelligence", "border_communities", "convoy_escorts"].map(index).to_vec();
    measures.sort_unstable();
    let portfolios = run(&Portfolios::new(&base, &measures), 2);
    assert_eq!(portfolios.variants, 8);
    for mask in [1_usize, 6, 7] {
        let policy = (0..3).filter(|bit| mask >> bit & 1 == 1).map(|bit| measures[bit]).collect();
        let alone = Scenario { policy, ..base.clone() };
        let pair = run(&Variants::new(&base, &[alone]).unwrap(), 1);
        let bits = |values: &[f64]| values.iter().map(|x| x.to_bits()).collect::<Vec<_>>();
        assert_eq!(bits(&portfolios.sample.values[mask]), bits(&pair.sample.values[1]), "portfolio {mask}");
        assert_eq!(bits(&portfolios.sample.values[0]), bits(&pair.sample.values[0]));
        let (one, other) = (portfolios.cost(mask).expect("stated"), pair.cost(1).expect("stated"));
        assert!((one - other).abs() <= 1e-9 * other);
    }
}

/// Outcomes and costs, to the bit, of a trajectory drawn and run by nobody else's draws, tables, past or memory.
fn alone(scenario: &Scenario, number: u64) -> Vec<u64> {
    let (theatre, space) = (scenario.theatre.clone(), scenario.space.clone());
    let model = Model::new(theatre, space, scenario.start, scenario.horizon_days);
    let (mut simulator, mut plan) = (Simulator::new(&model, scenario.seed), Plan::default());
    Sampler::new(scenario).plan(number, &mut plan);
    let outcomes = simulator.run(&plan, number).outcomes.clone();
    plan.settle(simulator.state());
    outcomes.iter().chain(&plan.costs_usd).map(|x| x.to_bits()).collect()
}

/// The same by the worker of an experiment, in the order `variants`.
fn together<E: Experiment>(
    experiment: &E,
    number: u64,
    variants: &[usize],
    worker: &mut E::Worker<'_>,
) -> Vec<Vec<u64>> {
    let mut all = vec![Vec::new(); experiment.variants()];
    for &variant in variants {
        let record = worker.run(number, variant);
        let numbers = record.trajectory.outcomes.iter().chain(record.costs_usd);
        all[variant] = numbers.map(|x| x.to_bits()).collect();
    }
    all
}

/// Scenarios that share draws, past, rates and tables end as each does by itself.
#[test]
fn what_variants_share_changes_no_bit() {
    let names = ["report-recommendations", "senegal-only", "worst-case", "convoy-escorts", "regional-umbrella"];
    let base = scenario("baseline.toml", &[]);
    let others: Vec<Scenario> = names.iter().map(|name| scenario(&format!("{name}.toml"), &[])).collect();
    let variants = Variants::new(&base, &others).unwrap();
    let mut worker = variants.worker();
    for number in 0..3 {
        let found = together(&variants, number, &[0, 1, 2, 3, 4, 5], &mut worker);
        for (scenario, found) in std::iter::once(&base).chain(&others).zip(found) {
            assert_eq!(alone(scenario, number), found, "{} {number}", scenario.name);
        }
    }
}

/// So do portfolios, in the order that suits them, and in any other.
#[test]
fn what_portfolios_share_changes_no_bit() {
    let base = scenario("baseline.toml", &[]);
    // Cooperation, communities and aircraft: what changes rates of every sort.
    let measures = [1, 2, 3, 4];
    let portfolios = Portfolios::new(&base, &measures);
    let (mut worker, mut order) = (portfolios.worker(), Vec::new());
    for number in 0..2 {
        worker.order(number, 16, &mut order);
        assert_eq!((order[0], order.iter().map(|v| 1_u32 << v).sum::<u32>()), (0, u32::from(u16::MAX)));
        let found = together(&portfolios, number, &order, &mut worker);
        assert_eq!(
            found,
            together(&portfolios, number, &[5, 15, 0, 6, 2, 1, 3, 4, 7, 8, 9, 10, 11, 12, 13, 14], &mut worker)
        );
        for mask in [0_usize, 3, 6, 9, 15] {
            let policy = (0..4).filter(|bit| mask >> bit & 1 == 1).map(|bit| measures[bit]).collect();
            let scenario = Scenario { policy, ..base.clone() };
            assert_eq!(alone(&scenario, number), found[mask], "{mask:b} {number}");
        }
    }
}

/// The baseline with two measures that wait, and a policy.
fn waiting(surge: &str, policy: &str) -> Scenario {
    let surge = format!("measures.drone_surge.when=\"{surge}\"");
    let communities = "measures.border_communities.when=\"strikes.kayes >= 1\"";
    scenario("baseline.toml", &[&surge, &format!("policy={policy}"), communities])
}

/// Measures that wait share the past of a comparison until the look at which they begin to differ, whichever is the base.
#[test]
fn measures_that_wait_change_no_bit_of_what_is_shared() {
    let all = [
        waiting("strikes >= 40", "[\"fused_intelligence\"]"),
        waiting("strikes >= 40", "[\"fused_intelligence\",\"drone_surge\"]"),
        waiting("strikes >= 40", "[\"drone_surge\",\"border_communities\",\"fused_intelligence\"]"),
        waiting("closed_days.dakar_north >= 5 and strikes >= 10", "[\"fused_intelligence\",\"drone_surge\"]"),
        waiting("strikes < 5", "[\"fused_intelligence\",\"drone_surge\",\"convoy_escorts\"]"),
        waiting("strikes >= 100000", "[\"fused_intelligence\",\"drone_surge\"]"),
    ];
    let mut differ = 0;
    for base in 0..all.len() {
        let others: Vec<Scenario> = (0..all.len()).filter(|i| *i != base).map(|i| all[i].clone()).collect();
        let variants = Variants::new(&all[base], &others).unwrap();
        let mut worker = variants.worker();
        for number in 0..4 {
            let found = together(&variants, number, &[0, 1, 2, 3, 4, 5], &mut worker);
            for (scenario, found) in std::iter::once(&all[base]).chain(&others).zip(&found) {
                assert_eq!(&alone(scenario, number), found, "{:?} beside {base}, {number}", scenario.policy);
            }
            differ += usize::from(found[1] != found[0]);
        }
    }
    assert!(differ > 10, "{differ}");
}

/// So do portfolios with measures that wait.
#[test]
fn portfolios_of_measures_that_wait_are_the_scenarios_with_those_policies() {
    let base = waiting("strikes >= 40", "[]");
    let index = |key: &str| base.measures.iter().position(|m| m.key == key).expect("a measure of the baseline");
    let mut measures =
        ["drone_surge", "fused_intelligence", "border_communities", "convoy_escorts"].map(index).to_vec();
    measures.sort_unstable();
    let portfolios = Portfolios::new(&base, &measures);
    let (mut worker, mut order) = (portfolios.worker(), Vec::new());
    for number in 0..3 {
        worker.order(number, 16, &mut order);
        let found = together(&portfolios, number, &order, &mut worker);
        for (mask, found) in found.iter().enumerate() {
            let policy = (0..4).filter(|bit| mask >> bit & 1 == 1).map(|bit| measures[bit]).collect();
            assert_eq!(&alone(&Scenario { policy, ..base.clone() }, number), found, "{mask:b} {number}");
        }
    }
}

/// A walk switches the season of a quantity with the quantity, and ends where the second scenario is.
#[test]
fn a_walk_switches_seasons_with_their_quantities() {
    let seasonal =
        "ground.readiness={ value = 0.5, season = [1,1,1,1,1,1,0.2,0.2,0.2,1.8,1.8,1.8], grade = \"assumed\" }";
    let from = scenario("baseline.toml", &["ground.readiness={ value = 0.5, grade = \"assumed\" }"]);
    let to = scenario("baseline.toml", &[seasonal, "drones.aircraft.west=2"]);
    let units = changed_units(&from, &to);
    assert_eq!(units.len(), 2, "{units:?}");
    let walk = Walk::new(&from, &to, units.iter().map(|u| u.change.clone()).collect()).unwrap();
    let mut worker = walk.worker();
    let outcomes = |all: &[u64], of: &Scenario| all[..alone(of, 0).len()].to_vec();
    for number in 0..4 {
        let found = together(&walk, number, &[0, 1, 2], &mut worker);
        assert_eq!(outcomes(&found[0], &from), alone(&from, number), "{number}");
        assert_eq!(outcomes(&found[2], &to), alone(&to, number), "{number}");
        assert!(found[1] != found[0] && found[1] != found[2]);
    }
}

#[test]
fn credit_sums_to_the_whole_and_the_frontier_is_efficient() {
    let base = scenario("baseline.toml", &[]);
    let portfolios = Portfolios::new(&base, &[0, 1, 2, 6]);
    let budget = run(&portfolios, 2).cost(3).expect("stated") + 1.0;
    let (_, p) = portfolio(&portfolios, &keys(4), 2, Some(budget));
    let whole = p.portfolios[15].reduction.value;
    // To the rounding of three additions.
    let near = |sum: f64, whole: f64| assert!((sum - whole).abs() <= 1e-14 * whole.abs(), "{sum} of {whole}");
    near(p.credit.iter().map(|c| c.value).sum(), whole);
    near(p.tail_credit.iter().map(|c| c.value).sum(), p.portfolios[15].tail_reduction.value);
    // A lone measure's effect is no part of the sum: with overlap the parts differ from it.
    for (i, entry) in p.portfolios.iter().enumerate() {
        let cost = |q: &PortfolioEntry| q.cost_usd.expect("every measure states its cost");
        let better = p.portfolios.iter().any(|q| cost(q) < cost(entry) && q.mean <= entry.mean);
        assert!(!(entry.efficient && better), "portfolio {i}");
        assert_eq!(entry.affordable, entry.cost_usd.is_some_and(|cost| cost <= budget));
        assert!(entry.affordable || entry.best == 0.0);
    }
    assert!((p.portfolios.iter().map(|e| e.best).sum::<f64>() - 1.0).abs() < 1e-9);
    assert!(p.portfolios[0].efficient && p.portfolios[0].reduction.value == 0.0);
}

/// A measure without a cost is not free: what holds it has no cost, is never within a budget and on no frontier.
#[test]
fn a_cost_that_is_not_stated_is_none() {
    let mut base = scenario("baseline.toml", &[]);
    base.measures[1].cost_usd_per_year = None;
    let (_, p) = portfolio(&Portfolios::new(&base, &[0, 1]), &keys(2), 2, Some(1e12));
    let costs: Vec<bool> = p.portfolios.iter().map(|entry| entry.cost_usd.is_some()).collect();
    assert_eq!(costs, [true, true, false, false]);
    assert_eq!((p.measures[0].cost_usd.is_some(), p.measures[1].cost_usd), (true, None));
    for entry in &p.portfolios[2..] {
        assert_eq!((entry.cost_range_usd, entry.within_budget), (None, None));
        assert!(!entry.affordable && !entry.efficient && !entry.tail_efficient && entry.best == 0.0);
    }
    let other = Scenario { policy: vec![1], ..base.clone() };
    let paired = run(&Variants::new(&base, std::slice::from_ref(&other)).unwrap(), 2);
    let comparison = Comparison::new(&paired, &entrants(), WARNING_SHARE);
    let found: Vec<_> = comparison.scenarios.iter().map(|s| (s.cost_usd, s.cost_range_usd)).collect();
    assert_eq!(found, [(Some(0.0), None), (None, None)]);
    assert_eq!(comparison.frontier(), [true, false]);
}

/// Costs are drawn: what the futures' own plans cost gives the mean, the range and how often the budget pays.
#[test]
fn costs_have_a_range_and_a_chance_to_stay_within_the_budget() {
    let base = scenario("baseline.toml", &[]);
    let portfolios = Portfolios::new(&base, &[0, 1]);
    let budget = run(&portfolios, 2).cost(3).expect("stated");
    let (paired, p) = portfolio(&portfolios, &keys(2), 2, Some(budget));
    let sampler = Sampler::new(&Scenario { policy: vec![0, 1], ..base.clone() });
    let mut plan = Plan::default();
    let drawn = paired.sample.trajectories.iter().map(|&future| {
        sampler.plan(future, &mut plan);
        plan.costs_usd.iter().sum::<f64>()
    });
    let mut drawn: Vec<f64> = drawn.collect();
    drawn.sort_by(f64::total_cmp);
    let (n, whole) = (drawn.len(), &p.portfolios[3]);
    let cost = whole.cost_usd.expect("stated");
    assert!((drawn.iter().sum::<f64>() / n as f64 - cost).abs() < 1e-9 * cost);
    let within = drawn.iter().filter(|&&cost| cost <= budget).count() as f64 / n as f64;
    assert_eq!(whole.within_budget, Some(within));
    assert!(0.2 < within && within < 0.8, "{within}");
    let [low, high] = whole.cost_range_usd.expect("a range");
    // An end stands for its bucket: the number whose quantile it is may lie on either side of it.
    let reach = 1.0 + RELATIVE_ERROR;
    let below = |end: f64| drawn.iter().filter(|&&cost| cost <= end * reach).count() as f64 / n as f64;
    assert!((below(low) - 0.1).abs() <= 1.0 / n as f64 && (below(high) - 0.9).abs() <= 1.0 / n as f64);
    assert_eq!((p.portfolios[0].cost_range_usd, p.portfolios[0].within_budget), (None, Some(1.0)));

    let other = scenario("report-recommendations.toml", &[]);
    let paired = run(&Variants::new(&base, std::slice::from_ref(&other)).unwrap(), 2);
    let comparison = Comparison::new(&paired, &entrants(), WARNING_SHARE);
    let [base, other] = [0, 1].map(|i| &comparison.scenarios[i]);
    let [low, high] = other.cost_range_usd.expect("a range");
    assert!(base.cost_range_usd.is_none() && other.cost_usd.is_some_and(|cost| low < cost && cost < high));
    // Beyond a base that costs nothing it costs what it costs; net of that is the trade saved.
    let (extra, cost) = (other.extra_cost.expect("known").usd, other.cost_usd.unwrap());
    assert!((extra - cost).abs() < 1e-9 * cost);
    let saved = -other.row("trade_loss").expect("a row").mixture.difference.value;
    let net = other.net_benefit_usd.expect("known");
    assert!((net.value - (saved - cost)).abs() < 1e-6 * saved.abs());
    assert!(net.low < net.value && net.value < net.high);
}

/// The interaction of a pair, by its definition from the four portfolios' means.
#[test]
fn interactions_are_what_both_do_beyond_the_sum() {
    let base = scenario("baseline.toml", &[]);
    let (_, p) = portfolio(&Portfolios::new(&base, &[0, 4]), &keys(2), 1, None);
    let r = |i: usize| p.portfolios[i].reduction.value;
    let interaction = p.pairs[0].interaction;
    assert!((interaction.value - (r(3) - r(1) - r(2))).abs() < 1e-6 * r(3).abs().max(1.0));
    assert!(interaction.low <= interaction.value && interaction.value <= interaction.high);
}

#[test]
fn a_walk_ends_where_the_second_scenario_is() {
    let from = scenario("baseline.toml", &[]);
    let to = scenario("report-recommendations.toml", &["group.formation=0.6", "drones.aircraft.west=2"]);
    let units = changed_units(&from, &to);
    assert_eq!(units.len(), 3, "{units:?}");
    let walk = Walk::new(&from, &to, units.iter().map(|u| u.change.clone()).collect()).unwrap();
    let keys: Vec<String> = units.iter().map(|u| u.key.clone()).collect();
    let (paired, attribution) = attribution(&walk, &keys, 2);
    let pair = run(&Variants::new(&from, &[to]).unwrap(), 1);
    let bits = |values: &[f64]| values.iter().map(|x| x.to_bits()).collect::<Vec<_>>();
    assert_eq!(bits(&paired.sample.values[0]), bits(&pair.sample.values[0]));
    assert_eq!(bits(&paired.sample.values[3]), bits(&pair.sample.values[1]));
    assert_eq!(attribution.changes.iter().map(|c| c.effect.value).sum::<f64>(), attribution.to - attribution.from);
    // Fewer cells form: that change alone lowers the loss in the mean of the futures.
    let formation = attribution.changes.iter().find(|c| c.key == "group.formation").unwrap();
    assert!(formation.effect.value < 0.0, "{formation:?}");
}

/// A change that does nothing explains exactly nothing; the other explains all.
#[test]
fn a_change_without_effect_explains_nothing() {
    let from = scenario("baseline.toml", &["outcomes.border_km=20"]);
    let to = scenario("baseline.toml", &["outcomes.border_km=25", "group.formation=1.1"]);
    let units = changed_units(&from, &to);
    let walk = Walk::new(&from, &to, units.iter().map(|u| u.change.clone()).collect()).unwrap();
    let keys: Vec<String> = units.iter().map(|u| u.key.clone()).collect();
    let (_, attribution) = attribution(&walk, &keys, 2);
    let effect = |key: &str| attribution.changes.iter().find(|c| c.key == key).unwrap().effect;
    let border = effect("outcomes.border_km");
    assert_eq!((border.low, border.high), (0.0, 0.0));
    assert!((effect("group.formation").value - (attribution.to - attribution.from)).abs() < 1e-6);
}

#[test]
fn orders_of_a_walk_are_permutations_drawn_evenly() {
    let from = scenario("baseline.toml", &[]);
    let to = scenario("report-recommendations.toml", &["group.formation=1.1", "drones.aircraft.west=2"]);
    let units = changed_units(&from, &to);
    let walk = Walk::new(&from, &to, units.iter().map(|u| u.change.clone()).collect()).unwrap();
    let mut counts = std::collections::BTreeMap::new();
    for number in 0..6000 {
        *counts.entry(walk.order(number)).or_insert(0_u32) += 1;
    }
    // Six orders, 1,000 expected each, standard deviation 29: six of it either way, odds below 10⁻⁷.
    assert_eq!(counts.len(), 6);
    assert!(counts.values().all(|n| (826..=1174).contains(n)), "{counts:?}");
}

#[test]
fn differences_name_every_kind_of_change_and_nothing_else() {
    let base = scenario("baseline.toml", &[]);
    assert_eq!(differences(&base, &base), []);
    let other = scenario(
        "convoy-escorts.toml",
        &["hypotheses.atlantic_push.prior=0.20", "hypotheses.probing_escalation.prior=0.35"],
    );
    let all = differences(&base, &other);
    let priors = all.iter().filter(|d| matches!(d, Difference::Prior { .. })).count();
    assert_eq!(priors, 2);
    let policy = all.iter().find_map(|d| match d {
        Difference::Policy { from, to } => Some((from.len(), to.clone())),
        _ => None,
    });
    assert_eq!(policy, Some((0, vec!["convoy_escorts".to_owned()])));
    assert_eq!(all.len(), 3, "{all:?}");
    let units = changed_units(&base, &other);
    assert_eq!(units.iter().map(|u| u.change.clone()).collect::<Vec<_>>(), [Change::Priors, Change::Policy]);
}

#[test]
fn scenarios_of_another_period_or_threshold_cannot_be_compared_those_of_other_weights_can() {
    let base = scenario("baseline.toml", &[]);
    let longer = scenario("baseline.toml", &["horizon_days=200"]);
    assert_eq!(Variants::new(&base, &[longer]).err().map(|e| e.what.word()), Some("periods"));
    let weighed =
        scenario("baseline.toml", &["hypotheses.atlantic_push.prior=0.20", "hypotheses.probing_escalation.prior=0.35"]);
    assert!(Variants::new(&base, &[weighed]).is_ok());
    let counting = scenario("baseline.toml", &["outcomes.disruption_days=60"]);
    assert_eq!(Variants::new(&base, &[counting]).err().map(|e| e.what.word()), Some("outcomes"));
}

/// A base that is itself a policy: costs are differences to it, and what rises because its measures are left out is told
/// apart from what the scenario raises.
#[test]
fn a_base_with_measures_is_what_costs_and_causes_are_told_against() {
    let base = scenario("drone-surge.toml", &[]);
    let other = scenario("convoy-escorts.toml", &[]);
    let without = Scenario { policy: Vec::new(), ..base.clone() };
    let all = [other.clone(), without.clone()];
    let paired = run(&Variants::new(&base, &all).unwrap(), 2);
    let entrants = [Entrant::from(&base), Entrant::from(&other)];
    let comparison = Comparison::new(&paired, &entrants, WARNING_SHARE);
    assert_eq!(comparison.scenarios.len(), 2, "the base without its measures is not shown");
    assert!(comparison.dominance.len() == 2 && comparison.dominance[0].len() == 2);
    let b = &comparison.scenarios[1];
    let extra = b.extra_cost.expect("both costs are known");
    let expected = b.cost_usd.unwrap() - comparison.scenarios[0].cost_usd.unwrap();
    assert!((extra.usd - expected).abs() < 1e-6 * expected.abs().max(1.0), "{} {expected}", extra.usd);
    let [low, high] = extra.range_usd.expect("costs that are drawn");
    assert!(low < extra.usd && extra.usd < high);
    // Every sure change has a cause; with the base's measures at hand there is none to tell.
    let d = &b.displacement;
    assert!(
        d.raised.iter().chain(&d.lowered).all(|d| d.cause.is_some()) && d.unclear.iter().all(|d| d.cause.is_none())
    );
    let alone = Comparison::new(&run(&Variants::new(&base, &all[..1]).unwrap(), 2), &entrants, WARNING_SHARE);
    assert!(alone.scenarios[1].displacement.raised.iter().all(|d| d.cause.is_none()));
    // Against the base without its measures, what is only left out changes nothing: the cause of all its rises.
    let left_out = [Entrant::from(&base), Entrant { name: "without".to_owned(), ..Entrant::from(&without) }];
    let paired = run(&Variants::new(&base, &[without.clone(), without]).unwrap(), 2);
    let left_out = Comparison::new(&paired, &left_out, WARNING_SHARE);
    let d = &left_out.scenarios[1].displacement;
    assert!(d.raised.iter().chain(&d.lowered).all(|d| d.cause == Some(Cause::LeftOut)), "{:?}", d.raised);
}

/// Missing is not zero: what costs nobody knows how much is covered by no budget for certain, and on no frontier.
#[test]
fn a_cost_that_is_not_stated_is_not_nothing() {
    let mut base = scenario("baseline.toml", &[]);
    base.measures[1].cost_usd_per_year = None;
    let portfolios = Portfolios::new(&base, &[0, 1]);
    let credits = |item: &Item| Credits::new(portfolios.layout(), item.clone(), 2);
    let (paired, credits) = pairs_and(&portfolios, 2, &by_trade_loss(Some(1e12)), credits).expect("it runs");
    let costs = vec![MeasureCost::new("priced", paired.cost(1)), MeasureCost::new("unknown", paired.cost(2))];
    let p = Portfolio::new(&paired, &credits, costs, Some(1e12), WARNING_SHARE);
    for (i, entry) in p.portfolios.iter().enumerate() {
        let known = i & 2 == 0;
        assert_eq!(entry.cost_usd.is_some(), known, "portfolio {i}");
        assert_eq!((entry.affordable, entry.within_budget.is_some()), (known, known));
        assert!(known || !entry.efficient && !entry.tail_efficient && entry.best == 0.0);
        assert_eq!(entry.net_benefit_usd.is_some(), known);
    }
    assert!(p.budget_curve.iter().all(|step| step.portfolio & 2 == 0));
    assert_eq!(p.budget_curve[0].from_usd, 0.0);
    let costs: Vec<f64> = p.budget_curve.iter().map(|step| step.from_usd).collect();
    let effects: Vec<f64> = p.budget_curve.iter().map(|step| step.reduction.value).collect();
    assert!(costs.is_sorted() && effects.is_sorted());
    assert!(p.budget_curve.iter().all(|step| step.sure_usd >= step.from_usd));
}
