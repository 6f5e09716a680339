//! Structs within structs, to any depth and without an end.

use std::collections::BTreeMap;

use dynamo_orm::DynamoValue;

use super::{allowed, assert_line, count, item, locked, refused, same};

mod old {
    #[derive(dynamo_orm::DynamoValue)]
    pub(super) struct Address {
        pub(super) city: String,
        pub(super) zip: u32,
    }
}

mod new {
    #[derive(dynamo_orm::DynamoValue)]
    pub(super) struct Address {
        pub(super) city: String,
        pub(super) zip: u16,
    }
}

#[test]
fn a_change_deep_within_is_told_by_its_path() {
    item!(Old { homes: Vec<old::Address>, by_name: BTreeMap<String, Option<old::Address>>, });
    item!(New { homes: Vec<new::Address>, by_name: BTreeMap<String, Option<new::Address>>, });
    let message = refused::<Old, New>();
    assert_line(&message, &[".zip`: was `u32`, is `u16`"]);
    // One struct, one change.
    assert_eq!(count(&message), 1);
}

#[test]
fn the_name_of_a_struct_is_no_part_of_what_is_stored() {
    #[derive(DynamoValue)]
    struct Place {
        zip: u32,
        city: String,
    }
    item!(Old { home: old::Address });
    item!(New { home: Place });
    let folder = super::Folder::new();
    super::keep::<Old>(&folder.lock(), dynamo_orm::LockMode::Write).unwrap_err();
    let stale = super::keep::<New>(&folder.lock(), dynamo_orm::LockMode::Write).unwrap_err();
    assert!(stale.is_stale_file(), "{stale}");
    assert_eq!(count(&stale.to_string()), 0);
}

#[test]
fn a_struct_is_a_map_and_a_map_is_no_struct() {
    item!(Old { home: old::Address });
    item!(Map { home: BTreeMap<String, dynamo_orm::AttributeValue>, });
    item!(Texts { home: BTreeMap<String, String>, });
    allowed::<Old, Map>();
    assert_line(&refused::<Old, Texts>(), &["attribute `home.zip`: was `u32`, is `S`"]);
    assert_line(&refused::<Map, Old>(), &["attribute `home`", "is the struct `Address`"]);
    item!(Text { home: String });
    assert_line(&refused::<Old, Text>(), &["was the struct `Address`, is `S`"]);
}

mod tree {
    use dynamo_orm::DynamoValue;

    #[derive(DynamoValue)]
    pub(super) struct Node {
        pub(super) name: String,
        pub(super) children: Vec<Node>,
        pub(super) parent: Option<Box<Branch>>,
    }

    #[derive(DynamoValue)]
    pub(super) struct Branch {
        pub(super) nodes: std::collections::BTreeMap<String, Node>,
        pub(super) value: Any,
    }

    #[derive(DynamoValue)]
    #[dynamo(untagged)]
    pub(super) enum Any {
        Text(String),
        List(Vec<Any>),
        Map(std::collections::BTreeMap<String, Any>),
    }
}

mod other_tree {
    use dynamo_orm::DynamoValue;

    #[derive(DynamoValue)]
    pub(super) struct Node {
        pub(super) name: String,
        pub(super) children: Vec<Node>,
        pub(super) parent: Option<Box<Branch>>,
    }

    #[derive(DynamoValue)]
    pub(super) struct Branch {
        pub(super) nodes: std::collections::BTreeMap<String, Node>,
        pub(super) value: Any,
    }

    #[derive(DynamoValue)]
    #[dynamo(untagged)]
    pub(super) enum Any {
        Number(u64),
        List(Vec<Any>),
        Map(std::collections::BTreeMap<String, Any>),
    }
}

#[test]
fn a_type_that_holds_itself_comes_to_an_end() {
    item!(Old { root: tree::Node });
    item!(New { root: other_tree::Node });
    same::<Old, Old>();
    let message = refused::<Old, New>();
    assert_line(&message, &["root.parent.value<Text>`: held `S`, which no variant reads now"]);
    assert_eq!(count(&message), 1);
}

#[test]
fn each_struct_stands_in_the_file_once() {
    item!(Both { a: tree::Node, b: Vec<tree::Node>, c: tree::Any, });
    let text = locked::<Both>();
    for name in ["Node", "Branch", "Any"] {
        assert_eq!(text.matches(&format!("    \"{name}\": {{")).count(), 1, "{text}");
    }
}

#[test]
fn structs_of_one_name_are_told_apart() {
    item!(Both { a: old::Address, b: new::Address });
    let text = locked::<Both>();
    assert!(text.contains("lock::nested::old::Address\": {"), "{text}");
    assert!(text.contains("lock::nested::new::Address\": {"), "{text}");
    same::<Both, Both>();

    // Two types in two bodies have one path.
    macro_rules! local {
        ($name:ident, $ty:ty) => {
            #[derive(dynamo_orm::DynamoItem)]
            #[dynamo(table = "shop", entity = "Customer")]
            struct $name {
                #[dynamo(partition_key)]
                id: String,
                a: <Inner1 as Holds>::Held,
                b: <Inner2 as Holds>::Held,
                c: $ty,
            }
        };
    }
    trait Holds {
        type Held: DynamoValue;
    }
    struct Inner1;
    struct Inner2;
    const _: () = {
        #[derive(DynamoValue)]
        struct Held {
            one: u64,
        }
        impl Holds for Inner1 {
            type Held = Held;
        }
    };
    const _: () = {
        #[derive(DynamoValue)]
        struct Held {
            two: u64,
        }
        impl Holds for Inner2 {
            type Held = Held;
        }
    };
    local!(Old, u64);
    local!(New, u32);
    let text = locked::<Old>();
    assert!(text.contains("\"one\"") && text.contains("\"two\""), "{text}");
    same::<Old, Old>();
    assert_line(&refused::<Old, New>(), &["attribute `c`"]);
}

#[test]
fn a_generic_struct_is_called_by_its_arguments() {
    #[derive(DynamoValue)]
    struct Page<T> {
        of: Vec<T>,
    }
    item!(Old { page: Page<old::Address>, names: Page<String>, });
    item!(New { page: Page<new::Address>, names: Page<String>, });
    let text = locked::<Old>();
    assert!(
        text.contains("\"Page<Address>\": {") && text.contains("\"Page<String>\": {"),
        "{text}"
    );
    assert_line(&refused::<Old, New>(), &["`page.of[].zip`: was `u32`, is `u16`"]);
}
