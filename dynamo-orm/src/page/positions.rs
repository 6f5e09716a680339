//! Where each segment of a parallel scan goes on.

use std::sync::Arc;

use super::binding::SEAL_BYTES;
use super::text::{content, sealed, sealed_text, unsealed};
use super::{Binding, KeyShape};
use crate::error::{EncodeError, EncodeResult, Error};

/// The first byte of all positions.
const VERSION: u8 = 2;

const NOT_STARTED: u8 = 0;
const DONE: u8 = 1;
const AT_KEY: u8 = 2;

/// Where each segment of a parallel scan goes on: at its beginning, behind an item, or nowhere.
///
/// Text for a file or a queue, by `Display` and `FromStr` or by serde; made by
/// [`SegmentRows::positions`](crate::SegmentRows::positions) and given back to
/// [`SegmentedScan::start_at`](crate::SegmentedScan::start_at). Like a [`Cursor`](crate::Cursor) it
/// holds keys that whoever has it can read, is neither secret nor signed, and is bound: to its
/// table, its index and its number of segments.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Positions(Arc<[u8]>);

sealed_text!(
    Positions,
    VERSION,
    "this text is no positions of a scan; give back what `Display` of them gave"
);

/// Where one segment goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Position {
    Start,
    /// Behind the item with that key.
    At(Vec<u8>),
    Done,
}

impl Position {
    pub(crate) fn key(self) -> Option<Vec<u8>> {
        match self {
            Self::At(key) => Some(key),
            Self::Start | Self::Done => None,
        }
    }

    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Start => out.push(NOT_STARTED),
            Self::Done => out.push(DONE),
            Self::At(key) => {
                out.push(AT_KEY);
                // A key is some kilobytes long at most.
                out.extend_from_slice(&u32::try_from(key.len()).unwrap_or_default().to_be_bytes());
                out.extend_from_slice(key);
            }
        }
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        let (tag, rest) = bytes.split_first()?;
        *bytes = rest;
        Some(match *tag {
            NOT_STARTED => Self::Start,
            DONE => Self::Done,
            AT_KEY => {
                let (length, rest) = bytes.split_first_chunk()?;
                let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
                let (key, rest) = rest.split_at_checked(length)?;
                *bytes = rest;
                Self::At(key.to_vec())
            }
            _ => return None,
        })
    }
}

/// Writes positions, one after the other.
#[derive(Default)]
pub(crate) struct Bookmarks(Vec<u8>);

impl Bookmarks {
    pub(crate) fn add(&mut self, position: &Position) {
        position.write(&mut self.0);
    }

    pub(crate) fn seal(&self, binding: &Binding) -> Positions {
        Positions(sealed(VERSION, binding, &self.0).into())
    }
}

impl Positions {
    /// Nothing was read yet, whatever scan it is: those of one that was refused.
    pub(crate) fn beginning() -> Self {
        let mut bytes = vec![VERSION];
        bytes.resize(1 + SEAL_BYTES, 0);
        bytes.push(NOT_STARTED);
        Self(bytes.into())
    }

    /// The positions of that many segments, if they belong there.
    pub(crate) fn open(
        &self,
        binding: &Binding,
        shape: &KeyShape,
        segments: u32,
    ) -> EncodeResult<Vec<Position>> {
        let refusal = "these positions are of another table, index or number of segments, or were changed; start without them";
        if *self == Self::beginning() {
            return Ok((0..segments).map(|_| Position::Start).collect());
        }
        unsealed(&self.0, binding, refusal)?;
        self.read(shape, segments).ok_or_else(|| EncodeError::new(refusal))
    }

    fn read(&self, shape: &KeyShape, segments: u32) -> Option<Vec<Position>> {
        let mut rest = content(&self.0)?;
        let mut positions = Vec::new();
        for _ in 0..segments {
            let position = Position::read(&mut rest)?;
            // As with a cursor: nothing but a key comes into the request.
            positions.push(match position {
                Position::At(key) => Position::At(shape.read(&key).ok()??),
                other => other,
            });
        }
        rest.is_empty().then_some(positions)
    }
}

impl Error {
    /// Where to go on, in an error that [`is_incomplete`](Self::is_incomplete) of a parallel scan.
    #[must_use]
    pub fn positions(&self) -> Option<Positions> {
        self.resume_at()?.parse().ok()
    }
}
