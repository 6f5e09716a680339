//! Failures of transactions.

use super::service::{ServiceAnswer, kind_of};
use super::{CancelledAction, Cause, Error, ErrorKind};

impl Error {
    /// The service cancelled a transaction: none of its actions was applied.
    /// [`reasons`](Self::reasons) tells which of them were to blame.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.0.kind == ErrorKind::Cancelled
    }

    /// Another transaction was at work on the item at the same time; sending it again may succeed.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        self.0.kind == ErrorKind::Conflict
    }

    /// A transaction with the same token was sent before, with other actions; the one at hand was
    /// not applied.
    #[must_use]
    pub fn is_token_reused(&self) -> bool {
        self.0.kind == ErrorKind::TokenReused
    }

    /// Why a transaction was cancelled: one entry for each action, in the order in which they were
    /// added, `None` for an action that was not to blame. Empty for any other error.
    ///
    /// Each answers the questions that the action alone would have answered:
    /// [`is_already_exists`](Self::is_already_exists) of an insert, with its
    /// [`old_item`](Self::old_item), [`is_condition_failed`](Self::is_condition_failed),
    /// [`is_not_found`](Self::is_not_found), [`is_conflict`](Self::is_conflict),
    /// [`is_throttled`](Self::is_throttled); else [`service_code`](Self::service_code) has the
    /// service's name for it, as `ValidationError` or `ItemCollectionSizeLimitExceeded`.
    #[must_use]
    pub fn reasons(&self) -> &[Option<Self>] {
        self.answer().map_or(&[], |answer| &answer.reasons)
    }

    /// Gives the error of each action its own meaning.
    pub(crate) fn map_reasons(mut self, mut map: impl FnMut(usize, Self) -> Self) -> Self {
        if let Cause::Service(answer) = &mut self.0.cause {
            for (index, reason) in answer.reasons.iter_mut().enumerate() {
                *reason = reason.take().map(|reason| map(index, reason));
            }
        }
        self
    }

    /// One reason for each action that the caller added, of the reasons for its parts: the first that
    /// stays, however often the transaction is sent, before one that may pass.
    pub(crate) fn gather_reasons(mut self, counts: impl Iterator<Item = usize>) -> Self {
        if let Cause::Service(answer) = &mut self.0.cause
            && !answer.reasons.is_empty()
        {
            let mut each = std::mem::take(&mut answer.reasons).into_iter();
            let gathered = counts.map(|count| {
                let blamed = each.by_ref().take(count).flatten();
                let (passing, staying): (Vec<_>, Vec<_>) = blamed.partition(Self::is_transient);
                staying.into_iter().chain(passing).next()
            });
            answer.reasons = gathered.collect();
        }
        self
    }
}

/// The error of one action; `None` for one that was not to blame.
pub(super) fn reason(action: CancelledAction) -> Option<Error> {
    let code = action.code.filter(|code| code != "None")?;
    let answer = ServiceAnswer {
        message: action.message,
        old_item: action.item,
        ..ServiceAnswer::new(code.clone())
    };
    Some(Error::new(kind_of(Some(&code)), Cause::Service(answer)))
}
