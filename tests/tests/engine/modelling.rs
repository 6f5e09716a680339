//! The listing of modelling that users know from the guide: every word on one item, and what is done with it.

use std::time::{Duration, SystemTime};

use chrono::{DateTime, Days, Utc};
use dynamo_orm::{Db, DynamoCollection, DynamoItem, DynamoValue, Result};
use serde_json::json;
use uuid::Uuid;

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Address {
    city: String,
    zip: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, DynamoValue)]
enum Status {
    Open,
    Paid,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(tag = "kind")]
enum Event {
    Login { ip: String },
    Bought(Receipt),
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Receipt {
    total: Cents,
}

#[derive(Debug, Clone, Copy, PartialEq, DynamoValue)]
struct Cents(u64);

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Money {
    total: Cents,
    currency: String,
}

#[derive(Debug, Clone, Copy, PartialEq, DynamoValue)]
enum Kind {
    Gift,
    Usual,
}

/// A type that no crate knows: a rotation in quarters.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Odd(u8);

#[allow(clippy::needless_pass_by_value, reason = "what is stored is handed over")]
mod module {
    use super::Odd;

    pub(super) type Value = String;

    pub(super) fn to_value(odd: &Odd) -> Value {
        "q".repeat(odd.0.into())
    }

    pub(super) fn from_value(text: Value) -> Result<Odd, std::num::TryFromIntError> {
        text.len().try_into().map(Odd)
    }
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "app", entity = "Customer", key(pk = "CUSTOMER#{customer_id}", sk = "PROFILE"))]
struct Customer {
    customer_id: String,
    address: Address,
    last: Event,
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "app", entity = "Order", rename_all = "camelCase")]
#[dynamo(key(pk = "CUSTOMER#{customer_id}", sk = "ORDER#{placed_at}#{order_id}"))]
#[dynamo(global_index(name = "gsi1", key(gsi1pk = "STATUS#{status}", gsi1sk = "{placed_at}")))]
struct Order {
    customer_id: String,
    order_id: Uuid,
    status: Status,
    placed_at: DateTime<Utc>,
    #[dynamo(version)]
    version: u64,
    #[dynamo(created_at)]
    created: DateTime<Utc>,
    #[dynamo(updated_at)]
    touched: DateTime<Utc>,
    #[dynamo(ttl)]
    expires: Option<SystemTime>,
    #[dynamo(flatten)]
    money: Money,
    #[dynamo(default)]
    note: String,
    #[dynamo(rename = "k", alias = "kind")]
    kind: Kind,
    #[dynamo(serde)]
    extra: serde_json::Value,
    #[dynamo(sensitive)]
    card: String,
    #[dynamo(with = "module")]
    odd: Odd,
    #[dynamo(skip)]
    cached: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "app", entity = "Delivery")]
#[dynamo(key(pk = "CUSTOMER#{customer_id}", sk = "DELIVERY#{number}"))]
struct Delivery {
    customer_id: String,
    number: u32,
}

#[derive(Debug, PartialEq, DynamoCollection)]
enum CustomerItem {
    Customer(Customer),
    Order(Order),
    Delivery(Delivery),
}

fn day(number: u64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap() + Days::new(number)
}

fn order(number: u64) -> Order {
    Order {
        customer_id: "c-1".into(),
        order_id: Uuid::from_u128(number.into()),
        status: Status::Open,
        placed_at: day(number),
        version: 0,
        created: DateTime::UNIX_EPOCH,
        touched: DateTime::UNIX_EPOCH,
        expires: Some(SystemTime::UNIX_EPOCH + Duration::from_secs(1_900_000_000)),
        money: Money { total: Cents(120), currency: "EUR".into() },
        note: String::new(),
        kind: Kind::Gift,
        extra: json!({ "wrap": ["red", 2] }),
        card: "4111".into(),
        odd: Odd(3),
        cached: None,
    }
}

async fn app() -> Result<Db> {
    let now: SystemTime = SystemTime::UNIX_EPOCH + Duration::from_secs(1_850_000_000);
    let db = Db::in_memory().with_clock(move || now);
    let customers = db.table::<Customer>();
    db.table::<Order>().create_table().await?;
    let address = Address { city: "Oslo".into(), zip: 150 };
    let last = Event::Bought(Receipt { total: Cents(120) });
    customers.put(&Customer { customer_id: "c-1".into(), address, last }).await?;
    db.table::<Delivery>().put(&Delivery { customer_id: "c-1".into(), number: 1 }).await?;
    Ok(db)
}

#[tokio::test]
async fn callers_give_the_fields_of_a_key_and_get_them_back() -> Result<()> {
    let db = app().await?;
    let orders = db.table::<Order>();
    for number in 1..=3 {
        orders.insert(&order(number)).await?;
    }
    let (placed_at, order_id) = (day(2), Uuid::from_u128(2));

    let all: Vec<Order> = orders.query("c-1").all().await?;
    assert_eq!(all.len(), 3);
    let one = orders.get(("c-1", placed_at, order_id)).await?.unwrap();
    let now = DateTime::from_timestamp(1_850_000_000, 0).unwrap();
    assert_eq!(one, Order { version: 1, created: now, touched: now, ..order(2) });
    let of_a_day = orders.query("c-1").sort_key_prefix(placed_at).all().await?;
    assert_eq!(of_a_day, [one]);
    Ok(())
}

#[tokio::test]
async fn a_derived_key_follows_its_fields() -> Result<()> {
    let db = app().await?;
    let orders = db.table::<Order>();
    let one = orders.insert(&order(1)).return_new().await?;
    orders.update(&one).set_status(Status::Paid).set_note("ring twice").await?;
    let paid = orders.index(Order::GSI1).query(Status::Paid).all().await?;
    assert_eq!(paid.len(), 1);
    assert_eq!((paid[0].version, paid[0].note.as_str()), (2, "ring twice"));
    assert_eq!(orders.index(Order::GSI1).query(Status::Open).count().await?, 0);
    assert!(orders.update(&one).set_note("late").await.unwrap_err().is_version_conflict());
    let hidden = orders.scan().hide_expired().filter(|o| o.money().currency().eq("EUR"));
    assert_eq!(hidden.count().await?, 1);
    Ok(())
}

#[tokio::test]
async fn one_query_reads_several_types() -> Result<()> {
    let db = app().await?;
    db.table::<Order>().insert(&order(1)).await?;
    let rows: Vec<CustomerItem> = db.collection::<CustomerItem>().query("c-1").all().await?;
    let kinds = rows.iter().map(|row| match row {
        CustomerItem::Customer(customer) => customer.address.city.clone(),
        CustomerItem::Order(order) => order.card.clone(),
        CustomerItem::Delivery(delivery) => delivery.number.to_string(),
    });
    assert_eq!(kinds.collect::<Vec<_>>(), ["1", "4111", "Oslo"]);
    Ok(())
}

#[tokio::test]
async fn a_collection_is_read_by_variant_too() -> Result<()> {
    let db = app().await?;
    let customers = db.table::<Customer>();
    let change = customers.update("c-1").set_last(Event::Login { ip: "::1".into() });
    change.condition(|c| c.last().tag().eq("Bought").and(c.address().zip().gt(100))).await?;
    assert_eq!(customers.get("c-1").await?.unwrap().last, Event::Login { ip: "::1".into() });
    Ok(())
}
