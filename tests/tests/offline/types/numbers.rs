//! Decimals, integers that are never 0, and the numbers of JSON.

use std::num::NonZero;

use bigdecimal::BigDecimal;
use bigdecimal::num_bigint::BigInt;
use dynamo_orm::{AttributeValue, Number, from_attribute_value};
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::Value;

use super::{cases, check, read_or_refuse, round, stored};

const MOST: i128 = 79_228_162_514_264_337_593_543_950_335;

fn decimal() -> impl Strategy<Value = Decimal> {
    let mantissa = prop_oneof![-MOST..=MOST, -1000..1000_i128];
    (mantissa, 0..=28_u32).prop_map(|(m, scale)| Decimal::from_i128_with_scale(m, scale))
}

fn big_decimal() -> impl Strategy<Value = BigDecimal> {
    let digits = prop_oneof![-10_i128.pow(38) + 1..10_i128.pow(38), -1000..1000_i128];
    (digits, -80..90_i64).prop_map(|(digits, scale)| BigDecimal::new(BigInt::from(digits), scale))
}

fn number_text() -> impl Strategy<Value = String> {
    let fraction =
        ("[+-]?", "[0-9]{0,30}", "\\.[0-9]{1,30}").prop_map(|(s, a, b)| format!("{s}{a}{b}"));
    let scientific = ("-?[1-9][0-9]{0,37}", -90..90_i32).prop_map(|(d, x)| format!("{d}E{x}"));
    prop_oneof![any::<i128>().prop_map(|n| n.to_string()), fraction, scientific]
}

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        // A float that is whole comes back as an integer, where 64 bits hold it.
        (-1e100..1e100_f64)
            .prop_filter("a fraction", |f| f.fract() != 0.0 || f.abs() > 1e20)
            .prop_map(Value::from),
        (-1.0..1.0_f64).prop_filter("a fraction", |f| f.fract() != 0.0).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map(".{1,8}", inner, 0..5)
                .prop_map(|map| map.into_iter().collect()),
        ]
    })
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn decimals_come_back_in_their_order([left, right] in [decimal(), decimal()]) {
        check(&left, &right)?;
    }

    #[test]
    fn big_decimals_come_back_in_their_order([left, right] in [big_decimal(), big_decimal()]) {
        check(&left, &right)?;
    }

    #[test]
    fn a_stored_number_is_read_exactly_or_not_at_all(text in number_text()) {
        let stored_text = AttributeValue::N(text.clone());
        let Ok(exact) = text.parse::<Number>() else { return Ok(()) };
        let same = |stored: AttributeValue| match stored {
            AttributeValue::N(text) => text.parse::<Number>().unwrap() == exact,
            _ => false,
        };
        if let Ok(read) = from_attribute_value::<Decimal>(&stored_text) {
            prop_assert!(same(stored(&read)), "{}", text);
        }
        if let Ok(read) = from_attribute_value::<Value>(&stored_text) {
            prop_assert!(same(stored(&read)), "{}", text);
        }
        let read: BigDecimal = from_attribute_value(&stored_text).unwrap();
        prop_assert!(same(stored(&read)), "{}", text);
    }

    #[test]
    fn integers_that_are_never_0_come_back_in_their_order([a, b] in any::<[NonZero<i64>; 2]>(), [c, d] in any::<[NonZero<u8>; 2]>()) {
        check(&a, &b)?;
        check(&c, &d)?;
    }

    #[test]
    fn json_comes_back(value in json()) {
        prop_assert_eq!(round(&value), value);
    }

    #[test]
    fn any_number_is_refused_or_comes_back(text in number_text()) {
        let text = AttributeValue::N(text);
        read_or_refuse::<Decimal>(&text)?;
        read_or_refuse::<BigDecimal>(&text)?;
        read_or_refuse::<Value>(&text)?;
        read_or_refuse::<NonZero<u64>>(&text)?;
        read_or_refuse::<std::time::Duration>(&text)?;
    }
}
