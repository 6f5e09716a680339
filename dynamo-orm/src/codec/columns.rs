//! The fields of a derived struct, all at once.
//!
//! Generated code names the attributes and hands the fields as a tuple; the loops over them live
//! here, generic over the tuple and compiled only where used. Past 16 fields the tuples nest in
//! [`Groups`].

use super::{Attribute, FromAttribute, Reader, Record, ToAttribute, Writer, stored_by};
use crate::error::{DecodeError, DecodeResult, EncodeError, EncodeResult};
use crate::kind::Kind;

/// Fields that can be written one after the other.
pub trait WriteColumns {
    /// Writes each field with the next attribute name.
    ///
    /// # Errors
    /// Those of the fields, with the attribute's name.
    fn write_columns(&self, columns: &mut ColumnWriter<'_>) -> EncodeResult;
}

/// Fields that can be read in any order.
pub trait ReadColumns: Sized {
    /// One place per field, empty until its attribute comes by.
    type Slots;
    /// The number of fields.
    const LEN: usize;

    /// No field read yet.
    fn empty() -> Self::Slots;

    /// Reads the attribute of the field at `index`.
    ///
    /// # Errors
    /// Those of the field.
    fn fill(slots: &mut Self::Slots, index: usize, reader: &mut Reader<'_>) -> DecodeResult<()>;

    /// The fields, once all attributes came by.
    ///
    /// # Errors
    /// An attribute did not, and its type has no value for that.
    fn finish(slots: Self::Slots, attributes: &[Attribute]) -> DecodeResult<Self>;
}

/// More fields than one tuple holds: a tuple of full tuples.
#[derive(Debug)]
pub struct Groups<G>(pub G);

/// Hands each field the attribute name that is its own.
#[derive(Debug)]
pub struct ColumnWriter<'w> {
    writer: &'w mut Writer,
    attributes: std::slice::Iter<'w, Attribute>,
}

impl ColumnWriter<'_> {
    fn column<V: ToAttribute + ?Sized>(&mut self, value: &V) -> EncodeResult {
        let attribute = self.attributes.next().ok_or_else(too_few_names)?;
        if value.is_absent() {
            return Ok(());
        }
        self.writer
            .known_member(attribute)
            .and_then(|()| self.writer.whole(|w| value.write(w)))
            .map_err(|e| e.at(attribute.name))
    }
}

impl Writer {
    /// Writes the fields of a struct, each under its attribute's name.
    ///
    /// # Errors
    /// Those of the fields.
    #[allow(clippy::needless_pass_by_value, reason = "a tuple of references, made in place")]
    pub fn columns(
        &mut self,
        attributes: &'static [Attribute],
        columns: impl WriteColumns,
    ) -> EncodeResult {
        columns.write_columns(&mut ColumnWriter { writer: self, attributes: attributes.iter() })
    }

    /// Writes a struct as an M.
    ///
    /// # Errors
    /// Those of its fields, and one for a value deeper than 32 levels.
    pub fn record<T: Record>(&mut self, record: &T) -> EncodeResult {
        self.members(|w| record.write_record(w))
    }
}

impl Reader<'_> {
    /// Reads the fields of a struct in whatever order they come, passing over unknown attributes.
    ///
    /// # Errors
    /// A field's own error, or a missing attribute, with the attribute's name.
    pub fn columns<C: ReadColumns>(&mut self, attributes: &'static [Attribute]) -> DecodeResult<C> {
        let mut slots = C::empty();
        let mut expected = 0;
        let mut key = self.json.next_object()?;
        while let Some(name) = key {
            match stored_by(name, attributes, expected) {
                Some((index, attribute)) => {
                    C::fill(&mut slots, index, self).map_err(|e| e.at(attribute.name))?;
                    expected = index + 1;
                }
                None => self.skip()?,
            }
            key = self.json.next_key()?;
        }
        C::finish(slots, attributes)
    }

    /// Reads a flattened struct from the object that comes next, which is still to be read: its
    /// attributes stand among the others, in any order, so the object is gone through once more.
    ///
    /// # Errors
    /// Those of the struct's fields.
    pub fn flattened<T: Record>(&self) -> DecodeResult<T> {
        T::read_record(&mut self.again())
    }

    /// Reads a struct from an M.
    ///
    /// # Errors
    /// Another type stands there, or a field cannot be read.
    pub fn record<T: Record>(&mut self) -> DecodeResult<T> {
        self.fields(T::read_record)
    }
}

fn finish<T: FromAttribute>(slot: Option<T>, attribute: Option<&Attribute>) -> DecodeResult<T> {
    slot.or_else(T::absent).ok_or_else(|| match attribute {
        Some(a) => DecodeError::missing(a.kind).at(a.name),
        None => DecodeError::missing(Kind::Any),
    })
}

/// Only hand-written `Record`s can come to this: the derive emits one name per field.
fn too_few_names() -> EncodeError {
    EncodeError::new("the record has more fields than attribute names")
}

macro_rules! columns {
    ($($field:ident $slot:ident $index:tt),*) => {
        impl<$($field: ToAttribute + ?Sized),*> WriteColumns for ($(&$field,)*) {
            fn write_columns(&self, _columns: &mut ColumnWriter<'_>) -> EncodeResult {
                $(_columns.column(self.$index)?;)*
                Ok(())
            }
        }

        #[allow(clippy::unused_unit, reason = "the tuple of no fields")]
        impl<$($field: FromAttribute),*> ReadColumns for ($($field,)*) {
            type Slots = ($(Option<$field>,)*);
            const LEN: usize = { let names: &[&str] = &[$(stringify!($field)),*]; names.len() };

            fn empty() -> Self::Slots {
                ($(None::<$field>,)*)
            }

            fn fill(_slots: &mut Self::Slots, index: usize, reader: &mut Reader<'_>) -> DecodeResult<()> {
                match index {
                    $($index => _slots.$index = Some($field::read(reader)?),)*
                    _ => reader.skip()?,
                }
                Ok(())
            }

            fn finish(slots: Self::Slots, _attributes: &[Attribute]) -> DecodeResult<Self> {
                let ($($slot,)*) = slots;
                Ok(($(finish($slot, _attributes.get($index))?,)*))
            }
        }

        impl<$($field: WriteColumns),*> WriteColumns for Groups<($($field,)*)> {
            fn write_columns(&self, _columns: &mut ColumnWriter<'_>) -> EncodeResult {
                $(self.0.$index.write_columns(_columns)?;)*
                Ok(())
            }
        }

        #[allow(clippy::unused_unit, reason = "the tuple of no groups")]
        impl<$($field: ReadColumns),*> ReadColumns for Groups<($($field,)*)> {
            type Slots = ($($field::Slots,)*);
            const LEN: usize = 0 $(+ $field::LEN)*;

            fn empty() -> Self::Slots {
                ($($field::empty(),)*)
            }

            fn fill(_slots: &mut Self::Slots, index: usize, reader: &mut Reader<'_>) -> DecodeResult<()> {
                let mut _index = index;
                $(
                    if _index < $field::LEN {
                        return $field::fill(&mut _slots.$index, _index, reader);
                    }
                    _index -= $field::LEN;
                )*
                reader.skip()
            }

            fn finish(slots: Self::Slots, attributes: &[Attribute]) -> DecodeResult<Self> {
                let ($($slot,)*) = slots;
                let mut _rest = attributes;
                Ok(Self(($({
                    let (own, rest) = _rest.split_at($field::LEN.min(_rest.len()));
                    _rest = rest;
                    $field::finish($slot, own)?
                },)*)))
            }
        }
    };
}

columns!();
columns!(A a 0);
columns!(A a 0, B b 1);
columns!(A a 0, B b 1, C c 2);
columns!(A a 0, B b 1, C c 2, D d 3);
columns!(A a 0, B b 1, C c 2, D d 3, E e 4);
columns!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5);
columns!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6);
columns!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7);
columns!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8);
columns!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8, J j 9);
columns!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8, J j 9, K k 10);
columns!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8, J j 9, K k 10, L l 11);
columns!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8, J j 9, K k 10, L l 11, M m 12);
columns!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8, J j 9, K k 10, L l 11, M m 12, N n 13);
columns!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8, J j 9, K k 10, L l 11, M m 12, N n 13, O o 14);
columns!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8, J j 9, K k 10, L l 11, M m 12, N n 13, O o 14, P p 15);
