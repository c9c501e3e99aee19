//! A judgement of hypotheses by events in words: what was seen, what would settle it, and a paragraph.

use harmattan_analysis::{AssessedDay, Assessment, Number, Observation, Odd, Sight, SightChance};
use harmattan_core::calendar::Date;
use harmattan_core::theatre::Theatre;

use crate::locale::{Arg, Locale};
use crate::report::document::{Changes, Document, Sign};
use crate::report::finished_run::FinishedRun;

/// Probability from which on a hypothesis stands out.
const STANDS_OUT: f64 = 0.9;
/// Ratios of odds from which on a hypothesis is said to be more, and much more, probable than before.
const MORE: f64 = 1.25;
const MUCH_MORE: f64 = 3.0;
/// Below this probability, then and now, no change is told.
const SLIGHT: f64 = 0.05;
/// Least change of a probability that is told, and that is called great.
const LEAST_CHANGE: [f64; 2] = [0.05, 0.1];
/// The span by which a briefing says what would settle it, and how many observations it names.
const LONG: usize = 1;
const TOLD: usize = 2;
/// An observation that moves no hypothesis by so much settles nothing.
const MOVES: f64 = 0.03;
/// Kilometres from a border within which an attack is near it; that of event files.
const NEAR_KM: f64 = 30.0;
/// Share of futures below which events are odd, as a judgement has it.
const ODD: f64 = 0.02;

/// The words of one theatre in one language.
#[derive(Clone, Copy)]
pub struct AssessmentWords<'a> {
    /// Where names are from.
    pub theatre: &'a Theatre,
    /// The language.
    pub locale: &'a Locale,
}

impl AssessmentWords<'_> {
    fn region(&self, key: &str) -> String {
        let found = self.theatre.regions.iter().find(|region| region.key == key);
        found.map_or_else(|| key.to_owned(), |region| region.name.get(self.locale.language()).to_owned())
    }

    fn country(&self, key: &str) -> String {
        let found = self.theatre.countries.iter().find(|country| country.key == key);
        found.map_or_else(|| key.to_owned(), |country| country.name.get(self.locale.language()).to_owned())
    }

    fn corridor(&self, key: &str) -> String {
        let found = self.theatre.corridors.iter().find(|corridor| corridor.key == key);
        found.map_or_else(|| key.to_owned(), |corridor| corridor.name.get(self.locale.language()).to_owned())
    }

    /// A day as it is written; what is no day stays as it is.
    #[must_use]
    pub fn day(&self, text: &str) -> String {
        text.parse::<Date>().map_or_else(|()| text.to_owned(), |date| self.locale.date(date))
    }

    /// The day before, up to which events are known.
    #[must_use]
    pub fn up_to(&self, text: &str) -> String {
        text.parse::<Date>().map_or_else(|()| text.to_owned(), |date| self.locale.date(date.plus_days(-1)))
    }

    fn month(&self, text: &str) -> String {
        format!("{text}-01").parse::<Date>().map_or_else(|()| text.to_owned(), |date| self.locale.month(date))
    }

    /// Something that may be observed.
    #[must_use]
    pub fn sight(&self, sight: &Sight) -> String {
        let count = |n: u32| ("count", Arg::Count(i64::from(n)));
        let km = self.locale.compact(NEAR_KM);
        match sight {
            Sight::Road { corridor, at_least } => {
                let corridor = self.corridor(corridor);
                self.locale.format("sight-road", &[("corridor", Arg::Text(&corridor)), count(*at_least)])
            }
            Sight::Border { country, at_least } => {
                let country = self.country(country);
                let args = [("country", Arg::Text(country.as_str())), count(*at_least), ("km", Arg::Text(&km))];
                self.locale.format("sight-border", &args)
            }
            Sight::Abroad { country } => {
                self.locale.format("sight-abroad", &[("country", Arg::Text(&self.country(country)))])
            }
            Sight::Blockade { corridor } => {
                self.locale.format("sight-blockade", &[("corridor", Arg::Text(&self.corridor(corridor)))])
            }
            Sight::ManyPlaces { places } => self.locale.format("sight-many", &[count(*places)]),
            Sight::QuietMonth { region, below } => {
                let (region, below) = (self.region(region), self.locale.decimal(below.ceil(), 0));
                let args = [("region", Arg::Text(region.as_str())), ("count", Arg::Text(&below))];
                self.locale.format("sight-quiet", &args)
            }
        }
    }

    /// What a number of the past is.
    #[must_use]
    pub fn number(&self, number: &Number) -> String {
        let one = |id: &str, key: &str, name: &str, from: &str| {
            let day = self.day(from);
            self.locale.format(id, &[(key, Arg::Text(name)), ("from", Arg::Text(&day))])
        };
        match number {
            Number::Events { region, months: [first, last] } => {
                let (region, from, to) = (self.region(region), self.month(first), self.month(last));
                let id = if first == last { "number-events-month" } else { "number-events" };
                let args = [("region", Arg::Text(region.as_str())), ("from", Arg::Text(&from)), ("to", Arg::Text(&to))];
                self.locale.format(id, &args)
            }
            Number::Road { corridor, from } => one("number-road", "corridor", &self.corridor(corridor), from),
            Number::Border { country, from } => one("number-border", "country", &self.country(country), from),
            Number::Abroad { country, from } => one("number-abroad", "country", &self.country(country), from),
            Number::LargestDay => self.locale.text("number-largest-day"),
            Number::CrowdedDays { places } => {
                self.locale.format("number-crowded-days", &[("count", Arg::Count(i64::from(*places)))])
            }
            Number::MonthlyDispersion { region: Some(region) } => {
                self.locale.format("number-monthly", &[("region", Arg::Text(&self.region(region)))])
            }
            Number::MonthlyDispersion { region: None } => self.locale.text("number-monthly-all"),
            Number::WeeklyDispersion => self.locale.text("number-weekly"),
        }
    }

    /// What was seen and what would be usual.
    #[must_use]
    pub fn oddity(&self, odd: &Odd) -> String {
        let digits = match odd.what {
            Number::MonthlyDispersion { .. } | Number::WeeklyDispersion => 1,
            _ => 0,
        };
        let (what, seen) = (self.number(&odd.what), self.locale.decimal(odd.seen, digits));
        let range = self.locale.number_range(odd.usual[0], odd.usual[1], digits);
        let args = [("what", Arg::Text(what.as_str())), ("seen", Arg::Text(&seen)), ("range", Arg::Text(&range))];
        self.locale.format("assess-oddity", &args)
    }

    /// What the judgement of the last day rests on: months, days and places.
    #[must_use]
    pub fn rests(&self, day: &AssessedDay) -> String {
        let months = i64::try_from(day.months).unwrap_or(i64::MAX);
        let dated = if day.dated { "yes" } else { "no" };
        self.locale.format("assess-rests", &[("months", Arg::Count(months)), ("dated", Arg::Text(dated))])
    }

    /// Whether the events are odd, first of all where they are.
    #[must_use]
    pub fn fit(&self, day: &AssessedDay) -> String {
        let share = if day.odd { ODD } else { day.misfit.iter().copied().fold(0.0, f64::max) };
        let (until, share) = (self.up_to(&day.as_of), self.locale.percent(share, 0));
        let id = if day.odd { "assess-odd" } else { "assess-fits" };
        self.locale.format(id, &[("day", Arg::Text(&until)), ("share", Arg::Text(&share))])
    }

    /// The judgement in sentences: oddness where there is any, what leads and follows, whether it is settled, what changed.
    #[must_use]
    pub fn paragraph(&self, assessment: &Assessment) -> Vec<String> {
        let Some((day, order)) = assessment.standing() else { return Vec::new() };
        let locale = self.locale;
        let mut said = Vec::new();
        if day.odd {
            said.push(self.fit(day));
            said.extend(day.oddities.first().map(|odd| self.oddity(odd)));
        }
        let until = self.up_to(&day.as_of);
        for (rank, &(h, weight)) in order.iter().enumerate() {
            let hypothesis = assessment.hypotheses[h].title.get(locale.language());
            let (share, prior) = (locale.probability(weight), locale.percent(assessment.hypotheses[h].prior, 0));
            let args = [
                ("hypothesis", Arg::Text(hypothesis)),
                ("share", Arg::Text(&share)),
                ("prior", Arg::Text(&prior)),
                ("day", Arg::Text(&until)),
            ];
            said.push(locale.format(if rank == 0 { "assess-leads" } else { "assess-follows" }, &args));
            if rank == 0 && weight >= STANDS_OUT {
                said.push(locale.text("assess-settled"));
            }
        }
        if order.first().is_some_and(|(_, weight)| *weight < STANDS_OUT) {
            said.push(locale.text("assess-open"));
        }
        said.extend(self.changes(assessment));
        said
    }

    /// What changed since the judgement before the last, in words.
    fn changes(&self, assessment: &Assessment) -> Vec<String> {
        let [.., before, last] = assessment.days.as_slice() else { return Vec::new() };
        let since = self.up_to(&before.as_of);
        let odds = |p: f64| p.clamp(1e-6, 1.0 - 1e-6) / (1.0 - p.clamp(1e-6, 1.0 - 1e-6));
        let change = |h: usize| {
            if last.weights[h].max(before.weights[h]) < SLIGHT {
                return None;
            }
            // Near 0 and 1 odds move far while the probability hardly does.
            let change = (last.weights[h] - before.weights[h]).abs();
            if change < LEAST_CHANGE[0] {
                return None;
            }
            let ratio = odds(last.weights[h]) / odds(before.weights[h]);
            let id = match ratio {
                r if r >= MUCH_MORE && change >= LEAST_CHANGE[1] => "assess-change-much-more",
                r if r >= MORE => "assess-change-more",
                r if r <= 1.0 / MUCH_MORE && change >= LEAST_CHANGE[1] => "assess-change-much-less",
                r if r <= 1.0 / MORE => "assess-change-less",
                _ => return None,
            };
            let (hypothesis, words) =
                (assessment.hypotheses[h].title.get(self.locale.language()), self.locale.text(id));
            let args =
                [("hypothesis", Arg::Text(hypothesis)), ("change", Arg::Text(&words)), ("day", Arg::Text(&since))];
            Some(self.locale.format("assess-change", &args))
        };
        let said: Vec<String> = (0..assessment.hypotheses.len()).filter_map(change).collect();
        if said.is_empty() { vec![self.locale.format("assess-no-change", &[("day", Arg::Text(&since))])] } else { said }
    }

    /// How well stated probabilities hold.
    #[must_use]
    pub fn check(&self, day: &AssessedDay) -> Vec<String> {
        let (locale, check) = (self.locale, &day.check);
        let futures = locale.integer(i64::try_from(check.futures).unwrap_or(i64::MAX));
        let [loss, prior, slope] = [check.log_loss, check.prior_loss, check.slope].map(|x| locale.decimal(x, 2));
        let args = [
            ("futures", Arg::Text(futures.as_str())),
            ("loss", Arg::Text(&loss)),
            ("prior", Arg::Text(&prior)),
            ("slope", Arg::Text(&slope)),
        ];
        let mut said = vec![locale.format("assess-check", &args)];
        let bin = |&(stated, mean, met): &(u64, f64, f64)| {
            let (mean, met) = (locale.percent(mean, 0), locale.percent(met, 0));
            let args = [("stated", Arg::Text(mean.as_str())), ("met", Arg::Text(&met))];
            (stated > 0).then(|| locale.format("assess-bin", &args))
        };
        let list = check.bins.iter().filter_map(bin).collect::<Vec<_>>().join(&locale.text("briefing-list-comma"));
        said.push(locale.format("assess-bins", &[("list", Arg::Text(&list))]));
        said.push(match check.then_right {
            Some(right) => {
                let (share, right) = (locale.percent(check.stands_out, 0), locale.percent(right, 0));
                locale.format("assess-reach", &[("share", Arg::Text(&share)), ("right", Arg::Text(&right))])
            }
            None => locale.text("assess-reach-none"),
        });
        said
    }

    /// An observation in one sentence: its chance within some days, and where the hypothesis that it would move most would
    /// stand. None where the judgement has no such days.
    #[must_use]
    pub fn settling(&self, assessment: &Assessment, observation: &Observation, span: usize) -> Option<String> {
        let chance = observation.chances.get(span)?;
        let (h, before, after) = most_moved(assessment, chance)?;
        let locale = self.locale;
        let (what, share, days) = (
            self.sight(&observation.what),
            locale.probability(chance.probability),
            locale.days(f64::from(chance.days)),
        );
        let hypothesis = assessment.hypotheses[h].title.get(locale.language());
        let (then, now) = (locale.probability(after), locale.probability(before));
        let args = [
            ("what", Arg::Text(what.as_str())),
            ("chance", Arg::Text(&share)),
            ("days", Arg::Text(&days)),
            ("hypothesis", Arg::Text(hypothesis)),
            ("then", Arg::Text(&then)),
            ("now", Arg::Text(&now)),
        ];
        Some(locale.format("assess-sight-short", &args))
    }
}

/// A run's briefing with what events say of the hypotheses on its first page: oddness first, then each hypothesis, then what would
/// settle it.
#[must_use]
pub fn briefing_assessed(document: Document, assessment: &Assessment, run: &FinishedRun, locale: &Locale) -> Document {
    let words = AssessmentWords { theatre: &run.scenario.theatre, locale };
    let Some((day, order)) = assessment.standing() else { return document };
    let mut signs = Vec::new();
    if day.odd {
        let said: Vec<String> =
            std::iter::once(words.fit(day)).chain(day.oddities.first().map(|odd| words.oddity(odd))).collect();
        signs.push(Sign { title: locale.text("assess-block-odd"), text: said.join(" ") });
    }
    for (h, weight) in order {
        let (share, prior) = (locale.probability(weight), locale.percent(assessment.hypotheses[h].prior, 0));
        let args = [("share", Arg::Text(share.as_str())), ("prior", Arg::Text(&prior))];
        let title = assessment.hypotheses[h].title.get(locale.language()).to_owned();
        signs.push(Sign { title, text: locale.format("assess-block-sign", &args) });
    }
    // Where it is settled, nothing moves it.
    let moves = |o: &&Observation| {
        let moved = o.chances.get(LONG).and_then(|chance| most_moved(assessment, chance));
        moved.is_some_and(|(_, before, after)| (after - before).abs() >= MOVES)
    };
    let told = assessment.observations.iter().filter(moves);
    let told = told.filter_map(|o| words.settling(assessment, o, LONG)).take(TOLD);
    let told: Vec<String> = told.collect();
    if !told.is_empty() {
        signs.push(Sign { title: locale.text("assess-block-settle"), text: told.join(" ") });
    }
    let until = words.up_to(&day.as_of);
    let id = if assessment.simulated { "assess-block-note-simulated" } else { "assess-block-note" };
    let note = locale.format(id, &[("day", Arg::Text(&until))]);
    document.with_changes(Changes { heading: locale.text("assess-block-heading"), note, signs }, None)
}

/// The hypothesis that an observation moves most: its index, and its probability before and after.
#[must_use]
pub fn most_moved(assessment: &Assessment, chance: &SightChance) -> Option<(usize, f64, f64)> {
    let (day, _) = assessment.standing()?;
    let moved = day.weights.iter().zip(&chance.seen).enumerate().map(|(h, (&before, &after))| (h, before, after));
    moved.max_by(|a, b| (a.2 - a.1).abs().total_cmp(&(b.2 - b.1).abs()))
}
