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
        let [a, b] = self.scenarios.map(|s| s.hypotheses.iter().map(|h| h.key.as_str()).collect::<Vec<_>>());
        let only = |mine: &[&str], theirs: &[&str], scenario: usize| -> Vec<String> {
            let keys = mine.iter().filter(|key| !theirs.contains(key));
            keys.map(|key| self.only("hypothesis", key, scenario)).collect()
        };
        let mut lines = only(&a, &b, 0);
        lines.extend(only(&b, &a, 1));
        if lines.is_empty() && a != b {
            let values = [a, b].map(|keys| keys.join(", "));
            lines.push(self.pair(&self.locale.text("compare-apart-order-hypothesis"), &values));
        }
        lines
    }

    /// The weights of the hypotheses in both.
    #[must_use]
    pub fn weights(&self) -> Vec<String> {
        let [a, b] = self.scenarios;
        let percent = |p: f64| self.locale.format("percent", &[("number", Arg::Text(&self.locale.compact(100.0 * p)))]);
        let line = |(first, second): (&Hypothesis, &Hypothesis)| {
            let name = first.title.get(self.locale.language());
            self.pair(name, &[percent(first.prior), percent(second.prior)])
        };
        a.hypotheses.iter().zip(&b.hypotheses).map(line).collect()
    }

    /// Experts that one of them lacks; or, where both have the same, their weights.
    #[must_use]
    pub fn experts(&self) -> Vec<String> {
        let percent = |p: f64| self.locale.format("percent", &[("number", Arg::Text(&self.locale.compact(100.0 * p)))]);
        let only = |mine: usize| {
            let theirs = &self.scenarios[1 - mine].experts;
            let missing = move |expert: &&Expert| theirs.iter().all(|other| other.key != expert.key);
            self.scenarios[mine].experts.iter().filter(missing).map(move |e| self.only("expert", &e.key, mine))
        };
        let lines: Vec<String> = only(0).chain(only(1)).collect();
        if !lines.is_empty() {
            return lines;
        }
        let [a, b] = self.scenarios;
        let line = |first: &Expert| {
            let second = b.experts.iter().find(|other| other.key == first.key)?;
            let name = first.title.get(self.locale.language());
            let differs = first.weight.to_bits() != second.weight.to_bits();
            differs.then(|| self.pair(name, &[percent(first.weight), percent(second.weight)]))
        };
        let weights: Vec<String> = a.experts.iter().filter_map(line).collect();
        if !weights.is_empty() {
            return weights;
        }
        let order = |scenario: &Scenario| {
            scenario.experts.iter().map(|expert| expert.key.as_str()).collect::<Vec<_>>().join(", ")
        };
        vec![self.pair(&self.locale.text("compare-apart-order-expert"), &[order(a), order(b)])]
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
