//! A fold whose shape depends on the numbers of the chunks alone: chunks are the leaves of a binary tree on a grid from
//! 0, neighbours are joined as soon as both are there, and what is left at the end is joined from the right. Whatever
//! pieces the chunks come in, and in whatever order, the same floating-point operations are carried out. Of n consecutive
//! chunks at most 2·log₂ n nodes are held.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::reducer::Merge;

/// A node: the sums of 2^level chunks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Node<S> {
    level: u32,
    sums: S,
}

/// The sums of chunks, joined where neighbours on the grid are there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tree<S> {
    /// By the first chunk of each node.
    nodes: BTreeMap<u64, Node<S>>,
}

impl<S> Default for Tree<S> {
    fn default() -> Self {
        Self { nodes: BTreeMap::new() }
    }
}

impl<S: Merge> Tree<S> {
    /// Takes in the sums of one chunk, which must not be there yet.
    pub fn insert(&mut self, chunk: u64, sums: S) {
        self.insert_node(chunk, Node { level: 0, sums });
    }

    fn insert_node(&mut self, mut first: u64, mut node: Node<S>) {
        while node.level < u64::BITS - 1 {
            let neighbour = first ^ (1 << node.level);
            if self.nodes.get(&neighbour).is_none_or(|other| other.level != node.level) {
                break;
            }
            let Some(mut other) = self.nodes.remove(&neighbour) else { break };
            if neighbour < first {
                std::mem::swap(&mut node, &mut other);
                first = neighbour;
            }
            node.sums.merge(&other.sums);
            node.level += 1;
        }
        self.nodes.insert(first, node);
    }

    /// Takes in another tree of other chunks.
    pub fn join(&mut self, other: Self) {
        for (first, node) in other.nodes {
            self.insert_node(first, node);
        }
    }

    /// The ranges of consecutive chunks that are there, ascending, none touching the next.
    #[must_use]
    pub fn ranges(&self) -> Vec<Range<u64>> {
        let mut ranges: Vec<Range<u64>> = Vec::new();
        for (&first, node) in &self.nodes {
            let end = first.saturating_add(1 << node.level);
            match ranges.last_mut() {
                Some(last) if last.end == first => last.end = end,
                _ => ranges.push(first..end),
            }
        }
        ranges
    }

    /// Whether nodes that were read from a file lie where a grid of so many chunks has them, none in another, and all their sums fit.
    pub(crate) fn all_fit(&self, chunks: u64, fits: impl Fn(&S) -> bool) -> bool {
        let mut next = 0;
        self.nodes.iter().all(|(&first, node)| {
            let Some(width) = 1_u64.checked_shl(node.level) else { return false };
            let Some(end) = first.checked_add(width) else { return false };
            let lies_well = next <= first && first.is_multiple_of(width) && end <= chunks;
            next = end;
            lies_well && fits(&node.sums)
        })
    }

    /// Number of nodes held.
    #[must_use]
    pub fn nodes(&self) -> usize {
        self.nodes.len()
    }

    /// Everything joined, from the right; none where there is nothing.
    #[must_use]
    pub fn fold(self) -> Option<S> {
        let mut peaks = self.nodes.into_values().rev().map(|node| node.sums);
        let last = peaks.next()?;
        Some(peaks.fold(last, |right, mut left| {
            left.merge(&right);
            left
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Remembers the order of joining, so that another order is another text.
    #[derive(Clone, Debug, PartialEq)]
    struct Shape(String);

    impl Merge for Shape {
        fn merge(&mut self, other: &Self) {
            self.0 = format!("({}{})", self.0, other.0);
        }
    }

    fn leaf(chunk: u64) -> Shape {
        Shape(format!("{chunk}."))
    }

    #[test]
    fn seven_chunks_are_joined_as_the_grid_says() {
        let mut tree = Tree::default();
        (0..7).for_each(|chunk| tree.insert(chunk, leaf(chunk)));
        assert_eq!((tree.nodes(), tree.ranges().first()), (3, Some(&(0..7))));
        assert_eq!(tree.fold(), Some(Shape("(((0.1.)(2.3.))((4.5.)6.))".to_owned())));
        assert_eq!(Tree::<Shape>::default().fold(), None);
    }

    #[test]
    fn gaps_are_seen() {
        let mut tree = Tree::default();
        [9, 3, 4, 8, 6].into_iter().for_each(|chunk| tree.insert(chunk, leaf(chunk)));
        assert_eq!(tree.ranges(), [3..5, 6..7, 8..10]);
    }

    #[test]
    fn nodes_where_no_grid_has_them_are_seen() {
        let all_fit = |nodes: &[(u64, u32)]| {
            let node = |&(first, level): &(u64, u32)| (first, Node { level, sums: leaf(first) });
            Tree { nodes: nodes.iter().map(node).collect() }.all_fit(13, |sums| sums.0 != "3.")
        };
        let sound: [&[(u64, u32)]; 3] = [&[], &[(0, 3), (8, 2), (12, 0)], &[(1, 0), (2, 0), (10, 1)]];
        assert!(sound.iter().all(|nodes| all_fit(nodes)));
        let unsound: [&[(u64, u32)]; 6] =
            [&[(1, 1)], &[(0, 1), (1, 0)], &[(8, 3)], &[(0, 64)], &[(u64::MAX, 0)], &[(3, 0)]];
        for nodes in unsound {
            assert!(!all_fit(nodes), "{nodes:?}");
        }
    }

    /// 300 cuts into 1 to 97 pieces that arrive in any order: always the shape of the whole.
    #[test]
    fn any_pieces_in_any_order_give_the_same_shape() {
        let mut state = 1_u64;
        let mut below = move |n: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % n
        };
        let n = 391;
        let mut whole = Tree::default();
        (0..n).for_each(|chunk| whole.insert(chunk, leaf(chunk)));
        let whole = whole.fold();
        for _ in 0..300 {
            let pieces = 1 + below(97);
            let mut cuts: Vec<u64> = (1..pieces).map(|_| below(n + 1)).chain([0, n]).collect();
            cuts.sort_unstable();
            let mut parts: Vec<Tree<Shape>> = Vec::new();
            for cut in cuts.windows(2) {
                let mut part = Tree::default();
                (cut[0]..cut[1]).for_each(|chunk| part.insert(chunk, leaf(chunk)));
                assert!(part.nodes() <= 18, "2·log₂ 391");
                parts.push(part);
            }
            let mut merged = Tree::default();
            while !parts.is_empty() {
                let next = usize::try_from(below(parts.len() as u64)).unwrap();
                merged.join(parts.swap_remove(next));
            }
            assert_eq!(merged.fold(), whole);
        }
    }
}
