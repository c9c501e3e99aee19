//! `replay`: one future, event by event, as a dated story and a table.

use crate::cli::exit::{Exit, Failure};
use crate::cli::requests::ReplayRequest;
use crate::cli::table::table;
use crate::cli::terminal::Terminal;
use harmattan_core::calendar::Date;
use harmattan_core::model::{
    Event, Fault, MOST_WAVES, Model, Observer, OutcomeFamily, OutcomeKind, Passage, Simulator, Trajectory,
};
use harmattan_core::sampling::{Plan, Sampler};
use harmattan_core::scenario::Scenario;
use harmattan_render::locale::{Arg, Locale};

/// Tells one trajectory.
pub(in crate::cli) fn run(request: &ReplayRequest, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    let scenario = super::scenario(&request.scenario, locale, terminal)?;
    super::check_trajectory(request.trajectory, &scenario, locale)?;
    let model = Model::new(scenario.theatre.clone(), scenario.space.clone(), scenario.start, scenario.horizon_days);
    let mut plan = Plan::default();
    Sampler::new(&scenario).plan(request.trajectory, &mut plan);
    let mut simulator = Simulator::new(&model, scenario.seed);
    let mut recorder = Recorder(Vec::new());
    let trajectory = simulator.run_observed(&plan, request.trajectory, &mut recorder).clone();
    let teller = Teller { scenario: &scenario, locale };
    let number = request.trajectory.to_string();
    terminal.say(&locale.format(
        "replay-title",
        &[
            ("trajectory", Arg::Text(&number)),
            ("scenario", Arg::Text(super::name(&scenario.title, locale))),
            ("hypothesis", Arg::Text(&teller.hypothesis(plan.hypothesis))),
        ],
    ))?;
    if let Some(expert) = scenario.experts.get(plan.expert) {
        let name = super::name(&expert.title, locale);
        terminal.say(&locale.format("replay-expert", &[("expert", Arg::Text(name))]))?;
    }
    super::heading(&locale.text("replay-story"), terminal)?;
    let mut wave = Wave::default();
    let ends = |(_, event): &&(f64, Event)| *event == Event::TooManyWaves;
    let end = recorder.0.iter().position(|told| ends(&told)).map_or(recorder.0.len(), |at| at + 1);
    for (day, event) in &recorder.0[..end] {
        let place = wave.place_of(event);
        if let Some(sentence) = teller.sentence(event) {
            let place = place.map_or_else(String::new, |(number, size)| format!("  {number}/{size}  "));
            terminal.say(&format!("{}  {place}{sentence}", locale.date(teller.date(*day))))?;
        }
    }
    if recorder.0.is_empty() {
        terminal.say(&locale.text("replay-nothing"))?;
    }
    if trajectory.fault == Some(Fault::Cells) {
        terminal.say(&locale.text("replay-cells"))?;
    }
    if trajectory.fault.is_some() {
        // Nothing comes of it: what would stand here means nothing.
        return Ok(Exit::Done);
    }
    super::heading(&locale.text("replay-outcomes"), terminal)?;
    terminal.say(&teller.outcomes(&model, &trajectory))?;
    Ok(Exit::Done)
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
        self.scenario
            .hypotheses
            .get(index)
            .map_or_else(|| self.locale.text("replay-no-hypothesis"), |h| super::name(&h.title, self.locale).to_owned())
    }

    fn place(&self, index: usize) -> &str {
        super::name(&self.scenario.theatre.places[index].name, self.locale)
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
                    ("front", Arg::Text(super::name(&self.scenario.theatre.fronts[front].name, locale))),
                    ("effort", Arg::Text(&locale.decimal(effort, 2))),
                ],
            ),
            Event::Campaign { region, effort } => locale.format(
                "replay-campaign",
                &[
                    ("region", Arg::Text(super::name(&self.scenario.theatre.regions[region].name, locale))),
                    ("effort", Arg::Text(&locale.decimal(effort, 2))),
                ],
            ),
            Event::Blockade { corridor, begins } => locale.format(
                if begins { "replay-blockade-begins" } else { "replay-blockade-ends" },
                &[("corridor", Arg::Text(super::name(&self.scenario.theatre.corridors[corridor].name, locale)))],
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

    fn outcomes(&self, model: &Model, trajectory: &Trajectory) -> String {
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
                        locale.with_member(&locale.text(&spec.label_id()), super::name(&corridor.name, locale))
                    }
                    OutcomeFamily::Neighbour => {
                        let country = &self.scenario.theatre.countries[member.index];
                        locale.with_member(&locale.text(&spec.label_id()), super::name(&country.name, locale))
                    }
                    _ => locale.text(&spec.label_id()),
                };
                vec![label, self.value(spec.kind, trajectory.outcomes[c])]
            })
            .collect();
        table(&[locale.text("cli-column-outcome"), locale.text("explain-column-value")], &rows)
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
