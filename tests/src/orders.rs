//! A dozen descriptions of one table, to hold each against a table that another one made.

use dynamo_orm::{Db, DynamoItem, Schema, TableSchema};

macro_rules! orders {
    ($($(#[$attribute:meta])* $name:ident { $($(#[$of_field:meta])* $field:ident: $type:ty,)* })*) => {
        $(
            #[derive(Debug, Clone, DynamoItem)]
            #[dynamo(table = "orders")]
            $(#[$attribute])*
            pub struct $name {
                /// Partition key.
                #[dynamo(partition_key)]
                pub order_id: u64,
                $($(#[$of_field])* #[allow(missing_docs, reason = "named for what it is")] pub $field: $type,)*
            }
        )*

        /// All of them.
        pub const ORDERS: &[Described] = &[$(Described {
            name: stringify!($name),
            schema: <$name as DynamoItem>::SCHEMA,
            with: |schema| schema.with::<$name>(),
        },)*];
    };
}

/// One of the descriptions.
#[derive(Debug, Clone, Copy)]
pub struct Described {
    /// The type's name.
    pub name: &'static str,
    /// What its derive says.
    pub schema: &'static TableSchema,
    with: fn(Schema<Db>) -> Schema<Db>,
}

impl Described {
    /// The schema of this type alone.
    pub fn schema(&self, db: &Db) -> Schema<Db> {
        (self.with)(db.schema())
    }
}

orders! {
    /// No index.
    Plain {
        status: String,
    }
    /// One index, with all attributes.
    #[dynamo(global_index(name = "by-status", partition_key(status)))]
    ByStatus {
        status: String,
    }
    /// The same index with a sort key.
    #[dynamo(global_index(name = "by-status", partition_key(status), sort_key(placed_at)))]
    Sorted {
        status: String,
        placed_at: u64,
    }
    /// The same index with keys only.
    #[dynamo(global_index(name = "by-status", partition_key(status), project(keys_only)))]
    Narrow {
        status: String,
    }
    /// The same index with two attributes.
    #[dynamo(global_index(name = "by-status", partition_key(status), project(include(total, note))))]
    Included {
        status: String,
        total: u64,
        note: String,
    }
    /// Two indexes.
    #[dynamo(global_index(name = "by-status", partition_key(status)))]
    #[dynamo(global_index(name = "by-customer", partition_key(customer), sort_key(placed_at)))]
    Two {
        status: String,
        customer: String,
        placed_at: u64,
    }
    /// Two other indexes, each of which defines an attribute of the other otherwise than `Two` does.
    #[dynamo(global_index(name = "by-status", partition_key(status), sort_key(customer)))]
    #[dynamo(global_index(name = "by-customer", partition_key(customer), sort_key(status)))]
    Numbered {
        status: u64,
        customer: u64,
    }
    /// An index over `status` as another type, by another name.
    #[dynamo(global_index(name = "by-state", partition_key(status)))]
    ByState {
        status: u64,
    }
    /// Items that end.
    #[dynamo(global_index(name = "by-status", partition_key(status)))]
    Ending {
        status: String,
        #[dynamo(ttl)]
        ends_at: Option<u64>,
    }
    /// Items that end by another attribute.
    Expiring {
        #[dynamo(ttl)]
        expires: Option<u64>,
    }
    /// A key of two attributes, and a local index.
    #[dynamo(local_index(name = "by-total", sort_key(total)))]
    Local {
        #[dynamo(sort_key)]
        line: u64,
        total: u64,
    }
    /// The same key, and a global index with keys only in the place of the local one.
    #[dynamo(global_index(name = "by-total", partition_key(total), project(keys_only)))]
    Global {
        #[dynamo(sort_key)]
        line: u64,
        total: u64,
    }
    /// An index over several attributes.
    #[dynamo(global_index(
        name = "by-place", partition_key(country, city), sort_key(placed_at, total), project(keys_only)
    ))]
    Placed {
        country: String,
        city: String,
        placed_at: u64,
        total: u64,
    }
}
