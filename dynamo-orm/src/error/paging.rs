//! Failures of reading page after page.

use super::{Cause, Error, ErrorKind};

impl Error {
    pub(crate) fn incomplete(resume_at: String) -> Self {
        Self::new(ErrorKind::Incomplete, Cause::Incomplete(resume_at))
    }

    pub(crate) fn resume_at(&self) -> Option<&str> {
        match &self.0.cause {
            Cause::Incomplete(resume_at) => Some(resume_at),
            _ => None,
        }
    }

    /// More was asked for than was done, and the error says what is left.
    ///
    /// Of a batch or a load: [`batch`](Self::batch) or [`batch_get`](Self::batch_get) says which
    /// parts; the [`kind`](Self::kind) is that of what stopped it. A query or a scan made as many requests as [`max_pages`](crate::Query::max_pages) allows, and
    /// there is more; [`cursor`](Self::cursor) or [`positions`](Self::positions) says where to go on.
    #[must_use]
    pub fn is_incomplete(&self) -> bool {
        self.0.kind == ErrorKind::Incomplete || self.0.attachment.is_some()
    }

    /// More than one item matches where [`one`](crate::Query::one) was asked for.
    #[must_use]
    pub fn is_not_unique(&self) -> bool {
        self.0.kind == ErrorKind::NotUnique
    }

    /// The service's answer breaks its own rules, so that going on would lose or repeat items: the
    /// key to go on from is the one that was sent, or no key of the table or index.
    #[must_use]
    pub fn is_protocol(&self) -> bool {
        self.0.kind == ErrorKind::Protocol
    }
}
