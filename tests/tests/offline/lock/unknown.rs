//! Attributes that no field has, where a map keeps them.

use std::collections::BTreeMap;

use dynamo_orm::{AttributeValue, DynamoItem, DynamoValue};

use super::{allowed, assert_line, count, item, refused};

#[derive(DynamoValue)]
struct Open {
    city: String,
    #[dynamo(flatten)]
    rest: BTreeMap<String, AttributeValue>,
}

#[test]
fn what_a_struct_keeps_is_read_by_the_map_in_its_place() {
    item!(Old { home: Open });
    item!(Texts { home: BTreeMap<String, String>, });
    item!(Any { home: BTreeMap<String, AttributeValue>, });
    let message = refused::<Old, Texts>();
    assert_line(&message, &["attribute `home.*`: was `any`, is `S`"]);
    assert_eq!(count(&message), 1);
    allowed::<Old, Any>();
}

#[test]
fn a_new_field_may_have_been_among_the_unknown() {
    item!(Old { #[dynamo(flatten)] rest: BTreeMap<String, String>, });
    item!(New { x: Option<u64>, #[dynamo(flatten)] rest: BTreeMap<String, String>, });
    item!(Text { x: Option<String>, #[dynamo(flatten)] rest: BTreeMap<String, String>, });
    let message = refused::<Old, New>();
    assert_line(
        &message,
        &[
            "attribute `x`",
            "stored items may have it among the unknown, as `S`",
            "`u64`",
            "take this over",
        ],
    );
    assert_eq!(count(&message), 1);
    allowed::<Old, Text>();
}

#[test]
fn of_unknown_attributes_of_any_type_a_new_field_says_so() {
    item!(Old { #[dynamo(flatten)] rest: BTreeMap<String, AttributeValue>, });
    item!(New { x: Option<u64>, #[dynamo(flatten)] rest: BTreeMap<String, AttributeValue>, });
    let message = allowed::<Old, New>();
    assert_line(&message, &["attribute `x`", "may have it among the unknown, as `any`"]);
}

/// An order with an index, or without, and what it keeps.
macro_rules! order {
    ($name:ident [$($index:tt)*] $($rest:ty)?) => {
        #[derive(DynamoItem)]
        #[dynamo(table = "shop", entity = "Order")]
        $($index)*
        struct $name {
            #[dynamo(partition_key)]
            id: String,
            status: String,
            $(#[dynamo(flatten)] rest: BTreeMap<String, $rest>,)?
        }
    };
}

#[test]
fn a_key_that_is_made_no_more_is_kept_with_the_unknown() {
    order!(Old [#[dynamo(global_index(name = "gsi1", key(gsi1pk = "S#{status}")))]]);
    order!(Numbers [] u64);
    order!(Texts [] String);
    order!(Plain []);
    let message = refused::<Old, Numbers>();
    assert_line(&message, &["attribute `gsi1pk`: was `S`, is `u64`"]);
    assert_eq!(count(&message), 1);
    allowed::<Old, Texts>();
    allowed::<Old, Plain>();
}

/// An item with these words above it, which keeps unknown attributes of that type.
macro_rules! marked {
    ($module:ident [$($word:tt)*] $rest:ty) => {
        mod $module {
            #[derive(dynamo_orm::DynamoItem)]
            #[dynamo(table = "shop", $($word)*)]
            #[dynamo(key(pk = "CUSTOMER#{id}", sk = "PROFILE"))]
            pub(super) struct Customer {
                id: String,
                #[dynamo(flatten)]
                rest: std::collections::BTreeMap<String, $rest>,
            }
        }
    };
}

#[test]
fn a_mark_that_is_written_no_more_is_kept_with_the_unknown() {
    marked!(named [entity = "Customer"] u64);
    marked!(by_key [entity_by_key] u64);
    marked!(texts [entity = "Customer"] String);
    marked!(by_key_texts [entity_by_key] String);
    marked!(version [entity = "Customer", schema_version = 1] String);
    let message = refused::<named::Customer, by_key::Customer>();
    assert_line(&message, &["attribute `entity`: was `S`, is `u64`"]);
    assert_eq!(count(&message), 1);
    allowed::<texts::Customer, by_key_texts::Customer>();
    assert_line(
        &refused::<version::Customer, texts::Customer>(),
        &["attribute `schema_version`: was `u64`, is `S`"],
    );
}
