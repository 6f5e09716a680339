//! S: dates and times of day in no time zone, spelt as the parts of RFC 3339.

use super::super::rfc3339::{Clock, Day};

pub(super) const A_DATE: &str = "expected a date as in 2024-05-01, within the range of its type";
pub(super) const A_CLOCK: &str = "expected a time of day as in 12:30:00.5, of at most 9 digits of fraction and within the range of its type";
pub(super) const A_DATE_AND_CLOCK: &str = "expected a date and a time of day as in 2024-05-01T12:30:00, without an offset, of at most 9 digits of fraction and within the range of its type";

/// A date of some crate.
pub(super) trait CivilDate: Sized {
    fn to_day(self) -> Day;
    fn from_day(day: Day) -> Option<Self>;
}

/// A time of day of some crate.
pub(super) trait CivilTime: Sized {
    fn to_clock(self) -> Clock;
    fn from_clock(clock: Clock) -> Option<Self>;
}

/// A crate's date, its time of day, and both, with what joins them.
macro_rules! civil_times {
    ($date:ty, $time:ty, $both:ty, $join:expr) => {
        civil_times!(
            $date, $crate::value::foreign::civil::A_DATE,
            |date, out| out.day(date.to_day()),
            |text| text.day().and_then(<$date>::from_day)
        );
        civil_times!(
            $time, $crate::value::foreign::civil::A_CLOCK,
            |time, out| out.clock(time.to_clock()),
            |text| text.clock().and_then(<$time>::from_clock)
        );
        civil_times!(
            $both, $crate::value::foreign::civil::A_DATE_AND_CLOCK,
            |both, out| out.day_and_clock(both.date().to_day(), both.time().to_clock()),
            |text| {
                let (day, clock) = text.day_and_clock()?;
                Some($join(<$date>::from_day(day)?, <$time>::from_clock(clock)?))
            }
        );
        $crate::value::as_text::stored_as_text!(
            $date: String, $crate::codec::StoredForm::Format($crate::kind::Kind::S, "date");
            $time: String, $crate::codec::StoredForm::Format($crate::kind::Kind::S, "time of day");
            $both: String, $crate::codec::StoredForm::Format($crate::kind::Kind::S, "date and time of day");
        );
        $crate::value::template::reversible_forms!(
            [] $date: $crate::value::Form::Moment;
            [] $time: $crate::value::Form::Moment;
            [] $both: $crate::value::Form::Moment;
        );
    };
    ($value:ty, $expected:expr, |$self:ident, $out:ident| $spell:expr, |$text:ident| $parse:expr) => {
        impl $crate::value::as_text::AsText for $value {
            fn with_text(
                &self,
                write: impl FnOnce(&str) -> $crate::error::EncodeResult,
            ) -> $crate::error::EncodeResult {
                let ($self, mut $out) = (*self, $crate::value::rfc3339::Spelling::default());
                $spell?;
                write(&$out.text)
            }

            fn from_text(text: &str) -> $crate::error::DecodeResult<Self> {
                $crate::value::rfc3339::read_whole(text, $expected, |$text| $parse)
            }
        }
    };
}
pub(super) use civil_times;
