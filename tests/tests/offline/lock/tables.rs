//! Tables and types that come and go.

use std::fs;

use dynamo_orm::{DynamoItem, DynamoValue, LockMode, Schema, keep_lock_as};

use super::{Folder, assert_line, count};

macro_rules! entity {
    ($name:ident, $table:literal, $entity:literal) => {
        #[derive(DynamoItem)]
        #[dynamo(table = $table, entity = $entity)]
        struct $name {
            #[dynamo(partition_key)]
            id: String,
        }
    };
}

entity!(Customer, "shop", "Customer");
entity!(Order, "shop", "Order");
entity!(Invoice, "books", "Invoice");

fn write(folder: &Folder, schemas: Vec<Schema>) -> String {
    keep_lock_as(folder.lock(), schemas, LockMode::Write).unwrap_err().to_string()
}

fn both() -> Schema {
    Schema::new().with::<Customer>().with::<Order>()
}

#[test]
fn a_type_or_a_table_that_is_described_no_more_is_told() {
    let folder = Folder::new();
    write(&folder, vec![both(), Schema::of::<Invoice>()]);
    let message = write(&folder, vec![Schema::of::<Customer>()]);
    assert_line(
        &message,
        &["table `shop`, type `Order`: the type is described no more", "`entity = \"Order\"`"],
    );
    assert_line(&message, &["table `books`: the table is described no more", "take this over"]);
    assert_eq!(count(&message), 2);
}

#[test]
fn a_new_type_and_a_new_table_break_nothing() {
    let folder = Folder::new();
    write(&folder, vec![Schema::of::<Customer>()]);
    let message = write(&folder, vec![both(), Schema::of::<Invoice>()]);
    assert_line(&message, &["table `shop`, type `Order`: the type is new"]);
    assert_line(&message, &["table `books`: the table is new"]);
    keep_lock_as(folder.lock(), [both(), Schema::of::<Invoice>()], LockMode::Tell).unwrap();
}

#[test]
fn the_order_in_which_types_are_given_is_no_matter() {
    let folder = Folder::new();
    write(&folder, vec![both(), Schema::of::<Invoice>()]);
    let text = fs::read(folder.lock()).unwrap();
    let other = [Schema::of::<Invoice>(), Schema::of::<Order>(), Schema::of::<Customer>(), both()];
    keep_lock_as(folder.lock(), other, LockMode::Tell).unwrap();
    assert_eq!(fs::read(folder.lock()).unwrap(), text);
}

#[test]
fn what_two_schemas_say_of_one_table_agrees() {
    #[derive(DynamoItem)]
    #[dynamo(table = "shop")]
    struct Thing {
        #[dynamo(partition_key)]
        number: u64,
    }
    mod other {
        #[derive(dynamo_orm::DynamoItem)]
        #[dynamo(table = "shop", entity = "Order")]
        pub(super) struct Order {
            #[dynamo(partition_key)]
            id: String,
            number: u64,
        }
    }
    let folder = Folder::new();
    let keys = [Schema::of::<Order>(), Schema::of::<Thing>()];
    let conflict = keep_lock_as(folder.lock(), keys, LockMode::Write).unwrap_err();
    assert!(conflict.is_schema_conflict(), "{conflict}");
    let names = [Schema::of::<Order>(), Schema::of::<other::Order>()];
    let conflict = keep_lock_as(folder.lock(), names, LockMode::Write).unwrap_err();
    assert!(
        conflict.is_schema_conflict() && conflict.to_string().contains("`Order`"),
        "{conflict}"
    );
    assert!(!folder.lock().exists());
    let empty = keep_lock_as(folder.lock(), [Schema::new()], LockMode::Write).unwrap_err();
    assert!(empty.is_schema_conflict() || empty.is_invalid_input());
}

mod first {
    #[derive(dynamo_orm::DynamoItem)]
    #[dynamo(table = "notes")]
    pub(super) struct Note {
        #[dynamo(partition_key)]
        id: String,
        text: String,
    }
}

mod second {
    #[derive(dynamo_orm::DynamoItem)]
    #[dynamo(table = "notes")]
    pub(super) struct Note {
        #[dynamo(partition_key)]
        id: String,
        pages: u32,
    }
}

#[derive(DynamoItem)]
#[dynamo(table = "notes")]
struct Of<T: DynamoValue> {
    #[dynamo(partition_key)]
    id: String,
    body: T,
}

#[test]
fn two_types_of_one_name_are_refused_and_none_goes_unguarded() {
    let folder = Folder::new();
    for (schema, name) in [
        (Schema::new().with::<first::Note>().with::<second::Note>(), "Note"),
        (Schema::new().with::<Of<String>>().with::<Of<u32>>(), "Of"),
    ] {
        let error = keep_lock_as(folder.lock(), [schema], LockMode::Write).unwrap_err();
        assert!(error.is_schema_conflict(), "{error}");
        assert!(error.to_string().contains(&format!("two types `{name}`")), "{error}");
    }
    assert!(!folder.lock().exists());
}
