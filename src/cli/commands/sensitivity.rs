//! `sensitivity`: a scenario in; which assumptions carry each outcome, and how much is the hypothesis and how much chance,
//! out.

use super::asked;
use super::parted::Desk;
use crate::cli::exit::{Exit, Failure};
use crate::cli::interrupt::Interrupt;
use crate::cli::questions::SensitivityRequest;
use crate::cli::table::table;
use crate::cli::terminal::Terminal;
use harmattan_analysis::answers::Answer;
use harmattan_analysis::sensitivity::{
    Carried, Effect, Grid, Group, Index, Indices, Inputs, Screening, Sensitivity, Tables, screened,
};
use harmattan_core::sampling::Sampler;
use harmattan_core::scenario::Scenario;
use harmattan_engine::{FutureTable, Item, PickFreeze, Point, Points};
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::asked::{InputWords, SensitivityWords};
use harmattan_render::report::sensitivity_chart;

/// Keys that are looked at by themselves, the others together.
const KEYS: usize = 24;
/// Trajectories, levels and chances of the screening that chooses them.
const TRAJECTORIES: usize = 20;
const LEVELS: u32 = 8;
const CHANCES: u64 = 8;
/// Rows of a design key by key, as a share of those by section: there are twice as many groups.
const KEY_ROWS: u64 = 2;
/// Keys whose dependence is shown.
const SHOWN: usize = 12;

/// Runs, tells and writes.
pub(in crate::cli) fn run(request: &SensitivityRequest, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    let question = &request.question;
    asked::check_files(question, locale)?;
    let interrupt = Interrupt::new(locale);
    let scenario = Scenario { repeats: 1, ..super::scenario(&question.scenario, locale, terminal)? };
    let items = asked::outcomes(question, &scenario, locale)?;
    let sampler = Sampler::new(&scenario);
    let inputs = Inputs::new(&scenario, &sampler);
    let of = ("sensitivity", std::slice::from_ref(&scenario), &request.groups as &dyn std::fmt::Debug);
    let desk = asked::desk(question, of, &interrupt, locale);
    let run = Run { scenario: &scenario, items: &items, desk: &desk };
    let whole = inputs.whole();
    let groups: Vec<Group> = whole.iter().cloned().chain(inputs.by_section()).collect();
    let (table, mut futures) = run.pick_freeze(&groups, scenario.trajectories)?;
    let keys = if request.groups { None } else { Some(run.keys(&inputs, &sampler, &mut futures)?) };
    let tables = Tables {
        groups: &groups,
        whole: whole.len(),
        table: &table,
        keys: keys.as_ref().map(|(groups, table)| (groups.as_slice(), table)),
        dimensions: sampler.dimensions(),
        live: inputs.live(),
    };
    let (outcomes, constant) = tables.carried(&items, scenario.seed);
    let rows = std::iter::once(table.len()).chain(keys.as_ref().map(|(_, table)| table.len()));
    let found = Sensitivity {
        origin: asked::origin(&scenario),
        rows: rows.map(|rows| rows as u64).collect(),
        futures,
        quantities: inputs.live().len(),
        constant,
        outcomes,
    };
    let words = InputWords::new(&scenario, locale);
    super::parted::check_turn(question.parts.as_ref())?;
    tell(&found, &words, terminal)?;
    let chart = || sensitivity_chart(&found, &words, env!("CARGO_PKG_VERSION"));
    asked::leave(question, Answer::Sensitivity(Box::new(found.clone())), chart, locale, terminal)
}

/// One question being answered.
struct Run<'r> {
    scenario: &'r Scenario,
    items: &'r [Item],
    desk: &'r Desk<'r>,
}

impl Run<'_> {
    /// A pick-freeze design of so many rows: its table, and how many futures it took.
    fn pick_freeze(&self, groups: &[Group], rows: u64) -> Result<(FutureTable, u64), Failure> {
        let scenario = Scenario { trajectories: rows.max(8), ..self.scenario.clone() };
        let members = groups.iter().map(|group| group.members.clone()).collect();
        let design = PickFreeze::new(&scenario, members);
        let table = asked::tabulated(&design, self.items, self.desk)?;
        let futures = table.len() as u64 * table.variants as u64;
        Ok((table, futures))
    }

    /// The design key by key: where there are many keys, of those that a screening puts first.
    fn keys(
        &self,
        inputs: &Inputs<'_>,
        sampler: &Sampler,
        futures: &mut u64,
    ) -> Result<(Vec<Group>, FutureTable), Failure> {
        let all = inputs.by_key();
        let chosen = if all.len() > KEYS {
            let (effects, cost) = self.screening(&all, sampler)?;
            *futures += cost;
            screened(&all, &effects, KEYS)
        } else {
            all.clone()
        };
        let groups = inputs.with_others(chosen, &all);
        let (table, cost) = self.pick_freeze(&groups, self.scenario.trajectories / KEY_ROWS)?;
        *futures += cost;
        Ok((groups, table))
    }

    /// Elementary effects of every group on the mean of each outcome over some chances, which are the same along a
    /// trajectory; and how many futures that took.
    fn screening(&self, groups: &[Group], sampler: &Sampler) -> Result<(Vec<Vec<Effect>>, u64), Failure> {
        let seed = self.scenario.seed;
        let Some(design) = Screening::new(groups.len(), TRAJECTORIES, LEVELS, Grid::Centred, seed) else {
            return Ok((Vec::new(), 0));
        };
        let along = groups.len() as u64 + 1;
        let dimensions = sampler.dimensions().len();
        let mut points = Vec::new();
        for (number, coordinates) in (0_u64..).zip(design.points()) {
            let trajectory = number / along;
            let mut uniforms = vec![0.5; dimensions];
            for (group, coordinate) in groups.iter().zip(&coordinates) {
                group.members.dimensions.iter().for_each(|&d| uniforms[d] = *coordinate);
            }
            sampler.join(&mut uniforms);
            let point = |chance: u64| Point {
                hypothesis: sampler.hypothesis_of(trajectory % self.scenario.trajectories),
                expert: sampler.expert_of(trajectory % self.scenario.trajectories),
                uniforms: uniforms.clone(),
                chance: trajectory * CHANCES + chance,
            };
            points.extend((0..CHANCES).map(point));
        }
        let design_points = Points::new(self.scenario, points);
        let table = asked::tabulated(&design_points, self.items, self.desk)?;
        let means = |item: usize| -> Vec<f64> {
            let all = table.outcome(0, item);
            #[expect(clippy::cast_possible_truncation, reason = "a small count")]
            let chances = CHANCES as usize;
            let known = |chunk: &[f64]| {
                let there: Vec<f64> = chunk.iter().copied().filter(|x| !x.is_nan()).collect();
                there.iter().sum::<f64>() / there.len().max(1) as f64
            };
            all.chunks(chances).map(known).collect()
        };
        let effects = (0..self.items.len()).filter_map(|item| design.effects(&means(item))).collect();
        Ok((effects, table.len() as u64))
    }
}

fn tell(found: &Sensitivity, inputs: &InputWords<'_>, terminal: &Terminal) -> Result<(), Failure> {
    let locale = inputs.locale();
    let words = SensitivityWords { inputs };
    terminal.say(inputs.scenario.title.get(locale.language()))?;
    terminal.say(&words.rests(found))?;
    let Some((first, others)) = found.outcomes.split_first() else {
        terminal.say(&locale.text("sensitivity-constant-all"))?;
        return Ok(());
    };
    super::heading(&inputs.outcome(&first.key), terminal)?;
    if SensitivityWords::is_too_little(first) {
        terminal.say(&locale.text("sensitivity-shares-few"))?;
    } else {
        terminal.say(&whole(first, &words))?;
    }
    terminal.say(&indices("sensitivity-column-section", &first.sections, &words))?;
    if !first.keys.is_empty() {
        terminal.say(&indices("sensitivity-column-key", &first.keys, &words))?;
    }
    if !first.depends.is_empty() {
        terminal.say(&locale.text("sensitivity-depends"))?;
        terminal.say(&depends(first, &words))?;
    }
    terminal.say(&locale.text("sensitivity-how"))?;
    if !others.is_empty() {
        super::heading(&locale.text("sensitivity-heading-others"), terminal)?;
        others.iter().try_for_each(|carried| terminal.say(&words.line(carried)))?;
    }
    if !found.constant.is_empty() {
        let names: Vec<String> = found.constant.iter().map(|key| inputs.outcome(key)).collect();
        let list = locale.first_of(&names, SHOWN);
        terminal.say(&locale.format("sensitivity-constant", &[("list", Arg::Text(&list))]))?;
    }
    Ok(())
}

/// What assumptions, hypothesis, expert and chance each explain, and what only several of them do: what is explained alone adds up
/// to the whole with that.
fn whole(carried: &Carried, words: &SensitivityWords<'_>) -> String {
    let together =
        vec![words.inputs.locale().text("sensitivity-together"), words.index(&carried.together), String::new()];
    table_of("sensitivity-column-whole", &carried.parts, words, Some(together))
}

fn indices(column: &str, all: &[Indices], words: &SensitivityWords<'_>) -> String {
    table_of(column, all, words, None)
}

fn table_of(column: &str, all: &[Indices], words: &SensitivityWords<'_>, last: Option<Vec<String>>) -> String {
    let locale = words.inputs.locale();
    let header = [column, "sensitivity-column-first", "sensitivity-column-total"].map(|id| locale.text(id));
    let row = |found: &Indices| vec![words.input(&found.input), words.index(&found.first), words.index(&found.total)];
    table(&header, &all.iter().map(row).chain(last).collect::<Vec<_>>())
}

fn depends(carried: &Carried, words: &SensitivityWords<'_>) -> String {
    let locale = words.inputs.locale();
    let header = ["key", "pawn", "delta"].map(|column| locale.text(&format!("sensitivity-column-{column}")));
    let written = |index: &Index| {
        let (value, range) = (locale.decimal(index.value, 2), locale.number_range(index.low, index.high, 2));
        format!("{value} ({range})")
    };
    let row = |(key, depends): &(String, harmattan_analysis::sensitivity::Depends)| {
        vec![words.inputs.dimension(key), written(&depends.pawn), written(&depends.delta)]
    };
    table(&header, &carried.depends.iter().take(SHOWN).map(row).collect::<Vec<_>>())
}
