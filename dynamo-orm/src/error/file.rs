//! Files that are made from the code, and what is wrong with one.

use std::io;
use std::path::Path;

use super::{Cause, Error, ErrorKind};

impl Error {
    /// The file could not be read or written.
    pub(crate) fn file(path: &Path, source: io::Error) -> Self {
        Self::new(ErrorKind::UnusableFile, Cause::Source(Box::new(source))).of_file(path)
    }

    /// What is wrong with a file, in words; no part of an item stands in it.
    pub(crate) fn about_file(path: &Path, kind: ErrorKind, why: String) -> Self {
        Self::new(kind, Cause::Stated(why.into())).of_file(path)
    }

    fn of_file(self, path: &Path) -> Self {
        self.at(&path.display().to_string(), None)
    }

    /// The structs would no longer read what older ones stored, as [`keep_lock`](crate::keep_lock) found;
    /// the error says which, and what to do about each.
    #[must_use]
    pub fn is_schema_changed(&self) -> bool {
        self.0.kind == ErrorKind::SchemaChanged
    }

    /// A file that is made from the code was not as the code is now: it is written anew, or the error says
    /// why it is not.
    #[must_use]
    pub fn is_stale_file(&self) -> bool {
        self.0.kind == ErrorKind::StaleFile
    }

    /// A file cannot be read or written, is damaged, or is of a later version of this crate; it was left as
    /// it is.
    #[must_use]
    pub fn is_unusable_file(&self) -> bool {
        self.0.kind == ErrorKind::UnusableFile
    }
}
