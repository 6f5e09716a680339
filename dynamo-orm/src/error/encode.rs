//! Writing failed: a Rust value that DynamoDB would refuse.
//!
//! Found before anything is sent. Carries the path and the rule; never a value.

use std::borrow::Cow;
use std::fmt;

use super::decode::DecodeError;
use super::path::Trail;

/// What a write gives: nothing, or why and where the value was refused.
pub type EncodeResult<T = ()> = Result<T, EncodeError>;

/// A value that DynamoDB would refuse, refused before sending.
///
/// Shows the path into the item and the rule; it never holds or shows the value.
///
/// # Examples
///
/// ```
/// use dynamo_orm::to_attribute_value;
///
/// let error = to_attribute_value(&[1.0, f64::NAN]).unwrap_err();
/// assert_eq!(
///     error.encode_error().unwrap().to_string(),
///     "[1]: a number must be finite; DynamoDB has no NaN and no infinity"
/// );
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct EncodeError(Box<Inner>);

#[derive(Clone, PartialEq, Eq)]
struct Inner {
    trail: Trail,
    why: Cow<'static, str>,
}

impl EncodeError {
    /// A refusal; `why` tells the rule and must not quote the value.
    #[must_use]
    pub fn new(why: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Inner { trail: Trail::default(), why: why.into() }))
    }

    /// The same error, one named step further out.
    #[must_use]
    pub fn at(mut self, name: impl Into<Cow<'static, str>>) -> Self {
        self.0.trail.push_name(name);
        self
    }

    /// The same error, one list element further out.
    #[must_use]
    pub fn at_index(mut self, index: usize) -> Self {
        self.0.trail.push_index(index);
        self
    }

    /// The same fault, of a value that was to be read.
    pub(crate) fn into_decode(self) -> DecodeError {
        DecodeError::unreadable(self.0.why).within(self.0.trail)
    }

    pub(super) fn write_behind(&self, place: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.trail.write_behind(place, f)?;
        f.write_str(&self.0.why)
    }

    /// The path from the item to the value, as `address.homes[2].zip`; empty for the item itself.
    #[must_use]
    pub fn path(&self) -> String {
        self.0.trail.to_string()
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_behind("", f)
    }
}

impl fmt::Debug for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EncodeError({self})")
    }
}

impl std::error::Error for EncodeError {}
