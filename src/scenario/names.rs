//! The registry's keys as a tree of names, to walk beside a file's tables.

use harmattan_core::parameters::{KEYS, ParameterSpace, Slot, Spec};

/// What stands under a name.
#[derive(Debug)]
pub(super) enum Name {
    /// A table of further names.
    Inner(Names),
    /// A quantity: its registry line, and its slot unless the theatre could not be read.
    Leaf(&'static Spec, Option<Slot>),
}

impl Name {
    /// Slots of the quantity or of all quantities under the name.
    pub fn slots(&self) -> Vec<Slot> {
        match self {
            Self::Leaf(_, slot) => slot.iter().copied().collect(),
            Self::Inner(names) => names.slots(),
        }
    }
}

/// Names at one level, in the order of the registry.
#[derive(Debug, Default)]
pub(super) struct Names {
    known: Vec<(String, Name)>,
    /// What any other name stands for, where the theatre could not be read.
    any: Option<Box<Name>>,
}

impl Names {
    /// The tree of a space. On a name that stands for two things (a region called `reporting`), that name.
    pub fn new(space: &ParameterSpace) -> Result<Self, String> {
        let mut names = Self::default();
        for (slot, name) in space.names().iter().enumerate() {
            let path: Vec<&str> = name.split('.').collect();
            names.insert(&path, Name::Leaf(space.spec(slot), Some(slot))).map_err(|()| name.clone())?;
        }
        Ok(names)
    }

    /// The tree without a theatre: any name is taken for a member's.
    pub fn of_any_theatre() -> Self {
        let mut names = Self::default();
        for spec in KEYS {
            let members = if spec.family == harmattan_core::parameters::Family::Region { "{}.{}" } else { "{}" };
            let pattern = spec.pattern.replace("{}", members);
            let path: Vec<&str> = pattern.split('.').collect();
            // Patterns clash where a country's key and a region's share a prefix: the first one stands.
            let _ = names.insert(&path, Name::Leaf(spec, None));
        }
        names
    }

    fn insert(&mut self, path: &[&str], leaf: Name) -> Result<(), ()> {
        let [first, rest @ ..] = path else { return Err(()) };
        if *first == "{}" {
            let inner = self.any.get_or_insert_with(|| Box::new(Name::Inner(Self::default())));
            if rest.is_empty() {
                **inner = leaf;
                return Ok(());
            }
            return if let Name::Inner(names) = &mut **inner { names.insert(rest, leaf) } else { Err(()) };
        }
        let position = self.known.iter().position(|(name, _)| name == first);
        match (position, rest.is_empty()) {
            (Some(_), true) => Err(()),
            (None, true) => {
                self.known.push(((*first).to_owned(), leaf));
                Ok(())
            }
            (Some(i), false) => match &mut self.known[i].1 {
                Name::Inner(names) => names.insert(rest, leaf),
                Name::Leaf(..) => Err(()),
            },
            (None, false) => {
                let mut names = Self::default();
                names.insert(rest, leaf)?;
                self.known.push(((*first).to_owned(), Name::Inner(names)));
                Ok(())
            }
        }
    }

    /// What a name stands for.
    pub fn get(&self, name: &str) -> Option<&Name> {
        let known = self.known.iter().find(|(known, _)| known == name).map(|(_, what)| what);
        known.or(self.any.as_deref())
    }

    /// What a key, dotted or not, stands for here.
    pub fn at(&self, key: &str) -> Option<&Name> {
        match key.split_once('.') {
            None => self.get(key),
            Some((first, rest)) => match self.get(first)? {
                Name::Inner(inner) => inner.at(rest),
                Name::Leaf(..) => None,
            },
        }
    }

    /// What a full key (`group.tempo`) stands for, if it is a quantity.
    pub fn find(&self, key: &str) -> Option<(&'static Spec, Option<Slot>)> {
        let (first, rest) = key.split_once('.').map_or((key, None), |(first, rest)| (first, Some(rest)));
        match (self.get(first)?, rest) {
            (Name::Leaf(spec, slot), None) => Some((spec, *slot)),
            (Name::Inner(names), Some(rest)) => names.find(rest),
            _ => None,
        }
    }

    /// Every full key, in the order of the registry's groups.
    pub fn full(&self) -> Vec<String> {
        self.full_of(|_| true)
    }

    /// The full keys whose line of the registry is `wanted`, in the order of the registry's groups.
    pub fn full_of(&self, wanted: fn(&Spec) -> bool) -> Vec<String> {
        let mut all = Vec::new();
        for (name, what) in &self.known {
            match what {
                Name::Leaf(spec, _) if wanted(spec) => all.push(name.clone()),
                Name::Leaf(..) => {}
                Name::Inner(inner) => {
                    all.extend(inner.full_of(wanted).into_iter().map(|rest| format!("{name}.{rest}")));
                }
            }
        }
        all
    }

    /// Slots of all quantities under these names.
    pub fn slots(&self) -> Vec<Slot> {
        self.known.iter().flat_map(|(_, what)| what.slots()).collect()
    }

    /// The names at this level.
    pub fn all(&self) -> impl Iterator<Item = &str> + Clone {
        self.known.iter().map(|(name, _)| name.as_str())
    }
}
