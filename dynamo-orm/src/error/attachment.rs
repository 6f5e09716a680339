//! What an operation of many parts hands over with its error.

use std::any::Any;
use std::fmt;

use super::Error;

/// What was done and what is left; `Display` says it in numbers.
pub(crate) trait Attachment: Any + fmt::Display + Send + Sync {}

impl Error {
    pub(crate) fn with_attachment(mut self, attachment: impl Attachment) -> Self {
        self.0.attachment = Some(Box::new(attachment));
        self
    }

    pub(crate) fn attachment<A: Attachment>(&self) -> Option<&A> {
        let attachment: &dyn Any = &**self.0.attachment.as_ref()?;
        attachment.downcast_ref()
    }
}
