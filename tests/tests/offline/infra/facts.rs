//! What the outputs say is what a table has that was made of the same schema.

use aws_sdk_dynamodb::operation::create_table::CreateTableInput;
use aws_sdk_dynamodb::types::TableDescription;
use dynamo_orm::{Db, Schema};
use serde_json::{Map, Value, json};

use super::schemas;

/// The one resource of a template.
fn resource(schema: &Schema) -> Value {
    let template: Value = serde_json::from_str(&schema.to_cloudformation_json().unwrap()).unwrap();
    let resources = template["Resources"].as_object().unwrap();
    assert_eq!(resources.len(), 1);
    resources.values().next().unwrap().clone()
}

/// The members of a template's table that `DescribeTable` has too, as it has them.
fn of_template(schema: &Schema) -> Value {
    let mut properties = resource(schema)["Properties"].take();
    let settings = properties.as_object_mut().unwrap();
    for set_later in
        ["TimeToLiveSpecification", "PointInTimeRecoverySpecification", "Tags", "TableName"]
    {
        settings.remove(set_later);
    }
    settings.entry("DeletionProtectionEnabled").or_insert(false.into());
    settings.entry("TableClass").or_insert("STANDARD".into());
    sorted(properties)
}

/// The same of a table that is there.
fn of_table(table: &TableDescription) -> Value {
    let mut members = Map::new();
    let mut add = |name: &str, value: Option<Value>| {
        if let Some(value) = value.filter(|value| value.as_array().is_none_or(|a| !a.is_empty())) {
            members.insert(name.into(), value);
        }
    };
    let mode = table.billing_mode_summary().and_then(|summary| summary.billing_mode());
    let mode = mode.map_or("PROVISIONED", |mode| mode.as_str());
    add("BillingMode", Some(mode.into()));
    let is_provisioned = mode == "PROVISIONED";
    let units = |read: Option<i64>, write: Option<i64>| {
        let units = json!({ "ReadCapacityUnits": read, "WriteCapacityUnits": write });
        is_provisioned.then_some(units)
    };
    let of = table.provisioned_throughput().unwrap();
    add("ProvisionedThroughput", units(of.read_capacity_units(), of.write_capacity_units()));
    let attributes = table.attribute_definitions().iter().map(|attribute| {
        json!({
            "AttributeName": attribute.attribute_name(),
            "AttributeType": attribute.attribute_type().as_str(),
        })
    });
    add("AttributeDefinitions", Some(attributes.collect()));
    add("KeySchema", Some(keys(table.key_schema())));
    let globals = table.global_secondary_indexes().iter().map(|index| {
        let mut members = index_of(index.index_name(), index.key_schema(), index.projection());
        let of = index.provisioned_throughput();
        let read = of.and_then(|of| of.read_capacity_units());
        if let Some(units) = units(read, of.and_then(|of| of.write_capacity_units())) {
            members["ProvisionedThroughput"] = units;
        }
        members
    });
    add("GlobalSecondaryIndexes", Some(globals.collect()));
    let locals = table.local_secondary_indexes().iter();
    let locals = locals.map(|i| index_of(i.index_name(), i.key_schema(), i.projection()));
    add("LocalSecondaryIndexes", Some(locals.collect()));
    let view = table.stream_specification().and_then(|stream| stream.stream_view_type());
    add("StreamSpecification", view.map(|view| json!({ "StreamViewType": view.as_str() })));
    let class = table.table_class_summary().and_then(|summary| summary.table_class());
    add("TableClass", Some(class.map_or("STANDARD", |class| class.as_str()).into()));
    let is_protected = table.deletion_protection_enabled().unwrap_or_default();
    add("DeletionProtectionEnabled", Some(is_protected.into()));
    sorted(Value::Object(members))
}

fn keys(schema: &[aws_sdk_dynamodb::types::KeySchemaElement]) -> Value {
    let key = |key: &aws_sdk_dynamodb::types::KeySchemaElement| json!({ "AttributeName": key.attribute_name(), "KeyType": key.key_type().as_str() });
    schema.iter().map(key).collect()
}

fn index_of(
    name: Option<&str>,
    schema: &[aws_sdk_dynamodb::types::KeySchemaElement],
    projection: Option<&aws_sdk_dynamodb::types::Projection>,
) -> Value {
    let projection = projection.unwrap();
    let mut projected = json!({ "ProjectionType": projection.projection_type().unwrap().as_str() });
    if !projection.non_key_attributes().is_empty() {
        projected["NonKeyAttributes"] = projection.non_key_attributes().into();
    }
    json!({ "IndexName": name, "KeySchema": keys(schema), "Projection": projected })
}

/// The service gives lists of attributes and indexes in no order of its own.
fn sorted(mut members: Value) -> Value {
    for name in ["AttributeDefinitions", "GlobalSecondaryIndexes", "LocalSecondaryIndexes"] {
        if let Some(list) = members.get_mut(name).and_then(Value::as_array_mut) {
            list.sort_by_key(Value::to_string);
        }
    }
    members
}

async fn described(db: &Db, schema: &Schema) -> TableDescription {
    let name = schema.table_name().unwrap();
    let described = db.client().describe_table().table_name(name).send().await.unwrap();
    described.table().unwrap().clone()
}

/// Sends each member of an input by the SDK's own builder.
async fn send(db: &Db, input: CreateTableInput) {
    let request = db.client().create_table();
    let request = request
        .set_table_name(input.table_name)
        .set_attribute_definitions(input.attribute_definitions)
        .set_key_schema(input.key_schema)
        .set_local_secondary_indexes(input.local_secondary_indexes)
        .set_global_secondary_indexes(input.global_secondary_indexes)
        .set_billing_mode(input.billing_mode)
        .set_provisioned_throughput(input.provisioned_throughput)
        .set_stream_specification(input.stream_specification)
        .set_tags(input.tags)
        .set_table_class(input.table_class)
        .set_deletion_protection_enabled(input.deletion_protection_enabled);
    request.send().await.unwrap();
}

#[tokio::test]
async fn a_template_says_of_a_table_what_the_service_does() {
    for (name, schema) in schemas::all() {
        let db = Db::in_memory();
        schema.clone().in_db(&db).create_table().await.unwrap();
        assert_eq!(of_template(&schema), of_table(&described(&db, &schema).await), "{name}");
    }
}

#[tokio::test]
async fn a_table_made_by_the_sdk_is_the_one_that_the_schema_makes() {
    for (name, schema) in schemas::all() {
        let (one, other) = (Db::in_memory(), Db::in_memory());
        schema.clone().in_db(&one).create_table().await.unwrap();
        send(&other, schema.to_create_table_input().unwrap()).await;
        let [ours, theirs] = [described(&one, &schema).await, described(&other, &schema).await];
        assert_eq!(of_table(&ours), of_table(&theirs), "{name}");
        let tags = async |db: &Db, arn: &str| {
            let listed = db.client().list_tags_of_resource().resource_arn(arn).send().await;
            listed.unwrap().tags().to_vec()
        };
        let [ours, theirs] = [
            tags(&one, ours.table_arn().unwrap()).await,
            tags(&other, theirs.table_arn().unwrap()).await,
        ];
        assert_eq!(ours, theirs, "{name}");
    }
}

#[tokio::test]
async fn what_is_set_after_a_table_is_made_is_in_its_template() {
    for (name, schema) in schemas::all() {
        let db = Db::in_memory();
        schema.clone().in_db(&db).create_table().await.unwrap();
        let (client, table) = (db.client(), schema.table_name().unwrap());
        let properties = resource(&schema)["Properties"].take();

        let ttl = client.describe_time_to_live().table_name(&table).send().await.unwrap();
        let ttl = ttl.time_to_live_description().and_then(|ttl| ttl.attribute_name());
        assert_eq!(properties["TimeToLiveSpecification"]["AttributeName"].as_str(), ttl, "{name}");

        let backups = client.describe_continuous_backups().table_name(&table).send().await.unwrap();
        let backups = backups.continuous_backups_description().unwrap();
        let recovery = backups.point_in_time_recovery_description().unwrap();
        let is_on = recovery.point_in_time_recovery_status().unwrap().as_str() == "ENABLED";
        let said = &properties["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"];
        assert_eq!(said.as_bool().unwrap_or_default(), is_on, "{name}");

        let arn = described(&db, &schema).await.table_arn().unwrap().to_owned();
        let tags = client.list_tags_of_resource().resource_arn(arn).send().await.unwrap();
        let mut tags: Vec<_> = tags
            .tags()
            .iter()
            .map(|tag| json!({ "Key": tag.key(), "Value": tag.value() }))
            .collect();
        tags.sort_by_key(|tag| tag["Key"].to_string());
        let said = properties["Tags"].as_array().cloned().unwrap_or_default();
        assert_eq!(said, tags, "{name}");
    }
}

#[test]
fn no_output_lets_a_tool_delete_the_items() {
    for (_, schema) in schemas::all() {
        let resource = resource(&schema);
        assert_eq!(resource["DeletionPolicy"], "Retain");
        assert_eq!(resource["UpdateReplacePolicy"], "Retain");
        assert!(schema.to_cdk().unwrap().contains("applyRemovalPolicy(RemovalPolicy.RETAIN)"));
        assert!(schema.to_terraform().unwrap().contains("prevent_destroy = true"));
    }
}

#[test]
fn what_a_schema_does_not_speak_of_is_not_written() {
    let silent = schemas::smallest();
    for text in [
        silent.to_terraform().unwrap(),
        silent.to_cloudformation_json().unwrap(),
        silent.to_cdk().unwrap(),
    ] {
        for word in ["stream", "class", "recovery", "protection", "tags", "capacity", "ttl", "live"]
        {
            assert!(!text.to_lowercase().contains(word), "{word} in {text}");
        }
    }
}
