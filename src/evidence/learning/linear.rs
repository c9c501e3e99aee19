//! Sums of products over many rows, the same on any number of threads, and their factor.

use harmattan_core::distribution::correlation::cholesky;
use rayon::prelude::*;

/// Rows that are summed up by themselves: sums do not depend on who forms them.
pub(crate) const BLOCK: usize = 512;

/// The matrix of sums of products of columns, Σ wᵢ xᵢ xᵢᵀ, row by row.
#[derive(Clone, Debug)]
pub(crate) struct Gram {
    pub columns: usize,
    pub sums: Vec<f64>,
}

impl Gram {
    /// Of rows of `columns` numbers; row i weighs `weight(i)`.
    pub fn new(rows: &[f64], columns: usize, weight: impl Fn(usize) -> f64 + Sync) -> Self {
        let of_block = |(block, rows): (usize, &[f64])| {
            let mut sums = vec![0.0; columns * columns];
            for (row, x) in rows.chunks_exact(columns).enumerate() {
                let w = weight(block * BLOCK + row);
                for (i, &xi) in x.iter().enumerate() {
                    let wx = w * xi;
                    for (sum, &xj) in sums[i * columns..=i * columns + i].iter_mut().zip(x) {
                        *sum += wx * xj;
                    }
                }
            }
            sums
        };
        let parts: Vec<Vec<f64>> = rows.par_chunks(BLOCK * columns).enumerate().map(of_block).collect();
        let mut sums = vec![0.0; columns * columns];
        for part in parts {
            sums.iter_mut().zip(part).for_each(|(sum, x)| *sum += x);
        }
        for i in 0..columns {
            for j in 0..i {
                sums[j * columns + i] = sums[i * columns + j];
            }
        }
        Self { columns, sums }
    }

    /// The lower Cholesky factor of the matrix times `factor` with `ridge` added on its diagonal, but for the first
    /// `bare` columns, which have a trace alone.
    pub fn factor(&self, factor: f64, ridge: f64, bare: usize) -> Option<Vec<f64>> {
        let n = self.columns;
        let mut matrix: Vec<f64> = self.sums.iter().map(|sum| sum * factor).collect();
        for i in 0..n {
            matrix[i * n + i] += if i < bare { 1e-9 } else { ridge };
        }
        cholesky(n, &matrix)
    }
}
