//! Closed groups of correlated inputs: taking some inputs of a point from another point gives a possible point only if
//! those taken are independent of those left, so that correlated ones are taken together (Jacques, Lavergne & Devictor
//! 2006). By union-find with halved paths (Tarjan & van Leeuwen 1984).

/// The least groups of inputs 0, 1, …, `inputs` − 1 that hold both members of every pair, each in ascending order, by
/// their first members; inputs in no pair are alone. None if a pair names an input that there is not. Time almost
/// linear in inputs and pairs.
#[must_use]
pub fn closed_groups(inputs: usize, pairs: &[(usize, usize)]) -> Option<Vec<Vec<usize>>> {
    if pairs.iter().any(|&(i, j)| i.max(j) >= inputs) {
        return None;
    }
    let mut parents: Vec<usize> = (0..inputs).collect();
    for &(i, j) in pairs {
        let (i, j) = (root(&mut parents, i), root(&mut parents, j));
        // The least member stands for its group, so that groups come in the order of their first members.
        parents[i.max(j)] = i.min(j);
    }
    let mut groups = vec![Vec::new(); inputs];
    (0..inputs).for_each(|input| groups[root(&mut parents, input)].push(input));
    groups.retain(|group| !group.is_empty());
    Some(groups)
}

fn root(parents: &mut [usize], mut input: usize) -> usize {
    while parents[input] != input {
        parents[input] = parents[parents[input]];
        input = parents[input];
    }
    input
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chains_of_pairs_are_closed() {
        let groups = |inputs, pairs: &[(usize, usize)]| closed_groups(inputs, pairs);
        assert_eq!(groups(4, &[]), Some(vec![vec![0], vec![1], vec![2], vec![3]]));
        assert_eq!(groups(6, &[(4, 2), (5, 4), (1, 1)]), Some(vec![vec![0], vec![1], vec![2, 4, 5], vec![3]]));
        assert_eq!(groups(5, &[(0, 1), (3, 4), (1, 3)]), Some(vec![vec![0, 1, 3, 4], vec![2]]));
        assert_eq!(groups(0, &[]), Some(Vec::new()));
        assert_eq!(groups(2, &[(0, 2)]), None);
        // A chain of 100,000 is one group.
        let chain: Vec<(usize, usize)> = (1..100_000).rev().map(|i| (i, i - 1)).collect();
        assert_eq!(groups(100_000, &chain).map(|groups| groups.len()), Some(1));
    }
}
