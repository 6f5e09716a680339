//! Paging against answers that a test gives: what ends it, what breaks it, what is never sent.

use std::time::Duration;

use dynamo_orm::{Cursor, Db, DynamoItem, ErrorKind, Positions, Result, Table};
use serde_json::{Value, json};
use tests::{Answer, Stub};

#[allow(clippy::duplicated_attributes, reason = "two indexes share their keys")]
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "orders")]
#[dynamo(global_index(
    name = "by-region",
    partition_key(status, region),
    sort_key(placed, number)
))]
#[dynamo(global_index(name = "again", partition_key(status, region), sort_key(placed, number)))]
struct Order {
    #[dynamo(partition_key)]
    customer: String,
    #[dynamo(sort_key)]
    number: u64,
    region: String,
    status: String,
    placed: Vec<u8>,
}

fn key(number: u64) -> Value {
    json!({"customer": {"S": "c-1"}, "number": {"N": number.to_string()}})
}

fn item(number: u64) -> Value {
    json!({
        "customer": {"S": "c-1"}, "number": {"N": number.to_string()}, "placed": {"B": "AP8="},
        "status": {"S": "open"}, "region": {"S": "EU"},
    })
}

fn page(numbers: impl IntoIterator<Item = u64>, last: Option<Value>) -> Answer {
    let items: Vec<Value> = numbers.into_iter().map(item).collect();
    let mut page = json!({"Count": items.len(), "ScannedCount": items.len(), "Items": items});
    if let Some(last) = last {
        page["LastEvaluatedKey"] = last;
    }
    Answer::ok(page.to_string())
}

fn on(answers: impl IntoIterator<Item = Answer>) -> (Table<Order>, Stub) {
    let stub = Stub::new(answers);
    (Db::new(stub.client()).table(), stub)
}

fn bodies(stub: &Stub) -> Vec<Value> {
    stub.requests().into_iter().map(|(_, body)| body).collect()
}

#[tokio::test]
async fn requests_are_what_the_service_expects() -> Result<()> {
    let (orders, stub) = on(vec![page([], None); 4]);
    let query = orders.query("c-1").sort_key_between(1, 5).descending().consistent_read();
    let query = query.filter(|o| o.status().eq("open")).limit(3).return_consumed_capacity();
    query.page_size(7).await?;
    let index =
        orders.index(Order::BY_REGION).query(("open", "EU")).sort_key_eq(vec![0]).sort_key_gt(3);
    index.count().await?;
    orders.scan().segments(1).all().await?;
    orders.scan().limit(3).all().await?;
    let expected = [
        json!({
            "TableName": "orders", "ConsistentRead": true, "ScanIndexForward": false, "Limit": 7,
            "KeyConditionExpression": "#0 = :0 AND #1 BETWEEN :1 AND :2",
            "FilterExpression": "#2 = :3", "ReturnConsumedCapacity": "TOTAL",
            "ExpressionAttributeNames": {"#0": "customer", "#1": "number", "#2": "status"},
            "ExpressionAttributeValues": {
                ":0": {"S": "c-1"}, ":1": {"N": "1"}, ":2": {"N": "5"}, ":3": {"S": "open"},
            },
        }),
        json!({
            "TableName": "orders", "IndexName": "by-region", "Select": "COUNT",
            "KeyConditionExpression": "#0 = :0 AND #1 = :1 AND #2 = :2 AND #3 > :3",
            "ExpressionAttributeNames":
                {"#0": "status", "#1": "region", "#2": "placed", "#3": "number"},
            "ExpressionAttributeValues":
                {":0": {"S": "open"}, ":1": {"S": "EU"}, ":2": {"B": "AA=="}, ":3": {"N": "3"}},
        }),
        json!({"TableName": "orders", "TotalSegments": 1, "Segment": 0}),
        json!({"TableName": "orders", "Limit": 3}),
    ];
    assert_eq!(bodies(&stub), expected);
    Ok(())
}

#[tokio::test]
async fn empty_pages_are_gone_through_to_the_item_behind_them() -> Result<()> {
    let empty = (0..1_000).map(|number| page([], Some(key(number))));
    let (orders, stub) = on(empty.chain([page([7], None)]));
    assert_eq!(orders.query("c-1").await?.items()[0].number, 7);
    assert_eq!(stub.requests().len(), 1_001);
    let starts = bodies(&stub).into_iter().map(|body| body["ExclusiveStartKey"].clone());
    let expected = std::iter::once(Value::Null).chain((0..1_000).map(key));
    assert!(starts.eq(expected));
    Ok(())
}

#[tokio::test]
async fn a_key_on_the_last_page_and_an_empty_key_are_no_trouble() -> Result<()> {
    let (orders, _) = on([page([1], Some(key(1))), page([], None)]);
    assert_eq!(orders.query("c-1").all().await?.len(), 1);
    let (orders, stub) = on([page([1], Some(json!({})))]);
    let page_one = orders.query("c-1").await?;
    assert_eq!((page_one.len(), page_one.cursor()), (1, None));
    assert_eq!(stub.requests().len(), 1);
    let (orders, _) = on([page([1], Some(Value::Null))]);
    assert_eq!(orders.scan().all().await?.len(), 1);
    Ok(())
}

#[tokio::test]
async fn the_same_key_twice_is_an_error_and_not_a_circle() {
    let (orders, stub) = on(vec![page([1], Some(key(1))); 9]);
    let error = orders.query("c-1").all().await.unwrap_err();
    assert!(error.is_protocol() && error.kind() == ErrorKind::Protocol, "{error:?}");
    assert_eq!(stub.requests().len(), 2);
    let spelled = |number: &str| {
        let last = json!({"customer": {"S": "c-1"}, "number": {"N": number}});
        page([], Some(last))
    };
    let (orders, stub) = on(["10", "1E1"].map(spelled));
    assert!(orders.query("c-1").all().await.unwrap_err().is_protocol());
    assert_eq!(stub.requests().len(), 2);
}

#[tokio::test]
async fn a_key_that_came_before_in_the_same_read_is_an_error_and_not_a_circle() {
    for round in [2, 3, 10, 57] {
        let circle = (100..100 + round).cycle().take(500);
        let keys = (1..20).chain(circle).map(|number| page([], Some(key(number))));
        let (orders, stub) = on(keys);
        assert!(orders.query("c-1").count().await.unwrap_err().is_protocol());
        let sent = u64::try_from(stub.requests().len()).unwrap();
        assert!(sent <= 20 + 4 * round.max(20), "{sent} requests for a circle of {round}");
    }
    let (orders, _) = on((1..500).map(|n| page([], Some(key(n)))).chain([page([1], None)]));
    assert_eq!(orders.query("c-1").all().await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_key_of_another_shape_is_an_error_that_does_not_show_it() {
    for wrong in [
        json!({"customer": {"S": "canary"}}),
        json!({"customer": {"S": "canary"}, "number": {"S": "1"}}),
        json!({"customer": {"S": "canary"}, "number": {"N": "1"}, "more": {"S": ""}}),
        json!({"customer": {"S": "canary"}, "numero": {"N": "1"}}),
        json!({"customer": {"S": "canary", "N": "2"}, "number": {"N": "1"}}),
        json!({"customer": null, "number": {"N": "1"}}),
        json!("canary"),
        json!(["canary"]),
    ] {
        let (orders, _) = on([page([1, 2], Some(wrong.clone()))]);
        let mut rows = orders.query("c-1").stream();
        assert_eq!(rows.next().await.unwrap().unwrap().number, 1);
        assert_eq!(rows.next().await.unwrap().unwrap().number, 2);
        let error = rows.next().await.unwrap().unwrap_err();
        assert!(error.is_protocol(), "{wrong}: {error:?}");
        assert!(!format!("{error} {error:?}").contains("canary"));
        assert!(rows.next().await.is_none());
        // What was returned is not asked for again.
        let (orders, stub) = on([page([], None)]);
        orders.query("c-1").maybe_start_at(rows.cursor()).all().await.unwrap();
        assert_eq!(bodies(&stub)[0]["ExclusiveStartKey"], key(2));
    }
}

/// A page with matches among more rows that were read.
fn filtered(numbers: std::ops::Range<u64>, scanned: u64) -> Answer {
    let (last, count) = (numbers.end, numbers.end - numbers.start);
    let items: Vec<Value> = numbers.map(item).collect();
    let body = json!({
        "Count": count, "ScannedCount": scanned, "Items": items, "LastEvaluatedKey": key(last + scanned),
    });
    Answer::ok(body.to_string())
}

fn limits(stub: &Stub) -> Vec<u64> {
    bodies(stub).iter().map(|body| body["Limit"].as_u64().unwrap()).collect()
}

#[tokio::test]
async fn a_filtered_limit_reads_what_the_rows_so_far_promise() -> Result<()> {
    let open = |orders: &Table<Order>| orders.query("c-1").filter(|o| o.status().eq("open"));
    let answers =
        (0..5).map(|number| page([], Some(key(number)))).chain([page(5..=9, Some(key(9)))]);
    let (orders, stub) = on(answers);
    let found = open(&orders).limit(3).await?;
    assert_eq!(found.items().iter().map(|o| o.number).collect::<Vec<_>>(), [5, 6, 7]);
    assert_eq!(limits(&stub), [100, 200, 400, 800, 1600, 3200], "no match so far");
    // The page was cut: it goes on behind the last item that was returned.
    let (orders, stub) = on([page([], None)]);
    orders.query("c-1").maybe_start_at(found.cursor()).await?;
    assert_eq!(bodies(&stub)[0]["ExclusiveStartKey"], key(7));

    let (orders, stub) = on([filtered(0..10, 100), filtered(10..29, 200), filtered(29..30, 16)]);
    assert_eq!(open(&orders).limit(30).all().await?.len(), 30);
    assert_eq!(limits(&stub), [100, 200, 11], "one row in ten matches");
    let (orders, stub) = on([filtered(0..500, 500)]);
    open(&orders).limit(500).await?;
    assert_eq!(limits(&stub), [500], "never fewer rows than matches");
    let (orders, stub) = on([filtered(0..99, 100), filtered(99..99, 2), filtered(99..100, 4)]);
    open(&orders).limit(100).await?;
    assert_eq!(limits(&stub), [100, 2, 4], "no match among the last rows");
    let (orders, stub) = on([filtered(0..1, 7)]);
    open(&orders).page_size(7).limit(1).await?;
    assert_eq!(limits(&stub), [7], "what the caller says");
    Ok(())
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "sparse")]
#[dynamo(global_index(name = "by-status", partition_key(status), sort_key(number)))]
struct Sparse {
    #[dynamo(partition_key)]
    customer: String,
    #[dynamo(sort_key)]
    number: u64,
    status: Option<String>,
}

fn sparse(answers: impl IntoIterator<Item = Answer>) -> (Table<Sparse>, Stub) {
    let stub = Stub::new(answers);
    (Db::new(stub.client()).table(), stub)
}

fn sparse_page(items: impl IntoIterator<Item = (u64, bool)>) -> Answer {
    let items = items.into_iter().map(|(number, is_whole)| {
        let mut item = key(number);
        if is_whole {
            item["status"] = json!({"S": "open"});
        }
        item
    });
    let items: Vec<Value> = items.collect();
    let body = json!({"Count": items.len(), "ScannedCount": items.len(), "Items": items});
    Answer::ok(body.to_string())
}

#[derive(Debug, dynamo_orm::DynamoValue)]
struct NumberOnly {
    number: u64,
}

/// A page that ends behind such an item would have no cursor, and so end the read or begin it again.
#[tokio::test]
async fn an_item_of_an_index_without_its_key_breaks_the_rules() {
    let lacking = || vec![sparse_page([(1, true), (2, false), (3, false)]); 3];
    for limit in [2, 3, 9] {
        let (items, _) = sparse(lacking());
        let query = || items.index(Sparse::BY_STATUS).query("open");
        let error = query().limit(limit).await.unwrap_err();
        assert!(error.is_protocol(), "{error:?}");
        assert!(error.to_string().starts_with("sparse[customer=\"c-1\", number=2]: "), "{error}");
        let error = query().project::<NumberOnly>().all().await.unwrap_err();
        assert!(error.is_protocol(), "{error:?}");
        let mut rows = query().limit(limit).stream();
        assert_eq!(rows.next().await.unwrap().unwrap().number, 1);
        let cursor = rows.cursor().unwrap();
        assert!(rows.next().await.unwrap().unwrap_err().is_protocol());
        assert!(rows.next().await.is_none() && !rows.is_done());
        assert_eq!(rows.cursor(), Some(cursor));
    }
    let (items, _) = sparse(lacking());
    let error = items.index(Sparse::BY_STATUS).scan().segments(1).all().await.unwrap_err();
    assert!(error.is_protocol());
    // In the table itself they may.
    let (items, _) = sparse(lacking());
    assert!(items.query("c-1").limit(2).await.unwrap().cursor().is_some());
}

#[tokio::test]
async fn a_refused_stream_gives_back_where_it_was_started() -> Result<()> {
    let (orders, _) = on([page([1, 2], Some(key(2)))]);
    let cursor = orders.query("c-1").limit(2).await?.cursor();
    for refused in [
        orders.query("c-1").maybe_start_at(cursor.clone()).page_size(0),
        orders.query("c-2").maybe_start_at(cursor.clone()),
    ] {
        let mut rows = refused.stream();
        assert_eq!(rows.cursor(), cursor);
        assert!(rows.next().await.unwrap().unwrap_err().is_invalid_input());
        assert!(rows.next().await.is_none() && !rows.is_done());
        assert_eq!(rows.cursor(), cursor);
    }

    let mut rows = orders.scan().page_size(0).segments(3).stream();
    let beginning = rows.positions();
    assert!(rows.next().await.unwrap().unwrap_err().is_invalid_input());
    let parsed: Positions = beginning.to_string().parse()?;
    assert_eq!(parsed, beginning);
    let (fresh, stub) = on(vec![page([1], None), page([2], None)]);
    let mut rows = fresh.scan().segments(2).start_at(parsed).stream();
    rows.try_next().await?;
    assert_eq!(stub.requests().len(), 2, "from the beginning");
    let positions = rows.positions();
    for refused in [
        fresh.scan().segments(5).start_at(positions.clone()),
        fresh.scan().page_size(0).segments(2).start_at(positions.clone()),
        fresh.scan().segments(2).concurrency(0).start_at(positions.clone()),
    ] {
        let mut rows = refused.stream();
        assert!(rows.next().await.unwrap().unwrap_err().is_invalid_input());
        assert_eq!(rows.positions(), positions);
    }
    Ok(())
}

#[tokio::test]
async fn a_result_that_was_given_is_not_asked_for_again() {
    let (orders, stub) = on(vec![page([1], None); 3]);
    let mut whole = orders.query("c-1").into_future();
    assert_eq!((&mut whole).await.unwrap().len(), 1);
    let again = tokio::time::timeout(Duration::ZERO, &mut whole).await;
    assert!(again.is_err() && stub.requests().len() == 1);
}

#[tokio::test]
async fn one_looks_for_a_second_whatever_the_limit() {
    let (orders, stub) = on([page([1, 2], Some(key(2)))]);
    assert!(orders.query("c-1").limit(1).one().await.unwrap_err().is_not_unique());
    assert_eq!(limits(&stub), [2]);
    assert!(orders.query("c-1").limit(0).one().await.unwrap_err().is_invalid_input());
}

#[tokio::test]
async fn a_scan_that_would_send_nothing_or_too_much_at_once_says_so() -> Result<()> {
    let (orders, stub) = on([page([], None), page([1], Some(key(1)))]);
    let mut rows = orders.scan().segments(2).concurrency(1).stream();
    rows.try_next().await?;
    let positions = rows.positions();
    let explained = orders.scan().segments(2).start_at(positions).explain()?;
    let body: Value = serde_json::from_str(explained.body()).unwrap();
    assert_eq!((&body["Segment"], &body["ExclusiveStartKey"]), (&json!(1), &key(1)));

    let (done, _) = on(vec![page([], None); 2]);
    let mut rows = done.scan().segments(2).stream();
    assert!(rows.try_next().await?.is_none());
    let error = done.scan().segments(2).start_at(rows.positions()).explain().unwrap_err();
    assert!(error.is_invalid_input() && error.to_string().contains("nothing is sent"), "{error}");

    let sent = stub.requests().len();
    for requests in [0, 257, usize::MAX] {
        let scan = orders.scan().segments(1_000).concurrency(requests);
        assert!(scan.all().await.unwrap_err().is_invalid_input());
    }
    assert_eq!(stub.requests().len(), sent);
    assert!(orders.scan().segments(1_000).concurrency(256).explain().is_ok());
    Ok(())
}

#[tokio::test]
async fn without_a_filter_no_more_rows_are_asked_for_than_are_wanted() -> Result<()> {
    let (orders, stub) = on([page([1, 2], Some(key(2))), page([3], Some(key(3)))]);
    let found = orders.query("c-1").limit(3).await?;
    assert_eq!((found.len(), found.cursor().is_some()), (3, true));
    let limits: Vec<_> = bodies(&stub).iter().map(|body| body["Limit"].clone()).collect();
    assert_eq!(limits, [3, 1]);
    Ok(())
}

#[tokio::test]
async fn a_projection_asks_for_the_keys_that_a_cursor_needs() -> Result<()> {
    #[derive(Debug, dynamo_orm::DynamoValue)]
    struct Part {
        status: String,
    }
    let (orders, stub) = on([page([1, 2, 3], Some(key(3)))]);
    let query = || orders.index(Order::BY_REGION).query(("open", "EU")).project::<Part>();
    let cut = query().limit(2).await?;
    assert_eq!(cut.items().iter().map(|part| &part.status).collect::<Vec<_>>(), ["open", "open"]);
    let body = &bodies(&stub)[0];
    let asked: Vec<_> = body["ProjectionExpression"].as_str().unwrap().split(", ").collect();
    let names = asked.iter().map(|name| body["ExpressionAttributeNames"][name].as_str().unwrap());
    assert!(names.eq(["status", "customer", "number", "region", "placed"]), "{body}");
    query().maybe_start_at(cut.cursor()).await.unwrap_err();
    assert_eq!(bodies(&stub)[1]["ExclusiveStartKey"].as_object().unwrap().len(), 5);
    Ok(())
}

#[tokio::test]
async fn an_item_that_cannot_be_read_is_named_behind_those_that_can() -> Result<()> {
    let mut body = json!({"Items": [item(1), item(2), item(3)], "Count": 3, "ScannedCount": 3});
    body["Items"][2]["placed"] = json!({"S": "canary"});
    let (orders, _) = on(vec![Answer::ok(body.to_string()); 2]);
    let error = orders.query("c-1").await.unwrap_err();
    assert!(error.is_decode());
    assert_eq!(error.to_string(), "orders[customer=\"c-1\", number=3].placed: expected B, found S");
    let mut rows = orders.query("c-1").stream();
    assert_eq!(rows.try_next().await?.unwrap().number, 1);
    assert_eq!(rows.try_next().await?.unwrap().number, 2);
    assert!(rows.try_next().await.unwrap_err().is_decode());
    assert!(rows.try_next().await?.is_none());
    assert!(rows.cursor().is_some());
    Ok(())
}

#[tokio::test]
async fn an_answer_without_its_count_is_no_count_of_zero() {
    let (orders, _) = on([Answer::ok("{}")]);
    assert!(orders.query("c-1").count().await.unwrap_err().is_protocol());
    for broken in ["", "[]", "{\"Items\":3}", "{\"Items\":[1]}", "{\"Items\":[{}]} x"] {
        let (orders, _) = on([Answer::ok(broken)]);
        let answer = orders.query("c-1").await;
        assert!(broken.is_empty() || answer.unwrap_err().is_decode(), "{broken}");
    }
}

#[tokio::test]
async fn what_the_service_would_refuse_is_not_sent() {
    let (orders, stub) = on([]);
    let query = || orders.query("c-1");
    let refused = [
        query().limit(0).await.unwrap_err(),
        query().page_size(0).await.unwrap_err(),
        query().max_pages(0).await.unwrap_err(),
        query().sort_key_between(5, 1).await.unwrap_err(),
        query().filter(|o| o.number().eq(1)).await.unwrap_err(),
        query().filter(|o| o.status().eq("x") | o.customer().eq("c-1")).await.unwrap_err(),
        orders.query("").await.unwrap_err(),
        orders.query("x".repeat(2049)).all().await.unwrap_err(),
        orders.index(Order::BY_REGION).query(("", "EU")).await.unwrap_err(),
        orders
            .index(Order::BY_REGION)
            .query(("a", "b"))
            .sort_key_begins_with([])
            .await
            .unwrap_err(),
        orders
            .index(Order::BY_REGION)
            .query(("a", "b"))
            .filter(|o| o.region().eq("x"))
            .await
            .unwrap_err(),
        orders.clone().named("a?").scan().count().await.unwrap_err(),
        orders.scan().segments(0).all().await.unwrap_err(),
        orders.scan().segments(1_000_001).count().await.unwrap_err(),
        orders.scan().segments(2).concurrency(0).all().await.unwrap_err(),
        query().limit(0).stream().next().await.unwrap().unwrap_err(),
        orders.scan().segments(0).stream().next().await.unwrap().unwrap_err(),
    ];
    for error in refused {
        assert!(error.is_invalid_input(), "{error:?}");
    }
    assert_eq!(stub.requests().len(), 0);
    let error = query().filter(|o| o.number().eq(1)).await.unwrap_err();
    assert!(error.to_string().starts_with("orders.number: a query cannot filter by"), "{error}");
}

#[tokio::test]
async fn a_scan_may_filter_by_keys_and_an_index_by_those_of_its_table() -> Result<()> {
    let (orders, stub) = on([page([], None), page([], None)]);
    orders.scan().filter(|o| o.number().eq(1)).await?;
    orders.index(Order::BY_REGION).query(("a", "b")).filter(|o| o.customer().eq("c-1")).await?;
    assert_eq!(stub.requests().len(), 2);
    Ok(())
}

async fn cursor() -> Cursor {
    let (orders, _) = on([page([1], Some(key(1)))]);
    orders.query("c-1").await.unwrap().cursor().unwrap()
}

#[tokio::test]
async fn a_cursor_goes_through_text_and_serde() {
    let cursor = cursor().await;
    let text = cursor.to_string();
    assert!(text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b)), "{text}");
    assert_eq!(text.parse::<Cursor>().unwrap(), cursor);
    let json = serde_json::to_string(&cursor).unwrap();
    assert_eq!(json, format!("\"{text}\""));
    assert_eq!(serde_json::from_str::<Cursor>(&json).unwrap(), cursor);
    assert_eq!(serde_json::from_value::<Cursor>(json!(text)).unwrap(), cursor);
    assert!(serde_json::from_str::<Cursor>("\"?\"").is_err());
    let shown = format!("{cursor:?}");
    assert!(shown.starts_with("Cursor(") && !shown.contains("c-1") && shown.len() < 20);
    assert!("".parse::<Cursor>().unwrap_err().is_invalid_input());
    assert!(text.parse::<Positions>().unwrap_err().is_invalid_input());
}

/// Whether a query of the customer takes the text for its cursor; if not, nothing was sent.
async fn is_taken(text: &str) -> bool {
    let Ok(cursor) = text.parse::<Cursor>() else { return false };
    let (orders, stub) = on([page([], None)]);
    match orders.query("c-1").start_at(cursor).await {
        Ok(_) => true,
        Err(error) => {
            assert!(error.is_invalid_input() && stub.requests().is_empty(), "{error:?}");
            false
        }
    }
}

#[tokio::test]
async fn a_cursor_that_was_changed_or_cut_is_refused() {
    let text = cursor().await.to_string();
    assert!(is_taken(&text).await);
    for place in 0..text.len() {
        assert!(!is_taken(&text[..place]).await, "cut at {place}");
        for bit in 0..7 {
            let mut bytes = text.clone().into_bytes();
            bytes[place] ^= 1 << bit;
            let changed = String::from_utf8(bytes).unwrap();
            assert!(!is_taken(&changed).await, "bit {bit} of byte {place}");
        }
    }
    assert!(!is_taken(&format!("{text}A")).await && !is_taken(&format!("{text}AAAA")).await);
}

#[tokio::test]
async fn a_cursor_of_another_query_is_refused_before_sending() {
    let cursor = cursor().await;
    let (orders, stub) = on([]);
    let refused = [
        orders.query("c-2").start_at(cursor.clone()).await.unwrap_err(),
        orders.query("c-1").sort_key_gt(1).start_at(cursor.clone()).await.unwrap_err(),
        orders.query("c-1").sort_key_lt(1).start_at(cursor.clone()).await.unwrap_err(),
        orders.query("c-1").sort_key_between(2, 9).start_at(cursor.clone()).await.unwrap_err(),
        orders.clone().named("orders-2").query("c-1").start_at(cursor.clone()).await.unwrap_err(),
        orders.scan().start_at(cursor.clone()).await.unwrap_err(),
        orders
            .index(Order::BY_REGION)
            .query(("open", "EU"))
            .start_at(cursor.clone())
            .await
            .unwrap_err(),
        orders.index(Order::BY_REGION).scan().start_at(cursor.clone()).all().await.unwrap_err(),
        orders.scan().start_at(cursor).segments(2).all().await.unwrap_err(),
    ];
    for error in refused {
        assert!(error.is_invalid_input(), "{error:?}");
    }
    assert!(stub.requests().is_empty());
}

#[tokio::test]
async fn a_cursor_goes_on_under_a_condition_that_its_key_meets() {
    let cursor = cursor().await;
    let (orders, stub) = on([page([], None), page([], None), page([], None)]);
    orders.query("c-1").sort_key_ge(1).start_at(cursor.clone()).await.unwrap();
    orders.query("c-1").sort_key_between(0, 1).start_at(cursor.clone()).await.unwrap();
    orders.query("c-1").sort_key_eq(1).start_at(cursor).await.unwrap();
    assert_eq!(stub.requests().len(), 3);
}

#[tokio::test]
async fn a_cursor_is_of_its_index_and_its_condition() {
    let mut last = key(1);
    for (name, value) in item(1).as_object().unwrap() {
        last[name] = value.clone();
    }
    let answers = || [page([1], Some(last.clone())), page([], None)];
    let (orders, stub) = on(answers());
    let query = || orders.index(Order::BY_REGION).query(("open", "EU"));
    let cursor = query().await.unwrap().cursor().unwrap();
    query().descending().filter(|o| o.customer().eq("x")).start_at(cursor.clone()).await.unwrap();
    let start = &bodies(&stub)[1]["ExclusiveStartKey"];
    assert_eq!(start["placed"], json!({"B": "AP8="}));
    assert_eq!(start.as_object().unwrap().len(), 5);
    let again = orders.index(Order::AGAIN).query(("open", "EU")).start_at(cursor.clone());
    assert!(again.await.unwrap_err().is_invalid_input());
    for other in [("open", "US"), ("ope", "nEU"), ("EU", "open")] {
        let query = orders.index(Order::BY_REGION).query(other).start_at(cursor.clone());
        assert!(query.all().await.unwrap_err().is_invalid_input());
    }
    let ranged = query().sort_key_eq(vec![0]).start_at(cursor);
    assert!(ranged.await.unwrap_err().is_invalid_input());
    assert_eq!(stub.requests().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_deadline_bounds_a_page_whole_and_each_request_of_a_stream() {
    let deadline = Duration::from_secs(5);
    let (orders, _) = on([page([], Some(key(1))), Answer::Silence]);
    let error = orders.query("c-1").deadline(deadline).await.unwrap_err();
    assert!(error.is_deadline_exceeded() && !error.may_have_been_applied());
    assert!(error.to_string().starts_with("orders: "), "{error}");
    let (orders, _) = on([page([1], Some(key(1))), Answer::Silence]);
    let mut rows = orders.query("c-1").deadline(deadline).stream();
    assert!(rows.next().await.unwrap().is_ok());
    tokio::time::advance(deadline * 10).await;
    let started = tokio::time::Instant::now();
    assert!(rows.next().await.unwrap().unwrap_err().is_deadline_exceeded());
    assert_eq!(started.elapsed().as_secs(), deadline.as_secs());
    assert!(rows.cursor().is_some());
}

#[tokio::test]
async fn a_failed_request_leaves_its_place_in_the_stream() {
    let refusal = Answer::refusal(400, "ValidationException", "no");
    let (orders, _) = on([page([1], Some(key(1))), refusal]);
    let mut rows = orders.query("c-1").stream();
    assert!(rows.next().await.unwrap().is_ok());
    let error = rows.next().await.unwrap().unwrap_err();
    assert_eq!(error.service_code(), Some("ValidationException"));
    assert!(rows.next().await.is_none());
    let (orders, stub) = on([page([2], None)]);
    let rest = orders.query("c-1").maybe_start_at(rows.cursor()).all().await.unwrap();
    assert_eq!((rest.len(), &bodies(&stub)[0]["ExclusiveStartKey"]), (1, &key(1)));
}

#[tokio::test]
async fn no_value_is_shown_by_queries_pages_cursors_and_their_errors() {
    let canary = "canary-4711";
    let (orders, _) = on(vec![page([1], Some(key(1))); 3]);
    let query = orders.query(canary).filter(|o| o.status().eq(canary));
    let mut shown =
        format!("{query:?} {:?}", orders.index(Order::BY_REGION).query((canary, canary)));
    shown += &format!("{:?}", orders.scan().filter(|o| o.status().eq(canary)).segments(3));
    let page = query.await.unwrap();
    shown += &format!("{page:?} {:?} {:?}", page.cursor(), orders.query(canary).stream());
    let error = orders.query(canary).max_pages(1).all().await.unwrap_err();
    shown += &format!("{error} {error:?} {:?}", error.cursor());
    assert!(!shown.contains(canary) && !shown.contains("c-1"), "{shown}");
}
