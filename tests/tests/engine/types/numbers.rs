//! Decimals of other crates, and integers that are never 0.

use std::collections::{BTreeSet, HashSet};
use std::num::NonZero;
use std::str::FromStr;

use bigdecimal::BigDecimal;
use dynamo_orm::{AttributeValue, DynamoItem, Result, from_attribute_value, to_attribute_value};
use rust_decimal::Decimal;
use tests::new_table;

use super::{n, refused, s};

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn big(text: &str) -> BigDecimal {
    BigDecimal::from_str(text).unwrap()
}

stored_as! {
    a_decimal_is_its_digits:
        decimal("12.50") => n("12.50"), decimal("-0.0000000000000000000000000001") => n("-0.0000000000000000000000000001"),
        Decimal::MAX => n("79228162514264337593543950335"), Decimal::MIN => n("-79228162514264337593543950335"),
        BTreeSet::from([decimal("1.0")]) => AttributeValue::Ns(vec!["1.0".into()]),
        big("12.50") => n("12.50"), big("1E125") => n("1e125"), big("1E-130") => n(&format!("0.{}1", "0".repeat(129))),
        big("-12345678901234567890123456789012345.678") => n("-12345678901234567890123456789012345.678"),
        HashSet::<_>::from([big("7")]) => AttributeValue::Ns(vec!["7".into()]);
    an_integer_that_is_never_0_is_n:
        NonZero::<u8>::MAX => n("255"), NonZero::<i64>::MIN => n("-9223372036854775808"),
        NonZero::new(10_u128.pow(38)).unwrap() => n("100000000000000000000000000000000000000"),
        vec![NonZero::new(1_u8).unwrap()] => AttributeValue::L(vec![n("1")]),
        BTreeSet::from([NonZero::new(-5_i16).unwrap()]) => AttributeValue::Ns(vec!["-5".into()]);
}

ordered_keys! {
    a_decimal_is_a_key, decimals_have_the_order_of_numbers: Decimal,
        [decimal("-1"), decimal("9.50"), decimal("10")];
    a_big_decimal_is_a_key, big_decimals_have_the_order_of_numbers: BigDecimal,
        [big("-1E20"), big("9.5"), big("1E100")];
    a_nonzero_integer_is_a_key, nonzero_integers_have_the_order_of_numbers: NonZero<i32>,
        [-1, 9, 10].map(|number| NonZero::new(number).unwrap());
}

#[test]
fn a_number_that_the_type_does_not_hold_exactly_is_refused() {
    let read = |text: &str| from_attribute_value::<Decimal>(&n(text)).ok();
    for (text, value) in [
        ("1E3", "1000"),
        ("00042", "42"),
        (".5", "0.5"),
        ("+3", "3"),
        ("15E-1", "1.5"),
        ("-0", "0"),
        ("1E28", "10000000000000000000000000000"),
    ] {
        assert_eq!(read(text), Some(decimal(value)), "{text}");
    }
    for text in [
        "79228162514264337593543950336",
        "1E29",
        "1E-29",
        "0.12345678901234567890123456789",
        "1E125",
        "12345678901234567890123456789012345678",
    ] {
        assert!(
            refused::<Decimal>(n(text))
                .starts_with("expected a number that `rust_decimal::Decimal` holds exactly"),
            "{text}"
        );
    }
    for text in ["1E125", "-1E-130", "12345678901234567890123456789012345678", "00042", ".5", "-0"]
    {
        assert_eq!(from_attribute_value::<BigDecimal>(&n(text)).unwrap(), big(text), "{text}");
    }
    let refused_to_write =
        |text: &str| to_attribute_value(&big(text)).unwrap_err().is_invalid_input();
    assert!(
        refused_to_write("1E126") && refused_to_write("1E-131") && refused_to_write("1E-999999999")
    );
    assert!(refused_to_write("1E999999999") && refused_to_write(&"1".repeat(39)));
    assert_eq!(refused::<Decimal>(s("1")), "expected N, found S");
    assert_eq!(refused::<BigDecimal>(AttributeValue::Null(true)), "expected N, found NULL");
    assert_eq!(refused::<NonZero<u8>>(n("0")), "expected a number other than 0");
    assert_eq!(refused::<NonZero<i8>>(n("-0.0")), "expected a number other than 0");
    assert_eq!(refused::<NonZero<u8>>(n("256")), "expected a whole number from 0 to 255");
}

#[tokio::test]
async fn decimals_are_counted_exactly_and_come_back_as_the_service_normalises_them() -> Result<()> {
    #[derive(Debug, DynamoItem)]
    #[dynamo(table = "accounts")]
    struct Account {
        #[dynamo(partition_key)]
        id: u8,
        balance: Decimal,
        exact: BigDecimal,
    }
    let accounts = new_table::<Account>().await?;
    accounts.put(&Account { id: 1, balance: decimal("0.10"), exact: big("1.50") }).await?;
    let read = accounts.get(1).await?.unwrap();
    assert_eq!(
        (read.balance.to_string(), read.exact.to_plain_string()),
        ("0.1".into(), "1.5".into())
    );
    let after = accounts
        .update(1)
        .apply(|a| a.balance().increment(decimal("0.20")))
        .apply(|a| a.exact().decrement(big("1E-30")))
        .return_new()
        .await?;
    assert_eq!(after.balance, decimal("0.3"));
    assert_eq!(after.exact, big("1.499999999999999999999999999999"));
    let rich =
        accounts.scan().filter(|a| a.balance().ge(decimal("0.30")) & a.exact().lt(big("1.5")));
    assert_eq!(rich.count().await?, 1);
    Ok(())
}
