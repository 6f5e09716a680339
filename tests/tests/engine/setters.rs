//! The setters that a field's type gives an update, and what else the derived update hands on.

#![allow(unused_qualifications, reason = "types are written in every way that they can be")]

use dynamo_orm::{DynamoItem, DynamoValue, Number, Result};
use tests::new_table;

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Line {
    article: String,
    count: u32,
}

fn line(article: &str, count: u32) -> Line {
    Line { article: article.into(), count }
}

/// Lists and numbers in each way that they may be written.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "carts", rename_all = "camelCase")]
struct Cart {
    #[dynamo(partition_key)]
    id: u64,
    open_lines: Vec<Line>,
    r#type: Option<Vec<String>>,
    #[dynamo(rename = "#")]
    lists: Option<std::vec::Vec<Option<u8>>>,
    photo: Vec<u8>,
    visits: u8,
    clicks: Option<i128>,
    weight: std::option::Option<f64>,
    total: Number,
    depth: Option<std::primitive::i8>,
}

fn cart() -> Cart {
    Cart {
        id: 1,
        open_lines: vec![line("tea", 1)],
        r#type: None,
        lists: None,
        photo: vec![1, 2],
        visits: 254,
        clicks: None,
        weight: Some(1.5),
        total: "0.10".parse().unwrap(),
        depth: None,
    }
}

#[tokio::test]
async fn a_list_grows_at_both_ends_and_is_made_where_it_is_missing() -> Result<()> {
    let carts = new_table::<Cart>().await?;
    carts.put(&cart()).await?;
    let update = carts.update(1).append_open_lines([line("cake", 2), line("jam", 3)]);
    let after = update.append_type(["a", "b"]).prepend_lists(vec![Some(7)]).return_new().await?;
    assert_eq!(after.open_lines, [line("tea", 1), line("cake", 2), line("jam", 3)]);
    assert_eq!(after.r#type, Some(vec!["a".into(), "b".into()]));
    assert_eq!(after.lists, Some(vec![Some(7)]));
    let update = carts.update(1).prepend_open_lines(vec![line("milk", 1)]).prepend_type(["z"]);
    let after = update.return_new().await?;
    assert_eq!(after.open_lines.first(), Some(&line("milk", 1)));
    assert_eq!(after.r#type, Some(vec!["z".into(), "a".into(), "b".into()]));
    Ok(())
}

#[tokio::test]
async fn a_number_is_counted_from_what_it_is_or_from_0() -> Result<()> {
    let carts = new_table::<Cart>().await?;
    carts.put(&cart()).await?;
    let update = carts.update(1).increment_visits(1).increment_clicks(5);
    let update = update.increment_total("0.05".parse::<Number>().unwrap()).decrement_depth(3);
    let after = update.return_new().await?;
    assert_eq!((after.visits, after.clicks), (255, Some(5)));
    assert_eq!((after.total, after.depth), ("0.15".parse().unwrap(), Some(-3)));
    Ok(())
}

#[tokio::test]
async fn a_number_never_leaves_the_range_of_its_type() -> Result<()> {
    let carts = new_table::<Cart>().await?;
    carts.put(&cart()).await?;
    for update in [carts.update(1).increment_visits(2), carts.update(1).decrement_visits(255)] {
        assert!(update.await.unwrap_err().is_condition_failed());
    }
    assert_eq!(carts.get(1).await?, Some(cart()));
    Ok(())
}

#[tokio::test]
async fn an_update_hands_on_its_conditions_and_what_it_returns() -> Result<()> {
    #[derive(Debug, PartialEq, DynamoItem)]
    #[dynamo(table = "carts")]
    struct Seen {
        #[dynamo(partition_key)]
        visits: u8,
    }
    let carts = new_table::<Cart>().await?;
    carts.put(&cart()).await?;
    let few = || carts.update(1).set_visits(0).condition(|cart| cart.visits().lt(100));
    assert!(few().await.unwrap_err().is_condition_failed());
    let none = Cart::fields().visits().lt(100);
    let update = carts.update(1).set_visits(0).maybe_condition(None).maybe_condition(Some(none));
    assert!(update.await.unwrap_err().is_condition_failed());

    let old = carts.update(1).set_visits(7).return_updated_old::<Seen>().await?;
    let new = carts.update(1).set_visits(8).return_updated_new::<Seen>().await?;
    assert_eq!((old.visits, new.visits), (254, 8));

    let explained = carts.update(1).append_type(["a"]).explain()?;
    assert_eq!(explained.table(), "carts");
    assert!(explained.update().unwrap().contains("list_append"));
    assert_eq!(carts.get(1).await?.unwrap().r#type, None);
    Ok(())
}

/// Types that are written as a list or a number and may be neither.
mod homonyms {
    use dynamo_orm::{DynamoItem, DynamoValue};

    type Byte = u8;

    #[derive(Debug, Clone, PartialEq, DynamoValue)]
    pub(super) struct Number {
        pub(super) text: String,
    }

    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "homonyms")]
    pub(super) struct Homonym<T> {
        #[dynamo(partition_key)]
        pub(super) id: u64,
        pub(super) number: Number,
        pub(super) bytes: Vec<Byte>,
        pub(super) either: Vec<T>,
    }
}

#[tokio::test]
async fn a_type_that_is_only_named_like_a_list_or_a_number_is_set_as_any_other() -> Result<()> {
    use homonyms::{Homonym, Number};
    let table = new_table::<Homonym<String>>().await?;
    let number = Number { text: "one".into() };
    let item = Homonym { id: 1, number, bytes: vec![1], either: Vec::new() };
    table.put(&item).await?;
    let update = table.update(1).set_number(Number { text: "two".into() }).set_bytes(vec![2]);
    let after = update.append_either(["a"]).return_new().await?;
    assert_eq!((after.number.text.as_str(), after.bytes, after.either.len()), ("two", vec![2], 1));
    Ok(())
}
