//! What generated code may name, and nothing else; no part of it is stable.

pub use crate::codec::{
    Arena, Attribute, BesideTag, ColumnWriter, FromAttribute, Groups, Held, Owned, ReadColumns,
    Reader, Record, StoredForm, Tagged, ToAttribute, ViewColumns, ViewRecord, Viewed, WriteColumns,
    Writer,
};
pub use crate::error::{DecodeResult, EncodeResult, Result};
pub use crate::expr::{Action, Condition};
pub use crate::item::{
    Assembled, Batchable, Consistent, Covers, DynamoCollection, DynamoItem, EntityColumn, Expires,
    Index, IndexNamed, InertItem, InertMember, Items, KeyColumn, Local, Member, Members, Misfit,
    Primary, Stamps, UniqueFields, VersionColumn, Versioned, Whole, assert_covers,
    assert_same_partition, at_most_one, exactly_one, fmt_key, raw_item, read_marked,
    unknown_member, upgraded, view_marked,
};
pub use crate::key::{InertKey, KeyFrom, KeyParts, KeyWriter, SortBy, Templated, ThisHasNoSortKey};
pub use crate::kind::Kind;
pub use crate::op::{
    Answer, Changed, Explain, Metered, Prepared, Run, TransactItem, TransactPart, Update, Upsert,
};
pub use crate::path::{
    Derived, Flat, KeyField, Managed, Marker, Optional, Path, PathBuf, Required, field, flat,
};
pub use crate::schema::{
    Billing, IndexSchema, KeyAttribute, Projection, Segment, Stream, TableClass, TableSchema,
    TableSettings, Template, UniqueAttribute,
};
pub use crate::value::adapt::ttl_seconds;
pub use crate::value::adapt::{
    Adapt, Argument, Conversion, Converts, Json, JsonOf, JsonValue, KeepsRest, MayLack, Nullable,
    NullableArgument, OrNull, Serde, SerdeValue, With, converted, converted_quietly,
};
pub use crate::value::{
    Accepts, AsList, ClosedNames, Descending, DynamoValue, Elements, Extent, Fill, Filled, Form,
    IndexKey, KeepsAll, KeepsName, KeyValue, List, Look, Named, Numeric, SetElement, Shape,
    TemplateField, TemplateValue, UniqueValue, Untagged, VariantName, Versions,
    assert_unique_value, fill_first, fill_now, fill_ulid, fill_uuid,
};
pub use std::boxed::Box;
pub use std::time::SystemTime;
pub use std::vec::Vec;
