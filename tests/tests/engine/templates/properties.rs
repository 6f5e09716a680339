//! The text of a key says its fields and nothing else: two different tuples never have one text, the
//! order of texts is that of the values, and the fields are read back out of it.

use std::collections::HashSet;
use std::fmt::Debug;
use std::num::NonZero;
use std::time::SystemTime;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use dynamo_orm::{
    DynamoItem, DynamoValue, EpochMillis, EpochSeconds, EpochTime, Result, from_item, to_item,
};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use tests::new_table;

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "pairs", key(pk = "{left}#{right}", sk = "[{right}]%23#{left}]"))]
struct Pair {
    left: String,
    right: String,
}

/// All texts of up to so many of these letters.
fn words(letters: &[char], length: usize) -> Vec<String> {
    let mut all = vec![String::new()];
    let mut last = all.clone();
    for _ in 0..length {
        let longer = |word: &String| {
            let more = letters.iter().map(|letter| format!("{word}{letter}"));
            more.collect::<Vec<_>>()
        };
        last = last.iter().flat_map(longer).collect();
        all.extend(last.iter().cloned());
    }
    all
}

fn text<T: DynamoItem>(item: &T, name: &str) -> String {
    to_item(item).unwrap()[name].as_s().unwrap().clone()
}

/// 156 texts on each side make 24,336 tuples, so 296 million pairs of them, each of which would
/// collide if it could: the letters are the separator, the escape and what stands behind it.
#[test]
fn two_different_tuples_never_have_one_text() {
    let words = words(&['#', '%', '2', '3', ']'], 3);
    let (mut first, mut second) = (HashSet::new(), HashSet::new());
    for left in &words {
        for right in &words {
            let pair = Pair { left: left.clone(), right: right.clone() };
            assert!(first.insert(text(&pair, "pk")), "{pair:?}");
            assert!(second.insert(text(&pair, "sk")), "{pair:?}");
        }
    }
    assert_eq!(first.len(), words.len() * words.len());
}

#[tokio::test]
async fn any_text_is_read_back_out_of_a_key() -> Result<()> {
    let pairs = new_table::<Pair>().await?;
    let mut runner = TestRunner::deterministic();
    let letters = prop_oneof![Just('#'), Just('%'), Just(']'), Just('2'), any::<char>()];
    let word = || proptest::collection::vec(letters.clone(), 0..12);
    let mut keys = Vec::new();
    for _ in 0..2000 {
        let (left, right) = (word(), word()).new_tree(&mut runner).unwrap().current();
        let [left, right] = [left, right].map(String::from_iter);
        keys.push(Pair { left, right }.key());
    }
    assert_eq!(pairs.batch_get(keys.clone()).await?.missing, keys);
    Ok(())
}

/// The edges, and values that the strategy makes.
fn values<T: Debug, S: Strategy<Value = T>>(strategy: S, edges: Vec<T>) -> Vec<T> {
    let mut runner = TestRunner::deterministic();
    let mut made = || strategy.new_tree(&mut runner).unwrap().current();
    edges.into_iter().chain((0..300).map(|_| made())).collect()
}

fn moments<T: EpochTime + Debug>() -> impl Strategy<Value = T> {
    // Within the range of every crate.
    let moment = (-62_000_000_000..253_000_000_000_i64, 0..1_000_000_000_u32);
    moment.prop_map(|(seconds, nanoseconds)| T::from_epoch(seconds, nanoseconds).unwrap())
}

fn at<T: EpochTime>(seconds: i64) -> T {
    T::from_epoch(seconds, 0).unwrap()
}

macro_rules! in_order {
    ($($test:ident: $value:ty = $values:expr;)*) => {$(
        #[tokio::test]
        async fn $test() -> Result<()> {
            #[derive(Debug, Clone, PartialEq, DynamoItem)]
            #[dynamo(table = "ordered", key(pk = "UP#{value}", sk = "{value:desc}-DOWN"))]
            #[dynamo(global_index(name = "both", key(both = "{value:desc}#{value}-")))]
            struct Ordered {
                value: $value,
            }
            let mut items: Vec<Ordered> =
                $values.into_iter().map(|value: $value| Ordered { value }).collect();
            items.sort_by(|left, right| left.value.partial_cmp(&right.value).unwrap());
            items.dedup();
            assert!(items.len() > 2);
            for pair in items.windows(2) {
                assert!(text(&pair[0], "pk") < text(&pair[1], "pk"), "{pair:?}");
                assert!(text(&pair[0], "sk") > text(&pair[1], "sk"), "{pair:?}");
                assert!(text(&pair[0], "both") > text(&pair[1], "both"), "{pair:?}");
            }
            let keys: Vec<_> = items.iter().map(DynamoItem::key).collect();
            let table = new_table::<Ordered>().await?;
            let missing = table.batch_get(keys.clone()).await?.missing;
            assert!(missing == keys);
            for item in items {
                assert_eq!(from_item::<Ordered>(&to_item(&item)?)?, item);
            }
            Ok(())
        }
    )*};
}

macro_rules! integers {
    ($($test:ident $integer:ident)*) => {
        in_order! {$(
            $test: $integer = values(
                prop_oneof![any::<$integer>(), (0..100_i8).prop_map(|small| $integer::try_from(small).unwrap())],
                vec![$integer::MIN, $integer::MIN + 1, $integer::MAX - 1, $integer::MAX, 0, 1],
            );
        )*}
    };
}

integers! {
    u8_is_in_order u8
    u16_is_in_order u16
    u32_is_in_order u32
    u64_is_in_order u64
    usize_is_in_order usize
    i8_is_in_order i8
    i16_is_in_order i16
    i32_is_in_order i32
    i64_is_in_order i64
    isize_is_in_order isize
}

/// What the service has digits for.
const MOST: i128 = 10_i128.pow(38) - 1;

#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, DynamoValue)]
struct Cents(i64);

in_order! {
    u128_is_in_order: u128 = values(0..=MOST.unsigned_abs(), vec![0, 1, MOST.unsigned_abs()]);
    i128_is_in_order: i128 = values(-MOST..=MOST, vec![-MOST, -1, 0, 1, MOST]);
    nonzero_is_in_order: NonZero<i32> = values(
        any::<NonZero<i32>>(), vec![NonZero::<i32>::MIN, NonZero::<i32>::MAX],
    );
    f64_is_in_order: f64 = values(
        prop_oneof![-1e100..1e100, -2.0..2.0],
        vec![-1e125, -1e-120, 0.0, 1e-120, 0.1, 0.3, 1.0, 1e125],
    );
    f32_is_in_order: f32 = values(
        prop_oneof![-1e30..1e30_f32, -2.0..2.0_f32],
        vec![f32::MIN, -1e-30, 0.0, 0.1, 16_777_216.0, f32::MAX],
    );
    a_newtype_is_in_order: Cents = values(any::<i64>().prop_map(Cents), vec![Cents(-1), Cents(0)]);
    chrono_is_in_order: DateTime<Utc> = values(moments(), vec![at(0), at(-1), at(1)]);
    time_is_in_order: time::OffsetDateTime = values(moments(), vec![at(0), at(-1), at(1)]);
    jiff_is_in_order: jiff::Timestamp = values(moments(), vec![at(0), at(-1), at(1)]);
    system_time_is_in_order: SystemTime = values(moments(), vec![at(0), at(-1), at(1)]);
    epoch_seconds_are_in_order: EpochSeconds<DateTime<Utc>> = values(
        moments::<DateTime<Utc>>().prop_map(EpochSeconds::new), vec![EpochSeconds::new(at(-1))],
    );
    epoch_millis_are_in_order: EpochMillis<DateTime<Utc>> = values(
        moments::<DateTime<Utc>>().prop_map(EpochMillis::new), vec![EpochMillis::new(at(-1))],
    );
    dates_are_in_order: NaiveDate = values(
        moments::<DateTime<Utc>>().prop_map(|time| time.date_naive()), vec![],
    );
    clocks_are_in_order: NaiveTime = values(
        moments::<DateTime<Utc>>().prop_map(|time| time.time()), vec![],
    );
    dates_with_clocks_are_in_order: NaiveDateTime = values(
        moments::<DateTime<Utc>>().prop_map(|time| time.naive_utc()), vec![],
    );
    dates_of_jiff_are_in_order: jiff::civil::Date = values(
        (0..=9999_i16, 1..=12_i8, 1..=28_i8)
            .prop_map(|(year, month, day)| jiff::civil::Date::new(year, month, day).unwrap()),
        vec![],
    );
    dates_of_time_are_in_order: time::Date = values(
        moments::<time::OffsetDateTime>().prop_map(time::OffsetDateTime::date), vec![],
    );
}

#[tokio::test]
async fn what_has_no_order_is_read_back_too() -> Result<()> {
    use std::net::IpAddr;

    use smol_str::SmolStr;
    use ulid::Ulid;
    use url::Url;
    use uuid::Uuid;

    #[derive(Debug, Clone, PartialEq, Eq, Hash, DynamoValue)]
    #[dynamo(rename_all = "kebab-case")]
    enum Kind {
        OneTwo,
        Other,
    }
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "many")]
    #[dynamo(key(pk = "{kind}-{flag}/{letter}|{bytes}", sk = "{id}:{ulid}:{url}:{address}"))]
    struct Many {
        kind: Kind,
        flag: bool,
        letter: char,
        bytes: Vec<u8>,
        id: Uuid,
        ulid: Ulid,
        url: Url,
        address: IpAddr,
        text: SmolStr,
    }
    let many = |kind, flag, letter, bytes: &[u8], url: &str, address: &str| Many {
        kind,
        flag,
        letter,
        bytes: bytes.into(),
        id: Uuid::from_u128(7),
        ulid: Ulid::from_parts(1, 2),
        url: url.parse().unwrap(),
        address: address.parse().unwrap(),
        text: "x".into(),
    };
    let keys = [
        many(Kind::OneTwo, true, '/', b"", "https://a.example/%2F:", "2001:db8::1").key(),
        many(Kind::Other, false, '%', b"\xFF\x00", "https://a.example/?q=|", "192.0.2.1").key(),
    ];
    let table = new_table::<Many>().await?;
    assert_eq!(table.batch_get(keys.clone()).await?.missing, keys);
    Ok(())
}
