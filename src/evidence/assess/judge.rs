//! The probability of each hypothesis given the numbers of a history, learned from futures that share the hypotheses evenly.

use super::Learned;
use crate::learning::{Softmax, log_softmax};

/// What was learned of one day.
pub(super) struct Judge {
    classifier: Softmax,
    /// ln of the prior of each hypothesis.
    priors: Vec<f64>,
}

impl Judge {
    pub fn learn(learned: &Learned, day: usize) -> Option<Self> {
        let class_of: Option<Vec<usize>> = learned.rows.iter().map(|row| learned.class(row.hypothesis)).collect();
        let (classes, columns) = (learned.classes.len(), learned.features[day].all().len());
        let classifier = Softmax::fit(&learned.table(day), columns, &class_of?, classes)?;
        Some(Self { classifier, priors: learned.priors.iter().map(|prior| libm::log(*prior)).collect() })
    }

    /// The probability of each hypothesis: what an even chance would leave, times the priors.
    pub fn weights(&self, numbers: &[f64]) -> Vec<f64> {
        let mut logs = self.classifier.logs(numbers);
        logs.iter_mut().zip(&self.priors).for_each(|(log, prior)| *log += prior);
        log_softmax(&mut logs);
        logs.into_iter().map(libm::exp).collect()
    }
}
