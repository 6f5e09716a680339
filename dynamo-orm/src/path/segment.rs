//! The plain data of a path.

use std::borrow::Cow;
use std::fmt;

/// One step of a path.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Segment {
    /// An attribute or a map key.
    Name(Cow<'static, str>),
}

impl Segment {
    pub(crate) fn name(&self) -> &Cow<'static, str> {
        let Self::Name(name) = self;
        name
    }
}

/// A path's steps from the item inwards, without types; at least one.
#[derive(Clone, PartialEq, Eq)]
pub struct PathBuf(Vec<Segment>);

impl PathBuf {
    pub(crate) fn of(name: &'static str) -> Self {
        Self(vec![Segment::Name(name.into())])
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

    /// Whether one of the two leads through the place of the other, so that one update cannot hold both.
    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).all(|(a, b)| a == b)
    }
}

impl fmt::Debug for PathBuf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, Segment::Name(name)) in self.0.iter().enumerate() {
            if position > 0 {
                f.write_str(".")?;
            }
            f.write_str(name)?;
        }
        Ok(())
    }
}
