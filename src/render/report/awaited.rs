//! What a measure waits for, in the reader's language.

use crate::locale::{Arg, Locale};
use harmattan_core::model::{Comparison, Condition, OutcomeFamily, OutcomeKind, Predicate};
use harmattan_core::theatre::Theatre;

/// A predicate in words: `Strikes ≥ 10 and Days closed, RN1 > 20 days`.
#[must_use]
pub fn awaited(predicate: &Predicate, theatre: &Theatre, locale: &Locale) -> String {
    let words = predicate.conditions().iter().map(|condition| one(condition, theatre, locale));
    let both = |first: String, second: String| {
        locale.format("predicate-and", &[("first", Arg::Text(&first)), ("second", Arg::Text(&second))])
    };
    words.reduce(both).unwrap_or_default()
}

fn one(condition: &Condition, theatre: &Theatre, locale: &Locale) -> String {
    let spec = condition.outcome.spec();
    let outcome = locale.with_member(&locale.text(&spec.label_id()), member(condition, theatre, locale));
    let first_day = spec.kind == OutcomeKind::FirstDay;
    // A first day at or after the first of all is one that has come.
    if first_day && condition.number <= 0.0 && condition.comparison == Comparison::AtLeast {
        return outcome;
    }
    let sign = match condition.comparison {
        Comparison::AtLeast => "≥",
        Comparison::MoreThan => ">",
        Comparison::AtMost => "≤",
        Comparison::LessThan => "<",
    };
    let value = match spec.kind {
        OutcomeKind::Days | OutcomeKind::FirstDay => locale.days(condition.number),
        OutcomeKind::Usd => locale.money(condition.number),
        OutcomeKind::Km => format!("{} {}", locale.compact(condition.number), locale.text("unit-km")),
        OutcomeKind::Level | OutcomeKind::Count | OutcomeKind::Share => locale.compact(condition.number),
    };
    let args = [("outcome", Arg::Text(&outcome)), ("sign", Arg::Text(sign)), ("value", Arg::Text(&value))];
    locale.format("predicate-condition", &args)
}

/// Name of the member it is about; empty where there is one alone.
fn member<'t>(condition: &Condition, theatre: &'t Theatre, locale: &Locale) -> &'t str {
    let words = match condition.outcome.spec().family {
        OutcomeFamily::Scalar | OutcomeFamily::RegionMonth => None,
        OutcomeFamily::Corridor => theatre.corridors.get(condition.member).map(|corridor| &corridor.name),
        OutcomeFamily::Neighbour => {
            theatre.neighbours().nth(condition.member).and_then(|i| theatre.countries.get(i)).map(|c| &c.name)
        }
        OutcomeFamily::Place => theatre.places.get(condition.member).map(|place| &place.name),
    };
    words.map_or("", |words| words.get(locale.language()))
}
