//! What goes wrong between serde and the codec. What serde would quote of the data is left out.

use std::fmt::{self, Display};

use serde::de::{Expected, Unexpected};

use crate::error::{DecodeError, EncodeError};

/// A type of the data could not be written.
#[derive(Debug)]
pub(super) struct WriteError(pub(super) EncodeError);

/// A type of the data could not be read.
#[derive(Debug)]
pub(super) struct ReadError(pub(super) DecodeError);

impl WriteError {
    pub(super) fn new(why: &'static str) -> Self {
        Self(EncodeError::new(why))
    }

    pub(super) fn into_inner(self) -> EncodeError {
        self.0
    }
}

impl ReadError {
    pub(super) fn new(why: impl Into<std::borrow::Cow<'static, str>>) -> Self {
        Self(DecodeError::unreadable(why))
    }

    pub(super) fn into_inner(self) -> DecodeError {
        self.0
    }
}

impl From<EncodeError> for WriteError {
    fn from(error: EncodeError) -> Self {
        Self(error)
    }
}

impl From<DecodeError> for ReadError {
    fn from(error: DecodeError) -> Self {
        Self(error)
    }
}

impl serde::ser::Error for WriteError {
    fn custom<T: Display>(_message: T) -> Self {
        Self::new("its `Serialize` refused it")
    }
}

impl serde::de::Error for ReadError {
    fn custom<T: Display>(_message: T) -> Self {
        Self::new("its `Deserialize` refused it")
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(format!("expected {expected}, found {}", described(&found)))
    }

    fn invalid_value(_found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(format!("expected {expected}, found another value"))
    }

    fn invalid_length(length: usize, expected: &dyn Expected) -> Self {
        Self::new(format!("expected {expected}, found {length} elements"))
    }

    fn unknown_variant(_variant: &str, expected: &'static [&'static str]) -> Self {
        Self::new(format!("expected the name of a variant: {}", expected.join(", ")))
    }

    fn unknown_field(_field: &str, expected: &'static [&'static str]) -> Self {
        Self::new(format!("expected no other fields than {}", expected.join(", ")))
    }

    fn missing_field(field: &'static str) -> Self {
        Self(DecodeError::unreadable("expected a value, found no attribute").at(field))
    }
}

/// What was found, without its value.
fn described(found: &Unexpected<'_>) -> &'static str {
    match found {
        Unexpected::Bool(_) => "BOOL",
        Unexpected::Unsigned(_) | Unexpected::Signed(_) | Unexpected::Float(_) => "N",
        Unexpected::Char(_) | Unexpected::Str(_) => "S",
        Unexpected::Bytes(_) => "B",
        Unexpected::Unit | Unexpected::Option => "NULL",
        Unexpected::Seq => "L",
        Unexpected::Map => "M",
        _ => "another value",
    }
}

impl Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.0, f)
    }
}

impl Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.0, f)
    }
}

impl std::error::Error for WriteError {}
impl std::error::Error for ReadError {}
