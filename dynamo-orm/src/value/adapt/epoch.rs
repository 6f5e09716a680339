//! Moments as the seconds or milliseconds since 1970, by field: modules for `with`.

use crate::value::EpochTime;

/// A type of `#[dynamo(ttl)]`: any [`EpochTime`], and `u64`, `i64`, `u32`, `i32` as seconds since 1970.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot say when an item ends",
    label = "no type of a `ttl`",
    note = "write `SystemTime`, `chrono::DateTime<Utc>`, `time::OffsetDateTime` or `jiff::Timestamp` (the last three under the features of these names), or `u64` for the seconds since 1970; or the `Option` of one"
)]
pub trait TtlTime: Sized {
    #[doc(hidden)]
    fn to_epoch(&self) -> (i64, u32);

    #[doc(hidden)]
    fn from_epoch(seconds: i64, nanoseconds: u32) -> Option<Self>;
}

impl<T: EpochTime> TtlTime for T {
    fn to_epoch(&self) -> (i64, u32) {
        EpochTime::to_epoch(self)
    }

    fn from_epoch(seconds: i64, nanoseconds: u32) -> Option<Self> {
        EpochTime::from_epoch(seconds, nanoseconds)
    }
}

/// Seconds past 64 bits with a sign are none that a clock comes to.
macro_rules! seconds {
    ($($integer:ty),*) => {$(
        impl TtlTime for $integer {
            fn to_epoch(&self) -> (i64, u32) {
                (i64::try_from(*self).unwrap_or(i64::MAX), 0)
            }

            fn from_epoch(seconds: i64, _nanoseconds: u32) -> Option<Self> {
                seconds.try_into().ok()
            }
        }
    )*};
}

seconds!(u64, i64, u32, i32);

/// A module for `with`: its functions, and the number that is stored.
macro_rules! epoch_modules {
    ($($(#[$doc:meta])* $module:ident, $time:path, $per_second:literal, $unit:literal;)*) => {$(
        $(#[$doc])*
        pub mod $module {
            use crate::codec::{FromAttribute, Reader, StoredForm, ToAttribute, Writer};
            use crate::error::{DecodeError, DecodeResult, EncodeError, EncodeResult};
            use crate::kind::Kind;
            use crate::path::{Marker, Path};
            use crate::value::number::read_integer;
            use crate::value::rfc3339::SECOND;
            use crate::value::{Accepts, AsList, DynamoValue, KeyValue, UncountedNumber};
            use $time as Time;

            #[doc = concat!("The whole ", $unit, " since 1970 that are stored as N; conditions and setters take any moment.")]
            #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct Value(Option<i64>);

            /// The number of a moment, without what is finer, towards the past.
            #[must_use]
            pub fn to_value<T: Time>(time: &T) -> Value {
                let (seconds, nanoseconds) = time.to_epoch();
                // A leap second is counted as the second before it.
                let behind = nanoseconds.min(SECOND - 1) / (SECOND / $per_second);
                let whole = seconds.checked_mul($per_second);
                Value(whole.and_then(|whole| whole.checked_add(i64::from(behind))))
            }

            /// The moment of a number.
            ///
            /// # Errors
            /// The type does not hold it.
            pub fn from_value<T: Time>(value: Value) -> DecodeResult<T> {
                let count = value.0.unwrap_or_default();
                let behind = u32::try_from(count.rem_euclid($per_second)).unwrap_or_default();
                let nanoseconds = behind * (SECOND / $per_second);
                T::from_epoch(count.div_euclid($per_second), nanoseconds).ok_or_else(|| {
                    DecodeError::unreadable(concat!(
                        "expected ", $unit, " since 1970, within the range of their type"
                    ))
                })
            }

            impl ToAttribute for Value {
                fn write(&self, writer: &mut Writer) -> EncodeResult {
                    let count = self.0.ok_or_else(|| {
                        EncodeError::new("a time that is stored as a number fits 64 bits")
                    })?;
                    writer.integer(itoa::Buffer::new().format(count))
                }
            }

            impl FromAttribute for Value {
                fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
                    read_integer(reader, &i64::MIN, &i64::MAX).map(|count| Self(Some(count)))
                }
            }

            impl DynamoValue for Value {
                const KIND: Kind = Kind::N;
                type Path<R, M: Marker> = Path<R, Self, M>;
                type InVec = AsList;
                type Operators = UncountedNumber;

                fn stored_form() -> StoredForm {
                    StoredForm::Format(Kind::N, concat!($unit, " since 1970"))
                }
            }

            impl KeyValue for Value {}

            #[diagnostic::do_not_recommend]
            impl<T: Time> Accepts<T> for Value {
                fn accept(argument: &T, writer: &mut Writer) -> EncodeResult {
                    to_value(argument).write(writer)
                }
            }

            #[diagnostic::do_not_recommend]
            impl<T: Time> Accepts<Option<T>> for Option<Value> {
                fn accept(argument: &Option<T>, writer: &mut Writer) -> EncodeResult {
                    argument.as_ref().map(to_value).write(writer)
                }

                fn is_absent(argument: &Option<T>) -> bool {
                    argument.is_none()
                }
            }

            #[diagnostic::do_not_recommend]
            impl<T: Time> Accepts<T> for Option<Value> {
                fn accept(argument: &T, writer: &mut Writer) -> EncodeResult {
                    to_value(argument).write(writer)
                }
            }
        }
    )*};
}

epoch_modules!(
    /// Moments as whole seconds since 1970: `#[dynamo(with = "dynamo_orm::epoch_seconds")]` on a field
    /// of type `SystemTime`, or of a moment of `chrono`, `time` or `jiff` under the feature of that name.
    ///
    /// What is finer than a second is dropped when the field is written, towards the past. The type
    /// [`EpochSeconds`](crate::EpochSeconds) stores the same and drops it when it is made.
    epoch_seconds, crate::value::EpochTime, 1, "seconds";
    /// Moments as whole milliseconds since 1970: `#[dynamo(with = "dynamo_orm::epoch_millis")]` on a
    /// field, as [`epoch_seconds`] with three digits more.
    epoch_millis, crate::value::EpochTime, 1000, "milliseconds";
    /// Moments as the service reads them of an attribute that says when an item ends, as
    /// `#[dynamo(ttl)]` stores a field.
    #[doc(hidden)]
    ttl_seconds, crate::value::adapt::TtlTime, 1, "seconds";
);
