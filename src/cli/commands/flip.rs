//! `flip`: several scenarios in; what would turn the choice between the best two, and under which conditions a threshold is
//! passed, out.

use super::asked;
use super::policies::{Chosen, Ended};
use crate::cli::exit::Failure;
use crate::cli::interrupt::Interrupt;
use crate::cli::questions::{ChoiceRequest, FlipRequest};
use crate::cli::table::table;
use crate::cli::terminal::Terminal;
use harmattan_analysis::answers::Answer;
use harmattan_analysis::flips::{Flips, StressAnswer, Turning, Verdict, conditions, turned};
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::asked::{FlipWords, InputWords};
use harmattan_render::report::flips_chart;

/// Assumptions shown that turn the choice or may.
const SHOWN: usize = 15;

/// Runs, tells and writes.
pub(in crate::cli) fn run(request: &FlipRequest, locale: &Locale, terminal: &Terminal) -> Ended {
    let choice: &ChoiceRequest = &request.choice;
    asked::check_files(&choice.question, locale)?;
    let interrupt = Interrupt::new(locale);
    let chosen = Chosen::new(choice, request.stress.as_ref(), &interrupt, locale, terminal)?;
    let ranked = chosen.policies.ranked();
    let (first, second) = (ranked[0], ranked[1]);
    let found = turned(&chosen.policies, first, second);
    if found.assumptions.is_empty() {
        return Err(Failure::Usage(locale.text("flip-error-few")));
    }
    let stress = chosen.passing.as_ref().map(|(failure, passes)| {
        let scenario = chosen.scenarios[0].name.clone();
        let (inputs, found) =
            conditions(&chosen.policies, passes).ok_or_else(|| Failure::Usage(locale.text("flip-error-few")))?;
        Ok::<_, Failure>(StressAnswer { failure: failure.clone(), scenario, inputs, found })
    });
    let stress = stress.transpose()?;
    let flips = Flips {
        origin: asked::origin(&chosen.scenarios[0]),
        policies: [first, second].map(|policy| chosen.named(policy)),
        futures: chosen.futures,
        outcome: chosen.item.key.clone(),
        money: chosen.pricing.with_costs,
        value_per: choice.value_per,
        difference: found.difference,
        hypotheses: found.hypotheses,
        experts: found.experts,
        assumptions: found.assumptions,
        pair: found.pair,
        stress,
    };
    let inputs = InputWords::new(&chosen.scenarios[0], locale);
    let words = FlipWords { inputs: &inputs, flips: &flips };
    super::parted::check_turn(choice.question.parts.as_ref())?;
    tell(&words, terminal)?;
    let chart = || flips_chart(&words, env!("CARGO_PKG_VERSION"));
    asked::leave(&choice.question, Answer::Flip(Box::new(flips.clone())), chart, locale, terminal)
}

fn tell(words: &FlipWords<'_>, terminal: &Terminal) -> Result<(), Failure> {
    let (locale, flips) = (words.inputs.locale(), words.flips);
    terminal.say(&words.choice())?;
    let strata = [("hypotheses", "hypothesis", words.hypotheses()), ("experts", "expert", words.experts())];
    for (heading, column, rows) in strata {
        if let Some(rows) = rows {
            super::heading(&locale.text(&format!("flip-heading-{heading}")), terminal)?;
            let header = [column, "difference", "better"].map(|c| locale.text(&format!("flip-column-{c}")));
            terminal.say(&table(&header, &rows))?;
        }
    }
    if flips.experts.as_ref().is_some_and(|levels| levels.verdict == Verdict::Turns) {
        terminal.say(&locale.text("flip-experts-turn"))?;
    }
    super::heading(&locale.text("flip-heading-assumptions"), terminal)?;
    let turning = |verdict: Verdict| flips.assumptions.iter().filter(move |(_, turning)| turning.verdict == verdict);
    let shown: Vec<&(String, Turning)> =
        (flips.assumptions.iter()).filter(|(_, turning)| !turning.crossings.is_empty()).take(SHOWN).collect();
    if shown.is_empty() {
        terminal.say(&locale.text("flip-nothing"))?;
    } else {
        let header =
            ["assumption", "at", "quantile", "above", "surely"].map(|c| locale.text(&format!("flip-column-{c}")));
        let rows: Vec<Vec<String>> = shown.iter().flat_map(|(name, turning)| words.crossings(name, turning)).collect();
        terminal.say(&table(&header, &rows))?;
    }
    let count = |n: usize| Arg::Count(i64::try_from(n).unwrap_or(i64::MAX));
    let (none, may) = (turning(Verdict::NothingTurns).count(), turning(Verdict::MayTurn).count());
    terminal.say(&locale.format("flip-rest", &[("none", count(none)), ("may", count(may))]))?;
    if let Some(stress) = &flips.stress {
        super::heading(&locale.text("flip-heading-stress"), terminal)?;
        words.stress(stress).iter().try_for_each(|sentence| terminal.say(sentence))?;
    }
    terminal.say(&locale.text("flip-how"))?;
    Ok(())
}
