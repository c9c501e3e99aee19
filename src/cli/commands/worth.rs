//! `worth`: several scenarios in; what it is worth to know each assumption before choosing among them, out.

use super::asked;
use super::policies::{Chosen, Ended};
use crate::cli::exit::Failure;
use crate::cli::interrupt::Interrupt;
use crate::cli::questions::WorthRequest;
use crate::cli::table::table;
use crate::cli::terminal::Terminal;
use harmattan_analysis::answers::Answer;
use harmattan_analysis::worth::{Asked, Study, Verdict, WorthError, Worths, worths};
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::asked::{InputWords, WorthWords};
use harmattan_render::report::worths_chart;

/// Assumptions shown.
const SHOWN: usize = 15;
/// Observations that what is known of an assumption today counts for.
const KNOWN_TODAY: f64 = 1.0;

/// Runs, tells and writes.
pub(in crate::cli) fn run(request: &WorthRequest, locale: &Locale, terminal: &Terminal) -> Ended {
    let question = &request.choice.question;
    asked::check_files(question, locale)?;
    let interrupt = Interrupt::new(locale);
    let chosen = Chosen::new(&request.choice, None, &interrupt, locale, terminal)?;
    let study = request.study.map(|size| Study { size, prior_size: KNOWN_TODAY });
    let seed = chosen.scenarios[0].seed;
    let known = worths(&chosen.policies, study, seed).map_err(|error| refused(error, locale))?;
    let found = Worths {
        origin: asked::origin(&chosen.scenarios[0]),
        policies: (0..chosen.scenarios.len()).map(|policy| chosen.named(policy)).collect(),
        best: known.best,
        futures: chosen.futures,
        outcome: chosen.item.key.clone(),
        money: chosen.pricing.with_costs,
        value_per: request.choice.value_per,
        study: study.map(|study| (study.size, study.prior_size)),
        hypothesis: known.hypothesis,
        expert: known.expert,
        everything: known.everything,
        sections: known.sections,
        assumptions: known.assumptions,
    };
    let inputs = InputWords::new(&chosen.scenarios[0], locale);
    let words = WorthWords { inputs: &inputs, worths: &found };
    super::parted::check_turn(question.parts.as_ref())?;
    tell(&words, terminal)?;
    let chart = || worths_chart(&words, env!("CARGO_PKG_VERSION"));
    asked::leave(question, Answer::Worth(Box::new(found.clone())), chart, locale, terminal)
}

fn refused(error: WorthError, locale: &Locale) -> Failure {
    Failure::Usage(locale.text(match error {
        WorthError::NotFinite => "worth-error-missing",
        WorthError::Policies => "choice-error-one",
        WorthError::Uneven | WorthError::TooFew | WorthError::Singular => "flip-error-few",
    }))
}

fn tell(words: &WorthWords<'_>, terminal: &Terminal) -> Result<(), Failure> {
    let (locale, found) = (words.inputs.locale(), words.worths);
    terminal.say(&words.choice())?;
    if let Some(hypothesis) = &found.hypothesis {
        terminal.say(&words.sentence(&locale.text("carried-hypothesis"), hypothesis))?;
    }
    if let Some(expert) = &found.expert {
        terminal.say(&words.sentence(&locale.text("carried-expert"), expert))?;
    }
    terminal.say(&words.everything())?;
    super::heading(&locale.text("worth-heading"), terminal)?;
    let told: Vec<&Asked> = found.assumptions.iter().filter(|a| a.perfect.verdict == Verdict::Worth).collect();
    let shown: Vec<&Asked> = found.assumptions.iter().take(SHOWN).collect();
    if told.is_empty() {
        terminal.say(&locale.text("worth-nothing"))?;
    }
    let mut header =
        ["assumption", "grade", "value", "changes"].map(|c| locale.text(&format!("worth-column-{c}"))).to_vec();
    if let Some((size, _)) = found.study {
        let size = locale.compact(size);
        header.push(locale.format("worth-column-study", &[("size", Arg::Text(&size))]));
    }
    terminal.say(&table(&header, &shown.into_iter().map(|asked| words.row(asked)).collect::<Vec<_>>()))?;
    if !found.sections.is_empty() {
        super::heading(&locale.text("worth-heading-sections"), terminal)?;
        let header = ["section", "value", "changes"].map(|c| locale.text(&format!("worth-column-{c}")));
        let rows: Vec<Vec<String>> = found.sections.iter().map(|(name, worth)| words.section(name, worth)).collect();
        terminal.say(&table(&header, &rows))?;
    }
    let never = found.assumptions.iter().filter(|asked| asked.perfect.verdict == Verdict::NeverChanges).count();
    let count = Arg::Count(i64::try_from(never).unwrap_or(i64::MAX));
    terminal.say(&locale.format("worth-never", &[("count", count)]))?;
    terminal.say(&locale.text("worth-how"))?;
    Ok(())
}
