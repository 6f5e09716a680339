//! CreateTable, from the derived schema.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::pin::Pin;
use std::time::Duration;

use super::wait::{Awaited, TABLE_DEADLINE, wait_for};
use crate::codec::Writer;
use crate::error::{Result, Sent};
use crate::op::Call;
use crate::op::call::Target;
use crate::schema::TableSchema;
use crate::wire::Operation;

/// Makes the table that the derive describes, made by [`Table::create_table`](crate::Table::create_table).
///
/// On demand billing, so nothing needs to be provisioned. Returns when the table is ACTIVE.
#[must_use = "an operation does nothing until it is awaited or sent"]
pub struct CreateTable {
    target: Target,
    deadline: Duration,
}

impl CreateTable {
    pub(crate) fn new(target: Target) -> Self {
        Self { target, deadline: TABLE_DEADLINE }
    }

    /// Gives the creation, the wait included, another deadline than five minutes.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// Sends the call, as `.await` does.
    pub fn send(self) -> Pin<Box<dyn Future<Output = Result<()>> + Send>> {
        Box::pin(self.run())
    }

    async fn run(self) -> Result<()> {
        let Self { target, deadline } = self;
        let create = async {
            let call = Call::new(&target, Operation::CreateTable, |body| {
                body.text("BillingMode", "PAY_PER_REQUEST");
                body.member("AttributeDefinitions", |w| attribute_definitions(w, target.schema));
                body.member("KeySchema", |w| key_schema(w, target.schema));
                Ok(())
            });
            call.send().await?;
            wait_for(&target, Awaited::Active).await
        };
        let created = target.db.within(deadline, Sent::Write, create).await;
        created.map_err(|error| error.at(&target.table, None))
    }
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

impl IntoFuture for CreateTable {
    type Output = Result<()>;
    type IntoFuture = Pin<Box<dyn Future<Output = Result<()>> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl fmt::Debug for CreateTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CreateTable({})", self.target.table)
    }
}
