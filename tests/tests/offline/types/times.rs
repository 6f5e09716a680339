//! Times, over all that four digits of year can say.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use dynamo_orm::{
    AttributeValue, EpochMillis, EpochSeconds, EpochTime, from_attribute_value, to_attribute_value,
};
use jiff::{Timestamp, civil};
use proptest::prelude::*;
use time::{Date, OffsetDateTime, PrimitiveDateTime, Time, UtcDateTime};

use super::{cases, check, order, read_or_refuse, round, stored};

/// From the first second of year 0 to the last of year 9999.
const SECONDS: std::ops::RangeInclusive<i64> = -62_167_219_200..=253_402_300_799;
/// The last moment of `jiff`.
const LAST_OF_JIFF: i64 = 253_402_207_200;

/// Any second, and often one near another or near the ends.
fn seconds() -> impl Strategy<Value = i64> {
    let near = |at: i64| (at - 3..=at + 3).prop_filter("in range", |s| SECONDS.contains(s));
    prop_oneof![
        6 => SECONDS,
        2 => near(0),
        1 => near(*SECONDS.start()),
        1 => near(*SECONDS.end()),
        2 => (0..10_000_i64).prop_map(|year| days_of(year) * 86_400 - 1),
    ]
}

/// Days from 1970 to the first of March of a year, roughly.
fn days_of(year: i64) -> i64 {
    (year - 1970) * 365 + (year - 1969).div_euclid(4) - (year - 1901).div_euclid(100)
        + (year - 1601).div_euclid(400)
        + 59
}

fn nanoseconds() -> impl Strategy<Value = u32> {
    prop_oneof![0..1_000_000_000_u32, Just(0), Just(1), Just(999_999_999)]
}

/// Two moments, often close to each other.
fn moments() -> impl Strategy<Value = [(i64, u32); 2]> {
    let apart = [(seconds(), nanoseconds()), (seconds(), nanoseconds())];
    let close = (seconds(), nanoseconds(), nanoseconds()).prop_map(|(s, a, b)| [(s, a), (s, b)]);
    prop_oneof![apart, close]
}

fn check_moments<T>([left, right]: [(i64, u32); 2]) -> Result<(), TestCaseError>
where
    T: EpochTime + Clone + Ord + std::fmt::Debug + dynamo_orm::DynamoValue,
{
    let [left, right] = [left, right].map(|(s, n)| T::from_epoch(s, n).unwrap());
    check(&left, &right)?;
    let [early, late] = [&left, &right].map(|time| EpochSeconds::new(time.clone()));
    check(&early, &late)?;
    prop_assert!(*early <= left);
    let [early, late] = [&left, &right].map(|time| EpochMillis::new(time.clone()));
    check(&early, &late)
}

fn text<T: dynamo_orm::ToAttribute>(value: &T) -> String {
    match stored(value) {
        AttributeValue::S(text) => text,
        _ => panic!("no text"),
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn the_order_of_texts_is_that_of_moments(moments in moments()) {
        check_moments::<DateTime<Utc>>(moments)?;
        check_moments::<DateTime<FixedOffset>>(moments)?;
        check_moments::<OffsetDateTime>(moments)?;
        check_moments::<UtcDateTime>(moments)?;
        check_moments::<SystemTime>(moments)?;
        check_moments::<Timestamp>(moments.map(|(s, n)| (s.min(LAST_OF_JIFF - 1), n)))?;
    }

    #[test]
    fn every_crate_writes_a_moment_as_chrono_spells_it(second in seconds(), nanosecond in nanoseconds()) {
        let moment = DateTime::<Utc>::from_timestamp(second, nanosecond).unwrap();
        let spelt = moment.format("%Y-%m-%dT%H:%M:%S%.9fZ").to_string();
        prop_assert_eq!(text(&moment), spelt.clone());
        prop_assert_eq!(text(&OffsetDateTime::from_epoch(second, nanosecond).unwrap()), spelt.clone());
        prop_assert_eq!(text(&UtcDateTime::from_epoch(second, nanosecond).unwrap()), spelt.clone());
        prop_assert_eq!(text(&SystemTime::from_epoch(second, nanosecond).unwrap()), spelt.clone());
        if second < LAST_OF_JIFF {
            prop_assert_eq!(text(&Timestamp::from_epoch(second, nanosecond).unwrap()), spelt);
        }
    }

    #[test]
    fn leap_seconds_of_chrono_come_back_in_their_order(
        minute in -1_036_120_320..4_223_371_679_i64, nanosecond in 0..2_000_000_000_u32, other in 0..2_000_000_000_u32, later in 0..2_i64,
    ) {
        let [left, right] = [(0, nanosecond), (later, other % 1_000_000_000)].map(|(later, nanosecond)| {
            DateTime::<Utc>::from_timestamp(minute * 60 + 59 + later, nanosecond).unwrap()
        });
        check(&left, &right)?;
        check(&left.naive_utc(), &right.naive_utc())?;
        let spelt = left.format("%Y-%m-%dT%H:%M:%S%.9fZ").to_string();
        prop_assert_eq!(text(&left), spelt);
    }

    #[test]
    fn any_offset_and_fraction_is_read_as_chrono_reads_it(
        second in 86_400 * 366..253_402_214_400_i64, fraction in "(\\.[0-9]{1,9})?", minutes in -1439..1440_i32, separator in "[Tt ]",
    ) {
        let offset = FixedOffset::east_opt(minutes * 60).unwrap();
        let local = DateTime::<Utc>::from_timestamp(second, 0).unwrap().with_timezone(&offset);
        let text = local.format(&format!("%Y-%m-%d{separator}%H:%M:%S{fraction}%:z")).to_string();
        let read: DateTime<Utc> = from_attribute_value(&AttributeValue::S(text.clone())).unwrap();
        prop_assert_eq!(read, DateTime::parse_from_rfc3339(&text).unwrap());
        let read: OffsetDateTime = from_attribute_value(&AttributeValue::S(text)).unwrap();
        prop_assert_eq!(read.unix_timestamp(), second);
    }

    #[test]
    fn dates_come_back_in_their_order(left in 0..3_652_425_i32, right in 0..3_652_425_i32) {
        // Day 1 of the first year is that many days behind the first of year 0.
        let [a, b] = [left, right].map(|day| NaiveDate::from_num_days_from_ce_opt(day - 365).unwrap());
        check(&a, &b)?;
        prop_assert_eq!(text(&a), a.format("%Y-%m-%d").to_string());
        let [a, b] = [left, right].map(|day| Date::from_julian_day(day + 1_721_060).unwrap());
        check(&a, &b)?;
        let first = civil::date(0, 1, 1);
        let [a, b] = [left, right].map(|day| first.checked_add(jiff::Span::new().days(day)).unwrap());
        check(&a, &b)?;
    }

    #[test]
    fn times_of_day_come_back_in_their_order(left in 0..86_400_u32, right in 0..86_400_u32, [n, m] in [nanoseconds(), nanoseconds()]) {
        let both = [(left, n), (right, m), (left, m)];
        let chrono = both.map(|(s, n)| NaiveTime::from_num_seconds_from_midnight_opt(s, n).unwrap());
        let parts = both.map(|(s, _)| [s / 3600, s / 60 % 60, s % 60].map(|p| u8::try_from(p).unwrap()));
        let time = [0, 1, 2].map(|i: usize| {
            let [h, m, s] = parts[i];
            Time::from_hms_nano(h, m, s, both[i].1).unwrap()
        });
        let jiff = [0, 1, 2].map(|i: usize| {
            let [h, m, s] = parts[i].map(|p| i8::try_from(p).unwrap());
            civil::time(h, m, s, i32::try_from(both[i].1).unwrap())
        });
        for (i, j) in [(0, 1), (0, 2)] {
            check(&chrono[i], &chrono[j])?;
            check(&time[i], &time[j])?;
            check(&jiff[i], &jiff[j])?;
            prop_assert_eq!(text(&chrono[i]), text(&time[i]));
            prop_assert_eq!(text(&chrono[i]), text(&jiff[i]));
        }
    }

    #[test]
    fn dates_with_times_of_day_come_back_in_their_order(moments in moments()) {
        let chrono: [NaiveDateTime; 2] = moments.map(|(s, n)| DateTime::<Utc>::from_epoch(s, n).unwrap().naive_utc());
        check(&chrono[0], &chrono[1])?;
        let time: [PrimitiveDateTime; 2] = moments.map(|(s, n)| {
            let moment = OffsetDateTime::from_epoch(s, n).unwrap();
            PrimitiveDateTime::new(moment.date(), moment.time())
        });
        check(&time[0], &time[1])?;
        let jiff: [civil::DateTime; 2] = chrono.map(|both| text(&both).parse().unwrap());
        check(&jiff[0], &jiff[1])?;
        prop_assert_eq!(text(&chrono[0]), text(&time[0]));
        prop_assert_eq!(text(&chrono[0]), text(&jiff[0]));
    }

    #[test]
    fn a_time_outside_four_digits_of_year_is_refused(second in any::<i64>()) {
        let is_held = SECONDS.contains(&second);
        if let Some(moment) = DateTime::<Utc>::from_timestamp(second, 0) {
            prop_assert_eq!(to_attribute_value(&moment).is_ok(), is_held);
        }
        if let Some(moment) = SystemTime::from_epoch(second, 0) {
            prop_assert_eq!(to_attribute_value(&moment).is_ok(), is_held);
            prop_assert_eq!(moment.to_epoch(), (second, 0));
            prop_assert_eq!(round(&EpochSeconds::new(moment)).seconds(), Some(second));
        }
    }

    #[test]
    fn durations_come_back_in_their_order((a, b) in (any::<u64>(), 0..100_u64), [n, m] in [nanoseconds(), nanoseconds()]) {
        for (left, right) in [((a, n), (b, m)), ((b, n), (b, m)), ((a, 0), (a, m))] {
            let [left, right] = [left, right].map(|(s, n)| Duration::new(s, n));
            check(&left, &right)?;
        }
        let [early, late] = [n, m].map(|n| UNIX_EPOCH - Duration::new(b, n));
        prop_assert_eq!(order(&early, &late), early.cmp(&late));
    }

    #[test]
    fn any_text_is_refused_or_a_time(
        any in ".*", near in "-?[0-9]{3,5}-[0-9]{1,2}-[0-9]{1,2}([Tt ]?[0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{0,12})?)?)?([zZ]|[+-][0-9]{2}:?[0-9]{2})?",
    ) {
        for text in [any, near].map(AttributeValue::S) {
            read_or_refuse::<DateTime<Utc>>(&text)?;
            read_or_refuse::<DateTime<FixedOffset>>(&text)?;
            read_or_refuse::<NaiveDate>(&text)?;
            read_or_refuse::<NaiveTime>(&text)?;
            read_or_refuse::<NaiveDateTime>(&text)?;
            read_or_refuse::<OffsetDateTime>(&text)?;
            read_or_refuse::<UtcDateTime>(&text)?;
            read_or_refuse::<Date>(&text)?;
            read_or_refuse::<Time>(&text)?;
            read_or_refuse::<PrimitiveDateTime>(&text)?;
            read_or_refuse::<Timestamp>(&text)?;
            read_or_refuse::<civil::Date>(&text)?;
            read_or_refuse::<civil::Time>(&text)?;
            read_or_refuse::<civil::DateTime>(&text)?;
            read_or_refuse::<SystemTime>(&text)?;
        }
    }
}
