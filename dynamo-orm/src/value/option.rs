//! `Option`: a field without its attribute; NULL inside lists and maps.

use super::{AsList, DynamoValue, Elements, Extent};
use crate::codec::{Attribute, FormOf, FromAttribute, Reader, StoredForm, ToAttribute, Writer};
use crate::error::{DecodeResult, EncodeResult};
use crate::kind::Kind;
use crate::path::Marker;

impl<T: ToAttribute> ToAttribute for Option<T> {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        match self {
            Some(value) => value.write(writer),
            None => writer.null(),
        }
    }

    fn is_absent(&self) -> bool {
        self.as_ref().is_none_or(ToAttribute::is_empty_set)
    }

    fn is_empty_set(&self) -> bool {
        self.as_ref().is_some_and(ToAttribute::is_empty_set)
    }
}

impl<T: FromAttribute> FromAttribute for Option<T> {
    const ACCEPTS_NULL: bool = true;
    const REQUIRED: bool = false;

    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        if !T::ACCEPTS_NULL && reader.kind()? == Kind::Null {
            return reader.null().map(|()| None);
        }
        T::read(reader).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: DynamoValue> DynamoValue for Option<T> {
    const KIND: Kind = T::KIND;
    type Path<R, M: Marker> = T::Path<R, M::InOption>;
    type InVec = AsList;
    type Operators = T::Operators;
    const FIELDS: Option<&'static [Attribute]> = T::FIELDS;
    const EXTENT: Extent = T::EXTENT;
    const TAKES_NULL: bool = true;
    const ELEMENTS: Elements = T::ELEMENTS;

    fn fits(reader: &mut Reader<'_>) -> bool {
        reader.kind() == Ok(Kind::Null) || T::fits(reader)
    }

    fn stored_form() -> StoredForm {
        StoredForm::Optional(FormOf::of::<T>())
    }
}
