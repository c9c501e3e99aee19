//! What experts say in other forms than quantiles: `pert = { min, mode, max, sure }` and `roulette = { edges, counts }`.

use harmattan_core::distribution::{Distribution, roulette, sure_pert};

use super::diagnostic::{Diagnostic, Diagnostics, Message};
use super::distributions::Check;
use super::fields::{At, Fields, in_range, number, numbers};
use super::rule::Rule;
use super::tree::Node;

/// The key of a PERT law that says how sure its ends are.
pub(super) const SURE: &str = "sure";
/// The keys of the other two ends and the mode.
const JUDGED: [&str; 3] = ["min", "mode", "max"];

/// Whether a PERT law says how sure its ends are.
pub(super) fn is_sure(node: &Node) -> bool {
    node.as_table().is_some_and(|table| table.entries.iter().any(|entry| entry.key == SURE))
}

/// Reads a PERT law whose ends hold a share of it.
pub(super) fn pert(node: &Node, key: &str, rule: Rule, found: &mut Diagnostics) -> Option<Distribution> {
    let path = format!("{key}.pert");
    let fields = Fields::open(node, &path, &["min", "mode", "max", SURE], found)?;
    let stated = JUDGED.map(|name| {
        let node = fields.require(name, found)?;
        number(node, &fields.name(name), found).map(|value| At { value, at: node.at.clone() })
    });
    let sure = fields.get(SURE).and_then(|node| {
        let value = number(node, &fields.name(SURE), found)?;
        if value > 0.0 && value <= 1.0 {
            return Some(At { value, at: node.at.clone() });
        }
        let title = Message::new("error-sure").text("key", path.as_str()).number("value", value);
        let percent = (1.0..=100.0).contains(&value);
        let help = percent.then(|| Message::new("hint-quantiles-percent").number("value", value / 100.0));
        found.push(Diagnostic::error(&node.at, title).help_if(help));
        None
    });
    let [min, mode, max] = stated;
    let (parameters, sure) = ([min?, mode?, max?], sure?);
    // What is stated as never negative, or never positive, stays so where the key itself, as a measure's, may be both.
    let (low, high) = rule.domain.range();
    let range = match parameters.each_ref().map(|p| p.value) {
        [min, ..] if min >= 0.0 => (low.max(0.0), high),
        [.., max] if max <= 0.0 => (low, high.min(0.0)),
        _ => (low, high),
    };
    let mut good = parameters.iter().all(|p| in_range(p.value, &p.at, key, range, found));
    let mut check = Check { word: "pert", key, names: &JUDGED, parameters: &parameters, found };
    good &= check.ordered(0, 1) & check.ordered(1, 2) && check.below(0, 2);
    if !good {
        return None;
    }
    let law = sure_pert(parameters.each_ref().map(|p| p.value), sure.value, range);
    if law.is_none() {
        let title = Message::new("error-sure-less").text("key", path).number("value", sure.value);
        found.push(Diagnostic::error(&sure.at, title));
    }
    law
}

/// Reads counts in bins.
pub(super) fn bins(node: &Node, key: &str, found: &mut Diagnostics) -> Option<Distribution> {
    let path = format!("{key}.roulette");
    let fields = Fields::open(node, &path, &["edges", "counts"], found)?;
    let (edges, counts) = (fields.require("edges", found), fields.require("counts", found));
    let counts_at = counts.map(|counts| counts.at.clone());
    let edges = edges.and_then(|edges| numbers(edges, &fields.name("edges"), found));
    let counts = counts.and_then(|counts| numbers(counts, &fields.name("counts"), found));
    let (edges, counts, counts_at) = (edges?, counts?, counts_at?);
    if edges.len() != counts.len() + 1 {
        let title = Message::new("error-roulette-lengths").text("key", path.as_str());
        let title = title.count("edges", edges.len()).count("counts", counts.len());
        found.push(Diagnostic::error(&counts_at, title));
        return None;
    }
    let mut good = true;
    for pair in edges.windows(2).filter(|pair| pair[1].value <= pair[0].value) {
        found.push(Diagnostic::error(&pair[1].at, Message::new("error-roulette-edges").text("key", path.as_str())));
        good = false;
    }
    for count in counts.iter().filter(|count| count.value < 0.0) {
        let title = Message::new("error-weight-negative").text("key", path.as_str()).number("value", count.value);
        found.push(Diagnostic::error(&count.at, title));
        good = false;
    }
    if good && counts.iter().all(|count| count.value == 0.0) {
        found.push(Diagnostic::error(&counts_at, Message::new("error-weights-none").text("key", path)));
        return None;
    }
    let plain = |list: &[At<f64>]| list.iter().map(|item| item.value).collect::<Vec<_>>();
    if good { roulette(&plain(&edges), &plain(&counts)) } else { None }
}
