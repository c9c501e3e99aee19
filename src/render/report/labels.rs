//! Outcomes that are compared → their names, values and differences in the reader's language.

use crate::figures::{self, Figures};
use crate::locale::{Arg, Locale};
use harmattan_analysis::Span;
use harmattan_analysis::comparison::{Displaced, Estimate, ExtraCost, Verdict};
use harmattan_core::Translations;
use harmattan_core::model::Outcome;
use harmattan_core::parameters::Key;
use harmattan_core::scenario::Scenario;
use harmattan_core::theatre::Theatre;
use harmattan_engine::{Item, Scope, Subject, Threshold, Unit};

/// The words of a comparison.
#[derive(Clone, Copy)]
pub struct Labels<'a> {
    theatre: &'a Theatre,
    disruption_days: f64,
    border_km: f64,
    /// The reader's language.
    pub locale: &'a Locale,
}

impl<'a> Labels<'a> {
    /// The words for outcomes of this scenario and those compared with it.
    #[must_use]
    pub fn new(scenario: &'a Scenario, locale: &'a Locale) -> Self {
        let central = |key: Key| {
            let slot = scenario.space.first(key);
            scenario.base.get(slot).and_then(Option::as_ref).map_or(f64::NAN, |q| q.distribution.central())
        };
        let [disruption_days, border_km] = [Key::OutcomesDisruptionDays, Key::OutcomesBorderKm].map(central);
        Self { theatre: &scenario.theatre, disruption_days, border_km, locale }
    }

    fn name(&self, words: &'a Translations) -> &'a str {
        words.get(self.locale.language())
    }

    /// The area, corridor or place an item is about; empty for all.
    #[must_use]
    pub fn place(&self, scope: Scope) -> &'a str {
        match scope {
            Scope::All => "",
            Scope::Front(i) => self.name(&self.theatre.fronts[i].name),
            Scope::Country(i) => self.name(&self.theatre.countries[i].name),
            Scope::Corridor(i) => self.name(&self.theatre.corridors[i].name),
            Scope::Place(i) => self.name(&self.theatre.places[i].name),
        }
    }

    /// Whether a country is not the home country.
    #[must_use]
    pub fn is_abroad(&self, country: usize) -> bool {
        country != self.theatre.home
    }

    /// The whole name of an item.
    #[must_use]
    pub fn item(&self, item: &Item) -> String {
        match &item.subject {
            Subject::Event(event) => self.event(event.outcome, event.threshold, self.place(item.scope)),
            Subject::Amount(outcome) => self.locale.with_member(&self.outcome(*outcome), self.place(item.scope)),
            subject => self.locale.with_member(&self.subject(subject), self.place(item.scope)),
        }
    }

    /// What an item counts, without where.
    #[must_use]
    pub fn subject(&self, subject: &Subject) -> String {
        match subject {
            Subject::Event(event) => self.outcome(event.outcome),
            Subject::Amount(outcome) => self.outcome(*outcome),
            Subject::Strikes => self.outcome(Outcome::Strikes),
            Subject::Cells => self.outcome(Outcome::CellsEnd),
            Subject::RoadDays => self.locale.text("compare-road-days"),
        }
    }

    /// The name of an outcome.
    pub(super) fn outcome_name(&self, outcome: Outcome) -> String {
        self.outcome(outcome)
    }

    fn outcome(&self, outcome: Outcome) -> String {
        self.locale.text(&outcome.spec().label_id())
    }

    /// The name of an event: an outcome that reaches a threshold in a corridor or country (empty for all).
    #[must_use]
    pub fn event(&self, outcome: Outcome, threshold: Threshold, member: &str) -> String {
        let locale = self.locale;
        let member = Arg::Text(member);
        match (outcome, threshold) {
            (Outcome::FirstFoothold, Threshold::By(day)) => {
                let days = locale.days(f64::from(day));
                locale.format("cli-row-foothold", &[("country", member), ("days", Arg::Text(&days))])
            }
            (Outcome::FirstArrival, Threshold::By(day)) => {
                let days = locale.days(f64::from(day));
                locale.format("cli-row-arrival", &[("country", member), ("days", Arg::Text(&days))])
            }
            (Outcome::FirstStrike, Threshold::By(day)) => {
                let days = locale.days(f64::from(day));
                locale.format("cli-row-strike", &[("country", member), ("days", Arg::Text(&days))])
            }
            (Outcome::FirstBlockade, Threshold::By(day)) => {
                let days = locale.days(f64::from(day));
                locale.format("cli-row-blockade", &[("corridor", member), ("days", Arg::Text(&days))])
            }
            (Outcome::SpreadLevel, Threshold::AtLeast(level)) => {
                locale.format("compare-level", &[("level", Arg::Number(level, 0))])
            }
            (Outcome::MostClosedDays, _) => self.rung(1),
            (Outcome::BorderOverrun, _) => self.rung(2),
            (Outcome::FirstFootholdAbroad, _) => self.rung(3),
            (Outcome::FirstStrikeAbroad, _) => self.rung(4),
            (Outcome::FirstAbroad, _) => locale.text("briefing-row-abroad"),
            (Outcome::FirstCoast, _) => self.rung(5),
            (Outcome::IsolationDays, _) => locale.text("briefing-judgement-isolation"),
            (_, _) => {
                let days = locale.days(self.disruption_days);
                locale.format("cli-row-disrupted", &[("corridor", member), ("days", Arg::Text(&days))])
            }
        }
    }

    /// The event that a level of the ladder is called after, by itself.
    fn rung(&self, level: u8) -> String {
        let (days, km) = (self.locale.days(self.disruption_days), self.locale.compact(self.border_km));
        self.locale.format(&format!("level-{level}-long"), &[("days", Arg::Text(&days)), ("km", Arg::Text(&km))])
    }

    /// A value of an item.
    #[must_use]
    pub fn value(&self, unit: Unit, x: f64) -> String {
        figures::value(self.locale, unit, x)
    }

    /// A difference as a bare number with its sign, in the unit that [`Self::difference_unit`] names.
    #[must_use]
    pub fn difference(&self, unit: Unit, x: f64) -> String {
        Figures::of_differences(self.locale, unit).signed(x)
    }

    /// How the differences of one sentence are written: all in one unit, which suits the largest of them.
    #[must_use]
    pub fn in_one_unit(&self, unit: Unit, all: impl IntoIterator<Item = f64>) -> Figures<'a> {
        Figures::of_sentence(self.locale, unit, all)
    }

    /// By how much one value exceeds another, without a sign: of probabilities in points.
    #[must_use]
    pub fn excess(&self, unit: Unit, x: f64) -> String {
        match unit {
            Unit::Share => self.in_one_unit(unit, [x]).size(x),
            _ => self.value(unit, x),
        }
    }

    /// The interval of a difference, as bare numbers; words where there is none.
    #[must_use]
    pub fn interval(&self, unit: Unit, estimate: Estimate) -> String {
        Figures::of_differences(self.locale, unit).interval(estimate)
    }

    /// What is raised elsewhere: its name, by how much, which share that is of what was before in `base` (a title in
    /// quotation marks), and the interval.
    #[must_use]
    pub fn displaced(&self, item: &Item, displaced: &Displaced, base: &str) -> String {
        let difference = displaced.difference;
        let one = self.in_one_unit(item.unit, difference.numbers());
        let (name, size, interval) = (self.item(item), one.size(difference.value), one.interval(difference));
        let before = self.value(item.unit, displaced.before);
        let share = displaced.share.map(|share| self.locale.probability(share.abs()));
        let mut args = vec![
            ("name", Arg::Text(name.as_str())),
            ("difference", Arg::Text(&size)),
            ("interval", Arg::Text(&interval)),
            ("base", Arg::Text(base)),
        ];
        let Some(share) = share else { return self.locale.format("compare-displaced-new", &args) };
        args.extend([("share", Arg::Text(share.as_str())), ("before", Arg::Text(&before))]);
        self.locale.format("compare-displaced-share", &args)
    }

    /// The unit of differences.
    #[must_use]
    pub fn difference_unit(&self, unit: Unit) -> String {
        self.locale.text(match unit {
            Unit::Share => "compare-unit-points",
            Unit::Days => "compare-unit-days",
            Unit::Usd => "compare-unit-usd",
            Unit::Count => "compare-unit-count",
            Unit::Km => "compare-unit-km",
        })
    }

    /// A verdict in words.
    #[must_use]
    pub fn verdict(&self, verdict: Verdict) -> String {
        let locale = self.locale;
        match verdict {
            Verdict::Better => locale.text("compare-better"),
            Verdict::Worse => locale.text("compare-worse"),
            Verdict::Same => locale.text("compare-same"),
            Verdict::Unadjusted => locale.text("compare-unadjusted"),
            Verdict::Undecided { more: None } => locale.text("compare-undecided-never"),
            Verdict::Undecided { more: Some(more) } => {
                let count = i64::try_from(more).unwrap_or(i64::MAX);
                locale.format("compare-undecided", &[("count", Arg::Count(count))])
            }
        }
    }

    /// A probability of being best: a share, and outside 1 to 99 per cent its bound alone, since it rests on
    /// some hundred resamples.
    #[must_use]
    pub fn chance(&self, p: f64) -> String {
        match p {
            p if p < 0.005 => self.locale.format("below", &[("number", Arg::Text(&self.locale.percent(0.01, 0)))]),
            p if p > 0.995 => self.locale.format("above", &[("number", Arg::Text(&self.locale.percent(0.99, 0)))]),
            p => self.locale.percent(p, 0),
        }
    }

    /// A mean cost, and the range of its draws in brackets; words where it is not known.
    #[must_use]
    pub fn cost(&self, usd: Option<f64>, range: Option<[f64; 2]>) -> String {
        let Some(usd) = usd else { return self.locale.text("portfolio-cost-unknown") };
        let [mean, range] = self.cost_parts(usd, range);
        if range.is_empty() {
            return mean;
        }
        self.locale.format("compare-cost-range", &[("cost", Arg::Text(&mean)), ("range", Arg::Text(&range))])
    }

    /// A cost beyond another: with its sign, and the range of its draws with theirs; words where it is not known.
    #[must_use]
    pub fn extra_parts(&self, extra: Option<ExtraCost>) -> [String; 2] {
        let Some(extra) = extra else { return [self.locale.text("portfolio-cost-unknown"), String::new()] };
        let Some([low, high]) = extra.range_usd else { return [self.locale.money(extra.usd), String::new()] };
        let one = self.in_one_unit(Unit::Usd, [extra.usd, low, high]);
        [one.named(extra.usd), one.interval(Estimate { value: extra.usd, low, high })]
    }

    /// A mean cost with its unit, and the range of its draws in that unit; empty where there is none.
    #[must_use]
    pub fn cost_parts(&self, usd: f64, range: Option<[f64; 2]>) -> [String; 2] {
        let Some([low, high]) = range else { return [self.locale.money(usd), String::new()] };
        let one = self.in_one_unit(Unit::Usd, [usd, low, high]);
        [one.size(usd), self.locale.range(&one.plain(low), &one.plain(high))]
    }

    /// A list with the language's comma.
    #[must_use]
    pub fn list(&self, items: &[String]) -> String {
        items.join(&self.locale.text("briefing-list-comma"))
    }
}

/// How far a probability differs over hypotheses or experts: the least and the greatest, in brackets what holds all of them; that
/// they are not told apart, where so.
#[must_use]
pub fn over_strata(span: &Span, locale: &Locale) -> String {
    let [range, within] = [[span.low, span.high], span.within].map(|[low, high]| locale.percent_range(low, high));
    let args = [("range", Arg::Text(range.as_str())), ("within", Arg::Text(&within))];
    locale.format(if span.told_apart { "strata-apart" } else { "strata-alike" }, &args)
}
