//! A registry's families laid out one member after the other: which place of a flat array belongs to which entry and to
//! which of its members. Keys and outcomes are laid out alike.

/// A member of a family: its name in keys and its index in the theatre's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Name as it stands in a key (`west`, `mali.kayes`).
    pub name: String,
    /// Index in the theatre's list of fronts, countries, regions, corridors or places.
    pub index: usize,
}

impl Member {
    /// A member of this name and index.
    #[must_use]
    pub fn new(name: &str, index: usize) -> Self {
        Self { name: name.to_owned(), index }
    }
}

/// Columns of a flat array, entry by entry of a registry.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    first: Vec<usize>,
    members: Vec<Vec<Member>>,
    names: Vec<String>,
    entries: Vec<usize>,
}

impl Columns {
    /// Adds the next entry of the registry: a column for each member, named by `pattern` with the member's name for `{}`.
    pub fn push(&mut self, pattern: &str, members: Vec<Member>) {
        let entry = self.first.len();
        self.first.push(self.names.len());
        self.names.extend(members.iter().map(|member| pattern.replace("{}", &member.name)));
        self.entries.resize(self.names.len(), entry);
        self.members.push(members);
    }

    /// First column of an entry; its members follow one another in the order of [`Self::members`].
    #[inline]
    #[must_use]
    pub fn first(&self, entry: usize) -> usize {
        self.first[entry]
    }

    /// Members of an entry's family (one nameless member for a scalar).
    #[must_use]
    pub fn members(&self, entry: usize) -> &[Member] {
        &self.members[entry]
    }

    /// The registry's entry that a column belongs to.
    #[must_use]
    pub fn entry(&self, column: usize) -> usize {
        self.entries[column]
    }

    /// The member a column stands for.
    #[must_use]
    pub fn member(&self, column: usize) -> &Member {
        let entry = self.entries[column];
        &self.members[entry][column - self.first[entry]]
    }

    /// Names of all columns, in order.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }
}
