//! Batches of reads: what is sent, and answers in any order, short, or untrue.

use dynamo_orm::{DynamoValue, ErrorKind, Result};
use serde_json::{Value, json};
use tests::Answer;

use super::{Order, answer, bodies, item, key, on, order, orders};

fn found(numbers: impl IntoIterator<Item = u64>, unread: impl IntoIterator<Item = u64>) -> Answer {
    let items: Vec<Value> = numbers.into_iter().map(item).collect();
    let keys: Vec<Value> = unread.into_iter().map(key).collect();
    let unread = if keys.is_empty() { json!({}) } else { json!({"orders": {"Keys": keys}}) };
    answer(&json!({"Responses": {"orders": items}, "UnprocessedKeys": unread}))
}

#[derive(Debug, PartialEq, DynamoValue)]
struct Noted {
    note: String,
}

#[derive(Debug, PartialEq, DynamoValue)]
struct Numbered {
    number: u64,
    note: String,
}

#[tokio::test]
async fn requests_are_what_the_service_expects() -> Result<()> {
    let (table, stub) = on((0..4).map(|_| found([], [])));
    table.batch_get(&orders(2)).consistent_read().return_consumed_capacity().await?;
    table.batch_get([("c-1", 3), ("c-1", 3)]).await?;
    table.batch_get(&orders(1)).project::<Noted>().await?;
    table.batch_get(&orders(1)).consistent_read().project::<Numbered>().await?;
    let keys = [key(0)];
    let expected = [
        json!({
            "RequestItems": {"orders": {"Keys": [key(0), key(1)], "ConsistentRead": true}},
            "ReturnConsumedCapacity": "TOTAL",
        }),
        json!({"RequestItems": {"orders": {"Keys": [key(3)]}}}),
        json!({"RequestItems": {"orders": {
            "Keys": keys, "ProjectionExpression": "#0, #1, #2",
            "ExpressionAttributeNames": {"#0": "note", "#1": "customer", "#2": "number"},
        }}}),
        json!({"RequestItems": {"orders": {
            "Keys": keys, "ConsistentRead": true, "ProjectionExpression": "#0, #1, #2",
            "ExpressionAttributeNames": {"#0": "number", "#1": "note", "#2": "customer"},
        }}}),
    ];
    assert_eq!(bodies(&stub), expected);
    assert!(stub.requests().iter().all(|(operation, _)| operation == "BatchGetItem"));
    Ok(())
}

#[tokio::test]
async fn items_in_any_order_are_matched_by_their_keys() -> Result<()> {
    let (table, _) = on([found((0..100).rev().filter(|n| n % 7 != 0), [])]);
    let got = table.batch_get(&orders(100)).await?;
    assert_eq!(got.missing.len(), 15);
    let expected = orders(100).into_iter().map(|order| (order.number % 7 != 0).then_some(order));
    assert_eq!(got.into_options(), expected.collect::<Vec<_>>());
    Ok(())
}

#[tokio::test]
async fn a_part_is_matched_by_the_keys_that_came_beside_it() -> Result<()> {
    let part = |number: u64, note: &str| json!({"note": {"S": note}, "number": {"N": format!("{number}.0")}, "customer": {"S": "c-1"}});
    let items = [part(2, "two"), part(0, "zero")];
    let body = json!({"Responses": {"orders": items}, "UnprocessedKeys": {}});
    let (table, _) = on([answer(&body)]);
    let got = table.batch_get(&orders(3)).project::<Noted>().await?;
    let note = |note: &str| Some(Noted { note: note.into() });
    assert_eq!(got.missing.iter().map(|key| key.number).collect::<Vec<_>>(), [1]);
    assert_eq!(got.into_options(), [note("zero"), None, note("two")]);
    Ok(())
}

#[tokio::test]
async fn an_item_that_comes_twice_is_one_item() -> Result<()> {
    let (table, _) = on([found([1, 0, 1], [])]);
    let got = table.batch_get(&orders(3)).await?;
    assert_eq!((got.items, got.missing.len()), (orders(2), 1));
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn what_is_found_missing_and_left_is_three_things() -> Result<()> {
    let (table, stub) = on([found([0, 1], [4, 3]), found([4], [3]), found([], [])]);
    let got = table.batch_get(&orders(6)).await?;
    let missing: Vec<u64> = got.missing.iter().map(|key| key.number).collect();
    assert_eq!((got.items, missing), (vec![order(0), order(1), order(4)], vec![2, 3, 5]));
    let asked: Vec<Value> = bodies(&stub);
    assert_eq!(asked[1], json!({"RequestItems": {"orders": {"Keys": [key(3), key(4)]}}}));
    assert_eq!(asked[2], json!({"RequestItems": {"orders": {"Keys": [key(3)]}}}));
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn what_is_asked_again_is_asked_with_the_same_options() -> Result<()> {
    let unread = json!({"orders": {"Keys": [key(1)], "ProjectionExpression": "other"}});
    let first = answer(&json!({"Responses": {"orders": []}, "UnprocessedKeys": unread}));
    let (table, stub) = on([first, found([1], [])]);
    let got = table.batch_get(&orders(2)).consistent_read().project::<Noted>().await?;
    assert_eq!((got.items.len(), got.missing.len()), (1, 1));
    let [first, second] = &bodies(&stub)[..] else { panic!("two requests") };
    for option in ["ConsistentRead", "ProjectionExpression", "ExpressionAttributeNames"] {
        let of = |body: &Value| body["RequestItems"]["orders"][option].clone();
        assert!(of(first) == of(second) && !of(first).is_null(), "{option}");
    }
    Ok(())
}

#[tokio::test]
async fn a_table_that_was_named_by_its_arn_may_be_answered_by_its_name() -> Result<()> {
    let arn = "arn:aws:dynamodb:us-east-1:123456789012:table/orders";
    for name in [arn, "orders"] {
        let body = json!({"Responses": {name: [item(1)]}, "UnprocessedKeys": {}});
        let (table, stub) = on([answer(&body)]);
        assert_eq!(table.named(arn).batch_get(&orders(2)).await?.items, [order(1)]);
        assert!(bodies(&stub)[0]["RequestItems"][arn]["Keys"].is_array());
    }
    Ok(())
}

async fn refused(body: &str) -> dynamo_orm::Error {
    let (table, stub) = on([Answer::ok(body), found([], [])]);
    let got = table.batch_get(&orders(3)).await;
    let error = got.err().unwrap_or_else(|| panic!("{body} was believed"));
    assert_eq!(stub.requests().len(), 1);
    assert!(!error.may_have_been_applied());
    let report = error.batch_get().unwrap();
    assert_eq!(report.given(), 3);
    assert_eq!(report.found::<Order>().unwrap().len(), 0, "{body}");
    assert_eq!(report.missing::<Order>().unwrap().len(), 0, "{body}");
    assert_eq!(report.unread::<Order>().unwrap().len(), 3, "{body}");
    error
}

#[tokio::test]
async fn answers_to_what_was_not_asked_for_are_errors_and_no_key_counts_as_missing() {
    let of = |items: Value, unread: Value| {
        json!({"Responses": items, "UnprocessedKeys": unread}).to_string()
    };
    let orders =
        |numbers: &[u64]| json!({"orders": numbers.iter().map(|n| item(*n)).collect::<Vec<_>>()});
    let keys = |numbers: &[u64]| json!({"orders": {"Keys": numbers.iter().map(|n| key(*n)).collect::<Vec<_>>()}});
    for body in [
        of(orders(&[0, 3]), json!({})),
        of(json!({"students": [item(0)]}), json!({})),
        of(json!({"orders": [{"note": {"S": "without a key"}}]}), json!({})),
        of(orders(&[0]), keys(&[0, 1])),
        of(orders(&[0]), keys(&[3])),
        of(orders(&[0]), keys(&[1, 1])),
        of(orders(&[0]), json!({"students": {"Keys": [key(1)]}})),
        of(orders(&[]), keys(&(0..101).collect::<Vec<_>>())),
        of(orders(&[]), json!({"orders": {"Keys": [{}]}})),
    ] {
        let error = refused(&body).await;
        assert!(error.is_protocol() && error.kind() == ErrorKind::Protocol, "{body}: {error:?}");
        assert!(error.to_string().contains("orders: "), "{error}");
    }
}

#[tokio::test]
async fn answers_of_another_shape_are_errors_and_no_key_counts_as_missing() {
    let unread = |unread: Value| {
        json!({"Responses": {"orders": [item(0)]}, "UnprocessedKeys": unread}).to_string()
    };
    let found = |items: Value| json!({"Responses": items, "UnprocessedKeys": {}}).to_string();
    for body in [
        unread(Value::Null),
        unread(json!([])),
        unread(json!({"orders": null})),
        unread(json!({"orders": {}})),
        unread(json!({"orders": [key(1)]})),
        unread(json!({"orders": {"Keys": null}})),
        unread(json!({"orders": {"Keys": []}})),
        unread(json!({"orders": {"Keys": {}}})),
        unread(json!({"orders": {"ConsistentRead": true}})),
        found(Value::Null),
        found(json!([])),
        found(json!({"orders": null})),
        found(json!({"orders": {}})),
        "<html>welcome</html>".into(),
        "[]".into(),
        "null".into(),
        format!("{{\"Responses\":{{\"orders\":[{}", item(1)),
    ] {
        let error = refused(&body).await;
        assert!(error.is_decode(), "{body}: {error:?}");
    }
    for body in [found(json!({"orders": [null]})), unread(json!({"orders": {"Keys": [null]}}))] {
        let error = refused(&body).await;
        assert!(error.is_protocol() || error.is_decode(), "{body}: {error:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_lie_in_the_second_answer_takes_nothing_from_the_first() -> Result<()> {
    let (table, _) = on([found([0], [2]), found([0], [])]);
    let error = table.batch_get(&orders(3)).await.unwrap_err();
    assert!(error.is_protocol(), "{error}");
    let report = error.batch_get().unwrap();
    assert_eq!(report.found::<Order>()?, [order(0)]);
    assert_eq!(report.missing::<Order>()?.iter().map(|key| key.number).collect::<Vec<_>>(), [1]);
    assert_eq!(report.unread::<Order>()?.iter().map(|key| key.number).collect::<Vec<_>>(), [2]);
    Ok(())
}

#[tokio::test]
async fn white_space_and_escapes_in_an_answer_make_no_difference() -> Result<()> {
    let body = " { \"Other\" : null, \"Respons\\u0065s\" : { \"\\u006frders\" : [ \n { \"number\":{\"N\":\"1e0\"}, \"customer\":{\"S\":\"c\\u002d1\"},\t\"note\":{\"S\":\"gift\"},\"data\":{\"B\":\"AP8=\"} } , {\"number\":{\"N\":\"0\"}, \"customer\":{\"S\":\"c-1\"},\"note\":{\"S\":\"gift\"},\"data\":{\"B\":\"AP8=\"} } ] } , \"UnprocessedKeys\":{ } } ";
    let (table, _) = on([Answer::ok(body)]);
    assert_eq!(table.batch_get(&orders(2)).await?.items, orders(2));
    Ok(())
}
