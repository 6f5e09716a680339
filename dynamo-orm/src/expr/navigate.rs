//! From a list to its elements, from a map to its entries.

use crate::path::{Element, Path, Segment, Stored};
use crate::value::{DynamoValue, Indexed, Map};

/// The path of an element of a list of type `L`.
type ElementPath<R, L> = <<L as Indexed>::Item as DynamoValue>::Path<R, <L as Indexed>::Place>;

/// The path of an entry's value in a map of type `L`.
type EntryPath<R, L> = <<L as Map>::Value as DynamoValue>::Path<R, Element>;

impl<R, T, M> Path<R, T, M> {
    /// The element at that place of the list, counted from 0.
    ///
    /// Setting one past the end adds it there; removing one moves up those after it. In a condition
    /// an element that is not there is a missing attribute. An array has all its elements: one past
    /// its end is refused before sending, and so is taking one away.
    #[must_use]
    pub fn index(&self, index: usize) -> ElementPath<R, T::Operators>
    where
        T: DynamoValue,
        T::Operators: Indexed,
        M: Stored,
    {
        let segment = match T::Operators::LENGTH {
            Some(length) => Segment::Slot(index, length),
            None => Segment::Index(index),
        };
        ElementPath::<R, T::Operators>::from(self.segments().join(segment))
    }

    /// The value under that key of the map.
    #[must_use]
    pub fn key(&self, key: impl Into<String>) -> EntryPath<R, T::Operators>
    where
        T: DynamoValue,
        T::Operators: Map,
        M: Stored,
    {
        let name = Segment::Name(key.into().into());
        EntryPath::<R, T::Operators>::from(self.segments().join(name))
    }
}
