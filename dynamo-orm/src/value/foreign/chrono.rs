//! `chrono`: moments, and dates and times in no zone; leap seconds are kept.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc};

use super::civil::{CivilDate, CivilTime, civil_times};
use crate::value::EpochTime;
use crate::value::rfc3339::{Clock, Day, instants};

impl EpochTime for DateTime<Utc> {
    fn to_epoch(&self) -> (i64, u32) {
        (self.timestamp(), self.timestamp_subsec_nanos())
    }

    fn from_epoch(seconds: i64, nanoseconds: u32) -> Option<Self> {
        Self::from_timestamp(seconds, nanoseconds)
    }
}

/// Moments alone are equal and ordered, so the offset is not stored: UTC comes back.
impl EpochTime for DateTime<FixedOffset> {
    fn to_epoch(&self) -> (i64, u32) {
        (self.timestamp(), self.timestamp_subsec_nanos())
    }

    fn from_epoch(seconds: i64, nanoseconds: u32) -> Option<Self> {
        DateTime::from_timestamp(seconds, nanoseconds).map(Into::into)
    }
}

impl CivilDate for NaiveDate {
    fn to_day(self) -> Day {
        Day { year: self.year(), month: self.month(), day: self.day() }
    }

    fn from_day(day: Day) -> Option<Self> {
        Self::from_ymd_opt(day.year, day.month, day.day)
    }
}

impl CivilTime for NaiveTime {
    fn to_clock(self) -> Clock {
        Clock::of(self.hour(), self.minute(), self.second(), self.nanosecond())
    }

    fn from_clock(clock: Clock) -> Option<Self> {
        let (second, nanosecond) = clock.with_leap_in_fraction();
        Self::from_hms_nano_opt(clock.hour, clock.minute, second, nanosecond)
    }
}

instants!(DateTime<Utc>, DateTime<FixedOffset>);
civil_times!(NaiveDate, NaiveTime, NaiveDateTime, NaiveDateTime::new);
