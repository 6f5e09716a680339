//! A definition as the members of `CreateTable`, and the parts that `UpdateTable` shares with it.

use crate::codec::Writer;
use crate::definition::{Definition, IndexDefinition};
use crate::kind::Kind;
use crate::schema::{Billing, IndexScope, KeyAttribute, Stream, Throughput};
use crate::wire::Body;

#[inline]
pub(super) fn create_table(body: &mut Body, definition: &Definition) {
    body.text("BillingMode", definition.billing().as_str());
    if let Billing::Provisioned(throughput) = definition.billing() {
        body.member("ProvisionedThroughput", |w| provisioned(w, throughput));
    }
    let attributes = definition.attribute_definitions();
    body.member("AttributeDefinitions", |w| attribute_definitions(w, attributes));
    body.member("KeySchema", |w| {
        key_schema(w, &[definition.partition_key], definition.sort_key.as_slice());
    });
    for (member, scope) in [
        ("GlobalSecondaryIndexes", IndexScope::Global),
        ("LocalSecondaryIndexes", IndexScope::Local),
    ] {
        let indexes = definition.indexes_of(scope);
        if indexes.clone().next().is_some() {
            body.member(member, |w| {
                array(w, indexes, |w, i| index(w, i, definition.throughput_of(i)));
            });
        }
    }
    settings(body, definition);
}

#[inline]
fn settings(body: &mut Body, definition: &Definition) {
    if let Some(stream) = definition.stream.filter(|stream| *stream != Stream::Off) {
        body.member("StreamSpecification", |w| stream_specification(w, stream));
    }
    if let Some(class) = definition.table_class {
        body.text("TableClass", class.as_str());
    }
    if definition.deletion_protection == Some(true) {
        body.flag("DeletionProtectionEnabled");
    }
    if !definition.tags.is_empty() {
        body.member("Tags", |w| tags(w, &definition.tags));
    }
}

#[inline]
pub(super) fn attribute_definitions<'n>(
    writer: &mut Writer,
    attributes: impl IntoIterator<Item = (&'n str, Kind)>,
) {
    array(writer, attributes, |w, (name, kind)| {
        w.raw(b"{\"AttributeName\":");
        w.json_string(name);
        w.raw(b",\"AttributeType\":");
        w.json_string(kind.as_str());
        w.raw(b"}");
    });
}

/// Each attribute with its role; a key of several attributes repeats the role.
#[inline]
fn key_schema(writer: &mut Writer, partition: &[KeyAttribute], sort: &[KeyAttribute]) {
    let hash = partition.iter().map(|key| (key.name, "HASH"));
    let range = sort.iter().map(|key| (key.name, "RANGE"));
    array(writer, hash.chain(range), |w, (name, role)| {
        w.raw(b"{\"AttributeName\":");
        w.json_string(name);
        w.raw(b",\"KeyType\":");
        w.json_string(role);
        w.raw(b"}");
    });
}

#[inline]
pub(super) fn index(writer: &mut Writer, index: &IndexDefinition, throughput: Option<Throughput>) {
    writer.raw(b"{\"IndexName\":");
    writer.json_string(index.name);
    writer.raw(b",\"KeySchema\":");
    key_schema(writer, index.partition_key, index.sort_key);
    writer.raw(b",\"Projection\":{\"ProjectionType\":");
    writer.json_string(index.projection.as_str());
    if !index.projection.names().is_empty() {
        writer.raw(b",\"NonKeyAttributes\":");
        array(writer, index.projection.names(), |w, name| w.json_string(name));
    }
    writer.raw(b"}");
    if let Some(throughput) = throughput {
        writer.raw(b",\"ProvisionedThroughput\":");
        provisioned(writer, throughput);
    }
    writer.raw(b"}");
}

#[inline]
pub(super) fn delete_index(writer: &mut Writer, name: &str) {
    writer.raw(b"[{\"Delete\":{\"IndexName\":");
    writer.json_string(name);
    writer.raw(b"}}]");
}

#[inline]
pub(super) fn update_indexes(writer: &mut Writer, indexes: &[(String, Throughput)]) {
    array(writer, indexes, |w, (name, throughput)| {
        w.raw(b"{\"Update\":{\"IndexName\":");
        w.json_string(name);
        w.raw(b",\"ProvisionedThroughput\":");
        provisioned(w, *throughput);
        w.raw(b"}}");
    });
}

#[inline]
pub(super) fn provisioned(writer: &mut Writer, throughput: Throughput) {
    let Throughput { read_units, write_units } = throughput;
    let text =
        format!("{{\"ReadCapacityUnits\":{read_units},\"WriteCapacityUnits\":{write_units}}}");
    writer.raw(text.as_bytes());
}

#[inline]
pub(super) fn stream_specification(writer: &mut Writer, stream: Stream) {
    match stream.as_str() {
        Some(view) => {
            writer.raw(b"{\"StreamEnabled\":true,\"StreamViewType\":");
            writer.json_string(view);
            writer.raw(b"}");
        }
        None => writer.raw(b"{\"StreamEnabled\":false}"),
    }
}

#[inline]
pub(super) fn tags(writer: &mut Writer, tags: &[(String, String)]) {
    array(writer, tags, |w, (name, value)| {
        w.raw(b"{\"Key\":");
        w.json_string(name);
        w.raw(b",\"Value\":");
        w.json_string(value);
        w.raw(b"}");
    });
}

#[inline]
fn array<E>(
    writer: &mut Writer,
    elements: impl IntoIterator<Item = E>,
    mut write: impl FnMut(&mut Writer, E),
) {
    writer.raw(b"[");
    for (position, element) in elements.into_iter().enumerate() {
        if position > 0 {
            writer.raw(b",");
        }
        write(writer, element);
    }
    writer.raw(b"]");
}
