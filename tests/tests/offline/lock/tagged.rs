//! Enums with a tag: the names of variants, and what each holds.

use std::collections::BTreeMap;

use dynamo_orm::{AttributeValue, DynamoValue};

use super::{allowed, assert_line, count, item, refused};

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
