//! The properties of a table as CloudFormation names them, which the CDK shares.

use crate::definition::{Definition, IndexDefinition};
use crate::document::Node;
use crate::schema::{Billing, IndexScope, KeyAttribute, Throughput};

/// Those of `AWS::DynamoDB::Table`.
#[inline]
pub(super) fn properties(definition: &Definition) -> Node {
    let mut properties = vec![
        ("TableName", Node::text(definition.table.as_str())),
        ("BillingMode", Node::text(definition.billing().as_str())),
    ];
    if let Billing::Provisioned(throughput) = definition.billing() {
        properties.push(provisioned(throughput));
    }
    let attributes = definition.attribute_definitions().into_iter();
    properties.push((
        "AttributeDefinitions",
        Node::list(attributes.map(|(name, kind)| {
            let (name, kind) = (Node::text(name), Node::text(kind.as_str()));
            Node::map([("AttributeName", name), ("AttributeType", kind)])
        })),
    ));
    properties.push(key_schema(&[definition.partition_key], definition.sort_key.as_slice()));
    for (name, scope) in [
        ("GlobalSecondaryIndexes", IndexScope::Global),
        ("LocalSecondaryIndexes", IndexScope::Local),
    ] {
        let mut indexes = definition.indexes_of(scope).peekable();
        if indexes.peek().is_some() {
            properties.push((name, Node::list(indexes.map(|i| index(definition, i)))));
        }
    }
    settings(definition, &mut properties);
    Node::map(properties)
}

#[inline]
fn settings(definition: &Definition, properties: &mut Vec<(&'static str, Node)>) {
    // There is no property that says that there is no stream.
    if let Some(view) = definition.stream.and_then(|stream| stream.as_str()) {
        let view = Node::map([("StreamViewType", Node::text(view))]);
        properties.push(("StreamSpecification", view));
    }
    if let Some(attribute) = definition.ttl {
        let (name, is_on) = (Node::text(attribute), Node::Bool(true));
        let ttl = Node::map([("AttributeName", name), ("Enabled", is_on)]);
        properties.push(("TimeToLiveSpecification", ttl));
    }
    if let Some(class) = definition.table_class {
        properties.push(("TableClass", Node::text(class.as_str())));
    }
    if let Some(is_on) = definition.deletion_protection {
        properties.push(("DeletionProtectionEnabled", Node::Bool(is_on)));
    }
    if let Some(is_on) = definition.point_in_time_recovery {
        let recovery = Node::map([("PointInTimeRecoveryEnabled", Node::Bool(is_on))]);
        properties.push(("PointInTimeRecoverySpecification", recovery));
    }
    if !definition.tags.is_empty() {
        let tags = definition.tags.iter().map(|(name, value)| {
            Node::map([("Key", Node::text(name)), ("Value", Node::text(value))])
        });
        properties.push(("Tags", Node::list(tags)));
    }
}

#[inline]
fn index(definition: &Definition, index: &IndexDefinition) -> Node {
    let mut projection = vec![("ProjectionType", Node::text(index.projection.as_str()))];
    if !index.projection.names().is_empty() {
        projection.push(("NonKeyAttributes", Node::texts(index.projection.names())));
    }
    let mut properties = vec![
        ("IndexName", Node::text(index.name)),
        key_schema(index.partition_key, index.sort_key),
        ("Projection", Node::map(projection)),
    ];
    properties.extend(definition.throughput_of(index).map(provisioned));
    Node::map(properties)
}

/// Each attribute with its role; a key of several attributes repeats the role.
#[inline]
fn key_schema(partition: &[KeyAttribute], sort: &[KeyAttribute]) -> (&'static str, Node) {
    let hash = partition.iter().map(|key| (key.name, "HASH"));
    let range = sort.iter().map(|key| (key.name, "RANGE"));
    let keys = hash.chain(range).map(|(name, role)| {
        Node::map([("AttributeName", Node::text(name)), ("KeyType", Node::text(role))])
    });
    ("KeySchema", Node::list(keys))
}

#[inline]
fn provisioned(throughput: Throughput) -> (&'static str, Node) {
    let Throughput { read_units, write_units } = throughput;
    let units = [
        ("ReadCapacityUnits", Node::Number(read_units)),
        ("WriteCapacityUnits", Node::Number(write_units)),
    ];
    ("ProvisionedThroughput", Node::map(units))
}

/// What templates and programs call the table: its name in letters and digits, each part of which begins
/// with a capital, and `Table`.
///
/// A logical ID is alphanumeric and of at most 255 characters ("Resources" of CloudFormation's user
/// guide), and so is cut.
#[inline]
pub(super) fn logical_id(table: &str) -> String {
    let mut id = String::new();
    for part in table.split(|c: char| !c.is_ascii_alphanumeric()) {
        let mut letters = part.chars();
        id.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        id.extend(letters);
    }
    let mut id: String = id.chars().take(250).collect();
    id.push_str("Table");
    id
}
