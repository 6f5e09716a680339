//! Attributes that come, go and get new names.

use std::collections::{BTreeMap, BTreeSet};

use dynamo_orm::AttributeValue;

use super::{allowed, assert_line, count, item, refused, same};

#[test]
fn an_attribute_that_no_field_reads_is_told_with_the_alias_that_would_read_it() {
    item!(Old { name: String });
    item!(New {});
    let message = refused::<Old, New>();
    assert_line(
        &message,
        &[
            "table `shop`, type `Customer`, attribute `name`",
            "has no field",
            "`alias = \"name\"`",
            "take this over",
        ],
    );
    assert_eq!(count(&message), 1);
    assert!(message.ends_with("run the test once with DYNAMO_LOCK=accept, and commit the file"));
}

#[test]
fn a_renamed_attribute_is_told_with_the_field_that_may_be_meant() {
    item!(Old { name: Option<String>, age: u8, });
    item!(New { full_name: Option<String>, age: u8, });
    let message = refused::<Old, New>();
    assert_line(&message, &["attribute `name`", "write `alias = \"name\"` on `full_name`, if it"]);
    assert_eq!(count(&message), 1);
}

#[test]
fn an_alias_keeps_what_was_stored_under_the_old_name() {
    item!(Old { name: String });
    item!(New {
        #[dynamo(alias = "name")]
        full_name: String,
    });
    assert_line(&allowed::<Old, New>(), &["attribute `name`", "is called `full_name` now"]);
}

#[test]
fn a_new_name_by_rename_is_a_new_name() {
    item!(Old { name: String });
    item!(Same {
        #[dynamo(rename = "name")]
        other: String,
    });
    item!(New {
        #[dynamo(rename = "n")]
        name: String,
    });
    same::<Old, Same>();
    assert_line(&refused::<Old, New>(), &["attribute `name`", "has no field", "on `n`, if"]);
}

#[test]
fn an_alias_that_is_dropped_leaves_the_oldest_items_unread() {
    item!(Old {
        #[dynamo(alias = "name")]
        full_name: String,
    });
    item!(New { full_name: String });
    let message = refused::<Old, New>();
    assert_line(
        &message,
        &[
            "attribute `full_name`",
            "as `name`, which is read no more",
            "write `alias = \"name\"` again",
        ],
    );
    assert_eq!(count(&message), 1);
    item!(Back {
        #[dynamo(alias = "full_name")]
        name: String,
    });
    allowed::<Old, Back>();
}

#[test]
fn an_alias_that_comes_breaks_nothing() {
    item!(Old { name: String });
    item!(New {
        #[dynamo(alias = "n")]
        name: String,
    });
    allowed::<Old, New>();
}

#[test]
fn a_new_attribute_is_there_to_be_missing() {
    item!(Old {});
    item!(New { note: String });
    item!(Optional { note: Option<String>, });
    item!(Default {
        #[dynamo(default)]
        note: String,
    });
    item!(Set { notes: BTreeSet<String>, });
    let message = refused::<Old, New>();
    assert_line(
        &message,
        &["attribute `note`", "new and required", "`Option`", "`default`", "`schema_version`"],
    );
    assert_eq!(count(&message), 1);
    assert_line(&allowed::<Old, Optional>(), &["attribute `note`", "may be missing"]);
    allowed::<Old, Default>();
    allowed::<Old, Set>();
}

#[test]
fn an_attribute_that_may_be_missing_is_not_required_later() {
    item!(Old { note: Option<String>, });
    item!(New { note: String });
    item!(Default {
        #[dynamo(default)]
        note: String,
    });
    let message = refused::<Old, New>();
    assert_line(
        &message,
        &["attribute `note`", "may be missing from stored items, and is required", "`default`"],
    );
    assert_eq!(count(&message), 1);
    allowed::<Old, Default>();
    item!(OldDefault {
        #[dynamo(default)]
        note: String,
    });
    assert_line(&refused::<OldDefault, New>(), &["attribute `note`", "is required now"]);
}

#[test]
fn an_attribute_that_is_always_there_may_be_missing_later() {
    item!(Old { note: String });
    item!(New { note: Option<String>, });
    assert_line(&allowed::<Old, New>(), &["attribute `note`", "may be missing now"]);
}

#[test]
fn a_null_that_is_stored_is_read_by_an_option_only() {
    item!(Old { #[dynamo(null)] note: Option<String>, });
    item!(New {
        #[dynamo(default)]
        note: String,
    });
    item!(Plain { note: Option<String>, });
    assert_line(&refused::<Old, New>(), &["attribute `note`", "NULL", "keep `Option`"]);
    allowed::<Old, Plain>();
}

#[test]
fn unknown_attributes_are_no_loss_where_a_map_keeps_them() {
    item!(Old { name: String, note: Option<String>, });
    item!(New { name: String, #[dynamo(flatten)] rest: BTreeMap<String, AttributeValue>, });
    assert_line(&allowed::<Old, New>(), &["attribute `note`", "kept with the unknown"]);
    item!(Typed {
        name: String,
        #[dynamo(flatten)]
        rest: BTreeMap<String, u64>,
    });
    assert_line(&refused::<Old, Typed>(), &["attribute `note`: was `S`, is `u64`"]);
    assert_line(&refused::<New, Typed>(), &["attribute `*`: was `any`, is `u64`"]);
    item!(Without { name: String });
    let message = refused::<New, Without>();
    assert_line(
        &message,
        &["type `Customer`: attributes that no field has", "keep the flattened map"],
    );
    assert_eq!(count(&message), 1);
}

#[test]
fn fields_of_a_flattened_struct_are_attributes_as_any() {
    #[derive(dynamo_orm::DynamoValue)]
    struct Money {
        amount: u64,
        currency: String,
    }
    item!(Old { amount: u64, currency: String });
    item!(New {
        #[dynamo(flatten)]
        money: Money,
    });
    same::<Old, New>();
    item!(Less { amount: u64 });
    assert_line(&refused::<New, Less>(), &["attribute `currency`", "has no field"]);
}

#[test]
fn what_is_not_stored_is_no_change() {
    item!(Old { name: String, #[dynamo(skip)] cached: Option<u32>, });
    item!(
        #[dynamo(rename_all = "camelCase")]
        New {
            #[dynamo(sensitive)]
            name: String,
        }
    );
    same::<Old, New>();
}

#[test]
fn every_change_is_told_at_once() {
    item!(Old { a: String, b: u64, c: Option<u8>, });
    item!(New { b: u32, c: u8, d: bool });
    let message = refused::<Old, New>();
    for name in ["a", "b", "c", "d"] {
        assert_line(&message, &[&format!("attribute `{name}`")]);
    }
    assert_eq!(count(&message), 4);
}
