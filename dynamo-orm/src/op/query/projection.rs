//! Which attributes are asked for, and that a projection can be answered.

use crate::codec::{Attribute, Reader, Record, find, same};
use crate::error::DecodeResult;
use crate::item::{DynamoItem, Fetched, Part, Whole, check_part, read_part};
use crate::schema::{IndexSchema, KeyAttribute, Projection, TableSchema};

/// What a query or a scan of items `T` gives: the item, or the part of it that was asked for.
///
/// Implemented for [`Whole`], [`Fetched`] and [`Part`].
pub trait Output<T> {
    /// The type of each row.
    type Item;

    /// How a row is read, with its entity and its edition or without.
    #[doc(hidden)]
    fn reader(reads_marks: bool) -> fn(&mut Reader<'_>) -> DecodeResult<Self::Item>;

    /// What a row is held to before it is shown, if that is not done with it.
    #[doc(hidden)]
    #[must_use]
    fn check(_reads_marks: bool) -> Option<fn(&mut Reader<'_>) -> DecodeResult<()>> {
        None
    }
}

macro_rules! outputs {
    ($([$($generics:tt)*] $output:ty, $item:ident;)*) => {$(
        impl<$($generics)*> Output<T> for $output {
            type Item = $item;

            fn reader(_reads_marks: bool) -> fn(&mut Reader<'_>) -> DecodeResult<$item> {
                $item::read_record
            }
        }
    )*};
}
outputs!([T: Record] Whole, T; [T: Record] Fetched, T;);

impl<T: DynamoItem, P: Record> Output<T> for Part<P> {
    type Item = P;

    fn reader(reads_marks: bool) -> fn(&mut Reader<'_>) -> DecodeResult<P> {
        if reads_marks { read_part::<T, P> } else { P::read_record }
    }

    fn check(reads_marks: bool) -> Option<fn(&mut Reader<'_>) -> DecodeResult<()>> {
        reads_marks.then_some(check_part::<T>)
    }
}

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

pub(super) const fn holds(name: &str, table: &TableSchema, index: Option<&IndexSchema>) -> bool {
    match index {
        None => true,
        Some(index) => {
            is_projected(name, index.projection)
                || is_key(name, index.partition_key)
                || is_key(name, index.sort_key)
                || same(name, table.partition_key.name)
                || is_key(name, table.sort_key.as_slice())
        }
    }
}

const fn is_projected(name: &str, projection: Projection) -> bool {
    let mut rest: &[&str] = match projection {
        Projection::All => return true,
        Projection::KeysOnly => &[],
        Projection::Include(names) => names,
    };
    while let [first, others @ ..] = rest {
        if same(first, name) {
            return true;
        }
        rest = others;
    }
    false
}

/// Whether no part can be missing that is required while the item itself may lack it; what is in
/// an index has the index's keys.
pub(in crate::op) const fn is_always_there(
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

#[cfg(test)]
mod tests {
    use super::{is_always_there, is_held};
    use crate::codec::Attribute;
    use crate::kind::Kind;
    use crate::op::returned::is_part;
    use crate::schema::{IndexSchema, KeyAttribute, Projection, TableSchema};

    const WHOLE: &[Attribute] = &[
        Attribute::new("id", Kind::S, true),
        Attribute::new("total", Kind::N, false),
        Attribute::new("note", Kind::S, false),
        Attribute::new("city", Kind::S, true),
    ];
    const TABLE: TableSchema = TableSchema::new("orders", KeyAttribute::of::<String>("id"));

    const KEYS: &[KeyAttribute] = &[KeyAttribute::of::<u64>("total")];

    fn by_total(projection: Projection) -> IndexSchema {
        IndexSchema::global("by-total", KEYS, &[], projection)
    }

    #[test]
    fn a_part_has_names_and_types_of_the_whole() {
        let is_part = |name, kind| is_part(&[Attribute::new(name, kind, true)], WHOLE);
        assert!(is_part("total", Kind::N) && is_part("total", Kind::Any));
        assert!(!is_part("total", Kind::S) && !is_part("totals", Kind::N) && !is_part("", Kind::S));
    }

    #[test]
    fn an_index_holds_its_keys_those_of_the_table_and_what_it_includes() {
        let holds = |name, index: Option<&IndexSchema>| {
            is_held(&[Attribute::new(name, Kind::S, true)], &TABLE, index)
        };
        let keys = by_total(Projection::KeysOnly);
        assert!(holds("id", Some(&keys)) && holds("total", Some(&keys)));
        assert!(!holds("city", Some(&keys)) && holds("city", None));
        let included = by_total(Projection::Include(&["city"]));
        assert!(holds("city", Some(&included)) && !holds("note", Some(&included)));
        assert!(holds("note", Some(&by_total(Projection::All))));
    }

    #[test]
    fn what_an_item_may_lack_is_optional_in_its_parts_unless_the_index_is_by_it() {
        let keys = by_total(Projection::KeysOnly);
        let total = [Attribute::new("total", Kind::N, true)];
        assert!(
            is_always_there(&total, WHOLE, Some(&keys)) && !is_always_there(&total, WHOLE, None)
        );
        let note = [Attribute::new("note", Kind::S, false), Attribute::new("city", Kind::S, true)];
        assert!(is_always_there(&note, WHOLE, None));
        assert!(!is_always_there(&[Attribute::new("note", Kind::S, true)], WHOLE, Some(&keys)));
    }
}
