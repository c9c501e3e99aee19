//! Names and values of what is assumed, and of outcomes, as answers write them.

use crate::locale::{Arg, Locale};
use crate::report::Labels;
use crate::report::assumed::{slot_label, written};
use crate::report::carried::{dimension_label, label_with_unit};
use harmattan_analysis::discovery::{Failure, Threshold};
use harmattan_core::parameters::Slot;
use harmattan_core::scenario::Scenario;
use harmattan_core::significant;
use harmattan_engine::{Item, Layout, items};

/// The words of a scenario's keys and outcomes in one language.
pub struct InputWords<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The words of its outcomes.
    pub labels: Labels<'a>,
    /// What may be asked for.
    items: Vec<Item>,
}

impl<'a> InputWords<'a> {
    /// The words of a scenario.
    #[must_use]
    pub fn new(scenario: &'a Scenario, locale: &'a Locale) -> Self {
        let items = items(&Layout::of(scenario), true);
        Self { scenario, labels: Labels::new(scenario, locale), items }
    }

    /// The language.
    #[must_use]
    pub fn locale(&self) -> &'a Locale {
        self.labels.locale
    }

    /// The outcome of a key; none where there is none of it.
    #[must_use]
    pub fn item(&self, key: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.key == key)
    }

    /// Its name; an amount is its mean.
    #[must_use]
    pub fn outcome(&self, key: &str) -> String {
        self.item(key).map_or_else(|| key.to_owned(), |item| self.labels.item(item))
    }

    /// A value of an outcome with its unit.
    #[must_use]
    pub fn value(&self, key: &str, x: f64) -> String {
        self.item(key).map_or_else(|| self.locale().compact(x), |item| self.labels.value(item.unit, x))
    }

    /// By how much one value of an outcome exceeds another, with its unit; of probabilities in points.
    #[must_use]
    pub fn excess(&self, key: &str, x: f64) -> String {
        self.item(key).map_or_else(|| self.locale().compact(x), |item| self.labels.excess(item.unit, x))
    }

    /// The name of a quantity: `Drones, west`.
    #[must_use]
    pub fn slot(&self, slot: Slot) -> String {
        slot_label(self.scenario, slot, self.locale())
    }

    /// The name of an uncertain quantity: of a key, or of what a measure states.
    #[must_use]
    pub fn dimension(&self, name: &str) -> String {
        dimension_label(self.scenario, name, self.locale())
    }

    /// The same with the unit that its values are written in, where they need one.
    #[must_use]
    pub fn dimension_with_unit(&self, name: &str) -> String {
        label_with_unit(self.scenario, name, self.locale())
    }

    /// A value of a quantity, with its unit where it has one.
    #[must_use]
    pub fn slot_value(&self, slot: Slot, x: f64) -> String {
        written(self.scenario.space.spec(slot), x, self.locale())
    }

    /// A value of an uncertain quantity to three digits: a bound that was estimated.
    #[must_use]
    pub fn dimension_value(&self, name: &str, x: f64) -> String {
        let x = significant(x, 3);
        let slot = self.scenario.space.find(name);
        slot.map_or_else(|| self.locale().compact(x), |slot| self.slot_value(slot, x))
    }

    /// What counts as failing, or passing: `Days closed, Dakar by Kayes at least 60 days`.
    #[must_use]
    pub fn condition(&self, failure: &Failure) -> String {
        let outcome = self.outcome(&failure.outcome);
        let (id, x) = match failure.threshold {
            None => return outcome,
            Some(Threshold::AtLeast(x)) => ("discover-at-least", x),
            Some(Threshold::AtMost(x)) => ("discover-at-most", x),
        };
        let value = self.value(&failure.outcome, x);
        self.locale().format(id, &[("name", Arg::Text(outcome.as_str())), ("value", Arg::Text(&value))])
    }

    /// The name of a lever of these keys: that of its quantity; of several quantities what they have in common.
    #[must_use]
    pub fn lever(&self, name: &str, keys: &[String]) -> String {
        let space = &self.scenario.space;
        let slots: Vec<Slot> = keys.iter().filter_map(|key| space.find(key)).collect();
        let Some(&first) = slots.first() else { return name.to_owned() };
        if slots.len() == 1 {
            return self.slot(first);
        }
        if slots.iter().all(|&slot| space.spec(slot).key == space.spec(first).key) {
            let label = self.locale().text(&space.spec(first).label_id());
            return self.locale().with_member(&label, &self.locale().text("respond-all-members"));
        }
        let with = |country: &&harmattan_core::theatre::Country| name == format!("cooperation.{}", country.key);
        if let Some(country) = self.scenario.theatre.countries.iter().find(with) {
            let country = country.name.get(self.locale().language());
            return self.locale().format("respond-cooperation", &[("country", Arg::Text(country))]);
        }
        let table = name.split('.').next().unwrap_or_default();
        self.locale().with_member(&self.locale().text(&format!("briefing-table-{table}")), name)
    }
}
