//! A lock as data: what the items of each table are stored as, whoever said so.

use std::collections::{BTreeMap, BTreeSet};

use crate::kind::Kind;

/// Everything that is known of the stored items of some tables.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Lock {
    pub(super) tables: BTreeMap<String, Table>,
    /// The structs and enums that stand in attributes, by what they are called here.
    pub(super) values: BTreeMap<String, Value>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    /// The partition key, and the sort key if there is one.
    pub(super) key: Vec<Key>,
    pub(super) indexes: BTreeMap<String, Index>,
    /// By the entity's name, or that of the struct.
    pub(super) types: BTreeMap<String, Item>,
}

/// A key attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Key {
    pub(super) name: String,
    pub(super) kind: Kind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Index {
    pub(super) is_local: bool,
    pub(super) partition_key: Vec<Key>,
    pub(super) sort_key: Vec<Key>,
}

/// The items of one type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) entity: Option<Entity>,
    pub(super) version: Option<Version>,
    /// The attributes of which no two items have the same value, and whether their values are hidden in
    /// the keys that keep them.
    pub(super) unique: BTreeMap<String, bool>,
    /// The attributes of keys that are made of fields.
    pub(super) templates: BTreeMap<String, Vec<Piece>>,
    pub(super) record: Record,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Entity {
    Named { attribute: String, name: String },
    ByKey,
}

/// The schema version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Version {
    pub(super) attribute: String,
    pub(super) number: u64,
}

/// A piece of a key's template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    Literal(String),
    Field { attribute: String, form: String, is_descending: bool },
}

/// Attributes that stand together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Record {
    pub(super) attributes: BTreeMap<String, Attribute>,
    /// What those are that no field has, if a map keeps them.
    pub(super) unknown: Option<Form>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Attribute {
    pub(super) form: Form,
    pub(super) is_required: bool,
    /// Whether it is the NULL where there is no value.
    pub(super) writes_null: bool,
    /// Older names, the first before the others.
    pub(super) aliases: Vec<String>,
}

/// What a value is stored as and read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Form {
    /// Every value of an attribute type.
    All(Kind),
    /// Values in one format, by its name.
    Format(Kind, String),
    /// Values of a type that is mapped by hand, by its name.
    Opaque(Kind, String),
    Integer(Integer),
    /// A float of that many bits.
    Float(u32),
    /// B of one length.
    Bytes(usize),
    Optional(Box<Form>),
    /// L, of one length if there is a number.
    List(Box<Form>, Option<usize>),
    Tuple(Vec<Form>),
    Set(Box<Form>),
    Map {
        /// The texts that are keys, where not all are.
        key: Option<Box<Form>>,
        value: Box<Form>,
    },
    /// A struct or enum of the lock.
    Value(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Integer {
    pub(super) bits: u32,
    pub(super) is_signed: bool,
    pub(super) is_nonzero: bool,
}

/// A struct or enum that stands in attributes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Struct(Record),
    Names(Names),
    Tagged(Tagged),
    /// What each variant holds, by its name in Rust, the first that fits.
    Untagged(Vec<(String, Form)>),
}

/// S, the name of a variant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Names {
    pub(super) names: BTreeSet<String>,
    pub(super) old: BTreeSet<String>,
    pub(super) takes_others: bool,
}

/// M with the name of a variant in one attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tagged {
    pub(super) tag: String,
    /// Where what a variant holds stands, if not beside the tag.
    pub(super) content: Option<String>,
    pub(super) variants: BTreeMap<String, Option<Held>>,
    /// Older names, each with that of its variant.
    pub(super) old: BTreeMap<String, String>,
    pub(super) takes_others: bool,
}

/// What a variant holds; beside a tag it is a struct.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Held {
    pub(super) form: Form,
    pub(super) is_required: bool,
}

impl Lock {
    /// The struct or enum that a form is.
    #[inline]
    pub(super) fn value(&self, form: &Form) -> Option<&Value> {
        match form {
            Form::Value(name) => self.values.get(name),
            _ => None,
        }
    }

    /// The forms that values of one have, none of them optional or an enum without a tag: of such an enum
    /// what its variants hold.
    #[inline]
    pub(super) fn alternatives<'l>(&'l self, form: &'l Form) -> Vec<&'l Form> {
        let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
        self.add_alternatives(form, &mut seen, &mut found);
        found
    }

    #[inline]
    fn add_alternatives<'l>(
        &'l self,
        form: &'l Form,
        seen: &mut BTreeSet<&'l str>,
        found: &mut Vec<&'l Form>,
    ) {
        match (form, self.value(form)) {
            (Form::Optional(inner), _) => {
                found.push(&Form::All(Kind::Null));
                self.add_alternatives(inner, seen, found);
            }
            (Form::Value(name), Some(Value::Untagged(variants))) => {
                if seen.insert(name) {
                    variants.iter().for_each(|(_, form)| self.add_alternatives(form, seen, found));
                }
            }
            _ => found.push(form),
        }
    }
}

impl Item {
    /// Within which no two items share a unique value, but for the texts that keys begin with.
    #[inline]
    pub(super) fn scope(&self) -> Option<Option<&str>> {
        match &self.entity {
            Some(Entity::Named { name, .. }) => Some(Some(name)),
            Some(Entity::ByKey) => Some(None),
            None => None,
        }
    }

    /// The edition that is written.
    #[inline]
    pub(super) fn edition(&self) -> u64 {
        self.version.as_ref().map_or(1, |version| version.number)
    }
}

impl Record {
    /// The attribute that reads what is stored under that name.
    #[inline]
    pub(super) fn reader(&self, name: &str) -> Option<(&String, &Attribute)> {
        let is_called = |attribute: &Attribute| attribute.aliases.iter().any(|a| a == name);
        let named = self.attributes.get_key_value(name);
        named.or_else(|| self.attributes.iter().find(|(_, attribute)| is_called(attribute)))
    }
}

impl Form {
    /// The attribute type, where there is one and the lock is not needed to tell it.
    #[inline]
    pub(super) fn kind(&self) -> Option<Kind> {
        Some(match self {
            Self::All(kind) | Self::Format(kind, _) | Self::Opaque(kind, _) => *kind,
            Self::Integer(_) | Self::Float(_) => Kind::N,
            Self::Bytes(_) => Kind::B,
            Self::List(..) | Self::Tuple(_) => Kind::L,
            Self::Map { .. } => Kind::M,
            Self::Optional(_) | Self::Set(_) | Self::Value(_) => return None,
        })
    }

    /// The form of a value that is there.
    #[inline]
    pub(super) fn present(&self) -> &Self {
        match self {
            Self::Optional(inner) => inner,
            form => form,
        }
    }
}
