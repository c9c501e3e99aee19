//! Designs: how the uniforms behind all uncertain quantities fill the unit cube.

use super::key::{DimensionKey, counter_hash, open_unit};
use super::latin::Strata;
use super::replicates::Replicates;
use super::sobol::{self, Directions};
use crate::scenario::Design;

/// Most draws of a design: up to here Sobol points are distinct and Latin hypercubes keep their strata in doubles.
pub const MOST_DRAWS: u64 = 1 << 48;
/// Most draws for which fewer digits of Sobol points are scrambled.
const MOST_FEW: u64 = 1 << 36;

/// The uniforms of a number of draws in named dimensions. Each depends on nothing but the seed, the
/// dimension's name, the draw's number and, but for plain random draws, the number of draws; with Sobol also on
/// the dimension's place in the list.
///
/// Latin hypercubes and Sobol points come in independent [`Replicates`]: each replicate is a Latin hypercube of its own, or a
/// stretch of the Sobol sequence scrambled for itself.
#[derive(Clone, Debug)]
pub struct Uniforms {
    design: Design,
    /// Whether Sobol points need their further digits.
    many: bool,
    replicates: Replicates,
    /// Of a replicate of the fewest draws, and of one of a draw more.
    strata: [Strata; 2],
    dimensions: usize,
    /// Replicate by replicate.
    keys: Vec<DimensionKey>,
    /// Sobol directions, where the design asks for them. Dimensions beyond the table (1023) are
    /// stratified like a Latin hypercube instead.
    directions: Vec<Directions>,
}

impl Uniforms {
    /// `draws` draws (at most [`MOST_DRAWS`]) in the dimensions `names`. Of the Sobol sequence the first `taken` dimensions serve
    /// otherwise: the van der Corput sequence chooses hypotheses, the next, where there are any, experts.
    pub fn new<'a>(
        design: Design,
        seed: u64,
        draws: u64,
        taken: usize,
        names: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        debug_assert!(draws <= MOST_DRAWS, "{draws} draws");
        let first: Vec<_> = names.into_iter().map(|name| DimensionKey::new(seed, name)).collect();
        let directions = match design {
            Design::Sobol => Directions::first(first.len() + taken).into_iter().skip(taken).collect(),
            Design::LatinHypercube | Design::Random => Vec::new(),
        };
        let replicates = Replicates::new(draws);
        let (dimensions, pieces) = (first.len(), if design == Design::Random { 1 } else { replicates.count() });
        let keys = (0..pieces).flat_map(|k| first.iter().map(move |key| key.of_replicate(k))).collect();
        let least = draws / replicates.count() as u64;
        let strata = [Strata::new(least), Strata::new(least + 1)];
        Self { design, many: draws > MOST_FEW, replicates, strata, dimensions, keys, directions }
    }

    /// The replicates that the draws fall into.
    #[must_use]
    pub fn replicates(&self) -> Replicates {
        self.replicates
    }

    /// Keys of the replicate of a draw.
    #[inline]
    fn keys(&self, replicate: usize) -> &[DimensionKey] {
        &self.keys[replicate * self.dimensions..(replicate + 1) * self.dimensions]
    }

    /// Number of dimensions.
    #[must_use]
    pub fn len(&self) -> usize {
        self.dimensions
    }

    /// Whether there is no dimension.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.dimensions == 0
    }

    /// Fills `out` with the coordinates of draw `draw`, each in the open interval (0, 1).
    pub fn fill(&self, draw: u64, out: &mut Vec<f64>) {
        out.clear();
        match self.design {
            Design::Random => out.extend(self.keys.iter().map(|key| open_unit(counter_hash(key.jitter, draw)))),
            Design::LatinHypercube => self.stratify(draw, 0, out),
            Design::Sobol => {
                let points = self.directions.iter().zip(self.keys(self.replicates.of(draw)));
                if self.many {
                    out.extend(points.map(|(d, key)| d.uniform::<{ sobol::MANY }>(key, draw)));
                } else {
                    out.extend(points.map(|(d, key)| d.uniform::<{ sobol::FEW }>(key, draw)));
                }
                self.stratify(draw, out.len(), out);
            }
        }
    }

    fn stratify(&self, draw: u64, from: usize, out: &mut Vec<f64>) {
        let replicate = self.replicates.of(draw);
        let draws = self.replicates.draws(replicate);
        let [least, more] = &self.strata;
        let strata = if draws.end - draws.start == least.points() { least } else { more };
        let cell = strata.cell(draw, draw - draws.start);
        out.extend(self.keys(replicate)[from..].iter().map(|key| strata.uniform(key, cell)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From 2³⁶ + 1 draws on the first point, too, has its further digits scrambled, as the others need.
    #[test]
    fn long_sobol_sequences_scramble_further_digits() {
        let key = DimensionKey::new(1, "key");
        let directions = &Directions::first(2)[1];
        let (mut few, mut many) = (Vec::new(), Vec::new());
        for draw in [0, 1, 1 << 35] {
            let key = key.of_replicate(Replicates::new(MOST_FEW).of(draw));
            Uniforms::new(Design::Sobol, 1, MOST_FEW, 1, ["key"]).fill(draw, &mut few);
            Uniforms::new(Design::Sobol, 1, MOST_FEW + 1, 1, ["key"]).fill(draw, &mut many);
            assert_eq!(Replicates::new(MOST_FEW).of(draw), Replicates::new(MOST_FEW + 1).of(draw));
            assert_eq!(few, [directions.uniform::<{ sobol::FEW }>(&key, draw)]);
            assert_eq!(many, [directions.uniform::<{ sobol::MANY }>(&key, draw)]);
            assert_ne!(few, many);
        }
    }
}
