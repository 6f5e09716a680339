//! What is to be done about the differences, and what is left.

mod indexes;
mod planning;
mod settings;

use std::fmt;
use std::sync::Arc;

use planning::Planning;

use super::check::SchemaCheck;
use super::difference::{Difference, Severity};
use super::live::Live;
use super::step::{Change, Step};
use super::words;
use crate::client::Db;
use crate::definition::Definition;
use crate::error::{EncodeError, Error, ErrorKind};

/// What makes a table as its types describe it, step by step; made by [`Db::plan`](crate::Db::plan) and
/// [`Schema::plan`](crate::Schema::plan), done by [`apply`](Self::apply). `Display` says all of it.
///
/// Each step is one call of the service, which takes one kind of change at a time and makes or removes
/// one global index at a time (API reference of `UpdateTable`). A plan never deletes a table, never takes a
/// tag away, and removes an index only if that is asked for by
/// [`removing_indexes`](crate::PlanTable::removing_indexes).
///
/// # Examples
///
/// ```
/// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
/// use dynamo_orm::{Db, DynamoItem};
///
/// #[derive(DynamoItem)]
/// #[dynamo(table = "orders")]
/// struct OldOrder {
///     #[dynamo(partition_key)]
///     order_id: u64,
///     status: String,
/// }
///
/// #[derive(DynamoItem)]
/// #[dynamo(table = "orders")]
/// #[dynamo(global_index(name = "by-status", partition_key(status)))]
/// struct Order {
///     #[dynamo(partition_key)]
///     order_id: u64,
///     status: String,
/// }
///
/// let db = Db::in_memory();
/// db.table::<OldOrder>().create_table().await?;
///
/// let plan = db.plan::<Order>().await?;
/// assert_eq!(
///     plan.to_string(),
///     "`orders`: 1 step\n  \
///        1. make the index `by-status`, global over `status` (S), with all attributes"
/// );
/// plan.apply().await?;
/// assert!(db.check::<Order>().await?.is_exact());
/// # Ok::<(), dynamo_orm::Error>(()) })?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
#[must_use = "a plan does nothing until it is applied"]
pub struct Plan {
    pub(crate) db: Db,
    pub(crate) definition: Arc<Definition>,
    /// Whether indexes are removed.
    pub(crate) is_removing: bool,
    check: SchemaCheck,
    steps: Vec<Step>,
    left: Vec<Unplanned>,
}

/// A difference that a plan leaves as it is, and why; one of [`Plan::left`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unplanned {
    difference: Difference,
    why: String,
}

impl Unplanned {
    /// What is not as described.
    #[must_use]
    #[inline]
    pub fn difference(&self) -> &Difference {
        &self.difference
    }

    /// Why no step mends it.
    #[must_use]
    #[inline]
    pub fn why(&self) -> &str {
        &self.why
    }

    /// Whether the types could not use the table with it.
    #[inline]
    fn is_in_the_way(&self) -> bool {
        self.difference.severity == Severity::Breaking && !self.difference.is_passing()
    }
}

impl Plan {
    #[inline]
    pub(crate) fn new(
        db: &Db,
        definition: &Arc<Definition>,
        live: Option<&Live>,
        is_removing: bool,
    ) -> Self {
        let check = SchemaCheck::new(definition, live);
        let (steps, left) = match live {
            None => (Change::creating(Arc::clone(definition)), Vec::new()),
            Some(live) => Planning::new(definition, live, is_removing).plan(check.differences()),
        };
        let definition = Arc::clone(definition);
        Self { db: db.clone(), definition, is_removing, check, steps, left }
    }

    /// What the plan was made of.
    #[must_use]
    #[inline]
    pub fn check(&self) -> &SchemaCheck {
        &self.check
    }

    /// What is done, in this order.
    #[must_use]
    #[inline]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// What stays as it is, and why.
    #[must_use]
    #[inline]
    pub fn left(&self) -> &[Unplanned] {
        &self.left
    }

    /// There is nothing to do; there may be something [`left`](Self::left).
    #[must_use]
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// Whether an index is made over the items that are there.
    #[inline]
    pub(crate) fn makes_index(&self) -> bool {
        self.steps.iter().any(|step| matches!(step.0, Change::CreateIndex(_)))
    }

    /// Nothing is left that breaks calls of the types. A plan of which that is not so is not applied at all,
    /// as a half of it would look like success.
    #[must_use]
    #[inline]
    pub fn is_possible(&self) -> bool {
        self.in_the_way().next().is_none()
    }

    #[inline]
    fn in_the_way(&self) -> impl Iterator<Item = &Unplanned> {
        self.left.iter().filter(|left| left.is_in_the_way())
    }

    /// Why it is not applied, if it is not.
    #[inline]
    pub(crate) fn refusal(&self) -> Option<Error> {
        if self.is_possible() {
            return None;
        }
        let whys: Vec<_> = self
            .in_the_way()
            .map(|left| format!("{}: {}", left.difference.matter, left.why))
            .collect();
        let error = Error::encoding(EncodeError::new(whys.join("; ")));
        Some(error.of_kind(ErrorKind::PlanImpossible).at(self.check.table(), None))
    }

    /// Whether a plan of the table as it is later is this one still: that what was compared is as it was,
    /// and would be changed in the same way.
    #[inline]
    pub(crate) fn is_still(&self, later: &Self) -> bool {
        self.steps == later.steps && self.check.facts().eq(later.check.facts())
    }

    /// The check of the table, for an error.
    #[inline]
    pub(crate) fn into_check(self) -> SchemaCheck {
        self.check
    }
}

impl fmt::Display for Plan {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`: ", self.check.table())?;
        match (self.is_possible(), self.steps.len()) {
            (false, _) => f.write_str("impossible, so nothing is done")?,
            (true, 0) => f.write_str("nothing to do")?,
            (true, count) => f.write_str(&words::count(count, "step"))?,
        }
        for (position, step) in self.steps.iter().enumerate() {
            write!(f, "\n  {}. {step}", position + 1)?;
        }
        let (in_the_way, left): (Vec<_>, Vec<_>) =
            self.left.iter().partition(|left| left.is_in_the_way());
        for (title, left) in [("in the way", in_the_way), ("left as it is", left)] {
            if !left.is_empty() {
                write!(f, "\n{title}")?;
            }
            for Unplanned { difference, why } in left {
                write!(f, "\n  {}: {why}", difference.matter)?;
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Plan {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Plan({self})")
    }
}
