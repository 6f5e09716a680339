//! The plain data of a path.

use std::borrow::Cow;
use std::fmt;

/// One step of a path.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Segment {
    /// An attribute or a map key.
    Name(Cow<'static, str>),
    /// An element of a list.
    Index(usize),
    /// An element of an array, and how many it has.
    Slot(usize, usize),
}

/// A path's steps from the item inwards, without types; at least one, but for the place of a
/// flattened field, which is the item itself and which nothing can be done with ([`Stored`]).
///
/// [`Stored`]: super::Stored
#[derive(Clone, PartialEq, Eq)]
pub struct PathBuf(Vec<Segment>);

impl PathBuf {
    pub(crate) fn of(name: &'static str) -> Self {
        Self(vec![Segment::Name(name.into())])
    }

    /// An attribute whose name is data, as that of one which no field has.
    pub(crate) fn of_data(name: String) -> Self {
        Self(vec![Segment::Name(name.into())])
    }

    /// The item itself.
    pub(super) fn item() -> Self {
        Self(Vec::new())
    }

    pub(crate) fn join(&self, segment: Segment) -> Self {
        let mut segments = Vec::with_capacity(self.0.len() + 1);
        segments.extend_from_slice(&self.0);
        segments.push(segment);
        Self(segments)
    }

    pub(crate) fn iter(&self) -> std::slice::Iter<'_, Segment> {
        self.0.iter()
    }

    /// The attribute of the item that the path starts at.
    pub(crate) fn attribute(&self) -> &str {
        match self.0.first() {
            Some(Segment::Name(name)) => name,
            Some(Segment::Index(_) | Segment::Slot(..)) | None => "",
        }
    }

    /// Whether the path is an attribute of the item, and not a place within one.
    pub(crate) fn is_attribute(&self) -> bool {
        self.0.len() == 1
    }

    /// Whether the path leads into a list or an array.
    pub(crate) fn is_within_list(&self) -> bool {
        self.0.iter().any(|segment| matches!(segment, Segment::Index(_) | Segment::Slot(..)))
    }

    /// Whether the path leads to an element of an array, which must stay.
    pub(crate) fn is_slot(&self) -> bool {
        matches!(self.0.last(), Some(Segment::Slot(..)))
    }

    /// Whether one of the two leads through the place of the other, or one takes for a list what
    /// the other takes for a map, so that one update cannot hold both.
    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        for (a, b) in self.0.iter().zip(&other.0) {
            match (a, b) {
                (a, b) if a == b => {}
                (Segment::Name(_), Segment::Name(_))
                | (Segment::Index(_), Segment::Index(_))
                | (Segment::Slot(..), Segment::Slot(..)) => return false,
                _ => return true,
            }
        }
        true
    }
}

/// The keys of maps are data and not shown.
impl fmt::Debug for PathBuf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Name(Cow::Borrowed(name)) if position == 0 => f.write_str(name)?,
                Segment::Name(Cow::Borrowed(name)) => write!(f, ".{name}")?,
                Segment::Name(Cow::Owned(_)) => f.write_str(".?")?,
                Segment::Index(index) | Segment::Slot(index, _) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}
