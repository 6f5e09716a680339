//! M: `HashMap` and `BTreeMap` with text keys.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher, Hash};
use std::rc::Rc;
use std::sync::Arc;

use super::named::{ClosedNames, named};
use super::{DynamoValue, plain_value};
use crate::codec::{Arena, FormOf, FromAttribute, Reader, StoredForm, ToAttribute, Writer};
use crate::error::{DecodeResult, EncodeResult};
use crate::kind::Kind;

/// The key of a map: text, or an enum that is stored as text.
///
/// Sealed, so that two keys that differ always differ as text.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the key of a map",
    label = "not text",
    note = "DynamoDB's maps have text keys: use `String`, `Box<str>`, `Rc<str>`, `Arc<str>`, `Cow<str>` or an enum of variants without data and without `other`, or store a list of pairs"
)]
pub trait MapKey: sealed::Sealed {
    #[doc(hidden)]
    fn as_text(&self) -> &str;
}

/// A map key that can be read, too.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the key of a map",
    label = "not an owner of text",
    note = "DynamoDB's maps have text keys: use `String`, `Box<str>`, `Rc<str>`, `Arc<str>`, `Cow<str>` or an enum of variants without data and without `other`, or store a list of pairs"
)]
#[doc(hidden)]
pub trait OwnedMapKey: MapKey + Sized {
    /// The key with that text.
    ///
    /// # Errors
    /// The text names no variant of the enum that the key is.
    fn from_text(text: String) -> DecodeResult<Self>;

    /// The text of the key with that text, which is another where that is an older name.
    ///
    /// # Errors
    /// The text names no variant of the enum that the key is.
    fn key_view<'v>(text: &'v str, _arena: &'v Arena) -> DecodeResult<&'v str> {
        Ok(text)
    }

    /// The texts that are keys.
    fn key_form() -> StoredForm {
        StoredForm::All(Kind::S)
    }
}

pub(super) mod sealed {
    pub trait Sealed {}
}

macro_rules! map_keys {
    ($([$($generics:tt)*] $key:ty),*) => {$(
        impl<$($generics)*> sealed::Sealed for $key {}
        impl<$($generics)*> MapKey for $key {
            fn as_text(&self) -> &str {
                self
            }
        }
    )*};
}

macro_rules! owned_map_keys {
    ($([$($generics:tt)*] $key:ty),*) => {$(
        map_keys!([$($generics)*] $key);
        impl<$($generics)*> OwnedMapKey for $key {
            fn from_text(text: String) -> DecodeResult<Self> {
                Ok(text.into())
            }
        }
    )*};
}

impl<T: ClosedNames> sealed::Sealed for T {}
#[diagnostic::do_not_recommend]
impl<T: ClosedNames> MapKey for T {
    fn as_text(&self) -> &str {
        self.name()
    }
}
#[diagnostic::do_not_recommend]
impl<T: ClosedNames> OwnedMapKey for T {
    fn from_text(text: String) -> DecodeResult<Self> {
        named(&text)
    }

    fn key_view<'v>(text: &'v str, arena: &'v Arena) -> DecodeResult<&'v str> {
        Ok(arena.text(named::<T>(text)?.name()))
    }

    fn key_form() -> StoredForm {
        StoredForm::names::<T>()
    }
}

map_keys!(['a] &'a str);
owned_map_keys!([] String, [] Box<str>, [] Rc<str>, [] Arc<str>, ['a] Cow<'a, str>);

pub(super) fn write<'m, K: MapKey + 'm, V: ToAttribute + 'm>(
    entries: impl IntoIterator<Item = (&'m K, &'m V)>,
    writer: &mut Writer,
) -> EncodeResult {
    writer.map(|map| {
        entries.into_iter().try_for_each(|(key, value)| map.distinct_entry(key.as_text(), value))
    })
}

pub(super) fn read<K: OwnedMapKey, V: FromAttribute, C: Default + Extend<(K, V)>>(
    reader: &mut Reader<'_>,
) -> DecodeResult<C> {
    let mut entries = C::default();
    reader.map_with(|key, value| {
        entries.extend([(K::from_text(key)?, value)]);
        Ok(())
    })?;
    Ok(entries)
}

pub(super) fn form<K: OwnedMapKey, V: DynamoValue>() -> StoredForm {
    StoredForm::Map { key: FormOf::new(K::key_form), value: FormOf::of::<V>() }
}

impl<K: MapKey, V: ToAttribute, S> ToAttribute for HashMap<K, V, S> {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        write(self, writer)
    }
}

impl<K, V, S> FromAttribute for HashMap<K, V, S>
where
    K: OwnedMapKey + Eq + Hash,
    V: FromAttribute,
    S: BuildHasher + Default,
{
    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        read(reader)
    }
}

plain_value!(
    [K: OwnedMapKey + Eq + Hash, V: DynamoValue, S: BuildHasher + Default]
    HashMap<K, V, S>, Kind::M, &[] => form::<K, V>()
);

impl<K: MapKey, V: ToAttribute> ToAttribute for BTreeMap<K, V> {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        write(self, writer)
    }
}

impl<K: OwnedMapKey + Ord, V: FromAttribute> FromAttribute for BTreeMap<K, V> {
    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        read(reader)
    }
}

plain_value!(
    [K: OwnedMapKey + Ord, V: DynamoValue] BTreeMap<K, V>, Kind::M, &[] => form::<K, V>()
);
