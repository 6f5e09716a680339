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
    /// [`Schema::ensure_table`](crate::Schema::ensure_table): it reads how the table is, and makes one that
    /// is missing.
    EnsureTable,
    /// [`Schema::check`](crate::Schema::check) and [`Schema::plan`](crate::Schema::plan), which read how the
    /// table and the settings are that the schema speaks of.
    CheckTable,
    /// The same, and [`Plan::apply`](crate::Plan::apply) to a table that is there.
    ChangeTable,
    /// [`Db::delete_table`](crate::Db::delete_table).
    DeleteTable,
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

    #[inline]
    pub(super) const fn subject(self) -> Subject {
        match self {
            Self::Query | Self::Scan | Self::PartiQlSelect => Subject::Queries,
            Self::CreateTable
            | Self::EnsureTable
            | Self::CheckTable
            | Self::ChangeTable
            | Self::DeleteTable => Subject::Table,
            _ => Subject::Items,
        }
    }

    /// Whether it can read what it was given no key of.
    #[inline]
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
    #[inline]
    pub(super) const fn keeps_unique(self) -> bool {
        !self.with_unique().is_empty() || matches!(self, Self::Insert | Self::TransactWrite)
    }

    /// The service's actions, without their prefix.
    #[inline]
    pub(super) fn actions(self, definition: &Definition) -> Vec<&'static str> {
        let keeps_unique = definition.types.iter().any(|of| of.schema.keeps_unique());
        let mut actions = self.plain().to_vec();
        if keeps_unique {
            actions.extend(self.with_unique());
        }
        if matches!(self, Self::CreateTable | Self::EnsureTable | Self::ChangeTable) {
            actions.extend(settings(definition, |_, sets| sets));
        }
        if matches!(self, Self::EnsureTable | Self::CheckTable | Self::ChangeTable) {
            actions.extend(settings(definition, |reads, _| reads));
        }
        if self != Self::ChangeTable && definition.point_in_time_recovery == Some(false) {
            // Of a new table it is off.
            actions.retain(|action| *action != "UpdateContinuousBackups");
        }
        actions
    }

    #[inline]
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
            Self::CreateTable | Self::EnsureTable => &["CreateTable", "DescribeTable"],
            Self::CheckTable => &["DescribeTable"],
            Self::ChangeTable => &["UpdateTable", "DescribeTable"],
            Self::DeleteTable => &["DeleteTable", "DescribeTable"],
            Self::PartiQlSelect => &["PartiQLSelect"],
            Self::PartiQlInsert => &["PartiQLInsert"],
            Self::PartiQlUpdate => &["PartiQLUpdate"],
            Self::PartiQlDelete => &["PartiQLDelete"],
        }
    }

    /// Where values are kept unique, what it does beside.
    #[inline]
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

/// One of the two actions, the one that reads and the one that sets, of each setting that the schema speaks
/// of and the service has calls of its own for.
#[inline]
fn settings(
    definition: &Definition,
    one: fn(&'static str, &'static str) -> &'static str,
) -> impl Iterator<Item = &'static str> {
    let ttl = definition.ttl.map(|_| one("DescribeTimeToLive", "UpdateTimeToLive"));
    let recovery = definition
        .point_in_time_recovery
        .map(|_| one("DescribeContinuousBackups", "UpdateContinuousBackups"));
    let has_tags = !definition.tags.is_empty();
    let tags = has_tags.then(|| one("ListTagsOfResource", "TagResource"));
    ttl.into_iter().chain(recovery).chain(tags)
}
