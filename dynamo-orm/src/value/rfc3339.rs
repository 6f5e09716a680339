//! S: dates and times as text whose order is that of time.
//!
//! One spelling is written for the types of every crate: four digits of year, UTC, nine digits of
//! fraction. So texts are of one length, and the service, which compares them byte by byte, sees
//! them in the order of time. What is read may be any RFC 3339 text.

use super::EpochTime;
use crate::error::{DecodeError, DecodeResult, EncodeError, EncodeResult};

const SECONDS_OF_DAY: i64 = 86_400;
/// Nanoseconds of a second; a leap second counts on from there.
pub(super) const SECOND: u32 = 1_000_000_000;

/// A day of the Gregorian calendar.
#[derive(Clone, Copy)]
pub(super) struct Day {
    pub(super) year: i32,
    pub(super) month: u32,
    pub(super) day: u32,
}

/// A time of day; its second is 60 in a leap second.
#[derive(Clone, Copy)]
pub(super) struct Clock {
    pub(super) hour: u32,
    pub(super) minute: u32,
    pub(super) second: u32,
    pub(super) nanosecond: u32,
}

const AN_INSTANT: &str = "expected a time of RFC 3339, as in 2024-05-01T12:30:00Z, of at most 9 digits of fraction and within the range of its type";

/// Hands on the text of a moment.
pub(super) fn with_instant<T: EpochTime>(
    time: &T,
    write: impl FnOnce(&str) -> EncodeResult,
) -> EncodeResult {
    let (seconds, nanoseconds) = time.to_epoch();
    let of_day = u32::try_from(seconds.rem_euclid(SECONDS_OF_DAY)).unwrap_or_default();
    let (hour, minute) = (of_day / 3600, of_day / 60 % 60);
    let mut out = Spelling::default();
    let day = Day::from_number(seconds.div_euclid(SECONDS_OF_DAY))?;
    out.day_and_clock(day, Clock::of(hour, minute, of_day % 60, nanoseconds))?;
    out.text.push('Z');
    write(&out.text)
}

pub(super) fn read_instant<T: EpochTime>(text: &str) -> DecodeResult<T> {
    read_whole(text, AN_INSTANT, instant)
}

/// Reads all of a text, or says what was expected.
pub(super) fn read_whole<T>(
    text: &str,
    expected: &'static str,
    parse: impl FnOnce(&mut Parser<'_>) -> Option<T>,
) -> DecodeResult<T> {
    let mut parser = Parser(text.as_bytes());
    let value = parse(&mut parser).filter(|_| parser.0.is_empty());
    value.ok_or_else(|| DecodeError::unreadable(expected))
}

fn instant<T: EpochTime>(text: &mut Parser<'_>) -> Option<T> {
    let (day, clock) = text.day_and_clock()?;
    let offset = text.offset()?;
    let (second, nanosecond) = clock.with_leap_in_fraction();
    let of_day = i64::from(clock.hour * 3600 + clock.minute * 60 + second);
    T::from_epoch(day.number() * SECONDS_OF_DAY + of_day - offset, nanosecond)
}

impl Day {
    /// Days since 1970-01-01, by whole eras of 400 years, each year starting in March.
    fn number(self) -> i64 {
        let (year, month) = (i64::from(self.year), i64::from(self.month));
        let year = if month <= 2 { year - 1 } else { year };
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + i64::from(self.day) - 1;
        let of_era = year.rem_euclid(400);
        year.div_euclid(400) * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year
            - 719_468
    }

    /// The day with that number, if its year has four digits.
    fn from_number(number: i64) -> EncodeResult<Self> {
        let since_march = number.saturating_add(719_468);
        let era = since_march.div_euclid(146_097);
        let of_era = since_march.rem_euclid(146_097);
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let year = year + era.saturating_mul(400) + i64::from(month <= 2);
        let fits = || {
            let [month, day] = [month, day].map(u32::try_from);
            Some(Self { year: i32::try_from(year).ok()?, month: month.ok()?, day: day.ok()? })
        };
        fits().ok_or_else(year_out_of_range)
    }
}

fn year_out_of_range() -> EncodeError {
    EncodeError::new("a year that is stored as text lies between 0000 and 9999, in UTC")
}

fn days_of_month(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Clock {
    /// Of a time whose nanoseconds go past a second where it leaps, as chrono's do.
    pub(super) fn of(hour: u32, minute: u32, second: u32, nanosecond: u32) -> Self {
        match nanosecond.checked_sub(SECOND) {
            Some(nanosecond) if second == 59 => {
                Self { hour, minute, second: second + 1, nanosecond }
            }
            _ => Self { hour, minute, second, nanosecond },
        }
    }

    /// The second, and the nanoseconds that go past it where it leaps.
    pub(super) fn with_leap_in_fraction(self) -> (u32, u32) {
        if self.second == 60 {
            (59, self.nanosecond + SECOND)
        } else {
            (self.second, self.nanosecond)
        }
    }
}

/// A text that is being written.
pub(super) struct Spelling {
    pub(super) text: String,
}

impl Default for Spelling {
    fn default() -> Self {
        Self { text: String::with_capacity("2024-05-01T12:30:00.123456789Z".len()) }
    }
}

impl Spelling {
    pub(super) fn day(&mut self, day: Day) -> EncodeResult {
        let year = u32::try_from(day.year).ok().filter(|year| *year <= 9999);
        self.digits(year.ok_or_else(year_out_of_range)?, 4);
        self.text.push('-');
        self.digits(day.month, 2);
        self.text.push('-');
        self.digits(day.day, 2);
        Ok(())
    }

    pub(super) fn day_and_clock(&mut self, day: Day, clock: Clock) -> EncodeResult {
        self.day(day)?;
        self.text.push('T');
        self.clock(clock)
    }

    pub(super) fn clock(&mut self, clock: Clock) -> EncodeResult {
        if clock.second > 60 || clock.nanosecond >= SECOND {
            return Err(EncodeError::new("a leap second follows second 59 and lasts one second"));
        }
        self.digits(clock.hour, 2);
        self.text.push(':');
        self.digits(clock.minute, 2);
        self.text.push(':');
        self.digits(clock.second, 2);
        self.text.push('.');
        self.digits(clock.nanosecond, 9);
        Ok(())
    }

    fn digits(&mut self, value: u32, places: u32) {
        for place in (0..places).rev() {
            let digit = value / 10_u32.pow(place) % 10;
            self.text.push(char::from_digit(digit, 10).unwrap_or('0'));
        }
    }
}

/// What is not read yet of a text.
pub(super) struct Parser<'t>(&'t [u8]);

impl Parser<'_> {
    pub(super) fn day(&mut self) -> Option<Day> {
        let year = self.digits(4)?;
        let month = self.skip(b"-").and_then(|()| self.digits(2))?;
        let day = self.skip(b"-").and_then(|()| self.digits(2))?;
        let exists = (1..=12).contains(&month) && (1..=days_of_month(year, month)).contains(&day);
        exists.then_some(Day { year: i32::try_from(year).ok()?, month, day })
    }

    pub(super) fn clock(&mut self) -> Option<Clock> {
        let hour = self.digits(2)?;
        let minute = self.skip(b":").and_then(|()| self.digits(2))?;
        let second = self.skip(b":").and_then(|()| self.digits(2))?;
        let nanosecond = if self.skip(b".").is_some() { self.fraction()? } else { 0 };
        let exists = hour <= 23 && minute <= 59 && second <= 60;
        exists.then_some(Clock { hour, minute, second, nanosecond })
    }

    pub(super) fn day_and_clock(&mut self) -> Option<(Day, Clock)> {
        let day = self.day()?;
        self.skip(b"Tt ")?;
        Some((day, self.clock()?))
    }

    /// Seconds that the clock is ahead of UTC.
    fn offset(&mut self) -> Option<i64> {
        if self.skip(b"Zz").is_some() {
            return Some(0);
        }
        let sign = if self.skip(b"+").is_some() { 1 } else { self.skip(b"-").map(|()| -1)? };
        let hour = self.digits(2)?;
        let minute = self.skip(b":").and_then(|()| self.digits(2))?;
        (hour <= 23 && minute <= 59).then(|| sign * i64::from(hour * 3600 + minute * 60))
    }

    /// One or more digits; those behind the ninth are 0, or would be lost.
    fn fraction(&mut self) -> Option<u32> {
        let digits = self.0.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let mut nanoseconds = self.digits(digits.clamp(1, 9))?;
        for _ in digits..9 {
            nanoseconds *= 10;
        }
        for _ in 9..digits {
            self.skip(b"0")?;
        }
        Some(nanoseconds)
    }

    fn digits(&mut self, places: usize) -> Option<u32> {
        let (digits, rest) = self.0.split_at_checked(places)?;
        self.0 = rest;
        digits.iter().try_fold(0, |value: u32, byte| {
            byte.is_ascii_digit().then(|| value * 10 + u32::from(byte - b'0'))
        })
    }

    /// Passes over one of these signs.
    fn skip(&mut self, signs: &[u8]) -> Option<()> {
        let (first, rest) = self.0.split_first()?;
        signs.contains(first).then(|| self.0 = rest)
    }
}

/// Moments: times of RFC 3339, in UTC.
macro_rules! instants {
    ($($time:ty),* $(,)?) => {$(
        impl $crate::value::as_text::AsText for $time {
            fn with_text(
                &self,
                write: impl FnOnce(&str) -> $crate::error::EncodeResult,
            ) -> $crate::error::EncodeResult {
                $crate::value::rfc3339::with_instant(self, write)
            }

            fn from_text(text: &str) -> $crate::error::DecodeResult<Self> {
                $crate::value::rfc3339::read_instant(text)
            }
        }

        $crate::value::as_text::stored_as_text!(
            $time: String,
            $crate::codec::StoredForm::Format($crate::kind::Kind::S, "moment");
        );
        $crate::value::template::reversible_forms!([] $time: $crate::value::Form::Moment;);
        $crate::value::epoch::from_epoch_counts!($time);
    )*};
}
pub(super) use instants;
