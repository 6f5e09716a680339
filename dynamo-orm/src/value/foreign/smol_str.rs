//! `smol_str`: S as other text is, and a key of maps.

use smol_str::SmolStr;

use crate::codec::StoredForm;
use crate::error::{DecodeResult, EncodeResult};
use crate::kind::Kind;
use crate::value::Form;
use crate::value::MapKey;
use crate::value::accepts::{accepts, accepts_as_is};
use crate::value::as_text::{AsText, stored_as_text};
use crate::value::map::{OwnedMapKey, sealed};
use crate::value::template::forms;

impl AsText for SmolStr {
    fn with_text(&self, write: impl FnOnce(&str) -> EncodeResult) -> EncodeResult {
        write(self)
    }

    fn from_text(text: &str) -> DecodeResult<Self> {
        Ok(text.into())
    }
}

stored_as_text!(SmolStr: String, StoredForm::All(Kind::S););
forms!([] SmolStr: Form::Text;);
accepts!([] SmolStr: &str, String, &SmolStr;);

impl sealed::Sealed for SmolStr {}

#[diagnostic::do_not_recommend]
impl MapKey for SmolStr {
    fn as_text(&self) -> &str {
        self
    }
}

#[diagnostic::do_not_recommend]
impl OwnedMapKey for SmolStr {
    fn from_text(text: String) -> DecodeResult<Self> {
        Ok(text.into())
    }
}
