//! Values without names, one behind the other: the elements of a list.

use super::{ReadColumns, Reader};
use crate::error::{DecodeError, DecodeResult};

/// For generated code.
#[doc(hidden)]
impl Reader<'_> {
    /// Reads a list of as many elements as there are fields.
    ///
    /// # Errors
    /// Another type stands there, the length differs, or an element cannot be read.
    pub fn tuple<C: ReadColumns>(&mut self) -> DecodeResult<C> {
        let mut slots = C::empty();
        let mut found = 0;
        self.list(|reader| {
            found += 1;
            C::fill(&mut slots, found - 1, reader)
        })?;
        if found != C::LEN {
            return Err(DecodeError::wrong_length(C::LEN, found));
        }
        C::finish(slots, &[])
    }
}
