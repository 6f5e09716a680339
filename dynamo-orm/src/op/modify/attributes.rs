//! An item as its attributes by name, each as the JSON that it came as.

use std::collections::BTreeMap;

use crate::codec::{Reader, Writer};
use crate::error::{DecodeResult, EncodeResult};

/// The attributes of an item, borrowed from its JSON.
#[derive(Clone)]
pub(super) struct Attributes<'j>(BTreeMap<String, &'j [u8]>);

impl<'j> Attributes<'j> {
    #[inline]
    pub(super) fn of(item: &'j [u8]) -> DecodeResult<Self> {
        let mut attributes = BTreeMap::new();
        Reader::new(item).object(&mut |name, reader| {
            attributes.insert(name.to_owned(), reader.skip_over(item)?);
            Ok(())
        })?;
        Ok(Self(attributes))
    }

    #[inline]
    pub(super) fn get(&self, name: &str) -> Option<&'j [u8]> {
        self.0.get(name).copied()
    }

    #[inline]
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The item with these attributes in place of its own; one without a value is not there.
    #[inline]
    pub(super) fn with<'a>(
        &self,
        changed: impl IntoIterator<Item = (&'a str, Option<&'a [u8]>)>,
    ) -> EncodeResult<Vec<u8>> {
        let mut all: BTreeMap<&str, &[u8]> = self.0.iter().map(|(k, v)| (k.as_str(), *v)).collect();
        for (name, value) in changed {
            match value {
                Some(value) => drop(all.insert(name, value)),
                None => drop(all.remove(name)),
            }
        }
        let mut writer = Writer::default();
        writer.raw(b"{");
        for (name, value) in all {
            writer.member(name)?;
            writer.raw(value);
        }
        writer.raw(b"}");
        Ok(writer.into_bytes())
    }
}
