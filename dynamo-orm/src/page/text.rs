//! The text of cursors and positions: base64 for URLs, without padding (RFC 4648 section 5).

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use base64_simd::URL_SAFE_NO_PAD;

use super::binding::{Binding, SEAL_BYTES};
use crate::error::{EncodeError, EncodeResult, Error};

/// A first byte that tells what the text is, a digest, and what it seals.
pub(super) fn sealed(version: u8, binding: &Binding, content: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(1 + SEAL_BYTES + content.len());
    bytes.push(version);
    bytes.extend_from_slice(&binding.seal(content));
    bytes.extend_from_slice(content);
    bytes
}

/// What is sealed; `None` where it is too short to hold anything.
pub(super) fn content(bytes: &[u8]) -> Option<&[u8]> {
    bytes.get(1 + SEAL_BYTES..).filter(|content| !content.is_empty())
}

/// What is sealed, if it was sealed by this binding.
pub(super) fn unsealed<'b>(
    bytes: &'b [u8],
    binding: &Binding,
    refusal: &'static str,
) -> EncodeResult<&'b [u8]> {
    let seal = bytes.get(1..=SEAL_BYTES);
    content(bytes)
        .filter(|content| seal == Some(&binding.seal(content)))
        .ok_or_else(|| EncodeError::new(refusal))
}

pub(super) fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode_to_string(bytes)
}

/// The bytes of a text, if it is one of that version and holds anything.
pub(super) fn decode(text: &str, version: u8) -> Option<Vec<u8>> {
    let bytes = URL_SAFE_NO_PAD.decode_to_vec(text).ok()?;
    (bytes.first() == Some(&version) && content(&bytes).is_some()).then_some(bytes)
}

/// Parses a text where it stands, whether or not it outlives its source.
pub(super) struct Parsed<T>(pub(super) PhantomData<T>);

impl<T: FromStr<Err = Error>> serde::de::Visitor<'_> for Parsed<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the text of a place to go on at")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}

/// `Display`, `FromStr` and serde for a type that is sealed bytes.
macro_rules! sealed_text {
    ($text:ty, $version:expr, $refusal:literal) => {
        impl std::fmt::Display for $text {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&$crate::page::text::encode(&self.0))
            }
        }

        impl std::str::FromStr for $text {
            type Err = $crate::error::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let bytes = $crate::page::text::decode(text, $version).ok_or_else(|| {
                    $crate::error::Error::encoding($crate::error::EncodeError::new($refusal))
                })?;
                Ok(Self(bytes.into()))
            }
        }

        /// As the text that `Display` gives.
        impl serde::Serialize for $text {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $text {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str($crate::page::text::Parsed(std::marker::PhantomData))
            }
        }

        /// Shows how large it is; what it holds are attribute values.
        impl std::fmt::Debug for $text {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($text), "({} bytes)"), self.0.len())
            }
        }
    };
}
pub(super) use sealed_text;
