//! The statements of a policy, by what they are about.

use std::collections::BTreeSet;

use super::access::Subject;
use super::tenant::Pattern;
use super::{Access, Tenant};
use crate::definition::{Definition, ItemType};
use crate::document::Node;
use crate::error::{EncodeError, EncodeResult};
use crate::schema::IndexScope;

/// What a policy is made of.
pub(super) struct Facts<'f> {
    pub(super) definition: &'f Definition,
    pub(super) allowed: &'f BTreeSet<Access>,
    pub(super) tenant: Option<&'f Tenant>,
    /// The table's ARN.
    pub(super) table: String,
}

impl Facts<'_> {
    #[inline]
    pub(super) fn document(&self) -> EncodeResult<Node> {
        if self.allowed.is_empty() {
            return Err(EncodeError::new(
                "a policy allows nothing until it is told what; name it with `.allow([..])`",
            ));
        }
        let statements = match self.tenant {
            Some(tenant) => self.of_tenant(tenant)?,
            None => self.of_all(),
        };
        Ok(Node::map([
            ("Version", Node::text("2012-10-17")),
            ("Statement", Node::List(statements)),
        ]))
    }

    #[inline]
    fn of_all(&self) -> Vec<Node> {
        let table = || vec![self.table.clone()];
        let everywhere = [table(), self.indexes(|_| true)].concat();
        let statements = [
            self.statement("Items", Subject::Items, table(), None),
            self.statement("Queries", Subject::Queries, everywhere, None),
            self.statement("Table", Subject::Table, table(), None),
        ];
        statements.into_iter().flatten().collect()
    }

    #[inline]
    fn of_tenant(&self, tenant: &Tenant) -> EncodeResult<Vec<Node>> {
        self.check_tenant()?;
        let own = tenant.of_table(self.definition)?;
        // A local index has the partitions of its table.
        let locals = self.indexes(|scope| scope == IndexScope::Local);
        let everywhere = [vec![self.table.clone()], locals].concat();
        let items = vec![self.table.clone()];
        let mut statements = vec![
            self.statement("Items", Subject::Items, items, Some(&own)),
            self.statement("Queries", Subject::Queries, everywhere, Some(&own)),
        ];
        for (place, index) in self.definition.indexes_of(IndexScope::Global).enumerate() {
            if let Some(own) = tenant.of_index(self.definition, index)? {
                let name = format!("QueriesOfIndex{}", place + 1);
                let index = vec![self.index(index.name)];
                statements.push(self.statement(&name, Subject::Queries, index, Some(&own)));
            }
        }
        Ok(statements.into_iter().flatten().collect())
    }

    #[inline]
    fn check_tenant(&self) -> EncodeResult {
        let asked = |is: fn(&Access) -> bool| self.allowed.iter().find(|access| is(access));
        if let Some(access) = asked(|access| access.is_of_all()) {
            return Err(EncodeError::new(format!(
                "no policy of one tenant allows `{access:?}`, as that may read the partitions of all; use `Query`"
            )));
        }
        if let Some(access) = asked(|access| access.subject() == Subject::Table) {
            return Err(EncodeError::new(format!(
                "no policy of one tenant allows `{access:?}`, as the table is of all; allow it in a policy of its own"
            )));
        }
        let unique = |of: &&ItemType| of.schema.keeps_unique();
        match (asked(|access| access.keeps_unique()), self.definition.types.iter().find(unique)) {
            (Some(access), Some(of)) => Err(EncodeError::new(format!(
                "no policy of one tenant allows `{access:?}`, as what keeps the unique values of `{}` stands in partitions of no tenant",
                of.name
            ))),
            _ => Ok(()),
        }
    }

    /// `None` if nothing of that kind is allowed.
    #[inline]
    fn statement(
        &self,
        name: &str,
        subject: Subject,
        resources: Vec<String>,
        own: Option<&[Pattern]>,
    ) -> Option<Node> {
        let allowed = self.allowed.iter().filter(|access| access.subject() == subject);
        let actions: BTreeSet<_> =
            allowed.flat_map(|access| access.actions(self.definition)).collect();
        if actions.is_empty() {
            return None;
        }
        let actions = actions.into_iter().map(|action| format!("dynamodb:{action}"));
        let mut members = vec![
            ("Sid", Node::text(name)),
            ("Effect", Node::text("Allow")),
            ("Action", Node::texts(actions)),
            ("Resource", Node::texts(resources)),
        ];
        members.extend(own.map(|own| ("Condition", condition(own))));
        Some(Node::map(members))
    }

    #[inline]
    fn indexes(&self, is_asked: impl Fn(IndexScope) -> bool) -> Vec<String> {
        let indexes = self.definition.indexes.iter().filter(|index| is_asked(index.scope));
        indexes.map(|index| self.index(index.name)).collect()
    }

    #[inline]
    fn index(&self, name: &str) -> String {
        format!("{}/index/{name}", self.table)
    }
}

/// That each key of a request is one of these.
///
/// `ForAllValues` holds of a request without keys as well, so that there are some is asked beside
/// ("Multivalued context keys" in the IAM user guide).
#[inline]
fn condition(own: &[Pattern]) -> Node {
    let has_wildcards = own.iter().any(Pattern::is_open);
    let operator =
        if has_wildcards { "ForAllValues:StringLike" } else { "ForAllValues:StringEquals" };
    let keys = Node::texts(own.iter().map(|pattern| pattern.to_text(has_wildcards)));
    Node::map([
        (operator, Node::map([("dynamodb:LeadingKeys", keys)])),
        ("Null", Node::map([("dynamodb:LeadingKeys", Node::text("false"))])),
    ])
}
