//! Moments as numbers, and spans of time.

use std::ops::Deref;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use chrono::{DateTime, FixedOffset, Utc};
use dynamo_orm::{
    AttributeValue, DynamoItem, EpochMillis, EpochSeconds, EpochTime, Result, from_attribute_value,
    to_attribute_value,
};
use jiff::Timestamp;
use tests::new_table;
use time::{OffsetDateTime, UtcDateTime};

use super::{n, refused, s};

fn seconds<T: EpochTime>(seconds: i64) -> EpochSeconds<T> {
    T::from_epoch(seconds, 0).unwrap().into()
}

fn millis<T: EpochTime>(millis: i64) -> EpochMillis<T> {
    let behind = u32::try_from(millis.rem_euclid(1000)).unwrap() * 1_000_000;
    T::from_epoch(millis.div_euclid(1000), behind).unwrap().into()
}

stored_as! {
    epoch_seconds_are_whole_seconds:
        seconds::<SystemTime>(1_714_566_600) => n("1714566600"), seconds::<SystemTime>(-1) => n("-1"),
        seconds::<DateTime<Utc>>(0) => n("0"), seconds::<DateTime<FixedOffset>>(-62_167_219_201) => n("-62167219201"),
        seconds::<OffsetDateTime>(1) => n("1"), seconds::<UtcDateTime>(1) => n("1"), seconds::<Timestamp>(-7) => n("-7");
    epoch_milliseconds_are_whole_milliseconds:
        millis::<SystemTime>(1_714_566_600_123) => n("1714566600123"), millis::<SystemTime>(-1) => n("-1"),
        millis::<DateTime<Utc>>(-1001) => n("-1001"), millis::<OffsetDateTime>(-1) => n("-1"),
        millis::<UtcDateTime>(999) => n("999"), millis::<Timestamp>(-1) => n("-1"),
        millis::<DateTime<FixedOffset>>(5) => n("5");
    a_duration_is_its_seconds_exactly:
        Duration::ZERO => n("0"), Duration::from_secs(90) => n("90"), Duration::from_millis(1500) => n("1.5"),
        Duration::from_nanos(1) => n("0.000000001"), Duration::MAX => n("18446744073709551615.999999999"),
        Duration::from_secs(100) => n("100");
}

ordered_keys! {
    epoch_seconds_are_a_key, epoch_seconds_have_the_order_of_time: EpochSeconds<SystemTime>,
        [-100, 9, 10].map(seconds);
    epoch_milliseconds_are_a_key, epoch_milliseconds_have_the_order_of_time: EpochMillis<DateTime<Utc>>,
        [-1, 999, 1000].map(millis);
    a_duration_is_a_key, durations_have_their_order: Duration,
        [Duration::from_millis(500), Duration::from_secs(9), Duration::from_secs(10)];
}

#[test]
fn a_count_holds_what_it_stores_and_gives_the_time_back() {
    let time = DateTime::from_timestamp(-1, 999_999_999).unwrap();
    let count = EpochSeconds::new(time);
    assert_eq!(*count.deref(), DateTime::from_timestamp(-1, 0).unwrap());
    assert_eq!((count.seconds(), EpochMillis::new(time).milliseconds()), (Some(-1), Some(-1)));
    let back: DateTime<Utc> = EpochMillis::from(time).into();
    assert_eq!(back, DateTime::from_timestamp(-1, 999_000_000).unwrap());
    assert_eq!(count.into_inner(), DateTime::from_timestamp(-1, 0).unwrap());
    let leap = DateTime::from_timestamp(1_483_228_799, 1_500_000_000).unwrap();
    assert_eq!(EpochMillis::new(leap).milliseconds(), Some(1_483_228_799_999));
}

#[test]
fn what_is_no_count_is_refused() {
    assert_eq!(refused::<EpochSeconds<SystemTime>>(s("1714566600")), "expected N, found S");
    assert_eq!(
        refused::<EpochSeconds<SystemTime>>(AttributeValue::Null(true)),
        "expected N, found NULL"
    );
    for text in ["1714566600.5", "1E30", "9223372036854775808"] {
        assert!(
            refused::<EpochSeconds<SystemTime>>(n(text)).starts_with("expected a whole number"),
            "{text}"
        );
    }
    assert_eq!(
        refused::<EpochSeconds<Timestamp>>(n("253402300800")),
        "expected seconds since 1970, within the range of their type"
    );
    assert_eq!(
        refused::<EpochMillis<OffsetDateTime>>(n("9223372036854775807")),
        "expected milliseconds since 1970, within the range of their type"
    );
    let ten = from_attribute_value::<EpochSeconds<DateTime<Utc>>>(&n("1E1")).unwrap();
    assert_eq!(ten, seconds(10));
    let far = UNIX_EPOCH.checked_add(Duration::from_secs(u64::MAX / 2)).unwrap();
    assert!(to_attribute_value(&EpochSeconds::new(far)).is_ok());
    assert!(to_attribute_value(&EpochMillis::new(far)).unwrap_err().is_invalid_input());
}

#[test]
fn a_duration_that_is_none_is_refused() {
    for text in ["-1", "-0.5", "0.0000000001", "18446744073709551616", "1E30"] {
        assert!(refused::<Duration>(n(text)).starts_with("expected seconds from 0"), "{text}");
    }
    for (text, span) in [("1.50", 1500), ("15E-1", 1500), ("-0", 0), ("1E3", 1_000_000)] {
        let read: Duration = from_attribute_value(&n(text)).unwrap();
        assert_eq!(read, Duration::from_millis(span), "{text}");
    }
    assert_eq!(refused::<Duration>(s("1")), "expected N, found S");
}

#[tokio::test]
async fn setters_and_conditions_take_the_bare_time() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "sessions")]
    struct Session {
        #[dynamo(partition_key)]
        id: EpochMillis<SystemTime>,
        expires: Option<EpochSeconds<SystemTime>>,
    }
    let sessions = new_table::<Session>().await?;
    let start = UNIX_EPOCH + Duration::from_micros(1_500_700);
    let hour = Duration::from_secs(3600);
    sessions.put(&Session { id: start.into(), expires: None }).await?;
    let after = sessions.update(start).set_expires(start + hour).return_new().await?;
    assert_eq!(after.expires, Some(seconds(3601)));
    let live = |now| sessions.scan().filter(|s| s.expires().gt(now)).count();
    assert_eq!(live(start).await?, 1);
    assert_eq!(live(start + hour).await?, 0);
    Ok(())
}
