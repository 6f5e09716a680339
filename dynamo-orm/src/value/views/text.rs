//! S and B: texts and bytes, and what points to another value.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use bytes::Bytes;

use crate::codec::{Arena, Reader, ViewRecord, Viewed, assert_in_arena};
use crate::error::DecodeResult;
use crate::kind::Kind;

macro_rules! viewed_as_text {
    ($([$($generics:tt)*] $text:ty),* $(,)?) => {$(
        impl<$($generics)*> Viewed for $text {
            type View<'v> = &'v str;

            fn view<'v, 'j: 'v>(
                reader: &mut Reader<'j>,
                arena: &'v Arena,
            ) -> DecodeResult<&'v str> {
                reader.text_view(arena)
            }

            fn lend(self, arena: &Arena) -> DecodeResult<&str> {
                Ok(arena.text(&self))
            }
        }
    )*};
}

viewed_as_text!([] String, [] Box<str>, [] Rc<str>, [] Arc<str>, ['a] Cow<'a, str>);
#[cfg(feature = "smol_str")]
viewed_as_text!([] smol_str::SmolStr);

impl Viewed for Bytes {
    type View<'v> = &'v [u8];

    fn view<'v, 'j: 'v>(reader: &mut Reader<'j>, arena: &'v Arena) -> DecodeResult<&'v [u8]> {
        reader.binary_view(arena)
    }

    fn lend(self, arena: &Arena) -> DecodeResult<&[u8]> {
        Ok(arena.bytes(&self))
    }
}

/// Behind a reference, as a type may hold itself in a box.
macro_rules! viewed_through {
    ($($pointer:ident),*) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: Viewed> Viewed for $pointer<T> {
            type View<'v> = &'v T::View<'v>;

            const IN_ARENA: () = assert_in_arena::<T::View<'static>>();

            fn view<'v, 'j: 'v>(
                reader: &mut Reader<'j>,
                arena: &'v Arena,
            ) -> DecodeResult<Self::View<'v>> {
                T::view(reader, arena).map(|value| arena.one(value))
            }

            fn absent_view<'v>(arena: &'v Arena) -> Option<Self::View<'v>> {
                T::absent_view(arena).map(|value| arena.one(value))
            }
        }

        #[diagnostic::do_not_recommend]
        impl<T: ViewRecord> ViewRecord for $pointer<T> {
            type View<'v> = T::View<'v>;

            fn view_record<'v, 'j: 'v>(
                reader: &mut Reader<'j>,
                arena: &'v Arena,
            ) -> DecodeResult<Self::View<'v>> {
                T::view_record(reader, arena)
            }
        }
    )*};
}

viewed_through!(Box, Rc, Arc);

impl<T: Viewed> Viewed for Option<T> {
    type View<'v> = Option<T::View<'v>>;

    const IN_ARENA: () = T::IN_ARENA;

    fn view<'v, 'j: 'v>(reader: &mut Reader<'j>, arena: &'v Arena) -> DecodeResult<Self::View<'v>> {
        if !T::ACCEPTS_NULL && reader.kind()? == Kind::Null {
            return reader.null().map(|()| None);
        }
        T::view(reader, arena).map(Some)
    }

    fn absent_view<'v>(_: &'v Arena) -> Option<Self::View<'v>> {
        Some(None)
    }
}
