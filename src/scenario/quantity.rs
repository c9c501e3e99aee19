//! A number, a word or a table in a file → a [`Quantity`], checked: the distribution can be, and
//! none of it leaves the key's range.

use harmattan_core::distribution::Distribution;

use super::diagnostic::{Diagnostic, Diagnostics, Message, Span, plain_number};
use super::distributions::{CUT, WORDS, cut, distribution};
use super::fields::{Fields, choice, number, source};
use super::rule::{Rule, level, whole_if_asked};
use super::season::{SEASON, season};
use super::suggest::nearest;
use super::tree::{Node, Value, wrong_kind};
use super::{Grade, Provenance, Quantity};

/// A share of a distribution outside its key's range that is let pass: one draw in a billion. Only
/// tails without an end (a lognormal's) come near it.
pub(super) const NEGLIGIBLE: f64 = 1e-9;

/// The word of a quantity that is open to calibration.
pub(super) const FREE: &str = "free";

/// A quantity as it stands in a file.
#[derive(Clone, Debug)]
pub(super) struct Stated {
    pub quantity: Quantity,
    /// Where its value stands.
    pub at: Span,
    /// Where its key stands.
    pub key_at: Span,
}

impl Stated {
    /// Whether the file says where it comes from or how sure it is.
    pub fn is_sourced(&self) -> bool {
        self.quantity.provenance.source.is_some() || self.quantity.provenance.grade.is_some()
    }
}

/// Reads a quantity.
pub(super) fn quantity(node: &Node, key: &str, rule: Rule, found: &mut Diagnostics) -> Option<Quantity> {
    let Some(table) = node.as_table() else {
        let distribution = plain(node, key, rule, found)?;
        return Some(distribution.into());
    };
    let mut known: Vec<&str> = WORDS.to_vec();
    known.extend([CUT, FREE, SEASON, "source", "grade", "note"]);
    let fields = Fields::new(table, &node.at, key, &known, found);
    let provenance = provenance(&fields, found);
    let stated: Vec<_> = table.entries.iter().filter(|entry| WORDS.contains(&entry.key.as_str())).collect();
    match stated.as_slice() {
        [] => {
            let misspelt = table.entries.iter().any(|entry| nearest(&entry.key, WORDS.iter().copied()).is_some());
            if !misspelt {
                let title = Message::new("error-quantity-empty").text("key", key);
                found.push(Diagnostic::error(&node.at, title).help(Message::new("hint-known").names("names", WORDS)));
            }
            None
        }
        [one] => {
            let distribution = if one.key == "value" {
                plain(&one.node, key, rule, found)?
            } else {
                let made = distribution(&one.key, &one.node, key, rule, found)?;
                match fields.get(CUT) {
                    Some(limits) => cut(made, limits, key, rule, found)?,
                    None => within(made, &one.node.at, key, rule, found)?,
                }
            };
            let free = free(&fields, &distribution, key, rule, found);
            let season = season(&fields, key, rule, found);
            Some(Quantity { distribution, provenance: provenance.into(), free, season })
        }
        [first, second, ..] => {
            let title = Message::new("error-quantity-two").text("key", key);
            let title = title.text("first", first.key.as_str()).text("second", second.key.as_str());
            let label = Message::new("hint-keep-one");
            found.push(Diagnostic::error(&second.key_at, title).label(label));
            None
        }
    }
}

/// Whether a quantity is open to calibration: only what is drawn can be, and only what the model reads.
fn free(fields: &Fields<'_>, distribution: &Distribution, key: &str, rule: Rule, found: &mut Diagnostics) -> bool {
    let stated = fields.boolean(FREE, found);
    let Some(node) = fields.get(FREE).filter(|_| stated == Some(true)) else { return false };
    if !rule.parameter {
        let title = Message::new("error-free-where").text("key", key);
        found.push(Diagnostic::error(&node.at, title).help(Message::new("hint-free-where")));
    } else if distribution.is_fixed() {
        let title = Message::new("error-free-certain").text("key", key);
        found.push(Diagnostic::error(&node.at, title).help(Message::new("hint-free-certain")));
    }
    true
}

fn provenance(fields: &Fields<'_>, found: &mut Diagnostics) -> Provenance {
    let grades = [Grade::Reported, Grade::Estimated, Grade::Assumed].map(|grade| (grade.word(), grade));
    let word = fields.text("grade", found);
    Provenance {
        source: source(fields, found),
        grade: word.and_then(|word| choice(&word, &fields.name("grade"), &grades, found)),
        note: fields.text("note", found).map(|text| text.value.trim().to_owned()).filter(|text| !text.is_empty()),
    }
}

/// A number, or a framework's word.
fn plain(node: &Node, key: &str, rule: Rule, found: &mut Diagnostics) -> Option<Distribution> {
    if rule.is_framework() {
        return level(node, key, found).map(Distribution::Fixed);
    }
    if !matches!(node.value, Value::Integer(_) | Value::Float(_) | Value::Unreadable(_)) {
        wrong_kind(node, key, "what-quantity", found);
        return None;
    }
    let value = number(node, key, found)?;
    (in_domain(value, &node.at, key, rule, found) && whole_if_asked(value, &node.at, key, rule, found))
        .then_some(Distribution::Fixed(value))
}

fn in_domain(value: f64, at: &Span, key: &str, rule: Rule, found: &mut Diagnostics) -> bool {
    let (min, max) = rule.domain.range();
    let inside = value >= min && value <= max;
    if !inside {
        let title = Message::new("error-out-of-range").text("key", key).number("value", value);
        found.push(Diagnostic::error(at, title).label(range_label(rule)).help_if(reason(key)));
    }
    inside
}

fn range_label(rule: Rule) -> Message {
    let (min, max) = rule.domain.range();
    Message::new("hint-range").number("min", min).number("max", max)
}

/// Why a key's range ends where it does, where that is not plain.
fn reason(key: &str) -> Option<Message> {
    match key {
        "group.contagion" => Some(Message::new("hint-branching")),
        "group.target_west" | "group.move_west" | "group.move_capital" => Some(Message::new("hint-pull")),
        _ => None,
    }
}

/// Lets a distribution pass if none of it (but a negligible tail) leaves the key's range.
pub(super) fn within(
    distribution: Distribution,
    at: &Span,
    key: &str,
    rule: Rule,
    found: &mut Diagnostics,
) -> Option<Distribution> {
    if let Err(error) = distribution.validate() {
        let reason = Message::new(match error.id() {
            "no-probability-between" => "what-no-probability",
            "too-large" | "not-finite" => "what-too-large",
            _ => "what-impossible",
        });
        found.push(Diagnostic::error(at, Message::new("error-distribution").text("key", key).phrase("reason", reason)));
        return None;
    }
    let range = rule.domain.range();
    let (low, high) = distribution.support();
    if low >= range.0 && high <= range.1 {
        return Some(distribution);
    }
    let outside = share_outside(&distribution, range);
    if outside <= NEGLIGIBLE {
        return Some(distribution);
    }
    let share = percent(outside);
    let title = Message::new("error-tail").text("key", key).text("share", share);
    let help = reason(key).unwrap_or_else(|| Message::new("hint-tail"));
    found.push(Diagnostic::error(at, title).label(range_label(rule)).help(help));
    None
}

/// Share of a distribution below `range.0` or above `range.1`; 1 where it cannot be told.
pub(super) fn share_outside(distribution: &Distribution, range: (f64, f64)) -> f64 {
    let outside = |x: f64| x < range.0 || x > range.1;
    let share = match distribution {
        Distribution::Fixed(x) => f64::from(u8::from(outside(*x))),
        Distribution::Discrete { values, weights } => {
            values.iter().zip(weights).filter(|(x, _)| outside(**x)).map(|(_, w)| w).sum()
        }
        #[expect(clippy::cast_precision_loss, reason = "a sample has far fewer than 2^52 values")]
        Distribution::Empirical { sorted: sample } | Distribution::Joint { rows: sample, .. } => {
            sample.iter().filter(|x| outside(**x)).count() as f64 / sample.len() as f64
        }
        // It moves in steps: what lies below the range ends at the last whole number before it.
        Distribution::Poisson { .. } => {
            let below = if range.0 > 0.0 { distribution.cdf(range.0.ceil() - 1.0) } else { 0.0 };
            below + (1.0 - distribution.cdf(range.1))
        }
        _ => distribution.cdf(range.0) + (1.0 - distribution.cdf(range.1)),
    };
    if share.is_nan() { 1.0 } else { share.clamp(0.0, 1.0) }
}

/// A share in percent with two significant digits.
fn percent(share: f64) -> String {
    let percent = share * 100.0;
    let digits = if percent >= 10.0 {
        0
    } else if percent >= 1.0 {
        1
    } else {
        return plain_number(format!("{percent:.1e}").parse().unwrap_or(percent));
    };
    format!("{percent:.digits$}")
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn percent_keeps_two_digits() {
        assert_eq!(percent(0.5), "50");
        assert_eq!(percent(0.0312), "3.1");
        assert_eq!(percent(0.000_123), "0.012");
        assert_eq!(percent(2.0e-9), "2e-7");
    }
}
