//! Words of estimative probability (US Intelligence Community Directive 203), the number always beside them.

use super::{Arg, Locale, format};

/// Terms and the probability, as written, at which each begins; the last ends at [`CEILING`].
const TERMS: [(f64, &str); 7] = [
    (0.01, "likelihood-almost-none"),
    (0.05, "likelihood-very-unlikely"),
    (0.20, "likelihood-unlikely"),
    (0.45, "likelihood-even"),
    (0.55, "likelihood-likely"),
    (0.80, "likelihood-very-likely"),
    (0.95, "likelihood-almost-certain"),
];
/// Above this probability the number stands alone.
const CEILING: f64 = 0.99;

impl Locale {
    /// The term for a probability; `None` below 0.01 and above 0.99 (and for NaN), where the number stands alone.
    #[must_use]
    pub fn likelihood(&self, p: f64) -> Option<String> {
        let p = shown(p);
        if p.is_nan() || p > CEILING {
            return None;
        }
        TERMS.iter().rfind(|term| p >= term.0).map(|term| self.text(term.1))
    }

    /// The term for a probability that has its number beside it only where it has a term: beyond 0.01 and 0.99 the
    /// outermost one with its bound, "almost no chance (below 1%)".
    #[must_use]
    pub fn likelihood_alone(&self, p: f64) -> String {
        self.likelihood(p).unwrap_or_else(|| self.text(if p < 0.5 { "likelihood-below" } else { "likelihood-above" }))
    }

    /// The words for an interval, the number beside them: one term, or both where it straddles two; beyond 0.01 and
    /// 0.99 the outermost ones hold, so that 0.4 to 1.2 per cent is "almost no chance".
    #[must_use]
    pub fn likelihood_range(&self, lo: f64, hi: f64) -> String {
        let [low, high] = [lo, hi].map(|p| {
            let term = TERMS.iter().rfind(|term| shown(p) >= term.0).unwrap_or(&TERMS[0]);
            self.text(term.1)
        });
        if low == high {
            return low;
        }
        self.format("likelihood-range", &[("low", Arg::Text(&low)), ("high", Arg::Text(&high))])
    }

    /// A whole judgement: words, the number and its simulation error,
    /// `likely (62%; simulation error 60–64%)`.
    #[must_use]
    pub fn judgement(&self, p: f64, lo: f64, hi: f64) -> String {
        let (words, share) = (self.likelihood_range(lo, hi), self.probability(p));
        let range = self.percent_range(lo, hi);
        let args = [("words", Arg::Text(&words)), ("share", Arg::Text(&share)), ("range", Arg::Text(&range))];
        self.format("likelihood-judgement", &args)
    }
}

/// A probability as it is written, with the decimals that it deserves: the word is that of the number beside it.
fn shown(p: f64) -> f64 {
    let digits = super::quantities::percent_decimals(p);
    format::rounded(p * 100.0, digits).parse::<f64>().map_or(p, |percent| percent / 100.0)
}
