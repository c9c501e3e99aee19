//! What a quantity may be: its domain, and the values that only words or whole numbers can state.

use harmattan_core::parameters::{Domain, Level, Spec};

use super::diagnostic::{Diagnostic, Diagnostics, Message, Span};
use super::fields::{At, choice};
use super::tree::{Node, Value, wrong_kind};

/// What a quantity may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rule {
    /// Valid values.
    pub domain: Domain,
    /// Whether it may be drawn together with others from the rows of one sample.
    pub joint: bool,
    /// Whether it is a parameter of the model, in the scenario itself or under a hypothesis, rather than a measure's.
    pub parameter: bool,
    /// Whether a season may multiply it.
    pub seasonal: bool,
}

impl Rule {
    /// The rule of a registry domain.
    pub const fn of(domain: Domain) -> Self {
        Self { domain, joint: false, parameter: false, seasonal: false }
    }

    /// The rule of a parameter of the scenario itself.
    pub const fn of_base(spec: &Spec) -> Self {
        Self { joint: true, ..Self::of_hypothesis(spec) }
    }

    /// The rule of a parameter under a hypothesis.
    pub const fn of_hypothesis(spec: &Spec) -> Self {
        Self { domain: spec.domain, joint: false, parameter: true, seasonal: spec.key.may_have_season() }
    }

    /// Any real number from `min` to `max`.
    pub const fn real(min: f64, max: f64) -> Self {
        Self::of(Domain::Real { min, max })
    }

    pub(super) fn is_framework(self) -> bool {
        self.domain == Domain::Framework
    }

    pub(super) fn is_whole(self) -> bool {
        matches!(self.domain, Domain::Whole { .. })
    }
}

/// A framework's word as its level.
pub(super) fn level(node: &Node, key: &str, found: &mut Diagnostics) -> Option<f64> {
    let Value::Text(word) = &node.value else {
        wrong_kind(node, key, "what-framework", found);
        return None;
    };
    let levels = Level::ALL.map(|level| (level.word(), level.value()));
    choice(&At { value: word.as_str(), at: node.at.clone() }, key, &levels, found)
}

/// Reports a number that is not whole where the key asks for one.
pub(super) fn whole_if_asked(value: f64, at: &Span, key: &str, rule: Rule, found: &mut Diagnostics) -> bool {
    let fits = !rule.is_whole() || value.fract() == 0.0;
    if !fits {
        found.push(Diagnostic::error(at, Message::new("error-not-whole").text("key", key).number("value", value)));
    }
    fits
}
