//! SS, NS and BS: `HashSet` and `BTreeSet`.
//!
//! The service has no empty set: an empty one is left out of the item, and read back as empty.

use std::collections::{BTreeSet, HashSet};
use std::hash::{BuildHasher, Hash};

use super::{SetElement, plain_value};
use crate::codec::{FormOf, FromAttribute, Reader, StoredForm, ToAttribute, Writer};
use crate::error::{DecodeResult, EncodeResult};
use crate::kind::Kind;

/// The type of a set of `E`; every `SetElement` has one.
pub(super) const fn kind<E: SetElement>() -> Kind {
    match E::KIND.set() {
        Some(kind) => kind,
        None => Kind::Any,
    }
}

macro_rules! sets {
    ($([$($hasher:ident: $($bound:path),*)?] $set:ty: $($element_bound:path),*);* $(;)?) => {$(
        impl<T: SetElement $(, $hasher)?> ToAttribute for $set {
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

        impl<T: SetElement $(+ $element_bound)* $(, $hasher: $($bound +)*)?> FromAttribute for $set {
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

        plain_value!(
            [T: SetElement $(+ $element_bound)* $(, $hasher: $($bound +)*)?] $set,
            kind::<T>(); T::EXTENT => StoredForm::Set(FormOf::of::<T>())
        );
    )*};
}

sets!(
    [] BTreeSet<T>: Ord;
    [S: BuildHasher, Default] HashSet<T, S>: Eq, Hash;
);
