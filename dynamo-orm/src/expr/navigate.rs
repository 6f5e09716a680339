//! From a list to its elements, from a map to its entries.
//!
//! The path that is returned is a parameter: were it spelt as a type of the bound, the compiler
//! would say of a wrong type that there is no such method, and not in the words of the bound.

use crate::path::{Path, PathBuf, Segment, Stored};
use crate::value::{DynamoValue, Indexed, Map};

impl<R, T, M> Path<R, T, M> {
    /// The element at that place of the list, counted from 0.
    ///
    /// Setting one past the end adds it there; removing one moves up those after it. In a condition
    /// an element that is not there is a missing attribute. An array has all its elements: one past
    /// its end is refused before sending, and so is taking one away.
    #[must_use]
    pub fn index<P>(&self, index: usize) -> P
    where
        T: DynamoValue,
        T::Operators: Indexed<Path<R> = P>,
        P: From<PathBuf>,
        M: Stored,
    {
        let segment = match T::Operators::LENGTH {
            Some(length) => Segment::Slot(index, length),
            None => Segment::Index(index),
        };
        P::from(self.segments().join(segment))
    }

    /// The value under that key of the map.
    #[must_use]
    pub fn key<P>(&self, key: impl Into<String>) -> P
    where
        T: DynamoValue,
        T::Operators: Map<Path<R> = P>,
        P: From<PathBuf>,
        M: Stored,
    {
        let name = Segment::Name(key.into().into());
        P::from(self.segments().join(name))
    }
}
