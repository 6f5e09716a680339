//! What is refused before it is sent.

use dynamo_orm::{Db, DynamoItem, Error, Number, Result, limits};
use tests::Stub;

use super::{Customer, Order, Stock, order};

/// A database that answers nothing, and that nothing may be sent to.
struct Silent {
    stub: Stub,
    db: Db,
}

impl Silent {
    fn new() -> Self {
        let stub = Stub::default();
        Self { db: Db::new(stub.client()), stub }
    }

    /// The text of a refusal; nothing was sent.
    fn text(&self, error: &Error) -> String {
        assert!(error.is_invalid_input() && !error.may_have_been_applied(), "{error}");
        assert!(self.stub.requests().is_empty());
        error.to_string()
    }
}

#[tokio::test]
async fn a_transaction_of_nothing_is_refused() {
    let silent = Silent::new();
    let error = silent.db.transact_write().await.unwrap_err();
    assert_eq!(silent.text(&error), "a transaction has at least one action");
    let gets = Vec::<dynamo_orm::Get<Stock>>::new();
    let error = silent.db.transact_get(gets).await.unwrap_err();
    assert_eq!(silent.text(&error), "a transaction has at least one action");
}

#[tokio::test]
async fn a_hundred_actions_are_sent_and_one_more_is_refused() -> Result<()> {
    let db = Db::in_memory();
    let orders = db.table::<Order>();
    orders.create_table().await?;
    db.transact_write().add_all((1..=100).map(|id| orders.put(&order(id)))).await?;
    assert_eq!(orders.query("c-1").count().await?, 100);

    let silent = Silent::new();
    let puts = (1..=101).map(|id| orders.put(&order(id)));
    let error = silent.db.transact_write().add_all(puts).await.unwrap_err();
    let text = silent.text(&error);
    assert_eq!(text, "orders: a transaction has at most 100 actions, and this one 101");
    let gets: Vec<_> = (1..=101).map(|id| orders.get(("c-1", id))).collect();
    let error = silent.db.transact_get(gets).explain().unwrap_err();
    assert!(silent.text(&error).contains("at most 100 actions"));
    Ok(())
}

#[tokio::test]
async fn the_same_item_twice_is_refused_by_both_its_places() {
    let silent = Silent::new();
    let (orders, stock) = (silent.db.table::<Order>(), silent.db.table::<Stock>());
    let error = silent
        .db
        .transact_write()
        .add(stock.delete("c-1"))
        .add(orders.insert(&order(7)))
        .add(silent.db.table::<Customer>().delete("c-1"))
        .add(orders.check(("c-1", 7)).condition(|o| o.total().exists()))
        .await
        .unwrap_err();
    assert_eq!(
        silent.text(&error),
        "orders: actions 1 and 3 are about the same item; a transaction has one action for each item"
    );
    let error = silent.db.transact_get((stock.get("a"), stock.get("a"))).await.unwrap_err();
    assert!(silent.text(&error).starts_with("stock: actions 0 and 1"));
}

#[derive(Debug, DynamoItem)]
#[dynamo(table = "figures")]
struct Figure {
    #[dynamo(partition_key)]
    number: Number,
}

#[tokio::test]
async fn an_item_is_the_same_however_its_number_is_spelt_and_whichever_handle_names_it() {
    let silent = Silent::new();
    let figures = silent.db.table::<Figure>();
    let other = silent.db.table::<Figure>().named("more-figures");
    let number = |text: &str| text.parse::<Number>().unwrap();
    let write = silent.db.transact_write().add(figures.delete(number("1.50")));
    let error = write
        .clone()
        .add(other.delete(number("1.5")))
        .add(other.clone().named("figures").delete(number("15E-1")))
        .await
        .unwrap_err();
    assert!(silent.text(&error).starts_with("figures: actions 0 and 2"), "{error}");
    assert!(write.add(other.delete(number("1.5"))).explain().is_ok());
}

#[tokio::test]
async fn a_check_has_a_condition() {
    let silent = Silent::new();
    let check = silent.db.table::<Stock>().check("tea").maybe_condition(None);
    let error = silent.db.transact_write().add(check).await.unwrap_err();
    let text = "stock[action 0]: a check has a condition: give it one with `condition`";
    assert_eq!(silent.text(&error), text);
}

#[tokio::test]
async fn what_an_action_alone_would_refuse_is_named_by_table_and_place() {
    let silent = Silent::new();
    let stock = silent.db.table::<Stock>();
    let write = silent.db.transact_write().add(stock.delete("tea"));
    let error = write.clone().add(stock.update("cake")).await.unwrap_err();
    let text = "stock[action 1]: an update changes something; this one has no change";
    assert_eq!(silent.text(&error), text);
    let error = write.add(stock.delete("")).await.unwrap_err();
    assert_eq!(silent.text(&error), "stock[action 1].sku: a key is never empty");
}

#[tokio::test]
async fn a_token_has_one_to_thirty_six_characters() {
    let silent = Silent::new();
    let write = silent.db.transact_write().add(silent.db.table::<Stock>().delete("tea"));
    for token in [String::new(), "ä".repeat(37)] {
        let error = write.clone().with_token(token).await.unwrap_err();
        let text = "stock: the token of a transaction has 1 to 36 characters";
        assert_eq!(silent.text(&error), text);
    }
    assert!(write.with_token("ä".repeat(36)).explain().is_ok());
}

fn heavy(order_id: u64, bytes: usize) -> Order {
    Order { note: Some("x".repeat(bytes)), ..order(order_id) }
}

#[tokio::test]
async fn four_megabytes_are_sent_and_more_is_refused() -> Result<()> {
    let db = Db::in_memory();
    let orders = db.table::<Order>();
    orders.create_table().await?;
    let ten = (1..=10).map(|id| orders.put(&heavy(id, 400_000)));
    db.transact_write().add_all(ten.clone()).await?;

    let silent = Silent::new();
    let write = silent.db.transact_write().add_all(ten);
    let rest = limits::TRANSACTION_BYTES - 4_000_000;
    for too_much in [
        write.clone().add(orders.put(&heavy(11, rest))),
        write.clone().add(orders.update(("c-1", 11)).set_note("x".repeat(rest))),
    ] {
        let text = silent.text(&too_much.await.unwrap_err());
        assert!(text.contains("at most 4194304 bytes large together"), "{text}");
    }
    // Values of conditions are part of no item.
    let long = "x".repeat(rest);
    assert!(
        write.add(orders.check(("c-1", 11)).condition(|o| o.note().ne(long))).explain().is_ok()
    );
    Ok(())
}
