//! Failures of writes whose values are kept unique.

use super::{Cause, Error, ErrorKind};

impl Error {
    /// Another item has this value of an attribute that is `unique`;
    /// [`unique_attribute`](Self::unique_attribute) tells which attribute. Nothing was written.
    ///
    /// In a transaction it is one of the [`reasons`](Self::reasons).
    #[must_use]
    pub fn is_unique_violation(&self) -> bool {
        self.0.kind == ErrorKind::UniqueViolation
    }

    /// The `unique` attribute that a write failed on, by its name in DynamoDB. The value is not told.
    #[must_use]
    pub fn unique_attribute(&self) -> Option<&str> {
        match &self.0.cause {
            Cause::Unique(name) => Some(name),
            Cause::Shared(error) => error.unique_attribute(),
            _ => None,
        }
    }

    /// A write that failed on what keeps an attribute unique, which is of that kind.
    pub(crate) fn unique(kind: ErrorKind, attribute: &'static str) -> Self {
        Self::new(kind, Cause::Unique(attribute))
    }

    /// The reason of the only action of a transaction, as that action alone would have failed.
    pub(crate) fn only_reason(mut self) -> Self {
        let outcome = self.0.outcome;
        let Cause::Service(answer) = &mut self.0.cause else { return self };
        let Some(mut reason) = answer.reasons.first_mut().and_then(Option::take) else {
            return self;
        };
        if let Cause::Service(of_reason) = &mut reason.0.cause {
            of_reason.request_id = answer.request_id.take();
        }
        reason.0.outcome = outcome;
        reason
    }
}
