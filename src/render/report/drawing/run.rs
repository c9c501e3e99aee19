//! A run's summary → the charts' inputs, one function a chart.

use super::caption::{caption, of_scenario};
use super::request::Only;
use crate::charts::{
    Caption, Ghost, capacity_saturation, corridor_distribution, cumulative_incidence, exceedance, fan_chart,
    hypotheses, intervals, sensitivity, spread_ladder, theatre_map, variance_split,
};
use crate::locale::{Arg, Locale};
use crate::report::carried;
use crate::report::facts::{FrontResponse, RunFacts};
use crate::report::labels::Labels;
use harmattan_analysis::comparison::Estimate;
use harmattan_analysis::{CorridorHistogram, Drivers, Group, OutcomeSummary, Quantiles};
use harmattan_core::Translations;
use harmattan_core::model::{Outcome, SeriesSpace};
use harmattan_core::parameters::Key;
use harmattan_core::scenario::{Hypothesis, Scenario};
use harmattan_core::theatre::{Corridor, Front, Link, Place, Region, Role};
use harmattan_engine::{HEADLINE_DAYS, Item, Layout, Subject, Threshold, Unit, items};

/// Sizes of wave with fewer strikes than this are drawn in grey: their share is a guess.
const FEW_STRIKES: u64 = 100;

/// Turns a run into inputs in one language.
pub(super) struct Inputs<'a> {
    facts: &'a RunFacts<'a>,
    pub locale: &'a Locale,
    pub caption: Caption,
    /// What charts are narrowed to.
    pub only: Only,
    /// The run that stays behind in grey.
    pub behind: Option<&'a RunFacts<'a>>,
}

impl<'a> Inputs<'a> {
    pub fn new(facts: &'a RunFacts<'a>, locale: &'a Locale) -> Self {
        let title = of_scenario(facts.scenario.title.get(locale.language()), locale);
        let caption = caption(title, facts.scenario, facts.origin(), facts.summary.partial);
        Self { facts, locale, caption, only: Only::default(), behind: None }
    }

    /// What a chart shows of the run that stays behind.
    pub fn ghost<I>(&self, input: impl FnOnce(&Self) -> I) -> Option<Ghost<I>> {
        let facts = self.behind?;
        let inputs = Self { only: self.only.clone(), ..Self::new(facts, self.locale) };
        Some(Ghost { input: input(&inputs), name: self.name(&facts.scenario.title) })
    }

    fn name(&self, words: &Translations) -> String {
        words.get(self.locale.language()).to_owned()
    }

    fn quantiles(&self, outcome: Outcome, member: &str) -> Quantiles {
        self.facts.summary.mixture.outcome(outcome, member).and_then(|o| o.quantiles).unwrap_or_default()
    }

    pub fn corridors(&self) -> corridor_distribution::Input {
        let theatre = &self.facts.scenario.theatre;
        let corridors = theatre.corridors.iter().zip(&self.facts.summary.curves.corridors);
        let corridors = corridors.filter(|(c, _)| self.only.has_corridor(&c.key, c.western));
        let corridor = |(corridor, histogram): (&Corridor, &CorridorHistogram)| corridor_distribution::Corridor {
            name: self.name(&corridor.name),
            histogram: histogram.clone(),
            quantiles: self.quantiles(Outcome::ClosedDays, &corridor.key),
        };
        corridor_distribution::Input {
            corridors: corridors.map(corridor).collect(),
            horizon_days: f64::from(self.facts.scenario.horizon_days),
            disruption_days: Some(self.facts.central(Key::OutcomesDisruptionDays)),
        }
    }

    /// Independent futures: all, or in a nested run the draws, since futures of one draw resemble each other.
    pub(super) fn independent(&self) -> u64 {
        let summary = self.facts.summary;
        summary.trajectories / u64::from(summary.repeats.max(1))
    }

    pub fn exceedance(&self, measure: exceedance::Measure) -> exceedance::Input {
        let curves = &self.facts.summary.curves.exceedance;
        let curve = |name: String, outcome: Outcome, member: &str| {
            let found = curves.iter().find(|c| c.outcome == outcome && c.member == member);
            found.map(|c| exceedance::Curve { name, points: c.points.clone(), independent: self.independent() })
        };
        let shown = self.facts.scenario.theatre.corridors.iter();
        let western = shown.filter(|c| self.only.has_corridor(&c.key, c.western));
        let curves = match measure {
            exceedance::Measure::ClosedDays => {
                western.filter_map(|c| curve(self.name(&c.name), Outcome::ClosedDays, &c.key)).collect()
            }
            exceedance::Measure::TradeLoss => {
                let name = self.locale.text(&Outcome::TradeLoss.spec().label_id());
                curve(name, Outcome::TradeLoss, "").into_iter().collect()
            }
        };
        let days = measure == exceedance::Measure::ClosedDays;
        let most = days.then_some(f64::from(self.facts.scenario.horizon_days));
        exceedance::Input { measure, curves, most, of: None }
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
            countries: theatre
                .neighbours()
                .filter(|&i| self.only.has_country(&theatre.countries[i].key))
                .map(country)
                .collect(),
            horizon_days: f64::from(self.facts.scenario.horizon_days),
            headline_days: HEADLINE_DAYS.map(f64::from).to_vec(),
        }
    }

    pub fn fan(&self) -> fan_chart::Input {
        let fans = &self.facts.summary.curves.fans;
        let theatre = &self.facts.scenario.theatre;
        let panel = |key: &str, quantity: fan_chart::Quantity, front: String| {
            let fan = fans.iter().find(|f| f.key == key)?;
            Some(fan_chart::Panel { quantity, front, weeks: fan.weeks.clone() })
        };
        let abroad = |front: &&Front| {
            let country = &theatre.countries[front.country];
            country.role == Role::Neighbour && self.only.has_country(&country.key)
        };
        let presence = theatre.fronts.iter().filter(abroad).filter_map(|front| {
            panel(&SeriesSpace::cells_of(&front.key), fan_chart::Quantity::Presence, self.name(&front.name))
        });
        let corridors = panel(SeriesSpace::CORRIDORS_CLOSED, fan_chart::Quantity::CorridorsClosed, String::new());
        let home = theatre.fronts.iter().filter(|front| front.country == theatre.home).filter_map(|front| {
            panel(&SeriesSpace::cells_of(&front.key), fan_chart::Quantity::Cells, self.name(&front.name))
        });
        let panels = presence.chain(corridors).chain(home).collect();
        fan_chart::Input { panels, independent: self.independent() }
    }

    pub fn map(&self) -> theatre_map::Input {
        let curves = &self.facts.summary.curves;
        let closed = |i: usize| curves.links.get(i).map_or(0.0, |l| l.closed);
        let strikes = |place: &Place| {
            self.facts.summary.mixture.outcome(Outcome::StrikesAt, &place.key).and_then(|o| o.mean).unwrap_or(0.0)
        };
        map_of(self.facts.scenario, self.locale, closed, strikes)
    }

    /// Mean days closed and under blockade of each corridor; none where no corridor comes under blockade.
    pub fn blockades(&self) -> Option<intervals::Input> {
        let (scenario, summary) = (self.facts.scenario, self.facts.summary);
        let mean = |outcome: Outcome, corridor: &Corridor| {
            let found = summary.mixture.outcomes.iter().find(|o| {
                o.outcome == outcome && o.key.strip_suffix(&corridor.key).is_some_and(|start| start.ends_with('.'))
            })?;
            let [low, high] = [found.mean_interval[0], found.mean_interval[1]];
            let value = found.mean?;
            let estimate = Estimate { value, low: low.unwrap_or(value), high: high.unwrap_or(value) };
            Some((estimate, value > 0.0))
        };
        let shown = scenario.theatre.corridors.iter().filter(|c| self.only.has_corridor(&c.key, c.western));
        let row = |corridor: &Corridor| {
            let numbers = vec![mean(Outcome::ClosedDays, corridor)?, mean(Outcome::BlockadeDays, corridor)?];
            Some(intervals::Row { name: self.name(&corridor.name), numbers })
        };
        let rows: Vec<intervals::Row> = shown.filter_map(row).collect();
        let days = |row: &intervals::Row| row.numbers[1].0.value;
        let most = rows.iter().max_by(|a, b| days(a).total_cmp(&days(b))).filter(|row| days(row) > 0.0)?;
        let (blockaded, closed) = (self.locale.days(days(most)), self.locale.days(most.numbers[0].0.value));
        let args = [
            ("corridor", Arg::Text(most.name.as_str())),
            ("blockaded", Arg::Text(&blockaded)),
            ("closed", Arg::Text(&closed)),
        ];
        Some(intervals::Input {
            name: "blockades",
            title: self.locale.format("chart-blockades-title", &args),
            subtitle: self.locale.text("chart-blockades-subtitle"),
            key: [Outcome::ClosedDays, Outcome::BlockadeDays].map(|o| self.locale.text(&o.spec().label_id())).to_vec(),
            unit: Unit::Days,
            rows,
        })
    }

    /// The split of the headlines' variance in a nested run; none in another.
    pub fn split(&self) -> Option<variance_split::Input> {
        let (scenario, summary) = (self.facts.scenario, self.facts.summary);
        if summary.repeats < 2 {
            return None;
        }
        let labels = Labels::new(scenario, self.locale);
        let all = items(&Layout::of(scenario), false);
        let group = &summary.mixture;
        let variance = |item: &Item| {
            let of_event = group.events.iter().find(|e| e.key == item.key).and_then(|e| e.variance);
            of_event.or_else(|| group.outcomes.iter().find(|o| o.key == item.key).and_then(|o| o.variance))
        };
        let row = |item: &Item| {
            let variance = variance(item)?;
            let between = variance.share_between?;
            if self.only.outcome.as_ref().is_some_and(|only| *only != item.key) {
                return None;
            }
            Some(variance_split::Row { name: labels.item(item), between, interval: variance.interval })
        };
        let wanted = |item: &&Item| self.only.outcome.is_some() || item.is_abroad() || is_followed(item);
        // What crosses the border first, as elsewhere.
        let mut shown: Vec<&Item> = all.iter().filter(wanted).collect();
        shown.sort_by_key(|item| !item.is_abroad());
        Some(variance_split::Input {
            draws: self.independent(),
            repeats: u64::from(summary.repeats),
            rows: shown.into_iter().filter_map(row).collect(),
        })
    }

    /// Presence or strike abroad, each western corridor disrupted, trade lost: mixture and each hypothesis.
    pub fn hypotheses(&self) -> hypotheses::Input {
        let (scenario, summary) = (self.facts.scenario, self.facts.summary);
        let chance = |g: &Group, outcome, member: &str, threshold| -> Estimate {
            g.chance(outcome, member, threshold).unwrap_or_default().into()
        };
        let loss = |g: &Group| mean_of(g.outcome(Outcome::TradeLoss, ""));
        let figure = |g: &Group, item: &Item| match g.events.iter().find(|e| e.key == item.key) {
            Some(event) => event.chance.into(),
            None => mean_of(g.outcomes.iter().find(|o| o.key == item.key)),
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
                    stress: false,
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
        let shown = scenario.theatre.corridors.iter().filter(|c| self.only.has_corridor(&c.key, c.western));
        let western = shown.map(corridor);
        let outcomes = match (&self.only.outcome, &self.only.corridor) {
            (Some(key), _) => {
                self.item(key).map(|item| outcome(self.item_name(&item), item.unit, &|g| figure(g, &item)))
            }
            (None, Some(_)) => None,
            (None, None) => Some(abroad.clone()),
        };
        let narrowed = self.only.outcome.is_some() || self.only.corridor.is_some();
        let western: Vec<hypotheses::Outcome> =
            if self.only.outcome.is_some() { Vec::new() } else { western.collect() };
        let trade = (!narrowed).then_some(trade);
        hypotheses::Input {
            hypotheses: scenario.hypotheses.iter().map(|h| (self.name(&h.title), h.prior)).collect(),
            outcomes: outcomes.into_iter().chain(western).chain(trade).collect(),
        }
    }

    /// The outcome or event of a key.
    fn item(&self, key: &str) -> Option<Item> {
        items(&Layout::of(self.facts.scenario), false).into_iter().find(|item| item.key == key)
    }

    /// Its name; of an amount, that it is the mean.
    fn item_name(&self, item: &Item) -> String {
        let name = Labels::new(self.facts.scenario, self.locale).item(item);
        if item.unit == Unit::Share { name } else { self.locale.with_member(&name, &self.locale.text("mean")) }
    }

    pub fn saturation(&self) -> capacity_saturation::Input {
        // A wave is counted over all fronts of the country it starts in, and so are the means that it meets.
        let theatre = &self.facts.scenario.theatre;
        let home = theatre.fronts.iter().zip(&self.facts.response).filter(|(f, _)| f.country == theatre.home);
        let sum = home.fold(FrontResponse::default(), |sum, (_, front)| FrontResponse {
            drones: sum.drones + front.drones,
            ground_units: sum.ground_units + front.ground_units,
        });
        let capacity = capacity_saturation::Capacity {
            name: self.name(&theatre.countries[theatre.home].name),
            drones: sum.drones,
            ground_units: sum.ground_units,
        };
        capacity_saturation::Input {
            sizes: self.facts.summary.curves.saturation.clone(),
            capacities: vec![capacity],
            few: FEW_STRIKES,
        }
    }

    /// The tornado of the followed headline that is this one; empty where the run followed none such.
    pub fn sensitivity(&self, is: fn(&Item) -> bool) -> sensitivity::Input {
        let scenario = self.facts.scenario;
        let item = match &self.only.outcome {
            Some(key) => self.item(key),
            None => items(&Layout::of(scenario), false).into_iter().find(is),
        };
        let drivers = item.as_ref().and_then(|item| self.facts.summary.drivers.iter().find(|d| d.key == item.key));
        let row = |input: carried::Input| sensitivity::Row {
            name: input.name,
            low: input.low,
            high: input.high,
            low_value: input.low_value,
            high_value: input.high_value,
            differs: input.replaced,
        };
        let inputs = |d: &Drivers| carried::inputs(scenario, d, self.locale, carried::label_with_unit);
        sensitivity::Input {
            outcome: item.as_ref().map_or_else(String::new, |item| Labels::new(scenario, self.locale).item(item)),
            unit: item.map_or(Unit::Count, |item| item.unit),
            overall: drivers.map_or(0.0, |d| d.overall),
            rows: drivers.map_or_else(Vec::new, |d| inputs(d).into_iter().map(row).collect()),
            by_experts: !scenario.experts.is_empty(),
        }
    }
}

/// The mean of an outcome with its interval; one trajectory tells nothing of its error.
fn mean_of(found: Option<&OutcomeSummary>) -> Estimate {
    let [low, high] = found.map_or([None, None], |o| o.mean_interval);
    Estimate {
        value: found.and_then(|o| o.mean).unwrap_or(0.0),
        low: low.unwrap_or(f64::NEG_INFINITY),
        high: high.unwrap_or(f64::INFINITY),
    }
}

/// Headline amounts, and the disruption of corridors: not the other spread levels, nor first events by each day.
fn is_followed(item: &Item) -> bool {
    let is_disruption = item.is_event_of(Outcome::ClosedDays, Threshold::Disruption);
    item.headline && (is_disruption || matches!(item.subject, Subject::Amount(_)))
}

/// The map of a theatre, from a number of each link and of each place, which are added up over regions.
pub(super) fn map_of(
    scenario: &Scenario,
    locale: &Locale,
    closed: impl Fn(usize) -> f64,
    strikes: impl Fn(&Place) -> f64,
) -> theatre_map::Input {
    let theatre = &scenario.theatre;
    let name = |words: &Translations| words.get(locale.language()).to_owned();
    let place = |place: &Place| theatre_map::PlaceMark {
        name: name(&place.name),
        lat: place.lat,
        lon: place.lon,
        kind: place.kind,
    };
    let link = |(i, link): (usize, &Link)| theatre_map::RoadMark {
        a: link.a,
        b: link.b,
        closed: closed(i),
        corridor: theatre.corridors.iter().any(|c| c.links.contains(&i)),
        western: theatre.corridors.iter().any(|c| c.western && c.links.contains(&i)),
        crossing: theatre.is_crossing(i),
    };
    let region = |(i, region): (usize, &Region)| {
        let places: Vec<usize> = (0..theatre.places.len()).filter(|&p| theatre.places[p].region == i).collect();
        let attacks = places.iter().map(|&p| strikes(&theatre.places[p])).sum();
        theatre_map::RegionMark { name: name(&region.name), places, attacks }
    };
    theatre_map::Input {
        places: theatre.places.iter().map(place).collect(),
        links: theatre.links.iter().enumerate().map(link).collect(),
        regions: theatre.regions.iter().enumerate().map(region).collect(),
        between: None,
        counts: theatre_map::Counts::Means,
    }
}
