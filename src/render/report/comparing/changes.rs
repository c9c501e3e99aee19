//! Differences between two scenarios → words: what changed, from what to what.

use std::collections::{BTreeMap, BTreeSet};

use crate::locale::{Arg, Locale};
use crate::report::assumed::{central, member_name, range_of, slot_label, written};
use harmattan_core::parameters::{Domain, Key, Slot};
use harmattan_core::scenario::{Correlation, Difference, Quantity, Scenario};
use harmattan_scenario::distribution_toml;

/// Longest text of a law, characters: a sample may have thousands of values.
const LONGEST_LAW: usize = 80;

/// The central values of a difference of one slot, 0 where it has none; none of other differences.
fn centrals(difference: &Difference) -> Option<[f64; 2]> {
    let value = |quantity: &Option<Quantity>| quantity.as_ref().map_or(0.0, |q| central(&q.distribution));
    match difference {
        Difference::Base { from, to, .. }
        | Difference::UnderHypothesis { from, to, .. }
        | Difference::ByExpert { from, to, .. } => Some([value(from), value(to)]),
        _ => None,
    }
}

/// The words for differences between two scenarios.
pub struct ChangeWords<'a> {
    /// The scenarios, from and to.
    pub scenarios: [&'a Scenario; 2],
    /// The reader's language.
    pub locale: &'a Locale,
}

impl ChangeWords<'_> {
    /// What changed.
    #[must_use]
    pub fn name(&self, difference: &Difference) -> String {
        let locale = self.locale;
        match difference {
            Difference::Base { slot, .. } => slot_label(self.scenarios[0], *slot, locale),
            Difference::UnderHypothesis { hypothesis, slot, .. } => {
                let (label, title) = (slot_label(self.scenarios[0], *slot, locale), self.hypothesis(hypothesis));
                let args = [("label", Arg::Text(label.as_str())), ("hypothesis", Arg::Text(&title))];
                locale.format("compare-under", &args)
            }
            Difference::ByExpert { expert, slot, .. } => {
                let (label, title) = (slot_label(self.scenarios[0], *slot, locale), self.expert(expert));
                let args = [("label", Arg::Text(label.as_str())), ("expert", Arg::Text(&title))];
                locale.format("compare-by-expert", &args)
            }
            Difference::Prior { hypothesis, .. } => {
                locale.format("compare-prior", &[("hypothesis", Arg::Text(&self.hypothesis(hypothesis)))])
            }
            Difference::Policy { .. } => locale.text("compare-policy"),
            Difference::Correlations { .. } => locale.text("compare-correlations"),
        }
    }

    /// From what to what.
    #[must_use]
    pub fn values(&self, difference: &Difference) -> [String; 2] {
        let locale = self.locale;
        match difference {
            Difference::Base { slot, from, to }
            | Difference::UnderHypothesis { slot, from, to, .. }
            | Difference::ByExpert { slot, from, to, .. } => {
                let short = [from, to].map(|q| self.quantity(*slot, q.as_ref()));
                let [season, other] = [from, to].map(|q| q.as_ref().and_then(|q| q.season));
                // Two laws with one middle and one range are told apart by their whole text, as are seasons.
                if short[0] == short[1] || season != other {
                    [from, to].map(|q| self.law(*slot, q.as_ref()))
                } else {
                    short
                }
            }
            Difference::Prior { from, to, .. } => {
                [*from, *to].map(|p| locale.format("percent", &[("number", Arg::Text(&locale.compact(100.0 * p)))]))
            }
            Difference::Policy { from, to } => {
                let titles = [0, 1].map(|i| self.measures(i, [from, to][i]));
                if from == to { self.measures_apart(from) } else { titles }
            }
            Difference::Correlations { .. } => self.correlations(),
        }
    }

    /// Several differences as one: each with its name before its value, but for a quantity where nothing is said of a
    /// hypothesis.
    #[must_use]
    pub fn values_of_all(&self, differences: &[Difference], part: impl Fn(&Difference) -> String) -> [String; 2] {
        let each: Vec<(String, [String; 2])> = differences.iter().map(|d| (part(d), self.values(d))).collect();
        [0, 1].map(|i| self.listed(each.iter().map(|(name, values)| (name.as_str(), values[i].as_str()))))
    }

    /// The largest of many differences of one parameter, as their central values changed, and how many more there are; of cells
    /// how many there are in all before them.
    #[must_use]
    pub fn largest(&self, differences: &[Difference], most: usize) -> [String; 2] {
        let mut by_size: Vec<&Difference> = differences.iter().collect();
        let size = |d: &Difference| centrals(d).map_or(0.0, |[from, to]| (to - from).abs());
        by_size.sort_by(|a, b| size(b).total_cmp(&size(a)));
        let more = i64::try_from(differences.len().saturating_sub(most)).unwrap_or(i64::MAX);
        let more = (more > 0).then(|| self.locale.format("compare-more-changes", &[("count", Arg::Count(more))]));
        let more = more.map_or_else(String::new, |more| self.locale.text("diff-parts") + &more);
        let named = by_size.into_iter().take(most);
        let each: Vec<(String, [String; 2])> = named.map(|d| (self.member(d), self.values(d))).collect();
        let is_cells = |d: &Difference| d.slot().is_some_and(|s| self.scenarios[0].space.spec(s).key == Key::Cells);
        let are_cells = differences.iter().all(is_cells);
        [0, 1].map(|i| {
            let list = self.listed(each.iter().map(|(name, values)| (name.as_str(), values[i].as_str())));
            let list = list + &more;
            if !are_cells {
                return list;
            }
            let sum: f64 = differences.iter().filter_map(centrals).map(|both| both[i]).sum();
            let (total, places) = (self.locale.decimal(sum, 1), i64::try_from(differences.len()).unwrap_or(i64::MAX));
            let args =
                [("total", Arg::Text(total.as_str())), ("places", Arg::Count(places)), ("list", Arg::Text(&list))];
            self.locale.format("diff-cells", &args)
        })
    }

    /// The place, region, front, corridor or country that a difference is about; its whole name where there is none.
    fn member(&self, difference: &Difference) -> String {
        let name = match difference {
            Difference::Base { slot, .. } => {
                let family = self.scenarios[0].space.spec(*slot).family;
                member_name(self.scenarios[0], family, *slot).get(self.locale.language()).to_owned()
            }
            _ => String::new(),
        };
        if name.is_empty() { self.name(difference) } else { name }
    }

    /// `name: value` one after another.
    fn listed<'t>(&self, pairs: impl Iterator<Item = (&'t str, &'t str)>) -> String {
        let written = |(name, value): (&str, &str)| {
            self.locale.format("diff-part", &[("name", Arg::Text(name)), ("value", Arg::Text(value))])
        };
        pairs.map(written).collect::<Vec<_>>().join(&self.locale.text("diff-parts"))
    }

    /// What a difference of one slot stands for among several: the hypothesis, the expert, or the value of the others.
    #[must_use]
    pub fn condition(&self, difference: &Difference) -> String {
        match difference {
            Difference::UnderHypothesis { hypothesis, .. } | Difference::Prior { hypothesis, .. } => {
                self.hypothesis(hypothesis)
            }
            Difference::ByExpert { expert, .. } => self.expert(expert),
            _ => self.locale.text("diff-otherwise"),
        }
    }

    /// The correlations that differ, with their ranks; 0 where there is none.
    fn correlations(&self) -> [String; 2] {
        let pair = |c: &Correlation| (c.between.0.min(c.between.1), c.between.0.max(c.between.1));
        let ranks =
            self.scenarios.map(|s| s.correlations.iter().map(|c| (pair(c), c.rank)).collect::<BTreeMap<_, _>>());
        let [first, second] = &ranks;
        let pairs: BTreeSet<(Slot, Slot)> = first.keys().chain(second.keys()).copied().collect();
        let differs = |pair: &&(Slot, Slot)| first.get(*pair) != second.get(*pair);
        let label = |slot: Slot| slot_label(self.scenarios[0], slot, self.locale);
        let named: Vec<((Slot, Slot), String)> =
            pairs.iter().filter(differs).map(|&(a, b)| ((a, b), format!("{} – {}", label(a), label(b)))).collect();
        [0, 1].map(|i| {
            let rank = |pair: &(Slot, Slot)| self.locale.compact(ranks[i].get(pair).copied().unwrap_or(0.0));
            let written: Vec<String> = named.iter().map(|(pair, _)| rank(pair)).collect();
            self.listed(named.iter().zip(&written).map(|((_, name), rank)| (name.as_str(), rank.as_str())))
        })
    }

    /// What measures of the same keys do differently, as in a scenario file.
    fn measures_apart(&self, keys: &[String]) -> [String; 2] {
        let stated = |scenario: &Scenario, key: &String| -> BTreeMap<String, String> {
            let Some(measure) = scenario.measures.iter().find(|m| m.key == *key) else { return BTreeMap::new() };
            let of = |name: &str, q: &Quantity| (format!("{key}.{name}"), distribution_toml(&q.distribution, false));
            let changes = measure.changes.iter().map(|c| {
                let is_framework = scenario.space.spec(c.slot).domain == Domain::Framework;
                let name = format!("{key}.{}.{}", c.kind.word(), scenario.space.name(c.slot));
                (name, distribution_toml(&c.quantity.distribution, is_framework))
            });
            [of("start_day", &measure.start_day), of("ramp_days", &measure.ramp_days)]
                .into_iter()
                .chain(measure.when.as_ref().map(|when| (format!("{key}.when"), when.to_string())))
                .chain(measure.end_day.as_ref().map(|q| of("end_day", q)))
                .chain(measure.cost_usd_per_year.as_ref().map(|q| of("cost.usd_per_year", q)))
                .chain(changes)
                .collect()
        };
        let all = self.scenarios.map(|s| keys.iter().flat_map(|key| stated(s, key)).collect::<BTreeMap<_, _>>());
        let names: BTreeSet<&String> = all[0].keys().chain(all[1].keys()).collect();
        let differing: Vec<&String> = names.into_iter().filter(|name| all[0].get(*name) != all[1].get(*name)).collect();
        let none = self.locale.text("missing");
        all.each_ref().map(|of| {
            let value = |name: &String| of.get(name).unwrap_or(&none).as_str();
            self.listed(differing.iter().map(|name| (name.as_str(), value(name))))
        })
    }

    /// A quantity as in a scenario file.
    fn law(&self, slot: Slot, quantity: Option<&Quantity>) -> String {
        let is_framework = self.scenarios[0].space.spec(slot).domain == Domain::Framework;
        let Some(quantity) = quantity else { return self.locale.text("missing") };
        let season = quantity.season.map(|season| format!(" × {:?}", season.factors));
        let text = distribution_toml(&quantity.distribution, is_framework) + &season.unwrap_or_default();
        match text.char_indices().nth(LONGEST_LAW) {
            Some((end, _)) => format!("{}…", &text[..end]),
            None => text,
        }
    }

    /// Differences in what is counted, one text each: the key and its value in both scenarios.
    #[must_use]
    pub fn counted(&self, differences: &[Difference]) -> Vec<String> {
        let text = |difference: &Difference| {
            let (name, [from, to]) = (self.name(difference), self.values(difference));
            let key = difference.slot().map_or("", |slot| self.scenarios[0].space.name(slot));
            let args = [
                ("name", Arg::Text(name.as_str())),
                ("key", Arg::Text(key)),
                ("first", Arg::Text(&from)),
                ("second", Arg::Text(&to)),
            ];
            self.locale.format("compare-counted", &args)
        };
        differences.iter().map(text).collect()
    }

    fn hypothesis(&self, key: &str) -> String {
        let all = self.scenarios.iter().flat_map(|s| &s.hypotheses);
        all.clone()
            .find(|h| h.key == key)
            .map_or_else(|| key.to_owned(), |h| h.title.get(self.locale.language()).to_owned())
    }

    fn expert(&self, key: &str) -> String {
        let mut all = self.scenarios.iter().flat_map(|s| &s.experts);
        let expert = all.find(|expert| expert.key == key);
        expert.map_or_else(|| key.to_owned(), |expert| expert.title.get(self.locale.language()).to_owned())
    }

    fn measures(&self, scenario: usize, keys: &[String]) -> String {
        let title = |key: &String| {
            let measure = self.scenarios[scenario].measures.iter().find(|m| m.key == *key);
            measure.map_or_else(|| key.clone(), |m| m.title.get(self.locale.language()).to_owned())
        };
        let titles: Vec<String> = keys.iter().map(title).collect();
        if titles.is_empty() {
            self.locale.text("missing")
        } else {
            titles.join(&self.locale.text("briefing-list-comma"))
        }
    }

    /// A quantity: its central value and range.
    fn quantity(&self, slot: Slot, quantity: Option<&Quantity>) -> String {
        let Some(quantity) = quantity else { return self.locale.text("missing") };
        let spec = self.scenarios[0].space.spec(slot);
        let write = |x: f64| written(spec, x, self.locale);
        let value = write(central(&quantity.distribution));
        let Some((low, high)) = range_of(&quantity.distribution) else { return value };
        let range = self.locale.range(&write(low), &write(high));
        let args = [("value", Arg::Text(value.as_str())), ("range", Arg::Text(&range))];
        self.locale.format("briefing-value-range", &args)
    }
}
