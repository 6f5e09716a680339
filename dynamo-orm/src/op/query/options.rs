//! What a query or a scan was told, without types, and the requests that follow from it.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::advice::Advice;
use super::fetching::Fetching;
use super::projection::Selected;
use super::sort::Test;
use crate::codec::Attribute;
use crate::error::{EncodeError, EncodeResult, Error, Result};
use crate::expr::{Comparator, Placeholders, Predicate};
use crate::key::KeyValues;
use crate::op::Target;
use crate::page::{Binding, Cursor, KeyShape};
use crate::schema::{IndexSchema, KeyAttribute};
use crate::wire::{Body, Operation, Request};

/// The service's largest `Limit`; a request reads 1 MB at most in any case.
const MOST_ROWS: u64 = 0x7FFF_FFFF;

/// What a query or a scan was told.
pub(super) struct Options {
    pub(super) target: Target,
    operation: Operation,
    /// Those of the item type.
    attributes: &'static [Attribute],
    pub(super) index: Option<&'static IndexSchema>,
    /// The first refusal stays; what comes after it changes nothing.
    refused: Option<EncodeError>,
    key: Vec<Predicate>,
    filter: Vec<Predicate>,
    pub(super) binding: Binding,
    pub(super) selected: Selected,
    pub(super) descending: bool,
    pub(super) consistent: bool,
    pub(super) capacity: bool,
    pub(super) limit: Option<u64>,
    pub(super) page_size: Option<u32>,
    pub(super) max_pages: Option<u32>,
    pub(super) start: Option<Cursor>,
    pub(super) segments: Option<u32>,
    pub(super) deadline: Option<Duration>,
}

/// Whether items are asked for, or how many there are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    Items,
    Count,
}

/// The requests of one query or scan: all that is the same in each of them.
pub(super) struct Plan {
    pub(super) target: Target,
    pub(super) operation: Operation,
    stem: Body,
    pub(super) shape: KeyShape,
    pub(super) binding: Binding,
    pub(super) wanted: Wanted,
    pub(super) limit: Option<u64>,
    page_size: Option<u32>,
    pub(super) max_pages: Option<u32>,
    has_filter: bool,
    pub(super) deadline: Duration,
    pub(super) advice: Option<Advice>,
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
            key: Vec::new(),
            filter: Vec::new(),
            binding: Binding::new(&target.table, index.map(|index| index.name)),
            selected: Selected::Held,
            descending: false,
            consistent: false,
            capacity: false,
            limit: None,
            page_size: None,
            max_pages: None,
            start: None,
            segments: None,
            deadline: None,
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

    pub(super) fn partition(&mut self, values: EncodeResult<KeyValues>) {
        match values {
            Ok(values) => {
                for (attribute, value) in self.partition_key().iter().zip(values.values) {
                    self.key_condition(attribute.name, Ok(Test::Compare(Comparator::Eq, value)));
                }
            }
            Err(error) => self.refuse(error),
        }
    }

    /// A condition on an attribute of the sort key, which is counted from the end.
    pub(super) fn sort(&mut self, left: usize, test: EncodeResult<Test>) {
        let keys = self.sort_key();
        match keys.len().checked_sub(left).and_then(|place| keys.get(place)) {
            Some(attribute) => self.key_condition(attribute.name, test),
            None => self.refuse(EncodeError::new(
                "the schema has fewer sort key attributes than the item type",
            )),
        }
    }

    fn key_condition(&mut self, name: &'static str, test: EncodeResult<Test>) {
        let condition = test.and_then(|test| {
            test.feed(name, &mut self.binding);
            test.into_predicate(name)
        });
        match condition {
            Ok(condition) => self.key.push(condition),
            Err(error) => self.refuse(error.at(name)),
        }
    }

    pub(super) fn filter(&mut self, filter: EncodeResult<Predicate>) {
        match filter {
            Ok(filter) => self.filter.push(filter),
            Err(error) => self.refuse(error),
        }
    }

    /// What the service refuses, told before it is asked.
    fn check(&self) -> EncodeResult {
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
        let is_key = |name: &str| {
            self.partition_key().iter().chain(self.sort_key()).any(|key| key.name == name)
        };
        // "FilterExpression" in the API reference of `Query`.
        let mut looked_at = self.filter.iter().flat_map(Predicate::attributes);
        match looked_at.find(|name| self.operation == Operation::Query && is_key(name)) {
            Some(name) => Err(EncodeError::new(
                "a query cannot filter by a key attribute of what it reads; ask by it, with the partition or a sort key condition",
            )
            .at(name.to_owned())),
            None => Ok(()),
        }
    }

    /// What the requests have in common.
    fn stem(&self, wanted: Wanted, shape: &KeyShape) -> EncodeResult<Body> {
        self.check()?;
        let mut body = Body::of_table(&self.target.table)?;
        if let Some(index) = self.index {
            body.text("IndexName", index.name);
        }
        self.expressions(&mut body, wanted, shape)?;
        if self.descending {
            body.member("ScanIndexForward", |w| w.raw(b"false"));
        }
        if self.consistent {
            body.flag("ConsistentRead");
        }
        if self.capacity {
            body.text("ReturnConsumedCapacity", "TOTAL");
        }
        match (wanted, self.selected) {
            (Wanted::Count, _) => body.text("Select", "COUNT"),
            (Wanted::Items, Selected::All) => body.text("Select", "ALL_ATTRIBUTES"),
            (Wanted::Items, Selected::Held | Selected::Named(_)) => {}
        }
        if let Some(segments) = self.segments {
            body.number("TotalSegments", segments);
        }
        Ok(body)
    }

    fn expressions(&self, body: &mut Body, wanted: Wanted, shape: &KeyShape) -> EncodeResult {
        let key = Predicate::all(self.key.clone())?;
        let filter = Predicate::all(self.filter.clone())?;
        let mut placeholders = Placeholders::default();
        if let Some(key) = &key {
            let text = placeholders.predicate(key)?;
            body.text("KeyConditionExpression", &text);
        }
        if let Some(filter) = &filter {
            let text = placeholders.predicate(filter)?;
            body.text("FilterExpression", &text);
        }
        if let (Wanted::Items, Selected::Named(attributes)) = (wanted, self.selected) {
            // The keys as well, because a cursor may be made of any item.
            let mut names: Vec<&'static str> = attributes.iter().map(|a| a.name).collect();
            names.extend(shape.names().filter(|key| !attributes.iter().any(|a| a.name == *key)));
            let text = placeholders.projection(&names)?;
            body.text("ProjectionExpression", &text);
        }
        body.placeholders(&placeholders)
    }

    fn advice(&self) -> Option<Advice> {
        let pinned: Vec<&str> = self.filter.iter().flat_map(Predicate::pinned).collect();
        let Self { target, attributes, index, selected, consistent, .. } = self;
        Advice::of(target, attributes, *index, *selected, *consistent, &pinned)
    }

    /// A sequence of requests that returns at most `most` matches, and the limit that was set.
    pub(super) fn fetching(self, wanted: Wanted, most: Option<u64>) -> Result<Fetching> {
        let (plan, start) = self.plan(wanted)?;
        let left = plan.limit.into_iter().chain(most).min();
        Ok(Fetching::new(plan, None, start, left))
    }

    /// The requests, and the key that the first one starts behind.
    pub(super) fn plan(self, wanted: Wanted) -> Result<(Arc<Plan>, Option<Vec<u8>>)> {
        let shape = KeyShape::new(self.target.schema, self.index);
        let prepared = self.stem(wanted, &shape).and_then(|stem| {
            let start = self.start.as_ref().map(|cursor| cursor.open(&self.binding, &shape));
            Ok((stem, start.transpose()?))
        });
        let refused = |error| Error::encoding(error).at(&self.target.table, None);
        let (stem, start) = prepared.map_err(refused)?;
        let advice = match self.operation {
            Operation::Scan => self.advice(),
            _ => None,
        };
        let plan = Plan {
            deadline: self.deadline.unwrap_or(self.target.db.deadline()),
            target: self.target,
            operation: self.operation,
            stem,
            shape,
            binding: self.binding,
            wanted,
            limit: self.limit,
            page_size: self.page_size,
            max_pages: self.max_pages,
            has_filter: !self.filter.is_empty(),
            advice,
        };
        Ok((Arc::new(plan), start))
    }
}

impl Plan {
    /// One request; `rows` is the service's `Limit`.
    pub(super) fn request(
        &self,
        segment: Option<u32>,
        start: Option<&[u8]>,
        rows: Option<u64>,
    ) -> Request {
        let mut body = self.stem.copy();
        if let Some(segment) = segment {
            body.number("Segment", segment);
        }
        if let Some(rows) = rows {
            body.number("Limit", rows);
        }
        if let Some(start) = start {
            body.member("ExclusiveStartKey", |w| w.raw(start));
        }
        Request::new(self.operation, &self.target.table, body)
    }

    /// How many rows the next request reads, where `left` matches are wanted still and the last
    /// request read `last`.
    ///
    /// With a filter nobody knows how many rows hold a match, so each request reads twice as many
    /// as the one before.
    pub(super) fn rows(&self, left: Option<u64>, last: Option<u64>) -> Option<u64> {
        let rows = match (self.page_size, left) {
            (Some(size), _) => u64::from(size),
            (None, None) => return None,
            (None, Some(left)) if self.has_filter => {
                last.map_or(left, |last| last.saturating_mul(2))
            }
            (None, Some(left)) => left,
        };
        Some(rows.min(MOST_ROWS))
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
