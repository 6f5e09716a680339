//! `PutItem`: `put` replaces, `insert` refuses to.

use std::marker::PhantomData;

use super::run::{Answer, Operation, Prepared, Returned};
use super::{Call, Target, operation};
use crate::error::{ErrorKind, Result};
use crate::expr::Condition;
use crate::item::{DynamoItem, write_item};
use crate::path::PathBuf;
use crate::wire::Operation as Wire;

/// Writes an item whole, made by [`Table::put`](crate::Table::put).
#[must_use = "an operation does nothing until it is awaited or sent"]
pub struct Put<T, O = ()> {
    call: Call,
    output: PhantomData<fn() -> (T, O)>,
}

impl<T: DynamoItem> Put<T> {
    pub(crate) fn new(target: &Target, item: &T) -> Self {
        Self { call: put(target, item), output: PhantomData }
    }

    /// Gives back the item that was replaced, if there was one.
    pub fn return_old(self) -> Put<T, Option<T>> {
        Put { call: self.call.text("ReturnValues", "ALL_OLD"), output: PhantomData }
    }
}

impl<T: DynamoItem, O: Returned<T>> Operation for Put<T, O> {
    type Output = O;

    fn into_call(self) -> Prepared {
        Prepared(self.call)
    }

    fn finish(answer: &Answer) -> Result<O> {
        O::returned(answer)
    }
}

operation!([T: DynamoItem, O: Returned<T>] Put<T, O>, O);

/// Writes an item if its key is new, made by [`Table::insert`](crate::Table::insert).
#[must_use = "an operation does nothing until it is awaited or sent"]
pub struct Insert<T> {
    call: Call,
    item: PhantomData<fn() -> T>,
}

impl<T: DynamoItem> Insert<T> {
    pub(crate) fn new(target: &Target, item: &T) -> Self {
        let mut call = put(target, item).condition_means(ErrorKind::AlreadyExists);
        let is_new = Condition::NotExists(PathBuf::of(T::SCHEMA.partition_key.name));
        call.edit(|body| body.condition(&is_new));
        Self { call, item: PhantomData }
    }
}

impl<T: DynamoItem> Operation for Insert<T> {
    type Output = ();

    fn into_call(self) -> Prepared {
        Prepared(self.call)
    }

    fn finish(answer: &Answer) -> Result<()> {
        Returned::<T>::returned(answer)
    }
}

operation!([T: DynamoItem] Insert<T>, ());

fn put<T: DynamoItem>(target: &Target, item: &T) -> Call {
    Call::new(target, Wire::PutItem, |body| body.member("Item", |w| write_item(item, w)))
}
