//! How outcomes answer to levers, in words: what a curve does, where it is flat, and what a lever moves within the model.

use super::inputs::InputWords;
use crate::figures::Figures;
use crate::locale::{Arg, Locale};
use harmattan_analysis::response::{Curve, Link, Rate, Response, Shape};

/// A lever that surely moves an outcome by less than this share of its largest mean hardly matters.
const HARDLY: f64 = 0.05;
/// Rates named at most.
const NAMED: usize = 3;

/// Whether a lever matters for an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matters {
    /// It moves it.
    Moves,
    /// By less than 5 % of its largest mean, as surely as intervals hold.
    Hardly,
    /// With so many futures that cannot be told.
    Untold,
}

/// The words of one lever.
pub struct ResponseWords<'a> {
    /// The words of keys and outcomes.
    pub inputs: &'a InputWords<'a>,
    /// What was found.
    pub response: &'a Response,
}

impl ResponseWords<'_> {
    fn locale(&self) -> &Locale {
        self.inputs.locale()
    }

    /// The name of the lever.
    #[must_use]
    pub fn lever(&self) -> String {
        self.inputs.lever(&self.response.lever, &self.response.keys)
    }

    /// A step: the value of the one quantity, or the share of the way that several have gone.
    #[must_use]
    pub fn step(&self, step: usize) -> String {
        let slot = match self.response.keys.as_slice() {
            [key] => self.inputs.scenario.space.find(key),
            _ => None,
        };
        match (slot, self.response.values.get(step)) {
            (Some(slot), Some(values)) => self.inputs.slot_value(slot, values.first().copied().unwrap_or(f64::NAN)),
            _ => self.locale().percent(self.response.steps.get(step).copied().unwrap_or_default(), 0),
        }
    }

    /// What is moved and from where to where.
    #[must_use]
    pub fn heading(&self) -> String {
        let (first, last) = (self.step(0), self.step(self.response.steps.len().saturating_sub(1)));
        let lever = match self.response.keys.as_slice() {
            [key] => self.inputs.dimension_with_unit(key),
            _ => self.lever(),
        };
        let args = [("lever", Arg::Text(lever.as_str())), ("from", Arg::Text(&first)), ("to", Arg::Text(&last))];
        self.locale().format("respond-heading", &args)
    }

    /// What a curve does, for a cell of a table.
    #[must_use]
    pub fn shape(&self, curve: &Curve) -> String {
        let at = |id: &str, step: usize| self.locale().format(id, &[("value", Arg::Text(&self.step(step)))]);
        match curve.shape {
            Shape::Unmoved => self.locale().text("respond-shape-unmoved"),
            Shape::Moves => self.locale().text("respond-shape-moves"),
            Shape::FlatFrom { step } => at("respond-shape-flat-from", step),
            Shape::FlatUntil { step } => at("respond-shape-flat-until", step),
        }
    }

    /// What an outcome does over the range, in a sentence or two.
    #[must_use]
    pub fn sentence(&self, key: &str, curve: &Curve) -> String {
        let locale = self.locale();
        let (outcome, lever) = (self.inputs.outcome(key), self.lever());
        let (step, largest) = curve.largest();
        if curve.shape == Shape::Unmoved {
            let args = [("outcome", Arg::Text(outcome.as_str())), ("lever", Arg::Text(&lever))];
            return locale.format("respond-unmoved", &args);
        }
        let value = |step: usize| {
            let mean = curve.means.get(step).map_or(f64::NAN, |mean| mean.value);
            self.inputs.value(key, mean)
        };
        let unit = self.inputs.item(key).map_or(harmattan_engine::Unit::Count, |item| item.unit);
        let figures = Figures::of_sentence(locale, unit, [largest.value]);
        let (from, to) = (self.step(0), self.step(step));
        let (before, after) = (value(0), value(step));
        let (change, interval) = (figures.named(largest.value), figures.interval(largest));
        let args = [
            ("outcome", Arg::Text(outcome.as_str())),
            ("lever", Arg::Text(&lever)),
            ("from", Arg::Text(&from)),
            ("to", Arg::Text(&to)),
            ("before", Arg::Text(&before)),
            ("after", Arg::Text(&after)),
            ("change", Arg::Text(&change)),
            ("interval", Arg::Text(&interval)),
        ];
        let moved = locale.format("respond-moved", &args);
        let at = |id: &str, step: usize| locale.format(id, &[("value", Arg::Text(&self.step(step)))]);
        match curve.shape {
            Shape::FlatFrom { step } => format!("{moved} {}", at("respond-flat-from", step)),
            Shape::FlatUntil { step } => format!("{moved} {}", at("respond-flat-until", step)),
            Shape::Unmoved | Shape::Moves => moved,
        }
    }

    /// What is known of whether the lever matters for an outcome.
    #[must_use]
    pub fn matters(&self, curve: &Curve) -> Matters {
        let most = curve.means.iter().map(|mean| mean.value.abs()).fold(0.0, f64::max);
        let at_most = curve.from_first.iter().map(|d| d.low.abs().max(d.high.abs())).fold(0.0, f64::max);
        match curve.shape {
            _ if at_most <= HARDLY * most => Matters::Hardly,
            Shape::Unmoved => Matters::Untold,
            _ => Matters::Moves,
        }
    }

    /// What the lever moves within the model, before any chance, and that it moves nothing where so.
    #[must_use]
    pub fn links(&self) -> String {
        let locale = self.locale();
        let named: Vec<String> = self.response.links.iter().take(NAMED).map(|link| self.link(link)).collect();
        if named.is_empty() {
            return locale.text("respond-no-links");
        }
        let list = named.join(&locale.text("ask-list"));
        locale.format("respond-links", &[("list", Arg::Text(&list))])
    }

    fn link(&self, link: &Link) -> String {
        let (locale, theatre) = (self.locale(), &self.inputs.scenario.theatre);
        let language = locale.language();
        let front = |front: usize| theatre.fronts[front].name.get(language);
        let (id, member, is_share) = match link.rate {
            Rate::Coverage { front: at } => ("explain-column-coverage", front(at), true),
            Rate::SeenByAir { front: at } => ("explain-column-seen", front(at), true),
            Rate::Drones { front: at } => ("explain-column-drones", front(at), false),
            Rate::Ground { front: at } => ("explain-column-ground", front(at), false),
            Rate::Alerted => ("explain-column-alerted", "", true),
            Rate::Interdiction { country } => {
                ("explain-column-interdiction", theatre.countries[country].name.get(language), true)
            }
            Rate::Formation => ("respond-rate-formation", "", false),
            Rate::Loss => ("respond-rate-loss", "", false),
            Rate::Ambushes => ("respond-rate-ambushes", "", false),
            Rate::Waves => ("explain-waves-per-year", "", false),
            Rate::MeanSize => ("explain-mean-size", "", false),
            Rate::Blockades { corridor } => {
                ("respond-rate-blockades", theatre.corridors[corridor].name.get(language), false)
            }
        };
        let number = |x: f64| if is_share { locale.percent(x, 1) } else { locale.decimal(x, 2) };
        let name = locale.with_member(&locale.text(id), member);
        let [from, to] = link.ends.map(number);
        let args = [("name", Arg::Text(name.as_str())), ("from", Arg::Text(&from)), ("to", Arg::Text(&to))];
        locale.format("respond-link", &args)
    }
}
