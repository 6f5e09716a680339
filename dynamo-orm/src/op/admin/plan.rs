//! Plans: made of a look at the table, and done step by step.

use std::sync::Arc;

use super::apply::Making;
use super::create::check_name;
use super::look::look;
use super::wait::Pauses;
use super::{Admin, INDEX_DEADLINE, table_operation, with_progress, within};
use crate::client::Db;
use crate::definition::{Definition, Schema};
use crate::drift::{Live, Plan, Status};
use crate::error::{Error, ErrorKind, Result, Sent};
use crate::op::Target;
use crate::schema::TableSchema;

table_operation! {
    /// Plans what makes a table as its types describe it, made by [`Db::plan`](crate::Db::plan) and
    /// [`Schema::plan`](crate::Schema::plan); reads only.
    ///
    /// Reads what [`CheckTable`](crate::CheckTable) reads. A table that is being made is waited for, as
    /// the service does not tell all of it before.
    PlanTable { definition: Result<Definition>, is_removing: bool } -> Plan
}

impl PlanTable {
    #[inline]
    pub(crate) fn new(schema: &Schema<Db>) -> Self {
        let definition = schema.define();
        Self { admin: Admin::of_schema(schema), definition, is_removing: false }
    }

    /// Plans, too, to remove global indexes: those that no type describes, and those with other keys or
    /// another projection, which are made anew.
    ///
    /// What reads such an index fails from its removal on, until it is there again: that takes as long as
    /// it takes to go through all items of the table.
    #[inline]
    pub fn removing_indexes(mut self) -> Self {
        self.is_removing = true;
        self
    }

    #[inline]
    async fn run(self) -> Result<Plan> {
        let (target, definition) = (self.admin.target(), Arc::new(self.definition?));
        let live = within(&target, Sent::No, when_made(&target, &definition)).await?;
        if live.is_none() {
            check_name(&definition)?;
        }
        Ok(Plan::new(&self.admin.target.db, &definition, live.as_ref(), self.is_removing))
    }
}

/// The table as it stands, once it is made.
#[inline]
async fn when_made(target: &Target, definition: &Definition) -> Result<Option<Live>> {
    let mut pauses = Pauses::new();
    loop {
        let live = look(target, definition).await?;
        let is_coming = live.as_ref().is_some_and(|live| live.table.status == Status::Creating);
        if !is_coming {
            return Ok(live);
        }
        pauses.wait(target).await;
    }
}

table_operation! {
    /// Does what a plan says, made by [`Plan::apply`](crate::Plan::apply).
    ///
    /// Looks at the table first, and refuses where it is another than the one that was planned for
    /// ([`is_plan_stale`](crate::Error::is_plan_stale)), or where something would be left that breaks calls
    /// ([`is_plan_impossible`](crate::Error::is_plan_impossible)); nothing is sent then. Each step is seen
    /// to its end before the next, and a table that somebody else is changing is waited for. A plan
    /// without steps only looks.
    ///
    /// An index over items that are there takes minutes and more: it has an hour, or the
    /// [`deadline`](Self::deadline) that it is given. Tell whoever waits by
    /// [`on_progress`](Self::on_progress). Where it ends early, [`Error::steps`](crate::Error::steps) tells
    /// what is done; plan again, and only the rest is in it.
    ApplyPlan { plan: Plan } -> ()
}

with_progress!(ApplyPlan);

impl Plan {
    /// Does it, step by step.
    ///
    /// # Errors
    /// [`is_plan_impossible`](crate::Error::is_plan_impossible) and
    /// [`is_plan_stale`](crate::Error::is_plan_stale), and nothing is sent;
    /// [`is_deadline_exceeded`](crate::Error::is_deadline_exceeded) if a step is not seen to its end, or the
    /// table does not come to rest before one; [`is_table_in_use`](crate::Error::is_table_in_use) if somebody
    /// else changes or deletes the table; else what any call can meet, see
    /// [`ErrorKind`](crate::ErrorKind). Once the steps are reached,
    /// [`Error::steps`](crate::Error::steps) tells what is done and what is not.
    #[inline]
    pub fn apply(&self) -> ApplyPlan {
        let schema = self.definition.types.first();
        let schema = schema.map_or(const { &TableSchema::INERT }, |of| of.schema);
        let mut admin = Admin::new(&self.db, &self.definition.table, schema);
        if self.makes_index() {
            admin.deadline = INDEX_DEADLINE;
        }
        ApplyPlan { admin, plan: self.clone() }
    }
}

impl ApplyPlan {
    #[inline]
    async fn run(self) -> Result<()> {
        let (target, plan) = (self.admin.target(), self.plan);
        if let Some(refusal) = plan.refusal() {
            return Err(refusal);
        }
        let making = Making::new(&target, self.admin.on_progress);
        let work = async {
            let live = look(&target, &plan.definition).await?;
            let now = Plan::new(&plan.db, &plan.definition, live.as_ref(), plan.is_removing);
            if !plan.is_still(&now) {
                return Err(stale(now));
            }
            making.make(plan.steps().to_vec()).await
        };
        making.within(work).await
    }
}

#[inline]
fn stale(now: Plan) -> Error {
    let why = "the table has changed since it was planned, so nothing was done; plan again";
    Error::stated(ErrorKind::PlanStale, why).with_check(now.into_check())
}
