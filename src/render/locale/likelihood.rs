//! Words of estimative probability (US Intelligence Community Directive 203), the number always beside them.

use super::{Arg, Locale};

/// Terms and the probability at which each begins; the last ends at [`CEILING`].
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
        if p.is_nan() || p > CEILING {
            return None;
        }
        TERMS.iter().rfind(|term| p >= term.0).map(|term| self.text(term.1))
    }

    /// The words for an interval: one term, or both where it straddles two; beyond 0.01 and 0.99
    /// "fewer than 1 in 100" and "more than 99 in 100".
    #[must_use]
    pub fn likelihood_range(&self, lo: f64, hi: f64) -> String {
        let (low, high) = (self.words(lo), self.words(hi));
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

    fn words(&self, p: f64) -> String {
        self.likelihood(p).unwrap_or_else(|| self.text(if p < 0.5 { "likelihood-below" } else { "likelihood-above" }))
    }
}
