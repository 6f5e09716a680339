//! `indexmap`: `IndexMap` as M and `IndexSet` as sets; the service keeps the order of neither.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{BuildHasher, Hash};

use indexmap::{IndexMap, IndexSet};

use crate::codec::{FormOf, FromAttribute, Reader, StoredForm, ToAttribute, Writer};
use crate::error::{DecodeResult, EncodeResult};
use crate::kind::Kind;
use crate::path::{Marker, Path};
use crate::value::accepts::{accept_set, accepts, accepts_as_is, sets_accept_arrays};
use crate::value::adapt::keeps_rest;
use crate::value::map::{self, OwnedMapKey};
use crate::value::{Accepts, AsList, DynamoValue, MapKey, SetElement, set};

#[diagnostic::do_not_recommend]
impl<K: MapKey, V: ToAttribute, S> ToAttribute for IndexMap<K, V, S> {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        map::write(self, writer)
    }
}

#[diagnostic::do_not_recommend]
impl<K, V, S> FromAttribute for IndexMap<K, V, S>
where
    K: OwnedMapKey + Eq + Hash,
    V: FromAttribute,
    S: BuildHasher + Default,
{
    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        map::read(reader)
    }
}

#[diagnostic::do_not_recommend]
impl<K, V, S> DynamoValue for IndexMap<K, V, S>
where
    K: OwnedMapKey + Eq + Hash,
    V: DynamoValue,
    S: BuildHasher + Default,
{
    const KIND: Kind = Kind::M;
    type Path<R, M: Marker> = Path<R, Self, M>;
    type InVec = AsList;
    type Operators = BTreeMap<K, V>;

    fn stored_form() -> StoredForm {
        map::form::<K, V>()
    }
}

#[diagnostic::do_not_recommend]
impl<T: SetElement, S> ToAttribute for IndexSet<T, S> {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        writer.set_with(T::KIND, !T::DISTINCT, |set| {
            self.iter().try_for_each(|element| set.push(|w| element.write(w)))
        })
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }

    fn is_empty_set(&self) -> bool {
        self.is_empty()
    }
}

#[diagnostic::do_not_recommend]
impl<T: SetElement + Eq + Hash, S: BuildHasher + Default> FromAttribute for IndexSet<T, S> {
    const REQUIRED: bool = false;

    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        let mut set = Self::default();
        reader.set(T::KIND, |element: T| set.extend([element]))?;
        Ok(set)
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }
}

#[diagnostic::do_not_recommend]
impl<T: SetElement + Eq + Hash, S: BuildHasher + Default> DynamoValue for IndexSet<T, S> {
    const KIND: Kind = set::kind::<T>();
    type Path<R, M: Marker> = Path<R, Self, M>;
    type InVec = AsList;
    type Operators = BTreeSet<T>;

    fn stored_form() -> StoredForm {
        StoredForm::Set(FormOf::of::<T>())
    }
}

keeps_rest!([
    K: OwnedMapKey + Eq + Hash, V: DynamoValue, S: BuildHasher + Default
] IndexMap<K, V, S>, V);

accepts!(
    [K: MapKey, V: DynamoValue, S: BuildHasher] IndexMap<K, V, S>: &IndexMap<K, V, S>;
    [T: SetElement, S: BuildHasher] IndexSet<T, S>: &IndexSet<T, S>;
);
sets_accept_arrays!([S] IndexSet<T, S>, [S] Option<IndexSet<T, S>>);
