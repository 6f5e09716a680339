//! The actions that keep values unique: a sentinel is put for a value, or deleted.

use super::part::{TransactPart, Verb};
use crate::error::{EncodeResult, Error, ErrorKind};
use crate::expr::{Comparator, Predicate};
use crate::key::describe_key;
use crate::op::{FailedCondition, Target};
use crate::path::PathBuf;
use crate::schema::UniqueAttribute;
use crate::wire::Body;

/// The attribute that says whose value it is: the key of the item.
const OWNER: &str = "_unique";

/// One value of one item.
#[derive(Clone)]
pub(in crate::op) struct Sentinel {
    pub(in crate::op) attribute: UniqueAttribute,
    /// The text that stands for the value.
    pub(in crate::op) key: String,
    /// The key of the item as JSON.
    pub(in crate::op) owner: Vec<u8>,
}

impl Sentinel {
    /// Takes the value; refused if it is another item's.
    #[inline]
    pub(in crate::op) fn put(self, target: &Target) -> TransactPart {
        let body = Body::of_table(&target.table).and_then(|mut body| {
            body.member("Item", |w| {
                w.raw(b"{");
                self.write_key(target, w);
                w.raw(b",");
                w.json_string(OWNER);
                w.raw(b":");
                w.raw(&self.owner_value());
                w.raw(b"}");
            });
            self.write_condition(target, &mut body)?;
            Ok(body)
        });
        self.part(Verb::Put, target, body)
    }

    /// Gives the value back; refused if it is another item's.
    #[inline]
    pub(in crate::op) fn delete(self, target: &Target) -> TransactPart {
        let body = Body::of_table(&target.table).and_then(|mut body| {
            body.member("Key", |w| {
                w.raw(b"{");
                self.write_key(target, w);
                w.raw(b"}");
            });
            self.write_condition(target, &mut body)?;
            Ok(body)
        });
        self.part(Verb::Delete, target, body)
    }

    #[inline]
    fn part(self, verb: Verb, target: &Target, body: EncodeResult<Body>) -> TransactPart {
        let part = TransactPart::new(verb, target.clone(), body, FailedCondition::ORDINARY);
        part.for_sentinel(self)
    }

    #[inline]
    fn write_key(&self, target: &Target, w: &mut crate::codec::Writer) {
        for (place, key) in target.schema.key_attributes().enumerate() {
            w.raw(if place == 0 { b"" } else { b"," });
            w.json_string(key.name);
            w.raw(b":");
            w.raw(b"{\"S\":");
            w.json_string(&self.key);
            w.raw(b"}");
        }
    }

    /// That the value is nobody's, or this item's already.
    #[inline]
    fn write_condition(&self, target: &Target, body: &mut Body) -> EncodeResult {
        let is_free = Predicate::not_exists(PathBuf::of(target.schema.partition_key.name));
        let is_own = Predicate::compare(PathBuf::of(OWNER), Comparator::Eq, self.owner_value());
        body.only_condition(Some(&is_free.or(is_own)?))
    }

    #[inline]
    fn owner_value(&self) -> Vec<u8> {
        [b"{\"M\":", self.owner.as_slice(), b"}"].concat()
    }

    /// The failure of its action, without the value.
    #[inline]
    pub(super) fn explain(&self, reason: Error, verb: Verb) -> Error {
        match (reason.kind(), verb) {
            (ErrorKind::ConditionFailed | ErrorKind::NotFound, Verb::Put) => {
                Error::unique(ErrorKind::UniqueViolation, self.attribute.name)
            }
            (ErrorKind::ConditionFailed | ErrorKind::NotFound, _) => {
                Error::unique(ErrorKind::ConditionFailed, self.attribute.name)
            }
            _ => reason,
        }
    }

    /// The key of the item, for errors.
    #[inline]
    pub(super) fn owner_text(&self, schema: &crate::schema::TableSchema) -> Option<String> {
        describe_key(schema, &self.owner)
    }
}
