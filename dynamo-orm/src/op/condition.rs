//! Conditions on writes: collected as they are given, joined by AND when the call is made.

use std::cmp::Ordering;

use super::lifecycle::AskedVersion;
use crate::codec::Reader;
use crate::error::{EncodeResult, Error, ErrorKind};
use crate::expr::{Condition, Placeholders, Predicate};
use crate::item::Marks;
use crate::schema::TableSchema;
use crate::wire::Body;

/// What must hold for a write, or the first condition that was refused.
#[derive(Clone)]
pub(super) struct Conditions(EncodeResult<Vec<Predicate>>);

/// What a failed condition means, as the service hands back the item that it failed on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FailedCondition {
    /// There is an item under the key.
    pub(crate) present: ErrorKind,
    /// There is none.
    pub(crate) absent: ErrorKind,
    /// The marks that the write asked for, whose absence has a meaning of its own.
    pub(crate) marks: Option<&'static TableSchema>,
    /// The version that the write asked for.
    pub(crate) version: Option<AskedVersion>,
}

impl FailedCondition {
    /// Of most writes: the item is not there, or is not as it should be.
    pub(crate) const ORDINARY: Self =
        Self::meaning(ErrorKind::ConditionFailed, ErrorKind::NotFound);

    /// What it means where there is an item, and where there is none.
    pub(crate) const fn meaning(present: ErrorKind, absent: ErrorKind) -> Self {
        Self { present, absent, marks: None, version: None }
    }

    /// The error with its meaning for the call.
    pub(crate) fn explain(self, error: Error) -> Error {
        let marked = self.marks.and_then(|schema| marked(schema, &error));
        let is_missed = |expected: AskedVersion| {
            let is_missed =
                error.kind() == ErrorKind::ConditionFailed && expected.is_missed(&error);
            is_missed.then_some(ErrorKind::VersionConflict)
        };
        match marked.or_else(|| self.version.and_then(is_missed)) {
            Some(kind) => error.of_kind(kind),
            None => error.condition_means(self.present, self.absent),
        }
    }
}

/// What the item that stood in the way is, where it is none that the write may change.
fn marked(schema: &TableSchema, error: &Error) -> Option<ErrorKind> {
    if error.kind() != ErrorKind::ConditionFailed {
        return None;
    }
    let marks = Marks::read(schema, &mut Reader::new(error.old_item_json()?)).ok()?;
    if marks.foreign(schema).is_some() {
        return Some(ErrorKind::ForeignItem);
    }
    match marks.edition(schema.schema_version?.number) {
        Ordering::Less => Some(ErrorKind::OlderVersion),
        Ordering::Equal => None,
        Ordering::Greater => Some(ErrorKind::NewerVersion),
    }
}

impl Conditions {
    pub(super) fn new() -> Self {
        Self(Ok(Vec::new()))
    }

    pub(super) fn add<T>(&mut self, condition: Condition<T>) {
        if let Ok(predicates) = &mut self.0 {
            match condition.into_inner() {
                Ok(predicate) => predicates.push(predicate),
                Err(error) => self.0 = Err(error),
            }
        }
    }

    /// Adds that the item is of a version, if one is asked for.
    pub(super) fn expect(&mut self, expected: Option<AskedVersion>) {
        if let (Ok(predicates), Some(expected)) = (&mut self.0, expected) {
            match expected.predicate() {
                Ok(predicate) => predicates.push(predicate),
                Err(error) => self.0 = Err(error),
            }
        }
    }

    /// Those of the caller's.
    pub(super) fn given(&self) -> &[Predicate] {
        self.0.as_deref().unwrap_or_default()
    }

    /// Those of the caller's, for a call that asks them several times.
    pub(super) fn into_given(self) -> EncodeResult<Vec<Predicate>> {
        self.0
    }

    /// Whether the caller gave none.
    pub(super) fn is_empty(&self) -> bool {
        self.0.as_ref().is_ok_and(Vec::is_empty)
    }

    /// All of them and those of the operation itself as one, if there are any.
    pub(super) fn joined(
        self,
        own: impl IntoIterator<Item = Predicate>,
    ) -> EncodeResult<Option<Predicate>> {
        Predicate::all(own.into_iter().chain(self.0?))
    }
}

impl Body {
    /// Adds a write's condition; one that fails hands back the item that it failed on.
    pub(super) fn condition<'e>(
        &mut self,
        predicate: &'e Predicate,
        placeholders: &mut Placeholders<'e>,
    ) -> EncodeResult {
        let text = placeholders.predicate(predicate)?;
        self.text("ConditionExpression", &text);
        self.text("ReturnValuesOnConditionCheckFailure", "ALL_OLD");
        Ok(())
    }

    /// Adds a condition to a call that has no other expression.
    pub(super) fn only_condition(&mut self, predicate: Option<&Predicate>) -> EncodeResult {
        let Some(predicate) = predicate else { return Ok(()) };
        let mut placeholders = Placeholders::default();
        self.condition(predicate, &mut placeholders)?;
        self.placeholders(&placeholders)
    }
}

/// The methods of a write that may be conditional; `$failing` says what a failed condition is.
macro_rules! conditional {
    ([$($generics:tt)*] $operation:ty, $item:ty, $($failing:literal)+) => {
        impl<$($generics)*> $operation {
            /// Writes only if the condition holds; several must all hold.
            ///
            $(#[doc = $failing])+
            pub fn condition(
                self,
                condition: impl FnOnce(<$item as DynamoItem>::Fields) -> $crate::expr::Condition<$item>,
            ) -> Self {
                self.maybe_condition(Some(condition(<$item>::fields())))
            }

            /// Writes only if the condition holds, if there is one.
            pub fn maybe_condition(
                mut self,
                condition: Option<$crate::expr::Condition<$item>>,
            ) -> Self {
                if let Some(condition) = condition {
                    self.conditions.add(condition);
                }
                self
            }
        }
    };
}
pub(super) use conditional;
