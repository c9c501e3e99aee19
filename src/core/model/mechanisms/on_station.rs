//! Means on station: how many drones or ground units can answer a wave on a front, as a fast draw
//! from a binomial with a possibly fractional number of trials (model.md section 6).

/// Beyond this many trials the distribution is not tabulated but drawn trial by trial.
const TABULATED: usize = 64;

/// The law of the number of means on station.
#[derive(Clone, Debug, Default)]
pub(in crate::model) struct OnStation {
    number: f64,
    share: f64,
    /// Probability that none is on station.
    pub none: f64,
    /// Distribution function at 0, 1, 2 …
    below: Vec<f64>,
}

impl OnStation {
    /// Sets the number of means (a fraction is one more with that probability) and the share of each on station.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "small, not negative"
    )]
    pub(in crate::model) fn fill(&mut self, number: f64, share: f64) {
        let (number, share) = (number.max(0.0), share.clamp(0.0, 1.0));
        if self.number.to_bits() == number.to_bits()
            && self.share.to_bits() == share.to_bits()
            && !self.below.is_empty()
        {
            return;
        }
        self.number = number;
        self.share = share;
        self.below.clear();
        let whole = libm::floor(number) as usize;
        let fraction = number - whole as f64;
        if whole >= TABULATED {
            self.below.push(f64::NAN);
            self.none = libm::pow(1.0 - share, whole as f64) * (1.0 - share * fraction);
            return;
        }
        // Add trials one at a time: p_{n+1}(k) = p_n(k)·(1 − share) + p_n(k − 1)·share.
        self.below.resize(whole + 2, 0.0);
        self.below[0] = 1.0;
        for trial in 1..=whole {
            self.add_trial(trial, share);
        }
        if fraction > 0.0 {
            self.add_trial(whole + 1, share * fraction);
        }
        let mut sum = 0.0;
        for p in &mut self.below {
            sum += *p;
            *p = sum;
        }
        self.none = self.below[0];
    }

    fn add_trial(&mut self, trial: usize, share: f64) {
        for k in (1..=trial).rev() {
            self.below[k] = self.below[k] * (1.0 - share) + self.below[k - 1] * share;
        }
        self.below[0] *= 1.0 - share;
    }

    /// A draw, from one uniform number (and more from `more` where the law is not tabulated).
    #[inline]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not negative")]
    pub(in crate::model) fn draw(&self, u: f64, more: &mut impl FnMut() -> f64) -> u32 {
        if self.below[0].is_nan() {
            let fraction = self.number - libm::floor(self.number);
            let trials = libm::floor(self.number) as usize + usize::from(u < fraction);
            return (0..trials).map(|_| u32::from(more() < self.share)).sum();
        }
        // The last entry is 1 but for rounding.
        self.below[..self.below.len() - 1].iter().map(|&below| u32::from(u >= below)).sum()
    }

    /// Probability that none is on station while `out` of all means are away (no more than there are).
    #[inline]
    pub(in crate::model) fn none_less(&self, out: u32) -> f64 {
        if out == 0 { self.none } else { self.none_of((self.number - f64::from(out)).max(0.0)) }
    }

    /// Probability that none of a number is on station.
    #[cold]
    fn none_of(&self, number: f64) -> f64 {
        let whole = libm::floor(number);
        libm::pow(1.0 - self.share, whole) * (1.0 - self.share * (number - whole))
    }

    /// A draw while `out` of all means are away.
    #[inline]
    pub(in crate::model) fn draw_less(&self, out: u32, u: f64, more: &mut impl FnMut() -> f64) -> u32 {
        if out == 0 { self.draw(u, more) } else { self.draw_each((self.number - f64::from(out)).max(0.0), more) }
    }

    /// A draw of a number of means, each by itself.
    #[cold]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small and not negative")]
    fn draw_each(&self, number: f64, more: &mut impl FnMut() -> f64) -> u32 {
        let whole = libm::floor(number);
        let all: u32 = (0..whole as u32).map(|_| u32::from(more() < self.share)).sum();
        all + u32::from(more() < self.share * (number - whole))
    }

    /// Expected number on station.
    #[cfg(test)]
    fn mean(&self) -> f64 {
        self.number * self.share
    }
}

#[cfg(test)]
mod tests {
    use super::OnStation;

    #[test]
    fn the_table_has_the_mean_of_the_binomial_with_a_fractional_trial() {
        for (number, share) in [(0.0, 0.5), (0.4, 0.5), (3.0, 0.25), (4.7, 0.9), (63.5, 0.1)] {
            let mut law = OnStation::default();
            law.fill(number, share);
            let mean: f64 = law.below.iter().map(|below| 1.0 - below).sum();
            assert!((mean - law.mean()).abs() < 1e-12, "{number} × {share}: {mean}");
        }
    }

    #[test]
    fn certain_means_are_all_there() {
        let mut law = OnStation::default();
        law.fill(3.0, 1.0);
        assert_eq!(law.draw(0.999_999, &mut || 0.5), 3);
        assert_eq!(law.draw(1e-9, &mut || 0.5), 3);
        law.fill(100.0, 1.0);
        assert_eq!(law.draw(0.3, &mut || 0.5), 100);
    }
}
