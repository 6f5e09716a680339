//! The lock of a schema: a file that says what stored items look like, and a test that today's structs
//! still read them.
//!
//! In come the schemas of tables; `describe` makes a lock of them, as plain data. `write` and `read` are
//! its file both ways. `compare` holds the lock of the file to that of today: what of it breaks stored
//! items is told, and left to the caller; all else is written.

mod change;
mod compare;
mod data;
mod describe;
mod names;
mod part;
mod read;
mod template;
#[cfg(test)]
mod tests;
mod text;
mod values;
mod write;

use std::env;
use std::path::Path;

use self::change::Change;
use self::data::Lock;
use self::part::Fault;
use crate::definition::Schema;
use crate::error::{Error, ErrorKind, Result};
use crate::keep;

/// The format that is written. Another one for each new name in it, as a name that is not known is refused.
const FORMAT: u64 = 1;

/// What may be done about a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(hidden)]
pub enum LockMode {
    /// It is only told.
    Tell,
    /// The file is written where stored items are read as before.
    Write,
    /// The file is written.
    Accept,
}

impl LockMode {
    #[inline]
    fn of_environment() -> Self {
        Self::of(keep::Mode::of_environment(), env::var("DYNAMO_LOCK").ok().as_deref())
    }

    #[inline]
    fn of(files: keep::Mode, lock: Option<&str>) -> Self {
        match (files, lock) {
            (keep::Mode::Tell, _) => Self::Tell,
            (keep::Mode::Write, Some("accept")) => Self::Accept,
            (keep::Mode::Write, _) => Self::Write,
        }
    }

    #[inline]
    fn of_files(self) -> keep::Mode {
        match self {
            Self::Tell => keep::Mode::Tell,
            Self::Write | Self::Accept => keep::Mode::Write,
        }
    }
}

/// Holds the structs of these tables to what older ones stored.
///
/// For a test. It writes a file that says what the items of each type look like; from then on it fails where
/// a change of the structs would leave stored items that are not read as before, and says of each such
/// change where it is and what to do. Commit the file: what it says is what is taken to be stored.
///
/// A relative path is one from the working directory, which in a test is the folder of the package's
/// `Cargo.toml`. Give all tables at once, each as a [`Schema`] of the types that share it.
///
/// | the file | what happens |
/// |---|---|
/// | is as the structs are | nothing |
/// | is not there | it is written, and the call fails once |
/// | differs, and stored items are read as before | it is written, and the call fails once |
/// | differs, and some are not | it is left as it is, and the call fails |
///
/// With the environment variable `CI` set (to anything but `0` or `false`) nothing is written. With
/// `DYNAMO_LOCK=accept` every change is taken over: the file is written, and the call fails once.
///
/// The [guide](crate::guide::schema_lock) says which changes are which.
///
/// # Errors
/// [`is_schema_changed`](Error::is_schema_changed) if stored items would not be read as before;
/// [`is_stale_file`](Error::is_stale_file) if the file was written, or would have been without `CI`;
/// [`is_unusable_file`](Error::is_unusable_file) if it cannot be read or written, is damaged, or was written
/// by a later version of this crate; those of [`Schema::table_name`], and
/// [`is_schema_conflict`](Error::is_schema_conflict) too if two schemas describe one table in two ways, or
/// two types of it go by one name.
///
/// # Examples
///
/// ```
/// use dynamo_orm::{DynamoItem, Schema};
///
/// #[derive(DynamoItem)]
/// #[dynamo(table = "students")]
/// struct Student {
///     #[dynamo(partition_key)]
///     student_id: u64,
///     name: String,
/// }
///
/// // With `#[test]` above it.
/// fn stored_items_stay_readable() -> dynamo_orm::Result<()> {
///     dynamo_orm::keep_lock("dynamo.lock.json", [Schema::of::<Student>()])
/// }
/// ```
#[inline]
pub fn keep_lock(path: impl AsRef<Path>, schemas: impl IntoIterator<Item = Schema>) -> Result<()> {
    keep_lock_as(path, schemas, LockMode::of_environment())
}

/// The same, in a mode that is given. For tests of this crate, which cannot set the environment.
///
/// # Errors
/// Those of [`keep_lock`].
#[doc(hidden)]
#[inline]
pub fn keep_lock_as(
    path: impl AsRef<Path>,
    schemas: impl IntoIterator<Item = Schema>,
    mode: LockMode,
) -> Result<()> {
    let (path, today) = (path.as_ref(), Lock::of(schemas)?);
    let changes = match keep::read(path)? {
        Some(text) => {
            let stored = read::parse(&text).map_err(|fault| unusable(path, fault))?;
            compare::compare(&stored, &today)
        }
        None => Vec::new(),
    };
    if mode != LockMode::Accept && changes.iter().any(Change::is_breaking) {
        return Err(Error::about_file(path, ErrorKind::SchemaChanged, refused(&changes)));
    }
    keep::keep(path, &today.to_json(), mode.of_files(), || lines(&changes))
}

/// What breaks, and the way out of all of it.
#[inline]
fn refused(changes: &[Change]) -> String {
    let breaking = changes.iter().filter(|change| change.is_breaking());
    format!(
        "stored items would not be read as before:{}\nIf the file says what was never committed, bring the file back from version control, and run the test again\nTo take this over as it is, run the test once with DYNAMO_LOCK=accept, and commit the file",
        lines(breaking)
    )
}

/// One change a line.
#[inline]
fn lines<'c>(changes: impl IntoIterator<Item = &'c Change>) -> String {
    changes.into_iter().map(|change| format!("\n  {change}")).collect()
}

#[inline]
fn unusable(path: &Path, fault: Fault) -> Error {
    let why = match fault {
        Fault::Later(format) => format!(
            "the lock is of format {format}, and this version of dynamo-orm knows formats up to {FORMAT}; use the version that wrote it"
        ),
        Fault::Damaged(why) => format!(
            "the lock is damaged: {why}; bring it back from version control, or remove it and run the test to begin anew with the structs as they are"
        ),
    };
    Error::about_file(path, ErrorKind::UnusableFile, why)
}
