//! `flatten` of a map: every attribute that no field has.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher, Hash};

use crate::codec::{Attribute, FormOf, FromAttribute, Reader, StoredForm, ToAttribute, Writer};
use crate::error::{DecodeResult, EncodeResult};
use crate::value::map::OwnedMapKey;
use crate::value::{DynamoValue, MapKey};

/// A map that keeps the attributes that no field has.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot keep the attributes that no field has",
    label = "not a map of attributes",
    note = "write `BTreeMap<String, AttributeValue>`, or a `HashMap` or `IndexMap`; the values may be of one type that is a DynamoDB value"
)]
pub trait KeepsRest: Sized {
    /// Writes the entries among the attributes of the fields.
    ///
    /// # Errors
    /// An entry has the name of a field, or cannot be written.
    fn write_rest(
        &self,
        writer: &mut Writer,
        fields: &[Attribute],
        beside: &[&str],
    ) -> EncodeResult;

    /// Reads what no field has from the object that comes next.
    ///
    /// # Errors
    /// A value is of another type than those of the map.
    fn read_rest(reader: &Reader<'_>, fields: &[Attribute], beside: &[&str]) -> DecodeResult<Self>;

    /// What the values are stored as.
    fn rest_form() -> StoredForm;
}

impl Attribute {
    /// The map that keeps all attributes that no field has.
    #[doc(hidden)]
    #[must_use]
    pub const fn rest<T: KeepsRest>() -> Self {
        Self::keeping(FormOf::new(T::rest_form))
    }
}

pub(in crate::value) fn write_rest<'m, K: MapKey + 'm, V: ToAttribute + 'm>(
    entries: impl IntoIterator<Item = (&'m K, &'m V)>,
    writer: &mut Writer,
    fields: &[Attribute],
    beside: &[&str],
) -> EncodeResult {
    entries
        .into_iter()
        .try_for_each(|(key, value)| writer.rest_member(key.as_text(), value, fields, beside))
}

pub(in crate::value) fn read_rest<K, V, C>(
    reader: &Reader<'_>,
    fields: &[Attribute],
    beside: &[&str],
) -> DecodeResult<C>
where
    K: OwnedMapKey,
    V: FromAttribute,
    C: Default + Extend<(K, V)>,
{
    let mut rest = C::default();
    reader.rest_members(fields, beside, &mut |name, reader| {
        let value = V::read(reader).map_err(|e| e.at(name.clone()))?;
        rest.extend([(K::from_text(name)?, value)]);
        Ok(())
    })?;
    Ok(rest)
}

macro_rules! keeps_rest {
    ([$($generics:tt)*] $map:ty, $value:ty) => {
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> $crate::value::adapt::KeepsRest for $map {
            fn write_rest(
                &self,
                writer: &mut $crate::codec::Writer,
                fields: &[$crate::codec::Attribute],
                beside: &[&str],
            ) -> $crate::error::EncodeResult {
                $crate::value::adapt::write_rest(self, writer, fields, beside)
            }

            fn read_rest(
                reader: &$crate::codec::Reader<'_>,
                fields: &[$crate::codec::Attribute],
                beside: &[&str],
            ) -> $crate::error::DecodeResult<Self> {
                $crate::value::adapt::read_rest(reader, fields, beside)
            }

            fn rest_form() -> $crate::codec::StoredForm {
                <$value as $crate::value::DynamoValue>::stored_form()
            }
        }
    };
}
#[cfg(feature = "indexmap")]
pub(in crate::value) use keeps_rest;

keeps_rest!([K: OwnedMapKey + Ord, V: DynamoValue] BTreeMap<K, V>, V);
keeps_rest!([
    K: OwnedMapKey + Eq + Hash, V: DynamoValue, S: BuildHasher + Default
] HashMap<K, V, S>, V);
