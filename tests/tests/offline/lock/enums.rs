//! Enums of names, and enums without a tag.

use std::collections::BTreeMap;

use dynamo_orm::{AttributeValue, DynamoValue};

use super::{allowed, assert_line, count, item, refused, same};

#[test]
fn a_name_that_may_be_stored_is_read() {
    #[derive(DynamoValue)]
    enum Three {
        Open,
        Paid,
        Sent,
    }
    #[derive(DynamoValue)]
    enum Two {
        Sent,
        Open,
    }
    #[derive(DynamoValue)]
    enum Renamed {
        Open,
        #[dynamo(alias = "Paid")]
        Settled,
        Sent,
    }
    #[derive(DynamoValue)]
    enum OpenNames {
        Open,
        Sent,
        #[dynamo(other)]
        Other(String),
    }
    item!(Old { status: Three });
    item!(New { status: Two });
    item!(WithAlias { status: Renamed });
    item!(WithOther { status: OpenNames });
    let message = refused::<Old, New>();
    assert_line(
        &message,
        &[
            "attribute `status`",
            "the variant `Paid` may be stored",
            "`alias = \"Paid\"`",
            "`other`",
        ],
    );
    assert_eq!(count(&message), 1);
    allowed::<Old, WithAlias>();
    assert_line(&allowed::<Old, WithOther>(), &["`Paid` is read as an unknown one"]);
    allowed::<New, Old>();
    assert_line(&refused::<WithAlias, WithoutIt>(), &["the variant `Paid` may be stored"]);
    let message = refused::<WithOther, Old>();
    assert_line(&message, &["variants of any name may be stored", "keep the variant with `other`"]);

    #[derive(DynamoValue)]
    enum WithoutAlias {
        Open,
        Settled,
        Sent,
    }
    item!(WithoutIt { status: WithoutAlias });
}

#[test]
fn a_text_is_no_name_unless_any_is_read() {
    #[derive(DynamoValue)]
    enum Closed {
        A,
        B,
    }
    #[derive(DynamoValue)]
    enum Open {
        A,
        #[dynamo(other)]
        Other(String),
    }
    item!(Text { value: String });
    item!(Names { value: Closed });
    item!(AnyName { value: Open });
    item!(Id { value: uuid::Uuid });
    assert_line(&refused::<Text, Names>(), &["was `S`, is the enum `Closed`", "keep the type"]);
    assert_line(&allowed::<Text, AnyName>(), &["is the name of a variant, or any other"]);
    allowed::<Id, AnyName>();
    allowed::<Names, Text>();
    refused::<Names, Id>();
    allowed::<Names, AnyName>();
}

#[test]
fn the_names_of_an_enum_are_keys_of_a_map() {
    #[derive(DynamoValue, PartialEq, Eq, PartialOrd, Ord)]
    enum Two {
        A,
        B,
    }
    #[derive(DynamoValue, PartialEq, Eq, PartialOrd, Ord)]
    enum One {
        A,
    }
    item!(Old { counts: BTreeMap<Two, u64>, });
    item!(New { counts: BTreeMap<One, u64>, });
    item!(Any { counts: BTreeMap<String, u64>, });
    assert_line(&refused::<Old, New>(), &["attribute `counts{}`", "the variant `B`"]);
    allowed::<Old, Any>();
    assert_line(&refused::<Any, Old>(), &["`counts`: was `map<u64>`, is `map<Two, u64>`"]);
}

#[test]
fn a_value_without_a_tag_is_read_by_some_variant() {
    #[derive(DynamoValue)]
    #[dynamo(untagged)]
    enum Payment {
        Cash,
        Card { number: String, until: u32 },
        Pair(u8, String),
        Code(u64),
    }
    #[derive(DynamoValue)]
    #[dynamo(untagged)]
    enum Renamed {
        Number(u64),
        Both(u8, String),
        Plastic { number: String, until: u64 },
        Nothing,
    }
    #[derive(DynamoValue)]
    #[dynamo(untagged)]
    enum Less {
        Card { number: String, until: u8 },
        Code(u64),
    }
    item!(Old { payment: Payment });
    item!(New { payment: Renamed });
    item!(Few { payment: Less });
    allowed::<Old, New>();
    let message = refused::<Old, Few>();
    assert_line(&message, &["`payment<Card>.until`: was `u32`, is `u8`"]);
    assert_line(&message, &["`payment<Cash>`: held `NULL`, which no variant reads"]);
    assert_line(&message, &["`payment<Pair>`: held `(u8, S)`, which no variant reads"]);
    assert_eq!(count(&message), 3);
}

#[test]
fn a_type_is_a_variant_of_an_enum_without_a_tag_later() {
    #[derive(DynamoValue)]
    #[dynamo(untagged)]
    enum TextOrNumber {
        Text(String),
        Number(u64),
    }
    item!(Text { value: String });
    item!(Number { value: u32 });
    item!(Bool { value: bool });
    item!(Both { value: TextOrNumber });
    allowed::<Text, Both>();
    allowed::<Number, Both>();
    assert_line(&refused::<Bool, Both>(), &["was `BOOL`, is the enum `TextOrNumber`"]);
    assert_line(&refused::<Both, Text>(), &["`value<Number>`: was `u64`, is `S`"]);
    item!(Any { value: AttributeValue });
    allowed::<Both, Any>();
    same::<Both, Both>();
}
