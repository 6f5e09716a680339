//! Writes of items whose values are kept unique.
//!
//! Each value has an item of its own, a sentinel, whose key is made of the value, so that the service
//! itself tells when it is taken. A sentinel is written in one transaction with the item that it is
//! of. Which ones an item has already is read before, and that it still has them is a condition of the
//! transaction; when it fails, all begins again.

mod action;
mod held;
mod run;

pub(super) use action::sentinels_between;
pub(crate) use held::Held;
pub(super) use held::{Touched, touched};

use super::Call;
use super::changes::Changes;
use super::condition::Conditions;
use super::evidence::{Evidence, Returns};
use super::marks;
use crate::error::{EncodeError, EncodeResult};
use crate::expr::Predicate;
use crate::item::{DynamoItem, write_item};
use crate::key::key_identity;
use crate::schema::TableSchema;
use crate::wire::Body;

/// Writes the expressions of a write, with what the item is asked to be beside.
type Render = Box<dyn Fn(&mut Body, Vec<Predicate>) -> EncodeResult<Evidence> + Send + Sync>;

/// What a write needs beside its call to keep values unique.
pub(crate) struct Keeping {
    after: After,
    /// The values that the item has, where they need not be read.
    known: Option<Held>,
    /// Whether values that stay are taken once more.
    claims: bool,
    is_metered: bool,
    render: Render,
}

/// What the write makes of the values.
enum After {
    /// It puts an item with these.
    Item(Held),
    /// It changes some.
    Changed(Vec<Touched>),
    /// It deletes the item.
    Gone,
}

/// What was said of the values before the call is made.
#[derive(Default)]
pub(super) struct Knowledge {
    held: Option<EncodeResult<(Held, Vec<u8>)>>,
    claims: bool,
}

impl Knowledge {
    /// The values are those of this item.
    #[inline]
    pub(super) fn of_item<T: DynamoItem>(&mut self, call: &Call, item: &T) {
        let mut writer = crate::codec::Writer::default();
        let written = write_item(item, || call.target.db.now(), &mut writer);
        let held = written.and_then(|_| Held::of_own(T::SCHEMA, writer.as_bytes()));
        self.held = Some(held.map(|held| (held, writer.into_bytes())));
    }

    /// Values that stay are taken once more.
    #[inline]
    pub(super) fn claim(&mut self) {
        self.claims = true;
    }

    #[inline]
    fn into_held(self, schema: &TableSchema, key: &[u8]) -> EncodeResult<Option<Held>> {
        let Some((held, item)) = self.held.transpose()? else { return Ok(None) };
        if key_identity(schema, &item) != key_identity(schema, key) {
            return Err(EncodeError::new(
                "the item whose values are known is another than the one that is written",
            ));
        }
        Ok(Some(held))
    }
}

impl Call {
    /// A put of an item with values that are kept unique; of a new one only if `is_new`.
    #[inline]
    pub(super) fn putting(
        self,
        conditions: Conditions,
        knowledge: Knowledge,
        is_new: bool,
    ) -> Self {
        let schema = self.target.schema;
        let claims = knowledge.claims;
        let facts = self.body().and_then(|body| {
            let body = body.copy().finish();
            let item = body.member("Item").unwrap_or_default();
            let known = match is_new {
                true => Some(Held::absent()),
                false => knowledge.into_held(schema, item)?,
            };
            Ok((Held::of_own(schema, item)?, known))
        });
        let render: Render = Box::new(move |body, asked| {
            body.only_condition(conditions.clone().joined(asked)?.as_ref())?;
            Ok(Evidence::WholeItem)
        });
        self.keeping(facts.map(|(held, known)| (After::Item(held), known)), claims, render)
    }

    /// An update that changes such values; `own` is what it asks of the item itself.
    #[inline]
    pub(super) fn updating(
        self,
        touched: Vec<Touched>,
        changes: Changes,
        conditions: Conditions,
        own: EncodeResult<Vec<Predicate>>,
        knowledge: Knowledge,
    ) -> Self {
        let schema = self.target.schema;
        let known = self.known(knowledge);
        let render: Render = Box::new(move |body, asked| {
            let own = own.clone()?.into_iter().chain(asked);
            changes.clone().write(body, schema, conditions.clone(), own)
        });
        self.keeping(known.map(|known| (After::Changed(touched), known)), false, render)
    }

    /// A delete of an item that may have such values.
    #[inline]
    pub(super) fn deleting(self, conditions: Conditions, knowledge: Knowledge) -> Self {
        let known = self.known(knowledge);
        let render: Render = Box::new(move |body, asked| {
            body.only_condition(conditions.clone().joined(asked)?.as_ref())?;
            Ok(Evidence::None)
        });
        self.keeping(known.map(|known| (After::Gone, known)), false, render)
    }

    #[inline]
    fn known(&self, knowledge: Knowledge) -> EncodeResult<Option<Held>> {
        let body = self.body()?.copy().finish();
        knowledge.into_held(self.target.schema, body.member("Key").unwrap_or_default())
    }

    #[inline]
    fn keeping(
        mut self,
        facts: EncodeResult<(After, Option<Held>)>,
        claims: bool,
        render: Render,
    ) -> Self {
        let facts = facts.and_then(|facts| match self.returns() {
            Returns::Nothing | Returns::Sent => Ok(facts),
            Returns::New | Returns::Other => Err(gives_nothing_back()),
        });
        match facts {
            Ok((after, known)) => {
                let keeping = Keeping { after, known, claims, is_metered: false, render };
                self.keeping = Some(Box::new(keeping));
            }
            Err(error) => self.edit(|_| Err(error)),
        }
        self
    }

    /// Asks all of its calls what they consume.
    #[inline]
    pub(super) fn metering(mut self) -> Self {
        if let Some(keeping) = &mut self.keeping {
            keeping.is_metered = true;
        }
        self
    }
}

/// What an update of such values asks of the item's marks, as one list.
#[inline]
pub(super) fn asked(
    schema: &TableSchema,
    must_exist: Option<Predicate>,
) -> EncodeResult<Vec<Predicate>> {
    Ok(must_exist.into_iter().chain(marks::asked(schema)?).collect())
}

#[inline]
fn gives_nothing_back() -> EncodeError {
    EncodeError::new(
        "a write that may change unique values is a transaction, which gives no item back; leave the call out, and read the item before or after",
    )
}
