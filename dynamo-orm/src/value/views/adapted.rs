//! What stands around the view of a field that may lack its attribute, or has the NULL for it.

use crate::codec::{Arena, Reader, Viewed};
use crate::error::DecodeResult;
use crate::kind::Kind;
use crate::value::adapt::{MayLack, OrNull};

impl<T: Viewed> Viewed for MayLack<T> {
    type View<'v> = MayLack<T::View<'v>>;

    fn view<'v, 'j: 'v>(reader: &mut Reader<'j>, arena: &'v Arena) -> DecodeResult<Self::View<'v>> {
        T::view(reader, arena).map(MayLack::found)
    }

    fn absent_view<'v>(_: &'v Arena) -> Option<Self::View<'v>> {
        Some(MayLack::missing())
    }
}

impl<T: Viewed> Viewed for OrNull<Option<T>> {
    type View<'v> = OrNull<Option<T::View<'v>>>;

    fn view<'v, 'j: 'v>(reader: &mut Reader<'j>, arena: &'v Arena) -> DecodeResult<Self::View<'v>> {
        if reader.kind()? == Kind::Null {
            return reader.null().map(|()| OrNull(None));
        }
        T::view(reader, arena).map(|value| OrNull(Some(value)))
    }

    fn absent_view<'v>(_: &'v Arena) -> Option<Self::View<'v>> {
        Some(OrNull(None))
    }
}
