//! DynamoDB's own words in conditions of ours, and our conditions in the SDK's own calls.

use dynamo_orm::{AttributeValue, Condition, Db, DynamoItem, Expressions, RawExpression, Result};

use super::{Stock, holds, no, refused, stock, tea, yes};

#[tokio::test]
async fn a_raw_condition_joins_others_and_its_placeholders_never_meet_theirs() -> Result<()> {
    let stock = stock().await?;
    let raw = |left: u64| {
        let text = "#0 = :0 OR #1 = :1";
        let text = RawExpression::new(text).name("#0", "left").name("#1", "name");
        Condition::raw(text.value(":0", left).value(":1", "Black tea"))
    };
    let named = || Stock::fields().name().eq("Green tea");
    for (condition, expected) in [
        (raw(9), true),
        (raw(8), false),
        (!raw(8), true),
        (named() & raw(9) & raw(9), true),
        (raw(9) & no(), false),
        (no() & raw(9), false),
        (no() | raw(9), true),
        (named() & !raw(9), false),
    ] {
        let shown = format!("{condition:?}");
        assert_eq!(holds(&stock, condition).await?, expected, "{shown}");
    }
    let enclosed = RawExpression::new("(#a = :a)").name("#a", "left").value(":a", 9);
    let apart = "(#a = :a) OR (#a = :b)";
    let apart = RawExpression::new(apart).name("#a", "left").value(":a", 9).value(":b", 9);
    assert!(holds(&stock, Condition::raw(enclosed) & yes()).await?);
    assert!(!holds(&stock, Condition::raw(apart) & no()).await?);
    Ok(())
}

#[tokio::test]
async fn a_raw_expression_gives_every_placeholder_and_uses_every_one() -> Result<()> {
    let stock = stock().await?;
    for (raw, path) in [
        (RawExpression::new("  "), ""),
        (RawExpression::new("#a = :v").name("#a", "left"), ""),
        (RawExpression::new("#a = :v").value(":v", 1), ""),
        (RawExpression::new("#a = :v").name("#a", "left").value(":v", 1).value(":w", 1), ""),
        (RawExpression::new("#a = :v").name("#a", "left").name("#b", "x").value(":v", 1), ""),
        (RawExpression::new("#a = :v").name("#a", "left").name("#a", "x").value(":v", 1), ""),
        (RawExpression::new("#ab = :v").name("#a", "left").value(":v", 1), ""),
        (RawExpression::new("#a = :v").name("#a", "left").value(":v", f64::NAN), "\":v\""),
    ] {
        let shown = format!("{raw:?}");
        assert_eq!(refused(&stock, Condition::raw(raw)).await, path, "{shown}");
    }
    Ok(())
}

#[tokio::test]
async fn expressions_serve_the_sdks_own_builders() -> Result<()> {
    let db = Db::in_memory();
    let stock = db.table::<Stock>();
    stock.create_table().await?;
    stock.put(&tea()).await?;
    stock.put(&Stock { sku: "mate".into(), left: 1, ..tea() }).await?;

    let s = Stock::fields();
    let mut filter = Expressions::new();
    let text = filter.condition(s.left().lt(5) & s.tags().contains("hot"))?;
    let scan = db.client().scan().table_name("stock").filter_expression(text);
    let scan = scan.set_expression_attribute_names(filter.names());
    let found = scan.set_expression_attribute_values(filter.values()).send().await.unwrap();
    assert_eq!(dynamo_orm::from_item::<Stock>(&found.items()[0])?.sku, "mate");
    assert_eq!(found.count(), 1);

    let mut both = Expressions::new();
    let update = both.update(s.left().increment(1).and(s.tags().insert(["new"])))?;
    let condition = both.condition(s.left().between(0, 1))?;
    let call = db.client().update_item().table_name("stock");
    let call = call.key("sku", AttributeValue::S("mate".into()));
    let call = call.update_expression(update).condition_expression(condition);
    let call = call.set_expression_attribute_names(both.names());
    let call = call.set_expression_attribute_values(both.values());
    call.clone().send().await.unwrap();
    assert_eq!(stock.get("mate").await?.unwrap().left, 2);
    assert!(call.send().await.is_err(), "the condition holds no more");

    let mut without_values = Expressions::new();
    let exists = without_values.condition(s.exact().exists())?;
    assert_eq!((exists.as_str(), without_values.values()), ("attribute_exists(#0)", None));
    assert!(Expressions::new().names().is_none());
    let refused = Expressions::new().condition(s.price().eq(f64::NAN)).unwrap_err();
    assert!(refused.is_invalid_input());
    Ok(())
}

#[test]
fn a_raw_value_is_sent_once_however_often_it_is_used() -> Result<()> {
    let text = "#a = :v OR #b = :v OR #a = :w";
    let raw = RawExpression::new(text).name("#a", "left").name("#b", "price");
    let mut expressions = Expressions::new();
    expressions.condition(yes())?;
    let raw = Condition::<Stock>::raw(raw.value(":v", 1).value(":w", 2));
    assert_eq!(expressions.condition(raw)?, "#0 = :1 OR #1 = :1 OR #0 = :2");
    assert_eq!(expressions.values().unwrap().len(), 3);
    Ok(())
}

#[tokio::test]
async fn the_operators_of_a_raw_condition_count_as_the_service_counts_them() -> Result<()> {
    let stock = stock().await?;
    let raw = |count: usize, comparison: &str| {
        let text: &'static str = Box::leak(vec![comparison; count].join(" OR ").into());
        Condition::raw(RawExpression::new(text).name("#l", "left").value(":l", 9))
    };
    for comparison in ["#l = :l", "#l <= :l", "#l >= :l", "#l<>:l"] {
        assert_eq!(holds(&stock, raw(150, comparison)).await?, comparison != "#l<>:l");
        assert_eq!(refused(&stock, raw(151, comparison)).await, "");
    }
    Ok(())
}
