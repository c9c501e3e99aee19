//! `explain`: from assumptions to rates, in plain words and numbers. Every number is the median over draws
//! of the scenario, with the 80 % range of what is not known.

use crate::cli::exit::{Exit, Failure};
use crate::cli::requests::ScenarioRequest;
use crate::cli::table::table;
use crate::cli::terminal::Terminal;
use harmattan_core::model::{Insight, Model};
use harmattan_core::sampling::{Plan, Sampler};
use harmattan_core::scenario::Scenario;
use harmattan_core::theatre::{Corridor, Place, Role};
use harmattan_render::locale::{Arg, Locale};

/// Draws the ranges are made from.
const DRAWS: u64 = 1000;

/// Explains a scenario.
pub(in crate::cli) fn run(request: &ScenarioRequest, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    let scenario = super::scenario(request, locale, terminal)?;
    let insights = insights(&scenario);
    let view = View { scenario: &scenario, locale, insights: &insights };
    terminal.say(super::name(&scenario.title, locale))?;
    terminal.say(&locale.format("explain-introduction", &[("draws", Arg::Count(view.draws()))]))?;
    super::heading(&locale.text("explain-waves"), terminal)?;
    terminal.say(&view.waves())?;
    super::heading(&locale.text("explain-fronts"), terminal)?;
    terminal.say(&view.fronts())?;
    terminal.say(&locale.text("explain-fronts-note"))?;
    super::heading(&locale.text("explain-borders"), terminal)?;
    terminal.say(&view.borders())?;
    if let Some(blockades) = view.blockades() {
        super::heading(&locale.text("explain-blockades"), terminal)?;
        terminal.say(&blockades)?;
        terminal.say(&locale.text("explain-blockades-note"))?;
    }
    super::heading(&locale.text("explain-places"), terminal)?;
    terminal.say(&view.places())?;
    terminal.say(&locale.text("explain-places-note"))?;
    if let Some(waiting) = super::levers::waiting(&scenario, locale) {
        super::heading(&locale.text("explain-waiting"), terminal)?;
        terminal.say(&waiting)?;
        terminal.say(&locale.text("explain-waiting-note"))?;
    }
    if let Some(seasons) = super::levers::seasons(&scenario, locale) {
        super::heading(&locale.text("explain-seasons"), terminal)?;
        terminal.say(&seasons)?;
        terminal.say(&locale.text("explain-seasons-note"))?;
    }
    if let Some(free) = super::levers::free(&scenario, locale) {
        super::heading(&locale.text("explain-free"), terminal)?;
        terminal.say(&free)?;
        terminal.say(&locale.text("explain-free-note"))?;
    }
    Ok(Exit::Done)
}

/// What each of the first draws amounts to once every measure in force is whole, in a year's mean.
fn insights(scenario: &Scenario) -> Vec<Insight> {
    let model = Model::new(scenario.theatre.clone(), scenario.space.clone(), scenario.start, scenario.horizon_days);
    let sampler = Sampler::new(scenario).without_seasons();
    let mut plan = Plan::default();
    let draws = scenario.trajectories.min(DRAWS);
    let step = scenario.trajectories / draws.max(1);
    (0..draws)
        .filter_map(|d| {
            sampler.plan(d * step, &mut plan);
            let last = plan.epochs[..plan.epoch_count].last()?;
            Some(Insight::new(&model, &last.values))
        })
        .collect()
}

struct View<'a> {
    scenario: &'a Scenario,
    locale: &'a Locale,
    insights: &'a [Insight],
}

impl View<'_> {
    fn draws(&self) -> i64 {
        i64::try_from(self.insights.len()).unwrap_or(i64::MAX)
    }

    /// Median and 80 % range of a number over the draws, written by `show`.
    fn range(&self, number: impl Fn(&Insight) -> f64, show: impl Fn(f64) -> String) -> String {
        let mut all: Vec<f64> = self.insights.iter().map(number).collect();
        all.sort_by(f64::total_cmp);
        let Some(last) = all.len().checked_sub(1) else { return String::new() };
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "an index between 0 and 1000"
        )]
        let at = |p: f64| all[libm::round(p * last as f64) as usize];
        let (low, middle, high) = (show(at(0.1)), show(at(0.5)), show(at(0.9)));
        if low == high { middle } else { format!("{middle}  ({})", self.locale.range(&low, &high)) }
    }

    fn number(&self, digits: usize, number: impl Fn(&Insight) -> f64) -> String {
        self.range(number, |x| self.locale.decimal(x, digits))
    }

    fn share(&self, share: impl Fn(&Insight) -> f64) -> String {
        self.range(share, |x| self.locale.percent(x, 1))
    }

    /// The places with cells or strikes: those of all countries but the ones outside.
    fn places_in_reach(&self) -> impl Iterator<Item = (usize, &Place)> {
        let theatre = &self.scenario.theatre;
        theatre.places.iter().enumerate().filter(|(_, place)| theatre.countries[place.country].role != Role::Outside)
    }

    fn header(&self, ids: &[&str]) -> Vec<String> {
        ids.iter().map(|id| self.locale.text(id)).collect()
    }

    fn waves(&self) -> String {
        let word = |id: &str| self.locale.text(id);
        if self.insights.iter().all(|i| i.cells == 0.0) {
            return word("explain-no-cells");
        }
        let mut rows = vec![
            vec![word("explain-cells"), self.number(0, |i| i.cells)],
            vec![word("explain-waves-per-year"), self.number(0, |i| i.waves_per_year)],
            vec![word("explain-mean-size"), self.number(2, |i| i.mean_size)],
        ];
        // A wave strikes no place twice: where there are fewer than seven, none strikes seven.
        if self.places_in_reach().count() >= 7 {
            rows.push(vec![word("explain-seven"), self.share(|i| i.p_at_least(7))]);
            rows.push(vec![word("explain-seven-per-year"), self.number(2, |i| i.p_at_least(7) * i.waves_per_year)]);
        }
        table(&self.header(&["explain-column-what", "explain-column-value"]), &rows)
    }

    fn fronts(&self) -> String {
        let rows: Vec<Vec<String>> = (self.scenario.theatre.fronts.iter().enumerate())
            .map(|(f, front)| {
                vec![
                    super::name(&front.name, self.locale).to_owned(),
                    self.number(1, |i| i.fronts[f].orbit_hours),
                    self.share(|i| i.fronts[f].coverage),
                    self.share(|i| i.fronts[f].seen_by_air),
                    self.number(2, |i| i.fronts[f].drones),
                    self.number(2, |i| i.fronts[f].ground),
                ]
            })
            .collect();
        table(
            &self.header(&[
                "explain-column-front",
                "explain-column-orbits",
                "explain-column-coverage",
                "explain-column-seen",
                "explain-column-drones",
                "explain-column-ground",
            ]),
            &rows,
        )
    }

    /// Blockades of each corridor; none where a scenario has none.
    fn blockades(&self) -> Option<String> {
        let header = ["corridor", "begun", "share"].map(|c| self.locale.text(&format!("explain-column-{c}")));
        let of = |i: &Insight, c: usize| i.corridors.get(c).copied();
        let row = |(c, corridor): (usize, &Corridor)| {
            vec![
                super::name(&corridor.name, self.locale).to_owned(),
                self.number(2, |i| of(i, c).map_or(0.0, |corridor| corridor.begun)),
                self.share(|i| of(i, c).map_or(0.0, |corridor| corridor.share)),
            ]
        };
        let any = self.insights.iter().any(|insight| !insight.corridors.is_empty());
        let rows = || self.scenario.theatre.corridors.iter().enumerate().map(row).collect::<Vec<_>>();
        any.then(|| table(&header, &rows()))
    }

    fn borders(&self) -> String {
        let rows: Vec<Vec<String>> = (self.scenario.theatre.neighbours().enumerate())
            .map(|(n, country)| {
                vec![
                    super::name(&self.scenario.theatre.countries[country].name, self.locale).to_owned(),
                    self.share(|i| i.borders[n].efficiency),
                    self.share(|i| i.borders[n].interdiction),
                ]
            })
            .collect();
        let header = ["explain-column-border", "explain-column-efficiency", "explain-column-interdiction"];
        table(&self.header(&header), &rows)
    }

    fn places(&self) -> String {
        let rows: Vec<Vec<String>> = self
            .places_in_reach()
            .map(|(p, place)| {
                vec![
                    super::name(&place.name, self.locale).to_owned(),
                    self.number(2, |i| i.places[p].formation),
                    self.number(2, |i| i.places[p].loss),
                    self.number(2, |i| i.places[p].ambushes),
                    self.share(|i| i.places[p].alerted),
                ]
            })
            .collect();
        table(
            &self.header(&[
                "explain-column-place",
                "explain-column-formation",
                "explain-column-loss",
                "explain-column-ambushes",
                "explain-column-alerted",
            ]),
            &rows,
        )
    }
}
