//! M: `HashMap` and `BTreeMap` with text keys.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher, Hash};

use super::{DynamoValue, plain_value};
use crate::codec::{FromAttribute, Reader, ToAttribute, Writer};
use crate::error::{DecodeResult, EncodeResult};
use crate::kind::Kind;

fn write<'m, K: AsRef<str> + 'm, V: ToAttribute + 'm>(
    entries: impl IntoIterator<Item = (&'m K, &'m V)>,
    writer: &mut Writer,
) -> EncodeResult {
    writer
        .map(|map| entries.into_iter().try_for_each(|(key, value)| map.entry(key.as_ref(), value)))
}

fn read<K: From<String>, V: FromAttribute, C: Default + Extend<(K, V)>>(
    reader: &mut Reader<'_>,
) -> DecodeResult<C> {
    let mut entries = C::default();
    reader.map(|key, value| entries.extend([(K::from(key), value)]))?;
    Ok(entries)
}

impl<K: AsRef<str>, V: ToAttribute, S> ToAttribute for HashMap<K, V, S> {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        write(self, writer)
    }
}

impl<K, V, S> FromAttribute for HashMap<K, V, S>
where
    K: From<String> + Eq + Hash,
    V: FromAttribute,
    S: BuildHasher + Default,
{
    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        read(reader)
    }
}

plain_value!(
    [K: AsRef<str> + From<String> + Eq + Hash, V: DynamoValue, S: BuildHasher + Default]
    HashMap<K, V, S>, Kind::M
);

impl<K: AsRef<str>, V: ToAttribute> ToAttribute for BTreeMap<K, V> {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        write(self, writer)
    }
}

impl<K: From<String> + Ord, V: FromAttribute> FromAttribute for BTreeMap<K, V> {
    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        read(reader)
    }
}

plain_value!([K: AsRef<str> + From<String> + Ord, V: DynamoValue] BTreeMap<K, V>, Kind::M);
