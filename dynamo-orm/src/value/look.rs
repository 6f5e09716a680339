//! How much of an attribute type a Rust type takes, as far as constants can tell: whether an untagged
//! variant leaves anything to one behind it.

use super::DynamoValue;
use crate::codec::{Attribute, FormOf, StoredForm, find, same};
use crate::kind::Kind;

/// Which values of its attribute type a type is read from.
#[derive(Debug, Clone, Copy)]
pub enum Extent {
    /// Some; which ones is not known.
    Some,
    /// All, or nearly all: a float takes each number that it holds exactly.
    All,
    /// The integers of that width.
    Integers {
        /// How many bytes they have.
        bytes: usize,
        /// Whether some are below 0.
        signed: bool,
        /// Whether none is left out.
        whole: bool,
    },
}

/// What the elements of a list are.
#[derive(Debug, Clone, Copy)]
pub enum Elements {
    /// Not known here.
    Unknown,
    /// Any number of these.
    Each(Look),
    /// As many of these.
    Times(Look, usize),
    /// These.
    Exactly(&'static [Look]),
}

/// What a value of some type looks like.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    pub(super) kind: Kind,
    /// Whether the NULL is one.
    pub(super) takes_null: bool,
    /// The attributes of a struct; none of a map that takes any.
    pub(super) fields: Option<&'static [Attribute]>,
    extent: Extent,
    /// What it is stored as.
    pub(super) form: FormOf,
}

impl Look {
    /// That of a type.
    #[must_use]
    pub const fn of<T: DynamoValue>() -> Self {
        Self {
            kind: T::KIND,
            takes_null: T::TAKES_NULL,
            fields: T::FIELDS,
            extent: T::EXTENT,
            form: FormOf::of::<T>(),
        }
    }

    pub(super) const fn of_fields(fields: &'static [Attribute]) -> Self {
        Self { fields: Some(fields), ..Self::of_kind(Kind::M, false, Extent::Some) }
    }

    pub(super) const LIST: Self = Self::of_kind(Kind::L, false, Extent::Some);

    pub(super) const NOTHING: Self = Self::of_kind(Kind::Null, true, Extent::All);

    /// That of no type, whose form is told elsewhere.
    const fn of_kind(kind: Kind, takes_null: bool, extent: Extent) -> Self {
        let form = FormOf::new(|| StoredForm::All(Kind::Any));
        Self { kind, takes_null, fields: None, extent, form }
    }

    /// Whether the NULL is a value of both, and not only one of any.
    pub(super) const fn shares_null(&self, other: &Self) -> bool {
        self.takes_null && other.takes_null
    }

    /// Whether every value of `other`, or for maps any, is taken for one of this; of lists the elements
    /// are to be asked.
    pub(super) const fn takes(&self, other: &Self) -> bool {
        match (self.kind, other.kind) {
            // What is in an untagged enum is not known here.
            (Kind::Any, _) => self.fields.is_some(),
            (_, Kind::Any) | (Kind::L, Kind::L) => false,
            (Kind::M, Kind::M) => match (self.fields, other.fields) {
                (Some(own), Some(fields)) => needs_no_more(own, fields),
                // An enum with a tag: what its variants hold is not known here.
                (own, _) => own.is_some(),
            },
            (own, kind) => same(own.as_str(), kind.as_str()) && self.extent.covers(other.extent),
        }
    }
}

impl Extent {
    /// The integers of a type that is as wide as `T`.
    pub(super) const fn integers<T>(signed: bool, whole: bool) -> Self {
        Self::Integers { bytes: size_of::<T>(), signed, whole }
    }

    const fn covers(self, other: Self) -> bool {
        match (self, other) {
            (Self::All, _) => true,
            (
                Self::Integers { bytes, signed, whole: true },
                Self::Integers { bytes: other, signed: below, .. },
            ) => {
                if signed && !below {
                    bytes > other
                } else {
                    (signed || !below) && bytes >= other
                }
            }
            _ => false,
        }
    }
}

impl Elements {
    /// Whether every list of `other` is taken for one of these.
    pub(super) const fn take(self, other: Self) -> bool {
        match (self, other) {
            (Self::Each(own), Self::Each(one) | Self::Times(one, _)) => own.takes_element(&one),
            (Self::Each(own), Self::Exactly(all)) => takes_each(&own, all),
            (Self::Times(own, count), Self::Times(one, other)) => {
                count == other && own.takes_element(&one)
            }
            (Self::Times(own, count), Self::Exactly(all)) => {
                count == all.len() && takes_each(&own, all)
            }
            (Self::Exactly(own), Self::Times(one, count)) => {
                count == own.len() && each_takes(own, &one)
            }
            (Self::Exactly(own), Self::Exactly(all)) => takes_row(own, all),
            (Self::Unknown, _)
            | (_, Self::Unknown)
            | (Self::Exactly(_) | Self::Times(..), Self::Each(_)) => false,
        }
    }
}

impl Look {
    const fn takes_element(&self, other: &Self) -> bool {
        self.takes(other) && (self.takes_null || !other.takes_null)
    }
}

const fn takes_each(own: &Look, all: &[Look]) -> bool {
    let mut rest = all;
    while let [one, after @ ..] = rest {
        if !own.takes_element(one) {
            return false;
        }
        rest = after;
    }
    true
}

const fn each_takes(own: &[Look], one: &Look) -> bool {
    let mut rest = own;
    while let [look, after @ ..] = rest {
        if !look.takes_element(one) {
            return false;
        }
        rest = after;
    }
    true
}

const fn takes_row(own: &[Look], all: &[Look]) -> bool {
    let (mut own, mut all) = (own, all);
    while let ([look, own_rest @ ..], [one, rest @ ..]) = (own, all) {
        if !look.takes_element(one) {
            return false;
        }
        (own, all) = (own_rest, rest);
    }
    own.is_empty() && all.is_empty()
}

/// Whether all that `own` requires may be found among `others`.
const fn needs_no_more(own: &[Attribute], others: &[Attribute]) -> bool {
    let mut rest = own;
    while let [attribute, after @ ..] = rest {
        let is_there = match attribute.inside {
            Some(inside) => needs_no_more(inside, others),
            None if !attribute.required => true,
            None => match find(attribute.name, others) {
                Some(other) => may_be_same(attribute.kind, other.kind),
                None => false,
            },
        };
        if !is_there {
            return false;
        }
        rest = after;
    }
    true
}

const fn may_be_same(a: Kind, b: Kind) -> bool {
    matches!((a, b), (Kind::Any, _) | (_, Kind::Any)) || same(a.as_str(), b.as_str())
}
