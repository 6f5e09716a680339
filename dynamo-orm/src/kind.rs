//! The ten attribute types, by the words that DynamoDB JSON uses.

use std::fmt;

/// The type of a DynamoDB attribute, by its name on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// Text.
    S,
    /// A number of up to 38 significant digits.
    N,
    /// Bytes.
    B,
    /// `true` or `false`.
    Bool,
    /// The null value.
    Null,
    /// A set of texts.
    SS,
    /// A set of numbers.
    NS,
    /// A set of byte strings.
    BS,
    /// A list.
    L,
    /// A map with text keys.
    M,
    /// Any of the others: the type of a value that is not known before it is read.
    Any,
}

impl Kind {
    /// The type that DynamoDB JSON names by these bytes.
    pub(crate) fn from_tag(tag: &[u8]) -> Option<Self> {
        Some(match tag {
            b"S" => Self::S,
            b"N" => Self::N,
            b"B" => Self::B,
            b"BOOL" => Self::Bool,
            b"NULL" => Self::Null,
            b"SS" => Self::SS,
            b"NS" => Self::NS,
            b"BS" => Self::BS,
            b"L" => Self::L,
            b"M" => Self::M,
            _ => return None,
        })
    }

    /// The name on the wire: `S`, `BOOL`, ..; `any type` for [`Kind::Any`].
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::S => "S",
            Self::N => "N",
            Self::B => "B",
            Self::Bool => "BOOL",
            Self::Null => "NULL",
            Self::SS => "SS",
            Self::NS => "NS",
            Self::BS => "BS",
            Self::L => "L",
            Self::M => "M",
            Self::Any => "any type",
        }
    }

    /// The type of a set of elements of this type, where there is one.
    #[must_use]
    pub const fn set(self) -> Option<Self> {
        match self {
            Self::S => Some(Self::SS),
            Self::N => Some(Self::NS),
            Self::B => Some(Self::BS),
            _ => None,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
