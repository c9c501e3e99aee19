//! Where a policy fails → the chart of the boxes that were weighed.

use harmattan_analysis::discovery::{Discovery, Figures, Step};

use super::caption::of_answer;
use crate::charts::Svg;
use crate::charts::trade_off::{Input, draw};
use crate::locale::Arg;
use crate::report::asked::FailureWords;

/// Coverage and density of the boxes of the first finding, and the one that was chosen.
#[must_use]
pub fn failures_chart(words: &FailureWords<'_>, version: &str) -> Svg {
    let (failures, locale) = (words.failures, words.inputs.locale());
    let at = |figures: &Figures| (figures.coverage, figures.density);
    let boxes = |steps: &[Step]| steps.iter().map(|step| at(&step.figures)).collect::<Vec<_>>();
    let name = words.failure();
    let nothing = || Input {
        title: locale.format("chart-trade-off-none", &[("failure", Arg::Text(&name))]),
        boxes: Vec::new(),
        chosen: None,
        held_out: None,
    };
    let input = match &failures.found {
        Discovery::Boxes { findings, .. } => findings.first().map_or_else(nothing, |finding| {
            let coverage = locale.percent(finding.figures.coverage, 0);
            let density = locale.decimal(100.0 * finding.figures.density, 0);
            let count = i64::try_from(finding.restrictions.len()).unwrap_or(i64::MAX);
            let args = [
                ("failure", Arg::Text(name.as_str())),
                ("coverage", Arg::Text(&coverage)),
                ("density", Arg::Text(&density)),
                ("count", Arg::Count(count)),
            ];
            Input {
                title: locale.format("chart-trade-off-title", &args),
                boxes: boxes(&finding.trajectory),
                chosen: Some(at(&finding.figures)),
                held_out: finding.held_out.figures.as_ref().map(at),
            }
        }),
        Discovery::NoBox { trajectory, .. } => Input { boxes: boxes(trajectory), ..nothing() },
        Discovery::NobodyFails | Discovery::EverybodyFails | Discovery::TooFew { .. } => nothing(),
    };
    let caption = of_answer(words.inputs.scenario, failures.futures, &failures.origin.scenario_digest, version, locale);
    draw(&input, &caption, locale)
}
