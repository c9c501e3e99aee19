//! The registry laid out for one theatre: every key with every member gets a slot, and one flat
//! array of numbers (`Values`) holds a whole set of assumptions.

use std::collections::BTreeMap;

use super::columns::{Columns, Member};
use super::registry::{Family, KEYS, Key, Spec};
use crate::theatre::Theatre;

/// Position of one number in [`Values`].
pub type Slot = usize;

/// All slots of a theatre, with their names.
#[derive(Clone, Debug)]
pub struct ParameterSpace {
    columns: Columns,
    by_name: BTreeMap<String, Slot>,
}

impl ParameterSpace {
    /// Lays the registry out over a theatre's fronts, countries, regions, corridors and places.
    #[must_use]
    pub fn new(theatre: &Theatre) -> Self {
        let mut columns = Columns::default();
        for spec in KEYS {
            columns.push(spec.pattern, members_of(spec.family, theatre));
        }
        let by_name = columns.names().iter().enumerate().map(|(slot, name)| (name.clone(), slot)).collect();
        Self { columns, by_name }
    }

    /// Number of slots.
    #[must_use]
    pub fn len(&self) -> usize {
        self.columns.names().len()
    }

    /// Whether there is no slot at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.columns.names().is_empty()
    }

    /// First slot of a key; its members follow one another in the order of [`Self::members`].
    #[must_use]
    pub fn first(&self, key: Key) -> Slot {
        self.columns.first(key as usize)
    }

    /// Members of a key's family (one nameless member for a scalar).
    #[must_use]
    pub fn members(&self, key: Key) -> &[Member] {
        self.columns.members(key as usize)
    }

    /// Slot of a key for the member of this index in the theatre; none where the key is not repeated over it.
    #[must_use]
    pub fn of_member(&self, key: Key, index: usize) -> Option<Slot> {
        let at = self.members(key).iter().position(|member| member.index == index)?;
        Some(self.first(key) + at)
    }

    /// Slot of a full key name such as `drones.aircraft.west`.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<Slot> {
        self.by_name.get(name).copied()
    }

    /// Full key name of a slot.
    #[must_use]
    pub fn name(&self, slot: Slot) -> &str {
        &self.names()[slot]
    }

    /// Registry entry of a slot.
    #[must_use]
    pub fn spec(&self, slot: Slot) -> &'static Spec {
        &KEYS[self.columns.entry(slot)]
    }

    /// The member a slot stands for.
    #[must_use]
    pub fn member(&self, slot: Slot) -> &Member {
        self.columns.member(slot)
    }

    /// All full key names, in slot order.
    #[must_use]
    pub fn names(&self) -> &[String] {
        self.columns.names()
    }
}

fn members_of(family: Family, theatre: &Theatre) -> Vec<Member> {
    let named = Member::new;
    match family {
        Family::Scalar => vec![named("", 0)],
        Family::Front => theatre.fronts.iter().enumerate().map(|(i, f)| named(&f.key, i)).collect(),
        Family::HomeFront => (theatre.fronts.iter().enumerate())
            .filter(|(_, f)| f.country == theatre.home)
            .map(|(i, f)| named(&f.key, i))
            .collect(),
        Family::Neighbour => theatre.neighbours().map(|i| named(&theatre.countries[i].key, i)).collect(),
        Family::Country => (theatre.countries.iter().enumerate())
            .filter(|(_, c)| c.role != crate::theatre::Role::Outside)
            .map(|(i, c)| named(&c.key, i))
            .collect(),
        Family::Region => (theatre.regions.iter().enumerate())
            .filter(|(_, r)| theatre.countries[r.country].role != crate::theatre::Role::Outside)
            .map(|(i, r)| named(&format!("{}.{}", theatre.countries[r.country].key, r.key), i))
            .collect(),
        Family::HomeRegion => (theatre.regions.iter().enumerate())
            .filter(|(_, r)| r.country == theatre.home)
            .map(|(i, r)| named(&r.key, i))
            .collect(),
        Family::Corridor => theatre.corridors.iter().enumerate().map(|(i, c)| named(&c.key, i)).collect(),
        Family::Place => theatre.places.iter().enumerate().map(|(i, p)| named(&p.key, i)).collect(),
    }
}

/// One number per slot: a complete set of assumptions. An absent optional key is NaN.
#[derive(Clone, Debug, PartialEq)]
pub struct Values {
    numbers: Vec<f64>,
}

impl Values {
    /// All slots of a space, unset (NaN).
    #[must_use]
    pub fn unset(space: &ParameterSpace) -> Self {
        Self { numbers: vec![f64::NAN; space.len()] }
    }

    /// The numbers, in slot order.
    #[must_use]
    pub fn as_slice(&self) -> &[f64] {
        &self.numbers
    }

    /// The numbers, in slot order, to be written.
    pub fn as_mut_slice(&mut self) -> &mut [f64] {
        &mut self.numbers
    }
}
