//! What a look at a table found.

use std::fmt;

use super::compare::compare;
use super::difference::{Difference, Severity};
use super::live::Live;
use super::words;
use crate::definition::Definition;
use crate::error::{Attachment, Error};

/// A table held against the types that describe it, by [`Db::check`](crate::Db::check) and
/// [`Schema::check`](crate::Schema::check); of an error by [`Error::schema_check`].
///
/// Only what the types and the schema speak of is compared, and which other indexes there are.
/// `Display` says all in lines.
///
/// # Examples
///
/// ```
/// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
/// use dynamo_orm::{Db, DynamoItem, Severity};
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
/// let check = db.check::<Order>().await?;
/// assert!(!check.is_usable());
/// assert_eq!(check.differences()[0].severity(), Severity::Breaking);
///
/// db.table::<Order>().create_table().await?;
/// let check = db.check::<Order>().await?;
/// assert!(check.is_exact(), "{check}");
/// # Ok::<(), dynamo_orm::Error>(()) })?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct SchemaCheck {
    table: String,
    differences: Vec<Difference>,
}

impl SchemaCheck {
    #[inline]
    pub(crate) fn new(definition: &Definition, live: Option<&Live>) -> Self {
        Self { table: definition.table.clone(), differences: compare(definition, live) }
    }

    /// The table's name.
    #[must_use]
    #[inline]
    pub fn table(&self) -> &str {
        &self.table
    }

    /// What is not as described, the worst first.
    #[must_use]
    #[inline]
    pub fn differences(&self) -> &[Difference] {
        &self.differences
    }

    /// No difference breaks calls: none is [`Severity::Breaking`].
    #[must_use]
    #[inline]
    pub fn is_usable(&self) -> bool {
        self.breaking().next().is_none()
    }

    /// There is no difference at all.
    #[must_use]
    #[inline]
    pub fn is_exact(&self) -> bool {
        self.differences.is_empty()
    }

    #[inline]
    fn breaking(&self) -> impl Iterator<Item = &Difference> {
        self.differences.iter().filter(|difference| difference.severity == Severity::Breaking)
    }

    /// What was compared and stays, whatever else is going on.
    #[inline]
    pub(crate) fn facts(&self) -> impl Iterator<Item = &Difference> {
        self.differences.iter().filter(|difference| difference.is_fact())
    }

    /// It cannot be used yet, and will be by itself.
    #[inline]
    pub(crate) fn is_coming(&self) -> bool {
        !self.is_usable() && self.breaking().all(Difference::is_passing)
    }
}

impl fmt::Display for SchemaCheck {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_exact() {
            return write!(f, "`{}` is as described", self.table);
        }
        write!(f, "`{}`: {}", self.table, Summary(self))?;
        for difference in &self.differences {
            write!(f, "\n{:<10}", difference.severity)?;
            difference.write(f, "          ")?;
        }
        Ok(())
    }
}

/// How many differences there are, and whether they matter.
struct Summary<'c>(&'c SchemaCheck);

impl fmt::Display for Summary<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(check) = self;
        f.write_str(&words::count(check.differences.len(), "difference"))?;
        match check.breaking().count() {
            0 => f.write_str(", none of which breaks calls"),
            1 => f.write_str(", 1 of which breaks calls"),
            count => write!(f, ", {count} of which break calls"),
        }
    }
}

/// A check that an error hands over, in one line.
struct Failed(SchemaCheck);

impl Attachment for Failed {}

impl fmt::Display for Failed {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(check) = self;
        if check.is_exact() {
            return f.write_str("now the table is as described");
        }
        write!(f, "{}", Summary(check))?;
        for difference in check.breaking() {
            write!(f, "; {} ({})", difference.matter, difference.advice)?;
        }
        Ok(())
    }
}

impl Error {
    /// What a look at the table found that stood in the way: of
    /// [`is_schema_mismatch`](Self::is_schema_mismatch) and [`is_plan_stale`](Self::is_plan_stale).
    #[must_use]
    #[inline]
    pub fn schema_check(&self) -> Option<&SchemaCheck> {
        self.attachment().map(|Failed(check)| check)
    }

    #[inline]
    pub(crate) fn with_check(self, check: SchemaCheck) -> Self {
        self.with_attachment(Failed(check))
    }
}
