//! Fields that are filled when their item is written: versions, moments, identifiers.
//!
//! They are filled on the way out only where an item is written to a table. The field itself stays as
//! it is.

use std::ops::Deref;
use std::time::{SystemTime, UNIX_EPOCH};

use super::EpochTime;
use crate::codec::Writer;
use crate::error::{EncodeError, EncodeResult};

/// What is written of a field: its own value, or one that was made for it.
#[doc(hidden)]
#[derive(Debug)]
pub enum Filled<'v, T> {
    Own(&'v T),
    Made(T),
}

impl<T> Deref for Filled<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        match self {
            Self::Own(value) => value,
            Self::Made(value) => value,
        }
    }
}

/// A type of `#[dynamo(version)]`: `u64`, or `i64`, as other mappers have it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot count the writes of an item",
    label = "no type of a `version`",
    note = "write `u64`"
)]
pub trait VersionNumber: Copy {
    #[doc(hidden)]
    fn to_count(self) -> Option<u64>;

    #[doc(hidden)]
    fn from_count(count: u64) -> Option<Self>;
}

impl VersionNumber for u64 {
    fn to_count(self) -> Option<u64> {
        Some(self)
    }

    fn from_count(count: u64) -> Option<Self> {
        Some(count)
    }
}

impl VersionNumber for i64 {
    fn to_count(self) -> Option<u64> {
        self.try_into().ok()
    }

    fn from_count(count: u64) -> Option<Self> {
        count.try_into().ok()
    }
}

/// A type that can say when: any [`EpochTime`], and the `Option` of one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no moment in time",
    label = "cannot say when the item was written",
    note = "write `SystemTime`, `chrono::DateTime<Utc>`, `time::OffsetDateTime` or `jiff::Timestamp`, or the `Option` of one; the last three are under the features `chrono`, `time` and `jiff` of `dynamo-orm`",
    note = "a moment is stored as a number by `with = \"dynamo_orm::epoch_seconds\"`, or in `EpochSeconds<_>`"
)]
pub trait Moment: Sized {
    #[doc(hidden)]
    fn at(seconds: i64, nanoseconds: u32) -> Option<Self>;

    /// Whether no moment was given: `None`, or the first of 1970.
    #[doc(hidden)]
    fn is_unset(&self) -> bool;
}

impl<T: EpochTime> Moment for T {
    fn at(seconds: i64, nanoseconds: u32) -> Option<Self> {
        T::from_epoch(seconds, nanoseconds)
    }

    fn is_unset(&self) -> bool {
        self.to_epoch() == (0, 0)
    }
}

impl<T: EpochTime> Moment for Option<T> {
    fn at(seconds: i64, nanoseconds: u32) -> Option<Self> {
        T::from_epoch(seconds, nanoseconds).map(Some)
    }

    fn is_unset(&self) -> bool {
        self.is_none()
    }
}

/// A type that `#[dynamo(generate = uuid)]` fills: `Uuid` (feature `uuid`), `String`, and the `Option`
/// of one. Implement it for a newtype of yours.
#[diagnostic::on_unimplemented(
    message = "no UUID can be generated as a `{Self}`",
    label = "not filled by `generate = uuid`",
    note = "write `uuid::Uuid`, which needs the feature `uuid` of `dynamo-orm`, or `String`, or implement `FromUuid` for your type"
)]
pub trait FromUuid: Sized {
    /// The value of these 128 bits, the first in the highest.
    #[must_use]
    fn from_uuid(bits: u128) -> Self;

    /// Whether the field has no value yet: the nil UUID, the empty text, `None`.
    fn is_unset(&self) -> bool;
}

/// A type that `#[dynamo(generate = ulid)]` fills: `Ulid` (feature `ulid`), `String` (with the same
/// feature), and the `Option` of one. Implement it for a newtype of yours.
#[diagnostic::on_unimplemented(
    message = "no ULID can be generated as a `{Self}`",
    label = "not filled by `generate = ulid`",
    note = "write `ulid::Ulid` or `String`, which both need the feature `ulid` of `dynamo-orm`, or implement `FromUlid` for your type"
)]
pub trait FromUlid: Sized {
    /// The value of these 128 bits: 48 of milliseconds since 1970, and 80 random ones.
    #[must_use]
    fn from_ulid(bits: u128) -> Self;

    /// Whether the field has no value yet: the nil ULID, the empty text, `None`.
    fn is_unset(&self) -> bool;
}

impl FromUuid for String {
    fn from_uuid(bits: u128) -> Self {
        uuid::Uuid::from_u128(bits).to_string()
    }

    fn is_unset(&self) -> bool {
        self.is_empty()
    }
}

impl<T: FromUuid> FromUuid for Option<T> {
    fn from_uuid(bits: u128) -> Self {
        Some(T::from_uuid(bits))
    }

    fn is_unset(&self) -> bool {
        self.is_none()
    }
}

impl<T: FromUlid> FromUlid for Option<T> {
    fn from_ulid(bits: u128) -> Self {
        Some(T::from_ulid(bits))
    }

    fn is_unset(&self) -> bool {
        self.is_none()
    }
}

/// How a field of a derived item is filled, by its number.
#[doc(hidden)]
pub trait Fill<const FIELD: usize> {
    /// The field's type.
    type Field;

    /// What is written in place of its own value, if anything is.
    ///
    /// # Errors
    /// The type does not hold it.
    fn fill(now: SystemTime, own: Option<&Self::Field>) -> EncodeResult<Option<Self::Field>>;
}

/// The moment, whatever stands there.
///
/// # Errors
/// The type does not hold it.
#[doc(hidden)]
pub fn fill_now<T: Moment>(now: SystemTime, _own: Option<&T>) -> EncodeResult<Option<T>> {
    let (seconds, nanoseconds) = now.to_epoch();
    T::at(seconds, nanoseconds)
        .map(Some)
        .ok_or_else(|| EncodeError::new("the clock shows a time that this type does not hold"))
}

/// The moment, where there is none.
///
/// # Errors
/// The type does not hold it.
#[doc(hidden)]
pub fn fill_first<T: Moment>(now: SystemTime, own: Option<&T>) -> EncodeResult<Option<T>> {
    if own.is_none_or(T::is_unset) { fill_now(now, own) } else { Ok(None) }
}

/// A new UUID, where there is none.
///
/// # Errors
/// None.
#[doc(hidden)]
pub fn fill_uuid<T: FromUuid>(now: SystemTime, own: Option<&T>) -> EncodeResult<Option<T>> {
    Ok(own.is_none_or(T::is_unset).then(|| T::from_uuid(new_uuid(now))))
}

/// A new ULID, where there is none.
///
/// # Errors
/// None.
#[doc(hidden)]
pub fn fill_ulid<T: FromUlid>(now: SystemTime, own: Option<&T>) -> EncodeResult<Option<T>> {
    Ok(own.is_none_or(T::is_unset).then(|| T::from_ulid(new_ulid(now))))
}

/// A UUID of version 7: the milliseconds since 1970, and 74 random bits (RFC 9562, section 5.7).
fn new_uuid(now: SystemTime) -> u128 {
    let [random @ .., _, _, _, _, _, _] = random().to_be_bytes();
    let made = uuid::Builder::from_unix_timestamp_millis(milliseconds(now), &random);
    made.into_uuid().as_u128()
}

/// A ULID: the milliseconds since 1970, and 80 random bits.
fn new_ulid(now: SystemTime) -> u128 {
    const RANDOM_BITS: u32 = 80;
    let random = random() & ((1 << RANDOM_BITS) - 1);
    // The 48 bits end in the year 10889.
    let time = u128::from(milliseconds(now)) & ((1 << 48) - 1);
    time << RANDOM_BITS | random
}

/// 128 random bits: of each of the two, the few that are fixed meet random ones of the other.
fn random() -> u128 {
    uuid::Uuid::new_v4().as_u128() ^ uuid::Uuid::new_v4().as_u128().rotate_left(64)
}

/// Of a time before 1970, 0.
fn milliseconds(now: SystemTime) -> u64 {
    let since = now.duration_since(UNIX_EPOCH).unwrap_or_default();
    since.as_millis().try_into().unwrap_or(u64::MAX)
}

/// The version that an item is of, and the next; `None` where its type does not hold it.
#[doc(hidden)]
#[derive(Debug)]
pub struct Versions<T> {
    pub(crate) own: Option<u64>,
    next: Option<T>,
}

impl<T: VersionNumber> Versions<T> {
    #[must_use]
    pub fn of(version: &T) -> Self {
        let own = version.to_count();
        Self { own, next: own.and_then(|count| T::from_count(count.checked_add(1)?)) }
    }
}

/// For generated code: what is written of a field that is filled. Where no item is written, as it is.
#[doc(hidden)]
impl Writer {
    /// # Errors
    /// The version cannot be counted on.
    pub fn next_version<'v, T>(
        &self,
        version: &'v T,
        versions: impl FnOnce() -> Versions<T>,
    ) -> EncodeResult<Filled<'v, T>> {
        match self.item_written_at() {
            Some(_) => versions().next.map(Filled::Made).ok_or_else(no_version),
            None => Ok(Filled::Own(version)),
        }
    }

    /// # Errors
    /// The field's type does not hold its value.
    pub fn filled<'v, T: Fill<FIELD>, const FIELD: usize>(
        &self,
        own: &'v T::Field,
    ) -> EncodeResult<Filled<'v, T::Field>> {
        let made = match self.item_written_at() {
            Some(now) => T::fill(now, Some(own))?,
            None => None,
        };
        Ok(made.map_or(Filled::Own(own), Filled::Made))
    }
}

/// A version past the end of its type, or one below 0.
pub(crate) fn no_version() -> EncodeError {
    EncodeError::new("a version counts up from 0 and ends with its type")
}
