//! Tables of fixed shape, each field described once: reading, the resolved text, the JSON Schema and the page of keys
//! all go by the description.

use serde_json::{Map, Value as Json, json};

use harmattan_core::Translations;
use harmattan_core::theatre::Theatre;

use super::diagnostic::{Diagnostic, Diagnostics, Message, Span};
use super::fields::{At, Fields, choice, text, texts, with_suggestion, words};
use super::toml_text::{line, list, number, quoted, translations};
use super::tree::{Node, Value, wrong_kind};

/// Stands for the index of a name that could not be read.
pub(super) const UNREAD: usize = usize::MAX;

/// A table of fixed shape.
pub(super) struct Shape<T: 'static> {
    /// What is there before anything is read.
    pub blank: fn() -> T,
    /// Its fields, in the order in which they are written.
    pub fields: &'static [Field<T>],
}

/// A field of such a table.
pub(super) struct Field<T> {
    /// Its key in files.
    pub key: &'static str,
    /// Identifier of what it means, in `locale`.
    pub meaning: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// What it holds.
    pub kind: Kind<T>,
}

/// What a field holds and how it is got at.
pub(super) enum Kind<T> {
    /// A text in every language.
    Words(Access<T, Translations>),
    /// A number with its unit (an identifier in `locale`); NaN where it could not be read.
    Number { range: (f64, f64), unit: &'static str, access: Access<T, f64> },
    /// A whole number from 0 that may be absent, with its unit.
    Whole { most: u64, unit: &'static str, access: Access<T, Option<u64>> },
    /// A text that may be absent.
    Text(Access<T, Option<String>>),
    /// Yes or no; a field that is not required has a default.
    Flag { default: bool, access: Access<T, bool> },
    /// One of a few words, by its index.
    Choice { words: fn() -> Vec<&'static str>, access: Access<T, usize> },
    /// The name of a member of the theatre; [`UNREAD`] where it could not be read.
    Name(Members, Access<T, usize>),
    /// The names of two members.
    Pair(Members, Access<T, [usize; 2]>),
    /// The names of members in order.
    Chain(Members, Access<T, Vec<usize>>),
    /// A remark for people, in one language or in each, which the program does not read.
    Remark { in_each: bool },
}

/// How the value of a field is got and set.
pub(super) struct Access<T, V> {
    pub get: fn(&T) -> V,
    pub set: fn(&mut T, V),
}

/// A list of a theatre that names are looked up in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Members {
    /// Countries.
    Countries,
    /// Fronts.
    Fronts,
    /// Regions.
    Regions,
    /// Places.
    Places,
}

impl Members {
    /// Identifier of what one of them is, in `locale`.
    #[must_use]
    pub fn what(self) -> &'static str {
        match self {
            Self::Countries => "what-country",
            Self::Fronts => "what-front",
            Self::Regions => "what-region",
            Self::Places => "what-place",
        }
    }

    fn keys(self, theatre: &Theatre) -> Vec<&str> {
        match self {
            Self::Countries => theatre.countries.iter().map(|c| c.key.as_str()).collect(),
            Self::Fronts => theatre.fronts.iter().map(|f| f.key.as_str()).collect(),
            Self::Regions => theatre.regions.iter().map(|r| r.key.as_str()).collect(),
            Self::Places => theatre.places.iter().map(|p| p.key.as_str()).collect(),
        }
    }
}

/// A table as it was read.
pub(super) struct Reading<T> {
    pub value: T,
    /// Where the names of its pair or chain stand that were found.
    pub names_at: Vec<Span>,
}

impl<T> Shape<T> {
    /// All keys.
    pub fn keys(&self) -> Vec<&'static str> {
        self.fields.iter().map(|field| field.key).collect()
    }

    /// Reads the fields of a table, whose names are looked up in the theatre as far as it is read.
    pub fn read(&self, fields: &Fields<'_>, theatre: &Theatre, found: &mut Diagnostics) -> Reading<T> {
        let mut read = Reading { value: (self.blank)(), names_at: Vec::new() };
        for field in self.fields {
            let node = if field.required { fields.require(field.key, found) } else { fields.get(field.key) };
            if let Some(node) = node {
                field.read(node, fields, theatre, &mut read, found);
            }
        }
        read
    }

    /// Writes the fields, a line each.
    pub fn write(&self, out: &mut String, value: &T, theatre: &Theatre) {
        for field in self.fields {
            if let Some(written) = field.written(value, theatre) {
                line(out, field.key, &written);
            }
        }
    }

    /// The schema of the table.
    pub fn schema(&self) -> Json {
        let properties: Map<String, Json> =
            self.fields.iter().map(|field| (field.key.to_owned(), field.schema())).collect();
        let required: Vec<&str> = self.fields.iter().filter(|field| field.required).map(|field| field.key).collect();
        json!({ "type": "object", "additionalProperties": false, "required": required, "properties": properties })
    }
}

impl<T> Field<T> {
    fn read(
        &self,
        node: &Node,
        fields: &Fields<'_>,
        theatre: &Theatre,
        read: &mut Reading<T>,
        found: &mut Diagnostics,
    ) {
        let name = fields.name(self.key);
        let into = &mut read.value;
        match &self.kind {
            Kind::Words(access) => {
                words(node, &name, found).into_iter().for_each(|words| (access.set)(into, words));
            }
            Kind::Number { range, access, .. } => {
                let number = fields.number(self.key, range.0, range.1, found);
                number.into_iter().for_each(|number| (access.set)(into, number.value));
            }
            Kind::Whole { most, access, .. } => {
                let number = fields.whole(self.key, 0, *most, found);
                number.into_iter().for_each(|number| (access.set)(into, Some(number.value)));
            }
            Kind::Text(access) => {
                text(node, &name, found).into_iter().for_each(|text| (access.set)(into, Some(text.value.to_owned())));
            }
            Kind::Flag { access, .. } => {
                fields.boolean(self.key, found).into_iter().for_each(|flag| (access.set)(into, flag));
            }
            Kind::Choice { words, access } => {
                let all: Vec<(&str, usize)> = words().into_iter().enumerate().map(|(i, word)| (word, i)).collect();
                let word = text(node, &name, found).and_then(|word| choice(&word, &name, &all, found));
                word.into_iter().for_each(|index| (access.set)(into, index));
            }
            Kind::Name(members, access) => {
                let index = text(node, &name, found).and_then(|text| reference(&text, *members, theatre, found));
                index.into_iter().for_each(|index| (access.set)(into, index));
            }
            Kind::Pair(members, access) => {
                let ends = pair(node, &name, found);
                let ends = ends.map(|ends| ends.map(|end| reference(&end, *members, theatre, found)));
                if let Some([Some(a), Some(b)]) = ends {
                    (access.set)(into, [a, b]);
                    read.names_at.push(node.at.clone());
                }
            }
            Kind::Chain(members, access) => {
                let chain = texts(node, &name, found).unwrap_or_default().into_iter();
                let known = chain.filter_map(|n| reference(&n, *members, theatre, found).map(|i| (i, n.at)));
                let (indices, at): (Vec<usize>, Vec<Span>) = known.unzip();
                (access.set)(into, indices);
                read.names_at = at;
            }
            Kind::Remark { .. } => {}
        }
    }

    fn written(&self, value: &T, theatre: &Theatre) -> Option<String> {
        let name = |members: Members, index: usize| members.keys(theatre)[index].to_owned();
        let names = |members: Members, indices: &[usize]| {
            let names: Vec<String> = indices.iter().map(|&index| name(members, index)).collect();
            list(names.iter().map(|name| quoted(name)))
        };
        Some(match &self.kind {
            Kind::Words(access) => translations(&(access.get)(value)),
            Kind::Number { access, .. } => number((access.get)(value)),
            Kind::Whole { access, .. } => (access.get)(value)?.to_string(),
            Kind::Text(access) => quoted(&(access.get)(value)?),
            Kind::Flag { access, .. } => (access.get)(value).to_string(),
            Kind::Choice { words, access } => quoted(words()[(access.get)(value)]),
            Kind::Name(members, access) => quoted(&name(*members, (access.get)(value))),
            Kind::Pair(members, access) => names(*members, &(access.get)(value)),
            Kind::Chain(members, access) => names(*members, &(access.get)(value)),
            Kind::Remark { .. } => return None,
        })
    }

    fn schema(&self) -> Json {
        let text = || json!({ "type": "string" });
        match &self.kind {
            Kind::Words(_) | Kind::Remark { in_each: true } => json!({ "$ref": "#/$defs/words" }),
            Kind::Number { range, .. } => json!({ "type": "number", "minimum": range.0, "maximum": range.1 }),
            Kind::Whole { most, .. } => json!({ "type": "integer", "minimum": 0, "maximum": most }),
            Kind::Flag { .. } if self.required => json!({ "type": "boolean" }),
            Kind::Flag { default, .. } => json!({ "type": "boolean", "default": default }),
            Kind::Choice { words, .. } => json!({ "enum": words() }),
            Kind::Name(..) | Kind::Text(_) | Kind::Remark { in_each: false } => text(),
            Kind::Pair(..) => json!({ "type": "array", "items": text(), "minItems": 2, "maxItems": 2 }),
            Kind::Chain(..) => json!({ "type": "array", "items": text(), "minItems": 2, "uniqueItems": true }),
        }
    }

    /// What is told of it.
    pub fn entry(&self) -> FieldEntry {
        let holds = match &self.kind {
            Kind::Words(_) | Kind::Remark { in_each: true } => FieldHolds::Words,
            Kind::Number { range, unit, .. } => FieldHolds::Number { range: *range, unit },
            Kind::Whole { most, unit, .. } => FieldHolds::Whole { most: *most, unit },
            Kind::Flag { default, .. } => FieldHolds::Flag { default: (!self.required).then_some(*default) },
            Kind::Choice { words, .. } => FieldHolds::Choice(words()),
            Kind::Name(members, _) => FieldHolds::Name(*members),
            Kind::Pair(members, _) => FieldHolds::Pair(*members),
            Kind::Chain(members, _) => FieldHolds::Chain(*members),
            Kind::Text(_) | Kind::Remark { in_each: false } => FieldHolds::Text,
        };
        FieldEntry { key: self.key, meaning: self.meaning, required: self.required, holds }
    }
}

/// What there is to tell of a field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldEntry {
    /// Its key in files.
    pub key: &'static str,
    /// Identifier of what it means, in `locale`.
    pub meaning: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// What it holds.
    pub holds: FieldHolds,
}

/// What a field holds, for those who read of it.
#[derive(Clone, Debug, PartialEq)]
pub enum FieldHolds {
    /// A text in one language or in each.
    Words,
    /// A text.
    Text,
    /// A number within a range, both ends included.
    Number {
        /// Least and greatest value.
        range: (f64, f64),
        /// Identifier of its unit, in `locale`.
        unit: &'static str,
    },
    /// A whole number from 0.
    Whole {
        /// Greatest value.
        most: u64,
        /// Identifier of its unit, in `locale`.
        unit: &'static str,
    },
    /// `true` or `false`.
    Flag {
        /// What holds where it is left out, if it may be.
        default: Option<bool>,
    },
    /// One of these words.
    Choice(Vec<&'static str>),
    /// The name of a member.
    Name(Members),
    /// A list of the names of two members.
    Pair(Members),
    /// A list of the names of members, in order.
    Chain(Members),
}

/// The index of the member that a text names; reported if there is none.
fn reference(text: &At<&str>, members: Members, theatre: &Theatre, found: &mut Diagnostics) -> Option<usize> {
    let keys = members.keys(theatre);
    let index = keys.iter().position(|key| *key == text.value);
    if index.is_none() {
        let title = Message::new("error-unknown-reference").phrase("what", Message::new(members.what()));
        let diagnostic = Diagnostic::error(&text.at, title.text("name", text.value));
        found.push(with_suggestion(diagnostic, text.value, keys));
    }
    index
}

/// A list of exactly two names.
pub(super) fn pair<'t>(node: &'t Node, key: &str, found: &mut Diagnostics) -> Option<[At<&'t str>; 2]> {
    let Value::List(items) = &node.value else {
        wrong_kind(node, key, "what-pair", found);
        return None;
    };
    if items.len() != 2 {
        let title = Message::new("error-not-two").text("key", key).count("count", items.len());
        found.push(Diagnostic::error(&node.at, title));
        return None;
    }
    <[At<&str>; 2]>::try_from(texts(node, key, found)?).ok()
}
