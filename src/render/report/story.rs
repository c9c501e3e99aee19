//! One future told event by event: a dated story, and what came of it.

use super::headline::Rows;
use crate::locale::{Arg, Locale};
use harmattan_core::calendar::Date;
use harmattan_core::model::{
    Event, Fault, MOST_WAVES, Model, Observer, OutcomeFamily, OutcomeKind, Passage, Simulator, Trajectory,
};
use harmattan_core::sampling::{Plan, Sampler};
use harmattan_core::scenario::Scenario;

/// A future that was simulated with somebody watching.
#[derive(Clone, Debug)]
pub struct Story {
    /// Its hypothesis, in the reader's language; that there is none, where the scenario has none.
    pub hypothesis: String,
    /// The expert as whom it was drawn, where the scenario has any.
    pub expert: Option<String>,
    /// Everything that happened, in order of time (days after the start), up to a fault if there was one.
    pub events: Vec<(f64, Event)>,
    /// What is told of it, in the same order: some events have no sentence of their own.
    pub told: Vec<Told>,
    /// Why nothing comes of it, where so: its outcomes mean nothing then.
    pub fault: Option<Fault>,
    /// What came of it: columns, and outcome and value a row.
    pub outcomes: Rows,
}

/// An event in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// Days after the start.
    pub day: f64,
    /// The date, in the reader's language.
    pub date: String,
    /// Which of how many strikes of a coordinated wave it is.
    pub of_wave: Option<(usize, usize)>,
    /// What happened.
    pub sentence: String,
}

impl Story {
    /// Simulates a future of a scenario and tells it.
    #[must_use]
    pub fn of(scenario: &Scenario, trajectory: u64, locale: &Locale) -> Self {
        let model = Model::new(scenario.theatre.clone(), scenario.space.clone(), scenario.start, scenario.horizon_days);
        let mut plan = Plan::default();
        Sampler::new(scenario).plan(trajectory, &mut plan);
        let mut simulator = Simulator::new(&model, scenario.seed);
        let mut recorder = Recorder(Vec::new());
        let found = simulator.run_observed(&plan, trajectory, &mut recorder).clone();
        let mut events = recorder.0;
        let end = events.iter().position(|(_, event)| *event == Event::TooManyWaves).map_or(events.len(), |at| at + 1);
        events.truncate(end);
        let teller = Teller { scenario, locale };
        let mut wave = Wave::default();
        let told = |(day, event): &(f64, Event)| {
            let of_wave = wave.place_of(event);
            let sentence = teller.sentence(event)?;
            Some(Told { day: *day, date: locale.date(teller.date(*day)), of_wave, sentence })
        };
        Self {
            hypothesis: teller.hypothesis(plan.hypothesis),
            expert: scenario.experts.get(plan.expert).map(|expert| expert.title.get(locale.language()).to_owned()),
            told: events.iter().filter_map(told).collect(),
            fault: found.fault,
            outcomes: teller.outcomes(&model, &found),
            events,
        }
    }
}

struct Recorder(Vec<(f64, Event)>);

impl Observer for Recorder {
    fn event(&mut self, day: f64, event: &Event) {
        self.0.push((day, *event));
    }
}

/// The wave whose strikes are being told.
#[derive(Default)]
struct Wave {
    size: usize,
    told: usize,
}

impl Wave {
    /// Which of how many an event is in a coordinated wave; none for what is no strike of one.
    fn place_of(&mut self, event: &Event) -> Option<(usize, usize)> {
        match event {
            Event::Wave { size } => *self = Self { size: *size, told: 0 },
            Event::Strike { .. } if self.told < self.size => {
                self.told += 1;
                return (self.size > 1).then_some((self.told, self.size));
            }
            _ => {}
        }
        None
    }
}

struct Teller<'a> {
    scenario: &'a Scenario,
    locale: &'a Locale,
}

impl Teller<'_> {
    #[expect(clippy::cast_possible_truncation, reason = "days within the horizon")]
    fn date(&self, day: f64) -> Date {
        self.scenario.start.plus_days(libm::floor(day) as i64)
    }

    fn hypothesis(&self, index: usize) -> String {
        self.scenario.hypotheses.get(index).map_or_else(
            || self.locale.text("replay-no-hypothesis"),
            |h| h.title.get(self.locale.language()).to_owned(),
        )
    }

    fn place(&self, index: usize) -> &str {
        self.scenario.theatre.places[index].name.get(self.locale.language())
    }

    fn sentence(&self, event: &Event) -> Option<String> {
        let locale = self.locale;
        Some(match *event {
            // Every strike of a wave has a sentence of its own; only a coordinated wave is announced.
            Event::Wave { size: 1 } => return None,
            Event::Wave { size } => locale.format("replay-wave", &[("size", Arg::Count(count(size)))]),
            Event::Strike { place, from, deaths, closure_days, .. } => {
                let first = locale.format(
                    if place == from { "replay-strike-local" } else { "replay-strike" },
                    &[("place", Arg::Text(self.place(place))), ("from", Arg::Text(self.place(from)))],
                );
                format!("{first} {}.{}", self.strike_details(event), self.toll(closure_days, deaths))
            }
            Event::Ambush { from, link, closure_days, deaths } => {
                let link = &self.scenario.theatre.links[link];
                let other = if link.a == from { link.b } else { link.a };
                let words = [("from", Arg::Text(self.place(from))), ("to", Arg::Text(self.place(other)))];
                format!("{}{}", locale.format("replay-ambush", &words), self.toll(closure_days, deaths))
            }
            Event::Relocation { from, to, passage } => {
                let id = match passage {
                    Passage::Arrived => "replay-moved",
                    Passage::TurnedBack => "replay-turned-back",
                    Passage::Lost => "replay-stopped",
                };
                locale.format(id, &[("from", Arg::Text(self.place(from))), ("to", Arg::Text(self.place(to)))])
            }
            Event::Formation { place } => locale.format("replay-formed", &[("place", Arg::Text(self.place(place)))]),
            Event::Loss { place } => locale.format("replay-lost", &[("place", Arg::Text(self.place(place)))]),
            Event::Phase { front, effort } => locale.format(
                "replay-phase",
                &[
                    ("front", Arg::Text(self.scenario.theatre.fronts[front].name.get(locale.language()))),
                    ("effort", Arg::Text(&locale.decimal(effort, 2))),
                ],
            ),
            Event::Campaign { region, effort } => locale.format(
                "replay-campaign",
                &[
                    ("region", Arg::Text(self.scenario.theatre.regions[region].name.get(locale.language()))),
                    ("effort", Arg::Text(&locale.decimal(effort, 2))),
                ],
            ),
            Event::Blockade { corridor, begins } => locale.format(
                if begins { "replay-blockade-begins" } else { "replay-blockade-ends" },
                &[("corridor", Arg::Text(self.scenario.theatre.corridors[corridor].name.get(locale.language())))],
            ),
            Event::Epoch { .. } => locale.text("replay-epoch"),
            Event::TooManyWaves => {
                let limit = locale.integer(i64::try_from(MOST_WAVES).unwrap_or(i64::MAX));
                locale.format("replay-waves", &[("limit", Arg::Text(&limit))])
            }
        })
    }

    /// How a strike was met and what became of it, as short clauses.
    fn strike_details(&self, event: &Event) -> String {
        let Event::Strike { alerted, drone, ground, repelled, lost, held, captured, .. } = *event else {
            return String::new();
        };
        let clauses = [
            (alerted, "replay-alerted"),
            (!alerted, "replay-unseen"),
            (drone, "replay-drone"),
            (ground, "replay-ground"),
            (repelled, "replay-repelled"),
            (!repelled, "replay-overrun"),
            (lost, "replay-cell-lost"),
            (held, "replay-held"),
            (captured, "replay-captured"),
        ];
        let told: Vec<String> = clauses.iter().filter(|(is, _)| *is).map(|(_, id)| self.locale.text(id)).collect();
        told.join(&self.locale.text("replay-comma").replace('_', " "))
    }

    fn toll(&self, closure_days: f64, deaths: u32) -> String {
        let closed = (closure_days > 0.0).then(|| {
            let days = self.locale.days(closure_days);
            self.locale.format("replay-closed", &[("days", Arg::Text(&days))])
        });
        let dead =
            (deaths > 0).then(|| self.locale.format("replay-deaths", &[("deaths", Arg::Count(i64::from(deaths)))]));
        closed.into_iter().chain(dead).flat_map(|sentence| [" ".to_owned(), sentence]).collect()
    }

    fn outcomes(&self, model: &Model, trajectory: &Trajectory) -> Rows {
        let locale = self.locale;
        let rows: Vec<Vec<String>> = (0..model.outcomes.len())
            .filter(|&c| {
                let family = model.outcomes.spec(c).family;
                !matches!(family, OutcomeFamily::Place | OutcomeFamily::RegionMonth)
            })
            .map(|c| {
                let spec = model.outcomes.spec(c);
                let member = model.outcomes.member(c);
                let label = match spec.family {
                    OutcomeFamily::Corridor => {
                        let corridor = &self.scenario.theatre.corridors[member.index];
                        locale.with_member(&locale.text(&spec.label_id()), corridor.name.get(locale.language()))
                    }
                    OutcomeFamily::Neighbour => {
                        let country = &self.scenario.theatre.countries[member.index];
                        locale.with_member(&locale.text(&spec.label_id()), country.name.get(locale.language()))
                    }
                    _ => locale.text(&spec.label_id()),
                };
                vec![label, self.value(spec.kind, trajectory.outcomes[c])]
            })
            .collect();
        (vec![locale.text("cli-column-outcome"), locale.text("explain-column-value")], rows)
    }

    fn value(&self, kind: OutcomeKind, x: f64) -> String {
        let locale = self.locale;
        if x.is_nan() {
            return if kind == OutcomeKind::FirstDay { locale.text("never") } else { locale.decimal(x, 0) };
        }
        if x.is_infinite() {
            return locale.decimal(x, 0);
        }
        match kind {
            OutcomeKind::Days => locale.decimal(x, 1),
            OutcomeKind::FirstDay => locale.date(self.date(x)),
            OutcomeKind::Usd => locale.money(x),
            OutcomeKind::Level | OutcomeKind::Count => locale.decimal(x, 0),
            OutcomeKind::Km => locale.format("compare-km", &[("number", Arg::Text(&locale.decimal(x, 0)))]),
            OutcomeKind::Share => locale.percent(x, 0),
        }
    }
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
