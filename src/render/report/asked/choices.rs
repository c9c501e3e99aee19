//! Choices among policies, in words: what would turn the advice, and what is worth finding out before.

use super::inputs::InputWords;
use crate::figures::Figures;
use crate::locale::{Arg, Locale};
use harmattan_analysis::flips::stress::{Conditions, Stress};
use harmattan_analysis::flips::{
    Better, Crossing, FEWEST_OF_LEVEL, Flips, Level, Levels, StressAnswer, Turning, Verdict,
};
use harmattan_analysis::sensitivity::Index;
use harmattan_analysis::worth::{Asked, Verdict as Value, Worth, Worths};
use harmattan_core::Translations;
use harmattan_core::scenario::Grade;
use harmattan_engine::Unit;

/// The unit in which harm is told.
fn unit_of(inputs: &InputWords<'_>, outcome: &str, money: bool) -> Unit {
    if money { Unit::Usd } else { inputs.item(outcome).map_or(Unit::Count, |item| item.unit) }
}

/// What is told of: the outcome, and that costs count where they do.
fn harm(inputs: &InputWords<'_>, outcome: &str, (money, price): (bool, Option<f64>)) -> String {
    let (locale, name) = (inputs.locale(), inputs.outcome(outcome));
    let price = price.map(|price| locale.money(price));
    if let Some(price) = price {
        let args = [("outcome", Arg::Text(name.as_str())), ("price", Arg::Text(&price))];
        return locale.format("choice-priced", &args);
    }
    let id = if money { "choice-with-costs" } else { "choice-without-costs" };
    locale.format(id, &[("outcome", Arg::Text(&name))])
}

/// The words of what turns a choice.
pub struct FlipWords<'a> {
    /// The words of keys and outcomes.
    pub inputs: &'a InputWords<'a>,
    /// What was found.
    pub flips: &'a Flips,
}

impl FlipWords<'_> {
    fn locale(&self) -> &Locale {
        self.inputs.locale()
    }

    /// The unit of differences.
    #[must_use]
    pub fn unit(&self) -> Unit {
        unit_of(self.inputs, &self.flips.outcome, self.flips.money)
    }

    /// The title of a policy.
    #[must_use]
    pub fn policy(&self, which: Better) -> &str {
        let [first, second] = &self.flips.policies;
        let (_, title, _) = if which == Better::First { first } else { second };
        title.get(self.locale().language())
    }

    /// Which two policies there are, and how far they are apart.
    #[must_use]
    pub fn choice(&self) -> String {
        let (locale, difference) = (self.locale(), self.flips.difference);
        let figures = Figures::of_sentence(locale, self.unit(), difference.numbers());
        let futures = locale.integer(i64::try_from(self.flips.futures).unwrap_or(i64::MAX));
        let harm = harm(self.inputs, &self.flips.outcome, (self.flips.money, self.flips.value_per));
        let (change, interval) = (figures.named(difference.value), figures.interval(difference));
        let args = [
            ("first", Arg::Text(self.policy(Better::First))),
            ("second", Arg::Text(self.policy(Better::Second))),
            ("harm", Arg::Text(&harm)),
            ("change", Arg::Text(&change)),
            ("interval", Arg::Text(&interval)),
            ("futures", Arg::Text(&futures)),
        ];
        let told = difference.high < 0.0;
        locale.format(if told { "flip-choice" } else { "flip-choice-open" }, &args)
    }

    /// Of each hypothesis: its name, the difference under it, and the better policy where it is told apart.
    #[must_use]
    pub fn hypotheses(&self) -> Option<Vec<Vec<String>>> {
        let titles = self.inputs.scenario.hypotheses.iter().map(|hypothesis| &hypothesis.title);
        Some(self.levels(self.flips.hypotheses.as_ref()?, &titles.collect::<Vec<_>>()))
    }

    /// Of each expert: likewise, as that expert judges.
    #[must_use]
    pub fn experts(&self) -> Option<Vec<Vec<String>>> {
        let titles = self.inputs.scenario.experts.iter().map(|expert| &expert.title);
        Some(self.levels(self.flips.experts.as_ref()?, &titles.collect::<Vec<_>>()))
    }

    fn levels(&self, levels: &Levels, titles: &[&Translations]) -> Vec<Vec<String>> {
        levels.levels.iter().map(|level| self.level(level, levels, titles.get(level.category).copied())).collect()
    }

    fn level(&self, level: &Level, levels: &Levels, title: Option<&Translations>) -> Vec<String> {
        let locale = self.locale();
        let title = title.map_or_else(String::new, |title| title.get(locale.language()).to_owned());
        let all = levels.levels.iter().map(|level| level.mean);
        let figures = Figures::of_sentence(locale, self.unit(), all);
        let interval = level.interval.map(|[low, high]| locale.range(&figures.signed(low), &figures.signed(high)));
        let difference = figures.named(level.mean);
        let futures = Arg::Count(i64::try_from(level.futures).unwrap_or(i64::MAX));
        let counted = |id: &str| locale.format(id, &[("futures", futures.clone())]);
        let difference = match interval {
            _ if level.futures < FEWEST_OF_LEVEL => counted("flip-few"),
            Some(interval) => format!("{difference} ({interval})"),
            // That policies differ in no future says nothing of the next: no interval, but how many there were.
            None => counted("flip-no-difference"),
        };
        let better = level.better.map_or_else(|| locale.text("flip-not-told"), |which| self.policy(which).to_owned());
        vec![title, difference, better]
    }

    /// The rows of an assumption: where the choice turns.
    #[must_use]
    pub fn crossings(&self, name: &str, turning: &Turning) -> Vec<Vec<String>> {
        let locale = self.locale();
        let label = self.inputs.dimension_with_unit(name);
        let row = |crossing: &Crossing| {
            let interval = match crossing.interval {
                [None, None] => locale.text("flip-not-known"),
                ends => {
                    let [low, high] = ends.map(|end| end.map_or_else(|| "…".to_owned(), |x| self.value(name, x)));
                    locale.range(&low, &high)
                }
            };
            vec![
                label.clone(),
                format!("{} ({interval})", self.value(name, crossing.value)),
                locale.percent(crossing.quantile, 0),
                self.policy(crossing.better_above).to_owned(),
                locale.text(if crossing.told { "flip-surely" } else { "flip-perhaps" }),
            ]
        };
        turning.crossings.iter().map(row).collect()
    }

    /// At which value of an assumption the choice turns, in a sentence; none where it is not told that it does.
    #[must_use]
    pub fn turn(&self, name: &str, turning: &Turning) -> Option<String> {
        let crossing = turning.crossings.iter().find(|crossing| crossing.told)?;
        let (label, value) = (self.inputs.dimension_with_unit(name), self.value(name, crossing.value));
        let args = [
            ("name", Arg::Text(label.as_str())),
            ("value", Arg::Text(&value)),
            ("policy", Arg::Text(self.policy(crossing.better_above))),
        ];
        Some(self.locale().format("flip-turn", &args))
    }

    /// A value of an assumption, to three digits.
    #[must_use]
    pub fn value(&self, name: &str, x: f64) -> String {
        self.inputs.dimension_value(name, x)
    }

    /// What was found of conditions under which a threshold is passed.
    #[must_use]
    pub fn stress(&self, stress: &StressAnswer) -> Vec<String> {
        let locale = self.locale();
        let name = self.inputs.condition(&stress.failure);
        let one = |id: &str| vec![locale.format(id, &[("failure", Arg::Text(&name))])];
        match &stress.found {
            Stress::Found(conditions) => self.conditions("flip-stress-found", &name, stress, conditions),
            Stress::AlreadyAtMedians(conditions) => self.conditions("flip-stress-already", &name, stress, conditions),
            Stress::OutOfReach(conditions) => self.conditions("flip-stress-beyond", &name, stress, conditions),
            Stress::NothingTells { .. } => one("flip-stress-nothing"),
            Stress::TooRare { .. } => one("flip-stress-rare"),
        }
    }

    fn conditions(&self, id: &str, name: &str, stress: &StressAnswer, found: &Conditions) -> Vec<String> {
        let locale = self.locale();
        let moved = |moved: &harmattan_analysis::flips::stress::Move| {
            let key = stress.inputs.get(moved.input).map_or("", String::as_str);
            let (label, quantile) = (self.inputs.dimension(key), locale.percent(moved.quantile, 0));
            let args = [("name", Arg::Text(label.as_str())), ("quantile", Arg::Text(&quantile))];
            locale.format("flip-stress-move", &args)
        };
        let list = found.moves.iter().map(moved).collect::<Vec<_>>().join(&locale.text("ask-list"));
        let probability = locale.probability(found.probability);
        let distance = locale.decimal(found.distance, 1);
        let args = [
            ("failure", Arg::Text(name)),
            ("list", Arg::Text(&list)),
            ("probability", Arg::Text(&probability)),
            ("distance", Arg::Text(&distance)),
        ];
        let near = &found.nearby;
        let whole = |n: usize| locale.integer(i64::try_from(n).unwrap_or(i64::MAX));
        let (futures, passing) = (whole(near.futures), whole(near.passing));
        let check = [("futures", Arg::Text(futures.as_str())), ("passing", Arg::Text(&passing))];
        let mut said = vec![locale.format(id, &args), locale.format("flip-stress-check", &check)];
        // Three standard errors of a share of so many.
        let n = near.futures.max(1) as f64;
        let error = (near.expected * (1.0 - near.expected) / n).sqrt();
        if (near.passing as f64 / n - near.expected).abs() > 3.0 * error {
            said.push(locale.text("flip-stress-fails"));
        }
        said
    }

    /// The finding of a chart.
    #[must_use]
    pub fn title(&self) -> String {
        let locale = self.locale();
        let turning = self.flips.assumptions.iter().find(|(_, turning)| turning.verdict == Verdict::Turns);
        let crossing = turning.and_then(|(name, turning)| {
            let told = turning.crossings.iter().find(|crossing| crossing.told)?;
            Some((name, told))
        });
        let Some((name, crossing)) = crossing else { return locale.text("chart-flip-title-none") };
        let (label, value) = (self.inputs.dimension(name), self.value(name, crossing.value));
        let args = [
            ("name", Arg::Text(label.as_str())),
            ("value", Arg::Text(&value)),
            ("policy", Arg::Text(self.policy(crossing.better_above))),
        ];
        locale.format("chart-flip-title", &args)
    }
}

/// The words of what is worth finding out.
pub struct WorthWords<'a> {
    /// The words of keys and outcomes.
    pub inputs: &'a InputWords<'a>,
    /// What was found.
    pub worths: &'a Worths,
}

impl WorthWords<'_> {
    fn locale(&self) -> &Locale {
        self.inputs.locale()
    }

    /// The unit of values.
    #[must_use]
    pub fn unit(&self) -> Unit {
        unit_of(self.inputs, &self.worths.outcome, self.worths.money)
    }

    /// What is chosen where nothing more is known.
    #[must_use]
    pub fn choice(&self) -> String {
        let (locale, worths) = (self.locale(), self.worths);
        let (_, title, mean) = &worths.policies[worths.best];
        let value = self.inputs.labels.value(self.unit(), *mean);
        let harm = harm(self.inputs, &worths.outcome, (worths.money, worths.value_per));
        let futures = locale.integer(i64::try_from(worths.futures).unwrap_or(i64::MAX));
        let count = i64::try_from(worths.policies.len()).unwrap_or(i64::MAX);
        let args = [
            ("policy", Arg::Text(title.get(locale.language()))),
            ("value", Arg::Text(&value)),
            ("harm", Arg::Text(&harm)),
            ("futures", Arg::Text(&futures)),
            ("count", Arg::Count(count)),
        ];
        locale.format("worth-choice", &args)
    }

    /// A value with its interval; that it is not told apart from nothing, or nothing at all, where so.
    #[must_use]
    pub fn value(&self, worth: &Worth) -> String {
        let (locale, unit) = (self.locale(), self.unit());
        let written = |x: f64| self.inputs.labels.excess(unit, x);
        match worth.verdict {
            Value::NeverChanges => locale.text("worth-zero"),
            Value::NotTold if worth.high <= 0.0 => locale.text("worth-not-told-at-all"),
            Value::NotTold => locale.format("worth-not-told", &[("high", Arg::Text(&written(worth.high)))]),
            Value::Worth => {
                let figures = Figures::of_sentence(locale, unit, [worth.high]);
                let range = locale.range(&figures.plain(worth.low), &figures.plain(worth.high));
                format!("{} ({range})", figures.size(worth.value))
            }
        }
    }

    /// What something is worth, in a sentence.
    #[must_use]
    pub fn sentence(&self, name: &str, worth: &Worth) -> String {
        let value = self.value(worth);
        let changes = self.changes(worth);
        let args = [
            ("name", Arg::Text(name)),
            ("value", Arg::Text(&value)),
            ("changes", Arg::Text(changes.as_deref().unwrap_or_default())),
        ];
        self.locale().format(if changes.is_some() { "worth-sentence" } else { "worth-sentence-alone" }, &args)
    }

    /// What knowing all of it is worth at least, in a sentence.
    #[must_use]
    pub fn everything(&self) -> String {
        let id = if self.worths.expert.is_some() { "worth-everything-experts" } else { "worth-everything" };
        let (locale, unit) = (self.locale(), self.unit());
        let value = match self.worths.everything {
            Some(least) => {
                locale.format("worth-at-least", &[("low", Arg::Text(&self.inputs.labels.excess(unit, least)))])
            }
            None => locale.text("worth-not-known"),
        };
        let name = locale.text(id);
        locale.format("worth-sentence-alone", &[("name", Arg::Text(name.as_str())), ("value", Arg::Text(&value))])
    }

    /// In how many futures another policy is chosen, where that is told.
    fn changes(&self, worth: &Worth) -> Option<String> {
        let locale = self.locale();
        let written = |share: Index| {
            format!("{} ({})", locale.probability(share.value), locale.percent_range(share.low, share.high))
        };
        worth.changes.filter(|_| worth.verdict == Value::Worth).map(written)
    }

    /// The row of an assumption: name, grade, value, how often it changes the choice, and what the study is worth.
    #[must_use]
    pub fn row(&self, asked: &Asked) -> Vec<String> {
        let mut row = vec![
            self.inputs.dimension(&asked.name),
            self.grade(&asked.name),
            self.value(&asked.perfect),
            self.changes(&asked.perfect).unwrap_or_else(|| "–".to_owned()),
        ];
        row.extend(asked.study.as_ref().map(|study| self.value(study)));
        row
    }

    /// The row of a section.
    #[must_use]
    pub fn section(&self, name: &str, worth: &Worth) -> Vec<String> {
        let title = match name {
            "measures" => self.locale().text("sensitivity-measures"),
            section => self.locale().text(&format!("briefing-table-{section}")),
        };
        vec![title, self.value(worth), self.changes(worth).unwrap_or_else(|| "–".to_owned())]
    }

    /// How sure the scenario says a number is.
    fn grade(&self, name: &str) -> String {
        let scenario = self.inputs.scenario;
        let quantity = scenario.space.find(name).and_then(|slot| scenario.base[slot].as_ref());
        let grade = quantity.and_then(|quantity| quantity.provenance.grade).map_or("missing", Grade::word);
        self.locale().text(&format!("grade-{grade}"))
    }

    /// The finding of a chart.
    #[must_use]
    pub fn title(&self) -> String {
        let locale = self.locale();
        let best = self.worths.assumptions.iter().find(|asked| asked.perfect.verdict == Value::Worth);
        let Some(best) = best else { return locale.text("chart-worth-title-none") };
        let (name, value) =
            (self.inputs.dimension(&best.name), self.inputs.labels.excess(self.unit(), best.perfect.value));
        locale.format("chart-worth-title", &[("name", Arg::Text(name.as_str())), ("value", Arg::Text(&value))])
    }
}
