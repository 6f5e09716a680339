//! `explain`: the request as it would be sent.

use dynamo_orm::{Db, DynamoItem, Explain, Result};
use tests::{Answer, Stub};

#[allow(clippy::duplicated_attributes, reason = "two indexes share a key field")]
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "orders")]
#[dynamo(global_index(name = "by-status", partition_key(status)))]
#[dynamo(global_index(name = "by-total", partition_key(number), sort_key(total)))]
struct Order {
    #[dynamo(partition_key)]
    customer: String,
    #[dynamo(sort_key)]
    number: u64,
    #[dynamo(rename = "the status")]
    status: Option<String>,
    total: u64,
    tags: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "plain")]
struct Plain {
    #[dynamo(partition_key)]
    id: u8,
}

const SECRET: &str = "secret-4711";

fn order() -> Order {
    let status = Some(SECRET.to_owned());
    Order { customer: SECRET.into(), number: 47_110_815, status, total: 1_234_321, tags: vec![] }
}

/// What is explained, what shall be sent, and what is then sent.
macro_rules! explained_and_sent {
    ($($operation:expr),* $(,)?) => {{
        let stub = Stub::new(vec![Answer::ok("{}"); 99]);
        let orders = Db::new(stub.client()).table::<Order>();
        let mut explained = Vec::new();
        $({
            let operation = |orders: &dynamo_orm::Table<Order>| $operation(orders);
            explained.push(operation(&orders).explain()?);
            assert_eq!(stub.requests().len() + 1, explained.len(), "nothing is sent");
            // The stub's answers are no items; what was asked is what counts.
            let _ = operation(&orders).send().await;
        })*
        let requests = stub.requests();
        explained.into_iter().zip(requests).collect::<Vec<_>>()
    }};
}

type Orders = dynamo_orm::Table<Order>;

fn key() -> (&'static str, u64) {
    (SECRET, 47_110_815)
}

#[tokio::test]
async fn the_body_is_the_one_that_is_sent_and_nothing_shows_a_value() -> Result<()> {
    let all = explained_and_sent![
        |o: &Orders| o.get(key()),
        |o: &Orders| o.get(key()).consistent_read(),
        |o: &Orders| o.put(&order()),
        |o: &Orders| o.put(&order()).condition(|f| f.status().eq(SECRET)).return_old(),
        |o: &Orders| o.insert(&order()),
        |o: &Orders| o.update(key()).set_status(SECRET),
        |o: &Orders| o
            .update(key())
            .set_total(1_234_321)
            .condition(|f| f.tags().contains(SECRET))
            .return_new(),
        |o: &Orders| o
            .update(key())
            .set_tags([SECRET])
            .increment_total(1_234_321)
            .upsert()
            .return_old(),
        |o: &Orders| o.delete(key()).condition(|f| f.total().between(1_234_321, 1_234_322)),
        |o: &Orders| o
            .query(SECRET)
            .sort_key_gt(47_110_815)
            .filter(|f| f.status().begins_with(SECRET)),
        |o: &Orders| o.scan().filter(|f| f.status().ne(SECRET)).page_size(3),
        |o: &Orders| o.index(Order::BY_STATUS).query(SECRET).limit(7),
    ];
    assert_eq!(all.len(), 12);
    for (explain, (operation, sent)) in all {
        assert_eq!(explain.operation(), operation);
        assert_eq!(explain.table(), "orders");
        let body: serde_json::Value = serde_json::from_str(explain.body()).unwrap();
        assert_eq!(body, sent);
        let shown = format!("{explain} {explain:?} {explain:#?}");
        for value in [SECRET, "4711", "1234321"] {
            assert!(!shown.contains(value), "{shown}");
        }
        assert!(
            shown.contains(&operation) && !shown.contains(":0") && !shown.contains('#'),
            "{shown}"
        );
    }
    Ok(())
}

fn orders() -> Orders {
    Db::in_memory().table::<Order>()
}

#[test]
fn expressions_are_shown_with_their_names_and_values_in_place() -> Result<()> {
    let update = orders()
        .update(("c", 1))
        .set_status("a \"b\" #0 :0")
        .append_tags(["x"])
        .condition(|o| o.total().between(1, 2) | !o.tags().size().lt(3))
        .explain()?;
    assert_eq!(
        update.update().as_deref(),
        Some(
            "SET the status = \"a \\\"b\\\" #0 :0\", tags = list_append(if_not_exists(tags, L([])), L([S(\"x\")]))"
        )
    );
    assert_eq!(
        update.condition().as_deref(),
        Some("attribute_exists(customer) AND (total BETWEEN 1 AND 2 OR NOT size(tags) < 3)")
    );
    assert_eq!(
        (update.key_condition(), update.filter(), update.projection(), update.index()),
        (None, None, None, None)
    );
    let insert = orders().insert(&order()).explain()?;
    assert_eq!(insert.condition().as_deref(), Some("attribute_not_exists(customer)"));
    assert_eq!((insert.update(), insert.operation()), (None, "PutItem"));

    let query = orders().index(Order::BY_TOTAL).query(7).sort_key_ge(5);
    let query = query.filter(|o| o.tags().contains("x")).explain()?;
    assert_eq!(query.index(), Some("by-total"));
    assert_eq!(query.key_condition().as_deref(), Some("number = 7 AND total >= 5"));
    assert_eq!(query.filter().as_deref(), Some("contains(tags, \"x\")"));
    Ok(())
}

#[test]
fn the_display_names_the_call_its_expressions_and_its_price() -> Result<()> {
    let update = orders().update(("c", 1)).set_total(5).explain()?;
    let shown = "UpdateItem orders\n  ConditionExpression: attribute_exists(customer)\n  UpdateExpression: SET total = ?\n  at most 2000 capacity units";
    assert_eq!(update.to_string(), shown);
    assert_eq!(format!("{update:?}"), format!("Explain({shown})"));
    Ok(())
}

#[test]
fn capacity_is_that_of_the_largest_item_or_page_in_the_worst_case() -> Result<()> {
    let plain = Db::in_memory().table::<Plain>();
    let units = |explain: Explain| explain.max_capacity_units();
    assert!((units(plain.get(1).explain()?) - 50.0).abs() < f64::EPSILON);
    assert!((units(plain.get(1).consistent_read().explain()?) - 100.0).abs() < f64::EPSILON);
    assert!((units(plain.put(&Plain { id: 1 }).explain()?) - 400.0).abs() < f64::EPSILON);
    assert!((units(plain.delete(1).explain()?) - 400.0).abs() < f64::EPSILON);
    assert!((units(orders().put(&order()).explain()?) - 2000.0).abs() < f64::EPSILON);
    assert!((units(plain.scan().explain()?) - 128.0).abs() < f64::EPSILON);
    assert!((units(plain.scan().consistent_read().explain()?) - 256.0).abs() < f64::EPSILON);
    assert!((units(plain.scan().page_size(1).explain()?) - 50.0).abs() < f64::EPSILON);
    assert!((units(plain.scan().page_size(1000).explain()?) - 128.0).abs() < f64::EPSILON);
    Ok(())
}

#[test]
fn what_the_call_would_refuse_explain_refuses() {
    let refused = orders().update(("c", 1)).explain().unwrap_err();
    assert!(refused.is_invalid_input(), "an update without a change: {refused}");
    let refused = orders().put(&order()).condition(|o| o.total().is_in([])).explain().unwrap_err();
    assert_eq!(refused.encode_error().unwrap().path(), "total");
    assert!(orders().get(("", 1)).explain().unwrap_err().is_invalid_input());
}

#[tokio::test]
async fn a_batch_explains_its_first_request_part_by_part() -> Result<()> {
    let stub = Stub::new(vec![Answer::ok("{}"); 3]);
    let db = Db::new(stub.client());
    let (orders, plain) = (db.table::<Order>(), db.table::<Plain>());
    let batch = || db.batch_write().put(&orders, &order()).delete(&plain, 7);
    let explained = batch().explain()?;
    assert_eq!((explained.operation(), explained.table()), ("BatchWriteItem", "orders, plain"));
    let actions: Vec<_> =
        explained.actions().iter().map(|a| (a.operation(), a.table().to_owned())).collect();
    assert_eq!(actions, [("Put", "orders".to_owned()), ("Delete", "plain".to_owned())]);
    // 400 units for each item of 400 KB, and twice that for each of the two indexes of one.
    assert_eq!(explained.max_capacity_units(), 400.0 * 5.0 + 400.0);
    assert!(!format!("{explained} {explained:?}").contains(SECRET));

    let reads = || plain.batch_get(0..130).project::<Plain>().consistent_read();
    let explained_reads = reads().explain()?;
    assert_eq!(explained_reads.actions().len(), 100);
    assert_eq!(explained_reads.actions()[0].projection().as_deref(), Some("id"));
    assert_eq!(explained_reads.max_capacity_units(), 100.0 * 100.0);
    assert!(stub.requests().is_empty());

    batch().await?;
    reads().await?;
    let sent: Vec<_> = stub.requests().into_iter().map(|(_, body)| body).take(2).collect();
    let bodies = [explained.body(), explained_reads.body()];
    let expected = bodies.map(|body| serde_json::from_str::<serde_json::Value>(body).unwrap());
    assert_eq!(sent, expected);
    assert!(db.batch_write().explain().unwrap_err().is_invalid_input());
    Ok(())
}
