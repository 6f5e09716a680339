//! `null`: `None` as the NULL, in place of no attribute.

use crate::codec::{FromAttribute, Reader, ToAttribute, Writer};
use crate::error::{EncodeResult, DecodeResult};
use crate::kind::Kind;

/// An `Option` whose `None` is written.
#[derive(Debug)]
pub struct OrNull<T>(pub T);

impl<T> OrNull<T> {
    /// What it stands around.
    #[must_use]
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T: ToAttribute> ToAttribute for OrNull<&Option<T>> {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        self.0.write(writer)
    }

    fn is_absent(&self) -> bool {
        self.0.is_empty_set()
    }

    fn is_empty_set(&self) -> bool {
        self.0.is_empty_set()
    }
}

/// The NULL is `None` whatever the type within takes it for.
impl<T: FromAttribute> FromAttribute for OrNull<Option<T>> {
    const ACCEPTS_NULL: bool = true;
    const REQUIRED: bool = false;

    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        if reader.kind()? == Kind::Null {
            return reader.null().map(|()| Self(None));
        }
        T::read(reader).map(|value| Self(Some(value)))
    }

    fn absent() -> Option<Self> {
        Some(Self(None))
    }
}
