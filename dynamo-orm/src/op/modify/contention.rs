//! Why a modify was given up: others were always faster, or nobody knows whose work the item is.

use std::fmt;

use crate::error::{Attachment, Error};

/// How often a modify was tried in vain.
pub(super) struct Contention {
    pub(super) attempts: u32,
}

impl Attachment for Contention {}

impl fmt::Display for Contention {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.attempts {
            1 => f.write_str("somebody else wrote in between, in the one attempt"),
            attempts => write!(f, "somebody else wrote in between, in each of {attempts} attempts"),
        }
    }
}

/// The reply to a write was lost, and the item that it met when it was repeated does not tell.
pub(super) struct Doubt;

impl Attachment for Doubt {}

impl fmt::Display for Doubt {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a reply was lost, and the item does not tell whether the write is done")
    }
}

impl Error {
    /// A [`modify`](crate::Table::modify) used up its attempts, as each time somebody else wrote between its
    /// read and its write. Nothing of it was written.
    ///
    /// Such an error [`is_condition_failed`](Self::is_condition_failed) too (or, where transactions were in the
    /// way, is of the kind [`Conflict`](crate::ErrorKind::Conflict)), and [`old_item`](Self::old_item) gives the item
    /// that stood in the way last. A [`condition`](crate::Modify::condition) of the caller's that the item does
    /// not meet is a failed condition and no contention.
    #[must_use]
    #[inline]
    pub fn is_contended(&self) -> bool {
        self.attempts().is_some()
    }

    /// How many attempts a modify made that was given up for [contention](Self::is_contended).
    #[must_use]
    #[inline]
    pub fn attempts(&self) -> Option<u32> {
        self.attachment::<Contention>().map(|contention| contention.attempts)
    }
}
