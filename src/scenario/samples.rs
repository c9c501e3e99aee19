//! `empirical`: an observed sample, stated in the scenario or read from a table beside it, alone or with others.

use harmattan_core::distribution::Distribution;

use super::csv;
use super::diagnostic::{Diagnostic, Diagnostics, Message};
use super::fields::{At, Fields, numbers};
use super::rule::Rule;
use super::tree::Node;

/// The key that names the samples that are drawn together.
pub(super) const JOINT: &str = "joint";

/// `{ file, column }`, or the sample itself as `{ values }`; with `joint`, in the order of its rows.
pub(super) fn empirical(node: &Node, key: &str, rule: Rule, found: &mut Diagnostics) -> Option<Distribution> {
    let path = format!("{key}.empirical");
    let fields = Fields::open(node, &path, &["file", "column", "values", JOINT], found)?;
    let group = fields.text(JOINT, found);
    if let Some(group) = group.as_ref().filter(|_| !rule.joint) {
        let title = Message::new("error-joint-where").text("key", path.as_str());
        found.push(Diagnostic::error(&group.at, title).help(Message::new("hint-joint-where")));
        return None;
    }
    let mut sample: Vec<f64> = if let Some(values) = fields.get("values") {
        if fields.get("file").is_some() || fields.get("column").is_some() {
            let title = Message::new("error-quantity-two").text("key", path);
            let title = title.text("first", "file").text("second", "values");
            found.push(Diagnostic::error(&node.at, title).label(Message::new("hint-keep-one")));
            return None;
        }
        numbers(values, &fields.name("values"), found)?.into_iter().map(|item| item.value).collect()
    } else {
        let (file, column) = (fields.require_text("file", found), fields.require_text("column", found));
        csv::column(&file?, &column?, group.is_some(), found)?
    };
    if sample.is_empty() {
        found.push(Diagnostic::error(&node.at, Message::new("error-sample-empty").text("key", path)));
        return None;
    }
    if let Some(At { value, .. }) = group {
        return Some(Distribution::Joint { group: value.to_owned(), rows: sample });
    }
    sample.sort_by(f64::total_cmp);
    Some(Distribution::Empirical { sorted: sample })
}
