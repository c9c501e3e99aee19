//! The levers that stand first: what governments can move, about eight, of whatever theatre the scenario is played on.

use harmattan_core::model::{Insight, Model};
use harmattan_core::parameters::{Domain, Key, Level, Slot};
use harmattan_core::sampling::Plan;
use harmattan_core::scenario::Scenario;
use harmattan_engine::{Experiment, Futures};
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::asked::InputWords;
use serde::Serialize;

/// Draws over which what follows from other means is averaged.
const DRAWS: u64 = 64;
/// Steps of a lever over its range.
const STEPS: f64 = 100.0;
/// How far the range of a number of means reaches beyond what is assumed, as a factor.
const BEYOND: f64 = 3.0;

/// A lever as the page shows it.
#[derive(Debug, Serialize)]
pub struct Lever {
    id: String,
    title: String,
    unit: String,
    group: String,
    kind: &'static str,
    keys: Vec<String>,
    min: f64,
    max: f64,
    step: f64,
    value: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    shown: String,
    choices: Vec<Choice>,
    choice: Option<String>,
    respond: Option<String>,
}

/// One of several values.
#[derive(Debug, Serialize)]
pub struct Choice {
    /// As TOML.
    pub value: String,
    /// In words.
    pub title: String,
}

/// Levers of a scenario, their values as it states them.
pub struct Levers<'a> {
    /// The scenario at hand.
    pub scenario: &'a Scenario,
    /// What it builds on: ranges are taken from it, or they would move with the lever.
    pub base: &'a Scenario,
    /// Its futures.
    pub futures: &'a Futures,
    /// Names of quantities.
    pub words: &'a InputWords<'a>,
}

impl Levers<'_> {
    fn locale(&self) -> &Locale {
        self.words.locale()
    }

    /// All of them, in the order of the page.
    pub fn all(&self) -> Vec<Lever> {
        let scenario = self.scenario;
        let theatre = &scenario.theatre;
        let locale = self.locale();
        let name = |words: &harmattan_core::Translations| words.get(locale.language()).to_owned();
        let neighbours: Vec<usize> = theatre.neighbours().collect();
        let fronts = (0..theatre.fronts.len()).filter(|&front| theatre.fronts[front].country == theatre.home);
        let mut all: Vec<Lever> = fronts.filter_map(|front| self.coverage(front)).collect();
        for key in [Key::WarningBaseline, Key::WarningFusion] {
            all.push(self.one(scenario.space.first(key), "explored-group-warning"));
        }
        let communities = [Key::CommunityProtection, Key::CommunityReporting, Key::CommunityResilience];
        let home = self.slots(&communities, theatre.home);
        all.extend(self.several("communities", home, "explored-group-communities", |locale| {
            let country = name(&theatre.countries[theatre.home].name);
            locale.format("explored-lever-communities", &[("country", Arg::Text(&country))])
        }));
        for &country in &neighbours {
            let slots = self.slots(&[Key::CooperationPatrols, Key::CooperationIntelligence], country);
            let id = format!("cooperation.{}", theatre.countries[country].key);
            all.extend(self.several(&id, slots, "explored-group-cooperation", |locale| {
                let country = name(&theatre.countries[country].name);
                locale.format("explored-lever-cooperation", &[("country", Arg::Text(&country))])
            }));
        }
        let frameworks = neighbours.iter().flat_map(|&country| self.slots(&[Key::CooperationFramework], country));
        all.extend(self.framework(frameworks.collect()));
        let western = (0..theatre.corridors.len()).filter(|&corridor| theatre.corridors[corridor].western);
        let escorts = western.filter_map(|corridor| scenario.space.of_member(Key::RoutesSecurity, corridor));
        all.extend(self.several("escorts", escorts.collect(), "explored-group-roads", |locale| {
            locale.text("explored-lever-escorts")
        }));
        let units = (0..theatre.fronts.len()).filter(|&front| theatre.fronts[front].country == theatre.home);
        let western = units.filter(|&front| self.is_of_western_roads(front));
        let slots = western.filter_map(|front| scenario.space.of_member(Key::GroundUnits, front));
        all.extend(slots.map(|slot| self.one(slot, "explored-group-ground")));
        all
    }

    /// Whether places of a front lie on western corridors, more than of any other.
    fn is_of_western_roads(&self, front: usize) -> bool {
        let theatre = &self.scenario.theatre;
        let on_roads = |front: usize| {
            let ends = |link: &usize| [theatre.links[*link].a, theatre.links[*link].b];
            let western = theatre.corridors.iter().filter(|corridor| corridor.western);
            western
                .flat_map(|corridor| corridor.links.iter().flat_map(ends))
                .filter(|&p| theatre.places[p].front == front)
                .count()
        };
        let own = on_roads(front);
        own > 0
            && (0..theatre.fronts.len())
                .filter(|&f| theatre.fronts[f].country == theatre.home)
                .all(|f| on_roads(f) <= own)
    }

    fn slots(&self, keys: &[Key], member: usize) -> Vec<Slot> {
        keys.iter().filter_map(|&key| self.scenario.space.of_member(key, member)).collect()
    }

    /// Drone coverage of a front: stated, or what follows from aircraft.
    fn coverage(&self, front: usize) -> Option<Lever> {
        let slot = self.scenario.space.of_member(Key::DronesCoverage, front)?;
        // The heading says what it is of.
        let title = self.scenario.theatre.fronts[front].name.get(self.locale().language()).to_owned();
        let lever = Lever { title, ..self.one(slot, "explored-front") };
        if lever.value.is_some() {
            return Some(lever);
        }
        let model = self.futures.model();
        let implied = implied_coverage(model, self.futures, front);
        let locale = self.locale();
        let implied_words = self.words.slot_value(slot, harmattan_core::significant(implied, 2));
        let shown = format!("{implied_words} ({})", locale.text("explored-implied"));
        // The page shows by it where the lever stands.
        Some(Lever { shown, low: Some(implied), high: Some(implied), ..lever })
    }

    /// The lever of one quantity.
    fn one(&self, slot: Slot, group: &str) -> Lever {
        let name = self.scenario.space.name(slot).to_owned();
        let title = self.words.slot(slot);
        self.of(name.clone(), vec![slot], group, title, Some(name))
    }

    /// The lever of several shares that are set alike; none where there is none of them.
    fn several(&self, id: &str, slots: Vec<Slot>, group: &str, title: impl FnOnce(&Locale) -> String) -> Option<Lever> {
        let respond = if id.starts_with("cooperation.") {
            Some(id.to_owned())
        } else {
            slots.first().map(|&slot| self.scenario.space.name(slot).to_owned())
        };
        (!slots.is_empty()).then(|| self.of(id.to_owned(), slots, group, title(self.locale()), respond))
    }

    fn of(&self, id: String, slots: Vec<Slot>, group: &str, title: String, respond: Option<String>) -> Lever {
        let (scenario, locale) = (self.scenario, self.locale());
        let spec = scenario.space.spec(slots[0]);
        let stated: Vec<[f64; 3]> = slots
            .iter()
            .filter_map(|&slot| scenario.base[slot].as_ref())
            .map(|quantity| [0.1, 0.5, 0.9].map(|p| quantity.distribution.quantile(p)))
            .collect();
        let mean =
            |at: usize| (!stated.is_empty()).then(|| stated.iter().map(|q| q[at]).sum::<f64>() / stated.len() as f64);
        let (low, value, high) = (mean(0), mean(1), mean(2));
        let is_certain = stated.iter().all(|q| q[0].to_bits() == q[2].to_bits());
        let alike = stated.windows(2).all(|pair| pair[0].map(f64::to_bits) == pair[1].map(f64::to_bits));
        let of_base = self.base.base.get(slots[0]).and_then(Option::as_ref);
        let (min, max) = range(spec.domain, of_base.map(|quantity| quantity.distribution.quantile(0.9)));
        let whole = matches!(spec.domain, Domain::Whole { .. });
        let write = |x: f64| self.words.slot_value(slots[0], harmattan_core::significant(x, 2));
        let shown = match (low, value, high) {
            (Some(low), Some(value), Some(high)) => {
                let range = if is_certain { write(value) } else { locale.range(&write(low), &write(high)) };
                if alike { range } else { format!("{range} ({})", locale.text("explored-mixed")) }
            }
            _ => locale.text("explored-implied"),
        };
        let ends = (!is_certain).then_some(()).and(low.zip(high));
        Lever {
            id,
            title,
            unit: if spec.unit == "none" { String::new() } else { locale.text(&format!("unit-{}", spec.unit)) },
            group: locale.text(group),
            kind: "number",
            keys: slots.iter().map(|&slot| scenario.space.name(slot).to_owned()).collect(),
            min,
            max,
            step: if whole { 1.0 } else { (max - min) / STEPS },
            value: value.map(|x| x.clamp(min, max)),
            low: ends.map(|(low, _)| low),
            high: ends.map(|(_, high)| high),
            shown,
            choices: Vec::new(),
            choice: None,
            respond,
        }
    }

    /// The framework with all neighbours at once.
    fn framework(&self, slots: Vec<Slot>) -> Option<Lever> {
        let locale = self.locale();
        let lever = self.several("framework", slots.clone(), "explored-group-cooperation", |locale| {
            locale.text("explored-lever-framework")
        })?;
        let of = |slot: &Slot| {
            let law = &self.scenario.base[*slot].as_ref()?.distribution;
            law.is_fixed().then(|| law.central())
        };
        let values: Vec<Option<f64>> = slots.iter().map(of).collect();
        let first = values.first().copied().flatten().filter(|x| values.iter().all(|other| *other == Some(*x)));
        let level = first.and_then(|x| Level::ALL.into_iter().find(|level| level.value() == x));
        let title = |level: Level| locale.text(&format!("framework-{}", level.word()));
        let choice = |level: Level| Choice { value: format!("\"{}\"", level.word()), title: title(level) };
        Some(Lever {
            kind: "choice",
            shown: level.map_or_else(|| locale.text("explored-mixed"), title),
            choices: Level::ALL.into_iter().map(choice).collect(),
            choice: level.map(|level| format!("\"{}\"", level.word())),
            value: None,
            low: None,
            high: None,
            ..lever
        })
    }
}

/// The range of a lever: all that is valid of a share, of a number from the least to some times what is assumed.
fn range(domain: Domain, high: Option<f64>) -> (f64, f64) {
    let (min, max) = domain.range();
    if max - min <= 1.0 || domain == Domain::Framework {
        return (min, max);
    }
    let reach = high.unwrap_or(1.0).abs().max(1.0) * BEYOND;
    let nice = to_one_digit(reach);
    (min.max(-nice), max.min(nice))
}

/// To the next number of one digit.
fn to_one_digit(x: f64) -> f64 {
    let mut scale = 1.0;
    while scale * 10.0 <= x {
        scale *= 10.0;
    }
    (x / scale).ceil() * scale
}

/// The coverage of a front that follows from its aircraft once every measure is whole, on the mean of the first draws.
fn implied_coverage(model: &Model, futures: &Futures, front: usize) -> f64 {
    let draws = futures.trajectories().min(DRAWS);
    let mut plan = Plan::default();
    let coverage = |draw: u64| {
        futures.sampler().plan(draw, &mut plan);
        let last = plan.epochs.get(plan.epoch_count.saturating_sub(1))?;
        Some(Insight::new(model, &last.values).fronts.get(front)?.coverage)
    };
    let found: Vec<f64> = (0..draws).filter_map(coverage).collect();
    if found.is_empty() { 0.0 } else { found.iter().sum::<f64>() / found.len() as f64 }
}
