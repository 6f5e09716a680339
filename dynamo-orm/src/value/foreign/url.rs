//! `url`: S, as the parser normalised it.

use url::Url;

use crate::codec::StoredForm;
use crate::error::{DecodeError, DecodeResult, EncodeResult};
use crate::kind::Kind;
use crate::value::Form;
use crate::value::accepts::{accepts, accepts_as_is};
use crate::value::as_text::{AsText, stored_as_text};
use crate::value::template::forms;

impl AsText for Url {
    fn with_text(&self, write: impl FnOnce(&str) -> EncodeResult) -> EncodeResult {
        write(self.as_str())
    }

    fn from_text(text: &str) -> DecodeResult<Self> {
        Self::parse(text).map_err(|_| DecodeError::unreadable("expected an absolute URL"))
    }
}

stored_as_text!(Url: String, StoredForm::Format(Kind::S, "URL"););
forms!([] Url: Form::Text;);
accepts!([] Url: &Url;);
