//! N: moments as the seconds or milliseconds since 1970.

use std::ops::Deref;

use super::number::read_integer;
use super::rfc3339::SECOND;
use super::{Accepts, AsList, DynamoValue, KeyValue, SetElement, UncountedNumber};
use crate::codec::{FromAttribute, Reader, StoredForm, ToAttribute, Writer};
use crate::error::{DecodeError, DecodeResult, EncodeError, EncodeResult};
use crate::kind::Kind;
use crate::path::{Marker, Path};

/// A moment, as the time since 1970-01-01T00:00:00Z and back.
///
/// Implemented for `SystemTime`, and for the moments of `chrono`, `time` and `jiff` under the features
/// of these names. A type of yours that has it can stand in [`EpochSeconds`] and [`EpochMillis`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no moment in time",
    label = "cannot be counted from 1970",
    note = "write `SystemTime`, `chrono::DateTime<Utc>`, `time::OffsetDateTime` or `jiff::Timestamp`; the last three are under the features `chrono`, `time` and `jiff` of `dynamo-orm`"
)]
pub trait EpochTime: Sized {
    /// Whole seconds, rounded down, and the nanoseconds behind them.
    ///
    /// From 1,000,000,000 on the nanoseconds are those of a leap second that follows.
    fn to_epoch(&self) -> (i64, u32);

    /// The moment so many seconds and nanoseconds since 1970, if this type holds it.
    #[must_use]
    fn from_epoch(seconds: i64, nanoseconds: u32) -> Option<Self>;
}

/// Nanoseconds since 1970; `None` in a leap second, which most types do not hold.
#[cfg(any(feature = "time", feature = "jiff"))]
pub(super) fn nanoseconds_since(seconds: i64, nanoseconds: u32) -> Option<i128> {
    let since = i128::from(seconds) * i128::from(SECOND) + i128::from(nanoseconds);
    (nanoseconds < SECOND).then_some(since)
}

/// Whole seconds and the nanoseconds behind them.
#[cfg(feature = "jiff")]
pub(super) fn since_nanoseconds(since: i128) -> (i64, u32) {
    let second = i128::from(SECOND);
    // 64 bits of seconds hold all that the types do.
    let seconds = i64::try_from(since.div_euclid(second)).unwrap_or(i64::MAX);
    (seconds, u32::try_from(since.rem_euclid(second)).unwrap_or_default())
}

/// A count of units, so many to a second.
macro_rules! epoch_counts {
    ($($(#[$doc:meta])* $count:ident, $getter:ident, $per_second:literal, $form:literal, $expected:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $count<T>(T);

        impl<T: EpochTime> $count<T> {
            /// The time, without what is finer than it is stored.
            #[must_use]
            pub fn new(time: T) -> Self {
                let (seconds, nanoseconds) = time.to_epoch();
                // A leap second is counted as the second before it.
                let nanoseconds = nanoseconds.min(SECOND - 1);
                let whole = nanoseconds - nanoseconds % (SECOND / $per_second);
                Self(T::from_epoch(seconds, whole).unwrap_or(time))
            }

            /// The number that is stored; `None` past 64 bits.
            #[must_use]
            pub fn $getter(&self) -> Option<i64> {
                let (seconds, nanoseconds) = self.0.to_epoch();
                let behind = nanoseconds.min(SECOND - 1) / (SECOND / $per_second);
                seconds.checked_mul($per_second)?.checked_add(i64::from(behind))
            }

            fn write_time(time: &T, writer: &mut Writer) -> EncodeResult {
                let (seconds, nanoseconds) = time.to_epoch();
                let behind = nanoseconds.min(SECOND - 1) / (SECOND / $per_second);
                let count = i128::from(seconds) * $per_second + i128::from(behind);
                let count = i64::try_from(count).map_err(|_| {
                    EncodeError::new("a time that is stored as a number fits 64 bits")
                })?;
                writer.integer(itoa::Buffer::new().format(count))
            }
        }

        impl<T> $count<T> {
            /// The time itself.
            #[must_use]
            pub fn into_inner(self) -> T {
                self.0
            }
        }

        impl<T: EpochTime> EpochTime for $count<T> {
            fn to_epoch(&self) -> (i64, u32) {
                self.0.to_epoch()
            }

            fn from_epoch(seconds: i64, nanoseconds: u32) -> Option<Self> {
                T::from_epoch(seconds, nanoseconds).map(Self::new)
            }
        }

        impl<T> Deref for $count<T> {
            type Target = T;

            fn deref(&self) -> &T {
                &self.0
            }
        }

        impl<T: EpochTime> From<T> for $count<T> {
            fn from(time: T) -> Self {
                Self::new(time)
            }
        }

        #[diagnostic::do_not_recommend]
        impl<T: EpochTime> ToAttribute for $count<T> {
            fn write(&self, writer: &mut Writer) -> EncodeResult {
                Self::write_time(&self.0, writer)
            }
        }

        #[diagnostic::do_not_recommend]
        impl<T: EpochTime> FromAttribute for $count<T> {
            fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
                let count: i64 = read_integer(reader, &i64::MIN, &i64::MAX)?;
                let behind = u32::try_from(count.rem_euclid($per_second)).unwrap_or_default();
                let nanoseconds = behind * (SECOND / $per_second);
                let time = T::from_epoch(count.div_euclid($per_second), nanoseconds);
                time.map(Self).ok_or_else(|| DecodeError::unreadable($expected))
            }
        }

        #[diagnostic::do_not_recommend]
        impl<T: EpochTime> DynamoValue for $count<T> {
            const KIND: Kind = Kind::N;
            type Path<R, M: Marker> = Path<R, Self, M>;
            type InVec = AsList;
            type Operators = UncountedNumber;

            fn stored_form() -> StoredForm {
                StoredForm::Format(Kind::N, $form)
            }
        }

        #[diagnostic::do_not_recommend]
        impl<T: EpochTime> SetElement for $count<T> {}
        #[diagnostic::do_not_recommend]
        impl<T: EpochTime + Clone> KeyValue for $count<T> {}

        #[diagnostic::do_not_recommend]
        impl<T: EpochTime> Accepts<T> for $count<T> {
            fn accept(argument: &T, writer: &mut Writer) -> EncodeResult {
                Self::write_time(argument, writer)
            }
        }

        #[diagnostic::do_not_recommend]
        impl<T: EpochTime> Accepts<T> for Option<$count<T>> {
            fn accept(argument: &T, writer: &mut Writer) -> EncodeResult {
                $count::write_time(argument, writer)
            }
        }
    )*};
}

epoch_counts!(
    /// A moment that is stored as N: whole seconds since 1970, as the service's expiry (TTL) asks for.
    ///
    /// What it holds is what is stored: making one drops the fraction of the second, towards the past.
    /// Setters, keys and conditions of such a field take the bare time, too. A number read must be a
    /// whole one.
    ///
    /// # Examples
    ///
    /// ```
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
    /// use std::time::{Duration, SystemTime};
    ///
    /// use dynamo_orm::{Db, DynamoItem, EpochSeconds};
    ///
    /// #[derive(DynamoItem)]
    /// #[dynamo(table = "sessions")]
    /// struct Session {
    ///     #[dynamo(partition_key)]
    ///     id: u64,
    ///     expires: EpochSeconds<SystemTime>,
    /// }
    ///
    /// let sessions = Db::in_memory().table::<Session>();
    /// # sessions.create_table().await?;
    /// let hour = Duration::from_secs(3600);
    /// sessions.put(&Session { id: 1, expires: (SystemTime::now() + hour).into() }).await?;
    /// sessions.update(1).set_expires(SystemTime::now() + 2 * hour).await?;
    /// let session = sessions.get(1).await?.expect("a session");
    /// assert!(*session.expires > SystemTime::now() + hour);
    /// # Ok::<(), dynamo_orm::Error>(()) })?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    EpochSeconds, seconds, 1, "seconds since 1970",
        "expected seconds since 1970, within the range of their type";
    /// A moment that is stored as N: whole milliseconds since 1970.
    ///
    /// As [`EpochSeconds`], with three digits more.
    EpochMillis, milliseconds, 1000, "milliseconds since 1970",
        "expected milliseconds since 1970, within the range of their type";
);

/// Out of the counts again; no impl can say this of all types.
macro_rules! from_epoch_counts {
    ($time:ty) => {
        impl From<$crate::value::EpochSeconds<$time>> for $time {
            fn from(count: $crate::value::EpochSeconds<$time>) -> Self {
                count.into_inner()
            }
        }

        impl From<$crate::value::EpochMillis<$time>> for $time {
            fn from(count: $crate::value::EpochMillis<$time>) -> Self {
                count.into_inner()
            }
        }
    };
}
pub(super) use from_epoch_counts;
