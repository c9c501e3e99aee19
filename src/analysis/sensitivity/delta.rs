//! Borgonovo's δ from given data: half the area between an outcome's density within slices of an input and that of all
//! rows, averaged over rows (Borgonovo 2007; Plischke, Borgonovo & Smith 2013).
//!
//! In place of densities, which an outcome with atoms has not, there are probabilities of classes of the outcome: an
//! event or a number that is often 0 needs nothing of its own, and δ is that of classes within slices, a little less
//! than that of densities.

use super::pawn::Table;

/// ½ Σ |difference|: biased upwards, since chance adds to every difference.
pub(super) fn plain(table: &Table) -> f64 {
    0.5 * differences(table).iter().map(|d| d.abs()).sum::<f64>()
}

/// δ with the sign of every difference from one half of the rows and its size from the other, both ways: chance adds
/// nothing on average, but turns a sign now and then. Biased downwards, and 0 on average for an input that does
/// nothing.
pub(super) fn crossed(halves: &[Table; 2]) -> f64 {
    let [one, other] = halves.each_ref().map(differences);
    let sign = |d: f64| if d == 0.0 { 0.0 } else { d.signum() };
    0.25 * one.iter().zip(&other).map(|(&x, &y)| sign(x) * y + sign(y) * x).sum::<f64>()
}

/// By slice and class: the class's probability within the slice less that among all rows, times the slice's share of
/// rows.
fn differences(table: &Table) -> Vec<f64> {
    let all = table.all().max(1) as f64;
    let totals = table.totals();
    let of_slice = |(rows, counts): (u64, &[u32])| {
        let share = rows as f64 / all;
        counts
            .iter()
            .zip(&totals)
            .map(|(&here, &total)| (f64::from(here) - share * total as f64) / all)
            .collect::<Vec<_>>()
    };
    table.slices().flat_map(of_slice).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: slices with 3 of 4 and 1 of 4 rows in the first class, ½ of all: δ is ¼. Halves that agree say the
    /// same; halves that contradict each other say the opposite.
    #[test]
    fn delta_is_that_worked_out_by_hand() {
        let table = |cells: [(u32, u32); 4]| Table::new(2, 2, cells.into_iter());
        let one = table([(0, 3), (1, 1), (2, 1), (3, 3)]);
        assert_eq!(plain(&one), 0.25);
        let halves = [table([(0, 3), (1, 1), (2, 1), (3, 3)]), table([(0, 6), (1, 2), (2, 2), (3, 6)])];
        assert_eq!(crossed(&halves), 0.25);
        let halves = [one, table([(0, 1), (1, 3), (2, 3), (3, 1)])];
        assert_eq!(crossed(&halves), -0.25);
    }
}
