//! What can go wrong, as questions that a caller asks.
//!
//! One opaque [`Error`]; its kind may grow. Attribute values never appear in `Debug` or `Display`:
//! what the service says in its own words may quote them, so it is handed out on request only.

mod attachment;
mod decode;
mod display;
mod encode;
mod file;
mod kind;
mod outcome;
mod paging;
mod path;
mod service;
mod transaction;
mod unique;

pub(crate) use attachment::Attachment;
pub use decode::{DecodeError, DecodeResult};
pub use encode::{EncodeError, EncodeResult};
pub use kind::ErrorKind;
pub use outcome::WriteOutcome;
pub use service::ThrottlingReason;
pub(crate) use service::{CancelledAction, ErrorBody, SdkAnswer, Sent};

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use service::ServiceAnswer;

/// A call's result.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a call failed.
///
/// Ask it: [`is_not_found`](Self::is_not_found), [`is_already_exists`](Self::is_already_exists),
/// [`is_throttled`](Self::is_throttled), .. or match its [`kind`](Self::kind). It tells the table
/// and the key; attribute values apart from that key never appear in `Debug` or `Display`.
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    /// The table, with the key where one is known: `students[student_id=1]`.
    place: String,
    cause: Cause,
    outcome: WriteOutcome,
    /// What an operation of many parts leaves: which of them are done and which are not.
    attachment: Option<Box<dyn Attachment>>,
}

enum Cause {
    Encode(EncodeError),
    Decode(DecodeError),
    Service(ServiceAnswer),
    Source(Box<dyn std::error::Error + Send + Sync>),
    Deadline(Duration, Option<Arc<Error>>),
    /// One that stopped several parts of an operation.
    Shared(Arc<Error>),
    Stated(Cow<'static, str>),
    /// The field of a collection.
    Member(&'static str),
    /// The attribute whose values are kept unique.
    Unique(&'static str),
    /// Where to go on, as the text of a cursor or of positions: it holds keys, so it is not shown.
    Incomplete(String),
}

impl Error {
    fn new(kind: ErrorKind, cause: Cause) -> Self {
        let outcome = WriteOutcome::NotApplied;
        let inner = Inner { kind, place: String::new(), cause, outcome, attachment: None };
        Self(Box::new(inner))
    }

    pub(crate) fn encoding(error: EncodeError) -> Self {
        Self::new(ErrorKind::InvalidInput, Cause::Encode(error))
    }

    pub(crate) fn decoding(error: DecodeError) -> Self {
        Self::new(ErrorKind::Decode, Cause::Decode(error))
    }

    pub(crate) fn decode(table: &str, key: Option<String>, error: DecodeError) -> Self {
        Self::decoding(error).at(table, key)
    }

    pub(crate) fn deadline(after: Duration) -> Self {
        Self::new(ErrorKind::DeadlineExceeded, Cause::Deadline(after, None))
    }

    /// The deadline passed while the service went on to refuse for that reason.
    pub(crate) fn deadline_while(after: Duration, last: Option<Arc<Self>>) -> Self {
        Self::new(ErrorKind::DeadlineExceeded, Cause::Deadline(after, last))
    }

    /// The same failure, of an operation that several parts of it met.
    pub(crate) fn shared(error: Arc<Self>) -> Self {
        let outcome = error.0.outcome;
        let mut shared = Self::new(error.0.kind, Cause::Shared(error));
        shared.0.outcome = outcome;
        shared
    }

    pub(crate) fn stream(source: Box<dyn std::error::Error + Send + Sync>) -> Self {
        Self::new(ErrorKind::Stream, Cause::Source(source))
    }

    #[cfg(feature = "local")]
    pub(crate) fn open(file: &std::path::Path, source: std::io::Error) -> Self {
        let error = Self::new(ErrorKind::Open, Cause::Source(Box::new(source)));
        error.at(&file.display().to_string(), None)
    }

    pub(crate) fn stated(kind: ErrorKind, why: &'static str) -> Self {
        Self::new(kind, Cause::Stated(why.into()))
    }

    /// What a collection of a partition has too few or too many of.
    pub(crate) fn member(kind: ErrorKind, field: &'static str) -> Self {
        Self::new(kind, Cause::Member(field))
    }

    /// The same failure as one of another kind.
    pub(crate) fn of_kind(mut self, kind: ErrorKind) -> Self {
        self.0.kind = kind;
        self
    }

    /// The same error with its place; one that it has already is kept.
    pub(crate) fn at(mut self, table: &str, key: Option<String>) -> Self {
        if self.0.place.is_empty() {
            self.0.place = match key {
                Some(key) => format!("{table}[{key}]"),
                None => table.to_owned(),
            };
        }
        self
    }

    /// What a failed condition means for the call at hand: where the item is there, and where not.
    pub(crate) fn condition_means(mut self, present: ErrorKind, absent: ErrorKind) -> Self {
        if self.0.kind == ErrorKind::ConditionFailed {
            self.0.kind = if self.old_item_json().is_some() { present } else { absent };
        }
        self
    }

    /// The kind of failure.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The item that a write is about is not in the table.
    ///
    /// Told by the item that the service hands back with its refusal; a server that hands back none
    /// cannot tell a failed condition from a missing item, and then this is said of both.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.0.kind == ErrorKind::NotFound
    }

    /// An item with that key is in the table.
    ///
    /// If [`may_have_been_applied`](Self::may_have_been_applied) is `true` as well, an earlier
    /// attempt of this very call lost its reply, and the item may be the one at hand.
    #[must_use]
    pub fn is_already_exists(&self) -> bool {
        self.0.kind == ErrorKind::AlreadyExists
    }

    /// A condition was not met, by the item that [`old_item`](Self::old_item) gives.
    ///
    /// Nothing was written, unless [`may_have_been_applied`](Self::may_have_been_applied) says that
    /// an earlier attempt of the same call may have been: then what stands in the way may be its work.
    /// Not true where [`is_not_found`](Self::is_not_found) or
    /// [`is_already_exists`](Self::is_already_exists) is.
    #[must_use]
    pub fn is_condition_failed(&self) -> bool {
        self.0.kind == ErrorKind::ConditionFailed
    }

    /// The item is of another version than the write asked for, because it was written meanwhile;
    /// [`old_item`](Self::old_item) gives it. Read it, and write again.
    ///
    /// Where [`may_have_been_applied`](Self::may_have_been_applied) too, a reply was lost, and the write in
    /// between may have been this one: look at the item before anything that counts is done again.
    ///
    /// Not true where the item is gone ([`is_not_found`](Self::is_not_found)), nor on servers that do not
    /// hand back the item that a condition failed on, where it is
    /// [`is_condition_failed`](Self::is_condition_failed).
    #[must_use]
    pub fn is_version_conflict(&self) -> bool {
        self.0.kind == ErrorKind::VersionConflict
    }

    /// A value that the service would refuse was found before sending; nothing was sent.
    #[must_use]
    pub fn is_invalid_input(&self) -> bool {
        self.0.kind == ErrorKind::InvalidInput
    }

    /// Two types describe one table in two ways; the error names both, and what each says.
    #[must_use]
    pub fn is_schema_conflict(&self) -> bool {
        self.0.kind == ErrorKind::SchemaConflict
    }

    /// The table is not as its types describe it, in something that breaks their calls;
    /// [`schema_check`](Self::schema_check) tells what.
    #[must_use]
    pub fn is_schema_mismatch(&self) -> bool {
        self.0.kind == ErrorKind::SchemaMismatch
    }

    /// The table is another than the one that a plan was made for; nothing was sent, and
    /// [`schema_check`](Self::schema_check) tells what the table is like now.
    #[must_use]
    pub fn is_plan_stale(&self) -> bool {
        self.0.kind == ErrorKind::PlanStale
    }

    /// The steps of a plan would leave a table that its types cannot use; nothing was sent, and the error
    /// tells what stands in the way.
    #[must_use]
    pub fn is_plan_impossible(&self) -> bool {
        self.0.kind == ErrorKind::PlanImpossible
    }

    /// A stored item could not be read as the Rust type.
    #[must_use]
    pub fn is_decode(&self) -> bool {
        self.0.kind == ErrorKind::Decode
    }

    /// The item is one of another entity than the type's, or does not tell which it is: it was not
    /// read as this type, and not updated.
    #[must_use]
    pub fn is_foreign_item(&self) -> bool {
        self.0.kind == ErrorKind::ForeignItem
            || self.decode_error().is_some_and(DecodeError::is_foreign_item)
    }

    /// An update met an item of an older edition of its struct and left it as it is; or a projection
    /// met one, of which only the whole can be upgraded.
    ///
    /// Read it and put it: a read of the whole item upgrades it, and [`put`](crate::Table::put) stores
    /// the newest edition. [`modify`](crate::Table::modify) does both, and only if nobody writes in
    /// between.
    #[must_use]
    pub fn is_older_version(&self) -> bool {
        self.0.kind == ErrorKind::OlderVersion
            || self.decode_error().is_some_and(DecodeError::is_older_version)
    }

    /// The item was written by a later edition of the struct, which this program does not know.
    #[must_use]
    pub fn is_newer_version(&self) -> bool {
        self.0.kind == ErrorKind::NewerVersion
            || self.decode_error().is_some_and(DecodeError::is_newer_version)
    }

    /// A collection lacks an item that it always has.
    #[must_use]
    pub fn is_missing_member(&self) -> bool {
        self.0.kind == ErrorKind::MissingMember
    }

    /// The table is not there.
    #[must_use]
    pub fn is_table_not_found(&self) -> bool {
        self.0.kind == ErrorKind::TableNotFound
    }

    /// The table is there already, or being changed.
    #[must_use]
    pub fn is_table_in_use(&self) -> bool {
        self.0.kind == ErrorKind::TableInUse
    }

    /// The service refused for want of capacity, the SDK's retries included;
    /// [`throttling_reasons`](Self::throttling_reasons) may tell whose.
    #[must_use]
    pub fn is_throttled(&self) -> bool {
        self.0.kind == ErrorKind::Throttled
    }

    /// The call's deadline passed.
    #[must_use]
    pub fn is_deadline_exceeded(&self) -> bool {
        self.0.kind == ErrorKind::DeadlineExceeded
    }

    /// Where and why a stored item could not be read.
    #[must_use]
    pub fn decode_error(&self) -> Option<&DecodeError> {
        match &self.0.cause {
            Cause::Decode(error) => Some(error),
            Cause::Shared(error) => error.decode_error(),
            _ => None,
        }
    }

    /// Where and why a value was refused before sending.
    #[must_use]
    pub fn encode_error(&self) -> Option<&EncodeError> {
        match &self.0.cause {
            Cause::Encode(error) => Some(error),
            Cause::Shared(error) => error.encode_error(),
            _ => None,
        }
    }

    fn answer(&self) -> Option<&ServiceAnswer> {
        match &self.0.cause {
            Cause::Service(answer) => Some(answer),
            Cause::Shared(error) | Cause::Deadline(_, Some(error)) => error.answer(),
            _ => None,
        }
    }

    /// The service's name for its refusal, as `ValidationException`.
    #[must_use]
    pub fn service_code(&self) -> Option<&str> {
        self.answer()?.code.as_deref()
    }

    /// What the service said, in its own words, which may quote attribute values.
    #[must_use]
    pub fn service_message(&self) -> Option<&str> {
        self.answer()?.message.as_deref()
    }

    /// The service's identifier of the request, for a case with its support.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.answer()?.request_id.as_deref()
    }

    /// Why the service throttled, and which table or index, where it says so.
    #[must_use]
    pub fn throttling_reasons(&self) -> &[ThrottlingReason] {
        self.answer().map_or(&[], |answer| &answer.throttling)
    }

    /// The JSON of the item that stood in the way of a condition.
    pub(crate) fn old_item_json(&self) -> Option<&[u8]> {
        self.answer()?.old_item.as_deref()
    }

    /// The table's name, without the key.
    pub(crate) fn table(&self) -> &str {
        self.0.place.split_once('[').map_or(&self.0.place, |(table, _)| table)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Error({:?}, \"{self}\")", self.0.kind)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0.cause {
            Cause::Source(source) => Some(&**source),
            Cause::Shared(error) => error.source(),
            Cause::Deadline(_, Some(error)) => Some(&**error),
            _ => None,
        }
    }
}
