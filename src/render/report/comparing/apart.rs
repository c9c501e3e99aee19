//! Why two scenarios cannot be compared → words: what differs in their periods, theatres or hypotheses, with its values.

use crate::locale::{Arg, Locale};
use harmattan_core::scenario::{Expert, Hypothesis, Scenario};
use harmattan_core::theatre::{TheatreDifference, theatre_differences};

/// Differences named at most; more are counted.
const MOST_NAMED: usize = 12;

/// The words for what keeps two scenarios apart.
pub struct ApartWords<'a> {
    /// The scenarios.
    pub scenarios: [&'a Scenario; 2],
    /// What they are called.
    pub names: [&'a str; 2],
    /// The reader's language.
    pub locale: &'a Locale,
}

impl ApartWords<'_> {
    /// First day and number of days, where they differ.
    #[must_use]
    pub fn period(&self) -> Vec<String> {
        let values = |of: fn(&Scenario, &Locale) -> String| self.scenarios.map(|s| of(s, self.locale));
        let start = values(|s, locale| locale.date(s.start));
        let days = values(|s, locale| locale.integer(i64::from(s.horizon_days)));
        [("diff-start", start), ("diff-days", days)]
            .into_iter()
            .filter(|(_, [first, second])| first != second)
            .map(|(name, values)| self.pair(&self.locale.text(name), &values))
            .collect()
    }

    /// What differs between the theatres.
    #[must_use]
    pub fn theatre(&self) -> Vec<String> {
        let [a, b] = self.scenarios.map(|s| &*s.theatre);
        let all = theatre_differences(a, b);
        let mut lines: Vec<String> = all.iter().take(MOST_NAMED).map(|d| self.of_theatre(d)).collect();
        let more = all.len() - lines.len();
        if more > 0 {
            let count = Arg::Count(i64::try_from(more).unwrap_or(i64::MAX));
            lines.push(self.locale.format("compare-apart-more", &[("count", count)]));
        }
        lines
    }

    /// Hypotheses that one of them lacks; or, where both have the same, their order.
    #[must_use]
    pub fn hypotheses(&self) -> Vec<String> {
        let keys = self.scenarios.map(|s| s.hypotheses.iter().map(|h| h.key.as_str()).collect::<Vec<_>>());
        let mut lines = self.lacking("hypothesis", &keys);
        if lines.is_empty() && keys[0] != keys[1] {
            lines.push(self.order("hypothesis", &keys));
        }
        lines
    }

    /// Keys that one of the scenarios lacks.
    fn lacking(&self, what: &str, keys: &[Vec<&str>; 2]) -> Vec<String> {
        let only = |mine: usize| {
            let own = keys[mine].iter().filter(move |key| !keys[1 - mine].contains(key));
            own.map(move |key| self.only(what, key, mine))
        };
        only(0).chain(only(1)).collect()
    }

    /// That the same keys stand in another order.
    fn order(&self, what: &str, keys: &[Vec<&str>; 2]) -> String {
        let values = keys.each_ref().map(|keys| keys.join(", "));
        self.pair(&self.locale.text(&format!("compare-apart-order-{what}")), &values)
    }

    fn percent(&self, p: f64) -> String {
        self.locale.format("percent", &[("number", Arg::Text(&self.locale.compact(100.0 * p)))])
    }

    /// The weights of the hypotheses in both.
    #[must_use]
    pub fn weights(&self) -> Vec<String> {
        let [a, b] = self.scenarios;
        let line = |(first, second): (&Hypothesis, &Hypothesis)| {
            let name = first.title.get(self.locale.language());
            self.pair(name, &[self.percent(first.prior), self.percent(second.prior)])
        };
        a.hypotheses.iter().zip(&b.hypotheses).map(line).collect()
    }

    /// Experts that one of them lacks; or, where both have the same, their weights.
    #[must_use]
    pub fn experts(&self) -> Vec<String> {
        let keys = self.scenarios.map(|s| s.experts.iter().map(|expert| expert.key.as_str()).collect::<Vec<_>>());
        let lines = self.lacking("expert", &keys);
        if !lines.is_empty() {
            return lines;
        }
        let [a, b] = self.scenarios;
        let line = |first: &Expert| {
            let second = b.experts.iter().find(|other| other.key == first.key)?;
            let differs = first.weight.to_bits() != second.weight.to_bits();
            let weights = [self.percent(first.weight), self.percent(second.weight)];
            differs.then(|| self.pair(first.title.get(self.locale.language()), &weights))
        };
        let weights: Vec<String> = a.experts.iter().filter_map(line).collect();
        if weights.is_empty() { vec![self.order("expert", &keys)] } else { weights }
    }

    fn of_theatre(&self, difference: &TheatreDifference) -> String {
        match difference {
            TheatreDifference::Only { what, key, first } => self.only(what, key, usize::from(!first)),
            TheatreDifference::Value { what, key, field, from, to } => {
                let name =
                    if key.is_empty() { (*field).to_owned() } else { format!("{} {key}: {field}", self.what(what)) };
                self.pair(&name, &[from.clone(), to.clone()])
            }
            TheatreDifference::Order { what } => self.locale.text(&format!("compare-apart-order-{what}")),
        }
    }

    fn what(&self, what: &str) -> String {
        self.locale.text(&format!("compare-apart-{what}"))
    }

    /// That only one scenario has something.
    fn only(&self, what: &str, key: &str, scenario: usize) -> String {
        let (what, name) = (self.what(what), self.names[scenario]);
        let args = [("what", Arg::Text(what.as_str())), ("key", Arg::Text(key)), ("scenario", Arg::Text(name))];
        self.locale.format("compare-apart-only", &args)
    }

    /// Something with its value in both.
    fn pair(&self, name: &str, [first, second]: &[String; 2]) -> String {
        let [base, scenario] = self.names;
        let args = [
            ("name", Arg::Text(name)),
            ("base", Arg::Text(base)),
            ("first", Arg::Text(first)),
            ("scenario", Arg::Text(scenario)),
            ("second", Arg::Text(second)),
        ];
        self.locale.format("compare-apart-values", &args)
    }
}
