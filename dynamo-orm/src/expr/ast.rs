//! Expressions as plain data: no types, no text.

use crate::path::PathBuf;

/// What an update does at one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Clause {
    Set,
    Remove,
}

/// One step of an update.
#[derive(Clone)]
pub(crate) struct UpdateAction {
    pub(crate) clause: Clause,
    pub(crate) path: PathBuf,
    /// The JSON of the value, for a SET.
    pub(crate) value: Option<Vec<u8>>,
    /// The least that the service counts for the value.
    pub(crate) bytes: usize,
}

/// What must hold for a write to happen.
#[derive(Debug, Clone)]
pub(crate) enum Condition {
    Exists(PathBuf),
    NotExists(PathBuf),
}
