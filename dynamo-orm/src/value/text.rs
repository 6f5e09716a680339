//! S: `String`, and the other owners of text; borrowed text to write.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use super::{Extent, SetElement, plain_value};
use crate::codec::{FromAttribute, Reader, StoredForm, ToAttribute, Writer};
use crate::error::{DecodeResult, EncodeResult};
use crate::kind::Kind;

impl ToAttribute for str {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        writer.string(self)
    }
}

macro_rules! text {
    ($([$($generics:tt)*] $text:ty),* $(,)?) => {$(
        impl<$($generics)*> ToAttribute for $text {
            fn write(&self, writer: &mut Writer) -> EncodeResult {
                writer.string(self)
            }
        }

        impl<$($generics)*> FromAttribute for $text {
            fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
                reader.string(|text| Ok(Self::from(text.to_owned())))
            }
        }

        plain_value!([$($generics)*] $text, Kind::S; Extent::All => StoredForm::All(Kind::S));

        impl<$($generics)*> SetElement for $text {
            const DISTINCT: bool = true;
        }
    )*};
}

text!([] String, [] Box<str>, [] Rc<str>, [] Arc<str>, ['a] Cow<'a, str>);
