//! Predicates on the outcomes of a trajectory: `OUTCOME >= NUMBER` (also `>`, `<=`, `<`), joined by `and`. The outcome is
//! named by its key, with its item where there are several (`first_strike.senegal`), and the number stands in its unit.

use std::fmt;
use std::ops::Range;

use super::outcomes::{Outcome, OutcomeSpace};

/// How an outcome compares with a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// `>=`
    AtLeast,
    /// `>`
    MoreThan,
    /// `<=`
    AtMost,
    /// `<`
    LessThan,
}

impl Comparison {
    /// All signs, those that begin like a shorter one first.
    const ALL: [Self; 4] = [Self::AtLeast, Self::AtMost, Self::MoreThan, Self::LessThan];

    /// Its sign.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::AtLeast => ">=",
            Self::MoreThan => ">",
            Self::AtMost => "<=",
            Self::LessThan => "<",
        }
    }

    /// Whether it holds of a value; of a missing one (NaN) none does.
    #[must_use]
    pub fn holds(self, value: f64, number: f64) -> bool {
        match self {
            Self::AtLeast => value >= number,
            Self::MoreThan => value > number,
            Self::AtMost => value <= number,
            Self::LessThan => value < number,
        }
    }
}

/// One comparison of an outcome with a number.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// Which outcome.
    pub outcome: Outcome,
    /// Which of the members over which it is repeated, in their order; 0 where there is one alone.
    pub member: usize,
    /// Full key, as in data files.
    pub name: String,
    /// How it compares.
    pub comparison: Comparison,
    /// With what, in the outcome's unit.
    pub number: f64,
    /// Where it stands in the text it was read from, in bytes.
    at: Range<usize>,
}

/// Conditions all of which must hold.
#[derive(Clone, Debug)]
pub struct Predicate {
    conditions: Vec<Condition>,
}

impl PartialEq for Predicate {
    /// Whether both say the same, wherever it stands in their texts.
    fn eq(&self, other: &Self) -> bool {
        let says = |c: &Condition| (c.outcome, c.member, c.comparison, c.number.to_bits());
        self.conditions.len() == other.conditions.len()
            && self.conditions.iter().zip(&other.conditions).all(|(a, b)| says(a) == says(b))
    }
}

/// What is wrong with the text of a predicate, and where, in bytes.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a predicate at byte {}: {what}", at.start)]
pub struct PredicateError {
    /// Where.
    pub at: Range<usize>,
    /// What.
    pub what: Amiss,
}

/// What is wrong with the text of a predicate.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Amiss {
    /// The name of an outcome was expected, and nothing like one stands there.
    #[error("the name of an outcome is expected")]
    Name,
    /// There is no outcome of this name.
    #[error("there is no outcome `{0}`")]
    Unknown(String),
    /// One of `>=`, `>`, `<=`, `<` was expected.
    #[error("one of >=, >, <=, < is expected")]
    Comparison,
    /// A finite number was expected.
    #[error("a number is expected")]
    Number,
    /// `and` or the end was expected.
    #[error("`and` is expected, or the end")]
    And,
}

impl Predicate {
    /// Reads a predicate on the outcomes of `space`.
    ///
    /// # Errors
    ///
    /// [`PredicateError`]: the first thing that is not as it must be.
    pub fn parse(text: &str, space: &OutcomeSpace) -> Result<Self, PredicateError> {
        let mut reader = Reader { text, at: 0 };
        let mut conditions = vec![reader.condition(space)?];
        while !reader.is_done() {
            let at = reader.word(|c| !c.is_whitespace());
            if &text[at.clone()] != "and" {
                return Err(PredicateError { at, what: Amiss::And });
            }
            conditions.push(reader.condition(space)?);
        }
        Ok(Self { conditions })
    }

    /// Its conditions, in the order of the text.
    #[must_use]
    pub fn conditions(&self) -> &[Condition] {
        &self.conditions
    }

    /// The first condition on what is not known while a trajectory runs, with its place in the text, in bytes.
    #[must_use]
    pub fn not_running(&self) -> Option<(&Condition, Range<usize>)> {
        let found = self.conditions.iter().find(|condition| !condition.outcome.is_running())?;
        Some((found, found.at.clone()))
    }

    /// Whether all conditions hold of the values that `value` gives.
    pub fn holds(&self, value: impl Fn(&Condition) -> f64) -> bool {
        self.conditions.iter().all(|condition| condition.comparison.holds(value(condition), condition.number))
    }
}

impl fmt::Display for Predicate {
    /// The text that reads back as the same: `strikes >= 10 and closed_days.dakar_north > 2.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, Condition { name, comparison, number, .. }) in self.conditions.iter().enumerate() {
            let and = if i == 0 { "" } else { " and " };
            write!(f, "{and}{name} {} {number}", comparison.sign())?;
        }
        Ok(())
    }
}

/// A text and how far it has been read.
struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn skip_space(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start().len();
    }

    fn is_done(&mut self) -> bool {
        self.skip_space();
        self.at == self.text.len()
    }

    /// The next stretch of characters that belong together.
    fn word(&mut self, belongs: impl Fn(char) -> bool) -> Range<usize> {
        self.skip_space();
        let start = self.at;
        self.at += self.rest().find(|c| !belongs(c)).unwrap_or(self.rest().len());
        start..self.at
    }

    /// Where something stands that was not expected: at least one character, or the end of the text.
    fn here(&mut self) -> Range<usize> {
        self.skip_space();
        self.at..self.at + self.rest().chars().next().map_or(0, char::len_utf8)
    }

    fn condition(&mut self, space: &OutcomeSpace) -> Result<Condition, PredicateError> {
        let named = self.word(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-'));
        if named.is_empty() {
            return Err(PredicateError { at: self.here(), what: Amiss::Name });
        }
        let name = self.text[named.clone()].to_owned();
        let Some(column) = space.names().iter().position(|known| *known == name) else {
            return Err(PredicateError { at: named, what: Amiss::Unknown(name) });
        };
        self.skip_space();
        let sign = Comparison::ALL.into_iter().find(|comparison| self.rest().starts_with(comparison.sign()));
        let Some(comparison) = sign else {
            return Err(PredicateError { at: self.here(), what: Amiss::Comparison });
        };
        self.at += comparison.sign().len();
        let written = self.word(|c| !c.is_whitespace());
        let number = self.text[written.clone()].parse::<f64>().ok().filter(|number| number.is_finite());
        let Some(number) = number else {
            let at = if written.is_empty() { self.here() } else { written };
            return Err(PredicateError { at, what: Amiss::Number });
        };
        let outcome = space.spec(column).outcome;
        let member = column - space.first(outcome);
        Ok(Condition { outcome, member, name, comparison, number, at: named.start..written.end })
    }
}
