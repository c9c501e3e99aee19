//! `when` of a measure: the text of a predicate → what the measure waits for, or what is wrong with it and where.

use harmattan_core::model::{Amiss, OUTCOMES, OutcomeSpace, Predicate};
use harmattan_core::theatre::Theatre;

use super::checks::Whole;
use super::diagnostic::{Diagnostic, Diagnostics, Message, Span};
use super::fields::{At, with_suggestion};
use super::overlay::MeasureLayer;

/// What is shown to whoever has written something else.
const EXAMPLE: &str = "when = \"strikes >= 10 and closed_days.dakar_north > 20\"";

/// The outcomes a measure may name: those of a theatre but for the ones by calendar month, which are known too late.
fn outcomes(theatre: &Theatre) -> OutcomeSpace {
    OutcomeSpace::new(theatre, &[])
}

/// What a measure waits for, if it says so and what it says is right.
pub(super) fn predicate(layer: &MeasureLayer, theatre: &Theatre) -> Option<Predicate> {
    Predicate::parse(&layer.when.as_ref()?.value, &outcomes(theatre)).ok()
}

/// Reports what is wrong with what measures wait for.
pub(super) fn check(whole: &Whole<'_>, found: &mut Diagnostics) {
    let space = outcomes(whole.theatre);
    for measure in &whole.stated.measures {
        let Some(when) = &measure.when else { continue };
        found.append(wrong(when, &space));
        if let Some(start) = &measure.start_day
            && start.quantity.distribution.support().0 < 0.0
        {
            let title = Message::new("error-when-start").text("measure", measure.key.as_str());
            let error = Diagnostic::error(&start.at, title).help(Message::new("hint-when-start"));
            found.push(error.related(&when.at, Message::new("hint-when-here")));
        }
    }
}

fn wrong(when: &At<String>, space: &OutcomeSpace) -> Diagnostics {
    let mut found = Diagnostics::new();
    let running = || {
        let columns = (0..space.len()).filter(|&column| space.spec(column).outcome.is_running());
        columns.map(|column| space.names()[column].as_str())
    };
    match Predicate::parse(&when.value, space) {
        Ok(predicate) => {
            if let Some((condition, at)) = predicate.not_running() {
                let title = Message::new("error-when-closed").text("name", condition.name.as_str());
                let open = OUTCOMES.iter().filter(|spec| spec.outcome.is_running());
                let names = open.map(|spec| spec.pattern.replace("{}", "…"));
                let help = Message::new("hint-when-open").names("names", names);
                found.push(Diagnostic::error(&part(when, at), title).help(help));
            }
        }
        Err(error) => {
            let at = part(when, error.at);
            found.push(match error.what {
                Amiss::Unknown(name) => {
                    let title = Message::new("error-when-unknown").text("name", name.as_str());
                    with_suggestion(Diagnostic::error(&at, title), &name, running())
                }
                Amiss::Name => formed(&at, "error-when-name"),
                Amiss::Comparison => formed(&at, "error-when-comparison"),
                Amiss::Number => formed(&at, "error-when-number"),
                Amiss::And => formed(&at, "error-when-and"),
            });
        }
    }
    found
}

fn formed(at: &Span, title: &'static str) -> Diagnostic {
    Diagnostic::error(at, Message::new(title)).help(Message::new("hint-when-form").text("example", EXAMPLE))
}

/// The place of a part of the text, where that stands in the file as it is; else of the whole text.
fn part(when: &At<String>, part: std::ops::Range<usize>) -> Span {
    let source = &when.at.source;
    let found = when.at.bytes.clone().and_then(|bytes| {
        let start = bytes.start + source.text.get(bytes)?.find(when.value.as_str())?;
        Some(Span::new(source, start + part.start..start + part.end.max(part.start + 1)))
    });
    found.unwrap_or_else(|| when.at.clone())
}
