//! The nearest known name to one that is not known.

/// The candidate closest to `name`, if it is close enough to be meant: at most one slip in three letters.
#[must_use]
pub fn nearest<'a, I>(name: &str, candidates: I) -> Option<&'a str>
where
    I: IntoIterator<Item = &'a str, IntoIter: Clone>,
{
    // A name longer than any key is no slip, and comparing costs the product of the lengths.
    if name.len() > 128 {
        return None;
    }
    let lower = name.to_lowercase();
    let mut known = candidates.into_iter();
    (known.clone())
        .map(|candidate| (strsim::damerau_levenshtein(&lower, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= (candidate.chars().count().max(lower.chars().count()) / 3).max(1))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
        // A name written out in full, or cut short: `nioro` and `nioro_du_sahel`.
        .or_else(|| known.find(|known| is_cut(&lower, known) || is_cut(known, &lower)))
}

/// Whether `short` is `long` without its last words.
fn is_cut(long: &str, short: &str) -> bool {
    long.strip_prefix(short).is_some_and(|rest| rest.starts_with('_') && !short.ends_with('.'))
}

/// Of all known names those in the same table as `name`, as deep as it is known: for `garrison.x` those of `garrison`.
pub(super) fn family<'a>(name: &str, known: Vec<&'a str>) -> Vec<&'a str> {
    let tables = name.match_indices('.').rev().map(|(dot, _)| &name[..=dot]);
    let closest = tables.into_iter().find(|table| known.iter().any(|known| known.starts_with(table)));
    closest.map_or(known.clone(), |table| known.into_iter().filter(|known| known.starts_with(table)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_cut_short_are_meant() {
        let known = ["garrison.nioro", "garrison.nara", "capacity.nioro"];
        assert_eq!(nearest("garrison.nioro_du_sahel", known), Some("garrison.nioro"));
        assert_eq!(nearest("garrison.nior", known), Some("garrison.nioro"));
        assert_eq!(nearest("garrison.diema_du_sud", known), None);
        assert_eq!(family("garrison.diema", known.to_vec()), ["garrison.nioro", "garrison.nara"]);
        assert_eq!(family("peace.now", known.to_vec()), known);
    }
}
