//! Lists, tuples, maps and sets: what they hold, shown in an arena.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt;
use std::hash::{BuildHasher, Hash};

use crate::codec::{Arena, Reader, Viewed, assert_in_arena};
use crate::error::{DecodeError, DecodeResult};
use crate::value::SetElement;
use crate::value::map::OwnedMapKey;

impl<T: Viewed> Viewed for Vec<T> {
    type View<'v> = &'v [T::View<'v>];

    const IN_ARENA: () = assert_in_arena::<T::View<'static>>();

    fn view<'v, 'j: 'v>(reader: &mut Reader<'j>, arena: &'v Arena) -> DecodeResult<Self::View<'v>> {
        T::view_sequence(reader, arena)
    }
}

impl<T: Viewed, const N: usize> Viewed for [T; N] {
    type View<'v> = &'v [T::View<'v>; N];

    const IN_ARENA: () = assert_in_arena::<T::View<'static>>();

    fn view<'v, 'j: 'v>(reader: &mut Reader<'j>, arena: &'v Arena) -> DecodeResult<Self::View<'v>> {
        let values = T::view_sequence(reader, arena)?;
        values.try_into().map_err(|_| DecodeError::wrong_length(N, values.len()))
    }
}

macro_rules! viewed_tuples {
    ($($element:ident $slot:ident $index:tt),+) => {
        #[diagnostic::do_not_recommend]
        impl<$($element: Viewed),+> Viewed for ($($element,)+) {
            type View<'v> = ($($element::View<'v>,)+);

            const IN_ARENA: () = ($($element::IN_ARENA,)+).0;

            fn view<'v, 'j: 'v>(
                reader: &mut Reader<'j>,
                arena: &'v Arena,
            ) -> DecodeResult<Self::View<'v>> {
                $(let mut $slot = None;)+
                let mut found = 0;
                reader.list(|reader| {
                    match found {
                        $($index => $slot = Some($element::view(reader, arena)?),)+
                        _ => reader.skip()?,
                    }
                    found += 1;
                    Ok(())
                })?;
                match ($($slot,)+) {
                    ($(Some($slot),)+) if found == [$($index),+].len() => Ok(($($slot,)+)),
                    _ => Err(DecodeError::wrong_length([$($index),+].len(), found)),
                }
            }
        }
    };
}

viewed_tuples!(A a 0);
viewed_tuples!(A a 0, B b 1);
viewed_tuples!(A a 0, B b 1, C c 2);
viewed_tuples!(A a 0, B b 1, C c 2, D d 3);
viewed_tuples!(A a 0, B b 1, C c 2, D d 3, E e 4);
viewed_tuples!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5);
viewed_tuples!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6);
viewed_tuples!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7);

/// A map as it is shown: each key once, in the order of their texts.
///
/// A key that is an enum is shown as the name of its variant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct MapView<'v, V> {
    entries: &'v [(&'v str, V)],
}

impl<'v, V> MapView<'v, V> {
    /// Brings the entries in order; of those with one key the last counts, as in a map.
    fn of(entries: &'v mut [(&'v str, V)]) -> Self {
        let entries = sorted_once(entries, |(one, _), (other, _)| one.cmp(other));
        Self { entries }
    }

    /// The value of that key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&'v V> {
        let place = self.entries.binary_search_by(|(own, _)| (*own).cmp(key)).ok()?;
        self.entries.get(place).map(|(_, value)| value)
    }

    /// The keys with their values, in the order of the keys' texts.
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&'v str, &'v V)> + use<'v, V> {
        self.entries.iter().map(|(key, value)| (*key, value))
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

/// A set as it is shown: each element once, in their order.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct SetView<'v, E> {
    elements: &'v [E],
}

impl<'v, E: Ord> SetView<'v, E> {
    fn of(elements: &'v mut [E]) -> Self {
        Self { elements: sorted_once(elements, E::cmp) }
    }

    /// Whether that is one of them.
    #[must_use]
    pub fn contains(&self, element: &E) -> bool {
        self.elements.binary_search(element).is_ok()
    }
}

impl<'v, E> SetView<'v, E> {
    /// The elements, in their order.
    pub fn iter(&self) -> std::slice::Iter<'v, E> {
        self.elements.iter()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.elements.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.elements.is_empty()
    }
}

impl<'v, E> IntoIterator for SetView<'v, E> {
    type Item = &'v E;
    type IntoIter = std::slice::Iter<'v, E>;

    fn into_iter(self) -> Self::IntoIter {
        self.elements.iter()
    }
}

impl<V> fmt::Debug for MapView<'_, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MapView").field("len", &self.len()).finish_non_exhaustive()
    }
}

impl<E> fmt::Debug for SetView<'_, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SetView").field("len", &self.len()).finish_non_exhaustive()
    }
}

/// In order, and of those that are equal only the last.
fn sorted_once<T>(all: &mut [T], compare: impl Fn(&T, &T) -> std::cmp::Ordering) -> &[T] {
    // The service keeps no order, but gives each key and element once.
    all.sort_by(&compare);
    let mut kept = 0;
    for place in 0..all.len() {
        let is_last = match all.get(place..) {
            Some([one, next, ..]) => compare(one, next).is_ne(),
            _ => true,
        };
        if is_last {
            all.swap(kept, place);
            kept += 1;
        }
    }
    all.get(..kept).unwrap_or_default()
}

macro_rules! viewed_maps {
    ($($(#[$attribute:meta])* [$($generics:tt)*] $map:ty, $key:ident, $value:ident;)*) => {$(
        $(#[$attribute])*
        impl<$($generics)*> Viewed for $map {
            type View<'v> = MapView<'v, $value::View<'v>>;

            const IN_ARENA: () = assert_in_arena::<$value::View<'static>>();

            fn view<'v, 'j: 'v>(
                reader: &mut Reader<'j>,
                arena: &'v Arena,
            ) -> DecodeResult<Self::View<'v>> {
                reader.map_view::<$value>(arena, $key::key_view).map(MapView::of)
            }
        }
    )*};
}

viewed_maps!(
    [K: OwnedMapKey + Ord, V: Viewed] BTreeMap<K, V>, K, V;
    [K: OwnedMapKey + Eq + Hash, V: Viewed, S: BuildHasher + Default] HashMap<K, V, S>, K, V;
);
#[cfg(feature = "indexmap")]
viewed_maps!(
    #[diagnostic::do_not_recommend]
    [K: OwnedMapKey + Eq + Hash, V: Viewed, S: BuildHasher + Default]
    indexmap::IndexMap<K, V, S>, K, V;
);

macro_rules! viewed_sets {
    ($($(#[$attribute:meta])* [$($generics:tt)*] $set:ty: $($bound:ident)|*;)*) => {$(
        $(#[$attribute])*
        impl<T: SetElement + Viewed $(+ $bound)*, $($generics)*> Viewed for $set
        where
            for<'e> T::View<'e>: Ord,
        {
            type View<'v> = SetView<'v, T::View<'v>>;

            const IN_ARENA: () = assert_in_arena::<T::View<'static>>();

            fn view<'v, 'j: 'v>(
                reader: &mut Reader<'j>,
                arena: &'v Arena,
            ) -> DecodeResult<Self::View<'v>> {
                reader.set_view::<T>(T::KIND, arena).map(SetView::of)
            }

            fn absent_view<'v>(_: &'v Arena) -> Option<Self::View<'v>> {
                Some(SetView { elements: &[] })
            }
        }
    )*};
}

viewed_sets!(
    [] BTreeSet<T>: Ord;
    [S: BuildHasher + Default] HashSet<T, S>: Eq | Hash;
);
#[cfg(feature = "indexmap")]
viewed_sets!(
    #[diagnostic::do_not_recommend]
    [S: BuildHasher + Default] indexmap::IndexSet<T, S>: Eq | Hash;
);
