//! A whole table: the types that share it, merged into one description.

mod check;
mod conflict;
mod merge;
mod settings;
mod table;

pub(crate) use check::is_plain_name;
pub(crate) use table::{Definition, IndexDefinition, Projected};

use std::fmt;

use crate::codec::Attribute;
use crate::error::{EncodeError, Error, ErrorKind, Result};
use crate::item::DynamoItem;
use crate::schema::{Billing, Stream, TableClass, TableSchema, Throughput};

/// A table as the types that share it describe it, with what is set of it.
///
/// [`Schema::new`] gives one that needs no database, for files: Terraform, CloudFormation, policies.
/// [`Db::schema`](crate::Db::schema) gives one that can be made, checked and changed there. Both are
/// filled in the same way: by the types, and by settings, which go over those of the derives.
///
/// What the types say of the table must agree; where it does not, every method that uses the schema
/// fails with [`is_schema_conflict`](Error::is_schema_conflict) and names both types.
///
/// # Examples
///
/// ```
/// use dynamo_orm::{DynamoItem, Schema, Stream};
///
/// #[derive(DynamoItem)]
/// #[dynamo(table = "shop", entity = "Customer")]
/// #[dynamo(key(pk = "CUSTOMER#{customer_id}", sk = "PROFILE"))]
/// struct Customer {
///     customer_id: String,
/// }
///
/// #[derive(DynamoItem)]
/// #[dynamo(table = "shop", entity = "Order")]
/// #[dynamo(key(pk = "CUSTOMER#{customer_id}", sk = "ORDER#{order_id}"))]
/// struct Order {
///     customer_id: String,
///     order_id: u64,
/// }
///
/// let shop = Schema::new()
///     .with::<Customer>()
///     .with::<Order>()
///     .stream(Stream::NewAndOldImages)
///     .tag("team", "shop");
/// assert_eq!(shop.table_name()?, "shop");
/// # Ok::<(), dynamo_orm::Error>(())
/// ```
#[derive(Clone)]
#[must_use = "a schema does nothing until one of its outputs or operations is asked for"]
pub struct Schema<C = ()> {
    pub(crate) connection: C,
    name: Option<String>,
    types: Vec<ItemType>,
    chosen: Chosen,
}

/// A type whose items stand in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ItemType {
    /// The type's name, without its path and arguments.
    pub(crate) name: &'static str,
    /// The whole of it, by which two types are told apart.
    path: &'static str,
    pub(crate) schema: &'static TableSchema,
    pub(crate) attributes: &'static [Attribute],
}

impl ItemType {
    #[inline]
    fn of<T: DynamoItem>() -> Self {
        let path = std::any::type_name::<T>();
        let bare = path.split('<').next().unwrap_or(path);
        let name = bare.rsplit("::").next().unwrap_or(bare);
        Self { name, path, schema: T::SCHEMA, attributes: T::ATTRIBUTES }
    }
}

/// What was set in code, which goes over what the derives say.
#[derive(Debug, Clone, Default)]
struct Chosen {
    billing: Option<Billing>,
    index_throughput: Vec<(String, Throughput)>,
    stream: Option<Stream>,
    table_class: Option<TableClass>,
    deletion_protection: Option<bool>,
    point_in_time_recovery: Option<bool>,
    tags: Vec<(String, String)>,
}

impl Schema {
    /// A schema of no types yet, which needs no database.
    #[inline]
    pub fn new() -> Self {
        Self::over(())
    }

    /// That of one type.
    #[inline]
    pub fn of<T: DynamoItem>() -> Self {
        Self::new().with::<T>()
    }
}

impl Default for Schema {
    #[inline]
    fn default() -> Self {
        Self::new()
    }
}

impl<C> Schema<C> {
    #[inline]
    pub(crate) fn over(connection: C) -> Self {
        Self { connection, name: None, types: Vec::new(), chosen: Chosen::default() }
    }

    /// The same schema for another connection.
    #[inline]
    pub(crate) fn connected<D>(self, connection: D) -> Schema<D> {
        let Self { name, types, chosen, .. } = self;
        Schema { connection, name, types, chosen }
    }

    /// Adds a type whose items stand in the table.
    #[inline]
    pub fn with<T: DynamoItem>(mut self) -> Self {
        self.types.push(ItemType::of::<T>());
        self
    }

    /// The same table by another name than that of the derives, as `shop-prod`.
    #[inline]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// How capacity is paid for: [`Billing::OnDemand`] if it is said nowhere.
    #[inline]
    pub fn billing(mut self, billing: Billing) -> Self {
        self.chosen.billing = Some(billing);
        self
    }

    /// The units a second of a global index, where it has others than its table. Of no meaning on
    /// demand.
    ///
    /// An index that no type has is an error of what uses the schema.
    #[inline]
    pub fn index_throughput(mut self, index: impl Into<String>, throughput: Throughput) -> Self {
        let index = index.into();
        self.chosen.index_throughput.retain(|(known, _)| *known != index);
        self.chosen.index_throughput.push((index, throughput));
        self
    }

    /// What the table's stream tells of a change.
    #[inline]
    pub fn stream(mut self, stream: Stream) -> Self {
        self.chosen.stream = Some(stream);
        self
    }

    /// The storage class.
    #[inline]
    pub fn table_class(mut self, class: TableClass) -> Self {
        self.chosen.table_class = Some(class);
        self
    }

    /// Whether the table cannot be deleted until this is switched off.
    #[inline]
    pub fn deletion_protection(mut self, is_on: bool) -> Self {
        self.chosen.deletion_protection = Some(is_on);
        self
    }

    /// Whether the table can be restored to any second of the last 35 days.
    #[inline]
    pub fn point_in_time_recovery(mut self, is_on: bool) -> Self {
        self.chosen.point_in_time_recovery = Some(is_on);
        self
    }

    /// Adds a tag, or gives it another value: at most 50, each of 1 to 128 characters with a value of at
    /// most 256 ("Tagging restrictions" in the developer guide).
    #[inline]
    pub fn tag(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        let name = name.into();
        self.chosen.tags.retain(|(known, _)| *known != name);
        self.chosen.tags.push((name, value.into()));
        self
    }

    /// The table's name.
    ///
    /// # Errors
    /// Those of any use of the schema: [`is_schema_conflict`](Error::is_schema_conflict) where two types
    /// describe one table in two ways; [`is_invalid_input`](Error::is_invalid_input) where there is no
    /// type, or the service would refuse a name, a tag or a number.
    #[inline]
    pub fn table_name(&self) -> Result<String> {
        Ok(self.define()?.table)
    }

    /// All of it, checked.
    #[inline]
    pub(crate) fn define(&self) -> Result<Definition> {
        let place = self.place();
        let of_kind = |kind: ErrorKind, faults: Vec<String>| {
            Error::encoding(EncodeError::new(faults.join("; "))).of_kind(kind).at(&place, None)
        };
        let definition = merge::merge(self)
            .map_err(|conflicts| of_kind(ErrorKind::SchemaConflict, conflicts))?;
        match check::faults(&definition, &self.chosen) {
            faults if faults.is_empty() => Ok(definition),
            faults => Err(of_kind(ErrorKind::InvalidInput, faults)),
        }
    }

    /// What errors call the table.
    #[inline]
    pub(crate) fn place(&self) -> String {
        let derived = self.types.first().map(|of| of.schema.table);
        self.name.clone().unwrap_or_else(|| derived.unwrap_or_default().to_owned())
    }

    /// The description of the first type, by which errors show keys.
    #[inline]
    pub(crate) fn first(&self) -> &'static TableSchema {
        self.types.first().map_or(const { &TableSchema::INERT }, |of| of.schema)
    }
}

impl<C> fmt::Debug for Schema<C> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.types.iter().map(|of| of.name).collect();
        write!(f, "Schema({}: {})", self.place(), names.join(", "))
    }
}
