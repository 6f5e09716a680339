//! What became of a write that failed.

use super::{Error, ErrorKind, Sent};

/// What became of a write whose call failed; see [`Error::outcome`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WriteOutcome {
    /// The write is in the table; only its answer is not as it was asked for.
    Applied,
    /// The write is not in the table, and will not be.
    NotApplied,
    /// An attempt was sent and nobody knows what became of it.
    Unknown,
}

impl Error {
    /// What became of the write, as far as can be known; never a guess.
    ///
    /// - `NotApplied`: nothing was sent, or the service refused every attempt. So of every read.
    /// - `Unknown`: an attempt was sent, and its reply was lost, damaged, or an internal error of
    ///   the service; attempts of the SDK count. The write may be in the table, may become visible
    ///   later, or may never have arrived.
    /// - `Applied`: the service did as it was asked, but what was to be given back cannot be.
    ///
    /// A lost reply is resolved where it can be. After one, the SDK sends the call again (and where it
    /// gives up, this crate does so once more, if the write knows its own work), and the condition of
    /// a write that is in the table already fails. Such a failure is no error where the
    /// item that it met is the very one that was to be written: [`insert`](crate::Table::insert) and
    /// [`put`](crate::Table::put) with a condition succeed if every attribute of it is equal; an update
    /// that sets an attribute to a new value on the condition that it has an old one (a version, a
    /// status) if all that it sets is so. Two callers who write equal items at once cannot be told apart
    /// by that: give the item something of its own, such as an identifier of who wrote it, where that matters.
    #[must_use]
    pub fn outcome(&self) -> WriteOutcome {
        self.0.outcome
    }

    /// Whether a write may be in the table although this call failed: that its
    /// [`outcome`](Self::outcome) is not [`NotApplied`](WriteOutcome::NotApplied).
    #[must_use]
    pub fn may_have_been_applied(&self) -> bool {
        self.0.outcome != WriteOutcome::NotApplied
    }

    pub(crate) fn sent(mut self, sent: Sent) -> Self {
        if self.0.outcome == WriteOutcome::NotApplied && sent == Sent::Write {
            self.0.outcome = WriteOutcome::Unknown;
        }
        self
    }

    /// The service did what it was asked, whatever became of its answer.
    pub(crate) fn applied(mut self) -> Self {
        self.0.outcome = WriteOutcome::Applied;
        self
    }

    /// Sending the same again may bring another answer.
    pub(crate) fn is_transient(&self) -> bool {
        match self.0.kind {
            ErrorKind::Throttled | ErrorKind::Transport | ErrorKind::Conflict => true,
            ErrorKind::Service => self.answer().is_some_and(|answer| answer.status >= 500),
            _ => false,
        }
    }
}
