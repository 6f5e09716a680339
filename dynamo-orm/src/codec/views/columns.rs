//! The fields of a derived struct that are shown, all at once: what `codec/columns` is for fields that
//! are read.

use super::{Arena, Viewed};
use crate::codec::{Attribute, Groups, Reader};
use crate::error::{DecodeError, DecodeResult};
use crate::kind::Kind;

/// The types of fields whose views can be read in any order.
pub trait ViewColumns {
    /// One place per field, empty until its attribute comes by.
    type Slots<'v>;
    /// The views.
    type Out<'v>;
    /// The number of fields.
    const LEN: usize;

    /// No field read yet.
    fn empty<'v>() -> Self::Slots<'v>;

    /// Reads the attribute of the field at `index`.
    ///
    /// # Errors
    /// Those of the field.
    fn fill<'v, 'j: 'v>(
        slots: &mut Self::Slots<'v>,
        index: usize,
        reader: &mut Reader<'j>,
        arena: &'v Arena,
    ) -> DecodeResult<()>;

    /// The views, once all attributes came by.
    ///
    /// # Errors
    /// An attribute did not, and its type has no value for that.
    fn finish<'v>(
        slots: Self::Slots<'v>,
        attributes: &[Attribute],
        arena: &'v Arena,
    ) -> DecodeResult<Self::Out<'v>>;
}

fn finish<'v, T: Viewed>(
    slot: Option<T::View<'v>>,
    attribute: Option<&Attribute>,
    arena: &'v Arena,
) -> DecodeResult<T::View<'v>> {
    slot.or_else(|| T::absent_view(arena)).ok_or_else(|| match attribute {
        Some(a) => DecodeError::missing(a.kind).at(a.name),
        None => DecodeError::missing(Kind::Any),
    })
}

macro_rules! view_columns {
    ($($field:ident $slot:ident $index:tt),*) => {
        #[allow(clippy::unused_unit, reason = "the tuple of no fields")]
        impl<$($field: Viewed),*> ViewColumns for ($($field,)*) {
            type Slots<'v> = ($(Option<$field::View<'v>>,)*);
            type Out<'v> = ($($field::View<'v>,)*);
            const LEN: usize = { let names: &[&str] = &[$(stringify!($field)),*]; names.len() };

            fn empty<'v>() -> Self::Slots<'v> {
                ($(None::<$field::View<'v>>,)*)
            }

            fn fill<'v, 'j: 'v>(
                _slots: &mut Self::Slots<'v>,
                index: usize,
                reader: &mut Reader<'j>,
                _arena: &'v Arena,
            ) -> DecodeResult<()> {
                match index {
                    $($index => _slots.$index = Some($field::view(reader, _arena)?),)*
                    _ => reader.skip()?,
                }
                Ok(())
            }

            fn finish<'v>(
                slots: Self::Slots<'v>,
                _attributes: &[Attribute],
                _arena: &'v Arena,
            ) -> DecodeResult<Self::Out<'v>> {
                let ($($slot,)*) = slots;
                Ok(($(finish::<$field>($slot, _attributes.get($index), _arena)?,)*))
            }
        }

        #[allow(clippy::unused_unit, reason = "the tuple of no groups")]
        impl<$($field: ViewColumns),*> ViewColumns for Groups<($($field,)*)> {
            type Slots<'v> = ($($field::Slots<'v>,)*);
            type Out<'v> = Groups<($($field::Out<'v>,)*)>;
            const LEN: usize = 0 $(+ $field::LEN)*;

            fn empty<'v>() -> Self::Slots<'v> {
                ($($field::empty(),)*)
            }

            fn fill<'v, 'j: 'v>(
                _slots: &mut Self::Slots<'v>,
                index: usize,
                reader: &mut Reader<'j>,
                _arena: &'v Arena,
            ) -> DecodeResult<()> {
                let mut _index = index;
                $(
                    if _index < $field::LEN {
                        return $field::fill(&mut _slots.$index, _index, reader, _arena);
                    }
                    _index -= $field::LEN;
                )*
                reader.skip()
            }

            fn finish<'v>(
                slots: Self::Slots<'v>,
                attributes: &[Attribute],
                _arena: &'v Arena,
            ) -> DecodeResult<Self::Out<'v>> {
                let ($($slot,)*) = slots;
                let mut _rest = attributes;
                Ok(Groups(($({
                    let (own, rest) = _rest.split_at($field::LEN.min(_rest.len()));
                    _rest = rest;
                    $field::finish($slot, own, _arena)?
                },)*)))
            }
        }
    };
}

view_columns!();
view_columns!(A a 0);
view_columns!(A a 0, B b 1);
view_columns!(A a 0, B b 1, C c 2);
view_columns!(A a 0, B b 1, C c 2, D d 3);
view_columns!(A a 0, B b 1, C c 2, D d 3, E e 4);
view_columns!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5);
view_columns!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6);
view_columns!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7);
view_columns!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8);
view_columns!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8, J j 9);
view_columns!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8, J j 9, K k 10);
view_columns!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8, J j 9, K k 10, L l 11);
view_columns!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8, J j 9, K k 10, L l 11, M m 12);
view_columns!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8, J j 9, K k 10, L l 11, M m 12, N n 13);
view_columns!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8, J j 9, K k 10, L l 11, M m 12, N n 13, O o 14);
view_columns!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8, J j 9, K k 10, L l 11, M m 12, N n 13, O o 14, P p 15);
