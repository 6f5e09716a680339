//! S: types that are stored as one text of theirs, and the standard library's among them.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use super::TextWithoutOrder;
use crate::codec::StoredForm;
use crate::error::{DecodeError, DecodeResult, EncodeError, EncodeResult};
use crate::kind::Kind;

/// A type with one text for each value, by which it is stored, found and compared.
pub(super) trait AsText: Sized {
    /// Hands the text on.
    fn with_text(&self, write: impl FnOnce(&str) -> EncodeResult) -> EncodeResult;

    /// The value of that text, and of others that mean the same.
    fn from_text(text: &str) -> DecodeResult<Self>;
}

/// Makes types with a text values, keys and elements of sets; behind the colon the type whose
/// operators their paths have, and what their texts are called.
macro_rules! stored_as_text {
    ($($value:ty: $operators:ty, $form:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl $crate::codec::ToAttribute for $value {
            fn write(&self, writer: &mut $crate::codec::Writer) -> $crate::error::EncodeResult {
                $crate::value::as_text::AsText::with_text(self, |text| writer.string(text))
            }
        }

        #[diagnostic::do_not_recommend]
        impl $crate::codec::FromAttribute for $value {
            fn read(reader: &mut $crate::codec::Reader<'_>) -> $crate::error::DecodeResult<Self> {
                reader.string($crate::value::as_text::AsText::from_text)
            }
        }

        #[diagnostic::do_not_recommend]
        impl $crate::value::DynamoValue for $value {
            const KIND: $crate::kind::Kind = $crate::kind::Kind::S;
            type Path<R, M: $crate::path::Marker> = $crate::path::Path<R, Self, M>;
            type InVec = $crate::value::AsList;
            type Operators = $operators;

            fn stored_form() -> $crate::codec::StoredForm {
                $form
            }
        }

        #[diagnostic::do_not_recommend]
        impl $crate::value::SetElement for $value {
            const DISTINCT: bool = true;
        }

        #[diagnostic::do_not_recommend]
        impl $crate::value::KeyValue for $value {}
    )*};
}
pub(super) use stored_as_text;

macro_rules! displayed {
    ($($value:ty, $expected:literal;)*) => {$(
        impl AsText for $value {
            fn with_text(&self, write: impl FnOnce(&str) -> EncodeResult) -> EncodeResult {
                write(&self.to_string())
            }

            fn from_text(text: &str) -> DecodeResult<Self> {
                text.parse().map_err(|_| DecodeError::unreadable($expected))
            }
        }
    )*};
}

displayed!(
    IpAddr, "expected an IP address";
    Ipv4Addr, "expected an IPv4 address, as in 192.0.2.1";
    Ipv6Addr, "expected an IPv6 address, as in 2001:db8::1";
);

impl AsText for SocketAddr {
    fn with_text(&self, write: impl FnOnce(&str) -> EncodeResult) -> EncodeResult {
        match self {
            Self::V6(address) if address.flowinfo() != 0 => {
                Err(EncodeError::new("the flow information of a socket address has no text"))
            }
            Self::V4(_) | Self::V6(_) => write(&self.to_string()),
        }
    }

    fn from_text(text: &str) -> DecodeResult<Self> {
        let expected = "expected an address with a port, as in 192.0.2.1:80 or [2001:db8::1]:80";
        text.parse().map_err(|_| DecodeError::unreadable(expected))
    }
}

impl AsText for char {
    fn with_text(&self, write: impl FnOnce(&str) -> EncodeResult) -> EncodeResult {
        write(self.encode_utf8(&mut [0; 4]))
    }

    fn from_text(text: &str) -> DecodeResult<Self> {
        text.parse().map_err(|_| DecodeError::unreadable("expected one character"))
    }
}

stored_as_text!(
    char: String, StoredForm::Format(Kind::S, "character");
    // Text order is not that of addresses: 10.0.0.9 comes behind 10.0.0.10.
    IpAddr: TextWithoutOrder, StoredForm::Format(Kind::S, "IP address");
    Ipv4Addr: TextWithoutOrder, StoredForm::Format(Kind::S, "IPv4 address");
    Ipv6Addr: TextWithoutOrder, StoredForm::Format(Kind::S, "IPv6 address");
    SocketAddr: TextWithoutOrder, StoredForm::Format(Kind::S, "socket address");
);
