//! What an item carries beside its fields: the entity that it is, and the edition of its struct.
//!
//! Both are read in the one pass over the item, as columns beside the fields. Only when a read fails
//! is the item looked at once more: an item of another type is named as that, whatever went wrong
//! first, and one of an older edition is upgraded.

use std::cmp::Ordering;
use std::marker::PhantomData;

use super::DynamoItem;
use crate::codec::{Attribute, FromAttribute, Reader, ToAttribute, Writer};
use crate::error::{DecodeError, DecodeResult, EncodeResult};
use crate::kind::Kind;
use crate::schema::{Entity, SchemaVersion, TableSchema};

/// The column of the entity's name.
#[derive(Debug)]
pub struct EntityColumn<T>(PhantomData<fn() -> T>);

/// The column of the edition.
#[derive(Debug)]
pub struct VersionColumn<T>(PhantomData<fn() -> T>);

/// The column of a key attribute whose text tells the entity; `PART` is 0 of the partition key, 1
/// of the sort key.
#[derive(Debug)]
pub struct KeyColumn<T, const PART: usize>(PhantomData<fn() -> T>);

impl<T> EntityColumn<T> {
    /// The column, to be written.
    pub const NEW: Self = Self(PhantomData);
}

impl<T> VersionColumn<T> {
    /// The column, to be written.
    pub const NEW: Self = Self(PhantomData);
}

impl Attribute {
    /// The attribute of an entity or an edition, which no field stands for.
    #[doc(hidden)]
    #[must_use]
    pub const fn mark(name: &'static str, kind: Kind) -> Self {
        Self::new(name, kind, false)
    }
}

impl<T: DynamoItem> ToAttribute for EntityColumn<T> {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        match T::SCHEMA.entity {
            Some(Entity::Named { name, .. }) => name.write(writer),
            _ => "".write(writer),
        }
    }
}

impl<T: DynamoItem> FromAttribute for EntityColumn<T> {
    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        reader.string(|found| match T::SCHEMA.entity {
            Some(Entity::Named { name, .. }) if name != found => {
                Err(DecodeError::foreign(Some(name), false))
            }
            _ => Ok(Self(PhantomData)),
        })
    }
}

impl<T: DynamoItem> ToAttribute for VersionColumn<T> {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        T::SCHEMA.schema_version.map_or(1, |version| version.number).write(writer)
    }
}

impl<T: DynamoItem> FromAttribute for VersionColumn<T> {
    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        let found = u64::read(reader)?;
        match T::SCHEMA.schema_version {
            // What that means is looked at when the read has failed.
            Some(version) if version.number != found => Err(DecodeError::newer(version.number)),
            _ => Ok(Self(PhantomData)),
        }
    }

    fn absent() -> Option<Self> {
        let version = T::SCHEMA.schema_version.map_or(1, |version| version.number);
        (version == 1).then_some(Self(PhantomData))
    }
}

impl<T: DynamoItem, const PART: usize> FromAttribute for KeyColumn<T, PART> {
    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        let leading = T::SCHEMA.leading().get(PART).copied().unwrap_or_default();
        reader.string(|found| match found.starts_with(leading) {
            true => Ok(Self(PhantomData)),
            false => Err(DecodeError::foreign(Some(leading), false)),
        })
    }
}

/// Reads an item that carries marks: `read` is the one pass, and what is behind a failure is asked
/// here.
///
/// # Errors
/// Those of `read`, and that the item is of another entity or of a later edition.
pub fn read_marked<'j, T: DynamoItem>(
    reader: &mut Reader<'j>,
    read: impl FnOnce(&mut Reader<'j>) -> DecodeResult<T>,
) -> DecodeResult<T> {
    let before = reader.again();
    read(reader).or_else(|error| read_other(reader, before, error))
}

/// Shows an item that carries marks, of a type that upgrades none.
///
/// # Errors
/// Those of `view`, and that the item is of another entity or of a later edition.
pub fn view_marked<'j, T: DynamoItem, V>(
    reader: &mut Reader<'j>,
    view: impl FnOnce(&mut Reader<'j>) -> DecodeResult<V>,
) -> DecodeResult<V> {
    let before = reader.again();
    view(reader).map_err(|error| unreadable::<T>(before, error))
}

/// What is behind the failure to show an item.
#[cold]
fn unreadable<T: DynamoItem>(mut before: Reader<'_>, error: DecodeError) -> DecodeError {
    // Broken JSON tells nothing more than the first error did.
    let Ok(marks) = Marks::read(T::SCHEMA, &mut before) else { return error };
    let other = marks.foreign(T::SCHEMA).or_else(|| marks.newer(T::SCHEMA));
    other.unwrap_or(error)
}

/// Reads an item of an older edition, as a step of its upgrade takes it.
///
/// # Errors
/// Those of the older struct.
pub fn upgraded<V: crate::codec::Record, T>(
    reader: &mut Reader<'_>,
    upgrade: impl FnOnce(V) -> T,
) -> DecodeResult<T> {
    reader.edition = Some(V::ATTRIBUTES);
    V::read_record(reader).map(upgrade)
}

/// Reads a part of an item, whose marks were asked for with it.
pub(crate) fn read_part<T: DynamoItem, P: crate::codec::Record>(
    reader: &mut Reader<'_>,
) -> DecodeResult<P> {
    check_part::<T>(reader)?;
    P::read_record(reader)
}

/// Holds the item that comes next, of which a part is read, to the type and the edition.
pub(crate) fn check_part<T: DynamoItem>(reader: &mut Reader<'_>) -> DecodeResult<()> {
    if T::SCHEMA.entity.is_none() && T::SCHEMA.schema_version.is_none() {
        return Ok(());
    }
    let marks = Marks::read(T::SCHEMA, &mut reader.again())?;
    if let Some(foreign) = marks.foreign(T::SCHEMA) {
        return Err(foreign);
    }
    let Some(SchemaVersion { attribute, number }) = T::SCHEMA.schema_version else {
        return Ok(());
    };
    match marks.edition(number) {
        Ordering::Equal => Ok(()),
        // What leads from there to here leads to the whole item only.
        Ordering::Less => Err(DecodeError::older(number).at(attribute)),
        Ordering::Greater => Err(DecodeError::newer(number).at(attribute)),
    }
}

/// What stands there in place of an item of this type and edition.
#[cold]
fn read_other<'j, T: DynamoItem>(
    reader: &mut Reader<'j>,
    before: Reader<'j>,
    error: DecodeError,
) -> DecodeResult<T> {
    // Broken JSON tells nothing more than the first error did.
    let Ok(marks) = Marks::read(T::SCHEMA, &mut before.again()) else { return Err(error) };
    if let Some(foreign) = marks.foreign(T::SCHEMA) {
        return Err(foreign);
    }
    if let Some(newer) = marks.newer(T::SCHEMA) {
        return Err(newer);
    }
    let (Some(_), Some(found)) = (T::SCHEMA.schema_version, marks.version) else {
        return Err(error);
    };
    match T::upgrade(found, &mut before.again()) {
        Some(item) => {
            *reader = before;
            reader.skip()?;
            item
        }
        None => Err(error),
    }
}

/// The marks of a stored item.
#[derive(Debug, Default)]
pub(crate) struct Marks {
    entity: Option<String>,
    keys: [Option<String>; 2],
    /// `None` where it is no whole number.
    pub(crate) version: Option<u64>,
}

impl Marks {
    /// Looks for what the schema's entity and version are told by.
    pub(crate) fn read(schema: &TableSchema, reader: &mut Reader<'_>) -> DecodeResult<Self> {
        let mut marks = Self { version: Some(1), ..Self::default() };
        let entity = match schema.entity {
            Some(Entity::Named { attribute, .. }) => attribute,
            _ => "",
        };
        let version = schema.schema_version.map_or("", |SchemaVersion { attribute, .. }| attribute);
        let sort = schema.sort_key.map_or("", |key| key.name);
        reader.object(&mut |name, reader| {
            let place = match name {
                "" => return reader.skip(),
                _ if name == entity => &mut marks.entity,
                _ if name == version => {
                    let is_number = reader.kind()? == Kind::N;
                    let found = text(reader)?.filter(|_| is_number);
                    marks.version = found.and_then(|text| text.parse().ok());
                    return Ok(());
                }
                _ if name == schema.partition_key.name => &mut marks.keys[0],
                _ if name == sort => &mut marks.keys[1],
                _ => return reader.skip(),
            };
            *place = text(reader)?;
            Ok(())
        })?;
        Ok(marks)
    }

    /// Whether the item is of that edition, of an older or of a newer one; what is no edition is none that
    /// this program knows.
    pub(crate) fn edition(&self, known: u64) -> Ordering {
        match self.version {
            Some(version) if version > 0 => version.cmp(&known),
            _ => Ordering::Greater,
        }
    }

    /// Why it is none that this program knows, if its edition is a later one.
    fn newer(&self, schema: &TableSchema) -> Option<DecodeError> {
        let (known, found) = (schema.schema_version?, self.version?);
        (found > known.number).then(|| DecodeError::newer(known.number).at(known.attribute))
    }

    /// Why it is no item of the schema's type.
    pub(crate) fn foreign(&self, schema: &TableSchema) -> Option<DecodeError> {
        match schema.entity? {
            Entity::Named { attribute, name } => {
                let found = self.entity.as_deref();
                let error = || DecodeError::foreign(Some(name), found.is_none()).at(attribute);
                (found != Some(name)).then(error)
            }
            Entity::ByKey => {
                let leading = schema.leading();
                let names = schema.key_attributes().map(|key| key.name);
                let mut parts = names.zip(leading).zip(&self.keys);
                parts.find_map(|((name, leading), found)| {
                    let is_own = found.as_deref().is_some_and(|text| text.starts_with(leading));
                    let error = || DecodeError::foreign(Some(leading), found.is_none()).at(name);
                    (!leading.is_empty() && !is_own).then(error)
                })
            }
        }
    }
}

/// A text or number; anything else is no mark.
fn text(reader: &mut Reader<'_>) -> DecodeResult<Option<String>> {
    match reader.kind()? {
        Kind::S => reader.string(|text| Ok(Some(text.to_owned()))),
        Kind::N => reader.number(|text| Ok(Some(text.to_owned()))),
        _ => reader.pass_over().map(|()| None),
    }
}
