//! Items: the contract between the derive and the runtime, and the conversions without a table.

mod collection;
mod convert;
mod expiry;
mod index;
mod inert;
mod marks;
mod same;
mod stamps;

pub(crate) use collection::read_member;
pub use collection::{
    Assembled, DynamoCollection, IndexNamed, Items, Member, Members, Misfit, assert_covers,
    assert_same_partition, at_most_one, exactly_one, raw_item, unknown_member,
};
pub use convert::{
    from_attribute_value, from_item, from_json, to_attribute_value, to_item, to_json,
};
pub(crate) use expiry::{is_expired, second};
pub(crate) use index::check_index_key;
use index::check_index_keys;
pub use index::{
    Consistent, Covers, Fetched, Index, Local, OneType, Part, Primary, Several, Whole,
};
pub use inert::{InertItem, InertMember};
pub(crate) use marks::Marks;
pub use marks::{EntityColumn, KeyColumn, VersionColumn, read_marked, upgraded, view_marked};
pub(crate) use marks::{check_part, read_part};
pub(crate) use same::{has_all, is_same_item, is_same_json, is_same_value};
pub(crate) use stamps::Stamp;
pub use stamps::{Batchable, Expires, Stamps, UniqueFields, Versioned};

use std::fmt;
use std::time::SystemTime;

use crate::codec::{FromAttribute, Reader, Record, Writer};
use crate::error::{DecodeResult, EncodeError, EncodeResult, Error};
use crate::key::{KeyFrom, KeyParts, KeyPlaces, describe_key, write_key, write_key_and_facts};
use crate::limits::ITEM_BYTES;
use crate::schema::TableSchema;

/// A struct that is the item of a table: made by `#[derive(DynamoItem)]`.
///
/// # Examples
///
/// ```
/// use dynamo_orm::{DynamoItem, Kind};
///
/// #[derive(DynamoItem)]
/// #[dynamo(table = "students")]
/// struct Student {
///     #[dynamo(partition_key)]
///     student_id: u64,
///     name: String,
/// }
///
/// assert_eq!(Student::SCHEMA.table, "students");
/// assert_eq!(Student::SCHEMA.partition_key.name, "student_id");
/// assert_eq!(Student::SCHEMA.partition_key.kind, Kind::N);
///
/// let alice = Student { student_id: 3098390, name: "Alice".into() };
/// assert_eq!(alice.key().student_id, 3098390);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a table item",
    label = "not a table item",
    note = "derive it: `#[derive(DynamoItem)]` with `#[dynamo(table = \"..\")]` on `{Self}` and `#[dynamo(partition_key)]` on its key field"
)]
pub trait DynamoItem: Record {
    /// The table's description.
    const SCHEMA: &'static TableSchema;

    /// Whether some of its fields are filled when it is written.
    #[doc(hidden)]
    const IS_STAMPED: bool = false;

    /// The primary key: a struct with the key fields.
    type Key: KeyParts + for<'a> KeyFrom<&'a Self> + KeyFrom<Self::Key>;

    /// The types of the partition key, as a tuple: what a query is asked by.
    type Partition;

    /// The type of the sort key, as [`SortBy`](crate::index::SortBy) a tuple, or
    /// [`ThisHasNoSortKey`](crate::index::ThisHasNoSortKey).
    type Sort;

    /// The typed paths of the fields.
    type Fields;

    /// The update builder with a setter for each field.
    type Update;

    /// The item's primary key.
    #[must_use]
    fn key(&self) -> Self::Key;

    /// The typed paths of the fields, outside a closure.
    #[must_use]
    fn fields() -> Self::Fields;

    /// An item of an older edition, brought to this one; `None` where nothing leads from it.
    #[doc(hidden)]
    fn upgrade(version: u64, reader: &mut Reader<'_>) -> Option<DecodeResult<Self>> {
        let _ = (version, reader);
        None
    }

    /// What each update sets beside what it was told to.
    ///
    /// # Errors
    /// A field does not hold the time.
    #[doc(hidden)]
    fn stamps(stamps: &mut Stamps) -> EncodeResult {
        let _ = stamps;
        Ok(())
    }
}

/// Writes an item whole, as of `now`, and checks what the service would: its keys, its size, the
/// keys of indexes. Gives the version that the item itself is of.
pub(crate) fn write_item<T: DynamoItem>(
    item: &T,
    now: impl FnOnce() -> SystemTime,
    writer: &mut Writer,
) -> EncodeResult<Option<u64>> {
    write_item_and_key(item, now, writer, &mut |_, _| {})
}

/// The same, and shows what is written when only the key is, and where its values stand. A value that
/// is generated is not the one of the item.
pub(crate) fn write_item_and_key<T: DynamoItem>(
    item: &T,
    now: impl FnOnce() -> SystemTime,
    writer: &mut Writer,
    see_key: &mut dyn FnMut(&[u8], KeyPlaces),
) -> EncodeResult<Option<u64>> {
    writer.written_at = T::IS_STAMPED.then(now);
    let written = write_seen(item, writer, see_key);
    writer.written_at = None;
    written
}

/// The same with each field as it is.
pub(crate) fn write_whole<T: DynamoItem>(
    item: &T,
    writer: &mut Writer,
) -> EncodeResult<Option<u64>> {
    write_seen(item, writer, &mut |_, _| {})
}

fn write_seen<T: DynamoItem>(
    item: &T,
    writer: &mut Writer,
    see_key: &mut dyn FnMut(&[u8], KeyPlaces),
) -> EncodeResult<Option<u64>> {
    // The key attributes stand among the others; written once more on their own, they pass the
    // one place that knows their limits.
    let (start, before) = (writer.as_bytes().len(), writer.least_bytes());
    let facts = writer.take_back(|w| {
        let facts = write_key_and_facts(T::SCHEMA, w, |w| T::Key::write_key(&item, w))?;
        see_key(w.as_bytes(), facts.values.clone());
        Ok(facts)
    })?;
    writer.raw(b"{");
    item.write_record(writer)?;
    writer.raw(b"}");
    let bytes = writer.least_bytes() - before;
    let json = writer.as_bytes().get(start..).unwrap_or_default();
    if bytes > ITEM_BYTES {
        return Err(too_large(bytes, json));
    }
    check_index_keys(T::SCHEMA, json)?;
    Ok(facts.version)
}

fn too_large(bytes: usize, item: &[u8]) -> EncodeError {
    let error = EncodeError::new(format!(
        "an item is at most {ITEM_BYTES} bytes large, and this one at least {bytes}; this is its largest attribute"
    ));
    match largest_attribute(item) {
        Some(name) => error.at(name),
        None => error,
    }
}

fn largest_attribute(item: &[u8]) -> Option<String> {
    let mut sizes = Vec::new();
    Reader::new(item).entries(|name, Length(length)| sizes.push((length, name))).ok()?;
    sizes.into_iter().max().map(|(_, name)| name)
}

/// How much JSON an attribute is.
struct Length(usize);

impl FromAttribute for Length {
    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        let start = reader.position();
        reader.skip()?;
        Ok(Self(reader.position() - start))
    }
}

/// Writes an item as it is, without asking whether the service would take it.
pub(crate) fn item_json<T: DynamoItem>(item: &T) -> EncodeResult<Vec<u8>> {
    let mut writer = Writer::default();
    writer.raw(b"{");
    item.write_record(&mut writer)?;
    writer.raw(b"}");
    Ok(writer.into_bytes())
}

/// Reads an item from its JSON; an error names the table and the item's key.
pub(crate) fn read_item<T: DynamoItem>(table: &str, json: &[u8]) -> Result<T, Error> {
    T::read_record(&mut Reader::new(json))
        .map_err(|e| Error::decode(table, describe_key(T::SCHEMA, json), e))
}

impl Error {
    /// The item that stood in the way of a failed condition, as the service handed it back with
    /// its refusal (`ReturnValuesOnConditionCheckFailure`); `None` if there was none.
    ///
    /// # Errors
    /// [`is_decode`](Error::is_decode): it cannot be read as `T`.
    ///
    /// # Examples
    ///
    /// ```
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
    /// # use dynamo_orm::{Db, DynamoItem};
    /// # #[derive(Debug, PartialEq, DynamoItem)]
    /// # #[dynamo(table = "students")]
    /// # struct Student { #[dynamo(partition_key)] student_id: u64, name: String }
    /// # let students = Db::in_memory().table::<Student>();
    /// # students.create_table().await?;
    /// students.insert(&Student { student_id: 1, name: "Alice".into() }).await?;
    ///
    /// let error = students.insert(&Student { student_id: 1, name: "Bob".into() }).await.unwrap_err();
    /// assert!(error.is_already_exists());
    /// assert_eq!(error.old_item::<Student>()?.unwrap().name, "Alice");
    /// # Ok::<(), dynamo_orm::Error>(()) })?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn old_item<T: DynamoItem>(&self) -> Result<Option<T>, Self> {
        self.old_item_json().map(|json| read_item(self.table(), json)).transpose()
    }
}

/// Shows a key as its attributes: `customer_id="c-1", order_id="7"`.
#[doc(hidden)]
pub fn fmt_key<T: DynamoItem>(key: &T::Key, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut writer = Writer::default();
    let written = write_key(T::SCHEMA, &mut writer, |w| key.write_parts(w));
    let text = written.ok().and_then(|()| describe_key(T::SCHEMA, writer.as_bytes()));
    write!(f, "Key({})", text.as_deref().unwrap_or("no valid key"))
}
