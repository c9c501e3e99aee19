//! Answers on the first page of a briefing: each in a sentence or two.

use super::{FailureWords, FlipWords, InputWords, ResponseWords, SensitivityWords, WorthWords};
use crate::locale::{Arg, Locale};
use crate::report::document::{Changes, Document, Sign};
use harmattan_analysis::InLanguages;
use harmattan_analysis::answers::{Answer, Rarely};
use harmattan_analysis::discovery::{Discovery, Failures};
use harmattan_analysis::flips::Flips;
use harmattan_analysis::response::Responses;
use harmattan_analysis::worth::{Verdict, Worths};
use harmattan_core::scenario::Scenario;

/// Values named at which a choice turns, and assumptions worth knowing.
const NAMED: usize = 2;

/// A briefing with what some answers say on its first page; `scenario` is that of the folder, of several the base.
#[must_use]
pub fn briefing_answered(document: Document, answers: &[Answer], scenario: &Scenario, locale: &Locale) -> Document {
    let inputs = InputWords::new(scenario, locale);
    let mut signs: Vec<Sign> = answers.iter().map(|answer| sign(answer, &inputs)).collect();
    // What says nothing, or the same again, is left out.
    signs.retain(|sign| !sign.text.is_empty());
    let mut seen: Vec<Sign> = Vec::new();
    signs.retain(|sign| {
        let is_new = !seen.contains(sign);
        seen.push(sign.clone());
        is_new
    });
    if signs.is_empty() {
        return document;
    }
    let (heading, note) = (locale.text("answers-heading"), locale.text("answers-note"));
    document.with_changes(Changes { heading, note, signs }, None)
}

fn sign(answer: &Answer, inputs: &InputWords<'_>) -> Sign {
    let (question, sentences) = match answer {
        Answer::Respond(found) => ("respond", respond(found, inputs)),
        Answer::Sensitivity(found) => {
            let words = SensitivityWords { inputs };
            ("sensitivity", found.outcomes.first().map(|carried| words.line(carried)).into_iter().collect())
        }
        Answer::Discover(found) => ("discover", discover(found, inputs)),
        Answer::Flip(found) => ("flip", flip(found, inputs)),
        Answer::Worth(found) => ("worth", worth(found, inputs)),
        Answer::Rare(found) => ("rare", rare(found, inputs)),
    };
    let locale = inputs.locale();
    let mut text = sentences.join(" ");
    let origin = answer.origin();
    // Choices name their policies; other answers are of one scenario, which may be another than the page's.
    let chooses = matches!(answer, Answer::Flip(_) | Answer::Worth(_));
    if !text.is_empty() && !chooses && origin.title != InLanguages::from(&inputs.scenario.title) {
        let scenario = locale.quoted(origin.title.get(locale.language()));
        text = format!("{} {text}", locale.format("answers-scenario", &[("scenario", Arg::Text(&scenario))]));
    }
    Sign { title: locale.text(&format!("answers-{question}")), text }
}

/// The lever and outcome that move most among the first outcome of each.
fn respond(found: &Responses, inputs: &InputWords<'_>) -> Vec<String> {
    let told = found.levers.iter().filter_map(|response| Some((response, response.curves.first()?)));
    let said = told.map(|(response, (key, curve))| {
        let words = ResponseWords { inputs, response };
        format!("{}. {}", words.lever(), words.sentence(key, curve))
    });
    said.take(NAMED).collect()
}

fn discover(found: &Failures, inputs: &InputWords<'_>) -> Vec<String> {
    let words = FailureWords { inputs, failures: found };
    let locale = inputs.locale();
    let what = locale.format("discover-fails", &[("failure", Arg::Text(&words.failure()))]);
    let said = match &found.found {
        Discovery::Boxes { findings, .. } => findings.first().map(|finding| words.finding(finding)).unwrap_or_default(),
        Discovery::NobodyFails => vec![locale.text("discover-nobody")],
        Discovery::EverybodyFails => vec![locale.text("discover-everybody")],
        Discovery::TooFew { .. } | Discovery::NoBox { .. } => vec![locale.text("discover-no-box")],
    };
    std::iter::once(what).chain(said.into_iter().take(NAMED)).collect()
}

fn flip(found: &Flips, inputs: &InputWords<'_>) -> Vec<String> {
    let words = FlipWords { inputs, flips: found };
    let mut said = vec![words.choice()];
    let turns: Vec<String> = found.assumptions.iter().filter_map(|(name, turning)| words.turn(name, turning)).collect();
    if turns.is_empty() {
        said.push(inputs.locale().text("flip-nothing"));
    }
    said.extend(turns.into_iter().take(NAMED));
    said
}

/// The event as it was asked, and its probability.
fn rare(found: &Rarely, inputs: &InputWords<'_>) -> Vec<String> {
    let locale = inputs.locale();
    let all = &found.estimates.all;
    let Some([low, high]) = all.interval else { return vec![found.event.clone()] };
    let numbers = [all.probability, low, high].map(|p| tiny(p, locale));
    let interval = locale.range(&numbers[1], &numbers[2]);
    let args = [("p", Arg::Text(numbers[0].as_str())), ("interval", Arg::Text(&interval))];
    vec![format!("`{}`:", found.event), locale.format("rare-found", &args)]
}

/// A probability that may be tiny: `0.43%`, `1.7 in 1,000,000`.
#[must_use]
pub fn tiny(p: f64, locale: &Locale) -> String {
    if p >= 1e-3 || p <= 0.0 {
        return locale.percent(p, 2);
    }
    let of = libm::pow(10.0, libm::ceil(-libm::log10(p)));
    #[expect(clippy::cast_possible_truncation, reason = "a power of ten below 10^18")]
    let (number, of) = (locale.decimal(p * of, 1), locale.integer(of.min(1e18) as i64));
    locale.format("rare-one-in", &[("number", Arg::Text(&number)), ("of", Arg::Text(&of))])
}

fn worth(found: &Worths, inputs: &InputWords<'_>) -> Vec<String> {
    let words = WorthWords { inputs, worths: found };
    let told = found.assumptions.iter().filter(|asked| asked.perfect.verdict == Verdict::Worth);
    let named: Vec<String> =
        told.take(NAMED).map(|asked| words.sentence(&inputs.dimension(&asked.name), &asked.perfect)).collect();
    let none = named.is_empty().then(|| inputs.locale().text("worth-nothing"));
    std::iter::once(words.choice()).chain(named).chain(none).collect()
}
