//! Structs whose fields stand among the attributes around them.

use std::collections::HashMap;

use dynamo_orm::{
    AttributeValue, Db, DynamoItem, DynamoValue, Error, Result, Table, from_item, to_item,
};
use proptest::collection::vec;
use proptest::prelude::*;
use tests::{Answer, Stub, new_table};

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Money {
    amount: u64,
    currency: Option<String>,
    #[dynamo(flatten)]
    tax: Tax,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(rename_all = "camelCase")]
struct Tax {
    tax_rates: Vec<u32>,
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "orders", rename_all = "UPPERCASE")]
#[dynamo(global_index(name = "by-status", partition_key(status)))]
struct Order {
    #[dynamo(partition_key)]
    order_id: u64,
    #[dynamo(flatten)]
    price: Money,
    note: Option<String>,
    status: String,
}

fn order(order_id: u64, amount: u64) -> Order {
    let tax = Tax { tax_rates: vec![7] };
    let price = Money { amount, currency: Some("EUR".into()), tax };
    Order { order_id, price, note: None, status: "open".into() }
}

async fn orders() -> Result<Table<Order>> {
    let orders = new_table::<Order>().await?;
    orders.put(&order(1, 5)).await?;
    orders.put(&order(2, 50)).await?;
    Ok(orders)
}

fn path(error: &Error) -> String {
    let decode = error.decode_error().map(dynamo_orm::DecodeError::path);
    decode.or_else(|| Some(error.encode_error()?.path())).unwrap()
}

#[tokio::test]
async fn the_fields_stand_among_the_attributes_of_the_item() -> Result<()> {
    let raw = to_item(&order(1, 5))?;
    let mut names: Vec<_> = raw.keys().map(String::as_str).collect();
    names.sort_unstable();
    assert_eq!(names, ["ORDER_ID", "STATUS", "amount", "currency", "taxRates"]);
    assert_eq!(from_item::<Order>(&raw)?, order(1, 5));

    let orders = orders().await?;
    assert_eq!(orders.get(1).await?, Some(order(1, 5)));
    let open = orders.index(Order::BY_STATUS).query("open").all().await?;
    assert_eq!(open.len(), 2);
    Ok(())
}

#[tokio::test]
async fn an_attribute_that_is_optional_in_there_may_be_missing() -> Result<()> {
    let mut cheap = order(3, 0);
    cheap.price.currency = None;
    let orders = orders().await?;
    orders.insert(&cheap).await?;
    assert_eq!(orders.get(3).await?, Some(cheap));
    Ok(())
}

#[test]
fn what_cannot_be_read_is_named_as_it_is_stored() -> Result<()> {
    let mut raw = to_item(&order(1, 5))?;
    raw.insert("taxRates".into(), AttributeValue::L(vec![AttributeValue::S("x".into())]));
    let error = from_item::<Order>(&raw).unwrap_err();
    assert_eq!(error.decode_error().unwrap().to_string(), "taxRates[0]: expected N, found S");
    raw.remove("taxRates");
    assert_eq!(path(&from_item::<Order>(&raw).unwrap_err()), "taxRates");
    raw = to_item(&order(1, 5))?;
    raw.remove("amount");
    assert_eq!(path(&from_item::<Order>(&raw).unwrap_err()), "amount");
    Ok(())
}

#[tokio::test]
async fn what_the_service_would_refuse_is_named_as_it_is_stored() -> Result<()> {
    #[derive(DynamoItem)]
    #[dynamo(table = "measures")]
    struct Measure {
        #[dynamo(partition_key)]
        id: u64,
        #[dynamo(flatten)]
        place: Place,
    }
    #[derive(DynamoValue)]
    struct Place {
        latitude: f64,
        picture: String,
    }
    let measures = new_table::<Measure>().await?;
    let put = async |latitude: f64, length: usize| {
        let place = Place { latitude, picture: "x".repeat(length) };
        measures.put(&Measure { id: 1, place }).await
    };
    assert_eq!(path(&put(f64::NAN, 1).await.unwrap_err()), "latitude");
    // id, latitude and picture, with the numbers 1 and 8 as N of two bytes each.
    let names = "id".len() + "latitude".len() + "picture".len();
    put(8.0, 400 * 1024 - names - 4).await?;
    assert_eq!(path(&put(8.0, 400 * 1024 - names - 3).await.unwrap_err()), "picture");
    Ok(())
}

#[tokio::test]
async fn updates_conditions_and_filters_reach_the_fields() -> Result<()> {
    let orders = orders().await?;
    let after = orders
        .update(1)
        .set_note("paid in coins")
        .apply(|o| o.price().amount().increment(2_u64))
        .apply(|o| o.price().currency().remove())
        .apply(|o| o.price().tax().tax_rates().append([19]))
        .condition(|o| o.price().currency().eq("EUR") & o.price().tax().tax_rates().size().eq(1))
        .return_new()
        .await?;
    assert_eq!((after.price.amount, after.price.currency), (7, None));
    assert_eq!(after.price.tax.tax_rates, [7, 19]);

    let found = orders.scan().filter(|o| o.price().currency().not_exists()).all().await?;
    assert_eq!(found.iter().map(|o| o.order_id).collect::<Vec<_>>(), [1]);
    let index = orders.index(Order::BY_STATUS);
    let found = index.query("open").filter(|o| o.price().amount().between(40, 60)).all().await?;
    assert_eq!(found, [order(2, 50)]);

    let failed = orders.delete(2).condition(|o| o.price().amount().lt(50)).await.unwrap_err();
    assert!(failed.is_condition_failed());
    assert_eq!(failed.old_item::<Order>()?, Some(order(2, 50)));
    Ok(())
}

#[tokio::test]
async fn a_place_has_one_path_however_it_is_reached() -> Result<()> {
    let o = Order::fields();
    assert_eq!(format!("{:?}", o.price().tax().tax_rates().index(1)), "Path(taxRates[1])");
    let orders = orders().await?;
    let explained = orders.update(1).apply(|o| o.price().amount().set(5)).explain()?;
    assert_eq!(explained.update().unwrap(), "SET amount = 5");

    let twice = orders.update(1).apply(|o| o.price().amount().set(5));
    let twice = twice.apply(|_| o.price().amount().set(6)).await.unwrap_err();
    assert!(twice.is_invalid_input());
    let both = orders.update(1).apply(|o| o.price().amount().set(5));
    both.apply(|o| o.price().currency().set("NOK")).await?;
    assert_eq!(orders.get(1).await?.unwrap().price.currency.as_deref(), Some("NOK"));
    Ok(())
}

#[tokio::test]
async fn an_upsert_sets_every_required_field_of_a_flattened_struct() -> Result<()> {
    let orders = new_table::<Order>().await?;
    let begun = || orders.update(1).set_status("open").apply(|o| o.price().amount().set(5));
    assert_eq!(path(&begun().upsert().await.unwrap_err()), "taxRates");

    let whole = begun().apply(|o| o.price().tax().tax_rates().set([7]));
    assert_eq!(whole.upsert().return_old().await?, None);
    let made = orders.get(1).await?.unwrap();
    assert_eq!((made.price.amount, made.price.currency), (5, None));
    Ok(())
}

#[tokio::test]
async fn a_projection_sees_through_flattened_fields_on_both_sides() -> Result<()> {
    #[derive(Debug, PartialEq, DynamoValue)]
    #[dynamo(rename_all = "camelCase")]
    struct Flat {
        amount: u64,
        tax_rates: Vec<u32>,
    }
    #[derive(Debug, PartialEq, DynamoValue)]
    struct Nested {
        #[dynamo(rename = "STATUS")]
        status: String,
        #[dynamo(flatten)]
        price: Changed,
    }
    #[derive(Debug, PartialEq, DynamoValue)]
    struct Changed {
        amount: u64,
        currency: Option<String>,
    }
    let orders = orders().await?;
    let query = orders.query(1).project::<Flat>();
    assert_eq!(query.explain()?.projection().unwrap(), "amount, taxRates, ORDER_ID");
    let flat = orders.query(1).project::<Flat>().all().await?;
    assert_eq!(flat, [Flat { amount: 5, tax_rates: vec![7] }]);

    let query = orders.query(1).project::<Nested>();
    assert_eq!(query.explain()?.projection().unwrap(), "STATUS, amount, currency, ORDER_ID");
    let price = Changed { amount: 5, currency: Some("EUR".into()) };
    let nested = orders.query(1).project::<Nested>().all().await?;
    assert_eq!(nested, [Nested { status: "open".into(), price }]);

    let update = orders.update(1).apply(|o| o.price().amount().set(6));
    let changed = update.return_updated_new::<Changed>().await?;
    assert_eq!(changed, Changed { amount: 6, currency: None });
    Ok(())
}

#[tokio::test]
async fn a_value_can_be_flattened_in_maps_and_lists() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoValue)]
    struct Line {
        name: String,
        #[dynamo(flatten)]
        price: Money,
    }
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "baskets")]
    struct Basket {
        #[dynamo(partition_key)]
        id: u64,
        best: Option<Line>,
        lines: Vec<Line>,
    }
    let line = Line { name: "tea".into(), price: order(1, 3).price };
    let basket = Basket { id: 1, best: Some(line.clone()), lines: vec![line.clone(), line] };
    let raw = to_item(&basket)?;
    assert_eq!(raw["best"].as_m().unwrap()["amount"], AttributeValue::N("3".into()));

    let baskets = new_table::<Basket>().await?;
    baskets.put(&basket).await?;
    assert_eq!(baskets.get(1).await?.unwrap(), basket);
    let after = baskets
        .update(1)
        .apply(|b| b.best().price().amount().set(4))
        .apply(|b| b.lines().index(1).price().tax().tax_rates().index(0).set(8))
        .return_new()
        .await?;
    assert_eq!(after.best.unwrap().price.amount, 4);
    assert_eq!(after.lines[1].price.tax.tax_rates, [8]);

    let mut raw = raw;
    let AttributeValue::L(lines) = raw.get_mut("lines").unwrap() else { panic!("a list") };
    let AttributeValue::M(line) = &mut lines[1] else { panic!("a map") };
    line.remove("amount");
    assert_eq!(path(&from_item::<Basket>(&raw).unwrap_err()), "lines[1].amount");
    Ok(())
}

#[tokio::test]
async fn generic_structs_flatten_and_are_flattened() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "records")]
    struct Stored<T, const N: usize> {
        #[dynamo(partition_key)]
        id: u64,
        #[dynamo(flatten)]
        body: T,
        #[dynamo(flatten)]
        stamp: Stamp<[u8; N]>,
    }
    #[derive(Debug, Clone, PartialEq, DynamoValue)]
    struct Stamp<S> {
        stamp: S,
    }
    let body = order(1, 5).price;
    let stored = Stored { id: 1, body, stamp: Stamp { stamp: [1, 2] } };
    let table = new_table::<Stored<Money, 2>>().await?;
    table.put(&stored).await?;
    table.update(1).apply(|s| s.stamp().stamp().set([3, 4])).await?;
    let found = table.scan().filter(|s| s.body().amount().eq(5)).all().await?;
    assert_eq!(found[0].stamp.stamp, [3, 4]);
    Ok(())
}

#[tokio::test]
async fn an_item_that_is_a_value_can_be_flattened_into_another() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoItem, DynamoValue)]
    #[dynamo(table = "customers")]
    struct Customer {
        #[dynamo(partition_key)]
        customer_id: u64,
        name: String,
    }
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "visits")]
    struct Visit {
        #[dynamo(partition_key)]
        at: u64,
        #[dynamo(flatten)]
        customer: Customer,
    }
    let visit = Visit { at: 9, customer: Customer { customer_id: 1, name: "Ann".into() } };
    let visits = new_table::<Visit>().await?;
    visits.put(&visit).await?;
    let after = visits.update(9).apply(|v| v.customer().customer_id().set(2)).return_new().await?;
    assert_eq!((after.at, after.customer.customer_id), (9, 2));
    Ok(())
}

macro_rules! wide {
    ($($field:ident)*) => {
        #[derive(Debug, Clone, PartialEq, DynamoValue)]
        struct WideValue {
            $($field: Option<u32>,)*
            #[dynamo(flatten)]
            price: Money,
        }

        #[derive(Debug, Clone, PartialEq, DynamoItem)]
        #[dynamo(table = "wide", rename_all = "UPPERCASE")]
        struct Wide {
            #[dynamo(partition_key)]
            id: u64,
            #[dynamo(flatten)]
            inner: WideValue,
            $($field: u32,)*
        }

        #[test]
        fn more_fields_than_a_tuple_holds_are_flattened() -> Result<()> {
            let inner = WideValue { $($field: Some(1),)* price: order(1, 5).price };
            let wide = Wide { id: 1, inner, $($field: 2,)* };
            let raw = to_item(&wide)?;
            assert_eq!(raw.len(), 1 + 2 * [$(stringify!($field)),*].len() + 3);
            assert_eq!(from_item::<Wide>(&raw)?, wide);
            Ok(())
        }
    };
}
wide!(a b c d e f g h i j k l m n o p q r s t u v);

/// The same attributes without `flatten`.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "orders")]
struct Plain {
    #[dynamo(partition_key, rename = "ORDER_ID")]
    order_id: u64,
    amount: u64,
    currency: Option<String>,
    #[dynamo(rename = "taxRates")]
    tax_rates: Vec<u32>,
    #[dynamo(rename = "NOTE")]
    note: Option<String>,
    #[dynamo(rename = "STATUS")]
    status: String,
}

impl From<Order> for Plain {
    fn from(order: Order) -> Self {
        let Order { order_id, price, note, status } = order;
        let Money { amount, currency, tax: Tax { tax_rates } } = price;
        Self { order_id, amount, currency, tax_rates, note, status }
    }
}

/// The members of an item's JSON in any order, most of them right.
fn members() -> impl Strategy<Value = Vec<String>> {
    let member = |name: &'static str, right: &'static str| {
        let wrong = prop_oneof![
            Just(format!("{name:?}: {right}, {name:?}: {{\"S\": \"\u{1f600}\"}}")),
            Just(format!("{name:?}: {{\"M\": {{\"amount\": {{\"N\": \"1\"}}}}}}")),
            Just(format!("\"price\": {right}, \"\": {right}")),
        ];
        prop_oneof![20 => Just(format!("{name:?}: {right}")), 1 => wrong]
    };
    let members = [
        member("ORDER_ID", "{\"N\": \"1\"}"),
        member("amount", "{\"N\": \"2\"}"),
        member("currency", "{\"S\": \"\\u20ac\"}"),
        member("taxRates", "{\"L\": [{\"N\": \"3\"}]}"),
        member("NOTE", "{\"S\": \"\\\"\"}"),
        member("STATUS", "{\"S\": \"open\"}"),
    ];
    members.to_vec().prop_shuffle()
}

proptest! {
    #[test]
    fn an_item_is_read_as_it_would_be_without_flatten(members in members()) {
        let db = || {
            let body = format!("{{\"Item\": {{{}}}}}", members.join(", "));
            Db::new(Stub::new([Answer::ok(body)]).client())
        };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let flattened = runtime.block_on(async { db().table::<Order>().get(1).await });
        let plain = runtime.block_on(async { db().table::<Plain>().get(1).await });
        match (flattened, plain) {
            (Ok(flattened), Ok(plain)) => prop_assert_eq!(flattened.map(Plain::from), plain),
            (flattened, plain) => prop_assert_eq!(flattened.is_err(), plain.is_err()),
        }
    }

    #[test]
    fn an_item_is_written_as_it_would_be_without_flatten(
        order_id in any::<u64>(),
        amount in any::<u64>(),
        currency in proptest::option::of(any::<String>()),
        tax_rates in vec(any::<u32>(), 0..4),
        status in any::<String>(),
    ) {
        let price = Money { amount, currency, tax: Tax { tax_rates } };
        let order = Order { order_id, price, note: None, status };
        let flattened: HashMap<_, _> = to_item(&order).unwrap();
        prop_assert_eq!(&flattened, &to_item(&Plain::from(order.clone())).unwrap());
        prop_assert_eq!(from_item::<Order>(&flattened).unwrap(), order);
    }
}

#[test]
fn a_struct_in_a_box_is_flattened_as_it_is_without() -> Result<()> {
    #[derive(Debug, PartialEq, DynamoValue)]
    struct Boxed {
        id: u64,
        #[dynamo(flatten)]
        tax: Box<Tax>,
    }
    let boxed = Boxed { id: 1, tax: Box::new(Tax { tax_rates: vec![7] }) };
    let raw = to_item(&boxed)?;
    assert!(raw.contains_key("taxRates") && raw.len() == 2);
    assert_eq!(from_item::<Boxed>(&raw)?, boxed);
    Ok(())
}
