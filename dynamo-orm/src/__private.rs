//! What generated code may name, and nothing else; no part of it is stable.

pub use crate::codec::{
    Attribute, BesideTag, ColumnWriter, FromAttribute, Groups, ReadColumns, Reader, Record, Tagged,
    ToAttribute, WriteColumns, Writer,
};
pub use crate::error::{DecodeResult, EncodeResult, Result};
pub use crate::expr::{Action, Condition};
pub use crate::item::{Consistent, Covers, DynamoItem, Index, Local, Whole, fmt_key};
pub use crate::key::{InertKey, KeyFrom, KeyParts, KeyWriter, SortBy, ThisHasNoSortKey};
pub use crate::kind::Kind;
pub use crate::op::{
    Answer, Changed, Explain, Metered, Prepared, Run, TransactItem, TransactPart, Update, Upsert,
};
pub use crate::path::{Flat, KeyField, Marker, Optional, Path, PathBuf, Required, field, flat};
pub use crate::schema::{IndexSchema, KeyAttribute, Projection, TableSchema};
pub use crate::value::adapt::{
    Adapt, Argument, Conversion, Converts, Json, JsonOf, JsonValue, KeepsRest, MayLack, Nullable,
    NullableArgument, OrNull, Serde, SerdeValue, With, converted, converted_quietly,
};
pub use crate::value::{
    Accepts, AsList, ClosedNames, DynamoValue, IndexKey, KeepsAll, KeepsName, KeyValue, List,
    Named, Numeric, SetElement, Shape, Untagged, VariantName,
};
