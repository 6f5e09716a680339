//! Enums that lose, get and rename variants.

use dynamo_orm::{AttributeValue, DynamoValue};
use std::collections::BTreeMap;

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

#[derive(DynamoValue)]
struct Receipt {
    amount: u64,
}

#[derive(DynamoValue)]
struct Cheque {
    amount: u32,
}

#[test]
fn a_variant_with_a_tag_is_held_to_its_attributes() {
    #[derive(DynamoValue)]
    #[dynamo(tag = "kind")]
    enum Event {
        Login { ip: String, at: u64 },
        Paid(Receipt),
        Left,
    }
    #[derive(DynamoValue)]
    #[dynamo(tag = "kind")]
    enum Less {
        Login { ip: String },
        Paid(Cheque),
        Left { why: String },
    }
    #[derive(DynamoValue)]
    #[dynamo(tag = "kind")]
    enum Same {
        Left,
        Login { at: u64, ip: Option<String> },
        Paid { amount: u64 },
    }
    #[derive(DynamoValue)]
    #[dynamo(tag = "kind")]
    enum Gone {
        #[dynamo(alias = "Login")]
        Entered {
            ip: String,
            at: u64,
        },
        Paid(Receipt),
    }
    #[derive(DynamoValue)]
    #[dynamo(tag = "kind")]
    enum Other {
        Login {
            ip: String,
            at: u64,
        },
        #[dynamo(other)]
        Other(BTreeMap<String, AttributeValue>),
    }
    item!(Old { events: Vec<Event>, });
    item!(New { events: Vec<Less>, });
    let message = refused::<Old, New>();
    assert_line(&message, &["attribute `events[]<Login>.at`", "has no field", "`alias = \"at\"`"]);
    assert_line(&message, &["attribute `events[]<Paid>.amount`: was `u64`, is `u32`"]);
    assert_line(&message, &["attribute `events[]<Left>.why`", "new and required"]);
    assert_eq!(count(&message), 3);
    item!(Wider { events: Vec<Same>, });
    allowed::<Old, Wider>();
    item!(Lost { events: Vec<Gone>, });
    let message = refused::<Old, Lost>();
    assert_line(&message, &["attribute `events[]`: the variant `Left` may be stored"]);
    assert_eq!(count(&message), 1);
    assert_line(&refused::<Lost, Old>(), &["the variant `Entered` may be stored"]);
    item!(Open { events: Vec<Other>, });
    allowed::<Old, Open>();
    refused::<Open, Old>();
}

#[test]
fn an_old_name_of_a_variant_with_a_tag_stays() {
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
        Left,
    }
    item!(Old { event: Before });
    item!(New { event: After });
    let message = refused::<Old, New>();
    assert_line(&message, &["the variant `Login` may be stored", "`alias = \"Login\"`"]);
    assert_eq!(count(&message), 1);
    allowed::<New, Old>();
}

#[test]
fn an_enum_is_told_by_the_same_attributes() {
    macro_rules! event {
        ($name:ident, $($word:tt)*) => {
            #[derive(DynamoValue)]
            #[dynamo($($word)*)]
            enum $name {
                Paid(Receipt),
                Left,
            }
        };
    }
    event!(Kind, tag = "kind");
    event!(Type, tag = "type");
    event!(Content, tag = "kind", content = "value");
    event!(OtherContent, tag = "kind", content = "content");
    item!(A { event: Kind });
    item!(B { event: Type });
    item!(C { event: Content });
    item!(D { event: OtherContent });
    assert_line(
        &refused::<A, B>(),
        &["attribute `event`", "was told by `kind`, is told by `type`", "keep `tag`"],
    );
    assert_line(&refused::<A, C>(), &["is told by `kind` beside `value`"]);
    refused::<C, A>();
    refused::<C, D>();
}

#[test]
fn what_a_variant_holds_in_an_attribute_is_held_to_that() {
    #[derive(DynamoValue)]
    #[dynamo(tag = "kind", content = "value")]
    enum Before {
        Count(u64),
        Pair(u64, String),
        Login { ip: String },
        Left,
        Said(String),
        Note(Option<String>),
    }
    #[derive(DynamoValue)]
    #[dynamo(tag = "kind", content = "value")]
    enum After {
        Count(u32),
        Pair(u64, bool),
        Login { address: String },
        Left(String),
        Said,
        Note(String),
    }
    #[derive(DynamoValue)]
    #[dynamo(tag = "kind", content = "value")]
    enum Wider {
        Count(u128),
        Pair(u64, Option<String>),
        Login { ip: String, at: Option<u64> },
        Left(Option<String>),
        Said(Option<String>),
        Note(Option<String>),
    }
    item!(Old { event: Before });
    item!(New { event: After });
    item!(Wide { event: Wider });
    let message = refused::<Old, New>();
    assert_line(&message, &["`event<Count>`: was `u64`, is `u32`"]);
    assert_line(&message, &["`event<Pair>[1]`: was `S`, is `BOOL`"]);
    assert_line(&message, &["`event<Login>.ip`", "on `address`, if it"]);
    assert_line(&message, &["`event<Login>.address`", "new and required"]);
    assert_line(&message, &["`event<Left>`: held nothing, holds `S`"]);
    assert_line(&message, &["`event<Said>`: held `S`, holds nothing, so a put loses it"]);
    assert_line(&message, &["`event<Note>`", "required now"]);
    assert_eq!(count(&message), 7);
    allowed::<Old, Wide>();
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
