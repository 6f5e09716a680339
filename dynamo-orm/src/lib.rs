#![cfg_attr(docsrs, feature(doc_cfg))]
#![doc = include_str!("../docs/crate.md")]

#[doc(hidden)]
pub mod __private;
mod client;
mod codec;
mod collection;
mod definition;
mod document;
mod drift;
mod error;
mod expr;
pub mod guide;
mod infra;
mod item;
mod keep;
mod key;
mod kind;
pub mod limits;
#[cfg(feature = "local")]
mod local;
mod lock;
mod op;
mod page;
mod path;
mod patterns;
mod schema;
mod table;
mod value;
mod wire;

pub use aws_sdk_dynamodb::types::AttributeValue;
pub use dynamo_derive::{DynamoCollection, DynamoItem, DynamoValue};

pub use client::{DEFAULT_DEADLINE, Db};
pub use codec::{
    Arena, Attribute, FromAttribute, ListWriter, MapWriter, Reader, ToAttribute, ViewRecord,
    Viewed, Writer,
};
pub use collection::Collection;
pub use definition::Schema;
pub use drift::{
    Difference, Plan, SchemaCheck, Severity, Step, StepReport, StepState, TableProgress, Unplanned,
};
pub use error::{
    DecodeError, DecodeResult, EncodeError, EncodeResult, Error, ErrorKind, Result,
    ThrottlingReason, WriteOutcome,
};
pub use expr::{Action, Clause, Condition, Expressions, RawExpression, Size, Sum};
pub use infra::{Access, IamPolicy};
pub use item::{
    Batchable, DynamoCollection, DynamoItem, Expires, UniqueFields, Versioned,
    from_attribute_value, from_item, from_json, to_attribute_value, to_item, to_json,
};
pub use keep::keep_file;
pub use key::{KeyFrom, KeyWriter};
pub use kind::Kind;
#[cfg(feature = "local")]
pub use local::faults;
pub use lock::keep_lock;
#[doc(hidden)]
pub use lock::{LockMode, keep_lock_as};
pub use op::{
    ApplyPlan, BatchEntry, BatchGet, BatchGetHandle, BatchGetReport, BatchGot, BatchHandle,
    BatchReads, BatchReport, BatchRun, BatchWrite, BatchWritten, Changed, Check, CheckTable,
    CollectionQuery, CreateTable, Delete, DeleteTable, EnsureTable, Ensured, Explain, Fetch, Get,
    GetCollection, GoesOn, Insert, Load, LoadItem, LoadProgress, LoadRun, Metered, MeteredOutput,
    Modify, ModifyRun, OldIfAny, Operation, Output, PlanTable, Put, Query, ReadProgress, Returned,
    Rows, Run, Scan, SegmentRows, SegmentedScan, SortCondition, TableRun, TransactGet,
    TransactGets, TransactItem, TransactRead, TransactWrite, Update, Upsert, Views,
};
pub use page::{Cursor, Page, Positions};
pub use path::{
    CanRemove, CanSet, Derived, Element, Flat, KeyField, Managed, Marker, Optional, Path, PathBuf,
    Required, Slot, Stored, Tag,
};
pub use schema::{
    Billing, Entity, IndexSchema, IndexScope, KeyAttribute, Placeholder, Projection, SchemaVersion,
    Segment, Stream, TableClass, TableSchema, TableSettings, Template, Throughput, UniqueAttribute,
};
pub use table::{IgnoringVersions, Table, TableIndex};
pub use value::{
    Accepts, AsBytes, AsList, Descending, DynamoValue, EpochMillis, EpochSeconds, EpochTime, Form,
    FromUlid, FromUuid, InVec, KeyValue, MapKey, MapView, Moment, Null, Number, SetElement,
    SetView, TemplateValue, TtlTime, VersionNumber, epoch_millis, epoch_seconds,
};
pub use wire::ConsumedCapacity;

/// Which operators a type's paths have: bounds for functions over any path, and nothing to implement.
///
/// A type that is mapped by hand names the type whose operators it has
/// ([`DynamoValue::Operators`]).
pub mod operators {
    pub use crate::value::{
        Contains, Indexed, List, Map, Measured, Numeric, Ordered, Prefixed, Set, TextWithoutOrder,
        UncountedNumber, VariantName,
    };
}

/// The types of what can be queried, for functions over any table or index; the derive writes them.
pub mod index {
    pub use crate::item::{
        Consistent, Covers, Fetched, Index, Local, OneType, Part, Primary, Several, Whole,
    };
    pub use crate::key::{
        FirstFields, KeyValues, OneAttribute, OpenSortKey, PartitionFrom, SortBy, SortKeyArgument,
        SortKeyConditionGiven, SortKeyValues, TemplateSortKey, Templated, ThisHasNoSortKey,
        WholeSortKey,
    };
    pub use crate::value::{IndexKey, TemplateField};
}

/// The primary key of an item type, to name it: `Key::<Student> { student_id: 1 }`.
pub type Key<T> = <T as DynamoItem>::Key;

/// The update builder of an item type, to name it.
pub type UpdateOf<T> = <T as DynamoItem>::Update;

/// The README's programs are tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
