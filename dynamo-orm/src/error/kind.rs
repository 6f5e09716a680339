//! The kinds of failure.

use std::fmt;

/// What kind of failure an [`Error`](crate::Error) is; more kinds may come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The item to update is not in the table.
    NotFound,
    /// An item with that key is in the table already.
    AlreadyExists,
    /// A condition was not met.
    ConditionFailed,
    /// The item is of another version than the write asked for: somebody else wrote it meanwhile.
    VersionConflict,
    /// Another item has the value of an attribute of which no two have the same.
    UniqueViolation,
    /// A value that the service would refuse; nothing was sent.
    InvalidInput,
    /// Two types describe one table in two ways.
    SchemaConflict,
    /// The table is not as its types describe it, so that calls of them would fail.
    SchemaMismatch,
    /// The table is another than the one that was planned for; nothing was sent.
    PlanStale,
    /// No plan can make the table as it is described; nothing was sent.
    PlanImpossible,
    /// A stored item could not be read as the Rust type.
    Decode,
    /// The item under the key is one of another type, so it was not changed.
    ForeignItem,
    /// The item under the key is of an older edition of the struct, so it was not changed.
    OlderVersion,
    /// The item under the key is of a later edition of the struct, so it was not changed.
    NewerVersion,
    /// A collection lacks an item that it always has.
    MissingMember,
    /// The table is not there.
    TableNotFound,
    /// The table is there already, or being changed.
    TableInUse,
    /// The service cancelled a transaction; [`reasons`](crate::Error::reasons) tells which of its
    /// actions were to blame.
    Cancelled,
    /// Another transaction was at work on the item.
    Conflict,
    /// A transaction with this token was sent before with other actions.
    TokenReused,
    /// The service refused for want of capacity.
    Throttled,
    /// The call's deadline passed.
    DeadlineExceeded,
    /// The call could not be sent: no region or credentials, or no runtime for it.
    NotSent,
    /// No answer came: name resolution, connection, or a body that arrived damaged.
    Transport,
    /// The stream of items of a load failed; what it brought before is written.
    Stream,
    /// The file of a database cannot be opened.
    Open,
    /// The structs would no longer read what older ones stored.
    SchemaChanged,
    /// A file that is made from the code was not as the code is now.
    StaleFile,
    /// A file cannot be read or written, is damaged, or is of a later version of this crate.
    UnusableFile,
    /// There is more to read than the call was allowed to ask for.
    Incomplete,
    /// More than one item matches where one was asked for.
    NotUnique,
    /// The service's answer breaks its own rules, so that going on would lose or repeat items.
    Protocol,
    /// The answer never passed the codec: something in the client answered in the service's place.
    Intercepted,
    /// The service refused for another reason; its code tells which.
    Service,
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotFound => "the item is not in the table",
            Self::AlreadyExists => "an item with this key is in the table already",
            Self::ConditionFailed => "the condition was not met",
            Self::VersionConflict => {
                "the item is of another version: it was written meanwhile; read it again"
            }
            Self::UniqueViolation => "another item has this value of a unique attribute",
            Self::InvalidInput => "the service would refuse this value",
            Self::SchemaConflict => "two types describe one table in two ways",
            Self::SchemaMismatch => "the table is not as its types describe it",
            Self::PlanStale => "the table has changed since it was planned; plan again",
            Self::PlanImpossible => "no plan makes the table as it is described",
            Self::Decode => "the stored item cannot be read as this type",
            Self::ForeignItem => "the item is of another entity",
            Self::OlderVersion => {
                "the item is of an older schema version; read it and put it, which upgrades it"
            }
            Self::NewerVersion => "the item is of a newer schema version",
            Self::MissingMember => "the collection lacks an item that it always has",
            Self::TableNotFound => "the table is not there",
            Self::TableInUse => "the table is there already or is being changed",
            Self::Cancelled => "the transaction was cancelled",
            Self::Conflict => "another transaction was at work on the item",
            Self::TokenReused => "a transaction with this token was sent before with other actions",
            Self::Throttled => "the service throttled the call",
            Self::DeadlineExceeded => "the deadline passed",
            Self::NotSent => "the call could not be sent",
            Self::Transport => "the call did not get an answer",
            Self::Stream => "the stream of items failed",
            Self::Open => "the database file cannot be opened",
            Self::SchemaChanged => "the structs would no longer read what is stored",
            Self::StaleFile => "the file is not as the code is now",
            Self::UnusableFile => "the file cannot be used",
            Self::Incomplete => "there is more to read than the call was allowed to ask for",
            Self::NotUnique => "more than one item matches",
            Self::Protocol => "the service's answer breaks its own rules",
            Self::Intercepted => "the answer did not pass the codec",
            Self::Service => "the service refused",
        })
    }
}
