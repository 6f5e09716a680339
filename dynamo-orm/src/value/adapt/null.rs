//! `null`: `None` as the NULL, in place of no attribute.

use std::marker::PhantomData;

use crate::codec::{FromAttribute, Reader, ToAttribute, Writer};
use crate::error::{DecodeResult, EncodeResult};
use crate::kind::Kind;
use crate::value::Accepts;

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

/// What an update sets such a field through: `None` is written, the empty set removes.
#[derive(Debug)]
pub struct Nullable<F>(PhantomData<F>);

/// An argument on its way through it.
#[derive(Debug)]
pub struct NullableArgument<A>(pub A);

impl<F: Accepts<A>, A> Accepts<NullableArgument<A>> for Nullable<F> {
    fn accept(argument: &NullableArgument<A>, writer: &mut Writer) -> EncodeResult {
        F::accept(&argument.0, writer)
    }

    /// What can be written is no empty set.
    fn is_absent(argument: &NullableArgument<A>) -> bool {
        F::is_absent(&argument.0) && F::accept(&argument.0, &mut Writer::default()).is_err()
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
