//! What writes do beside what they were told to: ask for a version and move it on, and say when.

use std::time::SystemTime;

use super::changes::Changes;
use crate::client::Db;
use crate::codec::{FromAttribute, Reader};
use crate::error::{EncodeResult, Error};
use crate::expr::{Action, Comparator, Predicate, Step};
use crate::item::{DynamoItem, Stamps, second};
use crate::path::PathBuf;
use crate::schema::TableSchema;
use crate::value::no_version;

/// That an item has not ended; one whose end is no number never does.
pub(super) fn is_unexpired(ttl: &'static str, now: SystemTime) -> EncodeResult<Predicate> {
    let json = format!("{{\"N\":\"{}\"}}", second(now)).into_bytes();
    Predicate::compare(PathBuf::of(ttl), Comparator::Le, json).not()
}

/// The version that a write asks for, where its items have one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AskedVersion {
    pub(crate) attribute: &'static str,
    pub(crate) version: u64,
}

impl AskedVersion {
    pub(super) fn of(schema: &TableSchema, version: Option<u64>) -> Option<Self> {
        Some(Self { attribute: schema.version?, version: version? })
    }

    /// That an item is of it. One without the attribute is of version 0.
    pub(super) fn predicate(self) -> EncodeResult<Predicate> {
        let Self { attribute, version } = self;
        let json = format!("{{\"N\":\"{version}\"}}").into_bytes();
        let is_equal = Predicate::compare(PathBuf::of(attribute), Comparator::Eq, json);
        match version {
            0 => Predicate::not_exists(PathBuf::of(attribute)).or(is_equal),
            _ => Ok(is_equal),
        }
    }

    /// Sets the next one.
    pub(super) fn moved_on(self) -> EncodeResult<Vec<Step>> {
        let next = self.version.checked_add(1).ok_or_else(|| no_version().at(self.attribute))?;
        Action::<()>::set::<u64, _>(PathBuf::of(self.attribute), &next).into_inner()
    }

    /// Whether the item that stood in the way is of another one.
    pub(super) fn is_missed(self, error: &Error) -> bool {
        let Some(item) = error.old_item_json() else { return false };
        let mut found = Some(0);
        let read = Reader::new(item).members(&[self.attribute], &mut |_, reader| {
            found = u64::read(&mut reader.again()).ok();
            reader.skip()
        });
        read.is_ok() && found != Some(self.version)
    }
}

impl Changes {
    /// Adds what the update of an item says of itself; nothing to an update that changes nothing.
    pub(super) fn stamp<T: DynamoItem>(
        &mut self,
        db: &Db,
        expected: Option<AskedVersion>,
        may_insert: bool,
    ) {
        if !T::IS_STAMPED || self.is_empty() {
            return;
        }
        match Stamps::of::<T>(db.now()) {
            Ok(stamps) => {
                for stamp in stamps.into_iter().filter(|stamp| may_insert || !stamp.is_first) {
                    self.add(Action::<()>::stamp(stamp).into_inner());
                }
            }
            Err(error) => self.add(Err(error)),
        }
        // A version that is known is set, which tells a lost reply from a conflict; else it is counted on.
        if let Some(attribute) = T::SCHEMA.version {
            self.add(match expected {
                Some(expected) => expected.moved_on(),
                None => Action::<()>::count_on(PathBuf::of(attribute)).into_inner(),
            });
        }
    }
}

/// The methods of a write that may ask for a version; `$else` says which it asks for without them.
macro_rules! versioned {
    ($operation:ident, $else:literal) => {
        impl<T: Versioned, O> $operation<T, O> {
            /// Writes only if the item is of this version, 0 where it has none.
            ///
            #[doc = concat!("Without this, ", $else, ".")]
            /// If it is of another one, nothing is written, and the error
            /// [`is_version_conflict`](crate::Error::is_version_conflict).
            pub fn expect_version(mut self, version: u64) -> Self {
                self.version = Some(version);
                self
            }

            /// Writes whichever version the item is of; the version moves on all the same.
            pub fn ignore_version(mut self) -> Self {
                self.version = None;
                self
            }
        }
    };
}
pub(super) use versioned;
