//! Which attributes are asked for, and that a projection can be answered.

use crate::codec::{Attribute, Record, find, same};
use crate::item::{Fetched, Part, Whole};
use crate::schema::{IndexSchema, KeyAttribute, TableSchema};

/// What a query or a scan of items `T` gives: the item, or the part of it that was asked for.
///
/// Implemented for [`Whole`], [`Fetched`] and [`Part`].
pub trait Output<T> {
    /// The type of each row.
    type Item;

    #[doc(hidden)]
    fn reader() -> fn(&mut crate::codec::Reader<'_>) -> crate::error::DecodeResult<Self::Item>;
}

macro_rules! outputs {
    ($([$($generics:tt)*] $output:ty, $item:ident;)*) => {$(
        impl<$($generics)*> Output<T> for $output {
            type Item = $item;

            fn reader() -> fn(&mut crate::codec::Reader<'_>) -> crate::error::DecodeResult<$item> {
                $item::read_record
            }
        }
    )*};
}
outputs!([T: Record] Whole, T; [T: Record] Fetched, T; [T, P: Record] Part<P>, P;);

/// The attributes that are asked for.
#[derive(Clone, Copy)]
pub(super) enum Selected {
    /// All that the table or index holds.
    Held,
    /// Those of the table, through a local index.
    All,
    /// These.
    Named(&'static [Attribute]),
}

/// Whether the index, or the table itself, holds each attribute of a part.
pub(super) const fn is_held(
    part: &[Attribute],
    table: &TableSchema,
    index: Option<&IndexSchema>,
) -> bool {
    let mut rest = part;
    while let [attribute, others @ ..] = rest {
        let is_held = match attribute.inside {
            Some(inside) => is_held(inside, table, index),
            None => holds(attribute.name, table, index),
        };
        if !is_held {
            return false;
        }
        rest = others;
    }
    true
}

const fn holds(name: &str, table: &TableSchema, index: Option<&IndexSchema>) -> bool {
    match index {
        None => true,
        Some(index) => {
            index.holds(name)
                || is_key(name, index.partition_key)
                || is_key(name, index.sort_key)
                || same(name, table.partition_key.name)
                || is_key(name, table.sort_key.as_slice())
        }
    }
}

/// Whether no part can be missing that is required while the item itself may lack it; what is in
/// an index has the index's keys.
pub(super) const fn is_always_there(
    part: &[Attribute],
    whole: &[Attribute],
    index: Option<&IndexSchema>,
) -> bool {
    let mut rest = part;
    while let [attribute, others @ ..] = rest {
        let is_there = match attribute.inside {
            Some(inside) => is_always_there(inside, whole, index),
            None => !attribute.required || is_in_every(attribute.name, whole, index),
        };
        if !is_there {
            return false;
        }
        rest = others;
    }
    true
}

const fn is_in_every(name: &str, items: &[Attribute], index: Option<&IndexSchema>) -> bool {
    let is_indexed = match index {
        None => false,
        Some(index) => is_key(name, index.partition_key) || is_key(name, index.sort_key),
    };
    match find(name, items) {
        Some(known) => known.required || is_indexed,
        // That there is no such attribute is said elsewhere.
        None => true,
    }
}

const fn is_key(name: &str, keys: &[KeyAttribute]) -> bool {
    let mut rest = keys;
    while let [key, others @ ..] = rest {
        if same(key.name, name) {
            return true;
        }
        rest = others;
    }
    false
}
