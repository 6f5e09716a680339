//! Types that hold nothing on the heap: they are their own views.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::num::NonZero;
use std::time::{Duration, SystemTime};

use crate::codec::{Arena, FromAttribute, Reader, Viewed};
use crate::error::DecodeResult;
use crate::value::{EpochMillis, EpochSeconds, EpochTime, Null};

macro_rules! viewed_as_itself {
    ($(for [$($generics:tt)*] $value:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> $crate::codec::Viewed for $value {
            type View<'v> = Self;

            fn view<'v, 'j: 'v>(
                reader: &mut $crate::codec::Reader<'j>,
                _: &'v $crate::codec::Arena,
            ) -> $crate::error::DecodeResult<Self> {
                <Self as $crate::codec::FromAttribute>::read(reader)
            }

            fn absent_view(_: &$crate::codec::Arena) -> Option<Self> {
                <Self as $crate::codec::FromAttribute>::absent()
            }

            fn lend(self, _: &$crate::codec::Arena) -> $crate::error::DecodeResult<Self> {
                Ok(self)
            }
        }
    )*};
    ($($value:ty),* $(,)?) => {
        $crate::value::views::viewed_as_itself!($(for [] $value;)*);
    };
}
pub(crate) use viewed_as_itself;

viewed_as_itself!(
    u16, u32, u64, u128, usize, i8, i16, i32, i64, i128, isize, f32, f64, bool, char, Null, IpAddr,
    Ipv4Addr, Ipv6Addr, SocketAddr, SystemTime, Duration,
);
viewed_as_itself!(
    for [T: EpochTime + 'static] EpochSeconds<T>;
    for [T: EpochTime + 'static] EpochMillis<T>;
);
viewed_as_itself!(
    NonZero<u8>,
    NonZero<u16>,
    NonZero<u32>,
    NonZero<u64>,
    NonZero<u128>,
    NonZero<usize>,
    NonZero<i8>,
    NonZero<i16>,
    NonZero<i32>,
    NonZero<i64>,
    NonZero<i128>,
    NonZero<isize>,
);

#[cfg(feature = "chrono")]
viewed_as_itself!(
    chrono::DateTime<chrono::Utc>,
    chrono::DateTime<chrono::FixedOffset>,
    chrono::NaiveDate,
    chrono::NaiveTime,
    chrono::NaiveDateTime,
);
#[cfg(feature = "jiff")]
viewed_as_itself!(jiff::Timestamp, jiff::civil::Date, jiff::civil::Time, jiff::civil::DateTime);
#[cfg(feature = "time")]
viewed_as_itself!(
    time::UtcDateTime,
    time::OffsetDateTime,
    time::Date,
    time::Time,
    time::PrimitiveDateTime
);
#[cfg(feature = "rust_decimal")]
viewed_as_itself!(rust_decimal::Decimal);
#[cfg(feature = "ulid")]
viewed_as_itself!(ulid::Ulid);
#[cfg(feature = "uuid")]
viewed_as_itself!(uuid::Uuid);

/// Alone a number as any other, in sequence the bytes of a B.
impl Viewed for u8 {
    type View<'v> = Self;

    fn view<'v, 'j: 'v>(reader: &mut Reader<'j>, _: &'v Arena) -> DecodeResult<Self> {
        Self::read(reader)
    }

    fn view_sequence<'v, 'j: 'v>(
        reader: &mut Reader<'j>,
        arena: &'v Arena,
    ) -> DecodeResult<&'v [Self]> {
        reader.binary_view(arena)
    }

    fn lend(self, _: &Arena) -> DecodeResult<Self> {
        Ok(self)
    }
}
