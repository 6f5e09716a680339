//! Collections over an index.

use dynamo_orm::{Db, DynamoCollection, DynamoItem};

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

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "games", entity = "Player", key(pk = "PLAYER#{id}", sk = "PLAYER"))]
#[dynamo(global_index(name = "gs1", key(gs1pk = "CLUB#{club}", gs1sk = "PLAYER#{id}")))]
struct Player {
    id: u8,
    club: String,
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "games", entity = "Match", key(pk = "MATCH#{day}", sk = "{number}"))]
#[dynamo(global_index(name = "gs1", key(gs1pk = "CLUB#{home}", gs1sk = "MATCH#{day}")))]
struct Match {
    day: String,
    number: u8,
    home: String,
}

#[derive(Debug, PartialEq, DynamoCollection)]
#[dynamo(index = "gs1")]
enum OfClub {
    Player(Player),
    Match(Match),
}

#[tokio::test]
async fn an_index_brings_together_what_lies_in_different_partitions_of_the_table() {
    let db = Db::in_memory();
    db.table::<Player>().create_table().await.unwrap();
    let player = Player { id: 1, club: "north".into() };
    let game = Match { day: "2026-05-01".into(), number: 1, home: "north".into() };
    db.table().put(&player).await.unwrap();
    db.table().put(&game).await.unwrap();
    let query = || db.collection::<OfClub>().query("north");
    let expected = [OfClub::Match(game), OfClub::Player(player)];
    assert_eq!(query().all().await.unwrap(), expected);
    let first = query().limit(1).await.unwrap();
    let rest = query().maybe_start_at(first.cursor()).await.unwrap();
    assert_eq!((first.items(), rest.items()), (&expected[..1], &expected[1..]));
}
