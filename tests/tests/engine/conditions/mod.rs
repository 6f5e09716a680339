//! Conditions on writes: joined, bounded, raw; and which failure is which.

mod limits;
mod raw;

use std::collections::BTreeSet;

use dynamo_orm::{Condition, DynamoItem, Error, ErrorKind, Number, Result, Table};
use tests::new_table;

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "stock")]
struct Stock {
    #[dynamo(partition_key)]
    sku: String,
    name: String,
    left: u64,
    price: f64,
    tags: BTreeSet<String>,
    photo: Vec<u8>,
    exact: Option<Number>,
}

fn tea() -> Stock {
    Stock {
        sku: "tea".into(),
        name: "Green tea".into(),
        left: 9,
        price: 2.5,
        tags: BTreeSet::from(["hot".into()]),
        photo: vec![1, 2],
        exact: None,
    }
}

async fn stock() -> Result<Table<Stock>> {
    let stock = new_table::<Stock>().await?;
    stock.put(&tea()).await?;
    Ok(stock)
}

async fn holds(stock: &Table<Stock>, condition: Condition<Stock>) -> Result<bool> {
    match stock.put(&tea()).condition(|_| condition).await {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::ConditionFailed => Ok(false),
        Err(error) => Err(error),
    }
}

fn yes() -> Condition<Stock> {
    Stock::fields().left().eq(9)
}

fn no() -> Condition<Stock> {
    Stock::fields().left().eq(8)
}

#[tokio::test]
async fn and_or_and_not_mean_what_they_say_however_they_are_nested() -> Result<()> {
    let stock = stock().await?;
    for (condition, expected) in [
        (yes().and(yes()), true),
        (yes().and(no()), false),
        (no().or(yes()), true),
        (no().or(no()), false),
        (no().not(), true),
        (yes().not().not(), true),
        (yes() | yes() & no(), true),
        ((yes() | yes()) & no(), false),
        (!(yes() & no()), true),
        (!yes() & no(), false),
        (!(no() | no()) & !(!yes() | no()), true),
        ((no() | (yes() & (no() | yes()))) & yes(), true),
        (!(!(no() & yes()) & yes()), false),
        (yes().and(yes()).and(no().or(no()).or(yes())), true),
    ] {
        let shown = format!("{condition:?}");
        assert_eq!(holds(&stock, condition).await?, expected, "{shown}");
    }
    Ok(())
}

#[tokio::test]
async fn all_and_any_join_the_parts_that_are_there() -> Result<()> {
    let stock = stock().await?;
    let none: [Option<Condition<Stock>>; 2] = [None, None];
    assert!(Condition::all(none.clone()).is_none() && Condition::any(none).is_none());
    stock.put(&tea()).maybe_condition(None).await?;
    for (condition, expected) in [
        (Condition::all([Some(yes()), None, Some(yes())]), true),
        (Condition::all([Some(yes()), Some(no())]), false),
        (Condition::any([None, Some(no()), Some(yes())]), true),
        (Condition::any([Some(no())]), false),
    ] {
        assert_eq!(holds(&stock, condition.unwrap()).await?, expected);
    }
    Ok(())
}

#[tokio::test]
async fn several_conditions_on_one_write_must_all_hold() -> Result<()> {
    let stock = stock().await?;
    for (first, second, expected) in [
        (yes(), yes(), true),
        (yes(), no(), false),
        (no(), yes(), false),
        (no() | yes(), no(), false),
    ] {
        let put = stock.put(&tea()).condition(|_| first.clone()).condition(|_| second.clone());
        assert_eq!(put.await.is_ok(), expected);
        let delete = stock.delete("tea").condition(|_| first).maybe_condition(Some(second));
        assert_eq!(delete.await.is_ok(), expected);
        stock.put(&tea()).await?;
    }
    Ok(())
}

/// The kind of a failure, and the name of the item that came with it.
fn told(result: Result<()>) -> (ErrorKind, Option<String>) {
    let error = result.unwrap_err();
    let asked = [error.is_condition_failed(), error.is_not_found(), error.is_already_exists()];
    assert_eq!(asked.iter().filter(|is| **is).count(), 1, "{error:?}");
    (error.kind(), error.old_item::<Stock>().unwrap().map(|item| item.name))
}

#[tokio::test]
async fn not_found_condition_failed_and_already_exists_are_told_apart() -> Result<()> {
    let stock = stock().await?;
    let green = || Some("Green tea".to_owned());
    let gone = Stock { sku: "mate".into(), ..tea() };

    assert_eq!(
        told(stock.put(&tea()).condition(|_| no()).await),
        (ErrorKind::ConditionFailed, green())
    );
    assert_eq!(told(stock.put(&gone).condition(|_| no()).await), (ErrorKind::NotFound, None));

    assert_eq!(told(stock.insert(&tea()).await), (ErrorKind::AlreadyExists, green()));
    assert_eq!(
        told(stock.insert(&tea()).condition(|_| yes()).await),
        (ErrorKind::AlreadyExists, green())
    );
    assert_eq!(
        told(stock.insert(&gone).condition(|_| no()).await),
        (ErrorKind::ConditionFailed, None)
    );

    let update = |sku: &'static str| stock.update(sku).set_left(1).return_new();
    let updated = |result: Result<Stock>| told(result.map(|_| ()));
    assert_eq!(updated(update("mate").await), (ErrorKind::NotFound, None));
    assert_eq!(updated(update("mate").condition(|_| no()).await), (ErrorKind::NotFound, None));
    assert_eq!(
        updated(update("tea").condition(|_| no()).await),
        (ErrorKind::ConditionFailed, green())
    );

    assert_eq!(
        told(stock.delete("tea").condition(|_| no()).await),
        (ErrorKind::ConditionFailed, green())
    );
    assert_eq!(told(stock.delete("mate").condition(|_| no()).await), (ErrorKind::NotFound, None));

    let whole = |sku: &'static str| {
        let update = stock.update(sku).set_name("x").set_left(1).set_price(1.0).set_photo([0]);
        update.upsert().condition(|_| no())
    };
    assert_eq!(told(whole("tea").await), (ErrorKind::ConditionFailed, green()));
    assert_eq!(told(whole("mate").await), (ErrorKind::ConditionFailed, None));

    assert_eq!(stock.get("tea").await?, Some(tea()));
    assert_eq!(stock.get("mate").await?, None);
    Ok(())
}

#[tokio::test]
async fn writes_whose_condition_holds_are_done() -> Result<()> {
    let stock = stock().await?;
    let absent = |s: <Stock as DynamoItem>::Fields| s.name().not_exists();
    stock.insert(&Stock { sku: "mate".into(), ..tea() }).condition(absent).await?;
    let after = stock.update("mate").set_left(4).return_new().condition(|_| yes()).await?;
    assert_eq!(after.left, 4);
    let upsert = stock.update("cocoa").set_name("x").set_left(1).set_price(1.0).set_photo([0]);
    upsert.upsert().condition(absent).await?;
    assert_eq!(
        stock.delete("cocoa").condition(|s| s.left().lt(2)).return_old().await?.unwrap().left,
        1
    );
    Ok(())
}

fn refusal(error: &Error) -> String {
    assert!(error.is_invalid_input(), "{error}");
    error.encode_error().unwrap().path()
}

async fn refused(stock: &Table<Stock>, condition: Condition<Stock>) -> String {
    refusal(&stock.put(&tea()).condition(|_| condition).await.unwrap_err())
}

#[test]
fn a_condition_shows_its_names_and_no_values() {
    let s = Stock::fields();
    let condition = (s.name().eq("secret") | s.left().between(47, 11_000)) & !s.exact().exists();
    let shown = "Condition((name = ? OR left BETWEEN ? AND ?) AND NOT attribute_exists(exact))";
    assert_eq!(format!("{condition:?}"), shown);
}
