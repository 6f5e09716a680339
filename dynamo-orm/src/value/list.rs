//! L: `Vec`, arrays and tuples; B where the elements are `u8`.

use super::{AsList, DynamoValue, Elements, Extent, InVec, Look, untagged};
use crate::codec::{FormOf, FromAttribute, Reader, StoredForm, ToAttribute, Writer};
use crate::error::{DecodeError, DecodeResult, EncodeResult};
use crate::kind::Kind;
use crate::path::{Marker, Path};

impl<T: ToAttribute> ToAttribute for [T] {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        T::write_sequence(self, writer)
    }
}

impl<T: ToAttribute> ToAttribute for Vec<T> {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        T::write_sequence(self, writer)
    }
}

impl<T: FromAttribute> FromAttribute for Vec<T> {
    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        T::read_sequence(reader)
    }
}

impl<T: DynamoValue> DynamoValue for Vec<T> {
    const KIND: Kind = T::InVec::KIND;
    type Path<R, M: Marker> = Path<R, Self, M>;
    type InVec = AsList;
    type Operators = Self;
    // Bytes are any bytes; of a list the elements tell.
    const EXTENT: Extent = Extent::All;
    const ELEMENTS: Elements = Elements::Each(Look::of::<T>());

    fn fits(reader: &mut Reader<'_>) -> bool {
        fits_elements::<T>(reader)
    }

    fn stored_form() -> StoredForm {
        StoredForm::sequence(Self::KIND, FormOf::of::<T>())
    }
}

/// A list is told by its elements, bytes by what they are read as.
fn fits_elements<T: DynamoValue>(reader: &mut Reader<'_>) -> bool {
    match T::InVec::KIND {
        Kind::L => untagged::all(reader, &mut T::fits),
        kind => reader.kind() == Ok(kind),
    }
}

impl<T: ToAttribute, const N: usize> ToAttribute for [T; N] {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        T::write_sequence(self, writer)
    }
}

impl<T: FromAttribute, const N: usize> FromAttribute for [T; N] {
    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        Self::try_from(T::read_sequence(reader)?)
            .map_err(|values| DecodeError::wrong_length(N, values.len()))
    }
}

impl<T: DynamoValue, const N: usize> DynamoValue for [T; N] {
    const KIND: Kind = T::InVec::KIND;
    type Path<R, M: Marker> = Path<R, Self, M>;
    type InVec = AsList;
    type Operators = Self;
    const ELEMENTS: Elements = Elements::Times(Look::of::<T>(), N);

    fn fits(reader: &mut Reader<'_>) -> bool {
        reader.look(|ahead| Self::read(ahead).is_ok()) && fits_elements::<T>(reader)
    }

    fn stored_form() -> StoredForm {
        match Self::KIND {
            Kind::B => StoredForm::Bytes(N),
            _ => StoredForm::Array(FormOf::of::<T>(), N),
        }
    }
}

macro_rules! tuples {
    ($($element:ident $slot:ident $index:tt),+) => {
        #[diagnostic::do_not_recommend]
        impl<$($element: ToAttribute),+> ToAttribute for ($($element,)+) {
            fn write(&self, writer: &mut Writer) -> EncodeResult {
                writer.list(|list| {
                    $(list.push(&self.$index)?;)+
                    Ok(())
                })
            }
        }

        #[diagnostic::do_not_recommend]
        impl<$($element: FromAttribute),+> FromAttribute for ($($element,)+) {
            fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
                $(let mut $slot = None;)+
                let mut found = 0;
                reader.list(|reader| {
                    match found {
                        $($index => $slot = Some($element::read(reader)?),)+
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

        #[diagnostic::do_not_recommend]
        impl<$($element: DynamoValue),+> DynamoValue for ($($element,)+) {
            const KIND: Kind = Kind::L;
            type Path<R, M: Marker> = Path<R, Self, M>;
            type InVec = AsList;
            type Operators = Self;
            const ELEMENTS: Elements = Elements::Exactly(&[$(Look::of::<$element>()),+]);

            fn fits(reader: &mut Reader<'_>) -> bool {
                reader.fits_each(&[$($element::fits),+])
            }
        }
    };
}

tuples!(A a 0);
tuples!(A a 0, B b 1);
tuples!(A a 0, B b 1, C c 2);
tuples!(A a 0, B b 1, C c 2, D d 3);
tuples!(A a 0, B b 1, C c 2, D d 3, E e 4);
tuples!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5);
tuples!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6);
tuples!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7);
