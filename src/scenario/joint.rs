//! Samples drawn together: what the whole scenario must have for them to be.

use harmattan_core::distribution::Distribution;
use harmattan_core::parameters::Slot;

use super::checks::Whole;
use super::diagnostic::{Diagnostic, Diagnostics, Message};
use super::quantity::Stated;

/// A quantity of a group: where it is kept, how it is stated, and how many rows it has.
type Member<'s> = (Slot, &'s Stated, usize);

/// Reports samples of one group that differ in length, a group of one, and a correlation stated beside the rows.
pub(super) fn check(whole: &Whole<'_>, found: &mut Diagnostics) {
    let mut groups: Vec<(&str, Vec<Member<'_>>)> = Vec::new();
    for (slot, stated) in whole.base.iter().enumerate().filter_map(|(slot, stated)| Some((slot, (*stated)?))) {
        let Distribution::Joint { group, rows } = &stated.quantity.distribution else { continue };
        match groups.iter_mut().find(|(name, _)| name == group) {
            Some((_, members)) => members.push((slot, stated, rows.len())),
            None => groups.push((group, vec![(slot, stated, rows.len())])),
        }
    }
    for (group, members) in &groups {
        let (_, first, rows) = members[0];
        if members.len() == 1 {
            let title = Message::new("warning-joint-alone").text("group", *group);
            found.push(Diagnostic::warning(&first.at, title));
        }
        for (_, stated, other) in members.iter().filter(|(_, _, other)| *other != rows) {
            let title = Message::new("error-joint-lengths").text("group", *group).count("count", *other);
            let hint = Message::new("hint-joint-lengths").count("count", rows);
            found.push(Diagnostic::error(&stated.at, title).related(&first.at, hint));
        }
    }
    for (slot, at) in whole.stated.correlations.iter().flatten().flat_map(|correlation| &correlation.between) {
        let of = groups.iter().find(|(_, members)| members.iter().any(|(member, _, _)| member == slot));
        if let Some((group, _)) = of {
            let title = Message::new("error-joint-correlated").text("key", whole.space.name(*slot));
            found.push(Diagnostic::error(at, title.text("group", *group)));
        }
    }
}
