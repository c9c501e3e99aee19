//! Searches done again the long way: every slice from a sorted box, every restriction from a count of all cases.

use super::*;
use crate::discovery::paste::pasted;
use crate::discovery::prim::Rules;
use crate::discovery::quasi::relieved;
use crate::discovery::region::{self, Region, Span};

/// A table with all there is: values without ties, with ties and unstated ones, a constant column, and categories.
struct Table {
    columns: Vec<Vec<f64>>,
    category: Vec<usize>,
    failed: Vec<bool>,
}

impl Table {
    fn new(seed: u64, cases: usize) -> Self {
        let mut columns = columns(seed, 6, cases);
        let category: Vec<usize> = columns[5].iter().map(|u| part(*u, 4)).collect();
        columns[1].iter_mut().for_each(|x| *x = (*x * 7.0).floor() - 3.0);
        columns[2].iter_mut().zip(&category).filter(|(_, c)| **c == 1).for_each(|(x, _)| *x = f64::NAN);
        columns[3].iter_mut().for_each(|x| *x = 4.0);
        columns.truncate(5);
        let weight = |case: usize| {
            let signs = [columns[0][case] > 0.6, columns[1][case] < 0.0, columns[2][case] > 0.3, category[case] != 2];
            0.05 + 0.2 * signs.iter().filter(|sign| **sign).count() as f64
        };
        let failed = failing(seed, cases, weight);
        Self { columns, category, failed }
    }

    fn table(&self) -> Vec<Column<'_>> {
        numeric(&self.columns).into_iter().chain([Column::Category(&self.category)]).collect()
    }

    /// All slices of a box given by its cases: the cases that go.
    fn slices(&self, inside: &[usize], limit: usize) -> Vec<Vec<usize>> {
        let mut slices = Vec::new();
        for values in &self.columns {
            let mut stated: Vec<usize> = inside.iter().copied().filter(|&case| !values[case].is_nan()).collect();
            stated.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
            for _ in 0..2 {
                let mut taken = Vec::new();
                for group in stated.chunk_by(|&a, &b| values[a] == values[b]) {
                    if !taken.is_empty() && taken.len() + group.len() > limit {
                        break;
                    }
                    taken.extend_from_slice(group);
                    if taken.len() >= limit {
                        break;
                    }
                }
                if taken.len() < stated.len() {
                    slices.push(taken);
                }
                stated.reverse();
            }
        }
        let is = |category: usize| inside.iter().copied().filter(|&case| self.category[case] == category).collect();
        slices.extend((0..4).map(is));
        slices.extend(self.columns.iter().map(|x| inside.iter().copied().filter(|&case| x[case].is_nan()).collect()));
        slices.retain(|slice: &Vec<usize>| !slice.is_empty());
        slices
    }

    /// Cases and failures by box of the trajectory.
    fn trajectory(&self, share: f64, least: usize) -> Vec<(usize, usize)> {
        let mut inside: Vec<usize> = (0..self.failed.len()).collect();
        let failures = |cases: &[usize]| cases.iter().filter(|&&case| self.failed[case]).count();
        let density = |cases: &[usize]| failures(cases) as f64 / cases.len() as f64;
        let mut found = vec![(inside.len(), failures(&inside))];
        loop {
            let limit = (1..=inside.len()).rfind(|&k| k as f64 <= share * inside.len() as f64).unwrap_or(1);
            let gain = |slice: &[usize]| {
                let filled = (slice.len() as f64 / limit as f64).min(1.0);
                (density(&inside) - density(slice)) * filled
            };
            let mut slices = self.slices(&inside, limit);
            slices.retain(|slice| slice.len() < inside.len() && inside.len() - slice.len() >= least);
            let most = slices.iter().map(|slice| gain(slice)).fold(0.0, f64::max);
            let best = slices.into_iter().filter(|slice| most > 0.0 && gain(slice) == most);
            let Some(best) = best.rev().max_by_key(Vec::len) else { return found };
            inside.retain(|case| !best.contains(case));
            found.push((inside.len(), failures(&inside)));
        }
    }
}

/// Trajectories agree slice by slice: 30 tables of 200 to 490 cases, slices of 5 % and of 12 %.
#[test]
fn trajectories_are_those_of_the_long_way() {
    for seed in 0..30_u8 {
        let table = Table::new(u64::from(seed), 200 + 10 * usize::from(seed));
        let cases = Cases::new(&table.table()).expect("a table");
        let sample = Sample::new(&table.failed, |_| true);
        for share in [0.05, 0.12] {
            let trajectory = peel(&cases, &sample, Rules { share, least: 15, screen: 1.0, significance: 0.05 });
            let found: Vec<_> = trajectory.iter().map(|p| (p.inside.cases, p.inside.failures)).collect();
            assert_eq!(found, table.trajectory(share, 15), "table {seed}");
            assert!(found.len() > 5);
        }
    }
}

/// Of every box of the trajectory, of the box found and of every leaf: cases counted from the columns and the
/// restrictions as told are those stated; leaves hold each case once.
#[test]
fn restrictions_say_what_is_counted() {
    let mut leaves_seen = 0;
    for seed in 0..10 {
        let table = Table::new(seed, 600);
        let (findings, tree) = searched(&table.table(), &table.failed, &quick(seed));
        let finding = &findings[0];
        let boxes = finding.trajectory.iter().map(|step| (step.restrictions.clone(), step.figures));
        let leaves = tree.leaves.iter().map(|leaf| (leaf.restrictions.clone(), leaf.figures));
        for (restrictions, figures) in boxes.chain(leaves).chain([(restrictions_of(finding), finding.figures)]) {
            assert_eq!(counted(&table.table(), &table.failed, &restrictions), (figures.cases, figures.failures));
            assert_eq!(figures.density, figures.failures as f64 / figures.cases.max(1) as f64);
        }
        assert_eq!(tree.leaves.iter().map(|leaf| leaf.figures.cases).sum::<usize>(), 600);
        leaves_seen += tree.leaves.len();
    }
    assert!(leaves_seen >= 15, "{leaves_seen}");
}

/// Failing from the 500th of 1,000 values on. A box from the 600th on, and from the 300th of another column, grows by
/// whole slices: the other restriction goes, and of the first no more is left than a slice of 5 % of a box of 500.
#[test]
fn what_was_peeled_in_vain_is_put_back() {
    for seed in 0..10 {
        let mut order: Vec<(u64, u32)> = (0..1_000).map(|case| (counter_hash(seed, u64::from(case)), case)).collect();
        order.sort_unstable();
        let values = [(0..1_000).map(f64::from).collect(), order.iter().map(|(_, case)| f64::from(*case)).collect()];
        let cases = Cases::new(&numeric(&values)).expect("a table");
        let sample = Sample::new(&values[0].iter().map(|x| *x >= 500.0).collect::<Vec<bool>>(), |_| true);
        let from = |low| Span::Numeric { low, high: 999, unstated: true };
        let region = Region { spans: vec![(0, from(600)), (1, from(300))] };
        let inside = region.tally(&cases, &sample);
        let region = pasted(&cases, &sample, region, inside, Settings::new(seed).rules(&sample));
        let [(0, Span::Numeric { low: 500..525, high: 999, .. })] = region.spans[..] else { panic!("{region:?}") };
    }
}

/// Lifting restrictions one by one gives what counting anew after each gives: the face without which failures are
/// densest goes as long as its quasi-p-value is above 5 %. All boxes of 20 trajectories.
#[test]
fn restrictions_are_lifted_as_by_counting_anew() {
    let mut lifted = 0;
    for seed in 0..20 {
        let table = Table::new(seed, 400);
        let cases = Cases::new(&table.table()).expect("a table");
        let sample = Sample::new(&table.failed, |case| case % 5 != 0);
        for peeled in peel(&cases, &sample, Rules { share: 0.08, least: 20, screen: 1.0, significance: 0.05 }) {
            let mut region: Region = peeled.region.clone();
            loop {
                let inside = region.tally(&cases, &sample);
                let without = |&(index, face): &(usize, region::Face)| {
                    let mut region = region.clone();
                    region.lift(index, face, &cases);
                    region.tally(&cases, &sample).density()
                };
                let faces = region.faces(&cases);
                let weakest = faces.into_iter().max_by(|a, b| without(a).total_cmp(&without(b)));
                let p = |face| binomial_upper(inside.cases, inside.failures, without(face));
                match weakest {
                    Some((index, face)) if p(&(index, face)) > 0.05 => region.lift(index, face, &cases),
                    _ => break,
                }
                region.tidy(&cases);
                lifted += 1;
            }
            let (found, margins) = relieved(&cases, &sample, &peeled.region, 0.05);
            assert_eq!((&found, margins.inside), (&region, region.tally(&cases, &sample)));
            for (index, (column, _)) in region.spans.iter().enumerate() {
                let mut without = region.clone();
                without.spans.remove(index);
                let density = without.tally(&cases, &sample).density();
                let p = binomial_upper(margins.inside.cases, margins.inside.failures, density);
                assert_eq!(margins.quasi_p(*column), p);
                assert!(p <= 0.05, "a column is significant where its faces are");
            }
        }
    }
    assert!(lifted > 100, "{lifted}");
}
