//! A table's description as the SDK's own input, for programs that send it by the SDK themselves.

pub(crate) use aws_sdk_dynamodb::operation::create_table::CreateTableInput;

use aws_sdk_dynamodb::types::{
    AttributeDefinition, BillingMode, GlobalSecondaryIndex, KeySchemaElement, KeyType,
    LocalSecondaryIndex, Projection, ProjectionType, ProvisionedThroughput, ScalarAttributeType,
    StreamSpecification, StreamViewType, TableClass, Tag,
};

use crate::definition::{Definition, IndexDefinition, Projected};
use crate::error::{EncodeError, EncodeResult};
use crate::schema::{Billing, IndexScope, KeyAttribute, Stream, Throughput};

/// What `CreateTable` is asked; what is set only after it is not in it.
pub(crate) fn create_table_input(definition: &Definition) -> EncodeResult<CreateTableInput> {
    let attributes = definition.attribute_definitions().into_iter().map(|(name, kind)| {
        let definition = AttributeDefinition::builder().attribute_name(name);
        built(definition.attribute_type(ScalarAttributeType::from(kind.as_str())).build())
    });
    let throughput = match definition.billing() {
        Billing::Provisioned(throughput) => Some(provisioned(throughput)?),
        Billing::OnDemand => None,
    };
    let input = CreateTableInput::builder()
        .table_name(definition.table.as_str())
        .billing_mode(BillingMode::from(definition.billing().as_str()))
        .set_provisioned_throughput(throughput)
        .set_attribute_definitions(Some(attributes.collect::<EncodeResult<_>>()?))
        .set_key_schema(Some(key_schema(
            &[definition.partition_key],
            definition.sort_key.as_slice(),
        )?))
        .set_global_secondary_indexes(globals(definition)?)
        .set_local_secondary_indexes(locals(definition)?)
        .set_stream_specification(definition.stream.map(stream).transpose()?.flatten())
        .set_table_class(definition.table_class.map(|class| TableClass::from(class.as_str())))
        .set_deletion_protection_enabled(definition.deletion_protection.filter(|is_on| *is_on))
        .set_tags(tags(definition)?);
    built(input.build())
}

fn globals(definition: &Definition) -> EncodeResult<Option<Vec<GlobalSecondaryIndex>>> {
    let index = |index: &IndexDefinition| {
        let throughput = definition.throughput_of(index).map(provisioned).transpose()?;
        let builder = GlobalSecondaryIndex::builder()
            .index_name(index.name)
            .set_key_schema(Some(key_schema(index.partition_key, index.sort_key)?))
            .projection(projection(&index.projection))
            .set_provisioned_throughput(throughput);
        built(builder.build())
    };
    some(definition.indexes_of(IndexScope::Global).map(index).collect::<EncodeResult<_>>()?)
}

fn locals(definition: &Definition) -> EncodeResult<Option<Vec<LocalSecondaryIndex>>> {
    let index = |index: &IndexDefinition| {
        let builder = LocalSecondaryIndex::builder()
            .index_name(index.name)
            .set_key_schema(Some(key_schema(index.partition_key, index.sort_key)?))
            .projection(projection(&index.projection));
        built(builder.build())
    };
    some(definition.indexes_of(IndexScope::Local).map(index).collect::<EncodeResult<_>>()?)
}

fn projection(projected: &Projected) -> Projection {
    let names = projected.names();
    Projection::builder()
        .projection_type(ProjectionType::from(projected.as_str()))
        .set_non_key_attributes((!names.is_empty()).then(|| names.to_vec()))
        .build()
}

/// Each attribute with its role; a key of several attributes repeats the role.
fn key_schema(
    partition: &[KeyAttribute],
    sort: &[KeyAttribute],
) -> EncodeResult<Vec<KeySchemaElement>> {
    let hash = partition.iter().map(|key| (key.name, KeyType::Hash));
    let range = sort.iter().map(|key| (key.name, KeyType::Range));
    let element = |(name, role): (&str, KeyType)| {
        built(KeySchemaElement::builder().attribute_name(name).key_type(role).build())
    };
    hash.chain(range).map(element).collect()
}

fn provisioned(throughput: Throughput) -> EncodeResult<ProvisionedThroughput> {
    let units = |units: u64| {
        let too_many = || EncodeError::new("the service counts units of capacity in 63 bits");
        i64::try_from(units).map_err(|_| too_many())
    };
    let builder = ProvisionedThroughput::builder()
        .read_capacity_units(units(throughput.read_units)?)
        .write_capacity_units(units(throughput.write_units)?);
    built(builder.build())
}

/// A new table has no stream unless it is said.
fn stream(stream: Stream) -> EncodeResult<Option<StreamSpecification>> {
    let specification = |view: &str| {
        let builder = StreamSpecification::builder().stream_enabled(true);
        built(builder.stream_view_type(StreamViewType::from(view)).build())
    };
    stream.as_str().map(specification).transpose()
}

fn tags(definition: &Definition) -> EncodeResult<Option<Vec<Tag>>> {
    let tag =
        |(name, value): &(String, String)| built(Tag::builder().key(name).value(value).build());
    some(definition.tags.iter().map(tag).collect::<EncodeResult<_>>()?)
}

/// A list that is left out where it is empty, as the service refuses an empty one.
fn some<T>(list: Vec<T>) -> EncodeResult<Option<Vec<T>>> {
    Ok((!list.is_empty()).then_some(list))
}

/// The SDK's builders refuse what lacks a member that the service requires.
fn built<T, E: std::fmt::Display>(built: Result<T, E>) -> EncodeResult<T> {
    built.map_err(|error| EncodeError::new(error.to_string()))
}
