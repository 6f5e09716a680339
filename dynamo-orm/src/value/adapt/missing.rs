//! `default`: a field whose attribute may be missing, and is then what the derive says.

use crate::codec::{Attribute, FromAttribute, Reader};
use crate::error::DecodeResult;
use crate::value::DynamoValue;

/// What was read of such a field: nothing where its attribute is missing.
#[derive(Debug)]
pub struct MayLack<T>(Option<T>);

impl<T> MayLack<T> {
    pub(in crate::value) fn found(value: T) -> Self {
        Self(Some(value))
    }

    pub(in crate::value) fn missing() -> Self {
        Self(None)
    }

    /// The value, or that which stands for a missing one.
    #[must_use]
    pub fn or<F>(self, default: impl FnOnce() -> F, unwrap: impl FnOnce(T) -> F) -> F {
        self.0.map_or_else(default, unwrap)
    }
}

impl<T: FromAttribute> FromAttribute for MayLack<T> {
    const ACCEPTS_NULL: bool = T::ACCEPTS_NULL;
    const REQUIRED: bool = false;

    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        T::read(reader).map(|value| Self(Some(value)))
    }

    fn absent() -> Option<Self> {
        Some(Self(None))
    }
}

impl Attribute {
    /// Holds a default to types that are always written: what is left out comes back as the default.
    /// For constants: what it finds does not compile.
    #[doc(hidden)]
    #[track_caller]
    pub const fn assert_written<T: DynamoValue>() {
        assert!(
            T::REQUIRED,
            "an empty value of this type is left out of the item, and would come back as the default; write `default` alone, or a type that is always written"
        );
    }
}
