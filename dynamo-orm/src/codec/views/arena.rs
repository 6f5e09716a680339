//! Where views put what does not stand in the answer as they show it.

use std::fmt;
use std::mem::needs_drop;

use base64_simd::STANDARD;
use bumpalo::Bump;
use bumpalo::collections::Vec as BumpVec;

use crate::error::{DecodeError, DecodeResult};

/// Where a view puts what cannot be shown as it stands in the answer: texts with escapes, bytes, lists.
///
/// It is handed to [`Viewed::view`](crate::Viewed::view), which hands it on to the views of other types.
/// It is emptied before each item and keeps its memory, so that a view allocates nothing once an item as
/// large was seen.
pub struct Arena(Bump);

impl Arena {
    pub(crate) fn new() -> Self {
        Self(Bump::new())
    }

    /// Empties it; the largest block of memory is kept.
    pub(crate) fn reset(&mut self) {
        self.0.reset();
    }

    pub(crate) fn text(&self, text: &str) -> &str {
        self.0.alloc_str(text)
    }

    pub(crate) fn bytes(&self, bytes: &[u8]) -> &[u8] {
        self.0.alloc_slice_copy(bytes)
    }

    /// The bytes of a B.
    pub(crate) fn base64(&self, text: &str) -> DecodeResult<&[u8]> {
        let room = self.0.alloc_slice_copy(text.as_bytes());
        let bytes = STANDARD.decode_inplace(room);
        bytes.map(|bytes| &*bytes).map_err(|_| DecodeError::unreadable("expected base64 in a B"))
    }

    /// A value behind a reference.
    pub(crate) fn one<T>(&self, value: T) -> &T {
        const { assert_in_arena::<T>() };
        self.0.alloc(value)
    }
}

impl fmt::Debug for Arena {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Arena")
    }
}

/// A list that grows in an arena.
pub(crate) struct ArenaList<'v, T>(BumpVec<'v, T>);

impl<'v, T> ArenaList<'v, T> {
    pub(crate) fn new(arena: &'v Arena) -> Self {
        const { assert_in_arena::<T>() };
        Self(BumpVec::new_in(&arena.0))
    }

    pub(crate) fn push(&mut self, value: T) {
        self.0.push(value);
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn into_slice(self) -> &'v mut [T] {
        self.0.into_bump_slice_mut()
    }
}

impl<T> fmt::Debug for ArenaList<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ArenaList")
    }
}

/// Holds what stands in an arena to types that own nothing, as an arena drops nothing. For constants:
/// what it finds does not compile.
#[track_caller]
pub(crate) const fn assert_in_arena<T>() {
    assert!(
        !needs_drop::<T>(),
        "the elements of a list that is shown own memory, which a view has no place for; write `#[dynamo(owned)]` on this field"
    );
}
