//! `jiff`: the moment, and dates and times in no zone.
//!
//! Not `Zoned`: two of them are equal that name different zones, so no text is both its order
//! and all of it.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};

use super::civil::{CivilDate, CivilTime, civil_times};
use crate::value::EpochTime;
use crate::value::epoch::{nanoseconds_since, since_nanoseconds};
use crate::value::rfc3339::{Clock, Day, instants};

impl EpochTime for Timestamp {
    fn to_epoch(&self) -> (i64, u32) {
        since_nanoseconds(self.as_nanosecond())
    }

    fn from_epoch(seconds: i64, nanoseconds: u32) -> Option<Self> {
        Self::from_nanosecond(nanoseconds_since(seconds, nanoseconds)?).ok()
    }
}

impl CivilDate for Date {
    fn to_day(self) -> Day {
        let [month, day] = [self.month(), self.day()].map(|part| part.unsigned_abs().into());
        Day { year: self.year().into(), month, day }
    }

    fn from_day(day: Day) -> Option<Self> {
        let [month, of_month] = [day.month, day.day].map(i8::try_from);
        Self::new(i16::try_from(day.year).ok()?, month.ok()?, of_month.ok()?).ok()
    }
}

impl CivilTime for Time {
    fn to_clock(self) -> Clock {
        let [hour, minute, second] =
            [self.hour(), self.minute(), self.second()].map(|part| part.unsigned_abs().into());
        Clock::of(hour, minute, second, self.subsec_nanosecond().unsigned_abs())
    }

    fn from_clock(clock: Clock) -> Option<Self> {
        // A leap second is none of its times.
        let [hour, minute, second] = [clock.hour, clock.minute, clock.second].map(i8::try_from);
        let nanosecond = i32::try_from(clock.nanosecond).ok()?;
        Self::new(hour.ok()?, minute.ok()?, second.ok()?, nanosecond).ok()
    }
}

instants!(Timestamp);
civil_times!(Date, Time, DateTime, DateTime::from_parts);
