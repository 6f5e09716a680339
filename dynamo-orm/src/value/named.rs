//! Enums that are text: the name of the variant.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use crate::codec::Reader;
use crate::error::{DecodeError, DecodeResult};

/// An enum that is stored as the name of its variant.
pub trait Named: Sized {
    /// The names of the variants, without what may be unknown.
    const NAMES: &'static [&'static str];
    /// Older names, which are read and never written.
    const OLD_NAMES: &'static [&'static str] = &[];
    /// Whether a variant stands for all others.
    const TAKES_OTHERS: bool = false;

    /// The name of this one.
    fn name(&self) -> &str;

    /// The variant of that name.
    fn from_name(name: &str) -> Option<Self>;
}

/// One without a variant for unknown names, so that two that differ have two names.
pub trait ClosedNames: Named {}

/// Text that a variant for unknown names keeps.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot keep the name of an unknown variant",
    label = "not an owner of text",
    note = "write `String`, or another owner of text: `Box<str>`, `Rc<str>`, `Arc<str>`, `Cow<str>`"
)]
pub trait KeepsName {
    /// The name as it was read.
    fn as_name(&self) -> &str;

    /// What keeps it.
    fn keep(name: &str) -> Self;
}

macro_rules! keeps_name {
    ($([$($generics:tt)*] $text:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> KeepsName for $text {
            fn as_name(&self) -> &str {
                self
            }

            fn keep(name: &str) -> Self {
                Self::from(name.to_owned())
            }
        }
    )*};
}

keeps_name!([] String, [] Box<str>, [] Rc<str>, [] Arc<str>, ['a] Cow<'a, str>);

/// The variant of that name.
pub(super) fn named<T: Named>(name: &str) -> DecodeResult<T> {
    T::from_name(name).ok_or_else(|| DecodeError::unknown_name(T::NAMES))
}

/// For generated code.
#[doc(hidden)]
impl Reader<'_> {
    /// Reads the variant that an S names.
    ///
    /// # Errors
    /// Another type stands there, or the text names no variant.
    pub fn named<T: Named>(&mut self) -> DecodeResult<T> {
        self.string(named)
    }
}
