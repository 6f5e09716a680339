//! Names that are used again: by another attribute or another variant than before.

use dynamo_orm::DynamoValue;

use super::{allowed, assert_line, count, item, refused, same};

#[test]
fn an_old_name_of_an_attribute_is_no_name_of_another() {
    item!(Old {
        #[dynamo(alias = "a")]
        b: u64,
    });
    item!(New { b: u64, a: Option<String>, });
    item!(Alike { b: u64, a: Option<u64>, });
    item!(Moved {
        b: u64,
        #[dynamo(alias = "a")]
        c: Option<u64>,
    });
    let message = refused::<Old, New>();
    assert_line(
        &message,
        &[
            "attribute `b`",
            "as `a`, which is read as another attribute, `a`",
            "give `a` another name, and write `alias = \"a\"` again",
        ],
    );
    assert_eq!(count(&message), 1);
    refused::<Old, Alike>();
    assert_line(&refused::<Old, Moved>(), &["as `a`, which is read as another attribute, `c`"]);
    item!(Back {
        #[dynamo(alias = "b")]
        a: u64,
    });
    allowed::<Old, Back>();
}

#[test]
fn an_old_name_is_not_read_as_another_where_the_name_is_unknown() {
    use std::collections::BTreeMap;

    use dynamo_orm::AttributeValue;

    item!(Old {
        #[dynamo(alias = "a")]
        b: u64,
    });
    item!(New { a: Option<u64>, #[dynamo(flatten)] rest: BTreeMap<String, AttributeValue>, });
    item!(Rest { #[dynamo(flatten)] rest: BTreeMap<String, AttributeValue>, });
    assert_line(&refused::<Old, New>(), &["attribute `b`", "read as another attribute, `a`"]);
    allowed::<Old, Rest>();
}

#[test]
fn two_attributes_of_one_item_do_not_become_one() {
    item!(Old { a: u64, b: u64 });
    item!(New {
        #[dynamo(alias = "b")]
        a: u64,
    });
    let message = refused::<Old, New>();
    assert_line(
        &message,
        &[
            "attribute `b`",
            "of an item that has `a`, too, only that is read",
            "keep a field for `b`",
        ],
    );
    assert_eq!(count(&message), 1);
    item!(Third {
        #[dynamo(alias("b", "a"))]
        c: u64,
    });
    let message = refused::<Old, Third>();
    assert_line(&message, &["attribute `a`", "of an item that has `b`, too"]);
}

#[test]
fn an_old_name_of_a_variant_is_no_name_of_another() {
    #[derive(DynamoValue)]
    #[dynamo(tag = "kind")]
    enum Before {
        #[dynamo(alias = "Login")]
        Entered {
            at: u64,
        },
        Left,
    }
    #[derive(DynamoValue)]
    #[dynamo(tag = "kind")]
    enum After {
        Entered { at: u64 },
        Login { name: Option<String> },
        Left,
    }
    #[derive(DynamoValue)]
    #[dynamo(tag = "kind")]
    enum Back {
        #[dynamo(alias = "Entered")]
        Login {
            at: u64,
        },
        Left,
    }
    item!(Old { event: Before });
    item!(New { event: After });
    item!(Again { event: Back });
    let message = refused::<Old, New>();
    assert_line(
        &message,
        &[
            "attribute `event`",
            "`Login` was another name of the variant `Entered`, and is read as `Login`",
            "give that variant another name",
        ],
    );
    assert_eq!(count(&message), 1);
    allowed::<Old, Again>();
}

#[test]
fn an_old_name_of_an_enum_of_names_is_no_name_of_its_own_beside_the_new() {
    #[derive(DynamoValue)]
    enum Before {
        Open,
        #[dynamo(alias = "Paid")]
        Settled,
    }
    #[derive(DynamoValue)]
    enum After {
        Open,
        Settled,
        Paid,
    }
    #[derive(DynamoValue)]
    enum Back {
        Open,
        #[dynamo(alias = "Settled")]
        Paid,
    }
    item!(Old { status: Before });
    item!(New { status: After });
    item!(Again { status: Back });
    let message = refused::<Old, New>();
    assert_line(&message, &["attribute `status`", "`Paid` was another name of a variant"]);
    assert_eq!(count(&message), 1);
    allowed::<Old, Again>();
    same::<Old, Old>();
}

/// An enum without a tag, of these variants.
macro_rules! untagged {
    ($name:ident, $item:ident { $($variants:tt)* }) => {
        #[derive(DynamoValue)]
        #[dynamo(untagged)]
        enum $name { $($variants)* }
        item!($item { value: $name });
    };
}

#[test]
fn a_value_without_a_tag_comes_back_as_the_variant_that_it_was() {
    untagged!(E1, Old { Big(u64) });
    untagged!(E2, Before { Small(u8), Big(u64) });
    untagged!(E5, Renamed { Small(u8), Large(u64) });
    untagged!(E6, Text { Name(String), Flags(bool, bool), Big(u64) });
    let message = refused::<Old, Before>();
    assert_line(
        &message,
        &[
            "attribute `value<Big>`",
            "some values are read as the variant `Small`, which stands in front",
            "put that variant behind",
        ],
    );
    assert_eq!(count(&message), 1);
    assert_line(&refused::<Old, Renamed>(), &["read as the variant `Small`"]);
    allowed::<Old, Text>();
    allowed::<Before, Renamed>();
    same::<Before, Before>();
}

#[test]
fn a_variant_in_front_takes_no_value_that_lacks_what_it_requires() {
    untagged!(E1, Old { Card { number: String }, });
    untagged!(E2, Other { Cheque { number: String, bank: String }, Card { number: String }, });
    allowed::<Old, Other>();
}
