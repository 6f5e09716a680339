//! The doors to the embedded engine.

use std::path::Path;

use super::faults::{self, Faults};
use super::{client, in_memory, open};
use crate::client::Db;
use crate::error::{Error, Result};

impl Db {
    /// A new and empty database in this process's memory, gone with its last handle.
    ///
    /// The embedded engine behind an SDK client: no account, server or port. It holds the
    /// service's rules for items, keys, expressions and capacity, but never throttles, never
    /// leaves a batch unfinished and is never behind. What your code does in the first two cases is
    /// for [`with_faults`](Self::with_faults) to show.
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

    /// The same database behind faults, for tests: requests of this handle meet `faults` on their
    /// way, those of its clones made before do not.
    ///
    /// The client is made anew from its configuration, with its HTTP client behind the faults; the
    /// deadline stays. Unless the configuration has a retry partition, the new client has one of
    /// its own: the SDK's allowance of retries, which faults use up, is otherwise shared by all
    /// clients of a region in the process. A client that was configured without an HTTP client
    /// has nothing that faults could stand over, so each call fails as
    /// [`ErrorKind::NotSent`](crate::ErrorKind::NotSent).
    ///
    /// See [`faults`](crate::faults) for an example.
    #[must_use]
    pub fn with_faults(self, faults: &Faults) -> Self {
        self.reconfigured(|config| faults::behind(faults, config))
    }
}
