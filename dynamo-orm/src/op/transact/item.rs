//! Which operations a transaction of writes holds.

use super::part::{TransactPart, Verb};
use crate::item::DynamoItem;
use crate::op::{Delete, Insert, Operation, Put, Update, Upsert};

/// A write that a transaction can hold: `put`, `insert`, `update` (of a table, or what the derive
/// made of it), `upsert`, `delete` and `check`, as long as it gives nothing back.
///
/// A bound for functions over any such write, and nothing to implement.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a write that a transaction can hold",
    label = "not a write that a transaction can hold",
    note = "a transaction holds `put`, `insert`, `update`, `upsert`, `delete` and `check`, without `return_old()`, `return_new()` and their like, as it gives nothing back, and without `return_consumed_capacity()`, which the transaction itself has",
    note = "reads go together in a transaction of their own: `db.transact_get((..))`"
)]
pub trait TransactItem {
    #[doc(hidden)]
    fn into_part(self) -> TransactPart;
}

macro_rules! held {
    ($($operation:ident as $verb:ident),*) => {$(
        impl<T: DynamoItem> TransactItem for $operation<T> {
            #[inline]
            fn into_part(self) -> TransactPart {
                TransactPart::of_action(Verb::$verb, self.into_call().0)
            }
        }
    )*};
}
held!(Put as Put, Insert as Put, Update as Update, Upsert as Update, Delete as Delete);
