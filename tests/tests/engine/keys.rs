//! Keys: every type that a key may have, every argument that makes one, and their limits.

use std::borrow::Cow;
use std::sync::Arc;

use dynamo_orm::{DynamoItem, DynamoValue, Key, Number, Result};
use tests::new_table;

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    customer_id: String,
    #[dynamo(sort_key)]
    order_id: String,
    total: u64,
}

fn order() -> Order {
    Order { customer_id: "c-1".into(), order_id: "2026-11-22".into(), total: 5 }
}

#[tokio::test]
async fn a_key_of_two_parts_is_a_tuple_an_item_or_a_key() -> Result<()> {
    let orders = new_table::<Order>().await?;
    let order = order();
    orders.put(&order).await?;
    let customer = String::from("c-1");
    assert_eq!(orders.get(("c-1", "2026-11-22")).await?, Some(order.clone()));
    assert_eq!(orders.get((&customer, "2026-11-22".to_owned())).await?, Some(order.clone()));
    assert_eq!(orders.get((customer, Cow::from("2026-11-22"))).await?, Some(order.clone()));
    assert_eq!(orders.get(&order).await?, Some(order.clone()));
    assert_eq!(orders.get(order.key()).await?, Some(order.clone()));
    assert_eq!(orders.get(&order.key()).await?, Some(order.clone()));
    let key = Key::<Order> { customer_id: "c-1".into(), order_id: "2026-11-22".into() };
    assert_eq!(
        (key.clone(), format!("{key:?}")),
        (order.key(), r#"Key(customer_id="c-1", order_id="2026-11-22")"#.into())
    );
    assert_eq!(orders.get(("c-1", "other")).await?, None);
    assert_eq!(orders.update(&order).set_total(6).return_new().await?.total, 6);
    orders.delete(("c-1", "2026-11-22")).await?;
    assert_eq!(orders.get(&order).await?, None);
    Ok(())
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Isbn(String);

macro_rules! key_types {
    ($($test:ident: $key:ty = $value:expr;)*) => {$(
        #[tokio::test]
        async fn $test() -> Result<()> {
            #[derive(Debug, Clone, PartialEq, DynamoItem)]
            #[dynamo(table = "keyed")]
            struct Keyed {
                #[dynamo(partition_key)]
                id: $key,
                #[dynamo(sort_key)]
                at: $key,
            }
            let keyed = new_table::<Keyed>().await?;
            let item = Keyed { id: $value, at: $value };
            keyed.put(&item).await?;
            assert_eq!(keyed.get(($value, $value)).await?, Some(item.clone()));
            assert_eq!(keyed.get(item.key()).await?, Some(item));
            Ok(())
        }
    )*};
}

key_types! {
    a_key_may_be_text: String = "é🎓\u{0}\"\\".to_owned();
    a_key_may_be_shared_text: Arc<str> = Arc::from("x");
    a_key_may_be_bytes: Vec<u8> = vec![0, 255, 7];
    a_key_may_be_an_array_of_bytes: [u8; 4] = [1, 2, 3, 4];
    a_key_may_be_an_unsigned_number: u128 = 10_u128.pow(37);
    a_key_may_be_a_signed_number: i64 = i64::MIN;
    a_key_may_be_a_float: f64 = 1732233600.25;
    a_key_may_be_a_number: Number = "-12.5".parse().unwrap();
    a_key_may_be_a_newtype: Isbn = Isbn("978".into());
}

/// Four bytes each, so that the limits fall between and within characters.
fn text_of(bytes: usize) -> String {
    "🎓".repeat(bytes / 4) + &"x".repeat(bytes % 4)
}

#[tokio::test]
async fn keys_are_bounded_by_bytes_whatever_they_are_asked_for() -> Result<()> {
    let orders = new_table::<Order>().await?;
    let with = |customer: usize, id: usize| Order {
        customer_id: text_of(customer),
        order_id: text_of(id),
        total: 1,
    };
    let longest = with(2048, 1024);
    orders.put(&longest).await?;
    assert_eq!(orders.get(&longest).await?, Some(longest));
    for (item, path) in [
        (with(2049, 1), "customer_id"),
        (with(1, 1025), "order_id"),
        (with(0, 1), "customer_id"),
        (with(1, 0), "order_id"),
    ] {
        let errors = [
            orders.put(&item).await.unwrap_err(),
            orders.insert(&item).await.unwrap_err(),
            orders.get(&item).await.unwrap_err(),
            orders.get((&item.customer_id, &item.order_id)).await.unwrap_err(),
            orders.update(&item).set_total(2).await.unwrap_err(),
            orders.delete(item.key()).await.unwrap_err(),
        ];
        for error in errors {
            assert_eq!(error.encode_error().map(|e| e.path()).as_deref(), Some(path), "{error}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn unnormalised_forms_of_one_text_are_two_keys() -> Result<()> {
    let orders = new_table::<Order>().await?;
    let (composed, decomposed) = ("\u{e9}", "e\u{301}");
    orders.put(&Order { customer_id: composed.into(), ..order() }).await?;
    assert!(orders.get((decomposed, "2026-11-22")).await?.is_none());
    assert!(orders.get((composed, "2026-11-22")).await?.is_some());
    Ok(())
}
