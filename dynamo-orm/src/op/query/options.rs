//! What a query or a scan was told, without types.

use std::fmt;
use std::time::Duration;

use super::projection::{Selected, holds};
use super::sort::{Asked, Test};
use crate::codec::{Attribute, Reader};
use crate::error::{EncodeError, EncodeResult};
use crate::expr::{Comparator, Predicate};
use crate::key::{KeyValues, PartitionFrom};
use crate::op::lifecycle::is_unexpired;
use crate::op::{Target, marks};
use crate::page::{Binding, Cursor, KeyShape};
use crate::schema::{IndexSchema, KeyAttribute};
use crate::wire::Operation;

/// What a query or a scan was told.
pub(super) struct Options {
    pub(super) target: Target,
    pub(super) operation: Operation,
    /// Those of the item type.
    pub(super) attributes: &'static [Attribute],
    pub(super) index: Option<&'static IndexSchema>,
    /// The first refusal stays; what comes after it changes nothing.
    refused: Option<EncodeError>,
    /// What each key attribute has to be.
    pub(super) tests: Vec<(&'static str, Test)>,
    pub(super) filter: Vec<Predicate>,
    pub(super) binding: Binding,
    pub(super) selected: Selected,
    pub(super) descending: bool,
    pub(super) consistent: bool,
    pub(super) capacity: bool,
    pub(super) units_per_second: Option<u32>,
    pub(super) limit: Option<u64>,
    pub(super) page_size: Option<u32>,
    pub(super) max_pages: Option<u32>,
    pub(super) start: Option<Cursor>,
    pub(super) segments: Option<u32>,
    pub(super) deadline: Option<Duration>,
    /// Whether rows of other types are passed over; those of a collection are not.
    pub(super) is_of_one_type: bool,
    /// Whether the rows are one whole, of which no part may be missing.
    pub(super) is_whole: bool,
}

impl Options {
    pub(super) fn new(
        target: &Target,
        operation: Operation,
        attributes: &'static [Attribute],
        index: Option<&'static IndexSchema>,
    ) -> Self {
        Self {
            target: target.clone(),
            operation,
            attributes,
            index,
            refused: None,
            tests: Vec::new(),
            filter: Vec::new(),
            binding: Binding::new(&target.table, index.map(|index| index.name)),
            selected: Selected::Held,
            descending: false,
            consistent: false,
            capacity: false,
            units_per_second: None,
            limit: None,
            page_size: None,
            max_pages: None,
            start: None,
            segments: None,
            deadline: None,
            is_of_one_type: true,
            is_whole: false,
        }
    }

    pub(super) fn refuse(&mut self, error: EncodeError) {
        self.refused.get_or_insert(error);
    }

    pub(super) fn partition_key(&self) -> &'static [KeyAttribute] {
        match self.index {
            Some(index) => index.partition_key,
            None => std::slice::from_ref(&self.target.schema.partition_key),
        }
    }

    pub(super) fn sort_key(&self) -> &'static [KeyAttribute] {
        match self.index {
            Some(index) => index.sort_key,
            None => self.target.schema.sort_key.as_slice(),
        }
    }

    /// Asks for the items of a partition.
    pub(super) fn partition_is<P: PartitionFrom<K>, K>(&mut self, partition: &K) {
        let mut values = KeyValues::of(self.partition_key());
        let written = P::write_partition(partition, &mut values);
        self.partition(written.map(|()| values));
    }

    fn partition(&mut self, values: EncodeResult<KeyValues>) {
        match values {
            Ok(values) => {
                for (attribute, value) in self.partition_key().iter().zip(values.values) {
                    self.binding.feed(attribute.name.as_bytes());
                    self.binding.feed(&value);
                    self.key_condition(attribute.name, Ok(Test::Compare(Comparator::Eq, value)));
                }
            }
            Err(error) => self.refuse(error),
        }
    }

    /// A condition on an attribute of the sort key, which is counted from the end.
    pub(super) fn sort(&mut self, left: usize, asked: EncodeResult<Asked>) {
        let keys = self.sort_key();
        match keys.len().checked_sub(left).and_then(|place| keys.get(place)) {
            Some(attribute) => {
                let test = asked.and_then(|asked| asked.of(attribute));
                self.key_condition(attribute.name, test);
            }
            None => self.refuse(EncodeError::new(
                "the schema has fewer sort key attributes than the item type",
            )),
        }
    }

    /// Keeps a query to the items of its own template, where several types share a partition.
    pub(super) fn stay_within_template(&mut self) {
        if self.operation != Operation::Query || !self.is_of_one_type {
            return;
        }
        let sort_key = self.sort_key().first();
        if let Some((name, template)) = sort_key.and_then(|key| Some((key.name, key.template?)))
            && !self.tests.iter().any(|(known, _)| *known == name)
            && let Some(test) = Test::of_template(template)
        {
            self.tests.push((name, test));
        }
    }

    fn key_condition(&mut self, name: &'static str, test: EncodeResult<Test>) {
        match test {
            Ok(test) => self.tests.push((name, test)),
            Err(error) => self.refuse(error.at(name)),
        }
    }

    /// The key that the first request starts behind: one of this query, and none outside its range.
    pub(super) fn start_key(&self, shape: &KeyShape) -> EncodeResult<Option<Vec<u8>>> {
        let Some(cursor) = &self.start else { return Ok(None) };
        let key = cursor.open(&self.binding, shape)?;
        let names: Vec<&str> = self.tests.iter().map(|(name, _)| *name).collect();
        let mut is_within = true;
        let read = Reader::new(&key).members(&names, &mut |place, reader| {
            let value = reader.skip_over(&key)?;
            is_within &= self.tests.get(place).is_none_or(|(_, test)| test.admits(value));
            Ok(())
        });
        match read {
            Ok(()) if is_within => Ok(Some(key)),
            _ => Err(EncodeError::new(
                "this cursor is of another key condition, whose keys are not all of this one; start without one",
            )),
        }
    }

    pub(super) fn filter(&mut self, filter: EncodeResult<Predicate>) {
        match filter {
            Ok(filter) => self.filter.push(filter),
            Err(error) => self.refuse(error),
        }
    }

    /// Keeps to the items of the type; others may stand under keys of the same form.
    pub(super) fn keep_to_entity(&mut self) {
        let may_filter = |name: &str| self.operation != Operation::Query || !self.is_key(name);
        match marks::filter(self.target.schema, |name| self.is_held(name), may_filter) {
            Ok(filter) => self.filter.extend(filter),
            Err(error) => self.refuse(error),
        }
        // What keeps values unique is in partitions of its own, which no query asks for.
        if self.operation == Operation::Scan && self.target.schema.keeps_unique() {
            match marks::no_sentinel(self.target.schema, |name| self.is_held(name)) {
                Ok(filter) => self.filter.extend(filter),
                Err(error) => self.refuse(error),
            }
        }
    }

    /// Whether each row has what tells its entity and its edition.
    pub(super) fn reads_marks(&self) -> bool {
        self.target.schema.mark_names().all(|name| self.is_held(name))
    }

    /// Leaves out the items that have ended now.
    pub(super) fn hide_expired(&mut self) {
        if let Some(ttl) = self.target.schema.ttl {
            self.filter(is_unexpired(ttl, self.target.db.now()));
        }
    }

    /// Whether what is read is keyed by that attribute.
    fn is_key(&self, name: &str) -> bool {
        self.partition_key().iter().chain(self.sort_key()).any(|key| key.name == name)
    }

    fn is_held(&self, name: &str) -> bool {
        let fetches_the_rest = matches!(self.selected, Selected::All);
        fetches_the_rest || holds(name, self.target.schema, self.index)
    }

    /// What the service refuses, or answers with less than was asked for, told before it is asked.
    pub(super) fn check(&self) -> EncodeResult {
        if let Some(error) = &self.refused {
            return Err(error.clone());
        }
        let zero = |what: &'static str| Err(EncodeError::new(what));
        match (self.limit, self.page_size, self.max_pages) {
            (Some(0), ..) => zero("a limit of 0 matches asks for nothing; leave the call out"),
            (_, Some(0), _) => zero("a page size is at least 1 row"),
            (.., Some(0)) => zero("at least 1 page is needed to read anything"),
            _ => Ok(()),
        }?;
        let mut looked_at = self.filter.iter().flat_map(Predicate::attributes);
        if let Some(name) = looked_at.clone().find(|name| !self.is_held(name)) {
            return Err(EncodeError::new(
                "the index does not hold this attribute, so a filter would take it for missing; include it in the index's `project`, or ask the table",
            )
            .at(name.to_owned()));
        }
        // "FilterExpression" in the API reference of `Query`.
        match looked_at.find(|name| self.operation == Operation::Query && self.is_key(name)) {
            Some(name) => Err(EncodeError::new(
                "a query cannot filter by a key attribute of what it reads; ask by it, with the partition or a sort key condition",
            )
            .at(name.to_owned())),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}({}", self.operation, self.target.table)?;
        if let Some(index) = self.index {
            write!(f, " by {}", index.name)?;
        }
        f.write_str(")")
    }
}
