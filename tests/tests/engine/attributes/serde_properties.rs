//! What serde writes is read back, over generated values of every type that it knows.

use dynamo_orm::{from_attribute_value, to_attribute_value};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;

use super::through_serde::{
    All, Bytes, Held, Internal, Key, Newtype, Pair, Tagged, Unit, Untagged,
};

fn tagged() -> impl Strategy<Value = Tagged> {
    let leaf = prop_oneof![
        Just(Tagged::Unit),
        any::<Option<i64>>().prop_map(|n| Tagged::Newtype(n.map(Newtype))),
        (finite(), any::<char>()).prop_map(|(float, letter)| Tagged::Tuple(float, letter)),
    ];
    leaf.prop_recursive(4, 8, 1, |inner| {
        (any::<u32>(), proptest::option::of(inner))
            .prop_map(|(at, next)| Tagged::Struct { at, next: Box::new(next) })
    })
}

/// Floats of the service's range.
fn finite() -> impl Strategy<Value = f64> {
    prop_oneof![
        Just(0.0),
        (any::<i32>(), -100_i32..100).prop_map(|(n, e)| format!("{n}e{e}").parse().unwrap()),
    ]
}

fn untagged() -> impl Strategy<Value = Untagged> {
    let leaf = prop_oneof![any::<i64>().prop_map(Untagged::Number), ".*".prop_map(Untagged::Text),];
    leaf.prop_recursive(3, 9, 3, |inner| vec(inner, 0..3).prop_map(Untagged::Many))
}

fn internal() -> impl Strategy<Value = Internal> {
    prop_oneof![
        Just(Internal::Empty),
        (any::<u64>(), finite()).prop_map(|(count, part)| Internal::Holding { count, part }),
    ]
}

fn all() -> impl Strategy<Value = All> {
    let wide = -10_i128.pow(37)..10_i128.pow(37);
    let numbers = (any::<i8>(), any::<i16>(), any::<i32>(), any::<i64>(), wide);
    let wide = 0..10_u128.pow(37);
    let more_numbers = (any::<u8>(), any::<u16>(), any::<u32>(), any::<u64>(), wide);
    let small = any::<i16>().prop_map(|n| f32::from(n) / 8.0);
    let texts = (any::<char>(), ".*", vec(any::<u8>(), 0..6), proptest::option::of(".*"));
    let lists = (any::<(u8, String)>(), vec(any::<Option<u8>>(), 0..4), any::<i64>());
    let maps = (
        btree_map(any::<i32>(), tagged(), 0..3),
        btree_map(prop_oneof![Just(Key::First), Just(Key::Second)], any::<bool>(), 0..3),
        btree_map(any::<char>(), any::<u8>(), 0..3),
        btree_map("[A-Z]{1,3}", any::<i32>(), 0..3),
    );
    let enums = (internal(), untagged(), any::<Option<u8>>(), any::<bool>());
    (numbers, more_numbers, (small, finite()), texts, lists, maps, enums).prop_map(
        |(numbers, more_numbers, floats, texts, lists, maps, enums)| All {
            is_open: enums.3,
            numbers,
            more_numbers,
            floats,
            letter: texts.0,
            text: texts.1,
            bytes: Bytes(texts.2),
            unit: (),
            other_unit: Unit,
            newtype: Newtype(lists.2),
            pair: Pair(lists.0.0, lists.0.1),
            maybe: texts.3,
            list: lists.1,
            by_number: maps.0,
            by_key: maps.1,
            by_letter: maps.2,
            internal: enums.0,
            untagged: enums.1,
            absent: enums.2,
            rest: maps.3,
        },
    )
}

fn json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        ".*".prop_map(Into::into),
    ];
    leaf.prop_recursive(4, 16, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Into::into),
            btree_map(".{1,5}", inner, 0..4)
                .prop_map(|map| serde_json::Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn what_serde_writes_it_reads_back(all in all()) {
        let held = Held { it: all };
        let stored = to_attribute_value(&held).unwrap();
        prop_assert_eq!(from_attribute_value::<Held<All>>(&stored).unwrap(), held);
    }

    #[test]
    fn any_json_is_kept(it in json()) {
        let held = Held { it };
        let stored = to_attribute_value(&held).unwrap();
        prop_assert_eq!(from_attribute_value::<Held<serde_json::Value>>(&stored).unwrap(), held);
    }
}
