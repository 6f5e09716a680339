//! `CreateTable`, and what can be set only after it.

use super::apply::make;
use super::{Admin, requests, table_operation, with_progress};
use crate::client::Db;
use crate::definition::{Definition, Schema, is_plain_name};
use crate::drift::Change;
use crate::error::{EncodeError, Error, Result};
use crate::op::{Explain, Prepared};

table_operation! {
    /// Makes the table that the types describe, with its indexes and settings, made by
    /// [`Table::create_table`](crate::Table::create_table) and
    /// [`Schema::create_table`](crate::Schema::create_table).
    ///
    /// Billed on demand unless the schema says otherwise, so nothing needs to be provisioned. Returns
    /// when the table and its indexes are ACTIVE, and what the service sets only then is set: the
    /// `ttl` attribute and point-in-time recovery. If one of these fails, the table stands without,
    /// and [`Error::steps`](crate::Error::steps) says so. A table that exists already is left as it
    /// is, indexes included: that is an error.
    CreateTable { definition: Result<Definition> } -> ()
}

with_progress!(CreateTable);

impl CreateTable {
    #[inline]
    pub(crate) fn new(schema: &Schema<Db>) -> Self {
        Self { admin: Admin::of_schema(schema), definition: schema.define().and_then(named) }
    }

    /// The first request as it would be sent, without sending it.
    ///
    /// # Errors
    /// [`is_invalid_input`](crate::Error::is_invalid_input) and
    /// [`is_schema_conflict`](crate::Error::is_schema_conflict), as the call itself would.
    #[inline]
    pub fn explain(self) -> Result<Explain> {
        let create = Change::CreateTable(self.definition?.into());
        Explain::of(Prepared(requests::call(&self.admin.target, &create)))
    }

    #[inline]
    async fn run(self) -> Result<()> {
        let steps = Change::creating(self.definition?);
        make(&self.admin.target(), steps, self.admin.on_progress).await
    }
}

#[inline]
fn named(definition: Definition) -> Result<Definition> {
    check_name(&definition)?;
    Ok(definition)
}

/// What is made must be named; an ARN is of what is there already.
#[inline]
pub(super) fn check_name(definition: &Definition) -> Result<()> {
    if is_plain_name(&definition.table) {
        return Ok(());
    }
    let why = "a new table is given a name, not an ARN";
    Err(Error::encoding(EncodeError::new(why)).at(&definition.table, None))
}
