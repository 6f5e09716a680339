//! The request of each step, member by member.

use dynamo_orm::{Billing, Result, Stream, TableClass, Throughput};
use serde_json::{Value, json};
use tests::orders::{Included, Placed, Plain, Two};

use super::with;
use super::world::ARN;

/// What was sent beside the table's name, by operation.
fn sent(world: &super::World, before: usize) -> Vec<(String, Value)> {
    let writes = world.writes_since(before).into_iter();
    let bare = writes.map(|mut asked| {
        if let Some(members) = asked.body.as_object_mut() {
            assert!(members.remove("TableName").is_none_or(|name| name == "orders"));
        }
        (asked.operation, asked.body)
    });
    bare.collect()
}

fn update(body: Value) -> (String, Value) {
    ("UpdateTable".to_owned(), body)
}

#[tokio::test(start_paused = true)]
async fn an_index_is_made_with_its_keys_its_projection_and_all_definitions() -> Result<()> {
    let world = with(async |db| db.table::<Plain>().create_table().await).await?;
    let (db, before) = (world.db(), world.writes().len());
    db.schema().with::<Placed>().with::<Included>().plan().await?.apply().await?;
    let definition = |name, kind| json!({"AttributeName": name, "AttributeType": kind});
    let key = |name, role| json!({"AttributeName": name, "KeyType": role});
    assert_eq!(
        sent(&world, before),
        [
            update(json!({
                "AttributeDefinitions": [
                    definition("order_id", "N"),
                    definition("country", "S"),
                    definition("city", "S"),
                    definition("placed_at", "N"),
                    definition("total", "N"),
                ],
                "GlobalSecondaryIndexUpdates": [{"Create": {
                    "IndexName": "by-place",
                    "KeySchema": [
                        key("country", "HASH"),
                        key("city", "HASH"),
                        key("placed_at", "RANGE"),
                        key("total", "RANGE"),
                    ],
                    "Projection": {"ProjectionType": "KEYS_ONLY"},
                }}],
            })),
            update(json!({
                "AttributeDefinitions": [
                    definition("order_id", "N"),
                    definition("country", "S"),
                    definition("city", "S"),
                    definition("placed_at", "N"),
                    definition("total", "N"),
                    definition("status", "S"),
                ],
                "GlobalSecondaryIndexUpdates": [{"Create": {
                    "IndexName": "by-status",
                    "KeySchema": [key("status", "HASH")],
                    "Projection": {
                        "ProjectionType": "INCLUDE", "NonKeyAttributes": ["total", "note"],
                    },
                }}],
            })),
        ]
    );
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn each_setting_is_a_call_of_its_own() -> Result<()> {
    let world = with(async |db| {
        let schema = db.schema().with::<Two>().stream(Stream::KeysOnly);
        schema.tag("team", "a").tag("kept", "1").create_table().await
    })
    .await?;
    let (db, before) = (world.db(), world.writes().len());
    let schema = db.schema().with::<Two>().stream(Stream::OldImage).deletion_protection(true);
    let schema = schema.table_class(TableClass::StandardInfrequentAccess);
    let schema = schema.tag("team", "b").tag("kept", "1").tag("cost", "2");
    schema.point_in_time_recovery(true).plan().await?.apply().await?;
    let recovery = json!({
        "PointInTimeRecoverySpecification": {"PointInTimeRecoveryEnabled": true},
    });
    let tags = json!({
        "ResourceArn": ARN,
        "Tags": [{"Key": "cost", "Value": "2"}, {"Key": "team", "Value": "b"}],
    });
    let view = json!({"StreamEnabled": true, "StreamViewType": "OLD_IMAGE"});
    assert_eq!(
        sent(&world, before),
        [
            update(json!({"StreamSpecification": {"StreamEnabled": false}})),
            update(json!({"StreamSpecification": view})),
            update(json!({"TableClass": "STANDARD_INFREQUENT_ACCESS"})),
            update(json!({"DeletionProtectionEnabled": true})),
            ("UpdateContinuousBackups".to_owned(), recovery),
            ("TagResource".to_owned(), tags),
        ]
    );
    Ok(())
}

fn units(read: u64, write: u64) -> Value {
    json!({"ReadCapacityUnits": read, "WriteCapacityUnits": write})
}

fn of_index(name: &str, units: &Value) -> Value {
    json!({"Update": {"IndexName": name, "ProvisionedThroughput": units}})
}

#[tokio::test(start_paused = true)]
async fn a_table_that_is_billed_by_the_hour_has_units_for_each_index() -> Result<()> {
    let world = with(async |db| db.table::<Two>().create_table().await).await?;
    let (db, before) = (world.db(), world.writes().len());
    // Of the second index no type speaks, and it stays.
    let of = |billing| {
        let schema = db.schema().with::<tests::orders::ByStatus>().billing(billing);
        schema.index_throughput("by-status", Throughput::new(7, 8))
    };
    of(Billing::provisioned(5, 6)).plan().await?.apply().await?;
    of(Billing::provisioned(5, 9)).plan().await?.apply().await?;
    of(Billing::OnDemand).plan().await?.apply().await?;
    assert_eq!(
        sent(&world, before),
        [
            update(json!({
                "BillingMode": "PROVISIONED",
                "ProvisionedThroughput": units(5, 6),
                "GlobalSecondaryIndexUpdates": [
                    of_index("by-status", &units(7, 8)),
                    of_index("by-customer", &units(5, 6)),
                ],
            })),
            update(json!({"ProvisionedThroughput": units(5, 9)})),
            update(json!({"BillingMode": "PAY_PER_REQUEST"})),
        ]
    );
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn the_units_of_an_index_are_changed_alone_and_a_new_one_has_those_of_its_table() -> Result<()>
{
    let world = with(async |db| {
        let schema = db.schema().with::<tests::orders::ByStatus>();
        schema.billing(Billing::provisioned(3, 4)).create_table().await
    })
    .await?;
    let (db, before) = (world.db(), world.writes().len());
    // How it is billed is not spoken of.
    let schema = db.schema().with::<Two>().index_throughput("by-status", Throughput::new(1, 2));
    schema.plan().await?.apply().await?;
    let sent = sent(&world, before);
    assert_eq!(
        sent[0].1,
        json!({"GlobalSecondaryIndexUpdates": [of_index("by-status", &units(1, 2))]})
    );
    let create = &sent[1].1["GlobalSecondaryIndexUpdates"][0]["Create"];
    assert_eq!(create["ProvisionedThroughput"], units(3, 4));
    assert_eq!(sent.len(), 2);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn what_is_switched_off_is_said_so() -> Result<()> {
    let world = with(async |db| {
        let schema = db.schema().with::<Plain>().deletion_protection(true);
        schema.point_in_time_recovery(true).create_table().await
    })
    .await?;
    let (db, before) = (world.db(), world.writes().len());
    let schema = db.schema().with::<Plain>().deletion_protection(false);
    schema.point_in_time_recovery(false).plan().await?.apply().await?;
    let recovery = json!({
        "PointInTimeRecoverySpecification": {"PointInTimeRecoveryEnabled": false},
    });
    assert_eq!(
        sent(&world, before),
        [
            update(json!({"DeletionProtectionEnabled": false})),
            ("UpdateContinuousBackups".to_owned(), recovery),
        ]
    );
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn an_index_that_is_made_anew_has_its_units_from_the_start() -> Result<()> {
    let world = with(async |db| {
        let schema = db.schema().with::<tests::orders::ByStatus>();
        schema.billing(Billing::provisioned(3, 4)).create_table().await
    })
    .await?;
    let (db, before) = (world.db(), world.writes().len());
    let schema = db.schema().with::<tests::orders::Sorted>();
    let schema = schema.index_throughput("by-status", Throughput::new(1, 2));
    schema.plan().removing_indexes().await?.apply().await?;
    let sent = sent(&world, before);
    assert_eq!(
        sent[0].1,
        json!({"GlobalSecondaryIndexUpdates": [{"Delete": {"IndexName": "by-status"}}]})
    );
    let create = &sent[1].1["GlobalSecondaryIndexUpdates"][0]["Create"];
    assert_eq!(create["ProvisionedThroughput"], units(1, 2));
    assert_eq!(sent.len(), 2);
    Ok(())
}
