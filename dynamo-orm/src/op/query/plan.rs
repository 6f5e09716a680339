//! The requests that follow from what was asked for.

use std::sync::Arc;
use std::time::Duration;

use super::advice::Advice;
use super::fetching::Fetching;
use super::options::Options;
use super::pace::Pace;
use super::projection::{Selected, holds};
use super::sort::Test;
use super::totals::Totals;
use crate::codec::{find, stored};
use crate::error::{EncodeResult, Error, Result};
use crate::expr::{Placeholders, Predicate};
use crate::op::budget::Budget;
use crate::op::{Explain, Target};
use crate::page::{Binding, KeyShape};
use crate::wire::{Body, Operation, Request};

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
    /// The key attributes that an item may lack without being unreadable.
    pub(super) unsure: Option<KeyShape>,
    pub(super) binding: Binding,
    pub(super) wanted: Wanted,
    pub(super) limit: Option<u64>,
    page_size: Option<u32>,
    pub(super) max_pages: Option<u32>,
    has_filter: bool,
    /// Whether each answer has to say how many rows it has: one that is cut off says nothing.
    pub(super) is_whole: bool,
    pub(super) deadline: Duration,
    pub(super) budget: Option<Budget>,
    pub(super) advice: Option<Advice>,
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

    /// The first request, not sent.
    pub(super) fn explain(&self, segment: Option<u32>, start: Option<&[u8]>) -> Result<Explain> {
        let rows = self.rows(self.limit, &mut Pace::default(), &Totals::default());
        let request = self.request(segment, start, rows);
        Explain::request(request, self.target.schema)
    }

    /// How many rows the next request reads, where `left` matches are wanted still.
    pub(super) fn rows(&self, left: Option<u64>, pace: &mut Pace, so_far: &Totals) -> Option<u64> {
        match (self.page_size, left) {
            (Some(size), _) => Some(Pace::steady(size.into())),
            (None, Some(left)) if self.has_filter => Some(pace.filtered(left, so_far)),
            (None, left) => left.map(Pace::steady),
        }
    }
}

impl Options {
    /// What the requests have in common.
    fn stem(&mut self, wanted: Wanted, shape: &KeyShape) -> EncodeResult<Body> {
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
        if self.capacity || self.units_per_second.is_some() {
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

    fn expressions(&mut self, body: &mut Body, wanted: Wanted, shape: &KeyShape) -> EncodeResult {
        let tests = std::mem::take(&mut self.tests).into_iter();
        let key: EncodeResult<Vec<_>> =
            tests.map(|(name, test): (_, Test)| test.into_predicate(name)).collect();
        let key = Predicate::all(key?)?;
        let filter = Predicate::all(std::mem::take(&mut self.filter))?;
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
            let is_held = |name: &str| holds(name, self.target.schema, self.index);
            let mut names: Vec<&'static str> = Vec::new();
            for attribute in stored(attributes) {
                names.push(attribute.name);
                // An index refuses to be asked for what it never holds, unless it fetches the rest.
                let old = attribute.aliases.iter().copied();
                names.extend(old.filter(|old| is_held(old) || !is_held(attribute.name)));
            }
            let marks = self.target.schema.mark_names().filter(|_| self.reads_marks());
            let more = shape.names().chain(marks);
            names.extend(more.filter(|name| find(name, attributes).is_none()));
            let text = placeholders.projection(&names)?;
            body.text("ProjectionExpression", &text);
        }
        body.placeholders(&placeholders)
    }

    /// What the requests have in common, and the key that the first one starts behind.
    fn prepare(
        &mut self,
        wanted: Wanted,
        shape: &KeyShape,
    ) -> EncodeResult<(Body, Option<Vec<u8>>)> {
        self.check()?;
        self.stay_within_template();
        let start = self.start_key(shape)?;
        Ok((self.stem(wanted, shape)?, start))
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

    /// The first request, for whoever wants to see it.
    pub(super) fn explain(self) -> Result<Explain> {
        let (plan, start) = self.plan(Wanted::Items)?;
        plan.explain(None, start.as_deref())
    }

    /// The requests, and the key that the first one starts behind.
    pub(super) fn plan(mut self, wanted: Wanted) -> Result<(Arc<Plan>, Option<Vec<u8>>)> {
        let shape = KeyShape::new(self.target.schema, self.index);
        let advice = match self.operation {
            Operation::Scan => self.advice(),
            _ => None,
        };
        let has_filter = !self.filter.is_empty();
        let prepared = self.prepare(wanted, &shape);
        let budget = self.units_per_second.map(Budget::new).transpose();
        let refused = |error| Error::encoding(error).at(&self.target.table, None);
        let ((stem, start), budget) =
            prepared.and_then(|prepared| Ok((prepared, budget?))).map_err(refused)?;
        let fields = match self.selected {
            Selected::Named(attributes) => attributes,
            Selected::Held | Selected::All => self.attributes,
        };
        let plan = Plan {
            deadline: self.deadline.unwrap_or(self.target.db.deadline()),
            target: self.target,
            operation: self.operation,
            stem,
            unsure: shape.unsure(fields),
            shape,
            binding: self.binding,
            wanted,
            limit: self.limit,
            page_size: self.page_size,
            max_pages: self.max_pages,
            has_filter,
            is_whole: self.is_whole,
            budget,
            advice,
        };
        Ok((Arc::new(plan), start))
    }
}
