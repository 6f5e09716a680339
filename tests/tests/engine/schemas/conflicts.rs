//! What types that share a table must agree on.

use dynamo_orm::{Db, DynamoItem, Error, ErrorKind, Schema, Stream, TableClass};

use super::{Customer, Order};

/// The message of a schema whose types do not agree.
fn conflict<C>(schema: &Schema<C>) -> String {
    let error = schema.table_name().unwrap_err();
    assert!(error.is_schema_conflict(), "{error}");
    assert_eq!(error.kind(), ErrorKind::SchemaConflict);
    error.to_string()
}

macro_rules! item {
    ($name:ident, $(#[$words:meta])* { $($field:tt)* }) => {
        #[derive(DynamoItem)]
        $(#[$words])*
        #[allow(dead_code, reason = "only described")]
        struct $name { $($field)* }
    };
}

item!(Elsewhere, #[dynamo(table = "store")] {
    #[dynamo(partition_key)]
    pk: String,
    #[dynamo(sort_key)]
    sk: String,
});

item!(NumberKey, #[dynamo(table = "shop")] {
    #[dynamo(partition_key)]
    pk: u64,
    #[dynamo(sort_key)]
    sk: String,
});

item!(NoSortKey, #[dynamo(table = "shop")] {
    #[dynamo(partition_key)]
    pk: String,
});

item!(OtherIndex,
    #[dynamo(table = "shop")]
    #[dynamo(global_index(name = "by-city", partition_key(town), project(all)))]
    {
        #[dynamo(partition_key)]
        pk: String,
        #[dynamo(sort_key)]
        sk: String,
        town: String,
    }
);

item!(LocalIndex,
    #[dynamo(table = "shop")]
    #[dynamo(local_index(name = "by-city", sort_key(city), project(include(name))))]
    {
        #[dynamo(partition_key)]
        pk: String,
        #[dynamo(sort_key)]
        sk: String,
        city: String,
        name: String,
    }
);

item!(NumberCity,
    #[dynamo(table = "shop")]
    {
        #[dynamo(partition_key)]
        pk: String,
        #[dynamo(sort_key)]
        sk: String,
        city: u32,
    }
);

item!(EndsElsewhere, #[dynamo(table = "shop")] {
    #[dynamo(partition_key)]
    pk: String,
    #[dynamo(sort_key)]
    sk: String,
    #[dynamo(ttl)]
    until: Option<u64>,
});

#[test]
fn a_schema_of_no_types_says_how_to_add_them() {
    let error = Schema::new().table_name().unwrap_err();
    assert!(error.is_schema_conflict() || error.is_invalid_input(), "{error}");
    assert!(error.to_string().contains(".with::<Type>()"), "{error}");
}

#[test]
fn types_of_tables_of_two_names_are_refused_unless_the_table_is_named() {
    let schema = Schema::new().with::<Customer>().with::<Elsewhere>();
    let message = conflict(&schema);
    assert!(message.contains("`shop` by `Customer`"), "{message}");
    assert!(message.contains("`store` by `Elsewhere`"), "{message}");
    assert_eq!(schema.named("one").table_name().unwrap(), "one");
}

#[test]
fn keys_differ_by_type_and_by_number() {
    let message = conflict(&Schema::of::<Customer>().with::<NumberKey>());
    assert!(message.contains("`pk` (S) and `sk` (S) by `Customer`"), "{message}");
    assert!(message.contains("`pk` (N) and `sk` (S) by `NumberKey`"), "{message}");
    let message = conflict(&Schema::of::<NoSortKey>().with::<Customer>());
    assert!(message.contains("`pk` (S) by `NoSortKey`"), "{message}");
}

#[test]
fn an_index_of_one_name_is_one_index() {
    let message = conflict(&Schema::of::<Customer>().with::<OtherIndex>());
    assert!(message.contains("global over `city` (S) by `Customer`"), "{message}");
    assert!(message.contains("global over `town` (S) by `OtherIndex`"), "{message}");
    assert!(
        message.contains("INCLUDE by `Customer`, but given as ALL by `OtherIndex`"),
        "{message}"
    );
    let message = conflict(&Schema::of::<Customer>().with::<LocalIndex>());
    assert!(
        message.contains("local over `pk` (S), sorted by `city` (S) by `LocalIndex`"),
        "{message}"
    );
}

/// The service refuses an item whose attribute of that name is of another type.
#[test]
fn an_attribute_that_is_a_key_of_an_index_is_of_one_type_in_all_items() {
    for schema in [
        Schema::of::<Customer>().with::<NumberCity>(),
        Schema::of::<NumberCity>().with::<Customer>(),
    ] {
        let message = conflict(&schema);
        assert!(message.contains("`city`"), "{message}");
        assert!(message.contains("S by `Customer`, but written as N by `NumberCity`"), "{message}");
    }
}

#[test]
fn a_table_has_one_ttl_attribute() {
    let message = conflict(&Schema::of::<Order>().with::<EndsElsewhere>());
    assert!(message.contains("`Order`") && message.contains("`EndsElsewhere`"), "{message}");
    assert!(message.contains("ends_at") && message.contains("until"), "{message}");
}

#[test]
fn all_conflicts_are_told_at_once() {
    let message = conflict(&Schema::of::<Customer>().with::<NumberKey>().with::<OtherIndex>());
    for part in ["primary key", "index `by-city`", "projection"] {
        assert!(message.contains(part), "{part}: {message}");
    }
}

mod elsewhere {
    use dynamo_orm::DynamoItem;

    #[derive(DynamoItem)]
    #[dynamo(table = "shop", entity = "Customer")]
    #[dynamo(key(pk = "CUSTOMER#{customer_id}", sk = "PROFILE"))]
    #[dynamo(global_index(name = "by-city", partition_key(city), project(include(name))))]
    #[allow(dead_code, reason = "only described")]
    pub(super) struct Customer {
        customer_id: String,
        name: String,
        city: String,
        status: u8,
    }
}

/// The service would refuse the items of one of them.
#[test]
fn types_of_one_name_are_two_types() {
    let schema = Schema::of::<Customer>().with::<elsewhere::Customer>().with::<Order>();
    let message = conflict(&schema);
    assert!(message.contains("`status` of an index is written as S by `Order`"), "{message}");
    assert!(message.contains("N by `Customer`"), "{message}");
}

#[tokio::test]
async fn a_schema_whose_types_conflict_sends_nothing() {
    let db = Db::in_memory();
    let schema = db.schema().with::<Customer>().with::<NumberKey>();
    assert!(schema.create_table().await.is_err_and(|error| error.is_schema_conflict()));
    assert!(schema.create_table().explain().is_err_and(|e: Error| e.is_schema_conflict()));
    assert!(db.client().describe_table().table_name("shop").send().await.is_err());
}

#[test]
fn one_type_may_be_named_twice_and_settings_of_code_go_first() {
    let schema = Schema::of::<Customer>().with::<Order>().with::<Customer>();
    let schema = schema.stream(Stream::KeysOnly).table_class(TableClass::Standard);
    assert_eq!(schema.table_name().unwrap(), "shop");
    assert_eq!(format!("{schema:?}"), "Schema(shop: Customer, Order, Customer)");
}
