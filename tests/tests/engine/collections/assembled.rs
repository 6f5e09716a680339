//! The items of a partition put together.

use dynamo_orm::{Db, DynamoCollection, ErrorKind};
use proptest::collection::btree_set;
use proptest::prelude::*;

use super::{Customer, Delivery, Order, Raw, customer, delivery, order, put_raw, shop};

#[derive(Debug, PartialEq, DynamoCollection)]
struct CustomerWithOrders {
    customer: Customer,
    orders: Vec<Order>,
    delivery: Option<Delivery>,
}

#[derive(Debug, PartialEq, DynamoCollection)]
struct WithRest {
    customer: Option<Customer>,
    orders: Vec<Order>,
    #[dynamo(other)]
    rest: Vec<Raw>,
}

#[derive(Debug, PartialEq, DynamoCollection)]
struct OneOrder {
    order: Order,
}

async fn get(db: &Db) -> dynamo_orm::Result<Option<CustomerWithOrders>> {
    db.collection::<CustomerWithOrders>().get("1").await
}

#[tokio::test]
async fn a_partition_without_items_is_none() {
    let db = shop().await;
    assert_eq!(get(&db).await.unwrap(), None);
    assert_eq!(db.collection::<WithRest>().get("1").await.unwrap(), None);
}

#[tokio::test]
async fn an_item_that_is_missing_or_there_twice_is_a_typed_error() {
    let db = shop().await;
    db.table().put(&order("1", 1)).await.unwrap();
    let error = get(&db).await.unwrap_err();
    assert!(error.is_missing_member() && error.kind() == ErrorKind::MissingMember);
    assert!(error.to_string().contains("`customer`"), "{error}");
    let one = db.collection::<OneOrder>();
    assert_eq!(one.get("1").await.unwrap().unwrap().order, order("1", 1));
    db.table().put(&order("1", 2)).await.unwrap();
    let error = one.get("1").await.unwrap_err();
    assert!(error.is_not_unique(), "{error}");
}

#[tokio::test]
async fn an_item_of_no_field_is_a_typed_error_or_kept() {
    let db = shop().await;
    db.table().put(&customer("1")).await.unwrap();
    put_raw(&db, "CUSTOMER#1", "WISH", Some("Wish")).await;
    assert!(get(&db).await.unwrap_err().is_foreign_item());
    let with_rest = db.collection::<WithRest>().get("1").await.unwrap().unwrap();
    assert_eq!((with_rest.rest.len(), with_rest.customer), (1, Some(customer("1"))));
}

#[tokio::test]
async fn pages_are_read_to_the_end_or_to_the_number_that_is_allowed() {
    let db = shop().await;
    db.table().put(&customer("1")).await.unwrap();
    db.table().batch_put((0..9).map(|n| order("1", n))).await.unwrap();
    let get = || db.collection::<CustomerWithOrders>().get("1").page_size(2).consistent_read();
    assert_eq!(get().await.unwrap().unwrap().orders.len(), 9);
    assert!(get().max_pages(2).await.unwrap_err().is_incomplete());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn a_partition_is_put_together_by_type_in_the_order_of_its_keys(
        numbers in btree_set(any::<u32>(), 0..20), has_delivery in any::<bool>(), page in 1_u32..5,
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let orders: Vec<_> = numbers.iter().map(|n| order("1", *n)).collect();
        let whole = runtime.block_on(async {
            let db = shop().await;
            db.table::<Order>().batch_put(orders.iter().rev()).await.unwrap();
            db.table().put(&customer("1")).await.unwrap();
            if has_delivery {
                db.table().put(&delivery("1")).await.unwrap();
            }
            db.collection::<CustomerWithOrders>().get("1").page_size(page).await.unwrap().unwrap()
        });
        let delivery = has_delivery.then(|| delivery("1"));
        prop_assert_eq!(whole, CustomerWithOrders { customer: customer("1"), orders, delivery });
    }
}

#[tokio::test]
async fn a_field_may_hold_its_items_in_boxes() {
    #[allow(clippy::vec_box, reason = "any of the forms may be boxed")]
    #[derive(Debug, PartialEq, DynamoCollection)]
    struct Boxed {
        customer: Box<Customer>,
        orders: Vec<Box<Order>>,
        delivery: Option<Box<Delivery>>,
    }
    let db = shop().await;
    db.table().put(&customer("1")).await.unwrap();
    db.table().put(&order("1", 1)).await.unwrap();
    let whole = db.collection::<Boxed>().get("1").await.unwrap().unwrap();
    let expected = Boxed {
        customer: Box::new(customer("1")),
        orders: vec![Box::new(order("1", 1))],
        delivery: None,
    };
    assert_eq!(whole, expected);
}
