//! What the codec knows of a struct's field.

use crate::kind::Kind;

/// An attribute of an item or of a nested map, as its field declares it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attribute {
    /// The name in DynamoDB, after `rename` and `rename_all`.
    pub name: &'static str,
    /// The attribute type that the field is written as.
    pub kind: Kind,
    /// Whether an item without this attribute cannot be read.
    pub required: bool,
}

impl Attribute {
    pub(crate) const fn new(name: &'static str, kind: Kind, required: bool) -> Self {
        Self { name, kind, required }
    }
}
