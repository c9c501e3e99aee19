//! The charts of a comparison.

use rayon::prelude::*;

use super::facts::ComparisonFacts;
use crate::charts::{
    Caption, Estimate, Svg, Unit, comparison, cost_effect, displacement, hypotheses, ridges, spread_ladder,
};
use crate::locale::{Arg, Locale};
use crate::report::labels::Labels;
use crate::report::pictures::Picture;
use harmattan_analysis::comparison::{self as figures, Row, ScenarioComparison, Verdict};
use harmattan_core::model::Outcome;
use harmattan_engine::{Item, Scope, Subject, Threshold};

/// Digits of the digest a chart shows.
const DIGEST_DIGITS: usize = 12;
/// Outcomes side by side in the charts of the hypotheses and of the first page.
const SIDE_BY_SIDE: usize = 3;

/// Draws all charts of a comparison in one language: `comparison-headline` (three outcomes), `comparison`, `ridges`, `spread-ladder`, `hypotheses`,
/// `cost-effect` where a scenario costs something, and `displacement-<scenario>` for each but the base.
#[must_use]
pub fn comparison_charts(facts: &ComparisonFacts<'_>, locale: &Locale) -> Vec<Picture> {
    let inputs = Inputs { facts, labels: Labels::new(facts.base(), locale), locale };
    let caption = inputs.caption();
    let draw = |kind: &Kind| Picture {
        name: kind.name(facts),
        language: locale.language(),
        svg: kind.draw(&inputs, &caption),
    };
    let mut kinds = vec![Kind::Headline, Kind::Comparison, Kind::Ridges, Kind::Ladder];
    if facts.comparison.hypotheses.len() > 1 {
        kinds.push(Kind::Hypotheses);
    }
    if facts.others().any(|(_, s)| s.cost_usd > 0.0) {
        kinds.push(Kind::CostEffect);
    }
    kinds.extend(facts.others().filter(|(_, s)| !s.identical).map(|(i, _)| Kind::Displacement(i)));
    kinds.par_iter().map(draw).collect()
}

enum Kind {
    /// The first outcomes of the comparison, large enough for the first page.
    Headline,
    Comparison,
    Ridges,
    Ladder,
    Hypotheses,
    CostEffect,
    Displacement(usize),
}

impl Kind {
    fn name(&self, facts: &ComparisonFacts<'_>) -> String {
        match self {
            Self::Headline => "comparison-headline".to_owned(),
            Self::Comparison => "comparison".to_owned(),
            Self::Ridges => "ridges".to_owned(),
            Self::Ladder => "spread-ladder".to_owned(),
            Self::Hypotheses => "hypotheses".to_owned(),
            Self::CostEffect => "cost-effect".to_owned(),
            Self::Displacement(i) => format!("displacement-{}", facts.comparison.scenarios[*i].name),
        }
    }

    fn draw(&self, inputs: &Inputs<'_>, caption: &Caption) -> Svg {
        let locale = inputs.locale;
        match self {
            Self::Headline => comparison::draw(&inputs.comparison(SIDE_BY_SIDE), caption, locale),
            Self::Comparison => comparison::draw(&inputs.comparison(usize::MAX), caption, locale),
            Self::Ridges => ridges::draw(&inputs.ridges(), caption, locale),
            Self::Ladder => spread_ladder::draw(&inputs.ladder(), caption, locale),
            Self::Hypotheses => hypotheses::draw(&inputs.hypotheses(), caption, locale),
            Self::CostEffect => cost_effect::draw(&inputs.cost_effect(), caption, locale),
            Self::Displacement(i) => displacement::draw(&inputs.displacement(*i), caption, locale),
        }
    }
}

/// Turns a comparison into inputs in one language.
struct Inputs<'a> {
    facts: &'a ComparisonFacts<'a>,
    labels: Labels<'a>,
    locale: &'a Locale,
}

impl Inputs<'_> {
    fn caption(&self) -> Caption {
        let (base, comparison) = (self.facts.base(), self.facts.comparison);
        let title = self.facts.title(0, self.locale);
        Caption {
            scenario: self.locale.format("compare-caption", &[("base", Arg::Text(title))]),
            trajectories: comparison.basis.trajectories,
            start: base.start,
            end: base.start.plus_days(i64::from(base.horizon_days)),
            digest: self.facts.digest.chars().take(DIGEST_DIGITS).collect(),
            seed: base.seed,
            version: self.facts.version.clone(),
            partial: comparison.basis.partial,
        }
    }

    fn name(&self, index: usize) -> String {
        self.facts.title(index, self.locale).to_owned()
    }

    fn comparison(&self, most: usize) -> comparison::Input {
        let outcome = |item: &Item| comparison::Outcome {
            name: self.labels.item(item),
            unit: unit(item.unit),
            lower_is_better: true,
            base_value: self.facts.comparison.base().row(&item.key).map_or(0.0, |row| row.mixture.value.value),
            scenarios: (self.facts.others())
                .filter_map(|(i, scenario)| {
                    let compared = scenario.row(&item.key)?.mixture;
                    Some(comparison::Scenario {
                        name: self.name(i),
                        difference: estimate(compared.difference),
                        verdict: verdict(compared.verdict),
                    })
                })
                .collect(),
        };
        comparison::Input {
            base: self.name(0),
            outcomes: self.facts.main_items().into_iter().take(most).map(outcome).collect(),
        }
    }

    fn ridges(&self) -> ridges::Input {
        // The bins are the same for all, and their last one takes what lies beyond.
        let all = self.facts.comparison.scenarios.iter().flat_map(|s| &s.spread.bins);
        let end = all.map(|b| b.to).fold(0.0, f64::max);
        let row = |(i, scenario): (usize, &ScenarioComparison)| {
            let s = &scenario.spread;
            ridges::Row {
                name: self.name(i),
                emphasised: i == 0,
                density: s.bins.iter().map(|b| (b.from, b.to, b.share)).collect(),
                open_ended: s.bins.last().is_some_and(|b| b.to >= end),
                zero_share: s.zero,
                median: s.median,
                q10: s.q10,
                q90: s.q90,
            }
        };
        let (outcome, unit) = self.chosen();
        ridges::Input { outcome, unit, rows: self.facts.comparison.scenarios.iter().enumerate().map(row).collect() }
    }

    fn chosen(&self) -> (String, Unit) {
        self.facts.chosen().map_or((String::new(), Unit::Count), |item| (self.labels.item(item), unit(item.unit)))
    }

    fn ladder(&self) -> spread_ladder::Input {
        let reached = |scenario: &ScenarioComparison, level: usize| match level {
            0 => 1.0,
            6 => 0.0,
            level => scenario.row(&format!("spread_level>={level}")).map_or(0.0, |row| row.mixture.value.value),
        };
        let row = |(i, scenario): (usize, &ScenarioComparison)| spread_ladder::Row {
            name: self.name(i),
            shares: std::array::from_fn(|level| (reached(scenario, level) - reached(scenario, level + 1)).max(0.0)),
            emphasised: i == 0,
        };
        let rows = self.facts.comparison.scenarios.iter().enumerate().map(row).collect();
        spread_ladder::Input { rows, scenarios: true }
    }

    fn hypotheses(&self) -> hypotheses::Input {
        // Student's interval of a share of few futures goes beyond what a share can be.
        let within = |item: &Item, e: Estimate| match unit(item.unit) {
            Unit::Share => Estimate { low: e.low.max(0.0), high: e.high.min(1.0), ..e },
            _ => e,
        };
        let row = |item: &Item, (i, scenario): (usize, &ScenarioComparison)| {
            let row: &Row = scenario.row(&item.key)?;
            Some(hypotheses::Row {
                name: self.name(i),
                mixture: within(item, estimate(row.mixture.value)),
                by_hypothesis: row
                    .hypotheses
                    .iter()
                    .map(|h| h.map_or(UNSEEN, |h| within(item, seen(h.value))))
                    .collect(),
            })
        };
        let name = |item: &Item| match unit(item.unit) {
            Unit::Share => self.labels.item(item),
            _ => self.locale.with_member(&self.labels.item(item), &self.locale.text("mean")),
        };
        let outcome = |item: &Item| hypotheses::Outcome {
            name: name(item),
            unit: unit(item.unit),
            rows: self.facts.comparison.scenarios.iter().enumerate().filter_map(|s| row(item, s)).collect(),
        };
        let titles =
            self.facts.base().hypotheses.iter().map(|h| (h.title.get(self.locale.language()).to_owned(), h.prior));
        hypotheses::Input {
            hypotheses: titles.collect(),
            outcomes: self.facts.main_items().into_iter().take(SIDE_BY_SIDE).map(outcome).collect(),
        }
    }

    fn cost_effect(&self) -> cost_effect::Input {
        let chosen = &self.facts.comparison.basis.chosen;
        let frontier = self.facts.comparison.frontier();
        let points = (self.facts.others())
            .filter_map(|(i, scenario)| {
                let row = scenario.row(chosen)?;
                Some(cost_effect::Point {
                    name: self.name(i),
                    label: true,
                    cost_usd: scenario.cost_usd,
                    reduction: estimate(row.mixture.difference.negated()),
                    efficient: frontier[i],
                    size: u32::try_from(self.facts.scenarios[i].policy.len()).unwrap_or(u32::MAX),
                })
            })
            .filter(|p| p.cost_usd > 0.0)
            .collect();
        let (outcome, unit) = self.chosen();
        cost_effect::Input { outcome, unit, budget: None, points }
    }

    fn displacement(&self, index: usize) -> displacement::Input {
        let moved = &self.facts.comparison.scenarios[index].displacement;
        displacement_input(&self.labels, &self.facts.items, self.name(index), moved)
    }
}

/// The chart of displacement of one scenario or measure.
pub(in crate::report) fn displacement_input(
    labels: &Labels<'_>,
    items: &[Item],
    measure: String,
    moved: &figures::Displacement,
) -> displacement::Input {
    let row = |item: &Item| {
        let figure = moved.figure(&item.key)?;
        let is_among = |all: &[figures::Displaced]| all.iter().any(|d| d.key == item.key);
        Some(displacement::Row {
            name: labels.place(item.scope).to_owned(),
            before: figure.before,
            after: figure.after,
            difference: estimate(figure.difference),
            raised: is_among(&moved.raised),
            lowered: is_among(&moved.lowered),
        })
    };
    let panel = |title: String, is_in: &dyn Fn(&Item) -> bool| {
        let mut unit_of_panel = Unit::Count;
        let rows = (items.iter().filter(|item| is_in(item)))
            .filter_map(|item| {
                unit_of_panel = unit(item.unit);
                row(item)
            })
            .collect();
        displacement::Panel { title, unit: unit_of_panel, rows }
    };
    let is_area = |item: &Item| matches!(item.scope, Scope::Front(_) | Scope::Country(_));
    let panels = vec![
        panel(labels.subject(&Subject::Strikes), &|i| i.subject == Subject::Strikes && is_area(i)),
        panel(labels.subject(&Subject::Cells), &|i| i.subject == Subject::Cells && is_area(i)),
        panel(labels.subject(&Subject::Amount(Outcome::FirstFoothold)), &is_foothold),
        panel(labels.subject(&Subject::Amount(Outcome::ClosedDays)), &|i| {
            i.subject == Subject::Amount(Outcome::ClosedDays)
        }),
    ];
    displacement::Input { measure, panels: panels.into_iter().filter(|p| !p.rows.is_empty()).collect() }
}

/// The probability of a foothold by the last day asked for.
pub(in crate::report) fn is_foothold(item: &Item) -> bool {
    matches!(&item.subject, Subject::Event(e)
        if e.outcome == Outcome::FirstFoothold && matches!(e.threshold, Threshold::By(day) if day > 90))
}

pub(in crate::report) fn estimate(e: figures::Estimate) -> Estimate {
    Estimate { value: e.value, low: e.low, high: e.high }
}

pub(in crate::report) const fn unit(unit: harmattan_engine::Unit) -> Unit {
    match unit {
        harmattan_engine::Unit::Share => Unit::Share,
        harmattan_engine::Unit::Days => Unit::Days,
        harmattan_engine::Unit::Usd => Unit::Usd,
        harmattan_engine::Unit::Count | harmattan_engine::Unit::Km => Unit::Count,
    }
}

/// What a chart leaves out: no future fell to the hypothesis, or only one.
const UNSEEN: Estimate = Estimate { value: f64::NAN, low: f64::NAN, high: f64::NAN };

/// A number with its interval, left out of a chart where it has none.
fn seen(e: figures::Estimate) -> Estimate {
    if e.has_interval() { estimate(e) } else { UNSEEN }
}

const fn verdict(verdict: Verdict) -> comparison::Verdict {
    match verdict {
        Verdict::Better => comparison::Verdict::Better,
        Verdict::Worse => comparison::Verdict::Worse,
        Verdict::Same => comparison::Verdict::Same,
        Verdict::Undecided { .. } => comparison::Verdict::Undecided,
    }
}
