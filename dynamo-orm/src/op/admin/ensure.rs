//! A table that is there when it is needed.

use std::sync::Arc;

use super::apply::Making;
use super::create::check_name;
use super::look::look;
use super::wait::Pauses;
use super::{Admin, table_operation, with_progress};
use crate::client::Db;
use crate::definition::{Definition, Schema};
use crate::drift::{Change, Live, Plan, SchemaCheck, Step};
use crate::error::{Error, ErrorKind, Result};
use crate::op::Target;

/// What [`ensure_table`](crate::Schema::ensure_table) found or did.
#[derive(Debug, Clone)]
pub enum Ensured {
    /// There was no table, and now there is one as described.
    Created,
    /// The table was there, or somebody else made it meanwhile, and is usable; the check tells what else
    /// differs.
    Present(SchemaCheck),
}

table_operation! {
    /// Makes the table if there is none, and checks it if there is one; made by
    /// [`Table::ensure_table`](crate::Table::ensure_table) and
    /// [`Schema::ensure_table`](crate::Schema::ensure_table).
    ///
    /// A table or an index that is being made, by this call or by somebody else, is waited for. A table that
    /// is there is never changed: see [`Schema::plan`](crate::Schema::plan).
    EnsureTable { definition: Result<Definition> } -> Ensured
}

with_progress!(EnsureTable);

impl EnsureTable {
    #[inline]
    pub(crate) fn new(schema: &Schema<Db>) -> Self {
        Self { admin: Admin::of_schema(schema), definition: schema.define() }
    }

    #[inline]
    async fn run(self) -> Result<Ensured> {
        let (target, definition) = (self.admin.target(), Arc::new(self.definition?));
        let making = Making::new(&target, self.admin.on_progress);
        making.within(ensure(&target, &definition, &making)).await
    }
}

#[inline]
async fn ensure(
    target: &Target,
    definition: &Arc<Definition>,
    making: &Making<'_>,
) -> Result<Ensured> {
    let mut pauses = Pauses::new();
    // Of a table that came although the request for it was refused: an earlier attempt of it may have made
    // it, whose reply was lost.
    let mut may_be_ours = false;
    loop {
        let Some(live) = look(target, definition).await? else {
            check_name(definition)?;
            match making.make(Change::creating(Arc::clone(definition))).await {
                Err(error) if error.kind() == ErrorKind::TableInUse => {
                    may_be_ours |= error.may_have_been_applied();
                    making.forget();
                    pauses.wait(target).await;
                    continue;
                }
                made => return made.map(|()| Ensured::Created),
            }
        };
        let check = SchemaCheck::new(definition, Some(&live));
        match check.is_coming() {
            true => pauses.wait(target).await,
            false if check.is_usable() && may_be_ours => {
                making.make(settings(target, definition, &live)).await?;
                return Ok(Ensured::Created);
            }
            false if check.is_usable() => return Ok(Ensured::Present(check)),
            false => return Err(mismatch(check)),
        }
    }
}

/// What is set after a table is made, as far as it is not.
#[inline]
fn settings(target: &Target, definition: &Arc<Definition>, live: &Live) -> Vec<Step> {
    let plan = Plan::new(&target.db, definition, Some(live), false);
    let is_setting = |step: &&Step| {
        matches!(step.0, Change::TimeToLive { is_on: true, .. } | Change::PointInTimeRecovery(_))
    };
    plan.steps().iter().filter(is_setting).cloned().collect()
}

#[inline]
fn mismatch(check: SchemaCheck) -> Error {
    let why = "the table is not as its types describe it";
    Error::stated(ErrorKind::SchemaMismatch, why).with_check(check)
}
