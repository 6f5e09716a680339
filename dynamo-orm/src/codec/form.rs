//! What a Rust type is stored as and reads, as data: what a lock keeps of it.

use std::fmt;

use super::{Attribute, BesideTag};
use crate::kind::Kind;

/// What a type is stored as and reads. What is within is asked for by functions, as a type may hold
/// itself.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum StoredForm {
    /// Every value of an attribute type, or of [`Kind::Any`] of all.
    All(Kind),
    /// Values in one format, by its name.
    Format(Kind, &'static str),
    /// Values of a type that is mapped by hand, by its name in Rust: what it reads is not known.
    Opaque(Kind, &'static str),
    /// Whole numbers.
    Integer {
        /// How wide the type is.
        bits: u32,
        /// Whether some are below 0.
        is_signed: bool,
        /// Whether 0 is none of them.
        is_nonzero: bool,
    },
    /// Numbers that a float of that many bits holds exactly.
    Float(u32),
    /// B of that many bytes.
    Bytes(usize),
    /// A value, or the NULL; as an attribute, none.
    Optional(FormOf),
    /// L of any length.
    List(FormOf),
    /// L of one length.
    Array(FormOf, usize),
    /// L of these.
    Tuple(Vec<FormOf>),
    /// SS, NS or BS.
    Set(FormOf),
    /// M of any keys.
    Map {
        /// The texts that are keys.
        key: FormOf,
        /// The values.
        value: FormOf,
    },
    /// M with these attributes.
    Struct {
        /// The type's name in Rust, with its path.
        name: &'static str,
        /// The attributes, those of flattened fields in their places.
        attributes: &'static [Attribute],
    },
    /// S, the name of a variant.
    Names {
        /// The type's name in Rust, with its path.
        name: &'static str,
        /// The names that are written.
        names: &'static [&'static str],
        /// Older names, which are read.
        old: &'static [&'static str],
        /// Whether any other name is read, too.
        takes_others: bool,
    },
    /// M with the name of a variant in one attribute.
    Tagged(TaggedForm),
    /// What the variants hold, the first that fits.
    Untagged {
        /// The type's name in Rust, with its path.
        name: &'static str,
        /// Each variant by its name in Rust.
        variants: Vec<(&'static str, Held)>,
    },
}

/// What an enum with a tag is stored as.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct TaggedForm {
    /// The type's name in Rust, with its path.
    pub name: &'static str,
    /// The attribute with the name of the variant.
    pub tag: &'static str,
    /// The attribute that holds all that the variant does, if it does not stand beside the tag.
    pub content: Option<&'static str>,
    /// Each variant by its name in the table.
    pub variants: Vec<(&'static str, Held)>,
    /// Older names, each with the place of the variant.
    pub old: &'static [(&'static str, usize)],
    /// Whether a map with any other name is read, too.
    pub takes_others: bool,
}

/// What a variant holds.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Held {
    /// Nothing.
    Nothing,
    /// Attributes.
    Fields(&'static [Attribute]),
    /// One value.
    Value {
        /// What it is stored as.
        form: FormOf,
        /// Whether it must be there.
        required: bool,
    },
    /// A list of these.
    Elements(Vec<FormOf>),
}

impl Held {
    /// The attributes of a struct, beside a tag.
    #[must_use]
    pub const fn beside_tag<T: BesideTag>() -> Self {
        Self::Fields(T::ATTRIBUTES)
    }
}

/// Asks a type for its form.
#[derive(Clone, Copy)]
pub struct FormOf(fn() -> StoredForm);

impl FormOf {
    pub(crate) const fn new(form: fn() -> StoredForm) -> Self {
        Self(form)
    }

    /// The form.
    pub(crate) fn get(self) -> StoredForm {
        (self.0)()
    }
}

impl fmt::Debug for FormOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FormOf")
    }
}
