//! `season` beside the value of a rate: twelve factors, one a calendar month, and what a scenario with them must keep to.

use harmattan_core::parameters::{KEYS, Slot};

use super::checks::Whole;
use super::diagnostic::{Diagnostic, Diagnostics, Message};
use super::distributions::rounded;
use super::fields::{Fields, in_range, numbers};
use super::quantity::{NEGLIGIBLE, Stated, share_outside};
use super::rule::Rule;
use super::{Quantity, Season};

/// The word of a quantity's season.
pub(super) const SEASON: &str = "season";
/// Largest factor of a month.
pub(super) const LARGEST_FACTOR: f64 = 1e6;
/// What the mean of the factors may differ from 1 without a word: rounding.
const ROUNDING: f64 = 1e-9;

/// The season that stands beside a quantity, if one does.
pub(super) fn season(fields: &Fields<'_>, key: &str, rule: Rule, found: &mut Diagnostics) -> Option<Season> {
    let node = fields.get(SEASON)?;
    if !rule.seasonal {
        let title = Message::new("error-season-where").text("key", key);
        let names = KEYS.iter().filter(|spec| spec.key.may_have_season()).map(|spec| spec.pattern.replace("{}", "…"));
        found.push(Diagnostic::error(&node.at, title).help(Message::new("hint-season-where").names("names", names)));
        return None;
    }
    let name = fields.name(SEASON);
    let listed = numbers(node, &name, found)?;
    let Ok(factors) = <[f64; 12]>::try_from(listed.iter().map(|factor| factor.value).collect::<Vec<_>>()) else {
        let title = Message::new("error-season-length").text("key", key).count("count", listed.len());
        found.push(Diagnostic::error(&node.at, title).help(Message::new("hint-season-length")));
        return None;
    };
    let range = (0.0, LARGEST_FACTOR);
    let sound = listed.iter().all(|factor| in_range(factor.value, &factor.at, &name, range, found));
    sound.then_some(Season { factors })
}

/// Looks at every season of a scenario: no month may take a value out of its range, and a mean other than 1 is told.
pub(super) fn check(whole: &Whole<'_>, found: &mut Diagnostics) {
    for (slot, stated) in whole.base.iter().enumerate().filter_map(|(slot, stated)| Some((slot, (*stated)?))) {
        if let Some(season) = stated.quantity.season {
            tell_mean(whole, slot, stated, season, found);
            stays_within(whole, slot, stated, season, found);
        }
    }
    for (slot, stated) in whole.stated.replacing() {
        let kept = || whole.base[*slot].and_then(|base| base.quantity.season);
        if let Some(own) = stated.quantity.season {
            tell_mean(whole, *slot, stated, own, found);
        }
        if let Some(season) = stated.quantity.season.or_else(kept) {
            stays_within(whole, *slot, stated, season, found);
        }
    }
}

fn tell_mean(whole: &Whole<'_>, slot: Slot, stated: &Stated, season: Season, found: &mut Diagnostics) {
    if (season.mean() - 1.0).abs() > ROUNDING {
        let title = Message::new("warning-season-mean").text("key", whole.space.name(slot));
        let title = title.number("mean", rounded(season.mean()));
        found.push(Diagnostic::warning(&stated.at, title).help(Message::new("hint-season-mean")));
    }
}

/// The largest factor decides: a value that may have a season starts at 0.
fn stays_within(whole: &Whole<'_>, slot: Slot, stated: &Stated, season: Season, found: &mut Diagnostics) {
    let Quantity { distribution, .. } = &stated.quantity;
    let (largest, (_, max)) = (season.largest(), whole.space.spec(slot).domain.range());
    if largest <= 1.0 || share_outside(distribution, (0.0, max / largest)) <= NEGLIGIBLE {
        return;
    }
    let title = Message::new("error-season-range").text("key", whole.space.name(slot)).number("factor", largest);
    found.push(Diagnostic::error(&stated.at, title).label(Message::new("hint-season-range").number("max", max)));
}
