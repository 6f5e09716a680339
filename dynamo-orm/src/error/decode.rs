//! Reading failed: DynamoDB JSON to a Rust value.
//!
//! Carries the path, what was expected and what was found by its type name; never a value.

use std::borrow::Cow;
use std::fmt;

use super::path::Trail;
use crate::kind::Kind;

/// What a read gives: the value, or why and where it could not be read.
pub type DecodeResult<T> = Result<T, DecodeError>;

/// A stored attribute could not be read as the Rust type.
///
/// Shows the path into the item (`address.homes[2].zip`), what was expected and which attribute
/// type was found. It never holds or shows the value.
///
/// # Examples
///
/// ```
/// use dynamo_orm::{AttributeValue, from_attribute_value};
///
/// let stored = AttributeValue::L(vec![AttributeValue::S("ten".into())]);
/// let error = from_attribute_value::<Vec<u32>>(&stored).unwrap_err();
/// assert_eq!(error.decode_error().unwrap().to_string(), "[0]: expected N, found S");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct DecodeError(Box<Inner>);

#[derive(Clone, PartialEq, Eq)]
struct Inner {
    trail: Trail,
    fault: Fault,
}

#[derive(Clone, PartialEq, Eq)]
enum Fault {
    WrongType {
        expected: Kind,
        found: Kind,
    },
    Missing {
        expected: Kind,
    },
    Name {
        known: &'static [&'static str],
        is_missing: bool,
    },
    Unreadable(Cow<'static, str>),
    /// An item of another type; `None` where several types were looked for.
    Foreign {
        entity: Option<&'static str>,
        is_missing: bool,
    },
    /// An item that an earlier edition of the struct wrote, where none is upgraded.
    Older {
        known: u64,
    },
    /// An item that a later edition of the struct wrote.
    Newer {
        known: u64,
    },
}

impl DecodeError {
    fn new(fault: Fault) -> Self {
        Self(Box::new(Inner { trail: Trail::default(), fault }))
    }

    /// The attribute is there, but of another type.
    #[must_use]
    pub fn wrong_type(expected: Kind, found: Kind) -> Self {
        Self::new(Fault::WrongType { expected, found })
    }

    /// The attribute is not there, and the type has no value for that.
    #[must_use]
    pub fn missing(expected: Kind) -> Self {
        Self::new(Fault::Missing { expected })
    }

    /// The attribute has the right type and a value that the Rust type does not hold, or the JSON is broken.
    ///
    /// `why` is a phrase such as "expected a whole number from 0 to 255"; it must not quote the value.
    #[must_use]
    pub fn unreadable(why: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Fault::Unreadable(why.into()))
    }

    /// A text that should be one of these names.
    pub(crate) fn unknown_name(known: &'static [&'static str]) -> Self {
        Self::new(Fault::Name { known, is_missing: false })
    }

    /// No attribute where one should be, with one of these names.
    pub(crate) fn missing_name(known: &'static [&'static str]) -> Self {
        Self::new(Fault::Name { known, is_missing: true })
    }

    /// An item of another type, or one that does not tell its type.
    pub(crate) fn foreign(entity: Option<&'static str>, is_missing: bool) -> Self {
        Self::new(Fault::Foreign { entity, is_missing })
    }

    /// An item of an earlier edition than the struct's, read in part.
    pub(crate) fn older(known: u64) -> Self {
        Self::new(Fault::Older { known })
    }

    /// An item of a later edition than the struct's.
    pub(crate) fn newer(known: u64) -> Self {
        Self::new(Fault::Newer { known })
    }

    /// The item is one of another type, or does not tell of which it is.
    #[must_use]
    pub fn is_foreign_item(&self) -> bool {
        matches!(self.0.fault, Fault::Foreign { .. })
    }

    /// The item was written by a later edition of the struct, which this program does not know.
    #[must_use]
    pub fn is_newer_version(&self) -> bool {
        matches!(self.0.fault, Fault::Newer { .. })
    }

    /// The item was written by an earlier edition of the struct, and is read in part, which no upgrade
    /// leads to.
    #[must_use]
    pub fn is_older_version(&self) -> bool {
        matches!(self.0.fault, Fault::Older { .. })
    }

    pub(crate) fn wrong_length(expected: usize, found: usize) -> Self {
        Self::unreadable(format!("expected {expected} elements, found {found}"))
    }

    /// The same error, one named step further out.
    #[must_use]
    pub fn at(mut self, name: impl Into<Cow<'static, str>>) -> Self {
        self.0.trail.push_name(name);
        self
    }

    /// The same error, one list element further out.
    #[must_use]
    pub fn at_index(mut self, index: usize) -> Self {
        self.0.trail.push_index(index);
        self
    }

    pub(super) fn within(mut self, trail: Trail) -> Self {
        self.0.trail = trail;
        self
    }

    /// The path from the item to the attribute, as `address.homes[2].zip`; empty for the item itself.
    #[must_use]
    pub fn path(&self) -> String {
        self.0.trail.to_string()
    }

    /// The attribute type that was expected, where a type was the trouble.
    #[must_use]
    pub fn expected(&self) -> Option<Kind> {
        match self.0.fault {
            Fault::WrongType { expected, .. } | Fault::Missing { expected } => Some(expected),
            Fault::Name { is_missing: true, .. } => Some(Kind::S),
            Fault::Name { is_missing: false, .. }
            | Fault::Unreadable(_)
            | Fault::Foreign { .. }
            | Fault::Older { .. }
            | Fault::Newer { .. } => None,
        }
    }

    /// The attribute type that was found; `None` for a missing attribute.
    #[must_use]
    pub fn found(&self) -> Option<Kind> {
        match self.0.fault {
            Fault::WrongType { found, .. } => Some(found),
            Fault::Missing { .. }
            | Fault::Name { .. }
            | Fault::Unreadable(_)
            | Fault::Foreign { .. }
            | Fault::Older { .. }
            | Fault::Newer { .. } => None,
        }
    }

    pub(super) fn write_behind(&self, place: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.trail.write_behind(place, f)?;
        write!(f, "{}", self.0.fault)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WrongType { expected, found } => write!(f, "expected {expected}, found {found}"),
            Self::Missing { expected } => write!(f, "expected {expected}, found no attribute"),
            Self::Name { known, is_missing } => {
                f.write_str(if known.len() == 1 { "expected " } else { "expected one of " })?;
                for (position, name) in known.iter().enumerate() {
                    let comma = if position > 0 { ", " } else { "" };
                    write!(f, "{comma}`{name}`")?;
                }
                f.write_str(if *is_missing {
                    ", found no attribute"
                } else {
                    ", found another name"
                })
            }
            Self::Unreadable(why) => f.write_str(why),
            Self::Foreign { entity, is_missing } => {
                match entity {
                    Some(entity) => write!(f, "expected the entity `{entity}`, ")?,
                    None => f.write_str("expected an entity of the collection, ")?,
                }
                f.write_str(if *is_missing { "found none" } else { "found another" })
            }
            Self::Older { known } => write!(
                f,
                "expected schema version {known}, found an older one, which is read whole or not at all"
            ),
            Self::Newer { known } => {
                write!(f, "expected schema version {known} or an older one, found a newer one")
            }
        }
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_behind("", f)
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DecodeError({self})")
    }
}

impl std::error::Error for DecodeError {}
