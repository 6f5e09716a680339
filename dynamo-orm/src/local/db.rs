//! The doors to the embedded engine.

use std::path::Path;

use super::{client, in_memory, open};
use crate::client::Db;
use crate::error::{Error, Result};

impl Db {
    /// A new and empty database in this process's memory, gone with its last handle.
    ///
    /// The embedded engine behind an SDK client: no account, server or port. It holds the
    /// service's rules for items, keys, expressions and capacity, but never throttles, never
    /// leaves a batch unfinished and is never behind; what your code does in those cases it cannot
    /// show.
    #[must_use]
    pub fn in_memory() -> Self {
        Self::new(client(in_memory()))
    }

    /// A database in the file at `path`, which is made if it is not there.
    ///
    /// Open a file once per process, and share the handle.
    ///
    /// # Errors
    /// [`ErrorKind::Open`](crate::ErrorKind::Open): the file cannot be opened, or is no database.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// let db = dynamo_orm::Db::open("students.db")?;
    /// # Ok::<(), dynamo_orm::Error>(())
    /// ```
    pub fn open(path: impl AsRef<Path>) -> Result<Self> {
        let path = path.as_ref();
        let http = open(path).map_err(|error| Error::open(path, error))?;
        Ok(Self::new(client(http)))
    }
}
