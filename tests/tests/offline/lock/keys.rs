//! Keys that are made of fields, and indexes.

use dynamo_orm::DynamoItem;

use super::{allowed, assert_line, count, locked, refused, same};

/// An order whose sort key and index are made in some way, of some fields.
macro_rules! order {
    ($name:ident, $sk:literal $(, $gsi1pk:literal)?; $($fields:tt)*) => {
        #[derive(DynamoItem)]
        #[dynamo(table = "shop", entity = "Order")]
        #[dynamo(key(pk = "CUSTOMER#{customer_id}", sk = $sk))]
        $(#[dynamo(global_index(name = "gsi1", key(gsi1pk = $gsi1pk)))])?
        struct $name {
            customer_id: String,
            $($fields)*
        }
    };
}

#[test]
fn the_templates_stand_in_the_file_as_they_were_written() {
    order!(
        Order, "ORDER#{placed:desc}#{{{id}}}", "STATUS#{status}";
        placed: std::time::SystemTime, id: u64, status: String,
    );
    let text = locked::<Order>();
    for line in [
        "\"pk\": \"CUSTOMER#{customer_id}\"",
        "\"sk\": \"ORDER#{placed:moment desc}#{{{id:unsigned 20}}}\"",
        "\"gsi1pk\": \"STATUS#{status}\"",
    ] {
        assert!(text.contains(line), "{text}");
    }
}

#[test]
fn items_are_not_found_under_keys_that_are_made_otherwise() {
    order!(Old, "ORDER#{id}"; id: u64, at: u64,);
    order!(Text, "O#{id}"; id: u64, at: u64,);
    order!(Fields, "ORDER#{at}"; id: u64, at: u64,);
    order!(Order, "ORDER#{id:desc}"; id: u64, at: u64,);
    order!(More, "ORDER#{id}#{at}"; id: u64, at: u64,);
    for message in [
        refused::<Old, Text>(),
        refused::<Old, Fields>(),
        refused::<Old, Order>(),
        refused::<Old, More>(),
    ] {
        assert_line(
            &message,
            &[
                "table `shop`, type `Order`, attribute `sk`: was made as `ORDER#{id:unsigned 20}`",
                "keep the template",
                "copy",
            ],
        );
        assert_eq!(count(&message), 1);
    }
    order!(Wider, "ORDER#{id}"; id: u128, at: u64,);
    let message = refused::<Old, Wider>();
    assert_line(&message, &["attribute `sk`", "is made as `ORDER#{id:unsigned 39}`"]);
    assert_eq!(count(&message), 1);
}

#[test]
fn a_field_of_a_key_may_get_another_name() {
    order!(Old, "ORDER#{id}#{at}"; id: u64, at: u64,);
    order!(New, "ORDER#{number}#{at}"; #[dynamo(alias = "id")] number: u64, at: u64,);
    order!(Swapped, "ORDER#{at}#{id}"; id: u64, at: u64,);
    allowed::<Old, New>();
    refused::<Old, Swapped>();
}

#[test]
fn an_index_finds_items_by_the_keys_that_they_were_put_with() {
    order!(Old, "ORDER#{id}", "STATUS#{status}"; id: u64, status: String,);
    order!(New, "ORDER#{id}", "S#{status}"; id: u64, status: String,);
    order!(None, "ORDER#{id}"; id: u64, status: String,);
    let message = refused::<Old, New>();
    assert_line(
        &message,
        &[
            "attribute `gsi1pk`: was made as `STATUS#{status}`, is made as `S#{status}`",
            "put every item again",
        ],
    );
    assert_eq!(count(&message), 1);
    allowed::<Old, None>();
    assert_line(&allowed::<None, Old>(), &["attribute `gsi1pk`", "from their next put on"]);
}

#[test]
fn a_field_is_no_template_and_a_template_no_field() {
    order!(Old, "ORDER#{id}"; id: u64,);
    #[derive(DynamoItem)]
    #[dynamo(table = "shop", entity = "Order")]
    struct Plain {
        #[dynamo(partition_key)]
        pk: String,
        #[dynamo(sort_key)]
        sk: String,
        customer_id: String,
        id: u64,
    }
    let message = refused::<Old, Plain>();
    assert_line(
        &message,
        &["attribute `pk`: was made as `CUSTOMER#{customer_id}`, is a field of its own"],
    );
    assert_eq!(count(&message), 2);
    let message = refused::<Plain, Old>();
    assert_line(&message, &["attribute `sk`: was a field of its own, is made as"]);
    assert_eq!(count(&message), 2);
}

#[test]
fn the_key_of_a_table_never_changes() {
    #[derive(DynamoItem)]
    #[dynamo(table = "shop")]
    struct Thing {
        #[dynamo(partition_key)]
        id: u64,
        at: u64,
    }
    mod named {
        #[derive(dynamo_orm::DynamoItem)]
        #[dynamo(table = "shop")]
        pub(super) struct Thing {
            #[dynamo(partition_key, rename = "key")]
            id: u64,
            at: u64,
        }
    }
    mod text {
        #[derive(dynamo_orm::DynamoItem)]
        #[dynamo(table = "shop")]
        pub(super) struct Thing {
            #[dynamo(partition_key)]
            id: String,
            at: u64,
        }
    }
    mod sorted {
        #[derive(dynamo_orm::DynamoItem)]
        #[dynamo(table = "shop")]
        pub(super) struct Thing {
            #[dynamo(partition_key)]
            id: u64,
            #[dynamo(sort_key)]
            at: u64,
        }
    }
    let key = |message: &str, new: &str| {
        assert_line(message, &["table `shop`: the primary key was `id` (N)", new, "never changes"]);
    };
    key(&refused::<Thing, named::Thing>(), "is `key` (N)");
    key(&refused::<Thing, text::Thing>(), "is `id` (S)");
    key(&refused::<Thing, sorted::Thing>(), "is `id` (N) and `at` (N)");
}

#[test]
fn an_index_of_one_name_has_one_key() {
    macro_rules! indexed {
        ($name:ident $(, $($index:tt)*)?) => {
            #[derive(DynamoItem)]
            #[dynamo(table = "shop", entity = "Order")]
            $(#[dynamo($($index)*)])?
            struct $name {
                #[dynamo(partition_key)]
                id: String,
                #[dynamo(sort_key)]
                number: u64,
                status: String,
                region: String,
            }
        };
    }
    indexed!(Old, global_index(name = "by-status", partition_key(status)));
    indexed!(Other, global_index(name = "by-status", partition_key(region)));
    indexed!(Sorted, global_index(name = "by-status", partition_key(status), sort_key(region)));
    indexed!(Local, local_index(name = "by-status", sort_key(status)));
    indexed!(Renamed, global_index(name = "by-region", partition_key(region)));
    indexed!(None);
    let message = refused::<Old, Other>();
    assert_line(
        &message,
        &[
            "table `shop`: the index `by-status` was global over `status` (S), is global over `region` (S)",
            "another name",
        ],
    );
    assert_eq!(count(&message), 1);
    refused::<Old, Sorted>();
    assert_line(&refused::<Old, Local>(), &["is local over `id` (S), sorted by `status` (S)"]);
    allowed::<Old, Renamed>();
    allowed::<Old, None>();
    allowed::<None, Old>();
    same::<Old, Old>();
}
