//! Counts of lesser violence: negative binomial by inversion (model.md section 6). Counts change no state.

use crate::model::blocks::whole;
use crate::model::rates::{Basis, YEAR};
use crate::model::reader::refill;
use crate::parameters::Key;
use crate::sampling::{self, Purpose};
use crate::sampling::float::{exp, ln};

/// Means above this are split: a negative binomial is a sum of independent ones of smaller mean, and the
/// probability of zero stays far from the smallest double.
const LARGEST_MEAN: f64 = 200.0;

/// Dispersions up to this are 0.
const LEAST_DISPERSION: f64 = 1e-12;

/// Regions counted side by side: a search that stops where one of them is done mispredicts where.
const LANES: usize = 4;
/// One number for each region counted side by side.
type Lanes = [f64; LANES];

/// One number for each region and month, more where its mean is large.
#[derive(Clone)]
pub(in crate::model) struct Stream {
    pub counts: sampling::Stream,
}

/// Opens the stream.
pub(in crate::model) fn stream(seed: u64) -> Stream {
    Stream { counts: sampling::Stream::new(seed, Purpose::Observation) }
}

impl Stream {
    pub(in crate::model) fn open(&mut self, trajectory: u64) {
        self.counts.open(trajectory, 0);
    }
}

/// What is constant within an epoch.
#[derive(Debug, Default)]
pub(in crate::model) struct Law {
    /// Incidents of a cell, per day, at effort 1.
    pub per_day: f64,
    /// (Variance − mean)/mean² of the count of a month.
    pub dispersion: f64,
    /// Weight of a zone: 1 at home, 1 − restraint abroad.
    pub zone_weight: Vec<f64>,
}

impl Law {
    /// Fills in what follows from the values.
    pub(in crate::model) fn fill(&mut self, basis: &Basis<'_>) {
        let Basis { geo, v, .. } = basis;
        self.per_day = v.one(Key::GroupIncidents) / YEAR;
        self.dispersion = v.one(Key::GroupIncidentDispersion);
        let weight = |&(region, _): &(usize, usize)| 1.0 - basis.country[geo.region_country[region]].restraint;
        refill(&mut self.zone_weight, geo.zones.iter().map(weight));
    }
}

/// Draws the counts of one month, region by region.
#[derive(Debug, Default)]
pub(in crate::model) struct Incidents {
    counts: Vec<u32>,
    /// Regions with something to count, their means and uniform numbers.
    regions: Vec<usize>,
    means: Vec<f64>,
    uniforms: Vec<f64>,
    /// Probability of none, (1 + dm)^(−1/d), d the dispersion, m the mean.
    none: Vec<f64>,
}

impl Incidents {
    /// The counts of regions with these means and variances mean + dispersion·mean² (dispersion 0 is Poisson), one
    /// number of `stream` for each region (and more where the mean is large).
    pub(in crate::model) fn draw(&mut self, means: &[f64], dispersion: f64, stream: &mut sampling::Stream) -> &[u32] {
        self.counts.clear();
        self.counts.resize(means.len(), 0);
        for list in [&mut self.means, &mut self.uniforms, &mut self.none] {
            list.clear();
        }
        self.regions.clear();
        for (region, &mean) in means.iter().enumerate() {
            let [u] = stream.uniforms();
            if mean > LARGEST_MEAN {
                self.counts[region] = draw_parts(mean, dispersion, u, &mut || stream.uniform());
            } else if mean > 0.0 {
                self.regions.push(region);
                self.means.push(mean);
                self.uniforms.push(u);
            }
        }
        self.fill_none(dispersion);
        let fours = self.means.chunks(LANES).zip(self.none.chunks(LANES)).zip(self.uniforms.chunks(LANES));
        for (((means, none), uniforms), regions) in fours.zip(self.regions.chunks(LANES)) {
            let counts = invert_lanes(means, none, uniforms, dispersion);
            for (&region, count) in regions.iter().zip(counts) {
                self.counts[region] = count;
            }
        }
        &self.counts
    }

    fn fill_none(&mut self, dispersion: f64) {
        // One pass for each function: two at a time are worked out side by side.
        if dispersion > LEAST_DISPERSION {
            let shape = -1.0 / dispersion;
            self.none.extend(self.means.iter().map(|mean| shape * ln(1.0 + dispersion * mean)));
        } else {
            self.none.extend(self.means.iter().map(|mean| -mean));
        }
        self.none.iter_mut().for_each(|none| *none = exp(*none));
    }
}

/// [`invert`] for up to four regions.
fn invert_lanes(means: &[f64], none: &[f64], uniforms: &[f64], dispersion: f64) -> [u32; LANES] {
    let lanes =
        |from: &[f64], default: f64| -> Lanes { std::array::from_fn(|k| from.get(k).copied().unwrap_or(default)) };
    let (means, mut p) = (lanes(means, 0.0), lanes(none, 1.0));
    let uniforms = lanes(uniforms, 0.0);
    let mut left: Lanes = std::array::from_fn(|k| uniforms[k] - p[k]);
    let ratio = means.map(|mean| mean / (1.0 + dispersion * mean));
    let (each, rest) = (ratio.map(|r| r * dispersion), ratio.map(|r| r * (1.0 - dispersion)));
    let mut counts = [0.0; LANES];
    for four in PER_WHOLE.as_chunks::<4>().0 {
        // Once negative, what is left stays so: looking at every fourth step is enough.
        if left.iter().all(|&left| left < 0.0) {
            break;
        }
        for per_next in four {
            for k in 0..LANES {
                counts[k] += if left[k] >= 0.0 { 1.0 } else { 0.0 };
                p[k] *= each[k] + rest[k] * per_next;
                left[k] -= p[k];
            }
        }
    }
    std::array::from_fn(|k| {
        if left[k] < 0.0 { whole(counts[k]) } else { invert(means[k], dispersion, none[k], uniforms[k]) }
    })
}

/// A large count as a sum of s counts, each with shape 1/(s·dispersion): mean/s and dispersion·s.
#[cold]
fn draw_parts(mean: f64, dispersion: f64, u: f64, more: &mut impl FnMut() -> f64) -> u32 {
    let parts = libm::ceil(mean / LARGEST_MEAN);
    let (part, dispersion) = (mean / parts, dispersion * parts);
    let none = probability_of_none(part, dispersion);
    let mut count = invert(part, dispersion, none, u);
    let mut left = parts - 1.0;
    while left > 0.5 {
        count = count.saturating_add(invert(part, dispersion, none, more()));
        left -= 1.0;
    }
    count
}

/// (1 + dm)^(−1/d), d the dispersion, m the mean.
fn probability_of_none(mean: f64, dispersion: f64) -> f64 {
    if dispersion > LEAST_DISPERSION { exp(-ln(1.0 + dispersion * mean) / dispersion) } else { exp(-mean) }
}

/// The least k with P(X ≤ k) > u, by the recurrence p_{k+1} = p_k·(1 + dk)·m/((1 + dm)(k + 1)) from p₀ = `none`.
#[inline]
fn invert(mean: f64, dispersion: f64, none: f64, u: f64) -> u32 {
    let mut p = none;
    let mut left = u - p;
    let mut count = 0;
    if left < 0.0 {
        return count;
    }
    let ratio = mean / (1.0 + dispersion * mean);
    // (1 + dk)/(k + 1) = d + (1 − d)/(k + 1): the factors of p do not wait for one another.
    let (each, rest) = (ratio * dispersion, ratio * (1.0 - dispersion));
    for per_next in &PER_WHOLE {
        p *= each + rest * per_next;
        left -= p;
        count += 1;
        if left < 0.0 {
            return count;
        }
    }
    // Rounding may keep the sum of probabilities a hair below u: the tail ends where it is nothing beside 2^−53.
    while left >= 0.0 && p > 1e-200 {
        p *= each + rest / f64::from(count + 1);
        left -= p;
        count += 1;
    }
    count
}

/// 1/(k + 1) for k = 0 … 255: a division an incident would take most of the time.
static PER_WHOLE: [f64; 256] = {
    let mut table = [0.0; 256];
    let mut k = 0;
    while k < 256 {
        table[k] = 1.0 / (k + 1) as f64;
        k += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::{draw_parts, invert, probability_of_none};

    #[test]
    fn inversion_at_equal_steps_has_the_right_mean_and_variance() {
        // The mean over a fine grid of u is an integral of the quantile function: no chance involved.
        for (mean, dispersion) in [(0.3, 0.03), (7.5, 0.03), (30.0, 0.1), (180.0, 0.01), (4.0, 0.0)] {
            let n = 200_000;
            let (mut sum, mut squares) = (0.0, 0.0);
            let none = probability_of_none(mean, dispersion);
            for i in 0..n {
                let x = f64::from(invert(mean, dispersion, none, (f64::from(i) + 0.5) / f64::from(n)));
                sum += x;
                squares += x * x;
            }
            let m = sum / f64::from(n);
            let variance = squares / f64::from(n) - m * m;
            assert!((m - mean).abs() < 1e-3 * mean + 1e-4, "mean {m} of {mean}");
            let expected = mean + dispersion * mean * mean;
            assert!((variance - expected).abs() < 1e-2 * expected, "variance {variance} of {expected}");
        }
    }

    #[test]
    fn large_means_are_sums() {
        let mut more = (1..).map(|i| f64::from(i) * 0.618_033_988_749 % 1.0);
        let count = draw_parts(1000.0, 0.01, 0.5, &mut || more.next().unwrap_or(0.5));
        assert!((700..1300).contains(&count), "{count}");
    }
}
