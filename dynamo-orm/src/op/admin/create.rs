//! `CreateTable`, from the derived schema.

use super::table_operation;
use super::wait::{Awaited, wait_for};
use crate::codec::Writer;
use crate::error::{Result, Sent};
use crate::op::{Call, Target};
use crate::schema::TableSchema;
use crate::wire::Operation;

table_operation! {
    /// Makes the table that the derive describes, made by
    /// [`Table::create_table`](crate::Table::create_table).
    ///
    /// On demand billing, so nothing needs to be provisioned. Returns when the table is ACTIVE.
    CreateTable, create
}

async fn create(target: Target) -> Result<()> {
    let call = Call::new(&target, Operation::CreateTable, |body| {
        body.text("BillingMode", "PAY_PER_REQUEST");
        body.member("AttributeDefinitions", |w| attribute_definitions(w, target.schema));
        body.member("KeySchema", |w| key_schema(w, target.schema));
        Ok(())
    });
    call.send().await?;
    wait_for(&target, Awaited::Active).await.map_err(|error| error.sent(Sent::Write))
}

fn attribute_definitions(writer: &mut Writer, schema: &TableSchema) {
    let members = schema.key_attributes().map(|key| (key.name, "AttributeType", key.kind.as_str()));
    key_attributes(writer, members);
}

fn key_schema(writer: &mut Writer, schema: &TableSchema) {
    let roles = ["HASH", "RANGE"];
    let members = schema.key_attributes().zip(roles).map(|(key, role)| (key.name, "KeyType", role));
    key_attributes(writer, members);
}

fn key_attributes(
    writer: &mut Writer,
    members: impl Iterator<Item = (&'static str, &'static str, &'static str)>,
) {
    for (position, (name, property, value)) in members.enumerate() {
        writer.raw(if position == 0 { b"[" } else { b"," });
        writer.raw(b"{\"AttributeName\":");
        writer.json_string(name);
        writer.raw(b",");
        writer.json_string(property);
        writer.raw(b":");
        writer.json_string(value);
        writer.raw(b"}");
    }
    writer.raw(b"]");
}
