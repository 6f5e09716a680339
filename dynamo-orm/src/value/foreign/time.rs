//! `time`: moments, and dates and times in no zone.

use time::{Date, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcDateTime};

use super::civil::{CivilDate, CivilTime, civil_times};
use crate::value::EpochTime;
use crate::value::epoch::nanoseconds_since;
use crate::value::rfc3339::{Clock, Day, instants};

impl EpochTime for UtcDateTime {
    fn to_epoch(&self) -> (i64, u32) {
        (self.unix_timestamp(), self.nanosecond())
    }

    fn from_epoch(seconds: i64, nanoseconds: u32) -> Option<Self> {
        Self::from_unix_timestamp_nanos(nanoseconds_since(seconds, nanoseconds)?).ok()
    }
}

/// Moments alone are equal and ordered, so the offset is not stored: UTC comes back.
impl EpochTime for OffsetDateTime {
    fn to_epoch(&self) -> (i64, u32) {
        (self.unix_timestamp(), self.nanosecond())
    }

    fn from_epoch(seconds: i64, nanoseconds: u32) -> Option<Self> {
        Self::from_unix_timestamp_nanos(nanoseconds_since(seconds, nanoseconds)?).ok()
    }
}

impl CivilDate for Date {
    fn to_day(self) -> Day {
        Day { year: self.year(), month: u8::from(self.month()).into(), day: self.day().into() }
    }

    fn from_day(day: Day) -> Option<Self> {
        let month = Month::try_from(u8::try_from(day.month).ok()?).ok()?;
        Self::from_calendar_date(day.year, month, u8::try_from(day.day).ok()?).ok()
    }
}

impl CivilTime for Time {
    fn to_clock(self) -> Clock {
        let (hour, minute, second, nanosecond) = self.as_hms_nano();
        Clock::of(hour.into(), minute.into(), second.into(), nanosecond)
    }

    fn from_clock(clock: Clock) -> Option<Self> {
        // A leap second is none of its times.
        let [hour, minute, second] = [clock.hour, clock.minute, clock.second].map(u8::try_from);
        Self::from_hms_nano(hour.ok()?, minute.ok()?, second.ok()?, clock.nanosecond).ok()
    }
}

instants!(UtcDateTime, OffsetDateTime);
civil_times!(Date, Time, PrimitiveDateTime, PrimitiveDateTime::new);
