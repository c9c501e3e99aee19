//! Designs: how the uniforms behind all uncertain quantities fill the unit cube.

use super::key::{DimensionKey, counter_hash, open_unit};
use super::latin::Strata;
use super::sobol::Directions;
use crate::scenario::Design;

/// The uniforms of a number of draws in named dimensions. Each depends on nothing but the seed, the
/// dimension's name, the draw's number and (Latin hypercube) the number of draws; with Sobol also on
/// the dimension's place in the list.
#[derive(Clone, Debug)]
pub struct Uniforms {
    design: Design,
    strata: Strata,
    keys: Vec<DimensionKey>,
    /// Sobol directions, where the design asks for them. Dimensions beyond the table (1023) are
    /// stratified like a Latin hypercube instead.
    directions: Vec<Directions>,
}

impl Uniforms {
    /// `draws` draws in the dimensions `names`.
    pub fn new<'a>(design: Design, seed: u64, draws: u64, names: impl IntoIterator<Item = &'a str>) -> Self {
        let keys: Vec<_> = names.into_iter().map(|name| DimensionKey::new(seed, name)).collect();
        let directions = match design {
            // The first Sobol dimension is the van der Corput sequence that chooses hypotheses.
            Design::Sobol => Directions::first(keys.len() + 1).into_iter().skip(1).collect(),
            Design::LatinHypercube | Design::Random => Vec::new(),
        };
        Self { design, strata: Strata::new(draws), keys, directions }
    }

    /// Number of dimensions.
    #[must_use]
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether there is no dimension.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// Fills `out` with the coordinates of draw `draw`, each in the open interval (0, 1).
    pub fn fill(&self, draw: u64, out: &mut Vec<f64>) {
        out.clear();
        match self.design {
            Design::Random => out.extend(self.keys.iter().map(|key| open_unit(counter_hash(key.jitter, draw)))),
            Design::LatinHypercube => self.stratify(draw, 0, out),
            Design::Sobol => {
                out.extend(self.directions.iter().zip(&self.keys).map(|(d, key)| d.uniform(key, draw)));
                self.stratify(draw, out.len(), out);
            }
        }
    }

    fn stratify(&self, draw: u64, from: usize, out: &mut Vec<f64>) {
        let cell = self.strata.cell(draw);
        out.extend(self.keys[from..].iter().map(|key| self.strata.uniform(key, cell)));
    }
}
