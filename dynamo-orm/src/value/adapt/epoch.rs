//! Moments as the seconds or milliseconds since 1970, by field: modules for `with`.

/// A module for `with`: its functions, and the number that is stored.
macro_rules! epoch_modules {
    ($($(#[$doc:meta])* $module:ident, $per_second:literal, $unit:literal;)*) => {$(
        $(#[$doc])*
        pub mod $module {
            use crate::codec::{FromAttribute, Reader, ToAttribute, Writer};
            use crate::error::{DecodeError, DecodeResult, EncodeError, EncodeResult};
            use crate::kind::Kind;
            use crate::path::{Marker, Path};
            use crate::value::number::read_integer;
            use crate::value::rfc3339::SECOND;
            use crate::value::{
                Accepts, AsList, DynamoValue, EpochTime, KeyValue, UncountedNumber,
            };

            #[doc = concat!("The whole ", $unit, " since 1970 that are stored as N; conditions and setters take any moment.")]
            #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct Value(Option<i64>);

            /// The number of a moment, without what is finer, towards the past.
            #[must_use]
            pub fn to_value<T: EpochTime>(time: &T) -> Value {
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
            pub fn from_value<T: EpochTime>(value: Value) -> DecodeResult<T> {
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
            }

            impl KeyValue for Value {}

            #[diagnostic::do_not_recommend]
            impl<T: EpochTime> Accepts<T> for Value {
                fn accept(argument: &T, writer: &mut Writer) -> EncodeResult {
                    to_value(argument).write(writer)
                }
            }

            #[diagnostic::do_not_recommend]
            impl<T: EpochTime> Accepts<T> for Option<Value> {
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
    epoch_seconds, 1, "seconds";
    /// Moments as whole milliseconds since 1970: `#[dynamo(with = "dynamo_orm::epoch_millis")]` on a
    /// field, as [`epoch_seconds`] with three digits more.
    epoch_millis, 1000, "milliseconds";
);
