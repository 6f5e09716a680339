//! `CreateTable`, from the derived schema.

use super::table_operation;
use super::wait::{Awaited, wait_for};
use crate::codec::Writer;
use crate::error::{Error, Result, Sent};
use crate::op::{Call, Target};
use crate::schema::{IndexSchema, IndexScope, KeyAttribute, Projection, TableSchema};
use crate::wire::Operation;

table_operation! {
    /// Makes the table that the derive describes, with its indexes, made by
    /// [`Table::create_table`](crate::Table::create_table).
    ///
    /// On demand billing, so nothing needs to be provisioned. Returns when the table is ACTIVE, and its
    /// `ttl` is set where the items have one: if that fails, the table stands without. A table
    /// that exists already is left as it is, indexes included: that is an error.
    CreateTable, create, call
}

async fn create(target: Target) -> Result<()> {
    call(&target).send().await?;
    let made = async {
        wait_for(&target, Awaited::Active).await?;
        if let Some(ttl) = target.schema.ttl {
            time_to_live(&target, ttl).send().await?;
        }
        Ok(())
    };
    made.await.map_err(|error: Error| error.sent(Sent::Write))
}

/// The service takes this setting of a table that is ACTIVE ("Using time to live" in the developer
/// guide).
fn time_to_live(target: &Target, attribute: &str) -> Call {
    Call::new(target, Operation::UpdateTimeToLive, |body| {
        body.member("TimeToLiveSpecification", |w| {
            w.raw(b"{\"Enabled\":true,\"AttributeName\":");
            w.json_string(attribute);
            w.raw(b"}");
        });
        Ok(())
    })
}

fn call(target: &Target) -> Call {
    Call::new(target, Operation::CreateTable, |body| {
        let schema = target.schema;
        body.text("BillingMode", "PAY_PER_REQUEST");
        body.member("AttributeDefinitions", |w| attribute_definitions(w, schema));
        body.member("KeySchema", |w| {
            key_schema(w, &[schema.partition_key], schema.sort_key.as_slice());
        });
        for (member, scope) in [
            ("GlobalSecondaryIndexes", IndexScope::Global),
            ("LocalSecondaryIndexes", IndexScope::Local),
        ] {
            let of_scope = schema.indexes.iter().filter(|index| index.scope == scope);
            if of_scope.clone().next().is_some() {
                body.member(member, |w| array(w, of_scope, index));
            }
        }
        Ok(())
    })
}

/// The key attributes of the table and its indexes; the service takes each once.
fn attribute_definitions(writer: &mut Writer, schema: &TableSchema) {
    let mut attributes: Vec<KeyAttribute> = Vec::new();
    let of_indexes = schema.indexes.iter().flat_map(IndexSchema::key_attributes);
    for key in schema.key_attributes().chain(of_indexes) {
        if attributes.iter().all(|known| known.name != key.name) {
            attributes.push(key);
        }
    }
    array(writer, attributes, |w, key| {
        w.raw(b"{\"AttributeName\":");
        w.json_string(key.name);
        w.raw(b",\"AttributeType\":");
        w.json_string(key.kind.as_str());
        w.raw(b"}");
    });
}

/// Each attribute with its role; a key of several attributes repeats the role.
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

fn index(writer: &mut Writer, index: &IndexSchema) {
    writer.raw(b"{\"IndexName\":");
    writer.json_string(index.name);
    writer.raw(b",\"KeySchema\":");
    key_schema(writer, index.partition_key, index.sort_key);
    writer.raw(b",\"Projection\":{\"ProjectionType\":");
    match index.projection {
        Projection::All => writer.json_string("ALL"),
        Projection::KeysOnly => writer.json_string("KEYS_ONLY"),
        Projection::Include(names) => {
            writer.json_string("INCLUDE");
            writer.raw(b",\"NonKeyAttributes\":");
            array(writer, names, |w, name| w.json_string(name));
        }
    }
    writer.raw(b"}}");
}

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
