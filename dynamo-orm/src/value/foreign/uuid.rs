//! `uuid`: S, hyphenated and in lower case, so that text order is the order of its bytes.

use uuid::Uuid;

use crate::codec::StoredForm;
use crate::error::{DecodeError, DecodeResult, EncodeResult};
use crate::kind::Kind;
use crate::value::as_text::{AsText, stored_as_text};
use crate::value::template::forms;
use crate::value::{Form, FromUuid};

impl AsText for Uuid {
    fn with_text(&self, write: impl FnOnce(&str) -> EncodeResult) -> EncodeResult {
        write(self.hyphenated().encode_lower(&mut Self::encode_buffer()))
    }

    fn from_text(text: &str) -> DecodeResult<Self> {
        Self::parse_str(text).map_err(|_| DecodeError::unreadable("expected a UUID"))
    }
}

impl FromUuid for Uuid {
    fn from_uuid(bits: u128) -> Self {
        Self::from_u128(bits)
    }

    fn is_unset(&self) -> bool {
        self.is_nil()
    }
}

stored_as_text!(Uuid: String, StoredForm::Format(Kind::S, "UUID"););
forms!([] Uuid: Form::Text;);
