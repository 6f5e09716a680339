//! Views: values that are read where they stand in the answer, and live as long as it.
//!
//! What cannot be shown as it stands (a text with escapes, bytes, a list) is put into an [`Arena`],
//! which is used again for the next item. The loops are those of the owned path, beside it because
//! what they fill has a lifetime.

mod arena;
mod columns;
mod read;

pub use arena::Arena;
use arena::ArenaList;
pub(crate) use arena::assert_in_arena;
pub use columns::ViewColumns;

use super::{FromAttribute, Reader, Record, ToAttribute, Writer};
use crate::error::{DecodeError, DecodeResult};

/// A value that can be shown without being owned: what `views` hands to its closure.
///
/// | type | view |
/// |---|---|
/// | `String`, `Box<str>`, `Rc<str>`, `Arc<str>`, `Cow<str>`, `SmolStr` | `&str` |
/// | `Vec<u8>`, `Bytes` | `&[u8]` |
/// | numbers, `bool`, times, identifiers and other types that hold nothing on the heap | the type itself |
/// | `Option<T>` | an `Option` of the view of `T` |
/// | `Vec<T>`, `[T; N]` | `&[..]`, `&[..; N]` of views |
/// | tuples | a tuple of views |
/// | `Box<T>`, `Rc<T>`, `Arc<T>` | a reference to the view of `T` |
/// | `HashMap`, `BTreeMap`, `IndexMap` | [`MapView`](crate::MapView) |
/// | `HashSet`, `BTreeSet`, `IndexSet` | [`SetView`](crate::SetView) |
/// | a struct with `#[dynamo(view)]` | the struct that it generates |
/// | an enum of variants without data with `#[dynamo(view)]` | the enum itself |
/// | a newtype with `#[dynamo(view)]` | the view of its field |
///
/// Other types have none: `Number`, `BigDecimal`, `Url`, `serde_json::Value`, `AttributeValue`, enums with
/// data. A field of one says `#[dynamo(owned)]` and has its own type in the view.
///
/// By hand it is for types that are mapped by hand. One that holds nothing on the heap is its own view:
///
/// ```
/// use dynamo_orm::{Arena, DecodeResult, FromAttribute, Reader, Viewed};
/// # use dynamo_orm::DecodeError;
///
/// /// Stored as the number of its degrees.
/// struct Celsius(f64);
///
/// impl FromAttribute for Celsius {
///     fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
///         f64::read(reader).map(Self)
///     }
/// }
///
/// impl Viewed for Celsius {
///     type View<'v> = Self;
///
///     fn view<'v, 'j: 'v>(reader: &mut Reader<'j>, _: &'v Arena) -> DecodeResult<Self> {
///         Self::read(reader)
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no view",
    label = "cannot be shown without being owned",
    note = "if `{Self}` is a struct of yours, an enum of variants without data or a newtype, write `#[dynamo(view)]` above it",
    note = "else write `#[dynamo(owned)]` on the field, which then has its own type in the view, and is made anew for each item"
)]
pub trait Viewed: FromAttribute {
    /// What is shown.
    type View<'v>: 'v;

    /// That what is shown may stand in an arena, for constants: where it may not, it does not compile.
    #[doc(hidden)]
    const IN_ARENA: () = ();

    /// Reads the value as [`FromAttribute::read`] does, with the same errors, and shows it; what has to be
    /// changed for that is put into the arena.
    ///
    /// # Errors
    /// Another attribute type stands there, or one of its values that this type does not hold.
    fn view<'v, 'j: 'v>(reader: &mut Reader<'j>, arena: &'v Arena) -> DecodeResult<Self::View<'v>>;

    /// What [`FromAttribute::absent`] gives, as it is shown.
    #[must_use]
    fn absent_view<'v>(_arena: &'v Arena) -> Option<Self::View<'v>> {
        None
    }

    /// Shows what [`FromAttribute::read_sequence`] reads.
    ///
    /// # Errors
    /// Those of [`Viewed::view`].
    #[doc(hidden)]
    fn view_sequence<'v, 'j: 'v>(
        reader: &mut Reader<'j>,
        arena: &'v Arena,
    ) -> DecodeResult<&'v [Self::View<'v>]> {
        let (mut values, mut goes_on) = (ArenaList::new(arena), reader.begin_list()?);
        while goes_on {
            let value = Self::view(reader, arena).map_err(|e| e.at_index(values.len()))?;
            values.push(value);
            goes_on = reader.next_element()?;
        }
        reader.end_container()?;
        Ok(values.into_slice())
    }

    /// Shows a value that was made here: the default of a field. As it would be stored, unless the type
    /// knows better.
    ///
    /// # Errors
    /// The value cannot be stored.
    #[doc(hidden)]
    fn lend<'v>(self, arena: &'v Arena) -> DecodeResult<Self::View<'v>>
    where
        Self: ToAttribute,
    {
        if self.is_absent()
            && let Some(absent) = Self::absent_view(arena)
        {
            return Ok(absent);
        }
        let mut writer = Writer::default();
        let written = self.write(&mut writer);
        written.map_err(|_| DecodeError::unreadable("expected a default that can be stored"))?;
        Self::view(&mut Reader::new(arena.bytes(writer.as_bytes())), arena)
    }
}

/// The fields of a derived struct, as they are shown.
///
/// Made by the derives at the word `view`; not meant to be written by hand.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no view",
    label = "not a struct with `#[dynamo(view)]`",
    note = "write `#[dynamo(view)]` above the struct, which generates the struct that its items are shown as",
    note = "several types at once have no view; read them with `stream`"
)]
pub trait ViewRecord: Record {
    /// What is shown.
    type View<'v>: 'v;

    /// Shows the fields.
    ///
    /// # Errors
    /// Those of the fields.
    #[doc(hidden)]
    fn view_record<'v, 'j: 'v>(
        reader: &mut Reader<'j>,
        arena: &'v Arena,
    ) -> DecodeResult<Self::View<'v>>;
}

/// A column that is read as its own type among views.
#[derive(Debug)]
pub struct Owned<T>(pub T);

impl<T: FromAttribute> FromAttribute for Owned<T> {
    const ACCEPTS_NULL: bool = T::ACCEPTS_NULL;
    const REQUIRED: bool = T::REQUIRED;

    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        T::read(reader).map(Self)
    }

    fn absent() -> Option<Self> {
        T::absent().map(Self)
    }
}

impl<T: FromAttribute + 'static> Viewed for Owned<T> {
    type View<'v> = T;

    fn view<'v, 'j: 'v>(reader: &mut Reader<'j>, _: &'v Arena) -> DecodeResult<T> {
        T::read(reader)
    }

    fn absent_view(_: &Arena) -> Option<T> {
        T::absent()
    }
}
