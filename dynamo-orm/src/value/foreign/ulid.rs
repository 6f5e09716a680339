//! `ulid`: S, its 26 characters, whose order is that of its value, so of its time.

use ulid::{ULID_LEN, Ulid};

use crate::codec::StoredForm;
use crate::error::{DecodeError, DecodeResult, EncodeResult};
use crate::kind::Kind;
use crate::value::as_text::{AsText, stored_as_text};
use crate::value::template::forms;
use crate::value::{Form, FromUlid};

impl AsText for Ulid {
    fn with_text(&self, write: impl FnOnce(&str) -> EncodeResult) -> EncodeResult {
        write(self.array_to_str(&mut [0; ULID_LEN]))
    }

    fn from_text(text: &str) -> DecodeResult<Self> {
        // 26 characters hold 130 bits, and parsing would drop the first two.
        let fits = text.as_bytes().first().is_some_and(|first| (b'0'..=b'7').contains(first));
        let parsed = Self::from_string(text).ok().filter(|_| fits);
        parsed.ok_or_else(|| DecodeError::unreadable("expected a ULID"))
    }
}

impl FromUlid for Ulid {
    fn from_ulid(bits: u128) -> Self {
        Self(bits)
    }

    fn is_unset(&self) -> bool {
        self.is_nil()
    }
}

impl FromUlid for String {
    fn from_ulid(bits: u128) -> Self {
        Ulid(bits).to_string()
    }

    fn is_unset(&self) -> bool {
        self.is_empty()
    }
}

stored_as_text!(Ulid: String, StoredForm::Format(Kind::S, "ULID"););
forms!([] Ulid: Form::Text;);
