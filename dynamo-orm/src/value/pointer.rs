//! `Box`, `Rc`, `Arc` and references: as what they point to.

use std::rc::Rc;
use std::sync::Arc;

use super::{DynamoValue, Elements, Extent, SetElement};
use crate::codec::{Attribute, FromAttribute, Reader, Record, StoredForm, ToAttribute, Writer};
use crate::error::{DecodeResult, EncodeResult};
use crate::kind::Kind;
use crate::path::Marker;

macro_rules! write_through {
    ($($pointer:ty),*) => {$(
        impl<T: ToAttribute> ToAttribute for $pointer {
            fn write(&self, writer: &mut Writer) -> EncodeResult {
                T::write(self, writer)
            }

            fn is_absent(&self) -> bool {
                T::is_absent(self)
            }

            fn is_empty_set(&self) -> bool {
                T::is_empty_set(self)
            }
        }
    )*};
}

macro_rules! read_through {
    ($($pointer:ident),*) => {$(
        impl<T: FromAttribute> FromAttribute for $pointer<T> {
            const ACCEPTS_NULL: bool = T::ACCEPTS_NULL;
            const REQUIRED: bool = T::REQUIRED;

            fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
                T::read(reader).map(Self::new)
            }

            fn absent() -> Option<Self> {
                T::absent().map(Self::new)
            }
        }

        impl<T: DynamoValue> DynamoValue for $pointer<T> {
            const KIND: Kind = T::KIND;
            type Path<R, M: Marker> = T::Path<R, M>;
            type InVec = super::AsList;
            type Operators = T::Operators;
            const FIELDS: Option<&'static [Attribute]> = T::FIELDS;
            const EXTENT: Extent = T::EXTENT;
            const TAKES_NULL: bool = T::TAKES_NULL;
            const ELEMENTS: Elements = T::ELEMENTS;

            fn fits(reader: &mut Reader<'_>) -> bool {
                T::fits(reader)
            }

            fn stored_form() -> StoredForm {
                T::stored_form()
            }
        }

        #[diagnostic::do_not_recommend]
        impl<T: Record> Record for $pointer<T> {
            const ATTRIBUTES: &'static [Attribute] = T::ATTRIBUTES;

            fn write_record(&self, writer: &mut Writer) -> EncodeResult {
                T::write_record(self, writer)
            }

            fn read_record(reader: &mut Reader<'_>) -> DecodeResult<Self> {
                T::read_record(reader).map(Self::new)
            }
        }

        impl<T: SetElement> SetElement for $pointer<T> {}
    )*};
}

write_through!(Box<T>, Rc<T>, Arc<T>);
read_through!(Box, Rc, Arc);

impl<T: ToAttribute + ?Sized> ToAttribute for &T {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        T::write(self, writer)
    }

    fn is_absent(&self) -> bool {
        T::is_absent(self)
    }

    fn is_empty_set(&self) -> bool {
        T::is_empty_set(self)
    }
}
