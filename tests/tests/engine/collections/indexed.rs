//! Collections over an index.

use dynamo_orm::DynamoCollection;

use super::{Customer, Order, customer, delivery, order, shop};

#[derive(Debug, PartialEq, DynamoCollection)]
#[dynamo(index = "by-city")]
enum InCity {
    Customer(Customer),
    Order(Order),
}

#[derive(Debug, PartialEq, DynamoCollection)]
#[dynamo(index = "by-city")]
struct City {
    customers: Vec<Customer>,
    orders: Vec<Order>,
}

#[tokio::test]
async fn an_index_is_read_for_all_types() {
    let db = shop().await;
    db.table().put(&customer("1")).await.unwrap();
    db.table().put(&order("2", 1)).await.unwrap();
    db.table().put(&delivery("2")).await.unwrap();
    let mut items = db.collection::<InCity>().query("Oslo").all().await.unwrap();
    items.sort_by_key(|item| matches!(item, InCity::Order(_)));
    assert_eq!(items, [InCity::Customer(customer("1")), InCity::Order(order("2", 1))]);
    let city = db.collection::<City>().get("Oslo").await.unwrap().unwrap();
    assert_eq!(city, City { customers: vec![customer("1")], orders: vec![order("2", 1)] });
    let explained = db.collection::<City>().get("Oslo").explain().unwrap().to_string();
    assert!(explained.contains("by-city"), "{explained}");
}
