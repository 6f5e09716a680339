//! Dates and times as text.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use dynamo_orm::{
    AttributeValue, DynamoItem, FromAttribute, Result, ToAttribute, from_attribute_value,
    to_attribute_value,
};
use jiff::Timestamp;
use tests::new_table;
use time::{Date, OffsetDateTime, PrimitiveDateTime, Time, UtcDateTime, UtcOffset};

use super::{n, refused, s};

fn utc(seconds: i64, nanoseconds: u32) -> DateTime<Utc> {
    DateTime::from_timestamp(seconds, nanoseconds).unwrap()
}

fn offset(seconds: i64, nanoseconds: i128) -> OffsetDateTime {
    let moment = i128::from(seconds) * 1_000_000_000 + nanoseconds;
    OffsetDateTime::from_unix_timestamp_nanos(moment).unwrap()
}

fn system(seconds: u64, nanoseconds: u32) -> SystemTime {
    UNIX_EPOCH + Duration::new(seconds, nanoseconds)
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn clock(hour: u32, minute: u32, second: u32, nanosecond: u32) -> NaiveTime {
    NaiveTime::from_hms_nano_opt(hour, minute, second, nanosecond).unwrap()
}

fn time_date(year: i32, day: u16) -> Date {
    Date::from_ordinal_date(year, day).unwrap()
}

fn time_clock(hour: u8, nanosecond: u32) -> Time {
    Time::from_hms_nano(hour, 0, 9, nanosecond).unwrap()
}

stored_as! {
    a_moment_is_text_in_utc_with_nine_digits_of_fraction:
        utc(1_714_566_600, 0) => s("2024-05-01T12:30:00.000000000Z"),
        utc(-62_167_219_200, 1) => s("0000-01-01T00:00:00.000000001Z"),
        utc(253_402_300_799, 999_999_999) => s("9999-12-31T23:59:59.999999999Z"),
        utc(951_782_400, 0) => s("2000-02-29T00:00:00.000000000Z"),
        utc(1_714_566_600, 0).with_timezone(&FixedOffset::east_opt(5400).unwrap()) => s("2024-05-01T12:30:00.000000000Z"),
        offset(-1, 500_000_000) => s("1969-12-31T23:59:59.500000000Z"),
        offset(1_714_566_600, 0).to_offset(UtcOffset::from_hms(-3, -30, 0).unwrap()) => s("2024-05-01T12:30:00.000000000Z"),
        UtcDateTime::from_unix_timestamp(0).unwrap() => s("1970-01-01T00:00:00.000000000Z"),
        Timestamp::new(-1, -500_000_000).unwrap() => s("1969-12-31T23:59:58.500000000Z"),
        system(1_714_566_600, 120) => s("2024-05-01T12:30:00.000000120Z"),
        UNIX_EPOCH - Duration::from_millis(1) => s("1969-12-31T23:59:59.999000000Z");
    a_date_or_time_in_no_zone_is_a_part_of_that:
        date(2024, 2, 29) => s("2024-02-29"), date(0, 1, 1) => s("0000-01-01"),
        clock(9, 5, 0, 7) => s("09:05:00.000000007"),
        date(9999, 12, 31).and_time(clock(23, 59, 59, 0)) => s("9999-12-31T23:59:59.000000000"),
        time_date(2023, 365) => s("2023-12-31"), time_clock(23, 1) => s("23:00:09.000000001"),
        PrimitiveDateTime::new(time_date(2024, 60), time_clock(0, 0)) => s("2024-02-29T00:00:09.000000000"),
        jiff::civil::date(2024, 12, 1) => s("2024-12-01"),
        jiff::civil::time(0, 0, 1, 999_999_999) => s("00:00:01.999999999"),
        jiff::civil::datetime(9999, 12, 31, 23, 59, 59, 0) => s("9999-12-31T23:59:59.000000000");
    a_leap_second_of_chrono_is_second_60:
        utc(1_483_228_799, 1_500_000_000) => s("2016-12-31T23:59:60.500000000Z"),
        clock(23, 59, 59, 1_000_000_000) => s("23:59:60.000000000"),
        date(2016, 12, 31).and_time(clock(23, 59, 59, 1_999_999_999)) => s("2016-12-31T23:59:60.999999999");
}

ordered_keys! {
    chrono_utc_is_a_key, chrono_utc_has_the_order_of_time: DateTime<Utc>,
        [utc(-1, 999_999_999), utc(0, 0), utc(0, 1)];
    chrono_offset_is_a_key, chrono_offset_has_the_order_of_time: DateTime<FixedOffset>,
        ["2024-05-01T12:00:00+02:00", "2024-05-01T10:30:00Z", "2024-05-01T09:00:00-02:00"].map(|t| t.parse().unwrap());
    chrono_date_is_a_key, chrono_date_has_the_order_of_time: NaiveDate,
        [date(999, 12, 31), date(1000, 1, 1), date(1000, 1, 2)];
    chrono_time_is_a_key, chrono_time_has_the_order_of_time: NaiveTime,
        [clock(9, 59, 59, 999_999_999), clock(10, 0, 0, 0), clock(23, 59, 59, 1_000_000_000)];
    chrono_date_and_time_is_a_key, chrono_date_and_time_has_the_order_of_time: NaiveDateTime,
        [(1, 5), (1, 40), (2, 0)].map(|(day, nano)| date(2024, 1, day).and_time(clock(1, 0, 0, nano)));
    time_offset_is_a_key, time_offset_has_the_order_of_time: OffsetDateTime,
        [offset(0, -1), offset(0, 0).to_offset(UtcOffset::from_hms(9, 0, 0).unwrap()), offset(0, 1)];
    time_utc_is_a_key, time_utc_has_the_order_of_time: UtcDateTime,
        [-1, 0, 1].map(|second| UtcDateTime::from_unix_timestamp(second).unwrap());
    time_date_is_a_key, time_date_has_the_order_of_time: Date,
        [time_date(1999, 365), time_date(2000, 1), time_date(2000, 366)];
    time_time_is_a_key, time_time_has_the_order_of_time: Time,
        [time_clock(9, 9), time_clock(9, 10), time_clock(10, 0)];
    time_date_and_time_is_a_key, time_date_and_time_has_the_order_of_time: PrimitiveDateTime,
        [9, 10, 11].map(|hour| PrimitiveDateTime::new(time_date(2024, 1), time_clock(hour, 0)));
    jiff_timestamp_is_a_key, jiff_timestamp_has_the_order_of_time: Timestamp,
        [-1_000_000_001_i128, -999_999_999, 1].map(|nanos| Timestamp::from_nanosecond(nanos).unwrap());
    jiff_date_is_a_key, jiff_date_has_the_order_of_time: jiff::civil::Date,
        [jiff::civil::date(99, 12, 31), jiff::civil::date(100, 1, 1), jiff::civil::date(2024, 1, 1)];
    jiff_time_is_a_key, jiff_time_has_the_order_of_time: jiff::civil::Time,
        [jiff::civil::time(1, 2, 3, 4), jiff::civil::time(1, 2, 3, 40), jiff::civil::time(1, 2, 30, 0)];
    jiff_date_and_time_is_a_key, jiff_date_and_time_has_the_order_of_time: jiff::civil::DateTime,
        [1, 2, 3].map(|month| jiff::civil::datetime(2024, month, 1, 0, 0, 0, 0));
    system_time_is_a_key, system_time_has_the_order_of_time: SystemTime,
        [UNIX_EPOCH - Duration::from_nanos(1), UNIX_EPOCH, UNIX_EPOCH + Duration::from_nanos(1)];
}

fn read<T: FromAttribute>(text: &str) -> Result<T> {
    from_attribute_value(&s(text))
}

#[test]
fn any_text_of_rfc_3339_is_read() -> Result<()> {
    let texts = [
        ("2024-05-01T12:30:00Z", 0),
        ("2024-05-01t12:30:00z", 0),
        ("2024-05-01 12:30:00Z", 0),
        ("2024-05-01T12:30:00.5Z", 500_000_000),
        ("2024-05-01T12:30:00.123456789000Z", 123_456_789),
        ("2024-05-01T14:30:00.000+02:00", 0),
        ("2024-05-01T00:00:00.000001-12:30", 1_000),
        ("2024-05-02T12:29:00+23:59", 0),
        ("2024-05-01T12:30:00-00:00", 0),
    ];
    for (text, nanoseconds) in texts {
        let moment = utc(1_714_566_600, nanoseconds);
        assert_eq!(read::<DateTime<Utc>>(text)?, moment, "{text}");
        assert_eq!(read::<DateTime<FixedOffset>>(text)?, moment, "{text}");
        assert_eq!(read::<OffsetDateTime>(text)?, offset(1_714_566_600, nanoseconds.into()));
        assert_eq!(read::<SystemTime>(text)?, system(1_714_566_600, nanoseconds), "{text}");
        assert_eq!(
            read::<Timestamp>(text)?.as_nanosecond(),
            i128::from(moment.timestamp_nanos_opt().unwrap())
        );
    }
    assert_eq!(read::<NaiveTime>("09:05:00")?, clock(9, 5, 0, 0));
    assert_eq!(
        read::<NaiveDateTime>("2024-05-01 09:05:00.25")?,
        date(2024, 5, 1).and_time(clock(9, 5, 0, 250_000_000))
    );
    Ok(())
}

#[test]
fn what_is_no_time_is_refused_by_what_was_expected_and_without_its_words() {
    let texts = [
        "",
        "yesterday",
        "2024-05-01",
        "2024-05-01T12:30:00",
        "2024-05-01T12:30Z",
        "2024-13-01T00:00:00Z",
        "2024-00-01T00:00:00Z",
        "2023-02-29T00:00:00Z",
        "1900-02-29T00:00:00Z",
        "2024-04-31T00:00:00Z",
        "2024-05-00T00:00:00Z",
        "2024-05-01T24:00:00Z",
        "2024-05-01T12:60:00Z",
        "2024-05-01T12:30:61Z",
        "2024-05-01T12:30:00.Z",
        "2024-05-01T12:30:00.1234567891Z",
        "2024-05-01T12:30:00+2:00",
        "2024-05-01T12:30:00+24:00",
        "2024-05-01T12:30:00+01:60",
        "2024-05-01T12:30:00Zulu",
        " 2024-05-01T12:30:00Z",
        "12024-05-01T12:30:00Z",
        "-2024-05-01T12:30:00Z",
        "+2024-05-01T12:30:00Z",
        "２０２４-05-01T12:30:00Z",
        "2024-05-01T12:30:00Z[Europe/Oslo]",
        "1714566600",
    ];
    fn told<T: FromAttribute>(text: &str, expected: &str) {
        assert!(refused::<T>(s(text)).starts_with(expected), "{text}");
    }
    for text in texts {
        told::<DateTime<Utc>>(text, "expected a time of RFC 3339");
        told::<DateTime<FixedOffset>>(text, "expected a time of RFC 3339");
        told::<OffsetDateTime>(text, "expected a time of RFC 3339");
        told::<UtcDateTime>(text, "expected a time of RFC 3339");
        told::<Timestamp>(text, "expected a time of RFC 3339");
        told::<SystemTime>(text, "expected a time of RFC 3339");
    }
    for text in ["", "2024-5-1", "2024-05-01T00:00:00Z", "2023-02-29", "20240501", "2024-05-01 "] {
        told::<NaiveDate>(text, "expected a date as in 2024-05-01");
        told::<Date>(text, "expected a date as in 2024-05-01");
        told::<jiff::civil::Date>(text, "expected a date as in 2024-05-01");
    }
    for text in ["", "12:30", "24:00:00", "12:30:00Z", "12:30:00.", "1:00:00"] {
        told::<NaiveTime>(text, "expected a time of day");
        told::<Time>(text, "expected a time of day");
        told::<jiff::civil::Time>(text, "expected a time of day");
    }
    for text in
        ["", "2024-05-01", "2024-05-01T12:30:00Z", "2024-05-01T12:30:00+01:00", "2024-05-01T12:30"]
    {
        told::<NaiveDateTime>(text, "expected a date and a time of day");
        told::<PrimitiveDateTime>(text, "expected a date and a time of day");
        told::<jiff::civil::DateTime>(text, "expected a date and a time of day");
    }
    assert_eq!(refused::<DateTime<Utc>>(n("1714566600")), "expected S, found N");
    assert_eq!(refused::<NaiveDate>(AttributeValue::Null(true)), "expected S, found NULL");
}

#[test]
fn a_leap_second_is_read_by_chrono_alone() {
    let text = "2016-12-31T23:59:60Z";
    assert_eq!(read::<DateTime<Utc>>(text).unwrap(), utc(1_483_228_799, 1_000_000_000));
    assert!(read::<OffsetDateTime>(text).is_err());
    assert!(read::<UtcDateTime>(text).is_err());
    assert!(read::<Timestamp>(text).is_err());
    assert!(read::<SystemTime>(text).is_err());
    assert!(read::<Time>("23:59:60").is_err());
    assert!(read::<jiff::civil::Time>("23:59:60").is_err());
}

#[test]
fn a_moment_beyond_its_type_is_no_value() {
    assert!(read::<Timestamp>("9999-12-31T00:00:00Z").is_err());
    assert!(read::<OffsetDateTime>("9999-12-31T23:30:00-01:00").is_err());
    let year_ten_thousand = read::<DateTime<Utc>>("9999-12-31T23:30:00-01:00").unwrap();
    assert!(to_attribute_value(&year_ten_thousand).is_err());
}

#[test]
fn a_year_that_is_not_four_digits_is_refused() {
    fn told<T: ToAttribute>(value: &T) {
        let error = to_attribute_value(&[value]).unwrap_err();
        let told = error.encode_error().unwrap().to_string();
        assert_eq!(told, "[0]: a year that is stored as text lies between 0000 and 9999, in UTC");
    }
    told(&utc(-62_167_219_201, 999_999_999));
    told(&utc(253_402_300_800, 0));
    told(&DateTime::<Utc>::MIN_UTC);
    told(&DateTime::<Utc>::MAX_UTC);
    told(&"9999-12-31T23:30:00-01:00".parse::<DateTime<FixedOffset>>().unwrap());
    told(&date(-1, 12, 31));
    told(&date(10_000, 1, 1));
    told(&NaiveDateTime::MAX);
    told(&time_date(-1, 1));
    told(&PrimitiveDateTime::MIN);
    told(&UtcDateTime::MIN);
    told(&Timestamp::MIN);
    told(&jiff::civil::Date::MIN);
    told(&(UNIX_EPOCH + Duration::from_secs(253_402_300_800)));
    told(&UNIX_EPOCH.checked_add(Duration::from_secs(u64::MAX / 2)).unwrap());
}

#[tokio::test]
async fn a_day_is_asked_for_by_its_first_letters() -> Result<()> {
    #[derive(Debug, DynamoItem)]
    #[dynamo(table = "visits")]
    struct Visit {
        #[dynamo(partition_key)]
        id: u8,
        #[dynamo(sort_key)]
        at: DateTime<Utc>,
    }
    let visits = new_table::<Visit>().await?;
    for second in [0, 86_399, 86_400] {
        visits.put(&Visit { id: 1, at: utc(second, 0) }).await?;
    }
    let day = visits.query(1).sort_key_begins_with("1970-01-01");
    assert_eq!(day.count().await?, 2);
    Ok(())
}
