//! Whole tables: described by several types, made with all that is set of them.

mod conflicts;
mod created;
mod refusals;

use dynamo_orm::{Db, DynamoItem};
use serde_json::Value;

#[derive(DynamoItem)]
#[dynamo(table = "shop", entity = "Customer")]
#[dynamo(key(pk = "CUSTOMER#{customer_id}", sk = "PROFILE"))]
#[dynamo(global_index(name = "by-city", partition_key(city), project(include(name))))]
struct Customer {
    customer_id: String,
    name: String,
    city: String,
}

#[derive(DynamoItem)]
#[dynamo(table = "shop", entity = "Order")]
#[dynamo(key(pk = "CUSTOMER#{customer_id}", sk = "ORDER#{order_id}"))]
#[dynamo(global_index(name = "by-city", partition_key(city), project(include(total))))]
#[dynamo(global_index(name = "by-status", partition_key(status, region), sort_key(placed_at)))]
#[dynamo(local_index(name = "by-total", sort_key(total), project(keys_only)))]
struct Order {
    customer_id: String,
    order_id: u64,
    city: String,
    status: String,
    region: String,
    placed_at: u64,
    total: u64,
    #[dynamo(ttl)]
    ends_at: Option<u64>,
}

/// What the service says of a table, as the members of its answers.
struct Live {
    table: Value,
    ttl: Value,
    tags: Vec<(String, String)>,
    is_recoverable: bool,
}

async fn describe(db: &Db, name: &str) -> Live {
    let client = db.client();
    let table = client.describe_table().table_name(name).send().await.unwrap();
    let table = table.table().unwrap();
    let ttl = client.describe_time_to_live().table_name(name).send().await.unwrap();
    let ttl = ttl.time_to_live_description().unwrap();
    let arn = table.table_arn().unwrap();
    let tags = client.list_tags_of_resource().resource_arn(arn).send().await.unwrap();
    let backups = client.describe_continuous_backups().table_name(name).send().await.unwrap();
    let recovery = backups
        .continuous_backups_description()
        .and_then(|backups| backups.point_in_time_recovery_description())
        .and_then(|recovery| recovery.point_in_time_recovery_status())
        .unwrap();
    let mut tags: Vec<_> =
        tags.tags().iter().map(|tag| (tag.key().to_owned(), tag.value().to_owned())).collect();
    tags.sort();
    Live {
        table: described(table),
        ttl: serde_json::json!([
            ttl.time_to_live_status().map(|status| status.as_str()),
            ttl.attribute_name(),
        ]),
        tags,
        is_recoverable: recovery.as_str() == "ENABLED",
    }
}

fn described(table: &aws_sdk_dynamodb::types::TableDescription) -> Value {
    let keys = |keys: &[aws_sdk_dynamodb::types::KeySchemaElement]| -> Vec<String> {
        keys.iter().map(|k| format!("{} {}", k.attribute_name(), k.key_type().as_str())).collect()
    };
    let projection = |projection: Option<&aws_sdk_dynamodb::types::Projection>| {
        let projection = projection.unwrap();
        let mut names = projection.non_key_attributes().to_vec();
        names.sort();
        format!("{} {}", projection.projection_type().unwrap().as_str(), names.join(","))
    };
    let mut global: Vec<_> = table
        .global_secondary_indexes()
        .iter()
        .map(|index| {
            let units = index.provisioned_throughput();
            serde_json::json!({
                "name": index.index_name(),
                "keys": keys(index.key_schema()),
                "projection": projection(index.projection()),
                "read": units.and_then(|units| units.read_capacity_units()),
                "write": units.and_then(|units| units.write_capacity_units()),
            })
        })
        .collect();
    global.sort_by_key(|index| index["name"].to_string());
    let local: Vec<_> = table
        .local_secondary_indexes()
        .iter()
        .map(|index| {
            serde_json::json!({
                "name": index.index_name(),
                "keys": keys(index.key_schema()),
                "projection": projection(index.projection()),
            })
        })
        .collect();
    let units = table.provisioned_throughput();
    serde_json::json!({
        "keys": keys(table.key_schema()),
        "global": global,
        "local": local,
        "stream": table
            .stream_specification()
            .and_then(|stream| stream.stream_view_type())
            .map(|view| view.as_str()),
        "class": table
            .table_class_summary()
            .and_then(|summary| summary.table_class())
            .map(|class| class.as_str()),
        "protected": table.deletion_protection_enabled(),
        "read": units.and_then(|units| units.read_capacity_units()),
        "write": units.and_then(|units| units.write_capacity_units()),
    })
}
