//! What is moved: one quantity, or several that belong together, from one end of a range to the other under every
//! hypothesis.

use harmattan_core::distribution::Distribution;
use harmattan_core::parameters::{Domain, ParameterSpace, Slot};
use harmattan_core::scenario::{Quantity, Scenario};

/// Steps of a lever that moves without steps of its own.
const STEPS: usize = 11;
/// Most steps of whole numbers.
const MOST_STEPS: usize = 13;
/// By how much the range that is taken where none is stated reaches beyond what a scenario assumes, as a factor.
const BEYOND: f64 = 2.0;
/// A range of valid values that is at most so wide is taken whole.
const NARROW: f64 = 1.0;

/// A lever: quantities that are moved together.
#[derive(Clone, Debug, PartialEq)]
pub struct Lever {
    /// What was asked for: a key, or what several keys begin with.
    pub name: String,
    /// The slots moved, each with its value at both ends, in its own unit.
    pub slots: Vec<(Slot, [f64; 2])>,
    /// The steps, as shares of the way from the first end to the other, 0–1, ascending.
    pub steps: Vec<f64>,
}

/// Why nothing is moved.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum LeverError {
    /// No key is called so or begins so.
    #[error("no key is called `{0}`, nor begins so")]
    Unknown(String),
    /// A range for several keys at once, whose units differ.
    #[error("`{0}` is more than one key: no one range can be meant")]
    RangeOfMany(String),
    /// A range that is none, or not within what is valid.
    #[error("{name} can be moved between {min} and {max}, not from {from} to {to}")]
    Range {
        /// The key.
        name: String,
        /// Ends asked for.
        from: f64,
        /// Ends asked for.
        to: f64,
        /// Least valid value.
        min: f64,
        /// Greatest valid value.
        max: f64,
    },
    /// A quantity that the scenario does not state, and that has no range of its own.
    #[error("the scenario states no value of `{0}`: say from where to where it is to be moved")]
    Unstated(String),
}

impl Lever {
    /// The lever of a key, or of all keys that begin with it and a dot; over a stated range, else over the whole range of
    /// valid values where that is narrow (shares, frameworks), else from half the least to twice the most that the
    /// scenario assumes under any hypothesis.
    ///
    /// # Errors
    ///
    /// [`LeverError`].
    pub fn new(scenario: &Scenario, name: &str, range: Option<(f64, f64)>) -> Result<Self, LeverError> {
        let space = &scenario.space;
        let begins = |key: &String| key.strip_prefix(name).is_some_and(|rest| rest.starts_with('.'));
        let slots: Vec<Slot> = match space.find(name) {
            Some(slot) => vec![slot],
            None => (0..space.len()).filter(|&slot| begins(&space.names()[slot])).collect(),
        };
        let slots = match (slots.as_slice(), range) {
            ([], _) => return Err(LeverError::Unknown(name.to_owned())),
            ([slot], Some((from, to))) => vec![(*slot, stated(space, *slot, from, to)?)],
            (_, Some(_)) => return Err(LeverError::RangeOfMany(name.to_owned())),
            (slots, None) => {
                slots.iter().map(|&slot| Ok((slot, usual(scenario, slot)?))).collect::<Result<Vec<_>, LeverError>>()?
            }
        };
        let steps = steps(space, &slots);
        Ok(Self { name: name.to_owned(), slots, steps })
    }

    /// The lever of exactly these quantities over their usual ranges.
    ///
    /// # Errors
    ///
    /// [`LeverError`]: none of them, or one that the scenario does not state and that has no range of its own.
    pub fn of(scenario: &Scenario, name: &str, slots: &[Slot]) -> Result<Self, LeverError> {
        if slots.is_empty() {
            return Err(LeverError::Unknown(name.to_owned()));
        }
        let range = |&slot: &Slot| Ok((slot, usual(scenario, slot)?));
        let slots = slots.iter().map(range).collect::<Result<Vec<_>, LeverError>>()?;
        let steps = steps(&scenario.space, &slots);
        Ok(Self { name: name.to_owned(), slots, steps })
    }

    /// The values at a step, slot by slot.
    #[must_use]
    pub fn values(&self, space: &ParameterSpace, step: usize) -> Vec<f64> {
        let share = self.steps.get(step).copied().unwrap_or_default();
        let value = |&(slot, [from, to]): &(Slot, [f64; 2])| {
            let value = from + share * (to - from);
            if is_whole(space, slot) { libm::round(value) } else { value }
        };
        self.slots.iter().map(value).collect()
    }

    /// The scenario with the lever at a step: certain, and the same under every hypothesis and by every expert.
    #[must_use]
    pub fn at(&self, scenario: &Scenario, step: usize) -> Scenario {
        let mut moved = scenario.clone();
        for (&(slot, _), value) in self.slots.iter().zip(self.values(&scenario.space, step)) {
            let season = scenario.base[slot].as_ref().and_then(|quantity| quantity.season);
            let quantity = Quantity { season, ..Quantity::from(Distribution::Fixed(value)) };
            moved.base[slot] = Some(quantity);
            moved.sets_mut().for_each(|set| set.retain(|(set, _)| *set != slot));
            moved.correlations.retain(|c| c.between.0 != slot && c.between.1 != slot);
        }
        moved
    }
}

fn is_whole(space: &ParameterSpace, slot: Slot) -> bool {
    matches!(space.spec(slot).domain, Domain::Whole { .. } | Domain::Framework)
}

fn stated(space: &ParameterSpace, slot: Slot, from: f64, to: f64) -> Result<[f64; 2], LeverError> {
    let (min, max) = space.spec(slot).domain.range();
    let is_valid = from < to && (min..=max).contains(&from) && (min..=max).contains(&to);
    let name = space.name(slot).to_owned();
    if is_valid { Ok([from, to]) } else { Err(LeverError::Range { name, from, to, min, max }) }
}

/// The range where none is stated.
fn usual(scenario: &Scenario, slot: Slot) -> Result<[f64; 2], LeverError> {
    let domain = scenario.space.spec(slot).domain;
    let (min, max) = domain.range();
    if max - min <= NARROW || domain == Domain::Framework {
        return Ok([min, max]);
    }
    let assumed = scenario.quantities(slot).map(|quantity| &quantity.distribution);
    let ends = assumed.map(|law| [law.quantile(0.01), law.quantile(0.99)]);
    let widest = ends.reduce(|[a, b], [c, d]| [a.min(c), b.max(d)]);
    let Some([least, most]) = widest else { return Err(LeverError::Unstated(scenario.space.name(slot).to_owned())) };
    let outwards = |x: f64, factor: f64| if x < 0.0 { x / factor } else { x * factor };
    let [from, to] = [outwards(least, 1.0 / BEYOND), outwards(most, BEYOND)].map(|end| end.clamp(min, max));
    let [from, to] = if is_whole(&scenario.space, slot) { [libm::floor(from), libm::ceil(to)] } else { [from, to] };
    // What is certainly 0 can be moved a little.
    Ok(if from < to { [from, to] } else { [from, (from + 1.0).min(max)] })
}

/// Steps that are those of the whole numbers, where one quantity is moved and takes these alone.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small count")]
fn steps(space: &ParameterSpace, slots: &[(Slot, [f64; 2])]) -> Vec<f64> {
    let even = |count: usize| (0..count).map(|i| i as f64 / (count - 1) as f64).collect::<Vec<f64>>();
    match slots {
        [(slot, [from, to])] if is_whole(space, *slot) => {
            let values = (to - from) as usize + 1;
            if values <= MOST_STEPS {
                return even(values.max(2));
            }
            let whole = |share: f64| (libm::round(share * (to - from)) / (to - from)).to_bits();
            let mut steps: Vec<u64> = even(STEPS).into_iter().map(whole).collect();
            steps.dedup();
            steps.into_iter().map(f64::from_bits).collect()
        }
        _ => even(STEPS),
    }
}
