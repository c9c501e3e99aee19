//! Counts → numbers that a linear rule can use: ln(1 + count) in units of its spread among simulated histories, and its square.

/// So many spreads from the mean no rule goes on: what lies beyond was hardly simulated.
const FURTHEST: f64 = 4.0;
/// Columns that spread less than this are the same in all histories.
const NO_SPREAD: f64 = 1e-9;

/// How columns are brought to one scale.
#[derive(Clone, Debug)]
pub(crate) struct Standard {
    /// Mean and spread of ln(1 + x) by column.
    scales: Vec<(f64, f64)>,
}

impl Standard {
    /// From rows of `columns` counts.
    pub fn of(rows: &[f64], columns: usize) -> Self {
        let n = (rows.len() / columns.max(1)).max(1) as f64;
        let mut scales = vec![(0.0, 0.0); columns];
        for row in rows.chunks_exact(columns.max(1)) {
            for (scale, &x) in scales.iter_mut().zip(row) {
                let log = libm::log1p(x.max(0.0));
                scale.0 += log / n;
                scale.1 += log * log / n;
            }
        }
        for scale in &mut scales {
            scale.1 = (scale.1 - scale.0 * scale.0).max(0.0).sqrt();
        }
        Self { scales }
    }

    /// The columns of a row, each in units of its spread; 0 where all are the same.
    pub fn scaled<'a>(&'a self, row: &'a [f64]) -> impl Iterator<Item = f64> + 'a {
        let scaled = |(&x, &(mean, sd)): (&f64, &(f64, f64))| {
            if sd > NO_SPREAD { (libm::log1p(x.max(0.0)) - mean) / sd } else { 0.0 }
        };
        row.iter().zip(&self.scales).map(scaled)
    }

    /// Length of [`Self::expanded`].
    pub fn width(&self) -> usize {
        1 + 2 * self.scales.len()
    }

    /// 1, the scaled columns and their squares less 1, none further out than four spreads; appended to `out`.
    pub fn expand(&self, row: &[f64], out: &mut Vec<f64>) {
        out.push(1.0);
        let first = out.len();
        out.extend(self.scaled(row).map(|z| z.clamp(-FURTHEST, FURTHEST)));
        for i in first..out.len() {
            // A square spreads by √2 where its root is normal.
            out.push((out[i] * out[i] - 1.0) * std::f64::consts::FRAC_1_SQRT_2);
        }
    }

    /// The expanded rows, one after the other.
    pub fn expand_all(&self, rows: &[f64]) -> Vec<f64> {
        let columns = self.scales.len().max(1);
        let mut out = Vec::with_capacity(rows.len() / columns * self.width());
        rows.chunks_exact(columns).for_each(|row| self.expand(row, &mut out));
        out
    }
}
