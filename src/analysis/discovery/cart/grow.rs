//! Growing a classification tree (Breiman et al. 1984, chapter 2): nodes are cut in two, greedily, down to a few
//! levels.

use super::super::cases::Cases;
use super::super::region::{Region, Span};
use super::super::sample::{Sample, Tally};
use super::cut::{Cut, Members};

/// Cuts in a row at most.
const DEPTH: usize = 4;

/// A node.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub tally: Tally,
    /// The cut and the nodes to its left and right; none for a leaf.
    branch: Option<(Cut, [usize; 2])>,
}

impl Node {
    /// The nodes below it; none for a leaf.
    pub fn children(&self) -> Option<[usize; 2]> {
        self.branch.as_ref().map(|(_, children)| *children)
    }
}

/// A tree, its root first and every node before those below it.
#[derive(Clone, Debug)]
pub(super) struct Grown {
    pub nodes: Vec<Node>,
}

impl Grown {
    /// Grows a tree of at most four levels of cuts whose leaves have at least `least` cases: O(d·n) for each level.
    pub fn new(cases: &Cases, sample: &Sample, least: usize) -> Self {
        let reciprocals: Vec<f64> = (0..=sample.all.cases).map(|k| 1.0 / k.max(1) as f64).collect();
        let growth = Growth { cases, least: least.max(1), reciprocals };
        let mut tree = Self { nodes: Vec::new() };
        growth.grow(&mut tree.nodes, &Members::new(cases, sample), DEPTH);
        tree
    }

    /// The nodes that a case passes through, from the root on.
    pub fn path<'a>(&'a self, cases: &'a Cases, case: usize) -> impl Iterator<Item = usize> + 'a {
        std::iter::successors(Some(0), move |&node| {
            let (cut, [left, right]) = self.nodes.get(node)?.branch.as_ref()?;
            Some(if cut.is_left(cases, case) { *left } else { *right })
        })
    }

    /// The leaves, from left to right, where nodes are leaves that `collapse` by the given complexity.
    pub fn leaves(&self, cases: &Cases, collapse: &[f64], complexity: f64) -> Vec<Region> {
        let mut leaves = Vec::new();
        let mut open = vec![(0, cases.columns.iter().map(Span::whole).collect::<Vec<_>>())];
        while let Some((node, spans)) = open.pop() {
            match &self.nodes[node].branch {
                Some((cut, [left, right])) if collapse[node] > complexity => {
                    for (child, is_left) in [(*right, false), (*left, true)] {
                        let mut spans = spans.clone();
                        spans[cut.column] = spans[cut.column].common(&cut.side(cases, is_left));
                        open.push((child, spans));
                    }
                }
                _ => leaves.push(Region::of_all(&spans, cases)),
            }
        }
        leaves
    }
}

/// What nodes are cut by.
struct Growth<'c> {
    cases: &'c Cases,
    least: usize,
    reciprocals: Vec<f64>,
}

impl Growth<'_> {
    /// Adds a node and what is below it; `depth` cuts in a row at most. Returns the node's index.
    fn grow(&self, nodes: &mut Vec<Node>, members: &Members, depth: usize) -> usize {
        let node = leaf(nodes, &members.sample);
        if let Some(cut) = members.best(self.cases, self.least, &self.reciprocals) {
            let children = [true, false].map(|is_left| {
                let sample = members.sample.part(|case| cut.is_left(self.cases, case) == is_left);
                let can_be_cut = depth > 1 && sample.all.cases >= 2 * self.least;
                if can_be_cut { self.grow(nodes, &members.part(sample), depth - 1) } else { leaf(nodes, &sample) }
            });
            nodes[node].branch = Some((cut, children));
        }
        node
    }
}

/// Adds a node without a cut and returns its index.
fn leaf(nodes: &mut Vec<Node>, sample: &Sample) -> usize {
    nodes.push(Node { tally: sample.all, branch: None });
    nodes.len() - 1
}
