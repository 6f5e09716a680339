//! Properties of the types of the standard library and of other crates: each comes back, and where
//! the service orders their attributes it is in their own order.
//!
//! `DYNAMO_TYPES_CASES` says how many cases each has.

mod numbers;
mod texts;
mod times;

use std::cmp::Ordering;

use dynamo_orm::{
    AttributeValue, FromAttribute, Number, ToAttribute, from_attribute_value, to_attribute_value,
};
use proptest::prelude::*;

fn cases() -> ProptestConfig {
    let asked = std::env::var("DYNAMO_TYPES_CASES").ok();
    ProptestConfig::with_cases(asked.map_or(1000, |cases| cases.parse().unwrap()))
}

fn stored<T: ToAttribute>(value: &T) -> AttributeValue {
    to_attribute_value(value).unwrap()
}

fn round<T: ToAttribute + FromAttribute>(value: &T) -> T {
    from_attribute_value(&stored(value)).unwrap()
}

/// The order that the service sees.
fn order<T: ToAttribute>(left: &T, right: &T) -> Ordering {
    match (stored(left), stored(right)) {
        (AttributeValue::S(left), AttributeValue::S(right)) => {
            left.as_bytes().cmp(right.as_bytes())
        }
        (AttributeValue::N(left), AttributeValue::N(right)) => {
            let [left, right] = [left, right].map(|text| text.parse::<Number>().unwrap());
            left.cmp(&right)
        }
        _ => panic!("not ordered"),
    }
}

/// Both come back, and are ordered as the service orders them.
fn check<T: ToAttribute + FromAttribute + Ord + std::fmt::Debug>(
    left: &T,
    right: &T,
) -> Result<(), TestCaseError> {
    prop_assert_eq!(&round(left), left);
    prop_assert_eq!(&round(right), right);
    prop_assert_eq!(order(left, right), left.cmp(right), "{:?} {:?}", left, right);
    Ok(())
}

/// A text is refused, or is a value that comes back.
fn read_or_refuse<T: ToAttribute + FromAttribute + PartialEq + std::fmt::Debug>(
    text: &AttributeValue,
) -> Result<(), TestCaseError> {
    if let Ok(value) = from_attribute_value::<T>(text)
        && let Ok(stored) = to_attribute_value(&value)
    {
        prop_assert_eq!(from_attribute_value::<T>(&stored).unwrap(), value);
    }
    Ok(())
}
