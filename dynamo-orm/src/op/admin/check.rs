//! A look at a table, held against its description.

use super::look::look;
use super::{Admin, table_operation, within};
use crate::client::Db;
use crate::definition::{Definition, Schema};
use crate::drift::SchemaCheck;
use crate::error::{Result, Sent};

table_operation! {
    /// Holds a table against the types that describe it, made by [`Db::check`](crate::Db::check) and
    /// [`Schema::check`](crate::Schema::check); reads only.
    ///
    /// Reads what the schema speaks of: the table, and where that is set the `ttl` attribute, the tags
    /// and point-in-time recovery. The permissions are `dynamodb:DescribeTable`,
    /// `DescribeTimeToLive`, `ListTagsOfResource` and `DescribeContinuousBackups`.
    CheckTable { definition: Result<Definition> } -> SchemaCheck
}

impl CheckTable {
    #[inline]
    pub(crate) fn new(schema: &Schema<Db>) -> Self {
        Self { admin: Admin::of_schema(schema), definition: schema.define() }
    }

    #[inline]
    async fn run(self) -> Result<SchemaCheck> {
        let (target, definition) = (self.admin.target(), self.definition?);
        let live = within(&target, Sent::No, look(&target, &definition)).await?;
        Ok(SchemaCheck::new(&definition, live.as_ref()))
    }
}
