//! Typed paths: which attribute of which item, and what may be done with it.
//!
//! A path is data; the types around it are markers without size. Conditions and updates on paths
//! are in the room `expr`.

mod marker;
mod segment;

pub use marker::{
    CanRemove, CanSet, Derived, Element, Flat, KeyField, Managed, Marker, Optional, Required, Slot,
    Stored, Tag,
};
pub use segment::PathBuf;
pub(crate) use segment::Segment;

use std::fmt;
use std::marker::PhantomData;

use crate::codec::Tagged;

/// The path to an attribute of type `T` in the item `R`; `M` says what may be done with it.
///
/// Made by the methods of an item's [`fields`](crate::DynamoItem::fields), or of the argument of
/// an update's `apply`.
pub struct Path<R, T, M = Required> {
    segments: PathBuf,
    typed: Typed<R, T, M>,
}

/// Neither owned nor borrowed, so that a path is `Send` whatever it leads to.
type Typed<R, T, M> = PhantomData<fn() -> (R, T, M)>;

impl<R, T, M> Path<R, T, M> {
    /// The path of a field of the struct at this path.
    #[doc(hidden)]
    #[must_use]
    pub fn child<P: From<PathBuf>>(&self, name: &'static str) -> P {
        P::from(self.segments.join(Segment::Name(name.into())))
    }

    /// The place of a flattened field of the struct at this path: that of the struct itself.
    #[doc(hidden)]
    #[must_use]
    pub fn flat<P: From<PathBuf>>(&self) -> P {
        P::from(self.segments.clone())
    }

    /// The path of the tag of an enum: the attribute that names the variant, as in
    /// `log.event().tag().eq("Login")`.
    ///
    /// It can be compared, not changed: a variant changes with all that it holds.
    #[must_use]
    pub fn tag(&self) -> Path<R, String, Tag>
    where
        T: Tagged,
    {
        self.child(T::TAG)
    }

    pub(crate) fn segments(&self) -> &PathBuf {
        &self.segments
    }
}

impl<R, T, M> From<PathBuf> for Path<R, T, M> {
    fn from(segments: PathBuf) -> Self {
        Self { segments, typed: PhantomData }
    }
}

impl<R, T, M> Clone for Path<R, T, M> {
    fn clone(&self) -> Self {
        Self::from(self.segments.clone())
    }
}

impl<R, T, M> fmt::Debug for Path<R, T, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Path({:?})", self.segments)
    }
}

/// The path of an item's field.
#[must_use]
pub fn field<P: From<PathBuf>>(name: &'static str) -> P {
    P::from(PathBuf::of(name))
}

/// The place of an item's flattened field: that of the item itself.
#[must_use]
pub fn flat<P: From<PathBuf>>() -> P {
    P::from(PathBuf::item())
}
