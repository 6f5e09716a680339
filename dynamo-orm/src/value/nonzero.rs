//! N: integers that are never 0.

use std::num::NonZero;

use super::{AsList, DynamoValue, Extent, KeyValue, SetElement, UncountedNumber};
use crate::codec::{FromAttribute, Reader, StoredForm, ToAttribute, Writer};
use crate::error::{DecodeError, DecodeResult, EncodeResult};
use crate::kind::Kind;
use crate::path::{Marker, Path};

macro_rules! nonzero_integers {
    ($($integer:ty),* $(,)?) => {$(
        #[diagnostic::do_not_recommend]
        impl ToAttribute for NonZero<$integer> {
            fn write(&self, writer: &mut Writer) -> EncodeResult {
                self.get().write(writer)
            }
        }

        #[diagnostic::do_not_recommend]
        impl FromAttribute for NonZero<$integer> {
            fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
                let value = <$integer>::read(reader)?;
                Self::new(value).ok_or_else(|| DecodeError::unreadable("expected a number other than 0"))
            }
        }

        #[diagnostic::do_not_recommend]
        impl DynamoValue for NonZero<$integer> {
            const KIND: Kind = Kind::N;
            type Path<R, M: Marker> = Path<R, Self, M>;
            type InVec = AsList;
            // Not counted: a counter passes 0.
            type Operators = UncountedNumber;
            const EXTENT: Extent = Extent::integers::<$integer>(<$integer>::MIN != 0, false);

            fn stored_form() -> StoredForm {
                StoredForm::integer::<$integer>(<$integer>::BITS, <$integer>::MIN != 0, true)
            }
        }

        #[diagnostic::do_not_recommend]
        impl SetElement for NonZero<$integer> {
            const DISTINCT: bool = true;
        }

        #[diagnostic::do_not_recommend]
        impl KeyValue for NonZero<$integer> {}
    )*};
}

nonzero_integers!(u8, u16, u32, u64, u128, usize, i8, i16, i32, i64, i128, isize);
