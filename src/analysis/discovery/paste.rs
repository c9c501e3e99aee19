//! Pasting (Friedman and Fisher 1999): peeling is short-sighted and may have gone too far, so that slices are put
//! back beyond the faces of a box as long as failures become no rarer in it.

use super::cases::Cases;
use super::prim::Rules;
use super::region::{Face, Place, Region};
use super::sample::{Sample, Tally};

/// A slice that may be put back.
struct Slice {
    index: usize,
    face: Face,
    /// The last rank inside thereafter; none where nothing more is beyond the face.
    rank: Option<u32>,
    tally: Tally,
}

/// A box with all put back that does not make it less dense: O(n·k) for each slice, k columns being restricted.
pub(super) fn pasted(cases: &Cases, sample: &Sample, mut region: Region, mut inside: Tally, rules: Rules) -> Region {
    while let Some(slice) = best(cases, sample, &region, inside, rules.limit(inside.cases)) {
        inside += slice.tally;
        match (slice.rank, region.spans.get_mut(slice.index)) {
            (Some(rank), Some((_, span))) => span.set(slice.face, rank, true),
            _ => region.lift(slice.index, slice.face, cases),
        }
        region.tidy(cases);
    }
    region
}

/// The slice that leaves the box densest; none if each makes it less dense.
fn best(cases: &Cases, sample: &Sample, region: &Region, inside: Tally, limit: usize) -> Option<Slice> {
    let faces = region.faces(cases);
    let mut beyond: Vec<Vec<(u32, u8)>> = vec![Vec::new(); faces.len()];
    for (case, mark) in sample.members() {
        if let Place::Beyond(index, face) = region.place(cases, case) {
            let rank = cases.columns[region.spans[index].0].ranks[case];
            faces
                .iter()
                .position(|found| *found == (index, face))
                .into_iter()
                .for_each(|i| beyond[i].push((rank, mark)));
        }
    }
    let slices = faces.into_iter().zip(beyond).map(|((index, face), beyond)| slice(index, face, beyond, limit));
    let density = |slice: &Slice| inside.plus(slice.tally).density();
    let more = |a: &Slice, b: &Slice| density(a).total_cmp(&density(b)).then(a.tally.failures.cmp(&b.tally.failures));
    slices.filter(|slice| slice.tally.failures > 0 && density(slice) >= inside.density()).max_by(more)
}

/// Whole groups of equal values nearest to the box, no more than `limit` cases or one group.
fn slice(index: usize, face: Face, mut beyond: Vec<(u32, u8)>, limit: usize) -> Slice {
    beyond.sort_unstable();
    if face == Face::Low {
        beyond.reverse();
    }
    let mut slice = Slice { index, face, rank: None, tally: Tally::default() };
    for group in beyond.chunk_by(|a, b| a.0 == b.0) {
        let tally = Tally::of(group.iter().map(|&(_, mark)| mark));
        if slice.tally.cases > 0 && slice.tally.cases + tally.cases > limit {
            return slice;
        }
        slice.tally += tally;
        slice.rank = group.first().map(|&(rank, _)| rank);
    }
    slice.rank = None;
    slice
}
