//! How near a trajectory has come to an event: how many rungs of ladders it has climbed by each weekly look.
//!
//! A count or a number of days has a ladder of its own, evenly spaced from nothing to the number asked for; spread levels are
//! rungs by themselves; the nearest strike to a port climbs down the distances there are. No rung once reached is lost, so that the
//! number of rungs is a score that never falls, and the event is its top. Where a condition of the event cannot be followed (an
//! outcome known at the end alone) the other ones are, and the event is seen at the end.

use std::sync::Arc;

use harmattan_core::model::{Comparison, Condition, Model, Outcome, OutcomeKind, Predicate, State};
use harmattan_core::theatre::road_distances;

/// Most rungs of a ladder: each is looked at every week in every trajectory.
const MOST_RUNGS: u32 = 64;
/// Highest spread level.
const HIGHEST_LEVEL: u32 = 5;
/// Days between looks.
const WEEK: f64 = 7.0;

/// Something that holds from some look on.
#[derive(Clone, Debug)]
enum Rung {
    /// A predicate on what is known while a trajectory runs.
    Predicate(Arc<Predicate>),
    /// The spread level is at least this.
    Level(u32),
}

/// The rungs of one condition, each harder than the one before.
#[derive(Clone, Debug)]
struct Ladder {
    rungs: Vec<Rung>,
}

/// What a trajectory is followed by.
#[derive(Clone, Debug)]
pub(super) struct Coordinate {
    ladders: Vec<Ladder>,
}

impl Coordinate {
    /// Score of the event, and of all ladders climbed to their tops.
    pub const TOP: f64 = 1.0;

    /// That of a predicate: of all its conditions that can be followed.
    pub fn of(event: &Predicate, model: &Model) -> Self {
        let conditions = event.conditions();
        Self { ladders: conditions.iter().filter_map(|condition| ladder(condition, model)).collect() }
    }

    /// Whether anything is followed at all.
    pub fn is_followed(&self) -> bool {
        !self.ladders.is_empty()
    }

    /// The same for one thread, whose counters of references are its own.
    pub fn own(&self) -> Self {
        let own = |rung: &Rung| match rung {
            Rung::Predicate(predicate) => Rung::Predicate(Arc::new(Predicate::clone(predicate))),
            Rung::Level(level) => Rung::Level(*level),
        };
        let ladders = self.ladders.iter().map(|ladder| Ladder { rungs: ladder.rungs.iter().map(own).collect() });
        Self { ladders: ladders.collect() }
    }

    /// What has to be looked at.
    pub fn predicates(&self) -> impl Iterator<Item = Arc<Predicate>> + '_ {
        self.ladders.iter().flat_map(|ladder| &ladder.rungs).filter_map(|rung| match rung {
            Rung::Predicate(predicate) => Some(Arc::clone(predicate)),
            Rung::Level(_) => None,
        })
    }

    /// How far it has come by each look, 0 to 1: entry w is that of week w (from 1 on), the last that of the end.
    pub fn course(&self, model: &Model, state: &State, outcomes: Option<&[f64]>, last: u32, course: &mut Vec<f64>) {
        course.clear();
        course.resize(last as usize + 1, 0.0);
        for ladder in &self.ladders {
            let by = 1.0 / (ladder.rungs.len() as f64 * self.ladders.len() as f64);
            for step in ladder.rungs.iter().map_while(|rung| rung.step(model, state, outcomes, last)) {
                course[step as usize] += by;
            }
        }
        let mut sum = 0.0;
        for x in course {
            sum += *x;
            *x = sum;
        }
    }
}

impl Rung {
    /// The look at which it is first seen to hold, from 1 on; the last where only the end shows it.
    fn step(&self, model: &Model, state: &State, outcomes: Option<&[f64]>, last: u32) -> Option<u32> {
        let (seen, at_the_end) = match self {
            Self::Predicate(predicate) => {
                let day = state.since(predicate);
                let ends = |values: &[f64]| predicate.holds(|condition| value(model, values, condition));
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "weeks of a horizon")]
                let seen = (day < f64::INFINITY).then(|| (day / WEEK) as u32);
                (seen, seen.is_none() && outcomes.is_some_and(ends))
            }
            Self::Level(level) => {
                let columns = model.series.columns.len();
                let mut weeks = state.recorded().series.chunks_exact(columns);
                let seen = weeks.position(|week| week.last().is_some_and(|seen| seen >= level));
                let column = model.outcomes.first(Outcome::SpreadLevel);
                let ends = |values: &[f64]| values.get(column).is_some_and(|&end| end >= f64::from(*level));
                (seen.and_then(|week| u32::try_from(week).ok()), seen.is_none() && outcomes.is_some_and(ends))
            }
        };
        seen.map(|step| step.max(1)).or(at_the_end.then_some(last))
    }
}

/// The outcome a condition is about.
pub(super) fn value(model: &Model, outcomes: &[f64], condition: &Condition) -> f64 {
    outcomes.get(model.outcomes.first(condition.outcome) + condition.member).copied().unwrap_or(f64::NAN)
}

/// The ladder whose top is a condition; none where it cannot be followed.
fn ladder(condition: &Condition, model: &Model) -> Option<Ladder> {
    use Comparison::{AtLeast, AtMost, LessThan, MoreThan};
    let (outcome, number) = (condition.outcome, condition.number);
    let rises = matches!(condition.comparison, AtLeast | MoreThan);
    let rungs = match (outcome.spec().kind, condition.comparison) {
        _ if outcome == Outcome::SpreadLevel && rises => {
            let levels = (1..=HIGHEST_LEVEL).filter(|&level| !condition.comparison.holds(f64::from(level - 1), number));
            let rungs: Vec<Rung> = levels.map(Rung::Level).collect();
            // A level that there is not is never reached.
            let reached = condition.comparison.holds(f64::from(HIGHEST_LEVEL), number);
            return (reached && !rungs.is_empty()).then_some(Ladder { rungs });
        }
        _ if !outcome.is_running() => return None,
        (OutcomeKind::Count, AtLeast | MoreThan) => {
            let whole = libm::ceil(number);
            climbs(condition, model, |share| libm::ceil(share * whole))
        }
        (OutcomeKind::Days, AtLeast | MoreThan) => climbs(condition, model, |share| share * number),
        (OutcomeKind::Km, AtMost | LessThan) => descends(condition, model),
        (OutcomeKind::FirstDay, _) => vec![rung(condition, condition.comparison, number, model)?],
        _ => return None,
    };
    Some(Ladder { rungs })
}

/// Rungs that lead up to a number, given by the share of the way; none twice, and none at nothing.
fn climbs(condition: &Condition, model: &Model, at: impl Fn(f64) -> f64) -> Vec<Rung> {
    let shares = (1..MOST_RUNGS).map(|k| f64::from(k) / f64::from(MOST_RUNGS));
    let mut numbers: Vec<f64> = shares.map(at).filter(|&number| number > 0.0 && number < condition.number).collect();
    numbers.dedup();
    let below = numbers.into_iter().filter_map(|number| rung(condition, Comparison::AtLeast, number, model));
    below.chain(rung(condition, condition.comparison, condition.number, model)).collect()
}

/// Rungs that lead down to a distance from a port: the distances that places have.
fn descends(condition: &Condition, model: &Model) -> Vec<Rung> {
    let theatre = &model.theatre;
    let km = road_distances(theatre.places.len(), &theatre.links);
    let to_port = |row: &[f64]| {
        let ports = row.iter().zip(&theatre.places).filter(|(_, place)| place.port);
        ports.map(|(&km, _)| km).fold(f64::INFINITY, f64::min)
    };
    let mut numbers: Vec<f64> = km.chunks_exact(theatre.places.len().max(1)).map(to_port).collect();
    numbers.retain(|&km| km.is_finite() && km > condition.number);
    numbers.sort_by(|a, b| b.total_cmp(a));
    numbers.dedup();
    let every = numbers.len().div_ceil(MOST_RUNGS as usize).max(1);
    let above = numbers.into_iter().step_by(every);
    let above = above.filter_map(|number| rung(condition, Comparison::AtMost, number, model));
    above.chain(rung(condition, condition.comparison, condition.number, model)).collect()
}

/// The condition with another number.
fn rung(condition: &Condition, comparison: Comparison, number: f64, model: &Model) -> Option<Rung> {
    let text = format!("{} {} {number}", condition.name, comparison.sign());
    Predicate::parse(&text, &model.outcomes).ok().map(|predicate| Rung::Predicate(Arc::new(predicate)))
}
