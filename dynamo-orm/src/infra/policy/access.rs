//! What may be allowed, by our methods, and the service's actions behind each.

use crate::definition::Definition;

/// What a policy allows, by the methods that a program calls.
///
/// Each stands for the actions that the method's calls need ("Actions, resources, and condition keys for
/// Amazon DynamoDB" in the service authorization reference): transactions need those of their parts
/// ("Using IAM with DynamoDB transactions" in the developer guide), batches have actions of their own, and
/// where values are kept [unique](crate::guide::unique) a write reads which ones there are, and puts and deletes
/// the items that keep them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Access {
    /// [`Table::get`](crate::Table::get).
    Get,
    /// [`Table::put`](crate::Table::put), in transactions too.
    Put,
    /// [`Table::insert`](crate::Table::insert), in transactions too.
    Insert,
    /// [`Table::update`](crate::Table::update), in transactions too.
    Update,
    /// [`Update::upsert`](crate::Update::upsert), in transactions too.
    Upsert,
    /// [`Table::delete`](crate::Table::delete), in transactions too.
    Delete,
    /// [`Table::modify`](crate::Table::modify) of items that are there: it reads and updates.
    Modify,
    /// The same with [`or_insert`](crate::Modify::or_insert), which puts as well.
    ModifyOrInsert,
    /// [`Table::check`](crate::Table::check), which stands in transactions.
    Check,
    /// [`Table::query`](crate::Table::query), of indexes and [collections](crate::Collection) too.
    Query,
    /// [`Table::scan`](crate::Table::scan), of indexes too. In no group, as it reads all there is.
    Scan,
    /// [`Table::batch_get`](crate::Table::batch_get).
    BatchGet,
    /// [`Table::batch_put`](crate::Table::batch_put), [`Table::batch_delete`](crate::Table::batch_delete),
    /// [`Table::load`](crate::Table::load) and [`Db::batch_write`](crate::Db::batch_write).
    BatchWrite,
    /// [`Db::transact_get`](crate::Db::transact_get).
    TransactGet,
    /// [`Db::transact_write`](crate::Db::transact_write) of anything that may be its part.
    TransactWrite,
    /// [`Schema::create_table`](crate::Schema::create_table), with the settings that the schema speaks of.
    CreateTable,
    /// [`Db::delete_table`](crate::Db::delete_table).
    DeleteTable,
    /// Reading how the table and its settings are.
    CheckTable,
    /// The same, and changing indexes and settings of a table that is there.
    ChangeTable,
    /// `SELECT` in PartiQL, sent by the SDK's client. In no group, as it may read all there is.
    PartiQlSelect,
    /// `INSERT` in PartiQL, sent by the SDK's client.
    PartiQlInsert,
    /// `UPDATE` in PartiQL, sent by the SDK's client.
    PartiQlUpdate,
    /// `DELETE` in PartiQL, sent by the SDK's client.
    PartiQlDelete,
}

/// What kind of thing is asked for, by which a policy tells its statements apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    /// Items by their keys.
    Items,
    /// Items by a partition or more, of the table and its indexes.
    Queries,
    /// The table itself.
    Table,
}

impl Access {
    /// Every read that names what it reads: no scans, no PartiQL.
    pub const READ: &'static [Self] = &[Self::Get, Self::Query, Self::BatchGet, Self::TransactGet];

    /// Every write of items, and what stands in transactions with them: no PartiQL.
    pub const WRITE: &'static [Self] = &[
        Self::Put,
        Self::Insert,
        Self::Update,
        Self::Upsert,
        Self::Delete,
        Self::Modify,
        Self::ModifyOrInsert,
        Self::Check,
        Self::BatchWrite,
        Self::TransactWrite,
    ];

    pub(super) const fn subject(self) -> Subject {
        match self {
            Self::Query | Self::Scan | Self::PartiQlSelect => Subject::Queries,
            Self::CreateTable | Self::DeleteTable | Self::CheckTable | Self::ChangeTable => {
                Subject::Table
            }
            _ => Subject::Items,
        }
    }

    /// Whether it can read what it was given no key of.
    pub(super) const fn is_of_all(self) -> bool {
        matches!(
            self,
            Self::Scan
                | Self::PartiQlSelect
                | Self::PartiQlInsert
                | Self::PartiQlUpdate
                | Self::PartiQlDelete
        )
    }

    /// Whether it writes the items that keep values unique.
    pub(super) const fn keeps_unique(self) -> bool {
        !self.with_unique().is_empty() || matches!(self, Self::Insert | Self::TransactWrite)
    }

    /// The service's actions, without their prefix.
    pub(super) fn actions(self, definition: &Definition) -> Vec<&'static str> {
        let keeps_unique = definition.types.iter().any(|of| of.schema.keeps_unique());
        let mut actions = self.plain().to_vec();
        if keeps_unique {
            actions.extend(self.with_unique());
        }
        if self == Self::CreateTable {
            actions.extend(set_with(definition));
        }
        actions
    }

    const fn plain(self) -> &'static [&'static str] {
        match self {
            Self::Get | Self::TransactGet => &["GetItem"],
            Self::Put | Self::Insert => &["PutItem"],
            Self::Update | Self::Upsert => &["UpdateItem"],
            Self::Delete => &["DeleteItem"],
            Self::Modify => &["GetItem", "UpdateItem"],
            Self::ModifyOrInsert => &["GetItem", "UpdateItem", "PutItem"],
            Self::Check => &["ConditionCheckItem"],
            Self::Query => &["Query"],
            Self::Scan => &["Scan"],
            Self::BatchGet => &["BatchGetItem"],
            Self::BatchWrite => &["BatchWriteItem"],
            Self::TransactWrite => &["PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"],
            Self::CreateTable => &["CreateTable", "DescribeTable"],
            Self::DeleteTable => &["DeleteTable", "DescribeTable"],
            Self::CheckTable => &LOOKS,
            Self::ChangeTable => &CHANGES,
            Self::PartiQlSelect => &["PartiQLSelect"],
            Self::PartiQlInsert => &["PartiQLInsert"],
            Self::PartiQlUpdate => &["PartiQLUpdate"],
            Self::PartiQlDelete => &["PartiQLDelete"],
        }
    }

    /// Where values are kept unique, what it does beside.
    const fn with_unique(self) -> &'static [&'static str] {
        match self {
            Self::Put => &["GetItem", "DeleteItem"],
            Self::Update | Self::Upsert | Self::Modify | Self::ModifyOrInsert => {
                &["GetItem", "PutItem", "DeleteItem"]
            }
            Self::Delete => &["GetItem"],
            _ => &[],
        }
    }
}

const LOOKS: [&str; 4] =
    ["DescribeTable", "DescribeTimeToLive", "DescribeContinuousBackups", "ListTagsOfResource"];

const CHANGES: [&str; 8] = [
    "DescribeTable",
    "DescribeTimeToLive",
    "DescribeContinuousBackups",
    "ListTagsOfResource",
    "UpdateTable",
    "UpdateTimeToLive",
    "UpdateContinuousBackups",
    "TagResource",
];

/// What a table of this schema is given when it is made.
fn set_with(definition: &Definition) -> impl Iterator<Item = &'static str> {
    let ttl = definition.ttl.map(|_| "UpdateTimeToLive");
    let is_recovered = definition.point_in_time_recovery == Some(true);
    let recovery = is_recovered.then_some("UpdateContinuousBackups");
    let tags = (!definition.tags.is_empty()).then_some("TagResource");
    ttl.into_iter().chain(recovery).chain(tags)
}
