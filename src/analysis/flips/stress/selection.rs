//! Which inputs matter: terms are added one by one, the one whose score test is clearest (Rao 1948), as long as it
//! would be by chance in less than 5 % of cases though all were looked at (Bonferroni).
//!
//! The test takes the information of a term as if the model did not share in it, which is right for independent inputs
//! and makes it stricter for correlated ones.

use harmattan_core::sampling::normal_quantile;

use super::probit::{Probit, Pull};

/// Terms, and inputs among them, at most.
const MOST_TERMS: usize = 12;
const MOST_INPUTS: usize = 8;

/// A function of normal scores, with mean 0 and variance 1 where they are independent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Term {
    /// The score itself.
    Score(usize),
    /// (z² − 1)/√2.
    Square(usize),
    /// The product of two.
    Product(usize, usize),
}

impl Term {
    /// Its value, given the score of an input.
    pub(super) fn value(self, score: impl Fn(usize) -> f64) -> f64 {
        match self {
            Self::Score(j) => score(j),
            Self::Square(j) => (score(j) * score(j) - 1.0) * std::f64::consts::FRAC_1_SQRT_2,
            Self::Product(j, k) => score(j) * score(k),
        }
    }

    fn column(self, scores: &[Vec<f64>], n: usize) -> Vec<f64> {
        (0..n).map(|i| self.value(|input| scores[input][i])).collect()
    }

    fn inputs(self) -> [usize; 2] {
        match self {
            Self::Score(j) | Self::Square(j) => [j, j],
            Self::Product(j, k) => [j, k],
        }
    }
}

/// The terms that matter, and the model of them.
pub(super) struct Model {
    pub terms: Vec<Term>,
    pub probit: Probit,
}

impl Model {
    /// Selected among all inputs: O(n · inputs) a term.
    pub(super) fn select(scores: &[Vec<f64>], passes: &[bool]) -> Option<Self> {
        let n = passes.len();
        let mut model = Self { terms: Vec::new(), probit: Probit::fit(&[], passes, &[0.0])? };
        let mut columns = Vec::new();
        while model.terms.len() < MOST_TERMS {
            let pulls = model.probit.pulls(&columns, passes);
            let candidates = model.candidates(scores.len());
            let tested = candidates.iter().map(|&term| (test(term, scores, &pulls), term));
            let enough = normal_quantile(1.0 - 0.025 / candidates.len().max(1) as f64);
            // The first of equals.
            let best = tested.fold(None, |best: Option<(f64, Term)>, next| match best {
                Some(best) if best.0 >= next.0 => Some(best),
                _ => Some(next),
            });
            let Some((_, term)) = best.filter(|(clear, _)| *clear > enough) else { break };
            columns.push(term.column(scores, n));
            let Some(probit) = Probit::fit(&columns, passes, &model.probit.coefficients) else { break };
            model.terms.push(term);
            model.probit = probit;
        }
        Some(model)
    }

    /// The inputs in the model, in rising order.
    pub(super) fn inputs(&self) -> Vec<usize> {
        let mut inputs: Vec<usize> = self.terms.iter().flat_map(|term| term.inputs()).collect();
        inputs.sort_unstable();
        inputs.dedup();
        inputs
    }

    /// Terms that may be added: of any input as long as there is room for one, and products of those in the model.
    fn candidates(&self, count: usize) -> Vec<Term> {
        let own = self.inputs();
        let open: Vec<usize> = if own.len() < MOST_INPUTS { (0..count).collect() } else { own.clone() };
        let pairs = own.iter().enumerate().flat_map(|(k, &a)| own[k + 1..].iter().map(move |&b| Term::Product(a, b)));
        let alone = open.iter().flat_map(|&j| [Term::Score(j), Term::Square(j)]);
        alone.chain(pairs).filter(|term| !self.terms.contains(term)).collect()
    }
}

/// How clear a term's effect is, in standard errors; 0 where the term is constant.
fn test(term: Term, scores: &[Vec<f64>], pulls: &[Pull]) -> f64 {
    let (mut pull, mut information) = (0.0, 0.0);
    for (i, p) in pulls.iter().enumerate() {
        let x = term.value(|input| scores[input][i]);
        pull += x * p.first;
        information += x * x * p.second;
    }
    if information > 0.0 { pull.abs() / information.sqrt() } else { 0.0 }
}
