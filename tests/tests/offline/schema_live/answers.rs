//! What servers say of a table, read: what is missing, unknown, broken, or comes in pages.

use dynamo_orm::{Billing, Db, ErrorKind, Result, Severity, Stream, TableClass};
use serde_json::{Value, json};
use tests::orders::{Ending, Included, Plain};
use tests::{Answer, Service};

use super::with;

/// The least that a server says.
fn bare() -> Value {
    json!({
        "TableStatus": "ACTIVE",
        "KeySchema": [{"AttributeName": "order_id", "KeyType": "HASH"}],
        "AttributeDefinitions": [{"AttributeName": "order_id", "AttributeType": "N"}],
    })
}

/// A database whose table is described so.
fn described(table: &Value) -> Db {
    let body = json!({"Table": table}).to_string();
    Db::new(Service::always(Answer::ok(body)).client())
}

fn with_member(name: &str, member: Value) -> Db {
    let mut table = bare();
    table[name] = member;
    described(&table)
}

#[tokio::test]
async fn a_server_that_says_little_is_understood() -> Result<()> {
    let schema = described(&bare()).schema().with::<Plain>().billing(Billing::OnDemand);
    let schema = schema.stream(Stream::Off).table_class(TableClass::Standard);
    assert!(schema.deletion_protection(false).check().await?.is_exact());
    Ok(())
}

#[tokio::test]
async fn a_table_without_a_summary_is_billed_by_its_units_if_it_has_some() -> Result<()> {
    let units = |read, write| json!({"ReadCapacityUnits": read, "WriteCapacityUnits": write});
    for (member, billing) in [
        (units(0, 0), Billing::OnDemand),
        (units(5, 5), Billing::provisioned(5, 5)),
        (Value::Null, Billing::OnDemand),
    ] {
        let db = with_member("ProvisionedThroughput", member);
        let check = db.schema().with::<Plain>().billing(billing).check().await?;
        assert!(check.is_exact(), "{check}");
    }
    let mut table = bare();
    table["ProvisionedThroughput"] = units(5, 5);
    table["BillingModeSummary"] = json!({"BillingMode": "PAY_PER_REQUEST"});
    let schema = described(&table).schema().with::<Plain>().billing(Billing::provisioned(5, 5));
    assert_eq!(schema.check().await?.differences()[0].subject(), "the billing");
    Ok(())
}

#[tokio::test]
async fn a_stream_that_was_switched_off_is_none() -> Result<()> {
    let db = with_member("StreamSpecification", json!({"StreamEnabled": false}));
    assert!(db.schema().with::<Plain>().stream(Stream::Off).check().await?.is_exact());
    Ok(())
}

#[tokio::test]
async fn keys_are_in_each_projection_and_the_order_of_its_names_means_nothing() -> Result<()> {
    let mut table = bare();
    table["AttributeDefinitions"] = json!([
        {"AttributeName": "status", "AttributeType": "S"},
        {"AttributeName": "order_id", "AttributeType": "N"},
    ]);
    for names in [json!(["note", "total"]), json!(["status", "total", "order_id", "note"])] {
        table["GlobalSecondaryIndexes"] = json!([{
            "IndexName": "by-status",
            "IndexStatus": "ACTIVE",
            "KeySchema": [{"AttributeName": "status", "KeyType": "HASH"}],
            "Projection": {"ProjectionType": "INCLUDE", "NonKeyAttributes": names},
        }]);
        let check = described(&table).check::<Included>().await?;
        assert!(check.is_exact(), "{check}");
    }
    Ok(())
}

#[tokio::test]
async fn an_answer_that_cannot_be_read_is_an_error_of_the_table() {
    let broken: &[(Db, &str)] = &[
        (described(&Value::Null), "orders.Table: expected a description"),
        (described(&json!({})), "orders.Table.TableStatus: expected a status"),
        (with_member("KeySchema", json!([])), "orders.Table.KeySchema: expected a key"),
        (
            with_member("AttributeDefinitions", json!([])),
            "orders.Table.AttributeDefinitions: expected a type for each attribute of a key",
        ),
        (
            with_member(
                "GlobalSecondaryIndexes",
                json!([{"IndexName": "by-a", "Projection": {"ProjectionType": "SOME"}}]),
            ),
            "orders.Table.GlobalSecondaryIndexes[0].Projection: expected ALL, KEYS_ONLY or INCLUDE",
        ),
        (
            with_member(
                "StreamSpecification",
                json!({"StreamEnabled": true, "StreamViewType": "SOME"}),
            ),
            "orders.Table.StreamSpecification.StreamViewType: expected a view",
        ),
        (
            with_member("ProvisionedThroughput", json!({"ReadCapacityUnits": 0.5})),
            "orders.Table.ProvisionedThroughput: expected a whole number",
        ),
    ];
    for (db, expected) in broken {
        for error in [
            db.check::<Plain>().await.unwrap_err(),
            db.plan::<Plain>().await.unwrap_err(),
            db.table::<Plain>().ensure_table().await.unwrap_err(),
        ] {
            assert_eq!(error.kind(), ErrorKind::Decode);
            assert_eq!(error.to_string(), *expected);
        }
    }
    let db = with_member("TableStatus", json!(7));
    assert!(db.check::<Plain>().await.unwrap_err().is_decode());
    let db = Db::new(Service::always(Answer::ok("<html>")).client());
    assert!(db.check::<Plain>().await.unwrap_err().is_decode());
}

#[tokio::test]
async fn a_ttl_that_cannot_be_read_is_an_error_of_the_table() {
    let service = Service::new(|asked| match asked.operation.as_str() {
        "DescribeTable" => Answer::ok(json!({"Table": bare()}).to_string()),
        _ => Answer::ok(json!({"TimeToLiveDescription": {"TimeToLiveStatus": "SOME"}}).to_string()),
    });
    let error = Db::new(service.client()).check::<Ending>().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "orders.TimeToLiveDescription.TimeToLiveStatus: expected a status"
    );
}

#[tokio::test(start_paused = true)]
async fn tags_are_read_page_by_page() -> Result<()> {
    let world = with(async |db| {
        let schema = db.schema().with::<Plain>().tag("a", "1").tag("b", "2");
        schema.tag("c", "3").create_table().await
    })
    .await?;
    let before = world.service.asked().len();
    let check = world.db().schema().with::<Plain>().tag("c", "3").check().await?;
    assert!(check.is_exact(), "{check}");
    assert_eq!(world.service.asked().len() - before, 1 + 3);
    let check = world.db().schema().with::<Plain>().tag("c", "4").tag("d", "5").check().await?;
    let told: Vec<_> = check.differences().iter().map(|d| (d.subject(), d.found())).collect();
    assert_eq!(told, [("the tag `c`".to_owned(), Some("`3`")), ("the tag `d`".to_owned(), None)]);
    assert!(check.differences().iter().all(|d| d.severity() == Severity::Degraded));
    Ok(())
}

#[tokio::test]
async fn a_list_of_tags_that_goes_in_circles_is_not_followed() {
    let service = Service::new(|asked| match asked.operation.as_str() {
        "DescribeTable" => {
            let mut table = bare();
            table["TableArn"] = super::world::ARN.into();
            Answer::ok(json!({"Table": table}).to_string())
        }
        _ => Answer::ok(json!({"Tags": [], "NextToken": "again"}).to_string()),
    });
    let schema = Db::new(service.client()).schema().with::<Plain>().tag("a", "1");
    let error = schema.check().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Protocol);
    assert!(error.to_string().contains("orders"), "{error}");
    assert_eq!(service.asked().len(), 3);
    // Without an ARN there is nothing to ask by.
    let schema = described(&bare()).schema().with::<Plain>().tag("a", "1");
    let error = schema.check().await.unwrap_err();
    assert!(error.to_string().starts_with("orders.Table.TableArn: expected an ARN"), "{error}");
}
