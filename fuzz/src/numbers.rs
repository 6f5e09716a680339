//! Any text as a number: what each type reads of it, against what its digits say; and what was read is
//! written as the same number, and read again.

use std::fmt::{Debug, Display};
use std::num::{NonZeroI64, NonZeroU8};
use std::str::FromStr;
use std::time::{Duration, SystemTime};

use bigdecimal::BigDecimal;
use dynamo_orm::{
    AttributeValue, DynamoItem, DynamoValue, EpochMillis, EpochSeconds, Error, Number,
    from_attribute_value, to_attribute_value,
};
use rust_decimal::Decimal;

use super::decimal::Plain;
use super::{BENCH, every};

#[derive(DynamoItem)]
#[dynamo(table = "numbers")]
struct One<T> {
    #[dynamo(partition_key)]
    id: String,
    n: T,
}

/// What must hold for any of them.
pub fn run(text: &str) {
    // A refusal hands back the item that stood in the way: one call, and as many reads as there are types.
    let body = serde_json::json!({
        "__type": "com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException",
        "Item": {"id": {"S": "k"}, "n": {"N": text}},
    });
    let insert = BENCH.db.table::<every::Every>().insert(&every::plain("k"));
    let answer = Answer(BENCH.answered(400, body.to_string(), insert).unwrap_err(), text);
    let plain = Plain::of(text).filter(Plain::is_stored);

    answer.integer::<u8>(plain.as_ref());
    answer.integer::<u16>(plain.as_ref());
    answer.integer::<u32>(plain.as_ref());
    answer.integer::<u64>(plain.as_ref());
    answer.integer::<u128>(plain.as_ref());
    answer.integer::<usize>(plain.as_ref());
    answer.integer::<i8>(plain.as_ref());
    answer.integer::<i16>(plain.as_ref());
    answer.integer::<i32>(plain.as_ref());
    answer.integer::<i64>(plain.as_ref());
    answer.integer::<i128>(plain.as_ref());
    answer.integer::<isize>(plain.as_ref());
    answer.integer::<NonZeroU8>(plain.as_ref());
    answer.integer::<NonZeroI64>(plain.as_ref());
    answer.float::<f32>(plain.as_ref());
    answer.float::<f64>(plain.as_ref());
    answer.exact::<Number>(plain.as_ref(), |_| true);
    answer.exact::<BigDecimal>(plain.as_ref(), |_| true);
    answer.exact::<Decimal>(plain.as_ref(), fits_96_bits);
    let _ = answer.same::<serde_json::Value>();
    let _ = answer.same::<Duration>();
    let _ = answer.same::<EpochSeconds<SystemTime>>();
    let _ = answer.same::<EpochMillis<SystemTime>>();
}

/// An item whose attribute `n` is the N of that text, as the service handed it back.
struct Answer<'t>(Error, &'t str);

impl Answer<'_> {
    /// What is read, if it is; it comes back when it is written.
    fn same<T: DynamoValue + PartialEq + Debug>(&self) -> Option<T> {
        let one = self.0.old_item::<One<T>>().ok()??;
        // What is wider than the service's numbers is read, and not written.
        if let Ok(written) = to_attribute_value(&one.n) {
            assert_eq!(from_attribute_value::<T>(&written).unwrap(), one.n);
        }
        Some(one.n)
    }

    /// The same of a type that keeps the number as it is.
    fn number<T: DynamoValue + PartialEq + Debug>(&self) -> Option<T> {
        let value = self.same::<T>()?;
        if let Ok(AttributeValue::N(text)) = to_attribute_value(&value) {
            assert_eq!(Plain::of(&text), Plain::of(self.1), "written as another number");
        }
        Some(value)
    }

    /// Plain digits are what the standard library reads; another text is an integer by its digits.
    fn integer<T>(&self, plain: Option<&Plain>)
    where
        T: DynamoValue + FromStr + PartialEq + Debug,
    {
        let by_digits = || plain?.to_integer()?.parse().ok();
        assert_eq!(self.number::<T>(), self.1.parse().ok().or_else(by_digits));
    }

    /// A float is read where its shortest text is the number that is stored.
    fn float<T>(&self, plain: Option<&Plain>)
    where
        T: DynamoValue + FromStr + PartialEq + Debug + Display,
    {
        let expected = plain.and_then(|plain| {
            let value: T = self.1.parse().ok()?;
            (Plain::of(&value.to_string()).as_ref() == Some(plain)).then_some(value)
        });
        assert_eq!(self.number::<T>(), expected);
    }

    /// A type that holds the number exactly, where it fits.
    fn exact<T>(&self, plain: Option<&Plain>, fits: fn(&Plain) -> bool)
    where
        T: DynamoValue + PartialEq + Debug + Display,
    {
        match (self.number::<T>(), plain) {
            (Some(value), Some(plain)) => {
                assert_eq!(Plain::of(&value.to_string()).as_ref(), Some(plain));
            }
            (Some(_), None) => panic!("this is no number"),
            (None, plain) => assert!(!plain.is_some_and(fits), "this number fits"),
        }
    }
}

/// Whatever has 28 digits before and behind the point is held for certain.
fn fits_96_bits(plain: &Plain) -> bool {
    let digits = i64::try_from(plain.digits.len()).unwrap_or(i64::MAX);
    (-28..=0).contains(&plain.exponent) && digits <= 28
        || plain.exponent > 0 && digits + plain.exponent <= 28
}
