//! A run's summary → the charts' inputs, one function a chart.

use super::caption::{caption, of_scenario};
use crate::charts::{
    Caption, capacity_saturation, corridor_distribution, cumulative_incidence, exceedance, fan_chart, hypotheses,
    sensitivity, spread_ladder, theatre_map,
};
use crate::locale::{Arg, Locale};
use crate::report::carried;
use crate::report::facts::{FrontResponse, RunFacts};
use crate::report::labels::Labels;
use harmattan_analysis::comparison::Estimate;
use harmattan_analysis::{CorridorHistogram, Driver, Group, PlaceShare, Quantiles};
use harmattan_core::Translations;
use harmattan_core::distribution::student;
use harmattan_core::model::{Outcome, SeriesSpace};
use harmattan_core::parameters::Key;
use harmattan_core::scenario::Hypothesis;
use harmattan_core::theatre::{Corridor, Front, Link, Place};
use harmattan_engine::{HEADLINE_DAYS, Item, Layout, Threshold, Unit, Z95, items};

/// Sizes of wave with fewer strikes than this are drawn in grey: their share is a guess.
const FEW_STRIKES: u64 = 100;

/// Turns a run into inputs in one language.
pub(super) struct Inputs<'a> {
    facts: &'a RunFacts<'a>,
    pub locale: &'a Locale,
    pub caption: Caption,
}

impl<'a> Inputs<'a> {
    pub fn new(facts: &'a RunFacts<'a>, locale: &'a Locale) -> Self {
        let title = of_scenario(facts.scenario.title.get(locale.language()), locale);
        let caption = caption(title, facts.scenario, facts.origin(), facts.summary.partial);
        Self { facts, locale, caption }
    }

    fn name(&self, words: &Translations) -> String {
        words.get(self.locale.language()).to_owned()
    }

    fn quantiles(&self, outcome: Outcome, member: &str) -> Quantiles {
        self.facts.summary.mixture.outcome(outcome, member).and_then(|o| o.quantiles).unwrap_or_default()
    }

    pub fn corridors(&self) -> corridor_distribution::Input {
        let theatre = &self.facts.scenario.theatre;
        let corridors = theatre.corridors.iter().zip(&self.facts.summary.curves.corridors).filter(|(c, _)| c.western);
        let corridor = |(corridor, histogram): (&Corridor, &CorridorHistogram)| corridor_distribution::Corridor {
            name: self.name(&corridor.name),
            histogram: histogram.clone(),
            quantiles: self.quantiles(Outcome::ClosedDays, &corridor.key),
        };
        corridor_distribution::Input {
            corridors: corridors.map(corridor).collect(),
            horizon_days: f64::from(self.facts.scenario.horizon_days),
        }
    }

    pub fn exceedance(&self, measure: exceedance::Measure) -> exceedance::Input {
        let curves = &self.facts.summary.curves.exceedance;
        let curve = |name: String, outcome: Outcome, member: &str| {
            let found = curves.iter().find(|c| c.outcome == outcome && c.member == member);
            found.map(|c| exceedance::Curve { name, points: c.points.clone() })
        };
        let western = self.facts.scenario.theatre.corridors.iter().filter(|c| c.western);
        let curves = match measure {
            exceedance::Measure::ClosedDays => {
                western.filter_map(|c| curve(self.name(&c.name), Outcome::ClosedDays, &c.key)).collect()
            }
            exceedance::Measure::TradeLoss => {
                let name = self.locale.text(&Outcome::TradeLoss.spec().label_id());
                curve(name, Outcome::TradeLoss, "").into_iter().collect()
            }
        };
        exceedance::Input { measure, curves }
    }

    pub fn ladder(&self) -> spread_ladder::Input {
        let summary = self.facts.summary;
        let mixture = spread_ladder::Row {
            name: if summary.hypotheses.is_empty() {
                self.name(&self.facts.scenario.title)
            } else {
                self.locale.text("mixture")
            },
            shares: summary.mixture.levels.map(|l| l.p),
            emphasised: true,
        };
        let hypotheses = self.facts.scenario.hypotheses.iter().zip(&summary.hypotheses);
        let row = |(hypothesis, group): (&Hypothesis, &Group)| spread_ladder::Row {
            name: self.name(&hypothesis.title),
            shares: group.levels.map(|l| l.p),
            emphasised: false,
        };
        // A hypothesis no trajectory was allotted to has no shares to show.
        let shown = hypotheses.filter(|(_, group)| group.trajectories > 0).map(row);
        spread_ladder::Input { rows: std::iter::once(mixture).chain(shown).collect(), scenarios: false }
    }

    pub fn incidence(&self) -> cumulative_incidence::Input {
        let theatre = &self.facts.scenario.theatre;
        let curve = |outcome: Outcome, country: &str| {
            let curves = &self.facts.summary.curves.incidence;
            let found = curves.iter().find(|i| i.outcome == outcome && i.member == country);
            found.map(|i| i.points.clone()).unwrap_or_default()
        };
        let country = |i: usize| {
            let country = &theatre.countries[i];
            cumulative_incidence::Country {
                name: self.name(&country.name),
                foothold: curve(Outcome::FirstFoothold, &country.key),
                strike: curve(Outcome::FirstStrike, &country.key),
            }
        };
        cumulative_incidence::Input {
            countries: theatre.neighbours().map(country).collect(),
            horizon_days: f64::from(self.facts.scenario.horizon_days),
            headline_days: HEADLINE_DAYS.map(f64::from).to_vec(),
        }
    }

    pub fn fan(&self) -> fan_chart::Input {
        let fans = &self.facts.summary.curves.fans;
        let panel = |key: &str, quantity: fan_chart::Quantity, front: String| {
            let fan = fans.iter().find(|f| f.key == key)?;
            Some(fan_chart::Panel { quantity, front, weeks: fan.weeks.clone() })
        };
        let fronts = self.facts.scenario.theatre.fronts.iter().filter_map(|front| {
            panel(&SeriesSpace::cells_of(&front.key), fan_chart::Quantity::Cells, self.name(&front.name))
        });
        let corridors = panel(SeriesSpace::CORRIDORS_CLOSED, fan_chart::Quantity::CorridorsClosed, String::new());
        fan_chart::Input { panels: fronts.chain(corridors).collect() }
    }

    pub fn map(&self) -> theatre_map::Input {
        let theatre = &self.facts.scenario.theatre;
        let curves = &self.facts.summary.curves;
        let place = |(place, share): (&Place, &PlaceShare)| theatre_map::PlaceMark {
            name: self.name(&place.name),
            lat: place.lat,
            lon: place.lon,
            kind: place.kind,
            struck: share.struck.p,
        };
        let link = |(i, link): (usize, &Link)| theatre_map::RoadMark {
            a: link.a,
            b: link.b,
            closed: curves.links.get(i).map_or(0.0, |l| l.closed),
            corridor: theatre.corridors.iter().any(|c| c.links.contains(&i)),
            crossing: theatre.is_crossing(i),
        };
        theatre_map::Input {
            places: theatre.places.iter().zip(&curves.places).map(place).collect(),
            links: theatre.links.iter().enumerate().map(link).collect(),
        }
    }

    /// Presence or strike abroad, each western corridor disrupted, trade lost: mixture and each hypothesis.
    pub fn hypotheses(&self) -> hypotheses::Input {
        let (scenario, summary) = (self.facts.scenario, self.facts.summary);
        let chance = |g: &Group, outcome, member: &str, threshold| -> Estimate {
            g.chance(outcome, member, threshold).unwrap_or_default().into()
        };
        let loss = |g: &Group| {
            let found = g.outcome(Outcome::TradeLoss, "");
            let (mean, error) = found.map_or((0.0, None), |o| (o.mean.unwrap_or(0.0), o.standard_error));
            let independent = found.and_then(|o| o.variance).map_or(g.trajectories, |split| split.draws);
            // One trajectory tells nothing of its error.
            let half = error.map_or(f64::INFINITY, |error| student(Z95, independent) * error);
            Estimate { value: mean, low: mean - half, high: mean + half }
        };
        let outcome = |name: String, unit: Unit, of: &dyn Fn(&Group) -> Estimate| {
            // Of a hypothesis that no trajectory was allotted to, nothing is known.
            let of_group = |g: &Group| (g.trajectories > 0).then(|| of(g));
            hypotheses::Outcome {
                name,
                unit,
                rows: vec![hypotheses::Row {
                    name: self.name(&scenario.title),
                    mixture: of(&summary.mixture),
                    by_hypothesis: summary.hypotheses.iter().map(of_group).collect(),
                }],
            }
        };
        let abroad = outcome(self.locale.text("briefing-row-abroad"), Unit::Share, &|g| {
            chance(g, Outcome::FirstAbroad, "", Threshold::By(scenario.horizon_days))
        });
        let days = self.locale.days(self.facts.central(Key::OutcomesDisruptionDays));
        let corridor = |c: &Corridor| {
            let name = self.name(&c.name);
            let args = [("corridor", Arg::Text(name.as_str())), ("days", Arg::Text(&days))];
            outcome(self.locale.format("briefing-row-corridor", &args), Unit::Share, &|g| {
                chance(g, Outcome::ClosedDays, &c.key, Threshold::Disruption)
            })
        };
        let trade = self.locale.text(&Outcome::TradeLoss.spec().label_id());
        let trade = outcome(self.locale.with_member(&trade, &self.locale.text("mean")), Unit::Usd, &loss);
        let western = scenario.theatre.corridors.iter().filter(|c| c.western).map(corridor);
        hypotheses::Input {
            hypotheses: scenario.hypotheses.iter().map(|h| (self.name(&h.title), h.prior)).collect(),
            outcomes: std::iter::once(abroad).chain(western).chain([trade]).collect(),
        }
    }

    pub fn saturation(&self) -> capacity_saturation::Input {
        // Waves are sized by what the group can do inside the country it starts in.
        let theatre = &self.facts.scenario.theatre;
        let fronts = theatre.fronts.iter().zip(&self.facts.response).filter(|(f, _)| f.country == theatre.home);
        let capacity = |(front, response): (&Front, &FrontResponse)| capacity_saturation::Capacity {
            name: self.name(&front.name),
            drones: response.drones,
            ground_units: response.ground_units,
        };
        capacity_saturation::Input {
            sizes: self.facts.summary.curves.saturation.clone(),
            capacities: fronts.map(capacity).collect(),
            few: FEW_STRIKES,
        }
    }

    /// The tornado of the followed headline that is this one; empty where the run followed none such.
    pub fn sensitivity(&self, is: fn(&Item) -> bool) -> sensitivity::Input {
        let scenario = self.facts.scenario;
        let item = items(&Layout::of(scenario), false).into_iter().find(is);
        let drivers = item.as_ref().and_then(|item| self.facts.summary.drivers.iter().find(|d| d.key == item.key));
        let row = |d: &Driver| {
            let [low_value, high_value] = carried::ends(scenario, &d.key, self.locale);
            let name = carried::label_with_unit(scenario, &d.key, self.locale);
            let differs = carried::differs(scenario, &d.key);
            sensitivity::Row { name, low: d.low, high: d.high, low_value, high_value, differs }
        };
        sensitivity::Input {
            outcome: item.as_ref().map_or_else(String::new, |item| Labels::new(scenario, self.locale).item(item)),
            unit: item.map_or(Unit::Count, |item| item.unit),
            overall: drivers.map_or(0.0, |d| d.overall),
            rows: drivers.map_or_else(Vec::new, |d| d.assumptions.iter().map(row).collect()),
        }
    }
}
