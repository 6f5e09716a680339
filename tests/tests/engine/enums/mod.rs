//! Enums as values: each way to store one, by the public API on the embedded engine.

mod adjacent;
mod foreign;
mod forms;
mod hygiene;
mod names;
mod properties;
mod tagged;
mod tuples;
mod untagged;

use std::collections::HashMap;

use dynamo_orm::{
    AttributeValue, DynamoItem, DynamoValue, Error, FromAttribute, Result, from_attribute_value,
    to_attribute_value,
};
use tests::new_table;

fn text(text: &str) -> AttributeValue {
    AttributeValue::S(text.to_owned())
}

fn number(number: u64) -> AttributeValue {
    AttributeValue::N(number.to_string())
}

fn map<const N: usize>(entries: [(&str, AttributeValue); N]) -> AttributeValue {
    AttributeValue::M(entries.map(|(name, value)| (name.to_owned(), value)).into())
}

/// What reading `stored` as a `T` says.
#[track_caller]
fn refused<T: FromAttribute>(stored: &AttributeValue) -> String {
    let Err(error) = from_attribute_value::<T>(stored) else { panic!("it was read") };
    told(&error)
}

fn told(error: &Error) -> String {
    error.decode_error().unwrap().to_string()
}

/// Asserts that `value` is stored as `stored`, and is read from it.
#[track_caller]
fn stands_as<T: DynamoValue + PartialEq + std::fmt::Debug>(value: &T, stored: &AttributeValue) {
    assert_eq!(&to_attribute_value(value).unwrap(), stored);
    assert_eq!(&from_attribute_value::<T>(stored).unwrap(), value);
}

/// The lines of the design, as they stand there.
mod design {
    use dynamo_orm::DynamoValue;

    #[derive(Debug, Clone, PartialEq, DynamoValue)]
    pub(super) struct Address {
        pub(super) city: String,
        pub(super) zip: u32,
    }
    #[derive(Debug, Clone, PartialEq, DynamoValue)]
    pub(super) enum Status {
        Open,
        Paid,
    }
    #[derive(Debug, Clone, PartialEq, DynamoValue)]
    #[dynamo(tag = "kind")]
    pub(super) enum Event {
        Login { ip: String },
        Bought(Receipt),
    }
    #[derive(Debug, Clone, PartialEq, DynamoValue)]
    pub(super) struct Cents(pub(super) u64);
    #[derive(Debug, Clone, PartialEq, DynamoValue)]
    pub(super) struct Receipt {
        pub(super) total: Cents,
        pub(super) to: Address,
    }
}

#[tokio::test]
async fn the_types_of_the_design_are_stored_as_it_says() -> Result<()> {
    use design::{Address, Cents, Event, Receipt, Status};
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "orders")]
    struct Order {
        #[dynamo(partition_key)]
        id: u64,
        status: Status,
        last: Event,
    }
    let to = Address { city: "Oslo".into(), zip: 150 };
    let bought = Event::Bought(Receipt { total: Cents(5), to });
    let address = map([("city", text("Oslo")), ("zip", number(150))]);
    stands_as(&bought, &map([("kind", text("Bought")), ("total", number(5)), ("to", address)]));
    stands_as(
        &Event::Login { ip: "::1".into() },
        &map([("kind", text("Login")), ("ip", text("::1"))]),
    );
    stands_as(&Status::Paid, &text("Paid"));
    stands_as(&Cents(5), &number(5));

    let orders = new_table::<Order>().await?;
    let order = Order { id: 1, status: Status::Open, last: bought };
    orders.put(&order).await?;
    assert_eq!(orders.get(1).await?, Some(order));
    Ok(())
}

#[test]
fn a_map_is_read_whatever_stands_beside_and_wherever_the_tag_stands() {
    // A `HashMap` has its own order, so the tag stands at every place in turn.
    for round in 0..64 {
        let mut entries =
            HashMap::from([("kind".to_owned(), text("Login")), ("ip".into(), text("::1"))]);
        for other in 0..round {
            entries.insert(format!("unknown-{other}"), map([("kind", text("Bought"))]));
        }
        let read: design::Event = from_attribute_value(&AttributeValue::M(entries)).unwrap();
        assert_eq!(read, design::Event::Login { ip: "::1".into() });
    }
}
