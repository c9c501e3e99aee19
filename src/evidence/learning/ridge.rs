//! Linear regression of quantities on the numbers of histories, drawn a little towards none (Hoerl and Kennard 1970).

use super::linear::{BLOCK, Gram};
use super::standard::Standard;
use harmattan_core::linear::{dot, solve};

/// Weight of a prior of as many histories that say that nothing matters.
const RIDGE: f64 = 20.0;

/// What histories say of some quantities on average.
#[derive(Clone, Debug)]
pub(crate) struct Ridge {
    standard: Standard,
    /// By quantity: one weight for each expanded column.
    weights: Vec<Vec<f64>>,
}

impl Ridge {
    /// From rows of `columns` counts and, row by row, the `quantities` to be learned. None if there are no rows.
    pub fn fit(rows: &[f64], columns: usize, targets: &[f64], quantities: usize) -> Option<Self> {
        let standard = Standard::of(rows, columns);
        let (x, width) = (standard.expand_all(rows), standard.width());
        if x.is_empty() {
            return None;
        }
        let factor = Gram::new(&x, width, |_| 1.0).factor(1.0, RIDGE, 1)?;
        let of_quantity = |q: usize| {
            let mut sums = vec![0.0; width];
            // By blocks, as all sums here.
            for (block, rows) in x.chunks(BLOCK * width).enumerate() {
                let mut part = vec![0.0; width];
                for (i, row) in rows.chunks_exact(width).enumerate() {
                    let target = targets[(block * BLOCK + i) * quantities + q];
                    part.iter_mut().zip(row).for_each(|(sum, x)| *sum += target * x);
                }
                sums.iter_mut().zip(part).for_each(|(sum, x)| *sum += x);
            }
            solve(&factor, &mut sums);
            sums
        };
        Some(Self { weights: (0..quantities).map(of_quantity).collect(), standard })
    }

    /// What is expected of each quantity given a row of counts.
    pub fn predict(&self, row: &[f64]) -> Vec<f64> {
        let mut x = Vec::with_capacity(self.standard.width());
        self.standard.expand(row, &mut x);
        self.weights.iter().map(|weights| dot(weights, &x)).collect()
    }
}
